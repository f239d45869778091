// For a thumb, a keyboard, a screen reader, a small phone and big letters: axe-core's rules, no sideways scrolling, targets to hit.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { assertNoViolations, COLOURS } from './axe.mjs';
import { alive, By, Key, languages, openAlive, openBrowser, openSite, PATIENCE, problem, towns, until } from './browser.mjs';
import { TWO_KEPT, goTo, openEmpty, press, startCount } from './desk.mjs';
import { DOORS, dice, find, refusal, see, touch, write } from './page.mjs';
import { registerOf } from './users.mjs';

const site = await openSite(test);
const broken = await openSite(test, {
  answer: (request, response) => {
    if (!request.url.startsWith('/plans/')) return false;
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"format": 1}');
    return true;
  },
});
// Phones lay their scroll bars over the page.
const browser = await openBrowser(test, { args: ['--hide-scrollbars'] });
const bigLetters = await openBrowser(test, { args: ['--hide-scrollbars', '--blink-settings=defaultFontSize=32'] });

const screen = (width, height, driver = browser) =>
  driver.sendDevToolsCommand('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
/** A phone as high as the page: what lies half under the bar at its foot is a matter of how far somebody scrolled. */
async function phone() {
  await screen(360, 640);
  await screen(360, await browser.executeScript('return document.documentElement.scrollHeight'));
}
const colours = (scheme) => browser.sendDevToolsCommand('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] });

const folder = mkdtempSync(path.join(os.tmpdir(), 'tarifa-accessible-'));
test.after(() => rmSync(folder, { recursive: true }));
const users = path.join(folder, 'un-padrón-con-un-nombre-tan-largo-como-los-que-pone-la-gente.csv');
writeFileSync(users, registerOf(2_000, dice(2), { bad: 50 }));

const states = {
  'the start page': (folder, driver = browser) => driver.get(site + folder),
  'the guide': async (folder, driver = browser) => {
    await driver.get(`${site}${folder}guia-asamblea.html`);
    await driver.wait(until.elementLocated(By.css('.guide')));
  },
  Tabalosos: (folder, driver = browser) => openAlive(driver, `${site}${folder}tabalosos.html`),
  'the town of Tabalosos, opened': async (folder, driver = browser) => {
    await openAlive(driver, `${site}${folder}tabalosos.pueblo.html`);
    await openAll(driver);
  },
  'the town of Villa Ejemplo, opened': async (folder, driver = browser) => {
    await openAlive(driver, `${site}${folder}villa-ejemplo.pueblo.html#social=1`);
    await openAll(driver);
  },
  'the assembly': (folder, driver = browser) => openAlive(driver, `${site}${folder}villa-ejemplo.asamblea.html`),
  'Villa Ejemplo': (folder, driver = browser) => openAlive(driver, `${site}${folder}villa-ejemplo.html`),
  'everything opened': async (folder, driver = browser) => {
    await openAlive(driver, `${site}${folder}villa-ejemplo.html#social=1`);
    await openAll(driver);
  },
  'refused input': async (folder, driver = browser) => {
    await openAlive(driver, `${site}${folder}villa-ejemplo.html`);
    await write(driver, 'people', '0');
    await refusal(driver, 'people');
    await write(driver, 'm3', 'doce');
    await refusal(driver, 'm3');
    await touch(driver, 'continuity', 'h6');
  },
  'a checked receipt': async (folder, driver = browser) => {
    await openAlive(driver, `${site}${folder}villa-ejemplo.herramientas.html`);
    await write(driver, 'receipt-water', '1.00');
    await (await write(driver, 'receipt-total', '1,234.50')).sendKeys(Key.ENTER);
    await see(driver, (root) => {
      root.querySelectorAll('#checked details').forEach((details) => (details.open = true));
    });
  },
  'a receipt that cannot be read': async (folder, driver = browser) => {
    await openAlive(driver, `${site}${folder}villa-ejemplo.herramientas.html`);
    await write(driver, 'receipt-water', 'uno');
    await (await write(driver, 'receipt-total', 'dos')).sendKeys(Key.ENTER);
  },
  'an address that leads nowhere': async (folder, driver = browser) => {
    await openAlive(driver, `${site}${folder}villa-ejemplo.html`);
    await see(driver, (root) => (root.querySelector('[data-forms]').open = true));
    await (await find(driver, '#here')).sendKeys('aquí', Key.ENTER);
    await (await find(driver, '[data-take=qr]')).click();
    await driver.wait(() => see(driver, (root) => root.querySelector('.takeqr svg') !== null), PATIENCE, 'the code is drawn');
  },
  'services side by side': async (folder, driver = browser) => {
    const kept = ['h12.tested.network.all.office', 'h24.tested.treated.all.visits', 'h6.chlorinated.none.none.window'];
    await openAlive(driver, `${site}${folder}villa-ejemplo.pueblo.html#continuity=h18&${kept.map((levels) => `keep=${levels}`).join('&')}`);
  },
  'a read register with bad rows': async (folder, driver = browser) => {
    await openAlive(driver, `${site}${folder}villa-ejemplo.herramientas.html`);
    await (await find(driver, '#padron-file')).sendKeys(users);
    await driver.wait(() => see(driver, (root) => root.getElementById('padron-bad') !== null), PATIENCE, 'the register was read');
    await see(driver, (root) => {
      root.querySelectorAll('#padron details').forEach((details) => (details.open = true));
      window.scrollTo(0, 0);
    });
  },
  'what is to be voted': async (folder, driver = browser) => {
    await openEmpty(driver, site, `${folder}villa-ejemplo.html${TWO_KEPT}`);
    await see(driver, () => window.scrollTo(0, 0));
  },
  'a count of hands': (folder, driver = browser) => countHands(folder, driver),
  'the record of a count': async (folder, driver = browser) => {
    await countHands(folder, driver);
    await press(driver, 'record');
    await see(driver, () => window.scrollTo(0, 0));
  },
  'a refused link': (folder, driver = browser) => openAlive(driver, `${site}${folder}villa-ejemplo.html#utm=1`),
  'a broken plan': async (folder, driver = browser) => {
    await driver.get(`${broken}${folder}tabalosos.html`);
    await problem(driver);
  },
};

const openAll = (driver) => see(driver, (root) => root.querySelectorAll('details').forEach((details) => (details.open = true)));

/** Two sectors, one with a long name, the other with a number that is none, and the question before all is cleared. */
async function countHands(folder, driver) {
  await openEmpty(driver, site, `${folder}villa-ejemplo.html${TWO_KEPT}`);
  await startCount(driver, 2);
  await write(driver, 'sectors[0].name', 'Junta vecinal Virgen de la Puerta de Los Constructores');
  await goTo(driver, 1);
  for (const [row, hands] of [[0, 12], [1, 345], [2, 100000]]) await write(driver, `sectors[1].hands[${row}].women`, String(hands));
  await write(driver, 'sectors[1].hands[0].men', 'doce');
  await press(driver, 'ask-clear');
  await see(driver, () => window.scrollTo(0, 0));
}

// A state takes longer to reach than to look at, so it is reached once in each language.
for (const [name, open] of Object.entries(states)) {
  for (const { lang, folder } of languages) {
    test(`axe finds nothing: ${name}, ${lang}, light and dark, on a screen and on a phone`, async () => {
      await screen(1280, 720);
      await colours('light');
      await open(folder);
      await assertNoViolations(browser, 'light');
      await colours('dark');
      await assertNoViolations(browser, 'dark', COLOURS);
      await colours('light');
      await phone();
      await assertNoViolations(browser, 'phone');
    });
  }
}

/** What sticks out of the page to the right, drawings aside, and letters that a box cuts off. */
const sticksOut = (driver) =>
  driver.executeScript(() => {
    const wide = document.documentElement.clientWidth;
    const found = [];
    const name = (one) => `${one.localName}.${one.className} ${one.textContent.trim().slice(0, 40)}`;
    const look = (one) => {
      if (one.closest('svg, [hidden], .vh')) return;
      const box = one.getBoundingClientRect();
      if (box.width > 0 && (box.right > wide + 0.5 || box.left < -0.5) && getComputedStyle(one).opacity !== '0') found.push(`out: ${name(one)}`);
      if (getComputedStyle(one).overflowX === 'hidden' && one.scrollWidth > one.clientWidth + 1 && !one.matches('.town')) found.push(`cut: ${name(one)}`);
      if (one.matches('input[type=text]') && one.scrollWidth > one.clientWidth + 1) found.push(`cut: ${one.name}`);
    };
    const walk = (root) => {
      for (const one of root.querySelectorAll('*')) {
        look(one);
        if (one.shadowRoot) walk(one.shadowRoot);
      }
    };
    walk(document.body);
    return { scrolls: document.documentElement.scrollWidth - wide, found };
  });

const nothing = { scrolls: 0, found: [] };

for (const [letters, driver] of Object.entries({ 'letters as they are': browser, 'letters twice as big': bigLetters })) {
  for (const page of ['', ...towns.map((town) => `${town}.html`), ...['tabalosos', 'villa-ejemplo'].flatMap((town) => DOORS.slice(1).map((door) => `${town}.${door}.html`))].flatMap((page) => languages.map(({ folder }) => folder + page))) {
    test(`320 px are enough for ${page || 'the start page'}, ${letters}`, async () => {
      await screen(320, 640, driver);
      await driver.get(site + page);
      if (page.endsWith('.html')) {
        await alive(driver);
        await openAll(driver);
      }
      assert.deepEqual(await sticksOut(driver), nothing);
    });
  }

  test(`320 px are enough for the bill of a hospital, ${letters}`, async () => {
    await screen(320, 640, driver);
    await openAlive(driver, `${site}villa-ejemplo.html#kind=commercial&m3=5000`);
    assert.deepEqual(await sticksOut(driver), nothing);
  });

  for (const name of ['the guide', 'refused input', 'a checked receipt', 'a receipt that cannot be read', 'an address that leads nowhere', 'services side by side', 'a read register with bad rows', 'what is to be voted', 'a count of hands', 'the record of a count', 'a refused link', 'a broken plan']) {
    test(`320 px are enough for ${name}, ${letters}`, async () => {
      await screen(320, 640, driver);
      await states[name]('', driver);
      assert.deepEqual(await sticksOut(driver), nothing);
    });
  }
}

for (const page of ['villa-ejemplo.html', 'villa-ejemplo.pueblo.html', 'tabalosos.html', 'en/villa-ejemplo.herramientas.html', '']) {
  test(`at 400 % of a 1280 × 1024 screen nothing scrolls sideways and nothing stands in the way: ${page || 'the start page'}`, async () => {
    await browser.sendDevToolsCommand('Emulation.setDeviceMetricsOverride', { width: 320, height: 256, deviceScaleFactor: 4, mobile: false });
    await browser.get(site + page);
    if (page) {
      await alive(browser);
      await openAll(browser);
      const stuck = await see(browser, (root) => [...root.querySelectorAll('*')].filter((one) => ['sticky', 'fixed'].includes(getComputedStyle(one).position)).map((one) => one.className));
      assert.deepEqual(stuck, []);
    }
    assert.deepEqual(await sticksOut(browser), nothing);
  });
}

test('with forced colours what is chosen, what can be pressed and what is drawn can still be told apart', async () => {
  await screen(1280, 720);
  await browser.sendDevToolsCommand('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
  await openAlive(browser, `${site}villa-ejemplo.html`);
  const seen = await see(browser, (root) => {
    const look = (selector) => getComputedStyle(root.querySelector(selector));
    const fills = [...root.querySelectorAll('#spending .key rect')].map((drawn) => getComputedStyle(drawn).fill);
    return {
      active: matchMedia('(forced-colors: active)').matches,
      chosen: look('.levels input:checked + .card').outlineStyle,
      other: look('.levels input:not(:checked):not(:focus) + .card').outlineStyle,
      button: look('.btn').borderTopStyle,
      tag: look('.tag.price').borderTopStyle,
      fills: new Set(fills).size === fills.length || new Set(fills).size > 4,
    };
  });
  await assertNoViolations(browser);
  await browser.sendDevToolsCommand('Emulation.setEmulatedMedia', { features: [] });
  assert.deepEqual(seen, { active: true, chosen: 'solid', other: 'none', button: 'solid', tag: 'solid', fills: true });
});

test('nothing moves by itself, so there is nothing to switch off for who asks for less motion', async () => {
  await openAlive(browser, `${site}villa-ejemplo.pueblo.html`);
  const moving = await see(browser, (root) =>
    [...root.querySelectorAll('*')].filter((one) => {
      const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(one);
      return animationName !== 'none' || transitionDuration !== '0s' || scrollBehavior === 'smooth';
    }).map((one) => one.className),
  );
  assert.deepEqual(moving, []);
});

test('letters twice as big are twice as big', async () => {
  const size = async (driver) => {
    await screen(360, 640, driver);
    await openAlive(driver, `${site}tabalosos.html`);
    return see(driver, (root) => parseFloat(getComputedStyle(root.querySelector('.slip .total')).fontSize));
  };
  assert.equal(await size(bigLetters), 2 * (await size(browser)));
});

test('what one touches is big enough for a thumb', async () => {
  await screen(360, 640);
  await openAlive(browser, `${site}villa-ejemplo.html`);
  const small = await see(browser, (root) => {
    // The mark of a source stands among words; the smallest of them still has what the guidelines ask for.
    const least = (one) => (one.matches('.src, .src *') ? 24 : 44);
    return [...root.querySelectorAll('button, summary, a[href], input[type=text], input[type=radio]'), ...document.querySelectorAll('header a')]
      .map((one) => ({ name: one.id || one.dataset.step || one.textContent.trim().slice(0, 30), least: least(one), box: one.getBoundingClientRect() }))
      .filter(({ least: wanted, box }) => box.width > 0 && (box.width < wanted || box.height < wanted))
      .map(({ name, box }) => `${name}: ${Math.round(box.width)} × ${Math.round(box.height)}`);
  });
  assert.deepEqual(small, []);
});

const middleLetters = await openBrowser(test, { args: ['--hide-scrollbars', '--blink-settings=defaultFontSize=24'] });
for (const [width, height, letters, driver] of [[360, 640, 100, browser], [360, 800, 150, middleLetters], [1280, 720, 100, browser]]) {
  test(`at ${width} × ${height} with letters of ${letters} % nothing hides what has the focus`, async () => {
    await screen(width, height, driver);
    await openAlive(driver, `${site}villa-ejemplo.html`);
    const hidden = [];
    let reached = 0;
    for (let step = 0; step < 150; step += 1) {
      await driver.actions().sendKeys(Key.TAB).perform();
      const here = await see(driver, (root) => {
        const active = root.activeElement;
        if (!active) return '';
        const { left, top, right, bottom } = active.getBoundingClientRect();
        const points = [0.1, 0.5, 0.9].map((part) => [(left + right) / 2, top + part * (bottom - top)]);
        const seen = points.filter(([x, y]) => active.contains(root.elementFromPoint(x, y)) || root.elementFromPoint(x, y) === active);
        return `${seen.length === 3 ? 'seen' : 'hidden'}: ${active.id || active.dataset.step || active.parentElement.dataset.key || active.textContent}`;
      });
      if (here === '' && reached > 0) break;
      if (here !== '') reached += 1;
      if (here.startsWith('hidden')) hidden.push(here);
    }
    assert.ok(reached > 20);
    assert.deepEqual(hidden, []);
  });
}

for (const [width, height] of [[360, 640], [1280, 720]]) {
  test(`at ${width} × ${height} nothing lies over what stands further down`, async () => {
    await screen(width, height);
    await openAlive(browser, `${site}villa-ejemplo.html`);
    const covered = await see(browser, (root) =>
      [...root.querySelectorAll('.sec h2, .sec h3, .sec td, .sec legend, .slip .num')].filter((one) => {
        if (!one.checkVisibility()) return false;
        one.scrollIntoView({ block: 'center' });
        const { left, top, right, bottom } = one.getBoundingClientRect();
        return !one.contains(root.elementFromPoint((left + right) / 2, (top + bottom) / 2));
      }).map((one) => one.textContent.slice(0, 40)),
    );
    assert.deepEqual(covered, []);
  });
}
