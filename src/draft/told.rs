//! What is wrong and what is missing, in the user's words and by step.

use super::place::place;
use super::{Draft, typed};
use crate::locale::{self, Lang};
use crate::number::digits;
use crate::plan::Plan;
use crate::plan::drafted::{Drafted, stops_receipt};
use crate::plan::form::STEPS;
use crate::plan::place::{Last, find, parted};
use crate::plan::plain;
use crate::plan::problem::{Expected, Fault, Problem};
use crate::plan::read::within;
use crate::plan::shape::{Measure, Shape, peruvian};
use crate::plan::value::Value;
use rust_decimal::Decimal;

/// What a plan in the making comes to.
#[derive(Debug, Default)]
pub struct Told {
    /// The plan, where a receipt comes out.
    pub plan: Option<Plan>,
    /// What is wrong or missing, in the order of the steps.
    pub wrong: Vec<Wrong>,
    /// Of each step, how much is missing.
    pub missing: Vec<Missing>,
}

/// Something that is wrong or missing.
#[derive(Debug, Clone)]
pub struct Wrong {
    /// Its path in the plan.
    pub path: String,
    /// The step that it is in.
    pub step: &'static str,
    /// The place in words.
    pub place: String,
    /// What is wrong, and what would be right.
    pub text: String,
    /// Whether no receipt comes out before.
    pub stops: bool,
    /// Whether it is only not filled in yet.
    pub empty: bool,
}

/// How much a step lacks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Missing {
    /// For a receipt to come out.
    pub for_receipt: usize,
    /// Beyond that for publishing: words, names.
    pub for_publishing: usize,
    /// Numbers without a source.
    pub unsourced: usize,
}

impl Draft {
    /// Reads the plan, and says what it lacks.
    pub fn told(&self, lang: Lang) -> Told {
        let Drafted { plan, problems, unsourced } = Drafted::of(self.tree());
        let mut missing = vec![Missing::default(); STEPS.len()];
        let mut count = |path: &str, add: fn(&mut Missing)| {
            if let Some(missing) = missing.get_mut(step_of(path)) {
                add(missing);
            }
        };
        for problem in &problems {
            let add: fn(&mut Missing) = if stops_receipt(problem) {
                |missing| missing.for_receipt = missing.for_receipt.saturating_add(1)
            } else {
                |missing| missing.for_publishing = missing.for_publishing.saturating_add(1)
            };
            count(&problem.path, add);
        }
        for path in &unsourced {
            count(path, |missing| missing.unsourced = missing.unsourced.saturating_add(1));
        }
        let mut wrong: Vec<(usize, Wrong)> = problems.iter().map(|problem| self.wrong(problem, lang)).collect();
        wrong.sort_by_key(|(step, _)| *step);
        Told { plan, wrong: wrong.into_iter().map(|(_, wrong)| wrong).collect(), missing }
    }

    fn wrong(&self, problem: &Problem, lang: Lang) -> (usize, Wrong) {
        let position = step_of(&problem.path);
        let step = STEPS.get(position).map_or("", |step| step.id);
        let place = self.words_of(&problem.path, lang);
        let text = self.text_of(problem, lang);
        let empty = matches!(problem.fault, Fault::Missing | Fault::EmptyText);
        (position, Wrong { path: problem.path.clone(), step, place, text, stops: stops_receipt(problem), empty })
    }

    /// What is wrong, for whoever sees fields that are still empty, lists to choose from, and rates in percent.
    fn text_of(&self, problem: &Problem, lang: Lang) -> String {
        let rate = place(&problem.path).filter(|place| is_rate(place.shape));
        match (&problem.fault, rate) {
            (Fault::Missing | Fault::EmptyText, _) => lang.prepare_missing().to_owned(),
            (Fault::WrongType(Expected::Number), _) => lang.prepare_number().to_owned(),
            (Fault::WrongType(_), _) => lang.prepare_choose_one().to_owned(),
            (Fault::OutOfRange(low, high), Some(rate)) => {
                let percent = |value: &Decimal| {
                    let value = Value::Text(digits::text(*value));
                    format!("{} %", typed::shown(rate, Some(&value), lang))
                };
                lang.problem_out_of_range(locale::ProblemOutOfRange { low: &percent(low), high: &percent(high) })
            }
            (Fault::UnknownWord(found, _), _) => lang.prepare_unknown_word(&crate::plan::begin(found)),
            (Fault::NoOpenBlock, _) => lang.prepare_no_open_block().to_owned(),
            (Fault::UnusedSource(_), _) => lang.prepare_unused_source().to_owned(),
            (fault, _) => fault.text_in_form(self.tree(), lang),
        }
    }

    /// A place in words, from the step on: `Tarifa › Doméstico › Rangos, fila 2 › Precio`.
    pub fn words_of(&self, path: &str, lang: Lang) -> String {
        let mut words = Vec::new();
        let mut here = path;
        while let Some((around, last)) = parted(here) {
            match last {
                Last::Key(key) => {
                    words.push(self.word_of_key(around, key, lang));
                    // A category says enough.
                    if matches!(place(around).map(|place| place.shape), Some(Shape::ByCategory(_))) {
                        here = parted(around).map_or("", |(outer, _)| outer);
                        continue;
                    }
                }
                Last::Position(position) => {
                    let label = self.label_of(here, lang);
                    let list = self.words_of_list(around, lang);
                    let row = position.saturating_add(1).to_string();
                    let row = lang.prepare_row(locale::PrepareRow { list: &list, row: &row });
                    words.push(if label.is_empty() { row } else { format!("{row} ({label})") });
                    // The list is named with its row.
                    here = parted(around).map_or("", |(outer, _)| outer);
                    continue;
                }
            }
            here = around;
        }
        let step = STEPS.get(step_of(path)).map(|step| step.title(lang));
        let mut all: Vec<String> = step.into_iter().chain(words.into_iter().rev()).collect();
        all.dedup();
        all.join(" › ")
    }

    fn words_of_list(&self, path: &str, lang: Lang) -> String {
        match parted(path) {
            Some((around, Last::Key(key))) => self.word_of_key(around, key, lang),
            _ => String::new(),
        }
    }

    fn word_of_key(&self, around: &str, key: &str, lang: Lang) -> String {
        match place(around).map(|place| place.shape) {
            Some(Shape::Record(fields) | Shape::OneOf(fields)) => {
                fields.field(key).map_or_else(|| key.to_owned(), |field| fields.label(field, lang))
            }
            Some(Shape::ByCategory(_)) => self.category_name(key, lang),
            _ => key.to_owned(),
        }
    }

    /// What a category is called.
    pub fn category_name(&self, id: &str, lang: Lang) -> String {
        plain::category(self.tree(), id, lang)
    }

    /// The categories of the plan: their ids, and what they are called.
    pub fn categories(&self, lang: Lang) -> Vec<(String, String)> {
        if let Some(Value::List(own)) = find(self.tree(), "categories") {
            let ids = (0..own.len()).map(|place| format!("categories[{place}]"));
            return ids
                .map(|path| {
                    let id = self.shown(&format!("{path}.id"), lang);
                    let label = self.shown(&format!("{path}.label"), lang);
                    (id.clone(), if label.is_empty() { id } else { label })
                })
                .collect();
        }
        let five = crate::plan::tariff::Categories::default().ids();
        five.into_iter().map(|id| (id.to_owned(), peruvian(id, lang).unwrap_or_else(|| id.to_owned()))).collect()
    }

    /// What a member of a list is called by what stands in it.
    pub fn label_of(&self, path: &str, lang: Lang) -> String {
        let said = ["label", "title", "heading", "question", "who"].into_iter().find_map(|key| {
            let place_of = place(&format!("{path}.{key}"))?;
            let shown = self.shown(&format!("{path}.{key}"), lang);
            match place_of.shape {
                _ if shown.is_empty() => None,
                Shape::Word(words) => Some(words.label(&shown, lang)),
                _ => Some(crate::plan::begin(&shown)),
            }
        });
        said.unwrap_or_default()
    }
}

/// The step that a path is in: the one that names the nearest place around it.
pub fn step_of(path: &str) -> usize {
    let mut nearest = (0, STEPS.len().saturating_sub(1));
    for (position, step) in STEPS.iter().enumerate() {
        for place in step.places.iter().filter(|place| within(path, place)) {
            if place.len() > nearest.0 {
                nearest = (place.len(), position);
            }
        }
    }
    nearest.1
}

fn is_rate(shape: Shape) -> bool {
    matches!(shape, Shape::Number(number) | Shape::ByYear(number) if number.measure == Measure::Rate)
}
