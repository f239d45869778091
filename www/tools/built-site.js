// What stands in the built site: its files, its towns' pages, and what a first visit to one of them downloads.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { doors, fileOfDoor, filesOfDoor } from './doors.js';
import { languages } from './languages.js';
import { scripted } from './modules.js';
import { byPlainName } from './names.js';

export const dist = fileURLToPath(new URL('../dist', import.meta.url));
/** By name from the site's root, with forward slashes. */
export const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.posix.join(path.relative(dist, entry.parentPath).split(path.sep).join('/'), entry.name))
  .sort();
export const read = (name) => readFileSync(path.join(dist, name));
export const modules = files.filter((name) => name.endsWith('.wasm'));
/** The modules as JavaScript, fetched where WebAssembly is refused. */
export const scripts = files.filter((name) => name.endsWith('.js') && scripted.some((module) => name.startsWith(`tarifa-clara-${module.name}.`)));

const towns = files.filter((name) => /^plans\/[^.]+\.json$/.test(name)).map((name) => path.basename(name, '.json'));
/** The first page of each town in each language, which is the receipt's, and beside it those behind the other doors. */
export const pages = languages.flatMap(({ lang, folder }) =>
  towns.map((town) => ({ name: `${folder}${town}.html`, doors: doors.map((door) => folder + fileOfDoor(town, door)), town, lang, folder })),
);

const named = byPlainName(files);
/** What is downloaded before a page answers; everything else is fetched later. */
export const filesOfFirstVisit = ({ name, town, lang }) =>
  [name, ...['tarifa-clara.js', 'tarifa-clara.css', `home.${lang}.wasm`, `plans/${town}.${lang}.txt`].map((file) => named.get(file) || file)];
/** What a page is kept with on the device, and itself. */
export const filesKept = ({ town, lang, folder }, door) => [folder + fileOfDoor(town, door), ...filesOfDoor(town, door, lang).map((file) => named.get(file) || file)];
export const oneFileOf = ({ town, folder }) => `${folder}tarifa-clara-${town}.html`;
/** The page on which a town is prepared, in each language, and what it is made of. */
export const editors = languages.map(({ lang, folder }) => ({ name: `${folder}preparar.html`, lang }));
export const filesOfEditor = ({ name, lang }) =>
  [name, ...['tarifa-clara-prepare.js', 'tarifa-clara.css', 'tarifa-clara-prepare.css', `prepare.${lang}.wasm`].map((file) => named.get(file) || file)];
