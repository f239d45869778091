// A member of the supervision board copies a real receipt, and is told the first line that is wrong and why.
import assert from 'node:assert/strict';
import test from 'node:test';
import { By, Key, loggedErrors, openAlive, openBrowser, openSite } from './browser.mjs';
import { assertDescribed, choose, chosen, find, goThrough, receipt, refusedBeside, see, text, total, write } from './page.mjs';

const site = await openSite(test);
const browser = await openBrowser(test);
const still = await openBrowser(test, { javascript: false });

const tabalosos = `${site}tabalosos.herramientas.html`;
const village = `${site}villa-ejemplo.herramientas.html`;

/** Writes the lines of a receipt and sends them off with the keyboard; gives what is found. */
async function check(driver, lines) {
  let field;
  for (const [name, written] of Object.entries(lines)) field = await write(driver, `receipt-${name}`, written);
  await field.sendKeys(Key.ENTER);
  return text(driver, '#checked');
}

const right = { m3: '10', water: '8.90', subtotal: '8,90', vat: 'S/ 1.60', total: '10.50', cash: '10.50' };

test('a right receipt is right, and what is empty was not checked', async () => {
  await openAlive(browser, tabalosos);
  assert.match(await text(browser, '#check-for'), /Casa · 10 m³/);
  const found = await check(browser, right);
  assert.match(found, /Todo lo escrito está bien/);
  const { subtotal, ...some } = right;
  assert.equal(subtotal, '8,90');
  await openAlive(browser, tabalosos);
  assert.match(await check(browser, some), /está vacío: Subtotal\./);
});

test('the first wrong line is named, with what is right, the difference and the sum behind it', async () => {
  await openAlive(browser, tabalosos);
  const found = await check(browser, { ...right, vat: '2.00', total: '10.90', cash: '10.90' });
  for (const said of [/La primera línea mal cobrada: IGV/, /El recibo dice S\/ 2\.00/, /Debe ser S\/ 1\.60/, /S\/ 0\.40 de más/, /18 % × S\/ 8\.90/]) assert.match(found, said);
  await (await find(browser, '#checked summary')).click();
  const rows = await see(browser, (root) => [...root.querySelectorAll('#checked tbody tr')].map((row) => [...row.cells].map((cell) => cell.innerText.replace(/\s+/g, ' ').trim())));
  assert.deepEqual(rows.find(([line]) => line === 'IGV'), ['IGV', 'S/ 2.00', 'S/ 1.60', 'S/ 0.40 de más']);
  assert.deepEqual(rows.filter(([, , , verdict]) => verdict !== 'bien').map(([line]) => line), ['IGV', 'Total al mes', 'A pagar en efectivo']);
});

test('on a page that opens with another choice the town is fetched once, and a receipt is checked once', async (t) => {
  const plans = [];
  const address = await openSite(t, { answer: ({ url }) => void (url.startsWith('/plans/') && plans.push(url)) });
  await loggedErrors(browser);
  await openAlive(browser, `${address}villa-ejemplo.herramientas.html#continuity=h24`);
  await check(browser, { total: '1.00' });
  assert.match(await text(browser, '#checked'), /La primera línea mal cobrada/);
  assert.equal(plans.length, 1);
  assert.match(plans[0], /^\/plans\/villa-ejemplo\.town\.es-PE\.\w{8}\.txt$/);
  assert.deepEqual(await loggedErrors(browser), []);
});

test('in English, too', async () => {
  await openAlive(browser, `${site}en/tabalosos.herramientas.html`);
  const found = await check(browser, { water: '9.90', subtotal: '8.90' });
  for (const said of [/The first wrong line: Water/, /It should be S\/ 8\.90/, /S\/ 1\.00 too much/, /10 m³ × S\/ 0\.89/, /does not add up: 9\.90, but under "Subtotal" it says 8\.90/]) assert.match(found, said);
});

test('the button is reached and pressed with the keyboard, and the verdict is heard', async () => {
  await openAlive(browser, tabalosos);
  await write(browser, 'receipt-cash', '10.60');
  await browser.actions().sendKeys(Key.TAB).perform();
  assert.equal(await see(browser, (root) => root.activeElement.textContent), 'Revisar');
  await browser.actions().sendKeys(Key.SPACE).perform();
  assert.match(await text(browser, '#checked[aria-live=polite]'), /La primera línea mal cobrada: A pagar en efectivo/);
});

test('what cannot be read is explained beside its field, which gets the focus', async () => {
  await openAlive(browser, tabalosos);
  assert.equal(await check(browser, { m3: '10', vat: 'uno sesenta', total: '10.50' }), '');
  assert.match(await refusedBeside(browser, 'receipt-vat'), /12\.50/);
  await assertDescribed(browser, 'receipt-vat');
  assert.equal(await see(browser, (root) => root.activeElement.name), 'receipt-vat');
  assert.match(await check(browser, { vat: '1.60' }), /Todo lo escrito está bien/);
  assert.equal(await refusedBeside(browser, 'receipt-vat'), '');
});

test('a verdict is of what it was asked for: another choice and another number take it away', async () => {
  await openAlive(browser, `${site}villa-ejemplo.html`);
  const water = ((await receipt(browser)).lines[0].amount / 100).toFixed(2);
  await goThrough(browser, 'herramientas');
  assert.match(await check(browser, { water }), /está bien/);
  await choose(browser, 'continuity', 'h18');
  assert.equal(await text(browser, '#checked'), '');
  assert.match(await check(browser, { water }), /La primera línea mal cobrada: Agua/);
  await write(browser, 'receipt-water', '1');
  assert.equal(await text(browser, '#checked'), '');
});

test('a form to check is no choice: nothing of it is in the address or changes what the home pays', async () => {
  await openAlive(browser, village);
  const [address, before] = [await browser.getCurrentUrl(), await total(browser)];
  await check(browser, { m3: '99', water: '99.00', sewer: '9.00' });
  assert.equal(await browser.getCurrentUrl(), address);
  assert.equal(await total(browser), before);
  await choose(browser, 'social', '1');
  assert.deepEqual(Object.keys(await chosen(browser)).filter((name) => name.startsWith('receipt')), []);
});

test('clearing leaves nothing behind', async () => {
  await openAlive(browser, village);
  await check(browser, { year: '2', water: '12', total: 'x' });
  await (await find(browser, '#revisar button[type=reset]')).click();
  const left = await see(browser, (root) => [...root.querySelectorAll('#revisar input')].map(({ value }) => value).join(''));
  assert.equal(left, '1', 'the first year');
  assert.equal(await refusedBeside(browser, 'receipt-total'), '');
  assert.equal(await text(browser, '#checked'), '');
});

test('unpaid receipts are taken as written, and what follows from them is checked', async () => {
  await openAlive(browser, `${village}#late=1`);
  assert.match(await text(browser, '#check-for'), /1 recibo sin pagar/);
  // 2 % of 30.00 for one month.
  const found = await check(browser, { arrears: '30.00', surcharge: '0.90' });
  for (const said of [/La primera línea mal cobrada: Recargo por atraso/, /Debe ser S\/ 0\.60/, /2 % × S\/ 30\.00 × 1 mes/, /Se toma lo que dice el recibo/]) assert.match(found, said);
});

test('what is carried over by rounding counts in what is paid, and is not compared', async () => {
  await openAlive(browser, tabalosos);
  const found = await check(browser, { ...right, 'rounding-before': '0.07', 'rounding-now': '-0.07' });
  for (const said of [/Todo lo escrito está bien/, /no se puede revisar con un solo recibo/]) assert.match(found, said);
  assert.match(await check(browser, { 'rounding-now': '0.03' }), /La primera línea mal cobrada: A pagar en efectivo/);
});

test('nothing to check is said', async () => {
  await openAlive(browser, tabalosos);
  await (await find(browser, '#revisar button[type=submit]')).click();
  assert.match(await text(browser, '#checked'), /por lo menos una línea/);
});

test('without the program there is no form that does nothing', async () => {
  await still.get(tabalosos);
  assert.equal(await (await still.findElement(By.css('#revisar'))).isDisplayed(), false);
});
