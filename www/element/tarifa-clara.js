// The element: a town's plan and a resident's choice go in, the view that Rust writes comes out.
import { followAddress, modeHere, readAddress, writeAddress } from './address.js';
import { followDock } from './dock.js';
import { doorOf, leadElsewhere, nameDoors, withDoor } from './doors.js';
import { answerAhead, asking, changedIn, choiceForm, choiceOf, chooses, fill, goWay, isChoice, isTyped, isUnfinished, pressStep, showWhen } from './form.js';
import { carryChoice, followInside } from './links.js';
import { openHome, openTown } from './load.js';
import { Parts } from './parts.js';
import { showAlso, showRefused } from './refused.js';
import { addStyles } from './styles.js';
import { Voice } from './voice.js';

/** @typedef {import('./load.js').Engine} Engine */
/** @typedef {import('./load.js').OpenedTown} OpenedTown */
/** @typedef {import('../town/pkg/all/es-PE/tarifa_clara_town.js').Update} Update */

const TYPING_PAUSE = 150;

/**
 * Attributes: `plan` (the plan's address), `lang`, `choice` (what is chosen at first), `address` (the choice lives in the
 * page's address), `door` (which of the town's pages is on show: "recibo", "pueblo", "asamblea" or "herramientas"), `doors`
 * (the others are pages beside this one, so its links lead there), `home` and `town` (that plan packed for each, in that
 * language: they belong to the page drawn inside the element), `offline` (the service worker that keeps the page), `keeps`
 * (the files that the page is made of), `data-failed` (what to say when the plan or the program cannot be had). With `mode` "assembly" the town is shown on a wall,
 * with "guide" the sheet for whoever leads that assembly, each until it is left, which removes the attribute. Fires
 * `tarifa-change` with the result. What the page has inside the element stays on show until the first result is there.
 */
export class TarifaClara extends HTMLElement {
  static get observedAttributes() {
    return ['plan', 'lang', 'choice', 'mode', 'door'];
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
    /** @type {Promise<unknown> | undefined} the same for what only pages beyond the receipt's need */
    this.townStyled = undefined;
    /** @type {Engine | undefined} what answers choices */
    this.engine = undefined;
    /** @type {OpenedTown | undefined} the town behind the open door, where it is not the page's own home that answers */
    this.opened = undefined;
    /** @type {import('./town/tools.js').Tools | undefined} what only the tools' page can do */
    this.tools = undefined;
    /** @type {import('./hall/assembly.js').Assembly | undefined} the wall and the count, once somebody entered them */
    this.assembly = undefined;
    /** @type {OpenedTown | undefined} the town that they ask, where it is not the page's */
    this.beside = undefined;
    /** Whether they are on their way. */
    this.coming = false;
    this.adopted = false;
    // Another plan or language than the page was drawn with is not what was packed.
    this.asDrawn = true;
    /** @type {string | undefined} the choice on show, as an address carries it */
    this.shown = undefined;
    /** At which screen an assembly is entered; where it was left, if none is named. */
    this.hallAt = '';
    this.openings = 0;
    /** @type {Set<string>} attributes that were given other values since the element last looked */
    this.altered = new Set();
    this.typing = 0;
    this.leaveAddress = () => {};
    this.leaveDock = () => {};

    content.addEventListener('input', (event) => {
      if (chooses(event.target) && isTyped(event.target)) this.changed('typing');
    });
    content.addEventListener('change', (event) => {
      if (!chooses(event.target) || this.parts.putting) return;
      const field = /** @type {HTMLInputElement} */ (event.target);
      const also = goWay(field);
      this.changed('choice');
      showAlso(content, field.name, also);
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
    if (this.hasAttribute('doors') && leadElsewhere(this)) return;
    if (this.hasAttribute('address')) {
      this.leaveAddress = followAddress((query) => this.visit(query), (mode, chosen) => this.enter(mode, chosen));
      // Reloaded in the assembly.
      if (modeHere()) this.setAttribute('mode', modeHere());
    }
    if (this.allDoors()) this.setAttribute('door', doorOf(readAddress()));
    // Somebody may have touched what was drawn before this script was there.
    answerAhead(this);
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
    if (name === 'mode') {
      this.assemble();
    } else if (name === 'door' && this.opened) {
      this.open(this.opened.packed).then((opened) => opened && this.arrive());
    } else {
      // A host may set several, in any order: they are looked at together.
      if (this.altered.size === 0) Promise.resolve().then(() => this.look());
      this.altered.add(name);
    }
  }

  /** Another plan or language is opened, with the choice that is asked for by then; of another choice alone the answer is shown. */
  look() {
    const { altered } = this;
    this.altered = new Set();
    if (!this.isConnected) return;
    if (altered.has('plan')) {
      this.shown = undefined;
      // From now on nothing is answered for the town before.
      this.close();
    }
    if (altered.size === 1 && altered.has('choice')) {
      this.go('');
    } else {
      if (altered.has('choice') && !altered.has('plan')) this.shown = this.getAttribute('choice') || '';
      this.asDrawn = false;
      this.open();
    }
  }

  /**
   * Opens the plan and shows it; a later opening overtakes an earlier one. Gives whether it is on show.
   * @param {string} [known] the packed plan, where it is here already
   */
  async open(known) {
    this.openings += 1;
    const opening = this.openings;
    try {
      this.styled = this.styled || addStyles(this.root, 'tarifa-clara');
      const drawn = this.asDrawn && !this.adopted && this.hasAttribute('home');
      const home = drawn ? await openHome(this.addressOf('home'), this.language()) : undefined;
      const town = home ? undefined : await this.fetchTown(this.door(), known);
      await this.styled;
      if (opening !== this.openings) {
        for (const engine of [home, town && town.town]) if (engine) engine.free();
        return false;
      }
      this.close();
      if (home) this.adopt(home);
      if (town) this.draw(town);
      return true;
    } catch (error) {
      if (opening === this.openings) {
        // What the host put inside comes back in the place of a town that answers no more.
        if (!this.engine && this.adopted) this.content.innerHTML = '<slot></slot>';
        this.fail(error);
      }
      return false;
    }
  }

  /**
   * The town behind a door, once what it needs to look right is there.
   * @param {string} door
   * @param {string} [known] the packed plan, where it is here already
   */
  async fetchTown(door, known) {
    this.townStyled = this.townStyled || addStyles(this.root, 'tarifa-clara-town');
    const packed = this.asDrawn ? this.addressOf('town') : '';
    const [opened] = await Promise.all([openTown(this.addressOf('plan'), packed, this.language(), door, known), this.townStyled]);
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

  /** Whether all doors are in this one page, whose address then names the open one. */
  allDoors() {
    return this.hasAttribute('address') && !this.hasAttribute('doors');
  }

  door() {
    return this.getAttribute('door') || '';
  }

  /** Behind a door that was opened here one is at its beginning, as on a page of its own. */
  arrive() {
    const heading = this.root.querySelector('h1');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus();
    heading.scrollIntoView();
  }

  /**
   * The page that stands inside the element is the view.
   * @param {Engine} home
   */
  adopt(home) {
    const first = this.firstLinks();
    this.engine = home;
    this.adopted = true;
    this.content.textContent = '';
    this.content.append(...this.childNodes);
    this.leaveDock = followDock(this.root);
    this.ask(first);
    this.keepOffline();
    this.assemble();
  }

  /** Once the page answers, it is kept for the next time, where its `offline` says by what. */
  async keepOffline() {
    const worker = this.getAttribute('offline');
    if (!worker) return;
    const { keepOffline } = await import(/* webpackChunkName: "tarifa-clara-take" */ './from-site/offline.js');
    keepOffline(this.root, worker);
  }

  /**
   * Draws the page behind the open door.
   * @param {OpenedTown} opened
   */
  draw(opened) {
    const view = opened.town.view(asking(null, this.shown === undefined ? this.firstLinks() : [this.shown]), this.door());
    this.adopted = true;
    this.parts.replaceAll(this.content, view);
    this.leaveDock = followDock(this.root);
    this.engine = opened.town;
    this.opened = opened;
    if (opened.Tools) this.tools = new opened.Tools(this.root, opened, (sentence) => this.voice.say(sentence));
    this.accept(view, true);
    this.keepOffline();
    this.assemble();
  }

  /**
   * Into the assembly, or out of it, by the browser's own buttons.
   * @param {string} mode
   * @param {boolean} chosen whether what was chosen in it stays on show
   */
  enter(mode, chosen) {
    if (mode) this.setAttribute('mode', mode);
    else this.removeAttribute('mode');
    if (chosen) this.write();
  }

  /** What `mode` asks for is fetched, once; the page stays on show until it is there. */
  async assemble() {
    if (this.assembly) this.assembly.assemble();
    if (this.assembly || this.coming || !this.engine || !this.hasAttribute('mode')) return;
    const opening = this.openings;
    this.coming = true;
    try {
      const [{ Assembly }, opened] = await Promise.all([
        import(/* webpackChunkName: "tarifa-clara-hall" */ './hall/assembly.js'),
        this.door() === 'asamblea' && this.opened ? this.opened : this.fetchTown('asamblea'),
        addStyles(this.root, 'tarifa-clara-hall'),
      ]);
      if (opening !== this.openings) {
        if (opened !== this.opened) opened.town.free();
        return;
      }
      this.coming = false;
      if (opened !== this.opened) this.beside = opened;
      this.assembly = new Assembly(this, opened, (sentence) => this.voice.say(sentence));
      this.assembly.choose(this.shown || '');
      this.assembly.assemble();
    } catch (error) {
      if (opening !== this.openings) return;
      this.coming = false;
      this.fail(error);
    }
  }

  close() {
    this.coming = false;
    this.leaveDock();
    if (this.tools) this.tools.close();
    if (this.assembly) this.assembly.close();
    for (const opened of [this.engine, this.beside && this.beside.town]) if (opened) opened.free();
    this.engine = undefined;
    this.opened = undefined;
    this.tools = undefined;
    this.assembly = undefined;
    this.beside = undefined;
  }

  /** What to begin with: the address; where that holds no choice, what was asked for without it; or nothing. */
  firstLinks() {
    const address = (this.hasAttribute('address') && readAddress()) || '';
    // Someone may have chosen in the page's own form while the program was still coming.
    const form = choiceForm(this);
    const begun = form && changedIn(form).length > 0 ? choiceOf(form) : this.getAttribute('choice') || '';
    return [address, begun].filter(Boolean).concat('');
  }

  /**
   * Goes where an address leads: to a choice and, in a page that has all doors, to one of them.
   * @param {string} query
   */
  visit(query) {
    const ours = this.go(query);
    if ((ours || !this.engine) && this.allDoors() && doorOf(query) !== this.door()) this.setAttribute('door', doorOf(query));
  }

  /**
   * What is on show goes into the page's address, if it lives there.
   * @param {boolean} opened whether it is a link that was opened
   */
  write(opened = false) {
    if (this.shown === undefined || !this.hasAttribute('address')) return;
    writeAddress(this.allDoors() ? withDoor(this.door(), this.shown) : this.shown, opened);
  }

  /**
   * Shows a choice that came from elsewhere than the form, and says whether there was one.
   * @param {string} link
   */
  go(link) {
    return this.ask([link || this.getAttribute('choice') || '']);
  }

  /** @param {string[]} links */
  ask(links) {
    clearTimeout(this.typing);
    const form = choiceForm(this.content);
    if (!this.engine || !form) return false;
    try {
      const view = this.engine.update(asking(form, links), this.door());
      // Whatever else stands behind the # is the host's.
      if (!view.fragment && view.refused.length === 0) return false;
      showAlso(this.content, '', '');
      if (view.fragment) fill(form, view.fragment);
      this.accept(view, true);
      return view.fragment !== '';
    } catch (error) {
      this.fail(error);
      return false;
    }
  }

  /**
   * A button with `data-go` leads to that choice, and says `data-said` about it.
   * @param {Event} event
   */
  pressed(event) {
    const inside = event.target instanceof Element && !this.hasAttribute('address') && event.target.closest('[data-door]');
    if (inside) {
      event.preventDefault();
      this.setAttribute('door', inside.getAttribute('data-door') || '');
    }
    const hall = event.target instanceof Element && event.target.closest('[data-hall]');
    if (hall) {
      const page = document.documentElement;
      if (page.requestFullscreen) page.requestFullscreen().catch(() => {});
      this.hallAt = hall.getAttribute('data-hall-at') || '';
      this.setAttribute('mode', hall.getAttribute('data-hall') || '');
    }
    const button = event.target instanceof Element && event.target.closest('[data-go]');
    if (!(button instanceof HTMLElement) || !this.engine) return;
    const section = button.closest('section');
    this.go(button.dataset.go || '');
    this.write();
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
    if (!this.engine) answerAhead(this);
    else if (cause === 'choice') this.update(cause);
    else this.typing = window.setTimeout(() => this.update(cause), TYPING_PAUSE);
  }

  /** @param {'typing' | 'choice'} cause */
  update(cause) {
    const form = choiceForm(this.content);
    if (!this.engine || !form) return;
    try {
      const view = this.engine.update(choiceOf(form), this.door());
      if (cause === 'typing') view.refused = view.refused.filter(({ field }) => !isUnfinished(form, field));
      this.accept(view);
      if (view.fragment) this.write();
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
    if (view.fragment) this.parts.replace(view.parts, linked ? undefined : () => this.carry());
    showRefused(this.content, view.refused, linked);
    if (!view.fragment) return;
    const changed = view.fragment !== this.shown;
    this.shown = view.fragment;
    if (this.tools) this.tools.choose(view.fragment);
    if (this.assembly) this.assembly.choose(view.fragment);
    if (linked) this.carry();
    this.voice.say(view.spoken);
    this.offer(view);
    if (changed) this.dispatchEvent(new CustomEvent('tarifa-change', { detail: view.result, bubbles: true, composed: true }));
  }

  /** The links to other doors take the choice along. */
  carry() {
    if (this.shown === undefined) return;
    if (this.hasAttribute('doors')) carryChoice([this.root, document], this.shown);
    else if (this.allDoors()) nameDoors(this.root, this.shown);
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
