// The one place that makes elements of text: HTML that Rust's view wrote, and escaped. Where a page demands Trusted Types, that is
// done by a policy of our name, which the page has to allow.

/** @typedef {{ createHTML(html: string): string, createScriptURL(address: string): string }} Policy */

/** @type {Policy | undefined} */
let policy;

/** The page's policy of that name, where browser and page know such; it throws where the page does not allow it. */
function ours() {
  const { trustedTypes } = /** @type {{ trustedTypes?: { createPolicy(name: string, rules: Policy): Policy } }} */ (/** @type {unknown} */ (window));
  policy = policy || (trustedTypes && trustedTypes.createPolicy('tarifa-clara', { createHTML: (html) => html, createScriptURL: (address) => address }));
  return policy;
}

/**
 * @param {Element} element
 * @param {string} html
 */
export function setHtml(element, html) {
  const types = ours();
  element.innerHTML = types ? types.createHTML(html) : html;
}

/**
 * The address of a script of the program's own, for a thread.
 * @param {string} address
 */
export function scriptAddress(address) {
  const types = ours();
  return types ? types.createScriptURL(address) : address;
}
