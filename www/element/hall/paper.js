// While one element of the page is open to be printed, paper has that element and nothing else of the page around it.
import { around, putAside } from './aside.js';

/**
 * @param {ShadowRoot} root where the copy for paper stands
 * @param {() => Element | null} find what is to be printed now; null leaves paper to the page
 * @returns {() => void} ends it
 */
export function printsAlone(root, find) {
  /** @type {HTMLElement | undefined} */
  let copy;
  let putBack = () => {};

  const begin = () => {
    const printed = find();
    if (!printed || copy) return;
    copy = document.createElement('div');
    copy.className = 'tc';
    copy.append(printed.cloneNode(true));
    root.append(copy);
    putBack = putAside(around(copy));
  };
  const end = () => {
    if (copy) copy.remove();
    copy = undefined;
    putBack();
    putBack = () => {};
  };
  window.addEventListener('beforeprint', begin);
  window.addEventListener('afterprint', end);
  return () => {
    end();
    window.removeEventListener('beforeprint', begin);
    window.removeEventListener('afterprint', end);
  };
}
