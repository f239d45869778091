// The command line, which writes the pages.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { target } from './remember.js';

const cwd = fileURLToPath(new URL('../..', import.meta.url));

/** What the command line prints; what it says when it refuses becomes the build's error. */
export function print(...args) {
  let text;
  try {
    text = execFileSync(path.join(target, 'debug/tarifa'), args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    throw new Error(`tarifa ${args.join(' ')}\n${error.stderr || error.message}`, { cause: error });
  }
  if (text.trim() === '') throw new Error(`tarifa ${args.join(' ')}\nprinted nothing`);
  return text;
}
