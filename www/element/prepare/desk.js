// A plan on the desk: what somebody types and touches goes to the module, and what it changes comes back as parts of the page.
import { Parts } from '../parts.js';
import { cellsIn, copyText } from './cells.js';

/** @typedef {import('../../prepare/pkg/prepare/es-PE/tarifa_clara_prepare.js').Draft} Draft */
/** @typedef {import('../../prepare/pkg/prepare/es-PE/tarifa_clara_prepare.js').Change} Change */
/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Field */

const one = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
const quoted = (/** @type {string} */ text) => `"${CSS.escape(text)}"`;

export class Desk {
  /** @param {() => void} changed what to do when the plan is another one */
  constructor(changed) {
    this.changed = changed;
    /** @type {Draft | undefined} */
    this.draft = undefined;
    this.name = '';
    this.step = '';
    /** Whether somebody is in the midst of typing. */
    this.typing = false;
    this.form = /** @type {HTMLFormElement} */ (one('form'));
    // The page has no shadow: what parts need of one, a document has as well.
    this.parts = new Parts(/** @type {ShadowRoot} */ (/** @type {unknown} */ (document)));
    this.listen();
  }

  /**
   * @param {Draft} draft
   * @param {string} step
   */
  open(draft, step) {
    if (this.draft) this.draft.free();
    this.draft = draft;
    this.show(draft.step(step));
  }

  listen() {
    this.form.addEventListener('submit', (event) => event.preventDefault());
    this.form.addEventListener('input', ({ target }) => this.typed(/** @type {Field} */ (target)));
    this.form.addEventListener('change', ({ target }) => this.chosen(/** @type {Field} */ (target)));
    this.form.addEventListener('focusout', () => (this.typing = false));
    this.form.addEventListener('paste', (event) => this.paste(event));
    one('desk').addEventListener('click', (event) => this.touched(event));
    document.addEventListener('keydown', (event) => this.key(event));
  }

  /**
   * Does something with the plan, and shows what it changes.
   * @param {(draft: Draft) => Change} act
   */
  do(act) {
    if (!this.draft) return;
    this.show(act(this.draft));
    this.changed();
  }

  /** @param {Change} change */
  show(change) {
    const form = change.parts.find(({ id }) => id === 'form');
    // What stands in its fields may be another text than what it was drawn with.
    if (form) this.parts.put(this.form, form.html);
    this.parts.replace(change.parts.filter((part) => part !== form));
    const anew = this.step !== change.step;
    this.step = change.step;
    this.name = change.name;
    one('desk-name').textContent = change.name || one('desk').dataset.nameless || '';
    /** @type {HTMLButtonElement} */ (one('undo')).disabled = !change.undo;
    /** @type {HTMLButtonElement} */ (one('redo')).disabled = !change.redo;
    this.mark(change.wrong);
    if (change.focus) this.goTo(change.focus);
    else if (anew && form) one('step-title').focus();
  }

  /** What is wrong stands beside its field, or with the nearest list around it. @param {Change['wrong']} wrong */
  mark(wrong) {
    for (const errors of this.form.querySelectorAll('.errs')) errors.textContent = '';
    for (const field of this.form.querySelectorAll('[aria-invalid], [data-empty]')) {
      field.removeAttribute('aria-invalid');
      field.removeAttribute('data-empty');
      if (field.hasAttribute('data-described')) field.setAttribute('aria-describedby', field.getAttribute('data-described') || '');
    }
    wrong.forEach(({ path, place, text, empty }, i) => {
      const field = this.form.querySelector(`[name=${quoted(path)}]`);
      if (field && empty) return field.setAttribute('data-empty', '');
      const holder = this.errorsOf(path);
      if (!holder) return undefined;
      const message = document.createElement('p');
      message.className = empty ? 'soft' : 'err';
      message.id = `wrong-${i}`;
      message.textContent = holder.dataset.errs === path ? text : `${place}: ${text}`;
      holder.append(message);
      if (!field) return undefined;
      const described = field.getAttribute('data-described') || field.getAttribute('aria-describedby') || '';
      field.setAttribute('data-described', described);
      field.setAttribute('aria-describedby', `${described} ${message.id}`.trim());
      return field.setAttribute('aria-invalid', 'true');
    });
  }

  /** @param {string} path @returns {HTMLElement | null} */
  errorsOf(path) {
    const found = this.form.querySelector(`[data-errs=${quoted(path)}]`);
    if (found instanceof HTMLElement || path === '') return /** @type {HTMLElement | null} */ (found);
    return this.errorsOf(around(path));
  }

  /** Brings somebody to a place. @param {string} path */
  goTo(path) {
    let wanted = path;
    /** @type {HTMLElement | null} */
    let found = null;
    const focusable = 'input:not([type=hidden]), select, textarea, button, summary';
    while (!found && wanted !== '') {
      const place = this.form.querySelector(`[name=${quoted(wanted)}], [data-choose=${quoted(wanted)}], [data-at=${quoted(wanted)}]`);
      found = place && /** @type {HTMLElement | null} */ (place.matches(focusable) ? place : place.querySelector(place.matches('details') ? 'summary' : focusable));
      wanted = around(wanted);
    }
    if (!found) {
      one('step-title').focus();
      return;
    }
    for (let folded = found.closest('details'); folded; folded = folded.parentElement && folded.parentElement.closest('details')) folded.open = true;
    found.focus();
    found.scrollIntoView({ block: 'center' });
  }

  /** @param {Field} field */
  typed(field) {
    if (field.closest('[data-source]')) {
      this.source(field);
    } else if (field.name) {
      this.typing = true;
      const untold = this.form.querySelector(`[data-null=${quoted(field.name)}]`);
      if (untold instanceof HTMLInputElement) untold.checked = false;
      const isNull = field instanceof HTMLSelectElement && field.selectedOptions[0].hasAttribute('data-null');
      this.do((draft) => (isNull ? draft.setNull(field.name) : draft.set(field.name, field.value)));
    }
  }

  /** @param {Field} field */
  chosen(field) {
    if (!this.draft || this.parts.putting) return;
    const { choose, toggle, null: untold } = field.dataset;
    if (choose !== undefined) this.do((draft) => draft.choose(choose, field.value));
    else if (toggle !== undefined) this.do((draft) => draft.toggle(toggle, field.value));
    else if (untold !== undefined) {
      const typed = /** @type {Field} */ (this.form.querySelector(`[name=${quoted(untold)}]`));
      if (/** @type {HTMLInputElement} */ (field).checked) typed.value = '';
      this.do((draft) => (/** @type {HTMLInputElement} */ (field).checked ? draft.setNull(untold) : draft.set(untold, typed.value)));
    } else if (field.name && !(field instanceof HTMLSelectElement)) field.value = this.draft.shown(field.name);
    this.draft.finish();
  }

  /** @param {Field} [field] the field of the source that somebody typed in */
  source(field) {
    const [kind, title, place] = ['kind', 'title', 'place'].map((name) => /** @type {Field} */ (one(`source-${name}`)));
    if (field !== kind && kind.value === '') kind.value = 'document';
    this.do((draft) => draft.giveSource(this.step, kind.value, title.value, place.value));
  }

  /** @param {ClipboardEvent} event */
  paste(event) {
    const field = /** @type {Field} */ (event.target);
    const cells = cellsIn(event);
    if (!field.name || !field.closest('tr[data-at]') || cells === '') return;
    event.preventDefault();
    this.do((draft) => draft.paste(field.name, cells));
    this.say('pasted');
  }

  /** @param {MouseEvent} event */
  touched(event) {
    const target = event.target instanceof Element && /** @type {HTMLElement | null} */ (event.target.closest('button, a[data-go]'));
    if (!target || !this.draft) return;
    const { act, path = '', step, go, category, copyOut } = target.dataset;
    if (go !== undefined) event.preventDefault();
    if (act === 'up' || act === 'down') this.move(act, path);
    else if (act) this.do((draft) => draft.act(act, path));
    else if (category) this.do((draft) => draft.addCategory(path, category));
    else if (step) this.show(this.draft.step(step));
    else if (go !== undefined) this.show(this.draft.go(go));
    else if (copyOut) copyText(this.draft.copiedOut(copyOut)).then(() => this.say('copied'));
    else if (target.hasAttribute('data-assume')) this.assume(target.dataset.title || '');
    else if (target.id === 'undo') this.do((draft) => draft.undo());
    else if (target.id === 'redo') this.do((draft) => draft.redo());
    if (step) this.changed();
  }

  /**
   * Whoever moves a row on moves it on with the same button.
   * @param {string} act
   * @param {string} path
   */
  move(act, path) {
    let to = path;
    this.do((draft) => {
      const change = draft.act(act, path);
      to = change.focus;
      return change;
    });
    const button = this.form.querySelector(`[data-act=${act}][data-path=${quoted(to)}]:not([disabled])`);
    if (button instanceof HTMLElement) button.focus();
  }

  /** @param {string} words what an assumption is called where nobody says it */
  assume(words) {
    const [kind, title] = ['kind', 'title'].map((name) => /** @type {Field} */ (one(`source-${name}`)));
    kind.value = 'assumption';
    title.value = title.value || words;
    this.source();
  }

  /** Undo and redo, where no text is being typed: there the browser has its own. @param {KeyboardEvent} event */
  key(event) {
    if (!this.draft || one('desk').hidden || this.typing || event.altKey || !(event.ctrlKey || event.metaKey)) return;
    const key = event.key.toLowerCase();
    const back = key === 'z' && !event.shiftKey;
    const { undo, redo } = /** @type {{ undo: HTMLButtonElement, redo: HTMLButtonElement }} */ ({ undo: one('undo'), redo: one('redo') });
    if (!back && key !== 'y' && key !== 'z') return;
    event.preventDefault();
    if (back ? !undo.disabled : !redo.disabled) this.do((draft) => (back ? draft.undo() : draft.redo()));
  }

  /** @param {string} word what of the page's messages */
  say(word) {
    one('prepare-said').textContent = one('desk').dataset[word] || '';
  }
}

/** The place around a place. @param {string} path */
function around(path) {
  return path.slice(0, Math.max(0, path.lastIndexOf('.'), path.lastIndexOf('[')));
}
