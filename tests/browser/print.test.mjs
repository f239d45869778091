// On paper: one A4 sheet with what was chosen, the receipt with its sums, and where the numbers come from.
import assert from 'node:assert/strict';
import test from 'node:test';
import { openAlive, openBrowser, openSite } from './browser.mjs';
import { choose, sheets } from './page.mjs';

const site = await openSite(test);
const browser = await openBrowser(test);
const still = await openBrowser(test, { javascript: false });

const expected = {
  'tabalosos.html': [/Tabalosos/, /La propuesta aprobada/, /10 m³ × S\/ 0\.89/, /8\.90/, /1\.60/, /S\/ 10\.50/, /Tabla 10/, /The new operators in Peruvian small towns/],
  'en/tabalosos.html': [/Tabalosos/, /The approved proposal/, /S\/ 10\.50/, /Table 10/],
  'villa-ejemplo.html': [/Villa Ejemplo/, /números inventados/, /12 horas/, /8 m³ × S\/ 0\.858 \+ 2 m³ × S\/ 1\.201/, /9\.27/, /2\.78/, /13\.85/, /2\.49/, /S\/ 16\.34/, /Inventado/],
};

for (const [page, wanted] of Object.entries(expected)) {
  test(`${page} prints on one sheet what matters`, async () => {
    await openAlive(browser, site + page);
    const printed = await sheets(browser);
    for (const one of wanted) assert.match(printed.join(' '), one);
    assert.equal(printed.length, 1);
  });

  test(`${page} prints the same without JavaScript`, async () => {
    await still.get(site + page);
    const printed = await sheets(still);
    for (const one of wanted) assert.match(printed.join(' '), one);
  });
}

test('what is printed is what was chosen', async () => {
  await openAlive(browser, `${site}tabalosos.html`);
  await choose(browser, 'service', 'today');
  const printed = (await sheets(browser)).join(' ');
  assert.match(printed, /El servicio de hoy/);
  assert.match(printed, /S\/ 5\.00/);
  assert.doesNotMatch(printed, /La propuesta aprobada/);
});
