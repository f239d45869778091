// The README's table of figures: what each says, what it was in the middle of 2026 and what was wished then, as issue and design
// give them; the last column is what the benchmarks found when they ran last.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root, table } from './measure.mjs';

const README = path.join(root, 'README.md');
const [BEGIN, END] = ['<!-- figures: written by make bench -->', '<!-- end of figures -->'];

const FIGURES = [
  ['first-visit', 'Mi recibo of Villa Ejemplo, until it answers', '75 KB', '70 KB'],
  ['kept-visit', 'the same, until it is kept on the device', '430 KB, 31 requests', '95 KB'],
  ['town-module', "El pueblo's module", '209 KB', '120 KB'],
  ['cold', 'first answer to a touch, nothing kept, 400 kbit/s, processor ÷ 6', '3.7 s', '2.2 s'],
  ['guest-bytes', "the element in a host's page beside our own page, until it answers", '307 KB beside 86 KB', '5 KB more'],
  ['guest-read', 'the same, until something can be read, 400 kbit/s, processor ÷ 6', '8.4 s beside 1.7 s', '0.5 s later'],
  ['touch-home', 'touch to new total painted, processor ÷ 6, Mi recibo', '145–202 ms', '100 ms'],
  ['touch-town', 'the same, El pueblo', '303–328 ms, worst 454', '150 ms, worst 250'],
  ['answer', 'one answer with all price tags, in the module', '660 µs', '300 µs'],
  ['register', 'a register of a million rows, every receipt written, Chromium', '9.5 s', '2.5 s'],
  ['register-still', 'meanwhile the page stands still', '', '50 ms'],
  ['register-different', 'rows a second of 100,000 that all differ', '73,000', '200,000'],
  ['build-clean', "the site's build, from nothing", '310 s', ''],
  ['build-line', 'after one line of a view, for whoever works on it', '136 s', '60 s'],
  ['build-again', 'when nothing changed', '99 s', '15 s'],
  ['bill', 'one bill, decimal.js beside plain numbers, big.js, publicodes', '', ''],
];

/**
 * @param {Map<string, string>} found by name
 */
export function writeFigures(found) {
  const unknown = [...found.keys()].filter((name) => !FIGURES.some(([known]) => known === name));
  if (unknown.length > 0) throw new Error(`no row for ${unknown.join(', ')}`);
  const text = readFileSync(README, 'utf8');
  const [start, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (start < 0 || end < start) throw new Error('README.md has no place for the figures');
  const last = new Map(text.slice(start, end).split('\n').map((line) => line.split(' | ')).map((cells) => [cells[0].replace('| ', ''), cells.pop().replace(' |', '')]));
  const rows = FIGURES.map(([name, said, before, wished]) => [said, before, wished, found.get(name) || last.get(said) || 'not measured']);
  writeFileSync(README, `${text.slice(0, start)}${BEGIN}\n\n${table(['', 'before', 'wished', 'now'], rows)}\n\n${text.slice(end)}`);
}
