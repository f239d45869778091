// The modules for the browser: what one home pays, fetched first; the whole town; and what reads a host's own plan. Each has the
// texts of one language alone, so that a visit fetches no other's.
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import WasmPackPlugin from '@wasm-tool/wasm-pack-plugin';
import webpack from 'webpack';
import { languages } from './languages.js';
import { target } from './remember.js';

const www = fileURLToPath(new URL('..', import.meta.url));
export const crates = ['home', 'town', 'reader'];
const folderOf = (crate) => path.join(www, crate);
const pkgOf = (crate, lang) => path.join(folderOf(crate), 'pkg', lang);
export const fileOfModule = (crate, lang) => path.join(pkgOf(crate, lang), `tarifa_clara_${crate}_bg.wasm`);
export const scriptOfModule = (crate, lang) => path.join(pkgOf(crate, lang), `tarifa_clara_${crate}.js`);

/** Runs wasm-pack, and makes a failed Rust build fail the site's build: the plugin that runs it keeps the failure to itself. */
class RustModule {
  constructor(crate, lang) {
    Object.assign(this, { crate, lang });
  }

  apply(compiler) {
    const { crate, lang } = this;
    const pkg = pkgOf(crate, lang);
    // Arguments are split at spaces, so the way there is a short one. A folder of its own, so that nothing is built again for
    // another language.
    const where = path.relative(folderOf(crate), path.join(target, `only-${lang}`));
    const rust = new WasmPackPlugin({
      crateDirectory: folderOf(crate),
      outDir: pkg,
      outName: `tarifa_clara_${crate}`,
      watchDirectories: [path.join(www, '../src')],
      args: '--log-level error',
      extraArgs: `--target web --mode no-install --no-pack -- --locked --target-dir ${where} --config env.TARIFA_LANG="${lang}"`,
      pluginLogLevel: 'error',
    });
    rust.apply(compiler);
    // After the plugin's own, which runs wasm-pack at this point.
    compiler.hooks.beforeCompile.tap('RustModule', () => {
      if (rust.error) throw new webpack.WebpackError(`The module ${crate} was not built: see what cargo or wasm-pack says above.`);
      const found = readdirSync(pkg).filter((name) => name.endsWith('.wasm'));
      if (found.length !== 1) throw new webpack.WebpackError(`wasm-pack left ${found.length} modules in ${pkg} where there should be one.`);
    });
  }
}

/**
 * The builds of all modules: those of a language one after the other, as each begins with what the one before compiled;
 * languages side by side.
 */
export function moduleBuilds() {
  // An earlier build's module must never stand in for one that failed, nor for a language that is gone.
  for (const crate of crates) rmSync(path.join(folderOf(crate), 'pkg'), { recursive: true, force: true });
  // wasm-pack looks for wasm-opt there, and finds the one that remembers.
  process.env.PATH = `${path.join(www, 'tools/bin')}${path.delimiter}${process.env.PATH}`;
  return languages.flatMap(({ lang }) =>
    crates.map((crate, i) => ({
      name: `${crate} ${lang}`,
      mode: 'production',
      entry: {},
      dependencies: i === 0 ? [] : [`${crates[i - 1]} ${lang}`],
      plugins: [new RustModule(crate, lang)],
    })),
  );
}
