// What a page of ours does inside somebody else's page. It tells that page how high it is, as WordPress understands it, too;
// leaves that page's history alone; leads whoever shares it to a whole page; and what a sandbox does not let it do, it does
// otherwise or says. It is fetched only there.

/** What belongs to the frame in its address, and to no page that is shared. */
const OURS = ['secret', 'share-url'];
const { parent } = window;
/** @type {HTMLElement | null} */
const header = document.querySelector('header.site');

/** @param {string} name */
const asked = (name) => new URLSearchParams(window.location.search).get(name) || '';

/**
 * The secret by which WordPress knows its frame comes behind the #, where the choice will be. It goes along through every door.
 * @returns {boolean} whether there was one
 */
function takeSecret() {
  const [, secret] = /[?&]secret=([a-z\d]+)/i.exec(window.location.hash) || [];
  if (!secret) return false;
  const page = new URL(window.location.href);
  page.searchParams.set('secret', secret);
  page.hash = '';
  window.history.replaceState(window.history.state, '', page.href);
  return true;
}

/** This page as it is by itself. */
function whole() {
  const page = new URL(window.location.href);
  for (const name of OURS) page.searchParams.delete(name);
  return page;
}

/** The host's own page with this frame, as it asked for; "" where it did not. */
function shareUrl() {
  try {
    const { protocol, href } = new URL(asked('share-url'));
    return /^https?:$/.test(protocol) ? href : '';
  } catch {
    return '';
  }
}

/**
 * WordPress and tarifa-clara-frame.js hear this. None of it says anything of whoever reads, but a link that they opened.
 * @param {'height' | 'place' | 'link'} message
 * @param {number | string} value
 */
const post = (message, value) => parent.postMessage({ message, value, secret: asked('secret') }, '*');

let posted = 0;

/** @param {boolean} [again] whether it is told though it is what it was */
function tellHeight(again) {
  // What is on the whole screen is not as high as the page.
  if (document.fullscreenElement) return;
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  if (height === posted && !again) return;
  posted = height;
  post('height', height);
}

/** Where the frame is as high as we said, nothing in it may be as high as the frame: each would grow by the other. */
function endGrowth() {
  if (Math.abs(window.innerHeight - posted) <= 1) document.documentElement.style.setProperty('--tall', 'none');
}

/**
 * In a frame that is as high as its content only the page around it can scroll.
 * @param {Element} place
 */
const bringToSight = (place) => post('place', Math.round(place.getBoundingClientRect().top));

/**
 * Says that something cannot be done here, and where it can.
 * @param {string} address
 */
function sayBlocked(address) {
  const said = /** @type {HTMLElement} */ (header && header.querySelector('[data-blocked]'));
  const written = said && said.querySelector('[data-address]');
  if (!written) return;
  written.textContent = address;
  said.hidden = false;
  said.focus();
  bringToSight(said);
}

/**
 * Opens a page beside the host's. Where a sandbox forbids that, WordPress may go to it in its own place.
 * @param {string} address
 */
function openOutside(address) {
  const opened = window.open(address, '_blank');
  if (opened) {
    opened.opener = null;
    return;
  }
  post('link', address);
  sayBlocked(address);
}

/** @param {Event} event */
const touched = (event) => /** @type {Element} */ (event.composedPath()[0]);

/**
 * A page of ours takes the place of this one, in the history too; any other is opened outside.
 * @param {MouseEvent} event
 */
function follow(event) {
  const link = /** @type {HTMLAnchorElement | null} */ (touched(event).closest('a[href]'));
  if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || link.download) return;
  const address = link.getAttribute('href') || '';
  if (event.defaultPrevented) {
    const place = address.startsWith('#') && /** @type {ShadowRoot} */ (link.getRootNode()).getElementById(address.slice(1));
    if (place) bringToSight(place);
    return;
  }
  event.preventDefault();
  if (link.target || link.origin !== window.location.origin) {
    openOutside(link.matches('[data-whole]') ? whole().href : link.href);
    return;
  }
  const page = new URL(link.href);
  for (const name of OURS) if (asked(name)) page.searchParams.set(name, asked(name));
  window.location.replace(page.href);
}

/**
 * A form is never sent, but a sandbox does not even let it say that it would be.
 * @param {MouseEvent} event
 */
function submit(event) {
  const button = touched(event).closest('button');
  const form = button && button.type === 'submit' && button.form;
  if (!form || event.defaultPrevented) return;
  event.preventDefault();
  if (form.reportValidity()) form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
}

/**
 * The assembly takes the whole screen, or it is no wall.
 * @param {MouseEvent} event
 */
function keepHall(event) {
  if (document.fullscreenEnabled || !touched(event).closest('[data-hall]')) return;
  event.preventDefault();
  event.stopPropagation();
  openOutside(whole().href);
}

function watchPrinting() {
  const print = window.print.bind(window);
  window.print = () => {
    let begun = false;
    window.addEventListener('beforeprint', () => (begun = true), { once: true });
    print();
    if (!begun) sayBlocked(whole().href);
  };
}

/** What the reader sees of it: the way out, and what a sandbox forbids without a sign, behind the doors where files are saved. */
function showWayOut() {
  if (!header) return;
  header.insertAdjacentHTML('beforeend', FRAMED[document.documentElement.lang]);
  const way = /** @type {HTMLAnchorElement} */ (header.querySelector('[data-whole]'));
  way.href = whole().href;
  /** @type {Element} */ (header.firstElementChild).append(way);
  const unsaved = /** @type {HTMLElement} */ (header.querySelector('[data-unsaved]'));
  unsaved.hidden = window.origin !== 'null' || !document.querySelector('tarifa-clara[door=asamblea], tarifa-clara[door=herramientas]');
}

/**
 * The page around speaks: WordPress says that it listens, and tarifa-clara-frame.js also which choice its own address holds.
 * @param {MessageEvent} event
 */
function heard({ source, data }) {
  if (source !== parent || !data || data.message !== 'ready') return;
  tellHeight(true);
  const choice = String(data.choice || '');
  const element = /** @type {import('./tarifa-clara.js').TarifaClara | null} */ (document.querySelector('tarifa-clara[address]'));
  if (!element || choice === '' || shareUrl() === '') return;
  window.history.replaceState(window.history.state, '', `#${choice}`);
  if (element.engine) element.visit(choice);
}

/** Before the element opens. */
export function beFramed() {
  takeSecret();
  const { hash, href } = whole();
  for (const element of document.querySelectorAll('tarifa-clara')) {
    element.setAttribute('share-url', shareUrl() || href.slice(0, href.length - hash.length));
    // The host's page is not kept on the device, so neither is what stands in it.
    element.removeAttribute('offline');
  }
  showWayOut();
  watchPrinting();
  window.addEventListener('click', keepHall, true);
  window.addEventListener('click', follow);
  window.addEventListener('click', submit);
  window.addEventListener('message', heard);
  window.addEventListener('hashchange', () => takeSecret() && tellHeight(true));
  window.addEventListener('resize', endGrowth);
  new ResizeObserver(() => tellHeight()).observe(document.documentElement);
  // Nothing is observed while the frame is far from the screen.
  window.addEventListener('tarifa-change', () => tellHeight());
  tellHeight();
}
