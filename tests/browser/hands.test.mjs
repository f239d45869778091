// A promoter counts hands in an assembly: sector by sector, kept on the device until it is cleared, saved as CSV, printed as a record.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { By, Key, loggedErrors, openBrowser, openSite, PATIENCE } from './browser.mjs';
import { TWO_KEPT, countSector, goTo, goToDesk, openDesk, openEmpty as openEmptyDesk, press, put, startCount } from './desk.mjs';
import { assertDescribed, find, paper, refusal, refusedBeside, reload, see, sheets, text, write } from './page.mjs';

const site = await openSite(test);
const browser = await openBrowser(test);
const village = `${site}villa-ejemplo.html${TWO_KEPT}`;
const KEY = 'tarifa-clara.hands.villa-ejemplo';

const folder = mkdtempSync(path.join(os.tmpdir(), 'tarifa-hands-'));
test.after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

const ALTO = [[40, 30], [10, 5], [3, 2], [1, 0]];
const CENTRO = [[7, 8], [50, 40], [0, 0], [4, 5]];

const openEmpty = (driver, page = `villa-ejemplo.html${TWO_KEPT}`) => openEmptyDesk(driver, site, page);

/** Counts two sectors with their delegates. */
async function countTwo(driver) {
  await startCount(driver, 2);
  await write(driver, 'sectors[0].name', 'Alto Perú');
  await countSector(driver, 0, ALTO);
  await write(driver, 'sectors[0].woman', 'María Quispe');
  await write(driver, 'sectors[0].man', 'José Mamani');
  await goTo(driver, 1);
  await countSector(driver, 1, CENTRO);
}

const stored = (driver) => driver.executeScript((key) => localStorage.getItem(key), KEY);
const keep = (driver, text) => driver.executeScript((key, kept) => localStorage.setItem(key, kept), KEY, text);
const sums = (driver) => text(driver, '#hands-sums');
const fields = (driver) => see(driver, (root) => Object.fromEntries([...root.querySelectorAll('#hands input, #hands select, #hands textarea')].map(({ name, value }) => [name, value])));
const noted = (driver, name) => see(driver, (root, note) => root.querySelector(`#hands [data-note=${note}]`).checkVisibility(), name);
const active = (driver) => see(driver, (root) => root.activeElement && (root.activeElement.name || root.activeElement.id || root.activeElement.textContent));
const heard = (driver) => see(driver, (root) => root.querySelector('[role=status]').textContent);

/** The table of totals: what is in each cell, by what opens the row. */
const table = (driver) =>
  see(driver, (root) => {
    const words = (one) => one.innerText.replace(/\s+/g, ' ').trim();
    return Object.fromEntries([...root.querySelectorAll('#hands-sums tr')].slice(1).map((row) => [words(row.cells[0]), [...row.cells].slice(1).map(words)]));
  });

/** Presses what saves a file; gives the file's name and what is in it. */
async function saved(driver, act, within) {
  const place = mkdtempSync(path.join(folder, 'saved-'));
  await driver.sendDevToolsCommand('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: place });
  await press(driver, act, within);
  // An empty file of this name stands there before the other one, which is being written, takes its place.
  const files = () => readdirSync(place);
  const written = (name) => !/^\.|\.crdownload$/.test(name) && statSync(path.join(place, name)).size > 0;
  await driver.wait(() => files().length === 1 && files().every(written), PATIENCE, 'the file is saved');
  const [name] = files();
  return { name, content: readFileSync(path.join(place, name), 'utf8') };
}

test('two sectors are counted, one is corrected, and the totals follow', async () => {
  await openEmpty(browser);
  assert.match(await text(browser, '#hands'), /Lo que se vota Opción A S\/ 17\.50 18 horas · .* Opción B S\/ 22\.18 24 horas · .* Seguir como hoy S\/ 5\.00/);
  await countTwo(browser);
  assert.deepEqual(await table(browser), {
    'Alto Perú': ['70 M 40 · H 30', '15 M 10 · H 5', '5 M 3 · H 2', '1 M 1 · H 0', '90 M 53 · H 37'],
    'Sector 2': ['15 M 7 · H 8', '90 M 50 · H 40', '0 M 0 · H 0', '9 M 4 · H 5', '105 M 57 · H 48'],
    'Todos los sectores': ['85 M 47 · H 38', '105 M 60 · H 45', '5 M 3 · H 2', '10 M 5 · H 5', '195 M 110 · H 85'],
    'De las manos contadas': ['43.59 %', '53.85 %', '2.56 %', '–', '100 %'],
  });
  assert.match(await sums(browser), /Más manos: Opción B, con 105 de 195 \(53\.85 %\)\. Todos los sectores están completos\./);
  await goTo(browser, 0);
  assert.equal(await active(browser), 'hands-sector');
  await (await find(browser, '[data-of="sectors[0].hands[0].women"][data-count="1"]')).click();
  await write(browser, 'sectors[0].hands[0].men', '51');
  assert.match(await sums(browser), /Empate|Más manos: Opción A, con 107 de 217/);
  assert.equal(await text(browser, '#hands-all-0'), '92 manos');
  await browser.wait(async () => /Alto Perú: 112 manos levantadas\. Más manos: Opción A, con 107/.test(await heard(browser)), PATIENCE, 'the result is said');
  assert.deepEqual(await loggedErrors(browser), []);
});

test('empty is not zero: a sector is complete when all of it was counted', async () => {
  await openEmpty(browser);
  await startCount(browser, 1);
  await write(browser, 'sectors[0].hands[0].women', '3');
  assert.match(await sums(browser), /Hasta ahora, más manos: Opción A, con 3 de 3.*Falta contar en: Sector 1\./);
  assert.deepEqual((await table(browser))['Sector 1'], ['3 M 3 · H —', '—', '—', '—', '3 M 3 · H —']);
  // Down from nothing is none, which is counted.
  await (await find(browser, '[data-of="sectors[0].hands[0].men"][data-count="-1"]')).click();
  assert.equal((await table(browser))['Sector 1'][0], '3 M 3 · H 0');
});

test('what is no number of hands is explained beside it, kept as typed, and does not count', async () => {
  await openEmpty(browser);
  await startCount(browser, 1);
  await countSector(browser, 0, ALTO);
  for (const [typed, why] of [['12,5', /Sector 1, Opción B, Hombres: «12,5» no es un número entero.* de 0 a 100,000/], ['100001', /es demasiado/], ['-1', /número entero/]]) {
    await write(browser, 'sectors[0].hands[1].men', typed);
    assert.match(await refusal(browser, 'sectors[0].hands[1].men'), why);
    await assertDescribed(browser, 'sectors[0].hands[1].men');
    assert.equal((await table(browser))['Sector 1'][1], '10 M 10 · H —');
  }
  await reload(browser);
  await goToDesk(browser);
  assert.equal((await fields(browser))['sectors[0].hands[1].men'], '-1');
  assert.match(await refusedBeside(browser, 'sectors[0].hands[1].men'), /«-1»/);
  await write(browser, 'sectors[0].hands[1].men', '1');
  assert.equal(await refusedBeside(browser, 'sectors[0].hands[1].men'), '');
});

test('a count survives a closed browser', async () => {
  const profile = path.join(folder, 'profile');
  const opened = async (use) => {
    const closing = [];
    const driver = await openBrowser({ after: (close) => closing.push(close) }, { profile });
    try {
      return await use(driver);
    } finally {
      for (const close of closing) await close();
    }
  };
  const before = await opened(async (driver) => {
    await openDesk(driver, village);
    await countTwo(driver);
    await goTo(driver, 0);
    return { table: await table(driver), fields: await fields(driver) };
  });
  assert.ok(existsSync(profile));
  await opened(async (driver) => {
    await openDesk(driver, village);
    await goTo(driver, 0);
    assert.deepEqual({ table: await table(driver), fields: await fields(driver) }, before);
    assert.equal(before.fields['sectors[0].woman'], 'María Quispe');
  });
});

test('sectors are added, named and removed, and each loss is asked about', async () => {
  await openEmpty(browser);
  await startCount(browser, 1);
  assert.equal(await active(browser), 'sectors[0].name');
  await press(browser, 'add');
  assert.equal(await active(browser), 'sectors[1].name');
  await write(browser, 'sectors[1].name', 'Centro');
  await write(browser, 'sectors[1].hands[0].women', '9');
  await press(browser, 'ask-remove');
  assert.match(await text(browser, '#ask-remove'), /¿Quitar Centro\? Se pierde lo contado/);
  await press(browser, 'no', '#ask-remove');
  assert.equal(await active(browser), 'Quitar este sector');
  assert.match(await sums(browser), /Centro/);
  await press(browser, 'ask-remove');
  await press(browser, 'remove');
  assert.doesNotMatch(await text(browser, '#hands'), /Centro/);
  assert.match(await text(browser, '#hands-sector'), /Sector 1 de 1/);
  assert.equal(JSON.parse(await stored(browser)).sectors.length, 1);
});

test('clearing says what is lost, offers the CSV first, and leaves nothing on the device', async () => {
  await openEmpty(browser);
  await countTwo(browser);
  await press(browser, 'ask-clear');
  assert.match(await text(browser, '#ask-clear'), /¿Borrar todo el conteo\? Se pierde todo lo contado \(manos: 205; sectores: 2\)/);
  assert.equal(await active(browser), 'ask-clear');
  const { name, content } = await saved(browser, 'csv', '#ask-clear');
  assert.equal(name, 'manos-villa-ejemplo.csv');
  assert.match(content, /^\ufeffsector,opción,/);
  await press(browser, 'no', '#ask-clear');
  assert.match(await sums(browser), /105 de 195/);
  await press(browser, 'ask-clear');
  await press(browser, 'clear');
  assert.equal(await stored(browser), null);
  assert.equal(await active(browser), 'hands-start');
  await reload(browser);
  await goToDesk(browser);
  assert.match(await text(browser, '#hands'), /Empezar a contar/);
});

test('the CSV has every number, the sums, the delegates, and no formula', async () => {
  await openEmpty(browser);
  await countTwo(browser);
  await write(browser, 'sectors[1].name', '=1+1');
  await write(browser, 'place', 'Local comunal, Centro');
  const lines = (await saved(browser, 'csv')).content.trim().split('\n');
  assert.equal(lines.length, 1 + 3 * 5);
  const date = JSON.parse(await stored(browser)).date;
  assert.match(date, /^20\d\d-\d\d-\d\d$/);
  const end = `,"Local comunal, Centro",${date},,,,,,,,`;
  assert.equal(lines[1], `Alto Perú,Opción A,18 horas · Potable y probada · La red de hoy · Medidor en cada casa · Oficina todos los días,40,30,70,,María Quispe,José Mamani${end}`);
  assert.equal(lines[8], `'=1+1,Seguir como hoy,,0,0,0,,,${end}`);
  assert.equal(lines[15], `Todos los sectores,Manos levantadas,,110,85,195,,,${end}`);
});

/** What is written of a meeting. */
const MEETING = { date: '2026-11-22', begins: '18:30', ends: '20:15', call: 'second', agenda: '1. El agua\n2. Otros', 'present.women': '120', 'present.men': '80', 'roll.women': '300', 'roll.men': '290' };

test('the record is printed alone, on A4, with all that the minutes need', async () => {
  await openEmpty(browser);
  await countTwo(browser);
  await write(browser, 'place', 'Local comunal');
  for (const [name, value] of Object.entries(MEETING)) await put(browser, name, value);
  await press(browser, 'record');
  assert.equal(await active(browser), 'hands-record');
  const drawn = () => see(browser, (root) => root.querySelectorAll('#hands [data-code] svg path').length);
  await browser.wait(async () => (await drawn()) === 2, PATIENCE, 'a code for each option');
  const links = await see(browser, (root) => [...root.querySelectorAll('#hands [data-code]')].map((one) => `${window.location.href.split('#')[0]}#${one.dataset.code}`));
  const place = path.join(folder, 'record.pdf');
  execFileSync('tee', [place], { input: await paper(browser), stdio: ['pipe', 'ignore', 'inherit'] });
  assert.match(execFileSync('pdfinfo', [place], { encoding: 'utf8' }), /Page size:\s+59[45]\.\d+ x 84[12]\.\d+ pts \(A4\)/);
  const [first, annex, ...more] = await sheets(browser);
  assert.deepEqual(more, []);
  for (const signed of ['Más manos: Opción B', 'Todos los sectores', 'María Quispe', 'Por la municipalidad', 'no dice si la votación vale']) assert.ok(first.includes(signed), signed);
  assert.match(annex, /^Anexo: lo que se votó/);
  const printed = [first, annex].join(' ');
  assert.doesNotMatch(printed, /https?:/, 'a code has no letters beside it');
  for (const said of [
    /^Acta del conteo de manos Villa Ejemplo/,
    /Lugar de la reunión: Local comunal/,
    /Fecha de la reunión: 22 de noviembre de 2026/,
    /Hora en que empieza: 18:30 Hora en que termina: 20:15/,
    /Convocatoria: Segunda/,
    /Agenda: 1\. El agua 2\. Otros/,
    /Mujeres Hombres Total Personas presentes 120 80 200 Personas en el padrón 300 290 590/,
    /Hombres: más manos \(90, con las abstenciones\) que presentes \(80\)\./,
    /DNI Firma/,
    /18 horas de agua al día\. .*24 horas de agua al día\. .*6 horas de agua al día\./,
    /La casa elegida: una casa con S\/ 17\.50 S\/ 22\.18 S\/ 5\.00 10 m³ al mes/,
    /Un taller, 40 m³ S\/ 140\.00 S\/ 181\.19 El documento/,
    /Agua, de 0 a 8 m³ S\/ 0\.927 S\/ 1\.201/,
    /Alto Perú Mujeres 40 10 3 53 1 Hombres 30 5 2 37 0 Total 70 15 5 90 1/,
    /Total 85 105 5 195 10/,
    /Más manos: Opción B, con 105 de 195 \(53\.85 %\)/,
    /Alto Perú María Quispe José Mamani/,
    /Por la municipalidad Por el operador o el promotor/,
    /Firma: Firma:/,
    /en el aparato de quien dirigió la reunión/,
  ]) assert.match(printed, said);
  // Nothing of the page around, nor its buttons.
  assert.doesNotMatch(printed, /Imprimir|Volver|Nuestra agua hoy|Todo el pueblo/);
  await press(browser, 'back');
  assert.equal(await see(browser, (root) => root.querySelectorAll('.record').length), 0, 'the copy for paper is gone');
  assert.match((await sheets(browser)).join(' '), /Contemos las manos/, 'the screen is on paper again');
  await openDesk(browser, links[1]);
  assert.equal(await see(browser, (root) => root.querySelector('input[name=continuity]:checked').value), 'h24', 'the link leads to the option');
});

test('a blank record is printed before the meeting, with a place for each sector', async () => {
  await openEmpty(browser, 'en/tabalosos.html');
  await write(browser, 'hands-sectors', '3');
  await press(browser, 'record');
  const printed = (await sheets(browser)).join(' ');
  for (const said of [/^Record of the count of hands Tabalosos/, /Place of the meeting: Date of the meeting: Hour it begins: Hour it ends: Call: Agenda: Women Men Total People present People on the roll Hands raised/, /The service, and what each home pays a month/, /The approved proposal/, /S\/ 10\.50/, /S\/ 0\.89/, /Sector 3 Women Men Total/, /Most hands:/, /Signature/]) assert.match(printed, said);
  await press(browser, 'back');
  await write(browser, 'hands-sectors', '0');
  await press(browser, 'record');
  assert.match(await text(browser, '#hands'), /Write a number from 1 to 100/);
});

/** Three services kept. */
const THREE_KEPT = `${TWO_KEPT}&keep=h6.chlorinated.none.none.window`;

test('with three options and two sectors the vote and the signatures are on the first sheet', async () => {
  for (const folder of ['', 'en/']) {
    await openEmpty(browser, `${folder}villa-ejemplo.html${THREE_KEPT}`);
    await write(browser, 'hands-sectors', '2');
    await press(browser, 'record');
    const [first, annex, ...more] = await sheets(browser);
    assert.match(first, folder ? /Sector 2 Women .* For the operator or the promoter .* Signature/ : /Sector 2 Mujeres .* Por el operador o el promotor .* Firma/);
    assert.match(annex, folder ? /^Annex/ : /^Anexo/);
    assert.deepEqual(more, []);
  }
});

test('on a wall all that one sector counts is seen together, one line each', async () => {
  for (const [width, height] of [[1024, 768], [1280, 720], [1920, 1080]]) {
    await browser.sendDevToolsCommand('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
    await openEmpty(browser, `villa-ejemplo.html${THREE_KEPT}`);
    await startCount(browser, 2);
    await countSector(browser, 0, [...ALTO, [120, 999]]);
    const { rows, end, scrolled } = await see(browser, (root) => {
      const screen = root.getElementById('hall-hands');
      screen.scrollTop = 0;
      const middle = (one) => one.getBoundingClientRect().top + one.getBoundingClientRect().height / 2;
      return {
        rows: [...screen.querySelectorAll('#hands .row')].map((row) => ({
          said: row.querySelector('.for').innerText.replace(/\s+/g, ' '),
          bottom: row.getBoundingClientRect().bottom,
          lines: new Set([...row.querySelectorAll('.step')].map(middle)).size,
          apart: Math.abs(middle(row.querySelector('.for')) - middle(row.querySelector('.step'))) / row.querySelector('.step').offsetHeight,
          high: row.querySelector('.for').offsetHeight / parseFloat(getComputedStyle(row).fontSize),
        })),
        end: screen.getBoundingClientRect().bottom,
        scrolled: screen.scrollWidth > screen.clientWidth,
      };
    });
    assert.deepEqual(rows.map(({ said }) => said), ['Opción A S/ 17.50', 'Opción B S/ 22.18', 'Opción C S/ 10.75', 'Seguir como hoy S/ 5.00', 'Se abstienen']);
    for (const { said, bottom, lines, apart, high } of rows) {
      assert.ok(bottom < end, `${width}: ${said} is seen`);
      assert.equal(lines, 1, `${width}: ${said}`);
      assert.ok(apart < 0.3 && high < 2.2, `${width}: ${said} is on one line (${apart}, ${high})`);
    }
    assert.equal(scrolled, false);
  }
  await browser.sendDevToolsCommand('Emulation.clearDeviceMetricsOverride', {});
});

test('sixty sectors are as many sheets as they need', async () => {
  await openEmpty(browser);
  await startCount(browser, 60);
  await press(browser, 'record');
  const printed = await sheets(browser);
  assert.ok(printed.length > 4);
  for (const sector of ['Sector 1 ', 'Sector 33 ', 'Sector 60 ']) assert.equal(printed.join(' ').split(sector).length - 1, 2, sector);
});

test('where nothing can be kept, that is said, and counting goes on', async () => {
  const driver = await openBrowser(test);
  await driver.sendDevToolsCommand('Page.addScriptToEvaluateOnNewDocument', {
    source: "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });",
  });
  await openDesk(driver, village);
  assert.match(await text(driver, '#hands [data-note=lost]'), /Se va a perder al cerrar la página/);
  await countTwo(driver);
  assert.equal(await noted(driver, 'lost'), true);
  assert.match(await sums(driver), /105 de 195/);
  assert.match((await saved(driver, 'csv')).content, /María Quispe/);
  await reload(driver);
  await goToDesk(driver);
  assert.match(await text(driver, '#hands'), /Empezar a contar/);
});

test('a device that is full is said at the first number that it does not keep', async () => {
  await openEmpty(browser);
  await startCount(browser, 1);
  assert.equal(await noted(browser, 'lost'), false);
  await browser.executeScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await write(browser, 'sectors[0].hands[0].women', '12');
  assert.equal(await noted(browser, 'lost'), true);
  await write(browser, 'sectors[0].hands[0].men', '13');
  assert.match(await sums(browser), /con 25 de 25/);
});

for (const [what, hostile] of Object.entries({
  'no JSON': '{"v": "1"',
  'another plan': '{"v":"1","plan":"tabalosos","options":["v=1"],"place":"","date":"","sectors":[]}',
  nothing: 'null',
  'nested without end': '['.repeat(200_000) + ']'.repeat(200_000),
  'a script': JSON.stringify({ v: '1', plan: 'villa-ejemplo', options: ['<img src=x onerror=alert(1)>'], place: '', date: '', sectors: [] }),
  'a prototype': '{"__proto__":{"v":"1"},"constructor":{"prototype":{}}}',
  numbers: JSON.stringify({ v: '1', plan: 'villa-ejemplo', options: ['v=1'], place: '', date: '', sectors: [{ name: '', hands: [{ women: 1, men: 2 }], woman: '', man: '' }] }),
})) {
  test(`what is stored and is no count is set aside, not deleted: ${what}`, async () => {
    await openEmpty(browser);
    await keep(browser, hostile);
    await openDesk(browser, village);
    assert.match(await text(browser, '#hands [data-note=aside]'), /no se puede leer\. No se borró/);
    assert.match(await text(browser, '#hands'), /Empezar a contar/);
    const { name, content } = await saved(browser, 'aside');
    assert.equal(name, 'manos-villa-ejemplo.txt');
    assert.equal(content, hostile);
    const kept = await browser.executeScript(() => Object.entries(localStorage));
    assert.deepEqual(kept.map(([key, value]) => [key.replace(/\.\d+$/, '.N'), value]), [[`${KEY}.N`, hostile]]);
    // It is there the next time, too, until somebody deletes it.
    await openDesk(browser, village);
    assert.equal(await noted(browser, 'aside'), true);
    await startCount(browser, 1);
    assert.equal(JSON.parse(await stored(browser)).plan, 'villa-ejemplo');
    assert.deepEqual(await loggedErrors(browser), []);
  });
}

test('what was set aside is deleted where it is shown, and that is asked first', async () => {
  await openEmpty(browser);
  await keep(browser, 'no count');
  await openDesk(browser, village);
  await press(browser, 'ask-forget');
  assert.match(await text(browser, '#ask-forget'), /¿Borrar lo que quedó aparte\?/);
  assert.equal((await saved(browser, 'aside', '#ask-forget')).content, 'no count');
  await press(browser, 'no', '#ask-forget');
  assert.equal(await active(browser), 'Borrarlo');
  assert.equal(await noted(browser, 'aside'), true);
  await press(browser, 'ask-forget');
  await press(browser, 'forget');
  assert.equal(await noted(browser, 'aside'), false);
  assert.deepEqual(await browser.executeScript(() => Object.keys(localStorage)), []);
  assert.equal(await active(browser), 'hands-start');
  await browser.wait(async () => /quedó aparte se borró/.test(await heard(browser)), PATIENCE, 'that is said');
});

test('what cannot be set aside because the device is full is deleted where it is', async () => {
  const driver = await openBrowser(test);
  await openEmpty(driver);
  await keep(driver, 'no count');
  await driver.sendDevToolsCommand('Page.addScriptToEvaluateOnNewDocument', {
    source: "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };",
  });
  await openDesk(driver, village);
  assert.equal(await noted(driver, 'aside'), true);
  assert.equal((await saved(driver, 'aside')).content, 'no count');
  await press(driver, 'ask-forget');
  await press(driver, 'forget');
  assert.equal(await noted(driver, 'aside'), false);
  assert.equal(await stored(driver), null);
});

test('the count is deleted from its record, too', async () => {
  await openEmpty(browser);
  await countTwo(browser);
  await press(browser, 'record');
  await press(browser, 'ask-clear');
  assert.match(await text(browser, '#ask-clear'), /¿Borrar todo el conteo\? .*manos: 205; sectores: 2/);
  await press(browser, 'no', '#ask-clear');
  assert.equal(await active(browser), 'Borrar el conteo');
  await press(browser, 'ask-clear');
  await press(browser, 'clear');
  assert.equal(await stored(browser), null);
  assert.equal(await active(browser), 'hands-start');
  await press(browser, 'record');
  assert.equal(await see(browser, (root) => root.querySelector('[data-hands=ask-clear]')), null, 'a blank record is kept nowhere');
});

test('what nobody counted is no number, on the screen and on paper', async () => {
  await openEmpty(browser);
  await startCount(browser, 2);
  await countSector(browser, 0, ALTO);
  await goTo(browser, 1);
  await put(browser, 'sectors[1].noted', '1');
  assert.match(await sums(browser), /Solo en los sectores contados\. Más manos: Opción A, con 70 de 90 .* Nadie contó en 1 de 2 sectores.* Todos los sectores están completos/);
  assert.deepEqual((await table(browser))['Sector 2'], ['Mayoría a la vista: Opción B']);
  assert.equal((await table(browser))['Sectores contados'].at(-1), '90 M 53 · H 37');
  await browser.wait(async () => /Sector 2: mayoría a la vista, sin contar: Opción B\./.test(await heard(browser)), PATIENCE, 'it is said');
  await reload(browser);
  await goToDesk(browser);
  await goTo(browser, 1);
  assert.equal((await fields(browser))['sectors[1].noted'], '1');
  await press(browser, 'record');
  assert.match((await sheets(browser)).join(' '), /Sector 2 Mayoría a la vista: Opción B Sectores contados Mujeres 40 10 3 53 1/);
  await press(browser, 'back');
  await goTo(browser, 1);
  await write(browser, 'sectors[1].hands[0].women', '5');
  assert.match(await refusal(browser, 'sectors[1].noted'), /aquí ya hay números escritos/);
  assert.match(await sums(browser), /con 75 de 95/);
});

test('a count from before the meeting was written down goes on', async () => {
  await openEmpty(browser);
  await countTwo(browser);
  const { v, plan, options, place, date, sectors } = JSON.parse(await stored(browser));
  await keep(browser, JSON.stringify({ v, plan, options, place, date, sectors: sectors.map(({ name, hands, woman, man }) => ({ name, hands, woman, man })) }));
  await openDesk(browser, village);
  assert.match(await sums(browser), /105 de 195/);
  for (const [name, value] of Object.entries(MEETING)) await put(browser, name, value);
  await openDesk(browser, village);
  const shown = await fields(browser);
  assert.deepEqual(Object.keys(MEETING).map((name) => shown[name]), Object.values(MEETING));
});

test('what is typed is never HTML', async () => {
  await openEmpty(browser);
  await startCount(browser, 1);
  const script = '"><img src=x onerror="window.hacked=1">';
  for (const name of ['sectors[0].name', 'sectors[0].woman', 'place', 'sectors[0].hands[0].women']) await write(browser, name, script);
  await press(browser, 'record');
  await press(browser, 'back');
  assert.equal(await browser.executeScript('return window.hacked'), null);
  assert.match(await sums(browser), /<img src=x/);
});

test('the delegates’ names are not kept on the device where somebody does not want it', async () => {
  await openEmpty(browser);
  await startCount(browser, 2);
  await write(browser, 'sectors[0].woman', 'María Quispe');
  assert.match(await stored(browser), /María Quispe/);
  await see(browser, (root) => root.querySelector('[name=unkept]').click());
  assert.doesNotMatch(await stored(browser), /María/);
  await write(browser, 'sectors[0].man', 'José Huamán');
  await write(browser, 'sectors[0].hands[0].women', '7');
  assert.doesNotMatch(await stored(browser), /María|José/);
  // They are on the page, also when another window writes, and in its record.
  await browser.executeScript((key) => {
    const other = JSON.stringify({ ...JSON.parse(localStorage.getItem(key)), place: 'Otra ventana' });
    localStorage.setItem(key, other);
    window.dispatchEvent(new StorageEvent('storage', { key, newValue: other }));
  }, KEY);
  const seen = await fields(browser);
  assert.deepEqual([seen.place, seen['sectors[0].woman'], seen['sectors[0].man']], ['Otra ventana', 'María Quispe', 'José Huamán']);
  await press(browser, 'record');
  assert.match(await text(browser, '#hands'), /María Quispe/);
  await reload(browser);
  await openDesk(browser, village);
  const after = await fields(browser);
  assert.deepEqual([after['sectors[0].woman'], after['sectors[0].hands[0].women']], ['', '7']);
  assert.equal(await see(browser, (root) => root.querySelector('[name=unkept]').checked), true);
  // From now on they are kept again.
  await see(browser, (root) => root.querySelector('[name=unkept]').click());
  await write(browser, 'sectors[0].woman', 'Rosa Flores');
  assert.match(await stored(browser), /Rosa Flores/);
});

test('two windows count together: neither writes over the other', async () => {
  await openEmpty(browser);
  await startCount(browser, 2);
  const first = await browser.getWindowHandle();
  await browser.switchTo().newWindow('tab');
  await openDesk(browser, village);
  await write(browser, 'sectors[0].hands[0].women', '11');
  const second = await browser.getWindowHandle();
  await browser.switchTo().window(first);
  await browser.wait(async () => (await fields(browser))['sectors[0].hands[0].women'] === '11', PATIENCE, 'the other window’s number');
  assert.equal(await noted(browser, 'other'), true);
  await write(browser, 'sectors[0].hands[0].men', '22');
  assert.equal(await noted(browser, 'other'), false);
  const { sectors } = JSON.parse(await stored(browser));
  assert.deepEqual(sectors[0].hands[0], { women: '11', men: '22' });
  // Faster than the browser can tell: what was just typed is not kept over what the other window wrote.
  const faster = JSON.stringify({ ...JSON.parse(await stored(browser)), place: 'Otra ventana' });
  await see(browser, (root, key, other) => {
    localStorage.setItem(key, other);
    const field = root.querySelector('[name="sectors[0].hands[0].men"]');
    field.value = '99';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, KEY, faster);
  assert.equal(await stored(browser), faster);
  assert.equal((await fields(browser)).place, 'Otra ventana');
  assert.equal((await fields(browser))['sectors[0].hands[0].men'], '22');
  assert.equal(await noted(browser, 'other'), true);
  await browser.switchTo().window(second);
  await press(browser, 'ask-clear');
  await press(browser, 'clear');
  await browser.close();
  await browser.switchTo().window(first);
  await browser.wait(async () => /Empezar a contar/.test(await text(browser, '#hands')), PATIENCE, 'cleared here, too');
});

test('a count keeps the options with which it began, and says that the page has others', async () => {
  await openEmpty(browser);
  await countTwo(browser);
  await openDesk(browser, `${site}villa-ejemplo.html#keep=h12.tested.network.all.office`);
  assert.match(await text(browser, '#hands'), /Las opciones de la página ya no son las de este conteo/);
  assert.match(await sums(browser), /Más manos: Opción B, con 105 de 195/);
  await press(browser, 'record');
  assert.match((await sheets(browser)).join(' '), /18 horas de agua/);
  await press(browser, 'back');
  await press(browser, 'ask-clear', '.note');
  assert.match(await text(browser, '#ask-clear'), /¿Borrar todo el conteo\?/);
  await press(browser, 'clear');
  assert.match(await text(browser, '#hands'), /Opción A S\/ [\d.]+ 12 horas .* Seguir como hoy/);
  await startCount(browser, 1);
  assert.doesNotMatch(await text(browser, '#hands'), /ya no son las de este conteo/);
});

test('what is on show is voted where nothing is kept, and today’s service is no vote', async () => {
  await openEmpty(browser, 'tabalosos.html');
  assert.match(await text(browser, '#hands'), /Opción A S\/ 10\.50 La propuesta aprobada: 24 horas de agua al día, agua para 90 de cada 100 casas, .* Seguir como hoy S\/ 5\.00.*Se vota el servicio elegido/);
  await openEmpty(browser, 'tabalosos.html#service=today');
  assert.match(await text(browser, '#hands'), /Elija antes un servicio nuevo/);
  assert.equal(await see(browser, (root) => root.querySelector('#hands form')), null);
});

test('all of it goes with the keyboard alone', async () => {
  await openEmpty(browser);
  await see(browser, (root) => root.getElementById('hands-start').focus());
  const keys = (...pressed) => browser.actions().sendKeys(...pressed).perform();
  await keys(Key.TAB, Key.TAB, Key.END, Key.BACK_SPACE, '2', Key.ENTER);
  assert.equal(await active(browser), 'sectors[0].name');
  await keys('Alto', Key.TAB, Key.TAB, '12', Key.TAB, Key.ENTER);
  assert.equal((await fields(browser))['sectors[0].hands[0].women'], '13');
  // An arrow in a field is the field's own.
  await keys(Key.TAB, Key.TAB, '1', Key.ARROW_LEFT, '2');
  assert.equal((await fields(browser))['sectors[0].hands[0].men'], '21');
  const reach = async (wanted) => {
    for (let step = 0; step < 60; step += 1) {
      if ((await active(browser)) === wanted) return;
      await keys(Key.TAB);
    }
    assert.fail(`${wanted} is not reached`);
  };
  await reach('Sector siguiente');
  await keys(Key.ENTER);
  assert.equal(await active(browser), 'hands-sector');
  assert.match(await text(browser, '#hands-sector'), /Sector 2 de 2/);
  await reach('Borrar el conteo');
  await keys(Key.SPACE);
  assert.equal(await active(browser), 'ask-clear');
  await reach('No, volver');
  await keys(Key.ENTER);
  assert.equal(await active(browser), 'Borrar el conteo');
  await browser.actions().keyDown(Key.SHIFT).sendKeys(Key.TAB, Key.TAB).keyUp(Key.SHIFT).perform();
  assert.equal(await active(browser), 'Ver el acta');
  await keys(Key.ENTER);
  assert.equal(await active(browser), 'hands-record');
});

test('in English, too', async () => {
  await openEmpty(browser, `en/villa-ejemplo.html${TWO_KEPT}`);
  await startCount(browser, 1);
  await countSector(browser, 0, ALTO);
  assert.match(await sums(browser), /Most hands: Option A, with 70 of 90 \(77\.78 %\)\. All sectors are complete\./);
  await write(browser, 'sectors[0].hands[0].women', 'x');
  assert.match(await refusal(browser, 'sectors[0].hands[0].women'), /Sector 1, Option A, Women: "x" is not a whole number/);
});

test('nothing of a count is in the address, and the choice stays as it is', async () => {
  await openEmpty(browser);
  const address = await browser.getCurrentUrl();
  await countTwo(browser);
  assert.equal(await browser.getCurrentUrl(), address);
  assert.deepEqual(await browser.findElements(By.css('form')), []);
});
