// The first script of the file that holds everything: unpacks what stands in the page as text, and runs the program. The text
// is large, so what can be read is drawn before.
import { expand } from './lzma.js';
import { bytesOf } from './seven-bits.js';

function unpack() {
  const packed = /** @type {HTMLElement} */ (document.getElementById('tarifa-clara-inside'));
  const [texts, size] = [Number(packed.dataset.texts), Number(packed.dataset.size)];
  const bytes = expand(bytesOf(packed.textContent || ''), size);
  const { program, ...inside } = JSON.parse(new TextDecoder().decode(bytes.subarray(0, texts)));
  Object.assign(window, { tarifaClara: { ...inside, module: bytes.subarray(texts) } });
  // From now on the page around the element looks as it does in the site.
  const alone = /** @type {HTMLElement} */ (document.getElementById('tarifa-clara-alone.css'));
  alone.textContent = inside.styles['tarifa-clara.css'];
  const script = document.createElement('script');
  script.textContent = program;
  document.body.append(script);
  packed.remove();
}

window.addEventListener('load', () => setTimeout(unpack));
