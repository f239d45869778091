//! Where a register's rows begin: the separator under which the columns are found, the row of their names, and which column is
//! which.

use super::column::Column;
use super::fault::FileFault;
use super::mapping::Mapping;
use super::records::{MOST_BYTES, Record, Records, State};
use super::words::Words;
use crate::locale::folded;
use std::cmp::Reverse;

/// What spreadsheets put before UTF-8.
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();
/// How many rows may stand before the first user.
const MOST_LINES: usize = 20;
/// The most bytes that they may have.
const MOST_HEAD: usize = 4 * MOST_BYTES;
/// What may stand between cells; where nothing tells them apart, the first.
const SEPARATORS: [u8; 4] = [b';', b',', b'\t', b'|'];
/// What stands between the cells of a workbook's sheet (`workbook`).
pub const OF_SHEETS: u8 = 0x1f;
/// Fewer names are none: a cell may hold one by chance.
const LEAST_NAMES: usize = 2;

/// The beginning of a file, kept until it shows how it is to be read.
#[derive(Default)]
pub struct Head {
    /// All that came.
    pub bytes: Vec<u8>,
    seen: usize,
    lines: usize,
    after_return: bool,
}

impl Head {
    /// Takes the next chunk; whether the first rows have ended.
    pub fn push(&mut self, chunk: &[u8]) -> bool {
        self.bytes.extend_from_slice(chunk);
        for byte in self.bytes.iter().skip(self.seen) {
            if self.is_whole() {
                return true;
            }
            let ends = *byte == b'\r' || (*byte == b'\n' && !self.after_return);
            self.lines = self.lines.saturating_add(ends.into());
            self.after_return = *byte == b'\r';
            self.seen = self.seen.saturating_add(1);
        }
        self.is_whole()
    }

    /// Whether nothing was written in it.
    pub fn is_blank(&self) -> bool {
        self.bytes.iter().all(|byte| byte.is_ascii_whitespace() || *byte == b'"' || SEPARATORS.contains(byte))
    }

    /// Takes off what spreadsheets put before UTF-8.
    pub fn take_mark(&mut self) {
        if let Some(rest) = self.bytes.strip_prefix(BYTE_ORDER_MARK) {
            self.bytes = rest.to_vec();
            self.seen = self.seen.saturating_sub(BYTE_ORDER_MARK.len());
        }
    }

    fn is_whole(&self) -> bool {
        self.lines >= MOST_LINES || self.seen >= MOST_HEAD
    }

    /// The first rows under a separator, each with its line; the last may be cut, where it goes on behind the first bytes.
    fn rows(&self, separator: u8) -> Vec<(u64, Vec<String>)> {
        let mut rows = Vec::new();
        let mut take = |record: &Record<'_>| {
            if record.state == State::Whole && !record.is_blank() {
                rows.push((record.line, record.cells().map(str::to_owned).collect()));
            }
        };
        let mut records = Records::new(separator);
        records.push(self.bytes.get(..self.seen).unwrap_or_default(), &mut take);
        if !self.is_whole() {
            records.finish(&mut take);
        }
        rows.truncate(MOST_LINES);
        rows
    }

    /// The separator that a line `sep=;` settles, as spreadsheets read it, or that the text of a sheet has.
    fn said_separator(&self) -> Option<u8> {
        if self.bytes.contains(&OF_SHEETS) {
            return Some(OF_SHEETS);
        }
        let line = self.bytes.split(|byte| matches!(byte, b'\r' | b'\n')).next()?;
        match line.trim_ascii().trim_ascii_end() {
            [b's' | b'S', b'e' | b'E', b'p' | b'P', b'=', separator]
            | [b'"', b's' | b'S', b'e' | b'E', b'p' | b'P', b'=', separator, b'"']
                if separator.is_ascii() =>
            {
                Some(*separator)
            }
            _ => None,
        }
    }
}

/// How a file is to be read.
#[derive(Debug, Clone)]
pub struct Heading {
    /// What stands between its cells.
    pub separator: u8,
    /// The line of its columns' names.
    pub line: u64,
    /// Their names.
    pub names: Vec<String>,
    /// Which of them is which, by [`Column::ALL`].
    places: [Option<usize>; 10],
}

impl Heading {
    /// Finds how a file is to be read; nothing where no row of it has anything. What keeps it from being read is for
    /// [`Heading::fault`] to say.
    pub fn find(head: &Head, words: &Words, mapping: &Mapping, needed: &[Column]) -> Option<Heading> {
        let said = head.said_separator();
        let separators = said.map_or(SEPARATORS.to_vec(), |separator| vec![separator]);
        let mut best = None;
        for separator in separators {
            for (nth, (line, names)) in head.rows(separator).into_iter().enumerate() {
                if said.is_some_and(|said| said != OF_SHEETS) && line == 1 {
                    continue;
                }
                let places = places(&names, words, mapping);
                let heading = Heading { separator, line, names, places };
                let named = heading.named(words, mapping);
                let found = needed.iter().filter(|column| heading.place(**column).is_some()).count();
                // Where no row names anything, that of the most cells.
                let cells = heading.names.iter().filter(|name| named == 0 && !name.is_empty()).count();
                let worth = (if named == 0 { 0 } else { found }, named, cells, Reverse(nth));
                if best.as_ref().is_none_or(|(before, _)| worth > *before) {
                    best = Some((worth, heading));
                }
            }
        }
        best.map(|(_, heading)| heading)
    }

    /// How many columns its own words name, or somebody by these words.
    fn named(&self, words: &Words, mapping: &Mapping) -> usize {
        let known = |name: &String| {
            let pointed = |column: &Column| mapping.column(*column).is_some_and(|one| is_named(name, one));
            words.column(name).map(|(column, _)| column).or_else(|| Column::ALL.into_iter().find(pointed))
        };
        let named: Vec<Column> = self.names.iter().filter_map(known).collect();
        let named = Column::ALL.into_iter().filter(|column| named.contains(column)).count();
        if named < LEAST_NAMES { 0 } else { named }
    }

    /// What stands between the cells of its text; nothing where it is a workbook's.
    pub fn separator_between(&self) -> String {
        if self.separator == OF_SHEETS { String::new() } else { char::from(self.separator).to_string() }
    }

    /// Where a column stands.
    pub fn place(&self, column: Column) -> Option<usize> {
        let place = Column::ALL.into_iter().zip(self.places).find(|(one, _)| *one == column);
        place.and_then(|(_, place)| place)
    }

    /// Which column one of the file's own is, from 0.
    pub fn column(&self, place: usize) -> Option<Column> {
        Column::ALL.into_iter().find(|column| self.place(*column) == Some(place))
    }

    /// What keeps a file with these columns from being read.
    pub fn fault(&self, words: &Words, mapping: &Mapping, needed: &[Column]) -> Option<FileFault> {
        if self.names.iter().any(|name| name.contains('\0')) {
            return Some(FileFault::NotText);
        }
        for column in Column::ALL {
            if let Some(pointed) = mapping.column(column).filter(|pointed| !pointed.is_empty())
                && self.place(column).is_none()
            {
                return Some(FileFault::NoSuchColumn(pointed.to_owned()));
            }
        }
        for column in Column::ALL.into_iter().filter(|column| mapping.column(*column).is_none()) {
            let rank = |name: &String| words.column(name).filter(|(one, _)| *one == column).map(|(_, rank)| rank);
            let best = self.names.iter().filter_map(rank).min();
            if best.is_some() && self.names.iter().filter(|name| rank(name) == best).count() > 1 {
                return Some(FileFault::RepeatedColumn(column));
            }
        }
        let missing: Vec<Column> = needed.iter().copied().filter(|column| self.place(*column).is_none()).collect();
        (!missing.is_empty()).then_some(FileFault::MissingColumns(missing))
    }
}

/// Where each column stands: first those that somebody pointed at, of the others that with the best name.
fn places(names: &[String], words: &Words, mapping: &Mapping) -> [Option<usize>; 10] {
    let pointed = Column::ALL.map(|column| {
        let pointed = mapping.column(column)?;
        match pointed.parse::<usize>() {
            Ok(number) => number.checked_sub(1).filter(|place| *place < names.len()),
            Err(_) => names.iter().position(|name| is_named(name, pointed)),
        }
    });
    let free = |place: &usize| !pointed.contains(&Some(*place));
    let mut places = pointed;
    for (place, column) in places.iter_mut().zip(Column::ALL) {
        if mapping.column(column).is_some() {
            continue;
        }
        let ranked = names.iter().enumerate().filter_map(|(at, name)| {
            let (named, rank) = words.column(name)?;
            (named == column && free(&at)).then_some((rank, at))
        });
        *place = ranked.min().map(|(_, at)| at);
    }
    places
}

/// Whether a heading is what was pointed at; a number is no heading.
fn is_named(name: &str, pointed: &str) -> bool {
    let is_number = pointed.bytes().all(|byte| byte.is_ascii_digit());
    !is_number && folded(name) == folded(pointed)
}
