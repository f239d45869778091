// The hosts' page: what is chosen is on show and in what is copied, and what is copied works in somebody else's page.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import test from 'node:test';
import { assertNoViolations, COLOURS } from './axe.mjs';
import { alive, By, dist, hasScripts, Key, languages, openBrowser, openSite, PATIENCE, until } from './browser.mjs';
import { see, text } from './page.mjs';
import { oembedOf } from '../../www/tools/oembed.js';

const browser = await openBrowser(test, { args: ['--hide-scrollbars'] });
const site = await openSite(test, {
  answer: (_, response) => {
    response.setHeader('access-control-allow-origin', '*');
    return false;
  },
});
const PAGE = 'para-su-pagina.html';
const TOWN = 'sechura';

/** The element is only known once what only hosts need was fetched, and begins when somebody comes near it. */
async function answers() {
  await browser.executeAsyncScript((done) => customElements.whenDefined('tarifa-clara').then(() => done()));
  await browser.executeScript(() => document.querySelector('tarifa-clara').scrollIntoView());
  await alive(browser);
}
const open = async (folder = '', town = TOWN) => {
  await browser.get('about:blank');
  await browser.get(`${site}${folder}${PAGE}#${town}`);
  await answers();
  await browser.wait(until.elementIsVisible(await browser.findElement(By.css('form[data-hosts]'))), PATIENCE, 'it can be chosen');
};
const code = (name) => browser.executeScript((id) => document.getElementById(id).textContent, `code-${name}`);
const choose = (name, value) =>
  browser.executeScript((id, wanted) => {
    const field = document.getElementById(id);
    field.value = wanted;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, name, value);
const shown = () => browser.executeScript(() => Object.fromEntries([...document.querySelector('tarifa-clara').attributes].map(({ name, value }) => [name, value])));

/** Somebody else's page with a snippet in it, at an origin of its own. */
async function openHost(t, snippet, policy = '') {
  const server = createServer((_, response) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...(policy && { 'content-security-policy': policy }) }).end(`<!DOCTYPE html><html lang="es"><body>${snippet}</body></html>`),
  );
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  await browser.get(`http://localhost:${server.address().port}/`);
}

test('what is chosen is on show, at the width that is asked for, and in what there is to copy', async () => {
  await open();
  assert.equal(await code('address'), `https://agua.example.pe/${TOWN}.html`);
  assert.equal((await shown()).town, TOWN);
  for (const [name, value] of [['town', 'tabalosos'], ['view', 'recibo pueblo'], ['lang', 'en'], ['own', 'own'], ['accent', '#8a1538'], ['theme', 'dark']]) await choose(name, value);
  const { town, view, lang, accent, theme } = await shown();
  assert.deepEqual({ town, view, lang, accent, theme }, { town: 'tabalosos', view: 'recibo pueblo', lang: 'en', accent: '#8a1538', theme: 'dark' });
  assert.match(await code('piece'), /<div data-tarifa-clara="tabalosos" data-lang="en" data-view="recibo pueblo" data-accent="#8a1538" data-theme="dark">\n {2}<a href="https:\/\/agua\.example\.pe\/en\/tabalosos\.html">Work out your bill<\/a>/);
  assert.match(await code('element'), /<tarifa-clara town="tabalosos" lang="en" view="recibo pueblo" accent="#8a1538" theme="dark">/);
  assert.match(await code('frame'), /title="Tabalosos: What would our water cost\?"/);
  await browser.wait(async () => /My bill/.test(await text(browser, '.content')), PATIENCE, 'the preview is in English');
  assert.equal(await see(browser, (root) => root.querySelectorAll('.doors a:not([hidden])').length), 2);
  for (const [name, value] of [['view', ''], ['own', ''], ['theme', '']]) await choose(name, value);
  assert.match(await code('element'), /<tarifa-clara town="tabalosos" lang="en">/);
  const plain = await shown();
  assert.deepEqual(['view', 'accent', 'theme'].filter((name) => name in plain), []);
  for (const [word, width] of [['narrow', 280], ['middle', 600]]) {
    await browser.findElement(By.css(`[data-width=${word}]`)).click();
    assert.equal(await browser.executeScript(() => document.querySelector('tarifa-clara').clientWidth), width);
    assert.equal(await browser.findElement(By.css('[aria-pressed=true]')).getAttribute('data-width'), word);
  }
});

test('where the site is on this device alone, its address is asked for', async () => {
  await open();
  const here = await browser.findElement(By.id('here'));
  await here.sendKeys('localhost');
  assert.equal(await browser.findElement(By.id('here-wrong')).isDisplayed(), true);
  await here.clear();
  await here.sendKeys('muni.gob.pe/agua');
  assert.equal(await code('address'), `https://muni.gob.pe/agua/${TOWN}.html`);
  assert.match(await code('ask'), /^script-src https:\/\/muni\.gob\.pe 'wasm-unsafe-eval'$/m);
  assert.equal(await browser.findElement(By.css('[data-filled]')).isDisplayed(), false);
  await open();
  assert.equal(await code('address'), `https://muni.gob.pe/agua/${TOWN}.html`);
  await browser.executeScript(() => localStorage.clear());
});

/** What is copied, with the address at which this test serves the site. */
const copied = async (name) => (await code(name)).split('https://agua.example.pe/').join(site).split('https://agua.example.pe').join(site.slice(0, -1));

for (const name of ['piece', 'block', 'element']) {
  test(`pasted into a page of another origin it works, under the policy that the page says: ${name}`, async (t) => {
    await open();
    const [snippet, policy] = [await copied(name), await copied('policy-piece')];
    await openHost(t, snippet, `default-src 'none'; ${policy.split('\n').join('; ')}`);
    await answers();
    assert.equal(await text(browser, 'h1'), 'Sechura');
  });
}

test('what the page says can be left out of the policy can be', { skip: !hasScripts }, async (t) => {
  await open();
  const [snippet, policy] = [await copied('piece'), await copied('policy-piece')];
  await openHost(t, snippet, `default-src 'none'; ${policy.replace(" 'wasm-unsafe-eval'", '').split('\n').join('; ')}`);
  await answers();
  assert.equal(await text(browser, 'h1'), 'Sechura');
});

test('the fixed version takes the program that has its sum', async (t) => {
  await open();
  const [pinned, place] = [await copied('pinned'), (await copied('piece')).replace(/<script.*/, '')];
  await openHost(t, place + pinned);
  await answers();
  await openHost(t, place + pinned.replace(/sha384-..../, 'sha384-AAAA'));
  assert.equal(await browser.executeScript(() => [document.querySelector('a').textContent, customElements.get('tarifa-clara')].join()), 'Calcule su recibo,');
});

test('the frame works, under the policy that the page says', async (t) => {
  await open();
  const [snippet, policy] = [await copied('frame'), await copied('policy-frame')];
  await openHost(t, snippet, `default-src 'none'; style-src 'unsafe-inline'; ${policy.split('\n').join('; ')}`);
  await browser.wait(() => browser.executeScript(() => document.querySelector('iframe').clientHeight > 1000), PATIENCE, 'it is as high as its content');
  await browser.switchTo().frame(await browser.wait(until.elementLocated(By.css('iframe'))));
  await alive(browser);
  await browser.switchTo().defaultContent();
});

test('what is to be copied is copied, and selected where that is not allowed', async () => {
  await open();
  const button = await browser.findElement(By.css('[data-copy=code-piece]'));
  await browser.executeScript(() => void Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: async (written) => (window.written = written) } }));
  await button.sendKeys(Key.ENTER);
  await browser.wait(async () => (await button.getText()) === 'Copiado', PATIENCE, 'it is said');
  assert.equal(await browser.executeScript(() => window.written), await code('piece'));
  assert.match(await browser.findElement(By.id('said')).getText(), /^Copiado/);
  await browser.executeScript(() => void Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined }));
  await browser.findElement(By.css('[data-copy=code-frame]')).sendKeys(Key.SPACE);
  await browser.wait(async () => /marcado/.test(await browser.findElement(By.id('said')).getText()), PATIENCE, 'it is said');
  assert.equal(await browser.executeScript(() => getSelection().toString().trim()), (await code('frame')).trim());
});

test('it is reached by the keyboard from a town, which it begins with', async () => {
  await browser.get(`${site}${TOWN}.html`);
  await (await browser.findElement(By.css('footer a'))).sendKeys(Key.ENTER);
  await browser.wait(until.urlContains(PAGE), PATIENCE);
  await answers();
  assert.equal((await shown()).town, TOWN);
  await browser.executeScript(() => document.querySelector('#town').focus());
  const reached = [];
  for (let i = 0; i < 8; i += 1) {
    reached.push(await browser.executeScript(() => document.activeElement.id || document.activeElement.dataset.width || document.activeElement.className));
    await browser.actions().sendKeys(Key.TAB).perform();
  }
  assert.deepEqual(reached.slice(0, 6), ['town', 'view', 'lang', 'theme', 'own', 'here']);
});

for (const { lang, folder } of languages) {
  test(`axe finds nothing, nothing sticks out at 320 px, light and dark: ${lang}`, async () => {
    await browser.sendDevToolsCommand('Emulation.setDeviceMetricsOverride', { width: 320, height: 640, deviceScaleFactor: 1, mobile: false });
    await open(folder);
    await choose('own', 'own');
    await browser.executeScript(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
    assert.equal(await browser.executeScript(() => document.documentElement.scrollWidth), 320);
    await browser.sendDevToolsCommand('Emulation.setDeviceMetricsOverride', { width: 1280, height: await browser.executeScript(() => document.documentElement.scrollHeight), deviceScaleFactor: 1, mobile: false });
    await assertNoViolations(browser, 'light');
    await browser.sendDevToolsCommand('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: 'dark' }] });
    await assertNoViolations(browser, 'dark', COLOURS);
    await browser.sendDevToolsCommand('Emulation.setEmulatedMedia', { features: [] });
    await browser.sendDevToolsCommand('Emulation.clearDeviceMetricsOverride');
  });
}

for (const { lang, folder } of languages) {
  test(`each picture comes when somebody is near it and no sooner, and says in words what is on it: ${lang}`, async () => {
    await open(folder);
    const fetched = () => browser.executeScript(() => performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.endsWith('.webp')));
    const pictures = await browser.findElements(By.css('.steps img'));
    assert.equal(pictures.length, 6);
    assert.deepEqual(await fetched(), []);
    for (const picture of pictures) {
      const { alt, size } = await browser.executeScript((one) => {
        one.scrollIntoView();
        return { alt: one.alt, size: [one.getAttribute('width'), one.getAttribute('height')].map(Number) };
      }, picture);
      await browser.wait(() => browser.executeScript((one) => one.complete && one.naturalWidth > 0, picture), PATIENCE, 'the picture is there');
      assert.deepEqual(await browser.executeScript((one) => [one.naturalWidth, one.naturalHeight], picture), size);
      assert.match(alt, lang === 'en' ? /\bthe\b/i : /\b(el|la)\b/i);
    }
    const names = await fetched();
    assert.equal(new Set(names).size, 6);
    assert.ok(names.every((name) => /\/hosts\/[a-z-]+\.[0-9a-f]{8}\.webp$/.test(name)), names.join());
  });
}

test('without a program everything is there to be read, and to be copied for the first town', async (t) => {
  const run = (value) => browser.sendDevToolsCommand('Emulation.setScriptExecutionDisabled', { value });
  await run(true);
  t.after(() => run(false));
  await browser.get('about:blank');
  await browser.get(site + PAGE);
  const seen = await browser.findElement(By.css('main')).getText();
  for (const part of ['<div data-tarifa-clara="', 'https://agua.example.pe/', 'le falta JavaScript', 'WordPress: autor']) assert.ok(seen.includes(part), part);
  assert.match(await browser.findElement(By.css('tarifa-clara a')).getAttribute('href'), /\/[a-z-]+\.html$/);
  assert.deepEqual(await Promise.all((await browser.findElements(By.css('form, main button'))).map((one) => one.isDisplayed())).then((all) => all.filter(Boolean)), []);
});

test('a site that was built with its address says so, and names it', () => {
  const html = readFileSync(path.join(dist, PAGE), 'utf8');
  const made = oembedOf('https://muni.gob.pe/agua/').get(PAGE);
  assert.ok(html.includes('data-embeds="no"') && made.includes('data-embeds="yes"'));
  assert.ok(made.includes('https://muni.gob.pe/agua/') && made.includes('script-src https://muni.gob.pe ') && !made.includes('agua.example.pe'));
  assert.ok(!/<script(?! [^>]*src=)|<style| style="| on\w+="/.test(html));
});
