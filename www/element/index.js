// Makes <tarifa-clara> known to the page, and helps to find a town on the page that lists them.
import { TarifaClara } from './tarifa-clara.js';

const form = document.querySelector('form[data-find]');
// Only that page has it.
if (form instanceof HTMLFormElement) import(/* webpackChunkName: "tarifa-clara-find" */ './find.js').then(({ offerToFind }) => offerToFind(form));
if (!customElements.get('tarifa-clara')) customElements.define('tarifa-clara', TarifaClara);
