// What stands behind a town's doors, each with a module of its own, fetched where somebody opens it; and what reads a plan that
// nobody has packed. In a file that holds everything, from-page/town.js stands in this one's place.
import { moduleBehind } from '../behind.js';
import { Failure } from '../failure.js';
import { scriptAddress } from '../html.js';
import { once } from '../once.js';
import { asScript, compiled, fetched, languageOf, refused } from './home.js';

/**
 * @typedef {typeof import('../../town/pkg/all/es-PE/tarifa_clara_town.js')} TownScript
 * @typedef {typeof import('../../reader/pkg/reader/es-PE/tarifa_clara_reader.js')} ReaderScript
 */

// Not the one that has them all.
const towns = import.meta.webpackContext('../../town/pkg', { recursive: true, regExp: /^\.\/(?!all\/).*\.wasm$/ });
const readers = import.meta.webpackContext('../../reader/pkg/reader', { recursive: true, regExp: /\.wasm$/ });
const workbooks = import.meta.webpackContext('../../workbook/pkg/workbook', { recursive: true, regExp: /\.wasm$/ });
const registers = new URL('../town/register-worker.js', import.meta.url).href;
const books = new URL('../town/workbook-worker.js', import.meta.url).href;

/**
 * @param {string} name
 * @param {string} lang
 * @returns {Promise<{ Town: TownScript['Town'], module?: WebAssembly.Module }>}
 */
async function loadTown(name, lang) {
  if (refused) return asScript(name, lang);
  /** @type {[TownScript, WebAssembly.Module]} */
  const [script, module] = await Promise.all([
    import(/* webpackChunkName: "tarifa-clara-module-[request]", webpackExclude: /\/all\// */ `../../town/pkg/${name}/${lang}/tarifa_clara_town.js`),
    compiled(towns(`./${name}/${lang}/tarifa_clara_town_bg.wasm`)),
  ]);
  await script.default({ module_or_path: module });
  return { Town: script.Town, module };
}

/**
 * @param {string} lang
 * @returns {Promise<ReaderScript>}
 */
async function loadReader(lang) {
  if (refused) return asScript('reader', lang);
  /** @type {[ReaderScript, WebAssembly.Module]} */
  const [script, module] = await Promise.all([
    import(/* webpackChunkName: "tarifa-clara-reader-[request]" */ `../../reader/pkg/reader/${lang}/tarifa_clara_reader.js`),
    compiled(readers(`./${lang}/tarifa_clara_reader_bg.wasm`)),
  ]);
  await script.default({ module_or_path: module });
  return script;
}

/**
 * What opens packed plans behind a door, in a language; a page may have elements in several.
 * @param {string} door
 * @param {string} tag
 */
export function townModule(door, tag) {
  const [name, lang] = [refused ? 'all' : moduleBehind[door] || 'receipt', languageOf(tag)];
  return once(`${name} ${lang}`, () => loadTown(name, lang));
}

/**
 * Reads a plan strictly and packs it; throws what is wrong with it.
 * @param {string | object} plan its address, or the plan itself
 * @param {string} tag
 */
export async function readPlan(plan, tag) {
  const lang = languageOf(tag);
  const bytes = typeof plan === 'string' ? fetched(plan).then((response) => response.arrayBuffer()) : new TextEncoder().encode(JSON.stringify(plan));
  const [file, reader] = await Promise.all([bytes, once(`reader ${lang}`, () => loadReader(lang))]);
  const text = new Uint8Array(file);
  // A page in its place, as of a server that has no such file, or of a network that wants a password first.
  if (typeof plan === 'string' && /^\s*</.test(new TextDecoder().decode(text.subarray(0, 64)))) throw new Failure('kind', `${plan}: a page, no plan`);
  return reader.pack(text, lang);
}

/** A thread of its own that reads registers; it throws where the page must not have one from here. */
export function startRegisterWorker() {
  return new Worker(scriptAddress(registers));
}

/** @typedef {import('../town/workbook-tasks.js').Task} BookTask */

/**
 * Opens or saves a workbook, with a module that is fetched the first time: in a thread of its own or, where the page must not
 * have one, here.
 * @param {Omit<BookTask, 'module'>} task
 * @param {(worker: Worker) => void} begun hears of the thread, to end it
 */
export async function workWithBook(task, begun) {
  const module = await once('workbook', () => compiled(workbooks(workbooks.keys()[0])));
  const here = async () => {
    const { workWith } = await import(/* webpackChunkName: "tarifa-clara-workbook" */ '../town/workbook-tasks.js');
    return workWith({ module, ...task });
  };
  let worker;
  try {
    worker = new Worker(scriptAddress(books));
  } catch {
    return here();
  }
  begun(worker);
  const answer = await new Promise((resolve) => {
    worker.addEventListener('message', ({ data }) => resolve(data));
    worker.addEventListener('error', () => resolve({}));
    worker.postMessage({ module, ...task });
  });
  worker.terminate();
  if (answer.failed) throw new Error(answer.failed);
  return /** @type {ReturnType<typeof here>} */ (answer.done || here());
}
