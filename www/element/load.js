// Asks for what answers a choice: first what one home pays, small; what stands behind another door only where somebody opens
// it. Where it comes from, from-site or from-page says.
import { openHome, packedPlan } from './from-site/home.js';

/**
 * What answers a choice: a home, or the town behind a door.
 * @typedef {{ update(query: string, door: string): import('../town/pkg/all/es-PE/tarifa_clara_town.js').Update, free(): void }} Engine
 * @typedef {import('./town/town.js').OpenedTown} OpenedTown
 */

export { openHome };

/**
 * Opens a town behind a door by its packed plan; by the plan itself where nobody packed it, or for another version of the
 * program.
 * @param {string | object} plan the plan's address, or the plan itself
 * @param {string} packed the packed plan's address, "" where there is none
 * @param {string} lang
 * @param {string} door
 * @param {string | undefined} known the packed plan itself, where it is here already
 * @returns {Promise<OpenedTown>}
 */
export async function openTown(plan, packed, lang, door, known) {
  const tools = door === 'herramientas' ? import(/* webpackChunkName: "tarifa-clara-tools" */ './town/tools.js') : undefined;
  const [text, town, only] = await Promise.all([known || packedPlan(packed), import(/* webpackChunkName: "tarifa-clara-town" */ './town/town.js'), tools]);
  return { ...(await town.openTown(plan, text, lang, door)), Tools: only && only.Tools };
}
