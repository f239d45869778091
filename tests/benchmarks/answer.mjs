// One answer, natively and in the module; and one bill of a home beside the same calculation on other libraries.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Engine from '../../www/node_modules/publicodes/dist/index.js';
import { ARITHMETICS, billIn, schedules, tariffIn } from './bill.mjs';
import { PLAN, median, ratio, root, secondsOf, tarifa, told } from './measure.mjs';

export const title = 'One answer, one bill';

const micro = (seconds) => `${(seconds * 1e6).toFixed(seconds < 1e-5 ? 1 : 0)} µs`;
const bench = (...given) => told('cargo', 'bench', '--quiet', '--locked', '--bench', 'answer', '--', ...given);

/** The home of Villa Ejemplo's proposal on publicodes: one rule a line. */
function rules() {
  const { blocks, fixed_charge: fixed, sewer } = schedules.find(({ category }) => category === 'domestic');
  const plan = JSON.parse(readFileSync(PLAN, 'utf8'));
  const parts = blocks.map(({ up_to_m3, price }, i) => {
    const from = i === 0 ? 0 : blocks[i - 1].up_to_m3;
    const within = up_to_m3 === null ? 'm3' : { valeur: 'm3', plafond: Number(up_to_m3) };
    return { valeur: { produit: [{ valeur: { somme: [within, -Number(from)] }, plancher: 0 }, Number(price)] } };
  });
  const levies = plan.specific_rates.map(({ charge }) => (charge.amount ? Number(charge.amount) : { valeur: { produit: ['service', Number(charge.rate)] }, arrondi: '2 décimales' }));
  return {
    m3: 0,
    agua: { valeur: { somme: parts }, arrondi: '2 décimales' },
    desague: { valeur: { produit: ['agua', Number(sewer.rate)] }, arrondi: '2 décimales' },
    service: { somme: ['agua', 'desague', Number(fixed)] },
    subtotal: { somme: ['service', ...levies] },
    igv: { valeur: { produit: ['subtotal', Number(plan.tax.vat_rate)] }, arrondi: '2 décimales' },
    total: { somme: ['subtotal', 'igv'] },
  };
}

/** The module that a visit fetches first, as the site's build left it. */
async function module() {
  const folder = path.join(root, 'www/home/pkg/home/es-PE');
  if (!existsSync(folder)) return undefined;
  const { initSync, Home } = await import(path.join(folder, 'tarifa_clara_home.js'));
  initSync({ module: readFileSync(path.join(folder, 'tarifa_clara_home_bg.wasm')) });
  return Home.open(tarifa('pack', PLAN, '--lang', 'es-PE').trimEnd(), 'es-PE');
}

export async function* tables() {
  const ours = bench('--bills').trim().split('\n').map((line) => line.split(' '));
  const homes = ours.map(([m3]) => m3);
  const rows = [['natively, Rust', micro(Number(bench()) / 1e9)]];
  const found = {};
  const home = await module();
  if (home) {
    let next = 0;
    found.answer = micro(secondsOf(1000, () => home.update(`m3=${homes[next++ % homes.length]}`)));
    rows.push(['the module of Mi recibo in Node.js, with all HTML of the page', found.answer]);
  }
  yield { said: 'One answer: the bill of a home in Villa Ejemplo and what each level would change in it.', head: ['', 'median'], rows, found };

  const bills = [];
  for (const [name, a] of Object.entries(ARITHMETICS)) {
    const tariff = tariffIn(a);
    const bill = (m3) => billIn(a, tariff, { category: 'domestic', m3: a.of(m3), sewer: true });
    const wrong = ours.filter(([m3, ...lines]) => {
      const { water, sewer, fixed, subtotal, vat, total } = bill(m3);
      return [water, sewer, fixed, subtotal, vat, total].some((amount, i) => a.text(amount) !== lines[i]);
    });
    bills.push([name, secondsOf(5, () => homes.forEach(bill)) / homes.length, wrong.length]);
  }
  const engine = new Engine(rules());
  const total = (m3) => engine.setSituation({ m3 }).evaluate('total').nodeValue;
  const wrong = ours.filter((line) => total(line[0]).toFixed(2) !== line.at(-1));
  const some = homes.filter((_, i) => i % 20 === 0);
  bills.push(['publicodes', median([1, 2, 3].map(() => secondsOf(1, () => some.forEach(total)))) / some.length, wrong.length]);
  const least = Math.min(...bills.map(([, seconds]) => seconds));
  yield {
    said: `One bill alone (blocks, sewerage, fixed charge, what is collected for others, VAT) of ${homes.length} homes, at the prices that the calculation came to; how many differ from ours.`,
    head: ['', 'a bill', 'of the quickest', 'differ'],
    rows: bills.map(([name, seconds, count]) => [name, micro(seconds), ratio(seconds, least), count]),
    found: { bill: bills.map(([name, seconds]) => `${name} ${micro(seconds)}`).join(', ') },
  };
}
