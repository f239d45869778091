//! What a reader is told when the calculator cannot be had: a sentence for each kind of failure (`www/element/failure.js`), which
//! must be there already when nothing can be fetched.

use crate::locale::Lang;

/// The sentences and the words around them, by name.
pub fn failures(t: Lang) -> [(&'static str, &'static str); 12] {
    [
        ("offline", t.failure_offline()),
        ("blocked", t.failure_blocked()),
        ("missing", t.failure_missing()),
        ("policy", t.failure_policy()),
        ("kind", t.failure_kind()),
        ("plan", t.failure_plan()),
        ("old", t.failure_old()),
        ("version", t.failure_version()),
        ("program", t.failure_program()),
        ("again", t.failure_again()),
        ("technical", t.failure_technical()),
        ("loading", t.failure_loading()),
    ]
}
