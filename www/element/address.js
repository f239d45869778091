// The choice in the page's address. A fragment without "=" is an ordinary anchor and no choice.

/** The choice in the address, "" when there is none, nothing when the fragment is an anchor. */
export function readAddress() {
  const fragment = window.location.hash.slice(1);
  return fragment === '' || fragment.includes('=') ? fragment : undefined;
}

/**
 * Calls back when someone goes back, forward or edits the address; returns what ends that.
 * @param {(query: string) => void} go
 */
export function followAddress(go) {
  const follow = () => {
    const query = readAddress();
    if (query !== undefined) go(query);
  };
  window.addEventListener('popstate', follow);
  return () => window.removeEventListener('popstate', follow);
}

/**
 * A choice is a step to come back to; what is still being typed is not.
 * @param {string} fragment
 * @param {'typing' | 'choice'} cause
 */
export function writeAddress(fragment, cause) {
  if (fragment === readAddress()) return;
  if (cause === 'choice') window.history.pushState(null, '', `#${fragment}`);
  else window.history.replaceState(null, '', `#${fragment}`);
}
