// axe-core's rules of WCAG 2.2 AA and good practice, on whatever a browser shows.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { axeSource } from './browser.mjs';

const axe = readFileSync(axeSource, 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Fails with every rule that what is on show breaks, and where. */
export async function assertNoViolations(driver, state) {
  await driver.executeScript(axe);
  const { violations } = await driver.executeAsyncScript(
    (only, done) => window.axe.run(document, { runOnly: only, resultTypes: ['violations'] }).then(done, (error) => done({ violations: [{ id: String(error), nodes: [] }] })),
    rules,
  );
  assert.deepEqual(violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map((node) => node.html.slice(0, 160)) })), [], state);
}
