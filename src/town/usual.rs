//! What numbers of a plan usually are: the table of `usual.txt`, which whoever knows towns can change.

use crate::locale::{Lang, plain};
use crate::number::currency::{Money, SOL};
use crate::number::digits;
use rust_decimal::Decimal;

/// Limits between which the numbers of a place usually are.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Usual {
    /// How the paths of the place end.
    place: &'static str,
    /// Whether they are soles.
    soles: bool,
    least: Decimal,
    most: Decimal,
    why: [&'static str; 2],
}

/// Every line of the table that speaks of a money.
pub fn table(money: Money) -> impl Iterator<Item = Usual> {
    let lines = include_str!("usual.txt").lines().filter_map(Usual::of_line);
    lines.filter(move |usual| !usual.soles || money.is_sol())
}

impl Usual {
    /// A line of the table; none of a comment.
    fn of_line(line: &'static str) -> Option<Usual> {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let [place, least, most, es, en] = *cells.as_slice() else { return None };
        let soles = place.strip_suffix(" S/");
        let (least, most) = (digits::decimal(least)?, digits::decimal(most)?);
        Some(Usual { place: soles.unwrap_or(place), soles: soles.is_some(), least, most, why: [es, en] })
    }

    /// Whether it speaks of a path, in which `[]` stands for any member of a list.
    pub fn fits(&self, path: &str) -> bool {
        path.strip_suffix(self.place).is_some_and(|before| before.is_empty() || before.ends_with('.'))
    }

    /// Whether a number is as usual.
    pub fn holds(&self, number: Decimal) -> bool {
        number.is_zero() || (self.least..=self.most).contains(&number)
    }

    /// From the least to the most, as people read it.
    pub fn limits(&self) -> [String; 2] {
        let unit = if self.soles { [SOL.symbol, " "] } else { [""; 2] };
        [self.least, self.most].map(|limit| [unit.concat(), plain(limit)].concat())
    }

    /// Where the limits come from.
    pub fn why(&self, lang: Lang) -> &'static str {
        let [es, en] = self.why;
        if lang.main_tag() == "en" { en } else { es }
    }
}
