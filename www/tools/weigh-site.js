// Says what the built site weighs on a bad phone signal, and what is over its budget; with --check that is an error.
import { brotliCompressSync } from 'node:zlib';
import { files, filesOfFirstVisit, oneFileOf, pages, read } from './built-site.js';
import { hashOf, remembered } from './remember.js';

// When a budget is set it has a few per cent of room, for another compiler or a sentence more.
// Bytes (brotli) that a first visit to a town's page may take: 85,104 when it was set, with the amount read backwards and the
// way to a card that does not go with another.
const budget = 88_000;
// Bytes of a file that holds everything, as it is sent from hand to hand: 398,650 when what its first page need not draw was gone.
const budgetOfOneFile = 400_000;

/** Packed as hosts do. */
const weight = (name) => {
  const bytes = read(name);
  return Number(remembered(hashOf('brotli', bytes), () => Buffer.from(String(brotliCompressSync(bytes).length))).toString());
};

const over = [];
const row = (name, size, allowed = Infinity) => {
  console.log(`  ${name.padEnd(54)}${String(size).padStart(8)}`);
  if (size > allowed) over.push(`${name}: ${size} bytes; ${allowed} are allowed`);
};

const first = new Set(pages.flatMap(filesOfFirstVisit));
const later = files.filter((name) => /\.(js|css|wasm)$/.test(name) && !name.endsWith('.worker.js') && !first.has(name));
const weights = new Map([...first, ...later].map((name) => [name, weight(name)]));

console.log('A first visit, in bytes (brotli)');
for (const page of pages) row(page.name, filesOfFirstVisit(page).reduce((sum, name) => sum + weights.get(name), 0), budget);
console.log('of which');
for (const name of [...first].filter((name) => /\.(js|css|wasm)$/.test(name)).sort()) row(name, weights.get(name));
console.log('Fetched later');
for (const name of later) row(name, weights.get(name));
console.log('Everything in one file, in bytes as they are');
for (const page of pages) row(oneFileOf(page), read(oneFileOf(page)).length, budgetOfOneFile);

if (over.length > 0) {
  console.error(`Over budget:\n${over.join('\n')}`);
  if (process.argv.includes('--check')) process.exit(1);
}
