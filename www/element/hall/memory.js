// Where an assembly was left, so that coming back goes on from there: as long as the browser's tab, or as the page where
// the device keeps nothing.

/** @typedef {{ screen: string, step: number, whole: string[] }} Left */

/** @type {Map<string, string>} */
const inMemory = new Map();

/**
 * @param {string} name
 * @param {Left} left
 */
export function remember(name, left) {
  const text = JSON.stringify(left);
  inMemory.set(name, text);
  try {
    window.sessionStorage.setItem(name, text);
  } catch {
    // Not allowed here.
  }
}

/**
 * @param {string} name
 * @returns {Left}
 */
export function recall(name) {
  const nothing = { screen: '', step: 0, whole: [] };
  try {
    return { ...nothing, ...JSON.parse(inMemory.get(name) || window.sessionStorage.getItem(name) || '{}') };
  } catch {
    return nothing;
  }
}
