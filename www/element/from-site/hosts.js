// The hosts' page: what somebody chooses is on show at once in a real element, and in what there is to copy. Only that page
// fetches it; the file that holds everything has no such page.
import { addressIn, giveAddress, givenAddress, isOnlyHere } from '../take/link.js';

/** @typedef {HTMLInputElement | HTMLSelectElement} Field */

const escaped = (/** @type {string} */ text) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

/**
 * A site's address as it was written: with its protocol, and a slash at its end in place of a page.
 * @param {string} written
 */
function siteIn(written) {
  const found = addressIn(/^[a-z]+:\/\//i.test(written.trim()) ? written : `https://${written.trim()}`);
  return found && found.replace(/[?].*$/, '').replace(/[^/]*\.html$/, '').replace(/\/*$/, '/');
}

/** @param {HTMLFormElement} form where it is chosen */
export function offerToHosts(form) {
  const page = /** @type {HTMLElement} */ (form.closest('.hosts'));
  const all = (/** @type {string} */ selector) => /** @type {NodeListOf<HTMLElement>} */ (page.querySelectorAll(selector));
  const one = (/** @type {string} */ selector) => /** @type {HTMLElement} */ (page.querySelector(selector));
  const field = (/** @type {string} */ name) => /** @type {Field} */ (one(`#${name}`));
  const element = one('tarifa-clara');
  const said = one('#said');
  const here = field('here');
  const embeds = page.dataset.embeds === 'yes';
  const placeholder = form.dataset.site || '';

  const folderHere = new URL(__webpack_public_path__, document.baseURI).href;
  /** Where the site is: here, or where its build or somebody says. */
  function site() {
    if (!isOnlyHere()) return folderHere;
    return siteIn(here.value) || (embeds ? placeholder : '');
  }

  /** What the element is told, by the names of its attributes. @returns {[string, string][]} */
  function attributes() {
    const own = field('own').value === '' ? '' : field('accent').value;
    const told = /** @type {[string, string][]} */ ([['lang', field('lang').value], ['view', field('view').value], ['accent', own], ['theme', field('theme').value]]);
    return told.filter(([, value]) => value !== '');
  }

  function show() {
    const [town, lang] = ['town', 'lang'].map((name) => /** @type {HTMLSelectElement} */ (field(name)).selectedOptions[0]);
    const at = site();
    const { folder = '', words = '', question = '' } = lang.dataset;
    const base = at || placeholder;
    const written = (/** @type {string} */ before) => attributes().map(([name, value]) => ` ${before}${name}="${escaped(value)}"`).join('');
    /** @type {Record<string, string>} */
    const filled = {
      page: `${base}${folder}${town.value}.html`,
      site: base,
      origin: new URL(base).origin,
      town: town.value,
      title: escaped(`${town.text}: ${question}`),
      words,
      attributes: written(''),
      data: written('data-'),
    };
    for (const code of all('[data-template]')) code.textContent = (code.dataset.template || '').replace(/\{(\w+)\}/g, (whole, name) => (name in filled ? filled[name] : whole));
    for (const fill of all('[data-filled]')) fill.hidden = at !== '';
    field('accent').hidden = field('own').value === '';
    said.textContent = '';
    for (const button of all('[data-copy]')) button.textContent = button.dataset.word || '';
    for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (element.querySelectorAll('a'))) {
      link.href = `${folderHere}${folder}${town.value}.html`;
      link.textContent = words;
    }
    const told = new Map([['town', town.value], ...attributes()]);
    for (const name of ['town', 'lang', 'view', 'accent', 'theme']) {
      const value = told.get(name);
      if (value === undefined) element.removeAttribute(name);
      else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
    }
  }

  function takeAddress() {
    const found = siteIn(here.value);
    const wrong = found === '' && here.value.trim() !== '';
    one('#here-wrong').hidden = !wrong;
    here.setAttribute('aria-invalid', String(wrong));
    if (!wrong) giveAddress(found);
    show();
  }

  /** @param {HTMLElement} button */
  async function copy(button) {
    const code = one(`#${button.dataset.copy}`);
    try {
      await navigator.clipboard.writeText(code.textContent || '');
      for (const other of all('[data-copy]')) other.textContent = other.dataset[other === button ? 'copied' : 'word'] || '';
      said.textContent = said.dataset.copied || '';
    } catch {
      const selection = window.getSelection();
      if (selection) selection.selectAllChildren(code);
      said.textContent = said.dataset.selected || '';
    }
    // Said where the button is, too.
    /** @type {HTMLElement} */ (button.parentElement).append(said);
  }

  page.addEventListener('click', ({ target }) => {
    const button = target instanceof Element && /** @type {HTMLElement | null} */ (target.closest('[data-copy], [data-width]'));
    if (!button) return;
    if (button.dataset.copy) copy(button);
    if (!button.dataset.width) return;
    for (const other of all('[data-width]')) other.setAttribute('aria-pressed', String(other === button));
    one('.guest').className = `guest ${button.dataset.width}`;
  });
  form.addEventListener('input', ({ target }) => (target === here ? takeAddress() : show()));
  form.addEventListener('submit', (event) => event.preventDefault());

  const asked = window.location.hash.slice(1);
  const towns = [.../** @type {HTMLSelectElement} */ (field('town')).options];
  if (towns.some(({ value }) => value === asked)) field('town').value = asked;
  for (const button of all('[data-copy]')) button.dataset.word = button.textContent || '';
  for (const hidden of all('[data-copy], [data-widths]')) hidden.hidden = false;
  one('.here').hidden = !isOnlyHere() || embeds;
  here.value = givenAddress();
  form.hidden = false;
  show();
}
