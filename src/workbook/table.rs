//! The tables in a sheet: found by their titles, their columns by their headings, in any language and wherever they were moved.

use super::cell::TITLE;
use super::fault::{Place, Remark, Wrong};
use super::layout::{self, Block, Slot};
use super::open::{Cell, Kind, Sheet};
use crate::locale::{Lang, folded};
use std::collections::BTreeMap;

/// A table as it stands in a sheet.
pub struct Table<'s> {
    /// The sheet's name.
    sheet: &'s str,
    /// Where its title is.
    title: (u32, u32),
    /// The row of its headings.
    heading: u32,
    /// Which of the sheet's columns is which of the table's.
    slots: Vec<(u32, Slot)>,
    /// What stands in the row of the title.
    beside_title: Row<'s>,
    /// Its rows that have something in them.
    pub rows: Vec<(u32, Row<'s>)>,
}

/// The cells of a row by their columns.
pub type Row<'s> = BTreeMap<u32, &'s Cell>;

/// The tables of a sheet with their blocks, which may be called so in any of several languages; what cannot be read of it is said.
pub fn tables<'s, 'b>(
    sheet: &'s Sheet,
    blocks: &[&'b Block],
    langs: &[Lang],
    lang: Lang,
    remarks: &mut Vec<Remark>,
) -> Vec<(&'b Block, Table<'s>)> {
    let mut rows: BTreeMap<u32, Row<'s>> = BTreeMap::new();
    for ((row, column), cell) in &sheet.cells {
        rows.entry(*row).or_default().insert(*column, cell);
    }
    let mut tables: Vec<(&Block, Table<'s>)> = Vec::new();
    let mut open: Option<usize> = None;
    let mut titled = false;
    for (number, row) in rows {
        let Some((column, first)) = row.first_key_value().map(|(column, cell)| (*column, *cell)) else { continue };
        let place = Place { sheet: sheet.name.clone(), cell: Some((number, column)) };
        let mut say = |wrong| remarks.push(Remark { place: Some(place.clone()), wrong });
        if let Some(title) = first.text.trim().strip_prefix(TITLE) {
            titled = true;
            match blocks.iter().find(|block| is_called(block, title, langs)) {
                Some(block) => {
                    open = Some(tables.len());
                    let (title, beside_title) = ((number, column), row);
                    let table = Table {
                        sheet: &sheet.name,
                        title,
                        heading: number,
                        slots: Vec::new(),
                        beside_title,
                        rows: Vec::new(),
                    };
                    tables.push((block, table));
                }
                None => {
                    open = None;
                    say(Wrong::UnknownTitle(title.trim().to_owned()));
                }
            }
        } else if let Some((_, table)) = open.and_then(|open| tables.get_mut(open)) {
            if table.heading == table.title.0 {
                table.heading = number;
            }
            table.rows.push((number, row));
        } else if !titled && first.kind != Kind::NotCalculated && !first.text.trim().is_empty() {
            titled = true;
            say(Wrong::NoHeading(first.text.trim().to_owned()));
        }
    }
    for (block, table) in &mut tables {
        table.take_headings(block, langs, lang, remarks);
    }
    tables
}

fn is_called(block: &Block, title: &str, langs: &[Lang]) -> bool {
    let title = folded(title);
    langs.iter().any(|lang| folded(&block.title(*lang)) == title)
}

/// What a heading or a label may be: what stands there, or that without what stands behind it in brackets.
fn names_of(text: &str) -> Vec<String> {
    let short = text.rsplit_once('(').map(|(name, _)| name);
    std::iter::once(text).chain(short).map(folded).collect()
}

/// Of several things with names, the one that is called so.
pub fn called<T: Copy>(text: &str, things: &[T], langs: &[Lang], name: impl Fn(T, Lang) -> String) -> Option<T> {
    let is = |thing: &T, called: &str| langs.iter().any(|lang| folded(&name(*thing, *lang)) == called);
    names_of(text).iter().find_map(|called| things.iter().find(|thing| is(thing, called)).copied())
}

impl<'s> Table<'s> {
    /// Reads the row of headings: what is in which column.
    fn take_headings(&mut self, block: &Block, langs: &[Lang], lang: Lang, remarks: &mut Vec<Remark>) {
        if self.rows.first().is_none_or(|(number, _)| *number != self.heading) {
            return;
        }
        let (_, headings) = self.rows.remove(0);
        let slots = block.slots();
        let mut unknown: Vec<(u32, String)> = Vec::new();
        for (column, cell) in &headings {
            match called(&cell.text, &slots, langs, |slot, lang| block.heading(slot, lang)) {
                Some(slot) if self.slots.iter().any(|(_, known)| *known == slot) => {
                    let wrong = Wrong::RepeatedHeading(cell.text.clone());
                    remarks.push(Remark { place: Some(self.place(self.heading, *column)), wrong });
                }
                Some(slot) => self.slots.push((*column, slot)),
                None => unknown.push((*column, cell.text.clone())),
            }
        }
        let of_title = |column: &u32, cell: &Cell| {
            let is_label =
                Lang::ALL.into_iter().any(|lang| folded(lang.workbook_source_of_all()) == folded(&cell.text));
            is_label || *column == self.title.1 || self.column(Slot::Source) == Some(*column)
        };
        for (column, cell) in self.beside_title.iter().filter(|(column, cell)| !of_title(column, cell)) {
            let wrong = Wrong::NoHeading(cell.text.trim().to_owned());
            remarks.push(Remark { place: Some(self.place(self.title.0, *column)), wrong });
        }
        let used = |column: u32| self.rows.iter().find(|(_, row)| row.contains_key(&column)).map(|(row, _)| *row);
        let without: Vec<u32> = self.rows.iter().flat_map(|(_, row)| row.keys().copied()).collect();
        for column in without {
            if !headings.contains_key(&column) && !unknown.iter().any(|(known, _)| *known == column) {
                unknown.push((column, String::new()));
            }
        }
        let missing: Vec<String> = slots
            .iter()
            .filter(|slot| is_always_there(block, **slot) && !self.slots.iter().any(|(_, known)| known == *slot))
            .map(|slot| block.heading(*slot, lang))
            .collect();
        for (column, text) in unknown {
            let Some(first) = used(column) else { continue };
            let row = if text.is_empty() { first } else { self.heading };
            let wrong = match (missing.is_empty(), text.is_empty()) {
                (true, true) => Wrong::NoHeading(self.text_at(first, column)),
                (true, false) => Wrong::ColumnLeftOut(text),
                (false, _) => Wrong::UnknownHeading(text, missing.join("; ")),
            };
            remarks.push(Remark { place: Some(self.place(row, column)), wrong });
        }
    }

    fn text_at(&self, row: u32, column: u32) -> String {
        let cell = self.rows.iter().find(|(number, _)| *number == row).and_then(|(_, row)| row.get(&column));
        cell.map(|cell| cell.text.clone()).unwrap_or_default()
    }

    /// A cell of its sheet.
    pub fn place(&self, row: u32, column: u32) -> Place {
        Place { sheet: self.sheet.to_owned(), cell: Some((row, column)) }
    }

    /// Where its title is.
    pub fn place_of_title(&self) -> Place {
        self.place(self.title.0, self.title.1)
    }

    /// The sheet's column of one of its own.
    pub fn column(&self, slot: Slot) -> Option<u32> {
        self.slots.iter().find(|(_, own)| *own == slot).map(|(column, _)| *column)
    }

    /// The cell of a row in one of its columns.
    pub fn cell(&self, row: &Row<'s>, slot: Slot) -> Option<(u32, &'s Cell)> {
        let column = self.column(slot)?;
        row.get(&column).map(|cell| (column, *cell))
    }

    /// The source of all that is in it, in the row of its title.
    pub fn source_of_all(&self) -> Option<(Place, &'s Cell)> {
        let (column, cell) = self.cell(&self.beside_title, Slot::Source)?;
        Some((self.place(self.title.0, column), cell))
    }
}

/// Whether the program always writes a column: those of translations it leaves out where there are none.
fn is_always_there(block: &Block, slot: Slot) -> bool {
    match slot {
        Slot::Column(place) => block
            .columns
            .get(place)
            .is_some_and(|column: &layout::Column| column.lang.is_none() && column.key != "paths"),
        Slot::Unit => false,
        _ => true,
    }
}
