// The assembly: the town screen by screen over the page, for a wall, a clicker and two hundred people. What it shows is
// drawn by Rust; here it is moved through, line by line where it is revealed so. Fetched when somebody opens it.
import { popMode, pushMode } from '../address.js';
import { setHtml } from '../html.js';
import { Parts } from '../parts.js';
import { address, addressIn, drawCode, linkTo, showForPlace } from '../take/link.js';
import { drive } from './drive.js';
import { recall, remember } from './memory.js';
import { leavePage } from './page.js';
import { showOnTop } from './top.js';

/** @typedef {import('../../town/pkg/all/es-PE/tarifa_clara_town.js').Town} Town */
/** @typedef {import('../tarifa-clara.js').TarifaClara} TarifaClara */

export class Hall {
  /**
   * @param {TarifaClara} host
   * @param {Town} town
   * @param {string} choice what is on show, as an address carries it
   */
  constructor(host, town, choice) {
    const holder = document.createElement('div');
    setHtml(holder, town.hall(choice));
    this.host = host;
    this.town = town;
    this.choice = choice;
    this.box = /** @type {HTMLElement} */ (holder.firstElementChild);
    this.stage = this.part('.hall-stage');
    this.guide = this.part('.hall-guide');
    this.parts = new Parts(host.root);
    // A choice that is not in the page's address is in no code.
    const linked = host.linked;
    this.screens = [...this.box.querySelectorAll('[data-screen]')].filter((screen) => linked || !screen.hasAttribute('data-linked'));
    this.memory = `tarifa-clara.hall.${town.id()}`;
    const { screen, step, whole } = recall(this.memory);
    /** The screens that were revealed to their end: they stay whole. @type {Set<string>} */
    this.whole = new Set(whole);
    this.here = 0;
    this.step = 0;
    if (host.hasAttribute('address')) pushMode(host.getAttribute('mode') || '');
    const fit = () => this.fit();
    window.addEventListener('resize', fit);
    this.undo = [leavePage(host), drive(this.box, (act, more) => this.act(act, more)), () => window.removeEventListener('resize', fit)];
    this.box.addEventListener('click', (event) => this.pressed(event));
    host.root.append(this.box);
    showOnTop(this.box);
    const at = host.hallAt || screen;
    this.show(Math.max(0, this.screens.findIndex(({ id }) => id === at)), at === screen ? step : 0);
    if (host.getAttribute('mode') === 'guide') this.toggleGuide();
  }

  /**
   * @param {string} selector
   * @returns {HTMLElement}
   */
  part(selector) {
    return /** @type {HTMLElement} */ (this.box.querySelector(selector));
  }

  get screen() {
    return this.screens[this.here];
  }

  /** The last step of a screen: 0 where it has only one. */
  lastStep() {
    const steps = [...this.screen.querySelectorAll('[data-from], [data-at]')].map((one) => Number(one.getAttribute('data-from') || one.getAttribute('data-at')));
    return Math.max(0, ...steps);
  }

  /**
   * What a key, a swipe or a button asks for.
   * @param {string} act
   * @param {number} [more]
   */
  act(act, more = 0) {
    if (act === 'guide' || act === 'shut') this.toggleGuide();
    else if (act === 'leave') this.leave();
    else if (act === 'print') window.print();
    // The guide scrolls as any page does.
    else if (!this.guide.hidden) return false;
    else if (act === 'card') return this.pressCard(more);
    else if (act === 'next') this.next();
    else if (act === 'back') this.back();
    else if (act === 'first') this.show(0, 0);
    else if (act === 'last') this.show(this.screens.length - 1, 0);
    return true;
  }

  next() {
    if (this.step < this.lastStep()) this.reveal(this.step + 1);
    else if (this.here < this.screens.length - 1) this.show(this.here + 1, 0);
  }

  back() {
    if (this.step > 0) this.reveal(this.step - 1);
    else if (this.here > 0) this.show(this.here - 1, Infinity);
  }

  /** @param {number} place of a card, from 1 */
  pressCard(place) {
    const card = this.screen.querySelectorAll('[data-card]')[place - 1];
    if (card instanceof HTMLElement) card.click();
    return card !== undefined;
  }

  /** @param {Event} event */
  pressed(event) {
    const button = event.target instanceof Element && event.target.closest('button');
    if (!button) return;
    this.host.pressed(event);
    if (button.hasAttribute('data-card')) this.sayAlso(button.dataset.said || '');
    if (button.hasAttribute('data-to')) this.reveal(Number(button.getAttribute('data-to')));
    if (button.hasAttribute('data-do')) this.act(button.getAttribute('data-do') || '');
  }

  /**
   * What else changed with a card.
   * @param {string} said
   */
  sayAlso(said) {
    const place = this.screen.querySelector('[data-also]');
    if (!place) return;
    place.textContent = said;
    this.fit();
  }

  /**
   * Goes to a screen, and tells where it is by its heading.
   * @param {number} place
   * @param {number} step
   */
  show(place, step) {
    this.here = place;
    for (const screen of this.box.querySelectorAll('[data-screen]')) /** @type {HTMLElement} */ (screen).hidden = screen !== this.screen;
    this.part('[data-here]').textContent = String(place + 1);
    this.part('[data-all]').textContent = String(this.screens.length);
    const ends = { back: place === 0, next: place === this.screens.length - 1 };
    for (const [act, end] of Object.entries(ends)) this.part(`[data-do=${act}]`).setAttribute('aria-disabled', String(end));
    this.screen.scrollTop = 0;
    this.reveal(this.whole.has(this.screen.id) ? Infinity : step);
    this.drawCode();
    /** @type {HTMLElement} */ (this.screen.querySelector('h2')).focus({ preventScroll: true });
  }

  /**
   * Shows so much of the screen.
   * @param {number} step
   */
  reveal(step) {
    const last = this.lastStep();
    this.step = Math.min(step, last);
    for (const one of this.screen.querySelectorAll('[data-from]')) {
      const from = Number(one.getAttribute('data-from'));
      one.classList.toggle('hall-wait', from > this.step);
      one.classList.toggle('hall-new', from === this.step && this.step < last);
    }
    for (const one of this.screen.querySelectorAll('[data-at]')) /** @type {HTMLElement} */ (one).hidden = Number(one.getAttribute('data-at')) !== this.step;
    for (const one of this.screen.querySelectorAll('[data-to]')) one.setAttribute('aria-current', String(Number(one.getAttribute('data-to')) === this.step));
    this.fit();
    if (this.step === last && this.screen.hasAttribute('data-whole')) this.whole.add(this.screen.id);
    remember(this.memory, { screen: this.screen.id, step: this.step, whole: [...this.whole] });
  }

  /** A wall does not scroll: what does not fit is set tighter, and a receipt shows only the newest sum. */
  fit() {
    this.screen.classList.remove('hall-tight');
    this.screen.classList.toggle('hall-tight', this.screen.scrollHeight > this.screen.clientHeight);
  }

  /**
   * Another choice is on show.
   * @param {string} choice
   */
  choose(choice) {
    this.choice = choice;
    this.parts.replace(this.town.hallParts(choice));
    this.reveal(this.whole.has(this.screen.id) ? Infinity : this.step);
    this.drawCode();
  }

  /** The code of what is on show now, on the screen that has one. */
  async drawCode() {
    const place = this.screen.querySelector('[data-qr]');
    const written = this.screen.querySelector('[data-address]');
    if (!place || !written) return;
    written.textContent = '';
    // A line breaks after a slash alone: each piece between two is a block of its own.
    for (const piece of address(this.host).replace(/^https?:\/\//, '').match(/[^/]*\/|[^/]+/g) || []) {
      const block = document.createElement('span');
      block.textContent = piece;
      written.append(block);
    }
    showForPlace(this.screen, this.host);
    const onlyHere = this.screen.querySelector('[data-only-here]');
    if (onlyHere instanceof HTMLElement) onlyHere.hidden = address(this.host) === '' || addressIn(address(this.host)) !== '';
    try {
      await drawCode(place, linkTo(this.host, this.choice), place.getAttribute('data-label') || '');
    } catch (error) {
      // The address is still there to be written.
      console.error(error);
    }
  }

  /** The guide over the screens; where it was opened alone, closing it leaves. */
  toggleGuide() {
    const open = this.guide.hidden;
    if (!open && this.host.getAttribute('mode') === 'guide') {
      this.host.removeAttribute('mode');
      return;
    }
    this.guide.hidden = !open;
    this.stage.hidden = open;
    this.guide.scrollTop = 0;
    const focused = open ? this.guide.querySelector('h1') : this.part('[data-do=guide]');
    /** @type {HTMLElement} */ (focused).focus({ preventScroll: true });
  }

  /** Out of the guide, if that is open; else out of the assembly. */
  leave() {
    if (this.guide.hidden) this.host.removeAttribute('mode');
    else this.toggleGuide();
  }

  /** Puts the page back as it was. */
  close() {
    this.box.remove();
    for (const undo of this.undo) undo();
    // It also closes where the town is opened anew, to be shown again.
    if (!this.host.hasAttribute('mode')) popMode();
  }
}
