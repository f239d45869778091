// Keeps one page and all that it fetches on the device: each page has a worker of its own, so that a town's visitor stores
// no other town. The files of a version come and go together; a new version waits until the page is closed or asks for it.
import { clientsClaim } from 'workbox-core';
import { cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching';

clientsClaim();
cleanupOutdatedCaches();
// Written by the build (tools/service-worker.js).
precacheAndRoute(FILES_OF_PAGE);

self.addEventListener('message', (event) => {
  if (event.data && event.data.type === 'SKIP_WAITING') self.skipWaiting();
});
