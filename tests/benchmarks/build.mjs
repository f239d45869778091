// How long the site's build takes, in a copy of what is committed: from nothing, again, and after one line of a view.
import { appendFileSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { root } from './measure.mjs';

export const title = "The site's build";

export async function* tables() {
  const copy = mkdtempSync(path.join(os.tmpdir(), 'tarifa-build-'));
  try {
    execFileSync('git', ['clone', '--quiet', root, copy]);
    for (const tool of ['.tools', 'www/node_modules']) symlinkSync(path.join(root, tool), path.join(copy, tool));
    const make = (...given) => {
      const begun = performance.now();
      execFileSync('make', given, { cwd: copy, stdio: 'ignore' });
      return `${Math.round((performance.now() - begun) / 1000)} s`;
    };
    const rows = [];
    for (const goal of ['site', 'site-draft']) {
      const cold = make(goal);
      const again = make(goal);
      appendFileSync(path.join(copy, 'src/view/page.rs'), '\nconst _: &str = "one line more";\n');
      rows.push([`\`make ${goal}\``, cold, again, make(goal)]);
    }
    yield { said: 'With the tools that set-up installs already there.', head: ['', 'from nothing', 'nothing changed', 'one line of a view'], rows };
  } finally {
    rmSync(copy, { recursive: true });
  }
}
