//! What is done with lists, records and alternatives, beside typing.

use super::place::{fresh, place};
use super::sourced::{self, StepSource};
use super::typed::plain;
use super::{Draft, ids};
use crate::locale::Lang;
use crate::plan::form::Step;
use crate::plan::place::{Last, find_mut, parted};
use crate::plan::shape::Shape;
use crate::plan::value::Value;

/// What can be done at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// A new member at the end of a list.
    Add,
    /// A member once more, behind itself.
    Copy,
    /// A member before the one before it.
    Up,
    /// A member behind the one behind it.
    Down,
    /// A member of a list or a category of a tariff no more.
    Delete,
    /// A record or list that was not there.
    Begin,
    /// A record or list no more.
    End,
}

/// Each act by the word that a button has for it.
const WORDS: [(&str, Act); 7] = [
    ("add", Act::Add),
    ("copy", Act::Copy),
    ("up", Act::Up),
    ("down", Act::Down),
    ("delete", Act::Delete),
    ("begin", Act::Begin),
    ("end", Act::End),
];

impl Act {
    /// The act of a button's word.
    pub fn of_word(word: &str) -> Option<Act> {
        WORDS.into_iter().find(|(known, _)| *known == word).map(|(_, act)| act)
    }
}

impl Draft {
    /// Does something at a place; where one is then.
    pub fn act(&mut self, act: Act, path: &str) -> Option<String> {
        match (act, parted(path)?) {
            (Act::Add, _) => self.add(path),
            (Act::Begin, _) => self.begin(path),
            (Act::End, _) => self.end(path),
            (Act::Delete, (tariff, Last::Key(key))) => {
                self.step(tariff, path);
                if let Some(Value::Record(pairs)) = find_mut(&mut self.tree, tariff) {
                    pairs.retain(|(known, _)| known != key);
                }
                self.settled(Some(tariff.to_owned()))
            }
            (_, (list, Last::Position(position))) => self.member(act, list, position),
            _ => None,
        }
    }

    /// Chooses one of the alternatives of a place, or none.
    pub fn choose(&mut self, path: &str, key: &str) -> Option<String> {
        let Shape::OneOf(fields) = place(path)?.shape else { return None };
        let chosen = fields.field(key).map(|field| {
            let value = fresh(&field.shape).unwrap_or(Value::Null);
            Value::Record(vec![(key.to_owned(), value)])
        });
        let touched = self.touched(path, chosen.as_ref(), false);
        self.step(&touched, path);
        self.put(path, chosen);
        self.settled(Some(path.to_owned()))
    }

    /// Puts a word into a list of words, in the order that they are offered in, or takes it out.
    pub fn toggle(&mut self, path: &str, word: &str, offered: &[String]) {
        let had: Vec<String> = match self.at(path) {
            Some(Value::List(words)) => words.iter().map(plain).collect(),
            _ => Vec::new(),
        };
        let keeps = |one: &String| if one == word { !had.contains(one) } else { had.contains(one) };
        let list = Value::List(offered.iter().filter(|one| keeps(one)).map(|one| Value::Text(one.clone())).collect());
        let touched = self.touched(path, Some(&list), false);
        self.step(&touched, path);
        self.put(path, Some(list));
        self.history.settle(&self.tree);
    }

    /// A category that the tariff at a path did not have.
    pub fn add_category(&mut self, path: &str, id: &str) -> Option<String> {
        let Shape::ByCategory(of) = place(path)?.shape else { return None };
        self.step(path, path);
        let new = format!("{path}.{id}");
        if let Some(Value::Record(pairs)) = find_mut(&mut self.tree, path)
            && !pairs.iter().any(|(known, _)| known == id)
        {
            pairs.push((id.to_owned(), fresh(of)?));
        }
        self.settled(Some(new))
    }

    /// Gives all numbers of a step a source.
    pub fn give_source(&mut self, step: &Step, given: &StepSource) {
        self.history.typing(&self.tree, "sources".to_owned(), &format!("source:{}", step.id));
        sourced::give(&mut self.tree, step, given);
        self.history.settle(&self.tree);
    }

    /// The source that the numbers of a step share.
    pub fn source_of(&self, step: &Step, lang: Lang) -> StepSource {
        sourced::of_step(&self.tree, step, lang)
    }

    fn add(&mut self, path: &str) -> Option<String> {
        let Shape::List(of) = place(path)?.shape else { return None };
        let new = fresh(of).unwrap_or(Value::Text(String::new()));
        if !matches!(self.at(path), Some(Value::List(_))) {
            let touched = self.touched(path, Some(&Value::Null), false);
            self.step(&touched, path);
            self.put(path, Some(Value::List(Vec::new())));
        } else {
            self.step(path, path);
        }
        let Some(Value::List(values)) = find_mut(&mut self.tree, path) else { return None };
        values.push(new);
        let last = values.len().saturating_sub(1);
        self.settled(Some(format!("{path}[{last}]")))
    }

    fn begin(&mut self, path: &str) -> Option<String> {
        let value = fresh(&place(path)?.shape)?;
        let touched = self.touched(path, Some(&Value::Null), false);
        self.step(&touched, path);
        self.put(path, Some(value));
        self.settled(Some(path.to_owned()))
    }

    fn end(&mut self, path: &str) -> Option<String> {
        self.step(path, path);
        self.put(path, Some(Value::Null));
        self.settled(Some(path.to_owned()))
    }

    /// Moves, copies or deletes a member of a list; sources that name members follow.
    fn member(&mut self, act: Act, list: &str, position: usize) -> Option<String> {
        let Some(Value::List(values)) = self.at(list) else { return None };
        let count = values.len();
        let to = match act {
            Act::Up => position.checked_sub(1)?,
            Act::Down | Act::Copy => position.saturating_add(1),
            _ => position,
        };
        if position >= count || (act == Act::Down && to >= count) {
            return None;
        }
        let sources = sourced::names_members(&self.tree, list);
        self.step(if sources { "" } else { list }, &format!("{list}[{position}]"));
        let copied = (act == Act::Copy).then(|| self.copied(list, position)).flatten();
        let Some(Value::List(values)) = find_mut(&mut self.tree, list) else { return None };
        match act {
            Act::Delete => {
                values.remove(position);
            }
            Act::Copy => values.insert(to, copied?),
            _ => values.swap(position, to),
        }
        if sources {
            sourced::follow(&mut self.tree, list, &|member| match act {
                Act::Delete if member == position => None,
                Act::Delete if member > position => member.checked_sub(1),
                Act::Copy if member > position => member.checked_add(1),
                Act::Up | Act::Down if member == position => Some(to),
                Act::Up | Act::Down if member == to => Some(position),
                _ => Some(member),
            });
        }
        let last = count.saturating_sub(2);
        self.settled(Some(match act {
            Act::Delete if count == 1 => list.to_owned(),
            Act::Delete => format!("{list}[{}]", position.min(last)),
            _ => format!("{list}[{to}]"),
        }))
    }

    /// A member once more, with short names of its own.
    fn copied(&self, list: &str, position: usize) -> Option<Value> {
        let mut copy = self.at(&format!("{list}[{position}]"))?.clone();
        if let Value::Record(pairs) = &mut copy
            && let Some((_, id)) = pairs.iter_mut().find(|(key, _)| key == "id")
        {
            *id = Value::Text(ids::unique(&self.tree, &plain(id)));
        }
        Some(copy)
    }

    pub(super) fn step(&mut self, place: &str, at: &str) {
        self.history.step(&self.tree, place.to_owned(), at);
    }

    pub(super) fn settled(&mut self, at: Option<String>) -> Option<String> {
        self.history.settle(&self.tree);
        at
    }
}
