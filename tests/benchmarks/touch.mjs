// How long a touch takes until its new total is painted, on a phone six times slower than this machine; and how long whoever
// comes over a bad signal waits for the first answer.
import { openAlive, openBrowser, openSite } from '../browser/browser.mjs';
import { see } from '../browser/page.mjs';
import { host } from './host.mjs';
import { median, SIGNAL, SLOWER } from './measure.mjs';

export const title = 'A touch on a phone';

const TIMES = 24;

/** Presses cards of one question in turn, and gives how long each took until the new total was painted. */
async function touches(driver) {
  await driver.manage().setTimeouts({ script: 120_000 });
  return driver.executeAsyncScript((times, done) => {
    const root = document.querySelector('tarifa-clara').shadowRoot;
    const cards = [...root.querySelectorAll('.levels input[type=radio]')];
    const names = [...new Set(cards.map(({ name }) => name))];
    const total = () => root.getElementById('dock').textContent;
    const took = [];
    let place = 0;
    function next() {
      if (took.length === times) return done(took);
      const ofOne = cards.filter(({ name, parentElement }) => name === names[place % names.length] && !parentElement.querySelector('[data-way], .need'));
      const card = ofOne.filter(({ checked }) => !checked)[Math.floor(place / names.length) % Math.max(1, ofOne.length - 1)];
      place += 1;
      if (!card) return setTimeout(next);
      card.scrollIntoView({ block: 'center' });
      setTimeout(() => press(card), 500);
    }
    function press(card) {
      const before = total();
      const start = performance.now();
      // After the frame that shows it; asked for before the page asks for its own, which does the rest of its work then.
      requestAnimationFrame(() => setTimeout(() => {
        const now = performance.now();
        if (total() !== before) took.push(now - start);
        setTimeout(next, 1000);
      }));
      card.click();
    }
    next();
  }, TIMES);
}

/** From the first byte asked for to the first answer to a touch that came as soon as there was a card. */
async function firstAnswer(driver, address) {
  await driver.sendDevToolsCommand('Network.enable', {});
  await driver.sendDevToolsCommand('Network.setCacheDisabled', { cacheDisabled: true });
  await driver.sendDevToolsCommand('Network.emulateNetworkConditions', SIGNAL);
  const { identifier } = await driver.sendAndGetDevToolsCommand('Page.addScriptToEvaluateOnNewDocument', {
    source: `(() => {
      const rooted = () => { const one = document.querySelector('tarifa-clara'); return one && (one.shadowRoot && one.shadowRoot.querySelector('#answer') ? one.shadowRoot : one); };
      let touched = false, before = '';
      const look = () => {
        const root = rooted();
        const answer = root && root.querySelector('#answer .now-on');
        if (answer && !touched && performance.getEntriesByName('first-contentful-paint').length > 0) {
          const card = [...root.querySelectorAll('.levels .card')].find((one) => one.querySelector('[data-total]'));
          if (card) { touched = true; before = answer.textContent; window.touchedAt = performance.now(); card.parentElement.querySelector('input').click(); }
        } else if (touched && answer && answer.textContent !== before) { window.answeredAt = performance.now(); return; }
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    })()`,
  });
  await driver.get(address);
  await driver.wait(() => driver.executeScript('return window.answeredAt !== undefined'), 60_000);
  const seen = await driver.executeScript('const paint = performance.getEntriesByName("first-contentful-paint")[0]; return { answered: window.answeredAt, touched: window.touchedAt, painted: paint && paint.startTime }');
  await driver.sendDevToolsCommand('Page.removeScriptToEvaluateOnNewDocument', { identifier });
  return seen;
}

const slow = async (driver) => driver.sendDevToolsCommand('Emulation.setCPUThrottlingRate', { rate: SLOWER });
const phone = async (driver) => driver.sendDevToolsCommand('Emulation.setDeviceMetricsOverride', { width: 360, height: 640, deviceScaleFactor: 2, mobile: true });

export async function* tables() {
  const ends = [];
  const run = { after: (end) => ends.unshift(end) };
  try {
    const site = await openSite(run, host());
    const rows = [];
    const found = {};
    for (const [name, page] of Object.entries({ 'touch-home': 'villa-ejemplo.html', 'touch-town': 'villa-ejemplo.pueblo.html' })) {
      const driver = await openBrowser(run);
      await phone(driver);
      await openAlive(driver, `${site}${page}`);
      await see(driver, (root) => root.querySelectorAll('details[data-key=choose]').forEach((one) => (one.open = true)));
      await slow(driver);
      const took = await touches(driver);
      rows.push([`touch to new total painted, \`${page}\``, `${Math.round(median(took))} ms`, `worst ${Math.round(Math.max(...took))} ms`]);
      found[name] = rows[rows.length - 1].slice(1).join(', ');
    }
    const firsts = [];
    for (let time = 0; time < 5; time += 1) {
      const own = [];
      const driver = await openBrowser({ after: (end) => own.unshift(end) });
      await phone(driver);
      await slow(driver);
      firsts.push(await firstAnswer(driver, `${site}villa-ejemplo.html`));
      for (const end of own) await end();
    }
    const of = (key) => `${(median(firsts.map((one) => one[key])) / 1000).toFixed(2)} s`;
    found.cold = of('answered');
    rows.push(['cold, 400 kbit/s, first answer to a touch', of('answered'), `first paint ${of('painted')}`]);
    yield { said: `A phone ${SLOWER} times slower than this machine, Villa Ejemplo; medians.`, head: ['', 'median', ''], rows, found };
  } finally {
    for (const end of ends) await end();
  }
}
