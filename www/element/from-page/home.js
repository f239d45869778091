// Everything that the element needs stands in the page itself, in the file that holds everything: nothing is fetched. Its
// first script unpacks it (first.js).

/** @typedef {{ plan: string, module: Uint8Array<ArrayBuffer>, worker: string, styles: Record<string, string> }} Inside */

export const inside = () => /** @type {{ tarifaClara: Inside }} */ (/** @type {unknown} */ (window)).tarifaClara;

/** The whole town answers at once. */
export const openHome = async () => undefined;

export const packedPlan = async () => inside().plan;

/**
 * A stylesheet.
 * @param {string} name
 * @returns {HTMLElement}
 */
export function styles(name) {
  const style = document.createElement('style');
  style.textContent = inside().styles[`${name}.css`];
  return style;
}
