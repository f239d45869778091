// On paper: one A4 sheet with what was chosen, the receipt with its sums, other homes, and where the numbers come from.
import assert from 'node:assert/strict';
import test from 'node:test';
import { openAlive, openBrowser, openSite, PATIENCE } from './browser.mjs';
import { choose, find, see, sheets } from './page.mjs';

const site = await openSite(test);
const browser = await openBrowser(test);
const still = await openBrowser(test, { javascript: false });

const expected = {
  'tabalosos.html': [/Tabalosos/, /La propuesta aprobada/, /10 m³ × S\/ 0\.89/, /8\.90/, /1\.60/, /S\/ 10\.50/, /Una pareja de adultos mayores, 5 m³ S\/ 5\.25/, /Tabla 10/, /The new operators in Peruvian small towns/],
  'en/tabalosos.html': [/Tabalosos/, /The approved proposal/, /S\/ 10\.50/, /An elderly couple, 5 m³ S\/ 5\.25/, /Table 10/],
  'villa-ejemplo.html': [/Villa Ejemplo/, /números inventados/, /12 horas/, /8 m³ × S\/ 0\.858 \+ 2 m³ × S\/ 1\.201/, /9\.27/, /2\.78/, /13\.85/, /2\.49/, /S\/ 16\.34/, /Un taller, 40 m³ S\/ 129\.49/, /Inventado/],
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

test('a service with all that can be owed still fits on one sheet', async () => {
  for (const page of ['villa-ejemplo.html', 'en/villa-ejemplo.html']) {
    await browser.get('about:blank');
    await openAlive(browser, `${site}${page}#continuity=h24&social=1&new_connection=1&late=2`);
    await pressPrint(browser);
    assert.equal((await sheets(browser)).length, 1);
  }
});

/** Presses the page's own button and waits until it has everything and prints. */
async function pressPrint(driver) {
  await driver.executeScript('window.printed = false; window.print = () => (window.printed = true)');
  await (await find(driver, '[data-take=print]')).click();
  await driver.wait(() => driver.executeScript('return window.printed'), PATIENCE, 'the page is printed');
}

test('other homes on paper pay for the service that was chosen, also where nobody has looked at the town yet', async () => {
  await openAlive(browser, `${site}villa-ejemplo.html`);
  await choose(browser, 'continuity', 'h24');
  // The browser's own command cannot wait for the town: then paper has no other homes, rather than those of another service.
  const hasty = (await sheets(browser)).join(' ');
  assert.match(hasty, /S\/ 18\.93/);
  assert.doesNotMatch(hasty, /Un taller|129\.49/);
  await pressPrint(browser);
  const printed = (await sheets(browser)).join(' ');
  assert.match(printed, /Un taller, 40 m³ S\/ 152\.44/);
  assert.doesNotMatch(printed, /129\.49/);
});

test('the code on paper is black on white and at least 25 mm wide', async () => {
  await openAlive(browser, `${site}villa-ejemplo.html`);
  await pressPrint(browser);
  await browser.sendDevToolsCommand('Emulation.setEmulatedMedia', { media: 'print' });
  const code = await see(browser, (root) => {
    const drawn = root.querySelector('.onpaper .qr');
    const modules = drawn.querySelector('path').getBoundingClientRect();
    return { mm: (Math.min(modules.width, modules.height) / 96) * 25.4, ground: getComputedStyle(drawn).backgroundColor, ink: getComputedStyle(drawn.firstElementChild).fill };
  });
  await browser.sendDevToolsCommand('Emulation.setEmulatedMedia', { media: '' });
  assert.ok(code.mm >= 25, `${code.mm} mm`);
  assert.deepEqual([code.ground, code.ink], ['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
});
