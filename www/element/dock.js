// The bar with the total at the foot of a phone. It stands aside where the answer itself is on the screen, and lets go where it
// would take more than a sixth of it; what has the focus scrolls clear of its real height.

/**
 * @param {ShadowRoot} root
 * @returns {() => void} what ends that
 */
export function followDock(root) {
  const [page, dock] = [root.querySelector('.tc:not(.problem)'), root.getElementById('dock')];
  if (!(page instanceof HTMLElement) || !dock) return () => {};
  const measure = () => {
    const loose = dock.offsetHeight > window.innerHeight / 6;
    dock.classList.toggle('loose', loose);
    page.style.setProperty('--foot', loose ? '0px' : `${dock.offsetHeight}px`);
  };
  /** @type {Set<Element>} */
  const inSight = new Set();
  const sight = new IntersectionObserver((seen) => {
    for (const { target, isIntersecting } of seen) {
      if (isIntersecting) inSight.add(target);
      else inSight.delete(target);
    }
    dock.classList.toggle('away', inSight.size > 0);
  }, { rootMargin: '0px 0px -15% 0px' });
  for (const answer of root.querySelectorAll('#answer, #result')) sight.observe(answer);
  const size = new ResizeObserver(measure);
  size.observe(dock);
  window.addEventListener('resize', measure);
  return () => {
    sight.disconnect();
    size.disconnect();
    window.removeEventListener('resize', measure);
  };
}
