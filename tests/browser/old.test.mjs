// A phone that was never updated: Chromium 73 (January 2019) shows and computes what a browser of today does.
import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { dist, hasScripts, openAlive, openBrowser, openSite } from './browser.mjs';
import { toDesk } from './desk.mjs';
import { lookWhole, see, wholeTown } from './page.mjs';

const require = createRequire(new URL('../../www/package.json', import.meta.url));
const puppeteer = require('puppeteer-core');

// That Chromium knows no 'wasm-unsafe-eval': it computes where the host sets no such policy.
const policy = "default-src 'self' 'unsafe-eval'; img-src 'self' data:";
const site = await openSite(test, { policy });
const today = await openBrowser(test, { width: 360, height: 640 });
const old = await openOld();

async function openOld() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'chromium-73-'));
  const packed = path.join(path.dirname(require.resolve('chrome-aws-lambda/package.json')), 'bin');
  const [name] = readdirSync(packed).filter((file) => /^chromium-73.*\.br$/.test(file));
  const program = path.join(folder, 'chromium');
  writeFileSync(program, brotliDecompressSync(readFileSync(path.join(packed, name))));
  chmodSync(program, 0o700);
  const browser = await puppeteer.launch({
    executablePath: program,
    headless: true,
    userDataDir: path.join(folder, 'profile'),
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--single-process', '--no-zygote'],
  });
  test.after(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  return browser;
}

/** Runs a function with the element's shadow root in the old browser; gives what it returns. */
const seeOld = (page, look, ...more) =>
  page.evaluate(`(${lookWhole})(${look}, ${JSON.stringify(more)})`);

const result = (root) => root.getElementById('result').textContent;
const town = (root) => root.getElementById('town').textContent;
const press = (root, selector) => root.querySelector(selector).click();

/** A test with a page of that phone, in which nothing may go wrong unseen. */
const onOldPhone = (name, act, skip = false) =>
  test(name, { skip }, async () => {
    const page = await old.newPage();
    const errors = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await act(page);
    assert.deepEqual(errors, []);
    await page.close();
  });

test('it is that browser', async () => assert.match(await old.version(), /Chrome\/73\./));

for (const name of ['villa-ejemplo.html', 'tabalosos.html', 'en/sechura.html']) {
  onOldPhone(`${name} says the same in both browsers, and after the same choices`, async (page) => {
    await page.setViewport({ width: 360, height: 640 });
    await page.goto(site + name);
    await page.waitForFunction("document.querySelector('tarifa-clara').engine");
    await openAlive(today, site + name);
    assert.equal(await seeOld(page, result), await see(today, result));
    for (const selector of ['[data-step="people:+1"]', '[data-step="m3:+1"]', 'input[name=social][value="1"]']) {
      await seeOld(page, press, selector);
      await see(today, press, selector);
      assert.equal(await seeOld(page, result), await see(today, result), selector);
    }
    await wholeTown(today);
    await seeOld(page, press, '.doors [data-door=pueblo]');
    await page.waitForFunction("location.pathname.includes('.pueblo.') && document.querySelector('tarifa-clara') && document.querySelector('tarifa-clara').opened");
    assert.equal(await seeOld(page, town), await see(today, town));
    assert.equal(await page.evaluate('location.hash'), new URL(await today.getCurrentUrl()).hash);
  });
}

onOldPhone('where WebAssembly is refused it says the same as JavaScript', async (page) => {
  const refusing = await openSite(test, { policy: policy.replace(" 'unsafe-eval'", '') });
  await page.goto(`${refusing}villa-ejemplo.html`);
  await page.waitForFunction("document.querySelector('tarifa-clara').engine");
  await openAlive(today, `${site}villa-ejemplo.html`);
  for (const selector of ['[data-step="people:+1"]', 'input[name=continuity][value=h24]']) {
    await seeOld(page, press, selector);
    await see(today, press, selector);
    assert.equal(await seeOld(page, result), await see(today, result), selector);
  }
  await page.goto(`${refusing}villa-ejemplo.herramientas.html`);
  await page.waitForFunction("document.querySelector('tarifa-clara').opened");
  await seeOld(page, press, '[data-register=example]');
  await page.waitForFunction("document.querySelector('tarifa-clara').shadowRoot.querySelector('#padron-csv[href^=blob]')");
}, !hasScripts);

onOldPhone('in a narrow column of a host’s page it is laid out by its own width, and says the same', async (page) => {
  await page.setViewport({ width: 1024, height: 768 });
  const html = '<!DOCTYPE html><html lang="es"><body><div id="column"><tarifa-clara town="villa-ejemplo"></tarifa-clara></div><script type="module" src="/tarifa-clara.js"></script></body></html>';
  const host = await openSite(test, { policy, answer: (request, response) => request.url === '/host' && Boolean(response.writeHead(200, { 'content-type': 'text/html' }).end(html)) });
  await page.goto(`${host}host`);
  await page.waitForFunction("document.querySelector('tarifa-clara').engine");
  await openAlive(today, `${site}villa-ejemplo.html`);
  assert.equal(await seeOld(page, result), await see(today, result));
  const doors = (root) => getComputedStyle(root.querySelector('.doors')).gridTemplateColumns.split(' ').length;
  assert.equal(await seeOld(page, doors), 4);
  await page.evaluate("document.getElementById('column').style.width = '280px'");
  await page.waitForFunction(`(${doors})(document.querySelector('tarifa-clara').shadowRoot) === 2`);
  const wide = (root) => [...root.querySelectorAll('.content *')].filter((one) => !one.closest('svg, .vh') && one.getBoundingClientRect().right > 289).map((one) => one.className);
  assert.deepEqual(await seeOld(page, wide), []);
});

onOldPhone('an assembly opens, is walked through, chosen in and left', async (page) => {
  await page.setViewport({ width: 1024, height: 768 });
  await page.goto(`${site}villa-ejemplo.html`);
  await page.waitForFunction("document.querySelector('tarifa-clara').engine");
  await page.evaluate("document.querySelector('tarifa-clara').setAttribute('mode', 'assembly')");
  await page.waitForFunction("document.querySelector('tarifa-clara').shadowRoot.querySelector('.hall')");
  const screen = () => seeOld(page, (root) => root.querySelector('.hall-screen:not([hidden])').id);
  for (const [key, id] of [['PageDown', 'hall-ask-continuity'], ['4', 'hall-ask-continuity'], ['End', 'hall-take'], ['Home', 'hall-today']]) {
    await page.keyboard.press(key);
    assert.equal(await screen(), id);
  }
  assert.match(page.url(), /continuity=h24/);
  await page.waitForFunction("document.querySelector('tarifa-clara').shadowRoot.querySelector('.hall .qr path')");
  const overflow = await seeOld(page, (root) => [...root.querySelectorAll('.hall-screen')].filter((one) => one.scrollHeight > one.clientHeight || one.scrollWidth > one.clientWidth).map((one) => one.id));
  assert.deepEqual(overflow, []);
  await page.keyboard.press('Escape');
  assert.equal(await seeOld(page, (root) => root.querySelector('.hall') === null && root.host.hasAttribute('mode') === false), true);
});

onOldPhone('a link opens its choice, a register is read, and a code is drawn', async (page) => {
  await openAlive(today, `${site}villa-ejemplo.html`);
  await see(today, press, 'input[name=continuity][value=h24]');
  const link = await today.getCurrentUrl();
  assert.match(link, /continuity=h24/);
  await page.goto(link);
  await page.waitForFunction("document.querySelector('tarifa-clara').engine");
  assert.equal(await seeOld(page, result), await see(today, result));
  await page.evaluate("document.querySelector('tarifa-clara').taken.then(() => undefined)");
  await seeOld(page, press, '[data-take=qr]');
  await page.waitForFunction("document.querySelector('tarifa-clara').shadowRoot.querySelectorAll('svg.qr path').length === 2");
  await page.goto(`${site}villa-ejemplo.herramientas.html`);
  await page.waitForFunction("document.querySelector('tarifa-clara').opened");
  await seeOld(page, press, '[data-register=example]');
  await page.waitForFunction("document.querySelector('tarifa-clara').shadowRoot.querySelector('#padron-csv[href^=blob]')");
});

onOldPhone('a page opens again without internet, with what was opened', async (page) => {
  let silent = false;
  const alone = await openSite(test, { policy, answer: (request, response) => silent && Boolean(response.destroy()) });
  const said = "document.querySelector('tarifa-clara').shadowRoot.getElementById('offline-said').textContent";
  await page.goto(`${alone}tabalosos.pueblo.html`);
  while (!(await page.evaluate(`caches.match('${alone}tabalosos.pueblo.html').then(Boolean)`)));
  await page.goto(`${alone}tabalosos.html`);
  await page.waitForFunction("document.querySelector('tarifa-clara').engine");
  await page.waitForFunction(`${said}.startsWith('Lista sin internet: Mi recibo, El pueblo.')`);
  silent = true;
  await page.goto(`${alone}tabalosos.html?gclid=1#people=3`);
  await page.waitForFunction("document.querySelector('tarifa-clara').engine");
  await seeOld(page, press, '.doors [data-door=pueblo]');
  await page.waitForFunction("location.pathname.includes('.pueblo.') && document.querySelector('tarifa-clara') && document.querySelector('tarifa-clara').opened");
  await page.goto(`${alone}tabalosos.asamblea.html`);
  assert.match(await page.evaluate('document.body.textContent'), /no está guardada en su teléfono/);
});

onOldPhone('the file that holds everything opens from the phone itself', async (page) => {
  await page.goto(`${pathToFileURL(path.join(dist, 'tarifa-clara-villa-ejemplo.html')).href}#people=3&m3=12`);
  await page.waitForFunction("document.querySelector('tarifa-clara').opened");
  await today.get('about:blank');
  await openAlive(today, `${site}villa-ejemplo.html#people=3&m3=12`);
  assert.equal(await seeOld(page, result), await see(today, result));
  await seeOld(page, press, 'input[name=continuity][value=h24]');
  await see(today, press, 'input[name=continuity][value=h24]');
  assert.equal(await seeOld(page, result), await see(today, result));
  await wholeTown(today);
  await seeOld(page, press, '.doors [data-door=pueblo]');
  await page.waitForFunction("document.querySelector('tarifa-clara').shadowRoot.getElementById('town')");
  assert.equal(await seeOld(page, town), await see(today, town));
  await seeOld(page, press, '.doors [data-door=herramientas]');
  await page.waitForFunction("document.querySelector('tarifa-clara').shadowRoot.getElementById('padron')");
  await seeOld(page, press, '[data-register=example]');
  await page.waitForFunction("document.querySelector('tarifa-clara').shadowRoot.querySelector('#padron-csv[href^=blob]')");
});

onOldPhone('hands are counted, kept on the device, and recorded', async (page) => {
  const open = async () => {
    await page.goto(`${site}villa-ejemplo.html`);
    await page.waitForFunction("document.querySelector('tarifa-clara').engine");
    await page.evaluate("document.querySelector('tarifa-clara').setAttribute('mode', 'assembly')");
    await page.waitForFunction("document.querySelector('tarifa-clara').shadowRoot.querySelector('#hands > *')");
    await seeOld(page, toDesk);
  };
  await open();
  await seeOld(page, press, '#hands form[data-hands=start] [type=submit]');
  for (const who of ['women', 'men']) await seeOld(page, press, `[data-of="sectors[0].hands[0].${who}"][data-count="1"]`);
  const sums = (root) => root.getElementById('hands-sums').textContent;
  assert.match(await seeOld(page, sums), /con 2 de 2/);
  await open();
  assert.match(await seeOld(page, sums), /con 2 de 2/);
  await seeOld(page, press, '#hands [data-hands=record]');
  assert.match(await seeOld(page, (root) => root.querySelector('.record').textContent), /Acta del conteo de manos/);
});
