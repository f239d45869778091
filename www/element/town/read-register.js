// Reads a register of users chunk by chunk: the border to Rust is crossed by text, and memory holds one chunk.

/** @typedef {import('../../town/pkg/tools/es-PE/tarifa_clara_town.js').Town} Town */
/** @typedef {import('../../town/pkg/all/es-PE/tarifa_clara_town.js').RegisterRead} RegisterRead */
/** @typedef {{ html: string, said: string, bills: Blob | undefined }} Read */

const CHUNK = 1 << 18;
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
  // What stands before the first letter is Rust's to skip.
  const decoder = new TextDecoder(await encodingOf(file), { ignoreBOM: true });
  const register = town.register(choice);
  const bills = [new Blob([BYTE_ORDER_MARK])];
  for await (const bytes of chunksOf(file)) {
    bills.push(new Blob([register.push(decoder.decode(bytes.chunk, { stream: true }))]));
    tell(bytes.end / file.size);
  }
  bills.push(new Blob([register.push(decoder.decode())]));
  const read = register.finish(town);
  bills.push(new Blob([read.csv]));
  return { html: read.html, said: read.said, bills: read.usable ? new Blob(bills, { type: 'text/csv;charset=utf-8' }) : undefined };
}

/**
 * UTF-8 or, where it is none, what spreadsheets call Latin-1.
 * @param {Blob} file
 */
async function encodingOf(file) {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const { chunk } of chunksOf(file)) if (!works(() => decoder.decode(chunk, { stream: true }))) return 'windows-1252';
  return works(() => decoder.decode()) ? 'utf-8' : 'windows-1252';
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
async function* chunksOf(file) {
  for (let start = 0; start < file.size; start += CHUNK) {
    const end = Math.min(start + CHUNK, file.size);
    yield { chunk: await new Response(file.slice(start, end)).arrayBuffer(), end };
  }
}
