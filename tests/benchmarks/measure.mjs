// What the benchmarks share: medians, tables, the programs of the command line.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
/** How many times slower than this machine a phone is. */
export const SLOWER = 6;
/** A bad signal: 400 kbit/s, as far away as a mobile mast is. */
export const SIGNAL = { offline: false, downloadThroughput: 400_000 / 8, uploadThroughput: 200_000 / 8, latency: 300 };
export const PLAN = path.join(root, 'www/plans/villa-ejemplo.json');

/** The middle one of some numbers. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** The median seconds of what is done so many times, after it was done once. */
export function secondsOf(times, act) {
  act();
  const taken = [];
  for (let i = 0; i < times; i += 1) {
    const begun = performance.now();
    act();
    taken.push((performance.now() - begun) / 1000);
  }
  return median(taken);
}

/** What a program of this repository prints. */
export const told = (program, ...given) => execFileSync(program, given, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] });

/** `tarifa`, as the site's build left it. */
export const tarifa = (...given) => told(path.join(root, 'target/debug/tarifa'), ...given);

/** A Markdown table. */
export function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n');
}

/** As many times as another one takes. */
export const ratio = (one, other) => `× ${(one / other).toFixed(one / other < 10 ? 1 : 0)}`;
