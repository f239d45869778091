//! A plan that somebody is still writing: what of it can be read already, and everything that it lacks.

use super::Plan;
use super::problem::{Fault, Problem};
use super::read::{At, Problems, Read as _, within};
use super::value::Value;

/// What a plan in the making comes to.
#[derive(Debug)]
pub struct Drafted {
    /// The plan, where it is whole enough for a receipt: what it lacks nobody pays by.
    pub plan: Option<Plan>,
    /// What is wrong or missing, but for sources of numbers.
    pub problems: Vec<Problem>,
    /// The places of numbers that no source names.
    pub unsourced: Vec<String>,
}

/// What a receipt comes out without: who and when, words beside numbers, where numbers come from.
const BESIDE: [&str; 9] = ["id", "status", "caution", "town.name", "approved", "roles", "notes", "sources", "format"];
/// Fields of which the same is true wherever they stand.
const WORDS: [&str; 7] = ["label", "why", "consequence", "pictogram", "reason", "purpose", "note"];

impl Drafted {
    /// Reads what there is.
    pub fn of(value: &Value) -> Drafted {
        let mut found = Problems::of_a_text();
        let plan = Plan::read(&At::root(value), &mut found);
        let numbers = std::mem::take(&mut found.numbers);
        let mut problems = found.of_each_place();
        problems.retain(|problem| !matches!(problem.fault, Fault::NoSource(..)));
        let whole = problems.iter().all(|problem| !stops_receipt(problem));
        let unsourced = numbers.into_iter().filter(|path| plan.source(path).is_none()).collect();
        Drafted { plan: whole.then_some(plan), problems, unsourced }
    }
}

/// Whether no receipt comes out before something is put right.
pub fn stops_receipt(problem: &Problem) -> bool {
    let last = problem.path.rsplit(['.', '[']).next().unwrap_or_default();
    let word = WORDS.contains(&last) && matches!(problem.fault, Fault::Missing | Fault::EmptyText);
    !word && !BESIDE.iter().any(|place| within(&problem.path, place))
}
