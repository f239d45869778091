//! What somebody types in a place, and how it stands in the plan: amounts as they are printed, rates in percent, words by
//! their names. What is not understood stays as it was typed, for the plan's own reader to refuse.

use super::place::Place;
use crate::locale::Lang;
use crate::number::digits;
use crate::number::written::amount;
use crate::plan::shape::{Measure, Number, Shape, peruvian_meant, truth_meant};
use crate::plan::value::Value;
use rust_decimal::Decimal;

/// What stands in a plan for what was typed; nothing where nothing was.
pub fn stored(place: Place, typed: &str, before: Option<&Value>, lang: Lang) -> Option<Value> {
    let typed = typed.trim();
    if typed.is_empty() {
        return None;
    }
    Some(match place.shape {
        Shape::Number(number) => number_of(number, typed, lang),
        Shape::ByYear(number) => match typed.split(';').map(|one| number_of(number, one, lang)).collect::<Vec<_>>() {
            years if years.len() > 1 => Value::List(years),
            mut one => one.pop()?,
        },
        Shape::Word(words) => Value::Text(words.meant(typed).unwrap_or(typed).to_owned()),
        // A plan's own are chosen by their ids.
        Shape::Category => Value::Text(peruvian_meant(typed).unwrap_or(typed).to_owned()),
        Shape::Bool => match truth_meant(typed) {
            Some(truth) => Value::Bool(truth),
            None => Value::Text(typed.to_owned()),
        },
        Shape::Text => text_of(typed, before, lang),
        _ => Value::Text(typed.to_owned()),
    })
}

/// How a place is shown where it is typed.
pub fn shown(place: Place, value: Option<&Value>, lang: Lang) -> String {
    match (place.shape, value) {
        (_, None | Some(Value::Null)) => String::new(),
        (Shape::Number(number), Some(value)) => number_shown(number, value),
        (Shape::ByYear(number), Some(Value::List(years))) => {
            years.iter().map(|year| number_shown(number, year)).collect::<Vec<_>>().join("; ")
        }
        (Shape::ByYear(number), Some(value)) => number_shown(number, value),
        (Shape::Text, Some(value)) => said(value, lang),
        (_, Some(value)) => plain(value),
    }
}

/// A text in a language, or in the first that it has.
pub fn said(value: &Value, lang: Lang) -> String {
    match value {
        Value::Record(texts) => {
            let in_language = texts.iter().find(|(tag, _)| tag == lang.main_tag()).or(texts.first());
            in_language.map(|(_, text)| plain(text)).unwrap_or_default()
        }
        value => plain(value),
    }
}

/// A value as it is written.
pub fn plain(value: &Value) -> String {
    match value {
        Value::Number(text) | Value::Text(text) => text.clone(),
        Value::Bool(truth) => truth.to_string(),
        _ => String::new(),
    }
}

fn is_percent(number: &Number) -> bool {
    number.measure == Measure::Rate
}

/// A number as it is printed somewhere, with a symbol, a decimal comma or blanks between thousands.
fn number_of(number: &Number, typed: &str, lang: Lang) -> Value {
    let typed = typed.trim();
    let bare = if is_percent(number) { typed.trim_end_matches('%').trim_end() } else { typed };
    let read = amount(bare, lang.money()).ok().map(|amount| amount.value);
    let read = if is_percent(number) { read.and_then(|percent| shifted(percent, 2)) } else { read };
    match read {
        Some(value) if number.measure == Measure::Count && value.scale() == 0 => Value::Number(digits::text(value)),
        Some(value) => Value::Text(digits::text(value)),
        None => Value::Text(typed.to_owned()),
    }
}

fn number_shown(number: &Number, value: &Value) -> String {
    let written = plain(value);
    if !is_percent(number) {
        return written;
    }
    let percent = digits::decimal(&written).and_then(|rate| {
        let padded = digits::padded(rate, rate.scale().max(2));
        let scale = padded.scale().checked_sub(2)?;
        rescaled(padded, scale)
    });
    percent.map_or(written, digits::text)
}

/// A number with its point so many places further to the left, every digit kept.
fn shifted(value: Decimal, places: u32) -> Option<Decimal> {
    rescaled(value, value.scale().checked_add(places)?)
}

fn rescaled(value: Decimal, scale: u32) -> Option<Decimal> {
    let parts = value.unpack();
    (scale <= Decimal::MAX_SCALE).then(|| Decimal::from_parts(parts.lo, parts.mid, parts.hi, parts.negative, scale))
}

/// A text in the language of the page, where it is there in several.
fn text_of(typed: &str, before: Option<&Value>, lang: Lang) -> Value {
    let Some(Value::Record(texts)) = before else { return Value::Text(typed.to_owned()) };
    let mut texts = texts.clone();
    match texts.iter_mut().find(|(tag, _)| tag == lang.main_tag()) {
        Some((_, text)) => *text = Value::Text(typed.to_owned()),
        None => texts.push((lang.main_tag().to_owned(), Value::Text(typed.to_owned()))),
    }
    Value::Record(texts)
}
