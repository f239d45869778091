// Does a thing once for all elements of a page.

/** @type {Map<string, Promise<unknown>>} */
const loading = new Map();

/**
 * After a failure the next one tries again.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} load
 * @returns {Promise<T>}
 */
export function once(name, load) {
  const before = /** @type {Promise<T> | undefined} */ (loading.get(name));
  if (before) return before;
  const now = load();
  loading.set(name, now);
  now.catch(() => loading.delete(name));
  return now;
}
