// Writes what an address of a town needs to become the calculator where it is pasted, as into WordPress (oEmbed): beside each
// town's page a description in JSON, to which the page leads, and the page that is framed. Both name the site's public address,
// so they are written where ADDRESS says it.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { dist, files, oneFileOf, pages, read } from './built-site.js';
import { embedScript } from './embed-script.js';
import { byPlainName } from './names.js';

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const unescaped = (text) => text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&amp;/g, '&');
const LINK = /<link rel="alternate" type="application\/json\+oembed"[^>]*>/;

/** Where the site is, with a slash at its end. */
export function siteAt(written) {
  if (!URL.canParse(written) || !/^https?:/i.test(written)) throw new Error(`no address of a site, such as https://agua.example.pe/: "${written}"`);
  const { origin, pathname } = new URL(written);
  return `${origin}${pathname.replace(/\/*$/, '/')}`;
}

/**
 * The files, by name.
 * @param {string} address of the site
 */
export function oembedOf(address) {
  const script = embedScript('way.js');
  const way = `tarifa-clara-way.${createHash('sha256').update(script).digest('hex').slice(0, 8)}.js`;
  const program = byPlainName(files).get('tarifa-clara.js');
  const made = new Map([[way, script]]);
  for (const page of pages) {
    const html = read(page.name).toString();
    const [, title] = /<title>(.*?)<\/title>/.exec(html);
    const [own, framed, said] = ['', '.html', '.json'].map((ending) => `${page.folder}${ending && 'oembed/'}${page.town}${ending || '.html'}`);
    const up = `../${'../'.repeat(page.folder.split('/').length - 1)}`;
    made.set(framed, `<!DOCTYPE html><html lang="${page.lang}"><head><meta charset="utf-8"><title>${title}</title><meta name="robots" content="noindex">`
      + `<noscript><meta http-equiv="refresh" content="0;url=../${page.town}.html"></noscript>`
      + `<script src="${up}${way}" data-page="../${page.town}.html" data-program="${up}${program}" data-alone="../${path.posix.basename(oneFileOf(page))}"></script></head></html>\n`);
    // WordPress shows the link until the frame speaks, and goes on showing it where it never does.
    made.set(said, JSON.stringify({
      version: '1.0',
      type: 'rich',
      title: unescaped(title),
      provider_name: 'Tarifa Clara',
      provider_url: address,
      width: 600,
      height: 600,
      html: `<blockquote><a href="${escaped(address + own)}">${title}</a></blockquote>`
        + `<iframe src="${escaped(address + framed)}" title="${title.replace(/"/g, '&quot;')}" width="100%" height="600" frameborder="0" marginwidth="0" marginheight="0"></iframe>`,
    }));
    made.set(page.name, html.replace(LINK, '').replace('</head>', `<link rel="alternate" type="application/json+oembed" href="${escaped(address + said)}"></head>`));
  }
  // What the page for hosts offers to copy names that address, and says that it becomes the calculator.
  for (const name of files.filter((file) => path.posix.basename(file) === 'para-su-pagina.html')) {
    const html = read(name).toString();
    const [, before] = /data-site="([^"]*)"/.exec(html);
    const origin = (url) => escaped(new URL(unescaped(url)).origin);
    made.set(name, html.replaceAll(before, escaped(address)).replaceAll(origin(before), origin(address)).replace('data-embeds="no"', 'data-embeds="yes"'));
  }
  return made;
}

if (process.argv[1] === fileURLToPath(import.meta.url) && process.env.ADDRESS) {
  for (const [name, text] of oembedOf(siteAt(process.env.ADDRESS))) {
    mkdirSync(path.dirname(path.join(dist, name)), { recursive: true });
    writeFileSync(path.join(dist, name), text);
  }
}
