// What hosts may say to the element: its attributes and the words in them, as custom-elements.json describes them.
import { moduleBehind } from './behind.js';

/** The doors of a town, Mi recibo first. */
export const doors = ['recibo', ...Object.keys(moduleBehind)];

/** Attributes that are looked at when they change; each is a property too. */
export const attributes = ['plan', 'town', 'lang', 'choice', 'view', 'mode', 'door', 'theme', 'accent', 'heading', 'share-url', 'address'];
const propertyOf = (/** @type {string} */ attribute) => attribute.replace(/-./g, ([, letter]) => letter.toUpperCase());

/**
 * The doors that a `view` names, in its order; all of them where it names none that there is.
 * @param {string | null} view
 */
export function doorsIn(view) {
  const named = (view || '').split(/[\s,]+/).filter((word, i, all) => doors.includes(word) && all.indexOf(word) === i);
  return named.length > 0 ? named : doors;
}

/**
 * A choice as an address carries it.
 * @param {string | Record<string, unknown>} choice
 */
export function choiceText(choice) {
  if (typeof choice === 'string') return choice.replace(/^[#?]/, '');
  return new URLSearchParams(Object.entries(choice).map(([name, value]) => [name, String(value)])).toString();
}

/**
 * Gives an element's class a property for each attribute that has none.
 * @param {typeof HTMLElement} element
 */
export function reflect(element) {
  for (const name of attributes) {
    const property = propertyOf(name);
    if (property in element.prototype) continue;
    Object.defineProperty(element.prototype, property, {
      enumerable: true,
      /** @this {HTMLElement} */
      get() {
        return name === 'address' ? this.hasAttribute(name) : this.getAttribute(name) || '';
      },
      /** @this {HTMLElement} @param {any} value */
      set(value) {
        if (value === null || value === undefined || value === false) this.removeAttribute(name);
        else this.setAttribute(name, value === true ? '' : String(value));
      },
    });
  }
}

/**
 * What was set on an element before its class was there becomes what it means.
 * @param {any} element
 */
export function takeUp(element) {
  for (const name of attributes.map(propertyOf)) {
    if (!Object.prototype.hasOwnProperty.call(element, name)) continue;
    const value = element[name];
    delete element[name];
    element[name] = value;
  }
}
