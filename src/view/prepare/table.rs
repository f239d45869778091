//! Lists whose members are rows: a table with a field in each cell, and what can be done with each row.

use super::Drawn;
use crate::draft::place::{Column, Place};
use crate::locale;
use crate::plan::shape::Shape;
use maud::{Markup, html};

/// Beyond so many rows a table says how many there are, and is filled by pasting.
pub(super) const MOST_ROWS: usize = 400;

impl Drawn<'_> {
    /// A list of records as a table, or of single texts as one column.
    pub(super) fn table(&self, path: &str, title: &str, of: &Shape, columns: &[Column], count: usize) -> Markup {
        let t = self.lang;
        let blocks = columns.first().is_some_and(|column| column.fields.name == "Block");
        let heading = |column: &Column| {
            let unit = column.fields.unit(column.field, t);
            html! { th scope="col" { (column.fields.label(column.field, t)) @if let Some(unit) = unit { small { (unit) } } } }
        };
        html! {
            div.list data-at=(path) {
                @if count > 0 {
                    div.scroll role="group" tabindex="0" aria-label=(title) {
                        table.rows {
                            thead { tr {
                                th scope="col" { span.vh { (t.prepare_row_number()) } }
                                @if blocks { th scope="col" { (t.prepare_from()) small { "m³" } } }
                                @if columns.is_empty() { th scope="col" { (title) } }
                                @if names_places(path) { th scope="col" { (t.prepare_means()) } }
                                @for column in columns { (heading(column)) }
                                th scope="col" { span.vh { (t.prepare_do()) } }
                            } }
                            tbody {
                                @for row in 0..count.min(MOST_ROWS) { (self.row((path, title), of, columns, (row, count), blocks)) }
                            }
                        }
                    }
                    @if count > MOST_ROWS { p.soft { (t.prepare_more_rows(&count.saturating_sub(MOST_ROWS).to_string())) } }
                }
                div.errs data-errs=(path) {}
                p.acts {
                    button.btn type="button" data-act="add" data-path=(path) aria-label={ (t.prepare_add_row()) ": " (title) } { (t.prepare_add_row()) }
                    @if count > 0 && !columns.is_empty() { button.btn type="button" data-copy-out=(path) aria-label={ (t.prepare_copy_out()) ": " (title) } { (t.prepare_copy_out()) } }
                }
            }
        }
    }

    fn row(
        &self,
        (list, title): (&str, &str),
        of: &Shape,
        columns: &[Column],
        (row, count): (usize, usize),
        blocks: bool,
    ) -> Markup {
        let t = self.lang;
        let path = format!("{list}[{row}]");
        let number = row.saturating_add(1).to_string();
        let heard = |name: &str| t.prepare_row(locale::PrepareRow { list: name, row: &number });
        html! {
            tr data-at=(path) {
                th scope="row" { (number) }
                @if blocks { td.num id={ "from-" (path) } {} }
                @if columns.is_empty() { td { (self.control(&path, Place { shape: *of, field: None }, Some(&heard(title)), "")) } }
                @if names_places(list) { td.means { (self.draft.words_of(&self.draft.shown(&path, t), t)) } }
                @for column in columns {
                    td { (self.control(&column.path(&path), Place { shape: column.field.shape, field: Some((column.fields, column.field)) }, Some(&heard(&column.fields.label(column.field, t))), "")) }
                }
                td.do { (self.acts(&path, (row, count), &number)) }
            }
        }
    }

    /// What can be done with a member of a list.
    pub(super) fn acts(&self, path: &str, (place, count): (usize, usize), called: &str) -> Markup {
        let t = self.lang;
        let two = html! { svg viewBox="0 0 16 16" aria-hidden="true" { path d="M5.5 1.5h9v9h-9zM1.5 5.5v9h9"; } };
        let button = |word: &str, sign: Markup, name: &str, off: bool| {
            html! { button.small type="button" data-act=(word) data-path=(path) data-key={ (word) "-" (path) } disabled[off] aria-label={ (name) ": " (called) } title=(name) { (sign) } }
        };
        html! {
            (button("up", html! { "↑" }, t.prepare_up(), place == 0))
            (button("down", html! { "↓" }, t.prepare_down(), place.saturating_add(1) >= count))
            (button("copy", two, t.prepare_copy(), false))
            (button("delete", html! { "✕" }, t.prepare_delete(), false))
        }
    }
}

/// Whether the rows of a list are paths of the plan, which are also said in words.
fn names_places(list: &str) -> bool {
    list.ends_with("].paths")
}
