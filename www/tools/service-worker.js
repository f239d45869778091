// Writes a service worker for each town, once all files are there: what it keeps on the device, each file with a hash. A
// worker of its own changes only when that town's pages do.
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { dist, files, pages, read } from './built-site.js';
import { languages } from './languages.js';
import { oldest } from './old-browsers.js';

const hashes = new Map(files.map((name) => [name, createHash('sha256').update(read(name)).digest('hex').slice(0, 16)]));
// A file's name has its language between two dots; a chunk's, between two dashes.
const names = (name, lang) => name.includes(`.${lang}.`) || name.includes(`-${lang}-`);
const inOtherLanguage = (name, lang) => languages.some((other) => other.lang !== lang && names(name, other.lang));
// Of the program, what a town's page asks for: not the strict reader, nor what other pages look like.
const elsewhere = /\.worker\.js$|^(tarifa-clara-)?(reader|start|alone)[.-]/;
const program = files.filter((name) => !name.includes('/') && /\.(js|css|wasm|svg|png)$/.test(name) && !elsewhere.test(name));

const filesOf = ({ name: page, doors, town, lang }) => {
  const own = files.filter((name) => [`plans/${town}.`, `manifests/${town}.`].some((start) => name.startsWith(start)));
  const kept = [...doors, ...[...program, ...own].filter((name) => !inOtherLanguage(name, lang))];
  return kept.map((name) => ({ url: path.posix.relative(path.posix.dirname(page), name), revision: hashes.get(name) }));
};

const { outputFiles: [worker] } = buildSync({
  entryPoints: [fileURLToPath(new URL('../offline/service-worker.js', import.meta.url))],
  write: false,
  bundle: true,
  minify: true,
  format: 'iife',
  target: oldest.replace(' ', ''),
  define: { 'process.env.NODE_ENV': '"production"' },
});
for (const one of pages) {
  const place = path.join(dist, one.name.replace(/\.html$/, '.worker.js'));
  writeFileSync(place, `const FILES_OF_PAGE=${JSON.stringify(filesOf(one))};${worker.text}`);
}
