// What is done with workbooks: a sheet becomes the text that a register is read from, and bills become a workbook.
import init, { Bills, Workbook } from '../../workbook/pkg/workbook/es-PE/tarifa_clara_workbook.js';
import { stepsOf } from './steps.js';

/**
 * A workbook to open, with the sheet that is wanted of it, or bills to save as one.
 * @typedef {{ module: WebAssembly.Module, file?: Blob, sheet?: string, bills?: Blob }} Task
 * @typedef {{ sheets: string[], sheet: string, text: Blob }} Opened
 * @typedef {{ saved: Blob }} Saved
 */

// What stands before the text of the bills is for spreadsheets that open it.
const MARK = 3;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * @param {Task} task
 * @returns {Promise<Opened | Saved>}
 */
export async function workWith({ module, file, sheet, bills }) {
  await init({ module_or_path: module });
  if (bills) return { saved: await saved(bills) };
  const bytes = await new Response(file).arrayBuffer();
  const workbook = Workbook.open(new Uint8Array(bytes));
  if (!workbook) throw new Error('this is no workbook, or it is locked');
  const sheets = workbook.sheets();
  const wanted = sheet === undefined ? sheets[0] : sheet;
  const text = workbook.text(wanted);
  workbook.free();
  if (!text) throw new Error(`${wanted}: this sheet cannot be read`);
  return { sheets, sheet: wanted, text: new Blob([/** @type {BlobPart} */ (text)]) };
}

/** @param {Blob} csv */
async function saved(csv) {
  const bills = new Bills();
  for await (const { bytes } of stepsOf(csv.slice(MARK))) bills.push(bytes);
  const book = bills.save();
  if (!book) throw new Error('a sheet has no place for so many rows');
  return new Blob([/** @type {BlobPart} */ (book)], { type: XLSX });
}
