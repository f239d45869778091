// The form of the view: its choice as text, and the buttons that count up and down.

/**
 * @param {HTMLFormElement} form
 * @returns {string}
 */
export function choiceOf(form) {
  const fields = /** @type {[string, string][]} */ ([...new FormData(form)]);
  return new URLSearchParams(fields).toString();
}

/**
 * Whether a field changes letter by letter.
 * @param {EventTarget | null} field
 */
export function isTyped(field) {
  return field instanceof HTMLElement && field.matches('input:not([type=radio]):not([type=checkbox]), textarea');
}

/**
 * A press on `data-step="people:+1"` moves that number, within its limits, as if it had been typed.
 * @param {Event} event
 */
export function pressStep(event) {
  const button = event.target instanceof Element && event.target.closest('[data-step]');
  const form = button && button.closest('form');
  if (!button || !form) return;
  const [name, by] = (button.getAttribute('data-step') || '').split(':');
  const input = form.elements.namedItem(name);
  if (!(input instanceof HTMLInputElement)) return;
  const moved = Math.round((Number(input.value.replace(',', '.')) || 0) + Number(by));
  const least = input.min === '' ? -Infinity : Number(input.min);
  const most = input.max === '' ? Infinity : Number(input.max);
  input.value = String(Math.min(most, Math.max(least, moved)));
  input.dispatchEvent(new Event('change', { bubbles: true }));
}
