// Lays the element out by its own width where it does not fill the window, as in a column of a host's page.
import { answerMedia } from './media.js';

/**
 * @param {ShadowRoot} root
 * @returns {() => void} what ends that
 */
export function followWidth(root) {
  const content = /** @type {HTMLElement} */ (root.querySelector('.content'));
  /** @type {number | undefined} */
  let before;
  const measure = () => {
    const wide = content.clientWidth;
    // Out of sight it is nothing, as behind an assembly, which has the window.
    const width = wide < document.documentElement.clientWidth ? wide : 0;
    // Between two widths of the sheets, as 35.99 and 36, there is none.
    const rem = width ? Math.floor((width / parseFloat(getComputedStyle(root.host).fontSize)) * 100) / 100 : undefined;
    if (rem === before) return;
    before = rem;
    content.style.setProperty('--vw', width ? `${width / 100}px` : '');
    answerMedia(root, { rem });
  };
  const size = new ResizeObserver(measure);
  size.observe(content);
  // A sheet says how large a rem is in it.
  root.addEventListener('load', measure, true);
  measure();
  return () => {
    size.disconnect();
    root.removeEventListener('load', measure, true);
  };
}
