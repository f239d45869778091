//! One sheet for whoever leads the assembly: before it, screen by screen, the keys, counting hands, after it. A page of
//! its own and, in the hall, what `?` opens.
//!
//! The practice is that of the nine pilot towns (WSP 2008, sections 3.5 and 3.6, Table 11): meetings by neighbourhood, a
//! woman and a man as delegates of each, today always one of the options, prices shown with examples.

use crate::locale::Lang;
use maud::{Markup, html};

/// A stop of the meeting. Its screens and its line of the guide have the same number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stop {
    /// Our water today.
    Today,
    /// Choosing together.
    Choose,
    /// A home's receipt.
    Receipt,
    /// The poorest families.
    Social,
    /// The fund.
    Fund,
    /// Who does what.
    Roles,
    /// The options side by side.
    Compare,
    /// Counting hands.
    Hands,
    /// The code for the phones.
    Take,
}

impl Stop {
    /// Every stop, in the order of the meeting.
    pub const ALL: [Stop; 9] = [
        Stop::Today,
        Stop::Choose,
        Stop::Receipt,
        Stop::Social,
        Stop::Fund,
        Stop::Roles,
        Stop::Compare,
        Stop::Hands,
        Stop::Take,
    ];

    fn word(self) -> &'static str {
        match self {
            Stop::Today => "today",
            Stop::Choose => "choose",
            Stop::Receipt => "receipt",
            Stop::Social => "social",
            Stop::Fund => "fund",
            Stop::Roles => "roles",
            Stop::Compare => "compare",
            Stop::Hands => "hands",
            Stop::Take => "take",
        }
    }
}

/// What stands on the sheet below its heading, for the stops of a meeting.
pub fn sheet(t: Lang, stops: &[Stop]) -> Markup {
    let keys = [
        (t.guide_key_next(), t.guide_keys_next()),
        (t.guide_key_back(), t.guide_keys_back()),
        (t.guide_key_choose(), t.guide_keys_choose()),
        (t.guide_key_ends(), t.guide_keys_ends()),
        (t.guide_key_guide(), t.guide_keys_guide()),
        (t.guide_key_leave(), t.guide_keys_leave()),
    ];
    html! {
        div.guide {
            p { (t.guide_lead()) }
            (list(t.guide_before(), &[t.guide_before_meet(), t.guide_before_invite(), t.guide_before_wall(), t.guide_before_usb(), t.guide_before_print(), t.guide_before_try()]))
            section {
                h2 { (t.guide_during()) }
                ol { @for stop in stops { li { b { (t.guide_stop(stop.word())) "." } " " (t.guide_at(stop.word())) } } }
            }
            section {
                h2 { (t.guide_keys()) }
                dl { @for (key, act) in keys { div { dt { (key) } dd { (act) } } } }
                p { (t.guide_keys_finger()) }
            }
            (list(t.guide_count(), &[t.guide_count_all(), t.guide_count_once(), t.guide_count_apart(), t.guide_count_two(), t.guide_count_none(), t.guide_count_again(), t.guide_count_sum()]))
            (list(t.guide_after(), &[t.guide_after_read(), t.guide_after_sign(), t.guide_after_save(), t.guide_after_clear()]))
            p.guide-source { (t.guide_source()) " " cite { (t.guide_source_title()) } }
        }
    }
}

fn list(heading: &str, items: &[&str]) -> Markup {
    html! { section { h2 { (heading) } ul { @for item in items { li { (item) } } } } }
}
