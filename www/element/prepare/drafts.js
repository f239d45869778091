// Drafts on this device, by a key of their own: several, each with a number that rises whenever it is kept, so that one window
// never overwrites what another one kept in silence.
import { createStore, del, entries, get, update } from 'idb-keyval';

/** @typedef {{ name: string, saved: string, version: number, text: string }} Kept */

/** @type {ReturnType<typeof createStore> | undefined} */
let known;
const store = () => (known = known || createStore('tarifa-clara.prepare', 'drafts'));

export const newKey = () => Date.now().toString(36) + Math.floor(Math.random() * 1e6).toString(36);

/** Every draft, the newest first; it throws where the browser keeps nothing. @returns {Promise<[string, Kept][]>} */
export async function listDrafts() {
  const list = /** @type {[string, Kept][]} */ (await entries(store()));
  return list.sort(([, one], [, other]) => (one.saved < other.saved ? 1 : -1));
}

/** @param {string} key @returns {Promise<Kept | undefined>} */
export async function draftOf(key) {
  return get(key, store());
}

/** @param {string} key */
export async function deleteDraft(key) {
  return del(key, store());
}

/**
 * Keeps a draft, unless another window kept it since; whether it did.
 * @param {string} key
 * @param {{ name: string, text: string }} draft
 * @param {number} version the one that this window knows, 0 where it is new
 */
export async function keepDraft(key, { name, text }, version) {
  let mine = true;
  /** @param {Kept | undefined} there */
  const kept = (there) => {
    mine = !there || there.version === version;
    return mine || !there ? { name, text, saved: new Date().toISOString(), version: version + 1 } : there;
  };
  await update(key, kept, store());
  return mine;
}
