// An assembly keeps the services it talks about and sees them side by side, with today always among them.
import assert from 'node:assert/strict';
import test from 'node:test';
import { Key, openAlive, openBrowser, openSite, PATIENCE } from './browser.mjs';
import { centimos, choose, chosen, find, refusedBeside, reload, see, text, total, touch, waitForTotal, wholeTown, write } from './page.mjs';

const site = await openSite(test);
const browser = await openBrowser(test);
const still = await openBrowser(test, { javascript: false });
const other = await openBrowser(test);

const village = `${site}villa-ejemplo.pueblo.html`;
const base = 'h12.tested.network.all.office';
const better = 'h24.tested.network.all.office';

/** The services that the address keeps. */
const kept = async (driver) => new URLSearchParams(new URL(await driver.getCurrentUrl()).hash.slice(1)).getAll('keep');

/** The columns by their names: the total in the head and in the table, in céntimos, and the levels. */
async function columns(driver) {
  const shown = await see(driver, (root) => {
    const rows = [...root.querySelectorAll('.cmp tbody tr')].map((row) => [...row.cells].map((cell) => cell.textContent));
    return {
      heads: [...root.querySelectorAll('.heads li')].map((head) => ({ name: head.querySelector('h3').textContent, total: head.querySelector('.total').textContent })),
      names: [...root.querySelectorAll('.cmp thead tr')].map((row) => [...row.cells].slice(1).map((head) => head.textContent)),
      hours: rows[0].length === 2 ? [] : rows[0].slice(1),
      totals: rows.find(([label]) => label === 'Total al mes').slice(1),
    };
  });
  const names = shown.heads.map(({ name }) => name);
  assert.ok(shown.names.length > 1);
  for (const table of shown.names) assert.deepEqual(table, names);
  assert.deepEqual(shown.heads.map((head) => head.total), shown.totals, 'the head says what the table says');
  return Object.fromEntries(names.map((name, i) => [name, { total: centimos(shown.totals[i]), hours: shown.hours[i] }]));
}

const press = async (driver, id) => (await find(driver, `#${id}`)).click();
const focused = (driver) => see(driver, (root) => root.activeElement && (root.activeElement.id || root.activeElement.textContent));

test('two services are kept, and both follow the home', async () => {
  await openAlive(browser, village);
  assert.deepEqual(Object.keys(await columns(browser)), ['Hoy', 'Lo elegido']);
  const first = await total(browser);
  await press(browser, 'keep-here');
  assert.deepEqual(await kept(browser), [base]);
  assert.deepEqual(Object.keys(await columns(browser)), ['Hoy', 'Opción A']);
  await choose(browser, 'continuity', 'h24');
  const second = await total(browser);
  await press(browser, 'keep-here');
  assert.deepEqual(await kept(browser), [base, better]);
  await choose(browser, 'continuity', 'h18');
  const seen = await columns(browser);
  assert.deepEqual(Object.keys(seen), ['Hoy', 'Lo elegido', 'Opción A', 'Opción B']);
  assert.deepEqual([seen.Hoy.total, seen['Opción A'].total, seen['Opción B'].total], [500, first, second]);
  assert.equal(seen['Lo elegido'].total, await total(browser));
  assert.deepEqual(Object.values(seen).map(({ hours }) => hours), ['6 horas', '18 horas', '12 horas', '24 horas']);

  await write(browser, 'm3', '20');
  await browser.wait(async () => (await chosen(browser)).m3 === '20');
  const larger = await columns(browser);
  assert.equal(larger.Hoy.total, 500);
  for (const [option, hours] of [['Opción A', 'h12'], ['Opción B', 'h24']]) {
    assert.notEqual(larger[option].total, seen[option].total);
    await choose(browser, 'continuity', hours);
    assert.equal(larger[option].total, await total(browser), `${option} is what its levels come to`);
  }
});

test('a kept service is shown again, and let go', async () => {
  await openAlive(browser, `${village}#continuity=h18&keep=${base}&keep=${better}`);
  const before = await columns(browser);
  await press(browser, 'show-B');
  await waitForTotal(browser, before['Opción B'].total);
  assert.equal((await chosen(browser)).continuity, 'h24');
  assert.equal(await see(browser, (root) => root.querySelector('[name=continuity]:checked').value), 'h24');
  assert.deepEqual(Object.keys(await columns(browser)), ['Hoy', 'Opción A', 'Opción B']);
  assert.match(await text(browser, '#compare'), /Es lo elegido/);
  await press(browser, 'drop-A');
  assert.deepEqual(await kept(browser), [better]);
  assert.deepEqual(await columns(browser), { Hoy: before.Hoy, 'Opción A': before['Opción B'] });
});

test('the same service is not kept twice, and a fourth only after one is gone', async () => {
  await openAlive(browser, village);
  await press(browser, 'keep-here');
  for (const hours of ['h18', 'h24']) {
    await choose(browser, 'continuity', hours);
    await press(browser, 'keep-here');
  }
  assert.match(await text(browser, '#compare'), /Es lo elegido/);
  await choose(browser, 'attention', 'window');
  assert.match(await text(browser, '#compare'), /Ya hay 3 opciones guardadas\. Para guardar otra, primero quite una\./);
  assert.equal(await see(browser, (root) => root.querySelectorAll('#keep, #keep-here').length), 0);
  assert.deepEqual(Object.keys(await columns(browser)), ['Hoy', 'Lo elegido', 'Opción A', 'Opción B', 'Opción C']);
  await press(browser, 'drop-B');
  await press(browser, 'keep-here');
  assert.deepEqual(await kept(browser), [base, better, 'h24.tested.network.all.window']);
});

test('a reload and another browser show the same from the address', async () => {
  await openAlive(browser, `${village}#continuity=h18&people=4&keep=${base}`);
  await press(browser, 'keep-here');
  const before = await text(browser, '#compare');
  await reload(browser);
  assert.equal(await text(browser, '#compare'), before);
  await openAlive(other, await browser.getCurrentUrl());
  assert.equal(await text(other, '#compare'), before);
});

test('back and forward step through links that keep services', async () => {
  await openAlive(browser, village);
  const names = async () => Object.keys(await columns(browser));
  const hidden = () => see(browser, (root) => new FormData(root.querySelector('form')).getAll('keep').join());
  const shows = async (what, left) => {
    await browser.wait(async () => (await hidden()) === left.join(), PATIENCE, `${what}: ${left}`);
    assert.equal((await names()).filter((name) => name.startsWith('Opción')).length, left.length);
  };
  for (const left of [[base], [base, better]]) {
    await browser.executeScript((link) => (window.location.hash = link), `continuity=h18&${left.map((levels) => `keep=${levels}`).join('&')}`);
    await shows('opened', left);
  }
  for (const [go, left] of [['back', [base]], ['back', []], ['forward', [base]], ['forward', [base, better]]]) {
    await browser.navigate()[go]();
    await shows(go, left);
  }
});

test('what is kept with the receipt is there when one goes to the town', async () => {
  await openAlive(browser, `${site}villa-ejemplo.html`);
  await press(browser, 'keep');
  await touch(browser, 'continuity', 'h24');
  await browser.wait(async () => (await chosen(browser)).continuity === 'h24');
  assert.deepEqual(await kept(browser), [base], 'another level does not forget it');
  await wholeTown(browser);
  assert.deepEqual(Object.keys(await columns(browser)), ['Hoy', 'Lo elegido', 'Opción A']);
});

test('by keyboard, with the focus kept and each step said', async () => {
  await openAlive(browser, `${village}#continuity=h18&keep=${base}`);
  const say = (words) => browser.wait(async () => (await see(browser, (root) => root.querySelector('[role=status]').textContent)) === words, PATIENCE, words);
  await see(browser, (root) => root.getElementById('keep-here').focus());
  await browser.actions().sendKeys(Key.ENTER).perform();
  assert.equal(await focused(browser), 'comparar-h', 'the button is gone, its section is not');
  await say('Guardado como opción B.');
  await see(browser, (root) => root.getElementById('drop-B').focus());
  await browser.actions().sendKeys(Key.SPACE).perform();
  assert.equal(await text(browser, '#keep-here'), 'Guardar para comparar');
  await say('Se quitó la opción B.');
  await see(browser, (root) => root.getElementById('drop-A').focus());
  await browser.actions().sendKeys(Key.ENTER).perform();
  assert.deepEqual(await kept(browser), []);
  assert.equal(await focused(browser), 'comparar-h', 'the button is gone, its section is not');
  await browser.actions().sendKeys(Key.TAB).perform();
  assert.equal(await focused(browser), 'keep-here');
});

test('today in one of the nine towns is a column of its own and is not kept', async () => {
  await openAlive(browser, `${site}tabalosos.pueblo.html`);
  await press(browser, 'keep-here');
  await choose(browser, 'service', 'today');
  assert.match(await text(browser, '#compare'), /Lo de hoy siempre está en la comparación\./);
  const seen = await columns(browser);
  assert.deepEqual([seen.Hoy.total, seen['Opción A'].total], [500, 1050]);
  assert.match(await text(browser, '#compare'), /El documento no dice si la cuota de hoy lleva IGV/);
});

test('a link that keeps what there is not says so, and the rest of it opens', async () => {
  await openAlive(browser, `${village}#continuity=h18&people=3&keep=${base}&keep=h99.tested.network.all.office`);
  assert.match(await refusedBeside(browser, 'link'), /El enlace guarda una opción que este plan no tiene/);
  assert.equal(await see(browser, (root) => root.querySelector('[name=people]').value), '3');
  assert.equal(await see(browser, (root) => root.querySelector('[name=continuity]:checked').value), 'h18');
  assert.deepEqual(await see(browser, (root) => new FormData(root.querySelector('form')).getAll('keep')), [base]);
});

test('without a program the page compares the proposal with today, and offers no button', async () => {
  await still.get(village);
  const seen = await still.executeScript(() => ({
    section: document.getElementById('comparar').checkVisibility(),
    said: document.getElementById('compare').innerText,
    buttons: [...document.querySelectorAll('[data-go]')].filter((button) => button.getBoundingClientRect().width > 0).length,
  }));
  assert.match(seen.said, /Hoy\s+S\/\u00a05\.00[^]+S\/\u00a016\.34/);
  assert.deepEqual([seen.section, seen.buttons], [true, 0]);
});

test('in English', async () => {
  await openAlive(browser, `${site}en/villa-ejemplo.pueblo.html#continuity=h18&keep=${base}`);
  const said = await text(browser, '#comparar');
  for (const words of ['Compare', 'Today', 'Chosen now', 'Option A', 'Remove option A', 'See option A', 'Total a month']) assert.ok(said.includes(words), words);
  assert.doesNotMatch(said, /Opción|Guardar|Hoy/);
});

for (const [width, height] of [[320, 640], [360, 640], [1280, 720]]) {
  test(`at ${width} × ${height} every column can be read without scrolling sideways`, async () => {
    await browser.sendDevToolsCommand('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
    await openAlive(browser, `${village}#continuity=h18&keep=${base}&keep=${better}`);
    const out = await see(browser, (root) => [...root.querySelectorAll('#compare *')].filter((one) => one.getBoundingClientRect().right > window.innerWidth).length);
    assert.equal(out, 0);
    const aligned = await see(browser, (root) => {
      const lefts = (selector) => [...root.querySelectorAll(selector)].map((one) => Math.round(one.getBoundingClientRect().left));
      return { heads: lefts('.heads li'), columns: lefts('.cmp thead th').slice(1) };
    });
    if (width === 1280) for (const [i, left] of aligned.heads.entries()) assert.ok(Math.abs(left - aligned.columns[i]) < 3, JSON.stringify(aligned));
    await browser.sendDevToolsCommand('Emulation.clearDeviceMetricsOverride', {});
  });
}
