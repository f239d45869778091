// Who has no mouse: every flow of the page from its top to its end with Tab, arrows, Enter and letters. (The assembly and
// the counting of hands have walks of their own, in their tests.)
import assert from 'node:assert/strict';
import test from 'node:test';
import { alive, Key, openAlive, openBrowser, openSite, PATIENCE } from './browser.mjs';
import { chosen, refusal, refusedBeside, see, soundReceipt, text } from './page.mjs';

const site = await openSite(test);
const browser = await openBrowser(test);

const keys = (...pressed) => browser.actions().sendKeys(...pressed).perform();
const written = (value) => browser.actions().keyDown(Key.CONTROL).sendKeys('a').keyUp(Key.CONTROL).sendKeys(value).perform();
/** Whether what has the focus is what a selector says, and shows that it has it. */
const focused = (selector) => see(browser, (root, wanted) => root.activeElement !== null && root.activeElement.matches(wanted), selector);

/** Presses Tab until something has the focus. */
async function tabTo(selector) {
  for (let step = 0; step < 200; step += 1) {
    if (await focused(selector)) return;
    await keys(Key.TAB);
  }
  assert.fail(`${selector} is not reached`);
}

const waitFor = (state, what) => browser.wait(state, PATIENCE, what);

test('a resident chooses, says who lives at home, opens the receipt, and takes it along', async () => {
  await openAlive(browser, `${site}villa-ejemplo.html`);
  await browser.executeScript("Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (link) => void (window.copied = link) } })");
  await tabTo('input[name=continuity]');
  await keys(Key.ARROW_RIGHT);
  assert.equal((await chosen(browser)).continuity, 'h18');
  await tabTo('#people');
  await written('3');
  await tabTo('[data-step="m3:+1"]');
  await keys(Key.SPACE);
  assert.deepEqual([(await chosen(browser)).people, (await chosen(browser)).m3], ['3', '11']);

  await tabTo('[data-others] > summary');
  await keys(Key.ENTER);
  await tabTo('input[name=new_connection]');
  await keys(Key.ARROW_RIGHT);
  assert.equal((await chosen(browser)).new_connection, '1');
  await tabTo('#late');
  await written('2');

  await tabTo('#keep');
  await keys(Key.ENTER);
  await tabTo('#result details[data-key^=line-] > summary');
  const before = await see(browser, (root) => root.activeElement.parentElement.open);
  await keys(Key.ENTER);
  assert.equal(await see(browser, (root) => root.activeElement.parentElement.open), !before);
  await soundReceipt(browser);

  await tabTo('[data-take=copy]');
  await keys(Key.ENTER);
  await waitFor(async () => (await text(browser, '#take-said')) !== '', 'it says that the link was copied');
  assert.equal(await browser.executeScript('return window.copied'), await browser.getCurrentUrl());
  await tabTo('[data-forms] > summary');
  await keys(Key.ENTER);
  await tabTo('#code');
  await keys('#v=1&people=7', Key.ENTER);
  assert.equal((await chosen(browser)).people, '7');

  await see(browser, (root) => root.querySelector('.doors [data-door=pueblo]').focus());
  await keys(Key.ENTER);
  await waitFor(async () => /\.pueblo\.html#/.test(await browser.getCurrentUrl()), 'the door is open');
  await alive(browser);
  await tabTo('#town details > summary');
  await keys(Key.ENTER);
  assert.equal(await see(browser, (root) => root.activeElement.parentElement.querySelector('.behind').checkVisibility()), true);
  await tabTo('#compare details[data-key=compare-town] > summary');
  await keys(Key.ENTER);
  assert.equal(await see(browser, (root) => root.activeElement.parentElement.querySelector('table').checkVisibility()), true);
});

test('what is refused is listed beside the receipt, and each leads back to its field', async () => {
  await openAlive(browser, `${site}villa-ejemplo.html`);
  const total = await text(browser, '.pay .big');
  await tabTo('#people');
  await written('0');
  await tabTo('#m3');
  await written('doce');
  await tabTo('#late, [data-others] > summary');
  await waitFor(async () => (await refusedBeside(browser, 'm3')) !== '', 'a message beside the field');
  const listed = () => see(browser, (root) => [...root.querySelectorAll('#recibo [data-summary] a')].filter((link) => link.checkVisibility()).map((link) => link.textContent));
  assert.deepEqual(await listed(), [await refusedBeside(browser, 'people'), await refusedBeside(browser, 'm3')]);
  assert.match(await text(browser, '#recibo [data-summary]'), /^Falta corregir Mientras tanto queda/);
  assert.equal(await text(browser, '.pay .big'), total);

  await tabTo('#recibo [data-summary] a[href="#people"]');
  await keys(Key.ENTER);
  assert.equal(await focused('#people'), true);
  await written('4');
  await waitFor(async () => (await listed()).length === 1, 'one is left');
  await keys(Key.TAB, Key.TAB);
  assert.equal(await focused('#people'), false, 'the field is passed as before');
  await tabTo('#recibo [data-summary] a[href="#m3"]');
  await keys(Key.ENTER);
  await written('12');
  await waitFor(async () => (await listed()).length === 0, 'nothing is left');
  assert.equal(await see(browser, (root) => root.querySelector('#recibo [data-summary]').checkVisibility()), false);
  assert.equal((await chosen(browser)).m3, '12');
});

test('a link to a folded answer opens what it is folded into', async () => {
  await openAlive(browser, `${site}villa-ejemplo.html#late=2`);
  assert.equal(await see(browser, (root) => root.getElementById('late').checkVisibility()), true);
  await openAlive(browser, `${site}villa-ejemplo.html#late=muchos`);
  assert.match(await refusal(browser, 'late'), /./);
  assert.equal(await see(browser, (root) => root.getElementById('late').checkVisibility()), true);
});

test('a receipt is copied, corrected where it cannot be read, and checked', async () => {
  await openAlive(browser, `${site}villa-ejemplo.herramientas.html`);
  await tabTo('#receipt-water');
  await keys('nueve');
  await tabTo('#receipt-sewer');
  await keys('dos', Key.ENTER);
  assert.equal(await focused('form[data-receipt] [data-summary]'), true, 'several faults are listed first');
  assert.equal(await text(browser, 'form[data-receipt] [data-summary] h3'), 'Falta corregir antes de revisar');
  await tabTo('[data-summary] a[href="#receipt-sewer"]');
  assert.match(await see(browser, (root) => root.activeElement.textContent), /^Desagüe: Escriba el monto/, 'what is said of both is said with the name');
  await keys(Key.ENTER);
  assert.equal(await focused('#receipt-sewer'), true);
  await written('2.78');
  await keys(Key.ENTER);
  assert.equal(await focused('#receipt-water'), true, 'a single one is gone to');
  await written('9.00');
  await tabTo('form[data-receipt] [type=submit]');
  await keys(Key.SPACE);
  assert.match(await text(browser, '#checked'), /La primera línea mal cobrada: Agua/);
  await tabTo('#checked summary');
  await keys(Key.ENTER);
  assert.equal(await see(browser, (root) => root.querySelector('#checked table').checkVisibility()), true);
});

test('a register is chosen or tried, and its receipts are taken', async () => {
  await openAlive(browser, `${site}villa-ejemplo.herramientas.html`);
  await tabTo('#padron-file');
  assert.equal(await see(browser, (root) => getComputedStyle(root.querySelector('.file .btn')).outlineStyle), 'solid', 'the button shows the focus of its field');
  await tabTo('[data-register=example]');
  await keys(Key.ENTER);
  await waitFor(() => see(browser, (root) => root.querySelector('#padron-csv[href^=blob]') !== null), 'the register was read');
  await tabTo('#padron-csv');
  await tabTo('#padron-result details > summary');
  await keys(Key.ENTER);
  assert.equal(await see(browser, (root) => root.activeElement.parentElement.open), true);
});

test('another language is a few Tabs and Enter away', async () => {
  // Another fragment alone would leave the focus where it was.
  await browser.get('about:blank');
  await openAlive(browser, `${site}villa-ejemplo.html#people=3`);
  for (let step = 0; step < 10 && !(await browser.executeScript("return document.activeElement.matches('a[data-keep-choice]:not([aria-current])')")); step += 1) await keys(Key.TAB);
  await keys(Key.ENTER);
  await waitFor(async () => /\/en\/villa-ejemplo\.html/.test(await browser.getCurrentUrl()), 'the page in English');
  await alive(browser);
  assert.equal((await chosen(browser)).people, '3');
});
