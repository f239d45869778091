//! What a place of the format may hold, told at run time: from the same declarations that read, pack and publish it, for forms
//! and tables that people fill in. Names, help and units are messages of the locale, found by a field's key.

use super::cost::Interest;
use super::leaf::{Count, Hours, Id, MOST_COUNTED, MOST_M3, MOST_SOLES, Text, Whole};
use super::money::{Decimals, MoneyOfPlan, Name};
use super::tariff::{Categories, Category, Schedule, Tariff};
use super::users::YearRates;
use super::{Format, category};
use crate::locale::{Lang, folded};
use crate::number::currency::Money;
use crate::number::date::Date;
use crate::number::money::{Exact, Price, Rate, Volume};
use crate::number::written::joined;
use rust_decimal::Decimal;

/// What a place may hold.
#[derive(Debug, Clone, Copy)]
pub enum Shape {
    /// A record of fields.
    Record(&'static Fields),
    /// A record of exactly one of these fields.
    OneOf(&'static Fields),
    /// A list.
    List(&'static Shape),
    /// One of these for each category, under the category's id.
    ByCategory(&'static Shape),
    /// A number within bounds.
    Number(&'static Number),
    /// Such a number for every year, or a list of one for each.
    ByYear(&'static Number),
    /// One of a closed list of words.
    Word(&'static Words),
    /// The id of a category of the plan.
    Category,
    /// A text in Spanish, and in other languages where somebody translated it.
    Text,
    /// A text that is not translated.
    Plain,
    /// Lower-case letters, digits and dashes.
    Id,
    /// A day.
    Date,
    /// True or false.
    Bool,
}

impl Shape {
    /// The fields of a record, or of what a list or each category has.
    pub fn fields(&self) -> Option<&'static Fields> {
        match self {
            Shape::Record(fields) | Shape::OneOf(fields) => Some(fields),
            Shape::List(of) | Shape::ByCategory(of) => of.fields(),
            _ => None,
        }
    }
}

/// The fields of a record, in the format's order.
#[derive(Debug)]
pub struct Fields {
    /// What the record is called in the format, `OperatingItem`.
    pub name: &'static str,
    /// Its fields.
    pub list: &'static [Field],
}

/// A field of a record.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// Its key.
    pub key: &'static str,
    /// What it holds.
    pub shape: Shape,
    /// Whether it may be absent or null.
    pub optional: bool,
    /// Of a list: how many members it has at least.
    pub least: u32,
}

/// A closed list of words.
#[derive(Debug)]
pub struct Words {
    /// What it is called in the format, `Heading`.
    pub name: &'static str,
    /// Each of them, as a plan writes it.
    pub list: &'static [&'static str],
}

/// A number: what it measures, and its bounds.
#[derive(Debug)]
pub struct Number {
    /// What it measures.
    pub measure: Measure,
    /// The least that it may be.
    pub least: Decimal,
    /// The most.
    pub most: Decimal,
}

/// What a number measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// Money.
    Money,
    /// Money for a m³.
    Price,
    /// m³.
    Volume,
    /// A part of a whole: 0.18 is 18 %.
    Rate,
    /// Hours of a day.
    Hours,
    /// Any other number.
    Factor,
    /// Whole things.
    Count,
}

impl Measure {
    /// What it is called in messages.
    fn word(self) -> &'static str {
        match self {
            Measure::Money => "money",
            Measure::Price => "price",
            Measure::Volume => "volume",
            Measure::Rate => "rate",
            Measure::Hours => "hours",
            Measure::Factor => "factor",
            Measure::Count => "count",
        }
    }
}

impl Number {
    /// A number from one whole number to another.
    pub(super) const fn of(measure: Measure, least: u32, most: u32) -> Number {
        Number {
            measure,
            least: Decimal::from_parts(least, 0, 0, false, 0),
            most: Decimal::from_parts(most, 0, 0, false, 0),
        }
    }
}

/// Something of the format whose shape is known.
pub trait Shaped {
    /// What it holds.
    const SHAPE: Shape;
    /// Whether it may be absent or null.
    const OPTIONAL: bool = false;
}

impl<T: Shaped> Shaped for Option<T> {
    const SHAPE: Shape = T::SHAPE;
    const OPTIONAL: bool = true;
}

impl<T: Shaped> Shaped for Vec<T> {
    const SHAPE: Shape = Shape::List(&T::SHAPE);
}

/// A leaf that is a number, with the bounds that it is read with.
pub(super) trait Bounded {
    /// What it measures, and its bounds.
    const NUMBER: Number;
}

macro_rules! numbers {
    ($($name:ty: $measure:ident, $least:expr, $most:expr;)*) => {$(
        impl Bounded for $name {
            const NUMBER: Number = Number::of(Measure::$measure, $least, $most);
        }

        impl Shaped for $name {
            const SHAPE: Shape = Shape::Number(&<$name as Bounded>::NUMBER);
        }
    )*};
}

numbers! {
    Exact: Money, 0, MOST_SOLES;
    Price: Price, 0, MOST_M3;
    Volume: Volume, 0, MOST_M3;
    Rate: Rate, 0, 1;
    Hours: Hours, 0, 24;
    Decimal: Factor, 0, MOST_COUNTED;
    Decimals: Count, 0, 2;
    Format: Count, 1, 2;
}

impl Bounded for Interest {
    const NUMBER: Number =
        Number { measure: Measure::Rate, least: Decimal::ZERO, most: Decimal::from_parts(5, 0, 0, false, 1) };
}

impl<const MOST: u32> Bounded for Whole<MOST> {
    const NUMBER: Number = Number::of(Measure::Count, 0, MOST);
}

impl<const MOST: u32> Bounded for Count<MOST> {
    const NUMBER: Number = Number::of(Measure::Count, 1, MOST);
}

impl Shaped for Interest {
    const SHAPE: Shape = Shape::Number(&Interest::NUMBER);
}

impl<const MOST: u32> Shaped for Whole<MOST> {
    const SHAPE: Shape = Shape::Number(&Self::NUMBER);
}

impl<const MOST: u32> Shaped for Count<MOST> {
    const SHAPE: Shape = Shape::Number(&Self::NUMBER);
}

macro_rules! leaves {
    ($($name:ty: $shape:expr;)*) => {$(
        impl Shaped for $name {
            const SHAPE: Shape = $shape;
        }
    )*};
}

leaves! {
    bool: Shape::Bool;
    Id: Shape::Id;
    String: Shape::Plain;
    Text: Shape::Text;
    category::Label: Shape::Text;
    Date: Shape::Date;
    Category: Shape::Category;
    YearRates: Shape::ByYear(&Rate::NUMBER);
    Tariff: Shape::ByCategory(&Schedule::SHAPE);
}

impl<const MOST: usize> Shaped for Name<MOST> {
    const SHAPE: Shape = Shape::Plain;
}

impl Shaped for Money {
    const SHAPE: Shape = MoneyOfPlan::SHAPE;
    const OPTIONAL: bool = true;
}

impl Shaped for Categories {
    const SHAPE: Shape = Shape::List(&category::Kind::SHAPE);
    const OPTIONAL: bool = true;
}

impl Fields {
    /// The field of a key.
    pub fn field(&self, key: &str) -> Option<&'static Field> {
        self.list.iter().find(|field| field.key == key)
    }

    /// What people call a field.
    pub fn label(&self, field: &Field, lang: Lang) -> String {
        self.said("field", field, lang).unwrap_or_else(|| field.key.to_owned())
    }

    /// What has to be known to fill it in, where its label does not tell.
    pub fn help(&self, field: &Field, lang: Lang) -> Option<String> {
        self.said("help", field, lang)
    }

    /// What it is counted in, where that is anything.
    pub fn unit(&self, field: &Field, lang: Lang) -> Option<String> {
        let of_measure = |number: &Number| lang.named(&joined(&["unit-", number.measure.word()]));
        self.said("unit", field, lang).or_else(|| match field.shape {
            Shape::Number(number) | Shape::ByYear(number) => of_measure(number),
            _ => None,
        })
    }

    /// What its null says, where that is not that no document gives it.
    pub fn null(&self, field: &Field, lang: Lang) -> Option<String> {
        self.said("null", field, lang)
    }

    /// The same, or that no document gives it.
    pub fn null_said(&self, field: &Field, lang: Lang) -> String {
        self.null(field, lang).unwrap_or_else(|| lang.not_given_by_any_document().to_owned())
    }

    fn said(&self, what: &str, field: &Field, lang: Lang) -> Option<String> {
        lang.named(&joined(&[what, "-", &dashed(self.name), "-", &field.key.replace('_', "-")]))
    }
}

impl Words {
    /// What people call a word.
    pub fn label(&self, word: &str, lang: Lang) -> String {
        let id = joined(&["word-of-", &dashed(self.name), "-", &word.replace('_', "-")]);
        lang.named(&id).unwrap_or_else(|| word.to_owned())
    }

    /// The word that a text means: one itself, or its name in any language.
    pub fn meant(&self, text: &str) -> Option<&'static str> {
        let said = folded(text);
        let means = |word: &&&str| **word == text || in_any(|lang| self.label(word, lang), &said);
        self.list.iter().find(means).copied()
    }
}

/// What people call one of the five Peruvian categories; a plan's own has its name in the plan.
pub fn peruvian(id: &str, lang: Lang) -> Option<String> {
    lang.named(&joined(&["word-of-category-", id]))
}

/// The one of them that a text names in any language.
pub fn peruvian_meant(text: &str) -> Option<&'static str> {
    let said = folded(text);
    let named = |id: &&str| in_any(|lang| peruvian(id, lang).unwrap_or_default(), &said);
    Categories::default().ids().into_iter().find(named)
}

/// Yes or no, in any language and as spreadsheets have it.
pub fn truth_meant(text: &str) -> Option<bool> {
    let said = folded(text);
    match said.as_str() {
        "true" | "verdadero" | "x" => Some(true),
        "false" | "falso" => Some(false),
        said if in_any(|lang| lang.yes().to_owned(), said) => Some(true),
        said if in_any(|lang| lang.no().to_owned(), said) => Some(false),
        _ => None,
    }
}

/// Whether something is called so in any language.
fn in_any(name: impl Fn(Lang) -> String, said: &str) -> bool {
    Lang::ALL.into_iter().any(|lang| folded(&name(lang)) == said)
}

/// `OperatingItem` → `operating-item`.
fn dashed(name: &str) -> String {
    let mut id = String::new();
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && !id.is_empty() {
            id.push('-');
        }
        id.push(letter.to_ascii_lowercase());
    }
    id
}
