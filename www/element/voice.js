// Tells a screen reader the result in one sentence, once the choosing has paused.

const PAUSE = 700;

export class Voice {
  /** @param {HTMLElement} status the live region */
  constructor(status) {
    this.status = status;
    this.waiting = 0;
    /** @type {string | undefined} */
    this.last = undefined;
  }

  /**
   * @param {string} sentence
   * @param {string} before what is said before it, also where the sentence is no news
   */
  say(sentence, before = '') {
    const first = this.last === undefined;
    if (sentence === this.last && !before) return;
    this.last = sentence;
    // The first result is read with the page.
    if (first) return;
    this.stop();
    // A sentence is only heard again where it was gone.
    this.status.textContent = '';
    this.waiting = window.setTimeout(() => (this.status.textContent = before + sentence), PAUSE);
  }

  stop() {
    clearTimeout(this.waiting);
  }
}
