//! Numbers as Peru writes them, in every language and whatever the host page's `lang`: S/ 1,234.50. An amount has the symbol
//! and the decimals of its plan's money. They are written from the exact decimal; `Intl` would give `1234,50 PEN` in plain
//! `es`. U+00A0 keeps a number and its unit on one line.

use super::Lang;
use crate::number::digits;
use crate::number::money::{Price, Rate, Soles, Volume};
use crate::number::written;
use rust_decimal::Decimal;

/// A decimal as it is, with a comma at thousands: `1,234.5`.
pub fn plain(value: Decimal) -> String {
    let text = digits::text(value.abs());
    let (integer, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let mut out = String::new();
    if value.is_sign_negative() && !value.is_zero() {
        out.push('\u{2212}');
    }
    for (i, digit) in integer.chars().enumerate() {
        if i > 0 && integer.len().saturating_sub(i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    if !fraction.is_empty() {
        out.push('.');
        out.push_str(fraction);
    }
    out
}

/// An amount without its unit, as in a column: `1,234.50`.
pub fn amount(value: Soles, t: Lang) -> String {
    plain(digits::padded(value.value(), t.money().decimals))
}

/// `S/ 1,234.50`, with the sign before the unit.
pub fn soles(value: Soles, t: Lang) -> String {
    let text = amount(value, t);
    match text.strip_prefix('\u{2212}') {
        Some(positive) => written::joined(&["\u{2212}\u{a0}", &with_unit(positive, t)]),
        None => with_unit(&text, t),
    }
}

fn with_unit(number: &str, t: Lang) -> String {
    written::joined(&[t.money().symbol, "\u{a0}", number])
}

/// An amount as it is said aloud: `16 soles con 34 céntimos`, `5 céntimos`. Another money's is read as it is written.
pub fn spoken(value: Soles, t: Lang) -> String {
    let text = digits::text(value.value().abs());
    if !t.money().has_centimos() {
        return if t.money().is_said() { with_unit(&text, t) } else { text };
    }
    let (soles, centimos) = text.split_once('.').unwrap_or((&text, "0"));
    let centimos = centimos.trim_start_matches('0');
    if soles == "0" && !centimos.is_empty() {
        return t.spoken_centimos(centimos);
    }
    t.spoken_amount(super::SpokenAmount { soles, centimos: if centimos.is_empty() { "0" } else { centimos } })
}

/// `+ S/ 1.20`, `− S/ 0.30` or `S/ 0.00`: a change.
pub fn difference(value: Soles, t: Lang) -> String {
    if value > Soles::ZERO { written::joined(&["+\u{a0}", &soles(value, t)]) } else { soles(value, t) }
}

/// An amount or exact product with all its decimals: `S/ 0.344`.
pub fn price(value: Decimal, t: Lang) -> String {
    with_unit(&exact(value, t), t)
}

/// A price per m³ in the digits it was published in: 0.510 is `S/ 0.510`.
pub fn price_of(price: Price, t: Lang) -> String {
    with_unit(&plain(digits::padded(price.value(), t.money().decimals)), t)
}

/// `10.2 %`.
pub fn percent(value: Decimal) -> String {
    written::joined(&[&plain(value), "\u{a0}%"])
}

/// A volume's number, without its unit: `12.5`.
pub fn volume(value: Volume) -> String {
    plain(digits::shortest(value.value()))
}

/// A fraction as a percentage: 0.102 is `10.2 %`.
pub fn rate(value: Rate) -> String {
    value.percent().map(percent).unwrap_or_default()
}

/// A product with all its decimals, at least those of a sum, without its unit: `2.752`, `5.60`.
pub fn exact(value: Decimal, t: Lang) -> String {
    plain(digits::padded(digits::shortest(value), t.money().decimals))
}
