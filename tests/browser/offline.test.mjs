// Ready without internet: after one visit the page opens from the device, and a new version comes without surprises.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { assertNoViolations } from './axe.mjs';
import { alive, By, dist, loggedErrors, openAlive, openBrowser, openSite, PATIENCE } from './browser.mjs';
import { choose, chosen, find, goThrough, soundReceipt, text } from './page.mjs';

const said = (driver) => text(driver, '#offline-said');
const readyText = { es: /^Lista sin internet/, en: /^Ready without internet/ };

async function waitReady(driver, ready = readyText.es) {
  await driver.wait(async () => ready.test((await said(driver)) || ''), PATIENCE, 'the page says that it is ready');
}

/** A site that can fall silent, as when the signal is gone, and files that a new version has otherwise. */
async function openSilenceable(t) {
  const site = { silent: false, changed: {}, asked: [] };
  site.address = await openSite(t, {
    answer: (request, response) => {
      const name = new URL(request.url, 'http://localhost').pathname.slice(1);
      site.asked.push(name);
      if (site.silent) {
        response.destroy();
        return true;
      }
      const changed = site.changed[name];
      if (!changed) return false;
      response.writeHead(200, { 'content-type': name.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8', 'cache-control': 'no-cache' }).end(changed);
      return true;
    },
  });
  return site;
}

for (const [lang, page] of [['es', 'sechura.html'], ['en', 'en/villa-ejemplo.html']]) {
  test(`${page} opens again without internet, with the whole town`, async (t) => {
    const site = await openSilenceable(t);
    const driver = await openBrowser(t);
    await openAlive(driver, site.address + page);
    await waitReady(driver, readyText[lang]);

    site.silent = true;
    await driver.get('about:blank');
    await openAlive(driver, `${site.address}${page}#people=3`);
    const before = await soundReceipt(driver);
    for (const door of ['pueblo', 'asamblea', 'herramientas', 'recibo']) {
      await goThrough(driver, door);
      assert.equal((await chosen(driver)).people, '3', door);
    }
    assert.deepEqual(await soundReceipt(driver), before);
    await waitReady(driver, readyText[lang]);
    assert.deepEqual((await loggedErrors(driver)).filter((error) => !/worker\.js|ERR_EMPTY_RESPONSE|ERR_FAILED/.test(error)), []);
    // Last, because its own styles are refused by the page's policy, and logged.
    await assertNoViolations(driver, 'ready without internet');
  });
}

test('a visitor keeps one town, in one language', async (t) => {
  const site = await openSilenceable(t);
  const driver = await openBrowser(t);
  await openAlive(driver, `${site.address}sechura.html`);
  await waitReady(driver);
  const others = site.asked.filter((name) => /(laredo|nauta|villa-ejemplo|\ben[./]|-en-)/.test(name));
  assert.deepEqual(others, []);
});

test('a new version waits until the reader wants it, and keeps the choice', async (t) => {
  const site = await openSilenceable(t);
  const driver = await openBrowser(t);
  await openAlive(driver, `${site.address}sechura.html`);
  await waitReady(driver);

  const page = readFileSync(path.join(dist, 'sechura.html'), 'utf8');
  const worker = readFileSync(path.join(dist, 'sechura.worker.js'), 'utf8');
  const revision = /"url":"sechura\.html","revision":"(\w+)"/.exec(worker)[1];
  site.changed['sechura.html'] = page.replace('<body', '<body data-version="2"');
  site.changed['sechura.worker.js'] = worker.replace(revision, 'another0version00');
  await driver.get('about:blank');
  await openAlive(driver, `${site.address}sechura.html`);
  await choose(driver, 'social', '1');
  const button = await find(driver, '[data-offline=renew]');
  await driver.wait(() => button.isDisplayed(), PATIENCE, 'the new version is offered');
  await assertNoViolations(driver, 'a new version');
  assert.equal(await driver.executeScript('return document.body.dataset.version'), null, 'the page in use stays as it is');

  await button.click();
  await driver.wait(async () => (await driver.executeScript('return document.body.dataset.version')) === '2', PATIENCE, 'the new version is there');
  await alive(driver);
  assert.match(await driver.getCurrentUrl(), /social=1/);
});

test('a device that saves data is asked first', async (t) => {
  const site = await openSilenceable(t);
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
  const site = await openSilenceable(t);
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
