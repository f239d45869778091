// How long the site's build takes, in a copy of what is committed: from nothing, again, and after one line of a view.
import { appendFileSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { root } from './measure.mjs';

export const title = "The site's build";

/** A goal of the Makefile in a copy of its own. */
function row(goal) {
  const copy = mkdtempSync(path.join(os.tmpdir(), 'tarifa-build-'));
  const make = () => {
    const begun = performance.now();
    execFileSync('make', [goal], { cwd: copy, stdio: 'ignore' });
    return `${Math.round((performance.now() - begun) / 1000)} s`;
  };
  try {
    execFileSync('git', ['clone', '--quiet', root, copy]);
    for (const tool of ['.tools', 'www/node_modules']) symlinkSync(path.join(root, tool), path.join(copy, tool));
    const [cold, again] = [make(), make()];
    appendFileSync(path.join(copy, 'src/view/page.rs'), '\nconst _: &str = "one line more";\n');
    return [`\`make ${goal}\``, cold, again, make()];
  } finally {
    rmSync(copy, { recursive: true });
  }
}

export async function* tables() {
  const rows = ['site', 'site-draft'].map(row);
  const [[, clean, again], [, , , line]] = rows;
  yield { found: { 'build-clean': clean, 'build-again': again, 'build-line': line }, said: 'With the tools that set-up installs already there.', head: ['', 'from nothing', 'nothing changed', 'one line of a view'], rows };
}
