// Fetches what the element needs: the Rust module once for all elements, a plan, the stylesheet.
import init, { Town } from '../wasm/pkg/tarifa_clara.js';

const moduleAddress = new URL('../wasm/pkg/tarifa_clara_bg.wasm', import.meta.url);

/** @type {Promise<unknown> | undefined} */
let loading;

function loadModule() {
  loading = loading || init({ module_or_path: moduleAddress });
  // After a failure the next element tries again.
  loading.catch(() => (loading = undefined));
  return loading;
}

/** @param {string} address */
async function fetchPlan(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

/**
 * @param {string} address
 * @param {string} lang
 */
export async function openTown(address, lang) {
  const [plan] = await Promise.all([fetchPlan(address), loadModule()]);
  return Town.open(plan, lang);
}

/**
 * The page's own stylesheet, beside the module, so that it is downloaded once; settled when it is applied or cannot be had.
 * @param {ShadowRoot} root
 */
export function addStyles(root) {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = new URL('tarifa-clara.css', moduleAddress).href;
  const settled = new Promise((resolve) => {
    link.addEventListener('load', resolve);
    link.addEventListener('error', resolve);
  });
  root.prepend(link);
  return settled;
}
