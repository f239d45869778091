// Binaryen's wasm-opt, as wasm-pack calls it: MODULE -o MODULE OPTION… It takes most of a build's time, and a change of the
// program leaves many modules as they were.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { hashOf, remembered } from './remember.js';

const binaryen = fileURLToPath(new URL('../node_modules/binaryen/', import.meta.url));
const { version } = JSON.parse(readFileSync(`${binaryen}package.json`, 'utf8'));
const [from, dash, to, ...options] = process.argv.slice(2);
if (dash !== '-o' || !to) throw new Error(`wasm-opt: expected MODULE -o MODULE OPTION…, and was called with ${process.argv.slice(2).join(' ')}`);

const module = remembered(hashOf('wasm-opt', version, ...options, readFileSync(from)), () => {
  execFileSync(`${binaryen}bin/wasm-opt`, [from, '-o', to, ...options], { stdio: 'inherit' });
  return readFileSync(to);
});
writeFileSync(to, module);
