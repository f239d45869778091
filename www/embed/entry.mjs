// What hosts write. Whoever waits over a bad signal waits for everything at once: beside the program, what is first shown of a
// town that is near the screen. Which files these are tools/page-files.js says.
const { version, program, hosted, sheet, folders } = FILES;
// Before the page is read, so that of two versions the newer serves.
const versions = (window.tarifaClaras = window.tarifaClaras || []);
if (!versions.some((one) => one.version === version)) versions.push({ version });
import(program).catch((error) => {
  // Kept from an earlier version, whose files are gone: once, past all that keeps it, today's is asked for.
  if (new URL(import.meta.url).searchParams.has('today')) throw error;
  return import(`${import.meta.url.split('?')[0]}?today`);
});
// What only hosts need is fetched beside the rest, and not after it.
import(hosted);

function soon(name, as) {
  const link = Object.assign(document.createElement('link'), { rel: 'preload', as, href: new URL(name, import.meta.url).href });
  // As it is asked for in the end, or it would be fetched twice.
  if (as === 'fetch' || new URL(link.href).origin !== location.origin) link.crossOrigin = '';
  document.head.append(link);
}

// As far from the screen as element/near.js begins.
const isNear = ({ top, bottom }) => bottom > -600 && top < innerHeight + 600;
const place = [...document.querySelectorAll('tarifa-clara[town], [data-tarifa-clara]')].find((one) => isNear(one.getBoundingClientRect()));
if (place) {
  const town = place.getAttribute('town') || place.getAttribute('data-tarifa-clara');
  const tag = place.closest('[lang], [data-lang]');
  const [lang] = ((tag && (tag.getAttribute('data-lang') || tag.lang)) || '').toLowerCase().split(/[-_]/);
  soon(sheet, 'style');
  soon(`${folders[lang] || ''}${encodeURIComponent(town)}.html`, 'fetch');
}
