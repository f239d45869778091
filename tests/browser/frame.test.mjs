// The site's pages inside somebody else's: heights, history, what is shared, sandboxes, and WordPress.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import path from 'node:path';
import test from 'node:test';
import { alive, By, Key, openBrowser, openFirefox, openSite, PATIENCE, until } from './browser.mjs';
import { DOORS, find, see, text, total } from './page.mjs';
import { oembedOf, siteAt } from '../../www/tools/oembed.js';
import { types } from '../../www/tools/serve.js';

const browser = await openBrowser(test, { width: 1280, height: 1000 });
const withCors = (_, response) => {
  response.setHeader('access-control-allow-origin', '*');
  return false;
};
const site = await openSite(test);
const open = await openSite(test, { answer: withCors });

/** Serves a page of somebody else's, at an origin of its own, until the test ends. */
async function openHost(t, body) {
  const server = createServer((_, response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(`<!DOCTYPE html><html lang="es"><body>${body}</body></html>`));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://localhost:${server.address().port}/`;
}

const script = (address) => `<script src="${address}tarifa-clara-frame.js"></script>`;
const heightOf = (id) => browser.executeScript('return document.getElementById(arguments[0]).clientHeight', id);
/** Goes into a frame of the host's page. */
async function into(id) {
  await browser.switchTo().defaultContent();
  await browser.switchTo().frame(await browser.wait(until.elementLocated(By.id(id))));
}
const out = () => browser.switchTo().defaultContent();
const hash = () => browser.executeScript('return location.hash');
const contentHeight = () => browser.executeScript('return Math.ceil(document.documentElement.getBoundingClientRect().height)');
/** Waits until a frame is as high as what is in it. */
async function follows(id) {
  // What is far from the screen is not laid out.
  await browser.executeScript('document.getElementById(arguments[0]).scrollIntoView()', id);
  await into(id);
  await alive(browser);
  await browser.wait(async () => (await browser.executeScript('return innerHeight')) === (await contentHeight()), PATIENCE, `${id} is as high as its content`);
  const height = await contentHeight();
  await out();
  return height;
}
/** A card that the bar of a low frame may cover. */
const touch = (name, value) => see(browser, (root, ...answer) => root.getElementById(answer.join('-')).click(), name, value);
const blocked = () => browser.executeScript("const said = document.querySelector('[data-blocked]'); return said.hidden ? '' : said.innerText");

test('alone a page works at any width and height', async (t) => {
  for (const [width, height] of [[280, 300], [360, 600], [800, 900]]) {
    await browser.get(await openHost(t, `<iframe id="a" width="${width}" height="${height}" style="border:0" src="${site}villa-ejemplo.html"></iframe>`));
    await into('a');
    await alive(browser);
    const before = await total(browser);
    await touch('continuity', 'h24');
    await browser.wait(async () => (await total(browser)) !== before, PATIENCE, 'another total');
    const way = await browser.findElement(By.css('header [data-whole]'));
    assert.equal(await way.getText(), 'Abrir en página completa');
    assert.equal(await way.getAttribute('href'), `${site}villa-ejemplo.html`);
    assert.deepEqual(await browser.executeScript('return [document.documentElement.scrollWidth <= innerWidth, innerHeight]'), [true, height]);
    assert.match(await hash(), /continuity=h24/);
    await out();
  }
});

test('with the script two frames have two heights, which follow what is in them and do not grow by each other', async (t) => {
  await browser.get(await openHost(t, `<style>* { box-sizing: border-box } iframe { border: 3px solid; height: auto }</style>
    <script>window.heard = 0; addEventListener('message', () => (heard += 1));</script>
    <iframe class="tarifa-clara" id="a" width="300" src="${site}villa-ejemplo.html"></iframe>${script(site)}<iframe class="tarifa-clara" id="b" width="1200" src="${site}en/tabalosos.html"></iframe>`));
  const [narrow, wide] = [await follows('a'), await follows('b')];
  assert.notEqual(narrow, wide);
  await into('a');
  await see(browser, (root) => root.querySelectorAll('.slip details').forEach((one) => (one.open = true)));
  await out();
  assert.ok((await follows('a')) > narrow, 'higher by what was opened');
  assert.equal(await follows('b'), wide, 'and only that one');
  assert.ok((await browser.executeScript('return heard')) < 40, 'they come to rest');
  await into('b');
  await browser.executeScript('document.documentElement.style.width = "600px"');
  await out();
  assert.notEqual(await follows('b'), wide);
});

test('in Firefox a frame has the height of what is in it', async (t) => {
  const { driver, errors } = await openFirefox(t);
  await driver.get(await openHost(t, `<iframe class="tarifa-clara" id="a" width="700" src="${site}villa-ejemplo.html"></iframe>${script(site)}`));
  await driver.switchTo().frame(await driver.wait(until.elementLocated(By.id('a'))));
  await alive(driver);
  const isWhole = () => driver.executeScript('return innerHeight > 1000 && innerHeight === Math.ceil(document.documentElement.getBoundingClientRect().height)');
  await driver.wait(isWhole, PATIENCE, 'it is as high as its content');
  await see(driver, (root) => root.querySelectorAll('.slip details').forEach((one) => (one.open = true)));
  await driver.wait(isWhole, PATIENCE, 'it is as high as what was opened');
  assert.deepEqual(errors, []);
});

test('nobody else sets the height of a frame', async (t) => {
  const evil = await openHost(t, '<script>parent.postMessage({ message: "height", value: 4321, secret: "" }, "*"); parent.said = 1</script>');
  await browser.get(await openHost(t, `<iframe class="tarifa-clara" id="a" width="600" height="500" src="${site}villa-ejemplo.html"></iframe>
    <iframe class="tarifa-clara" id="b" width="600" height="150" src="${site}icon.svg"></iframe><iframe id="c" width="600" height="150"></iframe>${script(site)}
    <script>window.heard = 0; addEventListener('message', ({ data }) => (heard += data.value === 4321));</script>`));
  const height = await follows('a');
  await browser.executeScript(`b.contentWindow.location.replace(arguments[0]); c.src = arguments[0];
    for (const value of [4321, '4321', -1, 1e9, NaN, null]) postMessage({ message: 'height', value }, '*'); postMessage('height', '*'); postMessage(null, '*')`, evil);
  await browser.wait(() => browser.executeScript('return heard >= 3'), PATIENCE, 'all of them spoke');
  assert.deepEqual([await heightOf('a'), await heightOf('b'), await heightOf('c')], [height, 150, 150]);
});

test('no choice and no door in a frame is a step of the host', async (t) => {
  await browser.get(await openHost(t, `<iframe class="tarifa-clara" id="a" width="700" src="${site}villa-ejemplo.html"></iframe>${script(site)}`));
  await follows('a');
  const steps = await browser.executeScript('return history.length');
  await into('a');
  await touch('continuity', 'h24');
  await browser.wait(async () => /continuity=h24/.test(await hash()), PATIENCE, 'the choice is in the frame’s address');
  await see(browser, (root) => (root.querySelector('[data-forms]').open = true));
  await see(browser, (root) => {
    root.querySelector('#code').value = 'v=1&people=7';
    root.querySelector('form[data-open-code] button').click();
  });
  await browser.wait(async () => /people=7/.test(await hash()), PATIENCE, 'a link was opened');
  for (const door of [...DOORS.slice(1), DOORS[0]]) {
    await see(browser, (root, to) => root.querySelector(`.doors a[data-door=${to}]`).click(), door);
    await browser.wait(() => browser.executeScript("const element = document.querySelector('tarifa-clara'); return Boolean(element) && element.getAttribute('door') === arguments[0] && element.shown !== undefined", door), PATIENCE, door);
    assert.match(await hash(), /people=7/);
  }
  await out();
  assert.equal(await browser.executeScript('return history.length'), steps);
});

test('what is shared leads to the whole page, or to the host’s, where the choice opens in the frame', async (t) => {
  const linked = () => see(browser, (root) => root.querySelector('.onpaper [data-link]').textContent);
  await browser.get(await openHost(t, `<iframe class="tarifa-clara" id="a" width="500" height="600" src="${site}sechura.html"></iframe>`));
  await into('a');
  await alive(browser);
  assert.ok((await linked()).startsWith(`${site}sechura.html#v=1&`), await linked());
  await out();
  const host = await openHost(t, `<iframe class="tarifa-clara" id="a" width="500" height="600" src="${site}villa-ejemplo.html?share-url=https://muni.example.pe/agua?x=1"></iframe>
    <iframe class="tarifa-clara" id="b" width="500" height="600" src="${site}villa-ejemplo.html?share-url=javascript:alert(1)"></iframe>${script(site)}`);
  await browser.get(`${host}#v=1&continuity=h24&people=9`);
  await into('a');
  await alive(browser);
  await browser.wait(async () => /^https:\/\/muni\.example\.pe\/agua\?x=1#v=1&continuity=h24.*people=9/.test(await linked()), PATIENCE, 'the choice of the host’s address');
  await into('b');
  await alive(browser);
  assert.ok((await linked()).startsWith(`${site}villa-ejemplo.html#v=1&`) && !/people=9/.test(await linked()), await linked());
  await out();
});

test('a sandbox that only lets scripts run: it answers, forms too, and what is forbidden is said', async (t) => {
  await browser.get(await openHost(t, `<iframe class="tarifa-clara" id="a" sandbox="allow-scripts" width="700" src="${open}villa-ejemplo.html"></iframe>${script(open)}`));
  await follows('a');
  await into('a');
  await touch('continuity', 'h24');
  await browser.wait(async () => /continuity=h24/.test(await hash()), PATIENCE, 'the choice');
  assert.equal(await blocked(), '');
  await browser.executeScript("document.querySelector('[data-whole]').click()");
  assert.match(await blocked(), new RegExp(`Copie esta dirección[^]*${open}villa-ejemplo\\.html#v=1&continuity=h24`));
  await browser.executeScript("document.querySelector('[data-blocked]').hidden = true");
  await see(browser, (root) => root.querySelector('[data-take=print]').click());
  await browser.wait(async () => (await blocked()) !== '', PATIENCE, 'no paper, and it says so');

  await see(browser, (root) => root.querySelector('.doors a[data-door=herramientas]').click());
  await browser.wait(() => browser.executeScript("const element = document.querySelector('tarifa-clara[door=herramientas]'); return Boolean(element) && element.shown !== undefined"), PATIENCE, 'the tools');
  assert.match(await text(browser, '#check-form'), /./);
  assert.equal(await (await browser.findElement(By.css('[data-unsaved]'))).isDisplayed(), true);
  await (await find(browser, 'input[name=receipt-total]')).sendKeys('1.00', Key.ENTER);
  await browser.wait(async () => /La primera línea mal cobrada/.test(await text(browser, '#checked')), PATIENCE, 'the receipt is checked');

  await see(browser, (root) => root.querySelector('.doors a[data-door=asamblea]').click());
  await browser.wait(() => browser.executeScript("const element = document.querySelector('tarifa-clara[door=asamblea]'); return Boolean(element) && element.shown !== undefined"), PATIENCE, 'the assembly');
  await see(browser, (root) => root.querySelector('[data-hall-at=hall-hands]').click());
  assert.match(await blocked(), /villa-ejemplo\.asamblea\.html/);
  await out();
});

test('a sandbox to which the site gives no program: the page says so, and the way out', async (t) => {
  await browser.get(await openHost(t, `<iframe id="a" sandbox="allow-scripts" width="700" height="600" src="${site}sechura.html"></iframe>`));
  await into('a');
  const late = await browser.wait(until.elementLocated(By.css('tarifa-clara > .late')));
  assert.equal(await late.isDisplayed(), false, 'it may still come');
  await browser.executeScript('document.getAnimations().forEach((one) => one.finish())');
  assert.equal(await late.isDisplayed(), true);
  assert.match(await late.getText(), /No se pudo traer la calculadora.*Abrir en página completa/);
  await out();
});

// What WordPress's own script does with messages of embedded pages (wp-includes/js/wp-embed.js).
const wordPress = `<script>
  addEventListener('message', (event) => {
    const data = event.data;
    if (!data || !(data.secret || data.message || data.value) || /[^a-zA-Z0-9]/.test(data.secret)) return;
    for (const quote of document.querySelectorAll('blockquote[data-secret="' + data.secret + '"]')) quote.style.display = 'none';
    for (const source of document.querySelectorAll('iframe[data-secret="' + data.secret + '"]')) {
      if (event.source !== source.contentWindow) continue;
      source.removeAttribute('style');
      if (data.message === 'height') source.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)));
      if (data.message === 'link' && new URL(data.value).host === new URL(source.src).host && document.activeElement === source) window.linked = data.value;
    }
  });
  for (const source of document.querySelectorAll('iframe.wp-embedded-content')) source.contentWindow.postMessage({ message: 'ready', secret: source.dataset.secret }, '*');
</script>`;

/** What WordPress makes of such a description for somebody who may not write HTML (wp_filter_oembed_result). */
function filtered(html) {
  const [, quote, frame] = /^(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)/s.exec(html);
  return quote.replace('<blockquote', '<blockquote data-secret="Ab1" class="wp-embedded-content"')
    + frame.replace(/ src="(.*?)"/, ' src="$1#?secret=Ab1" data-secret="Ab1"').replace('<iframe', '<iframe id="a" class="wp-embedded-content" sandbox="allow-scripts" security="restricted" style="position: absolute; visibility: hidden;"');
}

/** The site with what `ADDRESS=… make build` adds. */
async function openEmbeddable(t, cors) {
  const made = { files: new Map() };
  const address = await openSite(t, {
    // Where nobody set a header there is no content policy either, which the file that holds everything could not live under.
    ...(cors ? {} : { policy: "object-src 'none'" }),
    answer: (request, response) => {
      if (cors) withCors(request, response);
      const text = made.files.get(new URL(request.url, 'http://localhost').pathname.slice(1));
      if (!text) return false;
      response.writeHead(200, { 'content-type': types[path.extname(new URL(request.url, 'http://localhost').pathname)] }).end(text);
      return true;
    },
  });
  made.files = oembedOf(siteAt(address.slice(0, -1)));
  return address;
}

for (const [name, cors] of [['', true], [', from a site without CORS', false]]) {
  test(`WordPress: a town’s address becomes the calculator for an author too${name}`, async (t) => {
    const address = await openEmbeddable(t, cors);
    for (const [page, lang] of [['villa-ejemplo.html', 'es-PE'], ['en/villa-ejemplo.html', 'en']]) {
      const [, described] = /<link rel="alternate" type="application\/json\+oembed" href="([^"]+)">/.exec(await (await fetch(address + page)).text());
      const said = await (await fetch(described)).json();
      assert.deepEqual([said.version, said.type, said.width, said.height], ['1.0', 'rich', 600, 600]);
      assert.match(said.title, /^Villa Ejemplo · /);
      await browser.get(await openHost(t, `<div style="width: 600px">${filtered(said.html)}</div>${wordPress}`));
      await into('a');
      await alive(browser);
      assert.equal(await see(browser, (root) => root.host.lang), lang);
      await out();
      const frame = await browser.findElement(By.id('a'));
      await browser.wait(until.elementIsVisible(frame), PATIENCE, 'the frame is shown');
      assert.equal(await heightOf('a'), 1000);
      assert.equal(await (await browser.findElement(By.css('blockquote'))).isDisplayed(), false);
      const steps = await browser.executeScript('return history.length');
      await into('a');
      await touch('continuity', 'h24');
      await browser.wait(async () => /continuity=h24/.test(await hash()), PATIENCE, 'the choice');
      const [shared] = (await see(browser, (root) => root.querySelector('.onpaper [data-link]').textContent)).split('#');
      assert.equal(shared, address + page);
      // By a finger, because WordPress asks what is active.
      await (await browser.findElement(By.css('[data-whole]'))).click();
      await out();
      const whole = cors ? page : page.replace('villa', 'tarifa-clara-villa');
      await browser.wait(async () => ((await browser.executeScript('return window.linked')) || '').startsWith(`${address}${whole}#`), PATIENCE, 'WordPress may go to the whole page');
      await into('a');
      await see(browser, (root) => root.querySelector('.doors a[data-door=pueblo]').click());
      await browser.wait(() => browser.executeScript("const element = document.querySelector('tarifa-clara[door=pueblo]'); return Boolean(element) && element.shown !== undefined"), PATIENCE, 'another door');
      assert.match(await browser.executeScript('return location.search'), /secret=Ab1/);
      await out();
      assert.equal(await browser.executeScript('return history.length'), steps);
    }
  });
}

test('WordPress: where the frame says nothing the link stays', async (t) => {
  const address = await openEmbeddable(t, true);
  const said = await (await fetch(`${address}oembed/sechura.json`)).json();
  await browser.get(await openHost(t, filtered(said.html.replaceAll(address, site.replace(/:\d+/, ':9')).replace('<a', '<a id="link"')) + wordPress));
  const link = await browser.findElement(By.id('link'));
  assert.equal(await link.isDisplayed(), true);
  assert.match(await link.getText(), /^Sechura · ¿Cuánto/);
});

test('a site’s address is what the build is told, with one slash', () => {
  assert.equal(siteAt('https://agua.example.pe'), 'https://agua.example.pe/');
  assert.equal(siteAt('https://muni.example.pe/agua//?x#y'), 'https://muni.example.pe/agua/');
  for (const wrong of ['agua.example.pe', 'file:///tmp', '']) assert.throws(() => siteAt(wrong));
});
