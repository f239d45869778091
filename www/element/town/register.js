// The register of users on the page: a file is chosen, dropped or tried, read in a thread of its own, and its sums shown.
import { setHtml } from '../html.js';
import { SEPARATOR } from '../triples.js';
import { readRegister } from './read-register.js';
import { stepsOf } from './steps.js';

/** @typedef {import('./town.js').OpenedTown} OpenedTown */
/** @typedef {import('./read-register.js').Read} Read */
/** @typedef {import('./workbook-tasks.js').Opened} OpenedBook */
/** @typedef {import('./workbook-tasks.js').Saved} SavedBook */
/** @typedef {typeof import('../from-site/town.js').workWithBook} WorkWithBook */

const CHOOSING_PAUSE = 300;
// A browser takes a file that is saved a moment later.
const KEPT_FOR_SAVING = 60_000;
// A workbook is an archive, and begins as one.
const WORKBOOK = 'PK\x03\x04';

export class RegisterDesk {
  /**
   * @param {ShadowRoot} root
   * @param {OpenedTown} opened
   * @param {() => Worker} startWorker
   * @param {WorkWithBook | undefined} workWithBook nothing where no workbook can be opened
   * @param {(sentence: string) => void} say
   */
  constructor(root, opened, startWorker, workWithBook, say) {
    this.root = root;
    this.opened = opened;
    this.startWorker = startWorker;
    this.workWithBook = workWithBook;
    this.say = say;
    /** @type {Blob | undefined} */
    this.file = undefined;
    /** @type {OpenedBook | undefined} where the file is a workbook, the sheet that is read of it */
    this.book = undefined;
    /** @type {Blob | undefined} */
    this.bills = undefined;
    this.choice = '';
    this.map = '';
    /** @type {string | undefined} */
    this.sheet = undefined;
    this.waiting = 0;
    this.readings = 0;
    /** @type {Worker | undefined} */
    this.worker = undefined;
    this.billsAddress = '';

    const desk = this.place('padron');
    desk.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLSelectElement)) this.chosen();
      else if (target.id === 'padron-sheet') this.turnTo(target.value);
      else this.point(target);
    });
    desk.addEventListener('click', (event) => this.pressed(event));
    for (const name of ['dragover', 'dragleave', 'drop']) desk.addEventListener(name, (event) => this.dragged(/** @type {DragEvent} */ (event)));
  }

  chosen() {
    const input = this.input();
    if (input && input.files && input.files[0]) this.open(input.files[0]);
  }

  /**
   * A column or a word of the file is pointed at something else: the file is read again. No column is two things.
   * @param {HTMLSelectElement} changed
   */
  point(changed) {
    const selects = [...this.place('padron-result').querySelectorAll('select')];
    const isColumn = (/** @type {HTMLSelectElement} */ select) => !(select.dataset.map || '').includes(':');
    for (const other of selects) if (other !== changed && isColumn(other) && isColumn(changed) && other.value === changed.value) other.value = '';
    this.map = selects.map((select) => `${select.dataset.map || ''}${SEPARATOR}${select.value}`).join(SEPARATOR);
    this.start();
  }

  /**
   * Another sheet of the workbook is the register.
   * @param {string} sheet
   */
  turnTo(sheet) {
    this.map = '';
    this.sheet = sheet;
    this.book = undefined;
    this.start();
  }

  /** @param {Event} event */
  pressed(event) {
    // A file that was corrected is chosen again under the same name, and of that a field says nothing unless it is empty.
    if (event.target === this.input()) this.unname();
    const button = event.target instanceof Element && event.target.closest('[data-register]');
    const save = event.target instanceof Element && event.target.closest('[data-save]');
    if (save instanceof HTMLButtonElement) this.save(save);
    if (!button) return;
    this.unname();
    if (button.getAttribute('data-register') === 'cancel') this.cancel();
    else this.open(new Blob([this.opened.town.exampleRegister(this.choice)]));
  }

  /** @param {DragEvent} event */
  dragged(event) {
    const place = event.target instanceof Element && event.target.closest('[data-drop]');
    const files = event.dataTransfer;
    if (!place || !files || !files.types.includes('Files')) return;
    event.preventDefault();
    place.classList.toggle('over', event.type === 'dragover');
    if (event.type !== 'drop' || !files.files[0]) return;
    this.unname();
    this.open(files.files[0]);
  }

  input() {
    const input = this.place('padron-file');
    return input instanceof HTMLInputElement ? input : undefined;
  }

  /** The field no longer names a file: another one is read, or none. */
  unname() {
    const input = this.input();
    if (input) input.value = '';
  }

  /** @param {Blob} file */
  open(file) {
    clearTimeout(this.waiting);
    this.forget();
    this.file = file;
    this.say(this.place('padron-reading').textContent || '');
    this.start();
  }

  /**
   * The town's choice changed: what was read is read anew under it.
   * @param {string} choice
   */
  choose(choice) {
    this.choice = choice;
    // What is being read, and what stands there, belongs to another choice, until the file was read again.
    this.stop();
    if (!this.file) return;
    this.place('padron-result').setAttribute('aria-busy', 'true');
    this.waiting = window.setTimeout(() => this.start(), CHOOSING_PAUSE);
  }

  /** The town is left. */
  close() {
    this.stop();
    this.forget();
  }

  stop() {
    clearTimeout(this.waiting);
    this.readings += 1;
    if (this.worker) this.worker.terminate();
    this.worker = undefined;
    const progress = this.place('padron-progress');
    const left = progress.contains(this.root.activeElement);
    progress.hidden = true;
    if (left) this.place('padron-file').focus();
  }

  /** No file is open, and nothing of one is on show. */
  forget() {
    [this.file, this.book, this.sheet, this.bills, this.map] = [undefined, undefined, undefined, undefined, ''];
    this.place('padron-sheets').hidden = true;
    const result = this.place('padron-result');
    result.textContent = '';
    result.removeAttribute('aria-busy');
    URL.revokeObjectURL(this.billsAddress);
  }

  cancel() {
    this.stop();
    this.forget();
    const cancelled = this.place('padron-cancelled');
    cancelled.hidden = false;
    this.say(cancelled.textContent || '');
  }

  async start() {
    this.stop();
    if (!this.file) return;
    const reading = this.readings;
    for (const id of ['padron-failed', 'padron-unsaved', 'padron-cancelled']) this.place(id).hidden = true;
    this.progress(0);
    try {
      const read = await this.reading(await this.text(this.file), reading);
      if (reading !== this.readings) return;
      this.stop();
      this.show(read, this.file);
      this.say(read.said);
    } catch (error) {
      if (reading !== this.readings) return;
      console.error(error);
      this.stop();
      this.forget();
      this.place('padron-failed').hidden = false;
    }
  }

  /**
   * What is read of a file: itself or, of a workbook, a sheet, with its others to choose from.
   * @param {Blob} file
   */
  async text(file) {
    if (!this.book && (await beginning(file)) !== WORKBOOK) return file;
    if (!this.workWithBook) throw new Error('no workbook can be opened here');
    const task = { file, sheet: this.sheet };
    const book = this.book || /** @type {OpenedBook} */ (await this.workWithBook(task, (worker) => (this.worker = worker)));
    this.book = book;
    this.place('padron-sheets').hidden = book.sheets.length < 2;
    const select = this.place('padron-sheet');
    select.replaceChildren(...book.sheets.map((name) => new Option(name, name, name === book.sheet, name === book.sheet)));
    return book.text;
  }

  /**
   * In a thread of its own; where the page may not have one, here between other things.
   * @param {Blob} file
   * @param {number} reading
   * @returns {Promise<Read>}
   */
  reading(file, reading) {
    const { town, packed, lang, module } = this.opened;
    const asked = { file, choice: this.choice, map: this.map };
    const tell = (/** @type {number} */ share) => {
      if (reading !== this.readings) throw new Error('cancelled');
      this.progress(share);
    };
    if (!module) return readRegister(town, asked, tell);
    let worker;
    try {
      worker = this.startWorker();
    } catch {
      return readRegister(town, asked, tell);
    }
    this.worker = worker;
    return new Promise((resolve, reject) => {
      worker.addEventListener('message', ({ data }) => {
        if ('share' in data) this.progress(data.share);
        else if ('read' in data) resolve(data.read);
        else reject(new Error(data.failed));
      });
      worker.addEventListener('error', () => resolve(readRegister(town, asked, tell)));
      worker.postMessage({ module, packed, lang, asked });
    });
  }

  /** @param {number} share */
  progress(share) {
    const place = this.place('padron-progress');
    place.hidden = false;
    const bar = place.querySelector('progress');
    if (bar) bar.value = Math.round(share * 100);
  }

  /**
   * @param {Read} read
   * @param {Blob} file
   */
  show(read, file) {
    const place = this.place('padron-result');
    const open = new Set([...place.querySelectorAll('details[open]')].map((details) => details.getAttribute('data-key')));
    const at = this.root.activeElement instanceof HTMLElement ? this.root.activeElement.dataset.map : undefined;
    setHtml(place, read.html);
    place.removeAttribute('aria-busy');
    for (const select of place.querySelectorAll('select')) if (at && select.dataset.map === at) select.focus();
    if (file instanceof File) this.place('padron-name').textContent = file.name;
    for (const details of place.querySelectorAll('details')) details.open = open.has(details.getAttribute('data-key'));
    const link = place.querySelector('#padron-csv');
    if (!(link instanceof HTMLAnchorElement) || !read.bills) return;
    URL.revokeObjectURL(this.billsAddress);
    this.billsAddress = URL.createObjectURL(read.bills);
    link.href = this.billsAddress;
    link.hidden = false;
    this.bills = read.bills;
    for (const button of place.querySelectorAll('[data-save]')) {
      if (button instanceof HTMLElement) button.hidden = button.dataset.save === 'xlsx' && !this.workWithBook;
    }
  }

  /**
   * The receipts otherwise than with commas.
   * @param {HTMLButtonElement} button
   */
  async save(button) {
    const { bills, workWithBook } = this;
    if (!bills) return;
    const failed = this.place('padron-unsaved');
    failed.hidden = true;
    button.disabled = true;
    try {
      const inBook = button.dataset.save === 'xlsx' && workWithBook;
      const saved = inBook ? /** @type {SavedBook} */ (await inBook({ bills }, () => {})).saved : await withSemicolons(bills);
      if (bills === this.bills) download(saved, button.dataset.name || '');
    } catch (error) {
      console.error(error);
      failed.hidden = false;
    }
    button.disabled = false;
  }

  /**
   * A place of the desk; where the town is not on show, one that nobody sees.
   * @param {string} id
   */
  place(id) {
    return this.root.getElementById(id) || document.createElement('div');
  }
}

/** @param {Blob} file */
async function beginning(file) {
  const bytes = await new Response(file.slice(0, WORKBOOK.length)).arrayBuffer();
  return String.fromCharCode(...new Uint8Array(bytes));
}

/**
 * CSV with a semicolon in place of each comma between cells.
 * @param {Blob} csv
 */
async function withSemicolons(csv) {
  const [quote, comma, semicolon] = [34, 44, 59];
  const parts = [];
  let quoted = false;
  for await (const { bytes } of stepsOf(csv)) {
    bytes.forEach((byte, place) => {
      if (byte === quote) quoted = !quoted;
      else if (byte === comma && !quoted) bytes[place] = semicolon;
    });
    parts.push(bytes);
  }
  return new Blob(parts, { type: csv.type });
}

/**
 * @param {Blob} file
 * @param {string} name
 */
function download(file, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_FOR_SAVING);
}
