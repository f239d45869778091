//! Preparing a town: the steps, the form of the one that is open, and beside it what comes of it.
//!
//! | file | what it draws |
//! |---|---|
//! | `sheet` | the page as it is before its program: what to begin with, and the empty desk |
//! | `form` | a step: records, lists and alternatives, each with everything inside |
//! | `table` | lists whose members are rows |
//! | `control` | one field |
//! | `beside` | the receipt, cost → needed → billed, the price of each level |
//! | `progress` | the steps with what is missing, and everything that is wrong |

mod beside;
mod control;
mod form;
mod progress;
mod sheet;
mod table;

use crate::choice::Choice;
use crate::draft::Draft;
use crate::draft::told::Told;
use crate::home::answer::Answer;
use crate::locale::Lang;
use crate::plan::form::{STEPS, Step};
use crate::view::Part;
use serde::Serialize;

pub use sheet::sheet;

/// A plan in the making on somebody's desk.
pub struct Desk {
    /// The plan.
    pub draft: Draft,
    lang: Lang,
    step: usize,
    /// The last receipt that came out.
    receipt: String,
}

/// What a page is told after something was done.
#[derive(Serialize)]
pub struct Change {
    /// New content of the elements that it touches.
    pub parts: Vec<Part>,
    /// What is wrong with fields of the step that is open.
    pub wrong: Vec<Beside>,
    /// The step that is open.
    pub step: &'static str,
    /// Where one is then: a path, or nothing.
    pub focus: String,
    /// What the town is called.
    pub name: String,
    /// Whether there is a step to take back.
    pub undo: bool,
    /// Whether there is one to take again.
    pub redo: bool,
}

/// What stands beside a field.
#[derive(Serialize)]
pub struct Beside {
    /// The field's path.
    pub path: String,
    /// Where it is, in words.
    pub place: String,
    /// What is wrong.
    pub text: String,
    /// Whether it is only not filled in yet.
    pub empty: bool,
}

/// What forms and lists are drawn from.
pub(in crate::view) struct Drawn<'a> {
    draft: &'a Draft,
    told: &'a Told,
    /// What the proposal comes to, where a receipt comes out.
    answer: Option<&'a Answer>,
    lang: Lang,
    step: usize,
}

impl Desk {
    /// A desk with a plan on it.
    pub fn of(draft: Draft, lang: Lang) -> Desk {
        Desk { draft, lang, step: 0, receipt: String::new() }
    }

    /// Opens a step by its name.
    pub fn open(&mut self, step: &str) -> Change {
        self.step = STEPS.iter().position(|known| known.id == step).unwrap_or(self.step);
        self.change(true, None)
    }

    /// Goes where a path is, in another step where it has to.
    pub fn go(&mut self, path: Option<String>) -> Change {
        if let Some(path) = path.as_deref() {
            let source = path.strip_prefix("source:").and_then(|id| STEPS.iter().position(|step| step.id == id));
            self.step = source.unwrap_or_else(|| crate::draft::told::step_of(path));
        }
        self.change(true, path)
    }

    /// Puts what was typed into a place; another question has other levels to tick.
    pub fn set(&mut self, path: &str, typed: &str) -> Change {
        self.draft.set(path, typed, self.lang);
        self.change(path.ends_with(".aspect"), None)
    }

    /// Puts a word into a list of words or names at a path, or takes it out.
    pub fn toggle(&mut self, path: &str, word: &str) {
        // What is offered does not depend on what is wrong.
        let drawn =
            Drawn { draft: &self.draft, told: &Told::default(), answer: None, lang: self.lang, step: self.step };
        let offered = form::offered(&drawn, path);
        self.draft.toggle(path, word, &offered);
    }

    /// What is to be told after something was done; the form anew only where its fields are others.
    pub fn change(&mut self, form: bool, focus: Option<String>) -> Change {
        let told = self.draft.told(self.lang);
        let lang = told.plan.as_ref().map_or(self.lang, |plan| self.lang.in_money(plan.money));
        let answer = told.plan.as_ref().and_then(|plan| Some(Answer::of(plan, &Choice::proposed(plan)?)));
        let drawn = Drawn { draft: &self.draft, told: &told, answer: answer.as_ref(), lang, step: self.step };
        let mut parts = Vec::new();
        if form {
            parts.push(Part::of("form", form::form(&drawn)));
        }
        let (beside, receipt) = beside::beside(&drawn, &self.receipt);
        parts.extend(beside::computed(&drawn));
        parts.push(Part::of("steps", progress::steps(&drawn)));
        parts.push(Part::of("beside", beside));
        parts.push(Part::of("problems", progress::problems(&drawn)));
        let open = drawn.open().id;
        let wrong = told.wrong.iter().filter(|wrong| wrong.step == open).map(|wrong| Beside {
            path: wrong.path.clone(),
            place: wrong.place.clone(),
            text: wrong.text.clone(),
            empty: wrong.empty,
        });
        let (undo, redo) = self.draft.can();
        let change = Change {
            parts,
            wrong: wrong.collect(),
            step: open,
            focus: focus.unwrap_or_default(),
            name: self.draft.shown("town.name", lang),
            undo,
            redo,
        };
        self.receipt = receipt.unwrap_or(std::mem::take(&mut self.receipt));
        change
    }

    /// The step of a name.
    pub fn step_named(name: &str) -> Option<&'static Step> {
        STEPS.iter().find(|step| step.id == name)
    }

    /// The language of the page.
    pub fn lang(&self) -> Lang {
        self.lang
    }
}

impl Drawn<'_> {
    fn open(&self) -> &'static Step {
        let [first, ..] = &STEPS;
        STEPS.get(self.step).unwrap_or(first)
    }
}
