// Makes <tarifa-clara> known to the page, and helps to find a town on the page that lists them.
import { offerToFind } from './find.js';
import { TarifaClara } from './tarifa-clara.js';

const form = document.querySelector('form[data-find]');
if (form instanceof HTMLFormElement) offerToFind(form);
if (!customElements.get('tarifa-clara')) customElements.define('tarifa-clara', TarifaClara);
