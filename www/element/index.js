// Makes <tarifa-clara> known to the page, and helps to find a town on the page that lists them.
import { framed } from './address.js';
import { TarifaClara } from './tarifa-clara.js';

const form = document.querySelector('form[data-find]');
// Only that page has it.
if (form instanceof HTMLFormElement) import(/* webpackChunkName: "tarifa-clara-find" */ './find.js').then(({ offerToFind }) => offerToFind(form));
// So have only our own pages; inside somebody else's they first learn to behave there.
else if (document.querySelector('tarifa-clara[data-below]')) {
  const define = () => customElements.define('tarifa-clara', TarifaClara);
  if (framed) import(/* webpackChunkName: "tarifa-clara-framed" */ './framed.js').then(({ beFramed }) => beFramed()).catch(console.error).then(define);
  else define();
} else {
  const page = /** @type {{ tarifaClaras?: { version: string }[] }} */ (/** @type {unknown} */ (window));
  const versions = (page.tarifaClaras = page.tarifaClaras || []);
  // What hosts write has said so already (embed/entry.mjs).
  const own = versions.find(({ version }) => version === VERSION) || { version: VERSION };
  if (!versions.includes(own)) versions.push(own);
  import(/* webpackChunkName: "tarifa-clara-hosted" */ './from-site/hosted.js').then(({ serveHost }) => serveHost(versions, own)).catch(console.error);
}
