// The page on which a town is prepared: what somebody begins with, drafts that are kept as one works, and the plan's file.
import { setHtml } from '../html.js';
import { Desk } from './desk.js';
import { deleteDraft, draftOf, keepDraft, listDrafts, newKey } from './drafts.js';
import { fetchModule, openDraft, planOfSite } from './module.js';

const one = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
const page = /** @type {HTMLElement} */ (document.querySelector('[data-prepare]'));
const lang = page.dataset.lang || '';
const desk = new Desk(changed);
const words = one('desk').dataset;

/** The draft on the desk: its key, and the number under which this window knows it. */
let key = '';
let version = 0;
/** Whether there is something that is not kept. */
let dirty = false;
let kept = true;
/** @type {number | undefined} */
let soon;

function changed() {
  dirty = true;
  clearTimeout(soon);
  soon = window.setTimeout(keep, 300);
  address();
}

/** Whether somebody works on a plan, or looks for one to begin with. @param {boolean} on */
function work(on) {
  one('begin').hidden = on;
  one('desk').hidden = !on;
  /** @type {HTMLElement} */ (document.querySelector('.lead')).hidden = on;
}

/** The draft and its step are in the address, so a reload opens them, and so does the page in another language. */
function address() {
  const hash = key && !one('desk').hidden ? `#${key}/${desk.step}` : '';
  history.replaceState(null, '', `${window.location.pathname}${window.location.search}${hash}`);
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll('header a[hreflang]'))) link.hash = hash;
}

/** What is kept is kept one after the other: each must know the number of the one before. @type {Promise<void>} */
let keeping = Promise.resolve();

function keep() {
  clearTimeout(soon);
  keeping = keeping.then(keepNow);
  return keeping;
}

async function keepNow() {
  if (!dirty || !desk.draft || !one('desk-elsewhere').hidden) return;
  dirty = false;
  try {
    const mine = await keepDraft(key, { name: desk.name, text: desk.draft.text() }, version);
    if (mine) version += 1;
    else elsewhere();
    one('desk-kept').textContent = mine ? words.kept || '' : '';
  } catch {
    unkept();
  }
}

function unkept() {
  kept = false;
  one('desk-kept').textContent = words.unkept || '';
  one('prepare-said').textContent = words.unkept || '';
}

/** Another window kept this draft since: nothing is overwritten before somebody says which it is. */
function elsewhere() {
  dirty = true;
  one('desk-elsewhere').hidden = false;
}

async function lookElsewhere() {
  await keeping;
  if (!key || one('desk').hidden || !kept) return;
  const there = await draftOf(key).catch(() => undefined);
  if (there && there.version !== version) elsewhere();
}

/** @param {unknown} why HTML of the module, or why something was not fetched */
function failed(why) {
  if (typeof why === 'string') setHtml(one('prepare-failed'), why);
  else one('prepare-failed').textContent = words.failed || '';
  one('prepare-failed').hidden = false;
  one('prepare-failed').focus();
}

/**
 * Puts a plan on the desk.
 * @param {() => Promise<Uint8Array> | Uint8Array} file
 * @param {'' | 'empty' | 'nameless'} how
 * @param {{ key: string, version: number, step: string }} [draft] one that is kept already
 */
async function begin(file, how, draft) {
  one('prepare-failed').hidden = true;
  try {
    const [bytes] = await Promise.all([file(), fetchModule(lang)]);
    const opened = openDraft(bytes, how, lang);
    [key, version] = draft ? [draft.key, draft.version] : [newKey(), 0];
    one('desk-elsewhere').hidden = true;
    work(true);
    desk.step = '';
    desk.open(opened, draft ? draft.step : '');
    dirty = !draft;
    address();
    one('desk-kept').textContent = draft ? words.kept || '' : '';
    if (kept) await keep();
    else unkept();
  } catch (why) {
    failed(why);
    one('begin').hidden = !one('desk').hidden;
  }
}

/** @param {string} wanted @param {string} step */
async function resume(wanted, step) {
  const there = await draftOf(wanted).catch(() => undefined);
  if (!there) return first();
  return begin(() => new TextEncoder().encode(there.text), '', { key: wanted, version: there.version, step });
}

/** What to begin with, drafts of before first. */
async function first() {
  work(false);
  key = '';
  address();
  try {
    const drafts = await listDrafts();
    one('drafts').hidden = drafts.length === 0;
    one('drafts').querySelectorAll('li').forEach((item) => item.remove());
    const list = /** @type {HTMLElement} */ (one('drafts').querySelector('ul'));
    for (const [known, { name, saved }] of drafts) {
      const item = document.createElement('li');
      const said = `${name || words.nameless}, ${new Date(saved).toLocaleString(document.documentElement.lang)}`;
      const button = (/** @type {string | undefined} */ word, /** @type {() => void} */ act) => {
        const made = document.createElement('button');
        made.type = 'button';
        made.className = 'btn';
        made.textContent = word || '';
        made.setAttribute('aria-label', `${word}: ${said}`);
        made.addEventListener('click', act);
        return made;
      };
      const label = document.createElement('span');
      label.textContent = said;
      const drop = async () => {
        if (!window.confirm(words.sure)) return;
        await deleteDraft(known);
        one('prepare-said').textContent = words.deleted || '';
        first();
      };
      item.append(label, ' ', button(words.open, () => resume(known, '')), ' ', button(words.delete, drop));
      list.append(item);
    }
  } catch {
    unkept();
  }
}

/** What is on the desk overwrites what another window kept. */
async function takeMine() {
  const there = await draftOf(key);
  version = there ? there.version : 0;
  one('desk-elsewhere').hidden = true;
  dirty = true;
  await keep();
}

function save() {
  if (!desk.draft) return;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([desk.draft.text()], { type: 'application/json' }));
  link.download = `${desk.draft.id().replace(/[^a-z0-9-]/g, '') || 'plan'}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  if (!kept) dirty = false;
}

page.addEventListener('click', ({ target }) => {
  const button = target instanceof Element && /** @type {HTMLButtonElement | null} */ (target.closest('button'));
  if (!button) return;
  const { template, filled } = button.dataset;
  if (template) begin(() => planOfSite(template), 'empty');
  else if (filled) begin(() => planOfSite(filled), '');
  else if (button.hasAttribute('data-town')) begin(() => planOfSite(/** @type {HTMLSelectElement} */ (one('prepare-town')).value), 'nameless');
  else if (button.id === 'save') save();
  else if (button.id === 'leave') keep().then(first);
  else if (button.id === 'take-other') resume(key, desk.step);
  else if (button.id === 'take-mine') takeMine();
});
one('prepare-file').addEventListener('change', async ({ target }) => {
  const input = /** @type {HTMLInputElement} */ (target);
  const file = input.files && input.files[0];
  if (!file) return;
  await begin(async () => new Uint8Array(await new Response(file).arrayBuffer()), '');
  input.value = '';
});
window.addEventListener('focus', lookElsewhere);
document.addEventListener('visibilitychange', () => document.hidden && keep());
window.addEventListener('pagehide', keep);
window.addEventListener('beforeunload', (event) => {
  if (!dirty || kept || one('desk').hidden) return;
  event.preventDefault();
  event.returnValue = '';
});

const [wanted, step = ''] = window.location.hash.slice(1).split('/');
fetchModule(lang).catch(() => {});
if (wanted) resume(wanted, step);
else first();
