//! What a plan has for a table's rows: its items with what they belong to, and what is said of a list as a whole.

use super::cell::{State, category, escaped};
use super::layout::{Block, Column};
use super::tree::{member, path_of, text};
use crate::locale::Lang;
use crate::number::digits;
use crate::number::written::joined;
use crate::plan::place::find;
use crate::plan::value::Value;

/// A row of a table.
pub struct Row<'v> {
    /// Its item's path.
    pub path: String,
    /// To what it belongs, outermost first, as a cell says it.
    pub parents: Vec<String>,
    /// What stands in it.
    pub says: Says<'v>,
}

/// What a row says.
pub enum Says<'v> {
    /// An item.
    Item(&'v Value),
    /// Something of the list, or of a record around it, as a whole.
    State(State),
}

/// The rows of a table in a plan.
pub fn rows<'v>(block: &Block, plan: &'v Value, lang: Lang) -> Vec<Row<'v>> {
    let parts: Vec<&str> = block.base.split('.').collect();
    let mut rows = Vec::new();
    let start = Here { value: plan, path: String::new(), pattern: String::new(), parents: Vec::new() };
    expand(&start, &parts, block, lang, &mut rows);
    rows
}

struct Here<'v> {
    value: &'v Value,
    path: String,
    pattern: String,
    parents: Vec<String>,
}

impl<'v> Here<'v> {
    fn row(&self, says: Says<'v>) -> Row<'v> {
        Row { path: self.path.clone(), parents: self.parents.clone(), says }
    }

    fn member(&self, place: usize, item: &'v Value, reference: Option<String>) -> Here<'v> {
        let parents = self.parents.iter().cloned().chain(reference).collect();
        let pattern = joined(&[&self.pattern, "[]"]);
        Here { value: item, path: member(&self.path, place), pattern, parents }
    }

    fn of_category(&self, id: &str, item: &'v Value, lang: Lang) -> Here<'v> {
        let parents = self.parents.iter().cloned().chain([category(id, lang)]).collect();
        Here { value: item, path: path_of(&self.path, id), pattern: joined(&[&self.pattern, "{}"]), parents }
    }
}

fn expand<'v>(here: &Here<'v>, parts: &[&str], block: &Block, lang: Lang, rows: &mut Vec<Row<'v>>) {
    let Some((part, rest)) = parts.split_first() else { return };
    let key = part.trim_end_matches(['[', ']', '{', '}']);
    let Some(value) = find(here.value, key) else { return };
    let next = Here {
        value,
        path: path_of(&here.path, key),
        pattern: path_of(&here.pattern, key),
        parents: here.parents.clone(),
    };
    let whole = rest.is_empty() || block.around.contains(&next.pattern);
    match value {
        Value::Null if whole => rows.push(next.row(Says::State(State::NothingGiven))),
        Value::Record(pairs) if pairs.is_empty() && whole => rows.push(next.row(Says::State(State::Bare))),
        Value::List(list) if list.is_empty() && rest.is_empty() => rows.push(next.row(Says::State(State::Empty))),
        Value::List(list) => {
            let references = references(list);
            for ((place, item), reference) in list.iter().enumerate().zip(references) {
                let reference = (!rest.is_empty()).then_some(reference);
                let item = next.member(place, item, reference);
                if rest.is_empty() {
                    rows.push(item.row(Says::Item(item.value)))
                } else {
                    expand(&item, rest, block, lang, rows)
                }
            }
        }
        Value::Record(pairs) if rest.is_empty() || part.ends_with("{}") => {
            for (id, item) in pairs {
                let item = next.of_category(id, item, lang);
                if rest.is_empty() {
                    rows.push(item.row(Says::Item(item.value)))
                } else {
                    expand(&item, rest, block, lang, rows)
                }
            }
        }
        _ => expand(&next, rest, block, lang, rows),
    }
}

/// How tables name the items of a list that others belong to: by their short name or, where that does not tell them apart, by
/// their place.
pub fn references(list: &[Value]) -> Vec<String> {
    let ids: Vec<Option<&str>> = list.iter().map(|item| text(item, "id")).collect();
    let reference = |(place, id): (usize, &Option<&str>)| match id {
        Some(text)
            if !text.is_empty() && !text.starts_with('#') && ids.iter().filter(|other| *other == id).count() == 1 =>
        {
            escaped(text)
        }
        _ => joined(&["#", &digits::text(place.saturating_add(1).into())]),
    };
    ids.iter().enumerate().map(reference).collect()
}

/// What is said in a column of the record that begins there, as a whole.
pub fn state_of(item: &Value, column: &Column) -> Option<State> {
    match find(item, column.group.as_deref()?)? {
        Value::Null => Some(State::NothingGiven),
        Value::Record(pairs) if pairs.is_empty() => Some(State::Bare),
        _ => None,
    }
}
