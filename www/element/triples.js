// What crosses the border of the small module, which gives texts between separators.

// ASCII's own unit separator, as in a packed plan.
export const SEPARATOR = '\x1f';

/**
 * What a choice comes to, from the module's triples: what it is, its name, its value.
 * @param {import('../home/pkg/home/es-PE/tarifa_clara_home.js').Home} home
 * @param {string} query
 * @returns {import('../town/pkg/all/es-PE/tarifa_clara_town.js').Update}
 */
export function askHome(home, query) {
  const told = home.update(query).split(SEPARATOR);
  /** @type {any} */
  const update = { fragment: '', html: '', parts: [], refused: [], said: '', spoken: '', result: {} };
  for (let i = 0; i + 3 <= told.length; i += 3) {
    const [what, name, value] = told.slice(i, i + 3);
    if (what === 'part') update.parts.push({ id: name, html: value });
    else if (what === 'refused') update.refused.push({ field: name, html: value });
    else (what === 'result' ? update.result : update)[name] = value;
  }
  return update;
}
