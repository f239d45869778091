// Ready without internet: after one visit the page opens from the device, at no other cost; and a new version comes without
// surprises.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { types } from '../../www/tools/serve.js';
import { assertNoViolations } from './axe.mjs';
import { alive, By, dist, Key, loggedErrors, openAlive, openBrowser, openSite, PATIENCE } from './browser.mjs';
import { choose, chosen, find, goThrough, planOf, reload, see, soundReceipt, text, total, wholeTown } from './page.mjs';

const town = 'villa-ejemplo';
const said = (driver) => text(driver, '#offline-said');
const readyText = { es: /^Lista sin internet: Mi recibo\. /, en: /^Ready without internet: My bill\. / };

const waitSaid = (driver, wanted, what = 'the page says that it is ready') => driver.wait(async () => wanted.test((await said(driver)) || ''), PATIENCE, what);
const waitReady = (driver, ready = readyText.es) => waitSaid(driver, ready);

/** Waits until a page is kept, whether or not it says so. */
const waitKept = (driver, address) => driver.wait(() => driver.executeScript(async (page) => Boolean(await caches.match(page)), address), PATIENCE, `${address} is kept`);

/** A site that can fall silent, as when the signal is gone, or not end, as when it is bad; and has other files in a new version. */
async function openChanging(t) {
  const site = { silent: false, changed: {}, gone: [], asked: [], waiting: undefined };
  const answered = (name, response) => {
    if (site.silent || site.gone.includes(name)) {
      if (site.silent) response.destroy();
      else response.writeHead(404).end();
      return true;
    }
    const changed = site.changed[name];
    if (!changed) return false;
    response.writeHead(200, { 'content-type': types[path.extname(name)], 'cache-control': 'no-cache' }).end(changed);
    return true;
  };
  site.address = await openSite(t, {
    answer: (request, response) => {
      const name = new URL(request.url, 'http://localhost').pathname.slice(1);
      site.asked.push(name);
      if (!site.waiting || !name.endsWith('.html')) return answered(name, response);
      site.waiting.push(() => answered(name, response));
      return true;
    },
  });
  return site;
}

/** The town's page, kept on a device; and what it says is paid. */
async function keptTown(t) {
  const site = await openChanging(t);
  const driver = await openBrowser(t);
  await openAlive(driver, `${site.address}${town}.html`);
  await waitReady(driver);
  return { site, driver, before: await total(driver) };
}

const builtPage = (name) => readFileSync(path.join(dist, name), 'utf8');
const files = readdirSync(dist).concat(readdirSync(path.join(dist, 'plans')).map((name) => `plans/${name}`));

/** From now on the site has dearer water in a town; the files of the version before are gone. */
function renew(site, town) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tarifa-plan-'));
  const file = path.join(folder, 'plan.json');
  writeFileSync(file, JSON.stringify({ ...planOf(town), collection_rate: '0.5' }));
  const target = process.env.CARGO_TARGET_DIR || fileURLToPath(new URL('../../target', import.meta.url));
  const pack = (...more) => execFileSync(path.join(target, 'debug/tarifa'), ['pack', file, ...more], { encoding: 'utf8' });
  const hall = files.find((name) => /^tarifa-clara-hall\.\w+\.js$/.test(name));
  const changed = { [hall]: readFileSync(path.join(dist, hall), 'utf8') };
  for (const [start, more] of [[`plans/${town}.es-PE.`, []], [`plans/${town}.town.es-PE.`, ['--town']]]) changed[files.find((name) => name.startsWith(start))] = pack(...more);
  const renamed = (name) => name.replace(/\.\w{8}(?=\.\w+$)/, '.00000002');
  for (const [name, content] of Object.entries(changed)) site.changed[renamed(name)] = content;
  for (const page of [`${town}.html`, ...['pueblo', 'asamblea', 'herramientas'].map((door) => `${town}.${door}.html`)]) {
    site.changed[page] = Object.keys(changed).reduce((html, name) => html.replaceAll(name, renamed(name)), builtPage(page));
  }
  site.gone = Object.keys(changed);
  rmSync(folder, { recursive: true });
}

for (const [lang, page, unkept] of [['es', 'sechura.html', /no está guardada en su teléfono/], ['en', 'en/villa-ejemplo.html', /not kept on your phone/]]) {
  test(`${page} opens again without internet, and a door once it was opened`, async (t) => {
    const site = await openChanging(t);
    const driver = await openBrowser(t);
    await openAlive(driver, site.address + page);
    await waitReady(driver, readyText[lang]);
    await assertNoViolations(driver, 'ready without internet');
    await goThrough(driver, 'herramientas');
    await waitKept(driver, site.address + page.replace('.html', '.herramientas.html'));
    await goThrough(driver, 'recibo');
    await waitSaid(driver, /(Mi recibo, Herramientas|My bill, Tools)\. /);

    site.silent = true;
    await driver.get('about:blank');
    await openAlive(driver, `${site.address}${page}#people=3`);
    const before = await soundReceipt(driver);
    for (const door of ['herramientas', 'recibo']) {
      await goThrough(driver, door);
      assert.equal((await chosen(driver)).people, '3', door);
    }
    assert.deepEqual(await soundReceipt(driver), before);
    await waitSaid(driver, /(Mi recibo, Herramientas|My bill, Tools)\. /);

    await (await find(driver, '.doors a[data-door=pueblo]')).click();
    await driver.wait(async () => unkept.test(await driver.findElement(By.css('body')).getText()), PATIENCE, 'it says that this door was not kept');
    assert.equal(await driver.findElement(By.css('html')).getAttribute('lang'), lang === 'es' ? 'es-PE' : 'en');
    await assertNoViolations(driver, 'a door that was not kept');
    await driver.findElement(By.css('a')).click();
    await alive(driver);
  });
}

test('a visitor keeps one town, in one language, and of it what was opened', async (t) => {
  const site = await openChanging(t);
  const driver = await openBrowser(t);
  await openAlive(driver, `${site.address}sechura.html`);
  await waitReady(driver);
  assert.deepEqual(site.asked.filter((name) => /(laredo|nauta|villa-ejemplo|\ben[./]|-en-)/.test(name)), []);
  assert.deepEqual(site.asked.filter((name) => /^town\.|\.town\.|-(town|hall|register)|pueblo|asamblea|herramientas|\.json$/.test(name)), []);
});

test('on request everything is kept, and all of it works without internet', async (t) => {
  const site = await openChanging(t);
  const driver = await openBrowser(t);
  await openAlive(driver, `${site.address}${town}.html`);
  const button = await find(driver, '[data-offline=all]');
  await driver.wait(() => button.isDisplayed(), PATIENCE, 'keeping everything is offered');
  assert.match(await button.getText(), /^Guardar todo en este teléfono: 0\.[2-6] MB$/);
  await button.click();
  await waitSaid(driver, /^Lista sin internet: Mi recibo, El pueblo, La asamblea, Herramientas\. Se abre aunque no haya señal\.$/);
  assert.equal(await button.isDisplayed(), false);

  site.silent = true;
  await driver.get('about:blank');
  await openAlive(driver, `${site.address}${town}.html`);
  await wholeTown(driver);
  await goThrough(driver, 'herramientas');
  await (await find(driver, '[data-register=example]')).click();
  await driver.wait(() => see(driver, (root) => root.querySelector('#padron-csv[href^=blob]') !== null), PATIENCE, 'a register is read');
  await goThrough(driver, 'asamblea');
  await (await find(driver, '[data-hall=assembly]')).click();
  await driver.wait(() => see(driver, (root) => root.querySelector('.hall') !== null), PATIENCE, 'the assembly is open');
});

// What hosts say of how long a file may be used: GitHub Pages and its like; a host that wants to be asked; one that says nothing.
for (const control of ['max-age=600', 'no-cache', undefined]) {
  test(`a visit that touches nothing takes 108,000 bytes, kept on the device (cache-control: ${control})`, async (t) => {
    const sent = [];
    const site = await openSite(t, {
      answer: (request, response) => {
        const name = new URL(request.url, 'http://localhost').pathname.slice(1);
        const place = path.join(dist, name);
        if (!existsSync(place)) return false;
        const modified = statSync(place).mtime.toUTCString();
        const [known, packed] = [request.headers['if-modified-since'] === modified, brotliCompressSync(readFileSync(place))];
        const headers = { 'content-type': types[path.extname(name)], 'last-modified': modified, 'content-encoding': 'br', ...(control ? { 'cache-control': control } : {}) };
        if (!known) sent.push([name, packed.length]);
        response.writeHead(known ? 304 : 200, headers).end(known ? '' : packed);
        return true;
      },
    });
    const driver = await openBrowser(t);
    await openAlive(driver, `${site}villa-ejemplo.html`);
    await waitReady(driver);
    const bytes = sent.reduce((sum, [, size]) => sum + size, 0);
    assert.deepEqual(sent.filter(([name], i) => sent.findIndex(([other]) => other === name) !== i), [], 'nothing is sent twice');
    assert.ok(bytes > 50_000 && bytes <= 108_000, `${bytes} bytes: ${sent.join(' ')}`);
  });
}

test('a reload takes the new version whole, whatever the address asks', async (t) => {
  const { site, driver, before } = await keptTown(t);
  renew(site, town);
  await reload(driver);
  const after = await total(driver);
  assert.ok(after > before, `${after} is more than ${before}`);
  assert.deepEqual(await loggedErrors(driver), []);
  await waitReady(driver);
  assert.equal(await see(driver, (root) => root.querySelector('[data-offline=renewed]').checkVisibility()), false);

  site.silent = true;
  for (const query of ['', '?gclid=1', '?ref=whatsapp&utm_source=x']) {
    await driver.get('about:blank');
    await openAlive(driver, `${site.address}${town}.html${query}`);
    assert.equal(await total(driver), after, `without internet${query}`);
  }
});

test('an address with a query has page and plan of one version', async (t) => {
  const { site, driver, before } = await keptTown(t);
  renew(site, town);
  await driver.get('about:blank');
  await openAlive(driver, `${site.address}${town}.html?gclid=1`);
  assert.ok((await total(driver)) > before);
  assert.deepEqual(site.asked.filter((name) => site.gone.includes(name) && site.asked.lastIndexOf(name) > site.asked.lastIndexOf(`${town}.html`)), []);
});

test('where the signal is bad the kept page comes, and says at its top that there is a newer one', async (t) => {
  const { site, driver, before } = await keptTown(t);
  renew(site, town);
  site.waiting = [];
  await driver.get('about:blank');
  await openAlive(driver, `${site.address}${town}.html`);
  assert.equal(await total(driver), before);
  await choose(driver, 'social', '1');
  const button = await find(driver, '[data-offline=renew]');
  assert.equal(await button.isDisplayed(), false);

  const waiting = site.waiting;
  site.waiting = undefined;
  for (const answer of waiting) answer();
  await driver.wait(() => button.isDisplayed(), PATIENCE, 'the new version is offered');
  const place = await see(driver, (root) => {
    const notice = root.querySelector('[data-offline=renewed]');
    return { above: notice.getBoundingClientRect().bottom <= root.querySelector('h1').getBoundingClientRect().top, heard: notice.closest('[aria-live=polite]') !== null };
  });
  assert.deepEqual(place, { above: true, heard: true });
  await assertNoViolations(driver, 'a new version');
  await see(driver, (root) => void (root.host.old = true));
  await button.sendKeys(Key.ENTER);
  await driver.wait(() => driver.executeScript("return !document.querySelector('tarifa-clara').old"), PATIENCE, 'the page is opened again');
  await alive(driver);
  assert.match(await driver.getCurrentUrl(), /social=1/);
  assert.ok(site.asked.includes(`plans/${town}.es-PE.00000002.txt`));
});

test('an assembly in another tab goes on, with its own version', async (t) => {
  const site = await openChanging(t);
  const driver = await openBrowser(t);
  await openAlive(driver, `${site.address}${town}.asamblea.html`);
  await waitKept(driver, `${site.address}${town}.asamblea.html`);
  await see(driver, (root) => void (root.host.old = true));
  const assembly = await driver.getWindowHandle();
  renew(site, town);

  await driver.switchTo().newWindow('tab');
  await openAlive(driver, `${site.address}${town}.html`);
  await waitSaid(driver, /Mi recibo, La asamblea/);
  const here = await total(driver);

  await driver.switchTo().window(assembly);
  await driver.wait(async () => (await find(driver, '[data-offline=renew]')).isDisplayed(), PATIENCE, 'the tab says that there is a new version');
  // What it fetches only now is gone from the site.
  await (await find(driver, '[data-hall=assembly]')).click();
  await driver.wait(() => see(driver, (root) => root.querySelector('.hall') !== null), PATIENCE, 'the assembly is open');
  assert.equal(await see(driver, (root) => root.host.old), true, 'the tab was never loaded again');

  await driver.navigate().refresh();
  await alive(driver);
  assert.equal(await total(driver), here, 'and a reload takes the new version');
});

test('a device that saves data is asked first', async (t) => {
  const site = await openChanging(t);
  const driver = await openBrowser(t);
  await driver.sendDevToolsCommand('Page.addScriptToEvaluateOnNewDocument', {
    source: "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })",
  });
  await openAlive(driver, `${site.address}sechura.html`);
  const button = await find(driver, '[data-offline=save]');
  await driver.wait(() => button.isDisplayed(), PATIENCE, 'keeping the page is offered');
  await assertNoViolations(driver, 'a device that saves data');
  assert.equal(site.asked.includes('sechura.worker.js'), false);
  await button.click();
  await waitReady(driver);
  assert.equal(await button.isDisplayed(), false);
});

test('a page that could not be kept says so, and can be tried again', async (t) => {
  const site = await openChanging(t);
  site.changed['sechura.worker.js'] = 'throw new Error("broken on the way")';
  const driver = await openBrowser(t);
  await openAlive(driver, `${site.address}sechura.html`);
  const button = await find(driver, '[data-offline=save]');
  await driver.wait(() => button.isDisplayed(), PATIENCE, 'trying again is offered');
  await assertNoViolations(driver, 'could not be kept');
  assert.match(await said(driver), /no se pudo guardar/);
  delete site.changed['sechura.worker.js'];
  await button.click();
  await waitReady(driver);
});

test('the page can be installed', async (t) => {
  const address = await openSite(t);
  const driver = await openBrowser(t);
  await openAlive(driver, `${address}en/sechura.html`);
  const { url, errors, data } = await driver.sendAndGetDevToolsCommand('Page.getAppManifest', {});
  assert.deepEqual(errors, []);
  const manifest = JSON.parse(data);
  assert.equal(new URL(manifest.start_url, url).href, `${address}en/sechura.html`);
  const icons = await driver.executeAsyncScript(
    (icons, done) => Promise.all(icons.map(({ src }) => fetch(src).then((answer) => answer.ok))).then(done),
    manifest.icons.map((icon) => ({ src: new URL(icon.src, url).href })),
  );
  assert.deepEqual(icons, manifest.icons.map(() => true));
  assert.equal((await driver.findElements(By.css('link[rel=manifest]'))).length, 1);
});
