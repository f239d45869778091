//! What went wrong, where it can be put right: beside a field, or in place of a plan.

use crate::locale::{self, Lang};
use crate::number::digits;
use crate::plan::problem::{Fault, Problem, how_many};
use crate::plan::read::within;
use crate::plan::{Plan, begin};
use crate::receipt_check;
use crate::view::home::update::Refused;
use maud::{Markup, html};

/// Where all that is refused is listed, each leading to its field; the program fills it.
pub fn summary(title: &str, why: Option<&str>) -> Markup {
    html! {
        div.box.wrong.noprint data-summary hidden tabindex="-1" { h3 { (title) } @if let Some(why) = why { p { (why) } } ul {} }
    }
}

/// The message beside each refused field; of what was left out of a link, with the plan whose questions it answers.
pub fn refused(problems: &[Problem], link: Option<&Plan>, t: Lang) -> Vec<Refused> {
    let mut refused = Vec::new();
    for problem in problems {
        let text = match link {
            Some(plan) if problem.path != "v" && !within(&problem.path, "keep") => left_out(plan, problem, t),
            _ => message(problem, t),
        };
        let mut beside = Refused::of(problem.path.clone(), &text);
        if let Fault::Conflict(_, Some(instead)) = &problem.fault {
            let button = html! { button.btn type="button" data-go=(instead) { (t.refused_way()) } };
            beside.html.push_str(&button.into_string());
        }
        refused.push(beside);
    }
    refused
}

fn left_out(plan: &Plan, problem: &Problem, t: Lang) -> String {
    let name = question(plan, &problem.path, t).unwrap_or(&problem.path);
    let why = match &problem.fault {
        Fault::Conflict(reason, _) => reason.get(t),
        Fault::ExemptAndSocial => t.problem_exempt_and_social(),
        _ => t.refused_not_read(),
    };
    t.refused_left_out(locale::RefusedLeftOut { name: &begin(name), why })
}

/// The question that a name of a link answers, as the page asks it.
fn question<'p>(plan: &'p Plan, name: &str, t: Lang) -> Option<&'p str> {
    if let Some(aspect) = plan.aspect(name) {
        return Some(aspect.label.get(t));
    }
    Some(match name {
        "people" => t.home_people(),
        "units_of_use" => t.home_units(),
        "m3" => t.home_m3(),
        "use" => t.home_knows(),
        "kind" => t.home_kind(),
        "metered" => t.home_metered(),
        "sewer" => t.home_sewer(),
        "social" => t.home_social(),
        "new_connection" => t.home_new_connection(),
        "late" => t.home_late(),
        "fund" => t.fund_try(),
        "ceiling" => t.ceiling_try(),
        _ => return None,
    })
}

/// Residents read these, so the words are not those for the author of a plan.
fn message(problem: &Problem, t: Lang) -> String {
    let text = match (problem.path.as_str(), &problem.fault) {
        ("people", _) => t.refused_people(),
        ("units_of_use", _) => t.refused_units(),
        ("m3", _) => t.refused_m3(),
        ("late", Fault::NotANumber(_) | Fault::OutOfRange(..) | Fault::WrongType(_)) => t.refused_late(),
        ("fund", Fault::NotANumber(_) | Fault::OutOfRange(..) | Fault::TooManyDigits(_)) => t.refused_fund(),
        ("ceiling", Fault::NotANumber(_) | Fault::OutOfRange(..) | Fault::TooManyDigits(_)) => {
            return t.refused_ceiling();
        }
        ("keep", Fault::TooMany(most)) => return t.refused_keep_too_many(&digits::text((*most).into())),
        (path, fault) if within(path, "keep") => match fault {
            Fault::Conflict(reason, _) => return t.refused_keep_conflict(reason.get(t)),
            Fault::RepeatedId(_) => t.refused_keep_twice(),
            _ => t.refused_keep(),
        },
        (_, Fault::Conflict(reason, _)) => return t.refused_conflict(reason.get(t)),
        (_, Fault::UnknownReference(_) | Fault::UnknownKey(_) | Fault::UnknownWord(..) | Fault::Version) => {
            t.refused_link()
        }
        (_, fault) => fault.text_of_choice(t).unwrap_or(t.refused_link()),
    };
    text.to_owned()
}

/// The message beside each refused field of a receipt.
pub fn refused_receipt(problems: &[Problem], t: Lang) -> Vec<Refused> {
    let beside = |problem: &Problem| {
        let text = match problem.path.as_str() {
            receipt_check::VOLUME => t.check_refused_volume(),
            receipt_check::YEAR => t.check_refused_year(),
            receipt_check::EXEMPT => t.check_refused_exempt(),
            path if path.starts_with(receipt_check::FIELD) => t.check_refused_amount(),
            _ => t.refused_link(),
        };
        Refused::of(problem.path.clone(), text)
    };
    problems.iter().map(beside).collect()
}

/// A plan that cannot be used: everything that is wrong with it, each with its place.
pub fn broken_plan(problems: &[Problem], t: Lang) -> Markup {
    html! {
        div.tc lang=(t.tag()) {
            div.in {
                div.box.panel role="alert" {
                    h2 { (t.broken_title(&how_many(problems).to_string())) }
                    p { (t.broken_why()) }
                    ul { @for problem in problems { li { @if !problem.path.is_empty() { code { (problem.place()) } } p { (problem.fault.text(t)) } } } }
                }
            }
        }
    }
}
