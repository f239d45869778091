// A thread of its own: opens and saves workbooks while the page goes on.
import { workWith } from './workbook-tasks.js';

self.addEventListener('message', async ({ data }) => {
  try {
    self.postMessage({ done: await workWith(data) });
  } catch (error) {
    self.postMessage({ failed: String(error) });
  }
});
