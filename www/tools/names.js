// Names of files that carry a hash of their content, so that a name never stands for two contents.
const hash = /\.[0-9a-f]{8}(?=\.\w+$)/;

/** @param {string} name */
export const hashed = (name) => hash.test(name);

/** Files by their names without a hash: `home.en.wasm` is `home.en.1a2b3c4d.wasm`. */
export const byPlainName = (names) => new Map(names.filter(hashed).map((name) => [name.replace(hash, ''), name]));
