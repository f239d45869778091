// Which module stands behind each door of a town beyond Mi recibo; tools/modules.js builds them.

/** @type {Record<string, string>} */
export const moduleBehind = { pueblo: 'town', asamblea: 'assembly', herramientas: 'tools' };
