// The element in a host's page: as light as at home, never worse than what the host had, and what hosts may say to it and hear.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { By, dist, hasScripts, openBrowser, openFirefox, openSite, PATIENCE, refusing, strictPolicy, towns } from './browser.mjs';
import { planOf, see, text } from './page.mjs';

const browser = await openBrowser(test);
const [town, other] = towns;
/** More than anybody sees at once, without a style of its own, which a strict policy forbids. */
const ABOVE = '<br>'.repeat(400);
const OWN = 'Pregunte en la municipalidad.';

/** A host's page with something in it; the site stands on the same server, or on `site` with an address of its own. */
async function openHost(t, body, { policy = strictPolicy, answer = () => false, site = '/', nonce = '', at = browser } = {}) {
  const html = `<!DOCTYPE html><html lang="es"><head><meta charset="utf-8"></head><body>${body}<script type="module" nonce="${nonce}" src="${site}tarifa-clara.js"></script></body></html>`;
  const asked = [];
  const host = await openSite(t, {
    policy,
    answer: (request, response) => {
      asked.push(request.url);
      if (answer(request, response)) return true;
      return request.url === '/host' && Boolean(response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': policy }).end(html));
    },
  });
  await at.get(`${host}host`);
  await at.executeAsyncScript((done) => customElements.whenDefined('tarifa-clara').then(() => done()));
  return { host, asked };
}
const element = (attributes, inside = `<p>${OWN}</p>`) => `<tarifa-clara ${attributes}>${inside}</tarifa-clara>`;

/** Waits until the element answers, at first or again. */
const answers = (at = browser) => at.wait(() => at.executeScript(() => Boolean(document.querySelector('tarifa-clara').result)), PATIENCE, 'the element answers');
/** Begins to listen to the element's events. */
const listen = () =>
  browser.executeScript(() => {
    window.heard = [];
    for (const name of ['tarifa-ready', 'tarifa-change', 'tarifa-error', 'tarifa-resize']) document.addEventListener(name, ({ type, detail }) => window.heard.push([type, detail]));
  });
const heard = (name) => browser.executeScript((wanted) => window.heard.filter(([type]) => type === wanted).map(([, detail]) => detail), name);
const failure = async (code) => {
  await browser.wait(() => see(browser, (root) => root.querySelector('.problem').textContent !== ''), PATIENCE, `the failure ${code} is said`);
  return see(browser, (root) => root.querySelector('.problem').firstElementChild.textContent);
};
const isOwn = () => browser.findElement(By.css('tarifa-clara > p')).isDisplayed();

const setUp = async (names) => {
  await browser.executeScript((given) => {
    const one = document.querySelector('tarifa-clara');
    for (const [name, value] of given) one.setAttribute(name, value);
  }, names);
};

for (const attributes of [`town="${town}"`, `plan="/plans/${town}.json"`]) {
  test(`a town of the site is the page that the site drew, with the small module alone: ${attributes}`, async (t) => {
    const { asked } = await openHost(t, element(attributes));
    await answers();
    assert.equal(await text(browser, 'h1'), planOf(town).town.name);
    const large = asked.filter((url) => /\.wasm$/.test(url)).map((url) => url.split('.')[0]);
    assert.deepEqual(large, ['/home']);
    assert.equal(asked.some((url) => url.endsWith('.json')), false);
    assert.equal(asked.some((url) => url.includes('worker')), false);
  });
}

test('its own language is the nearest around it, or the one it says', async (t) => {
  await openHost(t, `<div lang="en-GB">${element(`town="${town}"`)}</div>`);
  await answers();
  assert.match(await text(browser, '.content'), /My bill/);
  await setUp([['lang', 'es']]);
  await browser.wait(async () => /Mi recibo/.test(await text(browser, '.content')), PATIENCE, 'it is in Spanish');
});

test('nothing is fetched before the element comes near the screen', async (t) => {
  const { asked } = await openHost(t, `${ABOVE}${element(`town="${town}"`, '')}`);
  await browser.executeAsyncScript((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))));
  assert.deepEqual(asked.filter((url) => !/^\/(host|favicon\.ico|tarifa-clara(-hosted)?\.([0-9a-f]+\.)?js)$/.test(url)), []);
  await browser.executeScript(() => document.querySelector('tarifa-clara').scrollIntoView());
  await answers();
});

for (const [how, body, page] of [
  ['element', element(`town="${town}"`), `/${town}.html`],
  ['element in English', element(`town="${town}" lang="en"`), `/en/${town}.html`],
  ['division', `<div data-tarifa-clara="${town}" data-lang="en">${OWN}</div>`, `/en/${town}.html`],
]) {
  test(`what is first shown is fetched beside the program, and once: ${how}`, async (t) => {
    const first = [page, '.css'];
    const awaited = new Set(first);
    let held;
    // The program comes when its reader has asked for the rest, and not before.
    const answer = ({ url }, response) => {
      first.filter((end) => url.endsWith(end)).forEach((end) => awaited.delete(end));
      const isProgram = /^\/tarifa-clara\.[0-9a-f]+\.js$/.test(url);
      if (isProgram) held = () => response.writeHead(200, { 'content-type': 'text/javascript' }).end(readFileSync(path.join(dist, url)));
      if (held && awaited.size === 0) {
        held();
        held = undefined;
      }
      return isProgram;
    };
    const { asked } = await openHost(t, body, { answer });
    await answers();
    for (const end of first) assert.equal(asked.filter((one) => one.endsWith(end)).length, 1, end);
  });
}

test('who asks for its result need not come near', async (t) => {
  await openHost(t, `${ABOVE}${element(`town="${town}"`)}`);
  const detail = await browser.executeAsyncScript((done) => document.querySelector('tarifa-clara').ready().then(done, (error) => done(String(error))));
  assert.equal(detail.plan, town);
});

test('what is loading is said, where the host put nothing inside', async (t) => {
  let held = [];
  const hold = (response) => Boolean(held ? held.push(response) : response.destroy());
  await openHost(t, element(`town="${town}"`, ''), { answer: (request, response) => /\.html$/.test(request.url) && hold(response) });
  await browser.wait(() => see(browser, (root) => /Cargando/.test(root.querySelector('slot').textContent)), PATIENCE, 'it is said');
  assert.equal(await see(browser, (root) => root.querySelector('.content').getAttribute('aria-busy')), 'true');
  const pending = held;
  // A browser asks once more where a connection breaks.
  held = undefined;
  for (const response of pending) response.destroy();
  await failure('blocked');
  assert.equal(await see(browser, (root) => root.querySelector('.content').getAttribute('aria-busy')), 'false');
});

test('its other doors open inside it, with what was chosen, and fetch what stands behind them then', async (t) => {
  const { asked } = await openHost(t, element(`town="${town}"`));
  await answers();
  await browser.executeScript(() => document.querySelector('tarifa-clara').goTo({ people: 7 }));
  await see(browser, (root) => root.querySelector('a[data-door=pueblo]').click());
  await browser.wait(() => see(browser, (root) => root.getElementById('examples') !== null), PATIENCE, 'El pueblo is open');
  assert.match(await browser.executeScript(() => document.querySelector('tarifa-clara').result.choice), /people=7/);
  assert.equal(asked.filter((url) => /\/town\.[^/]*\.wasm$/.test(url)).length, 1);
  assert.equal(asked.some((url) => /pueblo\.html/.test(url)), false);
  await see(browser, (root) => root.querySelector('a[data-door=recibo]').click());
  await browser.wait(() => see(browser, (root) => root.getElementById('result') !== null), PATIENCE, 'Mi recibo is open again');
  assert.equal(await see(browser, (root) => root.querySelector('[name=people]').value), '7');
  assert.equal(asked.filter((url) => /\/home\.[^/]*\.wasm$/.test(url)).length, 1);
});

test('`view` says which doors there are; the others are pages of the site', async (t) => {
  await openHost(t, element(`town="${town}" view="pueblo herramientas nada"`));
  await browser.wait(() => see(browser, (root) => root.getElementById('examples') !== null), PATIENCE, 'El pueblo is open');
  await answers();
  const shown = await see(browser, (root) => [...root.querySelectorAll('.doors a')].filter(({ hidden }) => !hidden).map(({ dataset }) => dataset.door));
  assert.deepEqual(shown, ['pueblo', 'herramientas']);
  assert.equal(await see(browser, (root) => root.querySelectorAll('[data-hall]:not([hidden])').length), 0);
  const links = await see(browser, (root) => [...root.querySelectorAll('a[href]:not([href^="#"])')].map((link) => link.href).filter((href) => !/\/(en\/)?[^/]+\.html(#.*)?$/.test(href) && !/^https?:\/\/(?!127)/.test(href)));
  assert.deepEqual(links, []);
  await setUp([['view', 'recibo']]);
  await browser.wait(() => see(browser, (root) => root.getElementById('result') !== null), PATIENCE, 'Mi recibo is open');
  assert.equal(await see(browser, (root) => root.querySelector('.doors').hidden), true);
});

test('attributes that say nothing known do nothing', async (t) => {
  await openHost(t, element(`town="${town}" view="nada" mode="nada" theme="nada" accent="nada" heading="nada" share-url="javascript:alert(1)"`));
  await answers();
  assert.equal(await see(browser, (root) => root.querySelectorAll('.doors a:not([hidden])').length), 4);
  assert.equal(await see(browser, (root) => root.querySelector('.hall')), null);
  assert.equal(await browser.executeScript(() => document.querySelector('tarifa-clara').leadsTo().startsWith('http://127.0.0.1')), true);
});

test('attributes and properties are the same, whenever they are set', async (t) => {
  await openHost(t, `<script nonce="a">var early = document.createElement('tarifa-clara'); early.town = '${town}'; early.choice = 'people=3';</script><div id="place"></div>`, { policy: strictPolicy.replace("'self' 'wasm", "'nonce-a' 'self' 'wasm") });
  await browser.executeScript(() => document.getElementById('place').append(window.early));
  await answers();
  const seen = await browser.executeScript(() => {
    const one = window.early;
    one.shareUrl = 'https://muni.gob.pe/agua';
    return [one.getAttribute('town'), one.result.choice, one.getAttribute('share-url'), one.address, Object.prototype.hasOwnProperty.call(one, 'town')];
  });
  assert.equal(seen[0], town);
  assert.match(seen[1], /people=3/);
  assert.deepEqual(seen.slice(2), ['https://muni.gob.pe/agua', false, false]);
});

test('a plan as an object is read strictly, like a file', async (t) => {
  await openHost(t, element('id="one"'));
  await listen();
  const plan = { ...planOf(town), id: 'otro' };
  await browser.executeScript((given) => (document.getElementById('one').plan = given), plan);
  await answers();
  assert.equal((await heard('tarifa-ready'))[0].plan, 'otro');
  await browser.executeScript((given) => (document.getElementById('one').plan = given), { ...plan, format: 'x' });
  assert.match(await failure('plan'), /tienen un error/);
  const [{ code, problems }] = await heard('tarifa-error');
  assert.equal(code, 'plan');
  assert.equal(problems[0].path, 'format');
  assert.equal(await isOwn(), true);
});

test('it tells its host what it comes to, in decimal strings, and how high it is', async (t) => {
  await openHost(t, '<div id="place"></div>');
  await listen();
  await browser.executeScript((name) => {
    const one = document.createElement('tarifa-clara');
    one.setAttribute('town', name);
    document.getElementById('place').append(one);
  }, town);
  await answers();
  const [first] = await heard('tarifa-ready');
  assert.deepEqual(Object.keys(first).sort(), ['choice', 'lang', 'plan', 'result', 'version']);
  assert.match(first.result.total, /^\d+\.\d\d$/);
  assert.match(first.version, /^\d+\.\d+\.\d+/);
  assert.deepEqual(await heard('tarifa-change'), [first]);
  await browser.executeScript(() => document.querySelector('tarifa-clara').goTo('people=9'));
  assert.equal((await heard('tarifa-change')).length, 2);
  await browser.wait(async () => (await heard('tarifa-resize')).some(({ height }) => height > 500), PATIENCE, 'its height is told');
});

test('headings begin where the host says', async (t) => {
  await openHost(t, `<h1>Agua</h1>${element(`town="${town}" heading="3"`)}`);
  await answers();
  const levels = () => see(browser, (root) => [...root.querySelectorAll('h1, h2, h3, h4')].map((one) => [Number(one.localName[1]), Number(one.getAttribute('aria-level'))]));
  for (const [own, said] of await levels()) assert.equal(said, Math.min(6, own + 2));
});

test('the link that is shared leads to the page of the site, or where the host says', async (t) => {
  const { host } = await openHost(t, element(`town="${town}"`));
  await answers();
  const link = () => see(browser, (root) => [...root.querySelectorAll('[data-link]')].map((one) => one.textContent)[0] || '');
  await browser.wait(async () => (await link()) !== '', PATIENCE, 'there is a link');
  assert.ok((await link()).startsWith(`${host}${town}.html#`), await link());
});

/** The site with an address of its own, whose files others may use. */
const openElsewhere = (t, options) =>
  openSite(t, { ...options, answer: (request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    return false;
  } });
/** What a host allows that names the site's address in its policy. */
const allowing = (site) => `default-src 'none'; script-src ${site} 'wasm-unsafe-eval'; style-src ${site}; connect-src ${site}`;

/** Opens each door in turn, by what only that one has. */
async function openDoors() {
  for (const [door, place] of [['pueblo', 'examples'], ['asamblea', 'guia'], ['herramientas', 'padron-desk'], ['recibo', 'result']]) {
    await browser.executeScript((wanted) => document.querySelector('tarifa-clara').setAttribute('door', wanted), door);
    await browser.wait(() => see(browser, (root, id) => root.getElementById(id) !== null, place), PATIENCE, `${door} is open`);
  }
  assert.equal(await see(browser, (root) => root.querySelector('.problem').hidden), true);
}
const readsRegister = async () => {
  await browser.executeScript(() => document.querySelector('tarifa-clara').setAttribute('door', 'herramientas'));
  await browser.wait(() => see(browser, (root) => root.querySelector('[data-register=example]') !== null), PATIENCE, 'the tools are there');
  await see(browser, (root) => root.querySelector('[data-register=example]').click());
  await browser.wait(() => see(browser, (root) => root.querySelector('#padron-csv[href^=blob]') !== null), PATIENCE, 'a register is read');
};

const strict = {
  'trusted types': { policy: `${strictPolicy}; require-trusted-types-for 'script'; trusted-types tarifa-clara` },
  'a nonce': { policy: "default-src 'none'; script-src 'nonce-abc' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'", nonce: 'abc' },
  'trusted types without WebAssembly': { policy: `${refusing}; require-trusted-types-for 'script'; trusted-types tarifa-clara`, skip: !hasScripts },
};
for (const [name, options] of Object.entries(strict)) {
  test(`every door works under ${name}`, { skip: options.skip }, async (t) => {
    await openHost(t, element(`town="${town}"`), options);
    await answers();
    await openDoors();
  });
}

test('from another place than the page every door works, and a register is read', async (t) => {
  const site = await openElsewhere(t);
  await openHost(t, element(`town="${town}"`), { site, policy: allowing(site) });
  await answers();
  await openDoors();
  await readsRegister();
});

test('where the site lets no other page use its files, the host has its own words', async (t) => {
  const site = await openSite(t, { policy: strictPolicy });
  const html = `<!DOCTYPE html><html lang="es"><body>${element(`town="${town}"`)}<script type="module" src="${site}tarifa-clara.js"></script></body></html>`;
  const host = await openSite(t, { answer: (request, response) => request.url === '/host' && Boolean(response.writeHead(200, { 'content-type': 'text/html' }).end(html)) });
  await browser.get(`${host}host`);
  assert.equal(await isOwn(), true);
});

test('a page that may keep nothing on the device does not stop it', async (t) => {
  const site = await openElsewhere(t);
  await openHost(t, element(`town="${town}"`), { site, policy: `${allowing(site)}; sandbox allow-scripts` });
  await answers();
  assert.equal(await browser.executeScript(() => window.origin), 'null');
  await openDoors();
});

test('several attributes at once mean what they say together, in any order', async (t) => {
  await openHost(t, element(`town="${town}"`));
  await answers();
  await listen();
  for (const [names, plan, people] of [
    [[['town', other], ['choice', 'people=6']], other, '6'],
    [[['choice', 'people=2'], ['town', town]], town, '2'],
    [[['lang', 'en'], ['choice', 'people=8'], ['town', other]], other, '8'],
  ]) {
    await browser.executeScript(() => (window.heard = []));
    await setUp(names);
    await browser.wait(async () => (await heard('tarifa-change')).length > 0, PATIENCE, 'a result');
    const results = await heard('tarifa-change');
    assert.equal(results.every((one) => one.plan === plan), true, JSON.stringify(results));
    assert.equal(new URLSearchParams(results.at(-1).choice).get('people'), people);
  }
});

test('after a town that there is not, nothing answers for the one before', async (t) => {
  await openHost(t, element(`town="${town}"`));
  await answers();
  await setUp([['town', 'nada']]);
  await failure('missing');
  assert.equal(await isOwn(), true);
  assert.equal(await browser.executeScript(() => document.querySelector('tarifa-clara').goTo('people=2')), false);
});

test('the script twice is the script once, and of two versions the newer serves', async (t) => {
  const older = (name) => readFileSync(path.join(dist, name), 'utf8').replace(/"0\.1\.0"/g, '"0.0.9"');
  const answer = (request, response) => /^\/old\/.*\.js/.test(request.url) && Boolean(response.writeHead(200, { 'content-type': 'text/javascript' }).end(older(request.url.slice(5).split('?')[0])));
  await openHost(t, `<script type="module" src="/old/tarifa-clara.js"></script><script type="module" src="/tarifa-clara.js?again"></script>${element(`town="${town}"`)}`, { answer });
  await answers();
  assert.equal(await browser.executeScript(() => document.querySelector('tarifa-clara').result.version), '0.1.0');
  assert.deepEqual(await browser.executeScript(() => window.tarifaClaras.map(({ version }) => version).sort()), ['0.0.9', '0.1.0']);
});

test('an entry that was kept, and whose files are gone, takes those of today, once', async (t) => {
  const kept = readFileSync(path.join(dist, 'tarifa-clara.js'), 'utf8').replace(/(tarifa-clara(-hosted)?\.)[0-9a-f]{8}/g, '$100000000');
  const answer = (request, response) => request.url === '/tarifa-clara.js' && Boolean(response.writeHead(200, { 'content-type': 'text/javascript' }).end(kept));
  const { asked } = await openHost(t, element(`town="${town}"`), { answer });
  await answers();
  assert.equal(asked.filter((url) => url.startsWith('/tarifa-clara.js?')).length, 1);
});

test('in Firefox an element and a division answer, one after the other', async (t) => {
  const { driver, errors } = await openFirefox(t);
  const { asked } = await openHost(t, `${element(`town="${town}"`)}<div data-tarifa-clara="${other}" data-lang="en"><a href="/">${OWN}</a></div>`, { at: driver });
  const results = () => driver.executeScript(() => [...document.querySelectorAll('tarifa-clara')].map((one) => one.scrollIntoView() || (one.result && [one.result.plan, one.result.lang])));
  await driver.wait(async () => (await results()).filter(Boolean).length === 2, PATIENCE, 'both answer');
  assert.deepEqual(await results(), [[town, 'es'], [other, 'en']]);
  assert.equal(asked.filter((url) => url === `/${town}.html`).length, 1);
  assert.deepEqual(errors, []);
});

test('a programmer adds it to an empty project from its types alone', (t) => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tarifa-types-'));
  t.after(() => rmSync(folder, { recursive: true }));
  copyFileSync(path.join(dist, 'tarifa-clara.d.ts'), path.join(folder, 'tarifa-clara.d.ts'));
  const said = (lines) => {
    writeFileSync(path.join(folder, 'page.ts'), ['/// <reference path="./tarifa-clara.d.ts" />', ...lines].join('\n'));
    return spawnSync('tsc', ['--noEmit', '--strict', '--target', 'es2020', '--lib', 'es2020,dom', '--types', '', 'page.ts'], { cwd: folder, encoding: 'utf8' }).stdout;
  };
  const good = [
    "const one = document.createElement('tarifa-clara');",
    "one.town = 'sechura'; one.view = 'recibo'; one.theme = 'dark'; one.shareUrl = 'https://muni.gob.pe/agua'; one.plan = {};",
    "document.addEventListener('tarifa-change', ({ detail }) => { const total: string | undefined = detail.result.total; console.log(total, detail.choice); });",
    "document.addEventListener('tarifa-error', ({ detail }) => console.log(detail.code === 'offline', detail.problems.map(({ path }) => path)));",
    "one.ready().then(({ plan }) => console.log(plan.length)); const there: boolean = one.goTo({ people: 4 }); console.log(there);",
  ];
  assert.equal(said(good), '');
  assert.match(said([...good, "one.theme = 'blue';"]), /'"blue"' is not assignable/);
});

/** A plan with something hostile in each of its texts but those that are words of the format. */
function hostile(plan) {
  const evil = '"><img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';
  const spoil = (value, key) => {
    if (typeof value === 'string') return /^(name|label|note|title|place|description|summary|what|text|who|reason)$/.test(key) ? `${value.slice(0, 20)}${evil}` : value;
    if (Array.isArray(value)) return value.map((one) => spoil(one, key));
    if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, spoil(one, name)]));
    return value;
  };
  return spoil(plan, '');
}

for (const name of ['villa-ejemplo', 'ciudad-ejemplo']) {
  test(`what stands in the texts of a plan is read and never run: ${name}`, async (t) => {
    await openHost(t, element('id="one"'), { policy: "default-src 'self' 'unsafe-inline' 'unsafe-eval' 'wasm-unsafe-eval'; img-src *" });
    await browser.executeScript((plan) => (document.getElementById('one').plan = plan), hostile(planOf(name)));
    await answers();
    await openDoors();
    assert.match(await see(browser, (root) => root.querySelector('.content').textContent), /onerror/);
    await browser.executeScript(() => document.querySelector('tarifa-clara').setAttribute('mode', 'assembly'));
    await browser.wait(() => see(browser, (root) => root.querySelector('.hall') !== null), PATIENCE, 'the assembly');
    assert.deepEqual(await see(browser, (root) => [window.hacked, root.querySelectorAll('img, script').length]), [null, 0]);
  });
}

const NOTHING = /\.(?:wasm|html|txt|json)$/;
const kinds = {
  missing: { options: { answer: (request, response) => NOTHING.test(request.url) && Boolean(response.writeHead(404).end()) }, said: /Falta un archivo/ },
  kind: { options: { answer: (request, response) => NOTHING.test(request.url) && Boolean(response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Wifi</html>')) }, said: /llegó otra cosa/ },
  blocked: { options: { answer: (request, response) => NOTHING.test(request.url) && Boolean(response.destroy()) }, said: /No se pudo traer/ },
  policy: { options: { policy: `${strictPolicy}; require-trusted-types-for 'script'; trusted-types nada` }, said: /no deja funcionar/ },
};
for (const [code, { options, said }] of Object.entries(kinds)) {
  test(`a failure is said in the reader's language, and the host has its own words: ${code}`, async (t) => {
    await openHost(t, element(`town="${town}"`), options);
    await listen();
    assert.match(await failure(code), said);
    assert.equal(await isOwn(), true);
    const panel = await see(browser, (root) => ({ open: root.querySelector('.problem details').open, role: root.querySelector('.problem').getAttribute('role'), busy: root.querySelector('.content').getAttribute('aria-busy') }));
    assert.deepEqual(panel, { open: false, role: 'alert', busy: 'false' });
    await see(browser, (root) => root.querySelector('.problem button').click());
    await browser.wait(async () => (await heard('tarifa-error')).length > 0, PATIENCE, 'it was tried again');
    assert.equal((await heard('tarifa-error'))[0].code, code);
  });
}

test('a broken plan is one sentence for visitors, and its problems are folded away', async (t) => {
  await openHost(t, element('plan="/roto.json"'), { answer: (request, response) => request.url === '/roto.json' && Boolean(response.writeHead(200, { 'content-type': 'application/json' }).end('{"format": 2}')) });
  assert.match(await failure('plan'), /tienen un error/);
  assert.equal(await isOwn(), true);
  const height = await see(browser, (root) => root.querySelector('.problem').getBoundingClientRect().height);
  assert.ok(height < 400, `${height}`);
});

test('what failed is tried again when somebody wants it, and when the network is back', async (t) => {
  let broken = true;
  await openHost(t, element(`town="${town}"`), { answer: (request, response) => broken && NOTHING.test(request.url) && Boolean(response.writeHead(503).end()) });
  await failure('missing');
  broken = false;
  await browser.executeScript(() => window.dispatchEvent(new Event('online')));
  await answers();
  assert.equal(await see(browser, (root) => root.querySelector('.problem').hidden), true);
  assert.equal(await isOwn(), false);
});

test('a division with our mark, as editors leave it, is put inside an element', async (t) => {
  await openHost(t, `<div data-tarifa-clara="${town}" data-view="recibo"><a href="/${town}.html">Calcule su recibo</a></div>`);
  await answers();
  assert.equal(await browser.executeScript(() => document.querySelector('[data-tarifa-clara] > tarifa-clara').getAttribute('view')), 'recibo');
});

test('two elements, one removed and one moved: each answers for its town, and nothing stays behind', async (t) => {
  await openHost(t, element(`id="one" town="${town}"`) + element(`id="two" town="${other}" lang="en"`));
  const ready = () => browser.executeAsyncScript((done) => Promise.all([...document.querySelectorAll('tarifa-clara')].map((one) => one.ready())).then((all) => done(all.map(({ plan }) => plan)), (error) => done(String(error))));
  assert.deepEqual(await ready(), [town, other]);
  const leaks = await browser.executeAsyncScript(async (name, done) => {
    const [first] = document.querySelectorAll('tarifa-clara');
    first.remove();
    document.body.append(first);
    const held = [];
    for (let i = 0; i < 5; i += 1) {
      const one = document.createElement('tarifa-clara');
      one.setAttribute('town', name);
      document.body.append(one);
      await one.ready();
      await one.taken.then(() => undefined);
      held.push(new WeakRef(one));
      one.remove();
    }
    window.held = held;
    done(held.length);
  }, town);
  assert.equal(leaks, 5);
  await browser.sendDevToolsCommand('HeapProfiler.enable', {});
  // The last one may still be in the hands of the function that made it.
  const stay = () => browser.executeScript(() => window.held.slice(0, -1).filter((one) => one.deref() !== undefined).length);
  await browser.wait(async () => {
    await browser.sendDevToolsCommand('HeapProfiler.collectGarbage', {});
    return (await stay()) === 0;
  }, PATIENCE, 'removed elements are gone');
});
