// Fetches what answers a choice: first what one home pays, small; the whole town only where somebody looks at it.
import initHome, { Home } from '../home/pkg/tarifa_clara_home.js';

/**
 * What answers a choice: a home, or the whole town.
 * @typedef {{ update(query: string): import('../wasm/pkg/tarifa_clara.js').Update, free(): void }} Engine
 * @typedef {import('./town.js').OpenedTown} OpenedTown
 */

const homeAddress = new URL('../home/pkg/tarifa_clara_home_bg.wasm', import.meta.url);

/** @param {string | URL} address */
async function fetched(address) {
  const response = await fetch(String(address));
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}

/** @param {string | URL} address */
export async function compiled(address) {
  const response = await fetched(address);
  return WebAssembly.compile(await response.arrayBuffer());
}

/** @type {Map<unknown, Promise<unknown>>} */
const loading = new Map();

/**
 * Does something once for all elements; after a failure the next one tries again.
 * @template T
 * @param {() => Promise<T>} load
 * @returns {Promise<T>}
 */
export function once(load) {
  const before = /** @type {Promise<T> | undefined} */ (loading.get(load));
  if (before) return before;
  const now = load();
  loading.set(load, now);
  now.catch(() => loading.delete(load));
  return now;
}

async function loadHome() {
  await initHome({ module_or_path: await compiled(homeAddress) });
}

/**
 * Opens a packed plan; nothing where it was packed for another version of the program.
 * @param {string} address
 * @param {string} lang
 * @returns {Promise<Engine | undefined>}
 */
export async function openHome(address, lang) {
  const [packed] = await Promise.all([fetched(address).then((response) => response.text()), once(loadHome)]);
  return Home.open(packed, lang);
}

/**
 * @param {string} address
 * @param {string} lang
 * @returns {Promise<OpenedTown>}
 */
export async function openTown(address, lang) {
  const [plan, town] = await Promise.all([fetched(address).then((response) => response.json()), import(/* webpackChunkName: "tarifa-clara-town" */ './town.js')]);
  return town.openTown(plan, lang);
}

/**
 * The page's own stylesheet, beside the module, so that it is downloaded once; settled when it is applied or cannot be had.
 * @param {ShadowRoot} root
 */
export function addStyles(root) {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = new URL('tarifa-clara.css', homeAddress).href;
  const settled = new Promise((resolve) => {
    link.addEventListener('load', resolve);
    link.addEventListener('error', resolve);
  });
  root.prepend(link);
  return settled;
}
