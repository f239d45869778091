// The form to check a receipt: asks when it is sent, shows what is found, and forgets it when what it was asked of changes.
import { choiceOf } from '../form.js';
import { setHtml } from '../html.js';
import { showRefused } from '../refused.js';

/** @typedef {import('../../town/pkg/all/es-PE/tarifa_clara_town.js').Checked} Checked */

export class Receipt {
  /**
   * @param {ShadowRoot} root what the form is somewhere inside of
   * @param {(receipt: string) => Checked} check
   */
  constructor(root, check) {
    this.root = root;
    const content = /** @type {HTMLElement} */ (root.getElementById('revisar'));
    content.addEventListener('submit', (event) => {
      const form = event.target;
      if (!isReceipt(form)) return;
      event.preventDefault();
      this.show(form, check(choiceOf(form)));
    });
    for (const change of ['input', 'reset']) {
      content.addEventListener(change, ({ target }) => {
        const form = target instanceof HTMLInputElement ? target.form : target;
        if (!isReceipt(form)) return;
        if (change === 'reset') this.forget();
        else this.put('');
      });
    }
  }

  /**
   * @param {HTMLFormElement} form
   * @param {Checked} checked
   */
  show(form, { html, refused }) {
    showRefused(form, refused);
    this.put(html);
    const place = html ? this.place() : form.querySelector(refused.length > 1 ? '[data-summary]' : '[aria-invalid]');
    if (html && place) place.scrollIntoView();
    else if (place instanceof HTMLElement) place.focus();
  }

  /** A verdict holds for what was on show when it was asked for. */
  forget() {
    this.put('');
    const form = this.root.querySelector('form[data-receipt]');
    if (form instanceof HTMLElement) showRefused(form, []);
  }

  /** @param {string} html */
  put(html) {
    const place = this.place();
    if (place) setHtml(place, html);
  }

  place() {
    return this.root.getElementById('checked');
  }
}

/**
 * @param {EventTarget | null} form
 * @returns {form is HTMLFormElement}
 */
function isReceipt(form) {
  return form instanceof HTMLFormElement && form.hasAttribute('data-receipt');
}
