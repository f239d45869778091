// A link as a QR code, drawn here: nothing of it leaves the device. Fetched when somebody asks for one.
import { correction, generate } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';

// What readers expect around a code, in its own squares.
const QUIET = 4;

/**
 * The code as SVG, with enough correction to survive a photocopier.
 * @param {string} link
 * @param {string} label what it is, in words
 */
export function drawQr(link, label) {
  const code = generate(link, { minCorrectionLevel: correction.M });
  const namespace = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(namespace, 'svg');
  const size = code.size + 2 * QUIET;
  svg.setAttribute('viewBox', `${-QUIET} ${-QUIET} ${size} ${size}`);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
  svg.setAttribute('class', 'qr');
  const path = document.createElementNS(namespace, 'path');
  path.setAttribute('d', toSvgPath(code));
  svg.append(path);
  return svg;
}
