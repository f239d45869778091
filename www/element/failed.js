// What is said of a failure: one of a few kinds, each with a sentence for whoever reads the page; the technical words are for
// whoever publishes it. The sentences are the locales' (`tarifa failures`).
import { Failure, refusedByPage, wordsIn } from './failure.js';
import { setHtml } from './html.js';

/** @typedef {import('./failure.js').Code} Code */

/**
 * The kind of what was thrown.
 * @param {any} error what JavaScript threw, or what the reader says of a broken plan
 * @returns {Code}
 */
function codeOf(error) {
  if (typeof error.html === 'string') return 'plan';
  if (typeof WebAssembly !== 'object') return 'old';
  if (error instanceof Failure && error.code !== 'blocked') return error.code;
  if (refusedByPage()) return 'policy';
  // A script that is fetched later fails as TypeError, like whatever else cannot be fetched.
  if (error instanceof Failure || /import|fetch|load/i.test(String(error.message))) return navigator.onLine ? 'blocked' : 'offline';
  return error instanceof WebAssembly.CompileError ? 'kind' : 'program';
}

/**
 * What was thrown, for a page and for its host.
 * @param {any} error
 * @returns {Promise<{ code: Code, message: string, problems: unknown[], html: string }>} with a plan's problems as the reader writes them
 */
export async function explain(error) {
  // The browser tells of a refusal after what was refused has failed.
  await new Promise((resolve) => setTimeout(resolve));
  const code = codeOf(error);
  return { code, message: [error.html ? '' : String(error.message || error), code === 'policy' ? refusedByPage() : ''].filter(Boolean).join(' · '), problems: error.problems || [], html: error.html || '' };
}

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} name
 * @param {string} text
 */
function made(name, text) {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

/**
 * Writes a panel, element by element, so that it also comes where the page allows no HTML.
 * @param {HTMLElement} panel
 * @param {string} lang
 * @param {{ code: Code, message: string, html: string }} failure
 * @param {string} also what is true of what stands below
 * @param {() => void} again
 */
export function showFailure(panel, lang, { code, message, html }, also, again) {
  const said = wordsIn(FAILURES, lang);
  const technical = document.createElement('details');
  const told = made('div', message);
  if (html) setHtml(told, html);
  technical.append(made('summary', said.technical), told);
  const button = made('button', said.again);
  button.type = 'button';
  button.className = 'btn';
  button.addEventListener('click', again);
  panel.textContent = '';
  panel.append(made('p', [said[code], also].filter(Boolean).join(' ')), ...(code === 'old' ? [] : [button]), technical);
}
