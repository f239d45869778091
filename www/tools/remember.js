// What was made before from the very same is not made again. What something is made from is told by a hash of it.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where cargo puts what it makes. */
export const target = process.env.CARGO_TARGET_DIR || fileURLToPath(new URL('../../target', import.meta.url));
const memory = path.join(target, 'remembered');
// What nobody asked for since is forgotten.
const keptDays = 14;

/** @param {(string | Uint8Array)[]} parts */
export function hashOf(...parts) {
  const hash = createHash('sha256');
  // With its length, so that no two lists of parts read alike.
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:`).update(part);
  return hash.digest('hex');
}

/** The bytes that were remembered under a hash, if they were. */
export function recalled(hash) {
  const place = path.join(memory, hash);
  try {
    const bytes = readFileSync(place);
    utimesSync(place, new Date(), new Date());
    return bytes;
  } catch {
    return undefined;
  }
}

/**
 * @param {string} hash of everything that the bytes depend on
 * @param {string | Uint8Array} bytes
 */
export function remember(hash, bytes) {
  const place = path.join(memory, hash);
  mkdirSync(memory, { recursive: true });
  for (const name of readdirSync(memory)) {
    const old = path.join(memory, name);
    if (Date.now() - statSync(old).mtimeMs > keptDays * 86_400_000) rmSync(old);
  }
  // In one step: whoever else builds at this moment finds all of it or nothing.
  writeFileSync(`${place}.${process.pid}`, bytes);
  renameSync(`${place}.${process.pid}`, place);
}

/**
 * The bytes that something made, from memory where it was made before from the same.
 * @param {string} hash of everything that they depend on
 * @param {() => Uint8Array} make
 */
export function remembered(hash, make) {
  const before = recalled(hash);
  if (before) return before;
  const bytes = make();
  remember(hash, bytes);
  return bytes;
}
