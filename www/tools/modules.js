// The modules for the browser: what one home pays, fetched first; what stands behind each door of a town; all of that, for the
// file that holds everything; and what reads a host's own plan. Each has the texts of one language alone, so that a visit
// fetches no other's.
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import WasmPackPlugin from '@wasm-tool/wasm-pack-plugin';
import webpack from 'webpack';
import { languages } from './languages.js';
import { target } from './remember.js';

const www = fileURLToPath(new URL('..', import.meta.url));
// A module with features has those alone of its crate.
const home = { name: 'home', crate: 'home' };
const reader = { name: 'reader', crate: 'reader' };
const ofTown = ['receipt', 'town', 'assembly', 'tools'].map((feature) => ({ name: feature, crate: 'town', features: [feature] }));
export const whole = { name: 'all', crate: 'town', features: ofTown.map(({ name }) => name) };
/** Those of the site. */
export const modules = [home, ...ofTown, reader];
const everyModule = [...modules, whole];

const folderOf = (crate) => path.join(www, crate);
const pkgOf = ({ crate, name }, lang) => path.join(folderOf(crate), 'pkg', name, lang);
export const fileOfModule = (module, lang) => path.join(pkgOf(module, lang), `tarifa_clara_${module.crate}_bg.wasm`);
export const scriptOfModule = (module, lang) => path.join(pkgOf(module, lang), `tarifa_clara_${module.crate}.js`);

/** Runs wasm-pack, and makes a failed Rust build fail the site's build: the plugin that runs it keeps the failure to itself. */
class RustModule {
  constructor(module, lang) {
    Object.assign(this, { module, lang });
  }

  apply(compiler) {
    const { module, lang } = this;
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
      watchDirectories: [path.join(www, '../src')],
      args: '--log-level error',
      extraArgs: `--target web --mode no-install --no-pack -- --locked ${only} --target-dir ${where} --config env.TARIFA_LANG="${lang}"`,
      pluginLogLevel: 'error',
    });
    rust.apply(compiler);
    // After the plugin's own, which runs wasm-pack at this point.
    compiler.hooks.beforeCompile.tap('RustModule', () => {
      if (rust.error) throw new webpack.WebpackError(`The module ${name} was not built: see what cargo or wasm-pack says above.`);
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
  for (const { crate } of everyModule) rmSync(path.join(folderOf(crate), 'pkg'), { recursive: true, force: true });
  // wasm-pack looks for wasm-opt there, and finds the one that remembers.
  process.env.PATH = `${path.join(www, 'tools/bin')}${path.delimiter}${process.env.PATH}`;
  return languages.flatMap(({ lang }) =>
    everyModule.map((module, i) => ({
      name: `${module.name} ${lang}`,
      mode: 'production',
      entry: {},
      dependencies: i === 0 ? [] : [`${everyModule[i - 1].name} ${lang}`],
      plugins: [new RustModule(module, lang)],
    })),
  );
}
