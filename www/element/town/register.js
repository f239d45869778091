// The register of users on the page: a file is chosen, dropped or tried, read in a thread of its own, and its sums shown.
import { readRegister } from './read-register.js';

/** @typedef {import('./town.js').OpenedTown} OpenedTown */
/** @typedef {import('./read-register.js').Read} Read */

const CHOOSING_PAUSE = 300;

export class RegisterDesk {
  /**
   * @param {ShadowRoot} root
   * @param {OpenedTown} opened
   * @param {() => Worker} startWorker
   * @param {(sentence: string) => void} say
   */
  constructor(root, opened, startWorker, say) {
    this.root = root;
    this.opened = opened;
    this.startWorker = startWorker;
    this.say = say;
    /** @type {Blob | undefined} */
    this.file = undefined;
    this.choice = '';
    this.map = '';
    this.waiting = 0;
    this.readings = 0;
    /** @type {Worker | undefined} */
    this.worker = undefined;
    this.billsAddress = '';

    const desk = this.place('padron');
    desk.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLSelectElement) this.point(target);
      else this.chosen();
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
    this.map = new URLSearchParams(selects.map((select) => [select.dataset.map || '', select.value])).toString();
    this.start();
  }

  /** @param {Event} event */
  pressed(event) {
    // A file that was corrected is chosen again under the same name, and of that a field says nothing unless it is empty.
    if (event.target === this.input()) this.unname();
    const button = event.target instanceof Element && event.target.closest('[data-register]');
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
    this.file = undefined;
    this.map = '';
    const result = this.place('padron-result');
    result.innerHTML = '';
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
    for (const id of ['padron-failed', 'padron-cancelled']) this.place(id).hidden = true;
    this.progress(0);
    try {
      const read = await this.reading(this.file, reading);
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
    place.innerHTML = read.html;
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
  }

  /**
   * A place of the desk; where the town is not on show, one that nobody sees.
   * @param {string} id
   */
  place(id) {
    return this.root.getElementById(id) || document.createElement('div');
  }
}
