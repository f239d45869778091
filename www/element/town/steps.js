// The bytes of a file, in steps.

// Asking a file for bytes takes its time, so it is asked for many at once; they are read in steps short enough for the page,
// should it have no other thread.
const PIECE = 1 << 20;
const STEP = 1 << 18;

/** @param {Blob} file */
export async function* stepsOf(file) {
  for (let start = 0; start < file.size; start += PIECE) {
    const piece = await new Response(file.slice(start, start + PIECE)).arrayBuffer();
    for (let at = 0; at < piece.byteLength; at += STEP) {
      const bytes = new Uint8Array(piece, at, Math.min(STEP, piece.byteLength - at));
      yield { bytes, end: start + at + bytes.length };
    }
  }
}
