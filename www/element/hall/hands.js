// Counting hands in an assembly: what is typed is kept on this device at once, Rust says what it comes to.
import { Parts } from '../parts.js';
import { showRefused } from '../refused.js';
import { Kept } from '../take/kept.js';
import { drawCode, linkTo } from '../take/link.js';
import { addSector, begin, takeNames, toKeep, whole, write } from './count.js';
import { printsAlone } from './paper.js';

/** @typedef {import('../town/town.js').OpenedTown} OpenedTown */
/** @typedef {import('./count.js').StoredCount} StoredCount */
/** @typedef {import('../../town/pkg/all/es-PE/tarifa_clara_town.js').Counted} Counted */

// Without it spreadsheets take UTF-8 for something else.
const BYTE_ORDER_MARK = '\ufeff';

export class Hands {
  /**
   * @param {import('../tarifa-clara.js').TarifaClara} host
   * @param {OpenedTown} opened
   * @param {(sentence: string) => void} say
   */
  constructor(host, opened, say) {
    const { root } = host;
    this.host = host;
    this.root = root;
    this.opened = opened;
    this.say = say;
    this.choice = '';
    this.parts = new Parts(root);
    /** @type {StoredCount | undefined} */
    this.count = undefined;
    /** @type {number | undefined} the place of the sector on show */
    this.sector = undefined;
    /** Whether the record is on show, and not the desk. */
    this.recording = false;
    /** How many sectors a count that has not begun would have. */
    this.sectors = 1;
    /** Whether another window wrote what is here, and nothing was written here since. */
    this.other = false;
    /** When what only a browser knows is to be said above the desk. @type {Record<string, () => boolean>} */
    this.notes = {
      lost: () => !this.kept.safe,
      other: () => this.other,
      aside: () => !this.count && this.kept.asides().length > 0,
    };
    this.kept = new Kept(`tarifa-clara.hands.${opened.town.id()}`, () => this.overtaken());
    this.read();
    this.endPrinting = printsAlone(root, () => (this.recording ? this.place().querySelector('.record') : null));
    // Its place may be made later, and then `draw` is called: its events are heard from above.
    this.heard = { click: this.pressed.bind(this), input: this.typed.bind(this), submit: this.sent.bind(this) };
    for (const [name, hear] of Object.entries(this.heard)) root.addEventListener(name, hear);
  }

  /** @param {string} choice */
  choose(choice) {
    this.choice = choice;
    // The record is of the count and stays; a blank one was of what is no longer on show.
    if (this.recording && this.count) return;
    this.recording = false;
    this.draw();
  }

  /** The town is left; the count is kept. */
  close() {
    for (const [name, hear] of Object.entries(this.heard)) this.root.removeEventListener(name, hear);
    this.endPrinting();
    this.kept.stop();
  }

  /** Takes the stored count; one that cannot be read is set aside, and that is said. */
  read() {
    const { text } = this.kept;
    this.count = undefined;
    if (text === null) return;
    try {
      const count = JSON.parse(text);
      if (this.opened.town.updateHands(count, '', undefined).readable) this.count = whole(count);
    } catch {
      // Somebody else wrote there.
    }
    if (!this.count) this.kept.setAside();
  }

  /** Another window counts, too: here stands what it wrote, and that is said. */
  overtaken() {
    const before = this.count;
    this.kept.read();
    this.read();
    if (this.count && before) takeNames(this.count, before);
    // Of what was cleared there, no record stands here.
    if (!this.count) this.recording = false;
    this.other = true;
    this.draw();
    const note = this.place().querySelector('[data-note=other]');
    this.say((note && note.textContent) || '');
  }

  /**
   * Changes the count and keeps it; false where another window was faster.
   * @param {StoredCount | undefined} count
   */
  keep(count) {
    if (!this.kept.write(count ? JSON.stringify(toKeep(count)) : null)) {
      this.overtaken();
      return false;
    }
    this.count = count;
    this.other = false;
    return true;
  }

  /** Draws the desk or the record, as a whole, where the page has a place for it. */
  draw() {
    const { town } = this.opened;
    const place = this.root.getElementById('hands');
    if (!place) return;
    if (this.recording) {
      this.parts.put(place, town.handsRecord(this.count, this.choice, this.sectors));
      this.link();
      return;
    }
    const counted = town.hands(this.count, this.choice, this.sector);
    this.sector = counted.sector;
    this.parts.put(place, counted.html);
    this.parts.known.clear();
    this.show(counted);
  }

  /** @param {Counted} counted */
  show({ parts, refused }) {
    const place = this.place();
    this.parts.replace(parts);
    showRefused(place, refused);
    for (const note of /** @type {NodeListOf<HTMLElement>} */ (place.querySelectorAll('[data-note]'))) {
      note.hidden = !this.notes[note.dataset.note || '']();
    }
  }

  /** @param {Event} event */
  typed({ target }) {
    const field = this.inside(target) && target;
    if (!isField(field) || !this.count || !field.form || field.form.dataset.hands === 'start') return;
    write(this.count, field.name, field instanceof HTMLInputElement && field.type === 'checkbox' && !field.checked ? '' : field.value);
    if (!this.keep(this.count)) return;
    const counted = this.opened.town.updateHands(this.count, this.choice, this.sector);
    this.show(counted);
    this.say(counted.said);
  }

  /** @param {Event} event */
  sent(event) {
    const form = this.inside(event.target) && event.target;
    if (!(form instanceof HTMLFormElement)) return;
    event.preventDefault();
    if (form.dataset.hands === 'start' && this.count === undefined && this.askSectors()) this.start();
  }

  /** @param {Event} event */
  pressed({ target }) {
    const button = this.inside(target) && target instanceof Element && target.closest('button');
    if (!button) return;
    const act = this.acts[button.dataset.hands || ''];
    if (button.dataset.count) this.step(button);
    else if (act) act.call(this, button);
  }

  /** @type {Record<string, (this: Hands, button: HTMLButtonElement) => void>} */
  get acts() {
    return {
      add: this.add,
      go: this.go,
      remove: this.remove,
      clear: this.clear,
      csv: this.csv,
      aside: this.saveAside,
      forget: this.forgetAside,
      record: this.openRecord,
      back: this.back,
      print: () => window.print(),
      no: this.unask,
      'ask-clear': () => this.ask('ask-clear'),
      'ask-remove': () => this.ask('ask-remove'),
      'ask-forget': () => this.ask('ask-forget'),
    };
  }

  /**
   * One more or one less, as if it had been typed.
   * @param {HTMLButtonElement} button
   */
  step({ dataset }) {
    const field = this.root.getElementById(dataset.of || '');
    if (!(field instanceof HTMLInputElement)) return;
    const moved = (parseInt(field.value, 10) || 0) + Number(dataset.count);
    field.value = String(Math.min(Number(field.dataset.most), Math.max(Number(field.dataset.least), moved)));
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }

  /** How many sectors the start asks for; false, and said, where that is no number of them. */
  askSectors() {
    const field = this.root.getElementById('hands-sectors');
    const range = /** @type {HTMLElement | null} */ (this.place().querySelector('[data-range]'));
    if (!(field instanceof HTMLInputElement) || !range) return false;
    const number = /^\s*\d+\s*$/.test(field.value) ? Number(field.value) : 0;
    const right = number >= Number(field.dataset.least) && number <= Number(field.dataset.most);
    range.hidden = right;
    field.setAttribute('aria-invalid', String(!right));
    if (right) this.sectors = number;
    else field.focus();
    return right;
  }

  start() {
    const { town } = this.opened;
    this.sector = 0;
    if (this.keep(begin(town.id(), town.ballot(this.choice), this.sectors))) this.redraw('sectors[0].name');
  }

  add() {
    if (!this.count) return;
    addSector(this.count);
    this.sector = this.count.sectors.length - 1;
    if (this.keep(this.count)) this.redraw(`sectors[${this.sector}].name`);
  }

  /** @param {HTMLButtonElement} button */
  go({ dataset }) {
    this.sector = Number(dataset.sector);
    this.redraw('hands-sector');
  }

  remove() {
    if (!this.count || this.sector === undefined) return;
    this.count.sectors.splice(this.sector, 1);
    if (this.keep(this.count)) this.redraw('hands-sector');
  }

  clear() {
    this.sector = undefined;
    this.recording = false;
    if (!this.keep(undefined)) return;
    this.redraw('hands-start');
    this.say(this.opened.town.hands(undefined, this.choice, undefined).said);
  }

  csv() {
    if (this.count) this.save(BYTE_ORDER_MARK + this.opened.town.handsCsv(this.count), 'text/csv;charset=utf-8', 'csv');
  }

  saveAside() {
    for (const text of this.kept.asideTexts()) this.save(text, 'text/plain;charset=utf-8', 'txt');
  }

  /** @param {HTMLButtonElement} button */
  forgetAside({ dataset }) {
    this.kept.forgetAsides();
    this.redraw('hands-start');
    this.say(dataset.said || '');
  }

  /**
   * @param {string} text
   * @param {string} type
   * @param {string} ending
   */
  save(text, type, ending) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type }));
    link.download = `${this.opened.town.handsFile()}.${ending}`;
    link.click();
    // The browser needs the address until it has begun to save.
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  openRecord() {
    if (!this.count && !this.askSectors()) return;
    this.recording = true;
    this.redraw('hands-record');
  }

  back() {
    this.recording = false;
    this.redraw(this.count ? 'hands-sector' : 'hands-start');
  }

  /** Draws the code of each option's link into the record, or writes the link; where none leads to a choice, neither. */
  async link() {
    const place = this.place();
    const linked = /** @type {HTMLElement | null} */ (place.querySelector('[data-linked]'));
    if (!linked) return;
    linked.hidden = !this.host.linked;
    for (const code of /** @type {NodeListOf<HTMLElement>} */ (linked.querySelectorAll('[data-code]'))) {
      const link = linkTo(this.host, code.dataset.code || '');
      try {
        await drawCode(code, link, code.dataset.label || '');
      } catch (error) {
        code.textContent = link;
        console.error(error);
      }
    }
  }

  /**
   * Asks before something is lost.
   * @param {string} id
   */
  ask(id) {
    this.unask();
    const question = this.root.getElementById(id);
    if (!question) return;
    question.hidden = false;
    question.focus();
    question.scrollIntoView({ block: 'nearest' });
  }

  /** What was asked is not wanted; whoever pressed that is back at what asked. */
  unask() {
    for (const question of /** @type {NodeListOf<HTMLElement>} */ (this.place().querySelectorAll('.ask[role=group]'))) {
      const asked = question.contains(this.root.activeElement);
      question.hidden = true;
      const button = this.place().querySelector(`.acts > [data-hands="${question.id}"]`);
      if (asked && button instanceof HTMLElement) button.focus();
    }
  }

  /**
   * Draws anew and goes to a place of it.
   * @param {string} id
   */
  redraw(id) {
    this.draw();
    const place = this.root.getElementById(id);
    if (place) place.focus();
  }

  /** @param {EventTarget | null} target */
  inside(target) {
    return target instanceof Node && this.place().contains(target);
  }

  /** Where the desk stands; where the page has no such place, one that nobody sees. */
  place() {
    return this.root.getElementById('hands') || document.createElement('div');
  }
}

/**
 * @param {unknown} target
 * @returns {target is HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement}
 */
function isField(target) {
  return target instanceof HTMLInputElement || target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement;
}
