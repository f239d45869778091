// What the element costs in a host's page, with nothing inside it, beside the site's own page of the same town: bytes, and how
// long whoever comes over a bad signal on a slow phone waits until there is something to read, and until it answers.
import { openBrowser, openSite, PATIENCE } from '../browser/browser.mjs';
import { host } from './host.mjs';
import { median, SIGNAL, SLOWER } from './measure.mjs';

export const title = "The element in a host's page";

const TIMES = 3;
const TOWN = 'villa-ejemplo';
const HOST = `<!DOCTYPE html><html lang="es"><head><meta charset="utf-8"><script type="module" src="/tarifa-clara.js"></script></head><body><tarifa-clara town="${TOWN}"></tarifa-clara></body></html>`;

async function visit(page) {
  const ends = [];
  const run = { after: (end) => ends.unshift(end) };
  try {
    const { sent, answer } = host();
    const site = await openSite(run, {
      answer: (request, response) => answer(request, response) || (request.url === '/host' && Boolean(response.writeHead(200, { 'content-type': 'text/html' }).end(HOST))),
    });
    const browser = await openBrowser(run, { width: 360, height: 640 });
    await browser.sendDevToolsCommand('Network.enable', {});
    await browser.sendDevToolsCommand('Network.emulateNetworkConditions', SIGNAL);
    await browser.sendDevToolsCommand('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await browser.sendDevToolsCommand('Page.addScriptToEvaluateOnNewDocument', {
      source: `(() => {
        const look = () => {
          const one = document.querySelector('tarifa-clara');
          const heading = one && (one.querySelector('h1') || (one.shadowRoot && one.shadowRoot.querySelector('.content h1')));
          if (heading && window.readAt === undefined && performance.getEntriesByName('first-contentful-paint').length > 0) window.readAt = performance.now();
          if (one && one.engine) window.answersAt = performance.now();
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      })()`,
    });
    await browser.get(site + page);
    await browser.wait(() => browser.executeScript('return window.answersAt !== undefined'), PATIENCE);
    const files = [...sent];
    const [read, answers] = await browser.executeScript('return [window.readAt, window.answersAt]');
    return { bytes: files.reduce((sum, file) => sum + file.bytes, 0), requests: files.length, read, answers };
  } finally {
    for (const end of ends) await end();
  }
}

export async function* tables() {
  const medians = {};
  const rows = [];
  for (const [name, page] of [["the site's own page", `${TOWN}.html`], ["a host's page", 'host']]) {
    const visits = [];
    for (let time = 0; time < TIMES; time += 1) visits.push(await visit(page));
    const of = (key) => median(visits.map((one) => one[key]));
    const seconds = (key) => `${(of(key) / 1000).toFixed(2)} s`;
    medians[page] = { bytes: of('bytes').toLocaleString('en-US'), read: seconds('read'), answers: seconds('answers') };
    rows.push([name, medians[page].bytes, String(of('requests')), medians[page].read, medians[page].answers]);
  }
  const [own, there] = Object.values(medians);
  const found = {
    'guest-bytes': `${there.bytes} bytes beside ${own.bytes}`,
    'guest-read': `${there.read} beside ${own.read}`,
  };
  yield { said: `Nothing kept, 400 kbit/s, a phone ${SLOWER} times slower than this machine; Villa Ejemplo.`, head: ['', 'bytes until it answers', 'requests', 'something to read', 'it answers'], rows, found };
}
