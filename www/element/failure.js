// What went wrong: kept apart from what is said about it (failed.js), which is fetched when something did.
import { languageAmong } from './language.js';

/** @typedef {'offline' | 'blocked' | 'missing' | 'policy' | 'kind' | 'plan' | 'old' | 'version' | 'program'} Code */

export class Failure extends Error {
  /**
   * @param {Code} code
   * @param {string} message technical
   */
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

let refused = '';
// Of what only we ask for.
const OURS = /^(trusted-types-(policy|sink))$|tarifa-clara|\.(wasm|json|txt)(\?|$)|\/plans\//;
document.addEventListener('securitypolicyviolation', ({ blockedURI, effectiveDirective }) => {
  if (OURS.test(blockedURI)) refused = `${effectiveDirective}: ${blockedURI}`;
});

/** What the page's policy refused last; "" where it refused nothing. */
export const refusedByPage = () => refused;

/**
 * The words of ours that must be there when nothing can be fetched, in the language that a tag means.
 * @template T
 * @param {Record<string, T>} words by language
 * @param {string} tag
 */
export const wordsIn = (words, tag) => words[languageAmong(Object.keys(words), tag)];
