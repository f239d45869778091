// Says which libraries are in what the site sends, and under which licences: those of Rust that its modules are linked with, and
// those of npm that package.json names as dependencies (what only builds or tests is a devDependency).
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { modules } from './modules.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const ours = /^tarifa-clara/;

/** The packages of Rust that a module is linked with, all but ours. */
function crates() {
  const told = execFileSync('cargo', ['metadata', '--locked', '--format-version', '1', '--filter-platform', 'wasm32-unknown-unknown'], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'inherit'] });
  const { packages, resolve } = JSON.parse(told);
  const packageOf = new Map(packages.map((one) => [one.id, one]));
  const needsOf = new Map(resolve.nodes.map(({ id, deps }) => [id, deps.filter(({ dep_kinds: kinds }) => kinds.some(({ kind }) => kind === null)).map(({ pkg }) => pkg)]));
  // What is run by the compiler is in no module.
  const isLinked = ({ targets }) => !targets.some(({ kind }) => kind.includes('proc-macro'));
  const found = new Set();
  const add = (id) => {
    if (found.has(id) || !isLinked(packageOf.get(id))) return;
    found.add(id);
    needsOf.get(id).forEach(add);
  };
  const crateNames = modules.map(({ crate }) => `tarifa-clara-${crate}`);
  packages.filter(({ name }) => crateNames.includes(name)).forEach(({ id }) => add(id));
  return [...found].map((id) => packageOf.get(id)).filter(({ name }) => !ours.test(name)).map(({ name, version, license, manifest_path: manifest }) => ({ name, version, license, folder: path.dirname(manifest) }));
}

/** The packages of npm that are in the site's scripts. */
function scripts() {
  const { dependencies } = JSON.parse(readFileSync(path.join(root, 'www/package.json'), 'utf8'));
  return Object.keys(dependencies).map((name) => {
    const folder = path.join(root, 'www/node_modules', name);
    const { version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    return { name, version, license, folder };
  });
}

const isLicence = (name) => /^(licen[cs]e|copying|copyright|notice|unlicense)/i.test(name);
/** Texts that differ in nothing but how their lines are broken are one. */
const sameText = (text) => text.replace(/\s+/g, ' ').trim();

/** The list, as text: every library, then every licence that one of them brings, once. */
export function licences() {
  const libraries = [...crates(), ...scripts()].sort((one, other) => (one.name < other.name ? -1 : 1));
  /** @type {Map<string, { text: string, of: string[] }>} */
  const texts = new Map();
  for (const { name, version, license, folder } of libraries) {
    if (!license) throw new Error(`${name} ${version} does not say under which licence it is`);
    for (const file of readdirSync(folder, { withFileTypes: true }).filter((one) => one.isFile() && isLicence(one.name))) {
      const text = readFileSync(path.join(folder, file.name), 'utf8');
      const known = texts.get(sameText(text)) || { text, of: [] };
      texts.set(sameText(text), known);
      known.of.push(`${name} ${version}`);
    }
  }
  const line = '-'.repeat(78);
  return [
    'Tarifa Clara: MIT OR Apache-2.0. It is made with these libraries, and with the standard library of Rust (MIT OR Apache-2.0):',
    libraries.map(({ name, version, license }) => `${name} ${version}: ${license}`).join('\n'),
    ...[...texts.values()].map(({ text, of }) => `${line}\n${[...new Set(of)].join(', ')}\n${line}\n${text.trim()}`),
  ].join('\n\n');
}
