// A thread of its own: reads a register of users while the page goes on. The script is the same for every language's module.
import { init, Town } from '../from-site/register.js';
import { readRegister } from './read-register.js';

/**
 * @typedef {{ module: WebAssembly.Module, packed: string, lang: string, asked: import('./read-register.js').Asked }} Task
 * @typedef {{ share: number } | { read: import('./read-register.js').Read } | { failed: string }} Answer
 */

/** @param {Answer} answer */
const say = (answer) => self.postMessage(answer);

self.addEventListener('message', async ({ data }) => {
  const { module, packed, lang, asked } = /** @type {Task} */ (data);
  try {
    await init({ module_or_path: module });
    // The page has opened this very plan with this very module.
    const town = /** @type {Town} */ (Town.open(packed, lang));
    say({ read: await readRegister(town, asked, (share) => say({ share })) });
  } catch (error) {
    say({ failed: String(error) });
  }
});
