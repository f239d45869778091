// What opens a choice elsewhere: a link; from a file, whose own address leads nobody anywhere, the choice alone as a code,
// for whoever has the same file.

import trackers from '../../trackers.json';
import { look, put } from './kept.js';

// What a device calls itself: on another one it is that one.
const LOOPBACK = /^(localhost|127\..*|\[::1\])$/;

const isFile = () => window.location.protocol === 'file:';

/** Whether nobody else comes here by the page's own address: it is a file, or served to this device alone. */
export const isOnlyHere = () => isFile() || LOOPBACK.test(window.location.hostname);

/** Where others find a page that is only here, as somebody wrote it on this device. */
const GIVEN = `tarifa-clara.address.${window.location.pathname}`;
export const givenAddress = () => look(GIVEN) || '';
/** @param {string} address "" where there is none any more */
export const giveAddress = (address) => put(GIVEN, address || null);

/**
 * An address that somebody wrote, perhaps without "http://"; "" where it leads nobody else to a page.
 * @param {string} written
 */
export function addressIn(written) {
  const whole = /^[a-z]+:\/\//i.test(written.trim()) ? written.trim() : `http://${written.trim()}`;
  try {
    const { protocol, hostname, href } = new URL(whole);
    const leads = /^https?:$/.test(protocol) && !LOOPBACK.test(hostname) && /[.:]/.test(hostname);
    return leads ? untracked(href) : '';
  } catch {
    return '';
  }
}

/**
 * An address without its fragment, and without what trackers appended to it. What else it asks for is the host's.
 * @param {string} address
 */
function untracked(address) {
  const [page, query = ''] = address.split('#')[0].split('?');
  const tracks = (/** @type {string} */ name) => trackers.some((known) => name === known || (known.endsWith('_') && name.startsWith(known)));
  const rest = query.split('&').filter((pair) => pair !== '' && !tracks(pair.split('=')[0])).join('&');
  return rest === '' ? page : `${page}?${rest}`;
}

/** @typedef {import('../tarifa-clara.js').TarifaClara} TarifaClara */

/**
 * The address that leads others to this page, or to the one that its host gives out instead; "" where none does, and a choice
 * is handed on as a code.
 * @param {TarifaClara} host
 */
export function address(host) {
  if (host.leadsTo()) return untracked(host.leadsTo());
  const own = isFile() ? '' : untracked(window.location.href);
  return (isOnlyHere() && givenAddress()) || own;
}

/**
 * @param {TarifaClara} host
 * @param {string} fragment
 */
export const linkTo = (host, fragment) => `${address(host)}#${fragment}`;

/**
 * Shows of a place's texts those for a file, or those for a page that has an address.
 * @param {Element} place
 * @param {TarifaClara} host
 */
export function showForPlace(place, host) {
  for (const told of /** @type {NodeListOf<HTMLElement>} */ (place.querySelectorAll('[data-file]'))) told.hidden = told.dataset.file !== String(address(host) === '');
}

/**
 * Draws what opens a choice as a QR code, in place of what stood there.
 * @param {Element} place
 * @param {string} link
 * @param {string} label
 */
export async function drawCode(place, link, label) {
  const { drawQr } = await import(/* webpackChunkName: "tarifa-clara-take" */ './qr.js');
  place.textContent = '';
  place.append(drawQr(link, label));
}

/**
 * The choice in a link or a code that somebody wrote or pasted, perhaps with a message around it.
 * @param {string} written
 */
export function choiceIn(written) {
  const [found = written] = /#\S*(?:=|%3d)\S*/i.exec(written) || /\S+(?:=|%3d)\S*/i.exec(written) || [];
  return found.replace(/^#/, '').trim();
}
