//! What stood there before: every step to the beginning, and those that were taken back.

use crate::plan::place::{find, find_mut};
use crate::plan::value::Value;

/// A step: where something was changed, and what stands there on the other side of it.
#[derive(Debug)]
struct Step {
    place: String,
    other: Value,
    /// The place that somebody was at.
    at: String,
}

/// The steps that were taken, and those that were taken back.
#[derive(Debug, Default)]
pub struct History {
    done: Vec<Step>,
    undone: Vec<Step>,
    /// Where somebody is typing.
    typing: Option<String>,
}

impl History {
    /// Remembers what stands at a place before it is changed.
    pub fn step(&mut self, tree: &Value, place: String, at: &str) {
        self.finish();
        if let Some(here) = find(tree, &place) {
            self.done.push(Step { other: here.clone(), place, at: at.to_owned() });
        }
    }

    /// The same for what is typed letter by letter, which is one step as long as it is at one place.
    pub fn typing(&mut self, tree: &Value, place: String, at: &str) {
        let goes_on = self.typing.as_deref() == Some(at)
            && self.done.last().is_some_and(|last| crate::plan::read::within(&place, &last.place));
        if !goes_on {
            self.step(tree, place, at);
            self.typing = Some(at.to_owned());
        }
    }

    /// What is typed next is a step of its own.
    pub fn finish(&mut self) {
        self.typing = None;
    }

    /// After a change: one that changed nothing is no step, and after any other nothing can be taken again.
    pub fn settle(&mut self, tree: &Value) {
        let unchanged = |step: &Step| find(tree, &step.place).is_some_and(|here| *here == step.other);
        if self.done.last().is_some_and(unchanged) {
            self.done.pop();
            self.finish();
        } else {
            self.undone.clear();
        }
    }

    /// Takes the last step back.
    pub fn undo(&mut self, tree: &mut Value) -> Option<String> {
        self.finish();
        turn(tree, &mut self.done, &mut self.undone)
    }

    /// Takes the last step that was taken back again.
    pub fn redo(&mut self, tree: &mut Value) -> Option<String> {
        self.finish();
        turn(tree, &mut self.undone, &mut self.done)
    }

    /// Whether there is a step to take back, and one to take again.
    pub fn can(&self) -> (bool, bool) {
        (!self.done.is_empty(), !self.undone.is_empty())
    }
}

fn turn(tree: &mut Value, from: &mut Vec<Step>, to: &mut Vec<Step>) -> Option<String> {
    let mut step = from.pop()?;
    std::mem::swap(find_mut(tree, &step.place)?, &mut step.other);
    let at = step.at.clone();
    to.push(step);
    Some(at)
}
