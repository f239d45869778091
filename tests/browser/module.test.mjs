// The built module itself, as it is shipped, in Node.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { Town, initSync } from '../../www/wasm/pkg/tarifa_clara.js';
import { dist, towns } from './browser.mjs';

initSync({ module: readFileSync(new URL('../../www/wasm/pkg/tarifa_clara_bg.wasm', import.meta.url)) });
const planOf = (town) => JSON.parse(readFileSync(path.join(dist, 'plans', `${town}.json`), 'utf8'));

for (const name of towns) {
  test(`${name}: the choice in the address brings back the same view`, () => {
    for (const lang of ['es-PE', 'en']) {
      const town = Town.open(planOf(name), lang);
      const first = town.view('');
      assert.notEqual(first.fragment, '');
      assert.notEqual(first.said, '');
      assert.deepEqual(first.refused, []);
      assert.deepEqual(town.view(first.fragment), first);
      town.free();
    }
  });
}

test('a broken plan names its problems', () => {
  assert.throws(() => Town.open({}, 'es-PE'), (thrown) => thrown.html !== '' && thrown.problems.length > 0);
});
