// The pages of a town, as src/view/door.rs names them; the first is the town's own.
import { moduleBehind } from '../element/behind.js';

export const doors = ['recibo', 'pueblo', 'asamblea', 'herramientas'];

/** The file of a page in the site. */
export const fileOfDoor = (town, door) => (door === doors[0] ? `${town}.html` : `${town}.${door}.html`);

// What only the page behind a door can do, beside its module.
const own = {
  pueblo: [],
  asamblea: ['tarifa-clara-hall.js', 'tarifa-clara-hall.css'],
  herramientas: ['tarifa-clara-tools.js', 'tarifa-clara-register-worker.js'],
};

/**
 * What a page needs for all that can be done in it, what is fetched later included; by names without their hashes. It is what
 * is kept on the device with the page.
 */
export function filesOfDoor(town, door, lang) {
  const program = ['tarifa-clara.js', 'tarifa-clara.css', 'tarifa-clara-take.js'];
  if (door === doors[0]) return [...program, `home.${lang}.wasm`, `plans/${town}.${lang}.txt`];
  const module = moduleBehind[door];
  const ofTown = ['tarifa-clara-town.js', 'tarifa-clara-town.css', `tarifa-clara-module-${module}-${lang}-tarifa_clara_town-js.js`, `${module}.${lang}.wasm`];
  return [...program, ...ofTown, `plans/${town}.town.${lang}.txt`, ...own[door]];
}
