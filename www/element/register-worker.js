// A thread of its own: reads a register of users while the page goes on.
import init, { Town } from '../wasm/pkg/tarifa_clara.js';
import { readRegister } from './read-register.js';

/**
 * @typedef {{ module: WebAssembly.Module, plan: object, lang: string, choice: string, file: Blob }} Task
 * @typedef {{ share: number } | { read: import('./read-register.js').Read } | { failed: string }} Answer
 */

/** @param {Answer} answer */
const say = (answer) => self.postMessage(answer);

self.addEventListener('message', async ({ data }) => {
  const { module, plan, lang, choice, file } = /** @type {Task} */ (data);
  try {
    await init({ module_or_path: module });
    say({ read: await readRegister(Town.open(plan, lang), choice, file, (share) => say({ share })) });
  } catch (error) {
    say({ failed: String(error) });
  }
});
