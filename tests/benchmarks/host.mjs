// A server as hosts have them: it sends files packed, lets browsers keep them, and counts what it sends.
import { brotliCompressSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { dist } from '../browser/browser.mjs';
import { types } from '../../www/tools/serve.js';

const packed = new Map();
function packedFile(file) {
  if (!packed.has(file)) packed.set(file, brotliCompressSync(readFileSync(file)));
  return packed.get(file);
}

/** What `serve` lets answer, and a list that grows by every file sent: its name and its bytes. */
export function host() {
  const sent = [];
  return {
    sent,
    answer(request, response) {
      const name = decodeURIComponent(new URL(request.url, 'http://localhost').pathname).slice(1);
      const type = types[path.extname(name)];
      let body;
      try {
        body = type && packedFile(path.join(dist, name));
      } catch {
        // It is not there: whoever serves says so.
      }
      if (!body) return false;
      sent.push({ name, bytes: body.length });
      response.writeHead(200, { 'content-type': type, 'content-encoding': 'br', 'cache-control': 'max-age=600' }).end(body);
      return true;
    },
  };
}
