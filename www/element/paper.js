// While one element of the page is open to be printed, paper has that element and nothing else of the page around it.

/**
 * @param {ShadowRoot} root where the copy for paper stands
 * @param {() => Element | null} find what is to be printed now; null leaves paper to the page
 * @returns {() => void} ends it
 */
export function printsAlone(root, find) {
  /** @type {HTMLElement | undefined} */
  let copy;
  /** @type {{ element: HTMLElement, display: string, priority: string }[]} */
  let hidden = [];

  const begin = () => {
    const printed = find();
    if (!printed || copy) return;
    copy = document.createElement('div');
    copy.className = 'tc';
    copy.append(printed.cloneNode(true));
    root.append(copy);
    for (const element of around(copy)) {
      const { style } = element;
      hidden.push({ element, display: style.getPropertyValue('display'), priority: style.getPropertyPriority('display') });
      style.setProperty('display', 'none', 'important');
    }
  };
  const end = () => {
    if (copy) copy.remove();
    copy = undefined;
    for (const { element, display, priority } of hidden) element.style.setProperty('display', display, priority);
    hidden = [];
  };
  window.addEventListener('beforeprint', begin);
  window.addEventListener('afterprint', end);
  return () => {
    end();
    window.removeEventListener('beforeprint', begin);
    window.removeEventListener('afterprint', end);
  };
}

/**
 * Everything beside an element, and beside all that it is inside of.
 * @param {HTMLElement} element
 * @returns {HTMLElement[]}
 */
function around(element) {
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
