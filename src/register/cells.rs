//! Where the columns stand, and what their cells say.

use super::column::Column;
use super::fault::RowFault;
use super::heading::Heading;
use super::mapping::Mapping;
use super::records::{Record, State};
use super::words::{Seen, Words, is_dash};
use crate::number::cell;
use crate::number::currency::Money;
use crate::number::digits;
use crate::number::money::{Exact, Rate, Soles, Volume};
use crate::number::written::behind_symbol;
use crate::plan::tariff::Category;
use crate::plan::users::MOST_UNITS;
use rust_decimal::Decimal;
use std::cell::Cell;

/// The most m³ a month of one connection, as in a plan.
const MOST_M3: u32 = 1_000_000;
/// The most soles a month of one connection, as in a plan.
const MOST_SOLES: u32 = 1_000_000_000;

/// Where each column stands.
pub struct Columns {
    code: usize,
    category: usize,
    metered: Option<usize>,
    m3: Option<usize>,
    social: Option<usize>,
    sewer: Option<usize>,
    exempt: Option<usize>,
    shop: Option<usize>,
    units: Option<usize>,
    today: Option<usize>,
    count: usize,
}

impl Columns {
    /// Those of a heading that names users.
    pub fn of(heading: &Heading) -> Option<Columns> {
        let place = |column| heading.place(column);
        Some(Columns {
            code: place(Column::Code)?,
            category: place(Column::Category)?,
            metered: place(Column::Metered),
            m3: place(Column::M3),
            social: place(Column::Social),
            sewer: place(Column::Sewer),
            exempt: place(Column::Exempt),
            shop: place(Column::Shop),
            units: place(Column::Units),
            today: place(Column::Today),
            count: heading.names.len(),
        })
    }

    /// Whether the register has a column.
    pub fn has(&self, column: Column) -> bool {
        self.place(column).is_some()
    }

    /// A row's cell in a column, empty where there is none.
    pub fn cell<'r>(&self, record: &Record<'r>, column: Column) -> &'r str {
        self.place(column).map_or("", |place| record.cell(place))
    }

    fn place(&self, column: Column) -> Option<usize> {
        match column {
            Column::Code => Some(self.code),
            Column::Category => Some(self.category),
            Column::Metered => self.metered,
            Column::M3 => self.m3,
            Column::Social => self.social,
            Column::Sewer => self.sewer,
            Column::Exempt => self.exempt,
            Column::Shop => self.shop,
            Column::Units => self.units,
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
    pub fn read(record: &Record<'r>, columns: &Columns, sense: &Sense, likeness: &mut Vec<u8>) -> Option<Plain<'r>> {
        likeness.clear();
        let Columns { metered, m3, social, sewer, exempt, shop, units, .. } = *columns;
        let others = [metered, m3, social, sewer, exempt, shop, units];
        for place in [Some(columns.category)].into_iter().chain(others).flatten() {
            likeness.extend_from_slice(record.cell(place).as_bytes());
            likeness.push(END);
        }
        if record.state != State::Whole || record.len() > columns.count {
            return None;
        }
        let code = record.cell(columns.code);
        // A code of letters alone may be a word: that of a sum.
        if !cell::plain(code) || !code.bytes().any(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let today = match columns.today.map_or("", |place| record.cell(place)) {
            "" => None,
            cell => {
                let is_bare = cell.bytes().next().is_some_and(|byte| byte.is_ascii_digit());
                let cell = if is_bare { cell } else { without_unit(cell, Column::Today, sense.money) };
                let Short { number, decimals, sign } = short(cell, None)?;
                let missing = sense.money.decimals.checked_sub(decimals)?;
                sense.shown.saw(Column::Today, sign);
                Some(i64::from(number).checked_mul(10i64.checked_pow(missing)?)?)
            }
        };
        Some(Plain { code, today })
    }
}

/// The word of a row's category, in what it has in common with others.
pub fn category_of(likeness: &[u8]) -> &str {
    let word = likeness.split(|byte| *byte == END).next().unwrap_or_default();
    str::from_utf8(word).unwrap_or_default()
}

/// A number of few digits, as most are.
struct Short {
    number: u32,
    decimals: u32,
    sign: Option<Sign>,
}

/// Reads one; none where three decimals may be none, as the sign before decimals is not known, or is another.
fn short(cell: &str, known: Option<Sign>) -> Option<Short> {
    let (mut number, mut places, mut sign) = (0u32, 0u32, None);
    for byte in cell.bytes() {
        match byte {
            b'0'..=b'9' => {
                number = number.wrapping_mul(10).wrapping_add(u32::from(byte & 15));
                places = places.wrapping_add(1);
            }
            b',' | b'.' if sign.is_none() && places > 0 => {
                sign = Some(if byte == b',' { Sign::Comma } else { Sign::Point });
                places = 0;
            }
            _ => return None,
        }
    }
    let decimals = if sign.is_some() { places } else { 0 };
    let sure = places > 0 && cell.len() <= MOST_SHORT && (decimals != 3 || sign == known);
    // What is taken for decimals because of others shows nothing by itself.
    sure.then_some(Short { number, decimals, sign: sign.filter(|_| decimals != 3) })
}

/// What stands before decimals, or between thousands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// `,`
    Comma,
    /// `.`
    Point,
}

impl Sign {
    fn of(c: char) -> Option<Sign> {
        match c {
            ',' => Some(Sign::Comma),
            '.' => Some(Sign::Point),
            _ => None,
        }
    }

    /// The letter.
    pub fn letter(self) -> char {
        match self {
            Sign::Comma => ',',
            Sign::Point => '.',
        }
    }

    fn other(self) -> Sign {
        match self {
            Sign::Comma => Sign::Point,
            Sign::Point => Sign::Comma,
        }
    }

    fn bit(self) -> u8 {
        match self {
            Sign::Comma => 1,
            Sign::Point => 2,
        }
    }
}

/// What the cells show together that one of them leaves open.
#[derive(Debug, Default)]
pub struct Shown {
    signs: [Cell<u8>; NUMBERS.len()],
    open: [Cell<bool>; NUMBERS.len()],
    sewer: Cell<u8>,
}

/// The columns that hold numbers.
const NUMBERS: [Column; 3] = [Column::M3, Column::Exempt, Column::Today];
/// Which of them a column is.
fn nth_number(column: Column) -> usize {
    match column {
        Column::M3 => 0,
        Column::Exempt => 1,
        _ => 2,
    }
}

/// What a column of yes and no has: marks, words, blanks.
const MARK: u8 = 1;
const WORD: u8 = 2;
const BLANK: u8 = 4;

impl Shown {
    /// A number in this column has decimals behind this sign.
    fn saw(&self, column: Column, sign: Option<Sign>) {
        if let (Some(sign), Some(signs)) = (sign, self.signs.get(nth_number(column))) {
            signs.set(signs.get() | sign.bit());
        }
    }

    /// A number in this column can be read in two ways.
    fn is_open(&self, column: Column) {
        if let Some(open) = self.open.get(nth_number(column)) {
            open.set(true);
        }
    }

    fn saw_sewer(&self, cell: &str) {
        let seen = match cell {
            "" => BLANK,
            "x" | "X" => MARK,
            _ => WORD,
        };
        self.sewer.set(self.sewer.get() | seen);
    }

    /// What can be known from it: of a column with numbers that can be read in two ways, the sign before decimals that its
    /// others have or, where they have none, those of all columns.
    pub fn known(&self) -> Known {
        let all = self.signs.iter().fold(0, |all, signs| all | signs.get());
        let mut known = Known { unmarked: self.sewer.get() == MARK | BLANK, ..Known::default() };
        let columns = self.signs.iter().zip(&self.open);
        for (sign, (own, open)) in known.signs.iter_mut().zip(columns) {
            let signs = if own.get() == 0 { all } else { own.get() };
            *sign = [Sign::Comma, Sign::Point].into_iter().find(|sign| open.get() && signs == sign.bit());
        }
        known
    }
}

/// What is known of a file from all of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Known {
    signs: [Option<Sign>; NUMBERS.len()],
    /// Whether its column of sewers has nothing but marks, so that a blank cell is a no.
    pub unmarked: bool,
}

impl Known {
    /// The columns that only the whole file shows how to read.
    pub fn signs(&self) -> impl Iterator<Item = (Column, Sign)> {
        NUMBERS.into_iter().zip(self.signs).filter_map(|(column, sign)| Some((column, sign?)))
    }

    fn sign(&self, column: Column) -> Option<Sign> {
        self.signs.get(nth_number(column)).copied().flatten()
    }
}

/// What is known before a cell is read, and what cells show.
pub struct Sense {
    /// The program's own words.
    pub words: Words,
    /// What somebody pointed at.
    pub mapping: Mapping,
    /// The words of categories that rows have used.
    pub seen: Seen,
    /// What the whole file has shown.
    pub known: Known,
    /// What it shows.
    pub shown: Shown,
    /// The money that amounts are of.
    pub money: Money,
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
    /// Whether it is a home with a shop.
    pub shop: bool,
    /// How many units of use share it; none where the row says nothing.
    pub units: Option<u32>,
    /// What it pays today, where the row says it.
    pub today: Option<Soles>,
    /// The columns in which it says nothing.
    pub blank: Vec<Column>,
}

impl<'r> Row<'r> {
    /// Reads a row; what is wrong, in which column, and the cell.
    pub fn read(
        record: &Record<'r>,
        columns: &Columns,
        sense: &Sense,
    ) -> Result<Row<'r>, (RowFault, Option<Column>, &'r str)> {
        match record.state {
            State::Whole => {}
            State::TooLong => return Err((RowFault::TooLong, None, "")),
            State::Unclosed => return Err((RowFault::UnclosedQuote, None, "")),
        }
        if let Some(cell) = record.cells().skip(columns.count).find(|cell| !cell.is_empty()) {
            return Err((RowFault::TooManyCells, None, cell));
        }
        let cell = |column| columns.cell(record, column);
        let at = |column| move |fault| (fault, Some(column), cell(column));
        let written = |column| Some(cell(column)).filter(|cell| !cell.is_empty());
        let needed = |column| written(column).ok_or_else(|| at(column)(RowFault::Blank));
        let yes = |column| match written(column) {
            None => Ok(false),
            Some(cell) => said_yes(cell, &sense.words).ok_or_else(|| at(column)(RowFault::NotYesOrNo)),
        };
        let number = |column, most| {
            let cell = written(column).filter(|cell| !is_dash(cell));
            cell.map(|cell| number(cell, column, most, sense)).transpose().map_err(|f| at(column)(f))
        };
        let social = yes(Column::Social)?;
        let exempt = number(Column::Exempt, 100)?.unwrap_or_default();
        if social && !exempt.is_zero() {
            return Err(at(Column::Exempt)(RowFault::ExemptAndSocial));
        }
        let offered = !columns.has(Column::Sewer) || (written(Column::Sewer).is_none() && !sense.known.unmarked);
        if columns.has(Column::Sewer) {
            sense.shown.saw_sewer(cell(Column::Sewer));
        }
        Ok(Row {
            code: needed(Column::Code)?,
            category: category(needed(Column::Category)?, sense)
                .ok_or_else(|| at(Column::Category)(RowFault::UnknownCategory(sense.words.categories)))?,
            metered: yes(Column::Metered)?,
            m3: number(Column::M3, MOST_M3)?.map(Volume::new),
            social,
            sewer: offered || yes(Column::Sewer)?,
            exempt: Rate::of_percent(exempt).map_err(|_| at(Column::Exempt)(RowFault::OutOfRange(100)))?,
            shop: yes(Column::Shop)?,
            units: written(Column::Units)
                .map(|cell| units(cell).ok_or_else(|| at(Column::Units)(RowFault::NotUnits(MOST_UNITS))))
                .transpose()?,
            today: number(Column::Today, MOST_SOLES)?.map(|value| Exact::new(value).rounded(sense.money)),
            blank: Column::ALL.into_iter().filter(|column| columns.has(*column) && cell(*column).is_empty()).collect(),
        })
    }
}

/// The category of a word.
pub fn category(cell: &str, sense: &Sense) -> Option<Category> {
    sense.seen.category(cell, || sense.mapping.category(cell).or_else(|| sense.words.category(cell)))
}

/// Yes or no.
fn said_yes(cell: &str, words: &Words) -> Option<bool> {
    match cell {
        "0" | "no" => Some(false),
        "1" | "x" | "sí" | "si" => Some(true),
        other => words.yes(other),
    }
}

/// A cell without the unit that its column has anyway.
fn without_unit(cell: &str, column: Column, money: Money) -> &str {
    let after: &[&str] = match column {
        Column::Today => &[if money.is_sol() { "soles" } else { money.symbol }],
        Column::M3 => &["m3", "m³", "M3"],
        Column::Exempt => &["%"],
        _ => &[],
    };
    let behind = if column == Column::Today { behind_symbol(cell, money) } else { None };
    let cell = behind.map_or(cell, str::trim_start);
    after.iter().find_map(|unit| cell.strip_suffix(unit)).map_or(cell, str::trim_end)
}

/// A whole number of units of use, as people or spreadsheets write it.
fn units(cell: &str) -> Option<u32> {
    let Short { number, decimals, .. } = short(cell, None)?;
    digits::whole(Decimal::new(number.into(), decimals)).filter(|units| (1..=MOST_UNITS).contains(units))
}

/// A number within its range, as people write it.
fn number(cell: &str, column: Column, most: u32, sense: &Sense) -> Result<Decimal, RowFault> {
    let cell = without_unit(cell, column, sense.money);
    let known = before_decimals(cell, column, sense);
    let (value, sign) = match short(cell, known) {
        Some(Short { number, decimals, sign }) => (Decimal::new(number.into(), decimals), sign),
        None => long(cell, known).inspect_err(|fault| {
            if *fault == RowFault::Thousands {
                sense.shown.is_open(column);
            }
        })?,
    };
    sense.shown.saw(column, sign);
    if (value.is_sign_negative() && !value.is_zero()) || value > Decimal::from(most) {
        return Err(RowFault::OutOfRange(most));
    }
    Ok(value)
}

/// The sign that stands before decimals in a column, where that is known.
fn before_decimals(cell: &str, column: Column, sense: &Sense) -> Option<Sign> {
    // An amount without decimals has a sign between thousands alone.
    if column == Column::Today && sense.money.decimals == 0 {
        return cell.chars().find_map(Sign::of).map(Sign::other);
    }
    sense.known.sign(column)
}

/// The most characters of a number.
const MOST_DIGITS: usize = 20;

/// A number with its sign before decimals, where it surely is one. `1.234` may be a little more than one or more than a
/// thousand: it is read where something else says which sign stands before decimals.
fn long(text: &str, known: Option<Sign>) -> Result<(Decimal, Option<Sign>), RowFault> {
    let (unsigned, negative) = text.strip_prefix('-').map_or((text, false), |rest| (rest, true));
    let between: Vec<(usize, char)> = unsigned.char_indices().filter(|(_, c)| !c.is_ascii_digit()).collect();
    let grouping = |c: char| c.is_whitespace() || matches!(c, '\'' | '’');
    if between.iter().any(|(_, c)| Sign::of(*c).is_none() && !grouping(*c)) {
        return Err(RowFault::NotANumber);
    }
    let split = |at: usize| {
        let (integer, rest) = unsigned.split_at_checked(at).unwrap_or((unsigned, ""));
        (integer, rest.get(1..).unwrap_or_default())
    };
    let (integer, decimals, sign) = match between.as_slice() {
        [] => (unsigned.to_owned(), "", None),
        [(at, sign)] if Sign::of(*sign).is_some() => {
            let (sign, (integer, rest)) = (Sign::of(*sign), split(*at));
            if integer.is_empty() || rest.is_empty() {
                return Err(RowFault::NotANumber);
            }
            if rest.len() != 3 || integer.len() > 3 || integer.starts_with('0') {
                (integer.to_owned(), rest, sign)
            } else if known == sign {
                (integer.to_owned(), rest, None)
            } else if known.is_some() {
                ([integer, rest].concat(), "", None)
            } else {
                return Err(RowFault::Thousands);
            }
        }
        [(_, thousands), .., (at, last)] if last != thousands && Sign::of(*last).is_some() => {
            let (integer, rest) = split(*at);
            if rest.is_empty() {
                return Err(RowFault::NotANumber);
            }
            (joined(integer, *thousands)?, rest, Sign::of(*last))
        }
        [(_, thousands), ..] => (joined(unsigned, *thousands)?, "", Sign::of(*thousands).map(Sign::other)),
    };
    if unsigned.len() > MOST_DIGITS {
        return Err(RowFault::TooManyDigits);
    }
    let written = if decimals.is_empty() { integer } else { [&integer, ".", decimals].concat() };
    let mut value = digits::decimal(&written).ok_or(RowFault::NotANumber)?;
    value.set_sign_negative(negative);
    Ok((value, sign))
}

/// A whole number without its separators of thousands, where they stand where such stand.
fn joined(integer: &str, thousands: char) -> Result<String, RowFault> {
    let groups: Vec<&str> = integer.split(thousands).collect();
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let right = groups
        .iter()
        .enumerate()
        .all(|(nth, group)| digits(group) && if nth == 0 { (1..=3).contains(&group.len()) } else { group.len() == 3 });
    if right { Ok(groups.concat()) } else { Err(RowFault::NotANumber) }
}
