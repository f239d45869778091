// Keeps something as text on this device until it is forgotten, and never writes over what another window wrote there.

/**
 * What the browser refuses to keep, as in a frame of another site: it is here, and gone with the page.
 * @type {Map<string, string | null>}
 */
const unkept = new Map();

/**
 * What is kept under a key; null is nothing.
 * @param {string} key
 */
export function look(key) {
  try {
    if (!unkept.has(key)) return window.localStorage.getItem(key);
  } catch {
    unkept.set(key, null);
  }
  return unkept.get(key) || null;
}

/**
 * @param {string} key
 * @param {string | null} text
 */
export function put(key, text) {
  try {
    if (unkept.has(key)) unkept.set(key, text);
    else if (text === null) window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, text);
  } catch {
    unkept.set(key, text);
  }
}

export class Kept {
  /**
   * @param {string} key
   * @param {() => void} changed called when another window of this device wrote or forgot it
   */
  constructor(key, changed) {
    this.key = key;
    /** What was there when it was last looked at; null is nothing. */
    this.text = this.look();
    /** Whether something was to be set aside and there was no room for it elsewhere. */
    this.stuck = false;
    this.changed = (/** @type {StorageEvent} */ { key: at }) => {
      if ((at === key || at === null) && this.look() !== this.text) changed();
    };
    window.addEventListener('storage', this.changed);
  }

  /** No more changes are heard. */
  stop() {
    window.removeEventListener('storage', this.changed);
  }

  /** Whether it is there when the page is closed. */
  get safe() {
    return !unkept.has(this.key);
  }

  read() {
    this.text = this.look();
  }

  /**
   * Keeps a text, or with null nothing any more. False, and nothing is done, where another window wrote something since.
   * @param {string | null} text
   */
  write(text) {
    if (this.look() !== this.text) return false;
    put(this.key, text);
    this.text = text;
    return true;
  }

  /** What is kept makes room, under another key of this device; where that is refused, it stays and nothing is written. */
  setAside() {
    const aside = `${this.key}.${Date.now()}`;
    put(aside, this.text);
    this.stuck = unkept.delete(aside);
    if (this.stuck) unkept.set(this.key, null);
    else put(this.key, null);
    this.read();
  }

  /** The keys of what was set aside, now or before. */
  asides() {
    try {
      const keys = Object.keys(window.localStorage).filter((key) => key.startsWith(`${this.key}.`) && /^\d+$/.test(key.slice(this.key.length + 1)));
      return this.stuck ? [...keys, this.key] : keys;
    } catch {
      return [];
    }
  }

  /** What was set aside, as texts. */
  asideTexts() {
    return this.asides().map((key) => window.localStorage.getItem(key) || '');
  }

  /** Forgets what was set aside. */
  forgetAsides() {
    for (const key of this.asides()) window.localStorage.removeItem(key);
    this.stuck = false;
  }

  look() {
    return look(this.key);
  }
}
