//! A workbook's file as sheets of cells, each with all that its sheet shows of it. A file is looked through before it is opened:
//! a few kilobytes may hold gigabytes.

use super::fault::Wrong;
use crate::register::workbook::{format_of, shown};
use calamine::{DataRef, Reader, SheetType, Xlsx};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// The most bytes of a file: a plan with thousands of lines has a tenth of it.
const MOST_PACKED: usize = 16 << 20;
/// The most bytes of everything in it.
const MOST_UNPACKED: u64 = 64 << 20;
/// The most parts that it is made of.
const MOST_PARTS: usize = 2_000;
/// The most cells with something in them.
const MOST_CELLS: usize = 200_000;
/// The most letters in all cells together: a text may be in many.
const MOST_LETTERS: usize = 64 << 20;

/// A sheet.
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// Its cells that have something in them, by row and column from 0.
    pub cells: BTreeMap<(u32, u32), Cell>,
}

/// A cell that has something in it.
#[derive(Debug, Clone)]
pub struct Cell {
    /// What its sheet shows, with every digit.
    pub text: String,
    /// What it is.
    pub kind: Kind,
}

/// What a cell is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A text, a day, true or false.
    Text,
    /// A number, which its sheet shows with so many decimals; of a percentage, those of the fraction.
    Number(u32),
    /// What a spreadsheet shows where it finds no value: `#N/A`.
    Error,
    /// A formula whose value is not in the file.
    NotCalculated,
}

/// The sheets, also those that somebody has put out of sight.
///
/// # Errors
/// What keeps the file from being read.
pub fn sheets(bytes: &[u8]) -> Result<Vec<Sheet>, Wrong> {
    look_through(bytes)?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| Wrong::NoWorkbook)?;
    let with_cells = book.sheets_metadata().iter().filter(|sheet| matches!(sheet.typ, SheetType::WorkSheet));
    let names: Vec<String> = with_cells.map(|sheet| sheet.name.clone()).collect();
    let (mut sheets, mut room) = (Vec::new(), Room { cells: MOST_CELLS, letters: MOST_LETTERS });
    for name in names {
        let cells = cells(&mut book, &name, &mut room)?;
        sheets.push(Sheet { name, cells });
    }
    Ok(sheets)
}

/// How much more is read.
struct Room {
    cells: usize,
    letters: usize,
}

impl Room {
    fn take(&mut self, cell: &Cell) -> Result<(), Wrong> {
        self.cells = self.cells.checked_sub(1).ok_or(Wrong::TooLarge)?;
        self.letters = self.letters.checked_sub(cell.text.len()).ok_or(Wrong::TooLarge)?;
        Ok(())
    }
}

/// Unpacks everything once, and keeps nothing: what a file says of its parts' sizes need not be true.
fn look_through(bytes: &[u8]) -> Result<(), Wrong> {
    if bytes.len() > MOST_PACKED {
        return Err(Wrong::TooLarge);
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Wrong::NoWorkbook)?;
    if archive.len() > MOST_PARTS {
        return Err(Wrong::TooLarge);
    }
    let mut left = MOST_UNPACKED;
    for place in 0..archive.len() {
        let part = archive.by_index(place).map_err(|_| Wrong::NoWorkbook)?;
        if part.name().is_ok_and(|name| name.contains("externalLinks/")) {
            return Err(Wrong::ExternalLinks);
        }
        let limit = left.saturating_add(1);
        let unpacked = std::io::copy(&mut part.take(limit), &mut std::io::sink()).map_err(|_| Wrong::NoWorkbook)?;
        left = left.checked_sub(unpacked).ok_or(Wrong::TooLarge)?;
    }
    Ok(())
}

fn cells(book: &mut Xlsx<Cursor<&[u8]>>, sheet: &str, room: &mut Room) -> Result<BTreeMap<(u32, u32), Cell>, Wrong> {
    let unread = |_| Wrong::NoWorkbook;
    let mut formulas = BTreeSet::new();
    let mut reader = book.worksheet_cells_reader(sheet).map_err(|_| Wrong::NoWorkbook)?;
    while let Some(cell) = reader.next_cell_with_formula_metadata().map_err(unread)? {
        if cell.formula.is_some() && matches!(cell.value, DataRef::Empty) && formulas.insert(cell.pos) {
            room.take(&Cell { text: String::new(), kind: Kind::NotCalculated })?;
        }
    }
    drop(reader);
    let mut cells: BTreeMap<_, _> =
        formulas.into_iter().map(|place| (place, Cell { text: String::new(), kind: Kind::NotCalculated })).collect();
    let mut reader = book.worksheet_cells_reader(sheet).map_err(unread)?;
    while let Some((cell, style)) = reader.next_cell_with_style_id().map_err(unread)? {
        let format = format_of(&reader, style);
        let kind = match cell.get_value() {
            DataRef::Error(_) => Kind::Error,
            DataRef::Int(_) | DataRef::Float(_) => Kind::Number(decimals(format)),
            _ => Kind::Text,
        };
        let text = shown(cell.get_value(), format);
        if !text.trim().is_empty() {
            let found = Cell { text, kind };
            room.take(&found)?;
            cells.insert(cell.get_position(), found);
        }
    }
    Ok(cells)
}

/// How many decimals a number's format shows.
fn decimals(format: &str) -> u32 {
    let section = format.split(';').next().unwrap_or_default();
    let behind = section.split_once('.').map_or("", |(_, behind)| behind);
    let zeros = behind.chars().take_while(|letter| *letter == '0').count();
    let of_percent = if section.ends_with('%') { 2 } else { 0 };
    u32::try_from(zeros).unwrap_or_default().saturating_add(of_percent)
}
