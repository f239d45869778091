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

/**
 * What an element is made of: where the plan is, or the plan itself, and its packed parts, "" where nobody packed it; what was
 * drawn before, and whether that was fetched for it.
 * @typedef {{ plan: string | object, home: string, town: string, nodes: Node[], fetched: boolean }} Page
 */

const TYPING_PAUSE = 150;

/**
 * What hosts say to it and hear from it stands in custom-elements.json. The site's own pages also say: `doors` (the other doors
 * are pages beside this one, so its links lead there), `packed-home` and `packed-town` (the plan packed for each, in that
 * language: they belong to the page drawn inside the element), `offline` (the service worker that keeps the page), `keeps` (the
 * files that the page is made of), `data-below` (what stands there where the program cannot be had). What the page has inside
 * the element stays on show until something better is there, and comes back when that fails.
 */
export class TarifaClara extends HTMLElement {
  static get observedAttributes() {
    return ['plan', 'lang', 'choice', 'mode', 'door'];
  }

  constructor() {
    super();
    // Made one by one: a page that allows no HTML must not end here.
    const root = this.attachShadow({ mode: 'open' });
    const [problem, content, status] = ['div', 'div', 'p'].map((name) => document.createElement(name));
    problem.className = 'tc problem';
    problem.setAttribute('role', 'alert');
    problem.hidden = true;
    content.className = 'content';
    content.append(document.createElement('slot'));
    status.className = 'vh';
    status.setAttribute('role', 'status');
    root.append(problem, content, status);
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
    /** Whether the view, and no longer what the host put inside, is on show. */
    this.adopted = false;
    /** What the element last came to. @type {object | undefined} */
    this.result = undefined;
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
    this.again = () => this.retry();

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
    if (this.allDoors()) this.setAttribute('door', doorOf(readAddress()) || this.firstDoor());
    // Somebody may have touched what was drawn before this script was there.
    answerAhead(this);
    this.begin();
  }

  begin() {
    this.open();
  }

  disconnectedCallback() {
    this.leaveAddress();
    window.removeEventListener('online', this.again);
    if (this.taken) this.taken.then((taken) => taken.end()).catch(() => {});
    this.taken = undefined;
    this.parts.end();
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
    } else if (name === 'door' && this.engine) {
      this.open(this.opened && this.opened.packed).then((opened) => opened && this.arrive());
    } else {
      // A host may set several, in any order: they are looked at together.
      if (this.altered.size === 0) Promise.resolve().then(() => this.look());
      this.altered.add(name);
    }
  }

  /**
   * Another plan or language is opened, with the choice that is asked for by then; of another choice alone the answer is shown.
   */
  look() {
    const { altered } = this;
    this.altered = new Set();
    if (!this.isConnected) return;
    const isOther = altered.has('plan') || altered.has('town');
    if (isOther) {
      this.shown = undefined;
      // From now on nothing is answered for the town before.
      this.close();
    }
    if (altered.size === 1 && altered.has('choice')) this.go('');
    else {
      if (altered.has('choice') && !isOther) this.shown = this.getAttribute('choice') || '';
      this.asDrawn = false;
      this.open();
    }
  }

  /** The mode that is asked for; "" for none, or one that there is not. */
  mode() {
    const mode = this.getAttribute('mode') || '';
    return ['assembly', 'guide'].includes(mode) ? mode : '';
  }

  /**
   * Opens the plan and shows it; a later opening overtakes an earlier one. Gives whether it is on show.
   * @param {string} [known] the packed plan, where it is here already
   */
  async open(known) {
    this.openings += 1;
    const opening = this.openings;
    this.isComing(true);
    try {
      this.styled = this.styled || addStyles(this.root, 'tarifa-clara');
      const page = await this.page();
      await this.styled;
      // What was drawn before can be read before anything answers.
      if (opening === this.openings && page.fetched && !this.engine) this.place(page.nodes);
      const home = page.home ? await openHome(page.home, this.language()) : undefined;
      const town = home ? undefined : await this.fetchTown(this.door(), page, known);
      if (opening !== this.openings) {
        for (const engine of [home, town && town.town]) if (engine) engine.free();
        return false;
      }
      this.close();
      if (home) this.adopt(home, page.nodes);
      if (town) this.draw(town);
      this.isComing(false);
      return true;
    } catch (error) {
      if (opening === this.openings) {
        this.isComing(false);
        // What the host put inside comes back in the place of a town that answers no more.
        if (!this.engine && this.adopted) this.placeBack();
        this.fail(error);
      }
      return false;
    }
  }

  /** @param {boolean} coming whether what is asked for is on its way */
  isComing(coming) {
    this.content.setAttribute('aria-busy', String(coming));
  }

  /** What is said where not even the words for a failure can be fetched: the page has it for where its script cannot be. */
  lastWords() {
    const late = this.content.querySelector('.late') || this.querySelector('.late');
    return (late && late.firstChild && late.firstChild.textContent) || '';
  }

  /**
   * What the element is made of behind the open door.
   * @returns {Promise<Page>}
   */
  async page() {
    const [plan, town] = [this.addressOf('plan'), this.asDrawn ? this.addressOf('packed-town') : ''];
    return { plan, town, home: this.asDrawn && !this.adopted ? this.addressOf('packed-home') : '', nodes: [...this.childNodes], fetched: false };
  }

  /** Tries again after something could not be had. */
  retry() {
    window.removeEventListener('online', this.again);
    if (this.isConnected) this.open(this.opened && this.opened.packed);
  }

  /**
   * The town behind a door, once what it needs to look right is there.
   * @param {string} door
   * @param {Page} page
   * @param {string} [known] the packed plan, where it is here already
   */
  async fetchTown(door, page, known) {
    this.townStyled = this.townStyled || addStyles(this.root, 'tarifa-clara-town');
    const [opened] = await Promise.all([openTown(page.plan, page.town, this.language(), door, known), this.townStyled]);
    return opened;
  }

  /** The element's own, or the nearest around it. */
  language() {
    const around = this.closest('[lang]');
    return (around && around.getAttribute('lang')) || '';
  }

  /** Where others are led by its link instead of to this page; "" where it is this page. */
  leadsTo() {
    return this.addressOf('share-url');
  }

  /** Whether there is a link that leads to what is chosen. */
  get linked() {
    return this.hasAttribute('address') || this.leadsTo() !== '';
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

  /** The door behind which one is where none is named. */
  firstDoor() {
    return '';
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
   * The page that was drawn before is the view.
   * @param {Engine} home
   * @param {Node[]} nodes
   */
  adopt(home, nodes) {
    const first = this.shown === undefined ? this.firstLinks() : [this.shown];
    this.engine = home;
    this.opened = undefined;
    if (nodes.some((node) => node.parentNode !== this.content)) this.place(nodes);
    this.leaveDock = followDock(this.root);
    this.ask(first);
    this.keepOffline();
    this.assemble();
  }

  /**
   * The view takes the place of what the host put inside.
   * @param {Node[]} nodes
   */
  place(nodes) {
    this.adopted = true;
    this.content.textContent = '';
    this.content.append(...nodes);
    this.parts.known.clear();
    this.parts.settle(this.content);
  }

  placeBack() {
    this.adopted = false;
    this.content.textContent = '';
    this.content.append(document.createElement('slot'));
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
    if (this.assembly || this.coming || !this.engine || !this.mode()) return;
    const opening = this.openings;
    this.coming = true;
    try {
      const [{ Assembly }, opened] = await Promise.all([
        import(/* webpackChunkName: "tarifa-clara-hall" */ './hall/assembly.js'),
        this.door() === 'asamblea' && this.opened ? this.opened : this.page().then((page) => this.fetchTown('asamblea', page)),
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
    const form = choiceForm(this.adopted ? this.content : this);
    const begun = form && changedIn(form).length > 0 ? choiceOf(form) : this.getAttribute('choice') || '';
    return [address, begun].filter(Boolean).concat('');
  }

  /**
   * Goes where an address leads: to a choice and, in a page that has all doors, to one of them.
   * @param {string} query
   */
  visit(query) {
    const ours = this.go(query);
    const door = doorOf(query) || this.firstDoor();
    if ((ours || !this.engine) && this.allDoors() && door !== this.door()) this.setAttribute('door', door);
  }

  /**
   * What is on show goes into the page's address, if it lives there.
   * @param {boolean} opened whether it is a link that was opened
   */
  write(opened = false) {
    if (this.shown === undefined || !this.hasAttribute('address')) return;
    writeAddress(this.allDoors() && this.door() !== this.firstDoor() ? withDoor(this.door(), this.shown) : this.shown, opened);
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
    if (!this.engine) answerAhead(this.adopted ? this.content : this);
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
    if (changed) this.tell(view);
  }

  /**
   * Others on the page hear of a result.
   * @param {Update} view
   */
  tell({ fragment, result }) {
    const first = this.result === undefined;
    this.result = { plan: this.named(), choice: fragment, lang: this.language(), version: VERSION, result };
    for (const name of first ? ['tarifa-ready', 'tarifa-change'] : ['tarifa-change']) this.dispatchEvent(new CustomEvent(name, { detail: this.result, bubbles: true, composed: true }));
  }

  /** The plan, as the page names it. */
  named() {
    return this.getAttribute('plan') || '';
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
   * Says what went wrong above what is on show, to the reader and to the host.
   * @param {unknown} error
   */
  async fail(error) {
    this.removeAttribute('mode');
    console.error(error);
    /** @type {{ code: string, message: string, problems: unknown[] }} */
    let failure;
    try {
      const { explain, showFailure } = await import(/* webpackChunkName: "tarifa-clara-failed" */ './failed.js');
      const explained = await explain(error);
      showFailure(this.problem, this.language(), explained, (!this.engine && this.dataset.below) || '', this.again);
      failure = explained;
    } catch {
      failure = { code: 'blocked', message: String(error), problems: [] };
      this.problem.textContent = this.lastWords();
    }
    const { code, message, problems } = failure;
    this.problem.lang = this.language();
    this.problem.hidden = false;
    window.addEventListener('online', this.again);
    const detail = { code, message, problems };
    this.dispatchEvent(new CustomEvent('tarifa-error', { detail, bubbles: true, composed: true }));
    return detail;
  }
}
