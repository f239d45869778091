// Writes the file of a town that holds everything: the page that can be read at once, and packed as text what brings it to
// life. It opens by double-click: nothing in it is fetched.
import { encode } from '@alttiri/base85';
import { compress } from 'lzma1';
import webpack from 'webpack';
import { LETTERS } from '../element/from-page/letters.js';
import { hashOf, remembered } from './remember.js';

// What the page looks like until its program is there.
const own = 'tarifa-clara-alone.css';
// All that is packed is smaller than the 2 MB that this one looks back; a stronger one would only take more memory to unpack.
const mode = 5;

/** An element that holds packed bytes as text; element/from-page/first.js unpacks it. */
function packed(name, bytes) {
  const text = encode(remembered(hashOf('lzma', String(mode), bytes), () => compress(Buffer.from(bytes), mode)), LETTERS);
  return `<script type="application/octet-stream" id="tarifa-clara-${name}">${text}</script>`;
}

/** The end of a script's or a style's element would end it wherever it stands; so would the start of a comment. */
function inElement(name, text) {
  const unsafe = new RegExp(`</${name}|<!--`, 'i').exec(text);
  if (unsafe) throw new Error(`"${unsafe[0]}" cannot stand inside a ${name} element`);
  return text;
}

/** Puts a text in front of the last place where an element ends. */
function before(page, end, text) {
  const place = page.lastIndexOf(end);
  if (place < 0) throw new Error(`the page has no ${end}`);
  return page.slice(0, place) + text + page.slice(place);
}

/** The page with the sheet that it carries as the oldest browsers understand it. */
function styled(page, style) {
  const [, start, end] = new RegExp(`^([^]*<style id="${own}">)[^]*?(</style>[^]*)$`).exec(page) || [];
  if (!start) throw new Error(`the page does not carry ${own}`);
  return start + style + end;
}

export class OneFiles {
  /**
   * @param {() => { styles: Record<string, Uint8Array>, languages: { module: Uint8Array, files: { name: string, page: string, plan: string }[] }[] }} content
   */
  constructor(content) {
    this.content = content;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('OneFiles', (compilation) => {
      // When the scripts are as small as they get; they stand in the files alone.
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_TRANSFER;
      compilation.hooks.processAssets.tap({ name: 'OneFiles', stage }, (assets) => {
        const [program, worker, first] = ['program', 'register', 'first'].map((name) => assets[`${name}.js`].source().toString());
        for (const name of Object.keys(assets)) compilation.deleteAsset(name);
        const { styles, languages } = this.content();
        const { [own]: shown, ...others } = Object.fromEntries(Object.entries(styles).map(([sheet, text]) => [sheet, Buffer.from(text).toString()]));
        const style = inElement('style', shown);
        // What every file has, and what every file of a language has, is packed once.
        const ofAll = packed('program', JSON.stringify({ program, worker, styles: others }));
        const start = `<script>${inElement('script', first)}</script>`;
        for (const { module, files } of languages) {
          const ofLanguage = packed('module', module);
          for (const { name, page, plan } of files) {
            const inside = `${packed('plan', plan)}${ofAll}${ofLanguage}${start}`;
            compilation.emitAsset(name, new webpack.sources.RawSource(before(styled(page, style), '</body>', inside)));
          }
        }
      });
    });
  }
}
