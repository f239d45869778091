// A resident picks a town, chooses the service, says who lives at home, and reads what that home would pay.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { alive, By, Key, languages, openAlive, openBrowser, openSite, PATIENCE, problem, strictPolicy, towns, until } from './browser.mjs';
import {
  assertDescribed, centimos, choose, chosen, dice, everythingSaid, find, openPanel, planOf, priceTags, receipt, refusal, refusedBeside, reload, see,
  soundReceipt, sum, text, texts, total, touch, waitForTotal, write, wholeTown,
} from './page.mjs';

const site = await openSite(test);
const browser = await openBrowser(test);
const still = await openBrowser(test, { javascript: false });
const other = await openBrowser(test);

const village = `${site}villa-ejemplo.html`;
const tabalosos = `${site}tabalosos.html`;
const theTown = `${site}villa-ejemplo.pueblo.html`;
const aspects = planOf('villa-ejemplo').aspects;

test('from the start page to what a family of five in Tabalosos pays, why, and which document says so', async () => {
  await browser.get(site);
  await browser.findElement(By.css('a[href="tabalosos.html"]')).click();
  await alive(browser);
  assert.equal(await text(browser, 'h1'), 'Tabalosos');
  assert.match(await text(browser, '.slip-head'), /5 personas · 10 m³/);
  const seen = await soundReceipt(browser);
  assert.deepEqual(seen.lines.map((line) => line.amount), [890]);
  assert.equal(seen.tax, 160);
  assert.equal(seen.total, 1050);
  assert.equal(seen.cash, 1050);
});

test('the water line opens to its sum and its table', async () => {
  await openAlive(browser, tabalosos);
  const opened = () => see(browser, (root) => root.querySelector('details[data-key=line-0]').open);
  const summary = await find(browser, 'details[data-key=line-0] > summary');
  if (await opened()) await summary.click();
  assert.equal(await opened(), false);
  await summary.click();
  assert.equal(await opened(), true);
  const sums = await text(browser, 'details[data-key=line-0] .calc');
  assert.match(sums, /10 m³ × S\/ 0\.89/);
  assert.match(sums, /Tabla 10/);
});

test("today's service costs what is paid today", async () => {
  await openAlive(browser, tabalosos);
  await choose(browser, 'service', 'today');
  await waitForTotal(browser, 500);
  await soundReceipt(browser);
});

/** A count of people, an amount or a price as it is shown, in thousandths. */
function thousandths(shown) {
  const [, sign, whole, rest = ''] = /^(\u2212?)\s*(?:S\/\u00a0)?(\d{1,3}(?:,\d{3})*)(?:\.(\d{2,3}))?$/.exec(shown.trim()) || assert.fail(`no number: "${shown}"`);
  return Number(`${sign && '-'}${whole.replaceAll(',', '')}${rest.padEnd(3, '0')}`);
}

/** The lines of the receipt, and the parts of the bill, against what stands below them. */
async function receiptAddsUp(driver) {
  const seen = await soundReceipt(driver);
  const shown = await see(driver, (root) => ({
    parts: [...root.querySelectorAll('#spending .key li:not(.sum) .num')].map((part) => part.textContent),
    all: root.querySelector('#spending .key .sum .num').textContent,
  }));
  assert.equal(sum(shown.parts.map(centimos)), seen.total, 'where each sol goes');
  assert.equal(centimos(shown.all), seen.total);
}

/** The sums of the town's tables against what stands below them. */
async function townAddsUp(driver) {
  const shown = await see(driver, (root) => {
    const amounts = (nodes) => [...nodes].map((node) => node.textContent);
    // What a cell says of its amount stands in an element of its own.
    const cells = (row) => [...row.querySelectorAll('td')].map((cell) => (cell.firstChild ? cell.firstChild.textContent : ''));
    return {
      tables: [...root.querySelectorAll('#town table')]
        .filter((table) => table.tFoot)
        .map((table) => ({ rows: [...table.tBodies[0].rows].map(cells), foot: cells(table.tFoot.rows[0]) })),
      costs: [...root.querySelectorAll('details[data-key^=cost-]')].map((details) => ({
        lines: amounts(details.querySelectorAll('td')),
        all: details.querySelector('summary .num').textContent,
      })),
      fund: [...root.querySelectorAll('[data-key=fund-years] tbody tr')].map(cells),
      cost: root.querySelector('#town .total .num')?.textContent,
    };
  });
  for (const { rows, foot } of shown.tables) {
    // Below the balances that open and close a year there is no sum.
    for (const [column, below] of foot.entries()) if (below !== '') assert.equal(sum(rows.map((row) => thousandths(row[column]))), thousandths(below), JSON.stringify(rows));
  }
  for (const { lines, all } of shown.costs) assert.equal(sum(lines.map(centimos)), centimos(all), 'the lines of a cost');
  if (shown.cost) assert.equal(sum(shown.costs.map(({ all }) => centimos(all))), centimos(shown.cost), 'the whole cost');
  let before;
  for (const [opening, inward, outward, closing] of shown.fund.map((row) => row.map(centimos))) {
    if (before !== undefined) assert.equal(opening, before, 'a year opens with what the one before closed');
    assert.equal(opening + inward + outward, closing, 'the fund of a year');
    before = closing;
  }
  return shown;
}

test('every town: what is shown adds up', async () => {
  for (const town of towns) {
    await openAlive(browser, `${site}${town}.html`);
    await receiptAddsUp(browser);
    await wholeTown(browser);
    await townAddsUp(browser);
  }
});

test('Villa Ejemplo has a table with a sum for all that is added up', async () => {
  await openAlive(browser, theTown);
  const shown = await townAddsUp(browser);
  // The social charge with its three sums, and its committee, exemptions, homes with a shop, today, the fund, the conventional charge, the
  // transition, who helps whom, the connection and its instalments, late payment.
  assert.equal(shown.tables.length, 15);
  assert.equal(shown.fund.length, 10);
  assert.equal(shown.costs.length, 3);
});

test('a level of every aspect changes the total by its price tag', async () => {
  await openAlive(browser, village);
  for (const { id } of aspects) {
    const before = await total(browser);
    const tag = (await priceTags(browser)).find(({ aspect, checked, price }) => aspect === id && !checked && price);
    await choose(browser, id, tag.level);
    assert.notEqual(await total(browser), before);
    assert.equal((await total(browser)) - before, tag.price, `${id}=${tag.level}`);
    await receiptAddsUp(browser);
  }
});

for (const [door, page, addsUp] of [['the receipt', village, receiptAddsUp], ['the town', theTown, townAddsUp]]) test(`on a long walk over levels and homes, every price tag is the difference of two totals and all of ${door} adds up`, async () => {
  await openAlive(browser, page);
  const roll = dice(7);
  const pick = (list) => list[roll(list.length)];
  const homes = [
    () => choose(browser, 'social', pick(['0', '1'])),
    () => choose(browser, 'kind', pick(['social', 'domestic', 'commercial', 'industrial', 'state'])),
    () => write(browser, 'm3', pick(['3', '8', '8.001', '12.5', '20', '47,25'])),
    () => write(browser, 'people', pick(['1', '4', '9'])),
  ];
  for (let step = 0; step < 24; step += 1) {
    if (step % 3 === 2) {
      await pick(homes)();
      await settled(browser);
    }
    const before = await total(browser);
    const tag = pick((await priceTags(browser)).filter(({ checked, price }) => !checked && price !== undefined));
    await choose(browser, tag.aspect, tag.level);
    assert.equal((await total(browser)) - before, tag.price, `${await browser.getCurrentUrl()} by ${tag.aspect}=${tag.level}`);
    const after = (await priceTags(browser)).filter(({ checked }) => checked);
    assert.equal(after.length, aspects.length);
    assert.ok(after.every(({ price }) => price === 0), 'what is chosen costs nothing more');
    await addsUp(browser);
  }
});

/** Waits until what was typed is in the address. */
async function settled(driver) {
  const typed = () => see(driver, (root) => Object.fromEntries(['people', 'm3'].map((name) => [name, root.querySelector(`[name=${name}]`).value.replace(',', '.')])));
  await driver.wait(async () => {
    const [written, kept] = [await typed(), await chosen(driver)];
    return kept.people === undefined || (kept.people === written.people && (kept.m3 === undefined || Number(kept.m3) === Number(written.m3)));
  }, PATIENCE, 'what was typed is in the address');
}

test('reloading keeps the choice', async () => {
  await openAlive(browser, village);
  await choose(browser, 'continuity', 'h24');
  await choose(browser, 'kind', 'commercial');
  await (await find(browser, '[data-step="people:+1"]')).click();
  const before = await everythingSaid(browser);
  await reload(browser);
  assert.equal(await everythingSaid(browser), before);
  assert.equal((await chosen(browser)).people, '6');
});

test('a choice takes the place of the one before: one step back leaves the page', async () => {
  await browser.get('about:blank');
  await browser.get(site);
  await openAlive(browser, village);
  const entries = () => browser.executeScript('return window.history.length');
  const before = await entries();
  for (const [name, value] of [['continuity', 'h18'], ['quality', 'untreated'], ['social', '1']]) await choose(browser, name, value);
  for (const count of ['6', '7', '8']) {
    await (await find(browser, '[data-step="people:+1"]')).click();
    await browser.wait(async () => (await chosen(browser)).people === count, PATIENCE, `people=${count} in the address`);
  }
  await write(browser, 'm3', '12.5');
  await browser.wait(async () => (await chosen(browser)).m3 === '12.5', PATIENCE, 'm3=12.5 in the address');
  await see(browser, (root) => root.getElementById('keep').click());
  await browser.wait(async () => 'keep' in (await chosen(browser)), PATIENCE, 'it is kept');
  assert.equal(await entries(), before);
  const last = await total(browser);
  await browser.navigate().back();
  await browser.wait(async () => (await browser.getCurrentUrl()) === site, PATIENCE, 'the page is left');
  await browser.navigate().forward();
  await alive(browser);
  await waitForTotal(browser, last);
});

test('back and forward step through the links that were opened', async () => {
  await openAlive(browser, village);
  const totals = [await total(browser)];
  for (const link of ['continuity=h18', 'continuity=h24&social=1', 'social=1']) {
    await browser.executeScript((fragment) => (window.location.hash = fragment), link);
    await browser.wait(async () => (await total(browser)) !== totals.at(-1), PATIENCE, link);
    totals.push(await total(browser));
  }
  for (const before of totals.slice(0, -1).reverse()) {
    await browser.navigate().back();
    await waitForTotal(browser, before);
    await soundReceipt(browser);
  }
  assert.equal(await see(browser, (root) => root.querySelector('[name=social]:checked').value), '0');
  for (const after of totals.slice(1)) {
    await browser.navigate().forward();
    await waitForTotal(browser, after);
  }
  assert.equal(await see(browser, (root) => root.querySelector('[name=social]:checked').value), '1');
});

test('a new connection and unpaid receipts come below the total, stay with the address, and go again', async () => {
  await openAlive(browser, village);
  const { late_payment: rules, connection } = planOf('villa-ejemplo');
  const owed = () => see(browser, (root) => [root.querySelector('[name=new_connection]:checked').value, root.querySelector('[name=late]').value].join(' '));
  const before = await soundReceipt(browser);
  assert.deepEqual(before.extras, []);
  assert.equal(await owed(), '0 0');

  await choose(browser, 'new_connection', '1');
  const late = async (count, by = '+1') => {
    await (await find(browser, `[data-step="late:${by}"]`)).click();
    await browser.wait(async () => (await chosen(browser)).late === count, PATIENCE, `late=${count} in the address`);
  };
  await late('1');
  assert.equal((await soundReceipt(browser)).extras.length, 3, 'connection, arrears, surcharge');
  await late('2');
  const seen = await soundReceipt(browser);
  assert.equal(seen.total, before.total);
  const { after_receipts: receipts, fee, reconnection_fee: reconnection } = rules.cut_off;
  assert.equal(receipts, 2);
  // Two receipts like this month's, one of them two months late: three months of the surcharge.
  assert.deepEqual(seen.extras.map((extra) => extra.amount), [
    Math.round((connection.fee * 100) / connection.instalments), 2 * seen.total, Math.round(3 * rules.surcharge.share_of_arrears * seen.total), fee * 100, reconnection * 100,
  ]);
  assert.match(await browser.getCurrentUrl(), /&new_connection=1&late=2$/);

  await reload(browser);
  assert.deepEqual(await soundReceipt(browser), seen);
  assert.equal(await owed(), '1 2');

  const gone = [
    ['1 1', 3, () => late('1', '-1')],
    ['1 0', 1, () => late(undefined, '-1')],
    ['0 0', 0, () => touch(browser, 'new_connection', '0')],
  ];
  for (const [shown, count, act] of gone) {
    await act();
    await browser.wait(async () => (await receipt(browser)).extras.length === count, PATIENCE, `${count} extras`);
    await soundReceipt(browser);
    assert.equal(await owed(), shown);
  }
  assert.deepEqual(await receipt(browser), before);
});

test('a shared address gives the same page in another browser', async () => {
  await openAlive(browser, village);
  await choose(browser, 'sewerage', 'treated');
  await choose(browser, 'attention', 'visits');
  await choose(browser, 'social', '1');
  await write(browser, 'm3', '12.5');
  await browser.wait(async () => (await chosen(browser)).m3 === '12.5');
  await openAlive(other, await browser.getCurrentUrl());
  const fields = (root) => [...new FormData(root.querySelector('form'))].join(' ');
  assert.equal(await everythingSaid(other), await everythingSaid(browser));
  assert.equal(await see(other, fields), await see(browser, fields));
});

for (const page of [tabalosos, village]) {
  for (const [name, bad, good] of [
    ['people', '0', '4'], ['people', 'cinco', '4'], ['people', '', '4'], ['people', '2.5', '4'],
    ['m3', 'doce', '12'], ['m3', '-3', '12'], ['m3', '', '12'], ['m3', '99999999999', '12'],
  ]) {
    test(`${page.split('/').pop()}: ${name} "${bad}" is explained beside its field, the last good result stays, and a good one is taken again`, async () => {
      await openAlive(browser, page);
      const [before, address] = [await receipt(browser), await browser.getCurrentUrl()];
      await write(browser, name, bad);
      // What is not there yet is wrong once the field is left.
      if (bad === '') await press(browser, Key.TAB);
      assert.match(await refusal(browser, name), /\w/);
      await assertDescribed(browser, name);
      assert.deepEqual(await receipt(browser), before);
      assert.equal(await browser.getCurrentUrl(), address);
      const field = await write(browser, name, good);
      await browser.wait(async () => (await chosen(browser))[name] === good);
      assert.equal(await refusedBeside(browser, name), '');
      assert.equal(await field.getAttribute('aria-invalid'), null);
      await soundReceipt(browser);
    });
  }
}

test('12,5 is taken as 12.5, as phones without a point write it', async () => {
  await openAlive(browser, tabalosos);
  await write(browser, 'm3', '12,5');
  await browser.wait(async () => (await chosen(browser)).m3 === '12.5');
  assert.equal(await refusedBeside(browser, 'm3'), '');
});

test('what is unfinished is not wrong yet, and is once the field is left', async () => {
  await openAlive(browser, tabalosos);
  // Every message that ever stands beside a field.
  await see(browser, (root) => {
    window.messages = [];
    for (const place of root.querySelectorAll('[data-refused]')) new MutationObserver(() => window.messages.push(place.textContent)).observe(place, { childList: true });
  });
  const messages = async () => (await browser.executeScript('return window.messages')).filter(Boolean);
  const waited = async (name, value) => browser.wait(async () => (await chosen(browser))[name] === value, PATIENCE, `${name}=${value} in the address`);
  await write(browser, 'm3', '12');
  await waited('m3', '12');
  await browser.executeScript(() => {
    const element = document.querySelector('tarifa-clara');
    const { update } = element;
    window.answers = 0;
    element.update = (cause) => {
      update.call(element, cause);
      window.answers += 1;
    };
  });
  const answers = () => browser.executeScript('return window.answers');
  const answered = async (type) => {
    const before = await answers();
    await type();
    await browser.wait(async () => (await answers()) > before, PATIENCE, 'it was looked at');
  };
  const letters = async (typed) => {
    for (const letter of typed) await answered(() => press(browser, letter));
  };
  await letters([',', '5']);
  await waited('m3', '12.5');
  await letters([...Array(4).fill(Key.BACK_SPACE), '8', '.', Key.BACK_SPACE]);
  await waited('m3', '8');
  assert.deepEqual(await messages(), []);
  await write(browser, 'm3', '9,');
  await press(browser, Key.TAB);
  assert.match(await refusal(browser, 'm3'), /12\.5/);
  await write(browser, 'people', '3,');
  await press(browser, Key.TAB);
  assert.match(await refusal(browser, 'people'), /\w/);
});

test('numbers are taken as people type them, and count on from there', async () => {
  await openAlive(browser, tabalosos);
  for (const [typed, taken, more] of [['12,5 m³', '12.5', '13.5'], ['1 200', '1200', '1201'], ['１２', '12', '13'], ['7.25m3', '7.25', '8.25']]) {
    await write(browser, 'm3', typed);
    await browser.wait(async () => (await chosen(browser)).m3 === taken, PATIENCE, `${typed} is ${taken}`);
    await (await find(browser, '[data-step="m3:+1"]')).click();
    await browser.wait(async () => (await chosen(browser)).m3 === more, PATIENCE, `one more is ${more}`);
  }
  await write(browser, 'people', '2,5');
  assert.match(await refusal(browser, 'people'), /\w/);
});

test('plus and minus count one by one, without odd decimals, and stop at the least', async () => {
  await openAlive(browser, `${village}#people=2&m3=12.3`);
  const step = async (by, expected) => {
    const [name] = by.split(':');
    await (await find(browser, `[data-step="${by}"]`)).click();
    await browser.wait(async () => (await chosen(browser))[name] === expected, PATIENCE, `${by} gives ${expected}`);
    await soundReceipt(browser);
  };
  await step('m3:+1', '13.3');
  await step('m3:+1', '14.3');
  await step('m3:-1', '13.3');
  await step('people:-1', '1');
  await (await find(browser, '[data-step="people:-1"]')).click();
  assert.equal((await chosen(browser)).people, '1');
  assert.equal(await refusedBeside(browser, 'people'), '');
});

test('m³ worked out from the people are those of the receipt, and no field says another number', async () => {
  await openAlive(browser, village);
  await choose(browser, 'use', 'people');
  const litres = aspects.flatMap(({ levels }) => levels).find(({ id }) => id === 'h12').sets.litres_per_person_day;
  const used = String((5 * Number(litres) * 30) / 1000);
  assert.match(await text(browser, '.slip-head'), new RegExp(` ${used.replace('.', '\\.')} m³`));
  const field = await see(browser, (root) => {
    const input = root.querySelector('[name=m3]');
    return input && input.checkVisibility() ? input.value : '';
  });
  assert.ok(field === '' || field === used, `the field says ${field} m³, the receipt ${used} m³`);
  await touch(browser, 'use', 'm3');
  await write(browser, 'm3', '20');
  await browser.wait(async () => (await chosen(browser)).m3 === '20');
  assert.match(await text(browser, '.slip-head'), / 20 m³/);
});

test('a card that does not go with another says so, and touched changes both by its price tag and says what else changed', async () => {
  await openAlive(browser, village);
  const why = await text(browser, '#tag-continuity-h6 .need');
  assert.match(why, /No va con «Medidor en cada casa».*cambia también a «Sin medidor»/);
  const before = await total(browser);
  const tag = (await priceTags(browser)).find(({ aspect, level }) => aspect === 'continuity' && level === 'h6');
  await choose(browser, 'continuity', 'h6');
  assert.equal((await chosen(browser)).metering, 'none');
  assert.equal((await total(browser)) - before, tag.price);
  assert.match(await refusedBeside(browser, 'continuity'), /^También cambió: «Sin medidor»\. .*medidores/);
  assert.equal(await see(browser, (root) => root.querySelector('[data-summary]').hidden), true);
  await soundReceipt(browser);
  // Back by the other end; what was said of it goes with the next card.
  await choose(browser, 'continuity', 'h24');
  assert.equal((await chosen(browser)).metering, 'large-users');
  await choose(browser, 'quality', 'chlorinated');
  assert.equal(await refusedBeside(browser, 'continuity'), '');
});

test('of a link with levels that exclude each other one is left out and named, with a button that leads out', async () => {
  await openAlive(browser, `${village}#continuity=h24&metering=none&people=7`);
  assert.match(await refusal(browser, 'continuity'), /Del enlace no se toma «¿Cuántas horas de agua al día\?»\. .*sin medidor/);
  assert.equal(await see(browser, (root) => root.querySelectorAll('[data-summary] li, [aria-invalid]').length), 0, 'what stands in the fields is not wrong');
  assert.equal(await see(browser, (root) => root.querySelector('[name=people]').value), '7', 'every other answer stands');
  await see(browser, (root) => root.querySelector('[data-refused=continuity] [data-go]').click());
  await browser.wait(async () => (await chosen(browser)).continuity === 'h24');
  const { metering, people } = await chosen(browser);
  assert.deepEqual({ metering, people }, { metering: 'large-users', people: '7' });
  assert.equal(await refusedBeside(browser, 'continuity'), '');
  await soundReceipt(browser);
});

test('an old or odd link says so, and the page shows the proposal', async () => {
  await openAlive(browser, village);
  const proposal = await total(browser);
  for (const [link, place] of [['v=1&continuity=nope', 'continuity'], ['v=9', 'link'], ['people=0', 'people'], ['kind=alien&people=0', 'kind'], ['continuity=h6', 'continuity']]) {
    await browser.get('about:blank');
    await openAlive(browser, `${village}#${link}`);
    assert.match(await refusal(browser, place), /\w/, link);
    assert.match(await refusedBeside(browser, 'link'), /\w/, `${link}: said above the questions, too`);
    assert.equal((await soundReceipt(browser)).total, proposal, link);
  }
});

const words = (driver) => see(driver, (root) => [...root.querySelectorAll('[data-refused]')].map((place) => place.textContent).join(''));

test('a link is read for what it says, whatever was made of it on its way', async () => {
  await openAlive(browser, village);
  for (const [name, value] of [['continuity', 'h18'], ['social', '1']]) await choose(browser, name, value);
  const [link, bill] = [(await browser.getCurrentUrl()).split('#')[1], await receipt(browser)];
  for (const arrived of [`${link}.`, `${link})`, `${link}…`, `${link}%20`, `${link}\u200b`, `${link}&fbclid=IwAR0`, `utm_source=whatsapp&${link}`, link.replaceAll('&', '&amp;'), encodeURIComponent(link), encodeURIComponent(encodeURIComponent(link))]) {
    await browser.get('about:blank');
    await openAlive(browser, `${village}#${arrived}`);
    assert.equal(await words(browser), '', arrived);
    assert.deepEqual(await receipt(browser), bill, arrived);
    // What is handed on is the choice alone.
    assert.equal(await see(browser, (root) => root.querySelector('.onpaper [data-link]').textContent), `${village}#${link}`);
  }
});

test('of an answer that a link does not say well only that one is left out, and it is named', async () => {
  await openAlive(browser, `${village}#continuity=h18&people=7&social=true&weather=fine`);
  assert.match(await refusal(browser, 'social'), /Del enlace no se toma «¿Ver el recibo con cuota social\?»/);
  const above = await refusedBeside(browser, 'link');
  assert.match(above, /«weather»/);
  assert.doesNotMatch(above, /true|false/);
  assert.deepEqual(await see(browser, (root) => [root.querySelector('[name=people]').value, root.querySelector('[name=continuity]:checked').value]), ['7', 'h18']);
  await choose(browser, 'social', '1');
  assert.equal(await words(browser), '', 'a choice of one’s own ends it');
  assert.equal((await chosen(browser)).weather, undefined);
});

test('a plan with categories of its own is chosen and said by their labels', async (t) => {
  const plan = readFileSync(new URL('../cases/plans/own-categories.json', import.meta.url));
  const host = '<!DOCTYPE html><html lang="es"><body><tarifa-clara plan="/siete.json" lang="es-PE" address></tarifa-clara><script type="module" src="/tarifa-clara.js"></script></body></html>';
  const address = await openSite(t, {
    answer: (request, response) => {
      const own = { '/siete.json': ['application/json', plan], '/siete': ['text/html', host] }[request.url];
      if (!own) return false;
      response.writeHead(200, { 'content-type': own[0], 'content-security-policy': strictPolicy }).end(own[1]);
      return true;
    },
  });
  await openAlive(browser, `${address}siete`);
  const kinds = () => see(browser, (root) => [...root.querySelectorAll('[name=kind]')].map((kind) => kind.getAttribute('aria-label')));
  assert.deepEqual(await kinds(), ['Estrato 1, bajo', 'Estrato 2', 'Doméstico subsidiado', 'Casa de tarifa social', 'Casa con tienda', 'Comercial del centro', 'Comercial del puerto', 'Oficial']);
  await choose(browser, 'kind', 'dom-sub');
  // 12 × 0.60 = 7.20, of it 40 % for the sewer, 18 % of tax on both.
  await waitForTotal(browser, 1189);
  assert.match(await text(browser, '.slip-head'), /Doméstico subsidiado · 4 personas · 12 m³/);
  assert.equal((await chosen(browser)).kind, 'dom-sub');
  await reload(browser);
  assert.match(await text(browser, '.slip-head'), /Doméstico subsidiado/);
});

test('a host’s own fragment is not read, and stays until somebody chooses', async (t) => {
  const host = '<!DOCTYPE html><html lang="es"><body><tarifa-clara plan="/plans/villa-ejemplo.json" lang="es-PE" address choice="people=2"></tarifa-clara><script type="module" src="/tarifa-clara.js"></script></body></html>';
  const address = await openSite(t, {
    answer: (request, response) => {
      if (!request.url.startsWith('/municipalidad')) return false;
      response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': strictPolicy }).end(host);
      return true;
    },
  });
  const people = () => see(browser, (root) => root.querySelector('[name=people]').value);
  for (const fragment of ['tab=2', '/ruta?x=1']) {
    await browser.get('about:blank');
    await openAlive(browser, `${address}municipalidad?page_id=7&fbclid=IwAR0#${fragment}`);
    assert.deepEqual([await words(browser), await people()], ['', '2']);
    assert.equal(await browser.getCurrentUrl(), `${address}municipalidad?page_id=7&fbclid=IwAR0#${fragment}`);
  }
  await write(browser, 'people', '6');
  await browser.wait(async () => (await chosen(browser)).people === '6', PATIENCE, 'somebody chose');
  assert.match(await see(browser, (root) => root.querySelector('.onpaper [data-link]').textContent), /\/municipalidad\?page_id=7#v=1&.*people=6/, 'the host’s question goes along, the tracker’s does not');
  await browser.executeAsyncScript((done) => {
    window.addEventListener('hashchange', () => done(), { once: true });
    window.location.hash = '/ruta?x=2';
  });
  assert.deepEqual([await words(browser), await people()], ['', '6'], 'where the host goes is no choice');
  await write(browser, 'people', '5');
  await browser.wait(async () => (await chosen(browser)).people === '5', PATIENCE, 'somebody chose again');
});

test('an ordinary anchor is no choice, and the page shows the proposal without a word', async () => {
  await openAlive(browser, village);
  const proposal = await total(browser);
  for (const anchor of ['foo', 'recibo', '']) {
    await browser.get('about:blank');
    await openAlive(browser, `${village}#${anchor}`);
    assert.equal(await total(browser), proposal);
    assert.equal(await words(browser), '');
  }
});

test('another language keeps the choice', async () => {
  await openAlive(browser, village);
  await choose(browser, 'continuity', 'h18');
  await choose(browser, 'quality', 'chlorinated');
  const [before, choice] = [await receipt(browser), await chosen(browser)];
  await browser.findElement(By.css('a[hreflang=en]')).click();
  await browser.wait(async () => (await browser.getCurrentUrl()).includes('/en/'));
  await alive(browser);
  const after = await receipt(browser);
  assert.deepEqual(await chosen(browser), choice);
  assert.deepEqual({ ...after, lines: after.lines.map((line) => line.amount) }, { ...before, lines: before.lines.map((line) => line.amount) });
  await browser.findElement(By.css('a[hreflang=es-PE]')).click();
  await browser.wait(async () => !(await browser.getCurrentUrl()).includes('/en/'));
  await alive(browser);
  assert.deepEqual(await receipt(browser), before);
});

// Names stay as they are in every language.
function namesOf(plan) {
  const { name, district, province, department } = plan.town;
  const { operator, operator_origin: origin } = plan.approved || {};
  const names = [name, district, province, department, operator?.es, origin, 'Tarifa Clara', 'Español', 'English'];
  return names.filter((one) => typeof one === 'string').sort((one, two) => two.length - one.length);
}

const withoutNames = (names, said) => names.reduce((rest, name) => rest.replaceAll(name, ''), said);
// A few words are the same in both.
const hasWords = (said) => /\p{L}{3,}/u.test(said.replace(/\b(WSP|JVS|Subtotal|soles|céntimos|social|Esc)\b/g, ''));

/** Of the towns, the invented one has every kind of page full. */
const pagesOf = (town) => (town === '' ? [''] : [`${town}.html`, `${town}.pueblo.html`, ...(town === 'villa-ejemplo' ? [`${town}.asamblea.html`, `${town}.herramientas.html`] : [])]);

for (const [town, path] of ['', ...towns].flatMap((one) => pagesOf(one).map((path) => [one, path]))) {
  const page = town === '' ? 'the start page' : path;
  test(`${page} says nothing in Spanish when it is in English`, async () => {
    const names = town === '' ? towns.flatMap((one) => namesOf(planOf(one))) : namesOf(planOf(town));
    const at = (folder) => site + folder + path;
    const open = async (address) => {
      await browser.get(address);
      if (town) await alive(browser);
      return texts(browser);
    };
    const spanish = new Set(await open(at('')));
    const english = await open(at('en/'));
    assert.equal(english.length, (await open(at(''))).length, 'both languages say as much');
    const same = english.filter((said) => spanish.has(said) && hasWords(withoutNames(names, said)));
    assert.deepEqual(same, []);
    const leaked = english.filter((said) => /[¿¡]|\b(el|la|los|las|que|del|para|con|una?|por|más|hoy|agua)\b/i.test(withoutNames(names, said)));
    assert.deepEqual(leaked, []);
  });

  test(`${page} writes numbers the same way in both languages`, async () => {
    const amounts = [];
    for (const { folder } of languages) {
      await browser.get(site + folder + path);
      if (town) await alive(browser);
      const said = (await texts(browser)).join('\n');
      assert.doesNotMatch(said, /\d,\d{1,2}(?!\d)/, 'no decimal comma');
      assert.doesNotMatch(said, /\d{4,}\.\d/, 'thousands are parted');
      assert.doesNotMatch(said, /NaN|undefined|null|\[object|Infinity/);
      const soles = said.match(/S\/.{0,16}/g).filter((found) => found !== 'S/');
      // The texts between tags keep their no-break spaces as spaces.
      for (const found of soles) assert.match(found, /^S\/ \d{1,3}(,\d{3})*(\.\d{2,}|\b)/);
      amounts.push(said.match(/\d[\d,.]*\d|\d/g).sort());
    }
    if (town) assert.deepEqual(amounts[1], amounts[0]);
  });
}

test('the result is said once, when the choosing has paused, and not on arrival', async () => {
  await openAlive(browser, village);
  await see(browser, (root) => {
    window.said = [];
    const status = root.querySelector('[role=status]');
    window.said.push(status.textContent);
    new MutationObserver(() => window.said.push(status.textContent)).observe(status, { childList: true, characterData: true, subtree: true });
  });
  const said = () => browser.executeScript('return window.said');
  const more = await find(browser, '[data-step="m3:+1"]');
  for (let press = 0; press < 5; press += 1) await more.click();
  const shown = () => see(browser, (root) => root.querySelector('.slip .total .vh').textContent);
  const hears = async (times) => {
    const last = await shown();
    await browser.wait(async () => (await said()).at(-1).includes(last), PATIENCE, 'the result is said');
    // An emptied region says nothing.
    assert.equal((await said()).filter(Boolean).length, times);
  };
  assert.equal((await said())[0], '');
  await hears(1);
  await choose(browser, 'quality', 'untreated');
  await choose(browser, 'quality', 'chlorinated');
  await hears(2);
});

test('counting up and down says the number with the result, also where the result stays', async () => {
  // With m³ that are written, people change nothing of what is paid.
  await openAlive(browser, tabalosos);
  await see(browser, (root) => {
    window.said = [];
    const status = root.querySelector('[role=status]');
    new MutationObserver(() => window.said.push(status.textContent)).observe(status, { childList: true, characterData: true, subtree: true });
  });
  const hears = async (sentence) => {
    await browser.wait(async () => (await browser.executeScript('return window.said')).some((said) => sentence.test(said)), PATIENCE, String(sentence));
    assert.equal((await browser.executeScript('return window.said')).filter(Boolean).length, 1, 'once');
    await browser.executeScript('window.said = []');
  };
  await (await find(browser, '[data-step="people:+1"]')).click();
  await hears(/^Personas: 6\. Su casa pagaría 10 soles con 50 céntimos al mes/);
  const more = await find(browser, '[data-step="m3:+1"]');
  for (let press = 0; press < 3; press += 1) await more.click();
  await hears(/^Metros cúbicos: 13\. Su casa pagaría \d+ soles/);
});

test('whoever knows only the amount sees its m³ and where each sol goes, and uses them', async () => {
  for (const page of [tabalosos, village]) {
    await openAlive(browser, page);
    const paid = (await receipt(browser)).total;
    const m3 = await see(browser, (root) => root.querySelector('[name=m3]').value);
    await write(browser, 'm3', '3');
    await browser.wait(async () => (await chosen(browser)).m3 === '3', PATIENCE, 'm3=3 in the address');
    const typed = `${Math.floor(paid / 100)},${String(paid % 100).padStart(2, '0')}`;
    await write(browser, 'paid', typed);
    await browser.wait(async () => /m³/.test(await text(browser, '#paid')), PATIENCE, 'it is answered');
    assert.match(await text(browser, '#paid'), new RegExp(`^Con este servicio, S/ ${(paid / 100).toFixed(2)} se paga por ${m3} m³`));
    assert.equal(centimos(await see(browser, (root) => root.querySelector('#paid-more .sum .num').textContent)), paid);
    assert.doesNotMatch(await browser.getCurrentUrl(), /paid/, 'it is asked of nobody else');
    assert.equal((await chosen(browser)).m3, '3', 'until it is used, nothing else changes');
    await (await find(browser, '#paid-use')).click();
    await waitForTotal(browser, paid);
    assert.equal((await chosen(browser)).m3, m3);
    assert.equal(await see(browser, (root) => root.querySelector('[name=m3]').value), m3);
    assert.equal(await see(browser, (root) => root.querySelector('[name=paid]').value), typed, 'the amount stays');
    assert.equal(await see(browser, (root) => root.activeElement.id), 'paid-use');
  }
});

test('an amount that is unfinished or none shuts out nothing', async () => {
  await openAlive(browser, tabalosos);
  await write(browser, 'paid', 'doce');
  await browser.wait(async () => /12\.50/.test(await text(browser, '#paid')), PATIENCE, 'what is an amount is said');
  await choose(browser, 'service', 'today');
  await waitForTotal(browser, 500);
  await write(browser, 'paid', '5');
  await browser.wait(async () => /no dice cuántos m³/.test(await text(browser, '#paid')), PATIENCE, 'one charge has no m³ behind it');
  await write(browser, 'paid', '');
  await browser.wait(async () => (await text(browser, '#paid')) === '', PATIENCE, 'nothing is asked');
});

const focused = (driver) =>
  see(driver, (root) => {
    const { id, name, value, dataset, localName, parentElement } = root.activeElement || document.activeElement;
    return id || (dataset?.step ?? (localName === 'summary' ? parentElement.dataset.key : name && `${name}=${value}`)) || localName;
  });

/** Presses Tab until the focus is where it should go. */
async function tabTo(driver, wanted) {
  for (let press = 0; press < 120; press += 1) {
    await driver.actions().sendKeys(Key.TAB).perform();
    if ((await focused(driver)) === wanted) return;
  }
  assert.fail(`Tab never came to ${wanted}`);
}

const press = (driver, ...keys) => driver.actions().sendKeys(...keys).perform();

test('by keyboard alone: choose a level, count people, open a line, and the focus is never lost', async () => {
  await openAlive(browser, village);
  await tabTo(browser, 'continuity-h12');
  const before = await total(browser);
  const tag = (await priceTags(browser)).find(({ aspect, level }) => aspect === 'continuity' && level === 'h18');
  await press(browser, Key.ARROW_RIGHT);
  await browser.wait(async () => (await chosen(browser)).continuity === 'h18');
  assert.equal((await total(browser)) - before, tag.price);
  assert.equal(await focused(browser), 'continuity-h18');

  await tabTo(browser, 'people:+1');
  await press(browser, Key.ENTER);
  await browser.wait(async () => (await chosen(browser)).people === '6');
  assert.equal(await focused(browser), 'people:+1');
  await press(browser, Key.SPACE);
  await browser.wait(async () => (await chosen(browser)).people === '7');
  assert.equal(await focused(browser), 'people:+1');

  await tabTo(browser, 'm3');
  await press(browser, '15');
  await browser.wait(async () => (await chosen(browser)).m3 === '15');
  assert.equal(await focused(browser), 'm3');

  await tabTo(browser, 'line-1');
  const opened = () => see(browser, (root) => root.querySelector('details[data-key=line-1]').open);
  await press(browser, Key.ENTER);
  assert.equal(await opened(), true);
  await press(browser, Key.SPACE);
  assert.equal(await opened(), false);
  await press(browser, Key.SPACE);

  // What is open stays open, and the focus where it is, when the result is written anew.
  await browser.executeScript((link) => (window.location.hash = link), (await browser.getCurrentUrl()).split('#')[1].replace('people=7', 'people=6'));
  await browser.wait(() => see(browser, (root) => root.querySelector('[name=people]').value === '6'), PATIENCE, 'the link is on show');
  assert.equal(await opened(), true);
  assert.equal(await focused(browser), 'line-1');
});

test('by keyboard alone through a whole visit: choose, keep, copy the link, open an answer of the town, remove what was kept', async () => {
  await openAlive(browser, village);
  await browser.executeScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (link) => void (window.copied = link) } });
  });
  await tabTo(browser, 'quality-tested');
  await press(browser, Key.ARROW_LEFT);
  await browser.wait(async () => (await chosen(browser)).quality === 'chlorinated');
  await tabTo(browser, 'people');
  await press(browser, '3');
  await browser.wait(async () => (await chosen(browser)).people === '3');
  await tabTo(browser, 'keep');
  await press(browser, Key.ENTER);
  await browser.wait(async () => (await chosen(browser)).keep === 'h12.chlorinated.network.all.office');
  const link = await browser.getCurrentUrl();

  // A button without a name is found by what it says.
  const says = () => see(browser, (root) => root.activeElement && root.activeElement.innerText.trim());
  for (let tab = 0; tab < 40 && (await says()) !== 'Copiar el enlace'; tab += 1) await press(browser, Key.TAB);
  await press(browser, Key.ENTER);
  await browser.wait(() => browser.executeScript((wanted) => window.copied === wanted, link), PATIENCE, 'the link is copied');

  await see(browser, (root) => root.querySelector('.doors [data-door=pueblo]').focus());
  await press(browser, Key.ENTER);
  await browser.wait(until.urlContains('.pueblo.html#'), PATIENCE, 'the door is open');
  await alive(browser);
  await tabTo(browser, 'fund');
  await press(browser, Key.SPACE);
  assert.match(await text(browser, 'details[data-key=fund]'), /Al trimestre/);
  await tabTo(browser, 'drop-A');
  await press(browser, Key.ENTER);
  await browser.wait(async () => (await chosen(browser)).keep === undefined);
  assert.equal(await focused(browser), 'comparar-h');
  assert.match(await text(browser, 'details[data-key=fund]'), /Al trimestre/, 'what was opened stays open');
});

test('what is open behind an answer stays open and follows the choice', async () => {
  await openAlive(browser, theTown);
  for (const key of ['fund', 'cost']) await openPanel(browser, key);
  const said = () => text(browser, '#town');
  const before = await said();
  assert.match(before, /Al trimestre/);
  await choose(browser, 'continuity', 'h24');
  assert.notEqual(await said(), before);
  const open = await see(browser, (root) => [...root.querySelectorAll('#town > * > ul > li > details[open]')].map((details) => details.dataset.key));
  assert.deepEqual(open, ['fund', 'cost']);
  assert.match(await said(), /Al trimestre/);
});

for (const [width, height] of [[360, 640], [1280, 720]]) {
  test(`at ${width} × ${height} choosing another level moves no card and not the number`, async () => {
    await browser.sendDevToolsCommand('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
    await openAlive(browser, village);
    const places = () =>
      see(browser, (root) =>
        // Below the number a receipt has the lines that it has.
        [...root.querySelectorAll('.opt, .pay, .pay .big')].map((one) => {
          const { left, top, width: wide, height: high } = one.getBoundingClientRect();
          return [one.className, left + window.scrollX, top + window.scrollY, wide, high].join(' ');
        }),
      );
    const before = await places();
    // A level that brings no other tie: what a card says of those has the length that it has.
    for (const [name, value] of [['quality', 'untreated'], ['quality', 'chlorinated'], ['attention', 'visits'], ['continuity', 'h18'], ['sewerage', 'extended'], ['sewerage', 'network']]) {
      await see(browser, (root, selector) => root.querySelector(selector).click(), `input[name="${name}"][value="${value}"]`);
      assert.deepEqual(await places(), before, `${name}=${value}`);
    }
    await browser.sendDevToolsCommand('Emulation.clearDeviceMetricsOverride', {});
  });
}

for (const page of pagesOf('villa-ejemplo')) test(`the keyboard reaches everything on ${page} that can be used, and what it reaches can be seen`, async () => {
  await openAlive(browser, site + page);
  const usable = await see(browser, (root) => {
    window.usable = [...root.querySelectorAll('input:checked, input[type=text], button, summary, a[href]')].filter((one) => one.checkVisibility());
    return window.usable.map((one) => one.id || one.dataset.step || one.textContent.trim());
  });
  const [reached, unseen] = [new Set(), []];
  for (let step = 0; step < usable.length + 20; step += 1) {
    await press(browser, Key.TAB);
    const here = await see(browser, (root) => {
      if (!root.activeElement) return undefined;
      const shown = root.activeElement.matches('.opt > input') ? root.activeElement.nextElementSibling : root.activeElement;
      const { width, top, bottom } = shown.getBoundingClientRect();
      return { place: window.usable.indexOf(root.activeElement), seen: getComputedStyle(shown).outlineStyle !== 'none' && width > 0 && bottom > 0 && top < innerHeight };
    });
    if (!here && reached.size > 0) break;
    if (!here) continue;
    reached.add(here.place);
    if (!here.seen) unseen.push(usable[here.place]);
  }
  assert.deepEqual(usable.filter((one, place) => !reached.has(place)), [], 'never reached');
  assert.deepEqual(unseen, [], 'reached, and out of sight');
});

test('without JavaScript the page has the receipt, the sources, a word about it, and no button that does nothing', async () => {
  for (const page of ['tabalosos.html', 'villa-ejemplo.html', 'en/tabalosos.html']) {
    await still.get(site + page);
    const element = await still.findElement(By.css('tarifa-clara'));
    const said = await element.getText();
    assert.match(said, page.includes('tabalosos') ? /S\/\s?10\.50/ : /S\/\s?16\.34/);
    assert.match(said, page.startsWith('en') ? /Table 10/ : /Tabla 10|números inventados/);
    assert.equal(await (await element.findElement(By.css('#fuentes'))).isDisplayed(), true);
    const buttons = await still.findElements(By.css('button, input[type=file]'));
    for (const button of buttons) assert.equal(await button.isDisplayed(), false);
    const note = await still.findElement(By.css('.noscript'));
    assert.equal(await note.isDisplayed(), true);
    assert.match(await note.getText(), /JavaScript/);
  }
});

const host = `<!DOCTYPE html><html lang="es"><head><meta charset="utf-8"><title>Municipalidad</title>
<script type="module" src="/tarifa-clara.js"></script></head>
<body><h1>Municipalidad</h1><p id="own">Texto de la casa</p>
<tarifa-clara id="one" plan="/plans/tabalosos.json" lang="es-PE"></tarifa-clara>
<tarifa-clara id="two" plan="/plans/villa-ejemplo.json" lang="en" choice="people=2"></tarifa-clara></body></html>`;

test('on a page of somebody else two elements live side by side, tell their results, and leave the address alone', async (t) => {
  const address = await openSite(t, {
    answer: (request, response) => {
      if (request.url !== '/municipalidad/agua') return false;
      response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': strictPolicy }).end(host);
      return true;
    },
  });
  await browser.get(`${address}municipalidad/agua`);
  const inside = (id, selector) => browser.executeScript((one, wanted) => document.getElementById(one).shadowRoot.querySelector(wanted)?.textContent, id, selector);
  const totals = async () => [await inside('one', '.slip .total .num'), await inside('two', '.slip .total .num')];
  await browser.wait(() => browser.executeScript(() => ['one', 'two'].every((id) => document.getElementById(id).result)), PATIENCE, 'both answer');
  const [entries, own] = await browser.executeScript('return [history.length, getComputedStyle(document.getElementById("own")).cssText]');
  await browser.executeScript(() => {
    window.told = [];
    document.addEventListener('tarifa-change', ({ target, detail }) => window.told.push({ id: target.id, detail }));
  });
  const [one, two] = await totals();
  assert.equal(one, 'S/\u00a010.50');
  assert.equal(await browser.executeScript('return document.getElementById("two").shadowRoot.querySelector("[name=people]").value'), '2');
  const press = (id, selector) => browser.executeScript((which, wanted) => document.getElementById(which).shadowRoot.querySelector(wanted).click(), id, selector);

  await press('two', '[data-step="m3:+1"]');
  await browser.wait(async () => (await totals())[1] !== two);
  assert.equal((await totals())[0], one);
  await press('one', '[name=service][value=today]');
  await browser.wait(async () => (await totals())[0] === 'S/\u00a05.00');

  const told = await browser.executeScript('return window.told');
  assert.deepEqual(told.map(({ id }) => id), ['two', 'one']);
  for (const { id, detail: { result: detail } } of told) {
    assert.equal(`S/\u00a0${detail.total}`, await inside(id, '.slip .total .num'));
    for (const value of Object.values(detail).filter((one) => one !== null && one !== undefined)) assert.match(value, /^-?\d+\.\d\d$/);
    assert.deepEqual(Object.keys(detail).filter((key) => !['total', 'cash', 'against_today', 'fund_part', 'spending_percent'].includes(key)), []);
  }
  assert.equal(told[1].detail.result.against_today, '0.00');
  assert.equal(await browser.getCurrentUrl(), `${address}municipalidad/agua`);
  assert.equal(await browser.executeScript('return history.length'), entries);
  assert.equal(await browser.executeScript('return getComputedStyle(document.getElementById("own")).cssText'), own);
  // A page has the small module in the language whose page came first; the other has what draws the same.
  const modules = await browser.executeScript('return performance.getEntriesByType("resource").map(({ name }) => name.split("/").pop()).filter((name) => name.endsWith(".wasm"))');
  const both = modules.map((name) => name.split('.').slice(0, -2).join('.')).sort().join();
  assert.ok(['home.en,receipt.es-PE', 'home.es-PE,receipt.en'].includes(both), both);

  // Taken out and put back, it still works.
  await browser.executeScript('const two = document.getElementById("two"); two.remove(); document.body.prepend(two)');
  await browser.wait(async () => Boolean((await totals())[1]));
  await press('two', '[name=continuity][value=h24]');
  assert.notEqual((await totals())[1], two);
});

test('a broken plan: every problem is shown with its place, and what was readable stays', async (t) => {
  const plan = planOf('villa-ejemplo');
  plan.tax.vat_rat = plan.tax.vat_rate;
  plan.fund.rate = 1.5;
  plan.examples[0].home.people = 0;
  plan.tariff.domestic.blocks[0].up_to_m3 = 50;
  const broken = await openSite(t, {
    answer: (request, response) => {
      if (!request.url.startsWith('/plans/')) return false;
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(plan));
      return true;
    },
  });
  for (const [page, word] of [['villa-ejemplo.html', /números|plan/i], ['en/villa-ejemplo.html', /number/i]]) {
    await browser.get(broken + page);
    const sentence = await problem(browser);
    assert.doesNotMatch(sentence, /tax\./, 'they are for whoever made the plan');
    const said = await see(browser, (root) => root.querySelector('.problem details').textContent);
    for (const place of ['tax.vat_rat', 'fund.rate', 'examples[0].home.people', 'tariff.domestic.blocks[1].up_to_m3']) assert.ok(said.includes(place), `${place} in: ${said}`);
    assert.match(said, word);
    const readable = await browser.findElement(By.css('tarifa-clara > .tc'));
    assert.equal(await readable.isDisplayed(), true);
    assert.match(await readable.getText(), /16\.34/);
  }
});

test('a rate of the fund can be tried where no document gives one, and the link keeps it', async () => {
  await openAlive(browser, `${site}tabalosos.pueblo.html`);
  const shown = async () => (await text(browser, '#town')).replace(/\u00a0/g, ' ');
  assert.doesNotMatch(await shown(), /El fondo del pueblo/);
  await write(browser, 'fund', '10.2');
  await browser.wait(async () => /El fondo del pueblo\s+S\/ 16,378\.60 al año/.test(await shown()), PATIENCE, 'the year of the tried rate');
  await openPanel(browser, 'fund');
  assert.match(await shown(), /Al trimestre\s+S\/ 4,094\.65/);
  assert.match(await browser.getCurrentUrl(), /fund=10\.2/);
  await reload(browser);
  await openPanel(browser, 'fund');
  assert.match(await shown(), /Al trimestre\s+S\/ 4,094\.65/);
});
