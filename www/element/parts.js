// Puts new HTML in place of old, and only where it differs: the reader's open details and focus stay. What is behind a line
// that nobody has opened waits until somebody does, or prints; after a touch, what is not on the screen waits until that is painted.
import { setHtml } from './html.js';

/** @typedef {import('../town/pkg/all/es-PE/tarifa_clara_town.js').Update} Update */

/** What is behind a line that is closed. */
const CLOSED = 'details:not([open]) > .behind';

export class Parts {
  /** @param {ShadowRoot} root */
  constructor(root) {
    this.root = root;
    /** @type {Map<string, string>} */
    this.known = new Map();
    /** What waits, by the id of its place. @type {Map<string, string>} */
    this.waiting = new Map();
    root.addEventListener('toggle', ({ target }) => target instanceof HTMLDetailsElement && this.putWaiting(target), true);
    // A field that is taken away while someone types in it says "change" once more, which is no choice.
    this.putting = false;
    this.touches = 0;
    /** What is done with what was put into the page. @type {(inside: Element) => void} */
    this.settle = () => {};
    /** Places of parts, and whether each is on the screen. @type {WeakMap<Element, boolean>} */
    this.onScreen = new WeakMap();
    this.sight = new IntersectionObserver((seen) => {
      for (const { target, isIntersecting } of seen) this.onScreen.set(target, isIntersecting);
    });
  }

  /**
   * @param {HTMLElement} element
   * @param {Update} view
   */
  replaceAll(element, view) {
    this.put(element, view.html);
    for (const { id, html } of view.parts) this.known.set(id, html);
  }

  /**
   * @param {Update['parts']} parts
   * @param {() => void} [whole] where somebody touched the page: what to do when all stands there
   */
  replace(parts, whole) {
    for (const { id, html } of parts) {
      const element = this.root.getElementById(id);
      const known = this.known.get(id);
      const seen = this.isOnScreen(element);
      if (element && known !== html && (known !== undefined || !stands(element, html))) {
        if (element.matches(CLOSED) || (whole && !seen)) this.waiting.set(id, html);
        else this.put(element, html);
      }
      this.known.set(id, html);
    }
    if (whole) this.afterPaint(whole);
  }

  /**
   * As of the last frame, because asking where it stands now would cost a layout; what was not looked at yet may be.
   * @param {Element | null} element
   */
  isOnScreen(element) {
    if (!element) return false;
    const seen = this.onScreen.get(element);
    if (seen === undefined) this.sight.observe(element);
    return seen !== false;
  }

  /** Nothing is looked at any more. */
  end() {
    this.sight.disconnect();
    this.onScreen = new WeakMap();
  }

  /** @param {() => void} whole */
  afterPaint(whole) {
    this.touches += 1;
    const touch = this.touches;
    const put = () => {
      if (touch !== this.touches) return;
      this.putWaiting(this.root, (element) => !element.matches(CLOSED));
      whole();
    };
    // What nobody sees is not painted.
    if (document.hidden) put();
    else requestAnimationFrame(() => setTimeout(put));
  }

  /**
   * What waits inside an element is put there.
   * @param {HTMLElement | ShadowRoot} inside
   * @param {(element: Element) => boolean} [isWanted] which of the elements that wait
   */
  putWaiting(inside, isWanted = () => true) {
    for (const [id, html] of this.waiting) {
      const element = this.root.getElementById(id);
      if (element && !(inside.contains(element) && isWanted(element))) continue;
      this.waiting.delete(id);
      if (element) this.put(element, html);
    }
  }

  /**
   * @param {HTMLElement} element
   * @param {string} html
   */
  put(element, html) {
    // At first the page's own content stands here, through the slot.
    const before = element.querySelector('slot') ? this.root.host : element;
    const open = new Map(detailsIn(before).map((details) => [details.dataset.key, details.open]));
    const active = this.root.activeElement || document.activeElement;
    const focused = active && before.contains(active) ? selectorOf(active) : '';
    this.putting = true;
    setHtml(element, html);
    this.waiting.delete(element.id);
    this.putting = false;
    this.settle(element);
    for (const details of detailsIn(element)) {
      const wasOpen = open.get(details.dataset.key);
      if (wasOpen !== undefined) details.open = wasOpen;
    }
    for (const { id } of element.querySelectorAll('[id]')) this.known.delete(id);
    const again = focused && element.querySelector(focused);
    if (again instanceof HTMLElement) again.focus({ preventScroll: true });
  }
}

/**
 * Whether this very HTML stands there, as in a page that was drawn before; what a reader opened does not count.
 * @param {Element} element
 * @param {string} html
 */
function stands(element, html) {
  const [now, then] = [element.cloneNode(true), element.cloneNode(false)];
  if (!(now instanceof Element) || !(then instanceof Element)) return false;
  setHtml(then, html);
  for (const details of now.querySelectorAll('details')) details.open = false;
  return now.isEqualNode(then);
}

/** @param {Element} element */
function detailsIn(element) {
  return /** @type {HTMLDetailsElement[]} */ ([...element.querySelectorAll('details[data-key]')]);
}

/**
 * What finds the same control in HTML written anew; "" when nothing does.
 * @param {Element} element
 */
function selectorOf(element) {
  const owner = element.localName === 'summary' ? element.parentElement : element;
  const named = ['id', 'data-key', 'data-step', 'name'].find((name) => owner && owner.hasAttribute(name));
  if (!owner || !named) return '';
  const names = named === 'name' && owner.hasAttribute('value') ? [named, 'value'] : [named];
  const found = names.map((name) => `[${name}="${CSS.escape(owner.getAttribute(name) || '')}"]`).join('');
  return owner === element ? found : `${found} > summary`;
}
