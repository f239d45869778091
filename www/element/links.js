// Links of the view: those that take the choice along, and those that lead to a place in the view itself.

/**
 * @param {ParentNode[]} places
 * @param {string} fragment
 */
export function carryChoice(places, fragment) {
  for (const place of places) {
    for (const link of place.querySelectorAll('a[data-keep-choice]')) {
      /** @type {HTMLAnchorElement} */ (link).hash = fragment;
    }
  }
}

/**
 * Browsers look for an anchor only in the page, never inside an element, so this goes there itself.
 * @param {Event} event
 * @param {ShadowRoot} root
 */
export function followInside(event, root) {
  const link = event.target instanceof Element && event.target.closest('a[href^="#"]');
  const place = link && root.getElementById((link.getAttribute('href') || '').slice(1));
  if (!place) return;
  event.preventDefault();
  uncover(place);
  if (place.tabIndex < 0) place.tabIndex = -1;
  place.focus();
  place.scrollIntoView();
}

/**
 * Opens what a place is folded into.
 * @param {Element} place
 */
export function uncover(place) {
  for (let around = place.closest('details'); around; around = around.parentElement && around.parentElement.closest('details')) around.open = true;
}
