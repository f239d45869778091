// Checks the built site: sound modules that old browsers run, syntax they know, and few enough bytes for a bad phone signal.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { Linter } from 'eslint';
import { languages } from './languages.js';
import { ecmaVersion, newerSyntax, sourceType } from './old-browsers.js';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
// Bytes (brotli) that a first visit to a town's page may take.
const budget = 75_000;
// Bytes of a file that holds everything, as it is sent from hand to hand.
const budgetOfOneFile = 400_000;
const plausibleModule = { least: 10_000, most: 700_000 };
const problems = [];

const read = (name) => readFileSync(path.join(dist, name));
const files = readdirSync(dist, { recursive: true }).map(String);
const modules = files.filter((name) => name.endsWith('.wasm'));
const scripts = files.filter((name) => name.endsWith('.js'));

// A home and a town for each language, and the reader of a host's own plan.
const wanted = 2 * languages.length + 1;
if (modules.length !== wanted) problems.push(`there should be ${wanted} modules, and there are ${modules.length}: ${modules.join(', ')}`);
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

for (const [crate, name] of [['home', 'tarifa_clara_home'], ['town', 'tarifa_clara_town']]) {
  const [script, ...others] = languages.map(({ lang }) => readFileSync(new URL(`../${crate}/pkg/${lang}/${name}.js`, import.meta.url), 'utf8'));
  if (others.some((other) => other !== script)) problems.push(`the modules of www/${crate} differ by more than their texts: one script must serve every language`);
}

const linter = new Linter();
for (const name of scripts) {
  const found = linter.verify(read(name).toString(), [
    { languageOptions: { ecmaVersion, sourceType }, rules: { 'no-restricted-syntax': ['error', ...newerSyntax], 'no-eval': 'error', 'no-new-func': 'error' } },
  ]);
  for (const { line, column, message } of found) problems.push(`${name}:${line}:${column}: ${message}`);
}

const towns = files.filter((name) => /^plans\/.*\.json$/.test(name)).map((name) => path.basename(name, '.json')).sort();
if (towns.length === 0) problems.push('there is no town');

// What the first visit to a town's page downloads; everything else is fetched later.
const sizes = new Map(files.filter((name) => /\.(js|css|wasm|html|txt)$/.test(name)).map((name) => [name, brotliCompressSync(read(name)).length]));
const row = (name, size) => console.log(`${name.padEnd(48)}${String(size).padStart(8)}`);
const first = new Set();
console.log('A first visit, in bytes (brotli)');
for (const { lang, folder } of languages) {
  for (const town of towns) {
    const fetched = ['tarifa-clara.js', 'tarifa-clara.css', modules.find((name) => name.startsWith(`home.${lang}.`)), `${folder}${town}.html`, `plans/${town}.${lang}.txt`];
    for (const name of fetched) first.add(name);
    const total = fetched.reduce((sum, name) => sum + (sizes.get(name) || 0), 0);
    row(`  ${folder}${town}.html`, total);
    if (fetched.some((name) => !sizes.has(name))) problems.push(`${folder}${town}.html: something of ${fetched} is missing`);
    if (total > budget) problems.push(`${folder}${town}.html: a first visit takes ${total} bytes; ${budget} are allowed`);
  }
}
const program = [...sizes.keys()].filter((name) => /\.(js|css|wasm)$/.test(name)).sort();
console.log('of which');
for (const name of program.filter((name) => first.has(name))) row(`  ${name}`, sizes.get(name));
console.log('Fetched later');
for (const name of program.filter((name) => !first.has(name))) row(`  ${name}`, sizes.get(name));

console.log('Everything in one file, in bytes as they are');
for (const { folder } of languages) {
  for (const town of towns) {
    const name = `${folder}tarifa-clara-${town}.html`;
    const size = files.includes(name) ? read(name).length : 0;
    row(`  ${name}`, size);
    if (size === 0 || size > budgetOfOneFile) problems.push(`${name}: ${size} bytes; ${budgetOfOneFile} are allowed`);
  }
}

if (problems.length > 0) {
  console.error(`The site is not fit to be served:\n${problems.join('\n')}`);
  process.exit(1);
}
