// The element: a town's plan and a resident's choice go in, the view that Rust writes comes out.
import { followAddress, modeHere, readAddress, writeAddress } from './address.js';
import { asking, choiceForm, choiceOf, chooses, fill, isChoice, isTyped, isUnfinished, pressStep, showWhen } from './form.js';
import { carryChoice, followInside } from './links.js';
import { openHome, openTown } from './load.js';
import { Parts } from './parts.js';
import { showRefused } from './refused.js';
import { addStyles } from './styles.js';
import { Voice } from './voice.js';

/** @typedef {import('./load.js').Engine} Engine */
/** @typedef {import('./load.js').OpenedTown} OpenedTown */
/** @typedef {import('../town/pkg/es-PE/tarifa_clara_town.js').Update} Update */

const TYPING_PAUSE = 150;
// How far from the screen the town's part is fetched: one screen.
const NEAR = '100%';

/**
 * Attributes: `plan` (the plan's address), `lang`, `choice` (what is chosen at first), `address` (the choice lives in the
 * page's address), `home` and `town` (that plan packed for each, in that language: they belong to the page drawn inside the
 * element), `offline` (the service worker that keeps the page), `data-failed` (what to say when the plan or the program cannot
 * be had), `data-pending` (what to say while the town is worked out). With `mode` "assembly" the town is shown on a wall, with
 * "guide" the sheet for whoever leads that assembly, each until it is left, which removes the attribute. Fires `tarifa-change`
 * with the result. What the page has inside the element stays on show until the first result is there.
 */
export class TarifaClara extends HTMLElement {
  static get observedAttributes() {
    return ['plan', 'lang', 'choice', 'mode'];
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
    /** @type {Promise<import('./take/take.js').Take> | undefined} what can be taken along, once there is something */
    this.taken = undefined;
    /** @type {Promise<unknown> | undefined} */
    this.styled = undefined;
    /** @type {Promise<unknown> | undefined} the same for what only the town needs */
    this.townStyled = undefined;
    /** @type {Engine | undefined} what answers choices */
    this.engine = undefined;
    /** @type {OpenedTown | undefined} the whole town, once somebody looks at it */
    this.opened = undefined;
    /** @type {InstanceType<OpenedTown['Tools']> | undefined} what only the whole town can do */
    this.tools = undefined;
    /** @type {IntersectionObserver | undefined} */
    this.watch = undefined;
    /** @type {Promise<void> | undefined} the town on its way */
    this.coming = undefined;
    this.adopted = false;
    // Another plan or language than the page was drawn with is not what was packed.
    this.asDrawn = true;
    /** @type {string | undefined} the choice that the page was drawn for */
    this.drawn = undefined;
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
      if (!this.engine || !isChoice(event.target)) return;
      event.preventDefault();
      this.changed('choice');
    });
    content.addEventListener('click', (event) => {
      const now = pressStep(event);
      if (now && this.shown !== undefined) this.voice.say(String(this.voice.last), `${now} `);
      followInside(event, root);
      this.pressed(event);
    });
  }

  connectedCallback() {
    if (this.hasAttribute('address')) {
      this.leaveAddress = followAddress((query) => this.go(query), (mode, chosen) => this.enter(mode, chosen));
      // Reloaded in the assembly.
      if (modeHere()) this.setAttribute('mode', modeHere());
    }
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
    // An element that the page already has learns its attributes before it is opened.
    if (this.openings === 0 || !this.isConnected || before === now) return;
    if (name === 'choice') {
      this.go(now || '');
    } else if (name === 'mode') {
      this.assemble();
    } else {
      if (name === 'plan') this.shown = undefined;
      this.asDrawn = false;
      this.open();
    }
  }

  /** Opens the plan and shows it; a later opening overtakes an earlier one. */
  async open() {
    this.openings += 1;
    const opening = this.openings;
    try {
      this.styled = this.styled || addStyles(this.root, 'tarifa-clara');
      const drawn = this.asDrawn && !this.adopted && this.hasAttribute('home');
      const home = drawn ? await openHome(this.addressOf('home'), this.language()) : undefined;
      const town = home ? undefined : await this.fetchTown();
      await this.styled;
      if (opening !== this.openings) {
        for (const engine of [home, town && town.town]) if (engine) engine.free();
        return;
      }
      this.close();
      if (home) this.adopt(home);
      if (town) this.draw(town);
    } catch (error) {
      if (opening === this.openings) this.fail(error);
    }
  }

  /** The whole town, once what it needs to look right is there. */
  async fetchTown() {
    this.townStyled = this.townStyled || addStyles(this.root, 'tarifa-clara-town');
    const packed = this.asDrawn ? this.addressOf('town') : '';
    const [opened] = await Promise.all([openTown(this.addressOf('plan'), packed, this.language()), this.townStyled]);
    return opened;
  }

  language() {
    return this.lang || document.documentElement.lang;
  }

  /**
   * Where an attribute leads to; "" without it.
   * @param {string} attribute
   */
  addressOf(attribute) {
    const written = this.getAttribute(attribute);
    return written === null ? '' : new URL(written, document.baseURI).href;
  }

  /**
   * The page that stands inside the element is the view.
   * @param {Engine} home
   */
  adopt(home) {
    const first = this.firstChoice();
    this.engine = home;
    this.adopted = true;
    this.content.textContent = '';
    this.content.append(...this.childNodes);
    const form = choiceForm(this.content);
    if (form && !this.touched) this.drawn = home.update(choiceOf(form)).fragment;
    this.go(first);
    this.watchTown();
    this.keepOffline();
    this.assemble();
  }

  /** Once the page answers, it is kept for the next time, where its `offline` says by what. */
  async keepOffline() {
    const worker = this.getAttribute('offline');
    if (!worker) return;
    const { keepOffline } = await import(/* webpackChunkName: "tarifa-clara-offline" */ './from-site/offline.js');
    keepOffline(this.root, worker);
  }

  /**
   * Draws the whole view of a town.
   * @param {OpenedTown} opened
   */
  draw(opened) {
    const first = this.shown === undefined ? this.firstChoice() : this.shown;
    const view = opened.town.view(first || this.getAttribute('choice') || '');
    this.adopted = true;
    this.parts.replaceAll(this.content, view);
    this.take(opened);
    this.accept(view);
    this.assemble();
  }

  /**
   * From now on the whole town answers.
   * @param {OpenedTown} opened
   */
  take(opened) {
    this.engine = opened.town;
    this.opened = opened;
    this.tools = new opened.Tools(this.root, opened, (sentence) => this.voice.say(sentence));
  }

  /** The town is fetched once, when it comes near the screen. */
  watchTown() {
    if (this.watch) return;
    const places = this.content.querySelectorAll('[data-town]');
    const watch = new IntersectionObserver(
      (seen) => {
        if (seen.some((place) => place.isIntersecting)) this.wantTown();
      },
      { rootMargin: NEAR },
    );
    for (const place of places) watch.observe(place);
    this.watch = watch;
  }

  /** Fetches the town; who asks for it meanwhile waits for the same. */
  wantTown() {
    if (this.watch) this.watch.disconnect();
    this.coming = this.coming || this.bringTown();
    return this.coming;
  }

  /** Settled when what stands of the town belongs to the choice on show, or cannot be had. */
  async townOnShow() {
    if (!this.opened && this.shown !== this.drawn) await this.wantTown();
  }

  async bringTown() {
    const opening = this.openings;
    try {
      const opened = await this.fetchTown();
      if (opening !== this.openings || this.opened) {
        opened.town.free();
        return;
      }
      if (this.engine) this.engine.free();
      this.take(opened);
      this.accept(opened.town.update(asking(choiceForm(this.content), this.shown || '')));
      this.assemble();
    } catch (error) {
      if (opening !== this.openings) return;
      this.watch = undefined;
      this.coming = undefined;
      this.fail(error);
    }
  }

  /**
   * Into the assembly, or out of it, by the browser's own buttons.
   * @param {string} mode
   * @param {boolean} chosen whether what was chosen in it stays on show
   */
  enter(mode, chosen) {
    if (mode) this.setAttribute('mode', mode);
    else this.removeAttribute('mode');
    if (chosen && this.shown !== undefined) writeAddress(this.shown);
  }

  /** What `mode` asks for needs the whole town; the page stays on show until it is there. */
  assemble() {
    if (this.tools) this.tools.assemble(this);
    if (this.tools || !this.engine || !this.hasAttribute('mode')) return;
    this.wantTown();
  }

  close() {
    if (this.watch) this.watch.disconnect();
    this.watch = undefined;
    this.coming = undefined;
    if (this.tools) this.tools.close();
    if (this.engine) this.engine.free();
    this.engine = undefined;
    this.opened = undefined;
    this.tools = undefined;
  }

  firstChoice() {
    const address = this.hasAttribute('address') && readAddress();
    if (address) return address;
    // Someone may have chosen in the page's own form while the program was still coming.
    const form = this.touched && choiceForm(this);
    return form ? choiceOf(form) : this.getAttribute('choice') || '';
  }

  /**
   * Shows a choice that came from elsewhere than the form.
   * @param {string} query
   */
  go(query) {
    clearTimeout(this.typing);
    const form = choiceForm(this.content);
    if (!this.engine || !form) return;
    try {
      const view = this.engine.update(asking(form, query || this.getAttribute('choice') || ''));
      // Of a refused first choice, what the plan proposes, and why.
      if (!view.fragment && this.shown === undefined) this.accept(this.engine.update(''));
      if (view.fragment) fill(form, view.fragment);
      this.accept(view, true);
    } catch (error) {
      this.fail(error);
    }
  }

  /**
   * A button with `data-go` leads to that choice, and says `data-said` about it.
   * @param {Event} event
   */
  pressed(event) {
    const door = event.target instanceof Element && event.target.closest('[data-hall]');
    if (door) {
      const page = document.documentElement;
      if (page.requestFullscreen) page.requestFullscreen().catch(() => {});
      this.setAttribute('mode', door.getAttribute('data-hall') || '');
    }
    const button = event.target instanceof Element && event.target.closest('[data-go]');
    if (!(button instanceof HTMLElement) || !this.engine) return;
    const section = button.closest('section');
    this.go(button.dataset.go || '');
    if (this.shown !== undefined && this.hasAttribute('address')) writeAddress(this.shown);
    if (button.dataset.said) this.voice.say(button.dataset.said);
    // The button may be gone with what it was for; its section is still there.
    const heading = section && section.querySelector('h2');
    if (!heading || this.root.activeElement) return;
    heading.tabIndex = -1;
    heading.focus();
  }

  /** @param {'typing' | 'choice'} cause */
  changed(cause) {
    if (this.parts.putting) return;
    clearTimeout(this.typing);
    if (!this.engine) this.touched = true;
    else if (cause === 'choice') this.update(cause);
    else this.typing = window.setTimeout(() => this.update(cause), TYPING_PAUSE);
  }

  /** @param {'typing' | 'choice'} cause */
  update(cause) {
    const form = choiceForm(this.content);
    if (!this.engine || !form) return;
    try {
      const view = this.engine.update(choiceOf(form));
      if (cause === 'typing') view.refused = view.refused.filter(({ field }) => !isUnfinished(form, field));
      this.accept(view);
      if (view.fragment && this.hasAttribute('address')) writeAddress(view.fragment);
    } catch (error) {
      this.fail(error);
    }
  }

  /**
   * @param {Update} view
   * @param {boolean} linked whether the choice came from elsewhere than the form
   */
  accept(view, linked = false) {
    this.problem.hidden = true;
    showWhen(this.content);
    if (view.fragment) this.parts.replace(view.parts);
    showRefused(this.content, view.refused, linked);
    if (!view.fragment) return;
    const changed = view.fragment !== this.shown;
    if (view.fragment !== this.drawn) this.awaitTown();
    this.shown = view.fragment;
    if (this.tools) this.tools.choose(view.fragment);
    carryChoice(this.hasAttribute('address') ? [this.root, document] : [this.root], view.fragment);
    this.voice.say(view.said);
    this.offer(view);
    if (changed) this.dispatchEvent(new CustomEvent('tarifa-change', { detail: view.result, bubbles: true, composed: true }));
  }

  /**
   * What can be taken along; its program is fetched once there is a result.
   * @param {Update} view
   */
  async offer({ fragment, spoken }) {
    try {
      this.taken = this.taken || import(/* webpackChunkName: "tarifa-clara-take" */ './take/take.js').then(({ Take }) => new Take(this, this.root));
      const taken = await this.taken;
      if (fragment === this.shown) taken.show(fragment, spoken);
    } catch (error) {
      this.taken = undefined;
      this.fail(error);
    }
  }

  /** What was drawn of the town belongs to another choice, until the town is there. */
  awaitTown() {
    if (this.opened) return;
    for (const [id, said] of [['examples', ''], ['town', this.dataset.pending || ''], ['compare', this.dataset.pending || '']]) {
      const place = this.root.getElementById(id);
      if (place) place.textContent = said;
    }
    this.watchTown();
  }

  /**
   * Says what went wrong above what is on show.
   * @param {any} error what JavaScript threw, or what Rust says of a broken plan
   */
  fail(error) {
    if (typeof error.html === 'string') this.problem.innerHTML = error.html;
    else this.problem.textContent = this.dataset.failed || String(error);
    this.removeAttribute('mode');
    this.problem.hidden = false;
    console.error(error);
  }
}
