// Reads a register of users chunk by chunk: the border to Rust is crossed by the file's own bytes, and memory holds one chunk.

import { stepsOf } from './steps.js';

/** @typedef {import('../../town/pkg/tools/es-PE/tarifa_clara_town.js').Town} Town */
/** @typedef {import('../../town/pkg/all/es-PE/tarifa_clara_town.js').RegisterRead} RegisterRead */
/** @typedef {{ html: string, said: string, bills: Blob | undefined }} Read */
/**
 * What is asked for: the file, the choice that it is read under, and what its columns and words are.
 * @typedef {{ file: Blob, choice: string, map: string }} Asked
 */

const MOST_PARTS = 16;
// Without it spreadsheets take UTF-8 for something else.
const BYTE_ORDER_MARK = '\ufeff';

/**
 * @param {Town} town
 * @param {Asked} asked
 * @param {(share: number) => void} tell hears how much of the file was read, from 0 to 1; what it throws ends the reading
 * @returns {Promise<Read>}
 */
export async function readRegister(town, { file, choice, map }, tell) {
  const look = town.look();
  for await (const { bytes } of stepsOf(file)) look.see(bytes);
  const register = town.register(choice, look, map);
  /** @type {BlobPart[]} */
  const bills = [];
  do {
    bills.splice(0, bills.length, BYTE_ORDER_MARK);
    for await (const { bytes, end } of stepsOf(file)) {
      bills.push(/** @type {BlobPart} */ (register.push(bytes)));
      // So that the browser, and not the module's memory or this thread's, holds what is done.
      if (bills.length > MOST_PARTS) bills.splice(0, bills.length, new Blob(bills));
      tell(end / file.size);
    }
  } while (register.onceMore());
  const read = register.finish(town);
  bills.push(read.csv);
  return { html: read.html, said: read.said, bills: read.usable ? new Blob(bills, { type: 'text/csv;charset=utf-8' }) : undefined };
}
