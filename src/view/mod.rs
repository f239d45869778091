//! Assessment → HTML: the same functions make the prerendered page and the live one, so the two cannot disagree.
//!
//! | file | what it draws |
//! |---|---|
//! | `home` | what a home is shown: today's service, the questions, the receipt, taking it along |
//! | `town` | the whole town as questions with their answers, each opening to what is behind it |
//! | `door`, `page` | a page for each person who comes, and the way from one to another |
//! | `document` | whole HTML documents: a town's page, the start page |
//! | `hall` | the same town on the wall of an assembly, screen by screen |
//! | `guide` | one sheet for whoever leads the assembly |
//! | `hosts` | the page for whoever puts the calculator into a page of theirs |
//! | `prepare` | preparing a town: its steps as forms, what is missing, what comes of it |
//! | `hands` | counting hands, and the record for the minutes |
//! | `register` | the register of users: where its file is opened, what its bills come to |
//! | `receipt_check` | the form to check a receipt, and what is found |
//! | `service_words` | a service in words |
//! | `heard` | what is heard in place of what is seen |
//! | `sources` | where every number comes from |
//! | `problems` | refused input, a broken plan |
//! | `failures` | what is said where the calculator cannot be had |
//! | `drawing` | pictograms and charts |
//!
//! Controls are drawn once. Results are [`Part`]s: elements with an id whose content is replaced as a whole.

pub mod document;
pub mod door;
mod drawing;
mod failures;
pub mod guide;
mod hall;
pub mod hands;
mod heard;
pub mod home;
mod hosts;
pub mod page;
#[cfg(feature = "json")]
pub mod prepare;
mod problems;
mod receipt_check;
pub mod register;
pub mod service_words;
mod sources;
mod town;

use crate::choice::Choice;
use crate::home::answer::{Answer, has_tariff_today};
use crate::locale::{self, Lang};
use crate::number::money::{Finding, Soles};
use crate::number::refusal::Refusal;
use crate::plan::{Plan, Status};
use crate::town::assessment::Assessment;
use maud::{Markup, html};
use serde::Serialize;
use std::ops::Deref;

pub use failures::failures;
pub use problems::{broken_plan, refused, refused_receipt};

/// What the home's part of a page is drawn from.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// What follows for the home.
    pub answer: &'a Answer,
    /// The language.
    pub lang: Lang,
}

/// What a whole page is drawn from: the home's part, and the town around it.
#[derive(Clone, Copy)]
pub struct TownView<'a> {
    home: View<'a>,
    /// Everything that follows from the plan and the choice.
    pub assessment: &'a Assessment,
}

impl<'a> TownView<'a> {
    /// The view of an assessment of a plan.
    pub fn of(plan: &'a Plan, assessment: &'a Assessment, lang: Lang) -> TownView<'a> {
        let lang = lang.in_money(plan.money);
        TownView { home: View { plan, answer: &assessment.answer, lang }, assessment }
    }
}

impl<'a> Deref for TownView<'a> {
    type Target = View<'a>;

    fn deref(&self) -> &View<'a> {
        &self.home
    }
}

/// New content of one element.
#[derive(Serialize)]
pub struct Part {
    /// The element's id.
    pub id: String,
    /// What stands in it.
    pub html: String,
}

impl Part {
    fn of(id: &str, html: Markup) -> Part {
        Part { id: id.to_owned(), html: html.into_string() }
    }
}

impl View<'_> {
    /// Whether everybody pays the same whatever they use: then nobody is asked for m³ or meters.
    fn per_home(&self) -> bool {
        self.plan.tariffs().all(|(_, tariff)| tariff.per_home())
    }

    /// Whether today's charge may hold VAT or not, and it matters: there is one, and bills are set against it.
    fn vat_of_today_unknown(&self) -> bool {
        let charged = self.plan.today.charge_per_month.is_some_and(|charge| !charge.rounded(self.plan.money).is_zero());
        let taxed = !self.plan.tax.vat_rate.is_zero();
        charged
            && taxed
            && !has_tariff_today(self.plan)
            && self.plan.status != Status::Illustrative
            && self.answer.against_today.is_ok()
    }

    /// The levels of a choice by their names, in the plan's order.
    fn levels_of(&self, choice: &Choice) -> String {
        let mut names = String::new();
        for (_, level) in choice.levels(self.plan) {
            if !names.is_empty() {
                names.push_str(" · ");
            }
            names.push_str(level.label.get(self.lang));
        }
        names
    }

    /// What must be known wherever the total stands.
    fn caution(&self) -> Markup {
        html! { @if let Some(caution) = &self.plan.caution { p { b { (caution.get(self.lang)) } } } }
    }

    /// A finding drawn, or the reason why it is withheld.
    fn known<T>(&self, finding: &Finding<T>, draw: impl FnOnce(&T) -> Markup) -> Markup {
        match finding {
            Ok(value) => draw(value),
            Err(refusal) => self.withheld(*refusal),
        }
    }

    /// What stands in a result's place. Only a number that a document leaves out says "the document does not say".
    fn withheld(&self, refusal: Refusal) -> Markup {
        let t = self.lang;
        let title = match refusal {
            Refusal::NotGiven(_) => t.withheld_not_given(),
            _ => t.withheld_title(),
        };
        html! { p.void { b { (title) } (refusal.text(t)) } }
    }

    /// What is withheld, by its reason.
    fn unknown(&self, withheld: &[(&str, Refusal)]) -> Markup {
        let mut reasons: Vec<(Refusal, Vec<&str>)> = Vec::new();
        for (label, reason) in withheld {
            match reasons.iter_mut().find(|(known, _)| known == reason) {
                Some((_, labels)) => labels.push(label),
                None => reasons.push((*reason, vec![label])),
            }
        }
        html! { @for (reason, labels) in &reasons { p.void { b { (labels.join(" · ")) } (reason.text(self.lang)) } } }
    }
}

fn section(id: &str, title: &str, leave_off_paper: bool, content: Markup) -> Markup {
    let heading = format!("{id}-h");
    html! {
        section.sec.noprint[leave_off_paper] id=(id) aria-labelledby=(heading) {
            h2 id=(heading) { span.n aria-hidden="true" {} (title) }
            (content)
        }
    }
}

/// Amounts, those that are not nothing, and what they come to.
fn ledger(lines: &[(&str, Soles)], (label, total): (&str, Soles), t: Lang) -> Markup {
    let row = |label: &str, sum: Soles| html! { tr { th scope="row" { (label) } td { (locale::amount(sum, t)) } } };
    html! {
        table.tab.two aria-label=(label) {
            tbody { @for (label, sum) in lines { @if !sum.is_zero() { (row(label, *sum)) } } }
            tfoot { (row(label, total)) }
        }
    }
}

/// A status in words.
fn status(status: Status, t: Lang) -> &'static str {
    match status {
        Status::Approved => t.status_approved(),
        Status::Proposal => t.status_proposal(),
        Status::InForce => t.status_in_force(),
        Status::Illustrative => t.status_illustrative(),
    }
}

/// Where a town is: the places that are known and not called like it, and its region.
fn place(places: &[&Option<String>], plan: &Plan, t: Lang) -> String {
    let named = places.iter().filter_map(|place| place.as_deref()).filter(|place| *place != plan.town.name);
    let named = named.collect::<Vec<&str>>().join(", ");
    let region = plan.town.region.map(|region| t.region(region.word())).unwrap_or_default();
    let between = if named.is_empty() || region.is_empty() { "" } else { " · " };
    [named.as_str(), between, region.as_str()].concat()
}
