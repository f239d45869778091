// A register on the page, in a real Chromium: how long it takes, how long the page stands still, and how much memory its process
// needs. `node tests/benchmarks/run.mjs register`, or `node tests/benchmarks/register.mjs ROWS` for one size; on Linux, after
// `make build`.
import { mkdtempSync, openSync, closeSync, readFileSync, readdirSync, rmSync, writeSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openAlive, openBrowser, openSite } from '../browser/browser.mjs';
import { dice, find, goThrough, see, text } from '../browser/page.mjs';
import { HEADER, registerOf } from '../browser/users.mjs';
import { table } from './measure.mjs';

export const title = 'The register of users on the page';

const SIZES = [1e3, 1e4, 1e5, 1e6];
const PART = 50_000;

function write(users, rows) {
  const file = openSync(users, 'w');
  writeSync(file, HEADER);
  const roll = dice(1);
  for (let written = 0; written < rows; written += PART) writeSync(file, registerOf(Math.min(PART, rows - written), roll).slice(HEADER.length));
  closeSync(file);
}

const statusOf = (id) => readFileSync(`/proc/${id}/status`, 'utf8');
const number = (status, key) => Number(new RegExp(`${key}:\\s+(\\d+)`).exec(status)[1]);

/** Whether a process was started by this one, or by one that was. */
function isOurs(id) {
  for (let parent = id; parent > 1; parent = number(statusOf(parent), 'PPid')) if (parent === process.pid) return true;
  return false;
}

/** What each of the browser's processes that run a page needed at most, in MB. */
function renderers() {
  const found = [];
  for (const id of readdirSync('/proc').map(Number).filter(Boolean)) {
    try {
      const command = readFileSync(`/proc/${id}/cmdline`, 'utf8');
      if (!command.includes('--type=renderer') || command.includes('--extension-process') || !isOurs(id)) continue;
      found.push(Math.round(number(statusOf(id), 'VmHWM') / 1024));
    } catch {
      // A process that has ended meanwhile.
    }
  }
  return found;
}

/** A register of so many rows in a browser of its own: what a table says of it. */
async function measure(rows) {
  const ends = [];
  const run = { after: (end) => ends.unshift(end) };
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tarifa-benchmark-'));
  run.after(() => rmSync(folder, { recursive: true }));
  const users = path.join(folder, 'users.csv');
  write(users, rows);
  try {
    const site = await openSite(run);
    const browser = await openBrowser(run);
    await openAlive(browser, `${site}villa-ejemplo.html`);
    await goThrough(browser, 'herramientas');
    await see(browser, (root) => {
      root.getElementById('padron').scrollIntoView();
      const progress = root.getElementById('padron-progress');
      const measured = { longest: 0, begun: 0, ended: 0 };
      window.measured = measured;
      let last = performance.now();
      const tick = () => {
        const now = performance.now();
        if (!progress.hidden) {
          measured.begun = measured.begun || now;
        } else if (measured.begun && !measured.ended) measured.ended = now;
        if (measured.begun && now - last > measured.longest) measured.longest = now - last;
        last = now;
        setTimeout(tick);
      };

      tick();
    });
    await (await find(browser, '#padron-file')).sendKeys(users);
    await browser.wait(() => browser.executeScript('return window.measured.ended > 0'), 3_600_000);
    const { longest, begun, ended } = await browser.executeScript('return window.measured');
    const most = Math.max(...renderers());
    return [rows.toLocaleString('en-US'), ((ended - begun) / 1000).toFixed(2), `${Math.round(longest)} ms`, most, await text(browser, '#padron-result b')];
  } finally {
    for (const end of ends) await end();
  }
}

export async function* tables(sizes = SIZES) {
  const rows = [];
  for (const size of sizes) rows.push(await measure(size));
  const [, seconds, still] = rows[rows.length - 1];
  const found = { register: `${seconds} s`, 'register-still': still };
  yield { said: 'In Chromium, with every receipt written.', found, head: ['rows', 'seconds', 'the page stood still', 'MB at most', ''], rows };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for await (const { said, head, rows } of tables([Number(process.argv[2] || 1e6)])) console.log(`${said}\n\n${table(head, rows)}`);
}
