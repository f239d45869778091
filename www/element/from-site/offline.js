// Ready without internet: the page with all that it fetches is kept on the device, where the browser can and the reader
// does not save data. A new version is used when the reader wants it, or the next time.
import { Workbox } from 'workbox-window';

// So that what the reader waits for comes first.
const REST = 2000;

/** @typedef {'saving' | 'ready' | 'renew' | 'failed' | 'offer'} State */

export class Offline {
  /**
   * @param {ShadowRoot} root
   * @param {string} address the service worker's, beside the page that it keeps: `sechura.worker.js`
   */
  constructor(root, address) {
    this.root = root;
    const { pathname } = new URL(address, document.baseURI);
    // Without an ending, so that it also keeps the page where the host serves it without one.
    this.workbox = new Workbox(pathname, { scope: pathname.replace('.worker.js', '') });
    this.workbox.addEventListener('waiting', () => this.tell('renew'));
    this.workbox.addEventListener('redundant', () => this.tell('failed'));
    this.workbox.addEventListener('controlling', (event) => {
      if (event.isUpdate) window.location.reload();
    });
    /** @type {any} the browser's own offer to install the page, kept until the reader asks for it */
    this.installer = undefined;
    root.addEventListener('click', (event) => {
      const button = event.target instanceof Element && event.target.closest('[data-offline]');
      const act = button && this.acts[button.getAttribute('data-offline') || ''];
      if (act) act.call(this);
    });
    window.addEventListener('beforeinstallprompt', (event) => {
      event.preventDefault();
      this.installer = event;
      this.show('install', true);
    });
  }

  /** @type {Record<string, (this: Offline) => unknown>} */
  get acts() {
    return { save: this.save, renew: this.renew, install: this.install };
  }

  /** Keeps the page, unless the reader saves data: then it is offered. */
  start() {
    const { connection } = /** @type {any} */ (navigator);
    const kept = Boolean(navigator.serviceWorker.controller);
    if (!kept && connection && connection.saveData) this.tell('offer');
    else window.setTimeout(() => this.save(), REST);
  }

  async save() {
    if (!navigator.serviceWorker.controller) this.tell('saving');
    try {
      const registration = await this.workbox.register({ immediate: true });
      await this.workbox.active;
      if (!registration || !registration.waiting) this.tell('ready');
    } catch (error) {
      console.error(error);
      this.tell('failed');
    }
  }

  /** The new version takes over, and the page is opened again: the choice is in its address. */
  renew() {
    this.workbox.messageSkipWaiting();
  }

  async install() {
    this.show('install', false);
    if (this.installer) await this.installer.prompt();
    this.installer = undefined;
  }

  /** @param {State} state */
  tell(state) {
    const said = this.root.getElementById('offline-said');
    if (said) said.textContent = said.dataset[state] || '';
    this.show('save', state === 'offer' || state === 'failed');
    this.show('renew', state === 'renew');
  }

  /**
   * @param {string} name
   * @param {boolean} shown
   */
  show(name, shown) {
    for (const button of /** @type {NodeListOf<HTMLElement>} */ (this.root.querySelectorAll(`[data-offline=${name}]`))) button.hidden = !shown;
  }
}

/**
 * Where the browser can: not from a file, nor from an address without encryption.
 * @param {ShadowRoot} root
 * @param {string} address
 */
export function keepOffline(root, address) {
  if ('serviceWorker' in navigator && window.isSecureContext) new Offline(root, address).start();
}
