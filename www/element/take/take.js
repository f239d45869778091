// Take it with you: the link to what is on show, by WhatsApp, as a QR code, on paper, read aloud. Nothing is sent by itself.

import { address, addressIn, choiceIn, drawCode, giveAddress, givenAddress, isOnlyHere, linkTo, showForPlace } from './link.js';

export class Take {
  /**
   * @param {import('../tarifa-clara.js').TarifaClara} host whether the choice lives in the page's address is its attribute
   * @param {ShadowRoot} root
   */
  constructor(host, root) {
    this.host = host;
    this.root = root;
    /** @type {typeof import('./qr.js') | undefined} */
    this.qr = undefined;
    this.fragment = '';
    this.link = '';
    this.spoken = '';
    /** What was left out of the link or the code that somebody opened, until its choice is on show. */
    this.leftOut = '';
    const press = (/** @type {Event} */ event) => {
      const button = event.target instanceof Element && event.target.closest('[data-take]');
      const act = button && this.acts[button.getAttribute('data-take') || ''];
      if (act) act.call(this);
    };
    const send = (/** @type {Event} */ event) => {
      const form = event.target;
      if (!(form instanceof HTMLFormElement)) return;
      const sent = ['data-open-code', 'data-here'].find((name) => form.hasAttribute(name));
      if (sent) event.preventDefault();
      if (sent === 'data-open-code') this.open(form);
      if (sent === 'data-here') this.takeAddress(form);
    };
    root.addEventListener('click', press);
    root.addEventListener('submit', send);
    const readyPaper = () => {
      host.parts.putWaiting(root);
      this.readyPaper();
    };
    window.addEventListener('beforeprint', readyPaper);
    /** Nothing is listened to any more. */
    this.end = () => {
      root.removeEventListener('click', press);
      root.removeEventListener('submit', send);
      window.removeEventListener('beforeprint', readyPaper);
      this.quiet();
    };
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
    this.offerForms();
    const link = linkTo(this.host, fragment);
    if (link === this.link) return;
    this.fragment = fragment;
    this.spoken = spoken;
    this.link = link;
    this.quiet();
    this.fetchQr();
    const place = this.place();
    if (!place) return;
    // Where the page's address does not hold the choice, no link leads to it.
    for (const linked of /** @type {NodeListOf<HTMLElement>} */ (place.querySelectorAll('[data-linked]'))) linked.hidden = !this.host.linked;
    showForPlace(place, this.host);
    const share = /** @type {HTMLElement | null} */ (place.querySelector('[data-take=share]'));
    if (share && !navigator.share) share.hidden = true;
    const whatsApp = place.querySelector('[data-whatsapp]');
    if (whatsApp instanceof HTMLAnchorElement) whatsApp.href = `https://wa.me/?text=${encodeURIComponent(`${spoken} ${this.link}`)}`;
    for (const written of place.querySelectorAll('[data-link]')) written.textContent = this.link;
    for (const code of place.querySelectorAll('[data-qr]')) code.textContent = '';
    this.tell(this.leftOut);
    this.leftOut = '';
  }

  /**
   * Shows the choice of a link or a code.
   * @param {HTMLFormElement} form
   */
  open(form) {
    const written = form.querySelector('input');
    if (!written || written.value.trim() === '') return;
    const before = this.host.shown;
    const opened = this.host.go(choiceIn(written.value));
    if (opened) this.host.write(true);
    if (opened) written.value = '';
    if (!opened || this.host.shown === before) this.tell(form.dataset[opened ? 'same' : 'refusedCode'] || '');
    else this.leftOut = [...this.root.querySelectorAll('form[data-choice] [data-refused=link] p')].map((one) => one.textContent).join(' ');
  }

  /** Where others find the page is asked only where it is on this device alone. */
  offerForms() {
    const forms = this.root.querySelector('[data-forms]');
    if (!this.host.hasAttribute('address') || !(forms instanceof HTMLElement)) return;
    forms.hidden = false;
    for (const [name, wanted] of /** @type {[string, boolean][]} */ ([['data-open-code', true], ['data-here', isOnlyHere()]])) {
      const form = this.root.querySelector(`form[${name}][hidden]`);
      if (!(form instanceof HTMLFormElement) || !wanted) continue;
      form.hidden = false;
      const here = form.querySelector('#here');
      if (here instanceof HTMLInputElement) here.value = givenAddress();
    }
  }

  /** @param {HTMLFormElement} form */
  takeAddress(form) {
    const [written, refused] = [form.querySelector('input'), form.querySelector('.err')];
    if (!(written instanceof HTMLInputElement) || !(refused instanceof HTMLElement)) return;
    const leads = addressIn(written.value);
    const wrong = leads === '' && written.value.trim() !== '';
    refused.hidden = !wrong;
    written.setAttribute('aria-invalid', String(wrong));
    if (wrong) {
      written.focus();
      return;
    }
    giveAddress(leads);
    written.value = leads;
    this.show(this.fragment, this.spoken);
    this.tell(form.dataset[leads ? 'used' : 'unused'] || '');
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
      await navigator.share(address(this.host) ? { text: this.spoken, url: this.link } : { text: `${this.spoken} ${this.link}` });
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

  /** With its code, where there is one and it can be drawn. */
  async print() {
    if (this.host.linked) await this.drawQr().catch(() => undefined);
    window.print();
  }

  /** A browser that prints by its own command waits for nothing, so what draws the sheet's code is there before. */
  async fetchQr() {
    try {
      this.qr = this.qr || (await import(/* webpackChunkName: "tarifa-clara-take" */ './qr.js'));
    } catch {
      // The sheet has its link in letters.
    }
  }

  readyPaper() {
    const code = this.root.querySelector('.onpaper [data-qr]');
    if (this.qr && code && !code.firstChild && this.host.linked) code.append(this.qr.drawQr(this.link, this.text('code')));
    const place = this.root.querySelector('[data-date]');
    const today = new Date().toLocaleDateString(this.host.lang || document.documentElement.lang, { day: 'numeric', month: 'long', year: 'numeric' });
    if (place) place.textContent = today;
  }
}
