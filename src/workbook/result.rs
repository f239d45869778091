//! The sheet of results.

use crate::locale::Lang;
use crate::register::words::folded;

/// What people call it.
fn name(lang: Lang) -> &'static str {
    lang.workbook_result()
}

/// Whether a sheet is called so, in any language: what the program works out is not read.
pub fn is_name(sheet: &str) -> bool {
    Lang::ALL.into_iter().any(|lang| folded(name(lang)) == folded(sheet))
}
