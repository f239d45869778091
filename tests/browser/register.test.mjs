// A promoter opens a register of users in a real browser: the page says what the command line says, and nothing leaves the device.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { dist, Key, loggedErrors, openAlive, openBrowser, openSite, PATIENCE, strictPolicy } from './browser.mjs';
import { centimos, choose, chosen, dice, find, see, sum, text, wholeTown } from './page.mjs';
import { HEADER, registerOf } from './users.mjs';

const here = (place) => fileURLToPath(new URL(place, import.meta.url));
const folder = mkdtempSync(path.join(os.tmpdir(), 'tarifa-register-'));
test.after(() => rmSync(folder, { recursive: true, force: true }));

// Each request with all that it could carry something away in.
const requests = [];
const site = await openSite(test, {
  answer: (request) => {
    const { method, url, headers } = request;
    const asked = { method, url, headers: JSON.stringify(headers), sent: '' };
    requests.push(asked);
    request.on('data', (part) => (asked.sent += part));
    return false;
  },
});
const browser = await openBrowser(test);
const village = 'villa-ejemplo.herramientas.html#continuity=h12';

const written = (name, content) => {
  const place = path.join(folder, name);
  writeFileSync(place, content);
  return place;
};

/** Runs `tarifa register`; gives what it prints, or what it says of a file that it refuses. */
function command(users, choice, ...more) {
  const plan = here('../../www/plans/villa-ejemplo.json');
  const chose = written('choice.json', JSON.stringify(choice));
  const tarifa = path.join(process.env.CARGO_TARGET_DIR || here('../../target'), 'debug/tarifa');
  return new Promise((resolve, reject) => {
    execFile(tarifa, ['register', plan, users, '--choice', chose, ...more], { maxBuffer: 1e9 }, (error, out, said) => {
      if (error && error.code !== 1) reject(error);
      else resolve({ out, said });
    });
  });
}

const summaryOf = async (driver, users) => JSON.parse((await command(users, await chosenOn(driver))).out);

/** The choice in the address as the command line takes it. */
async function chosenOn(driver) {
  const flags = ['metered', 'sewer', 'social'];
  const choice = await chosen(driver);
  return Object.fromEntries(Object.entries(choice).map(([name, value]) => [name, flags.includes(name) ? value === '1' : value]));
}

/** Opens a page anew and goes to the register. */
async function openDesk(driver, page = village, at = site) {
  // Another choice in the address of the same page is no new page.
  await driver.get('about:blank');
  await openAlive(driver, at + page);
  await see(driver, (root) => root.getElementById('padron').scrollIntoView());
}

/** Presses the field and chooses a file. */
async function pick(driver, file) {
  await see(driver, (root) => root.getElementById('padron-file').dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true })));
  await (await find(driver, '#padron-file')).sendKeys(file);
}

/** Drops a file, or a folder, on the box as a hand does. */
async function drop(driver, ...files) {
  const [x, y] = await see(driver, (root) => {
    const box = root.querySelector('[data-drop]');
    box.scrollIntoView({ block: 'start' });
    const { left, top } = box.getBoundingClientRect();
    return [left + 20, top + 20];
  });
  const data = { items: [], files, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop']) await driver.sendDevToolsCommand('Input.dispatchDragEvent', { type, x, y, data });
}

/** Waits until a file was read or refused; gives which. */
async function settled(driver) {
  const state = () =>
    see(driver, (root) => {
      const id = (name) => root.getElementById(name);
      if (!id('padron-progress').hidden || id('padron-result').hasAttribute('aria-busy')) return '';
      if (!id('padron-failed').hidden) return 'failed';
      if (root.querySelector('#padron-result .refused')) return 'refused';
      return id('padron-result').textContent === '' ? '' : 'read';
    });
  return driver.wait(state, PATIENCE, 'the register was read');
}

async function read(driver, file) {
  await pick(driver, file);
  assert.equal(await settled(driver), 'read');
  assert.equal(await text(driver, '#padron-name'), path.basename(file));
}

/** What the result says: each number by what stands over it, each table's rows by what opens it, each sentence. */
const said = (driver) =>
  see(driver, (root) => {
    const result = root.getElementById('padron-result');
    // An amount keeps its own kind of space.
    const words = (one) => one.textContent.replace(/[ \n]+/g, ' ').trim();
    const sentences = (one) => one.textContent.replace(/\s+/g, ' ').trim();
    const rows = (part) => [...part.querySelectorAll('tr')].map((row) => [...row.cells].map((cell) => (cell.firstChild ? words(cell.firstChild) : '')));
    const table = (one) => ({ body: rows(one.tBodies[0]), foot: one.tFoot ? rows(one.tFoot)[0] : [] });
    const tables = (part) => [...part.querySelectorAll('table')].map(table);
    return {
      facts: Object.fromEntries([...result.querySelectorAll('dl > div')].map((one) => [words(one.firstChild), words(one.lastChild)])),
      opened: Object.fromEntries([...result.querySelectorAll('details')].map((one) => [one.dataset.key, { tables: tables(one), words: sentences(one) }])),
      words: sentences(result),
    };
  });

/** "1234.5" as whole céntimos. */
const exactly = (decimal) => Math.round(Number(decimal) * 100);
const soles = (decimal) => `S/ ${Number(decimal).toLocaleString('en-US', { minimumFractionDigits: 2 })}`;
const amounts = (rows) => rows.map((row) => centimos(row.at(-1)));

/** Every table that ends in a sum adds up to it. */
const assertLedger = ({ body, foot }) => assert.equal(sum(amounts(body)), centimos(foot.at(-1)), JSON.stringify({ body, foot }));

/** What the page shows is what the command line says, to the céntimo; gives both. */
async function assertSame(driver, file) {
  const [page, command] = [await said(driver), await summaryOf(driver, file)];
  const { facts, opened, words } = page;
  assert.ok(words.includes(command.connections.toLocaleString('en-US')), words.slice(0, 200));
  const es = (await driver.getCurrentUrl()).includes('/en/') === false;
  const fact = (spanish, english) => centimos(facts[es ? spanish : english]);
  assert.equal(fact('Facturación al mes, sin IGV', 'Turnover a month, net of VAT'), exactly(command.month.turnover));
  assert.equal(fact('Pagan entre todos al mes', 'All pay together a month'), exactly(command.month.total));
  assert.equal(fact('La municipalidad pone al mes', 'The municipality gives a month'), exactly(command.social.operator_first.municipality));
  // Where the municipality gives all of it, the others carry nothing, and nothing is said.
  const each = exactly(command.social.per_paying_home);
  if (each !== 0) assert.equal(fact('Lo que no pone, por conexión al mes', 'What it does not, for each connection'), each);
  const [own] = command.fund_plans;
  const years = opened['fund-years'].tables[0].body.map((row) => row.slice(1).map(centimos));
  assert.deepEqual(years, own.years.map(({ opening, deposits, uses, closing }) => [exactly(opening), exactly(deposits), 0 - exactly(uses), exactly(closing)]));
  const twoYears = soles(own.years[1].closing);
  assert.ok(words.includes(es ? `Después de dos años hay ${twoYears} en el fondo.` : `After two years there is ${twoYears} in the fund.`), words);
  if (own.reached) assert.ok(words.includes(es ? `La meta se alcanza en el mes ${own.reached}.` : `in month ${own.reached}`), words);
  const categories = opened['padron-categories'].tables[0].body.map((row) => centimos(row[3]));
  assert.deepEqual(categories, command.categories.map(({ month }) => exactly(month.total)));
  const comparisons = ['padron-change-category', 'padron-change-size'].map((key) => opened[key] && opened[key].tables[0]);
  const tally = ({ more, less, same, today, total, difference }) => [more, less, same, exactly(today), exactly(total), exactly(difference)];
  const shown = (rows) => rows.map((row) => [...row.slice(1, 4).map((count) => Number(count.replaceAll(',', ''))), ...row.slice(4).map(centimos)]);
  if (!command.against_today.withheld) {
    const { all, categories: byCategory, bands } = command.against_today;
    assert.deepEqual(comparisons.map(({ body }) => shown(body)), [byCategory.map(tally), bands.map(tally)]);
    assert.deepEqual(comparisons.map(({ foot }) => shown([foot])[0]), [tally(all), tally(all)]);
  }
  return { page, command };
}

/** Every number that a promoter reads out opens down to its sum. */
function assertOpens({ page: { facts, opened }, command }) {
  const [paid, billed] = opened['padron-sum'].tables;
  for (const ledger of [paid, billed]) assertLedger(ledger);
  assert.equal(paid.foot[1], billed.body[0][1]);
  assert.equal(centimos(billed.foot[1]), centimos(facts['Facturación al mes, sin IGV']));
  const by = opened['padron-categories'].tables[0];
  for (const column of [3, 4]) assert.equal(sum(by.body.map((row) => centimos(row[column]))), centimos(by.foot[column]));

  const [before, lost, covered] = opened['padron-social'].tables;
  for (const ledger of [before, lost, covered]) assertLedger(ledger);
  assert.equal(before.foot[1], lost.body[0][1]);
  assert.equal(lost.foot[1], covered.body[0][1]);
  assert.equal(centimos(covered.foot[1]), centimos(facts['La municipalidad pone al mes']));
  const number = (shown) => Number(shown.replaceAll(',', ''));
  const carried = /\(S\/ ([\d,.]+) − S\/ ([\d,.]+) de la municipalidad\) ÷ ([\d,]+) .* = unos S\/ ([\d,.]+) cada una/.exec(opened['padron-social'].words);
  assert.equal(carried === null, Number(command.social.per_paying_home) === 0);
  if (carried) {
    const [gap, given, paying, each] = carried.slice(1).map(number);
    assert.equal(paying, command.social.from.paying);
    assert.equal(Math.round(((gap - given) * 100) / paying), Math.round(each * 100));
    assert.deepEqual([gap, given], [command.social.gap, command.social.municipality].map(Number));
  }

  let balance = 0;
  for (const [opening, deposits, uses, closing] of opened['fund-years'].tables[0].body.map((row) => row.slice(1).map(centimos))) {
    assert.equal(opening, balance);
    assert.equal(opening + deposits + uses, closing);
    balance = closing;
  }
  const [, cost, months, target] = /S\/ ([\d,.]+) al año .* ÷ 12 × ([\d.]+) meses = S\/ ([\d,.]+)\.$/.exec(opened['padron-target'].words);
  assert.equal(Math.round((number(cost) * 100 * number(months)) / 12), Math.round(number(target) * 100));
  assert.equal(number(target), Number(command.fund_plans[0].target));
}

const small = written('small.csv', `${HEADER}A-1;doméstico;sí;10;no;sí;0;5\n`);
const town = written('town.csv', registerOf(5_000, dice(5)));
const large = written('large.csv', registerOf(100_000, dice(100)));

test('with 5,000 users and a service, every number can be read out and opened down to its sum', async () => {
  await openDesk(browser);
  await read(browser, town);
  const first = await assertSame(browser, town);
  assertOpens(first);
  assert.equal(first.command.connections, 5_000);
  assert.ok(first.command.fund_plans[0].reached > 0);
  await see(browser, (root) => (root.querySelector('details[data-key="padron-sum"]').open = true));
  await choose(browser, 'continuity', 'h24');
  assert.equal(await settled(browser), 'read');
  const second = await assertSame(browser, town);
  assertOpens(second);
  assert.notEqual(second.command.month.turnover, first.command.month.turnover);
  assert.ok(Number(second.command.social.gap) > 0);
  assert.ok(await see(browser, (root) => root.querySelector('details[data-key="padron-sum"]').open), 'what was open stays open');
  await choose(browser, 'sewerage', 'extended');
  assert.equal(await settled(browser), 'read');
  assertOpens(await assertSame(browser, town));
});

test('where the margin does not carry the social charge, the municipality gives the rest', async () => {
  await openDesk(browser);
  const homes = Array.from({ length: 1_000 }, (_, home) => `${home};doméstico;sí;10;${home < 200 ? 'sí' : 'no'};sí;0;5`);
  const file = written('poor.csv', `${HEADER}${homes.join('\n')}\n`);
  await read(browser, file);
  const both = await assertSame(browser, file);
  assert.ok(Number(both.command.social.operator_first.municipality) > 0);
  assertOpens(both);
});

/** Tells what happens while a file is read: how far it is each time the page has a moment for something else. */
const watch = (driver) =>
  see(driver, (root) => {
    const [progress, bar] = [root.getElementById('padron-progress'), root.querySelector('#padron-progress progress')];
    window.seen = new Set();
    window.answered = [];
    const Thread = window.Worker;
    if (Thread) window.Worker = function (...given) {
      const thread = new Thread(...given);
      thread.addEventListener('message', ({ data }) => (window.readThere = window.readThere || 'read' in data));
      return thread;
    };
    const result = root.getElementById('padron-result');
    document.addEventListener('tarifa-change', () => window.answered.push(!progress.hidden || result.hasAttribute('aria-busy')));
    window.whenBegun = undefined;
    setInterval(() => {
      if (progress.hidden || !(bar.value > 0)) return;
      window.seen.add(bar.value);
      if (window.whenBegun) window.whenBegun(root);
      window.whenBegun = undefined;
    });
  });

/** Opens a large file and presses "cancel" while it is read. */
async function cancelLarge(driver) {
  await driver.executeScript("window.whenBegun = (root) => { const cancel = root.querySelector('[data-register=cancel]'); cancel.focus(); cancel.click(); }");
  await pick(driver, large);
  await driver.wait(() => see(driver, (root) => !root.getElementById('padron-cancelled').hidden), PATIENCE, 'it is cancelled');
}

test('100,000 rows: the céntimos of the command line, in a thread of its own, and the page goes on', async () => {
  await openDesk(browser);
  await watch(browser);
  await read(browser, large);
  const { command } = await assertSame(browser, large);
  assert.equal(command.rows.good + command.rows.bad, 100_000);
  const { seen, readThere } = await browser.executeScript('return { seen: [...window.seen], readThere: window.readThere }');
  assert.ok(seen.length > 3, `the bar was seen at ${seen}`);
  assert.equal(readThere, true);
});

test('a choice made while a register is read is answered before it is read, and is what it is read under', async () => {
  await openDesk(browser);
  await watch(browser);
  await browser.executeScript("window.whenBegun = (root) => root.querySelector('input[name=continuity][value=h24]').click()");
  await pick(browser, large);
  await browser.wait(async () => (await chosen(browser)).continuity === 'h24', PATIENCE);
  assert.equal(await settled(browser), 'read');
  assert.deepEqual(await browser.executeScript('return window.answered'), [true]);
  await assertSame(browser, large);
});

test('cancelled, nothing of the file is shown, and another one can be opened', async () => {
  await openDesk(browser);
  await read(browser, small);
  await watch(browser);
  await cancelLarge(browser);
  const state = () => see(browser, (root) => [root.getElementById('padron-progress').hidden, root.getElementById('padron-failed').hidden, root.getElementById('padron-result').textContent, root.getElementById('padron-file').value]);
  assert.deepEqual(await state(), [true, true, '', '']);
  assert.equal(await see(browser, (root) => root.activeElement.id), 'padron-file');
  await choose(browser, 'continuity', 'h24');
  await read(browser, town);
  await assertSame(browser, town);
  assert.equal(await see(browser, (root) => root.getElementById('padron-cancelled').hidden), true);
});

test('the last of two files is the one that is read', async () => {
  await openDesk(browser);
  await watch(browser);
  await pick(browser, large);
  await browser.wait(() => browser.executeScript('return window.seen.size > 0'), PATIENCE);
  await drop(browser, small);
  assert.equal(await settled(browser), 'read');
  assert.equal(await text(browser, '#padron-name'), 'small.csv');
  await assertSame(browser, small);
  assert.equal(await see(browser, (root) => root.getElementById('padron-file').value), '', 'no other file is named');
  await read(browser, town);
  await assertSame(browser, town);
});

test('a file that was corrected is opened again; one that changed behind the page says so', async () => {
  await openDesk(browser);
  const file = written('corrected.csv', `${HEADER}A-1;doméstico;quizás;10;no;sí;0;5\nA-2;doméstico;sí;12;no;sí;0;5\n`);
  await read(browser, file);
  assert.match(await text(browser, '#padron-result'), /Escriba sí o no/);
  written('corrected.csv', `${HEADER}A-1;doméstico;sí;10;no;sí;0;5\nA-2;doméstico;sí;12;no;sí;0;5\n`);
  await read(browser, file);
  assert.equal((await assertSame(browser, file)).command.rows.good, 2);
  written('corrected.csv', `${HEADER}A-1;doméstico;sí;10;no;sí;0;5\nA-2;doméstico;sí;12;no;sí;0;5\nA-3;doméstico;sí;12;no;sí;0;5\n`);
  await choose(browser, 'continuity', 'h18');
  assert.equal(await settled(browser), 'failed');
  assert.equal(await text(browser, '#padron-result'), '');
});

test('a file is dropped; a folder cannot be read, and says so', async () => {
  await openDesk(browser);
  await drop(browser, town);
  assert.equal(await settled(browser), 'read');
  await assertSame(browser, town);
  assert.equal(await see(browser, (root) => root.querySelectorAll('.over').length), 0);
  const inside = path.join(folder, 'inside');
  mkdirSync(inside, { recursive: true });
  await drop(browser, inside);
  assert.equal(await settled(browser), 'failed');
  assert.equal(await text(browser, '#padron-result'), '');
  await drop(browser, small, town);
  assert.equal(await settled(browser), 'read');
  await assertSame(browser, small);
});

test('the example is the plan’s own town', async () => {
  await openDesk(browser);
  await (await find(browser, '[data-register="example"]')).click();
  assert.equal(await settled(browser), 'read');
  const { facts } = await said(browser);
  await wholeTown(browser);
  const town = await see(browser, (root) => [...root.querySelectorAll('#pueblo dd')].map((one) => one.textContent));
  for (const fact of ['Al mes', 'Al trimestre', 'Al año']) assert.ok(town.includes(facts[fact]), `${fact} ${facts[fact]} in ${town}`);
});

const latin1 = (content) => Buffer.from(content, 'latin1');
const row = (code, category = 'doméstico') => `${code};${category};sí;10,5;no;sí;0;5`;
const lines = (end) => [HEADER.trim(), row('Ñ-1'), '', row('Peña, núm. 2'), row('X', 'chacra'), '"Dos\nlíneas";doméstico;sí;10;no;sí;0;5', ''].join(end);
const hostile = {
  'nothing at all': ['', 'refused', /está vacío/],
  'only blank lines': ['\n\r\n;;;\n', 'refused', /está vacío/],
  'a spreadsheet’s own file': [Buffer.from('PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0\xdf\n', 'latin1'), 'failed', /^$/],
  'a picture': [readFileSync(here('../../www/readme/tabalosos.png')), 'refused', /no es un archivo CSV/],
  'UTF-16, little end first': [Buffer.from(`\ufeff${lines('\n')}`, 'utf16le'), 'read', /chacra/],
  'UTF-16, big end first': [Buffer.from(`\ufeff${lines('\n')}`, 'utf16le').swap16(), 'read', /chacra/],
  'one huge line': ['x'.repeat(3_000_000), 'refused', /no es un archivo CSV/],
  'a huge line among others': [`${HEADER}${row('A')}\n${'x;'.repeat(1_500_000)}\n${row('B')}\n`, 'read', /demasiado larga/],
  'a quotation mark that never closes': [`${HEADER}${row('A')}\n"${row('B')}\n`.repeat(1) + `${row('C')}\n`.repeat(50_000), 'read', /comillas que no se cierran/],
  'NUL among the rows': [`${HEADER}${row('A')}\n${row('B', 'dom\0éstico')}\n${row('C\0')}\n`, 'read', /La categoría debe ser/],
  'without a column': ['código;categoría\n1;doméstico\n', 'refused', /no están estas columnas: medidor, m3, social/],
  'Latin-1 with CR LF': [latin1(lines('\r\n')), 'read', /chacra/],
  'Windows’ own letters': [Buffer.concat([latin1(`${HEADER}A`), Buffer.from([0x80, 0x93, 0x94, 0x81, 0x9f]), latin1(`${row('')}\n${row('Ñ', 'pampa')}\n`)]), 'read', /pampa/],
  'UTF-8 with BOM and CR': [`\ufeff${lines('\r')}`, 'read', /chacra/],
  'two BOM': [`\ufeff\ufeff${lines('\n')}`, 'read', /chacra/],
  'a letter that two chunks share': [`${HEADER}${'ñ'.repeat(300_000)}\n${row('ñ')}\n`, 'read', /demasiado larga/],
  'Latin-1 only at the end': [Buffer.concat([Buffer.from(`${HEADER.normalize('NFD').replace(/[\u0300-\u036f]/g, '')}${`${row('A', 'domestico').replace(/í/g, 'i')}\n`.repeat(20_000)}`), latin1(`${row('Ñ')}\n`)]), 'read', /20,001/],
};

for (const [name, [content, outcome, words]] of Object.entries(hostile)) {
  test(`hostile: ${name}`, async () => {
    const file = written('hostile.csv', content);
    await openDesk(browser);
    await pick(browser, file);
    assert.equal(await settled(browser), outcome);
    assert.match(await text(browser, '#padron-result'), words);
    if (outcome === 'read') {
      const { command } = await assertSame(browser, file);
      const bad = await see(browser, (root) => [...root.querySelectorAll('#padron-result td.words:last-child')].map((cell) => cell.textContent));
      assert.deepEqual(bad, command.rows.listed.map((row) => row.es));
      const cells = await see(browser, (root) => [...root.querySelectorAll('#padron-result td.words:last-child')].map((cell) => cell.previousElementSibling.textContent));
      assert.deepEqual(cells, command.rows.listed.map((row) => row.cell || '–'));
    } else if (outcome === 'refused') {
      const refused = (await command(file, await chosenOn(browser))).said;
      const shown = await text(browser, '#padron-result .refused');
      assert.ok(refused.includes(shown.split('. ').slice(1).join('. ')), `${refused} ${shown}`);
    }
    assert.equal(await see(browser, (root) => root.querySelectorAll('#padron-result script, #padron-result img').length), 0);
  });
}

/** What the page says that it understood, and the selects that stand there: what each is of, and its words. */
const understood = (driver) =>
  see(driver, (root) => ({
    said: [...root.querySelectorAll('#padron-result .dots li')].map((one) => one.textContent),
    taken: Object.fromEntries([...root.querySelectorAll('#padron-result select')].map((one) => [one.dataset.map, one.selectedOptions[0].textContent])),
  }));

/** Points a column or a word at something else. */
async function point(driver, what, words) {
  await see(driver, (root, what, words) => {
    const select = [...root.querySelectorAll('#padron-result select')].find((one) => one.dataset.map === what);
    select.focus();
    select.value = [...select.options].find((one) => one.textContent === words).value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }, what, words);
  return settled(driver);
}

const kept = (name) => here(`../register/${name}.csv`);

test('what was understood of a register is said before its sums, as the command line says it', async () => {
  await openDesk(browser);
  for (const name of ['optional-headings-unknown', 'title-above-total-below', 'official-categories', 'code-page-850', 'yes-and-no']) {
    await read(browser, kept(name));
    const { said: sentences, taken } = await understood(browser);
    const { said: printed } = await command(kept(name), await chosenOn(browser), '--csv');
    assert.ok(sentences.length > 0, name);
    for (const sentence of sentences) assert.ok(printed.includes(sentence), `${name}: ${sentence}`);
    const { columns } = (await summaryOf(browser, kept(name))).understood;
    columns.forEach((read, place) => read.column && assert.equal(taken[read.column], `${place + 1}. ${read.name}`, name));
    assert.equal(await see(browser, (root) => [...root.querySelectorAll('#padron-result h3')][0].textContent), 'Qué se entendió del archivo');
  }
  await pick(browser, kept('headings-only'));
  assert.equal(await settled(browser), 'refused');
  assert.match(await text(browser, '#padron-result .refused'), /No hay ningún usuario/);
});

test('another column is pointed at a field, and a word at a category, and the file is read again', async () => {
  await openDesk(browser);
  const file = written('other.csv', 'Cta;Grupo;Medidor;Lectura;m3;Social\n1;hogar;sí;99;10;no\n2;pensión;sí;98;20;no\n');
  await pick(browser, file);
  assert.equal(await settled(browser), 'refused');
  assert.equal(await point(browser, 'code', '1. Cta'), 'refused');
  assert.equal(await see(browser, (root) => root.activeElement.dataset.map), 'code', 'the keyboard stays where it was');
  assert.equal(await point(browser, 'category', '2. Grupo'), 'read');
  assert.equal((await understood(browser)).taken['category:hogar'], 'no se conoce');
  await point(browser, 'category:hogar', 'doméstico');
  await point(browser, 'category:pensión', 'comercial');
  const map = ['--map', 'code=Cta', '--map', 'category=Grupo', '--map', 'category:hogar=domestic', '--map', 'category:pensión=commercial'];
  const total = async (...more) => exactly(JSON.parse((await command(file, await chosenOn(browser), ...map, ...more)).out).month.total);
  const shown = async () => centimos((await said(browser)).facts['Pagan entre todos al mes']);
  assert.equal(await shown(), await total());
  // No column is two things.
  assert.equal(await point(browser, 'm3', '4. Lectura'), 'read');
  assert.equal(await shown(), await total('--map', 'm3=Lectura'));
  await choose(browser, 'continuity', 'h24');
  assert.equal(await settled(browser), 'read');
  assert.equal(await shown(), await total('--map', 'm3=Lectura'));
  assert.equal(await point(browser, 'm3', '3. Medidor'), 'refused');
  assert.equal((await understood(browser)).taken.metered, 'ninguna');
  await read(browser, small);
  await assertSame(browser, small);
});

test('where the whole file shows which sign stands before decimals, it is read once more', async () => {
  await openDesk(browser);
  const many = Array.from({ length: 30_000 }, (_, n) => `${n};doméstico;sí;21,012;no`);
  const file = written('decimals.csv', `código;categoría;medidor;m3;social\n${many.join('\n')}\nz1;doméstico;sí;12,5;no\n`);
  await read(browser, file);
  const { command } = await assertSame(browser, file);
  assert.deepEqual([command.rows.good, command.rows.bad], [30_001, 0]);
  assert.ok((await understood(browser)).said.some((one) => one.includes('coma va antes de los decimales')));
});

test('HTML in a cell is shown as it is written', async () => {
  await openDesk(browser);
  const file = written('markup.csv', `${HEADER}<img src=x onerror=alert(1)>;<b>x</b>;sí;10;no;sí;0;5\n`);
  await read(browser, file);
  assert.match(await text(browser, '#padron-result'), /<b>x<\/b>/);
});

/** Where a browser saves files: a folder that is empty. */
async function downloadsOf(driver) {
  const downloads = mkdtempSync(path.join(folder, 'downloads-'));
  await driver.sendDevToolsCommand('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
  return downloads;
}

/** A file that a browser saves. */
async function savedIn(downloads, name) {
  const saved = path.join(downloads, name);
  // An empty file holds the name until what is written beside it takes its place.
  await browser.wait(() => existsSync(saved) && statSync(saved).size > 0, PATIENCE, 'the file is saved');
  return saved;
}

test('all receipts as CSV: what the command line writes, after a BOM, and no formula in it', async () => {
  const downloads = await downloadsOf(browser);
  const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '"=1;2"', '＝1', '\u200b=1', '\ufeff@1', "'=1", '"a ""b"""', '"=cmd|\' /C calc\'!A0"'];
  const file = written('formulas.csv', `${HEADER}${formulas.map((code) => row(code)).join('\n')}\n${registerOf(20_000, dice(3)).split('\n').slice(1).join('\n')}`);
  await openDesk(browser);
  await read(browser, file);
  await (await find(browser, '#padron-csv')).click();
  const saved = await savedIn(downloads, 'villa-ejemplo-padron.csv');
  const { out } = await command(file, await chosenOn(browser), '--csv');
  assert.equal(readFileSync(saved, 'utf8'), `\ufeff${out}`);
  const codes = out.split('\n').slice(1, formulas.length + 1);
  for (const line of codes) assert.doesNotMatch(line, /^"?[\s\p{C}]*[=+\-@＝]/u, JSON.stringify(line));
});

test('all receipts with semicolons and as a workbook say what the CSV says', async () => {
  const file = written('to-save.csv', `${HEADER}${row('000123')}\n${row('"a,""b"";c"')}\n${registerOf(3_000, dice(4)).split('\n').slice(1).join('\n')}`);
  await openDesk(browser);
  await read(browser, file);
  const choice = await chosenOn(browser);
  const { out } = await command(file, choice, '--csv');
  const semicolons = await downloadsOf(browser);
  await (await find(browser, '[data-save=semicolon]')).click();
  const csv = readFileSync(await savedIn(semicolons, 'villa-ejemplo-padron.csv'), 'utf8');
  const [heading, first, second] = csv.split('\n');
  assert.equal(heading, `\ufeff${out.split('\n')[0].replaceAll(',', ';')}`);
  assert.match(first, /^000123;doméstico;/);
  assert.match(second, /^"a,""b"";c";doméstico;/);
  const totals = async (users) => JSON.parse((await command(users, choice)).out);
  const books = await downloadsOf(browser);
  await (await find(browser, '[data-save=xlsx]')).click();
  const book = await savedIn(books, 'villa-ejemplo-padron.xlsx');
  const [before, after, afterCsv] = [await totals(file), await totals(book), await totals(path.join(semicolons, 'villa-ejemplo-padron.csv'))];
  assert.deepEqual([after.month, after.rows], [before.month, before.rows]);
  assert.deepEqual([afterCsv.month, afterCsv.rows], [before.month, before.rows]);
  assert.match((await command(book, choice, '--csv')).out, /^000123,/m);
});

test('a workbook is opened as it is; of several sheets one is chosen', async (t) => {
  const driver = await openBrowser(t);
  await openDesk(driver);
  requests.length = 0;
  await read(driver, small);
  assert.ok(!requests.some(({ url }) => url.includes('workbook')), 'who opens no workbook fetches nothing for it');
  for (const name of ['workbook.xlsx', 'workbook.ods']) {
    await pick(driver, here(`../register/${name}`));
    assert.equal(await settled(driver), 'read');
    await assertSame(driver, here(`../register/${name}`));
    assert.equal(await see(driver, (root) => root.getElementById('padron-sheets').hidden), true);
  }
  assert.equal(requests.filter(({ url }) => url.startsWith('/workbook.')).length, 1, 'and who does fetches it once');
  const sheets = here('../register/two-sheets.xlsx');
  await pick(driver, sheets);
  assert.equal(await settled(driver), 'refused');
  assert.deepEqual(await see(driver, (root) => [...root.getElementById('padron-sheet').options].map((one) => one.textContent)), ['Resumen', 'Padrón de julio']);
  await see(driver, (root) => {
    const select = root.getElementById('padron-sheet');
    select.value = 'Padrón de julio';
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await driver.wait(async () => (await settled(driver)) === 'read', PATIENCE, 'the sheet is read');
  const { month } = JSON.parse((await command(sheets, await chosenOn(driver), '--sheet', 'Padrón de julio')).out);
  assert.equal(centimos((await said(driver)).facts['Pagan entre todos al mes']), exactly(month.total));
  await choose(driver, 'continuity', 'h24');
  assert.equal(await settled(driver), 'read');
  assert.equal(await see(driver, (root) => root.getElementById('padron-sheet').value), 'Padrón de julio');
  await read(driver, small);
  assert.equal(await see(driver, (root) => root.getElementById('padron-sheets').hidden), true);
  assert.deepEqual(await loggedErrors(driver), []);
});

test('nothing leaves the device', async (t) => {
  // One that has nothing of the site yet.
  const browser = await openBrowser(t);
  requests.length = 0;
  await openDesk(browser);
  await read(browser, town);
  await choose(browser, 'continuity', 'h24');
  assert.equal(await settled(browser), 'read');
  await (await find(browser, '[data-register="example"]')).click();
  assert.equal(await settled(browser), 'read');
  const ofTheSite = (url) => !/[?#]/.test(url) && existsSync(path.join(dist, decodeURIComponent(url)));
  const rows = readFileSync(town, 'utf8').split('\n').slice(1).filter(Boolean);
  const codes = rows.map((line) => line.split(';')[0]);
  assert.equal(codes.length, 5_000);
  assert.ok(requests.some(({ url }) => url.startsWith('/tarifa-clara-register-worker.')), 'requests are seen');
  for (const { method, url, headers, sent } of requests) {
    assert.equal(method, 'GET', url);
    assert.equal(sent, '', url);
    assert.ok(ofTheSite(url), `${url} is a file of the site and nothing more`);
    for (const code of codes) assert.ok(!headers.includes(code), `${url}: ${headers}`);
  }
  assert.deepEqual(await loggedErrors(browser), [], 'the content policy had nothing to stop');
});

const withoutThread = {
  'where there are no threads': { script: 'delete window.Worker' },
  'where the page may have none': { options: { policy: `${strictPolicy}; worker-src 'none'` } },
  'where the thread’s program cannot be had': {
    options: {
      answer: (request, response) => {
        if (!request.url.includes('-worker')) return false;
        response.writeHead(404).end();
        return true;
      },
    },
  },
};

for (const [name, { script, options }] of Object.entries(withoutThread)) {
  test(`${name}, registers are read all the same`, async (t) => {
    const address = await openSite(t, options);
    const alone = await openBrowser(t);
    if (script) await alone.sendDevToolsCommand('Page.addScriptToEvaluateOnNewDocument', { source: script });
    await openDesk(alone, village, address);
    await watch(alone);
    await read(alone, large);
    await assertSame(alone, large);
    assert.ok((await alone.executeScript('return window.seen.size')) > 1, 'the page has moments for other things');
    assert.equal(await alone.executeScript('return window.readThere === undefined'), true);
    await cancelLarge(alone);
    assert.equal(await text(alone, '#padron-result'), '');
    await read(alone, small);
    await assertSame(alone, small);
    const book = here('../register/workbook.xlsx');
    await read(alone, book);
    await assertSame(alone, book);
  });
}

test('in English, too', async () => {
  await openDesk(browser, `en/${village}`);
  const file = written('english.csv', 'code,category,metered,m3,social,today\na,domestic,yes,10.5,no,5\nb,social,no,8,yes,4.50\nc,farm,no,8,yes,4.50\n');
  await read(browser, file);
  const { page } = await assertSame(browser, file);
  assert.match(page.words, /1 row could not be read/);
  assert.match(page.words, /farm/);
});

test('the result is said once, with the reading before it', async () => {
  await openDesk(browser);
  await see(browser, (root) => {
    const status = root.querySelector('[role=status]');
    window.heard = [];
    new MutationObserver(() => window.heard.push(status.textContent)).observe(status, { childList: true, characterData: true, subtree: true });
  });
  const heard = () => browser.executeScript('return window.heard');
  const sentence = /^Padrón leído: 1 conexiones?/;
  await read(browser, small);
  await browser.wait(async () => (await heard()).some((one) => sentence.test(one)), PATIENCE, 'the result is heard');
  assert.equal((await heard()).filter((one) => sentence.test(one)).length, 1);
  assert.equal(await see(browser, (root) => root.querySelectorAll('#padron-result [role=alert], #padron-result [aria-live]').length), 0, 'nothing else says it');
  // A result that is the same again was asked for again.
  await read(browser, small);
  await browser.wait(async () => (await heard()).filter((one) => sentence.test(one)).length === 2, PATIENCE, 'it is heard again');
  await pick(browser, written('empty.csv', ''));
  await browser.wait(async () => (await heard()).at(-1).startsWith('El archivo está vacío'), PATIENCE, 'the refusal is heard');
});

test('with the keyboard alone: the example, its sums, its receipts', async () => {
  await openDesk(browser);
  await (await find(browser, '[data-register="example"]')).sendKeys(Key.ENTER);
  assert.equal(await settled(browser), 'read');
  const active = () => see(browser, (root) => root.activeElement && (root.activeElement.id || root.activeElement.parentElement.dataset.key || root.activeElement.dataset.register));
  const reached = [await active()];
  while (reached.at(-1) !== 'padron-orders' && reached.length < 60) {
    await browser.actions().sendKeys(Key.TAB).perform();
    reached.push(await active());
    if (['padron-sum', 'padron-social', 'fund-years', 'padron-target'].includes(reached.at(-1))) await browser.actions().sendKeys(Key.ENTER).perform();
  }
  for (const place of ['example', 'padron-csv', 'padron-sum', 'padron-categories', 'padron-social', 'padron-orders', 'fund-years', 'padron-target']) assert.ok(reached.includes(place), `${place} in ${reached}`);
  const open = await see(browser, (root) => [...root.querySelectorAll('#padron-result details[open]')].map((one) => one.dataset.key));
  assert.deepEqual(open, ['padron-sum', 'fund-years', 'padron-target', 'padron-social']);
});

test('a town whose documents say little still reads a register, and names what is withheld', async () => {
  await openDesk(browser, 'tabalosos.herramientas.html');
  await pick(browser, small);
  assert.equal(await settled(browser), 'read');
  const { words, facts } = await said(browser);
  // 10 m³ × 0.89 = 8.90 (WSP 2008, Table 10).
  assert.equal(centimos(facts['Facturación al mes, sin IGV']), 890);
  assert.match(words, /El documento no dice/);
  assert.equal(await see(browser, (root) => root.querySelectorAll('[data-register="example"]').length), 0, 'no document names its users');
});
