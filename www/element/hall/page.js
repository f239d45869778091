// The page behind an assembly: gone, and put back as it was, where it was.
import { around, putAside } from './aside.js';

/**
 * @param {import('../tarifa-clara.js').TarifaClara} host
 * @returns {() => void} what puts it back
 */
export function leavePage(host) {
  const focused = /** @type {HTMLElement | null} */ (host.root.activeElement || document.activeElement);
  const { scrollX, scrollY } = window;
  const putBack = putAside([host.content, host.problem, ...around(host)]);
  return () => {
    putBack();
    window.scrollTo(scrollX, scrollY);
    if (focused && focused.isConnected) focused.focus({ preventScroll: true });
    if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
  };
}
