// What only the page of the tools has: a receipt is checked, a register read. Fetched where somebody opens that door.
import { startRegisterWorker, workWithBook } from '../from-site/town.js';
import { Receipt } from './receipt.js';
import { RegisterDesk } from './register.js';

export class Tools {
  /**
   * @param {ShadowRoot} root
   * @param {import('./town.js').OpenedTown} opened
   * @param {(sentence: string) => void} say
   */
  constructor(root, opened, say) {
    this.choice = '';
    this.receipt = new Receipt(root, (receipt) => opened.town.check(this.choice, receipt));
    this.register = new RegisterDesk(root, opened, startRegisterWorker, workWithBook, say);
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
  }

  close() {
    this.register.close();
  }
}
