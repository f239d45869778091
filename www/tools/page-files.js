// Writes into each page which files it is made of, by their names with a hash: its styles, its plan, what it downloads while
// nothing is shown yet, and what is kept with it on the device. So a page and all that it fetches are of one version.
import { createHash } from 'node:crypto';
import path from 'node:path';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import webpack from 'webpack';
import { doors, filesOfDoor } from './doors.js';
import { embedScript } from './embed-script.js';
import { languages } from './languages.js';
import { byPlainName } from './names.js';

const link = (attributes) => ({ tagName: 'link', voidTag: true, attributes, meta: {} });
// Pages with a sheet of their own.
const own = { 'index.html': ['tarifa-clara-start'], 'para-su-pagina.html': ['tarifa-clara-hosts'], 'preparar.html': ['tarifa-clara-prepare'] };
// What is shown first comes first.
const soon = (href) => link({ rel: 'preload', as: 'fetch', crossorigin: true, fetchpriority: 'low', href });

/** Which town's page a file is, if it is one. */
function townPage(file) {
  const [, town, door = doors[0]] = /^([^.]+)(?:\.([^.]+))?\.html$/.exec(path.posix.basename(file)) || [];
  const { lang } = languages.find(({ folder }) => folder === file.slice(0, file.lastIndexOf('/') + 1));
  return { town, door, lang };
}

export class PageFiles {
  /** @param {string} version of the program */
  constructor(version) {
    this.version = version;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('PageFiles', (compilation) => {
      const { alterAssetTagGroups, beforeEmit } = HtmlWebpackPlugin.getHooks(compilation);
      const names = () => byPlainName(compilation.getAssets().map(({ name }) => name));
      const named = (known, name) => known.get(name) || compilation.errors.push(new webpack.WebpackError(`no page can have ${name}: it is not there`));
      const filesOf = (page) => {
        const { town, door, lang } = townPage(page.outputName);
        return names().has(`plans/${town}.${lang}.txt`) ? filesOfDoor(town, door, lang).map((name) => named(names(), name)) : [];
      };

      // Hosts write the program's name without a hash.
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_INLINE;
      compilation.hooks.processAssets.tap({ name: 'PageFiles', stage }, () => {
        const [program, hosted, sheet] = ['tarifa-clara.js', 'tarifa-clara-hosted.js', 'tarifa-clara.css'].map((name) => `./${named(names(), name)}`);
        const folders = Object.fromEntries(languages.map(({ lang, folder }) => [lang.split('-')[0], folder]));
        const files = JSON.stringify({ version: this.version, program, hosted, sheet, folders });
        compilation.emitAsset('tarifa-clara.js', new webpack.sources.RawSource(embedScript('entry.mjs').replace('FILES', files)));
      });
      // Who wants this very version is told its name and its sum, once nothing of it changes any more.
      compilation.hooks.processAssets.tap({ name: 'PageFiles', stage: webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_TRANSFER }, () => {
        const program = named(names(), 'tarifa-clara.js');
        const sum = createHash('sha384').update(compilation.getAsset(program).source.buffer()).digest('base64');
        for (const { name, source } of compilation.getAssets().filter((asset) => path.basename(asset.name) === 'para-su-pagina.html')) {
          const html = source.source().toString().replaceAll('tarifa-clara.pinned.js', program).replaceAll('sha384-pinned', `sha384-${sum}`);
          compilation.updateAsset(name, new webpack.sources.RawSource(html));
        }
      });
      alterAssetTagGroups.tap('PageFiles', (page) => {
        const sheets = ['tarifa-clara', ...(own[path.basename(page.outputName)] || [])];
        page.headTags.unshift(...sheets.map((name) => link({ rel: 'stylesheet', href: `${page.publicPath}${named(names(), `${name}.css`)}` })));
        page.headTags.push(...filesOf(page).filter((name) => /\.(wasm|txt)$/.test(name)).map((name) => soon(page.publicPath + name)));
        return page;
      });
      beforeEmit.tap('PageFiles', (page) => {
        const known = names();
        const root = '../'.repeat(page.outputName.split('/').length - 1);
        const kept = filesOf(page).map((name) => root + name).join(' ');
        page.html = page.html
          .replace(/(="(?:\.\.\/)?)([\w./-]+\.(?:css|txt|webp))"/g, (written, before, name) => (known.has(name) ? `${before}${known.get(name)}"` : written))
          .replace('<tarifa-clara ', (element) => (kept === '' ? element : `${element}keeps="${kept}" `));
        return page;
      });
    });
  }
}
