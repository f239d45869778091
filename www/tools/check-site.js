// Checks that the built site is sound: modules that old browsers run, syntax they know, and every file that a town needs.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { transformSync } from 'esbuild';
import { Linter } from 'eslint';
import { dist, editors, files, filesOfEditor, filesOfFirstVisit, modules, oneFileOf, pages, read, scripts } from './built-site.js';
import { documented } from './element-types.js';
import { languagesOf, modules as builds, scriptOfModule, scripted } from './modules.js';
import { ecmaVersion, newerSyntax, oldest, sourceType } from './old-browsers.js';
import { hashOf, remembered } from './remember.js';

// Below, there is no program in it; above, nothing made it small.
const plausibleModule = { least: 10_000, most: 700_000 };
const mostOfWorkbook = 1_300_000;
const tooNew = ['reference-types', 'multi-value', 'bulk-memory', 'saturating-float-to-int', 'sign-extension', 'simd'].map((feature) => `--disable-${feature}`);
const problems = [];

/** Throws where a module needs more than the first WebAssembly browsers have. */
const validate = (name) => execFileSync('wasm-validate', [...tooNew, path.join(dist, name)], { encoding: 'utf8', stdio: 'pipe' });

const wanted = builds.flatMap(languagesOf).length;
if (modules.length !== wanted) problems.push(`there should be ${wanted} modules, and there are ${modules.length}: ${modules.join(', ')}`);
for (const name of modules) {
  const bytes = read(name);
  const size = bytes.length;
  if (size < plausibleModule.least || size > (name.startsWith('workbook.') ? mostOfWorkbook : plausibleModule.most)) problems.push(`${name}: ${size} bytes are no plausible module`);
  try {
    remembered(hashOf('valid', ...tooNew, bytes), () => Buffer.from(validate(name)));
  } catch (error) {
    problems.push(`${name}: needs more than the first WebAssembly browsers have\n${error.stderr || error.message}`);
  }
}

for (const build of builds) {
  const [script, ...others] = languagesOf(build).map(({ lang }) => readFileSync(scriptOfModule(build, lang), 'utf8'));
  if (others.some((other) => other !== script)) problems.push(`the modules ${build.name} differ by more than their texts: one script must serve every language`);
}

const linter = new Linter();
const known = [{ languageOptions: { ecmaVersion, sourceType }, rules: { 'no-restricted-syntax': ['error', ...newerSyntax], 'no-eval': 'error', 'no-new-func': 'error' } }];
for (const name of files.filter((name) => name.endsWith('.js') && !scripts.includes(name))) {
  const script = read(name);
  const found = remembered(hashOf('syntax', Linter.version, JSON.stringify(known), script), () => Buffer.from(JSON.stringify(linter.verify(script.toString(), known))));
  for (const { line, column, message } of JSON.parse(found.toString())) problems.push(`${name}:${line}:${column}: ${message}`);
}

// A linter takes gigabytes for these. What is written for the oldest browser as for the newest is not too new.
const wantedScripts = scripted.flatMap(languagesOf).length;
if (scripts.length !== wantedScripts) problems.push(`there should be ${wantedScripts} modules as JavaScript, and there are ${scripts.length}: ${scripts.join(', ')}`);
for (const name of scripts) {
  const [forOldest, forNewest] = [oldest.replace(' ', ''), 'esnext'].map((target) => transformSync(read(name).toString(), { target }).code);
  if (forOldest !== forNewest) problems.push(`${name}: ${oldest} does not understand all of it.`);
}

const { is, wanted: told } = documented();
if (is !== told) problems.push('README.md: the tables of the element are not those of custom-elements.json; write them with: node www/tools/element-types.js');

if (pages.length === 0) problems.push('there is no town');
for (const page of pages) {
  const missing = [...filesOfFirstVisit(page), ...page.doors, oneFileOf(page)].filter((name) => !files.includes(name));
  if (missing.length > 0) problems.push(`${page.name}: missing ${missing.join(', ')}`);
}
for (const editor of editors) {
  const missing = filesOfEditor(editor).filter((name) => !files.includes(name));
  if (missing.length > 0) problems.push(`${editor.name}: missing ${missing.join(', ')}`);
}

if (problems.length > 0) {
  console.error(`The site is not fit to be served:\n${problems.join('\n')}`);
  process.exit(1);
}
