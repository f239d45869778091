// Mi recibo as whoever listens gets it: the whole accessibility tree in the order in which it is read, against a transcript
// that somebody read as they would.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { openAlive, openBrowser, openSite } from './browser.mjs';
import { see } from './page.mjs';

/** What is said of a state, where it is not the usual one. */
const STATES = [
  ['checked', (value) => value === 'true', 'chosen'],
  ['expanded', (value) => value === false, 'closed'],
  ['expanded', (value) => value === true, 'open'],
  ['invalid', (value) => value !== 'false', 'wrong'],
  ['disabled', (value) => value === true, 'disabled'],
];

/** What only holds others. */
const SILENT = new Set(['generic', 'none', 'paragraph', 'LabelText', 'Legend', 'ListMarker', 'LineBreak', 'DescriptionList', 'ignored']);

/** What is said as one, with everything in it. */
const WHOLE = new Set(['radio', 'button', 'link', 'heading', 'DisclosureTriangle', 'textbox', 'checkbox', 'image', 'StaticText', 'term']);

/** The page from its beginning as lines: role, name, value, states; indented by what holds them. */
async function transcript(driver) {
  const { nodes } = await driver.sendAndGetDevToolsCommand('Accessibility.getFullAXTree', {});
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines = [];
  const told = (text) => text.replace(/\s+/g, ' ').trim();
  const say = (node, depth) => {
    const role = node.ignored ? 'ignored' : node.role.value;
    const name = told((node.name && node.name.value) || '');
    let deeper = depth;
    if (!SILENT.has(role) && (role !== 'StaticText' || name !== '')) {
      const value = node.value && role !== 'StaticText' ? told(String(node.value.value)) : '';
      const description = told((node.description && node.description.value) || '');
      const states = STATES.filter(([property, holds]) => (node.properties || []).some((one) => one.name === property && holds(one.value.value))).map(([, , word]) => word);
      const words = [role === 'StaticText' ? '' : `[${role}]`, name, value && value !== name ? `= ${value}` : '', description && `(${description})`, states.length > 0 ? `{${states.join(', ')}}` : ''];
      lines.push('  '.repeat(depth) + words.filter(Boolean).join(' '));
      deeper += 1;
    }
    if (WHOLE.has(role) && name !== '' && !node.ignored) return;
    for (const child of node.childIds) if (byId.has(child)) say(byId.get(child), deeper);
  };
  say(nodes.find((node) => node.parentId === undefined), 0);
  return `${lines.join('\n')}\n`;
}

for (const [page, language] of [['tabalosos.html', 'es-PE'], ['en/tabalosos.html', 'en']]) {
  test(`${page} is heard as its transcript says`, async (t) => {
    const file = fileURLToPath(new URL(`heard/tabalosos.${language}.txt`, import.meta.url));
    const driver = await openBrowser(t, { width: 360, height: 640 });
    await openAlive(driver, `${await openSite(t)}${page}`);
    // Keeping it for offline takes its time, and is not of the town.
    await see(driver, (root) => {
      for (const own of root.querySelectorAll('#offline-said, [data-offline], [data-forms]')) own.hidden = true;
    });
    const heard = await transcript(driver);
    if (process.env.HEARD === 'write') {
      mkdirSync(new URL('heard', import.meta.url), { recursive: true });
      writeFileSync(file, heard);
    }
    assert.equal(heard, readFileSync(file, 'utf8'), `What is heard is not what ${file} says. Whoever means it renews it with HEARD=write, and reads it as somebody who only listens.`);
  });
}
