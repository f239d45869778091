// Where hands are counted on a town's page, and what is pressed there.
import { alive, PATIENCE } from './browser.mjs';
import { find, see, write } from './page.mjs';

export const TWO_KEPT = '#keep=h18.tested.network.all.office&keep=h24.tested.treated.all.visits';

/** Opens a page anew and goes to where hands are counted. */
export async function openDesk(driver, address) {
  // Another choice in the address of the same page is no new page.
  await driver.get('about:blank');
  await driver.get(address);
  await alive(driver);
  await goToDesk(driver);
}

/** Goes to where hands are counted, a screen of the assembly, on a page that is open. */
export async function goToDesk(driver) {
  await alive(driver);
  await driver.executeScript("document.querySelector('tarifa-clara').setAttribute('mode', 'assembly')");
  await driver.wait(() => see(driver, (root) => Boolean(root.querySelector('#hands > *'))), PATIENCE, 'the assembly is there');
  await see(driver, toDesk);
}

/** Goes on from screen to screen until hands are counted. */
export function toDesk(root) {
  for (let presses = 0; presses < 99 && root.getElementById('hall-hands').hidden; presses += 1) root.querySelector('.hall [data-do=next]').click();
}

/** Presses a button of the desk, or of a part of it: `add`, `record`, `ask-clear` … */
export async function press(driver, act, within = '#hands') {
  await touchIt(driver, `${within} button[data-hands="${act}"]`);
}

/** Touches something in the middle of the screen: on a phone the total lies over the foot of it. */
async function touchIt(driver, selector) {
  await see(driver, (root, wanted) => root.querySelector(wanted).scrollIntoView({ block: 'center' }), selector);
  await (await find(driver, selector)).click();
}

/** Begins a count of so many sectors. */
export async function startCount(driver, sectors) {
  await write(driver, 'hands-sectors', String(sectors));
  await touchIt(driver, '#hands form[data-hands=start] [type=submit]');
}

/** Goes to a sector by its place from 0. */
export const goTo = (driver, sector) => touchIt(driver, `#hands-sums [data-sector="${sector}"]`);

/** Writes the numbers of the sector on show: women and men of each option, of staying as today, of abstentions. */
export async function countSector(driver, sector, numbers) {
  for (const [row, [women, men]] of numbers.entries()) {
    await write(driver, `sectors[${sector}].hands[${row}].women`, String(women));
    await write(driver, `sectors[${sector}].hands[${row}].men`, String(men));
  }
}

/** Puts a value into a field that is not typed letter by letter: a date, an hour, a list, several lines. */
export const put = (driver, name, value) =>
  see(
    driver,
    (root, field, put) => {
      const one = root.querySelector(`#hands [name="${field}"]`);
      one.value = put;
      one.dispatchEvent(new Event('input', { bubbles: true }));
    },
    name,
    value,
  );

/** Opens the desk anew with nothing kept on this device; `site` is where the site is served. */
export async function openEmpty(driver, site, page) {
  await driver.get(site);
  await driver.executeScript('localStorage.clear()');
  await openDesk(driver, site + page);
}
