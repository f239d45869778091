// The choice in the page's address. A fragment without "=" is an ordinary anchor and no choice; one with it may be the host's own,
// which the program says. A choice takes the place of the one before it; what is a step to come back to is a link that was
// opened, another page, and the assembly.

/** Whether this page stands inside another one: a step here would be one of that page's, which is where whoever goes back wants to be. */
export const framed = window.parent !== window;

/**
 * What the history says of the entry on show: the `mode` that is open there and whether something was chosen in it, or whether
 * it is the page behind one.
 * @typedef {{ mode?: string, chosen?: boolean, behind?: boolean }} Entry
 * @returns {Entry}
 */
const entry = () => (window.history.state || {}).tarifaClara || {};

let here = entry();

/** @param {Entry} now */
function marked(now) {
  here = now;
  return { ...window.history.state, tarifaClara: now };
}

/** The choice in the address, "" when there is none, nothing when the fragment is an anchor. */
export function readAddress() {
  const fragment = window.location.hash.slice(1);
  return fragment === '' || /=|%(25)*3d/i.test(fragment) ? fragment : undefined;
}

/**
 * Calls back when someone goes back, forward or edits the address; returns what ends that.
 * @param {(query: string) => void} go
 * @param {(mode: string, chosen: boolean) => void} enter into an assembly or out of it, where something may have been chosen in it
 */
export function followAddress(go, enter) {
  const follow = () => {
    const [before, query] = [here, readAddress()];
    here = entry();
    // A link that was opened in the assembly is not the page behind it.
    const left = before.mode && here.behind;
    if (here.mode !== before.mode) enter(here.mode || '', Boolean(left && before.chosen));
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
  if (opened && !framed) window.history.pushState(null, '', `#${fragment}`);
  else window.history.replaceState(here.mode ? marked({ ...here, chosen: true }) : window.history.state, '', `#${fragment}`);
}

/** The mode that the entry on show was left in, as by a reload. */
export const modeHere = () => here.mode || '';

/**
 * What is opened over the page is a step of its own, so that going back leaves it.
 * @param {string} mode
 */
export function pushMode(mode) {
  if (framed || here.mode === mode) return;
  window.history.replaceState(marked({ behind: true }), '');
  window.history.pushState(marked({ mode }), '');
}

/** Leaves that step, where it was not left by going back. */
export function popMode() {
  if (here.mode) window.history.back();
}
