// Answers what the element's own sheets ask of the window, its width and its colours, for the element instead: each
// @media of a sheet is written anew. Paper is never dark, and a column that would fit on it keeps its width there.

/** @typedef {{ rem?: number, dark?: boolean }} Answers how wide it is, and whether it is dark; what is not said is asked of the window */

const WIDTH = /\((min|max)-width: ?([\d.]+)rem\)/g;
const DARK = /\(prefers-color-scheme: ?dark\)/g;
const said = (/** @type {boolean} */ yes) => (yes ? '(min-width:0)' : '(max-width:0)');

// How wide a sheet of A4 is within its edges.
const SHEET = 45;

/** @type {WeakMap<ShadowRoot, { answers: Answers, queries: Map<CSSMediaRule, { query: string, text: string }> }>} */
const medias = new WeakMap();

/**
 * The rules of the sheets, all but those that a browser does not show, as of a place that does not let it.
 * @param {ShadowRoot} root
 * @returns {CSSRule[]}
 */
export function rulesOf(root) {
  const rules = [];
  for (const sheet of root.styleSheets) {
    try {
      rules.push(...sheet.cssRules);
    } catch {
      // Its widths stay the window's.
    }
  }
  return rules;
}

/**
 * @param {ShadowRoot} root
 * @param {Answers} more beside what was answered before
 */
export function answerMedia(root, more) {
  let media = medias.get(root);
  if (!media) {
    media = { answers: {}, queries: new Map() };
    medias.set(root, media);
    // A sheet that comes later asks the same.
    root.addEventListener('load', () => answerMedia(root, {}), true);
  }
  const { answers, queries } = media;
  Object.assign(answers, more);
  for (const rule of rulesOf(root)) {
    if (!(rule instanceof CSSMediaRule)) continue;
    const { query, text: before } = queries.get(rule) || { query: rule.media.mediaText, text: rule.media.mediaText };
    const text = query.split(', ').map((one) => answered(one, answers)).join(', ');
    queries.set(rule, { query, text });
    if (text !== before) rule.media.mediaText = text;
  }
}

/**
 * @param {string} query
 * @param {Answers} answers
 */
function answered(query, { rem, dark }) {
  let [paper, screen] = [query, query];
  if (rem !== undefined) {
    screen = query.replace(WIDTH, (_, bound, width) => said(bound === 'min' ? rem >= Number(width) : rem <= Number(width)));
    if (rem < SHEET) paper = screen;
  }
  if (dark !== undefined) screen = screen.replace(DARK, said(dark));
  if (paper === screen || query.startsWith('screen')) return screen;
  return query.startsWith('print') ? paper : `print and ${paper},screen and ${screen}`;
}
