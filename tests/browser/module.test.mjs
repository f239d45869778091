// The built module itself, as it is shipped, in Node: it says what the command line says, and takes nothing that is no plan.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { askHome } from '../../www/element/triples.js';
import { byPlainName } from '../../www/tools/names.js';
import { languages, towns } from './browser.mjs';
import { dice, planOf } from './page.mjs';

const here = (place) => fileURLToPath(new URL(place, import.meta.url));
const readJson = (place) => JSON.parse(readFileSync(place, 'utf8'));

const tags = languages.map(({ lang }) => lang);

/** A module of a crate, once for each language: what they export, by language. */
async function modulesOf(crate, module = crate) {
  const name = `tarifa_clara_${crate}`;
  const started = tags.map(async (lang) => {
    const pkg = new URL(`../../www/${crate}/pkg/${module}/${lang}/`, import.meta.url);
    const script = await import(new URL(`${name}.js`, pkg).href);
    script.initSync({ module: readFileSync(new URL(`${name}_bg.wasm`, pkg)) });
    return [lang, script];
  });
  return Object.fromEntries(await Promise.all(started));
}

const towned = await modulesOf('town', 'all');
const homed = await modulesOf('home');
const readers = await modulesOf('reader');
/** Packs a plan, or a text in its place, as the file that it would be. */
const pack = (plan, lang) => readers[lang].pack(new TextEncoder().encode(typeof plan === 'string' ? plan : JSON.stringify(plan)), lang);

/** What the site has of a plan, by a name without a hash. */
const packedPlans = byPlainName(readdirSync(here('../../www/dist/plans')));
const packedPlan = (name, lang) => readFileSync(here(`../../www/dist/plans/${packedPlans.get(`${name}.${lang}.txt`)}`), 'utf8');

/** A plan that is read strictly, packed, and opened by a language's module. */
const openTown = (plan, lang) => towned[lang].Town.open(pack(plan, lang), lang);
const openHome = (name, lang) => homed[lang].Home.open(packedPlan(name, lang), lang);

for (const name of towns) {
  test(`${name}: the choice in the address brings back the same view`, () => {
    for (const lang of tags) {
      const town = openTown(planOf(name), lang);
      const first = town.view('', 'recibo');
      assert.notEqual(first.fragment, '');
      assert.notEqual(first.said, '');
      assert.deepEqual(first.refused, []);
      assert.deepEqual(town.view(first.fragment, 'recibo'), first);
      town.free();
    }
  });
}

const answers = ['', 'people=1', 'people=7&use=people', 'm3=0', 'm3=3.5', 'm3=87&social=1', 'm3=24&sewer=0', 'metered=0&m3=12', 'late=3&m3=9', 'new_connection=1&late=1',
  'kind=social', 'kind=shop&m3=30', 'kind=commercial&m3=45', 'kind=industrial&m3=200', 'kind=state&m3=60', 'fund=7.5', 'ceiling=500',
  'people=0', 'people=x', 'm3=-1', 'm3=1e400', 'm3=1,234', 'late=99', 'late=1.5', 'metered=2', 'kind=', 'use=', 'people=5&people=6', 'nothing=1', 'fund=1e-30', 'ceiling=x', 'v=2'];

// Behind the #, as others hand it on.
const links = ['#tab=2', '#m3=12.', '#m3=9&fbclid=x&people=siete', '#m3%3D7%26people%3D2', '#m3=9&amp;weather=fine', 'paid=12.50#people=nadie#m3=4', '#v=2', '#m3=1\x1f2&\x1fa=\x1f'];

for (const name of towns) {
  test(`${name}: the small module says what the whole one says`, () => {
    const { aspects } = planOf(name);
    const levels = ['', ...aspects.flatMap(({ id, levels }) => levels.map((level) => `${id}=${level.id}`))];
    for (const lang of tags) {
      const [town, home] = [openTown(planOf(name), lang), openHome(name, lang)];
      const forms = levels.flatMap((level) => answers.map((answer) => [level, answer].filter(Boolean).join('&')));
      for (const query of [...forms, ...links, ...answers.map((answer) => `#${answer}`)]) {
        const [whole, small] = [town.update(query, 'recibo'), askHome(home, query)];
        const known = new Map(whole.parts.map(({ id, html }) => [id, html]));
        for (const { id, html } of small.parts) assert.equal(html, known.get(id), `${lang} ${query} ${id}`);
        assert.equal(small.parts.length > 0, small.fragment !== '', query);
        assert.deepEqual({ ...small, parts: [] }, { ...whole, parts: [] }, `${lang} ${query}`);
      }
      town.free();
      home.free();
    }
  });
}

// The published cases: each changes some of the base plan's own parts.
const cases = here('../cases');
const base = readJson(path.join(cases, 'base/plan.json'));
/** An amount on show as a program writes it. */
const amountOf = (shown) => shown.replace('\u2212', '-').replace(/[^-\d.]/g, '');
const lineOf = (html, title) => {
  const row = new RegExp(`<span class="arrow">${title}.*?<span class="num"[^>]*>([^<]+)</span>`).exec(html);
  return row && amountOf(row[1]);
};

/** Records go into records, anything else replaces. */
function merged(into, piece) {
  if (piece === null || typeof piece !== 'object' || Array.isArray(piece)) return piece;
  const record = into && typeof into === 'object' && !Array.isArray(into) ? into : {};
  return Object.fromEntries([...new Set([...Object.keys(record), ...Object.keys(piece)])].map((key) => [key, key in piece ? merged(record[key], piece[key]) : record[key]]));
}

for (const file of readdirSync(cases).filter((name) => name.endsWith('.json'))) {
  const { name, source, plan, choice, expected } = readJson(path.join(cases, file));
  test(`${name} (${source})`, () => {
    const tax = plan.money ? plan.money.tax : 'VAT';
    const town = openTown(merged(base, plan), 'en');
    const view = town.update(choice, 'recibo');
    town.free();
    assert.deepEqual(view.refused, []);
    const receipt = view.parts.find(({ id }) => id === 'result').html;
    const seen = {
      water: () => lineOf(receipt, 'Water'),
      sewer: () => lineOf(receipt, 'Sewer'),
      social_discount: () => lineOf(receipt, 'Social'),
      vat: () => lineOf(receipt, tax),
      // Without VAT the total stands alone.
      subtotal: () => amountOf((new RegExp(`Sum, without ${tax}</span>.*?class="num"[^>]*>([^<]+)<`).exec(receipt) || /row total".*?class="num"[^>]*>([^<]+)</.exec(receipt))[1]),
    };
    let compared = 0;
    for (const [key, value] of Object.entries(expected)) {
      if (key in view.result) assert.equal(view.result[key], value, key);
      else if (key in seen) assert.equal(seen[key](), value, key);
      else continue;
      compared += 1;
    }
    assert.notEqual(compared, 0, `nothing of ${Object.keys(expected)} is known here`);
  });
}

/** Runs the command line; gives what it prints, or the fields it refuses. */
const assess = (plan, choice) =>
  new Promise((resolve, reject) => {
    const target = process.env.CARGO_TARGET_DIR || here('../../target');
    execFile(path.join(target, 'debug/tarifa'), ['assess', plan, '--choice', choice], { maxBuffer: 1e8 }, (error, out, said) => {
      if (!error) resolve({ assessment: JSON.parse(out) });
      else if (error.code === 1) resolve({ refused: said.trim().split('\n').map((line) => line.slice(choice.length + 2).split(': ')[0]).sort() });
      else reject(new Error(said, { cause: error }));
    });
  });

/** A choice as nobody would make it twice; many break a tie between levels, which is to be refused alike. */
function anyChoice(plan, roll) {
  const pick = (list) => list[roll(list.length)];
  const choice = { people: 1 + roll(12), m3: `${roll(60)}.${roll(1000)}`, kind: pick(Object.keys(plan.tariff)) };
  for (const { id, levels } of plan.aspects) if (roll(4) > 0) choice[id] = pick(levels).id;
  for (const flag of ['metered', 'sewer', 'social']) choice[flag] = roll(2) === 1;
  if (roll(6) === 0) choice.use = 'people';
  return choice;
}

const queryOf = (choice) => new URLSearchParams(Object.entries(choice).map(([key, value]) => [key, typeof value === 'boolean' ? String(Number(value)) : String(value)])).toString();

for (const name of towns) {
  test(`${name}: the module and the command line agree on three hundred choices`, async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'tarifa-choices-'));
    const plan = planOf(name);
    const [file, town, roll] = [here(`../../www/plans/${name}.json`), openTown(plan, 'es-PE'), dice(name.length)];
    let agreed = 0;
    const one = async (number) => {
      const choice = anyChoice(plan, roll);
      const written = path.join(folder, `${number}.json`);
      writeFileSync(written, JSON.stringify(choice));
      const view = town.update(queryOf(choice), 'recibo');
      const { assessment, refused } = await assess(file, written);
      const about = JSON.stringify(choice);
      assert.deepEqual(view.refused.map(({ field }) => field).sort(), refused || [], about);
      if (refused) return;
      const { bill, against_today: difference, spending } = assessment;
      const known = (finding, value) => (finding.withheld ? undefined : value);
      assert.equal(view.result.total, known(bill, bill.total), about);
      assert.equal(view.result.cash, known(bill, bill.cash), about);
      assert.equal(view.result.fund_part, bill.withheld ? undefined : known(bill.fund_part, bill.fund_part), about);
      assert.equal(view.result.against_today, known(difference, difference), about);
      assert.equal(view.result.spending_percent, known(spending, spending.percent), about);
      agreed += 1;
    };
    try {
      for (let number = 0; number < 300; number += 20) await Promise.all(Array.from({ length: 20 }, (_, next) => one(number + next)));
      assert.ok(agreed > 60, `only ${agreed} choices had a result`);
    } finally {
      town.free();
      rmSync(folder, { recursive: true });
    }
  });
}

test('the command line takes the choice that it prints', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tarifa-choices-'));
  const [plan, written] = [here('../../www/plans/villa-ejemplo.json'), path.join(folder, 'choice.json')];
  try {
    writeFileSync(written, '{}');
    const { assessment } = await assess(plan, written);
    writeFileSync(written, JSON.stringify(assessment.choice));
    const again = await assess(plan, written);
    assert.equal(again.refused, undefined);
    assert.deepEqual(again.assessment, assessment);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** The problems of a plan, changed by hand, as the reader throws them. */
function problemsOf(change) {
  const plan = planOf('villa-ejemplo');
  const changed = change(plan);
  try {
    assert.notEqual(pack(changed === undefined ? plan : changed, 'es-PE'), '');
  } catch (thrown) {
    assert.ok(Array.isArray(thrown.problems), `thrown: ${thrown}`);
    assert.notEqual(thrown.problems.length, 0);
    assert.notEqual(thrown.html, '');
    for (const { path: place, code, message } of thrown.problems) {
      assert.equal(typeof place, 'string');
      assert.match(code, /^[a-z_]+$/);
      assert.match(message, /\w/);
    }
    return thrown.problems;
  }
  return [];
}

const placesOf = (change) => problemsOf(change).map(({ path: place }) => place);

test('a plan as it is has no problem', () => assert.deepEqual(problemsOf(() => {}), []));

test('a misspelt name is caught, at every depth', () => {
  assert.deepEqual(placesOf((plan) => void (plan.colection_rate = plan.collection_rate)), ['colection_rate']);
  assert.deepEqual(placesOf((plan) => void (plan.fund.ratee = 1)), ['fund.ratee']);
  assert.deepEqual(placesOf((plan) => void (plan.tariff.domestic.blocks[0].upto_m3 = 8)), ['tariff.domestic.blocks[0].upto_m3']);
});

test('a number that JavaScript cannot hold is caught, and fifteen digits are not', () => {
  const income = (number) => placesOf((plan) => void (plan.town.income_per_person = number));
  assert.deepEqual(income(420.1234567890123), ['town.income_per_person']);
  assert.deepEqual(placesOf((plan) => void (plan.town.population = 1234567890123456)), ['town.population']);
  assert.deepEqual(income(420.123456789012), []);
  assert.deepEqual(income('420.12'), []);
});

test('a number that could not be read brings no second problem about what it would have been', () => {
  assert.deepEqual(placesOf((plan) => void (plan.collection_rate = 0.9212345678901234)), ['collection_rate']);
  assert.deepEqual(placesOf((plan) => void (plan.collection_rate = 'casi todo')), ['collection_rate']);
  assert.deepEqual(placesOf((plan) => void (plan.fund.rate = 'poco')), ['fund.rate']);
});

const deep = JSON.parse('['.repeat(500) + ']'.repeat(500));
const things = {
  'nothing': undefined, 'null': null, '-0.5': -0.5, 'a huge number': 1e300, 'a deep list': deep, 'a list': [0.9], 'a record': {}, true: true, 'an empty text': '', 'a text': 'casi todo',
  'an exponent': '1e-1e', 'spaces': ' 0.9 ', 'a lone surrogate': '\ud800',
};

for (const [name, thing] of Object.entries(things)) {
  test(`${name} in a number's place, in a record's and in the plan's is a problem and no crash`, () => {
    assert.notDeepEqual(problemsOf((plan) => void (plan.tariff.domestic.blocks[0].up_to_m3 = thing)), []);
    assert.notDeepEqual(problemsOf((plan) => void (plan.town = thing)), []);
    assert.throws(() => pack(thing, 'es-PE'), (thrown) => thrown.problems.length > 0);
    // The module still works.
    assert.deepEqual(problemsOf(() => {}), []);
  });
}

test('what is no JSON is told with its line and column, in the language asked for', () => {
  for (const [lang, words] of [['es-PE', 'línea 3, columna 3'], ['en', 'line 3, column 3']]) {
    assert.throws(() => pack('{\n  "format": 2,\n  oops\n}', lang), ({ html, problems: [problem] }) => problem.code === 'not_json' && problem.message.includes(words) && html.includes(words));
  }
  for (const [text, code] of [['', 'empty_file'], ['{"format": 1, "format": 2}', 'repeated_key']]) {
    assert.throws(() => pack(text, 'es-PE'), ({ problems }) => problems.some((problem) => problem.code === code), code);
  }
  assert.throws(() => readers.en.pack(Uint8Array.of(0x7b, 0x22, 0xf1, 0x22), 'en'), ({ problems }) => problems[0].code === 'not_utf8');
});

test('what the site packed is what the reader packs, and nothing else opens', () => {
  for (const name of towns) {
    for (const lang of tags) {
      const packed = packedPlan(`${name}.town`, lang);
      assert.equal(pack(planOf(name), lang), packed);
      for (const other of ['', '{}', packed.slice(1), packed.slice(0, -1), packedPlan(name, lang)]) {
        assert.equal(towned[lang].Town.open(other, lang), undefined);
      }
    }
  }
});

test('a choice that is no choice is refused and no crash', () => {
  const town = openTown(planOf('villa-ejemplo'), 'es-PE');
  for (const query of ['people=-1', 'people=1e400', 'm3=NaN', `m3=${'9'.repeat(400)}`, 'm3=0x10', 'm3=1,2,3', 'people=5&people=6', 'v=2', 'v=', 'nothing=1', '=', '%00=%ff', 'kind=__proto__', '__proto__=1', 'metered=2', `${'a=1&'.repeat(5000)}`]) {
    const view = town.update(query, 'recibo');
    assert.notDeepEqual(view.refused, [], query.slice(0, 60));
    assert.equal(view.fragment, '');
    assert.notEqual(town.view(query, 'pueblo').html, '', 'the proposal is on show');
  }
  assert.deepEqual(town.update('', 'recibo').refused, []);
  town.free();
});

test('a broken plan names its problems, in every language', () => {
  const said = tags.map((lang) => {
    try {
      pack({}, lang);
    } catch ({ problems }) {
      return problems;
    }
    return assert.fail('an empty plan was taken');
  });
  const [first, ...others] = said;
  assert.ok(first.length > 10);
  for (const other of others) {
    assert.deepEqual(other.map(({ path: place, code }) => [place, code]), first.map(({ path: place, code }) => [place, code]));
    for (const [i, { message }] of first.entries()) assert.notEqual(message, other[i].message);
  }
});
