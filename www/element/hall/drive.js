// What a clicker, a keyboard and a thumb ask of an assembly. Fields and focused buttons keep the keys that are theirs.

/** @type {Record<string, string>} */
const acts = {
  PageDown: 'next',
  ArrowRight: 'next',
  ' ': 'next',
  PageUp: 'back',
  ArrowLeft: 'back',
  Home: 'first',
  End: 'last',
  Escape: 'leave',
  '?': 'guide',
};
// A clicker's own keys, and the one that leaves, are for the assembly wherever the focus is.
const always = ['PageDown', 'PageUp', 'Escape'];
// How far a thumb goes, in px, and how much more sideways than down.
const SWIPE = 60;
const SIDEWAYS = 2;

/**
 * Calls back with what is asked for, until what is given back is called.
 * @param {HTMLElement} box
 * @param {(act: string, more?: number) => boolean} ask says whether anything came of it
 */
export function drive(box, ask) {
  const onKey = (/** @type {KeyboardEvent} */ event) => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    const target = event.composedPath()[0];
    if (!always.includes(event.key) && isTheirs(event.key, target)) return;
    const place = /^[1-9]$/.test(event.key) ? Number(event.key) : 0;
    const act = place > 0 ? 'card' : acts[event.key];
    if (act && ask(act, place)) event.preventDefault();
  };
  document.addEventListener('keydown', onKey);
  swipe(box, ask);
  const unlock = lockEscape();
  return () => {
    document.removeEventListener('keydown', onKey);
    unlock();
  };
}

/** In full screen the browser takes Escape for itself; where it lets go of it, one press leaves the assembly. */
function lockEscape() {
  const { keyboard } = /** @type {Navigator & { keyboard?: { lock(keys: string[]): Promise<void>, unlock(): void } }} */ (navigator);
  if (!keyboard || !keyboard.lock) return () => {};
  keyboard.lock(['Escape']).catch(() => {});
  return () => keyboard.unlock();
}

/**
 * @param {string} key
 * @param {EventTarget} target
 */
function isTheirs(key, target) {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches('input, select, textarea')) return true;
  return key === ' ' && target.matches('button, summary');
}

/**
 * @param {HTMLElement} box
 * @param {(act: string) => boolean} ask
 */
function swipe(box, ask) {
  /** @type {Touch | undefined} */
  let from;
  box.addEventListener('touchstart', (event) => (from = event.touches.length === 1 ? event.touches[0] : undefined), { passive: true });
  box.addEventListener('touchend', (event) => {
    const to = event.changedTouches[0];
    if (!from || event.touches.length > 0) return;
    const [across, down] = [to.clientX - from.clientX, to.clientY - from.clientY];
    from = undefined;
    if (Math.abs(across) > SWIPE && Math.abs(across) > SIDEWAYS * Math.abs(down)) ask(across < 0 ? 'next' : 'back');
  });
}
