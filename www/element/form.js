// The form of the choice: where it is, its choice as text, and the buttons that count up and down.

import { uncover } from './links.js';

/**
 * @param {ParentNode} content
 * @returns {HTMLFormElement | null}
 */
export function choiceForm(content) {
  return content.querySelector('form[data-choice]');
}

/** @param {EventTarget | null} form */
export function isChoice(form) {
  return form instanceof HTMLFormElement && form.hasAttribute('data-choice');
}

/**
 * Whether a field is one of the choice: the view has other forms, and fields that are nobody's business.
 * @param {EventTarget | null} field
 */
export function chooses(field) {
  return field instanceof HTMLInputElement && field.name !== '' && isChoice(field.form);
}

/**
 * @param {HTMLFormElement} form
 * @returns {string}
 */
export function choiceOf(form) {
  const fields = /** @type {[string, string][]} */ ([...new FormData(form)]);
  const typed = (/** @type {string} */ name) => isTyped(form.querySelector(`[name="${CSS.escape(name)}"]`));
  return new URLSearchParams(fields.map(([name, value]) => [name, typed(name) ? plain(value) : value])).toString();
}

/**
 * A number as it may be typed, `12,5 m³`, `1 200` or in full-width digits, without what leaves no doubt.
 * @param {string} typed
 */
const plain = (typed) => typed.normalize('NFKC').replace(/(\d)\s(?=\d{3}(?!\d))/g, '$1').replace(/(\d)\s*m3$/i, '$1');

/**
 * Links as they are asked for, each where nothing can be had of the one before; behind the amount that is asked about beside.
 * @param {HTMLFormElement | null} form
 * @param {string[]} links
 */
export function asking(form, links) {
  const paid = form && form.querySelector('[name=paid]');
  const amount = paid instanceof HTMLInputElement ? `paid=${encodeURIComponent(plain(paid.value))}` : '';
  return amount + links.map((link) => `#${link.replace(/#/g, '%23')}`).join('');
}

/**
 * Shows a choice in the form: its answers and what is written.
 * @param {HTMLFormElement} form
 * @param {string} fragment
 */
export function fill(form, fragment) {
  // A link that says m³ needs not say that they are known; what it leaves out is a no, nothing, or not written.
  const answers = new URLSearchParams(`use=m3&${fragment}`);
  const answerTo = (/** @type {string} */ name) => answers.getAll(name).pop();
  for (const field of form.elements) {
    // What is kept is no answer to a question: the view draws it anew. An amount to ask about is no part of a choice.
    if (!(field instanceof HTMLInputElement) || field.name === '' || field.name === 'keep' || field.name === 'paid') continue;
    const answer = answerTo(field.name);
    if (field.type === 'radio') field.checked = field.value === (answer || '0');
    else if (answer !== undefined) field.value = answer;
    else if (field.name !== 'm3') field.value = field.dataset.least || '';
    if (field.type === 'radio' ? field.checked && field.value !== '0' : field.value !== (field.dataset.least || '')) uncover(field);
  }
}

/**
 * A card whose level does not go with the others has what else changes with it, or that all stays (`data-way="metering=none"`):
 * those answers are given. Gives what is to be said about it; "" for any other field.
 * @param {HTMLInputElement} field
 */
export function goWay(field) {
  const way = field.parentElement && field.parentElement.querySelector('[data-way]');
  if (!way) return '';
  for (const [name, value] of new URLSearchParams(way.getAttribute('data-way') || '')) {
    const answer = /** @type {HTMLElement} */ (field.closest('form')).querySelector(`#${CSS.escape(`${name}-${value}`)}`);
    if (answer instanceof HTMLInputElement) answer.checked = true;
  }
  return way.getAttribute('data-said') || '';
}

/**
 * Whether a field changes letter by letter.
 * @param {EventTarget | null} field
 */
export function isTyped(field) {
  return field instanceof HTMLElement && field.matches('input:not([type=radio]):not([type=checkbox]), textarea');
}

/**
 * What ends in a decimal mark, or is not there yet, is not wrong while somebody types it.
 * @param {HTMLFormElement} form
 * @param {string} name
 */
export function isUnfinished(form, name) {
  const field = form.querySelector(`input[name="${CSS.escape(name)}"]`);
  return field instanceof HTMLInputElement && isTyped(field) && /(^|[.,])\s*$/.test(field.value);
}

/**
 * A press on `data-step="people:+1"` moves that number, within its limits, as if it had been typed; gives what it is now, to
 * be heard, where it was taken.
 * @param {Event} event
 */
export function pressStep(event) {
  const button = event.target instanceof Element && event.target.closest('[data-step]');
  const form = button && button.closest('form');
  if (!button || !form) return '';
  const [name, by] = (button.getAttribute('data-step') || '').split(':');
  // Not form.elements: a field may be called like one of its methods.
  const input = form.querySelector(`input[name="${CSS.escape(name)}"]`);
  if (!(input instanceof HTMLInputElement)) return '';
  const moved = (Number(plain(input.value).replace(',', '.')) || 0) + Number(by);
  // Rounded to a litre, so that 12.3 + 1 is not 13.300000000000001.
  input.value = String(Math.max(Number(input.dataset.least), Math.round(moved * 1000) / 1000));
  input.dispatchEvent(new Event('change', { bubbles: true }));
  return input.hasAttribute('aria-invalid') ? '' : `${input.dataset.now}: ${input.value}.`;
}

/**
 * A field with `data-when="use=m3"` stands there only while that answer is chosen.
 * @param {ParentNode} content
 */
export function showWhen(content) {
  for (const field of /** @type {NodeListOf<HTMLElement>} */ (content.querySelectorAll('[data-when]'))) {
    const [name, value] = (field.dataset.when || '').split('=');
    const answer = content.querySelector(`input[name="${CSS.escape(name)}"][value="${CSS.escape(value)}"]`);
    field.hidden = answer instanceof HTMLInputElement && !answer.checked;
  }
}

/**
 * The answers that are not those that the form was drawn with.
 * @param {HTMLFormElement} form
 */
export function changedIn(form) {
  const inputs = /** @type {HTMLInputElement[]} */ ([...form.querySelectorAll('input')].filter(chooses));
  return inputs.filter((input) => (input.type === 'radio' ? input.checked && !input.defaultChecked : input.value !== input.defaultValue));
}

/**
 * While the program is still coming, the first touch of a card is answered by the total that stands on it; what needs a
 * calculation waits.
 * @param {ParentNode} page
 */
export function answerAhead(page) {
  const form = choiceForm(page);
  const changed = form ? changedIn(form) : [];
  if (changed.length === 0) return;
  const [field] = changed;
  const tag = changed.length === 1 && field.parentElement && field.parentElement.querySelector('[data-total]');
  for (const place of page.querySelectorAll('#answer .now-on dd, #dock strong')) place.textContent = (tag && tag.getAttribute('data-total')) || '…';
}
