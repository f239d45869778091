//! Texts as cells of a CSV that people open with a spreadsheet.

/// What makes a spreadsheet take a cell for a formula, also in its wide form.
const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// What may stand between cells. Whoever opens the file chooses it, and quotes around a text that another one precedes
/// hold nothing together: behind each of these a cell of its own may begin.
const SEPARATORS: [char; 6] = [',', ';', '|', '\t', '\r', '\n'];

/// Whether a text can stand in a cell as it is, at a glance: as codes are written that only have letters, digits and dashes.
pub(crate) fn plain(text: &str) -> bool {
    let letter = |byte: &u8| byte.is_ascii_alphanumeric();
    let bytes = text.as_bytes();
    bytes.first().is_some_and(letter) && bytes.iter().all(|byte| letter(byte) || *byte == b'-')
}

/// A text as a cell that no spreadsheet takes for a formula, whatever separates its cells, also not behind letters that
/// nobody sees; quoted where it must be.
pub(crate) fn safe(text: &str) -> String {
    if plain(text) {
        return text.to_owned();
    }
    let mut cell = String::with_capacity(text.len());
    for part in text.split_inclusive(SEPARATORS) {
        let shown = part.trim_start_matches(unseen);
        if shown.starts_with(FORMULA) || (cell.is_empty() && part.starts_with(FORMULA)) {
            cell.push('\'');
        }
        cell += part;
    }
    if !text.contains('"') && !text.contains(SEPARATORS) {
        return cell;
    }
    ["\"", &cell.replace('"', "\"\""), "\""].concat()
}

/// What is nothing to see in front of a cell, or is taken off it, as quotes are.
fn unseen(c: char) -> bool {
    c == '"' || c.is_whitespace() || c.is_control() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}
