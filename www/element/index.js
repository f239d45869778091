// Makes <tarifa-clara> known to the page.
import { TarifaClara } from './tarifa-clara.js';

if (!customElements.get('tarifa-clara')) customElements.define('tarifa-clara', TarifaClara);
