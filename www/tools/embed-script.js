// A script for other pages than ours, small, as the oldest browsers understand it.
import { readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';
import { oldest } from './old-browsers.js';

/** @param {string} name of a file of www/embed */
export function embedScript(name) {
  const text = readFileSync(new URL(`../embed/${name}`, import.meta.url), 'utf8');
  return transformSync(text, { minify: true, target: oldest.replace(' ', '') }).code;
}
