// The first script of the file that holds everything: unpacks what stands in the page as text, and runs the program. The text
// is large, so what can be read is drawn before.
import { decode } from '@alttiri/base85';
import { LETTERS } from './letters.js';
// By their files: the door of the library brings what compresses, twice as much again.
import { Decoder } from '../../node_modules/lzma1/lib/decoder.js';
import { InputBuffer, OutputBuffer } from '../../node_modules/lzma1/lib/streams.js';

/**
 * What tools/one-file.js packed, and it is gone from the page.
 * @param {string} name
 */
function unpacked(name) {
  const packed = /** @type {HTMLElement} */ (document.getElementById(`tarifa-clara-${name}`));
  packed.remove();
  const bytes = new OutputBuffer();
  new Decoder().decompress(new InputBuffer(decode(packed.textContent || '', LETTERS)), bytes);
  return bytes.toArray();
}

const textOf = (/** @type {Uint8Array} */ bytes) => new TextDecoder().decode(bytes);

function start() {
  const { program, ...inside } = JSON.parse(textOf(unpacked('program')));
  Object.assign(window, { tarifaClara: { ...inside, plan: textOf(unpacked('plan')), module: unpacked('module') } });
  // From now on the page around the element looks as it does in the site.
  const alone = /** @type {HTMLElement} */ (document.getElementById('tarifa-clara-alone.css'));
  alone.textContent = inside.styles['tarifa-clara.css'];
  const script = document.createElement('script');
  script.textContent = program;
  document.body.append(script);
}

window.addEventListener('load', () => setTimeout(start));
