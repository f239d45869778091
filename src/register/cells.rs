//! Where the columns stand and what their cells say, in Spanish or English, with or without accents.

use super::column::Column;
use super::fault::{FileFault, RowFault};
use super::records::{Record, State};
use crate::number::money::{Exact, Rate, Soles, Volume};
use crate::number::written;
use crate::plan::tariff::Category;
use rust_decimal::Decimal;

/// The most m³ a month of one connection, as in a plan.
const MOST_M3: u32 = 1_000_000;
/// The most soles a month of one connection, as in a plan.
const MOST_SOLES: u32 = 1_000_000_000;

/// Where each column stands.
pub struct Columns {
    code: usize,
    category: usize,
    metered: usize,
    m3: usize,
    social: usize,
    sewer: Option<usize>,
    exempt: Option<usize>,
    today: Option<usize>,
    count: usize,
}

impl Columns {
    /// Finds the columns in the first row.
    pub fn find(first: &Record<'_>) -> Result<Columns, FileFault> {
        if first.state != State::Whole || first.cells().any(|cell| cell.contains('\0')) {
            return Err(FileFault::NotText);
        }
        let names: Vec<Option<Column>> = first.cells().map(|cell| Column::named(&folded(cell))).collect();
        let mut missing = Vec::new();
        let mut place = |column: Column| {
            let mut places = names.iter().enumerate().filter(|(_, name)| **name == Some(column)).map(|(i, _)| i);
            let first = places.next();
            if first.is_none() {
                missing.push(column);
            }
            if places.next().is_some() { Err(FileFault::RepeatedColumn(column)) } else { Ok(first) }
        };
        let [code, category, metered, m3, social, sewer, exempt, today] = Column::ALL.map(&mut place);
        let (sewer, exempt, today) = (sewer?, exempt?, today?);
        missing.retain(|column| !matches!(column, Column::Sewer | Column::Exempt | Column::Today));
        match (code?, category?, metered?, m3?, social?) {
            (Some(code), Some(category), Some(metered), Some(m3), Some(social)) => {
                Ok(Columns { code, category, metered, m3, social, sewer, exempt, today, count: names.len() })
            }
            _ => Err(FileFault::MissingColumns(missing)),
        }
    }

    /// Whether the register says what is paid today.
    pub fn says_today(&self) -> bool {
        self.today.is_some()
    }

    fn place(&self, column: Column) -> Option<usize> {
        match column {
            Column::Code => Some(self.code),
            Column::Category => Some(self.category),
            Column::Metered => Some(self.metered),
            Column::M3 => Some(self.m3),
            Column::Social => Some(self.social),
            Column::Sewer => self.sewer,
            Column::Exempt => self.exempt,
            Column::Today => self.today,
        }
    }
}

/// A row that could be read.
pub struct Row<'r> {
    /// What the municipality calls the connection.
    pub code: &'r str,
    /// Its category.
    pub category: Category,
    /// Whether its use is measured, unless the service settles it.
    pub metered: bool,
    /// m³ a month, where the row says it.
    pub m3: Option<Volume>,
    /// Whether it is on the social charge.
    pub social: bool,
    /// Whether it has a sewer line, where there is one.
    pub sewer: bool,
    /// The share of its receipt that is forgiven.
    pub exempt: Rate,
    /// What it pays today, where the row says it.
    pub today: Option<Soles>,
}

impl<'r> Row<'r> {
    /// Reads a row; what is wrong, in which column, and the cell.
    pub fn read(record: &Record<'r>, columns: &Columns) -> Result<Row<'r>, (RowFault, Option<Column>, &'r str)> {
        match record.state {
            State::Whole => {}
            State::TooLong => return Err((RowFault::TooLong, None, "")),
            State::Unclosed => return Err((RowFault::UnclosedQuote, None, "")),
        }
        if let Some(cell) = record.cells().skip(columns.count).find(|cell| !cell.is_empty()) {
            return Err((RowFault::TooManyCells, None, cell));
        }
        let cell = |column| columns.place(column).map_or("", |index| record.cell(index));
        let at = |column| move |fault| (fault, Some(column), cell(column));
        let written = |column| Some(cell(column)).filter(|cell| !cell.is_empty());
        let needed = |column| written(column).ok_or_else(|| at(column)(RowFault::Blank));
        let yes = |column| said_yes(cell(column)).ok_or_else(|| at(column)(RowFault::NotYesOrNo));
        let number =
            |column, most| written(column).map(|cell| number(cell, most)).transpose().map_err(|f| at(column)(f));
        let social = yes(Column::Social)?;
        let exempt = number(Column::Exempt, 100)?.unwrap_or_default();
        if social && !exempt.is_zero() {
            return Err(at(Column::Exempt)(RowFault::ExemptAndSocial));
        }
        Ok(Row {
            code: needed(Column::Code)?,
            category: category(needed(Column::Category)?)
                .ok_or_else(|| at(Column::Category)(RowFault::UnknownCategory))?,
            metered: yes(Column::Metered)?,
            m3: number(Column::M3, MOST_M3)?.map(Volume::new),
            social,
            sewer: columns.sewer.is_none() || yes(Column::Sewer)?,
            exempt: Rate::of_percent(exempt).map_err(|_| at(Column::Exempt)(RowFault::OutOfRange(100)))?,
            today: number(Column::Today, MOST_SOLES)?.map(|value| Exact::new(value).to_centimos()),
        })
    }
}

/// Lower case, one blank between words, without accents, whether they are written with their letter or after it.
fn folded(text: &str) -> String {
    let plain = |c: char| match c {
        'á' | 'à' => Some('a'),
        'é' | 'è' => Some('e'),
        'í' | 'ì' => Some('i'),
        'ó' | 'ò' => Some('o'),
        'ú' | 'ù' | 'ü' => Some('u'),
        '³' => Some('3'),
        '_' | '(' | ')' => Some(' '),
        '\u{300}'..='\u{36f}' => None,
        other => Some(other),
    };
    let letters: String = text.chars().flat_map(char::to_lowercase).filter_map(plain).collect();
    letters.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn category(cell: &str) -> Option<Category> {
    let named = |word: &str| match word {
        "doméstico" | "domestico" | "domestica" => Some(Category::Domestic),
        "comercial" => Some(Category::Commercial),
        "estatal" => Some(Category::State),
        word => Category::from_word(word),
    };
    named(cell).or_else(|| named(&folded(cell)))
}

/// A blank cell is a no, as where a list marks its cases with x.
fn said_yes(cell: &str) -> Option<bool> {
    match cell {
        "" | "0" | "no" => Some(false),
        "1" | "x" | "sí" | "si" => Some(true),
        other => match folded(other).as_str() {
            "si" | "yes" | "true" | "x" => Some(true),
            "no" | "false" => Some(false),
            _ => None,
        },
    }
}

/// A number within its range, as people write it.
fn number(cell: &str, most: u32) -> Result<Decimal, RowFault> {
    // Most cells are a few digits.
    if let (true, Ok(value)) = (cell.len() <= 6 && !cell.starts_with('+'), cell.parse::<u32>())
        && value <= most
    {
        return Ok(Decimal::from(value));
    }
    let value = written::number(cell)?;
    if (value.is_sign_negative() && !value.is_zero()) || value > Decimal::from(most) {
        return Err(RowFault::OutOfRange(most));
    }
    Ok(value)
}
