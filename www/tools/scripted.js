// The modules once more, as JavaScript, for pages that refuse WebAssembly: binaryen's wasm2js makes the program, and it goes into
// one script with wasm-bindgen's around it, which finds a stand-in where it looks for WebAssembly. As JavaScript the town's doors
// are one module: one for each would take most of a build's time.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build, version as esbuildVersion } from 'esbuild';
import webpack from 'webpack';
import { fileOfModule, languagesOf, scriptOfModule, scripted } from './modules.js';
import { oldest } from './old-browsers.js';
import { hashOf, recalled, remember } from './remember.js';

const binaryen = fileURLToPath(new URL('../node_modules/binaryen/', import.meta.url));
const { version } = JSON.parse(readFileSync(`${binaryen}package.json`, 'utf8'));
const standIn = fileURLToPath(new URL('../element/from-site/stand-in.js', import.meta.url));
const madeBy = [version, esbuildVersion, oldest, readFileSync(standIn), readFileSync(fileURLToPath(import.meta.url))];

/** What wasm2js wrote, as a function that takes the imports and gives the exports, and that lets go of a memory that grew. */
function asFunction(written) {
  return [
    [/^import .*;\n/m, ''],
    [/^ *buffer = newBuffer;$/m, 'detach(buffer);\nbuffer = newBuffer;'],
    [/^var retasmFunc = [^]*/m, 'export default asmFunc;\n'],
  ].reduce((text, [found, instead]) => {
    if (!found.test(text)) throw new Error(`wasm2js wrote nothing like ${found}`);
    return text.replace(found, instead);
  }, written);
}

/** The script of a module, whose exports are those of wasm-bindgen's. */
async function make(wasm, script) {
  const program = `${wasm}.js`;
  await promisify(execFile)(`${binaryen}bin/wasm2js`, [wasm, '-o', program]);
  const written = asFunction(readFileSync(program, 'utf8'));
  rmSync(program);
  const { outputFiles: [made] } = await build({
    stdin: { contents: `import { initSync } from ${JSON.stringify(script)};\nimport module from 'program';\ninitSync({ module });\nexport * from ${JSON.stringify(script)};\n`, resolveDir: path.dirname(script) },
    plugins: [{
      name: 'program',
      setup({ onResolve, onLoad }) {
        onResolve({ filter: /^program$/ }, () => ({ path: wasm, namespace: 'program' }));
        onLoad({ filter: /./, namespace: 'program' }, () => ({ contents: written }));
      },
    }],
    inject: [standIn],
    write: false,
    bundle: true,
    minify: true,
    format: 'esm',
    target: oldest.replace(' ', ''),
    // Everything is in it, so it never looks for a module beside itself.
    define: { 'import.meta.url': '""' },
    logLevel: 'error',
  });
  return made.contents;
}

/** Adds the scripts to the site, and tells the program their names, as SCRIPTED. */
export class Scripted {
  /** @param {boolean} draft which has none: making them takes longer than all the rest of it */
  constructor(draft) {
    this.draft = draft;
    /** Name of the file and its content, by module and language. */
    this.files = {};
  }

  async make(module, lang) {
    const [wasm, script] = [fileOfModule(module, lang), scriptOfModule(module, lang)];
    const made = hashOf('scripted', ...madeBy, readFileSync(wasm), readFileSync(script));
    if (!recalled(made)) remember(made, await make(wasm, script));
    const content = recalled(made);
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 8);
    this.files[`${module.name} ${lang}`] = { name: `tarifa-clara-${module.name}.${lang}.${hash}.js`, content };
  }

  names() {
    return JSON.stringify(Object.fromEntries(Object.keys(this.files).sort().map((key) => [key, this.files[key].name])));
  }

  apply(compiler) {
    compiler.hooks.run.tapPromise('Scripted', async () => {
      // One beside the other, not all at once.
      for (const module of this.draft ? [] : scripted) await Promise.all(languagesOf(module).map(({ lang }) => this.make(module, lang)));
    });
    compiler.hooks.thisCompilation.tap('Scripted', (compilation) => {
      compilation.hooks.processAssets.tap({ name: 'Scripted', stage: webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL }, () => {
        for (const { name, content } of Object.values(this.files)) compilation.emitAsset(name, new webpack.sources.RawSource(content), { minimized: true });
      });
    });
    new webpack.DefinePlugin({ SCRIPTED: webpack.DefinePlugin.runtimeValue(() => this.names(), { version: () => this.names() }) }).apply(compiler);
  }
}
