// Take it with you: the link to what is on show, by WhatsApp, as a QR code, on paper, read aloud. Nothing is sent by itself.

import { writeAddress } from './address.js';
import { choiceIn, drawCode, isFile, linkTo, showForPlace } from './link.js';

export class Take {
  /**
   * @param {import('./tarifa-clara.js').TarifaClara} host whether the choice lives in the page's address is its attribute
   * @param {ShadowRoot} root
   */
  constructor(host, root) {
    this.host = host;
    this.root = root;
    this.link = '';
    this.spoken = '';
    root.addEventListener('click', (event) => {
      const button = event.target instanceof Element && event.target.closest('[data-take]');
      const act = button && this.acts[button.getAttribute('data-take') || ''];
      if (act) act.call(this);
    });
    root.addEventListener('submit', (event) => {
      if (!(event.target instanceof HTMLFormElement) || !event.target.hasAttribute('data-open-code')) return;
      event.preventDefault();
      this.open(event.target);
    });
    window.addEventListener('beforeprint', () => this.date());
  }

  /** @type {Record<string, (this: Take) => unknown>} */
  get acts() {
    return { share: this.share, copy: this.copy, qr: this.showQr, listen: this.listen, print: this.print };
  }

  /**
   * What is on show now.
   * @param {string} fragment
   * @param {string} spoken
   */
  show(fragment, spoken) {
    const link = linkTo(fragment);
    if (link === this.link) return;
    this.spoken = spoken;
    this.link = link;
    this.quiet();
    const place = this.place();
    if (!place) return;
    // Where the page's address does not hold the choice, no link leads to it.
    for (const linked of /** @type {NodeListOf<HTMLElement>} */ (place.querySelectorAll('[data-linked]'))) linked.hidden = !this.host.hasAttribute('address');
    showForPlace(place);
    const share = /** @type {HTMLElement | null} */ (place.querySelector('[data-take=share]'));
    if (share && !navigator.share) share.hidden = true;
    const whatsApp = place.querySelector('[data-whatsapp]');
    if (whatsApp instanceof HTMLAnchorElement) whatsApp.href = `https://wa.me/?text=${encodeURIComponent(`${spoken} ${this.link}`)}`;
    for (const written of place.querySelectorAll('[data-link]')) written.textContent = this.link;
    for (const code of place.querySelectorAll('[data-qr]')) code.textContent = '';
    this.tell('');
  }

  /**
   * Shows the choice of a link or a code.
   * @param {HTMLFormElement} form
   */
  open(form) {
    const written = form.querySelector('input');
    if (!written || written.value.trim() === '') return;
    const before = this.host.shown;
    this.host.go(choiceIn(written.value));
    const opened = this.host.shown;
    const refused = this.root.querySelector('[data-refused=link] *, [aria-invalid=true]');
    if (!refused && opened && this.host.hasAttribute('address')) writeAddress(opened, 'choice');
    if (!refused) written.value = '';
    if (refused || opened === before) this.tell(this.text(refused ? 'refused' : 'same'));
  }

  place() {
    return this.root.getElementById('llevar');
  }

  /** @param {string} sentence */
  tell(sentence) {
    const status = this.root.getElementById('take-said');
    if (status) status.textContent = sentence;
  }

  /** @param {string} name what is to be said, in the language of the view */
  text(name) {
    const status = this.root.getElementById('take-said');
    return (status && status.dataset[name]) || '';
  }

  async share() {
    try {
      await navigator.share(isFile() ? { text: `${this.spoken} ${this.link}` } : { text: this.spoken, url: this.link });
    } catch (error) {
      // Somebody thought better of it.
      if (!(error instanceof DOMException && error.name === 'AbortError')) this.tell(this.link);
    }
  }

  async copy() {
    try {
      await navigator.clipboard.writeText(this.link);
      this.tell(this.text('copied'));
    } catch {
      this.tell(this.link);
    }
  }

  async showQr() {
    try {
      await this.drawQr();
      const code = this.root.querySelector('.takeqr');
      if (code) code.scrollIntoView({ block: 'nearest' });
    } catch {
      this.tell(this.text('failed'));
    }
  }

  async drawQr() {
    const place = this.place();
    if (!place) return;
    for (const code of place.querySelectorAll('[data-qr]')) await drawCode(code, this.link, this.text('code'));
  }

  listen() {
    const voice = window.speechSynthesis;
    if (!voice) {
      this.tell(this.spoken);
      return;
    }
    if (voice.speaking) {
      voice.cancel();
      return;
    }
    const sentence = new SpeechSynthesisUtterance(this.spoken);
    sentence.lang = this.host.lang || document.documentElement.lang;
    voice.speak(sentence);
  }

  quiet() {
    if (window.speechSynthesis && window.speechSynthesis.speaking) window.speechSynthesis.cancel();
  }

  /** With its code and with what other homes pay for this choice, where they can be had. */
  async print() {
    const wanted = [this.host.townOnShow(), this.host.hasAttribute('address') ? this.drawQr() : undefined];
    await Promise.all(wanted.map((one) => Promise.resolve(one).catch(() => undefined)));
    window.print();
  }

  date() {
    const place = this.root.querySelector('[data-date]');
    const today = new Date().toLocaleDateString(this.host.lang || document.documentElement.lang, { day: 'numeric', month: 'long', year: 'numeric' });
    if (place) place.textContent = today;
  }
}
