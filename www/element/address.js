// The choice in the page's address. A fragment without "=" is an ordinary anchor and no choice. A choice takes the place of the
// one before it; what is a step to come back to is a link that was opened, another page, and the assembly.

/** What the history says of the entry on show: the `mode` that is open there, and the fragment of the page behind it. */
function entry() {
  const { mode = '', behind = '' } = (window.history.state || {}).tarifaClara || {};
  return { mode, behind };
}

let here = entry();

/** The choice in the address, "" when there is none, nothing when the fragment is an anchor. */
export function readAddress() {
  const fragment = window.location.hash.slice(1);
  return fragment === '' || fragment.includes('=') ? fragment : undefined;
}

/**
 * Calls back when someone goes back, forward or edits the address; returns what ends that.
 * @param {(query: string) => void} go
 * @param {(mode: string, kept: boolean) => void} enter into an assembly or out of it; on the page behind it, what was chosen
 * there stays
 */
export function followAddress(go, enter) {
  const follow = () => {
    const [before, query] = [here, readAddress()];
    here = entry();
    const left = before.mode !== '' && here.mode === '' && window.location.hash === before.behind;
    if (here.mode !== before.mode) enter(here.mode, left);
    if (query !== undefined && !left) go(query);
  };
  window.addEventListener('popstate', follow);
  return () => window.removeEventListener('popstate', follow);
}

/**
 * @param {string} fragment
 * @param {boolean} opened whether it is a link that was opened, which is a step of its own
 */
export function writeAddress(fragment, opened = false) {
  if (fragment === readAddress()) return;
  if (opened) window.history.pushState(null, '', `#${fragment}`);
  else window.history.replaceState(window.history.state, '', `#${fragment}`);
}

/** The mode that the entry on show was left in, as by a reload. */
export const modeHere = () => here.mode;

/**
 * What is opened over the page is a step of its own, so that going back leaves it.
 * @param {string} mode
 */
export function pushMode(mode) {
  if (here.mode === mode) return;
  here = { mode, behind: window.location.hash };
  window.history.pushState({ tarifaClara: here }, '');
}

/** Leaves that step, where it was not left by going back. */
export function popMode() {
  if (here.mode) window.history.back();
}
