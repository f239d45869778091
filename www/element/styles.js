// Adds a stylesheet to the element, from where from-site or from-page has it.
import { styles } from './from-site/home.js';

/**
 * Adds a stylesheet; settled when it is applied or cannot be had.
 * @param {ShadowRoot} root
 * @param {string} name
 */
export function addStyles(root, name) {
  const sheet = styles(name);
  const settled = new Promise((resolve) => {
    sheet.addEventListener('load', resolve);
    sheet.addEventListener('error', resolve);
  });
  // After the ones that are there: a later sheet may say more of the same element.
  root.insertBefore(sheet, root.querySelector(':not(link):not(style)'));
  return settled;
}
