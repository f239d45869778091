// For webpack: a thread's script with all that it imports in one piece, because the oldest browsers have no modules in a thread.
import { buildSync } from 'esbuild';
import path from 'node:path';
import { oldest } from './old-browsers.js';

export default function () {
  const { outputFiles: [script], metafile } = buildSync({
    entryPoints: [this.resourcePath],
    write: false,
    metafile: true,
    bundle: true,
    minify: true,
    format: 'iife',
    target: oldest.replace(' ', ''),
    // Its module is handed over by the page, so it never looks for one beside itself.
    define: { 'import.meta.url': '""' },
  });
  for (const name of Object.keys(metafile.inputs)) this.addDependency(path.resolve(name));
  return script.text;
}
