// A webpack loader that rewrites newer JavaScript syntax into what the oldest supported browser understands.
import { transform } from 'esbuild';
import { oldest } from './old-browsers.js';

export default async function oldSyntax(source) {
  const { code } = await transform(source, { target: oldest.replace(' ', '') });
  return code;
}
