// Says what the built site weighs on a bad phone signal, and what is over its budget; with --check that is an error.
import { editors, files, filesKept, filesOfEditor, filesOfFirstVisit, oneFileOf, pages, read, scripts } from './built-site.js';
import { doors } from './doors.js';
import { weight } from './weight.js';

// When a budget is set it has a few per cent of room, for another compiler or a sentence more.
// Bytes (brotli) that a first visit to a town's page may take: 98,996 when it was set, with what is said of each kind of failure
// and what lets the page stand under Trusted Types.
const budget = 99_500;
// Bytes that a visit takes until the page is kept on the device: 107,502 when it was set.
const budgetOfVisit = 108_000;
// Bytes of a file that holds everything, as it is sent from hand to hand: 404,445 when it was set; 400,000 are wished.
const budgetOfOneFile = 412_000;
// Bytes that the page on which a town is prepared takes, with all that it is made of: 173,287 when it was set.
const budgetOfEditor = 178_000;

const over = [];
const row = (name, size, allowed = Infinity) => {
  console.log(`  ${name.padEnd(54)}${String(size).padStart(8)}`);
  if (size > allowed) over.push(`${name}: ${size} bytes; ${allowed} are allowed`);
};

const visit = (page) => [...filesKept(page, doors[0]), page.name.replace(/\.html$/, '.worker.js'), 'icon.svg', `manifests/${page.town}.${page.lang}.webmanifest`];
const first = new Set(pages.flatMap(filesOfFirstVisit));
// What few pages fetch takes long to be weighed.
const later = files.filter((name) => /\.(js|css|wasm)$/.test(name) && !name.endsWith('.worker.js') && !first.has(name) && !scripts.includes(name));
const weights = new Map([...first, ...later].map((name) => [name, weight(name)]));

console.log('A first visit, in bytes (brotli)');
for (const page of pages) row(page.name, filesOfFirstVisit(page).reduce((sum, name) => sum + weights.get(name), 0), budget);
console.log('With what keeps it on the device');
for (const page of pages) row(page.name, visit(page).reduce((sum, name) => sum + weight(name), 0), budgetOfVisit);
console.log('of which');
for (const name of [...first].filter((name) => /\.(js|css|wasm)$/.test(name)).sort()) row(name, weights.get(name));
console.log('Fetched later');
for (const name of later) row(name, weights.get(name));
console.log('Preparing a town');
for (const editor of editors) row(editor.name, filesOfEditor(editor).reduce((sum, name) => sum + weight(name), 0), budgetOfEditor);
console.log('Everything in one file, in bytes as they are');
for (const page of pages) row(oneFileOf(page), read(oneFileOf(page)).length, budgetOfOneFile);

if (over.length > 0) {
  console.error(`Over budget:\n${over.join('\n')}`);
  if (process.argv.includes('--check')) process.exit(1);
}
