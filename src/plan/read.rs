//! Strict reading of a [`Value`]: every problem at once, each with its path.
//!
//! Reading never stops: what cannot be read is noted and a stand-in takes its place, so that the rest is still looked
//! at. A check that trips over such a stand-in says nothing, because a place already has its problem
//! ([`Problems::add`]). What was read is only handed out when no problem was noted.

use super::leaf::Id;
use super::problem::{Expected, Fault, Problem};
use super::value::Value;
use crate::number::digits;
use crate::number::written;
use rust_decimal::Decimal;

/// A place in the text and what stands there; `value` is `None` where the key is absent.
#[derive(Clone)]
pub struct At<'v> {
    pub(crate) path: String,
    pub(crate) value: Option<&'v Value>,
}

/// What was found wrong so far, and where numbers were read.
#[derive(Default)]
pub struct Problems {
    list: Vec<Problem>,
    /// What finds the key that was probably meant; whoever answers a form without one does not carry it.
    guess: Option<Guess>,
    /// The path of every number, for the check that each has a source.
    pub(crate) numbers: Vec<String>,
}

type Guess = fn(&str, &[&str]) -> Option<String>;

impl Problems {
    /// Nothing yet; of an unknown key the nearest known one will be named.
    pub fn with_guesses() -> Problems {
        Problems { guess: Some(nearest), ..Problems::default() }
    }

    /// Notes a problem, unless this very place already has one, or nothing readable stands around it.
    pub fn add(&mut self, path: impl Into<String>, fault: Fault) {
        self.note(path.into(), fault);
    }

    fn note(&mut self, path: String, fault: Fault) {
        let known = |problem: &Problem| {
            problem.path == path
                || (matches!(problem.fault, Fault::Missing | Fault::WrongType(_)) && within(&path, &problem.path))
        };
        if !self.list.iter().any(known) {
            self.list.push(Problem { path, fault });
        }
    }

    /// Whether nothing is known to be wrong at a place or inside it.
    pub fn sound(&self, path: &str) -> bool {
        !self.list.iter().any(|known| within(&known.path, path))
    }

    /// What was read, or everything that is wrong with it.
    ///
    /// # Errors
    /// The problems, where there are any.
    pub fn result<T>(self, read: T) -> Result<T, Vec<Problem>> {
        if self.list.is_empty() { Ok(read) } else { Err(self.list) }
    }
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
        let mut seen: Vec<&str> = Vec::new();
        for (key, _) in pairs {
            if !keys.contains(&key.as_str()) {
                let near = found.guess.and_then(|guess| guess(key, keys));
                found.add(self.path_of(key), Fault::UnknownKey(near));
            } else if seen.contains(&key.as_str()) {
                found.add(self.path_of(key), Fault::RepeatedKey);
            }
            seen.push(key);
        }
    }

    /// A decimal within bounds.
    pub fn decimal(&self, low: Decimal, high: Decimal, found: &mut Problems) -> Decimal {
        let fault = match self.value {
            Some(Value::Number(text)) if significant_digits(text) > 15 => Fault::TooManyDigits(text.clone()),
            Some(Value::Number(text) | Value::Text(text)) => match digits::decimal(text) {
                Some(number) if low <= number && number <= high => {
                    found.numbers.push(self.path.clone());
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

/// The key that was probably meant: at most two letters away.
fn nearest(key: &str, keys: &[&str]) -> Option<String> {
    let near = keys.iter().map(|known| (strsim::damerau_levenshtein(key, known), known)).min()?;
    (near.0 <= 2).then(|| (*near.1).to_owned())
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

/// Declares a record of the plan once: its fields are its keys, its doc comments the schema's descriptions. With
/// `checked`, `fn check(&self, at: &At, found: &mut Problems)` looks at what the fields say together. A field marked
/// `[town]` is nothing to what one home pays: it is not packed for a home ([`super::pack`]).
macro_rules! record {
    ($(#[$meta:meta])* $name:ident { $($(#[$field_meta:meta])* $field:ident: $type:ty $([$town:ident])?,)* } $($checked:ident)?) => {
        $(#[$meta])*
        #[derive(Debug, Clone)]
        #[cfg_attr(feature = "cli", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
        pub struct $name { $($(#[$field_meta])* pub $field: $type,)* }

        impl $crate::plan::read::Read for $name {
            fn read(at: &$crate::plan::read::At<'_>, found: &mut $crate::plan::read::Problems) -> Self {
                at.only_keys(&[$(stringify!($field)),*], found);
                let it = $name { $($field: at.field(stringify!($field), found),)* };
                $(it.$checked(at, found);)?
                it
            }
        }

        impl $crate::plan::pack::Pack for $name {
            fn pack<E: $crate::plan::pack::Extent>(&self, out: &mut $crate::plan::pack::Packer<E>) {
                $($crate::plan::pack::pack_field!(self.$field, E, out $(, $town)?);)*
            }

            fn unpack<E: $crate::plan::pack::Extent>(from: &mut $crate::plan::pack::Packed<'_, E>) -> Self {
                $name { $($field: $crate::plan::pack::unpack_field!($type, E, from $(, $town)?),)* }
            }
        }
    };
}

/// Declares a closed list of words.
macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[$word_meta:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        #[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
        pub enum $name { $($(#[$word_meta])* #[cfg_attr(feature = "cli", schemars(rename = $word))] $variant,)* }

        impl $name {
            /// Every one, in the format's order.
            pub const ALL: &'static [$name] = &[$($name::$variant,)*];

            /// The word that stands for it in a plan.
            pub fn word(self) -> &'static str {
                match self { $($name::$variant => $word,)* }
            }

            /// The one that a word stands for.
            pub fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some($name::$variant),)* _ => None }
            }
        }

        impl $crate::plan::read::Read for $name {
            fn read(at: &$crate::plan::read::At<'_>, found: &mut $crate::plan::read::Problems) -> Self {
                $crate::plan::read::word(at, found, Self::from_word, &[$($word),*]).unwrap_or_default()
            }
        }

        impl $crate::plan::pack::Pack for $name {
            fn pack<E: $crate::plan::pack::Extent>(&self, out: &mut $crate::plan::pack::Packer<E>) {
                (*self as u32).pack(out);
            }

            fn unpack<E: $crate::plan::pack::Extent>(from: &mut $crate::plan::pack::Packed<'_, E>) -> Self {
                let place = u32::unpack(from) as usize;
                from.said(Self::ALL.get(place).copied())
            }
        }

        impl Default for $name {
            /// The first one, as a stand-in.
            fn default() -> Self {
                [$($name::$variant),*][0]
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.word())
            }
        }
    };
}

/// Declares a record with exactly one of several keys.
macro_rules! one_of {
    ($(#[$meta:meta])* $name:ident { $($(#[$key_meta:meta])* $variant:ident = $key:literal: $type:ty,)* }) => {
        $(#[$meta])*
        #[derive(Debug, Clone)]
        #[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
        pub enum $name { $($(#[$key_meta])* #[cfg_attr(feature = "cli", schemars(rename = $key))] $variant($type),)* }

        impl $crate::plan::read::Read for $name {
            fn read(at: &$crate::plan::read::At<'_>, found: &mut $crate::plan::read::Problems) -> Self {
                let written = match at.record() {
                    [(key, _)] => key.as_str(),
                    _ => "",
                };
                $(if written == $key {
                    return $name::$variant(at.field($key, found));
                })*
                const KEYS: &[&str] = &[$($key),*];
                at.expected($crate::plan::problem::Expected::OneOf(KEYS), found);
                [$(|at: &$crate::plan::read::At<'_>, found: &mut $crate::plan::read::Problems| $name::$variant(at.field($key, found))),*][0](at, found)
            }
        }

        impl Default for $name {
            /// The first key with nothing, as a stand-in.
            fn default() -> Self {
                [$(|| $name::$variant(<$type>::default())),*][0]()
            }
        }

        impl $crate::plan::pack::Pack for $name {
            fn pack<E: $crate::plan::pack::Extent>(&self, out: &mut $crate::plan::pack::Packer<E>) {
                match self { $($name::$variant(value) => {
                    out.put($key);
                    value.pack(out);
                })* }
            }

            fn unpack<E: $crate::plan::pack::Extent>(from: &mut $crate::plan::pack::Packed<'_, E>) -> Self {
                let key = from.take();
                $(if key == $key {
                    return $name::$variant(<$type as $crate::plan::pack::Pack>::unpack(from));
                })*
                from.said(None)
            }
        }
    };
}

pub(crate) use {one_of, record, words};

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
    let mut seen: Vec<&str> = Vec::new();
    for (i, word) in words.enumerate() {
        if seen.contains(&word) {
            found.add(format!("{path}[{i}]{key}"), Fault::RepeatedId(word.to_owned()));
        }
        seen.push(word);
    }
}

/// Notes every id that an earlier neighbour has.
pub(crate) fn unique<'a>(ids: impl Iterator<Item = &'a Id>, path: &str, found: &mut Problems) {
    once(ids.map(Id::as_str), path, ".id", found);
}
