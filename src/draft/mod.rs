//! A plan in the making: everything that was typed, and the way back to the beginning.
//!
//! | file | what it is for |
//! |---|---|
//! | `place` | what a place may hold, what a new thing there begins with, which lists are tables |
//! | `typed` | what is typed and shown, and how it stands in the plan |
//! | `change` | what is done with lists, records and alternatives |
//! | `paste` | cells of a spreadsheet into a table, and out of it |
//! | `history` | what stood there before, for undo and redo |
//! | `ids` | short names made from labels, and what refers to them |
//! | `sourced` | one source for a step, and the paths of sources when members move |
//! | `template` | what another plan leaves to a new town |
//! | `told` | what is wrong and what is missing, in the user's words and by step |

pub mod change;
mod history;
mod ids;
mod paste;
pub mod place;
pub mod sourced;
mod template;
pub mod told;
pub mod typed;

use crate::locale::Lang;
use crate::plan::place::{Last, find, find_mut, parted};
use crate::plan::print;
use crate::plan::problem::Problem;
use crate::plan::shape::Shape;
use crate::plan::value::Value;
use crate::plan::{value_from_bytes, value_from_json};
use history::History;
use place::place;

/// A plan in the making.
#[derive(Debug)]
pub struct Draft {
    tree: Value,
    history: History,
}

impl Draft {
    /// Opens a plan's file, whole or not.
    ///
    /// # Errors
    /// What keeps it from being JSON, or from being a plan at all.
    pub fn open(file: Vec<u8>) -> Result<Draft, Vec<Problem>> {
        Draft::of(value_from_bytes(file)?)
    }

    /// Opens a plan's text, whole or not.
    ///
    /// # Errors
    /// What keeps it from being JSON, or from being a plan at all.
    pub fn open_text(text: &str) -> Result<Draft, Vec<Problem>> {
        Draft::of(value_from_json(text)?)
    }

    fn of(tree: Value) -> Result<Draft, Vec<Problem>> {
        match tree {
            Value::Record(_) => Ok(Draft { tree, history: History::default() }),
            _ => {
                let drafted = crate::plan::drafted::Drafted::of(&tree);
                Err(drafted.problems)
            }
        }
    }

    /// What a new town begins with, from this plan: its structure and words without its numbers.
    #[must_use]
    pub fn emptied(mut self) -> Draft {
        template::empty(&mut self.tree);
        self
    }

    /// What another town begins with, from this plan: all but its name and its sources.
    #[must_use]
    pub fn for_another_town(mut self) -> Draft {
        template::nameless(&mut self.tree);
        self
    }

    /// The plan's text.
    pub fn text(&self) -> String {
        print::text(&self.tree)
    }

    /// What stands in the plan.
    pub fn tree(&self) -> &Value {
        &self.tree
    }

    /// What stands at a path.
    pub fn at(&self, path: &str) -> Option<&Value> {
        find(&self.tree, path)
    }

    /// How a place is shown where it is typed.
    pub fn shown(&self, path: &str, lang: Lang) -> String {
        place(path).map(|place| typed::shown(place, self.at(path), lang)).unwrap_or_default()
    }

    /// Puts what was typed into a place; what is typed there next belongs to the same step of the history.
    pub fn set(&mut self, path: &str, typed: &str, lang: Lang) {
        let Some(place) = place(path) else { return };
        let value = typed::stored(place, typed, self.at(path), lang);
        let renamed = self.renamed(path, typed);
        let touched = self.touched(path, value.as_ref(), renamed.is_some());
        self.history.typing(&self.tree, touched, path);
        self.put(path, value);
        if let Some((record, old, new)) = renamed {
            self.put(&key_of(&record, "id"), Some(Value::Text(new.clone())));
            if let Some(old) = old {
                ids::follow(&mut self.tree, &record, &old, &new);
            }
        }
        self.history.settle(&self.tree);
    }

    /// Says that no document gives what stands at a path.
    pub fn set_null(&mut self, path: &str) {
        let touched = self.touched(path, Some(&Value::Null), false);
        self.history.typing(&self.tree, touched, path);
        self.put(path, Some(Value::Null));
        self.history.settle(&self.tree);
    }

    /// What was typed is finished: what comes next is a step of its own.
    pub fn finish(&mut self) {
        self.history.finish();
    }

    /// Takes the last step back; the place that it changed.
    pub fn undo(&mut self) -> Option<String> {
        self.history.undo(&mut self.tree)
    }

    /// Takes the last step that was taken back again; the place that it changed.
    pub fn redo(&mut self) -> Option<String> {
        self.history.redo(&mut self.tree)
    }

    /// Whether there is a step to take back, and one to take again.
    pub fn can(&self) -> (bool, bool) {
        self.history.can()
    }

    /// The smallest place around a path that is there before and after: where a key comes or goes, the record around it.
    fn touched(&self, path: &str, value: Option<&Value>, renames: bool) -> String {
        if renames {
            return String::new();
        }
        if self.at(path).is_some() && value.is_some() {
            return path.to_owned();
        }
        let mut around = path;
        while let Some((outer, _)) = parted(around) {
            around = outer;
            // A record that loses its last field goes itself.
            if self.at(around).is_some() && !(value.is_none() && self.would_be_empty(around)) {
                break;
            }
        }
        around.to_owned()
    }

    fn would_be_empty(&self, path: &str) -> bool {
        let optional = place(path).is_some_and(|place| place.field.is_some() && place.is_optional());
        optional && matches!(self.at(path), Some(Value::Record(pairs)) if pairs.len() <= 1)
    }

    /// Puts a value at a path, with the records around it where there are none yet; nothing takes away what stands there, and
    /// an optional record that has nothing left.
    fn put(&mut self, path: &str, value: Option<Value>) {
        let Some((around, Last::Key(key))) = parted(path) else {
            if let (Some(here), Some(value)) = (find_mut(&mut self.tree, path), value) {
                *here = value;
            }
            return;
        };
        if !matches!(self.at(around), Some(Value::Record(_))) {
            if value.is_none() {
                return;
            }
            self.put(around, Some(Value::Record(Vec::new())));
        }
        let order = order(around);
        let goes = value.is_none() && self.would_be_empty(around);
        let Some(Value::Record(pairs)) = find_mut(&mut self.tree, around) else { return };
        match value {
            Some(value) => match pairs.iter_mut().find(|(known, _)| known == key) {
                Some((_, here)) => *here = value,
                None => {
                    let before = order.iter().take_while(|known| **known != key);
                    let before: Vec<&str> = before.copied().collect();
                    let last = pairs.iter().rposition(|(known, _)| before.contains(&known.as_str()));
                    pairs.insert(last.map_or(0, |last| last.saturating_add(1)), (key.to_owned(), value));
                }
            },
            None if goes => self.put(around, None),
            None => pairs.retain(|(known, _)| known != key),
        }
    }

    /// The record whose short name follows its label as it is typed, its old short name, and the new one. The plan's own
    /// follows the town's name.
    fn renamed(&self, path: &str, typed: &str) -> Option<(String, Option<String>, String)> {
        let record = match parted(path)? {
            ("town", Last::Key("name")) => "",
            (record, Last::Key("label")) => record,
            _ => return None,
        };
        place(&key_of(record, "id"))?;
        let old = self.at(&key_of(record, "id")).map(typed::plain).filter(|id| !id.is_empty());
        let label = self.shown(path, Lang::ALL[0]);
        let follows = |id: &String| id == template::NAMELESS || ids::is_made_of(id, &label);
        let fits = |id: &String| ids::is_made_of(id, typed);
        if ids::slug(typed).is_empty() || old.as_ref().is_some_and(|id| !follows(id) || fits(id)) {
            return None;
        }
        Some((record.to_owned(), old, ids::unique(&self.tree, typed)))
    }
}

/// The path of a key in the record at a path.
fn key_of(record: &str, key: &str) -> String {
    if record.is_empty() { key.to_owned() } else { format!("{record}.{key}") }
}

/// The keys of a record in the format's order.
fn order(path: &str) -> Vec<&'static str> {
    match place(path).map(|place| place.shape) {
        Some(Shape::Record(fields) | Shape::OneOf(fields)) => fields.list.iter().map(|field| field.key).collect(),
        _ => Vec::new(),
    }
}
