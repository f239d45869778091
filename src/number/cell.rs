//! Texts as cells of a CSV that people open with a spreadsheet.

/// What makes a spreadsheet take a cell for a formula, also in its wide form.
const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// A text as a cell that no spreadsheet takes for a formula, also not behind letters that nobody sees; quoted where it
/// must be.
pub(crate) fn safe(text: &str) -> String {
    let unseen = |c: char| c.is_control() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}');
    let shown = text.trim_start_matches(unseen).trim_start();
    let apostrophe = if text.starts_with(FORMULA) || shown.starts_with(FORMULA) { "'" } else { "" };
    if !text.contains([',', ';', '"', '\t', '\r', '\n']) {
        return [apostrophe, text].concat();
    }
    ["\"", apostrophe, &text.replace('"', "\"\""), "\""].concat()
}
