// Reads a register of users chunk by chunk: the border to Rust is crossed by bytes of UTF-8, and memory holds one chunk.

/** @typedef {import('../../town/pkg/tools/es-PE/tarifa_clara_town.js').Town} Town */
/** @typedef {import('../../town/pkg/all/es-PE/tarifa_clara_town.js').RegisterRead} RegisterRead */
/** @typedef {{ html: string, said: string, bills: Blob | undefined }} Read */

// Asking a file for bytes takes its time, so it is asked for many at once; they are read in steps short enough for the page,
// should it have no other thread.
const PIECE = 1 << 20;
const STEP = 1 << 18;
const MOST_PARTS = 16;
// Without it spreadsheets take UTF-8 for something else.
const BYTE_ORDER_MARK = '\ufeff';

/**
 * @param {Town} town
 * @param {string} choice
 * @param {Blob} file
 * @param {(share: number) => void} tell hears how much of the file was read, from 0 to 1; what it throws ends the reading
 * @returns {Promise<Read>}
 */
export async function readRegister(town, choice, file, tell) {
  const utf8 = inUtf8(await encodingOf(file));
  const register = town.register(choice);
  /** @type {BlobPart[]} */
  const bills = [BYTE_ORDER_MARK];
  for await (const { bytes, end } of stepsOf(file)) {
    bills.push(/** @type {BlobPart} */ (register.push(utf8(bytes))));
    // So that the browser, and not the module's memory or this thread's, holds what is done.
    if (bills.length > MOST_PARTS) bills.splice(0, bills.length, new Blob(bills));
    tell(end / file.size);
  }
  const read = register.finish(town);
  bills.push(read.csv);
  return { html: read.html, said: read.said, bills: read.usable ? new Blob(bills, { type: 'text/csv;charset=utf-8' }) : undefined };
}

/**
 * UTF-8 or, where it is none, what spreadsheets call Latin-1.
 * @param {Blob} file
 */
async function encodingOf(file) {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const { bytes } of stepsOf(file)) if (!works(() => decoder.decode(bytes, { stream: true }))) return 'windows-1252';
  return works(() => decoder.decode()) ? 'utf-8' : 'windows-1252';
}

/**
 * What makes UTF-8 of the bytes of a file, step by step. In Latin-1 each is a letter, so none is cut in two.
 * @param {string} encoding
 * @returns {(bytes: Uint8Array) => Uint8Array}
 */
function inUtf8(encoding) {
  if (encoding === 'utf-8') return (bytes) => bytes;
  const [decoder, encoder] = [new TextDecoder(encoding), new TextEncoder()];
  return (bytes) => encoder.encode(decoder.decode(bytes));
}

/** @param {() => unknown} act */
function works(act) {
  try {
    act();
    return true;
  } catch {
    return false;
  }
}

/** @param {Blob} file */
async function* stepsOf(file) {
  for (let start = 0; start < file.size; start += PIECE) {
    const piece = await new Response(file.slice(start, start + PIECE)).arrayBuffer();
    for (let at = 0; at < piece.byteLength; at += STEP) {
      const bytes = new Uint8Array(piece, at, Math.min(STEP, piece.byteLength - at));
      yield { bytes, end: start + at + bytes.length };
    }
  }
}
