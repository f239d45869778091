//! The languages of the page and how numbers look in them. The texts are in `www/locales`; one function a message is
//! made of them at build time (`build.rs` beside this file).

mod date;
mod folded;
mod number;
mod refusal;

pub use date::date;
pub use folded::folded;
pub use number::{amount, difference, exact, percent, plain, price, price_of, rate, soles, spoken, volume};

use crate::number::currency::{Currency, Money, SOL};

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

/// A language of the page, and the money that it speaks of: Peru's, until it is told of a plan's.
#[derive(Debug, Clone, Copy)]
pub struct Lang {
    language: Language,
    money: Money,
}

impl PartialEq for Lang {
    /// Whether it is the same language, whatever money it speaks of.
    fn eq(&self, other: &Lang) -> bool {
        self.language == other.language
    }
}

impl Eq for Lang {}

impl Lang {
    const fn of(language: Language) -> Lang {
        Lang { language, money: &SOL }
    }

    /// The same language for whoever pays in a money.
    #[must_use]
    pub fn in_money(self, money: Money) -> Lang {
        Lang { money, ..self }
    }

    /// The money that it speaks of.
    pub fn money(self) -> Money {
        self.money
    }

    /// What cases of a text depend on.
    fn own_money(self) -> &'static str {
        match self.money.decimals {
            0 => "whole",
            _ if self.money.is_sol() => "sol",
            _ => "other",
        }
    }

    /// A message with the names of its money and tax: the character U+000E stands for the first of them, and so on.
    fn naming_money(self, template: &str) -> String {
        let Currency { symbol, tax, .. } = *self.money;
        let [coin, coins] = if self.money.is_sol() { ["sol", "soles"] } else { [symbol; 2] };
        let mut text = String::new();
        for letter in template.chars() {
            match letter {
                '\u{e}' => text.push_str(coin),
                '\u{f}' => text.push_str(coins),
                '\u{10}' => text.push_str(tax.unwrap_or(self.tax_name())),
                '\u{11}' => text.push_str(tax.unwrap_or(self.tax_name_full())),
                _ => text.push(letter),
            }
        }
        text
    }

    /// The language of a BCP 47 tag, by its main part: `es`, `es-PE` and `es_MX` are all Spanish.
    pub fn from_tag(tag: &str) -> Option<Lang> {
        let main = tag.split(['-', '_']).next().unwrap_or_default();
        Lang::ALL.into_iter().find(|lang| lang.main_tag().eq_ignore_ascii_case(main))
    }

    /// The language of a page's tag; the first one for any other.
    pub fn of_page(tag: &str) -> Lang {
        Lang::from_tag(tag).unwrap_or(Lang::ALL[0])
    }

    /// The main part of its tag, as texts of a plan name it.
    pub fn main_tag(self) -> &'static str {
        self.tag().split('-').next().unwrap_or_default()
    }

    /// The way from this language's pages up to the folder of the first one's, where what all share stands.
    pub fn way_up(self) -> &'static str {
        if Lang::ALL.first() == Some(&self) { "" } else { "../" }
    }
}

/// A message with its variables: the character U+0001 stands for the first of them, and so on.
fn filled(template: &str, variables: &[&str]) -> String {
    let mut text = String::with_capacity(template.len().saturating_mul(2));
    for letter in template.chars() {
        let place = usize::try_from(u32::from(letter)).ok().and_then(|number| number.checked_sub(1));
        match place.and_then(|place| variables.get(place)) {
            Some(variable) => text.push_str(variable),
            None => text.push(letter),
        }
    }
    text
}
