// The first script of the file that holds everything: unpacks what stands in the page as text, and runs the program. The text
// is large, so what can be read is drawn before.
import { decompress } from 'fzstd';

/**
 * What tools/one-file.js packed, and it is gone from the page.
 * @param {string} name
 */
function unpacked(name) {
  const packed = /** @type {HTMLElement} */ (document.getElementById(`tarifa-clara-${name}`));
  packed.remove();
  return decompress(Uint8Array.from(atob(packed.textContent || ''), (letter) => letter.charCodeAt(0)));
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
