// What the whole town needs, fetched where somebody looks at it; and what reads a plan that nobody has packed. In a file that
// holds everything, from-page/town.js stands in this one's place.
import { once } from '../once.js';
import { beside, compiled, fetched, languageOf } from './home.js';

/**
 * @typedef {typeof import('../../town/pkg/es-PE/tarifa_clara_town.js')} TownScript
 * @typedef {typeof import('../../reader/pkg/es-PE/tarifa_clara_reader.js')} ReaderScript
 */

const towns = import.meta.webpackContext('../../town/pkg', { recursive: true, regExp: /\.wasm$/ });
const readers = import.meta.webpackContext('../../reader/pkg', { recursive: true, regExp: /\.wasm$/ });

/** @param {string} lang */
async function loadTown(lang) {
  /** @type {[TownScript, WebAssembly.Module]} */
  const [script, module] = await Promise.all([
    import(/* webpackChunkName: "tarifa-clara-module-[request]" */ `../../town/pkg/${lang}/tarifa_clara_town.js`),
    compiled(towns(`./${lang}/tarifa_clara_town_bg.wasm`)),
  ]);
  await script.default({ module_or_path: module });
  return { Town: script.Town, module };
}

/** @param {string} lang */
async function loadReader(lang) {
  /** @type {[ReaderScript, WebAssembly.Module]} */
  const [script, module] = await Promise.all([
    import(/* webpackChunkName: "tarifa-clara-reader-[request]" */ `../../reader/pkg/${lang}/tarifa_clara_reader.js`),
    compiled(readers(`./${lang}/tarifa_clara_reader_bg.wasm`)),
  ]);
  await script.default({ module_or_path: module });
  return script;
}

/**
 * What opens packed plans in a language; a page may have elements in several.
 * @param {string} tag
 */
export function townModule(tag) {
  const lang = languageOf(tag);
  return once(`town ${lang}`, () => loadTown(lang));
}

/**
 * Reads a plan strictly and packs it; throws what is wrong with it.
 * @param {string} address
 * @param {string} tag
 */
export async function readPlan(address, tag) {
  const lang = languageOf(tag);
  const [plan, reader] = await Promise.all([fetched(address).then((response) => response.json()), once(`reader ${lang}`, () => loadReader(lang))]);
  return reader.pack(plan, lang);
}

/** A thread of its own that reads registers; it throws where the page must not have one from here. */
export function startRegisterWorker() {
  return new Worker(beside('tarifa-clara-register.js'));
}
