// Keeps a town's pages and all that they fetch on the device: each town has a worker of its own, so that its visitor stores
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
