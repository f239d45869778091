//! The money of a plan and the name of its tax, where they are not Peru's.

use super::declare::record;
use super::pack::{Extent, Pack, Packed, Packer, pack_as};
use super::problem::Fault;
use super::read::{At, Problems, Read};
use super::value::Value;
use crate::number::currency::{Currency, Money, SOL};
use crate::number::written::is_unseen;

/// The most letters and signs of a symbol.
pub(super) const MOST_OF_A_SYMBOL: usize = 5;
/// The most letters and signs of a tax's name.
pub(super) const MOST_OF_A_TAX: usize = 20;

record! {
    /// What money a plan's amounts are.
    MoneyOfPlan {
        /// What stands before an amount, 1 to 5 letters or signs: `US$`, `$`. Absent where it is `S/`.
        symbol: Option<Name<MOST_OF_A_SYMBOL>>,
        /// How many decimals a sum has: 2, or 0 where nobody pays less than one. Absent where it is 2. Prices have their own.
        decimals: Option<Decimals>,
        /// What the tax is called, at most 20 letters: `IVA`. Absent where it is `IGV`.
        tax: Option<Name<MOST_OF_A_TAX>>,
    }
}

impl Read for Money {
    fn read(at: &At<'_>, found: &mut Problems) -> Money {
        match Option::<MoneyOfPlan>::read(at, found) {
            None => &SOL,
            Some(MoneyOfPlan { symbol, decimals, tax }) => kept(
                symbol.map_or_else(|| SOL.symbol.to_owned(), |symbol| symbol.0),
                decimals.map_or(SOL.decimals, |decimals| decimals.0),
                tax.map(|tax| tax.0),
            ),
        }
    }
}

impl Pack for Money {
    fn pack<E: Extent>(&self, out: &mut Packer<E>) {
        let own = !std::ptr::eq(*self, &SOL);
        own.pack(out);
        if own {
            out.put(self.symbol);
            (self.decimals == 0).pack(out);
            out.put(self.tax.unwrap_or_default());
        }
    }

    fn unpack<E: Extent>(from: &mut Packed<'_, E>) -> Money {
        if !bool::unpack(from) {
            return &SOL;
        }
        let symbol = String::unpack(from);
        let decimals = if bool::unpack(from) { 0 } else { SOL.decimals };
        kept(symbol, decimals, Some(String::unpack(from)).filter(|tax| !tax.is_empty()))
    }
}

fn kept(symbol: String, decimals: u32, tax: Option<String>) -> Money {
    Box::leak(Box::new(Currency { symbol: symbol.leak(), decimals, tax: tax.map(|tax| &*tax.leak()) }))
}

/// A symbol or a name: a few letters and signs, none of which can be taken for a part of an amount or is not seen.
#[derive(Debug, Clone)]
pub struct Name<const MOST: usize>(String);

impl<const MOST: usize> Read for Name<MOST> {
    fn read(at: &At<'_>, found: &mut Problems) -> Self {
        let text = String::read(at, found);
        if text.chars().count() > MOST {
            found.add(at.path.clone(), Fault::TooLong(MOST));
        } else if text.chars().any(is_no_sign) {
            found.add(at.path.clone(), Fault::NotASymbol);
        }
        Name(text)
    }
}

fn is_no_sign(letter: char) -> bool {
    letter.is_whitespace() || letter.is_numeric() || letter == '\u{ad}' || is_unseen(letter)
}

impl<const MOST: usize> Pack for Name<MOST> {
    fn pack<E: Extent>(&self, out: &mut Packer<E>) {
        self.0.pack(out);
    }

    fn unpack<E: Extent>(from: &mut Packed<'_, E>) -> Self {
        Name(String::unpack(from))
    }
}

/// Decimals of a sum: 0 or 2. No quantity, so it needs no source.
#[derive(Debug, Clone, Copy)]
pub struct Decimals(u32);

impl Read for Decimals {
    fn read(at: &At<'_>, found: &mut Problems) -> Decimals {
        match at.value {
            Some(Value::Number(text)) if text == "0" => return Decimals(0),
            Some(Value::Number(text)) if text == "2" => {}
            Some(Value::Number(text)) => found.add(at.path.clone(), Fault::UnknownWord(text.clone(), vec!["0", "2"])),
            _ => at.expected(super::problem::Expected::Whole, found),
        }
        Decimals(2)
    }
}

pack_as! {
    Decimals: u32, |it| it.0, Decimals;
}
