// An assembly: a promoter with a clicker, a wall, two hundred people. What they see is what the page says, large.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { assertNoViolations, COLOURS } from './axe.mjs';
import { alive, By, Key, openAlive, openBrowser, openSite, PATIENCE, towns, until } from './browser.mjs';
import { centimos, chosen, find, receipt, see, total } from './page.mjs';

const site = await openSite(test);
const browser = await openBrowser(test, { args: ['--force-prefers-reduced-motion'] });
const village = `${site}villa-ejemplo.html`;
const assembly = `${site}villa-ejemplo.asamblea.html`;

const size = (width, height, mobile = false) =>
  browser.sendDevToolsCommand('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile });
const colours = (scheme) => browser.sendDevToolsCommand('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] });

const isOpen = (root) => root.querySelector('.hall') !== null;
const opened = () => browser.wait(() => see(browser, isOpen), PATIENCE, 'the assembly is open');
const gone = () => browser.wait(async () => !(await see(browser, isOpen)), PATIENCE, 'the assembly is left');
const setMode = (mode) => browser.executeScript("document.querySelector('tarifa-clara').setAttribute('mode', arguments[0])", mode);
const forget = () => browser.executeScript('window.sessionStorage.clear()');

/** Opens a town's assembly from its first screen. */
async function openHall(address = village) {
  // Another fragment alone would be no other page.
  await browser.get('about:blank');
  await openAlive(browser, address);
  await forget();
  await setMode('assembly');
  await opened();
}

const press = (...keys) => browser.actions().sendKeys(...keys).perform();
const onWall = () =>
  see(browser, (root) => {
    const screen = root.querySelector('.hall-screen:not([hidden])');
    return {
      id: screen.id.replace('hall-', ''),
      said: screen.innerText.replace(/\s+/g, ' ').trim(),
      place: root.querySelector('.hall-place').textContent.replace(/\s+/g, ' ').trim(),
      focused: root.activeElement && root.activeElement.id,
    };
  });
const shown = async () => (await onWall()).id;
async function goTo(id) {
  await press(Key.HOME);
  for (let step = 0; (await shown()) !== id; step += 1) {
    assert.ok(step < 60, `there is a screen ${id}`);
    await press(Key.PAGE_DOWN);
  }
}
/** The lines of the receipt that can be seen, and the large amount beside them. */
const revealed = () =>
  see(browser, (root) => ({
    amounts: [...root.querySelectorAll('.hall-slip li')].filter((line) => getComputedStyle(line).visibility === 'visible').map((line) => line.querySelector('.num').textContent),
    large: [...root.querySelectorAll('.hall-so-far .hall-large')].filter((one) => one.checkVisibility()).map((one) => one.lastChild.textContent),
  }));

test('by keyboard alone: in, through everything, two choices kept, compared, out, and back to the same screen', async () => {
  await openAlive(browser, assembly);
  await forget();
  await see(browser, (root) => root.querySelector('#asamblea [data-hall=assembly]').focus());
  await press(Key.ENTER);
  await opened();
  assert.deepEqual(await onWall().then(({ id, place, focused }) => [id, place, focused]), ['today', 'Pantalla 1 / 16', 'hall-today-h']);

  const first = await total(browser);
  await press(Key.ARROW_RIGHT);
  assert.equal(await shown(), 'ask-continuity');
  await press('4');
  assert.equal((await chosen(browser)).continuity, 'h24');
  const second = await total(browser);
  assert.notEqual(second, first);
  assert.equal(centimos(await see(browser, (root) => root.querySelector('.hall-screen:not([hidden]) .hall-strip b').textContent)), second);

  await goTo('total');
  const keep = () => see(browser, (root) => root.getElementById('hall-keep').focus());
  await keep();
  await press(Key.SPACE);
  await goTo('ask-continuity');
  await press('2');
  await goTo('total');
  await keep();
  await press(Key.ENTER);
  const kept = new URLSearchParams(new URL(await browser.getCurrentUrl()).hash.slice(1)).getAll('keep');
  assert.deepEqual(kept.map((service) => service.split('.')[0]), ['h24', 'h12']);
  assert.equal(await see(browser, (root) => root.activeElement.id), 'hall-keep', 'the focus stays where it was');

  await goTo('cost');
  const columns = await see(browser, (root) => [...root.querySelectorAll('.hall-sides > li')].map((side) => [side.querySelector('h3').textContent, side.querySelector('.hall-price').textContent]));
  assert.deepEqual(columns.map(([name, amount]) => [name, centimos(amount)]), [['Hoy', 500], ['Opción A', second], ['Opción B', first]]);
  await press(Key.PAGE_DOWN);
  assert.match((await onWall()).said, /¿Cuántas horas de agua al día\? 6 horas 24 horas 12 horas/);
  assert.match((await onWall()).said, /Igual en todas: La red de hoy$/);

  await press(Key.ESCAPE);
  await gone();
  assert.equal(await browser.executeScript("return document.querySelector('tarifa-clara').hasAttribute('mode')"), false);
  assert.equal(await see(browser, (root) => root.activeElement.dataset.hall), 'assembly', 'the focus is back on the door');
  assert.equal(await total(browser), first);
  await press(Key.ENTER);
  await opened();
  assert.equal(await shown(), 'service');
  await press(Key.END);
  assert.equal((await onWall()).place, 'Pantalla 16 / 16');
  await press(Key.PAGE_DOWN);
  assert.equal((await onWall()).place, 'Pantalla 16 / 16');
  await press(Key.ESCAPE);
});

test('the assembly is one step: going back leaves it, leaving it goes back, and what was chosen stays', async () => {
  const entries = () => browser.executeScript('return window.history.length');
  const openByDoor = async () => {
    await see(browser, (root) => root.querySelector('#asamblea [data-hall=assembly]').click());
    await opened();
  };
  const still = async (count, amount, say) => {
    await browser.wait(async () => (await chosen(browser)).continuity === amount, PATIENCE, say);
    assert.equal(await entries(), count, say);
  };
  await browser.get('about:blank');
  await openAlive(browser, `${assembly}#continuity=h18`);
  await forget();
  const before = await entries();

  await openByDoor();
  await press(Key.ARROW_RIGHT, '4');
  await still(before + 1, 'h24', 'in the assembly');
  await browser.navigate().back();
  await gone();
  await still(before + 1, 'h24', 'left by going back');
  assert.equal(await see(browser, (root) => root.querySelector('[name=continuity]:checked').value), 'h24');

  await browser.navigate().forward();
  await opened();
  assert.equal(await shown(), 'ask-continuity');
  await press('3');
  await press(Key.ESCAPE);
  await gone();
  await still(before + 1, 'h18', 'left by its key');
  await browser.wait(() => browser.executeScript('return !window.history.state.tarifaClara.mode'), PATIENCE, 'back on the page');

  await openByDoor();
  assert.equal(await entries(), before + 1);
  await browser.navigate().refresh();
  await alive(browser);
  await opened();
  assert.equal(await shown(), 'ask-continuity', 'a reload opens it again');
  await (await find(browser, '[data-do=leave]')).click();
  await gone();
  await browser.wait(() => browser.executeScript('return !window.history.state.tarifaClara.mode'), PATIENCE, 'back on the page');

  // A link that is opened there is of the page.
  await openByDoor();
  await browser.executeScript("window.location.hash = 'continuity=h12'");
  await gone();
  await browser.wait(() => see(browser, (root) => root.querySelector('[name=continuity]:checked').value === 'h12'), PATIENCE, 'the link is on show');
  await browser.navigate().back();
  await opened();
  await browser.navigate().back();
  await gone();
  await browser.navigate().back();
  await browser.wait(async () => (await browser.getCurrentUrl()) === 'about:blank', PATIENCE, 'the page is left');
});

test('every key of the clicker walks from the first screen to the last and back', async () => {
  await openHall();
  const seen = [];
  for (let step = 0; step < 60 && seen.at(-1) !== 'take'; step += 1) {
    const { id, focused } = await onWall();
    if (seen.at(-1) !== id) {
      seen.push(id);
      assert.equal(focused, `hall-${id}-h`, 'a new screen begins at its heading');
    }
    await press([Key.PAGE_DOWN, Key.SPACE, Key.ARROW_RIGHT][step % 3]);
  }
  const asked = ['continuity', 'quality', 'sewerage', 'metering', 'attention'].map((aspect) => `ask-${aspect}`);
  assert.deepEqual(seen, ['today', ...asked, 'total', 'receipt', 'social', 'rest', 'fund', 'roles', 'cost', 'service', 'hands', 'take']);
  for (let step = 0; step < 60 && (await shown()) !== 'today'; step += 1) await press([Key.PAGE_UP, Key.ARROW_LEFT][step % 2]);
  assert.equal(await shown(), 'today');
});

test('the receipt comes line by line with what it reaches, and is the page’s', async () => {
  await openHall(`${village}#social=1`);
  const page = await receipt(browser);
  const added = [...page.lines.map(({ amount }) => amount), page.tax];
  await goTo('receipt');
  assert.deepEqual(await revealed(), { amounts: [], large: [] });
  let reached = 0;
  for (const [place, amount] of added.entries()) {
    await press(Key.PAGE_DOWN);
    reached += amount;
    const { amounts, large } = await revealed();
    assert.deepEqual(amounts.map(centimos), added.slice(0, place + 1));
    assert.deepEqual(large.map(centimos), [reached]);
  }
  await press(Key.PAGE_DOWN);
  assert.deepEqual((await revealed()).large.map(centimos), [page.total]);
  assert.equal((await revealed()).amounts.length, added.length + 1);
  await press(Key.PAGE_UP, Key.PAGE_UP);
  assert.deepEqual((await revealed()).amounts.map(centimos), added.slice(0, -1), '← hides');
  await press(Key.PAGE_DOWN, Key.PAGE_DOWN, Key.PAGE_DOWN);
  assert.equal(await shown(), 'social');
  await press(Key.HOME);
  await goTo('receipt');
  assert.equal((await revealed()).amounts.length, added.length + 1, 'later it is whole');
});

test('a card that does not go with another says what else changes, changes both, and says so on the wall', async () => {
  await openHall();
  await goTo('ask-continuity');
  const card = () => see(browser, (root) => root.getElementById('hall-card-continuity-h6').textContent);
  assert.match(await card(), /No va con «Medidor en cada casa».*cambia también a «Sin medidor»\..*S\/\u00a0/);
  const [before, tag] = [await total(browser), centimos(await see(browser, (root) => root.querySelector('#hall-card-continuity-h6 .tag').textContent))];
  await press('1');
  await browser.wait(async () => (await chosen(browser)).metering === 'none', PATIENCE, 'both have changed');
  assert.equal((await chosen(browser)).continuity, 'h6');
  assert.equal((await total(browser)) - before, tag);
  const also = () => see(browser, (root) => root.querySelector('#hall-ask-continuity [data-also]').textContent);
  assert.match(await also(), /^También cambió: «Sin medidor»\./);
  await press('2');
  await browser.wait(async () => (await also()) === '', PATIENCE, 'the next card changes itself alone');
});

test('each home on the wall leads to its own receipt', async () => {
  for (const town of ['villa-ejemplo', 'laredo', 'urcos']) {
    await openHall(`${site}${town}.html`);
    await goTo('total');
    const homes = await see(browser, (root) => [...root.querySelectorAll('.hall-home')].map((home) => ({ id: home.id, amount: home.querySelector('.num').textContent })));
    assert.ok(homes.length >= 4);
    for (const [place, { id, amount }] of homes.entries()) {
      await press(String(place + 1));
      assert.equal(await total(browser), centimos(amount), `${town} ${id}`);
      assert.equal(await see(browser, (root, home) => root.getElementById(home).getAttribute('aria-pressed'), id), 'true');
    }
  }
});

test('the wall says the page’s numbers', async () => {
  await openAlive(browser, `${village}#continuity=h18`);
  const today = await see(browser, (root) => [...root.querySelectorAll('#hoy .bars .num')].map((one) => one.textContent));
  await openHall(`${site}villa-ejemplo.pueblo.html#continuity=h18`);
  const said = await see(browser, (root) => Object.fromEntries([...root.querySelectorAll('.hall-screen')].map((screen) => [screen.id.slice(5), screen.textContent])));
  const page = await see(browser, (root) => ({
    fund: [...root.querySelectorAll('#town .three dd')].map((one) => one.textContent),
    gap: [...root.querySelectorAll('#town tfoot td')].map((one) => one.textContent),
    town: root.getElementById('town').textContent,
  }));
  assert.equal(today.length, 2);
  for (const amount of today) assert.ok(said.today.includes(amount), amount);
  assert.ok(said.fund.includes(page.fund[0]));
  assert.ok(said.fund.includes(page.fund[2].replace('S/\u00a0', '')));
  const reached = /La meta se alcanza en el mes \d+/;
  assert.equal(reached.exec(said.fund)[0], reached.exec(page.town)[0]);
  const [, gap] = /Cada mes se cobraría (S\/\u00a0[\d.,]+) menos/.exec(page.town);
  const amounts = [...said.rest.matchAll(/S\/\u00a0([\d.,]+\.\d\d)/g)].map(([, amount]) => centimos(amount));
  assert.equal(amounts[0], centimos(gap));
  assert.equal(amounts.slice(1).reduce((sum, amount) => sum + amount, 0), amounts[0], 'what covers it adds up to it');
});

test('what the documents leave out is said once, in words', async () => {
  await openHall(`${site}nueva-cajamarca.html`);
  await goTo('fund');
  assert.match((await onWall()).said, /Una parte de los recibos se guarda para obras y emergencias\./);
  assert.equal((await onWall()).said.match(/El documento no dice/g).length, 1);
  await press(Key.PAGE_UP);
  assert.equal(await shown(), 'social', 'no screen has nothing to say');
  assert.match((await onWall()).said, /¿Quién pone lo que falta\? Primero el operador/);
  assert.doesNotMatch((await onWall()).said, /El documento no dice/);
});

test('a wall that is asked for from the start comes after the page, and the page is out of reach meanwhile', async () => {
  const marked = await openSite(test, {
    answer: (request, response) => {
      if (request.url !== '/sechura.html') return false;
      const page = readFileSync(new URL('../../www/dist/sechura.html', import.meta.url), 'utf8');
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page.replace('<tarifa-clara ', '<tarifa-clara mode="assembly" '));
      return true;
    },
  });
  await browser.get(`${marked}sechura.html`);
  await alive(browser);
  await opened();
  const hidden = await browser.executeScript(() => [...document.querySelectorAll('header, footer')].map((one) => one.checkVisibility()));
  assert.deepEqual(hidden, [false, false]);
  assert.equal(await see(browser, (root) => root.querySelector('.content').checkVisibility()), false);
  for (let step = 0; step < 30; step += 1) {
    await press(Key.TAB);
    assert.equal(await browser.executeScript(() => {
      const active = document.activeElement;
      return active === document.body || (active.shadowRoot && active.shadowRoot.activeElement.closest('.hall') !== null);
    }), true);
  }
  const before = await browser.executeScript('return window.location.href');
  await (await find(browser, '[data-do=leave]')).click();
  await gone();
  assert.equal(await browser.executeScript('return window.location.href'), before);
  assert.equal(await browser.executeScript(() => document.querySelector('header').checkVisibility()), true);
});

test('fields and focused buttons keep their keys; the clicker’s own always move', async () => {
  await openHall();
  await goTo('hands');
  await see(browser, (root) => {
    root.getElementById('hands').innerHTML = '<input type="text" value="12" aria-label="x">';
    root.querySelector('#hands input').focus();
  });
  await press(Key.HOME, '3', Key.SPACE, '?', Key.ARROW_RIGHT);
  assert.equal(await shown(), 'hands');
  assert.equal(await see(browser, (root) => root.querySelector('#hands input').value), '3 ?12');
  await press(Key.PAGE_UP);
  assert.equal(await shown(), 'service');
  await see(browser, (root) => root.querySelector('[data-do=back]').focus());
  await press(Key.SPACE);
  assert.equal(await shown(), 'cost', 'a focused button is pressed');
});

test('a thumb swipes', async () => {
  await size(360, 640, true);
  await browser.sendDevToolsCommand('Emulation.setTouchEmulationEnabled', { enabled: true });
  await openHall();
  const swipe = async (from, to) => {
    await browser.sendDevToolsCommand('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: from, y: 200 }] });
    await browser.sendDevToolsCommand('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: (from + to) / 2, y: 205 }] });
    await browser.sendDevToolsCommand('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: to, y: 210 }] });
    await browser.sendDevToolsCommand('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
  await swipe(300, 100);
  await browser.wait(async () => (await shown()) === 'ask-continuity', PATIENCE, 'one further');
  await swipe(100, 300);
  await browser.wait(async () => (await shown()) === 'today', PATIENCE, 'one back');
  await browser.sendDevToolsCommand('Emulation.setTouchEmulationEnabled', { enabled: false });
  await browser.sendDevToolsCommand('Emulation.clearDeviceMetricsOverride', {});
});

/** Walks through every step of every screen inside the page; gives what is too small, cut off, or out of the wall. */
const faults = (driver, wall) =>
  see(driver, (root, onAWall) => {
    const found = [];
    const key = (name) => document.dispatchEvent(new KeyboardEvent('keydown', { key: name }));
    const stage = root.querySelector('.hall-stage');
    const here = () => root.querySelector('.hall-screen:not([hidden])');
    const look = () => {
      const screen = here();
      const say = (what) => found.push(`${screen.id}: ${what}`);
      if (screen.scrollWidth > screen.clientWidth) say('scrolls sideways');
      if (onAWall && screen.scrollHeight > screen.clientHeight) say('scrolls');
      for (const one of stage.querySelectorAll('*')) {
        const box = one.getBoundingClientRect();
        if (one.closest('.vh, svg') || box.width <= 1 || !one.checkVisibility({ visibilityProperty: true })) continue;
        if (box.left < -1 || box.right > window.innerWidth + 1 || (onAWall && box.bottom > window.innerHeight + 1)) say(`out: ${one.textContent.slice(0, 40)}`);
        const written = [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== '');
        if (!written) continue;
        const letters = parseFloat(getComputedStyle(one).fontSize);
        if (onAWall && letters < window.innerHeight / 30) say(`small (${letters}): ${one.textContent.slice(0, 40)}`);
        if (getComputedStyle(one).display !== 'inline' && one.scrollWidth > one.clientWidth + 2) say(`cut: ${one.textContent.slice(0, 40)}`);
      }
    };
    key('Home');
    for (let step = 0, before = ''; step < 80; step += 1) {
      look();
      key('PageDown');
      const now = `${here().id} ${here().innerText}`;
      if (now === before) return { found, last: here().id };
      before = now;
    }
    return { found, last: 'never' };
  }, wall);

const several = '#keep=h18.tested.network.all.office&keep=h24.tested.treated.all.visits&keep=h6.chlorinated.none.none.window';
for (const page of [...towns.flatMap((town) => [`${town}.html`, `en/${town}.html`]), `villa-ejemplo.html${several}`, `en/villa-ejemplo.html${several}`, 'villa-ejemplo.html#kind=commercial&m3=5000&late=3', 'villa-ejemplo.html#social=1&continuity=h24&sewerage=treated&attention=visits']) {
  test(`from the back of the hall everything of ${page} is read, and nothing is cut off`, async () => {
    await size(1024, 768);
    await openHall(`${site}${page}`);
    for (const [width, height] of [[800, 600], [1000, 900], [1024, 768], [1280, 720], [1920, 1080]]) {
      await size(width, height);
      await browser.wait(() => browser.executeScript('return window.innerWidth === arguments[0]', width));
      assert.deepEqual(await faults(browser, true), { found: [], last: 'hall-take' }, `${width} × ${height}`);
    }
    await size(360, 640);
    await browser.wait(() => browser.executeScript('return window.innerWidth === 360'));
    assert.deepEqual(await faults(browser, false), { found: [], last: 'hall-take' }, 'on a phone');
  });
}

test('services side by side say what each row asks, and no column is empty', async () => {
  for (const [width, height] of [[1024, 768], [1280, 720]]) {
    await size(width, height);
    await openHall(`${village}${several}`);
    await goTo('service');
    const { asked, left, right } = await see(browser, (root) => {
      const levels = root.querySelector('#hall-service .hall-levels');
      const boxes = [...levels.querySelectorAll('tbody th, td')].map((one) => one.getBoundingClientRect());
      const { width: all, left: edge } = levels.getBoundingClientRect();
      return {
        asked: [...levels.querySelectorAll('tbody th')].filter((one) => one.getBoundingClientRect().width > 50).map((one) => one.innerText),
        left: Math.min(...boxes.map((box) => box.left)) - edge,
        right: edge + all - Math.max(...boxes.map((box) => box.right)),
      };
    });
    assert.equal(asked.length, 5);
    assert.equal(asked[0], '¿Cuántas horas de agua al día?');
    assert.ok(left < 2 && right < 2, `${left} ${right}`);
  }
});

test('with forced colours what is written on a colour is read', async () => {
  await size(1280, 720);
  await browser.sendDevToolsCommand('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
  await openHall();
  await goTo('ask-continuity');
  const written = await see(browser, (root) =>
    ['.hall-n', '.hall-now', '.hall-on'].map((wanted) => {
      const one = root.querySelector(`.hall-screen:not([hidden]) ${wanted}`);
      const { color, backgroundColor, forcedColorAdjust } = getComputedStyle(one);
      return { wanted, forcedColorAdjust, differs: color !== backgroundColor };
    }),
  );
  for (const { wanted, forcedColorAdjust, differs } of written) assert.deepEqual([forcedColorAdjust, differs], ['none', true], wanted);
  await browser.sendDevToolsCommand('Emulation.setEmulatedMedia', { features: [] });
});

for (const folder of ['', 'en/']) {
  test(`axe finds nothing on any screen, light and dark: ${folder || 'es/'}`, async () => {
    const look = async (here) => {
      await colours('light');
      await assertNoViolations(browser, `${here}, light`);
      await colours('dark');
      await assertNoViolations(browser, `${here}, dark`, COLOURS);
    };
    await size(1280, 720);
    await openHall(`${site}${folder}villa-ejemplo.html${several}`);
    for (let before = ''; before !== (await shown()) || before === 'receipt' || before === 'roles'; await press(Key.PAGE_DOWN)) {
      const here = await shown();
      if (here !== before) await look(here);
      before = here;
    }
    await press('?');
    await look('the guide');
    await colours('light');
  });
}

test('the code leads to the very same choice', async () => {
  await size(1280, 720);
  await openHall(`${village}#continuity=h18`);
  await press(Key.END);
  await browser.wait(() => see(browser, (root) => root.querySelector('.hall-take svg.qr path') !== null), PATIENCE, 'the code is drawn');
  const drawn = () => see(browser, (root) => root.querySelector('.hall-take svg.qr path').getAttribute('d'));
  const before = await drawn();
  assert.match((await onWall()).said, /villa-ejemplo\.html/);
  assert.match((await onWall()).said, /se abre solo en este equipo/, 'as this site is');
  const pieces = await see(browser, (root) => [...root.querySelectorAll('.hall-address span')].map((piece) => [piece.textContent, piece.getClientRects().length, piece.offsetHeight < 1.9 * parseFloat(getComputedStyle(piece).fontSize)]));
  assert.deepEqual(pieces.map(([, boxes, oneLine]) => [boxes, oneLine]), [[1, true], [1, true]], 'no word is broken');
  assert.deepEqual(pieces.map(([piece]) => piece), [site.replace('http://', ''), 'villa-ejemplo.html']);
  await goTo('ask-continuity');
  await press('2');
  await press(Key.END);
  await browser.wait(async () => (await drawn()) !== before, PATIENCE, 'another choice has another code');
});

test('the guide opens over the wall, closes to the same screen, and is one sheet of paper', async () => {
  await openHall();
  await goTo('social');
  await press('?');
  assert.equal(await see(browser, (root) => root.activeElement.id), 'hall-guide-h');
  const guide = await see(browser, (root) => root.querySelector('.hall-guide').innerText);
  for (const words of ['Antes', 'Pantalla por pantalla', 'Teclas y control', 'Contar bien', 'Después', 'WSP']) assert.ok(guide.includes(words), words);
  await press(Key.PAGE_DOWN);
  assert.equal(await see(browser, (root) => root.querySelector('.hall-stage').checkVisibility()), false, 'the clicker moves nothing behind it');
  const pages = async () => {
    const { data } = await browser.sendAndGetDevToolsCommand('Page.printToPDF', { preferCSSPageSize: true });
    return execFileSync('pdftotext', ['-layout', '-', '-'], { input: Buffer.from(data, 'base64'), encoding: 'utf8' }).split('\f').filter((sheet) => sheet.trim() !== '');
  };
  const overlay = await pages();
  assert.equal(overlay.length, 1);
  assert.match(overlay[0], /Guía para dirigir la asamblea[\s\S]*Recién entonces borre/);
  await press(Key.ESCAPE);
  assert.equal(await shown(), 'social');
  await press(Key.ESCAPE);
  await gone();

  for (const folder of ['', 'en/']) {
    await browser.get(`${site}${folder}index.html`);
    await browser.findElement(By.css('a[href="guia-asamblea.html"]')).click();
    await browser.wait(until.elementLocated(By.css('.guide')));
    const sheets = await pages();
    assert.equal(sheets.length, 1, folder);
  }
  await setGuide();
});

/** From the page the guide opens alone, and closing it leads back to the page. */
async function setGuide() {
  await openAlive(browser, assembly);
  await (await find(browser, '#guia [data-hall=guide]')).click();
  await opened();
  assert.equal(await see(browser, (root) => root.querySelector('.hall-guide').checkVisibility()), true);
  await (await find(browser, '[data-do=shut]')).click();
  await gone();
}

test('what cannot be fetched leaves the page as it is, with a word about it', async () => {
  const cut = await openSite(test, {
    answer: (request, response) => {
      if (!/tarifa-clara-hall\.\w+\.js/.test(request.url)) return false;
      response.writeHead(503).end();
      return true;
    },
  });
  await openAlive(browser, `${cut}sechura.html`);
  await setMode('assembly');
  await browser.wait(() => see(browser, (root) => !root.querySelector('.problem').hidden), PATIENCE, 'it is said');
  assert.equal(await see(browser, (root) => root.querySelector('.content').checkVisibility()), true);
  assert.equal(await browser.executeScript("return document.querySelector('tarifa-clara').hasAttribute('mode')"), false);
});
