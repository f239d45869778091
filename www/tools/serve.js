// Serves the built site under the strict content policy that it is made for: on this machine alone, or with HOST=0.0.0.0
// to the phones of the same network.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { networkInterfaces } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashed } from './names.js';

export const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.webmanifest': 'application/manifest+json',
};

export const strictPolicy =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'";

/** The file that an address names, or nothing; never one outside the folder. */
async function fileOf(folder, url) {
  try {
    const wanted = path.join(folder, path.normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname)));
    const found = await stat(wanted);
    const file = found.isDirectory() ? path.join(wanted, 'index.html') : wanted;
    return { file, modified: (await stat(file)).mtime };
  } catch {
    return undefined;
  }
}

/** Listens, on loopback unless told otherwise; port 0 takes any free one. `answer` may answer a request itself by returning true. */
export async function serve(folder, { port = 0, host = '127.0.0.1', policy = strictPolicy, answer = () => false } = {}) {
  const server = createServer(async (request, response) => {
    if (answer(request, response)) return;
    const found = await fileOf(folder, request.url);
    if (!found) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found\n');
      return;
    }
    const modified = found.modified.toUTCString();
    // Nothing is sent again that the browser has.
    const known = request.headers['if-modified-since'] === modified;
    response.writeHead(known ? 304 : 200, {
      'content-type': types[path.extname(found.file)] || 'application/octet-stream',
      'content-security-policy': policy,
      'last-modified': modified,
      'cache-control': hashed(found.file) ? 'max-age=31536000, immutable' : 'no-cache',
    });
    if (known) response.end();
    else createReadStream(found.file).pipe(response);
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  return { server, address: `http://127.0.0.1:${server.address().port}/` };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = fileURLToPath(new URL('../dist', import.meta.url));
  const wished = Number(process.env.PORT || 8080);
  const host = process.env.HOST || '127.0.0.1';
  const { server, address } = await serve(folder, { port: wished, host }).catch(() => serve(folder, { host }));
  console.log(`Tarifa Clara: ${address}  (Ctrl-C stops it)`);
  const cards = host === '0.0.0.0' ? Object.values(networkInterfaces()).flat() : [];
  for (const { address: own } of cards.filter(({ family, internal }) => family === 'IPv4' && !internal)) {
    console.log(`For the phones of this network: http://${own}:${server.address().port}/`);
  }
}
