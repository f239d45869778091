// Writes a service worker for each page, once all files are there: what it keeps on the device, each file with a hash. A
// worker of its own changes only when that page does.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { oldest } from './old-browsers.js';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.posix.join(path.relative(dist, entry.parentPath).split(path.sep).join('/'), entry.name));
const towns = files.filter((name) => /^plans\/[^.]+\.json$/.test(name)).map((name) => path.basename(name, '.json'));
const pages = files.filter((name) => towns.includes(path.basename(name, '.html')) && name.endsWith('.html'));

const hash = (name) => createHash('sha256').update(readFileSync(path.join(dist, name))).digest('hex').slice(0, 16);
// Between two dots of a file's name stands its language, as in a page's text.
const languageOf = (page) => /<html lang="([^"]+)"/.exec(readFileSync(path.join(dist, page), 'utf8'))[1];
const languages = new Set(pages.map(languageOf));
const inOtherLanguage = (name, lang) => name.split('.').some((part) => languages.has(part) && part !== lang);
const program = files.filter((name) => !name.includes('/') && /\.(js|css|wasm|svg|png)$/.test(name) && !name.endsWith('.worker.js'));

const filesOf = (page) => {
  const [lang, town] = [languageOf(page), path.basename(page, '.html')];
  const own = files.filter((name) => [`plans/${town}.`, `manifests/${town}.`].some((start) => name.startsWith(start)));
  const kept = [page, ...[...program, ...own].filter((name) => !inOtherLanguage(name, lang))];
  return kept.map((name) => ({ url: path.posix.relative(path.posix.dirname(page), name), revision: hash(name) }));
};

for (const page of pages) {
  buildSync({
    entryPoints: [fileURLToPath(new URL('../offline/service-worker.js', import.meta.url))],
    outfile: path.join(dist, page.replace(/\.html$/, '.worker.js')),
    bundle: true,
    minify: true,
    format: 'iife',
    target: oldest.replace(' ', ''),
    define: { 'process.env.NODE_ENV': '"production"', FILES_OF_PAGE: JSON.stringify(filesOf(page)) },
  });
}
