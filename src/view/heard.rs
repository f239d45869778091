//! What is heard in place of what is seen: whoever listens gets amounts as they are said, and sentences where the eye puts
//! together what stands side by side.

use crate::locale::{self, Lang};
use crate::number::money::Soles;
use crate::view::View;
use maud::{Markup, html};

/// How an amount is put into words.
type InWords<'a> = &'a dyn Fn(Soles) -> String;

/// What is seen, and what is heard in its place.
pub fn heard(seen: &Markup, heard: &str) -> Markup {
    html! { span aria-hidden="true" { (seen) } span.vh { (heard) } }
}

/// An amount of a column, below zero as what is taken off.
pub fn said(amount: Soles, t: Lang) -> String {
    let said = locale::spoken(amount, t);
    if amount < Soles::ZERO { t.spoken_less(&said) } else { said }
}

/// A sum as it is written, `8 m³ × S/ 0.858`, and as it is said: signs are words, and the currency follows its number.
pub fn heard_sum(written: &str, t: Lang) -> Markup {
    let mut words = String::new();
    for (place, word) in written.split(' ').enumerate() {
        if place > 0 {
            words.push(' ');
        }
        match word {
            "×" => words.push_str(t.heard_times()),
            "÷" => words.push_str(t.heard_divided()),
            "\u{2212}" => words.push_str(t.heard_minus()),
            _ => match word.strip_prefix(t.money().symbol).and_then(|rest| rest.strip_prefix('\u{a0}')) {
                Some(number) if t.money().is_said() => words.push_str(&t.heard_soles(number)),
                Some(number) => words.push_str(number),
                None => words.push_str(word),
            },
        }
    }
    heard(&html! { (written) }, &words)
}

impl View<'_> {
    /// A sentence with amounts.
    pub(in crate::view) fn aloud(&self, sentence: &dyn Fn(InWords<'_>) -> String) -> Markup {
        let seen = sentence(&|amount| locale::soles(amount, self.lang));
        heard(&html! { (seen) }, &sentence(&|amount| locale::spoken(amount, self.lang)))
    }

    /// An amount at the end of a row, as it is written there. What is heard stands before it, for the row's layout knows its last.
    pub(in crate::view) fn at_end(&self, amount: Soles, seen: &str) -> Markup {
        html! { span.vh { (said(amount, self.lang)) } span.num aria-hidden="true" { (seen) } }
    }
}
