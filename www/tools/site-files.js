// Adds files that webpack does not know to the site.
import { createHash } from 'node:crypto';
import webpack from 'webpack';

export class SiteFiles {
  /** @param {() => Record<string, string | Uint8Array>} files what to add, by name, in which `[hash]` stands for the content's */
  constructor(files) {
    this.files = files;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('SiteFiles', (compilation) => {
      compilation.hooks.processAssets.tap({ name: 'SiteFiles', stage: webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL }, () => {
        for (const [name, content] of Object.entries(this.files())) {
          const hash = createHash('sha256').update(content).digest('hex').slice(0, 8);
          compilation.emitAsset(name.replace('[hash]', hash), new webpack.sources.RawSource(Buffer.from(content)));
        }
      });
    });
  }
}
