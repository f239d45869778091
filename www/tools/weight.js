// What a file of the built site weighs on its way.
import { brotliCompressSync } from 'node:zlib';
import { read } from './built-site.js';
import { hashOf, remembered } from './remember.js';

/** Packed as hosts do. */
export function weight(name) {
  const bytes = read(name);
  return Number(remembered(hashOf('brotli', bytes), () => Buffer.from(String(brotliCompressSync(bytes).length))).toString());
}
