// Finds a town among hundreds while somebody types: by its name, its district, its province or its department, in any
// order and without its accents.

/** @param {string} text */
const plain = (text) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();

/** @param {HTMLFormElement} form where it is typed; the towns are links in lists beside it, each with its place below its name */
export function offerToFind(form) {
  const around = /** @type {HTMLElement} */ (form.closest('[data-find-in]'));
  const field = /** @type {HTMLInputElement} */ (form.querySelector('input'));
  const status = /** @type {HTMLElement} */ (form.querySelector('[role=status]'));
  const towns = [...around.querySelectorAll('ul.towns > li')].map((item) => {
    const named = [...item.querySelectorAll('h3, h3 + p')].map((part) => part.textContent || '');
    return { item: /** @type {HTMLElement} */ (item), words: ` ${plain(named.join(' '))}` };
  });
  const lists = /** @type {HTMLElement[]} */ ([...around.querySelectorAll('section')].filter((section) => section.querySelector('ul.towns')));

  function find() {
    const asked = plain(field.value).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
    for (const { item, words } of towns) item.hidden = !asked.every((word) => words.includes(` ${word}`));
    for (const list of lists) list.hidden = !list.querySelector('li:not([hidden])');
    const found = towns.filter(({ item }) => !item.hidden).length;
    const said = found > 0 ? (form.dataset.found || '').replace('{}', String(found)) : form.dataset.none || '';
    status.textContent = asked.length > 0 ? said : '';
  }

  form.hidden = false;
  field.addEventListener('input', find);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const first = around.querySelector('ul.towns > li:not([hidden]) a');
    if (field.value.trim() !== '' && first instanceof HTMLElement) first.click();
  });
  field.addEventListener('keydown', (event) => {
    const first = around.querySelector('ul.towns > li:not([hidden]) a');
    if (event.key !== 'ArrowDown' || !(first instanceof HTMLElement)) return;
    event.preventDefault();
    first.focus();
  });
  // What the browser put back there, as after going back.
  find();
}
