// Runs the benchmarks and prints their tables: every file beside this one that has a title and `tables`. They are no tests, and
// have no limits. `node tests/benchmarks/run.mjs [SUBJECT…]`, after `make build`. What is found goes into the README's table.
import { readdirSync } from 'node:fs';
import os from 'node:os';
import { writeFigures } from './figures.mjs';
import { table } from './measure.mjs';

const wanted = process.argv.slice(2);
const figures = new Map();
const here = new URL('.', import.meta.url);
console.log(`${os.cpus()[0].model}, ${os.cpus().length} processors, Node.js ${process.version}`);
for (const file of readdirSync(here).filter((name) => name.endsWith('.mjs') && name !== 'run.mjs').sort()) {
  if (wanted.length > 0 && !wanted.includes(file.slice(0, -'.mjs'.length))) continue;
  const { title, tables } = await import(new URL(file, here));
  if (!tables) continue;
  console.log(`\n## ${title}`);
  for await (const { said, head, rows, found = {} } of tables()) {
    console.log(`\n${said}\n\n${table(head, rows)}`);
    for (const [name, value] of Object.entries(found)) figures.set(name, value);
  }
}
writeFigures(figures);
