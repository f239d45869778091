// The program as JavaScript, fetched where a page refuses WebAssembly.
import { Failure } from '../failure.js';

/**
 * A module, by its name and language; what it exports, ready to be used.
 * @param {string} name
 * @param {string} lang
 */
export function scripted(name, lang) {
  const file = SCRIPTED[`${name} ${lang}`];
  if (!file) throw new Failure('policy', `${name}: WebAssembly is refused`);
  return import(/* webpackIgnore: true */ __webpack_public_path__ + file);
}
