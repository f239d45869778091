// Every town's page says what matters without JavaScript, and comes alive with it.
import assert from 'node:assert/strict';
import test from 'node:test';
import { By, languages, loggedErrors, openAlive, openBrowser, openSite, towns } from './browser.mjs';

const site = await openSite(test);
const still = await openBrowser(test, { javascript: false });
const browser = await openBrowser(test);

test('there are towns', () => assert.notEqual(towns.length, 0));

for (const page of towns.flatMap((town) => languages.map(({ folder }) => `${folder}${town}.html`))) {
  test(`${page} can be read without JavaScript`, async () => {
    await still.get(site + page);
    const element = await still.findElement(By.css('tarifa-clara'));
    assert.notEqual((await element.getText()).trim(), '');
  });

  test(`${page} comes alive`, async () => {
    const root = await openAlive(browser, site + page);
    assert.equal((await root.findElements(By.css('.content form[data-choice]'))).length, 1);
    const panel = await root.findElement(By.css('.problem'));
    assert.equal(await panel.isDisplayed(), false);
    assert.deepEqual(await loggedErrors(browser), []);
  });
}

for (const { folder: page } of languages) {
  test(`the start page ${page} leads to every town`, async () => {
    await still.get(site + page);
    for (const town of towns) {
      const link = await still.findElement(By.css(`a[href="${town}.html"]`));
      assert.notEqual((await link.getText()).trim(), '');
    }
  });
}
