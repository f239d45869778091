// The register of users beside the same written in JavaScript: papaparse, and every bill on whole céntimos, decimal.js or big.js.
// Each reads the file in a process of its own and writes every receipt.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, openAsBlob, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from '../../www/node_modules/papaparse/papaparse.js';
import { readRegister } from '../../www/element/town/read-register.js';
import { registerOf } from '../browser/users.mjs';
import { ARITHMETICS, billIn, tariffIn, totalInCentimos } from './bill.mjs';
import { PLAN, median, ratio, root, tarifa } from './measure.mjs';

export const title = 'The register of users beside the same in JavaScript';

const SIZES = [1e3, 1e4, 1e5, 1e6];
const WORDS = { doméstico: 'domestic', social: 'social', comercial: 'commercial', industrial: 'industrial', estatal: 'state' };
const town = path.join(root, 'www/town/pkg/tools/es-PE');

/** Sum of all totals in céntimos, and the CSV of the receipts. */
function inJavaScript(file, totalOf) {
  const lines = ['code,category,metered,m3,social,sewer,exempt,today,total,difference\n'];
  let sum = 0;
  Papa.parse(readFileSync(file, 'utf8'), {
    header: true,
    delimiter: ';',
    skipEmptyLines: true,
    step: ({ data: row }) => {
      const [total, difference, centimos] = totalOf(row);
      sum += centimos;
      lines.push(`${row.código},${row.categoría},${row.medidor},${row.m3},${row.social},${row.desagüe},${row.exonerado},${row.hoy},${total},${difference}\n`);
    },
  });
  return { csv: new Blob(lines), sum };
}

const written = (centimos) => (centimos / 100).toFixed(2);
const pointed = (text) => text.replace(',', '.');

/** Each makes ready what reads a file. */
const CONTENDERS = {
  'papaparse, whole céntimos': () => (file) =>
    inJavaScript(file, (row) => {
      const total = totalInCentimos({ category: WORDS[row.categoría], tenths: Math.round(pointed(row.m3) * 10), sewer: row.desagüe === 'sí', social: row.social === 'sí', exempt: Number(row.exonerado) });
      return [written(total), written(total - Math.round(pointed(row.hoy) * 100)), total];
    }),
};
for (const name of ['decimal.js', 'big.js']) {
  CONTENDERS[`papaparse, ${name}`] = () => {
    const a = ARITHMETICS[name];
    const tariff = tariffIn(a);
    const totalOf = (row) => {
      const exempt = Number(row.exonerado) ? a.of(String(Number(row.exonerado) / 100)) : undefined;
      const { total } = billIn(a, tariff, { category: WORDS[row.categoría], m3: a.of(pointed(row.m3)), sewer: row.desagüe === 'sí', social: row.social === 'sí', exempt });
      return [a.text(total), a.text(a.minus(total, a.of(pointed(row.hoy)))), Math.round(Number(total) * 100)];
    };
    return (file) => inJavaScript(file, totalOf);
  };
}
const OURS = 'ours, the module of Herramientas in Node.js';
CONTENDERS[OURS] = async () => {
  const { initSync, Town } = await import(path.join(town, 'tarifa_clara_town.js'));
  initSync({ module: readFileSync(path.join(town, 'tarifa_clara_town_bg.wasm')) });
  const opened = Town.open(tarifa('pack', PLAN, '--lang', 'es-PE', '--town').trimEnd(), 'es-PE');
  return async (file) => {
    const read = await readRegister(opened, { file: await openAsBlob(file), choice: '', map: '' }, () => {});
    return { csv: read.bills, sum: 0 };
  };
};

/** One contender in this process: seconds, the sum, and the most memory in MB. */
async function run(name, file) {
  const read = await CONTENDERS[name]();
  const begun = performance.now();
  const { csv, sum } = await read(file);
  const seconds = (performance.now() - begun) / 1000;
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  const totals = sum ? [] : (await csv.text()).trim().split('\n').slice(1);
  return { seconds, megabytes, sum: totals.reduce((all, line) => all + Math.round(line.split(',').at(-2) * 100), sum) };
}

/** What one contender says of a file, in a process of its own. */
const once = (name, file) => JSON.parse(execFileSync(process.execPath, [fileURLToPath(import.meta.url), name, file], { encoding: 'utf8' }));

export async function* tables() {
  const { dice } = await import('../browser/page.mjs');
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tarifa-benchmark-'));
  try {
    for (const rows of SIZES) {
      const file = path.join(folder, `${rows}.csv`);
      writeFileSync(file, registerOf(rows, dice(1)));
      const names = Object.keys(CONTENDERS).filter((name) => name !== OURS || existsSync(town));
      const found = names.map((name) => {
        const runs = Array.from({ length: rows > 1e5 ? 1 : 3 }, () => once(name, file));
        return { name, ...runs[0], seconds: median(runs.map(({ seconds }) => seconds)) };
      });
      const best = Math.min(...found.map(({ seconds }) => seconds));
      yield {
        said: `${rows.toLocaleString('en-US')} rows, every receipt written.`,
        head: ['', 'seconds', 'of the quickest', 'MB at most', 'S/ a month'],
        rows: found.map(({ name, seconds, megabytes, sum }) => [name, seconds.toFixed(2), ratio(seconds, best), megabytes, written(sum)]),
      };
    }
    if (!existsSync(town)) return;
    const rows = 1e5;
    const file = path.join(folder, 'different.csv');
    writeFileSync(file, registerOf(rows, dice(1), { decimals: 3 }));
    const seconds = median(Array.from({ length: 3 }, () => once(OURS, file).seconds));
    const speed = Math.round(rows / seconds).toLocaleString('en-US');
    yield { said: `${rows.toLocaleString('en-US')} rows of which nearly all differ.`, head: ['', 'rows a second'], rows: [[OURS, speed]], found: { 'register-different': speed } };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(JSON.stringify(await run(process.argv[2], process.argv[3])));
