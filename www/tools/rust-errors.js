// Makes a failed Rust build fail the site's build: the plugin that runs wasm-pack keeps the failure to itself.
import { readdirSync, rmSync } from 'node:fs';
import WasmPackPlugin from '@wasm-tool/wasm-pack-plugin';
import webpack from 'webpack';

export class RustErrors {
  /** @param {string} pkg the folder that wasm-pack fills */
  constructor(pkg) {
    this.pkg = pkg;
  }

  apply(compiler) {
    // An earlier build's module must never stand in for one that failed.
    rmSync(this.pkg, { recursive: true, force: true });
    // After the plugin's own, which runs wasm-pack at this point.
    compiler.hooks.beforeCompile.tap({ name: 'RustErrors', stage: 1 }, () => {
      const rust = compiler.options.plugins.filter((plugin) => plugin instanceof WasmPackPlugin);
      if (rust.some((plugin) => plugin.error)) throw new webpack.WebpackError('The Rust module was not built: see what cargo or wasm-pack says above.');
      const modules = readdirSync(this.pkg).filter((name) => name.endsWith('.wasm'));
      if (modules.length !== 1) throw new webpack.WebpackError(`wasm-pack left ${modules.length} modules where there should be one.`);
    });
  }
}
