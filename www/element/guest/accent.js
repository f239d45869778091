// A host's own colour, `accent`, in place of the water's: for what acts, for the band, and for what is tinted after them. It is
// made darker or lighter until every contrast that the head of tarifa-clara.css names holds, in light and in dark.
import { rulesOf } from './media.js';

/** @typedef {[number, number, number]} Colour */

// What acts, against every ground that it stands on.
const ACTS = 5.2;
// How much of a colour is at most in a ground that it tints, where that is light and where it is dark.
const TINTS = [0.15, 0.5];
/** @type {Colour} */
const BLACK = [0, 0, 0];
/** @type {Colour} */
const WHITE = [255, 255, 255];
const NAMES = ['--water', '--wash', '--band', '--glow', '--pale'];
const HEX = /#[\da-f]{3,6}/i;

/** What the sheet itself says, by its rule. @type {WeakMap<ShadowRoot, Map<CSSStyleRule, Map<string, string>>>} */
const sheets = new WeakMap();

/** @param {HTMLElement} host the element */
export function paintAccent(host) {
  const root = /** @type {ShadowRoot} */ (host.shadowRoot);
  /** @type {Map<CSSStyleRule, Map<string, string>>} */
  const known = sheets.get(root) || new Map();
  if (!sheets.has(root)) {
    sheets.set(root, known);
    // The sheet may still be on its way.
    root.addEventListener('load', () => paintAccent(host), true);
  }
  const accent = colourOf(host.getAttribute('accent') || '');
  for (const rule of palettes(root)) {
    const own = known.get(rule) || new Map(NAMES.map((name) => [name, rule.style.getPropertyValue(name)]));
    known.set(rule, own);
    for (const [name, value] of own) if (value) rule.style.setProperty(name, value);
    if (!accent) continue;
    const tones = tonesOf(accent, rule.parentRule !== null, (name) => parsed(rule.style.getPropertyValue(name)));
    NAMES.forEach((name, place) => {
      const value = own.get(name);
      if (value) rule.style.setProperty(name, value.replace(HEX, written(tones[place])));
    });
  }
}

/**
 * The rules that give the roles their colours, in light and in dark; those for paper and for colours of the reader's own stay.
 * @param {ShadowRoot} root
 */
function palettes(root) {
  /** @type {CSSStyleRule[]} */
  const found = [];
  for (const rule of rulesOf(root)) {
    const inside = rule instanceof CSSMediaRule && rule.media.mediaText.includes('prefers-color-scheme') ? rule.cssRules : [rule];
    for (const one of inside) if (one instanceof CSSStyleRule && one.style.getPropertyValue('--paper')) found.push(one);
  }
  return found;
}

/**
 * What becomes of an accent, in the order of the names. Contrast is a matter of luminance alone, so what is no brighter (or no
 * darker) than the sheet's own keeps the sheet's contrasts.
 * @param {Colour} accent
 * @param {boolean} dark
 * @param {(name: string) => Colour} own
 */
function tonesOf(accent, dark, own) {
  const [near, far] = dark ? [BLACK, WHITE] : [WHITE, BLACK];
  const like = (/** @type {string} */ name) => (/** @type {Colour} */ colour) => (luminance(colour) - luminance(own(name))) * (luminance(near) - 0.5) >= 0;
  const wash = toward(mixed(near, accent, TINTS[Number(dark)]), near, like('--wash'));
  const grounds = [own('--page'), own('--paper'), wash];
  const water = toward(accent, far, (colour) => grounds.every((ground) => contrast(colour, ground) >= ACTS));
  const band = toward(accent, BLACK, (colour) => luminance(colour) <= luminance(own('--band')));
  const glow = toward(accent, WHITE, (colour) => luminance(colour) >= luminance(own('--glow')));
  return [water, wash, band, glow, toward(water, near, like('--pale'))];
}

/**
 * The first colour on the way to another one that fits.
 * @param {Colour} from
 * @param {Colour} to
 * @param {(colour: Colour) => boolean} fits
 */
function toward(from, to, fits) {
  for (let step = 0; step < 255; step += 1) {
    const colour = mixed(from, to, step / 255);
    if (fits(colour)) return colour;
  }
  return to;
}

/**
 * @param {Colour} from
 * @param {Colour} to
 * @param {number} share of the second
 */
const mixed = (from, to, share) => /** @type {Colour} */ (from.map((one, place) => Math.round(one + (to[place] - one) * share)));

/**
 * As WCAG defines it.
 * @param {Colour} colour
 */
function luminance(colour) {
  const [red, green, blue] = colour.map((one) => (one / 255 <= 0.04045 ? one / 255 / 12.92 : ((one / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * @param {Colour} one
 * @param {Colour} other
 */
function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** @param {Colour} colour */
const written = (colour) => `#${colour.map((one) => one.toString(16).padStart(2, '0')).join('')}`;

/**
 * The colour that stands in a value, alone or behind the host's own.
 * @param {string} value
 * @returns {Colour}
 */
function parsed(value) {
  const [hex = '#000'] = HEX.exec(value) || [];
  const digits = hex.length === 4 ? hex.replace(/[^#]/g, '$&$&') : hex;
  return [parseInt(digits.slice(1, 3), 16), parseInt(digits.slice(3, 5), 16), parseInt(digits.slice(5, 7), 16)];
}

/**
 * What a host wrote, in any way that styles know; nothing where that is no colour, or one that shows through.
 * @param {string} text
 * @returns {Colour | undefined}
 */
function colourOf(text) {
  const brush = document.createElement('canvas').getContext('2d');
  if (!brush) return undefined;
  // What it does not know it does not take.
  const taken = [written(WHITE), written(BLACK)].map((before) => {
    brush.fillStyle = before;
    brush.fillStyle = text;
    return brush.fillStyle;
  });
  if (taken[0] !== taken[1]) return undefined;
  // Where a browser lets nobody read what it painted, those that can be written with a # are still known.
  if (taken[0][0] === '#') return parsed(taken[0]);
  brush.fillRect(0, 0, 1, 1);
  const [red, green, blue, opaque] = brush.getImageData(0, 0, 1, 1).data;
  return opaque === 255 ? [red, green, blue] : undefined;
}
