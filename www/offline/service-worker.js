// Keeps a town's pages on the device, each with the files that it names (tools/page-files.js): those that were opened, or all.
// Names carry a hash, so a page says by itself which version it is, and any worker answers for any version: none waits for
// another, and none makes a page open again.

// Written by the build (tools/service-worker.js): the pages, how much all of them weigh, what stands in place of one that was
// not kept.
const { pages, more, unkept } = TOWN;
// How long a kept page waits for a newer one.
const LIMIT = 3000;
const kept = () => caches.open(`tarifa-clara ${self.registration.scope}`);

const here = (/** @type {string} */ name) => new URL(name, self.location.href).href;
const addresses = pages.map(here);
// Whatever the query says; and some hosts serve a page without its ending.
const bare = (address) => address.replace(/[?#].*$/, '').replace(/\.html$/, '');
const pageOf = (address) => addresses.find((page) => bare(page) === bare(address));
const namesIn = (html) => (/ keeps="([^"]+)"/.exec(html) || [])[1];
const filesOf = (page, names) => names.split(' ').map((name) => new URL(name, page).href);

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('message', (event) => event.waitUntil(keep(event.data, event.source)));
self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  if (method !== 'GET') return;
  const page = mode === 'navigate' && pageOf(url);
  if (page) event.respondWith(open(page, url));
  else if (/\.[0-9a-f]{8}\.\w+(\?|$)/.test(url)) event.respondWith(file(event.request));
});

async function file(request) {
  const cache = await kept();
  return (await cache.match(request, { ignoreSearch: true, ignoreVary: true })) || fetch(request);
}

/** The newest page where the signal is good enough, else the one that is here. */
async function open(page, address) {
  const cache = await kept();
  const old = await cache.match(page);
  const asked = fetch(address, { cache: 'no-cache', redirect: 'manual', credentials: 'same-origin' });
  if (!old) return asked.catch(() => new Response(unkept, { headers: { 'content-type': 'text/html; charset=utf-8' } }));
  const late = new Promise((resolve) => setTimeout(() => resolve(old), LIMIT));
  return Promise.race([whole(asked).catch(() => old), late]);
}

/** A page to its end, or where it leads to; half of one would be worse than an old one. */
async function whole(asked) {
  const response = await asked;
  if (response.type === 'opaqueredirect') return response;
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return new Response(await response.text(), { headers: response.headers });
}

/** Keeps the page that asks, or all; renews what is kept, so that all is of one version; and says what there is. */
async function keep({ all, names }, client) {
  const cache = await kept();
  const asking = pageOf(client.url);
  const before = await versions(cache);
  let failed = '';
  for (const page of new Set([...(all ? addresses : [asking]), ...before.keys()])) {
    try {
      await keepPage(cache, page);
    } catch (error) {
      // What is kept stays as it is.
      if (!before.has(page)) failed = String(error);
    }
  }
  const now = await versions(cache);
  const open = (await self.clients.matchAll({ type: 'window', includeUncontrolled: true })).filter(({ url }) => pageOf(url));
  const said = { pages: [...now.keys()], all: now.size === addresses.length, more };
  for (const one of open) one.postMessage({ ...said, names: now.get(pageOf(one.url)), failed: one.id === client.id ? failed : '' });
  // A page of an earlier version that is still open may ask for more of its files.
  if (open.length > 1 || now.get(asking) !== names) return;
  const wanted = new Set([...now].flatMap(([page, names]) => [page, ...filesOf(page, names)]));
  for (const { url } of await cache.keys()) if (!wanted.has(url)) await cache.delete(url);
}

/** The kept pages, and the names of the files of each, which are its version. */
async function versions(cache) {
  const found = new Map();
  for (const page of addresses) {
    const response = await cache.match(page);
    if (response) found.set(page, namesIn(await response.text()));
  }
  return found;
}

/** The page last: it is kept when all its files are. They are in the browser's own cache, where this very page has used them. */
async function keepPage(cache, page) {
  const response = await fetch(page, { cache: 'no-cache', credentials: 'same-origin' });
  const html = await response.text();
  const names = response.ok && namesIn(html);
  if (!names) throw new Error(`${page}: ${response.status}`);
  for (const name of filesOf(page, names)) {
    if (await cache.match(name)) continue;
    const found = await fetch(name, { cache: 'force-cache' });
    if (!found.ok) throw new Error(`${name}: ${found.status}`);
    await cache.put(name, found);
  }
  await cache.put(page, new Response(html, { headers: response.headers }));
}
