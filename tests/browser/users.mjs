// Registers of users that look like a town's and are the same in every run.

export const HEADER = 'código;categoría;medidor;m3;social;desagüe;exonerado;hoy\n';

const CATEGORIES = [...Array(85).fill('doméstico'), ...Array(5).fill('social'), ...Array(7).fill('comercial'), 'estatal', 'estatal', 'industrial'];

/** A register of so many rows; a few of them are bad where `bad` says one in how many; with more decimals few rows are alike. */
export function registerOf(rows, roll, { bad = 0, decimals = 1 } = {}) {
  const parts = [HEADER];
  for (let code = 1; code <= rows; code += 1) {
    const category = bad > 0 && roll(bad) === 0 ? 'chacra' : CATEGORIES[roll(CATEGORIES.length)];
    const large = category === 'doméstico' || category === 'social' ? 30 : 120;
    const social = category === 'social' || (category === 'doméstico' && roll(12) === 0);
    const exempt = category === 'estatal' ? roll(3) * 25 : 0;
    const yes = (sides) => (roll(sides) > 0 ? 'sí' : 'no');
    parts.push(`P-${String(code).padStart(7, '0')};${category};${yes(4)};${roll(large)},${String(roll(10 ** decimals)).padStart(decimals, '0')};${social ? 'sí' : 'no'};${yes(6)};${exempt};${2 + roll(20)},${roll(10)}0\n`);
  }
  return parts.join('');
}
