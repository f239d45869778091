//! What is wrong with a register: with the whole file, or with one of its rows.

use super::column::Column;
use super::understood::Understood;
use crate::locale::{Lang, plain};
use crate::number::refusal::Refusal;
use rust_decimal::Decimal;
use serde::Serialize;
use serde::ser::SerializeMap;

/// Why a register cannot be used at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileFault {
    /// It has no row at all, not even the names of its columns.
    Empty,
    /// Its first rows are no text.
    NotText,
    /// It has names of columns, and no row below them.
    NoUsers,
    /// Needed columns that none of its first rows names.
    MissingColumns(Vec<Column>),
    /// A column was pointed at that it does not have.
    NoSuchColumn(String),
    /// Two columns are named as the same one.
    RepeatedColumn(Column),
    /// The bills cannot be known, whatever the rows say.
    Withheld(Refusal),
}

impl FileFault {
    /// The stable code that hosts and scripts can rely on.
    pub fn code(&self) -> &'static str {
        match self {
            FileFault::Empty => "empty_file",
            FileFault::NotText => "not_text",
            FileFault::NoUsers => "no_users",
            FileFault::MissingColumns(_) => "missing_columns",
            FileFault::NoSuchColumn(_) => "no_such_column",
            FileFault::RepeatedColumn(_) => "repeated_column",
            FileFault::Withheld(refusal) => refusal.code(),
        }
    }

    /// What is wrong and what would be right.
    pub fn text(&self, t: Lang) -> String {
        match self {
            FileFault::Empty => t.register_file_empty().to_owned(),
            FileFault::NotText => t.register_file_not_text().to_owned(),
            FileFault::NoUsers => t.register_file_no_users().to_owned(),
            FileFault::NoSuchColumn(name) => t.register_file_no_such_column(name),
            FileFault::MissingColumns(columns) => {
                let names: Vec<String> = columns.iter().map(|column| column.name(t)).collect();
                t.register_file_missing_columns(&names.join(", "))
            }
            FileFault::RepeatedColumn(column) => t.register_file_repeated_column(&column.name(t)),
            FileFault::Withheld(refusal) => refusal.text(t).to_owned(),
        }
    }
}

impl From<Refusal> for FileFault {
    fn from(refusal: Refusal) -> FileFault {
        FileFault::Withheld(refusal)
    }
}

impl Serialize for FileFault {
    /// `{"withheld": code, "es": reason, "en": reason}`, as a [`Refusal`] is written.
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("withheld", self.code())?;
        for lang in Lang::ALL {
            map.serialize_entry(lang.main_tag(), &self.text(lang))?;
        }
        map.end()
    }
}

/// Why a register cannot be used, and what was understood of it all the same.
#[derive(Debug, Clone)]
pub struct Unusable {
    /// Why.
    pub fault: FileFault,
    /// What was understood.
    pub understood: Box<Understood>,
}

/// A row that does not count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadRow {
    /// The line of the file where it begins, from 1.
    pub line: u64,
    /// The column, where one cell is at fault.
    pub column: Option<Column>,
    /// How the cell begins.
    pub cell: String,
    /// What is wrong.
    pub fault: RowFault,
}

/// Everything that can be wrong with a row. Each has a stable code, and a sentence that says what would be right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowFault {
    /// A cell that the bill needs is blank.
    Blank,
    /// No category of Peruvian tariffs.
    UnknownCategory,
    /// Neither yes nor no.
    NotYesOrNo,
    /// Not a number.
    NotANumber,
    /// A number that can be read with a separator of thousands and without.
    Thousands,
    /// More digits than can be a reading or a charge.
    TooManyDigits,
    /// A number below 0 or above this one.
    OutOfRange(u32),
    /// On the social charge and exempt: it can be one of them.
    ExemptAndSocial,
    /// More cells than columns.
    TooManyCells,
    /// Longer than a row can be.
    TooLong,
    /// A quotation mark opens and never closes: nothing behind it was read.
    UnclosedQuote,
    /// The row is right, but its bill cannot be known.
    Withheld(Refusal),
}

impl RowFault {
    /// The stable code that hosts and scripts can rely on.
    pub fn code(self) -> &'static str {
        match self {
            RowFault::Blank => "blank",
            RowFault::UnknownCategory => "unknown_category",
            RowFault::NotYesOrNo => "not_yes_or_no",
            RowFault::NotANumber => "not_a_number",
            RowFault::Thousands => "thousands_separator",
            RowFault::TooManyDigits => "too_many_digits",
            RowFault::OutOfRange(_) => "number_out_of_range",
            RowFault::ExemptAndSocial => "exempt_and_social",
            RowFault::TooManyCells => "too_many_cells",
            RowFault::TooLong => "row_too_long",
            RowFault::UnclosedQuote => "unclosed_quote",
            RowFault::Withheld(refusal) => refusal.code(),
        }
    }

    /// What is wrong and what would be right.
    pub fn text(self, t: Lang) -> String {
        let text = match self {
            RowFault::Blank => t.register_row_blank(),
            RowFault::UnknownCategory => t.register_row_unknown_category(),
            RowFault::NotYesOrNo => t.register_row_not_yes_or_no(),
            RowFault::NotANumber => t.register_row_not_a_number(),
            RowFault::Thousands => t.register_row_thousands(),
            RowFault::TooManyDigits => t.register_row_too_many_digits(),
            RowFault::OutOfRange(most) => return t.register_row_out_of_range(&plain(Decimal::from(most))),
            RowFault::ExemptAndSocial => t.register_row_exempt_and_social(),
            RowFault::TooManyCells => t.register_row_too_many_cells(),
            RowFault::TooLong => t.register_row_too_long(),
            RowFault::UnclosedQuote => t.register_row_unclosed_quote(),
            RowFault::Withheld(refusal) => refusal.text(t),
        };
        text.to_owned()
    }
}

impl Serialize for BadRow {
    /// `{"line": 7, "column": "m3", "cell": "1.234,5", "code": code, "es": reason, "en": reason}`.
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("line", &self.line)?;
        map.serialize_entry("column", &self.column.map(Column::word))?;
        map.serialize_entry("cell", &self.cell)?;
        map.serialize_entry("code", self.fault.code())?;
        for lang in Lang::ALL {
            map.serialize_entry(lang.main_tag(), &self.fault.text(lang))?;
        }
        map.end()
    }
}
