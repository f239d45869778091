// Cells of a spreadsheet in the clipboard.

/**
 * Cells that are pasted; "" for a text that is none, which the browser pastes itself.
 * @param {ClipboardEvent} event
 */
export function cellsIn({ clipboardData }) {
  const text = clipboardData ? clipboardData.getData('text/plain').replace(/\r\n?/g, '\n').replace(/\n$/, '') : '';
  return /[\t\n]/.test(text) ? text : '';
}

/** @param {string} text */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Without that, as in a page that is not encrypted.
    const field = document.createElement('textarea');
    field.value = text;
    document.body.append(field);
    field.select();
    document.execCommand('copy');
    field.remove();
  }
}
