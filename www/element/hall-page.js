// The page behind an assembly: gone from sight, from the keyboard and from screen readers, and put back as it was. Chromium
// 73 knows no `inert`, so it is hidden.

/**
 * @param {import('./tarifa-clara.js').TarifaClara} host
 * @returns {() => void} what puts it back
 */
export function putAside(host) {
  const focused = /** @type {HTMLElement | null} */ (host.root.activeElement || document.activeElement);
  const { scrollX, scrollY } = window;
  const hidden = [host.content, host.problem, ...around(host)].map((one) => ({
    one,
    value: one.style.getPropertyValue('display'),
    priority: one.style.getPropertyPriority('display'),
  }));
  for (const { one } of hidden) one.style.setProperty('display', 'none', 'important');
  return () => {
    for (const { one, value, priority } of hidden) one.style.setProperty('display', value, priority);
    window.scrollTo(scrollX, scrollY);
    if (focused && focused.isConnected) focused.focus({ preventScroll: true });
    if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
  };
}

/**
 * What stands beside the element and beside what it stands in.
 * @param {HTMLElement} host
 */
function around(host) {
  const found = [];
  for (let here = host; here.parentElement && here !== document.body; here = here.parentElement) {
    for (const other of here.parentElement.children) if (other !== here && other instanceof HTMLElement) found.push(other);
  }
  return found;
}
