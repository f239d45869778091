// What is fitted into a host's page: the page that the site drew for a town, with its links and headings; which doors there are;
// how high it is.
import { doors, doorsIn } from '../contract.js';
import { Failure } from '../failure.js';
import { paintAccent } from '../guest/accent.js';
import { followTheme } from '../guest/theme.js';
import { followWidth } from '../guest/width.js';
import { setHtml } from '../html.js';
import { askAhead, fetched, languageOf } from './home.js';

/** @typedef {import('../tarifa-clara.js').Page} Page */

const [FIRST] = doors;
/** The site's pages, its plans and this script stand beside each other. */
const site = new URL(__webpack_public_path__, document.baseURI).href;

export class Guest {
  /** @param {import('../tarifa-clara.js').TarifaClara & { planGiven: object | undefined }} host */
  constructor(host) {
    this.host = host;
    /** The page that was fetched last. @type {{ town: string, lang: string, address: string, page: Page } | undefined} */
    this.known = undefined;
    this.height = 0;
    this.leaveTheme = () => {};
    this.leaveWidth = () => {};
    this.size = new ResizeObserver(() => this.tellHeight());
  }

  begin() {
    this.size.observe(this.host);
    this.leaveWidth = followWidth(this.host.root);
    this.leaveTheme = followTheme(this.host);
    paintAccent(this.host);
  }

  end() {
    this.size.disconnect();
    this.leaveTheme();
    this.leaveWidth();
  }

  tellHeight() {
    const { height } = this.host.getBoundingClientRect();
    if (height === this.height) return;
    this.height = height;
    this.host.dispatchEvent(new CustomEvent('tarifa-resize', { detail: { height }, bubbles: true, composed: true }));
  }

  /** @param {string} name of an attribute that is another now */
  follow(name) {
    if (name === 'accent') paintAccent(this.host);
    if (name !== 'theme') return;
    this.leaveTheme();
    this.leaveTheme = followTheme(this.host);
  }

  /** The town of the site that is asked for by its name, or by the address of its plan there; "" for a host's own plan. */
  townOfSite() {
    const [town, plan] = [this.host.getAttribute('town'), this.host.addressOf('plan')];
    if (this.host.planGiven) return '';
    if (town) return town;
    const beside = plan.startsWith(`${site}plans/`) && /^([^./]+)\.json$/.exec(plan.slice(`${site}plans/`.length));
    return beside ? beside[1] : '';
  }

  /**
   * What the element is made of behind a door.
   * @param {string} door
   * @returns {Promise<Page>}
   */
  async page(door) {
    // Here already when something else cannot be fetched.
    import(/* webpackChunkName: "tarifa-clara-failed" */ '../failed.js').catch(() => {});
    const named = this.townOfSite();
    if (named === '') return { plan: this.host.planGiven || this.host.addressOf('plan'), home: '', town: '', nodes: [], fetched: false };
    const lang = languageOf(this.host.language());
    const { known } = this;
    if (known && known.town === named && known.lang === lang && door !== FIRST) return { ...known.page, home: '', nodes: [], fetched: false };
    return this.fetchPage(named, lang, door);
  }

  /**
   * The page that the site has for a door, where its program is not needed to be read.
   * @param {string} town
   * @param {string} lang
   * @param {string} door
   * @returns {Promise<Page>}
   */
  async fetchPage(town, lang, door) {
    const file = [town, ...(door === FIRST ? [] : [door]), 'html'].map(encodeURIComponent).join('.');
    const address = `${site}${lang === 'es-PE' ? '' : `${lang.split('-')[0]}/`}${file}`;
    const coming = fetched(address);
    if (door === FIRST) askAhead(lang);
    const response = await coming;
    const drawn = /<tarifa-clara ([^>]*)>([^]*)<\/tarifa-clara>/.exec(await response.text());
    if (!drawn) throw new Failure('kind', `${address}: no page of a town`);
    // In a document of its own nothing is fetched or begun.
    const { body } = document.implementation.createHTMLDocument('');
    setHtml(body, `<div ${drawn[1]}>${drawn[2]}</div>`);
    const page = /** @type {Element} */ (body.firstElementChild);
    const at = (/** @type {string} */ name) => (page.hasAttribute(name) ? new URL(String(page.getAttribute(name)), address).href : '');
    const found = { plan: at('plan'), home: at('packed-home'), town: at('packed-town'), nodes: [...page.childNodes], fetched: true };
    this.known = { town, lang, address, page: found };
    return found;
  }

  /** The site's own page of the town; "" where it has none. */
  get address() {
    return this.known && this.townOfSite() === this.known.town ? this.known.address : '';
  }

  /**
   * Fits what was put into the element into the host's page.
   * @param {Element} inside
   */
  settle(inside) {
    const base = this.address;
    const open = doorsIn(this.host.getAttribute('view'));
    for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (inside.querySelectorAll('a[href]:not([href^="#"])'))) {
      if (base) link.href = new URL(String(link.getAttribute('href')), base).href;
      const door = link.getAttribute('data-door');
      if (door === null || open.includes(door)) continue;
      // A door that the host left out is one of the site's pages, where it has one.
      if (!base || link.closest('.doors')) link.hidden = true;
      else link.removeAttribute('data-door');
    }
    for (const nav of /** @type {NodeListOf<HTMLElement>} */ (inside.querySelectorAll('.doors'))) nav.hidden = open.length < 2;
    for (const button of /** @type {NodeListOf<HTMLElement>} */ (inside.querySelectorAll('[data-hall]'))) button.hidden = !open.includes('asamblea');
    const first = Number(this.host.getAttribute('heading'));
    if (first >= 2 && first <= 6) {
      for (const heading of inside.querySelectorAll('h1, h2, h3, h4, h5')) heading.setAttribute('aria-level', String(Math.min(6, Number(heading.localName[1]) + first - 1)));
    }
  }
}
