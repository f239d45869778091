// Preparing a town: from a template to a first receipt by keyboard, cells of a spreadsheet, undo to the beginning, drafts over
// reloads and in two windows, refused storage, broken files, texts that stay texts, accessibility of every step.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { assertNoViolations, COLOURS } from './axe.mjs';
import { By, Key, languages, openBrowser, openSite, PATIENCE, until } from './browser.mjs';
import { planOf } from './page.mjs';

const site = await openSite(test);
const browser = await openBrowser(test, { height: 900, args: ['--hide-scrollbars'] });
const folder = mkdtempSync(path.join(os.tmpdir(), 'tarifa-prepare-'));
test.after(() => rmSync(folder, { recursive: true }));

const STEPS = ['town', 'today', 'costs', 'wear', 'levels', 'users', 'tariff', 'social', 'fund', 'years', 'examples', 'sources', 'review'];
const find = (selector, driver = browser) => driver.findElement(By.css(selector));
const textOf = async (selector, driver = browser) => (await (await find(selector, driver)).getText()).replace(/\s+/g, ' ');

async function openPage(where = '', driver = browser) {
  await driver.get('about:blank');
  await driver.get(`${site}${where}preparar.html`);
  await driver.wait(until.elementIsVisible(await find('#begin', driver)), PATIENCE, 'there is something to begin with');
}

/** The form stands there, and the draft is kept, or it is said that it is not. */
async function atDesk(driver = browser) {
  await driver.wait(until.elementLocated(By.css('#form h2')), PATIENCE, 'the form of a step');
  await driver.wait(async () => (await textOf('#desk-kept', driver)) !== '', PATIENCE, 'the draft is kept');
}

async function begin(button, where = '', driver = browser) {
  await openPage(where, driver);
  await (await find(button, driver)).click();
  await atDesk(driver);
}

async function step(name, driver = browser) {
  await (await find(`#steps [data-step=${name}]`, driver)).click();
  await driver.wait(async () => driver.executeScript((id) => document.querySelector(`#steps [data-step=${id}]`).getAttribute('aria-current') === 'step', name), PATIENCE, name);
}

const field = (name, driver = browser) => driver.findElement(By.css(`#form [name="${name}"]`));

async function write(name, text, driver = browser) {
  await (await field(name, driver)).sendKeys(Key.chord(Key.CONTROL, 'a'), text === '' ? Key.DELETE : text);
}

/** The plan as it would be saved. */
async function saved(driver = browser) {
  const text = await driver.executeAsyncScript((done) => {
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      blob.text().then(done);
      return make.call(URL, blob);
    };
    const follow = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = () => {};
    document.getElementById('save').click();
    HTMLAnchorElement.prototype.click = follow;
    URL.createObjectURL = make;
  });
  return JSON.parse(text);
}

/** A new draft is kept under the version that it has now. */
const keptVersion = (driver = browser) =>
  driver.executeAsyncScript((done) => {
    const asked = indexedDB.open('tarifa-clara.prepare');
    asked.onsuccess = () => {
      const all = asked.result.transaction('drafts').objectStore('drafts').getAll();
      all.onsuccess = () => done(Math.max(...all.result.map(({ version }) => version)));
    };
  });

/** Waits until what is on the desk is what is kept. */
async function kept(driver = browser) {
  const same = `const [done] = [arguments[arguments.length - 1]];
    const name = document.getElementById('desk-name').textContent;
    const asked = indexedDB.open('tarifa-clara.prepare');
    asked.onsuccess = () => {
      const all = asked.result.transaction('drafts').objectStore('drafts').getAll();
      all.onsuccess = () => done(all.result.some((draft) => draft.name === name));
    };`;
  await driver.wait(() => driver.executeAsyncScript(same), PATIENCE, 'the draft is kept under its name');
}

/** What stands at a path of a plan. */
const at = (plan, place) => place.split(/[.[\]]+/).filter(Boolean).reduce((here, key) => (here === undefined || here === null ? undefined : here[key]), plan);

/** A rate as it is typed, in percent: every digit of it. */
function percent(rate) {
  const [whole, decimals = ''] = String(rate).split('.');
  const digits = decimals.padEnd(2, '0');
  const shifted = `${whole}${digits.slice(0, 2)}`.replace(/^0+(?=\d)/, '');
  return digits.length > 2 ? `${shifted}.${digits.slice(2)}` : shifted;
}

/**
 * Goes through a step and the ones after it with nothing but the keyboard, and types what a plan that was written by hand has
 * there; it ends at the last step.
 */
async function fillByKeyboard(plan) {
  const here = () =>
    browser.executeScript(() => {
      const on = document.activeElement;
      const folded = on.localName === 'summary' && !on.parentElement.open;
      const cell = on.closest('td');
      const heading = cell && cell.closest('table').rows[0].cells[cell.cellIndex];
      const percent = [...(on.labels || []), ...(heading ? [heading] : [])].some((label) => /%/.test((label.querySelector('small') || label).textContent));
      return { name: on.name || '', empty: on.value === '', tag: on.localName, folded, percent, next: on.matches('#form .btn.go[data-step]'), inside: Boolean(on.closest('#form')), step: document.querySelector('#steps [aria-current]').dataset.step };
    });
  const press = (...keys) => browser.actions().sendKeys(...keys).perform();
  for (let pressed = 0; pressed < 1500; pressed += 1) {
    await press(Key.TAB);
    const on = await here();
    if (on.folded) await press(Key.ENTER);
    if (on.next) {
      if (on.step === 'examples') return;
      await press(Key.ENTER);
      await browser.wait(async () => (await here()).step !== on.step, PATIENCE, 'the next step');
    }
    const wanted = on.name && at(plan, on.name);
    if (!on.inside || !on.empty || on.tag === 'select' || !['number', 'string'].includes(typeof wanted)) continue;
    await press(on.percent ? percent(wanted) : String(wanted));
  }
  assert.fail('the last step is never reached');
}

/** What a plan says, but for its sources, its name and what no document says. */
function said(value) {
  if (Array.isArray(value)) return value.map(said);
  if (value === null || typeof value !== 'object') return typeof value === 'number' || /^[\d.]+$/.test(value) ? Number(value) : value;
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, said(inside)]).filter(([, inside]) => inside !== null));
}
// Of a record, also where a level or a group has one; what those are called is in their labels.
const OWN = ['id', 'status', 'caution', 'sources', 'notes', 'roles', 'approved', 'name', 'district', 'province', 'department'];
const without = (plan) => JSON.parse(JSON.stringify(said(plan), (key, value) => (OWN.includes(key) && value !== plan ? undefined : value)));

for (const template of ['comunidad-ejemplo', 'ciudad-ejemplo']) {
  test(`from the template of ${template} to a receipt by keyboard, equal to the plan written by hand`, async () => {
    const plan = planOf(template);
    await begin(`[data-template=${template}]`);
    assert.match(await textOf('#beside'), /Todavía no sale el recibo: faltan \d+ datos/);
    await browser.executeScript(() => document.getElementById('step-title').focus());
    await fillByKeyboard(plan);
    const receipt = await textOf('#beside .pay');
    await browser.get(`${site}${template}.html`);
    const total = (written) => /S\/ ?[\d,.]+/.exec(written)[0].replace(/\s/g, '');
    const page = await textOf('tarifa-clara');
    assert.ok(page.replace(/\s/g, '').includes(total(receipt)), `${receipt} is on ${template}.html`);
    await browser.navigate().back();
    await atDesk();
    assert.deepEqual(without(await saved()), without(plan));
  });
}

test('a price tag stands beside each level, and what each costs moves with what is typed', async () => {
  await begin('[data-filled]');
  await step('levels');
  assert.match(await browser.executeScript(() => document.getElementById('price-aspects[0].levels[2]').textContent), /\+/);
  const before = await textOf('#beside .big');
  await step('costs');
  await write('costs.operation[0].amount', 'S/ 1 234,50');
  assert.notEqual(await textOf('#beside .big'), before);
  // What was understood stands there once it is typed.
  await (await field('costs.operation[1].amount')).click();
  assert.equal(await (await field('costs.operation[0].amount')).getAttribute('value'), '1234.50');
});

test('what is no number stays, is marked and described, and a link leads to it', async () => {
  await begin('[data-filled]');
  await step('users');
  await write('collection_rate', 'casi todo');
  const wrong = await field('collection_rate');
  assert.equal(await wrong.getAttribute('aria-invalid'), 'true');
  const described = await browser.executeScript((on) => on.getAttribute('aria-describedby').split(' ').map((id) => document.getElementById(id).textContent).join(' '), wrong);
  assert.match(described, /«casi todo» no es un número/);
  assert.match(await textOf('#beside .first'), /Usuarios › Cobranza/);
  await step('town');
  await (await find('#problems a[data-go="collection_rate"]')).click();
  assert.equal(await browser.executeScript(() => document.activeElement.name), 'collection_rate');
  assert.equal((await saved()).collection_rate, 'casi todo');
  await write('collection_rate', '92');
  assert.equal(await (await field('collection_rate')).getAttribute('aria-invalid'), null);
  assert.equal((await saved()).collection_rate, '0.92');
});

test('cells of a spreadsheet fill rows, and everything is undone to the beginning', async () => {
  await begin('[data-template=comunidad-ejemplo]');
  const began = await saved();
  await step('costs');
  const paste = (name, text) =>
    browser.executeScript((on, cells) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', cells);
      on.focus();
      on.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, name, text);
  await paste(await field('costs.operation[3].label'), 'Cloro\tOperación\t14,00\taño\r\nLuz\tEnergía\tS/ 1 200,00\taño\r\n');
  const rows = (await saved()).costs.operation;
  assert.deepEqual([rows.length, rows[3].amount, rows[4].label, rows[4].heading, rows[4].amount], [5, '14.00', 'Luz', 'energy', '1200.00']);
  await (await find('[data-act=copy][data-path="costs.operation[4]"]')).click();
  assert.equal((await saved()).costs.operation.length, 6);
  assert.equal(await browser.executeScript(() => document.activeElement.name), 'costs.operation[5].label');
  await step('town');
  await write('town.name', 'Pampa');
  // Beside what is typed the keys undo the plan; within it they are the browser's.
  await (await find('#step-title')).click();
  await browser.executeScript(() => document.getElementById('step-title').focus());
  await browser.actions().keyDown(Key.CONTROL).sendKeys('z').keyUp(Key.CONTROL).perform();
  assert.equal((await saved()).town.name, undefined);
  await browser.actions().keyDown(Key.CONTROL).sendKeys('y').keyUp(Key.CONTROL).perform();
  assert.equal((await saved()).town.name, 'Pampa');
  while (await (await find('#undo')).isEnabled()) await (await find('#undo')).click();
  assert.deepEqual(await saved(), began);
});

test('a draft is there after a reload and in the other language, is listed by name and date, and can be deleted', async () => {
  await begin('[data-template=ciudad-ejemplo]');
  await write('town.name', 'Pampa Grande');
  await step('users');
  await kept();
  await browser.navigate().refresh();
  await atDesk();
  assert.equal(await textOf('#desk-name'), 'Pampa Grande');
  assert.equal(await browser.executeScript(() => document.querySelector('#steps [aria-current]').dataset.step), 'users');
  await (await find('header a[hreflang=en]')).click();
  await atDesk();
  assert.deepEqual([await textOf('#desk-name'), await textOf('#form h2')], ['Pampa Grande', 'Users']);
  await openPage();
  await browser.wait(until.elementIsVisible(await find('#drafts')), PATIENCE, 'drafts are listed');
  const draft = By.xpath('//section[@id="drafts"]//li[contains(., "Pampa Grande")]');
  const [, remove] = await browser.findElement(draft).findElements(By.css('button'));
  assert.match(await browser.findElement(draft).getText(), /Pampa Grande, .*20\d\d/);
  await remove.click();
  await (await browser.switchTo().alert()).accept();
  await browser.wait(async () => (await browser.findElements(draft)).length === 0, PATIENCE, 'it is gone');
});

test('what another window kept meanwhile is said, and not overwritten in silence', async () => {
  await begin('[data-template=comunidad-ejemplo]');
  await write('town.name', 'Ventana Uno');
  await kept();
  const address = await browser.getCurrentUrl();
  const first = await browser.getWindowHandle();
  await browser.switchTo().newWindow('window');
  await browser.get(address);
  await atDesk();
  await write('town.name', 'Ventana Dos');
  await kept();
  const version = await keptVersion();
  const second = await browser.getWindowHandle();
  await browser.switchTo().window(first);
  await write('town.name', 'Otra vez Uno');
  await browser.wait(until.elementIsVisible(await find('#desk-elsewhere')), PATIENCE, 'it says so');
  assert.equal(await keptVersion(), version);
  await (await find('#take-other')).click();
  await browser.wait(async () => (await textOf('#desk-name')) === 'Ventana Dos', PATIENCE, 'what the other window has');
  assert.equal(await (await find('#desk-elsewhere')).isDisplayed(), false);
  await browser.switchTo().window(second);
  await browser.close();
  await browser.switchTo().window(first);
});

test('where nothing can be kept that is said at once, and the file is there to be saved', async (t) => {
  const refusing = await openBrowser(t);
  await refusing.sendDevToolsCommand('Page.addScriptToEvaluateOnNewDocument', {
    source: 'Object.defineProperty(window, "indexedDB", { get() { throw new DOMException("refused", "SecurityError"); } });',
  });
  await openPage('', refusing);
  await refusing.wait(async () => /no deja guardar borradores/.test(await textOf('#prepare-said', refusing)), PATIENCE, 'it says so');
  await (await find('[data-template=comunidad-ejemplo]', refusing)).click();
  await atDesk(refusing);
  assert.match(await textOf('#desk-kept', refusing), /Guarde el archivo/);
  await write('town.name', 'Sin memoria', refusing);
  assert.equal((await saved(refusing)).id, 'sin-memoria');
});

test('a file is opened as it is, a broken one is refused in words, and texts stay texts', async () => {
  const open = async (name, content) => {
    const file = path.join(folder, name);
    writeFileSync(file, content);
    await openPage();
    await (await find('#prepare-file')).sendKeys(file);
  };
  for (const [content, words] of [['', /vacío/], ['{"format": 2,', /JSON en la línea 1/], ['[]', /llaves/], [Buffer.from([0xff, 0xfe, 0x41]), /UTF-8/]]) {
    await open('broken.json', content);
    await browser.wait(async () => words.test(await textOf('#prepare-failed')), PATIENCE, String(words));
    assert.equal(await (await find('#begin')).isDisplayed(), true);
  }
  const plan = { ...planOf('comunidad-ejemplo'), later: { rain: ['1.50', null] } };
  const evil = '<img src=x onerror="window.broken=1"><b>"\'&';
  plan.town.name = evil;
  plan.users[0].label = evil;
  plan.aspects[0].levels[0].label = evil;
  await open('plan.json', JSON.stringify(plan));
  await atDesk();
  for (const name of STEPS) await step(name);
  assert.equal(await browser.executeScript(() => document.querySelectorAll('#desk img, #form b:not([class]) b').length || window.broken || 0), 0);
  assert.deepEqual(await saved(), plan);
  assert.match(await textOf('#problems'), /later/);
  await openPage();
  await browser.wait(until.elementIsVisible(await find('#drafts')), PATIENCE, 'drafts are listed');
  assert.equal(await browser.executeScript(() => document.querySelectorAll('#drafts img').length), 0);
});

for (const { folder: where, lang } of languages) {
  test(`every step can be used by everybody, and fits a small phone, in ${lang}`, async () => {
    const size = (width, height) => browser.sendDevToolsCommand('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
    const colours = (value) => browser.sendDevToolsCommand('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] });
    await openPage(where);
    await assertNoViolations(browser, 'what to begin with');
    for (const button of ['[data-filled]', '[data-template=tabalosos]']) {
      await begin(button, where);
      for (const name of STEPS) {
        await step(name);
        await browser.executeScript(() => document.querySelectorAll('#form details, #problems details').forEach((folded) => (folded.open = true)));
        await assertNoViolations(browser, `${button} ${name}`);
        await colours('dark');
        await assertNoViolations(browser, `${button} ${name}, dark`, COLOURS);
        await colours('light');
        await size(360, 740);
        assert.ok((await browser.executeScript(() => document.documentElement.scrollWidth)) <= 360, `${button} ${name} fits`);
        await size(1280, 900);
      }
    }
  });
}

test('without its program the page says what it needs', async (t) => {
  const still = await openBrowser(t, { javascript: false });
  await still.get(`${site}preparar.html`);
  assert.match(await textOf('main', still), /hace falta JavaScript/);
});
