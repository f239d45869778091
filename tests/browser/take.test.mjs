// What is on show is taken along: by link, WhatsApp, QR code, on paper, by ear.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import test from 'node:test';
import { Key, openAlive, openBrowser, openSite, PATIENCE, strictPolicy } from './browser.mjs';
import { choose, chosen, find, planOf, see, sheets, text } from './page.mjs';

const require = createRequire(new URL('../../www/package.json', import.meta.url));
const { correction, generate } = require('lean-qr');
const { toSvgPath } = require('lean-qr/extras/svg');

const site = await openSite(test);
const browser = await openBrowser(test);
const village = `${site}villa-ejemplo.html`;

const press = async (name) => (await find(browser, `[data-take=${name}]`)).click();
const drawn = () => see(browser, (root) => [...root.querySelectorAll('svg.qr path')].map((path) => path.getAttribute('d')));

test('the QR code is the link to what is on show, and goes when something else is', async () => {
  await openAlive(browser, village);
  await choose(browser, 'continuity', 'h24');
  await press('qr');
  await browser.wait(async () => (await drawn()).length === 2, PATIENCE, 'the code on the page and the one for paper');
  const expected = toSvgPath(generate(await browser.getCurrentUrl(), { minCorrectionLevel: correction.M }));
  assert.deepEqual(await drawn(), [expected, expected]);
  await choose(browser, 'continuity', 'h12');
  assert.deepEqual(await drawn(), []);
});

test('the link is copied, shared and sent by WhatsApp with the result in words', async () => {
  await openAlive(browser, village);
  await choose(browser, 'social', '1');
  await browser.executeScript(() => {
    window.taken = {};
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (link) => void (window.taken.copied = link) } });
    navigator.share = async (shared) => void (window.taken.shared = shared);
  });
  await press('copy');
  await browser.wait(async () => (await text(browser, '#take-said')) !== '', PATIENCE, 'it says that the link was copied');
  const link = await browser.getCurrentUrl();
  const spoken = await browser.executeAsyncScript("document.querySelector('tarifa-clara').taken.then(({ spoken }) => arguments[0](spoken))");
  assert.match(spoken, /soles con \d+ céntimos al mes/);
  await browser.executeScript("document.querySelector('tarifa-clara').shadowRoot.querySelector('[data-take=share]').hidden = false");
  await press('share');
  const taken = await browser.executeScript('return window.taken');
  assert.deepEqual(taken, { copied: link, shared: { text: spoken, url: link } });
  const whatsApp = await see(browser, (root) => root.querySelector('[data-whatsapp]').href);
  assert.equal(whatsApp, `https://wa.me/?text=${encodeURIComponent(`${spoken} ${link}`)}`);
});

test('a refused clipboard leaves the link to be read', async () => {
  await openAlive(browser, village);
  await browser.executeScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } });
  });
  await press('copy');
  await browser.wait(async () => /#v=1&continuity=h12/.test(await text(browser, '#take-said')), PATIENCE, 'the link itself');
});

test('the result is read aloud in the language of the page, and stops at the next press', async () => {
  for (const [page, lang, said] of [['tabalosos.html', 'es-PE', /10 soles con 50 céntimos/], ['en/tabalosos.html', 'en', /10 soles and 50 céntimos/]]) {
    await openAlive(browser, site + page);
    await browser.executeScript(() => {
      window.heard = [];
      const voice = { speaking: false, speak: (sentence) => void (window.heard.push([sentence.lang, sentence.text]), (voice.speaking = true)), cancel: () => (voice.speaking = false) };
      Object.defineProperty(window, 'speechSynthesis', { value: voice });
    });
    await press('listen');
    await press('listen');
    const heard = await browser.executeScript('return [window.heard, window.speechSynthesis.speaking]');
    assert.equal(heard[0].length, 1);
    assert.equal(heard[0][0][0], lang);
    assert.match(heard[0][0][1], said);
    assert.equal(heard[1], false);
  }
});

test('paper has the link, its code and the date', async () => {
  await openAlive(browser, `${site}tabalosos.html`);
  await browser.executeScript('window.print = () => (window.printed = true)');
  await press('print');
  await browser.wait(() => browser.executeScript('return window.printed === true'), PATIENCE, 'the page is printed');
  const { data } = await browser.sendAndGetDevToolsCommand('Page.printToPDF', { preferCSSPageSize: true });
  const sheets = execFileSync('pdftotext', ['-', '-'], { input: Buffer.from(data, 'base64'), encoding: 'utf8' }).split('\f').filter((sheet) => sheet.trim());
  assert.equal(sheets.length, 1);
  assert.match(sheets[0], /\d{1,2} de [a-z]+ de 20\d\d/);
  assert.match(sheets[0].replace(/\s/g, ''), /tabalosos\.html#v=1&service=approved&people=5/);
  assert.equal((await drawn()).length, 2);
});

test('the browser’s own command prints the code, too', async () => {
  await openAlive(browser, `${site}tabalosos.html`);
  await browser.executeAsyncScript((done) => document.querySelector('tarifa-clara').taken.then((taken) => taken.fetchQr()).then(done));
  assert.deepEqual(await drawn(), []);
  assert.equal((await sheets(browser)).length, 1);
  const link = await see(browser, (root) => root.querySelector('.onpaper [data-link]').textContent);
  assert.match(link, /tabalosos\.html#v=1&/);
  const codes = await drawn();
  assert.equal(codes.length, 1, 'for paper alone');
  assert.ok(codes[0] === toSvgPath(generate(link, { minCorrectionLevel: correction.M })), 'the code is the link');
});

test('where the address does not hold the choice, and the site has no page of the town, there is no link to it', async (t) => {
  const host = '<!DOCTYPE html><html lang="es"><body><tarifa-clara plan="/own.json" lang="es-PE"></tarifa-clara><script type="module" src="/tarifa-clara.js"></script></body></html>';
  const address = await openSite(t, {
    answer: (request, response) => {
      if (request.url === '/own.json') return Boolean(response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(planOf('tabalosos'))));
      if (request.url !== '/municipalidad') return false;
      response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': strictPolicy }).end(host);
      return true;
    },
  });
  await openAlive(browser, `${address}municipalidad`);
  const shown = await see(browser, (root) => [...root.querySelectorAll('[data-take], [data-whatsapp]')].filter((one) => one.checkVisibility()).map((one) => one.dataset.take));
  assert.deepEqual(shown, ['print', 'listen']);
});

/** Writes into the field for a link or a code, and opens it. */
async function openCode(driver, written) {
  const field = await find(driver, '#code');
  await field.clear();
  await field.sendKeys(written, Key.ENTER);
}

test('a link or a code that somebody was given opens the same choice', async () => {
  await openAlive(browser, village);
  await see(browser, (root) => (root.querySelector('[data-forms]').open = true));
  await openCode(browser, 'Miren: http://otro.pe/villa-ejemplo.html#v=1&continuity=h24&people=3&m3=12');
  await browser.wait(async () => (await chosen(browser)).people === '3', PATIENCE, 'the choice of the link');
  assert.equal((await chosen(browser)).continuity, 'h24');
  assert.equal(await (await find(browser, '#code')).getAttribute('value'), '');

  await openCode(browser, 'Mira (http://otro.pe/villa-ejemplo.html?a=1#v=1%26continuity%3Dh18%26people%3D4%26weather%3Dfine). ¿Qué dices?');
  await browser.wait(async () => (await chosen(browser)).people === '4', PATIENCE, 'the choice of an encoded link');
  assert.equal((await chosen(browser)).continuity, 'h18');
  assert.match(await text(browser, '#take-said'), /no se toma «weather»/, 'what was left out is said here, too');
  await openCode(browser, 'v=1&amp;people=3&amp;m3=12&fbclid=x.');
  await browser.wait(async () => (await chosen(browser)).people === '3', PATIENCE, 'the choice of a code');

  await openCode(browser, '#people=nadie');
  await browser.wait(async () => /no se puede abrir/.test(await text(browser, '#take-said')), PATIENCE, 'the reason');
  assert.equal((await chosen(browser)).people, '3', 'the last good result stays');
  assert.equal(await (await find(browser, '#code')).getAttribute('value'), '#people=nadie', 'what was written stays');
});
