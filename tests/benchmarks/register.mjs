// A million users on the page: how long it takes, how long the page stands still, and how much memory its process needs.
// No test: `node tests/benchmarks/register.mjs [ROWS]` after `make test`, on Linux.
import { mkdtempSync, openSync, closeSync, readFileSync, readdirSync, rmSync, statSync, writeSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openAlive, openBrowser, openSite } from '../browser/browser.mjs';
import { dice, find, see, text, wholeTown } from '../browser/page.mjs';
import { HEADER, registerOf } from '../browser/users.mjs';

const rows = Number(process.argv[2] || 1_000_000);
const PART = 50_000;
const ends = [];
const run = { after: (end) => ends.unshift(end) };

const folder = mkdtempSync(path.join(os.tmpdir(), 'tarifa-benchmark-'));
run.after(() => rmSync(folder, { recursive: true }));
const users = path.join(folder, 'users.csv');
const file = openSync(users, 'w');
writeSync(file, HEADER);
const roll = dice(1);
for (let written = 0; written < rows; written += PART) writeSync(file, registerOf(Math.min(PART, rows - written), roll).slice(HEADER.length));
closeSync(file);

const statusOf = (id) => readFileSync(`/proc/${id}/status`, 'utf8');
const number = (status, key) => Number(new RegExp(`${key}:\\s+(\\d+)`).exec(status)[1]);

/** Whether a process was started by this one, or by one that was. */
function isOurs(id) {
  for (let parent = id; parent > 1; parent = number(statusOf(parent), 'PPid')) if (parent === process.pid) return true;
  return false;
}

/** The browser's processes that run a page, with what each needed at most and needs now, in MB. */
function renderers() {
  const found = [];
  for (const id of readdirSync('/proc').map(Number).filter(Boolean)) {
    try {
      const command = readFileSync(`/proc/${id}/cmdline`, 'utf8');
      if (!command.includes('--type=renderer') || command.includes('--extension-process') || !isOurs(id)) continue;
      const megabytes = (key) => Math.round(number(statusOf(id), key) / 1024);
      found.push({ id, most: megabytes('VmHWM'), now: megabytes('VmRSS') });
    } catch {
      // A process that has ended meanwhile.
    }
  }
  return found;
}

try {
  const site = await openSite(run);
  const browser = await openBrowser(run);
  await openAlive(browser, `${site}villa-ejemplo.html`);
  await wholeTown(browser);
  await see(browser, (root) => {
    root.getElementById('padron').scrollIntoView();
    const progress = root.getElementById('padron-progress');
    const measured = { longest: 0, when: 0, begun: 0, ended: 0 };
    window.measured = measured;
    let last = performance.now();
    const tick = () => {
      const now = performance.now();
      if (!progress.hidden) {
        measured.begun = measured.begun || now;
      } else if (measured.begun && !measured.ended) measured.ended = now;
      if (measured.begun && now - last > measured.longest) [measured.longest, measured.when] = [now - last, last];
      last = now;
      setTimeout(tick);
    };

    tick();
  });
  const before = renderers();
  await (await find(browser, '#padron-file')).sendKeys(users);
  await browser.wait(() => browser.executeScript('return window.measured.ended > 0'), 3_600_000);
  const { longest, when, begun, ended } = await browser.executeScript('return window.measured');
  console.log(`${rows.toLocaleString('en-US')} rows, ${(statSync(users).size / 1e6).toFixed(1)} MB`);
  console.log(await text(browser, '#padron-result b'));
  console.log(`read in ${((ended - begun) / 1000).toFixed(1)} s; the page stood still for ${Math.round(longest)} ms at most, ${((when - begun) / 1000).toFixed(1)} s after it began`);
  for (const { id, most, now } of renderers()) {
    const at = before.find((one) => one.id === id);
    console.log(`renderer ${id}: ${most} MB at most, ${now} MB now, ${at ? at.now : 0} MB before`);
  }
} finally {
  for (const end of ends) await end();
}
