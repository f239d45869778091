// Expands what xz packed as LZMA (7-zip.org/sdk.html, "LZMA specification"): a fifth smaller than gzip, and the oldest browsers
// have neither.

const STATES = 12;
const POSITION_STATES = 16;
const ALIGN_BITS = 4;
// Probabilities of a bit, of 2048, before anything is known.
const EVEN = 1024;

/** @param {number} count */
const probabilities = (count) => new Uint16Array(count).fill(EVEN);

/**
 * @param {Uint8Array} packed with the header that xz --format=lzma writes
 * @param {number} size of what comes out
 */
export function expand(packed, size) {
  const [literalContext, positionBits] = [packed[0] % 9, Math.floor(packed[0] / 45)];
  const literalPosition = Math.floor(packed[0] / 9) % 5;
  const out = new Uint8Array(size);

  // The range coder; its first byte, after the header, says nothing.
  let [place, range, code] = [14, 0xffffffff, 0];
  const next = () => {
    code = ((code << 8) | packed[place]) >>> 0;
    place += 1;
  };
  for (let byte = 0; byte < 4; byte += 1) next();
  const narrow = () => {
    if (range >= 0x1000000) return;
    range = (range << 8) >>> 0;
    next();
  };
  const bit = (/** @type {Uint16Array} */ odds, /** @type {number} */ at) => {
    const bound = (range >>> 11) * odds[at];
    const found = code < bound ? 0 : 1;
    if (found) {
      range -= bound;
      code -= bound;
      odds[at] -= odds[at] >> 5;
    } else {
      range = bound;
      odds[at] += (2048 - odds[at]) >> 5;
    }
    narrow();
    return found;
  };
  const evenBits = (/** @type {number} */ count) => {
    let value = 0;
    for (let left = count; left > 0; left -= 1) {
      range >>>= 1;
      const found = code < range ? 0 : 1;
      if (found) code -= range;
      narrow();
      value = value * 2 + found;
    }
    return value;
  };
  const number = (/** @type {Uint16Array} */ odds, /** @type {number} */ from, /** @type {number} */ bits) => {
    let node = 1;
    for (let left = bits; left > 0; left -= 1) node = node * 2 + bit(odds, from + node);
    return node - (1 << bits);
  };
  const backwards = (/** @type {Uint16Array} */ odds, /** @type {number} */ from, /** @type {number} */ bits) => {
    let [node, value] = [1, 0];
    for (let at = 0; at < bits; at += 1) {
      const found = bit(odds, from + node);
      node = node * 2 + found;
      value += found << at;
    }
    return value;
  };

  const literals = probabilities(0x300 << (literalContext + literalPosition));
  const [isMatch, isLong] = [probabilities(STATES * POSITION_STATES), probabilities(STATES * POSITION_STATES)];
  const [isRepeated, isOlder, isThird, isFourth] = [1, 2, 3, 4].map(() => probabilities(STATES));
  const slots = probabilities(4 * 64);
  const [distances, aligned] = [probabilities(128), probabilities(1 << ALIGN_BITS)];
  const lengths = () => ({ choice: probabilities(2), low: probabilities(POSITION_STATES * 8), middle: probabilities(POSITION_STATES * 8), high: probabilities(256) });
  const [newLengths, repeatedLengths] = [lengths(), lengths()];

  let [state, at] = [0, 0];
  // The last four distances, less one.
  const last = [0, 0, 0, 0];

  const literal = () => {
    const before = at > 0 ? out[at - 1] : 0;
    const context = ((at & ((1 << literalPosition) - 1)) << literalContext) + (before >> (8 - literalContext));
    const from = 0x300 * context;
    let symbol = 1;
    if (state >= 7) {
      let match = out[at - last[0] - 1];
      for (let same = true; same && symbol < 0x100; match <<= 1) {
        const expected = (match >> 7) & 1;
        const found = bit(literals, from + ((1 + expected) << 8) + symbol);
        symbol = symbol * 2 + found;
        same = expected === found;
      }
    }
    while (symbol < 0x100) symbol = symbol * 2 + bit(literals, from + symbol);
    out[at] = symbol;
    at += 1;
    state = state < 4 ? 0 : state - (state < 10 ? 3 : 6);
  };
  const lengthOf = (/** @type {ReturnType<typeof lengths>} */ odds, /** @type {number} */ position) => {
    if (!bit(odds.choice, 0)) return 2 + number(odds.low, position * 8, 3);
    if (!bit(odds.choice, 1)) return 10 + number(odds.middle, position * 8, 3);
    return 18 + number(odds.high, 0, 8);
  };
  const distanceOf = (/** @type {number} */ length) => {
    const slot = number(slots, Math.min(length - 2, 3) * 64, 6);
    if (slot < 4) return slot;
    const bits = (slot >> 1) - 1;
    const start = (2 + (slot & 1)) * 2 ** bits;
    if (slot < 14) return start + backwards(distances, start - slot, bits);
    return start + evenBits(bits - ALIGN_BITS) * (1 << ALIGN_BITS) + backwards(aligned, 0, ALIGN_BITS);
  };
  const copy = (/** @type {number} */ length) => {
    for (const end = Math.min(at + length, size); at < end; at += 1) out[at] = out[at - last[0] - 1];
  };

  while (at < size) {
    const position = at & ((1 << positionBits) - 1);
    const here = state * POSITION_STATES + position;
    if (!bit(isMatch, here)) {
      literal();
    } else if (!bit(isRepeated, state)) {
      const length = lengthOf(newLengths, position);
      state = state < 7 ? 7 : 10;
      last.unshift(distanceOf(length));
      last.pop();
      copy(length);
    } else {
      const older = bit(isOlder, state);
      if (older) {
        const which = !bit(isThird, state) ? 1 : 2 + bit(isFourth, state);
        last.unshift(...last.splice(which, 1));
      }
      const long = older || bit(isLong, here);
      const length = long ? lengthOf(repeatedLengths, position) : 1;
      state = state < 7 ? (long ? 8 : 9) : 11;
      copy(length);
    }
  }
  return out;
}
