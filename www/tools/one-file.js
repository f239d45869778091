// Writes the file of a town that holds everything: the page that can be read at once, and packed as text what brings it to
// life. It opens by double-click: nothing in it is fetched.
import { execFileSync } from 'node:child_process';
import webpack from 'webpack';
import { textOf } from '../element/from-page/seven-bits.js';

// What the page looks like until its program is there.
const own = 'tarifa-clara-alone.css';

/** @param {Uint8Array} bytes */
const packed = (bytes) => textOf(execFileSync('xz', ['--format=lzma', '--lzma1=preset=9e,pb=0', '--stdout'], { input: bytes, maxBuffer: 2 ** 26 }));

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

export class OneFiles {
  /** @param {() => { name: string, page: string, plan: string, module: Uint8Array, styles: Record<string, Uint8Array> }[]} files */
  constructor(files) {
    this.files = files;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('OneFiles', (compilation) => {
      // When the scripts are as small as they get; they stand in the files alone.
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_TRANSFER;
      compilation.hooks.processAssets.tap({ name: 'OneFiles', stage }, (assets) => {
        const [program, worker, first] = ['program', 'register', 'first'].map((name) => assets[`${name}.js`].source().toString());
        for (const name of Object.keys(assets)) compilation.deleteAsset(name);
        for (const { name, page, plan, module, styles } of this.files()) {
          const sheets = Object.fromEntries(Object.entries(styles).map(([sheet, text]) => [sheet, Buffer.from(text).toString()]));
          const { [own]: shown, ...others } = sheets;
          const texts = Buffer.from(JSON.stringify({ program, worker, plan, styles: others }));
          const inside = Buffer.concat([texts, module]);
          const styled = before(page, '</head>', `<style id="${own}">${inElement('style', shown)}</style>`);
          const scripts = `<script type="application/octet-stream" id="tarifa-clara-inside" data-texts="${texts.length}" data-size="${inside.length}">${packed(inside)}</script><script>${inElement('script', first)}</script>`;
          compilation.emitAsset(name, new webpack.sources.RawSource(before(styled, '</body>', scripts)));
        }
      });
    });
  }
}
