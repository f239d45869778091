// In a browser the module is fetched from where this file is: bundlers know it by this way of naming it.
import { functions } from './functions.js';

export { TarifaClaraError } from './functions.js';
export const { check, assess, register, schema } = functions(async () => {
  const response = await fetch(new URL('./tarifa_clara.wasm', import.meta.url));
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return response.arrayBuffer();
});
