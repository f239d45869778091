// In Node the module is read from its file.
import { readFile } from 'node:fs/promises';
import { functions } from './functions.js';

export { TarifaClaraError } from './functions.js';
export const { check, assess, register, schema } = functions(() => readFile(new URL('./tarifa_clara.wasm', import.meta.url)));
