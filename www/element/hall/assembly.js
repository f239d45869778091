// What only an assembly needs, over whatever page is open: the wall and the counting of hands. Fetched when somebody enters it.
import { Hall } from './hall.js';
import { Hands } from './hands.js';

export class Assembly {
  /**
   * @param {import('../tarifa-clara.js').TarifaClara} host
   * @param {import('../town/town.js').OpenedTown} opened
   * @param {(sentence: string) => void} say
   */
  constructor(host, opened, say) {
    this.host = host;
    this.town = opened.town;
    this.choice = '';
    /** @type {Hall | undefined} */
    this.hall = undefined;
    this.hands = new Hands(host, opened, say);
  }

  /** @param {string} choice */
  choose(choice) {
    if (choice === this.choice) return;
    this.choice = choice;
    this.hands.choose(choice);
    if (this.hall) this.hall.choose(choice);
  }

  /** Opens it over the page, or leaves it, as the element's `mode` says. */
  assemble() {
    if (!this.host.hasAttribute('mode')) this.leave();
    if (!this.host.hasAttribute('mode') || this.hall) return;
    this.hall = new Hall(this.host, this.town, this.choice);
    this.hands.draw();
  }

  leave() {
    if (this.hall) this.hall.close();
    this.hall = undefined;
  }

  close() {
    this.leave();
    this.hands.close();
  }
}
