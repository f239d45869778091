// The element in a host's page, fetched where the page is none of ours: what only hosts say and hear, and what has to fit into
// theirs. It begins when a reader comes near it.
import { attributes, choiceText, doorsIn, reflect, takeUp } from '../contract.js';
import { wordsIn } from '../failure.js';
import { carryChoice } from '../links.js';
import { whenNear } from '../near.js';
import { TarifaClara } from '../tarifa-clara.js';
import { Guest } from './guest.js';

/** @typedef {import('../../town/pkg/all/es-PE/tarifa_clara_town.js').Update} Update */

class Hosted extends TarifaClara {
  static get observedAttributes() {
    return attributes;
  }

  constructor() {
    super();
    /** @type {object | undefined} a plan that was given as it is, and not by its address */
    this.planGiven = undefined;
    /** Who waits for a result. @type {{ resolve(result: object): void, reject(why: Error): void }[]} */
    this.awaiting = [];
    this.guest = new Guest(this);
    this.leaveNear = () => {};
    /** Whether it is in a page, and no more on its way into one, when its attributes are told one by one. */
    this.entered = false;
    this.parts.settle = (inside) => this.guest.settle(inside);
  }

  connectedCallback() {
    takeUp(this);
    if (!this.hasAttribute('door')) this.setAttribute('door', this.firstDoor());
    this.guest.begin();
    super.connectedCallback();
    this.entered = true;
  }

  disconnectedCallback() {
    this.entered = false;
    this.leaveNear();
    this.guest.end();
    super.disconnectedCallback();
  }

  begin() {
    this.leaveNear();
    // A host's page may have much above it, and readers who never come so far.
    if (this.mode()) super.begin();
    else if (this.isNamed()) this.leaveNear = whenNear(this, () => super.begin());
  }

  /** Whether the host has said which town it is. */
  isNamed() {
    return this.hasAttribute('town') || this.hasAttribute('plan') || this.planGiven !== undefined;
  }

  /**
   * @param {string} name
   * @param {string | null} before
   * @param {string | null} now
   */
  attributeChangedCallback(name, before, now) {
    if (before === now || !this.entered) return;
    this.guest.follow(name);
    // Named only now.
    if (this.openings === 0) this.begin();
    else if (['theme', 'accent', 'share-url', 'address'].includes(name)) return;
    else super.attributeChangedCallback(name, before, now);
  }

  look() {
    if (this.altered.has('view') && !doorsIn(this.getAttribute('view')).includes(this.door())) this.setAttribute('door', this.firstDoor());
    super.look();
  }

  /** @returns {string} */
  firstDoor() {
    return doorsIn(this.getAttribute('view'))[0];
  }

  door() {
    const asked = super.door();
    return doorsIn(this.getAttribute('view')).includes(asked) ? asked : this.firstDoor();
  }

  /** @returns {Promise<import('../tarifa-clara.js').Page>} */
  page() {
    this.leaveNear();
    return this.guest.page(this.door());
  }

  /** @returns {any} the plan's address as written, or the plan itself where that was given */
  get plan() {
    return this.planGiven || this.getAttribute('plan') || '';
  }

  set plan(plan) {
    this.planGiven = typeof plan === 'object' && plan !== null ? plan : undefined;
    if (!this.planGiven) this.setAttribute('plan', String(plan || ''));
    else this.attributeChangedCallback('plan', null, '');
  }

  /** @param {boolean} coming whether what is asked for is on its way, which is said where the host put nothing inside */
  isComing(coming) {
    super.isComing(coming);
    const slot = this.content.querySelector('slot');
    if (slot) slot.textContent = coming ? wordsIn(SAID, this.language()).loading : '';
  }

  lastWords() {
    return wordsIn(SAID, this.language()).blocked;
  }

  leadsTo() {
    const given = super.leadsTo();
    if (/^https?:/.test(given)) return given;
    return this.hasAttribute('address') ? '' : this.guest.address;
  }

  named() {
    return this.planGiven ? String(/** @type {{ id?: unknown }} */ (this.planGiven).id || '') : this.getAttribute('town') || super.named();
  }

  carry() {
    super.carry();
    if (this.shown !== undefined) carryChoice([this.root], this.shown);
  }

  /** @param {Update} view */
  tell(view) {
    super.tell(view);
    for (const { resolve } of this.awaiting.splice(0)) resolve(/** @type {object} */ (this.result));
  }

  /** @param {unknown} error */
  async fail(error) {
    const failure = await super.fail(error);
    for (const { reject } of this.awaiting.splice(0)) reject(Object.assign(new Error(failure.message), failure));
    return failure;
  }

  /** What the element comes to, once it does; it begins, wherever on the page it is. Rejected with why it cannot. */
  ready() {
    if (this.result) return Promise.resolve(this.result);
    if (this.openings === 0 && this.isConnected) super.begin();
    return new Promise((resolve, reject) => this.awaiting.push({ resolve, reject }));
  }

  /**
   * Shows another choice, as an address carries it or as its names and values; says whether there was one.
   * @param {string | Record<string, unknown>} choice
   */
  goTo(choice) {
    const ours = this.go(choiceText(choice));
    if (ours) this.write();
    return ours;
  }
}

const isOlder = (/** @type {string} */ one, /** @type {string} */ other) => one.localeCompare(other, 'en', { numeric: true }) < 0;

/** Once the page's own scripts have had their turn. */
function whenRead() {
  const [read] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType('navigation'));
  if (document.readyState === 'complete' || (read && read.domContentLoadedEventStart > 0)) return Promise.resolve();
  return new Promise((resolve) => ['DOMContentLoaded', 'load'].forEach((name) => window.addEventListener(name, resolve)));
}

function serve() {
  reflect(Hosted);
  customElements.define('tarifa-clara', Hosted);
  // Editors that allow no element of ours leave a division; its content is a link where there is no script.
  for (const place of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-tarifa-clara]'))) {
    const element = document.createElement('tarifa-clara');
    for (const name of attributes.filter((one) => place.hasAttribute(`data-${one}`))) element.setAttribute(name, place.getAttribute(`data-${name}`) || '');
    element.setAttribute('town', place.dataset.tarifaClara || '');
    element.append(...place.childNodes);
    place.append(element);
  }
}

/**
 * Of two versions on a page the newer serves.
 * @param {{ version: string }[]} versions those that the page has, of which one is this
 * @param {{ version: string }} own
 */
export async function serveHost(versions, own) {
  await whenRead();
  if (versions.length > 1) console.warn(`tarifa-clara: this page has it in these versions: ${versions.map(({ version }) => version).join(', ')}`);
  const newest = versions.reduce((one, other) => (isOlder(one.version, other.version) ? other : one));
  if (newest === own && !customElements.get('tarifa-clara')) serve();
  const form = document.querySelector('form[data-hosts]');
  // Only the site's page for hosts has it.
  if (form instanceof HTMLFormElement) import(/* webpackChunkName: "tarifa-clara-hosts" */ './hosts.js').then(({ offerToHosts }) => offerToHosts(form)).catch(console.error);
}
