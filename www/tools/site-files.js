// Adds files that webpack does not know to the site, and the stylesheet's link to each page.
import HtmlWebpackPlugin from 'html-webpack-plugin';
import webpack from 'webpack';

export class SiteFiles {
  /** @param {() => Record<string, string | Uint8Array>} files what to add, by name */
  constructor(files) {
    this.files = files;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('SiteFiles', (compilation) => {
      compilation.hooks.processAssets.tap({ name: 'SiteFiles', stage: webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL }, () => {
        for (const [name, content] of Object.entries(this.files())) {
          compilation.emitAsset(name, new webpack.sources.RawSource(Buffer.from(content)));
        }
      });
      HtmlWebpackPlugin.getHooks(compilation).alterAssetTagGroups.tap('SiteFiles', (page) => {
        const href = `${page.publicPath}tarifa-clara.css`;
        page.headTags.unshift({ tagName: 'link', voidTag: true, attributes: { rel: 'stylesheet', href }, meta: {} });
        return page;
      });
    });
  }
}
