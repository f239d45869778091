// Makes the package for programmers in target/package: the module in WebAssembly, the functions around it, schemas and types.
// Beside it npm packs it into one file. Its module has every language, so that a server answers in any.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { print } from './command-line.js';
import { languages } from './languages.js';
import { hashOfSources, packed, unpack } from './modules.js';
import { hashOf, remembered, target } from './remember.js';
import { typesOf } from './types.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const headless = path.join(root, 'www/headless');
const made = path.join(target, 'package');
const folder = path.join(made, 'tarifa-clara');
/** What there are schemas of, and what TypeScript calls each. */
const documents = { plan: 'Plan', assessment: 'Assessment', register: 'RegisterSummary' };

/** What wasm-pack makes of the module, with a function of one script around it: each program has a memory of its own. */
function build() {
  const pkg = path.join(made, 'module');
  // What the modules of this language compiled before is not compiled again.
  const compiled = path.join(target, `only-${languages[0].lang}`);
  const tools = path.join(root, 'www/tools/bin');
  const options = ['--release', '--target', 'no-modules', '--mode', 'no-install', '--no-pack', '--no-typescript', '--out-dir', pkg, '--out-name', 'tarifa_clara'];
  execFileSync('wasm-pack', ['--log-level', 'error', 'build', headless, ...options, '--', '--locked', '--target-dir', compiled], {
    stdio: 'inherit',
    env: { ...process.env, PATH: `${tools}${path.delimiter}${process.env.PATH}` },
  });
  return Buffer.from(packed(pkg));
}

const version = print('--version').trim().split(' ')[1];
const schemas = Object.fromEntries(Object.keys(documents).map((of) => [of, JSON.parse(print('schema', '--of', of))]));

rmSync(made, { recursive: true, force: true });
mkdirSync(made, { recursive: true });
const pkg = path.join(made, 'module');
unpack(pkg, remembered(hashOf('package', hashOfSources('www/headless/Cargo.toml', 'www/headless/src', 'www/tools/package.js')), build).toString());

cpSync(path.join(headless, 'package'), folder, { recursive: true });
for (const name of ['LICENSE-APACHE', 'LICENSE-MIT']) cpSync(path.join(root, name), path.join(folder, name));
cpSync(path.join(pkg, 'tarifa_clara_bg.wasm'), path.join(folder, 'tarifa_clara.wasm'));
writeFileSync(path.join(folder, 'program.js'), `export function newProgram() {\n${readFileSync(path.join(pkg, 'tarifa_clara.js'), 'utf8')}\nreturn wasm_bindgen;\n}\n`);
writeFileSync(path.join(folder, 'schemas.js'), `export const schemas = ${JSON.stringify(Object.fromEntries(Object.entries(schemas).map(([of, schema]) => [of, JSON.stringify(schema)])), null, 1)};\n`);
for (const [of, name] of Object.entries(documents)) writeFileSync(path.join(folder, `${of}.d.ts`), typesOf(name, schemas[of]));
const described = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify({ ...described, version }, null, 2)}\n`);

// It needs nothing from a registry.
const file = execFileSync('npm', ['pack', '--silent', '--offline', '--pack-destination', made], { cwd: folder, encoding: 'utf8' }).trim();
console.log(path.join(made, file));
