// The whole town: its module, and what only it can do. Fetched where somebody looks at it.
import { readPlan, startRegisterWorker, townModule } from '../from-site/town.js';
import { addStyles } from '../styles.js';
import { Hands } from './hands.js';
import { Receipt } from './receipt.js';
import { RegisterDesk } from './register.js';

/** @typedef {import('../../town/pkg/es-PE/tarifa_clara_town.js').Town} Town */

/**
 * A town that was opened, with what another thread needs to open it as well.
 * @typedef {{ town: Town, packed: string, lang: string, module: WebAssembly.Module, Tools: typeof Tools }} OpenedTown
 */

/**
 * @param {string} plan the plan's address
 * @param {string} packed the packed plan, "" where nobody packed it
 * @param {string} lang
 * @returns {Promise<OpenedTown>}
 */
export async function openTown(plan, packed, lang) {
  const [{ Town, module }, read] = await Promise.all([townModule(lang), packed || readPlan(plan, lang)]);
  const opened = (/** @type {string} */ text) => {
    const town = Town.open(text, lang);
    return town && { town, packed: text, lang, module, Tools };
  };
  const known = opened(read) || opened(await readPlan(plan, lang));
  if (!known) throw new Error(`${plan}: the files of this program are of different versions`);
  return known;
}

/** What only the whole town can do: check a receipt, read a register, fill a wall, count hands. */
class Tools {
  /**
   * @param {ShadowRoot} root
   * @param {OpenedTown} opened
   * @param {(sentence: string) => void} say
   */
  constructor(root, opened, say) {
    this.choice = '';
    this.town = opened.town;
    /** @type {import('../hall/hall.js').Hall | undefined} */
    this.hall = undefined;
    // Each stands behind a door of its own.
    this.receipt = root.getElementById('revisar') ? new Receipt(root, (receipt) => opened.town.check(this.choice, receipt)) : undefined;
    this.register = root.getElementById('padron') ? new RegisterDesk(root, opened, startRegisterWorker, say) : undefined;
    this.hands = new Hands(root, opened, say);
  }

  /**
   * What stands on the page belongs to this choice from now on.
   * @param {string} choice
   */
  choose(choice) {
    if (choice === this.choice) return;
    this.choice = choice;
    if (this.receipt) this.receipt.forget();
    if (this.register) this.register.choose(choice);
    this.hands.choose(choice);
    if (this.hall) this.hall.choose(choice);
  }

  /**
   * Opens the assembly over the page, or leaves it, as the element's `mode` says.
   * @param {import('../tarifa-clara.js').TarifaClara} host
   */
  async assemble(host) {
    if (!host.hasAttribute('mode')) this.leave();
    if (!host.hasAttribute('mode') || this.hall) return;
    try {
      const { Hall } = await import(/* webpackChunkName: "tarifa-clara-hall" */ '../hall/hall.js');
      await addStyles(host.root, 'tarifa-clara-hall');
      // Meanwhile it may have been left again, or another town be on show.
      if (host.tools !== this || !host.hasAttribute('mode') || this.hall) return;
      this.hall = new Hall(host, this.town, this.choice);
      this.hands.draw();
    } catch (error) {
      if (host.tools === this) host.fail(error);
    }
  }

  leave() {
    if (this.hall) this.hall.close();
    this.hall = undefined;
  }

  close() {
    this.leave();
    if (this.register) this.register.close();
    this.hands.close();
  }
}
