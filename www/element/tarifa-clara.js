// The element: a town's plan and a resident's choice go in, the view that Rust writes comes out.
import { followAddress, readAddress, writeAddress } from './address.js';
import { choiceForm, choiceOf, chooses, isChoice, isTyped, pressStep, showWhen } from './form.js';
import { carryChoice, followInside } from './links.js';
import { addStyles, openTown } from './load.js';
import { Parts } from './parts.js';
import { Receipt } from './receipt.js';
import { showRefused } from './refused.js';
import { Voice } from './voice.js';

/** @typedef {import('../wasm/pkg/tarifa_clara.js').Town} Town */
/** @typedef {import('../wasm/pkg/tarifa_clara.js').View} View */

const TYPING_PAUSE = 150;

/**
 * Attributes: `plan` (the plan's address), `lang`, `choice` (what is chosen at first), `address` (the choice lives in the
 * page's address), `data-failed` (what to say when the plan or the program cannot be had). Fires `tarifa-change` with the
 * result. What the page has inside the element stays on show until the first result is there.
 */
export class TarifaClara extends HTMLElement {
  static get observedAttributes() {
    return ['plan', 'lang', 'choice'];
  }

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.innerHTML = '<div class="tc problem" role="alert" hidden></div><div class="content"><slot></slot></div><p class="vh" role="status"></p>';
    const [problem, content, status] = /** @type {HTMLElement[]} */ ([...root.children]);
    this.root = root;
    this.problem = problem;
    this.content = content;
    this.parts = new Parts(root);
    this.voice = new Voice(status);
    this.receipt = new Receipt(content, (receipt) => this.check(receipt));
    /** @type {Promise<unknown> | undefined} */
    this.styled = undefined;
    /** @type {Town | undefined} */
    this.town = undefined;
    /** @type {string | undefined} the choice on show, as an address carries it */
    this.shown = undefined;
    this.touched = false;
    this.openings = 0;
    this.typing = 0;
    this.leaveAddress = () => {};

    content.addEventListener('input', (event) => {
      if (chooses(event.target) && isTyped(event.target)) this.changed('typing');
    });
    content.addEventListener('change', (event) => {
      if (chooses(event.target)) this.changed('choice');
    });
    content.addEventListener('submit', (event) => {
      if (!this.town || !isChoice(event.target)) return;
      event.preventDefault();
      this.changed('choice');
    });
    content.addEventListener('click', (event) => {
      pressStep(event);
      followInside(event, root);
    });
  }

  connectedCallback() {
    if (this.hasAttribute('address')) this.leaveAddress = followAddress((query) => this.go(query));
    this.open();
  }

  disconnectedCallback() {
    this.leaveAddress();
    this.voice.stop();
    clearTimeout(this.typing);
    this.openings += 1;
    this.close();
  }

  /**
   * @param {string} name
   * @param {string | null} before
   * @param {string | null} now
   */
  attributeChangedCallback(name, before, now) {
    if (!this.isConnected || before === now) return;
    if (name === 'choice') {
      this.go(now || '');
    } else {
      if (name === 'plan') this.shown = undefined;
      this.open();
    }
  }

  /** Opens the plan and shows it; a later opening overtakes an earlier one. */
  async open() {
    this.openings += 1;
    const opening = this.openings;
    const plan = new URL(this.getAttribute('plan') || '', document.baseURI).href;
    try {
      this.styled = this.styled || addStyles(this.root);
      const [town] = await Promise.all([openTown(plan, this.lang || document.documentElement.lang), this.styled]);
      if (opening !== this.openings) {
        town.free();
        return;
      }
      this.close();
      this.town = town;
      this.go(this.shown === undefined ? this.firstChoice() : this.shown);
    } catch (error) {
      if (opening === this.openings) this.fail(error);
    }
  }

  close() {
    if (this.town) this.town.free();
    this.town = undefined;
  }

  firstChoice() {
    const address = this.hasAttribute('address') && readAddress();
    if (address) return address;
    // Someone may have chosen in the page's own form while the program was still coming.
    const form = this.touched && choiceForm(this);
    return form ? choiceOf(form) : this.getAttribute('choice') || '';
  }

  /**
   * Shows a choice that came from elsewhere than the form, with controls and all.
   * @param {string} query
   */
  go(query) {
    clearTimeout(this.typing);
    if (!this.town) return;
    try {
      const view = this.town.view(query || this.getAttribute('choice') || '');
      this.parts.replaceAll(this.content, view);
      showWhen(this.content);
      this.accept(view);
    } catch (error) {
      this.fail(error);
    }
  }

  /** @param {'typing' | 'choice'} cause */
  changed(cause) {
    if (this.parts.putting) return;
    clearTimeout(this.typing);
    if (!this.town) this.touched = true;
    else if (cause === 'choice') this.update(cause);
    else this.typing = window.setTimeout(() => this.update(cause), TYPING_PAUSE);
  }

  /** @param {'typing' | 'choice'} cause */
  update(cause) {
    const form = choiceForm(this.content);
    if (!this.town || !form) return;
    showWhen(this.content);
    try {
      const view = this.town.update(choiceOf(form));
      this.parts.replace(view.parts);
      this.accept(view);
      if (view.fragment && this.hasAttribute('address')) writeAddress(view.fragment, cause);
    } catch (error) {
      this.fail(error);
    }
  }

  /**
   * What is found on a receipt of what is on show.
   * @param {string} receipt
   */
  check(receipt) {
    if (!this.town || this.shown === undefined) return undefined;
    try {
      return this.town.check(this.shown, receipt);
    } catch (error) {
      this.fail(error);
      return undefined;
    }
  }

  /** @param {View} view */
  accept(view) {
    this.problem.hidden = true;
    showRefused(this.content, view.refused);
    if (!view.fragment) return;
    const changed = view.fragment !== this.shown;
    this.shown = view.fragment;
    carryChoice(this.hasAttribute('address') ? [this.root, document] : [this.root], view.fragment);
    this.voice.say(view.said);
    if (changed) this.receipt.forget();
    if (changed) this.dispatchEvent(new CustomEvent('tarifa-change', { detail: view.result, bubbles: true, composed: true }));
  }

  /**
   * Says what went wrong above what is on show.
   * @param {any} error what JavaScript threw, or what Rust says of a broken plan
   */
  fail(error) {
    if (typeof error.html === 'string') this.problem.innerHTML = error.html;
    else this.problem.textContent = this.dataset.failed || String(error);
    this.problem.hidden = false;
    console.error(error);
  }
}
