//! What is wrong with a workbook: in which sheet and cell, what, and what would be right.

use crate::locale::{self, Lang};
use crate::number::digits;
use crate::number::written::joined;
use crate::plan::begin;
use crate::plan::problem::Fault;

/// A cell, or a sheet as a whole.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The sheet's name.
    pub sheet: String,
    /// The cell's row and column, from 0.
    pub cell: Option<(u32, u32)>,
}

impl Place {
    /// `Costos, C14`.
    pub fn text(&self) -> String {
        match self.cell {
            Some((row, column)) => {
                let row = digits::text(u64::from(row).saturating_add(1).into());
                joined(&[&self.sheet, ", ", &letters(column), &row])
            }
            None => self.sheet.clone(),
        }
    }
}

/// A column as a spreadsheet names it: A, B, …, Z, AA.
fn letters(column: u32) -> String {
    let letter = |place: u32| char::from(b'A'.saturating_add(u8::try_from(place).unwrap_or_default()));
    let (mut rest, mut name) = (column, String::new());
    loop {
        name.insert(0, letter(rest % 26));
        match (rest / 26).checked_sub(1) {
            Some(before) => rest = before,
            None => return name,
        }
    }
}

/// One thing that is wrong, or was not read.
#[derive(Debug, Clone, PartialEq)]
pub struct Remark {
    /// Where; none where it is the whole file.
    pub place: Option<Place>,
    /// What.
    pub wrong: Wrong,
}

/// Everything that can be wrong with a workbook or a cell of it.
#[derive(Debug, Clone, PartialEq)]
pub enum Wrong {
    /// It is no workbook, or damaged or locked.
    NoWorkbook,
    /// It is larger than a plan's workbook can be.
    TooLarge,
    /// It takes values from other files.
    ExternalLinks,
    /// It has none of the tables of a plan.
    NoPlan,
    /// A place of a plan's tree that no cell stands for.
    NoCell(String),
    /// A text of a plan is longer than a cell can be.
    TooLongForACell,
    /// A table that a plan needs is not there.
    NoTable(String),
    /// A table that a plan can do without is not there.
    TableLeftOut(String),
    /// A title that is none of a plan's tables.
    UnknownTitle(String),
    /// A sheet that is not read.
    UnknownSheet,
    /// A table twice.
    RepeatedTable(String),
    /// A heading that a table does not have, and what may have been meant.
    UnknownHeading(String, String),
    /// A column that is not read.
    ColumnLeftOut(String),
    /// A heading or a label twice.
    RepeatedHeading(String),
    /// Something beside a table, where nothing is read.
    NoHeading(String),
    /// The spreadsheet has found an error instead of a value.
    ErrorValue(String),
    /// A formula whose value is not in the file.
    NotCalculated,
    /// A text that is no number.
    NotANumber(String),
    /// Percent of what is none.
    NoPercent(String),
    /// A share above one, without percent.
    RateAboveAll(String),
    /// Neither yes nor no.
    NotYesOrNo(String),
    /// None of a list's words.
    UnknownWord(String, String),
    /// What belongs to nothing in the plan: its short name is not there.
    UnknownParent(String, String),
    /// A category that nobody can name.
    NotAShortName(String),
    /// What is said of the whole list, and items beside it.
    StateBesideItems,
    /// A source that is not in the list of sources.
    UnknownSource(String),
    /// A number of a source that stands twice, or is none.
    NoSourceNumber(String),
    /// A problem of the plan that was read: its code, and what is wrong in words.
    OfPlan(&'static str, String),
}

impl Wrong {
    /// Whether the plan can be used all the same: something is said not to have been read.
    pub fn is_note(&self) -> bool {
        matches!(self, Wrong::TableLeftOut(_) | Wrong::UnknownSheet | Wrong::ColumnLeftOut(_) | Wrong::NoHeading(_))
    }

    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Wrong::NoWorkbook => "no_workbook",
            Wrong::TooLarge => "too_large",
            Wrong::ExternalLinks => "external_links",
            Wrong::NoPlan => "no_plan",
            Wrong::NoCell(_) => "no_cell",
            Wrong::TooLongForACell => "too_long_for_a_cell",
            Wrong::NoTable(_) => "no_table",
            Wrong::TableLeftOut(_) => "table_left_out",
            Wrong::UnknownTitle(_) => "unknown_title",
            Wrong::UnknownSheet => "unknown_sheet",
            Wrong::RepeatedTable(_) => "repeated_table",
            Wrong::UnknownHeading(..) => "unknown_heading",
            Wrong::ColumnLeftOut(_) => "column_left_out",
            Wrong::RepeatedHeading(_) => "repeated_heading",
            Wrong::NoHeading(_) => "no_heading",
            Wrong::ErrorValue(_) => "error_value",
            Wrong::NotCalculated => "not_calculated",
            Wrong::NotANumber(_) => "not_a_number",
            Wrong::NoPercent(_) => "no_percent",
            Wrong::RateAboveAll(_) => "rate_above_all",
            Wrong::NotYesOrNo(_) => "not_yes_or_no",
            Wrong::UnknownWord(..) => "unknown_word",
            Wrong::UnknownParent(..) => "unknown_parent",
            Wrong::NotAShortName(_) => "not_a_short_name",
            Wrong::StateBesideItems => "state_beside_items",
            Wrong::UnknownSource(_) => "unknown_source",
            Wrong::NoSourceNumber(_) => "no_source_number",
            Wrong::OfPlan(code, _) => code,
        }
    }

    /// What is wrong, and what would be right.
    pub fn text(&self, t: Lang) -> String {
        match self {
            Wrong::NoWorkbook => t.workbook_none().into(),
            Wrong::TooLarge => t.workbook_too_large().into(),
            Wrong::ExternalLinks => t.workbook_external_links().into(),
            Wrong::NoPlan => t.workbook_no_plan().into(),
            Wrong::NoCell(path) => t.workbook_no_cell(&begin(path)),
            Wrong::TooLongForACell => t.workbook_too_long_for_a_cell().into(),
            Wrong::NoTable(title) => t.workbook_no_table(title),
            Wrong::TableLeftOut(title) => t.workbook_table_left_out(title),
            Wrong::UnknownTitle(found) => t.workbook_unknown_title(&begin(found)),
            Wrong::UnknownSheet => t.workbook_unknown_sheet().into(),
            Wrong::RepeatedTable(title) => t.workbook_repeated_table(title),
            Wrong::UnknownHeading(found, names) => {
                t.workbook_unknown_heading(locale::WorkbookUnknownHeading { found: &begin(found), names })
            }
            Wrong::ColumnLeftOut(found) => t.workbook_column_left_out(&begin(found)),
            Wrong::RepeatedHeading(found) => t.workbook_repeated_heading(&begin(found)),
            Wrong::NoHeading(found) => t.workbook_no_heading(&begin(found)),
            Wrong::ErrorValue(found) => t.workbook_error_value(&begin(found)),
            Wrong::NotCalculated => t.workbook_not_calculated().into(),
            Wrong::NotANumber(found) => Fault::NotANumber(found.clone()).text(t),
            Wrong::NoPercent(found) => t.workbook_no_percent(&begin(found)),
            Wrong::RateAboveAll(found) => t.workbook_rate_above_all(&begin(found)),
            Wrong::NotYesOrNo(found) => t.workbook_not_yes_or_no(&begin(found)),
            Wrong::UnknownWord(found, words) => {
                t.problem_unknown_word(locale::ProblemUnknownWord { found: &begin(found), words })
            }
            Wrong::UnknownParent(found, of) => {
                t.workbook_unknown_parent(locale::WorkbookUnknownParent { found: &begin(found), of })
            }
            Wrong::NotAShortName(found) => t.workbook_not_a_short_name(&begin(found)),
            Wrong::StateBesideItems => t.workbook_state_beside_items().into(),
            Wrong::UnknownSource(found) => t.workbook_unknown_source(&begin(found)),
            Wrong::NoSourceNumber(found) => t.workbook_no_source_number(&begin(found)),
            Wrong::OfPlan(_, text) => text.clone(),
        }
    }
}
