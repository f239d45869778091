// Checks the built site: one sound module that old browsers run, syntax they know, and few enough bytes for a bad phone signal.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { Linter } from 'eslint';
import { ecmaVersion, newerSyntax, sourceType } from './old-browsers.js';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const languages = ['es-PE', 'en'];
// Bytes (brotli) that a first visit to a town's page may take.
const budget = 96_000;
const plausibleModule = { least: 10_000, most: 700_000 };
const problems = [];

const read = (name) => readFileSync(path.join(dist, name));
const files = readdirSync(dist, { recursive: true }).map(String);
const modules = files.filter((name) => name.endsWith('.wasm'));
const scripts = files.filter((name) => name.endsWith('.js'));

if (modules.length !== 3) problems.push(`there should be three modules, and there are ${modules.length}: ${modules.join(', ')}`);
for (const name of modules) {
  const size = read(name).length;
  if (size < plausibleModule.least || size > plausibleModule.most) problems.push(`${name}: ${size} bytes are no plausible module`);
  const without = ['reference-types', 'multi-value', 'bulk-memory', 'saturating-float-to-int', 'sign-extension', 'simd'];
  try {
    execFileSync('wasm-validate', [...without.map((feature) => `--disable-${feature}`), path.join(dist, name)], { encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    problems.push(`${name}: needs more than the first WebAssembly browsers have\n${error.stderr || error.message}`);
  }
}

const [script, ...others] = languages.map((lang) => readFileSync(new URL(`../home/pkg/${lang}/tarifa_clara_home.js`, import.meta.url), 'utf8'));
if (others.some((other) => other !== script)) problems.push('the modules of a home differ by more than their texts: one script must serve both languages');

const linter = new Linter();
for (const name of scripts) {
  const found = linter.verify(read(name).toString(), [
    { languageOptions: { ecmaVersion, sourceType }, rules: { 'no-restricted-syntax': ['error', ...newerSyntax], 'no-eval': 'error', 'no-new-func': 'error' } },
  ]);
  for (const { line, column, message } of found) problems.push(`${name}:${line}:${column}: ${message}`);
}

const towns = files.filter((name) => /^plans\/.*\.json$/.test(name)).map((name) => path.basename(name, '.json'));
if (towns.length === 0) problems.push('there is no town');

// What the first visit to a town's page downloads; what is fetched later is listed apart.
const shipped = (name) => brotliCompressSync(read(name)).length;
const isLater = (name) => /^tarifa-clara-(town|register|qr|hall)\.(js|css)$/.test(name) || /^tarifa_clara_bg\./.test(name);
const program = [...scripts, ...modules, ...files.filter((name) => name.endsWith('.css'))];
const isHome = (name, lang) => name.startsWith(`home.${lang}.`);
const common = program.filter((name) => !isLater(name) && !languages.some((lang) => isHome(name, lang)));
const commonSize = common.reduce((sum, name) => sum + shipped(name), 0);
const row = (name, size) => console.log(`${name.padEnd(40)}${String(size).padStart(8)}`);
console.log('A first visit, in bytes (brotli)');
for (const name of program.filter((name) => !isLater(name))) row(`  ${name}`, shipped(name));
for (const page of files.filter((name) => towns.includes(path.basename(name, '.html')) && name.endsWith('.html')).sort()) {
  const lang = page.startsWith('en/') ? 'en' : 'es-PE';
  const home = modules.filter((name) => isHome(name, lang)).reduce((sum, name) => sum + shipped(name), 0);
  const total = commonSize + home + shipped(page) + shipped(`plans/${path.basename(page, '.html')}.${lang}.txt`);
  row(page, total);
  if (total > budget) problems.push(`${page}: a first visit takes ${total} bytes; ${budget} are allowed`);
}
console.log('Fetched later');
for (const name of program.filter(isLater)) row(`  ${name}`, shipped(name));

if (problems.length > 0) {
  console.error(`The site is not fit to be served:\n${problems.join('\n')}`);
  process.exit(1);
}
