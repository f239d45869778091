//! Where the columns stand and what their cells say, in Spanish or English, with or without accents.

use super::column::Column;
use super::fault::{FileFault, RowFault};
use super::records::{Record, State};
use crate::number::cell;
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

/// The most characters of a number of few digits: fewer soles than [`MOST_SOLES`], and no more than 32 bits hold.
const MOST_SHORT: usize = 9;
/// The end of a cell in a likeness: no text has this byte.
const END: u8 = 0xff;

/// A row that says what most rows say of themselves: a code that needs no quotes, and today's charge in few digits, or none.
pub struct Plain<'r> {
    /// What the municipality calls the connection.
    pub code: &'r str,
    /// What it pays today in céntimos, where the row says it.
    pub today: Option<i64>,
}

impl<'r> Plain<'r> {
    /// Reads a row as far as it differs from those that are like it; what they have in common becomes the likeness. None
    /// where it has to be read with care, right or wrong.
    pub fn read(record: &Record<'r>, columns: &Columns, likeness: &mut Vec<u8>) -> Option<Plain<'r>> {
        likeness.clear();
        let others = [Some(columns.category), Some(columns.metered), Some(columns.m3), Some(columns.social)];
        for place in others.into_iter().chain([columns.sewer, columns.exempt]).flatten() {
            likeness.extend_from_slice(record.cell(place).as_bytes());
            likeness.push(END);
        }
        if record.state != State::Whole || record.len() > columns.count {
            return None;
        }
        let code = record.cell(columns.code);
        if !cell::plain(code) {
            return None;
        }
        let today = match columns.today.map_or("", |place| record.cell(place)) {
            "" => None,
            cell => match short(cell)? {
                (soles, 0) => Some(i64::from(soles).checked_mul(100)?),
                (tenths, 1) => Some(i64::from(tenths).checked_mul(10)?),
                (centimos, 2) => Some(i64::from(centimos)),
                _ => return None,
            },
        };
        Some(Plain { code, today })
    }
}

/// A number of few digits, as most are: its digits, and how many of them are decimals. Three decimals may be none.
fn short(cell: &str) -> Option<(u32, u32)> {
    let (mut number, mut places, mut pointed) = (0u32, 0u32, false);
    for byte in cell.bytes() {
        match byte {
            b'0'..=b'9' => {
                number = number.wrapping_mul(10).wrapping_add(u32::from(byte & 15));
                places = places.wrapping_add(1);
            }
            b',' | b'.' if !pointed && places > 0 => (pointed, places) = (true, 0),
            _ => return None,
        }
    }
    let sure = places > 0 && cell.len() <= MOST_SHORT && !(pointed && places == 3);
    sure.then_some((number, if pointed { places } else { 0 }))
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
    let value = match short(cell) {
        Some((number, decimals)) => Decimal::new(number.into(), decimals),
        None => written::number(cell)?,
    };
    if (value.is_sign_negative() && !value.is_zero()) || value > Decimal::from(most) {
        return Err(RowFault::OutOfRange(most));
    }
    Ok(value)
}
