// What opens a choice elsewhere: a link; from a file, whose own address leads nobody anywhere, the choice alone as a code,
// for whoever has the same file.

export const isFile = () => window.location.protocol === 'file:';

/** @param {string} fragment */
export const linkTo = (fragment) => `${isFile() ? '' : window.location.href.split('#')[0]}#${fragment}`;

/**
 * Shows of a place's texts those for a file, or those for a page that has an address.
 * @param {Element} place
 */
export function showForPlace(place) {
  for (const told of /** @type {NodeListOf<HTMLElement>} */ (place.querySelectorAll('[data-file]'))) told.hidden = told.dataset.file !== String(isFile());
}

/**
 * Draws what opens a choice as a QR code, in place of what stood there.
 * @param {Element} place
 * @param {string} link
 * @param {string} label
 */
export async function drawCode(place, link, label) {
  const { drawQr } = await import(/* webpackChunkName: "tarifa-clara-qr" */ './qr.js');
  place.textContent = '';
  place.append(drawQr(link, label));
}

/**
 * The choice in a link or a code that somebody wrote or pasted, perhaps with a message around it.
 * @param {string} written
 */
export function choiceIn(written) {
  const [, fragment] = /#(\S+)/.exec(written) || [];
  return fragment || written.trim();
}
