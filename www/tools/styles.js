// Puts the stylesheet and what it imports into one file that the oldest supported browsers understand.
import { browserslistToTargets, bundle, Features } from 'lightningcss';
import path from 'node:path';
import { oldest } from './old-browsers.js';

/** @param {string} filename */
export function bundleStyles(filename) {
  // No colour here asks for `light-dark()`, so nothing has to stand in for it.
  const { code, warnings } = bundle({ filename, minify: true, targets: browserslistToTargets([oldest]), exclude: Features.LightDark });
  if (warnings.length > 0) throw new Error(`${filename}\n${warnings.map((warning) => warning.message).join('\n')}`);
  return code;
}

/** The same for webpack, of a sheet that a script asks for. */
export default function () {
  this.addContextDependency(path.dirname(this.resourcePath));
  return bundleStyles(this.resourcePath);
}
export const raw = true;
