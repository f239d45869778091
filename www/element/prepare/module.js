// The module that knows a plan in the making, in the page's language, and the plans of the site that one can begin with.
import init, { Draft } from '../../prepare/pkg/prepare/es-PE/tarifa_clara_prepare.js';
import { languageAmong } from '../language.js';
import { once } from '../once.js';

// One module for each language; the script is the same (tools/check-site.js).
const modules = import.meta.webpackContext('../../prepare/pkg/prepare', { recursive: true, regExp: /\.wasm$/ });
const languages = modules.keys().map((name) => name.split('/')[1]);

/** @param {string} address */
async function bytesOf(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** @param {string} lang of the page */
export function fetchModule(lang) {
  const name = `./${languageAmong(languages, lang)}/tarifa_clara_prepare_bg.wasm`;
  return once('prepare', async () => init({ module_or_path: await bytesOf(modules(name)) }));
}

/**
 * Opens a plan's file; it throws what is wrong with it, as HTML.
 * @param {Uint8Array} file
 * @param {'' | 'empty' | 'nameless'} how as it is, without its numbers, or without its name and sources
 * @param {string} lang
 */
export const openDraft = (file, how, lang) => Draft.open(file, how, lang);

/** A plan of the site. @param {string} town */
export const planOfSite = (town) => bytesOf(new URL(`plans/${town}.json`, new URL(__webpack_public_path__, document.baseURI)).href);
