// axe-core's rules of WCAG 2.2 AA and good practice, on whatever a browser shows.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { axeSource } from './browser.mjs';

const axe = readFileSync(axeSource, 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules that look at colours: where nothing else changed, they are enough. */
export const COLOURS = ['color-contrast', 'link-in-text-block'];

/** Fails with every rule that what is on show breaks, and where. */
export async function assertNoViolations(driver, state, only = rules) {
  await driver.executeScript(axe);
  const { violations } = await driver.executeAsyncScript(
    (asked, done) => window.axe.run(document, { runOnly: asked, resultTypes: ['violations'] }).then(done, (error) => done({ violations: [{ id: String(error), nodes: [] }] })),
    only,
  );
  assert.deepEqual(violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map((node) => node.html.slice(0, 160)) })), [], state);
}
