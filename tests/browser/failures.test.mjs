// When something cannot be had, the page says so and what was readable stays readable.
import assert from 'node:assert/strict';
import test from 'node:test';
import { alive, By, openAlive, openBrowser, openSite, PATIENCE, problem, refusing, towns } from './browser.mjs';
import { planOf, see, text, wholeTown } from './page.mjs';

const browser = await openBrowser(test);
const [town] = towns;

/** Answers requests for addresses that a pattern matches with a status and a text. */
const answering = (pattern, status, text) => (request, response) => {
  if (!pattern.test(request.url)) return false;
  response.writeHead(status, { 'content-type': 'application/json' }).end(text);
  return true;
};

const failures = {
  'a plan that is not there': { answer: answering(/^\/plans\//, 404, '') },
  'a plan that is no JSON': { answer: answering(/^\/plans\//, 200, '<html>') },
  'a broken plan': { answer: answering(/^\/plans\//, 200, '{}') },
  'a module that is not there': { answer: answering(/\.wasm$/, 404, '') },
  'a host that allows no WebAssembly, where the JavaScript in its place is not there': { policy: refusing, answer: answering(/tarifa-clara-(home|all)\./, 404, '') },
};

for (const [name, options] of Object.entries(failures)) {
  test(name, async (t) => {
    const site = await openSite(t, options);
    for (const page of [`${town}.html`, `${town}.pueblo.html`]) {
      await browser.get(site + page);
      assert.notEqual((await problem(browser)).trim(), '');
      assert.equal(await browser.findElement(By.css('tarifa-clara > .tc')).isDisplayed(), true);
    }
  });
}

test('a plan that is no JSON is explained in the language of the page, folded away, with line and column', async (t) => {
  const site = await openSite(t, { answer: answering(/^\/plans\//, 200, '{\n  "format": 2,\n  "id": "x" "status"\n}') });
  for (const [page, words] of [[`${town}.pueblo.html`, 'línea 3, columna'], [`en/${town}.pueblo.html`, 'line 3, column']]) {
    await browser.get(site + page);
    const said = await problem(browser);
    assert.ok(!said.includes(words), 'where it is broken is for whoever made it');
    assert.ok((await see(browser, (root) => root.querySelector('.problem details').textContent)).includes(words), page);
  }
});

// A phone may have kept a page, or a part of the program, of another version.
for (const [name, packed] of Object.entries({ 'for a home': /^\/plans\/[^.]+\.[^.]+\.[^.]+\.txt$/, 'for the town': /\.town\..*\.txt$/, 'for both': /\.txt$/ })) {
  test(`plans packed ${name} by another version: the plan itself is read`, async (t) => {
    const [site, other] = [await openSite(t), await openSite(t, { answer: answering(packed, 200, 'town-0\u001f') })];
    for (const page of [`${town}.html`, `en/${town}.html`]) {
      const said = [];
      for (const address of [site, other]) {
        await openAlive(browser, address + page);
        const receipt = await text(browser, '#result');
        await wholeTown(browser);
        said.push([receipt, await text(browser, '#town')]);
      }
      assert.deepEqual(said[0], said[1]);
    }
  });
}

test('another plan or language than the page was drawn with: the new plan itself is read', async (t) => {
  const site = await openSite(t);
  await openAlive(browser, `${site}${town}.html`);
  const heading = () => text(browser, 'h1');
  const other = planOf(towns[1]);
  await browser.executeScript((plan) => document.querySelector('tarifa-clara').setAttribute('plan', plan), `plans/${other.id}.json`);
  await browser.wait(async () => (await heading()) === other.town.name, PATIENCE, 'the other town is on show');
  await browser.executeScript(() => document.querySelector('tarifa-clara').setAttribute('lang', 'en-GB'));
  await alive(browser);
  await browser.wait(async () => /How much|would/.test(await text(browser, '.content')), PATIENCE, 'it is in English');
  assert.equal(await heading(), other.town.name);
});

/** A host's page with an element that holds the host's own words. */
async function openHost(t, attributes) {
  const host = `<!DOCTYPE html><html lang="es"><body><tarifa-clara ${attributes}><p>Pregunte en la municipalidad.</p></tarifa-clara><script type="module" src="/tarifa-clara.js"></script></body></html>`;
  const site = await openSite(t, { answer: (request, response) => request.url === '/host' && response.writeHead(200, { 'content-type': 'text/html' }).end(host) && true });
  await openAlive(browser, `${site}host`);
  await browser.executeScript(() => {
    window.results = [];
    document.addEventListener('tarifa-change', ({ target: { shadowRoot } }) => window.results.push([shadowRoot.querySelector('h1').textContent, shadowRoot.querySelector('[name=people]').value]));
  });
}

for (const order of [['plan', 'choice'], ['choice', 'plan']]) {
  test(`another plan and another choice at once are one result: ${order.join(', then ')}`, async (t) => {
    await openHost(t, `plan="/plans/${town}.json" lang="es-PE" choice="people=2"`);
    const other = planOf(towns[1]);
    await browser.executeScript((plan, names) => {
      const element = document.querySelector('tarifa-clara');
      for (const name of names) element.setAttribute(name, { plan, choice: 'people=7' }[name]);
    }, `/plans/${other.id}.json`, order);
    await browser.wait(async () => (await text(browser, 'h1')) === other.town.name, PATIENCE, 'the other town is on show');
    assert.deepEqual(await browser.executeScript('return window.results'), [[other.town.name, '7']]);
  });
}

test('after a plan that cannot be had the town before answers no more, and the host has its own words back', async (t) => {
  await openHost(t, `plan="/plans/${town}.json" lang="es-PE"`);
  const isOwn = () => browser.findElement(By.css('tarifa-clara > p')).isDisplayed();
  assert.equal(await isOwn(), false);
  await browser.executeScript(() => document.querySelector('tarifa-clara').setAttribute('plan', '/plans/nada.json'));
  assert.notEqual((await problem(browser)).trim(), '');
  assert.equal(await isOwn(), true);
  await browser.executeScript(() => document.querySelector('tarifa-clara').setAttribute('choice', 'people=7'));
  assert.deepEqual(await browser.executeScript('return window.results'), []);
  await browser.executeScript((plan) => document.querySelector('tarifa-clara').setAttribute('plan', plan), `/plans/${town}.json`);
  await browser.wait(async () => (await browser.executeScript('return window.results.length')) === 1, PATIENCE, 'it answers again');
  assert.deepEqual(await browser.executeScript('return window.results'), [[planOf(town).town.name, '7']]);
  assert.equal(await isOwn(), false);
});
