// A page for each person: the doors of a town, the choice that goes through them, and a town found among many.
import assert from 'node:assert/strict';
import test from 'node:test';
import { alive, By, Key, languages, openAlive, openBrowser, openSite, PATIENCE, towns, until } from './browser.mjs';
import { choose, chosen, DOORS, goThrough, see, soundReceipt, text, total } from './page.mjs';

const site = await openSite(test);
const browser = await openBrowser(test, { args: ['--hide-scrollbars'] });
const still = await openBrowser(test, { javascript: false });

const screen = (width, height) => browser.sendDevToolsCommand('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
const fileOf = (town, door) => (door === 'recibo' ? `${town}.html` : `${town}.${door}.html`);

test('the choice goes through every door, and comes back with whoever leaves', async () => {
  await openAlive(browser, `${site}villa-ejemplo.html`);
  await choose(browser, 'continuity', 'h24');
  const paid = await total(browser);
  for (const door of [...DOORS.slice(1), 'recibo']) {
    await goThrough(browser, door);
    assert.match(await browser.getCurrentUrl(), new RegExp(`/${fileOf('villa-ejemplo', door).replaceAll('.', '\\.')}#`));
    assert.equal((await chosen(browser)).continuity, 'h24', door);
    assert.equal(await total(browser), paid, door);
    assert.equal(await see(browser, (root) => root.querySelector('.doors [aria-current=page]').dataset.door), door);
  }
  await browser.navigate().back();
  await browser.wait(until.urlContains('herramientas'), PATIENCE, 'one step back is the door before');
});

test('what is chosen behind a door is chosen behind all, and what a door does not ask for is not forgotten', async () => {
  await openAlive(browser, `${site}tabalosos.pueblo.html#fund=10.2`);
  await choose(browser, 'social', '1');
  await goThrough(browser, 'recibo');
  assert.deepEqual([(await chosen(browser)).fund, (await chosen(browser)).social], ['10.2', '1']);
  await choose(browser, 'service', 'today');
  await goThrough(browser, 'herramientas');
  assert.deepEqual([(await chosen(browser)).fund, (await chosen(browser)).service], ['10.2', 'today']);
});

for (const [anchor, door] of [['pueblo', 'pueblo'], ['comparar', 'pueblo'], ['revisar', 'herramientas'], ['padron', 'herramientas'], ['padron-file', 'herramientas'], ['recibo', 'recibo'], ['fuente-1', 'recibo']]) {
  test(`an old link to #${anchor} opens ${fileOf('sechura', door)}`, async () => {
    await browser.get('about:blank');
    await browser.get(`${site}sechura.html#${anchor}`);
    await browser.wait(until.urlIs(`${site}${fileOf('sechura', door)}#${anchor}`), PATIENCE, 'the door behind which that place is');
    await alive(browser);
    assert.equal(await see(browser, (root, id) => root.getElementById(id) !== null, anchor), true);
  });
}

test('an old link to a choice opens that choice', async () => {
  await openAlive(browser, `${site}villa-ejemplo.html#continuity=h18&people=3`);
  assert.deepEqual([(await chosen(browser)).continuity, (await chosen(browser)).people], ['h18', '3']);
});

for (const { folder } of languages) {
  for (const town of towns) {
    test(`every door of ${folder}${town} can be read without JavaScript, and leads to the others`, async () => {
      for (const door of DOORS) {
        await still.get(`${site}${folder}${fileOf(town, door)}`);
        assert.equal(await still.findElement(By.css(`.doors [data-door=${door}]`)).getAttribute('aria-current'), 'page');
        const doors = await still.findElements(By.css('.doors a'));
        assert.deepEqual(await Promise.all(doors.map((link) => link.getAttribute('href'))), DOORS.map((one) => `${site}${folder}${fileOf(town, one)}`));
        const said = await still.findElement(By.css('.tc .main')).getText();
        assert.ok(said.length > (door === 'herramientas' ? 40 : 400), `${door}: ${said}`);
      }
    });
  }
}

// Screens of a phone: a package town, and the one with five questions.
for (const [most, town] of [...towns.filter((one) => one !== 'villa-ejemplo').map((one) => [8, one]), [12, 'villa-ejemplo']]) {
  test(`Mi recibo of ${town} is at most ${most} phone screens, and the first has the question, today and the answer`, async () => {
    await screen(360, 640);
    for (const { folder } of languages) {
      await openAlive(browser, `${site}${folder}${town}.html`);
      const seen = await see(browser, (root) => {
        const box = root.getElementById('answer').getBoundingClientRect();
        return { screens: document.documentElement.scrollHeight / 640, top: box.top, bottom: box.bottom, said: root.getElementById('answer').innerText };
      });
      assert.ok(seen.screens <= most, `${folder}: ${seen.screens}`);
      assert.ok(seen.top > 0 && seen.bottom < 640, `${seen.top} to ${seen.bottom}`);
      const { large } = await soundReceipt(browser);
      assert.ok(seen.said.includes((large / 100).toFixed(2)), seen.said);
      assert.match(seen.said, /\?/);
    }
    await browser.sendDevToolsCommand('Emulation.clearDeviceMetricsOverride', {});
  });
}

test('on a wide screen the receipt stays in sight while one chooses', async () => {
  await screen(1280, 900);
  await openAlive(browser, `${site}villa-ejemplo.html`);
  await see(browser, (root) => root.getElementById('attention-visits').scrollIntoView({ block: 'center' }));
  const box = await see(browser, (root) => root.querySelector('.pay .big').getBoundingClientRect());
  assert.ok(box.top >= 0 && box.bottom <= 900, JSON.stringify(box));
  await browser.sendDevToolsCommand('Emulation.clearDeviceMetricsOverride', {});
});

test('the bar at the foot of a phone stands aside while the answer is on the screen', async () => {
  await screen(360, 640);
  await openAlive(browser, `${site}villa-ejemplo.html`);
  const shown = (wanted) => browser.wait(() => see(browser, (root, on) => root.getElementById('dock').checkVisibility({ visibilityProperty: true }) === on, wanted), PATIENCE, `the bar: ${wanted}`);
  await shown(false);
  await see(browser, (root) => root.getElementById('servicio').scrollIntoView());
  await shown(true);
  await see(browser, (root) => root.getElementById('result').scrollIntoView());
  await shown(false);
  await browser.sendDevToolsCommand('Emulation.clearDeviceMetricsOverride', {});
});

/** The names of the towns that are listed. */
const listed = () => browser.executeScript(() => [...document.querySelectorAll('ul.towns > li:not([hidden]) h3')].map((name) => name.textContent));

for (const [typed, found] of [['taba', ['Tabalosos']], ['MARTIN san', ['Tabalosos', 'Nueva Cajamarca']], ['loreto', ['Nauta', 'Tamshiyacu']], ['tumán', ['Tumán']], ['abalosos', []]]) {
  test(`"${typed}" finds ${found.join(' and ') || 'no town, and says so'}`, async () => {
    await browser.get(site);
    const all = (await listed()).length;
    assert.equal(all, towns.length);
    const field = await browser.findElement(By.id('find'));
    await field.sendKeys(typed);
    assert.deepEqual((await listed()).sort(), [...found].sort());
    assert.match(await browser.findElement(By.css('[data-find] [role=status]')).getText(), found.length > 0 ? new RegExp(`^${found.length} `) : /Ningún pueblo/);
    await field.clear();
    await field.sendKeys(' ', Key.BACK_SPACE);
    assert.equal((await listed()).length, all);
  });
}

test('by keyboard: typed, and opened with Enter; or down into the list', async () => {
  await browser.get(`${site}en/`);
  await browser.findElement(By.id('find')).sendKeys('sechura', Key.ENTER);
  await browser.wait(until.urlContains('/en/sechura.html'), PATIENCE, 'the town is open');
  await browser.get(site);
  await browser.findElement(By.id('find')).sendKeys('nauta', Key.ARROW_DOWN);
  assert.match(await browser.executeScript('return document.activeElement.href'), /nauta\.html$/);
});

test('the first town is on the first phone screen; without JavaScript there is the list and no field', async () => {
  await screen(360, 640);
  await browser.get(site);
  const bottom = await browser.executeScript("return document.querySelector('ul.towns h3').getBoundingClientRect().bottom");
  assert.ok(bottom < 640, String(bottom));
  await browser.sendDevToolsCommand('Emulation.clearDeviceMetricsOverride', {});
  await still.get(site);
  assert.equal(await (await still.findElement(By.id('find'))).isDisplayed(), false);
  assert.equal((await still.findElements(By.css('ul.towns > li a'))).length, towns.length);
});

test('on a page of somebody else the doors open in the element itself', async (t) => {
  const host = '<!DOCTYPE html><html lang="es"><body><tarifa-clara plan="/plans/tabalosos.json" lang="es-PE"></tarifa-clara><script type="module" src="/tarifa-clara.js"></script></body></html>';
  const address = await openSite(t, {
    answer: (request, response) => {
      if (request.url !== '/municipalidad') return false;
      response.writeHead(200, { 'content-type': 'text/html' }).end(host);
      return true;
    },
  });
  await openAlive(browser, `${address}municipalidad`);
  await see(browser, (root) => root.querySelector('input[name=social][value="1"]').click());
  await goThrough(browser, 'pueblo');
  assert.equal(await browser.getCurrentUrl(), `${address}municipalidad`);
  assert.match(await text(browser, '#town'), /Los precios/);
  assert.equal(await see(browser, (root) => root.querySelector('[name=social]:checked').value), '1');
});
