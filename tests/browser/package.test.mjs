// The package for programmers, as `make dist` leaves it: installed into an empty project, it says what the command line says,
// refuses all else in words, has the types that its answers have, and works in a browser, bundled or not.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { target } from '../../www/tools/remember.js';
import { serve, strictPolicy } from '../../www/tools/serve.js';
import { languages, openBrowser } from './browser.mjs';
import { dice } from './page.mjs';

const here = (place) => fileURLToPath(new URL(place, import.meta.url));
const require = createRequire(new URL('../../www/package.json', import.meta.url));
const plans = here('../../www/plans');
const towns = readdirSync(plans).map((name) => path.basename(name, '.json')).sort();
const fileOf = (town) => path.join(plans, `${town}.json`);
const planOf = (town) => JSON.parse(readFileSync(fileOf(town), 'utf8'));
const tags = languages.map(({ lang }) => lang);

const project = mkdtempSync(path.join(os.tmpdir(), 'tarifa-clara-package-'));
test.after(() => rmSync(project, { recursive: true, force: true }));
const write = (name, text) => writeFileSync(path.join(project, name), text);
const run = (program, args, options) => execFileSync(program, args, { cwd: project, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], ...options });

const packed = readdirSync(path.join(target, 'package')).filter((name) => name.endsWith('.tgz'));
assert.equal(packed.length, 1, 'make dist leaves one file');
write('package.json', JSON.stringify({ name: 'tried', private: true, type: 'module' }));
run('npm', ['install', '--offline', '--no-audit', '--no-fund', '--cache', path.join(project, '.npm'), path.join(target, 'package', packed[0])]);
const installed = path.join(project, 'node_modules/tarifa-clara');
// Found by its name, as in any project.
write('found.js', `export * from 'tarifa-clara';\n`);
const { assess, check, register, schema, TarifaClaraError } = await import(pathToFileURL(path.join(project, 'found.js')).href);

/** What the command line prints; and, where it refuses, each line of why. */
function tarifa(...args) {
  const { status, stdout, stderr } = spawnSync(path.join(target, 'debug/tarifa'), args, { encoding: 'utf8' });
  return { sound: status === 0, stdout, lines: stderr.split('\n').filter(Boolean) };
}

/** A problem as the command line writes it. */
const lineOf = (file) => ({ place, code, message, warning }) => [file, warning && 'warning', place, code, message].filter(Boolean).join(': ');

/** An answer; or the error, which must be one of ours that names its problems. */
async function asked(answer) {
  try {
    return { answer: await answer() };
  } catch (error) {
    assert.ok(error instanceof TarifaClaraError, error.stack);
    assert.ok(error.problems.length > 0 && error.problems.every(({ code, message }) => code && message), error.message);
    return { error };
  }
}

/** The same, of what must be refused as something. */
async function refused(code, answer) {
  const { error } = await asked(answer);
  assert.equal(error?.code, code, error?.message);
  return error;
}

test('it holds what it says, and its licences', () => {
  const names = ['LICENSE-APACHE', 'LICENSE-MIT', 'README.md', 'assessment.d.ts', 'browser.js', 'functions.js', 'node.js', 'package.json', 'plan.d.ts', 'program.js', 'register.d.ts', 'schemas.js', 'tarifa-clara.d.ts', 'tarifa_clara.wasm'];
  assert.deepEqual(readdirSync(installed).sort(), names);
  const { version, license } = JSON.parse(readFileSync(path.join(installed, 'package.json'), 'utf8'));
  assert.equal(`tarifa ${version}\n`, tarifa('--version').stdout);
  assert.equal(license, 'MIT OR Apache-2.0');
});

test('the example of its README does what is written beside it', () => {
  const [, example] = /```js\n([\s\S]*?)```/.exec(readFileSync(path.join(installed, 'README.md'), 'utf8'));
  write('example.js', example);
  cpSync(fileOf('tabalosos'), path.join(project, 'tabalosos.json'));
  const said = [...example.matchAll(/console\.log\(.*\); \/\/ (.*)/g)].map(([, line]) => line);
  assert.equal(said.length, 5);
  assert.deepEqual(run(process.execPath, ['example.js']).trim().split('\n'), said);
});

for (const town of towns) {
  test(`${town}: it says what the command line says`, async () => {
    const plan = planOf(town);
    const printed = JSON.parse(tarifa('assess', fileOf(town)).stdout);
    for (const given of [plan, readFileSync(fileOf(town)), readFileSync(fileOf(town), 'utf8')]) assert.deepEqual(await assess(given), printed);
    assert.deepEqual(plan, planOf(town), 'what was given is as it was');
    for (const lang of tags) {
      const { sound, receipts, problems } = await check(plan, { lang });
      const { stdout, lines } = tarifa('check', fileOf(town), '--lang', lang);
      assert.equal(sound, true);
      assert.deepEqual(problems.map(lineOf(fileOf(town))), lines);
      assert.ok(stdout.endsWith(`${fileOf(town)}: ${receipts}\n`));
    }
    const users = here('../register/semicolon-bom-quoted.csv');
    const { summary } = await register(plan, readFileSync(users));
    assert.deepEqual(summary, JSON.parse(tarifa('register', fileOf(town), users).stdout));
  });
}

for (const name of readdirSync(here('../register')).filter((name) => name.endsWith('.csv'))) {
  test(`${name}: a register comes to what the command line says`, async () => {
    const [file, users] = [fileOf('tabalosos'), here(`../register/${name}`)];
    const { answer, error } = await asked(() => register(readFileSync(file), readFileSync(users), { csv: true, lang: 'en' }));
    const [summed, billed] = [tarifa('register', file, users, '--lang', 'en'), tarifa('register', file, users, '--csv', '--lang', 'en')];
    assert.equal(Boolean(answer), summed.sound);
    if (answer) {
      assert.deepEqual(answer, { summary: JSON.parse(summed.stdout), csv: billed.stdout });
    } else {
      assert.equal(error.code, 'broken_register');
      assert.equal(summed.lines[0], lineOf(users)(error.problems[0]));
      assert.ok(Array.isArray(error.understood.columns));
    }
  });
}

test('a choice and what columns mean are as on the command line', async () => {
  const ask = (town, choice) => {
    write('choice.json', JSON.stringify(choice, (key, value) => (typeof value === 'bigint' ? String(value) : value)));
    return tarifa('assess', fileOf(town), '--choice', path.join(project, 'choice.json'));
  };
  for (const [town, choice] of [['tabalosos', { service: 'today', people: 5, m3: '10' }], ['villa-ejemplo', { m3: 10n, kind: 'commercial' }], ['ciudad-ejemplo', { m3: 24.5, social: false }]]) {
    const printed = JSON.parse(ask(town, choice).stdout);
    const text = readFileSync(path.join(project, 'choice.json'), 'utf8');
    for (const given of [choice, text, new TextEncoder().encode(text)]) assert.deepEqual(await assess(planOf(town), given), printed);
  }
  const wrong = { people: 0, kind: 'palace', nothing: 1 };
  const { problems } = await refused('broken_choice', () => assess(planOf('tabalosos'), wrong));
  assert.deepEqual(problems.map(lineOf(path.join(project, 'choice.json'))), ask('tabalosos', wrong).lines);

  const file = fileOf('tabalosos');
  write('users.csv', 'Suministro,Clase,Lectura,Medidor,Pobre\nA-1,pensión,12,sí,no\n');
  const users = readFileSync(path.join(project, 'users.csv'), 'utf8');
  const map = { code: 1, category: 'Clase', m3: 'Lectura', metered: 'Medidor', social: 'Pobre', sewer: null, 'category:pensión': 'domestic' };
  const options = Object.entries(map).flatMap(([key, value]) => ['--map', `${key}=${value ?? ''}`]);
  const { summary, csv } = await register(readFileSync(file), users, { map });
  assert.deepEqual(summary, JSON.parse(tarifa('register', file, path.join(project, 'users.csv'), ...options).stdout));
  assert.equal(summary.rows.good, 1);
  assert.equal(csv, null);
});

test('schemas are those that the command line prints', async () => {
  for (const of of ['plan', 'assessment', 'register']) assert.deepEqual(await schema(of), JSON.parse(tarifa('schema', '--of', of).stdout));
  assert.deepEqual(await schema(), await schema('plan'));
  const { problems } = await refused('broken_options', () => schema('toString', { lang: 'en' }));
  assert.match(problems[0].message, /plan, assessment, register/);
});

const inItself = { id: 'x' };
inItself.town = [inItself, inItself];
const deep = JSON.parse('[{"a":'.repeat(3000) + '0' + '}]'.repeat(3000));
const throwing = { get id() { throw new Error('no'); } };
const noData = [inItself, throwing, new Proxy({}, { ownKeys() { throw new TypeError('no'); } }), { toJSON() { throw new RangeError('no'); } }];
const nonsense = [
  ...noData, deep, null, NaN, Infinity, -1, 1e308, 0, true, 12n, Symbol('plan'), () => {}, [], {}, new Map(), new Date(), /x/, new Uint8Array(0), new ArrayBuffer(0), new Float64Array([NaN]),
  '', ' ', '{', '{"format": 2', '[[', 'null', '"', '\0', '\ufeff\ufeff{}', '\ud800', '{"a":"\ud800"}', '{"format":1e999999999}', '['.repeat(1_000_000), '{"a":'.repeat(1_000_000), `{"format":${'9'.repeat(1_000_000)}}`, 'x'.repeat(20_000_000),
  Uint8Array.of(0xff, 0xfe, 0), Uint8Array.of(0x50, 0x4b, 3, 4), Uint8Array.of(0xef, 0xbb, 0xbf), new Uint8Array(100_000), { __proto__: null, format: 2 },
];

test('what is no plan, no choice, no register and no option is refused in words', async () => {
  const plan = planOf('villa-ejemplo');
  for (const given of nonsense) {
    const { sound, receipts, problems } = await check(given);
    assert.equal(sound, false);
    assert.equal(receipts, null);
    assert.deepEqual((await refused('broken_plan', () => assess(given))).problems, problems);
    await refused('broken_plan', () => register(given, 'a,b\n'));
    for (const options of [{ choice: given }, { map: given }]) {
      const { error } = await asked(() => register(plan, 'a,b\n1,2\n', options));
      assert.match(error.code, /^broken_(choice|options|register)$/);
    }
    const { error } = await asked(() => assess(plan, given));
    assert.match(error?.code ?? 'broken_choice', /^broken_choice$/);
    await refused('broken_register', () => register(plan, given));
    for (const call of [() => check(plan, { lang: given }), () => assess(plan, {}, { lang: given }), () => register(plan, '', { lang: given }), () => schema(given), () => schema('x', { lang: given })]) {
      await refused('broken_options', call);
    }
    assert.equal((await check(plan, given)).sound, true, 'options that are none say nothing');
  }
  for (const given of noData) assert.equal((await check(given, { lang: 'en' })).problems[0].code, 'not_data');
  assert.ok((await refused('broken_plan', () => assess(inItself))).cause instanceof TypeError);
});

test('numbers that are none are refused where they stand, never taken for unknown ones', async () => {
  for (const number of [NaN, Infinity, -Infinity, -5, 1e300, 1e-300, Number.MAX_VALUE, -0.5, 10n ** 400n]) {
    const { problems } = await refused('broken_choice', () => assess(planOf('tabalosos'), { m3: number }));
    assert.equal(problems[0].place, 'm3');
    const { sound, problems: found } = await check({ ...planOf('tabalosos'), collection_rate: number });
    assert.equal(sound, false);
    assert.ok(found.some(({ place }) => place === 'collection_rate'), String(number));
  }
});

test('plans in which anything stands anywhere are read or refused', async () => {
  const next = dice(14);
  const anything = [null, true, NaN, -1, 0, 1e300, '1e400', '', '0', -0.000001, '79228162514264337593543950335', [], {}, [[]], 'a'.repeat(5000), inItself];
  const places = (tree) => Object.keys(tree).flatMap((key) => [[tree, key], ...(tree[key] && typeof tree[key] === 'object' ? places(tree[key]) : [])]);
  const pick = (list) => list[next(list.length)];
  let answered = 0;
  for (let round = 0; round < 400; round += 1) {
    const plan = planOf(pick(towns));
    for (let change = next(3); change >= 0; change -= 1) {
      const [holder, key] = pick(places(plan));
      const before = holder[key];
      holder[key] = pick([...anything, typeof before === 'number' ? before * 1e6 : undefined]);
      if (holder[key] === inItself) change = -1;
    }
    const { answer, error } = await asked(() => assess(plan));
    if (error) assert.equal(error.code, 'broken_plan');
    answered += Number(Boolean(answer));
  }
  assert.ok(answered > 20, `${answered} plans were sound`);
});

test('it does not fill the memory, and says where that is not enough', () => {
  write('memory.js', `
    import { readFileSync } from 'node:fs';
    import { assess, check } from 'tarifa-clara';
    const plan = JSON.parse(readFileSync(${JSON.stringify(fileOf('tabalosos'))}, 'utf8'));
    plan.notes = Array(500).fill({ es: 'ñ'.repeat(1000), en: 'n'.repeat(1000) });
    const long = JSON.stringify(plan);
    for (let i = 0; i < 60; i += 1) await check(long);
    const huge = await assess('[' + '0,'.repeat(3e6) + '0]').catch((error) => error);
    const { bill } = await assess(plan);
    console.log(JSON.stringify([huge.code, typeof bill]));
  `);
  // 80 MB, as much as the sixty plans that it reads.
  assert.equal(run(process.execPath, ['--wasm-max-mem-pages=1280', 'memory.js']).trim(), '["no_memory","object"]');
});

test('its types are those of what it takes and gives', async () => {
  const literals = [];
  for (const [place, town] of towns.entries()) {
    literals.push(`export const plan${place}: Plan = ${readFileSync(fileOf(town), 'utf8')};`, `export const assessment${place}: Assessment = ${JSON.stringify(await assess(planOf(town)))};`);
    const { summary } = await register(planOf(town), readFileSync(here('../register/yes-and-no.csv')));
    literals.push(`export const summary${place}: RegisterSummary = ${JSON.stringify(summary)};`);
  }
  write('literals.ts', `import type { Assessment, Plan, RegisterSummary } from 'tarifa-clara';\n${literals.join('\n')}\n`);
  write('use.ts', `
    import { assess, check, register, schema, TarifaClaraError, type Checked, type Choice, type Plan } from 'tarifa-clara';
    import plan from './tabalosos.json' with { type: 'json' };

    const checked: Checked = await check(plan, { lang: 'en' });
    const places: string[] = checked.problems.filter(({ warning }) => !warning).map(({ place }) => place);
    const choice: Choice = { service: 'today', people: 5, m3: '10', keep: [] };
    const { bill, comparison } = await assess(plan, choice);
    export const total: string = 'withheld' in bill ? bill.es : bill.total;
    export const columns: number = comparison.length + places.length;
    const { summary, csv } = await register(new Uint8Array(), 'a,b', { choice, map: { m3: 3, sewer: null }, csv: true });
    export const good: number = summary.rows.good + (csv ?? '').length;
    export const title: unknown = (await schema('register')).title;
    export const understood = (error: unknown) => (error instanceof TarifaClaraError && error.code === 'broken_register' ? error.understood?.columns[0]?.name : undefined);

    // @ts-expect-error a choice's people are a number
    await assess(plan, { people: true });
    // @ts-expect-error there is no such schema
    await schema('choice');
    // @ts-expect-error what may be withheld is looked at first
    export const unsure = bill.total;
    // @ts-expect-error a register is text or bytes
    await register(plan, [['A-1', 'domestic']]);
    // @ts-expect-error there are no such codes
    export const other = (error: TarifaClaraError) => error.code === 'broken';
    // @ts-expect-error a plan has no status of that name
    export const status: Plan['status'] = 'good';
  `);
  write('tsconfig.json', JSON.stringify({ compilerOptions: { strict: true, noEmit: true, target: 'es2022', module: 'nodenext', lib: ['es2022'], types: [], resolveJsonModule: true }, files: ['use.ts', 'literals.ts'] }));
  const { status, stdout } = spawnSync(here('../../www/node_modules/.bin/tsc'), ['--project', project], { encoding: 'utf8' });
  assert.equal(status, 0, stdout.slice(0, 5000));
});

test('it works in a browser, with a bundler and without', async (t) => {
  const ask = (from) => `
    import { assess, check, TarifaClaraError } from '${from}';
    const told = async () => {
      const plan = await (await fetch('tabalosos.json')).json();
      const { bill } = await assess(plan);
      return [bill.total, (await check({})).sound];
    };
    told().catch((error) => error instanceof TarifaClaraError && error.code).then((said) => { document.title = JSON.stringify(said); });
  `;
  cpSync(fileOf('tabalosos'), path.join(project, 'tabalosos.json'));
  write('plain-page.js', ask('./node_modules/tarifa-clara/browser.js'));
  write('bundled-page.js', ask('tarifa-clara'));
  for (const page of ['plain-page', 'bundle/main']) write(`${page.replace('/', '-')}.html`, `<!doctype html><title></title><script type="module" src="${page}.js"></script>`);
  const webpack = require('webpack');
  const stats = await new Promise((resolve, reject) => {
    const config = { mode: 'production', context: project, entry: './bundled-page.js', output: { path: path.join(project, 'bundle'), publicPath: 'bundle/' } };
    webpack(config, (error, stats) => (error ? reject(error) : resolve(stats)));
  });
  assert.deepEqual(stats.toJson({ all: false, errors: true }).errors, []);

  const driver = await openBrowser(t);
  const titleOf = async (policy, page) => {
    const { server, address } = await serve(project, { policy });
    try {
      await driver.get(`${address}${page}.html`);
      return JSON.parse(await driver.wait(() => driver.getTitle(), 60_000));
    } finally {
      server.closeAllConnections();
      server.close();
    }
  };
  for (const page of ['plain-page', 'bundle-main']) assert.deepEqual(await titleOf(strictPolicy, page), ['10.50', false], page);
  assert.equal(await titleOf(strictPolicy.replace(`'wasm-unsafe-eval'`, ''), 'plain-page'), 'not_loaded');
});
