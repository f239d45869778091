// What a resident sees and does on a town's page, for tests to say in the resident's words.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { alive, By, dist, Key, PATIENCE } from './browser.mjs';

export const planOf = (town) => JSON.parse(readFileSync(path.join(dist, 'plans', `${town}.json`), 'utf8'));

/**
 * A function of the page: runs another with the element's shadow root and more arguments once the page says all of the last
 * choice. What is not on the screen comes after the next frame, in a task that was asked for before this one's.
 */
export const lookWhole = `(look, more) => {
  const element = document.querySelector('tarifa-clara');
  const { touches = 0 } = element.parts || {};
  const painted = touches === (element.paintedTouches || 0) || document.hidden ? Promise.resolve() : new Promise((whole) => requestAnimationFrame(() => setTimeout(whole)));
  return painted.then(() => {
    element.paintedTouches = touches;
    return look(element.shadowRoot, ...more);
  });
}`;

/** Runs a function in the page with the element's shadow root and more arguments; gives what it returns. */
export const see = (driver, look, ...more) => driver.executeScript(`return (${lookWhole})(${look}, [...arguments])`, ...more);

export const text = (driver, selector) =>
  see(driver, (root, wanted) => root.querySelector(wanted) && root.querySelector(wanted).innerText.replace(/\s+/g, ' ').trim(), selector);

/** An amount as shown, in whole céntimos: "− S/ 1,234.50" is -123450. Anything else is a mistake of the page. */
export function centimos(shown) {
  const [, sign, soles, rest] = /^([+\u2212]?)\s*(?:S\/\u00a0)?(\d{1,3}(?:,\d{3})*)\.(\d\d)$/.exec(shown.trim()) || assert.fail(`no amount: "${shown}"`);
  const amount = Number(soles.replaceAll(',', '') + rest);
  return sign === '\u2212' ? -amount : amount;
}

export const sum = (amounts) => amounts.reduce((all, amount) => all + amount, 0);

/** The receipt as it stands on the page, each amount in céntimos. */
export async function receipt(driver) {
  const shown = await see(driver, (root) => {
    const rowOf = (row) => ({ title: row.firstElementChild.firstChild.textContent, amount: row.querySelector('.num').textContent, soft: row.matches('.soft') });
    const all = [...root.querySelectorAll('.slip .lines > [role=row]')];
    const keyed = (item, start) => item.querySelector(`details[data-key^="${start}"] > summary`);
    return {
      lines: all.map((item) => keyed(item, 'line-')).filter(Boolean).map(rowOf),
      subtotals: all.filter((item) => item.matches('.plain')).map(rowOf),
      taxes: all.map((item) => keyed(item, 'vat')).filter(Boolean).map(rowOf),
      extras: all.map((item) => keyed(item, 'extra-')).filter(Boolean).map(rowOf),
      after: [...root.querySelectorAll('.slip .lines > .row:not(.plain):not(.fund)')].map(rowOf),
      large: root.querySelector('.pay .big').lastChild.textContent,
    };
  });
  const amounts = (rows) => rows.map((row) => ({ ...row, amount: centimos(row.amount) }));
  // The total, with extras the total with them, the rounding where there is one, the cash.
  const after = amounts(shown.after);
  const extras = amounts(shown.extras);
  const roundings = after.filter((row) => row.soft).map((row) => row.amount);
  assert.equal(after.length, 2 + Number(extras.length > 0) + roundings.length, JSON.stringify(after));
  return {
    lines: amounts(shown.lines),
    subtotal: amounts(shown.subtotals)[0]?.amount,
    tax: amounts(shown.taxes)[0]?.amount,
    total: after[0].amount,
    extras,
    toPay: extras.length > 0 ? after[1].amount : after[0].amount,
    rounding: sum(roundings),
    cash: after.at(-1).amount,
    large: centimos(shown.large),
  };
}

/** Fails unless the receipt, as printed on the page, adds up at every level; gives it. */
export async function soundReceipt(driver) {
  const seen = await receipt(driver);
  const said = JSON.stringify(seen);
  const lines = sum(seen.lines.map((line) => line.amount));
  if (seen.subtotal === undefined) assert.equal(lines, seen.total, said);
  else {
    assert.equal(lines, seen.subtotal, said);
    assert.equal(seen.subtotal + seen.tax, seen.total, said);
  }
  assert.equal(seen.total + sum(seen.extras.map((extra) => extra.amount)), seen.toPay, said);
  assert.equal(seen.toPay + seen.rounding, seen.cash, said);
  assert.equal(seen.large, seen.total, said);
  return seen;
}

/** What the home on show pays: on the receipt, or behind the other doors in the line that says what is chosen. */
export async function total(driver) {
  const chosen = await see(driver, (root) => root.querySelector('#chosen') && [...root.querySelectorAll('#chosen b')].pop().textContent);
  return chosen === null ? (await receipt(driver)).total : centimos(chosen);
}

export const waitForTotal = (driver, amount) =>
  driver.wait(async () => (await total(driver)) === amount, PATIENCE, `a total of ${amount} céntimos`);

/** The choice in the address: { continuity: "h12", people: "5", … } */
export const chosen = async (driver) => Object.fromEntries(new URLSearchParams(new URL(await driver.getCurrentUrl()).hash.slice(1)));

const rootOf = async (driver) => (await driver.findElement(By.css('tarifa-clara'))).getShadowRoot();
export const find = async (driver, selector) => (await rootOf(driver)).findElement(By.css(selector));

/** Finds a field as a person does, who opens first what it is folded into. */
async function reach(driver, selector) {
  await see(driver, (root, wanted) => {
    const folded = root.querySelector(wanted).closest('details:not([open])');
    if (folded) folded.querySelector('summary').click();
  }, selector);
  return find(driver, selector);
}

/** Touches the card of a level, a kind of user, a yes or a no. */
export async function touch(driver, name, value) {
  await (await reach(driver, `input[name="${name}"][value="${value}"]`)).click();
}

/** Touches a card and waits until the choice is in the address. */
export async function choose(driver, name, value) {
  await touch(driver, name, value);
  await driver.wait(async () => (await chosen(driver))[name] === value, PATIENCE, `${name}=${value} in the address`);
}

/** Writes into a field over what was there. */
export async function write(driver, name, written) {
  const field = await reach(driver, `input[name="${name}"]`);
  await field.sendKeys(Key.chord(Key.CONTROL, 'a'), written === '' ? Key.DELETE : written);
  return field;
}

/** What stands beside a field whose value was refused; "" when nothing does. */
export const refusedBeside = (driver, name) => text(driver, `[data-refused="${name}"]`);

/** Waits until a field's value is refused; gives the message. */
export async function refusal(driver, name) {
  await driver.wait(async () => (await refusedBeside(driver, name)) !== '', PATIENCE, `a message beside ${name}`);
  return refusedBeside(driver, name);
}

/** The field is marked as wrong, and the message beside it is its description. */
export async function assertDescribed(driver, name) {
  const marked = await see(
    driver,
    (root, field) =>
      [...root.querySelectorAll(`[name="${field}"]`)].map((input) => ({
        invalid: input.getAttribute('aria-invalid'),
        descriptions: (input.getAttribute('aria-describedby') || '').split(' ').map((id) => root.getElementById(id)?.textContent || '').join(''),
      })),
    name,
  );
  assert.notEqual(marked.length, 0);
  for (const { invalid, descriptions } of marked) {
    assert.equal(invalid, 'true');
    assert.notEqual(descriptions, '');
  }
}

/** The price tag of every level: its change in céntimos, or nothing where a reason stands instead. */
export async function priceTags(driver) {
  const tags = await see(driver, (root) =>
    [...root.querySelectorAll('.levels input')].map((input) => ({
      aspect: input.name,
      level: input.value,
      checked: input.checked,
      price: root.getElementById(`tag-${input.name}-${input.value}`).querySelector('.price')?.textContent ?? null,
    })),
  );
  return tags.map((tag) => ({ ...tag, price: tag.price === null ? undefined : centimos(tag.price) }));
}

/** The pages of a town, by the word of each door. */
export const DOORS = ['recibo', 'pueblo', 'asamblea', 'herramientas'];

/** Goes through a door of the page that is open, as a finger does, and waits until what is behind it is there. */
export async function goThrough(driver, door) {
  await alive(driver);
  await (await find(driver, `.doors a[data-door=${door}]`)).click();
  const there = `const element = document.querySelector('tarifa-clara');
    return Boolean(element) && element.getAttribute('door') === arguments[0] && Boolean(element.root && element.root.querySelector('.content .doors [aria-current]')) && element.shown !== undefined`;
  await driver.wait(() => driver.executeScript(there, door), PATIENCE, `the door ${door} is open`);
  await alive(driver);
}

/** Goes to what the choice means for the whole town. */
export const wholeTown = (driver) => goThrough(driver, 'pueblo');

/** Opens what is behind an answer of the town, as a finger does. */
export async function openPanel(driver, key) {
  await (await find(driver, `details[data-key="${key}"] > summary`)).click();
}

/** Everything that the pages behind all doors say, with all that opens opened; it ends behind the first again. */
export async function everythingSaid(driver) {
  const said = [];
  for (const door of [...DOORS.slice(1), DOORS[0]]) {
    await goThrough(driver, door);
    // What is behind a line comes when it is opened.
    await see(driver, (root) => root.querySelectorAll('details').forEach((details) => (details.open = true)));
    said.push(
      await see(driver, (root) => {
        // What it says of this device is not of the choice.
        for (const own of root.querySelectorAll('#offline-said, [data-offline], [data-forms]')) own.hidden = true;
        return root.querySelector('.content').innerText;
      }),
    );
  }
  return said.join('\n');
}

/** The texts of the page between two tags each, those that only a screen reader hears included. */
export const texts = (driver) =>
  driver.executeScript(() => {
    const found = [document.title];
    const walk = (node) => {
      if (node.nodeType === Node.TEXT_NODE) found.push(node.data);
      if (node.nodeType !== Node.ELEMENT_NODE && node.nodeType !== Node.DOCUMENT_FRAGMENT_NODE) return;
      if (node.matches?.('script, style, noscript')) return;
      // A name in another language stands in an element of its own.
      if (node.matches?.(':has(> span[lang])')) {
        found.push(node.textContent);
        return;
      }
      for (const name of ['aria-label', 'title', 'alt', 'placeholder', 'data-l', 'data-failed']) found.push(node.getAttribute?.(name) || '');
      for (const child of (node.shadowRoot || node).childNodes) walk(child);
    };
    walk(document.body);
    return found.map((one) => one.replace(/\s+/g, ' ').trim()).filter(Boolean);
  });

/** What is printed now, as a PDF. */
export async function paper(driver) {
  const { data } = await driver.sendAndGetDevToolsCommand('Page.printToPDF', { preferCSSPageSize: true });
  return Buffer.from(data, 'base64');
}

/** The text of each sheet that is printed now, as a reader's eye goes over it. */
export async function sheets(driver) {
  const printed = execFileSync('pdftotext', ['-layout', '-', '-'], { input: await paper(driver), encoding: 'utf8' });
  return printed.split('\f').map((sheet) => sheet.replace(/\s+/g, ' ').trim()).filter(Boolean);
}

/** Reloads the page and waits until it is alive again. */
export async function reload(driver) {
  await driver.navigate().refresh();
  await alive(driver);
}

/** Numbers that look random and are the same in every run. */
export function dice(seed) {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}
