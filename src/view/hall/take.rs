//! The end of the meeting: counting hands, and the code that opens the same choice on every phone.

use crate::locale::Lang;
use maud::{Markup, html};

/// Where the counting mounts when the hall opens.
pub fn hands() -> Markup {
    html! { div #hands {} }
}

/// The code and the address are the program's to fill in: only it knows them.
pub fn code(t: Lang) -> Markup {
    html! {
        div.hall-two.hall-take {
            div data-qr data-label=(t.take_qr_label()) {}
            div {
                p.hall-strong { (t.hall_take_open()) }
                p data-file="false" { (t.hall_take_same()) }
                p data-file="true" hidden { (t.hall_take_file()) }
                p.hall-note data-only-here hidden { (t.hall_take_only_here()) }
                p.soft data-file="false" { (t.hall_take_write()) }
                p.hall-address data-address {}
            }
        }
    }
}
