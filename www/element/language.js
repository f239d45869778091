// Which language of ours a page's tag means.

const mainPart = (/** @type {string} */ tag) => tag.toLowerCase().split(/[-_]/)[0];

/**
 * The one of some languages that a tag means; Spanish where it is none of them.
 * @param {string[]} languages
 * @param {string} tag
 */
export const languageAmong = (languages, tag) => languages.find((lang) => mainPart(lang) === mainPart(tag)) || 'es-PE';
