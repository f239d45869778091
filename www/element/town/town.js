// A town behind one of its doors: opens its plan with the module that stands there.
import { Failure } from '../failure.js';
import { readPlan, townModule } from '../from-site/town.js';

/** @typedef {import('../../town/pkg/all/es-PE/tarifa_clara_town.js').Town} Town */

/**
 * A town that was opened, with what another thread needs to open it as well, and what only its tools' page has. As JavaScript it
 * has no module that could be handed to another thread.
 * @typedef {{ town: Town, packed: string, lang: string, module: WebAssembly.Module | undefined }} Opened
 * @typedef {Opened & { Tools: typeof import('./tools.js').Tools | undefined }} OpenedTown
 */

/**
 * @param {string | object} plan the plan's address, or the plan itself
 * @param {string} packed the packed plan, "" where nobody packed it
 * @param {string} lang
 * @param {string} door
 * @returns {Promise<Opened>}
 */
export async function openTown(plan, packed, lang, door) {
  const [{ Town, module }, read] = await Promise.all([townModule(door, lang), packed || readPlan(plan, lang)]);
  const opened = (/** @type {string} */ text) => {
    const town = Town.open(text, lang);
    return town && { town, packed: text, lang, module };
  };
  const known = opened(read) || opened(await readPlan(plan, lang));
  if (!known) throw new Failure('version', `${plan}: the files of this program are of different versions`);
  return known;
}
