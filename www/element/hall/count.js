// The stored count of hands as an object: it holds what was typed, and Rust judges it.

/** @typedef {import('../../town/pkg/all/es-PE/tarifa_clara_town.js').StoredCount} StoredCount */

/**
 * @param {string} plan
 * @param {string[]} options what is voted beside staying as today, as links
 * @param {number} sectors
 * @returns {StoredCount}
 */
export function begin(plan, options, sectors) {
  /** @type {StoredCount} */
  const count = { v: '1', plan, options, ...meeting(), date: today(), sectors: [] };
  for (let i = 0; i < sectors; i += 1) addSector(count);
  return count;
}

/** @param {StoredCount} count */
export function addSector(count) {
  // For each option, to stay as today, and for none of them.
  const hands = [...count.options, 'today', 'none'].map(() => ({ women: '', men: '' }));
  count.sectors.push({ name: '', hands, noted: '', woman: '', man: '' });
}

/**
 * A stored count with a place for all that can be written of its meeting: one of before has none for some of it.
 * @param {StoredCount} count
 * @returns {StoredCount}
 */
export const whole = (count) => ({ ...meeting(), ...count });

/**
 * What the device keeps of a count.
 * @param {StoredCount} count
 * @returns {StoredCount}
 */
export function toKeep(count) {
  if (!count.unkept) return count;
  return { ...count, sectors: count.sectors.map((sector) => ({ ...sector, woman: '', man: '' })) };
}

/**
 * Takes the names that are on this page alone into what another window wrote.
 * @param {StoredCount} count
 * @param {StoredCount} before what stood here
 */
export function takeNames(count, before) {
  if (!count.unkept) return;
  count.sectors.forEach((sector, place) => {
    const own = before.sectors[place];
    if (own && own.name === sector.name) Object.assign(sector, { woman: own.woman, man: own.man });
  });
}

/** A meeting of which nothing is written. */
function meeting() {
  const people = () => ({ women: '', men: '' });
  return { place: '', date: '', begins: '', ends: '', call: /** @type {const} */ (''), agenda: '', present: people(), roll: people() };
}

/**
 * Writes what was typed at a field's path, as in `sectors[0].hands[1].women`.
 * @param {StoredCount} count
 * @param {string} path
 * @param {string} typed
 */
export function write(count, path, typed) {
  const keys = path.split(/[.[\]]+/);
  const last = keys.pop() || '';
  const place = keys.reduce((/** @type {any} */ inside, key) => inside[key], count);
  place[last] = typed;
}

/** The date here, as a field of dates writes it. */
function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
