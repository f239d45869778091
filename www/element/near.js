// What a page has far below is begun when a reader comes near it.

/** How far below the screen it begins. */
const NEAR = '600px';

/**
 * Calls back once, when an element comes near the screen; returns what ends that.
 * @param {Element} element
 * @param {() => void} begin
 */
export function whenNear(element, begin) {
  const near = new IntersectionObserver((seen) => {
    if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
    near.disconnect();
    begin();
  }, { rootMargin: NEAR });
  near.observe(element);
  return () => near.disconnect();
}
