// Where a page refuses WebAssembly, the same program is there as JavaScript, and says the same.
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { alive, dist, hasScripts, openAlive, openBrowser, openSite, PATIENCE, problem, refusing } from './browser.mjs';
import { find, see, text } from './page.mjs';

const scripts = readdirSync(dist).filter((name) => /^tarifa-clara.*\.js$/.test(name));
const isProgram = (name) => /^tarifa-clara-(home|all|reader)\./.test(name);
const skip = !hasScripts;

const browser = await openBrowser(test);
const program = await openSite(test);
const script = await openSite(test, { policy: refusing });

/** All that is said, but for where it is, and whether it is kept on the device. */
const said = () =>
  see(browser, (root) => {
    const content = root.querySelector('.content').cloneNode(true);
    for (const one of content.querySelectorAll('#offline-said, [data-offline]')) one.remove();
    return content.textContent.replace(/http:\/\/127\.0\.0\.1:\d+/g, '');
  });

/** What is said at first, after every question was answered otherwise, twice, and with other numbers. */
async function answers(address) {
  await browser.get('about:blank');
  await openAlive(browser, address);
  const all = [await said()];
  const names = await see(browser, (root) => [...new Set([...root.querySelectorAll('form input[type=radio]')].map(({ name }) => name))]);
  for (const name of [...names, ...names]) {
    await see(browser, (root, wanted) => {
      const others = [...root.querySelectorAll(`input[type=radio][name="${wanted}"]:not(:checked):not(:disabled)`)];
      if (others.length > 0) others[others.length - 1].click();
    }, name);
    all.push(await said());
  }
  for (const step of ['people:+1', 'm3:+1', 'm3:+1', 'people:-1']) {
    await see(browser, (root, wanted) => {
      const button = root.querySelector(`[data-step="${wanted}"]`);
      if (button) button.click();
    }, step);
    all.push(await said());
  }
  return all;
}

for (const page of ['villa-ejemplo.html', 'sechura.html', 'ciudad-ejemplo.html', 'en/sechura.html']) {
  test(`${page} says the same, whatever is chosen`, { skip }, async () => {
    const [one, other] = [await answers(program + page), await answers(script + page)];
    assert.ok(new Set(one).size > 4, `${new Set(one).size} different ones`);
    assert.deepEqual(other, one);
    const fetched = await browser.executeScript(() => performance.getEntriesByType('resource').map(({ name }) => name.split('/').pop()));
    assert.deepEqual(fetched.filter(isProgram).map((name) => name.split('.')[0]), ['tarifa-clara-home']);
  });
}

test('every other door opens, and says the same', { skip }, async () => {
  for (const door of ['pueblo', 'asamblea', 'herramientas']) {
    const page = `sechura.${door}.html#people=7`;
    const both = [];
    for (const site of [program, script]) {
      await openAlive(browser, site + page);
      both.push(await said());
    }
    assert.equal(both[1], both[0], door);
  }
});

/** Waits for what is said of a register that somebody asks for. */
async function read(ask) {
  await see(browser, (root) => (root.getElementById('padron-result').textContent = ''));
  await ask();
  await browser.wait(() => see(browser, (root) => !root.getElementById('padron-failed').hidden || root.getElementById('padron-result').textContent !== ''), PATIENCE, 'the register was read');
  return (await see(browser, (root) => root.getElementById('padron-failed').hidden)) ? text(browser, '#padron-result') : 'failed';
}
const readFile = (file) => read(async () => (await find(browser, '#padron-file')).sendKeys(file));

test('a large register is read with the same result, and what was in memory before is still there', { skip }, async (t) => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tarifa-clara-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'register.csv');
  const rows = Array.from({ length: 5_000 }, (_, i) => `A-${i};doméstico;sí;${i % 40};no;sí;${i % 3};5`);
  writeFileSync(file, ['codigo;categoria;con_medidor;m3;social;alcantarillado;meses;hoy', ...rows, ''].join('\n'));
  const results = [];
  for (const site of [program, script]) {
    await openAlive(browser, `${site}villa-ejemplo.herramientas.html`);
    const before = await said();
    const example = () => read(() => see(browser, (root) => root.querySelector('[data-register=example]').click()));
    results.push([before, await readFile(file), await example(), await readFile(file)]);
  }
  assert.match(results[0][1], /5[,.]?000/);
  assert.deepEqual(results[1], results[0]);
});

test('a workbook cannot be read there, which is said', { skip }, async () => {
  await openAlive(browser, `${script}sechura.herramientas.html`);
  assert.equal(await readFile(fileURLToPath(new URL('../register/workbook.xlsx', import.meta.url))), 'failed');
});

test('a plan that nobody packed is read', { skip }, async () => {
  const both = [];
  for (const site of [program, script]) {
    await openAlive(browser, `${site}sechura.html`);
    await browser.executeScript(() => document.querySelector('tarifa-clara').setAttribute('plan', 'plans/villa-ejemplo.json'));
    await alive(browser);
    await browser.wait(async () => /Villa Ejemplo/.test(await text(browser, 'h1')), PATIENCE, 'the other town is on show');
    both.push(await said());
  }
  assert.equal(both[1], both[0]);
});

test('where that is refused as well, or cannot be had, the failure is said', { skip }, async (t) => {
  const allowed = scripts.filter((name) => !isProgram(name)).map((name) => `http://127.0.0.1:*/${name}`);
  const failures = {
    'no deja funcionar': { policy: refusing.replace("script-src 'self'", `script-src ${allowed.join(' ')}`) },
    'No se pudo traer': { policy: refusing, answer: (request, response) => isProgram(path.basename(request.url)) && Boolean(response.destroy()) },
  };
  for (const [words, options] of Object.entries(failures)) {
    await browser.get(`${await openSite(t, options)}sechura.html`);
    const told = await problem(browser);
    assert.ok(told.includes(words), told);
  }
});
