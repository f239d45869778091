// What a page of the site needs first: it is fetched, from beside this script. In a file that holds everything,
// from-page/home.js stands in this one's place.
import initHome, { Home } from '../../home/pkg/home/es-PE/tarifa_clara_home.js';
import { Failure } from '../failure.js';
import { languageAmong } from '../language.js';
import { once } from '../once.js';
import { askHome } from '../triples.js';

// One module for each language, each with its texts; the script is the same (tools/check-site.js).
const modules = import.meta.webpackContext('../../home/pkg/home', { recursive: true, regExp: /\.wasm$/ });
const moduleOf = (/** @type {string} */ lang) => `./${lang}/tarifa_clara_home_bg.wasm`;
const sheets = import.meta.webpackContext('../../styles', { recursive: false, regExp: /\/tarifa-clara(-town|-hall)?\.css$/ });
const languages = modules.keys().map((name) => name.split('/')[1]);

/**
 * The language of the site that a page's tag means; Spanish where it is none.
 * @param {string} tag
 */
export const languageOf = (tag) => languageAmong(languages, tag);

/**
 * @param {string} address
 * @param {RequestInit} [how]
 */
export async function fetched(address, how) {
  const response = await fetch(address, how).catch((error) => {
    throw new Failure('blocked', `${address}: ${error.message}`);
  });
  if (!response.ok) throw new Failure('missing', `${address}: ${response.status}`);
  return response;
}

function isRefused() {
  try {
    // A module with nothing in it.
    return !new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
  } catch {
    return true;
  }
}
/** Whether the page refuses WebAssembly, as a content policy without 'wasm-unsafe-eval' does. */
export const refused = isRefused();

/**
 * A module as JavaScript, for where WebAssembly is refused.
 * @param {string} name
 * @param {string} lang
 */
export async function asScript(name, lang) {
  const { scripted } = await import(/* webpackChunkName: "tarifa-clara-scripted" */ './scripted.js');
  return scripted(name, lang);
}

/** @param {string} address */
export async function compiled(address) {
  // What can be read comes first.
  const response = await fetched(address, { priority: 'low' });
  return WebAssembly.compile(await response.arrayBuffer());
}

/**
 * A plan that was packed; "" where it has no address.
 * @param {string} address
 */
export async function packedPlan(address) {
  if (address === '') return '';
  const response = await fetched(address);
  return response.text();
}

/** The language of the one that answers on this page. @type {string | undefined} */
let homeOfPage;

/** @returns {Promise<{ Home: typeof Home }>} */
async function loadHome() {
  const lang = String(homeOfPage);
  if (refused) return asScript('home', lang);
  await initHome({ module_or_path: await compiled(modules(moduleOf(lang))) });
  return { Home };
}

/**
 * Asks for the program before it is known of a page that it has something to answer.
 * @param {string} lang of the site's
 */
export function askAhead(lang) {
  homeOfPage = homeOfPage || lang;
  if (homeOfPage === lang) once('home', loadHome).catch(() => {});
}

/**
 * Opens a plan packed for a home; nothing where it was packed for another version of the program, or the page already has
 * an element in another language.
 * @param {string} address
 * @param {string} tag
 * @returns {Promise<import('../load.js').Engine | undefined>}
 */
export async function openHome(address, tag) {
  const lang = languageOf(tag);
  homeOfPage = homeOfPage || lang;
  if (homeOfPage !== lang) return undefined;
  const [packed, program] = await Promise.all([packedPlan(address), once('home', loadHome)]);
  const home = program.Home.open(packed, lang);
  return home && { update: (query) => askHome(home, query), free: () => home.free() };
}

/**
 * The page's own stylesheet, so that it is downloaded once.
 * @param {string} name
 * @returns {HTMLElement}
 */
export function styles(name) {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = sheets(`./${name}.css`);
  // From another place it comes as the program does, so that its rules can be read (media.js).
  if (new URL(link.href).origin !== window.location.origin) link.crossOrigin = '';
  return link;
}
