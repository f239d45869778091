// Ready without internet: the page with all that it needs is kept on the device, where the browser can and the reader does not
// save data. A newer version is used when the reader wants it, or opens the page the next time.
import { scriptAddress } from '../html.js';
import { refused } from './home.js';

// So that what the reader waits for comes first.
const REST = 2000;

/** @typedef {'saving' | 'ready' | 'failed' | 'offer'} State */
/**
 * What the service worker says: which pages are kept, whether that is all, how many MB the others are, of what this page is made
 * as it is kept, and what went wrong.
 * @typedef {{ pages: string[], all: boolean, more: string, names?: string, failed: string }} Said
 */

export class Offline {
  /**
   * @param {ShadowRoot} root
   * @param {string} address the service worker's, beside the page that it keeps: `sechura.worker.js`
   */
  constructor(root, address) {
    this.root = root;
    this.address = new URL(address, document.baseURI).pathname;
    /** What this page is made of, which is its version. */
    this.names = root.host.getAttribute('keeps');
    /** @type {any} the browser's own offer to install the page, kept until the reader asks for it */
    this.installer = undefined;
    root.addEventListener('click', (event) => {
      const button = event.target instanceof Element && event.target.closest('[data-offline]');
      const act = button && this.acts[button.getAttribute('data-offline') || ''];
      if (act) act.call(this);
    });
    navigator.serviceWorker.addEventListener('message', ({ data }) => this.heard(data));
    window.addEventListener('beforeinstallprompt', (event) => {
      event.preventDefault();
      this.installer = event;
      this.show('install', true);
    });
  }

  /** @type {Record<string, (this: Offline) => unknown>} */
  get acts() {
    return { save: () => this.save(false), all: () => this.save(true), renew: () => window.location.reload(), install: this.install };
  }

  /** Keeps the page, unless the reader saves data: then it is offered. */
  start() {
    const { connection } = /** @type {any} */ (navigator);
    const kept = Boolean(navigator.serviceWorker.controller);
    if (!kept && connection && connection.saveData) this.tell('offer');
    else window.setTimeout(() => this.save(false), REST);
  }

  /** @param {boolean} all whether also what was not opened */
  async save(all) {
    if (all || !navigator.serviceWorker.controller) this.tell('saving');
    try {
      // Without an ending, so that it also keeps the page where the host serves it without one.
      await navigator.serviceWorker.register(scriptAddress(this.address), { scope: this.address.replace('.worker.js', '') });
      const { active } = await navigator.serviceWorker.ready;
      if (active) active.postMessage({ all, names: this.names });
    } catch (error) {
      this.heard({ pages: [], all: true, more: '', failed: String(error) });
    }
  }

  /** @param {Said} said */
  heard({ pages, all, more, names, failed }) {
    if (failed) console.error(failed);
    if (names && names !== this.names) this.show('renewed', true);
    const doors = /** @type {HTMLAnchorElement[]} */ ([...this.root.querySelectorAll('.doors a')]);
    const kept = doors.filter(({ origin, pathname }) => pages.includes(origin + pathname)).map((door) => door.textContent);
    if (failed) this.tell('failed');
    else if (names) this.tell('ready', kept.join(', '), all);
    const button = this.show('all', Boolean(names) && !all);
    if (button) button.textContent = (button.dataset.said || '').replace('{}', more);
  }

  async install() {
    this.show('install', false);
    if (this.installer) await this.installer.prompt();
    this.installer = undefined;
  }

  /**
   * @param {State} state
   * @param {string} [pages] by name
   * @param {boolean} [all]
   */
  tell(state, pages = '', all = true) {
    const said = this.root.getElementById('offline-said');
    if (said) said.textContent = [(said.dataset[state] || '').replace('{}', pages), all ? '' : said.dataset.rest].filter(Boolean).join(' ');
    this.show('save', state === 'offer' || state === 'failed');
    this.show('all', false);
  }

  /**
   * @param {string} name
   * @param {boolean} shown
   */
  show(name, shown) {
    const one = /** @type {HTMLElement | null} */ (this.root.querySelector(`[data-offline=${name}]`));
    if (one) one.hidden = !shown;
    return one;
  }
}

/**
 * Where the browser can: not from a file, nor from an address without encryption. What is kept is the program as WebAssembly.
 * @param {ShadowRoot} root
 * @param {string} address
 */
export function keepOffline(root, address) {
  if (!refused && 'serviceWorker' in navigator && window.isSecureContext) new Offline(root, address).start();
}
