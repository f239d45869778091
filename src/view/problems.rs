//! What went wrong, where it can be put right: beside a field, or in place of a plan.

use super::Part;
use crate::locale::Lang;
use crate::plan::problem::{Fault, Problem};
use crate::plan::read::within;
use crate::receipt_check;
use maud::{Markup, html};

/// The message beside each refused field. A part's id is the field's name.
pub fn refused(problems: &[Problem], t: Lang) -> Vec<Part> {
    problems
        .iter()
        .map(|problem| Part { id: problem.path.clone(), html: html! { p.err { (message(problem, t)) } } })
        .collect()
}

/// Residents read these, so the words are not those for the author of a plan.
fn message(problem: &Problem, t: Lang) -> String {
    match (problem.path.as_str(), &problem.fault) {
        ("people", _) => t.refused_people().to_owned(),
        ("m3", _) => t.refused_m3().to_owned(),
        ("late", Fault::NotANumber(_) | Fault::OutOfRange(..) | Fault::WrongType(_)) => t.refused_late().to_owned(),
        (receipt_check::VOLUME, _) => t.check_refused_volume().to_owned(),
        (receipt_check::YEAR, _) => t.check_refused_year().to_owned(),
        (receipt_check::EXEMPT, _) => t.check_refused_exempt().to_owned(),
        (path, _) if path.starts_with(receipt_check::FIELD) => t.check_refused_amount().to_owned(),
        ("fund", Fault::NotANumber(_) | Fault::OutOfRange(..) | Fault::TooManyDigits(_)) => t.refused_fund().to_owned(),
        ("ceiling", Fault::NotANumber(_) | Fault::OutOfRange(..) | Fault::TooManyDigits(_)) => {
            t.refused_ceiling().to_owned()
        }
        ("keep", Fault::TooMany(most)) => t.refused_keep_too_many(&most.to_string()),
        (path, fault) if within(path, "keep") => match fault {
            Fault::Conflict(reason) => t.refused_keep_conflict(reason.get(t)),
            Fault::RepeatedId(_) => t.refused_keep_twice().to_owned(),
            _ => t.refused_keep().to_owned(),
        },
        (_, Fault::Conflict(reason)) => t.refused_conflict(reason.get(t)),
        (_, Fault::UnknownReference(_) | Fault::UnknownKey(_) | Fault::UnknownWord(..) | Fault::Version) => {
            t.refused_link().to_owned()
        }
        (_, fault) => fault.text_of_choice(t).unwrap_or(t.refused_link()).to_owned(),
    }
}

/// A plan that cannot be used: everything that is wrong with it, each with its place.
pub fn broken_plan(problems: &[Problem], t: Lang) -> Markup {
    html! {
        div.tc lang=(t.tag()) {
            div.in {
                div.box.panel role="alert" {
                    h2 { (t.broken_title(&problems.len().to_string())) }
                    p { (t.broken_why()) }
                    ul { @for problem in problems { li { code { (problem.path) } p { (problem.fault.text(t)) } } } }
                }
            }
        }
    }
}
