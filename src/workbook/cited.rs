//! Sources, as cells beside numbers name them: `2`, or `2; Con medidor: 5`; and the paths of each that follow.

use super::build::{Builder, at_path};
use super::cell;
use super::fault::{Place, Wrong};
use super::layout::{Block, Slot};
use super::open::Cell;
use super::source::{Anchor, part_name, part_named};
use super::table::{Row, Table};
use super::tree::{member, path_of, put, text};
use crate::number::digits;
use crate::plan::place::find;
use crate::plan::value::Value;
use std::collections::BTreeSet;

/// What is known of sources so far.
#[derive(Default)]
pub struct Sources {
    /// The places that have a cell for their source.
    pub cells: BTreeSet<String>,
    /// What these cells say: of which path, the number of which source.
    said: Vec<(String, String, Place)>,
    /// The number of each source.
    numbers: Vec<String>,
}

impl Builder {
    /// A cell that says where numbers come from: `2`, or `2; Con medidor: 5`.
    pub(super) fn take_source(&mut self, block: &Block, path: &str, cell: &Cell, place: &Place) {
        let text = match cell::readable(cell) {
            Ok(text) => text,
            Err(wrong) => return self.say(place.clone(), wrong),
        };
        for piece in text.split([';', '\n']).map(str::trim).filter(|piece| !piece.is_empty()) {
            let (part, number) = match piece.rsplit_once(':') {
                None => (Some(String::new()), piece),
                Some((name, number)) => (part_named(block, name, &self.langs), number.trim()),
            };
            match part {
                Some(part) => {
                    self.sources.said.push((path_of(path, &part), number.to_owned(), place.clone()));
                }
                None => {
                    let columns = block.columns.iter().map(|column| column.key.as_str());
                    let parts = columns.chain(block.groups.iter().map(|group| group.key.as_str()));
                    let names: BTreeSet<String> = parts.filter_map(|key| part_name(block, key, self.lang)).collect();
                    let names: Vec<String> = names.into_iter().collect();
                    self.say(place.clone(), Wrong::UnknownHeading(piece.to_owned(), names.join("; ")));
                }
            }
        }
    }

    /// The number of a source.
    pub(super) fn take_number(&mut self, table: &Table<'_>, number: u32, row: &Row<'_>) {
        let said = table.cell(row, Slot::Number).map(|(_, cell)| cell.text.trim().to_owned()).unwrap_or_default();
        let at = table.column(Slot::Number).unwrap_or_default();
        let whole = said.is_empty() || digits::decimal(&said).and_then(digits::whole).is_some();
        if !whole || (!said.is_empty() && self.sources.numbers.contains(&said)) {
            self.say(table.place(number, at), Wrong::NoSourceNumber(said.clone()));
        }
        self.sources.numbers.push(said);
    }

    /// Gives each source its paths: what the cells beside numbers say, in the order that the list of sources has kept; and of
    /// that list the paths that no cell stands for.
    pub fn take_sources(&mut self, anchor: &dyn Fn(&str) -> Option<Anchor>) {
        let Sources { cells, said, numbers } = std::mem::take(&mut self.sources);
        let mut paths: Vec<Vec<String>> = vec![Vec::new(); numbers.len()];
        for (path, number, place) in said {
            match numbers.iter().position(|own| *own == number) {
                // What is not filled in has no source yet.
                Some(source) if at_path(&self.tree, &path) => {
                    if let Some(paths) = paths.get_mut(source) {
                        paths.push(path);
                    }
                }
                Some(_) => {}
                None => {
                    self.faulted.push(path);
                    self.say(place, Wrong::UnknownSource(number));
                }
            }
        }
        for (place, mut beside) in paths.into_iter().enumerate() {
            let at_paths = path_of(&member("sources", place), "paths");
            let kept = find(&self.tree, &at_paths).map(listed).unwrap_or_default();
            let cellless = |path: &str| anchor(path).is_none_or(|anchor| !cells.contains(&anchor.path));
            let mut list: Vec<String> = Vec::new();
            for path in kept {
                if let Some(found) = beside.iter().position(|own| *own == path) {
                    list.push(beside.remove(found));
                } else if cellless(&path) {
                    list.push(path);
                }
            }
            list.append(&mut beside);
            let list = list.into_iter().map(Value::Text).collect();
            put(&mut self.tree, &at_paths, Value::List(list));
        }
    }
}

fn listed(value: &Value) -> Vec<String> {
    let Value::List(list) = value else { return Vec::new() };
    list.iter().filter_map(|path| text(path, "")).map(str::to_owned).collect()
}
