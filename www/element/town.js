// The whole town: its module, and what only it can do. Fetched where somebody looks at it.
import init, { Town } from '../wasm/pkg/tarifa_clara.js';
import { Hands } from './hands.js';
import { compiled, once } from './load.js';
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

/** What only the whole town can do: check a receipt, read a register, count hands. */
class Tools {
  /**
   * @param {ShadowRoot} root
   * @param {OpenedTown} opened
   * @param {(sentence: string) => void} say
   */
  constructor(root, opened, say) {
    this.choice = '';
    this.receipt = new Receipt(root, (receipt) => opened.town.check(this.choice, receipt));
    this.register = new RegisterDesk(root, opened, startRegisterWorker, say);
    this.hands = new Hands(root, opened, say);
    // TEMPORARY: the assembly's styles will bring these.
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = new URL('hands.css', townAddress).href;
    root.prepend(link);
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
    this.hands.choose(choice);
  }

  close() {
    this.register.close();
    this.hands.close();
  }
}
