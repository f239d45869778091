// On paper: one A4 sheet with what was chosen in words, the receipt with its sums, whom to ask, and where the numbers come
// from; on the town's own sheets the other homes and the comparison.
import assert from 'node:assert/strict';
import test from 'node:test';
import { openAlive, openBrowser, openSite, PATIENCE, towns } from './browser.mjs';
import { choose, find, planOf, see, sheets } from './page.mjs';

const site = await openSite(test);
const browser = await openBrowser(test);
const still = await openBrowser(test, { javascript: false });

const expected = {
  'tabalosos.html': [/Tabalosos/, /La propuesta aprobada/, /supervisa el servicio\. Elegido/, /Agua 24 horas al día\. La meta es agua para 90 de cada 100 casas/, /10 m³ al mes son 333 litros/, /unos 17 baldes/, /10 m³ × S\/ 0\.89/, /8\.90/, /1\.60/, /S\/ 10\.50/, /De cada 100 soles, 1\.13 irían al agua/, /¿A quién preguntar\?.*SEDALAMA SAC.*Nombre:.*Teléfono:/, /Tabla 10/, /The new operators in Peruvian small towns/],
  'en/tabalosos.html': [/Tabalosos/, /The approved proposal/, /Water 24 hours a day/, /S\/ 10\.50/, /Whom to ask\?/, /Table 10/],
  'villa-ejemplo.html': [/Villa Ejemplo/, /números inventados/, /12 horas.*De 6 de la/, /8 m³ × S\/ 0\.858 \+ 2 m³ × S\/ 1\.201/, /9\.27/, /2\.78/, /13\.85/, /2\.49/, /S\/ 16\.34/, /0\.78 irían al agua/, /¿A quién preguntar\?/, /Inventado/],
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
    assert.equal(printed.length, 1);
  });
}

test('every town’s receipt is one sheet, with every document of its numbers', async () => {
  for (const town of towns) {
    for (const [folder, language] of [['', 'es'], ['en/', 'en']]) {
      await openAlive(browser, `${site}${folder}${town}.html`);
      const printed = await sheets(browser);
      assert.equal(printed.length, 1, `${folder}${town}`);
      for (const { title } of planOf(town).sources) assert.ok(printed[0].includes(title[language].replace(/\s+/g, ' ')), title[language]);
    }
  }
});

test('a letter on paper is no smaller than 8 pt', async () => {
  await openAlive(browser, `${site}villa-ejemplo.html#keep=h24.tested.treated.all.visits`);
  await browser.sendDevToolsCommand('Emulation.setEmulatedMedia', { media: 'print' });
  const small = await see(browser, (root) =>
    [...root.querySelectorAll('.tc *')]
      .filter((one) => one.checkVisibility() && !one.closest('svg, .vh') && [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== ''))
      .filter((one) => parseFloat(getComputedStyle(one).fontSize) < (8 * 96) / 72 - 0.01)
      .map((one) => one.textContent),
  );
  await browser.sendDevToolsCommand('Emulation.setEmulatedMedia', { media: '' });
  assert.deepEqual(small, []);
});

test('what is kept is on the sheet with its name and its total', async () => {
  await openAlive(browser, `${site}villa-ejemplo.html#keep=h18.tested.network.all.office&keep=h24.tested.treated.all.visits&keep=h6.chlorinated.none.none.window`);
  const [sheet, ...more] = await sheets(browser);
  assert.match(sheet, /Opción A: 18 horas · Potable y probada · La red de hoy · Medidor en cada casa · Oficina todos los días S\/ 17\.50/);
  assert.match(sheet, /Opción B: 24 horas .* S\/ 22\.18 Opción C: 6 horas .* S\/ 10\.75/);
  assert.deepEqual(more, []);
  await browser.get('about:blank');
  await openAlive(browser, `${site}tabalosos.html#service=today&keep=approved`);
  const [town, ...others] = await sheets(browser);
  assert.match(town, /La propuesta aprobada Agua 24 horas al día\..*Opción A: La propuesta aprobada.* S\/ 10\.50/);
  assert.deepEqual(others, []);
});

test('a host’s page that hides all of itself on paper does not blank the element', async () => {
  await openAlive(browser, `${site}tabalosos.html`);
  await browser.executeScript(() => {
    const style = document.createElement('style');
    style.textContent = '@media print { body * { visibility: hidden } }';
    document.head.append(style);
  });
  const printed = (await sheets(browser)).join(' ');
  assert.match(printed, /La propuesta aprobada/);
  assert.match(printed, /S\/ 10\.50/);
  assert.doesNotMatch(printed, /Tarifa Clara/);
});

test('the town’s page prints the other homes, its answers and the comparison, and no row is cut', async () => {
  await openAlive(browser, `${site}villa-ejemplo.pueblo.html`);
  const printed = await sheets(browser);
  assert.match(printed[0], /Un taller, 40 m³.*S\/ 129\.49/);
  assert.match(printed[0], /Los precios .*por m³/);
  assert.match(printed[1], /Comparar Hoy Lo elegido S\/ 5\.00 S\/ 16\.34/);
  assert.match(printed[1], /De dónde salen los números/);
  assert.equal(printed.length, 2);
});

test('the assembly’s page prints its guide, on one sheet', async () => {
  for (const folder of ['', 'en/']) {
    await openAlive(browser, `${site}${folder}villa-ejemplo.asamblea.html`);
    const printed = await sheets(browser);
    assert.equal(printed.length, 1, folder);
    assert.match(printed[0], folder ? /Guide to leading/ : /Guía para dirigir la asamblea.*Recién entonces borre/);
  }
});

test('what is printed is what was chosen', async () => {
  await openAlive(browser, `${site}tabalosos.html`);
  await choose(browser, 'service', 'today');
  const printed = (await sheets(browser)).join(' ');
  assert.match(printed, /El agua no lleva cloro\. Elegido/);
  assert.match(printed, /S\/ 5\.00/);
  assert.doesNotMatch(printed, /supervisa el servicio\. Elegido/);
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

test('other homes on paper pay for the service that was chosen', async () => {
  await openAlive(browser, `${site}villa-ejemplo.pueblo.html#continuity=h24`);
  const printed = (await sheets(browser)).join(' ');
  assert.match(printed, /Un taller, 40 m³.*S\/ 152\.44/);
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
