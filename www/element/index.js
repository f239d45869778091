// Makes <tarifa-clara> known to the page, and helps to find a town on the page that lists them.
import { framed } from './address.js';
import { TarifaClara } from './tarifa-clara.js';

const form = document.querySelector('form[data-find]');
// Only that page has it.
if (form instanceof HTMLFormElement) import(/* webpackChunkName: "tarifa-clara-find" */ './find.js').then(({ offerToFind }) => offerToFind(form));

function define() {
  if (!customElements.get('tarifa-clara')) customElements.define('tarifa-clara', TarifaClara);
}

// A page of ours inside somebody else's first learns to be a guest.
if (framed && document.querySelector('.page')) {
  import(/* webpackChunkName: "tarifa-clara-guest" */ './guest.js').then(({ beGuest }) => beGuest()).catch(console.error).then(define);
} else define();
