//! Assessment → HTML: the same functions make the prerendered page and the live one, so the two cannot disagree.
//!
//! | file | what it draws |
//! |---|---|
//! | `document` | whole HTML documents: a town's page, the start page |
//! | `today` | our water today |
//! | `controls` | the questions, the cards with their price tags, the home's form |
//! | `receipt` | the large number and the receipt, each line down to its sum and its source |
//! | `spending` | the share of spending, where each sol goes |
//! | `town` | other homes, what water costs today, the fund, who helps whom |
//! | `social`, `relief` | who pays for the social charge and who decides it; what exemptions cost the others |
//! | `outlook`, `start` | the fund over the contract, the receipt of each year; from when the new charge applies |
//! | `conventional` | the conventional charge, drawn in its parts |
//! | `cost`, `operator` | the cost table and the price list; the operator and its contract |
//! | `sources` | where every number comes from |
//! | `problems` | refused input, a broken plan |
//! | `drawing` | pictograms and charts |
//!
//! Controls are drawn once. Results are [`Part`]s: elements with an id whose content is replaced as a whole.

mod controls;
mod conventional;
mod cost;
pub mod document;
mod drawing;
mod operator;
mod outlook;
mod problems;
mod receipt;
mod relief;
mod social;
mod sources;
mod spending;
mod start;
mod today;
mod town;

use crate::assessment::Assessment;
use crate::locale::{self, Lang};
use crate::money::Finding;
use crate::plan::{Plan, Status};
use crate::refusal::Refusal;
use maud::{Markup, html};

pub use problems::{broken_plan, refused};

/// What a view is drawn from.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// Everything that follows from it and the choice.
    pub assessment: &'a Assessment,
    /// The language.
    pub lang: Lang,
    /// Whether the program is there to answer: without it, buttons that would do nothing are left out.
    pub live: bool,
}

/// New content of one element.
pub struct Part {
    /// The element's id.
    pub id: String,
    /// What stands in it.
    pub html: Markup,
}

impl View<'_> {
    /// Everything, with its controls.
    pub fn whole(&self) -> Markup {
        let t = self.lang;
        html! {
            div.tc lang=(t.tag()) {
                (self.band())
                div.in {
                    div.main {
                        form.left #choice data-choice autocomplete="off" {
                            div aria-live="polite" data-refused="link" {}
                            (self.section("hoy", 1, t.today_title(), false, today::today(self)))
                            (self.section("servicio", 2, t.levels_title(), false, controls::levels(self)))
                            (self.section("casa", 3, t.home_title(), false, controls::home(self)))
                        }
                        div.side { (self.section("recibo", 4, t.receipt_title(), false, html! { div #result { (receipt::result(self)) } })) }
                        div.wide { (self.section("gasto", 5, t.spending_title(), true, html! { div #spending { (spending::spending(self)) } })) }
                        div.wide { (self.section("pueblo", 6, t.town_title(), true, html! { (town::fund_control(self)) (social::ceiling_control(self)) div #town { (town::town(self)) } })) }
                        div.wide { (self.section("fuentes", 7, t.sources_title(), false, sources::sources(self))) }
                    }
                }
                a.dock #dock href="#recibo" { (receipt::dock(self)) }
            }
        }
    }

    /// The parts that a change of the choice may change.
    pub fn parts(&self) -> Vec<Part> {
        let mut parts = controls::tags(self);
        let named = [
            ("volume", controls::volume(self)),
            ("ask-metered", controls::ask_metered(self)),
            ("ask-sewer", controls::ask_sewer(self)),
            ("result", receipt::result(self)),
            ("spending", spending::spending(self)),
            ("town", town::town(self)),
            ("dock", receipt::dock(self)),
        ];
        parts.extend(named.into_iter().map(|(id, html)| Part { id: id.to_owned(), html }));
        parts
    }

    /// The result in one sentence, as it would be said.
    pub fn said(&self) -> String {
        let t = self.lang;
        match &self.assessment.bill {
            Ok(bill) => match self.assessment.against_today {
                Ok(difference) if difference > crate::money::Soles::ZERO => t.said_more(locale::SaidMore {
                    total: &locale::soles(bill.total),
                    difference: &locale::soles(difference),
                }),
                Ok(difference) if difference < crate::money::Soles::ZERO => t.said_less(locale::SaidLess {
                    total: &locale::soles(bill.total),
                    difference: &locale::soles(difference.negated()),
                }),
                Ok(_) => t.said_same(&locale::soles(bill.total)),
                Err(_) => t.said_alone(&locale::soles(bill.total)),
            },
            Err(refusal) => refusal.text(t).to_owned(),
        }
    }

    fn band(&self) -> Markup {
        let t = self.lang;
        let town = &self.plan.town;
        html! {
            div.town {
                div.in {
                    p { (t.site_question()) }
                    h1 { (town.name) }
                    p {
                        (place(&[&town.district, &town.province, &town.department], self.plan, t))
                        @if let Some(people) = town.population { " · " (t.band_population(&locale::plain(people.get().into()))) }
                    }
                    (self.badge())
                }
                (drawing::land())
            }
        }
    }

    fn badge(&self) -> Markup {
        html! { span.badge { (status(self.plan.status, self.lang)) } }
    }

    fn section(&self, id: &str, number: u8, title: &str, leave_off_paper: bool, content: Markup) -> Markup {
        let heading = format!("{id}-h");
        html! {
            section.sec.noprint[leave_off_paper] id=(id) aria-labelledby=(heading) {
                h2 id=(heading) { span.n aria-hidden="true" { (number) } (title) }
                (content)
            }
        }
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
}

/// A status in words.
fn status(status: Status, t: Lang) -> &'static str {
    match status {
        Status::Approved => t.status_approved(),
        Status::Proposal => t.status_proposal(),
        Status::Illustrative => t.status_illustrative(),
    }
}

/// Where a town is: the places that are known and not called like it, and its region.
fn place(places: &[&Option<String>], plan: &Plan, t: Lang) -> String {
    let named = places.iter().filter_map(|place| place.as_deref()).filter(|place| *place != plan.town.name);
    let named: Vec<&str> = named.collect();
    let region = t.region(plan.town.region.word());
    if named.is_empty() { region } else { format!("{} · {region}", named.join(", ")) }
}
