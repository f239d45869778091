// The bill of one connection of Villa Ejemplo as others would write it: water by blocks, sewerage, fixed charge, what is collected
// for others, exemption or social discount, VAT; every line rounded half-up to the céntimo. One function for all libraries of
// decimals and for JavaScript's own numbers, and one in whole céntimos.
import { readFileSync } from 'node:fs';
import Big from '../../www/node_modules/big.js/big.mjs';
import Decimal from '../../www/node_modules/decimal.js/decimal.mjs';
import { PLAN, tarifa } from './measure.mjs';

// Half away from zero.
const HALF_UP = 1;
Decimal.set({ rounding: Decimal.ROUND_HALF_UP });

const methods = (make, round) => ({
  of: make,
  plus: (a, b) => a.plus(b),
  minus: (a, b) => a.minus(b),
  times: (a, b) => a.times(b),
  below: (a, b) => a.lt(b),
  round,
  text: (a) => a.toFixed(2),
});

/** How each calculates. */
export const ARITHMETICS = {
  'decimal.js': methods((text) => new Decimal(text), (a) => a.toDecimalPlaces(2)),
  'big.js': methods((text) => new Big(text), (a) => a.round(2, HALF_UP)),
  'plain numbers': {
    of: Number,
    plus: (a, b) => a + b,
    minus: (a, b) => a - b,
    times: (a, b) => a * b,
    below: (a, b) => a < b,
    round: (a) => (Math.sign(a) * Math.round(Math.abs(a) * 100)) / 100,
    text: (a) => a.toFixed(2),
  },
};

const plan = JSON.parse(readFileSync(PLAN, 'utf8'));
/** The prices that the plan's proposal comes to. */
export const { schedules } = JSON.parse(tarifa('assess', PLAN)).prices;

/** What a tariff says, in an arithmetic's own numbers: made once. */
export function tariffIn({ of }) {
  const number = (text) => (text === null || text === undefined ? undefined : of(text));
  const tariff = { zero: of('0'), vat: of(plan.tax.vat_rate), discount: of(plan.social_charge.discount), covered: of(String(plan.social_charge.covered_m3)), of: {} };
  tariff.rates = plan.specific_rates.map(({ charge }) => ({ amount: number(charge.amount), rate: number(charge.rate) }));
  for (const one of schedules) {
    const blocks = (some) => some && some.map((block) => ({ upTo: number(block.up_to_m3), price: of(block.price) }));
    const { rate, blocks: own } = one.sewer;
    tariff.of[one.category] = { water: blocks(one.blocks), whole: one.scheme === 'volume_differentiated', fixed: of(one.fixed_charge), least: of(one.minimum_m3), share: number(rate), sewer: blocks(own) };
  }
  return tariff;
}

function byBlocks(a, blocks, whole, m3, zero) {
  let [sum, below] = [zero, zero];
  for (const { upTo, price } of blocks) {
    const last = upTo === undefined || !a.below(upTo, m3);
    if (whole && last) return a.times(m3, price);
    if (!whole) sum = a.plus(sum, a.times(a.minus(last ? m3 : upTo, below), price));
    if (last) break;
    below = upTo;
  }
  return sum;
}

/** The lines of the service, rounded. */
function service(a, { of, zero }, { category, m3, sewer }) {
  const { water: blocks, whole, fixed, share, sewer: own } = of[category];
  const water = a.round(byBlocks(a, blocks, whole, m3, zero));
  const drained = () => a.round(own ? byBlocks(a, own, whole, m3, zero) : a.times(water, share));
  return { water, sewer: sewer ? drained() : zero, fixed: a.round(fixed) };
}

/** A bill; `exempt` is a share. */
export function billIn(a, tariff, said) {
  const { least } = tariff.of[said.category];
  const row = { ...said, m3: a.below(said.m3, least) ? least : said.m3 };
  const { water, sewer, fixed } = service(a, tariff, row);
  const all = a.plus(a.plus(water, sewer), fixed);
  let subtotal = all;
  for (const { amount, rate } of tariff.rates) subtotal = a.plus(subtotal, a.round(amount === undefined ? a.times(all, rate) : amount));
  if (row.exempt) {
    subtotal = a.minus(subtotal, a.round(a.times(subtotal, row.exempt)));
  } else if (row.social) {
    const covered = a.below(tariff.covered, row.m3) ? tariff.covered : row.m3;
    const base = service(a, tariff, { ...row, m3: covered });
    const discounted = plan.social_charge.applies_to.reduce((sum, line) => a.plus(sum, base[line]), tariff.zero);
    subtotal = a.minus(subtotal, a.round(a.times(discounted, tariff.discount)));
  }
  const vat = a.round(a.times(subtotal, tariff.vat));
  return { water, sewer, fixed, subtotal, vat, total: a.plus(subtotal, vat) };
}

const scaled = (text, decimals) => Math.round(Number(text) * 10 ** decimals);
const halfUp = (number, divisor) => Math.floor((number + divisor / 2) / divisor);
const blocksOf = (blocks) => blocks && blocks.map(({ up_to_m3, price }) => [up_to_m3 === null ? Infinity : scaled(up_to_m3, 1), scaled(price, 3)]);
const cents = {};
for (const { category, scheme, blocks, fixed_charge, minimum_m3, sewer } of schedules) {
  const fixed = halfUp(scaled(fixed_charge, 3), 10);
  const share = sewer.rate && scaled(sewer.rate, 2);
  cents[category] = { water: blocksOf(blocks), whole: scheme === 'volume_differentiated', fixed, least: scaled(minimum_m3, 1), share, sewer: blocksOf(sewer.blocks) };
}
const rates = plan.specific_rates.map(({ charge }) => [scaled(charge.amount || 0, 2), scaled(charge.rate || 0, 2)]);
const [VAT, DISCOUNT, COVERED] = [scaled(plan.tax.vat_rate, 2), scaled(plan.social_charge.discount, 2), scaled(plan.social_charge.covered_m3, 1)];

function byBlocksInCentimos(blocks, whole, tenths) {
  let [sum, below] = [0, 0];
  for (const [upTo, price] of blocks) {
    const last = tenths <= upTo;
    if (whole && last) return halfUp(tenths * price, 100);
    if (!whole) sum += ((last ? tenths : upTo) - below) * price;
    if (last) break;
    below = upTo;
  }
  return halfUp(sum, 100);
}

function serviceInCentimos(category, tenths, sewer) {
  const { water: blocks, whole, fixed, share, sewer: own } = cents[category];
  const water = byBlocksInCentimos(blocks, whole, tenths);
  return { water, sewer: sewer ? (own ? byBlocksInCentimos(own, whole, tenths) : halfUp(water * share, 100)) : 0, fixed };
}

/** The total in whole céntimos, for a volume in tenths of a m³ and an exemption in percent. */
export function totalInCentimos({ category, tenths: said, sewer, social, exempt }) {
  const tenths = Math.max(said, cents[category].least);
  const lines = serviceInCentimos(category, tenths, sewer);
  const all = lines.water + lines.sewer + lines.fixed;
  let subtotal = all;
  for (const [amount, rate] of rates) subtotal += amount || halfUp(all * rate, 100);
  if (exempt) subtotal -= halfUp(subtotal * exempt, 100);
  else if (social) {
    const base = serviceInCentimos(category, Math.min(tenths, COVERED), sewer);
    subtotal -= halfUp(plan.social_charge.applies_to.reduce((sum, line) => sum + base[line], 0) * DISCOUNT, 100);
  }
  return subtotal + halfUp(subtotal * VAT, 100);
}
