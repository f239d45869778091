// What an embedded address opens first. A sandbox without CORS gets no module: then the file that holds everything comes in the
// page's place, which fetches nothing.
(() => {
  const { page, program, alone } = document.currentScript.dataset;
  const go = (to) => location.replace(to + location.hash);
  fetch(program).then(
    () => go(page),
    () => go(`${alone}?share-url=${encodeURIComponent(new URL(page, location.href).href)}`),
  );
})();
