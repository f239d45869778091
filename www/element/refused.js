// Says beside a field why its value was refused, to eyes and to screen readers.
import { setHtml } from './html.js';
import { uncover } from './links.js';

/** @typedef {import('../town/pkg/all/es-PE/tarifa_clara_town.js').Update} Update */

/**
 * @param {HTMLElement} content
 * @param {Update['refused']} refused
 * @param {boolean} linked whether a link asked for it, which is said above the questions as well: what stands in the fields is
 *   not wrong
 */
export function showRefused(content, refused, linked = false) {
  const messages = new Map(refused.map(({ field, html }) => [field, html]));
  const places = content.querySelectorAll('[data-refused]');
  const fields = [...places].map((place) => place.getAttribute('data-refused') || '');
  for (const input of content.querySelectorAll('[aria-invalid]')) {
    if (fields.includes(input.getAttribute('name') || '')) input.removeAttribute('aria-invalid');
  }
  for (const place of places) {
    const field = place.getAttribute('data-refused') || '';
    const message = messages.get(field);
    // What else changed with a card stays until the next one is touched.
    if (message || !place.querySelector('.also')) setHtml(place, message || '');
    if (!message) continue;
    uncover(place);
    if (!linked) messages.delete(field);
    place.id = place.id || `refused-${field}`;
    for (const input of content.querySelectorAll(`[name="${CSS.escape(field)}"]`)) {
      describe(input, place.id);
      if (!linked) input.setAttribute('aria-invalid', 'true');
    }
  }
  // What an address asks for may have no field here: that is said above the questions.
  const elsewhere = content.querySelector('[data-refused=link]');
  if (elsewhere) setHtml(elsewhere, [...new Set(messages.values())].join(''));
  const summary = content.querySelector('[data-summary]');
  if (summary instanceof HTMLElement) list(summary, content, linked ? [] : refused);
}

/**
 * Says beside a question what else changed with its card, and nowhere what changed before.
 * @param {HTMLElement} content
 * @param {string} field
 * @param {string} said
 */
export function showAlso(content, field, said) {
  for (const before of content.querySelectorAll('.also')) before.remove();
  const place = said && content.querySelector(`[data-refused="${CSS.escape(field)}"]`);
  if (!place) return;
  const also = document.createElement('p');
  also.className = 'also';
  also.textContent = said;
  place.textContent = '';
  place.append(also);
}

/**
 * All that is refused in one place, so that somebody far from a field finds it.
 * @param {HTMLElement} summary
 * @param {HTMLElement} content
 * @param {Update['refused']} refused
 */
function list(summary, content, refused) {
  summary.hidden = refused.length === 0;
  const items = /** @type {HTMLElement} */ (summary.querySelector('ul'));
  items.textContent = '';
  for (const { field, html } of refused) {
    const item = document.createElement('li');
    setHtml(item, html);
    const named = `[name="${CSS.escape(field)}"]`;
    const input = content.querySelector(`${named}:checked`) || content.querySelector(named);
    if (input && input.id) {
      const link = document.createElement('a');
      link.href = `#${input.id}`;
      // What is said of several is said with each one's name.
      const name = refused.filter((other) => other.html === html).length > 1 ? nameOf(input) : '';
      // A way out that is offered stands beside the field.
      link.textContent = name + /** @type {Element} */ (item.firstElementChild).textContent;
      item.textContent = '';
      item.append(link);
    }
    items.append(item);
  }
}

/**
 * The question that a field answers, and a colon.
 * @param {Element} input
 */
function nameOf(input) {
  const around = input.closest('fieldset, .field');
  const name = around && around.querySelector('legend, label');
  return name ? `${(name.textContent || '').trim()}: ` : '';
}

/**
 * The message stays the field's description for good: an empty one describes nothing.
 * @param {Element} input
 * @param {string} id
 */
function describe(input, id) {
  const described = (input.getAttribute('aria-describedby') || '').split(' ').filter(Boolean);
  if (!described.includes(id)) input.setAttribute('aria-describedby', [...described, id].join(' '));
}
