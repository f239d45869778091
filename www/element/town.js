// The whole town: its module, and what only it can do. Fetched where somebody looks at it.
import init, { Town } from '../wasm/pkg/tarifa_clara.js';
import { addStyles, compiled, once } from './load.js';
import { Receipt } from './receipt.js';
import { RegisterDesk } from './register.js';

const townAddress = new URL('../wasm/pkg/tarifa_clara_bg.wasm', import.meta.url);

/**
 * A town that was opened, with what another thread needs to open it as well.
 * @typedef {{ town: Town, plan: object, lang: string, module: WebAssembly.Module, Tools: typeof Tools }} OpenedTown
 */

async function loadTown() {
  const module = await compiled(townAddress);
  await init({ module_or_path: module });
  return module;
}

/**
 * @param {object} plan
 * @param {string} lang
 * @returns {Promise<OpenedTown>}
 */
export async function openTown(plan, lang) {
  const module = await once(loadTown);
  return { town: Town.open(plan, lang), plan, lang, module, Tools };
}

/** A thread of its own that reads registers; it throws where the page must not have one from here. */
function startRegisterWorker() {
  return new Worker(new URL('tarifa-clara-register.js', townAddress).href);
}

/** What only the whole town can do: check a receipt, read a register, fill a wall. */
class Tools {
  /**
   * @param {ShadowRoot} root
   * @param {OpenedTown} opened
   * @param {(sentence: string) => void} say
   */
  constructor(root, opened, say) {
    this.choice = '';
    this.town = opened.town;
    /** @type {import('./hall.js').Hall | undefined} */
    this.hall = undefined;
    this.receipt = new Receipt(root, (receipt) => opened.town.check(this.choice, receipt));
    this.register = new RegisterDesk(root, opened, startRegisterWorker, say);
  }

  /**
   * What stands on the page belongs to this choice from now on.
   * @param {string} choice
   */
  choose(choice) {
    if (choice === this.choice) return;
    this.choice = choice;
    this.receipt.forget();
    this.register.choose(choice);
    if (this.hall) this.hall.choose(choice);
  }

  /**
   * Opens the assembly over the page, or leaves it, as the element's `mode` says.
   * @param {import('./tarifa-clara.js').TarifaClara} host
   */
  async assemble(host) {
    if (!host.hasAttribute('mode')) this.leave();
    if (!host.hasAttribute('mode') || this.hall) return;
    try {
      const { Hall } = await import(/* webpackChunkName: "tarifa-clara-hall" */ './hall.js');
      await addStyles(host.root, 'tarifa-clara-hall.css');
      // Meanwhile it may have been left again, or another town be on show.
      if (host.tools === this && host.hasAttribute('mode') && !this.hall) this.hall = new Hall(host, this.town, this.choice);
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
    this.register.close();
  }
}
