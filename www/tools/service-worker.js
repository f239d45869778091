// Writes a service worker for each town and language, once all files are there, so that its visitor stores no other town.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { dist, filesKept, pages } from './built-site.js';
import { print } from './command-line.js';
import { doors } from './doors.js';
import { oldest } from './old-browsers.js';
import { weight } from './weight.js';

/** What all pages weigh beside the first, in MB as hosts send them; never less than it is. */
function megabytes(page) {
  const first = filesKept(page, doors[0]);
  const others = new Set(doors.flatMap((door) => filesKept(page, door)).filter((name) => !first.includes(name)));
  const bytes = [...others].reduce((sum, name) => sum + weight(name), 0);
  return (Math.ceil(bytes / 100_000) / 10).toFixed(1);
}

const { outputFiles: [worker] } = buildSync({
  entryPoints: [fileURLToPath(new URL('../offline/service-worker.js', import.meta.url))],
  write: false,
  bundle: true,
  minify: true,
  format: 'iife',
  target: oldest.replace(' ', ''),
});
for (const page of pages) {
  const town = {
    pages: page.doors.map((name) => path.posix.basename(name)),
    more: megabytes(page),
    unkept: print('page', `www/plans/${page.town}.json`, '--unkept', '--lang', page.lang),
  };
  writeFileSync(path.join(dist, page.name.replace(/\.html$/, '.worker.js')), `const TOWN=${JSON.stringify(town)};${worker.text}`);
}
