// For a host: gives each <iframe class="tarifa-clara"> the height of what is in it. Nothing is taken from a frame but a number,
// and only where it comes from that very frame and from the site that its src names.
(() => {
  const frames = () => [...document.querySelectorAll('iframe.tarifa-clara')];
  const heard = new WeakSet();

  // A frame that leads whoever shares it to this page is told the choice that came back in its address.
  function greet(frame) {
    const choice = /[?&]share-url=/.test(frame.src) ? location.hash.slice(1) : '';
    frame.contentWindow.postMessage({ message: 'ready', choice }, '*');
  }

  addEventListener('message', ({ data, origin, source }) => {
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    if (!frame || !frame.src || !data || typeof data.value !== 'number') return;
    const { message, value } = data;
    const opaque = frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin');
    if (origin !== (opaque ? 'null' : new URL(frame.src).origin)) return;
    if (message === 'height' && value > 0 && value < 1e5) {
      const border = getComputedStyle(frame).boxSizing === 'border-box' ? frame.offsetHeight - frame.clientHeight : 0;
      frame.style.height = `${value + border}px`;
      if (!heard.has(frame)) greet(frame);
      heard.add(frame);
    }
    // Somebody touched a link to a place in it, which no frame can bring to sight by itself.
    if (message === 'place' && document.activeElement === frame) scrollTo(pageXOffset, pageYOffset + frame.getBoundingClientRect().top + value);
  });

  // Those that spoke before this script was there.
  frames().forEach(greet);
})();
