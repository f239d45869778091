//! The smallest things a plan is written with: numbers with their range, texts, ids, dates.

use super::pack::{Extent, Pack, Packed, Packer, pack_as};
use super::problem::{Expected, Fault};
use super::read::{At, Problems, Read};
use super::shape::Bounded as _;
use super::value::Value;
use crate::locale::Lang;
use crate::number::date::Date;
use crate::number::money::{Exact, Price, Rate, Volume};
use rust_decimal::Decimal;
use serde::Serialize;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fmt;

/// The largest amount in soles a plan may name: a thousand million.
pub(super) const MOST_SOLES: u32 = 1_000_000_000;
/// The largest volume in m³ a month of one connection.
pub(crate) const MOST_M3: u32 = 1_000_000;
/// The largest number of people, homes, months or litres.
pub(super) const MOST_COUNTED: u32 = 10_000_000;

impl Read for Exact {
    fn read(at: &At<'_>, found: &mut Problems) -> Exact {
        Exact::new(at.number(&Exact::NUMBER, found))
    }
}

impl Read for Price {
    fn read(at: &At<'_>, found: &mut Problems) -> Price {
        Price::new(at.number(&Price::NUMBER, found))
    }
}

impl Read for Volume {
    fn read(at: &At<'_>, found: &mut Problems) -> Volume {
        Volume::new(at.number(&Volume::NUMBER, found))
    }
}

impl Read for Rate {
    fn read(at: &At<'_>, found: &mut Problems) -> Rate {
        Rate::new(at.number(&Rate::NUMBER, found))
    }
}

/// A bare decimal number from 0: a factor, litres, hours.
impl Read for Decimal {
    fn read(at: &At<'_>, found: &mut Problems) -> Decimal {
        at.number(&Decimal::NUMBER, found)
    }
}

/// Hours of a day: 0 to 24.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hours(Decimal);

impl Hours {
    /// The number.
    pub fn value(self) -> Decimal {
        self.0
    }
}

impl Read for Hours {
    fn read(at: &At<'_>, found: &mut Problems) -> Hours {
        Hours(at.number(&Hours::NUMBER, found))
    }
}

impl Serialize for Hours {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

/// A whole number from 0: connections of a group, inhabitants.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Whole<const MOST: u32 = MOST_COUNTED>(u32);

impl<const MOST: u32> Whole<MOST> {
    /// The number.
    pub fn get(self) -> u32 {
        self.0
    }
}

impl<const MOST: u32> Read for Whole<MOST> {
    fn read(at: &At<'_>, found: &mut Problems) -> Self {
        Whole(at.whole(0, MOST, found))
    }
}

/// A whole number from 1: people in a home, years of life, connections of an example.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Count<const MOST: u32 = MOST_COUNTED>(u32);

impl<const MOST: u32> Count<MOST> {
    /// One.
    pub const ONE: Self = Count(1);

    /// The number.
    pub fn get(self) -> u32 {
        self.0
    }
}

impl<const MOST: u32> Read for Count<MOST> {
    fn read(at: &At<'_>, found: &mut Problems) -> Self {
        Count(at.whole(1, MOST, found))
    }
}

/// An id: lower-case letters, digits and dashes. Every answer repeats ids and texts of its plan, so they are never copied: they
/// stay in memory once they were read, each once.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Id(&'static str);

impl Id {
    /// An id of the program's own.
    pub(super) const fn fixed(text: &'static str) -> Id {
        Id(text)
    }

    /// The id as text.
    pub fn as_str(&self) -> &'static str {
        self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl Read for Id {
    fn read(at: &At<'_>, found: &mut Problems) -> Id {
        let text = String::read(at, found);
        let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if !text.is_empty() && !text.chars().all(fits) {
            found.add(at.path.clone(), Fault::BadId(text.clone()));
        }
        Id(KEPT.with(|known| kept(&mut known.borrow_mut().0, text.into_boxed_str())))
    }
}

/// Ids and texts that were read before, so that whoever reads a plan again at every key does not fill the memory.
type Kept = (BTreeSet<&'static str>, BTreeSet<&'static [(String, String)]>);

thread_local! {
    static KEPT: RefCell<Kept> = RefCell::default();
}

/// What is known already, or from now on.
fn kept<T: Ord + ?Sized>(known: &mut BTreeSet<&'static T>, read: Box<T>) -> &'static T {
    if let Some(known) = known.get(&*read) {
        return known;
    }
    let read: &'static T = Box::leak(read);
    known.insert(read);
    read
}

/// A name or other text that is not translated.
impl Read for String {
    fn read(at: &At<'_>, found: &mut Problems) -> String {
        match at.value {
            Some(Value::Text(text)) if text.trim().is_empty() => found.add(at.path.clone(), Fault::EmptyText),
            Some(Value::Text(text)) => return text.clone(),
            _ => at.expected(Expected::Text, found),
        }
        String::new()
    }
}

/// A text in Spanish, and in other languages where somebody translated it: `"Agua"` or `{"es": "Agua", "en": "Water"}`.
/// It is never copied, as an [`Id`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Text(&'static [(String, String)]);

impl Text {
    /// A text in one language, for whoever asks.
    pub(crate) fn of(text: &str) -> Text {
        Text(vec![(String::new(), text.to_owned())].leak())
    }

    /// A text that was read.
    fn read_as(texts: Vec<(String, String)>) -> Text {
        Text(KEPT.with(|known| kept(&mut known.borrow_mut().1, texts.into_boxed_slice())))
    }

    /// A text in every language, that for whoever asks first.
    pub(super) fn of_all(texts: Vec<String>) -> Text {
        Text(texts.into_iter().map(|text| (String::new(), text)).collect::<Vec<_>>().leak())
    }

    /// The text in a language; in Spanish, which is always there, where nobody translated it.
    pub fn get(&self, lang: Lang) -> &'static str {
        let translated = self.0.iter().find(|(tag, _)| tag == lang.main_tag());
        translated.or(self.0.first()).map_or("", |(_, text)| text)
    }

    /// The text in every language that it has.
    pub(super) fn all(&self) -> impl Iterator<Item = &'static str> {
        self.0.iter().map(|(_, text)| text.as_str())
    }
}

impl Serialize for Text {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(tag, text)| (tag, text)))
    }
}

impl Read for Text {
    fn read(at: &At<'_>, found: &mut Problems) -> Text {
        if let Some(Value::Text(_)) = at.value {
            return Text::read_as(vec![("es".to_owned(), String::read(at, found))]);
        }
        let languages: Vec<&str> = Lang::ALL.into_iter().map(Lang::main_tag).collect();
        if let Some(Value::Record(_)) = at.value {
            at.only_keys(&languages, found);
        } else {
            at.expected(Expected::Text, found);
        }
        let mut texts = vec![("es".to_owned(), at.field("es", found))];
        let others = at.record().iter().filter(|(tag, _)| tag != "es" && languages.contains(&tag.as_str()));
        texts.extend(others.map(|(tag, _)| (tag.clone(), at.field(tag, found))));
        Text::read_as(texts)
    }
}

impl Read for Date {
    fn read(at: &At<'_>, found: &mut Problems) -> Date {
        let date = Date::written(String::read(at, found));
        if !date.exists() && !date.as_str().is_empty() {
            found.add(at.path.clone(), Fault::NotADate);
        }
        date
    }
}

pack_as! {
    Exact: Decimal, |it| it.value(), Exact::new;
    Price: Decimal, |it| it.value(), Price::new;
    Volume: Decimal, |it| it.value(), Volume::new;
    Rate: Decimal, |it| it.value(), Rate::new;
    Hours: Decimal, |it| it.0, Hours;
    Id: String, |it| it.as_str().to_owned(), |text| Id(text.leak());
    Date: String, |it| it.as_str().to_owned(), Date::written;
}

impl<const MOST: u32> Pack for Whole<MOST> {
    fn pack<E: Extent>(&self, out: &mut Packer<E>) {
        self.0.pack(out);
    }

    fn unpack<E: Extent>(from: &mut Packed<'_, E>) -> Self {
        Whole(u32::unpack(from))
    }
}

impl<const MOST: u32> Pack for Count<MOST> {
    fn pack<E: Extent>(&self, out: &mut Packer<E>) {
        self.0.pack(out);
    }

    fn unpack<E: Extent>(from: &mut Packed<'_, E>) -> Self {
        Count(u32::unpack(from))
    }
}
