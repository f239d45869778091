//! A place of the plan as a cell, and a cell as what it says: numbers with every digit that was typed, words and categories by
//! their names, what no document says in words.

use super::fault::Wrong;
use super::layout::Column;
use super::open::{Cell, Kind};
use crate::locale::{Lang, folded};
use crate::number::currency::Money;
use crate::number::digits;
use crate::number::written::{self, Unread, joined};
use crate::plan::shape::{Measure, Number, Shape, Words, peruvian, peruvian_meant, truth_meant};
use crate::plan::value::Value;
use rust_decimal::Decimal;

/// The digits of a number that a spreadsheet keeps.
const MOST_DIGITS: usize = 15;
/// What stands between the words of one cell.
const BETWEEN: &str = "; ";
/// A title of a block begins with it.
pub const TITLE: char = '■';
/// What keeps a text from being taken for something else.
const ESCAPE: char = '\\';

/// What is written into a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Content {
    /// A text.
    Text(String),
    /// A number, in percent or not.
    Number(Decimal, bool),
    /// A day.
    Date(String),
}

/// What can be said of a place as a whole, in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// No document gives the number.
    NotGiven,
    /// No document says anything of a record or a list.
    NothingGiven,
    /// A list without items.
    Empty,
    /// A record without fields.
    Bare,
}

impl State {
    const ALL: [State; 4] = [State::NotGiven, State::NothingGiven, State::Empty, State::Bare];

    /// In words.
    pub fn text(self, lang: Lang) -> &'static str {
        match self {
            State::NotGiven => lang.not_given_by_any_document(),
            State::NothingGiven => lang.workbook_nothing_given(),
            State::Empty => lang.workbook_empty(),
            State::Bare => lang.workbook_bare(),
        }
    }

    /// What words say, in any language. Brackets count: `none` may be a level's short name.
    pub fn said(text: &str) -> Option<State> {
        let (bracket, words) = (text.trim_start().starts_with('('), folded(text));
        let says = |own: &str| own.starts_with('(') == bracket && folded(own) == words;
        let means = |state: &State| Lang::ALL.into_iter().any(|lang| says(state.text(lang)));
        State::ALL.into_iter().find(means).filter(|_| !text.starts_with(ESCAPE))
    }
}

/// What is written where a value stands; nothing where there is none.
pub fn content(value: &Value, column: &Column, lang: Lang) -> Option<Content> {
    match (value, &column.shape) {
        (Value::Null, _) if column.lang.is_none() => Some(Content::Text(null(column, lang))),
        (Value::Text(text), Shape::Text) => column.lang.is_none().then(|| Content::Text(escaped(text))),
        (Value::Record(texts), Shape::Text) => {
            let tag = column.lang.map_or("es", Lang::main_tag);
            let own = texts.iter().find(|(key, _)| key == tag);
            own.and_then(|(_, text)| content(text, &Column { shape: Shape::Plain, ..bare(column) }, lang))
        }
        (Value::Number(digits) | Value::Text(digits), Shape::Number(number) | Shape::ByYear(number)) => {
            Some(number_in(digits, number))
        }
        (Value::List(rates), Shape::ByYear(_)) => Some(Content::Text(by_year(rates))),
        (Value::Bool(yes), Shape::Bool) => Some(Content::Text(yes_or_no(*yes, lang).to_owned())),
        (Value::Text(word), Shape::Word(words)) => Some(Content::Text(words.label(word, lang))),
        (Value::Text(id), Shape::Category) => Some(Content::Text(category(id, lang))),
        (Value::Text(date), Shape::Date) => Some(Content::Date(date.clone())),
        (Value::List(list), Shape::List(_)) if list.is_empty() => {
            Some(Content::Text(State::Empty.text(lang).to_owned()))
        }
        (Value::List(list), Shape::List(of)) => Some(Content::Text(of_list(list, of, lang))),
        (Value::Text(text), _) => Some(Content::Text(escaped(text))),
        _ => None,
    }
}

/// A column without what it is called.
fn bare(column: &Column) -> Column {
    Column { key: String::new(), labels: Vec::new(), shape: column.shape, lang: None, group: None }
}

/// What null is called in a column.
pub fn null(column: &Column, lang: Lang) -> String {
    let own = column.labels.last().map(|(fields, field)| fields.null_said(field, lang));
    own.unwrap_or_else(|| State::NotGiven.text(lang).to_owned())
}

fn number_in(text: &str, number: &Number) -> Content {
    let exact = digits::decimal(text).filter(|value| {
        let digits = digits::text(value.abs());
        digits.trim_start_matches(['0', '.']).chars().filter(char::is_ascii_digit).count() <= MOST_DIGITS
    });
    match exact {
        Some(value) => Content::Number(value, number.measure == Measure::Rate),
        None => Content::Text(text.to_owned()),
    }
}

/// `8 %; 9 %`; one alone has a mark behind it, so that it stays a list.
fn by_year(rates: &[Value]) -> String {
    let rates = rates.iter().map(|rate| match rate {
        Value::Number(text) | Value::Text(text) => {
            let percent = digits::decimal(text).and_then(|rate| rate.checked_mul(Decimal::ONE_HUNDRED));
            percent.map_or(text.clone(), |percent| joined(&[&digits::text(digits::shortest(percent)), " %"]))
        }
        _ => String::new(),
    });
    let rates: Vec<String> = rates.collect();
    match rates.as_slice() {
        [one] => joined(&[one, BETWEEN.trim_end()]),
        _ => rates.join(BETWEEN),
    }
}

fn of_list(list: &[Value], of: &Shape, lang: Lang) -> String {
    let texts = list.iter().filter_map(|value| match (value, of) {
        (Value::Text(word), Shape::Word(words)) => Some(words.label(word, lang)),
        (Value::Text(text), _) => Some(text.clone()),
        _ => None,
    });
    escaped(&texts.collect::<Vec<_>>().join(BETWEEN))
}

/// Yes or no, in words.
pub fn yes_or_no(yes: bool, lang: Lang) -> &'static str {
    if yes { lang.yes() } else { lang.no() }
}

/// A category by its name, where it is one of the five, or its id.
pub fn category(id: &str, lang: Lang) -> String {
    peruvian(id, lang).unwrap_or_else(|| escaped(id))
}

/// A text that is taken for nothing else when it is read again.
pub fn escaped(text: &str) -> String {
    let taken = State::said(text).is_some() || text.starts_with([TITLE, ESCAPE]);
    if taken { joined(&[ESCAPE.encode_utf8(&mut [0; 4]), text]) } else { text.to_owned() }
}

/// What a cell says of a column's place; nothing where it is empty.
///
/// # Errors
/// Why it is not understood, and what would be right.
pub fn value(cell: &Cell, column: &Column, money: Money, lang: Lang) -> Result<Value, Wrong> {
    let text = readable(cell)?;
    if says_null(text, column) {
        return Ok(Value::Null);
    }
    match &column.shape {
        Shape::Number(number) => numeric(cell, number, money),
        Shape::ByYear(number) if text.contains(';') => {
            let parts = text.split(';').map(str::trim).filter(|part| !part.is_empty());
            let rate = |part: &str| numeric(&Cell { text: part.to_owned(), kind: Kind::Text }, number, money);
            parts.map(rate).collect::<Result<_, _>>().map(Value::List)
        }
        Shape::ByYear(number) => numeric(cell, number, money),
        Shape::Bool => truth_meant(text).map(Value::Bool).ok_or_else(|| Wrong::NotYesOrNo(text.to_owned())),
        Shape::Word(words) => word(text, words, lang).map(|word| Value::Text(word.to_owned())),
        Shape::List(_) if State::said(text) == Some(State::Empty) => Ok(Value::List(Vec::new())),
        Shape::List(of) => {
            let parts = unescaped(text).split([';', '\n']).map(str::trim).filter(|part| !part.is_empty());
            let of = |part: &str| match of {
                Shape::Word(words) => word(part, words, lang).map(|word| Value::Text(word.to_owned())),
                _ => Ok(Value::Text(part.to_owned())),
            };
            parts.map(of).collect::<Result<_, _>>().map(Value::List)
        }
        Shape::Category => Ok(Value::Text(category_id(text))),
        Shape::Text | Shape::Plain => Ok(Value::Text(unescaped(&cell.text).to_owned())),
        _ => Ok(Value::Text(unescaped(text).to_owned())),
    }
}

/// A cell's text without blanks around it.
///
/// # Errors
/// Where the spreadsheet itself has found no value.
pub fn readable(cell: &Cell) -> Result<&str, Wrong> {
    match cell.kind {
        Kind::Error => Err(Wrong::ErrorValue(cell.text.clone())),
        Kind::NotCalculated => Err(Wrong::NotCalculated),
        _ => Ok(cell.text.trim()),
    }
}

fn unescaped(text: &str) -> &str {
    text.strip_prefix(ESCAPE).unwrap_or(text)
}

fn says_null(text: &str, column: &Column) -> bool {
    let own = |lang: Lang| folded(&null(column, lang)) == folded(text);
    State::said(text) == Some(State::NotGiven) || (!text.starts_with(ESCAPE) && Lang::ALL.into_iter().any(own))
}

/// The category that a name means, or the text for an id.
pub fn category_id(text: &str) -> String {
    peruvian_meant(text).map_or_else(|| unescaped(text).to_owned(), str::to_owned)
}

/// The word of a name in any language, or the word itself.
fn word(text: &str, words: &Words, lang: Lang) -> Result<&'static str, Wrong> {
    words.meant(text).ok_or_else(|| {
        let names: Vec<String> = words.list.iter().map(|word| words.label(word, lang)).collect();
        Wrong::UnknownWord(text.to_owned(), names.join(BETWEEN))
    })
}

/// A number as people write it and as a spreadsheet keeps it, with as many decimals as its cell shows.
fn numeric(cell: &Cell, number: &Number, money: Money) -> Result<Value, Wrong> {
    let text = cell.text.trim();
    let (bare, percent) = match text.strip_suffix('%') {
        Some(bare) => (bare.trim_end(), true),
        None => (text, false),
    };
    let wrong = || Wrong::NotANumber(text.to_owned());
    let read = match written::amount(bare, money) {
        // As a plan has it, with more digits than anybody types.
        Err(Unread::TooManyDigits) => digits::decimal(bare).ok_or_else(wrong)?,
        read => read.map_err(|_| wrong())?.value,
    };
    let value = if percent { read.checked_mul(Decimal::new(1, 2)).ok_or_else(wrong)? } else { read };
    if percent && number.measure != Measure::Rate {
        return Err(Wrong::NoPercent(text.to_owned()));
    }
    if number.measure == Measure::Rate && !percent && value > number.most {
        return Err(Wrong::RateAboveAll(text.to_owned()));
    }
    let decimals = match cell.kind {
        Kind::Number(shown) => shown,
        _ => value.scale(),
    };
    let text = digits::text(digits::padded(digits::shortest(value), decimals));
    let is_whole = !text.contains('.');
    Ok(match number.measure {
        Measure::Count => Value::Number(digits::text(digits::shortest(value))),
        Measure::Volume | Measure::Hours | Measure::Factor if is_whole => Value::Number(text),
        _ => Value::Text(text),
    })
}
