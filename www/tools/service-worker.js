// Writes a service worker for each page, once all files are there: what it keeps on the device, each file with a hash. A
// worker of its own changes only when that page does.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { languages } from './languages.js';
import { oldest } from './old-browsers.js';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.posix.join(path.relative(dist, entry.parentPath).split(path.sep).join('/'), entry.name));
const towns = files.filter((name) => /^plans\/[^.]+\.json$/.test(name)).map((name) => path.basename(name, '.json'));
const pages = towns.flatMap((town) => languages.map(({ lang, folder }) => ({ page: `${folder}${town}.html`, town, lang })));

const hash = (name) => createHash('sha256').update(readFileSync(path.join(dist, name))).digest('hex').slice(0, 16);
// A file's name has its language between two dots; a chunk's, between two dashes.
const names = (name, lang) => name.includes(`.${lang}.`) || name.includes(`-${lang}-`);
const inOtherLanguage = (name, lang) => languages.some((other) => other.lang !== lang && names(name, other.lang));
// Of the program, what a town's page asks for: not the strict reader, nor what other pages look like.
const elsewhere = /\.worker\.js$|^(tarifa-clara-)?(reader|start|alone)\./;
const program = files.filter((name) => !name.includes('/') && /\.(js|css|wasm|svg|png)$/.test(name) && !elsewhere.test(name));

const filesOf = ({ page, town, lang }) => {
  const own = files.filter((name) => [`plans/${town}.`, `manifests/${town}.`].some((start) => name.startsWith(start)));
  const kept = [page, ...[...program, ...own].filter((name) => !inOtherLanguage(name, lang))];
  return kept.map((name) => ({ url: path.posix.relative(path.posix.dirname(page), name), revision: hash(name) }));
};

for (const one of pages) {
  buildSync({
    entryPoints: [fileURLToPath(new URL('../offline/service-worker.js', import.meta.url))],
    outfile: path.join(dist, one.page.replace(/\.html$/, '.worker.js')),
    bundle: true,
    minify: true,
    format: 'iife',
    target: oldest.replace(' ', ''),
    define: { 'process.env.NODE_ENV': '"production"', FILES_OF_PAGE: JSON.stringify(filesOf(one)) },
  });
}
