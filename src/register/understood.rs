//! What was understood of a register, so that nothing is misread in silence: said before its sums.

use super::column::Column;
use super::letters::Letters;
use crate::locale::{self, Lang, plain};
use crate::plan::tariff::Category;
use rust_decimal::Decimal;
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

/// The most rows that are named one by one; all are counted.
pub const MOST_NAMED: usize = 20;

/// How a file was read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Understood {
    /// How it writes its letters.
    pub letters: Letters,
    /// What stands between its cells; nothing where it is a workbook.
    pub separator: String,
    /// The line of its columns' names.
    pub heading_line: u64,
    /// Its columns, from the left.
    pub columns: Vec<ColumnRead>,
    /// In which columns the file itself had to show which sign stands before decimals.
    pub decimal_signs: Vec<DecimalSign>,
    /// The words of its categories.
    pub words: Vec<WordRead>,
    /// What was assumed where it says nothing.
    pub assumed: Vec<Assumed>,
    /// What of it is no user.
    pub left_out: LeftOut,
    /// What may be a mistake in it.
    pub warnings: Vec<Warning>,
}

/// A column of the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct ColumnRead {
    /// How it begins.
    pub name: String,
    /// What it was taken for; none where it is not used.
    #[serde(serialize_with = "word_of")]
    #[cfg_attr(feature = "cli", schemars(with = "Option<String>"))]
    pub column: Option<Column>,
}

/// The sign before the decimals of a column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct DecimalSign {
    /// The column.
    #[serde(serialize_with = "column_word")]
    #[cfg_attr(feature = "cli", schemars(with = "String"))]
    pub column: Column,
    /// The sign.
    pub sign: char,
}

/// A word of a category.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct WordRead {
    /// As its first row has it.
    pub word: String,
    /// What it was taken for; none where nobody knows it.
    pub category: Option<Category>,
    /// How many rows count with it, or don't because of it.
    pub rows: u32,
}

/// What was taken in place of what is not said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Assumed {
    /// Of which column.
    pub column: Column,
    /// Whether the file has no such column; otherwise it has blank cells.
    pub missing: bool,
    /// What was taken.
    pub taken: Taken,
    /// How many rows that touches.
    pub rows: u32,
}

/// What can be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// It has what the service offers.
    Offered,
    /// It has not.
    No,
    /// It has not: the column only has marks.
    Unmarked,
    /// Nothing is forgiven.
    Nothing,
    /// It has one unit of use.
    One,
    /// It is not compared.
    NotCompared,
}

/// Rows that are no users.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct LeftOut {
    /// How many. Blank lines are no rows.
    pub rows: u32,
    /// The first of them.
    pub listed: Vec<LeftOutRow>,
}

/// A row that is no user.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct LeftOutRow {
    /// The line where it begins.
    pub line: u64,
    /// What it is.
    pub what: LeftOutAs,
    /// How it begins.
    pub cell: String,
}

/// What a row that is no user is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum LeftOutAs {
    /// It stands above the columns' names.
    Above,
    /// The columns' names once more.
    Heading,
    /// A sum of others.
    Total,
}

impl LeftOut {
    /// Leaves one more out.
    pub fn add(&mut self, line: u64, what: LeftOutAs, cell: String) {
        self.rows = self.rows.saturating_add(1);
        if self.listed.len() < MOST_NAMED {
            self.listed.push(LeftOutRow { line, what, cell });
        }
    }
}

/// What may be a mistake, and counts all the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// What it is.
    pub doubt: Doubt,
    /// In how many rows.
    pub rows: u32,
    /// Lines of the first of them.
    pub lines: Vec<u64>,
}

/// Everything about a row that may be a mistake.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// An earlier row has the same code.
    SameCode,
    /// It says that it has no meter and uses 0 m³, and the service bills by use.
    UnmeteredZero,
    /// It uses 0 m³.
    MeteredZero,
    /// An exemption of 1 % or less: it may be meant as all.
    SmallExemption,
    /// A business or an institution on the social charge.
    BusinessOnSocial,
    /// On the social charge, where the plan has none.
    NoSocialCharge,
}

impl Doubt {
    /// Every one that a row's likeness shows.
    pub const OF_LIKENESS: [Doubt; 5] = [
        Doubt::UnmeteredZero,
        Doubt::MeteredZero,
        Doubt::SmallExemption,
        Doubt::BusinessOnSocial,
        Doubt::NoSocialCharge,
    ];

    /// The stable code that hosts and scripts can rely on.
    pub fn code(self) -> &'static str {
        match self {
            Doubt::SameCode => "same_code",
            Doubt::UnmeteredZero => "unmetered_zero_m3",
            Doubt::MeteredZero => "metered_zero_m3",
            Doubt::SmallExemption => "small_exemption",
            Doubt::BusinessOnSocial => "business_on_social_charge",
            Doubt::NoSocialCharge => "no_social_charge",
        }
    }
}

impl Warning {
    /// What it may be, in how many rows, and where.
    pub fn text(&self, t: Lang) -> String {
        let (rows, what) = (&count(self.rows), self.doubt.code());
        let line = &self.lines.first().map(u64::to_string).unwrap_or_default();
        t.register_doubt(locale::RegisterDoubt { what, rows, line })
    }
}

impl Assumed {
    /// What was taken for how many rows.
    pub fn text(&self, t: Lang) -> String {
        let (rows, name) = (&count(self.rows), &self.column.name(t));
        let taken = &t.register_taken(self.code());
        if self.missing {
            t.register_assumed_missing(locale::RegisterAssumedMissing { name, rows, taken })
        } else {
            t.register_assumed_blank(locale::RegisterAssumedBlank { name, rows, taken })
        }
    }

    fn code(&self) -> &'static str {
        match self.taken {
            Taken::Offered => "offered",
            Taken::No => "no",
            Taken::Unmarked => "unmarked",
            Taken::Nothing => "nothing",
            Taken::One => "single",
            Taken::NotCompared => "not_compared",
        }
    }
}

impl Understood {
    /// The columns that are not used, by their names.
    pub fn unused(&self) -> Vec<&str> {
        let unused = self.columns.iter().filter(|column| column.column.is_none() && !column.name.is_empty());
        unused.map(|column| column.name.as_str()).collect()
    }

    /// What was understood, in sentences: all but which column is which, and what a word was taken for.
    pub fn sentences(&self, t: Lang) -> Vec<String> {
        let mut said = Vec::new();
        match self.letters {
            Letters::Utf8 => {}
            Letters::Utf16Le | Letters::Utf16Be => said.push(t.register_letters("UTF-16")),
            Letters::Windows => said.push(t.register_letters("Windows-1252")),
            Letters::Dos => said.push(t.register_letters("DOS 850")),
        }
        if self.heading_line > 1 {
            said.push(t.register_heading_line(&self.heading_line.to_string()));
        }
        let unused = self.unused();
        if !unused.is_empty() {
            said.push(t.register_unused(&unused.join(", ")));
        }
        for DecimalSign { column, sign } in &self.decimal_signs {
            let name = &column.name(t);
            said.push(match sign {
                ',' => t.register_decimal_comma(name),
                _ => t.register_decimal_point(name),
            });
        }
        said.extend(self.assumed.iter().map(|assumed| assumed.text(t)));
        said.extend(self.left_out.listed.iter().map(|row| row.text(t)));
        let unlisted =
            usize::try_from(self.left_out.rows).unwrap_or_default().saturating_sub(self.left_out.listed.len());
        if unlisted > 0 {
            said.push(t.register_left_out_more(&unlisted.to_string()));
        }
        said
    }
}

impl LeftOutRow {
    fn text(&self, t: Lang) -> String {
        let (line, cell) = (&self.line.to_string(), self.cell.as_str());
        let what = match self.what {
            LeftOutAs::Above => "above",
            LeftOutAs::Heading => "heading",
            LeftOutAs::Total => "total",
        };
        t.register_left_out(locale::RegisterLeftOut { what, line, cell })
    }
}

fn count(rows: u32) -> String {
    plain(Decimal::from(rows))
}

fn column_word<S: Serializer>(column: &Column, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(column.word())
}

fn word_of<S: Serializer>(column: &Option<Column>, serializer: S) -> Result<S::Ok, S::Error> {
    column.map(Column::word).serialize(serializer)
}

impl Serialize for Assumed {
    /// `{"column": "sewer", "missing": true, "rows": 12, "taken": "offered", "es": …, "en": …}`.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("column", self.column.word())?;
        map.serialize_entry("missing", &self.missing)?;
        map.serialize_entry("rows", &self.rows)?;
        map.serialize_entry("taken", self.code())?;
        for lang in Lang::ALL {
            map.serialize_entry(lang.main_tag(), &self.text(lang))?;
        }
        map.end()
    }
}

impl Serialize for Warning {
    /// `{"rows": 3, "lines": [4, 9, 12], "code": "same_code", "es": …, "en": …}`.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("rows", &self.rows)?;
        map.serialize_entry("lines", &self.lines)?;
        map.serialize_entry("code", self.doubt.code())?;
        for lang in Lang::ALL {
            map.serialize_entry(lang.main_tag(), &self.text(lang))?;
        }
        map.end()
    }
}
