// Serves the built site to a real headless Chromium or Firefox. Tests take what they need from here and nothing from npm.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { languages } from '../../www/tools/languages.js';
import { serve, strictPolicy } from '../../www/tools/serve.js';

// The npm packages live beside the site.
const require = createRequire(new URL('../../www/package.json', import.meta.url));
const { Browser, Builder, By, Key, until } = require('selenium-webdriver');
const chrome = require('selenium-webdriver/chrome');
const firefox = require('selenium-webdriver/firefox');
const logInspector = require('selenium-webdriver/bidi/logInspector');

export { By, Key, languages, strictPolicy, until };
export const dist = fileURLToPath(new URL('../../www/dist', import.meta.url));
export const axeSource = require.resolve('axe-core/axe.min.js');

// What set-up built is found there without being asked for.
const tools = fileURLToPath(new URL('../../.tools/bin', import.meta.url));
const pathOf = (program) => execFileSync('which', [program], { encoding: 'utf8', env: { PATH: `${tools}:${process.env.PATH}` } }).trim();
const chromium = pathOf(process.env.CHROMIUM || 'chromium');
const chromedriver = pathOf(process.env.CHROMEDRIVER || 'chromedriver');

/** How long something that must come is waited for, in ms: only a machine that has stopped takes so long. */
export const PATIENCE = 180_000;

// The background services would only look for hosts that no test needs.
const quiet = ['--headless', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** The towns of the built site. */
export const towns = readdirSync(path.join(dist, 'plans')).filter((name) => name.endsWith('.json')).map((name) => path.basename(name, '.json')).sort();

/** The site's policy where it refuses WebAssembly; then the program comes as JavaScript, which a draft has not. */
export const refusing = strictPolicy.replace(" 'wasm-unsafe-eval'", '');
export const hasScripts = readdirSync(dist).some((name) => /^tarifa-clara-home\..*\.js$/.test(name));

/**
 * Serves the site until the test ends, or the file when `test` is node:test itself; gives the address it begins with.
 * Options are those of `serve`: another content policy, or an `answer` of one's own to some requests.
 */
export async function openSite(test, options) {
  const { server, address } = await serve(dist, options);
  test.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return address;
}

/**
 * A fresh browser until the test ends, or the file when `test` is node:test itself; with a `profile` that is the caller's
 * folder, it finds there what an earlier one left.
 */
export async function openBrowser(test, { width = 1280, height = 720, javascript = true, args = [], profile = undefined } = {}) {
  const folder = profile || mkdtempSync(path.join(os.tmpdir(), 'tarifa-clara-'));
  const options = new chrome.Options();
  options.setChromeBinaryPath(chromium);
  options.addArguments(...quiet, `--user-data-dir=${folder}`, `--window-size=${width},${height}`, ...args);
  // Chromium has no sandbox for root.
  if (process.getuid && process.getuid() === 0) options.addArguments('--no-sandbox');
  const driver = await new Builder()
    .forBrowser(Browser.CHROME)
    .setChromeOptions(options)
    .setChromeService(new chrome.ServiceBuilder(chromedriver))
    .build();
  test.after(async () => {
    await driver.quit();
    if (!profile) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  if (!javascript) await driver.sendDevToolsCommand('Emulation.setScriptExecutionDisabled', { value: true });
  return driver;
}

/** A fresh Firefox until the test ends that reaches no network; and a list that grows by every error it logs. */
export async function openFirefox(test, { width = 1280, height = 720 } = {}) {
  const options = new firefox.Options();
  options.setBinary(pathOf(process.env.FIREFOX || 'firefox-esr'));
  options.addArguments('--headless', `--width=${width}`, `--height=${height}`);
  // Everything would go through a place where nobody listens.
  for (const [name, value] of [['type', 1], ['http', '127.0.0.1'], ['http_port', 9], ['ssl', '127.0.0.1'], ['ssl_port', 9]]) options.setPreference(`network.proxy.${name}`, value);
  options.enableBidi();
  const driver = await new Builder()
    .forBrowser(Browser.FIREFOX)
    .setFirefoxOptions(options)
    .setFirefoxService(new firefox.ServiceBuilder(pathOf(process.env.GECKODRIVER || 'geckodriver')))
    .build();
  test.after(() => driver.quit());
  const errors = [];
  const log = await logInspector(driver);
  await log.onJavascriptException(({ text }) => errors.push(text));
  await log.onConsoleEntry(({ level, text }) => {
    if (level === 'error') errors.push(text);
  });
  return { driver, errors };
}

/** Opens a page and waits until its element shows a computed result; gives the element's shadow root. */
export async function openAlive(driver, address) {
  await driver.get(address);
  return alive(driver);
}

/** Waits until the element on the page shows a computed result; gives its shadow root. */
export async function alive(driver) {
  const element = await driver.wait(until.elementLocated(By.css('tarifa-clara')));
  const root = await element.getShadowRoot();
  await driver.wait(async () => (await root.findElements(By.css('.content > slot'))).length === 0, PATIENCE, 'the page came alive');
  // What can be taken along comes right after the first result.
  await driver.executeAsyncScript((done) => Promise.resolve(document.querySelector('tarifa-clara').taken).then(() => done(), () => done()));
  return root;
}

/** Waits until the element says that it could not show a result; gives what it says. */
export async function problem(driver) {
  const root = await (await driver.wait(until.elementLocated(By.css('tarifa-clara')))).getShadowRoot();
  const panel = await root.findElement(By.css('.problem'));
  await driver.wait(until.elementIsVisible(panel), PATIENCE, 'the page says what went wrong');
  return panel.getText();
}

/** The errors that the browser logged since the last call. */
export async function loggedErrors(driver) {
  const entries = await driver.manage().logs().get('browser');
  return entries.filter((entry) => entry.level.name === 'SEVERE').map((entry) => entry.message);
}
