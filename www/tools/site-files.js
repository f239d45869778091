// Adds files that webpack does not know to the site, and the links of the stylesheets to each page.
import path from 'node:path';
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
        const sheets = ['tarifa-clara', ...(path.basename(page.outputName) === 'index.html' ? ['tarifa-clara-start'] : [])];
        const links = sheets.map((name) => ({ tagName: 'link', voidTag: true, attributes: { rel: 'stylesheet', href: `${page.publicPath}${name}.css` }, meta: {} }));
        page.headTags.unshift(...links);
        return page;
      });
    });
  }
}
