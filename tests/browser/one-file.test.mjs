// The file of a town that holds everything opens by double-click, without any network, and says what the site says.
import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import { assertNoViolations } from './axe.mjs';
import { By, dist, Key, languages, loggedErrors, openAlive, openBrowser, openFirefox, openSite, PATIENCE, towns } from './browser.mjs';
import { chosen, DOORS, find, goThrough, planOf, reload, see, soundReceipt, text } from './page.mjs';

const require = createRequire(new URL('../../www/package.json', import.meta.url));
const { correction, generate } = require('lean-qr');
const { toSvgPath } = require('lean-qr/extras/svg');
const codeOf = (link) => toSvgPath(generate(link, { minCorrectionLevel: correction.M }));

const MOST_BYTES = 412_000;
const names = languages.flatMap(({ folder }) => towns.map((town) => ({ folder, town, file: `${folder}tarifa-clara-${town}.html`, page: `${folder}${town}.html` })));
const addressOf = (file) => pathToFileURL(path.join(dist, file)).href;

const site = await openSite(test);
const online = await openBrowser(test);
const chromium = await openBrowser(test);
const still = await openBrowser(test, { javascript: false });
await chromium.setNetworkConditions({ offline: true, latency: 0, download_throughput: 0, upload_throughput: 0 });
const firefox = await openFirefox(test);

const browsers = {
  Chromium: { driver: chromium, errors: () => loggedErrors(chromium) },
  Firefox: { driver: firefox.driver, errors: async () => firefox.errors.splice(0) },
};

/** Opens a page, and not only another fragment of the one on show. */
async function open(driver, address) {
  await driver.get('about:blank');
  await openAlive(driver, address);
}

/** What the pages behind all doors say; it ends behind the first again. */
async function everything(driver) {
  const said = [];
  for (const door of [...DOORS.slice(1), DOORS[0]]) {
    await goThrough(driver, door);
    said.push(...(await see(driver, (root) => [...root.querySelectorAll('#result, #town, #compare, #chosen, #check-for, .guide, .levels')].map((part) => part.textContent))));
  }
  return said;
}
const fetched = (driver) => driver.executeScript(() => performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => !name.startsWith('blob:')));

/** What stands in the links, pictures and forms of a page that would lead out of it. */
const leadingOut = (page) => [...page.matchAll(/\s(?:href|src|action|plan|home|town)="([^"#][^"]*)"/g)].map(([, address]) => address);

/** Choices of a town: what is proposed, its last levels, other homes. */
function choicesOf(town) {
  const levels = planOf(town).aspects.map(({ id, levels }) => `${id}=${levels[levels.length - 1].id}`).join('&');
  return ['', `#${levels}`, '#people=2&m3=8', '#people=7&kind=shop&m3=31.5', '#people=3&use=people&social=1'];
}

for (const { file } of names) {
  test(`${file} is small enough to be sent, and nothing in it leads out`, () => {
    const { size } = statSync(path.join(dist, file));
    assert.ok(size <= MOST_BYTES, `${size} bytes`);
    const page = readFileSync(path.join(dist, file), 'utf8');
    // Sources of a plan have addresses of their own, which are for reading.
    assert.deepEqual(leadingOut(page.slice(0, page.indexOf('id="tarifa-clara-plan"'))).filter((address) => !/^https:\/\//.test(address)), []);
  });
}

test('it can be read without JavaScript, with its styles', async () => {
  await still.get(addressOf('tarifa-clara-tabalosos.html'));
  const amount = await still.findElement(By.css('.pay .big'));
  assert.match(await amount.getText(), /10\.50/);
  assert.ok(parseFloat(await amount.getCssValue('font-size')) > 24);
});

for (const [name, { driver, errors }] of Object.entries(browsers)) {
  for (const { file, page, town } of names.filter(({ folder }) => name === 'Chromium' || folder === '')) {
    test(`${name}: ${file} says what the site says`, async () => {
      // One choice of every town, several of the one that uses the whole format.
      const choices = choicesOf(town);
      for (const choice of town === 'villa-ejemplo' ? choices : choices.slice(1, 2)) {
        await open(driver, addressOf(file) + choice);
        await open(online, `${site}${page}${choice}`);
        assert.deepEqual(await everything(driver), await everything(online), choice);
        await soundReceipt(driver);
        assert.deepEqual(await fetched(driver), []);
      }
      assert.deepEqual(await errors(), []);
    });
  }

  test(`${name}: its errors are heard`, async () => {
    await driver.executeScript('console.error("heard"); setTimeout(() => { throw new Error("this too"); })');
    const heard = [];
    await driver.wait(async () => heard.push(...(await errors())) && /this too/.test(heard), PATIENCE, 'both errors');
    assert.match(heard.join(), /heard/);
  });

  test(`${name}: a choice stands in the address, and a reload brings it back`, async () => {
    await open(driver, addressOf('tarifa-clara-villa-ejemplo.html'));
    const before = await text(driver, '.pay .big');
    await see(driver, (root) => root.querySelector('input[name=continuity][value=h24]').click());
    assert.equal((await chosen(driver)).continuity, 'h24');
    const after = await text(driver, '.pay .big');
    assert.notEqual(after, before);
    await reload(driver);
    assert.equal(await text(driver, '.pay .big'), after);
    assert.deepEqual(await errors(), []);
  });

  test(`${name}: its doors are steps to go back over, and each has an address`, async () => {
    const file = addressOf('tarifa-clara-villa-ejemplo.html');
    await open(driver, `${file}#people=3`);
    const here = () => see(driver, (root) => [root.querySelector('.doors [aria-current]').dataset.door, root.activeElement && root.activeElement.localName]);
    await goThrough(driver, 'pueblo');
    assert.deepEqual(await here(), ['pueblo', 'h1']);
    assert.match(await driver.getCurrentUrl(), /#door=pueblo&v=1&.*people=3/);
    await see(driver, (root) => root.querySelector('input[name=continuity][value=h24]').click());
    assert.match(await driver.getCurrentUrl(), /#door=pueblo&v=1&continuity=h24/);
    await goThrough(driver, 'asamblea');
    await driver.navigate().back();
    await driver.wait(async () => (await here())[0] === 'pueblo', PATIENCE, 'back in the town');
    assert.equal((await chosen(driver)).continuity, 'h24');
    await open(driver, `${file}#door=herramientas&people=2`);
    assert.equal((await here())[0], 'herramientas');
    assert.equal((await chosen(driver)).people, '2');
    assert.deepEqual(await errors(), []);
  });

  test(`${name}: a register is read in a thread of its own, and a code is drawn`, async () => {
    await open(driver, `${addressOf('tarifa-clara-villa-ejemplo.html')}#door=herramientas`);
    await open(online, `${site}villa-ejemplo.herramientas.html`);
    await driver.executeScript(() => {
      window.threads = [];
      window.Worker = class extends Worker {
        constructor(address) {
          super(address);
          const thread = { told: 0, failed: 0 };
          window.threads.push(thread);
          this.addEventListener('message', () => (thread.told += 1));
          this.addEventListener('error', () => (thread.failed += 1));
        }
      };
    });
    for (const one of [driver, online]) {
      await see(one, (root) => root.querySelector('[data-register=example]').click());
      await one.wait(() => see(one, (root) => root.querySelector('#padron-csv[href^=blob]') !== null), PATIENCE, 'the register was read');
    }
    // Browsers tell the words of a list to choose from in ways of their own.
    const told = (one) => see(one, (root) => {
      const result = root.getElementById('padron-result').cloneNode(true);
      for (const list of result.querySelectorAll('select')) list.remove();
      return result.textContent;
    });
    assert.equal(await told(driver), await told(online));
    // A file that holds everything opens and saves no workbooks: what does weighs as much as all of it.
    assert.doesNotMatch(await text(driver, '#padron-result'), /xlsx/);
    const threads = await driver.executeScript('return window.threads');
    assert.equal(threads.length, 1);
    assert.equal(threads[0].failed, 0);
    assert.ok(threads[0].told > 0);
    await goThrough(driver, 'recibo');
    await see(driver, (root) => root.querySelector('[data-take=qr]').click());
    await driver.wait(() => see(driver, (root) => root.querySelector('svg.qr path') !== null), PATIENCE, 'the code is drawn');
    assert.deepEqual(await fetched(driver), []);
    assert.deepEqual(await errors(), []);
  });
}

for (const [name, { driver }] of Object.entries(browsers)) {
  test(`${name}: axe finds nothing in a file, nor on its wall`, async () => {
    await open(driver, addressOf('tarifa-clara-villa-ejemplo.html'));
    for (const door of DOORS) {
      await goThrough(driver, door);
      await see(driver, (root) => root.querySelectorAll('details').forEach((details) => (details.open = true)));
      await assertNoViolations(driver, door);
    }
    await openWall(driver);
    await assertNoViolations(driver, 'the wall');
  });

  test(`${name}: a file whose page is also on the hall's network leads the phones there`, async () => {
    const address = addressOf('tarifa-clara-villa-ejemplo.html');
    await open(driver, `${address}#people=3`);
    const link = () => see(driver, (root) => root.querySelector('.onpaper [data-link]').textContent);
    const told = () => see(driver, (root) => [...root.querySelectorAll('#llevar .box > [data-file]')].filter((one) => one.checkVisibility()).map((one) => one.dataset.file));
    const code = await link();
    assert.match(code, /^#v=1&.*people=3/);
    assert.deepEqual(await told(), ['true']);

    await give(driver, 'http://localhost:8080/villa-ejemplo.html');
    assert.match(await text(driver, 'form[data-here]'), /192\.168\.1\.5/, 'what would be right');
    assert.equal(await see(driver, (root) => root.activeElement.getAttribute('aria-invalid')), 'true');
    assert.match(await link(), /^#v=1&/);

    await give(driver, '192.168.1.5:8080/villa-ejemplo.html#v=1&people=9');
    assert.match(await text(driver, '#take-said'), /llevan a esa dirección/);
    assert.equal(await link(), `http://192.168.1.5:8080/villa-ejemplo.html${code}`);
    assert.deepEqual(await told(), ['false']);

    // The device remembers it, and so does the wall.
    await open(driver, `${address}#people=3`);
    assert.equal(await link(), `http://192.168.1.5:8080/villa-ejemplo.html${code}`);
    await openWall(driver);
    assert.equal(await text(driver, '.hall-address'), '192.168.1.5:8080/villa-ejemplo.html');
    assert.doesNotMatch(await text(driver, '#hall-take'), /solo en este equipo/);
    assert.ok((await see(driver, (root) => root.querySelector('.hall-take [data-qr] path').getAttribute('d'))) === codeOf(`http://192.168.1.5:8080/villa-ejemplo.html${code}`), 'the code leads there');
    await driver.actions().sendKeys(Key.ESCAPE).perform();

    await give(driver, '');
    assert.match(await link(), /^#v=1&/);
    assert.deepEqual(await told(), ['true']);
  });
}

/** Opens the assembly on its last screen, with its code drawn. */
async function openWall(driver) {
  await driver.executeScript("document.querySelector('tarifa-clara').setAttribute('mode', 'assembly')");
  await driver.wait(() => see(driver, (root) => root.querySelector('.hall') !== null), PATIENCE, 'the assembly is open');
  await driver.actions().sendKeys(Key.END).perform();
  await driver.wait(() => see(driver, (root) => root.querySelector('.hall-take [data-qr] path') !== null), PATIENCE, 'the code is drawn');
}

/** Writes where else the page is. */
async function give(driver, written) {
  await see(driver, (root) => (root.querySelector('[data-forms]').open = true));
  const field = await find(driver, '#here');
  await field.clear();
  await field.sendKeys(written, Key.ENTER);
}

test('one file hands its choice to another as a code', async () => {
  const address = addressOf('tarifa-clara-villa-ejemplo.html');
  await open(chromium, `${address}#people=3&m3=12&social=1`);
  const said = await see(chromium, (root) => decodeURIComponent(root.querySelector('[data-whatsapp]').href));
  const code = said.slice(said.indexOf('#'));
  assert.match(code, /^#v=1&/);
  assert.equal(said.includes('file:'), false);
  const before = await soundReceipt(chromium);
  await open(chromium, address);
  await see(
    chromium,
    (root, written) => {
      root.getElementById('code').value = written;
      root.getElementById('code').form.requestSubmit();
    },
    code,
  );
  assert.deepEqual(await soundReceipt(chromium), before);
  assert.equal((await chosen(chromium)).people, '3');
});
