// Puts elements out of sight, out of the keyboard's way and off paper, and back as they were. Chromium 73 knows no `inert`.

/**
 * @param {HTMLElement[]} elements
 * @returns {() => void} what puts them back
 */
export function putAside(elements) {
  const before = elements.map(({ style }) => ({ style, value: style.getPropertyValue('display'), priority: style.getPropertyPriority('display') }));
  for (const { style } of before) style.setProperty('display', 'none', 'important');
  return () => {
    for (const { style, value, priority } of before) style.setProperty('display', value, priority);
  };
}

/**
 * Everything beside an element, and beside all that it is inside of; the styles of a shadow root go on.
 * @param {HTMLElement} element
 * @returns {HTMLElement[]}
 */
export function around(element) {
  const found = [];
  /** @type {Node | null} */
  let inside = element;
  while (inside && inside !== document.body) {
    /** @type {Node | null} */
    const parent = inside.parentNode;
    const beside = parent instanceof ShadowRoot || parent instanceof Element ? [...parent.children] : [];
    for (const one of beside) {
      if (one !== inside && one instanceof HTMLElement && one.localName !== 'link') found.push(one);
    }
    inside = parent instanceof ShadowRoot ? parent.host : parent;
  }
  return found;
}
