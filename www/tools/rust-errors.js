// Makes a failed Rust build fail the site's build: the plugin that runs wasm-pack keeps the failure to itself.
import { readdirSync, rmSync } from 'node:fs';
import WasmPackPlugin from '@wasm-tool/wasm-pack-plugin';
import webpack from 'webpack';

export class RustErrors {
  /** @param {string[]} folders what wasm-pack fills */
  constructor(folders) {
    this.folders = folders;
  }

  apply(compiler) {
    // An earlier build's module must never stand in for one that failed, nor for a language that is gone.
    for (const folder of this.folders) rmSync(folder.slice(0, folder.lastIndexOf('pkg') + 3), { recursive: true, force: true });
    // After the plugin's own, which runs wasm-pack at this point.
    compiler.hooks.beforeCompile.tap({ name: 'RustErrors', stage: 1 }, () => {
      const rust = compiler.options.plugins.filter((plugin) => plugin instanceof WasmPackPlugin);
      if (rust.some((plugin) => plugin.error)) throw new webpack.WebpackError('The Rust modules were not built: see what cargo or wasm-pack says above.');
      for (const folder of this.folders) {
        const modules = readdirSync(folder).filter((name) => name.endsWith('.wasm'));
        if (modules.length !== 1) throw new webpack.WebpackError(`wasm-pack left ${modules.length} modules in ${folder} where there should be one.`);
      }
    });
  }
}
