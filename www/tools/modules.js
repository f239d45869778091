// The modules for the browser: what one home pays, fetched first; what stands behind each door of a town; all of that, for the
// file that holds everything; what reads a host's own plan; a plan in the making; and what knows workbooks. Each has the texts
// of one language alone, so that a visit fetches no other's; workbooks have none, and are the same in every language.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import WasmPackPlugin from '@wasm-tool/wasm-pack-plugin';
import webpack from 'webpack';
import { languages } from './languages.js';
import { hashOf, recalled, remember, target } from './remember.js';

const www = fileURLToPath(new URL('..', import.meta.url));
const root = path.dirname(www);
// A module with features has those alone of its crate.
const home = { name: 'home', crate: 'home' };
const reader = { name: 'reader', crate: 'reader' };
const prepare = { name: 'prepare', crate: 'prepare' };
const ofTown = ['receipt', 'town', 'assembly', 'tools'].map((feature) => ({ name: feature, crate: 'town', features: [feature] }));
export const whole = { name: 'all', crate: 'town', features: ofTown.map(({ name }) => name) };
const workbook = { name: 'workbook', crate: 'workbook', wordless: true };
/** Those of the site. */
export const modules = [home, ...ofTown, reader, prepare, workbook];
const everyModule = [...modules, whole];
/** Those that are there as JavaScript as well, but not in a draft. */
export const scripted = [home, whole, reader];

const folderOf = (crate) => path.join(www, crate);
const pkgOf = ({ crate, name }, lang) => path.join(folderOf(crate), 'pkg', name, lang);
export const fileOfModule = (module, lang) => path.join(pkgOf(module, lang), `tarifa_clara_${module.crate}_bg.wasm`);
export const scriptOfModule = (module, lang) => path.join(pkgOf(module, lang), `tarifa_clara_${module.crate}.js`);

/** The languages in which a module is built. */
export const languagesOf = ({ wordless }) => (wordless ? languages.slice(0, 1) : languages);

// Modules name the lines where they may end: those of libraries by the same name wherever they are built. The compiler takes
// what it is told apart at spaces.
const libraries = path.join(process.env.CARGO_HOME || path.join(homedir(), '.cargo'), 'registry/src');
const kept = (existsSync(libraries) ? readdirSync(libraries) : []).map((name) => path.join(libraries, name)).filter((folder) => !folder.includes(' '));
process.env.CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS = kept.map((folder) => `--remap-path-prefix=${folder}=crates`).join(' ');

/** The texts of a file, or of all that a folder holds. */
function contentOf(place) {
  if (!statSync(place).isDirectory()) return [place, readFileSync(place)];
  return readdirSync(place)
    .filter((name) => name !== 'pkg')
    .sort()
    .flatMap((name) => contentOf(path.join(place, name)));
}

/**
 * A hash of all that modules are made from: sources, texts and drawings, the compiler and what it is told.
 * @param {...string} more that another module is made from
 */
export function hashOfSources(...more) {
  const places = [...more, 'Cargo.toml', 'Cargo.lock', '.cargo', 'src', 'www/border', 'www/home', 'www/locales', 'www/pictograms', 'www/prepare', 'www/reader', 'www/town', 'www/trackers.json', 'www/workbook', 'www/package-lock.json'];
  const compiler = [execFileSync('rustc', ['-vV'], { cwd: root }), execFileSync('wasm-pack', ['--version'])];
  const told = Object.entries(process.env).filter(([name]) => /^(CARGO_|RUST)/.test(name)).sort().flat();
  return hashOf(...compiler, ...told, ...places.flatMap((place) => contentOf(path.join(root, place))));
}

/** What wasm-pack left for a module, as one piece of text, and the way back. */
export const packed = (pkg) => JSON.stringify(readdirSync(pkg).map((name) => [name, readFileSync(path.join(pkg, name), 'base64')]));
export function unpack(pkg, text) {
  mkdirSync(pkg, { recursive: true });
  for (const [name, content] of JSON.parse(text)) writeFileSync(path.join(pkg, name), Buffer.from(content, 'base64'));
}

/** Runs wasm-pack, and makes a failed Rust build fail the site's build: the plugin that runs it keeps the failure to itself. */
class RustModule {
  constructor(module, lang, draft, made) {
    Object.assign(this, { module, lang, draft, made });
  }

  apply(compiler) {
    const { module, lang, draft, made } = this;
    const { name, crate, features } = module;
    const pkg = pkgOf(module, lang);
    const only = features ? `--no-default-features --features ${features.join()}` : '';
    // Arguments are split at spaces, so the way there is a short one. A folder of its own, so that nothing is built again for
    // another language.
    const where = path.relative(folderOf(crate), path.join(target, `only-${lang}`));
    const rust = new WasmPackPlugin({
      crateDirectory: folderOf(crate),
      outDir: pkg,
      outName: `tarifa_clara_${crate}`,
      watchDirectories: [path.join(root, 'src')],
      args: '--log-level error',
      extraArgs: `--target web --mode no-install --no-pack ${draft ? '--profile draft' : ''} -- --locked ${only} --target-dir ${where} --config env.TARIFA_LANG="${lang}"`,
      pluginLogLevel: 'error',
    });
    rust.apply(compiler);
    // After the plugin's own, which runs wasm-pack at this point.
    compiler.hooks.beforeCompile.tap('RustModule', () => {
      if (rust.error) throw new webpack.WebpackError(`The module ${name} was not built: see what cargo or wasm-pack says above.`);
      const found = readdirSync(pkg).filter((name) => name.endsWith('.wasm'));
      if (found.length !== 1) throw new webpack.WebpackError(`wasm-pack left ${found.length} modules in ${pkg} where there should be one.`);
      remember(made, packed(pkg));
    });
  }
}

/**
 * The builds of the modules that are not remembered: those of a language one after the other, as each begins with what the one
 * before compiled; languages side by side.
 * @param {boolean} draft quick to build, larger, for new browsers alone, and without the one for the file that holds everything
 */
export function moduleBuilds(draft) {
  // An earlier build's module must never stand in for one that failed, nor for a language that is gone.
  for (const { crate } of everyModule) rmSync(path.join(folderOf(crate), 'pkg'), { recursive: true, force: true });
  // wasm-pack looks for wasm-opt there, and finds the one that remembers.
  process.env.PATH = `${path.join(www, 'tools/bin')}${path.delimiter}${process.env.PATH}`;
  const sources = hashOfSources();
  return languages.flatMap((language) => {
    const { lang } = language;
    let before;
    return (draft ? modules : everyModule).filter((module) => languagesOf(module).includes(language)).flatMap((module) => {
      const made = hashOf('module', sources, module.name, lang, String(draft));
      const known = recalled(made);
      if (known) {
        unpack(pkgOf(module, lang), known.toString());
        return [];
      }
      const build = { name: `${module.name} ${lang}`, mode: 'production', entry: {}, dependencies: before ? [before] : [], plugins: [new RustModule(module, lang, draft, made)] };
      before = build.name;
      return [build];
    });
  });
}
