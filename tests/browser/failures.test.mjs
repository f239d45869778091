// When something cannot be had, the page says so and what was readable stays readable.
import assert from 'node:assert/strict';
import test from 'node:test';
import { By, openBrowser, openSite, problem, strictPolicy, towns } from './browser.mjs';

const browser = await openBrowser(test);
const [town] = towns;

/** Answers requests for addresses that a pattern matches with a status and a text. */
const answering = (pattern, status, text) => (request, response) => {
  if (!pattern.test(request.url)) return false;
  response.writeHead(status, { 'content-type': 'application/json' }).end(text);
  return true;
};

const failures = {
  'a plan that is not there': { answer: answering(/^\/plans\//, 404, '') },
  'a plan that is no JSON': { answer: answering(/^\/plans\//, 200, '<html>') },
  'a broken plan': { answer: answering(/^\/plans\//, 200, '{}') },
  'a module that is not there': { answer: answering(/\.wasm$/, 404, '') },
  'a host that allows no WebAssembly': { policy: strictPolicy.replace(" 'wasm-unsafe-eval'", '') },
};

for (const [name, options] of Object.entries(failures)) {
  test(name, async (t) => {
    const site = await openSite(t, options);
    await browser.get(`${site}${town}.html`);
    assert.notEqual((await problem(browser)).trim(), '');
    assert.equal(await browser.findElement(By.css('tarifa-clara > *')).isDisplayed(), true);
  });
}
