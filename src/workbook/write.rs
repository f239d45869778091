//! A plan as a workbook: a sheet for each step, what is known in its cells, help as notes, lists for words.

use super::arrange::sheets;
use super::build::money_of;
use super::cell::{Content, TITLE, content, null, yes_or_no};
use super::fault::Wrong;
use super::fits::fits;
use super::layout::{Block, Column, Sheet, Slot};
use super::result;
use super::rows::{Row, Says, rows, state_of};
use super::source;
use super::style::Style;
use super::tree::path_of;
use crate::locale::Lang;
use crate::number::digits;
use crate::number::written::joined;
use crate::plan::Plan;
use crate::plan::place::find;
use crate::plan::shape::{Measure, Shape, Shaped as _, peruvian};
use crate::plan::value::Value;
use rust_xlsxwriter::{DataValidation, DataValidationErrorStyle, ExcelDateTime, Note, Workbook, Worksheet, XlsxError};
use std::collections::BTreeMap;

/// So many empty rows below a table have its lists, where it is the last of its sheet.
const SPARE_ROWS: u32 = 200;
/// So many rows stay free below a table that another one follows.
const ROWS_BETWEEN: u32 = 6;
/// The lowest row of a heading that stays in sight.
const MOST_FROZEN: u32 = 12;
/// The most letters of all words of a list together, as spreadsheets have it.
const MOST_OF_A_LIST: usize = 255;

/// The workbook's file.
///
/// # Errors
/// Where a place has no cell, a text is too long for one, or a list for a sheet.
pub fn file(plan: &Value, lang: Lang) -> Result<Vec<u8>, Wrong> {
    fits(plan, &Plan::SHAPE, "")?;
    let lang = lang.in_money(money_of(plan));
    let sheets = sheets();
    let beside = source::beside(&sheets, plan);
    let mut book = Workbook::new();
    for sheet in &sheets {
        let page = Page { sheet: book.add_worksheet(), plan, beside: &beside, lang, style: Style::default() };
        page.draw(sheet).map_err(unwritten)?;
    }
    result::draw(book.add_worksheet(), plan, lang).map_err(unwritten)?;
    book.save_to_buffer().map_err(unwritten)
}

/// What keeps a plan from being a workbook: sheets have so many rows, and cells so many letters.
fn unwritten(error: XlsxError) -> Wrong {
    match error {
        XlsxError::MaxStringLengthExceeded => Wrong::TooLongForACell,
        _ => Wrong::TooLarge,
    }
}

struct Page<'b> {
    sheet: &'b mut Worksheet,
    plan: &'b Value,
    beside: &'b BTreeMap<String, Vec<(String, usize)>>,
    lang: Lang,
    style: Style,
}

impl Page<'_> {
    fn draw(mut self, sheet: &Sheet) -> Result<(), XlsxError> {
        self.sheet.set_name(sheet.name(self.lang))?;
        self.sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
        let mut row = 0u32;
        for (place, block) in sheet.blocks.iter().enumerate() {
            let last = place.saturating_add(1) == sheet.blocks.len();
            let heading = row.saturating_add(1);
            if last && block.table && heading <= MOST_FROZEN {
                self.sheet.set_freeze_panes(heading.saturating_add(1), 0)?;
            }
            row = self.block(block, row, last)?;
        }
        self.style.set_sizes(self.sheet)
    }

    /// Draws a block from a row on; the row in which the next one begins.
    fn block(&mut self, block: &Block, row: u32, last: bool) -> Result<u32, XlsxError> {
        let lang = self.lang;
        let rows = if block.table { rows(block, self.plan, lang) } else { Vec::new() };
        let slots: Vec<Slot> = block.slots().into_iter().filter(|slot| self.is_used(block, *slot, &rows)).collect();
        let title = joined(&[TITLE.encode_utf8(&mut [0; 4]), " ", &block.title(lang)]);
        self.sheet.write_string_with_format(row, 0, &title, &Style::title())?;
        self.style.saw_title(row);
        let heading = row.saturating_add(1);
        let mut row = row;
        for (column, slot) in (0u16..).zip(&slots) {
            self.heading(block, *slot, heading, column)?;
            if *slot == Slot::Source && !block.base.is_empty() && !block.base.contains(['[', '{']) {
                self.source(block, &block.base, row, column)?;
                if let Some(before) = column.checked_sub(1).filter(|before| *before > 0) {
                    self.sheet.write_string_with_format(
                        row,
                        before,
                        lang.workbook_source_of_all(),
                        &Style::beside_title(),
                    )?;
                }
            }
        }
        row = heading.saturating_add(1);
        if block.table {
            let first = row;
            for item in &rows {
                self.item(block, &slots, item, row)?;
                row = row.saturating_add(1);
            }
            let spare = if last { SPARE_ROWS } else { ROWS_BETWEEN };
            self.lists(block, &slots, first, row.saturating_add(spare))?;
            row = row.saturating_add(spare);
        } else {
            let item = find(self.plan, &block.base);
            for column in &block.columns {
                if column.lang.is_none() || self.has(item, column) {
                    self.field(block, column, item, row)?;
                    row = row.saturating_add(1);
                }
            }
        }
        Ok(row.saturating_add(1))
    }

    /// Whether a column is drawn: those of translations only where there are any.
    fn is_used(&self, block: &Block, slot: Slot, rows: &[Row<'_>]) -> bool {
        let Slot::Column(place) = slot else { return true };
        let Some(column) = block.columns.get(place).filter(|column| column.lang.is_some()) else { return true };
        rows.iter().any(|row| match row.says {
            Says::Item(item) => self.has(Some(item), column),
            Says::State(_) => false,
        })
    }

    fn has(&self, item: Option<&Value>, column: &Column) -> bool {
        item.and_then(|item| find(item, &column.key)).is_some_and(|value| content(value, column, self.lang).is_some())
    }

    fn heading(&mut self, block: &Block, slot: Slot, row: u32, column: u16) -> Result<(), XlsxError> {
        let lang = self.lang;
        let name = block.heading(slot, lang);
        let of_slot = match slot {
            Slot::Column(place) => block.columns.get(place),
            _ => None,
        };
        let unit = of_slot.filter(|of| of.lang.is_none()).and_then(|of| unit(of, lang));
        let text = unit.map_or(name.clone(), |unit| joined(&[&name, "\n(", &unit, ")"]));
        self.sheet.write_string_with_format(row, column, &text, &Style::heading())?;
        let help = match slot {
            Slot::Source => Some(lang.workbook_source_help().to_owned()),
            Slot::Parent(_) => Some(lang.workbook_parent_help().to_owned()),
            _ => of_slot.and_then(|of| of.help(lang)),
        };
        self.note(row, column, help)?;
        let hidden = block.is_of_sources() && of_slot.is_some_and(|of| of.key == "paths");
        if hidden {
            self.sheet.set_column_hidden(column)?;
        }
        self.style.saw(row, column, &text, true);
        Ok(())
    }

    fn note(&mut self, row: u32, column: u16, help: Option<String>) -> Result<(), XlsxError> {
        if let Some(help) = help {
            self.sheet.insert_note(row, column, &Note::new(help).add_author_prefix(false))?;
        }
        Ok(())
    }

    /// A row of a table.
    fn item(&mut self, block: &Block, slots: &[Slot], item: &Row<'_>, row: u32) -> Result<(), XlsxError> {
        let lang = self.lang;
        let mut said = false;
        for (column, slot) in (0u16..).zip(slots) {
            match (*slot, &item.says) {
                (Slot::Parent(place), _) => {
                    if let Some(parent) = item.parents.get(place) {
                        self.write(row, column, &Content::Text(parent.clone()))?;
                    }
                }
                (Slot::Column(_), Says::State(state)) if !said => {
                    self.write(row, column, &Content::Text(state.text(lang).to_owned()))?;
                    said = true;
                }
                (Slot::Column(place), Says::Item(value)) => {
                    if let Some(place) = block.columns.get(place) {
                        self.place(place, Some(value), row, column)?;
                    }
                }
                (Slot::Number, Says::Item(_)) => {
                    let number = item.path.trim_start_matches("sources[").trim_end_matches(']').parse::<u32>();
                    let number = number.unwrap_or_default().saturating_add(1);
                    self.write(row, column, &Content::Number(number.into(), false))?;
                }
                (Slot::Source, Says::Item(_)) => self.source(block, &item.path, row, column)?,
                _ => {}
            }
        }
        Ok(())
    }

    /// A field in a row of its own.
    fn field(&mut self, block: &Block, column: &Column, item: Option<&Value>, row: u32) -> Result<(), XlsxError> {
        let lang = self.lang;
        let name = column.name(lang);
        self.sheet.write_string_with_format(row, 0, &name, &Style::label())?;
        self.style.saw(row, 0, &name, false);
        self.note(row, 0, column.help(lang))?;
        self.place(column, item, row, 1)?;
        self.list(column, (row, row), 1)?;
        let unit = unit(column, lang).unwrap_or_default();
        self.sheet.write_string_with_format(row, 2, &unit, &Style::unit())?;
        self.style.saw(row, 2, &unit, false);
        let path = path_of(&block.base, &column.key);
        if column.lang.is_none() { self.source(block, &path, row, 3) } else { Ok(()) }
    }

    /// What the plan says of a place.
    fn place(&mut self, column: &Column, item: Option<&Value>, row: u32, at: u16) -> Result<(), XlsxError> {
        let lang = self.lang;
        let said = item.and_then(|item| match state_of(item, column) {
            Some(state) => Some(Content::Text(state.text(lang).to_owned())),
            None => content(find(item, &column.key)?, column, lang),
        });
        match said {
            Some(said) => self.write(row, at, &said),
            None => {
                self.sheet.write_blank(row, at, &Style::empty(&column.shape))?;
                Ok(())
            }
        }
    }

    fn write(&mut self, row: u32, column: u16, content: &Content) -> Result<(), XlsxError> {
        match content {
            Content::Text(text) => {
                self.sheet.write_string_with_format(row, column, text, &Style::text())?;
                self.style.saw(row, column, text, false);
            }
            Content::Number(value, percent) => {
                self.sheet.write_with_format(row, column, *value, &Style::number(*value, *percent))?;
                self.style.saw(row, column, &digits::text(*value), false);
            }
            Content::Date(date) => {
                let day = ExcelDateTime::parse_from_str(date).ok().filter(|_| date.len() == 10);
                match day {
                    Some(day) => self.sheet.write_datetime_with_format(row, column, &day, &Style::date())?,
                    None => self.sheet.write_string_with_format(row, column, date, &Style::text())?,
                };
                self.style.saw(row, column, date, false);
            }
        }
        Ok(())
    }

    fn source(&mut self, block: &Block, path: &str, row: u32, column: u16) -> Result<(), XlsxError> {
        let Some(parts) = self.beside.get(path) else {
            self.sheet.write_blank(row, column, &Style::text())?;
            return Ok(());
        };
        let text = source::text(block, parts, self.lang);
        match text.parse::<u32>() {
            Ok(number) => self.write(row, column, &Content::Number(number.into(), false)),
            Err(_) => self.write(row, column, &Content::Text(text)),
        }
    }

    fn lists(&mut self, block: &Block, slots: &[Slot], first: u32, last: u32) -> Result<(), XlsxError> {
        for (at, slot) in (0u16..).zip(slots) {
            if let Slot::Column(place) = slot
                && let Some(column) = block.columns.get(*place)
            {
                self.list(column, (first, last), at)?;
            }
        }
        Ok(())
    }

    /// The words that a place may have, to choose from; what is typed otherwise is asked about and kept.
    fn list(&mut self, column: &Column, (first, last): (u32, u32), at: u16) -> Result<(), XlsxError> {
        let lang = self.lang;
        let mut words: Vec<String> = match column.shape {
            Shape::Word(words) => words.list.iter().map(|word| words.label(word, lang)).collect(),
            Shape::Bool => [true, false].map(|yes| yes_or_no(yes, lang).to_owned()).into(),
            Shape::Category if find(self.plan, "categories").is_none_or(|own| *own == Value::Null) => {
                let five = crate::plan::tariff::Categories::default().ids();
                five.into_iter().filter_map(|id| peruvian(id, lang)).collect()
            }
            _ => return Ok(()),
        };
        if column.labels.last().is_some_and(|(_, field)| field.optional) {
            words.push(null(column, lang));
        }
        let length: usize = words.iter().map(|word| word.chars().count().saturating_add(1)).sum();
        if length > MOST_OF_A_LIST || words.iter().any(|word| word.contains(',')) {
            return Ok(());
        }
        let list = DataValidation::new().allow_list_strings(&words)?.set_error_style(DataValidationErrorStyle::Warning);
        self.sheet.add_data_validation(first, at, last, at, &list)?;
        Ok(())
    }
}

/// What a column is counted in, where its cells do not show it: those of shares have their sign.
fn unit(column: &Column, lang: Lang) -> Option<String> {
    let of_rates = match column.shape {
        Shape::Number(number) | Shape::ByYear(number) => number.measure == Measure::Rate,
        _ => false,
    };
    column.unit(lang).filter(|_| !of_rates)
}
