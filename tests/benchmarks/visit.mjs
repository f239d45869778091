// What a visit sends when nobody touches anything, until the page is kept on the device: bytes and requests, door by door.
import { alive, openBrowser, openSite, PATIENCE } from '../browser/browser.mjs';
import { doors, fileOfDoor } from '../../www/tools/doors.js';
import { modules } from '../../www/tools/built-site.js';
import { weight } from '../../www/tools/weight.js';
import { host } from './host.mjs';
import { median } from './measure.mjs';

export const title = 'A visit that touches nothing';

const TOWNS = ['villa-ejemplo', 'sechura'];
const TIMES = 3;

async function visit(page) {
  const ends = [];
  const run = { after: (end) => ends.unshift(end) };
  try {
    const { sent, answer } = host();
    const site = await openSite(run, { answer });
    const browser = await openBrowser(run, { width: 360, height: 640 });
    await browser.get(site + page);
    await alive(browser);
    const shown = sent.length;
    await browser.wait(() => browser.executeAsyncScript('const done = arguments[0]; navigator.serviceWorker.ready.then(() => done(true))'), PATIENCE);
    const bytes = (files) => files.reduce((sum, file) => sum + file.bytes, 0);
    return { shown: bytes(sent.slice(0, shown)), kept: bytes(sent), requests: sent.length };
  } finally {
    for (const end of ends) await end();
  }
}

/** A module's bytes as they are sent. */
const moduleOf = (name) => weight(modules.find((file) => file.startsWith(`${name}.es-PE.`))).toLocaleString('en-US');

export async function* tables() {
  const rows = [];
  const found = { 'town-module': `${moduleOf('town')} bytes` };
  for (const page of TOWNS.flatMap((town) => doors.map((door) => fileOfDoor(town, door)))) {
    const visits = [];
    for (let time = 0; time < TIMES; time += 1) visits.push(await visit(page));
    const of = (key) => median(visits.map((one) => one[key])).toLocaleString('en-US');
    rows.push([`\`${page}\``, of('shown'), of('kept'), of('requests')]);
    if (page === 'villa-ejemplo.html') Object.assign(found, { 'first-visit': `${of('shown')} bytes`, 'kept-visit': `${of('kept')} bytes, ${of('requests')} requests` });
  }
  yield { said: 'Bytes as hosts send them (brotli).', head: ['', 'until it answers', 'until it is kept', 'requests'], rows, found };
}
