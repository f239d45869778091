//! Strict reading of a [`Value`]: every problem at once, each with its path.
//!
//! Reading never stops: what cannot be read is noted and a stand-in takes its place, so that the rest is still looked
//! at. A check that trips over such a stand-in says nothing, because a place already has its problem
//! ([`Problems::add`]). What was read is only handed out when no problem was noted.

pub use super::found::Problems;
use super::leaf::Id;
use super::problem::{Expected, Fault};
use super::shape::Number;
use super::value::Value;
use crate::number::digits;
use crate::number::written;
use rust_decimal::Decimal;
use std::collections::BTreeSet;

/// A place in the text and what stands there; `value` is `None` where the key is absent.
#[derive(Clone)]
pub struct At<'v> {
    pub(crate) path: String,
    pub(crate) value: Option<&'v Value>,
}

/// Whether `path` is `outer` or a place inside it.
pub(crate) fn within(path: &str, outer: &str) -> bool {
    match path.strip_prefix(outer) {
        Some(rest) => outer.is_empty() || rest.is_empty() || rest.starts_with(['.', '[']),
        None => false,
    }
}

/// Something that a plan or a choice may hold.
pub trait Read: Sized {
    /// Reads it, noting what is wrong.
    fn read(at: &At<'_>, found: &mut Problems) -> Self;
}

impl<'v> At<'v> {
    /// The whole text.
    pub fn root(value: &'v Value) -> At<'v> {
        At { path: String::new(), value: Some(value) }
    }

    /// The place of a key in this record.
    pub fn key(&self, key: &str) -> At<'v> {
        let value = self.record().iter().find(|(k, _)| k == key).map(|(_, v)| v);
        At { path: self.path_of(key), value }
    }

    /// The path of a key in this record.
    pub fn path_of(&self, key: &str) -> String {
        if self.path.is_empty() { key.to_owned() } else { written::joined(&[&self.path, ".", key]) }
    }

    /// The path of a member of this list.
    pub fn path_of_member(&self, place: usize) -> String {
        written::joined(&[&self.path, "[", &digits::text(place.into()), "]"])
    }

    /// Reads the value of a key.
    pub fn field<T: Read>(&self, key: &str, found: &mut Problems) -> T {
        T::read(&self.key(key), found)
    }

    /// The keys and values of a record; none where it is something else.
    pub fn record(&self) -> &'v [(String, Value)] {
        match self.value {
            Some(Value::Record(pairs)) => pairs,
            _ => &[],
        }
    }

    /// Whether there is nothing here.
    pub fn absent(&self) -> bool {
        matches!(self.value, None | Some(Value::Null))
    }

    /// Notes that something else was expected here, or that it is missing.
    pub fn expected(&self, expected: Expected, found: &mut Problems) {
        let fault = if self.absent() { Fault::Missing } else { Fault::WrongType(expected) };
        found.add(self.path.clone(), fault);
    }

    /// Notes everything that keeps this from being a record of just these keys.
    pub fn only_keys(&self, keys: &[&str], found: &mut Problems) {
        let Some(Value::Record(pairs)) = self.value else {
            self.expected(Expected::Record, found);
            return;
        };
        // Only known keys, each once: however many keys there are, there are few to look through.
        let mut seen: Vec<&str> = Vec::new();
        for (key, _) in pairs {
            if !keys.contains(&key.as_str()) {
                let near = found.nearest(key, keys);
                found.add(self.path_of(key), Fault::UnknownKey(near));
            } else if seen.contains(&key.as_str()) {
                found.add(self.path_of(key), Fault::RepeatedKey);
            } else {
                seen.push(key);
            }
        }
    }

    /// A number within its bounds.
    pub(super) fn number(&self, number: &Number, found: &mut Problems) -> Decimal {
        self.decimal(number.least, number.most, found)
    }

    /// A decimal within bounds.
    pub fn decimal(&self, low: Decimal, high: Decimal, found: &mut Problems) -> Decimal {
        let fault = match self.value {
            Some(Value::Number(text)) if significant_digits(text) > 15 => Fault::TooManyDigits(text.clone()),
            Some(Value::Number(text) | Value::Text(text)) => match digits::decimal(text) {
                Some(number) if low <= number && number <= high => {
                    if let Some(thorough) = found.thorough {
                        (thorough.number)(self, found);
                    }
                    return number;
                }
                Some(_) => Fault::OutOfRange(low, high),
                None => beyond(text, low, high),
            },
            _ => {
                self.expected(Expected::Number, found);
                return low;
            }
        };
        found.add(self.path.clone(), fault);
        low
    }

    /// A whole number within bounds.
    pub fn whole(&self, low: u32, high: u32, found: &mut Problems) -> u32 {
        digits::whole(self.decimal(low.into(), high.into(), found)).unwrap_or_else(|| {
            found.add(self.path.clone(), Fault::WrongType(Expected::Whole));
            low
        })
    }
}

/// What is wrong with a text that no decimal holds. A number has the shape that JSON gives it: `-12.50`, `1e3`.
fn beyond(text: &str, low: Decimal, high: Decimal) -> Fault {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let positive = mantissa.strip_prefix('-').unwrap_or(mantissa);
    let (whole, decimals) = positive.split_once('.').unwrap_or((positive, "0"));
    if !(digits(whole) && digits(decimals) && digits(exponent.strip_prefix(['-', '+']).unwrap_or(exponent))) {
        return Fault::NotANumber(text.to_owned());
    }
    let too_large = match exponent {
        "0" => whole.trim_start_matches('0').len() > 28,
        _ => !exponent.starts_with('-'),
    };
    if too_large { Fault::OutOfRange(low, high) } else { Fault::TooManyDecimals }
}

/// How many digits count: leading and trailing zeros don't.
fn significant_digits(text: &str) -> usize {
    let mantissa = text.split(['e', 'E']).next().unwrap_or_default();
    let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
    digits.trim_matches('0').len()
}

impl<T: Read> Read for Option<T> {
    fn read(at: &At<'_>, found: &mut Problems) -> Option<T> {
        if at.absent() { None } else { Some(T::read(at, found)) }
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(at: &At<'_>, found: &mut Problems) -> Vec<T> {
        let Some(Value::List(values)) = at.value else {
            at.expected(Expected::List, found);
            return Vec::new();
        };
        let member = |(i, value)| T::read(&At { path: at.path_of_member(i), value: Some(value) }, found);
        values.iter().enumerate().map(member).collect()
    }
}

impl Read for bool {
    fn read(at: &At<'_>, found: &mut Problems) -> bool {
        match at.value {
            Some(Value::Bool(value)) => *value,
            _ => {
                at.expected(Expected::Bool, found);
                false
            }
        }
    }
}

/// Reads one of a closed list of words.
pub(crate) fn word<T>(
    at: &At<'_>,
    found: &mut Problems,
    from: fn(&str) -> Option<T>,
    words: &[&'static str],
) -> Option<T> {
    let Some(Value::Text(text)) = at.value else {
        at.expected(Expected::Text, found);
        return None;
    };
    let read = from(text);
    if read.is_none() {
        found.add(at.path.clone(), Fault::UnknownWord(text.clone(), words.to_vec()));
    }
    read
}

/// Notes every word that an earlier member of the list at `path` has; `key` is where a member says it.
pub(crate) fn once<'a>(words: impl Iterator<Item = &'a str>, path: &str, key: &str, found: &mut Problems) {
    let mut seen = BTreeSet::new();
    for (i, word) in words.enumerate() {
        if !seen.insert(word) {
            found.add(format!("{path}[{i}]{key}"), Fault::RepeatedId(word.to_owned()));
        }
    }
}

/// Notes every id that an earlier neighbour has.
pub(crate) fn unique<'a>(ids: impl Iterator<Item = &'a Id>, path: &str, found: &mut Problems) {
    once(ids.map(Id::as_str), path, ".id", found);
}
