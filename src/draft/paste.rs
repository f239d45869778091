//! Cells of a spreadsheet, as they are copied: into a table from one cell on, and a whole table out of it.

use super::place::{Column, Place, columns, fresh, place};
use super::{Draft, ids, typed};
use crate::locale::Lang;
use crate::plan::place::{Last, find, parted};
use crate::plan::shape::Shape;
use crate::plan::value::Value;

/// The most rows that are taken at once.
const MOST_ROWS: usize = 5_000;

impl Draft {
    /// Fills a table with the cells of a text, from the cell at a path on, with new rows where they are needed: one step.
    /// Gives the table's place; nothing where the cell is in no table.
    pub fn paste(&mut self, path: &str, text: &str, lang: Lang) -> Option<String> {
        let (list, position) = table_of(path)?;
        let columns = columns_of(&list);
        let first = columns.iter().position(|column| column.path(&format!("{list}[{position}]")) == path);
        let of = match place(&list)?.shape {
            Shape::List(of) => *of,
            _ => return None,
        };
        let cells = columns.get(first.unwrap_or_default()..).unwrap_or_default();
        self.step(&list, path);
        for (row, line) in text.lines().take(MOST_ROWS).enumerate() {
            let at = position.saturating_add(row);
            self.reach(&list, at, &of)?;
            let place = format!("{list}[{at}]");
            if columns.is_empty() {
                self.fill(&place, line, lang);
            }
            for (column, cell) in cells.iter().zip(line.split('\t')) {
                self.fill(&column.path(&place), cell, lang);
            }
            self.name(&place, lang);
        }
        self.settled(Some(list))
    }

    /// A table as a spreadsheet takes it: its headings, and a line for each row.
    pub fn copied_out(&self, list: &str, lang: Lang) -> String {
        let columns = columns_of(list);
        let heading: Vec<String> = columns.iter().map(|column| column.fields.label(column.field, lang)).collect();
        let mut text = heading.join("\t");
        let rows = match self.at(list) {
            Some(Value::List(values)) => values.len(),
            _ => 0,
        };
        for row in 0..rows {
            let row = format!("{list}[{row}]");
            let cells: Vec<String> = columns.iter().map(|column| self.cell(&column.path(&row), lang)).collect();
            text.push('\n');
            text.push_str(&cells.join("\t"));
        }
        text
    }

    /// A cell as it is read in a spreadsheet: words by their names.
    fn cell(&self, path: &str, lang: Lang) -> String {
        let shown = self.shown(path, lang);
        let said = match place(path).map(|place| place.shape) {
            Some(Shape::Word(words)) if !shown.is_empty() => words.label(&shown, lang),
            Some(Shape::Bool) if shown == "true" => lang.yes().to_owned(),
            Some(Shape::Bool) if shown == "false" => lang.no().to_owned(),
            _ => shown,
        };
        said.replace(['\t', '\n', '\r'], " ")
    }

    /// Makes a list have a member at a position.
    fn reach(&mut self, list: &str, position: usize, of: &Shape) -> Option<()> {
        let Some(Value::List(values)) = crate::plan::place::find_mut(&mut self.tree, list) else { return None };
        while values.len() <= position {
            values.push(fresh(of).unwrap_or(Value::Text(String::new())));
        }
        Some(())
    }

    fn fill(&mut self, path: &str, cell: &str, lang: Lang) {
        let Some(place) = place(path) else { return };
        // What is there already keeps its translations; another text has none yet.
        if cell.trim() == self.cell(path, lang) {
            return;
        }
        let value = typed::stored(place, cell, None, lang);
        // An empty cell of a list of texts stays a line.
        let value = if place.field.is_none() { value.or(Some(Value::Text(String::new()))) } else { value };
        self.put(path, value);
    }

    /// Gives a row a short name where it has a label and none yet.
    fn name(&mut self, row: &str, lang: Lang) {
        let label = self.shown(&format!("{row}.label"), lang);
        let has_id = matches!(place(&format!("{row}.id")), Some(Place { shape: Shape::Id, .. }));
        if has_id && !label.is_empty() && find(&self.tree, &format!("{row}.id")).is_none() {
            let id = ids::unique(&self.tree, &label);
            self.put(&format!("{row}.id"), Some(Value::Text(id)));
        }
    }
}

/// The list and the row of a cell.
fn table_of(path: &str) -> Option<(String, usize)> {
    let mut around = path;
    while let Some((outer, last)) = parted(around) {
        if let Last::Position(position) = last {
            return Some((outer.to_owned(), position));
        }
        around = outer;
    }
    None
}

/// The columns of a list; none where its members are single texts.
fn columns_of(list: &str) -> Vec<Column> {
    match place(list).map(|place| place.shape) {
        Some(Shape::List(of)) => columns(of).unwrap_or_default(),
        _ => Vec::new(),
    }
}
