// Reads a host's own plan: a module of its own, fetched for such a plan alone.
import init, { pack } from '../../reader/pkg/tarifa_clara_reader.js';
import { compiled } from './home.js';

const address = new URL('../../reader/pkg/tarifa_clara_reader_bg.wasm', import.meta.url);

export async function load() {
  await init({ module_or_path: await compiled(address.href) });
}

export { pack };
