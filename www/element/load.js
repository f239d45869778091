// Asks for what answers a choice: first what one home pays, small; the whole town only where somebody looks at it. Where it
// comes from, from-site or from-page says.
import { openHome, packedPlan } from './from-site/home.js';

/**
 * What answers a choice: a home, or the whole town.
 * @typedef {{ update(query: string, door: string): import('../town/pkg/es-PE/tarifa_clara_town.js').Update, free(): void }} Engine
 * @typedef {import('./town/town.js').OpenedTown} OpenedTown
 */

export { openHome };

/**
 * Opens a town by its packed plan; by the plan itself where nobody packed it, or for another version of the program.
 * @param {string} plan the plan's address
 * @param {string} packed the packed plan's address, "" where there is none
 * @param {string} lang
 * @returns {Promise<OpenedTown>}
 */
export async function openTown(plan, packed, lang) {
  const [text, town] = await Promise.all([packedPlan(packed), import(/* webpackChunkName: "tarifa-clara-town" */ './town/town.js')]);
  return town.openTown(plan, text, lang);
}
