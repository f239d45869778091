// Light or dark, as the host says by `theme`, or as the host's own page is.
import { answerMedia } from './media.js';

/**
 * @param {HTMLElement} host the element
 * @returns {() => void} what ends that
 */
export function followTheme(host) {
  const root = /** @type {ShadowRoot} */ (host.shadowRoot);
  const look = () => answerMedia(root, { dark: isDark(host) });
  const reader = window.matchMedia('(prefers-color-scheme: dark)');
  // Pages change their own colours by a class, a style or an attribute up here.
  const page = new MutationObserver(look);
  for (const one of [document.documentElement, document.body]) page.observe(one, { attributes: true });
  reader.addListener(look);
  look();
  return () => {
    page.disconnect();
    reader.removeListener(look);
  };
}

/**
 * Whether it is dark whatever the reader prefers, light whatever the reader prefers, or as the reader prefers: nothing.
 * @param {HTMLElement} host
 */
function isDark(host) {
  const theme = host.getAttribute('theme') || '';
  const schemes = (theme === 'light' || theme === 'dark' ? theme : schemesOf(host)).split(' ');
  if (schemes.includes('dark') && schemes.includes('light')) return undefined;
  return schemes.includes('dark');
}

/**
 * The colour schemes that the page is made for, where the element stands.
 * @param {HTMLElement} host
 */
function schemesOf(host) {
  const { colorScheme = 'normal' } = getComputedStyle(host);
  if (colorScheme !== 'normal') return colorScheme;
  const said = document.querySelector('meta[name=color-scheme]');
  return (said && said.getAttribute('content')) || '';
}
