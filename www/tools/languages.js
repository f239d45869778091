// The languages of the site: the files of www/locales, the first on screen first.
import { readdirSync } from 'node:fs';

const first = 'es-PE';

const tags = readdirSync(new URL('../locales', import.meta.url))
  .filter((name) => name.endsWith('.ftl'))
  .map((name) => name.slice(0, -'.ftl'.length))
  .sort((one, other) => Number(other === first) - Number(one === first) || (one < other ? -1 : 1));

/** Each with the folder of its pages, named by the main part of its tag; the first one's stand at the top. */
export const languages = tags.map((lang) => ({ lang, folder: lang === first ? '' : `${lang.split('-')[0]}/` }));
