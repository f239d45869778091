// What the whole town needs, from the page itself.
import init, { Town } from '../../town/pkg/all/es-PE/tarifa_clara_town.js';
import { once } from '../once.js';
import { inside } from './home.js';

async function loadTown() {
  const module = await WebAssembly.compile(inside().module);
  await init({ module_or_path: module });
  return { Town, module };
}

export const townModule = () => once('town', loadTown);

/** The plan that stands here was packed with this very module. */
export const readPlan = () => Promise.reject(new Error('this file was changed'));

/** A thread of its own that reads registers; it throws where the page must not have one. */
export function startRegisterWorker() {
  const script = new Blob([inside().worker], { type: 'text/javascript' });
  return new Worker(URL.createObjectURL(script));
}

/** Workbooks weigh more than all of this file. */
export const workWithBook = undefined;
