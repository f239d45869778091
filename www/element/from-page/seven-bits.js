// Bytes as text that stands in a page: seven bits a letter, an eighth more bytes, where base64 would be a third.

// What a page's reader would take for something else, or change: NUL, carriage return, and "<", with which "</script" begins.
// Another letter with the same seven bits stands for each.
const REPLACED = [0, 13, 60];
const ANOTHER = 0x100;

/** @param {Uint8Array} bytes */
export function textOf(bytes) {
  /** @type {string[]} */
  const letters = [];
  let [bits, kept] = [0, 0];
  const put = (/** @type {number} */ seven) => letters.push(String.fromCharCode(REPLACED.includes(seven) ? ANOTHER + seven : seven));
  for (const byte of bytes) {
    bits = (bits << 8) | byte;
    kept += 8;
    for (; kept >= 7; kept -= 7) put((bits >> (kept - 7)) & 127);
    bits &= 127;
  }
  if (kept > 0) put((bits << (7 - kept)) & 127);
  return letters.join('');
}

/** @param {string} text */
export function bytesOf(text) {
  const bytes = new Uint8Array((text.length * 7) >> 3);
  let [bits, kept, place] = [0, 0, 0];
  for (let letter = 0; letter < text.length; letter += 1) {
    bits = ((bits << 7) | (text.charCodeAt(letter) & 127)) & 0x3fff;
    kept += 7;
    if (kept < 8) continue;
    kept -= 8;
    bytes[place] = bits >> kept;
    place += 1;
  }
  return bytes;
}
