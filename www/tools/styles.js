// Puts the stylesheet and what it imports into one file that the oldest supported browsers understand.
import { browserslistToTargets, bundle } from 'lightningcss';
import { oldest } from './old-browsers.js';

/** @param {string} filename */
export function bundleStyles(filename) {
  const { code, warnings } = bundle({ filename, minify: true, targets: browserslistToTargets([oldest]) });
  if (warnings.length > 0) throw new Error(`${filename}\n${warnings.map((warning) => warning.message).join('\n')}`);
  return code;
}
