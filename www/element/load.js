// Fetches what answers a choice: first what one home pays, small; the whole town only where somebody looks at it.
import initHome, { Home } from '../home/pkg/es-PE/tarifa_clara_home.js';

/**
 * What answers a choice: a home, or the whole town.
 * @typedef {{ update(query: string): import('../wasm/pkg/tarifa_clara.js').Update, free(): void }} Engine
 * @typedef {import('./town.js').OpenedTown} OpenedTown
 */

// The texts differ, the script is the same (tools/check-site.js).
const spanish = new URL('../home/pkg/es-PE/tarifa_clara_home_bg.wasm', import.meta.url);
const english = new URL('../home/pkg/en/tarifa_clara_home_bg.wasm', import.meta.url);

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

/** @param {string} lang */
const homeAddress = (lang) => (/^en\b/i.test(lang) ? english : spanish);

/** The one that answers on this page. @type {URL | undefined} */
let homeOfPage;

async function loadHome() {
  await initHome({ module_or_path: await compiled(/** @type {URL} */ (homeOfPage)) });
}

/**
 * Opens a packed plan; nothing where it was packed for another version of the program, or the page already has an
 * element in another language.
 * @param {string} address
 * @param {string} lang
 * @returns {Promise<Engine | undefined>}
 */
export async function openHome(address, lang) {
  homeOfPage = homeOfPage || homeAddress(lang);
  if (homeOfPage !== homeAddress(lang)) return undefined;
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
 * A stylesheet beside the module, after those before it, so that it is downloaded once; settled when it is applied or
 * cannot be had.
 * @param {ShadowRoot} root
 * @param {string} name
 */
export function addStyles(root, name) {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = new URL(name, spanish).href;
  const settled = new Promise((resolve) => {
    link.addEventListener('load', resolve);
    link.addEventListener('error', resolve);
  });
  root.insertBefore(link, root.querySelector('div'));
  return settled;
}
