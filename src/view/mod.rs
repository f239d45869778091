//! Assessment → HTML: the same functions make the prerendered page and the live one, so the two cannot disagree.
//!
//! | file | what it draws |
//! |---|---|
//! | `document` | whole HTML documents: a town's page, the start page |
//! | `today` | our water today |
//! | `controls` | the questions, the cards with their price tags, the home's form |
//! | `receipt` | the large number and the receipt, each line down to its sum and its source |
//! | `spending` | the share of spending, where each sol goes |
//! | `take` | share, WhatsApp, QR code, paper, listen |
//! | `panels` | the whole town as questions with their answers, each opening to what is behind it |
//! | `town` | other homes, what water costs today, the fund, who helps whom |
//! | `social`, `relief` | who pays for the social charge and who decides it; what exemptions cost the others |
//! | `outlook`, `start` | the fund over the contract, the receipt of each year; from when the new charge applies |
//! | `conventional` | the conventional charge, drawn in its parts |
//! | `charges` | a new connection, the maximum prices of collateral services, the rules of late payment |
//! | `keep`, `compare` | keeping a service; today, the choice on show and those that are kept side by side |
//! | `receipt_check` | the form to check a receipt, and what is found |
//! | `cost`, `operator` | the cost table and the price list; the operator and its contract |
//! | `hands` | counting hands, and the record for the minutes |
//! | `register` | the register of users: where its file is opened, what its bills come to |
//! | `roles` | who does what, today and in the proposal |
//! | `sources` | where every number comes from |
//! | `words` | the trade's words, explained where they stand |
//! | `problems` | refused input, a broken plan |
//! | `hall` | the same town on the wall of an assembly, screen by screen |
//! | `guide` | one sheet for whoever leads the assembly |
//! | `update` | what a page is told after a choice |
//! | `drawing` | pictograms and charts |
//!
//! Controls are drawn once. Results are [`Part`]s: elements with an id whose content is replaced as a whole.

pub mod document;
mod drawing;
pub mod guide;
mod hall;
pub mod hands;
pub mod home;
mod problems;
mod receipt_check;
pub mod register;
mod sources;
mod town;

use crate::home::answer::Answer;
use crate::locale::{self, Lang};
use crate::number::money::{Finding, Soles};
use crate::number::refusal::Refusal;
use crate::number::written;
use crate::plan::{Plan, Status};
use crate::receipt_check::{Receipt, ReceiptCheck};
use crate::town::assessment::Assessment;
use maud::{Markup, html};
use serde::Serialize;
use std::ops::Deref;

use home::{controls, keep, receipt, spending, take, today};
use town::panels::Behind;
use town::{compare, overview, panels, social};

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

impl TownView<'_> {
    /// The page with its controls, as it can be read without a program; of the town only what matters then. What only a
    /// program can answer has `data-live`: it is hidden until there is one.
    pub fn whole(&self) -> Markup {
        let t = self.lang;
        html! {
            div.tc lang=(t.tag()) {
                (self.band())
                div.in {
                    div.main {
                        form.left #choice data-choice autocomplete="off" {
                            div aria-live="polite" data-refused="link" {}
                            (section("hoy", t.today_title(), false, today::today(self)))
                            (section("servicio", t.levels_title(), false, controls::levels(self)))
                            (section("casa", t.home_title(), false, controls::home(self)))
                            div #kept hidden { (keep::fields(self)) }
                        }
                        div.side { (section("recibo", t.receipt_title(), false, html! { (problems::summary(t.wrong_title(), Some(t.wrong_why()))) div #result { (receipt::result(self)) } (self.words("receipt", &self.words_of_receipt())) })) }
                        div.wide { (section("gasto", t.spending_title(), true, html! { div #spending { (spending::spending(self)) } (self.words("spending", &["replacement", "poverty"])) })) }
                        div.wide data-live { (section("llevar", t.take_title(), false, take::take(self))) }
                        div.wide data-town { (section("pueblo", t.town_title(), false, html! {
                            div #examples { (overview::examples(self)) }
                            (overview::fund_control(self)) (social::ceiling_control(self))
                            div #town { (panels::panels(self, Behind::Least)) }
                        })) }
                        div.wide data-town data-live { (section("comparar", t.compare_title(), true, html! { p.why { (t.compare_why()) } div #compare {} })) }
                        div.wide data-town data-live { (section("revisar", t.check_title(), true, html! { p { (t.check_why()) } div #check-for {} div #check-form {} })) }
                        div.wide data-town data-live { (section("padron", t.register_title(), true, html! { p.why { (t.register_why()) } div #padron-desk {} })) }
                        div.wide { (section("fuentes", t.sources_title(), false, sources::sources(self))) }
                    }
                }
                a.dock #dock href="#recibo" { (receipt::dock(self)) }
            }
        }
    }

    /// What can be read of the page where a file holds everything: its program then draws the whole, so there are no controls.
    pub fn alone(&self) -> Markup {
        let t = self.lang;
        html! {
            div.tc lang=(t.tag()) {
                div.town { div.in { (self.named()) } }
                div.in {
                    (section("hoy", t.today_title(), false, today::today(self)))
                    (section("recibo", t.receipt_title(), false, receipt::result(self)))
                    (section("pueblo", t.town_title(), false, html! { (overview::examples(self)) (panels::panels(self, Behind::Least)) }))
                    (section("fuentes", t.sources_title(), false, sources::sources(self)))
                }
            }
        }
    }

    /// The parts that a change of the choice may change, with all that is behind the town's answers, and the forms that are
    /// nothing without a program: a page that was drawn before gets them with the first answer.
    pub fn parts(&self) -> Vec<Part> {
        let mut parts = self.home.parts();
        parts.push(Part::of("take-more", take::more(self.lang)));
        parts.push(Part::of("examples", overview::examples(self)));
        parts.push(Part::of("town", panels::panels(self, Behind::All)));
        parts.push(Part::of("compare", compare::compare(self)));
        parts.push(Part::of("check-for", receipt_check::checked_home(self)));
        parts.push(Part::of("check-form", receipt_check::form(self)));
        parts.push(Part::of("padron-desk", register::desk(self)));
        parts
    }

    /// What is found on a written receipt of the home and the service on show.
    pub fn checked(&self, receipt: &Receipt) -> Markup {
        self.known(&ReceiptCheck::of(self.plan, self.assessment, receipt), |check| receipt_check::found(self, check))
    }

    fn band(&self) -> Markup {
        html! {
            div.town {
                div.in {
                    (self.named())
                    p.ready.noprint data-kept { "✓ " (self.lang.offline_mark()) }
                    p.pick.noprint data-live { (hall::doors(self.lang)) }
                }
                (drawing::land())
            }
        }
    }

    /// Which town it is, and how sure its numbers are.
    fn named(&self) -> Markup {
        let t = self.lang;
        let town = &self.plan.town;
        html! {
            p { (t.site_question()) }
            h1 { (town.name) }
            p {
                (place(&[&town.district, &town.province, &town.department], self.plan, t))
                @if let Some(people) = town.population { " · " (t.band_population(&locale::plain(people.get().into()))) }
            }
            (self.badge())
        }
    }

    fn badge(&self) -> Markup {
        html! { span.badge { (status(self.plan.status, self.lang)) } }
    }
}

impl View<'_> {
    /// The parts of the home that a change of the choice may change.
    pub fn parts(&self) -> Vec<Part> {
        let mut parts = controls::tags(self);
        parts.push(Part::of("volume", controls::volume(self)));
        parts.push(Part::of("ask-metered", controls::ask_metered(self)));
        parts.push(Part::of("ask-sewer", controls::ask_sewer(self)));
        parts.push(Part::of("result", receipt::result(self)));
        parts.push(Part::of("spending", spending::spending(self)));
        parts.push(Part::of("dock", receipt::dock(self)));
        parts.push(Part::of("kept", keep::fields(self)));
        parts
    }

    /// Whether today's charge may hold VAT or not, and it matters: there is one, and bills are set against it.
    fn vat_of_today_unknown(&self) -> bool {
        let charged = self.plan.today.charge_per_month.is_some_and(|charge| charge.to_centimos() != Soles::ZERO);
        charged && self.plan.status != Status::Illustrative && self.answer.against_today.is_ok()
    }

    /// What must be known wherever the total stands.
    fn caution(&self) -> Markup {
        html! { @if let Some(caution) = &self.plan.caution { p { b { (caution.get(self.lang)) } } } }
    }

    /// The result in one sentence, to be read.
    pub fn said(&self) -> String {
        self.sentence(&locale::soles)
    }

    /// The result in one sentence, as it would be said.
    pub fn spoken(&self) -> String {
        self.sentence(&|amount| locale::spoken(amount, self.lang))
    }

    fn sentence(&self, soles: &dyn Fn(Soles) -> String) -> String {
        let t = self.lang;
        let bill = match &self.answer.bill {
            Ok(bill) => bill,
            Err(refusal) => return refusal.text(t).to_owned(),
        };
        let total = &soles(bill.total);
        let said = match self.answer.against_today {
            Ok(difference) if difference > Soles::ZERO => {
                t.said_more(locale::SaidMore { total, difference: &soles(difference) })
            }
            Ok(difference) if difference < Soles::ZERO => {
                t.said_less(locale::SaidLess { total, difference: &soles(difference.negated()) })
            }
            Ok(_) => t.said_same(total),
            Err(_) => t.said_alone(total),
        };
        if bill.extras.is_empty() {
            return said;
        }
        written::joined(&[&said, " ", &t.pay_with_extras(&soles(bill.to_pay))])
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

impl View<'_> {
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
fn ledger(lines: &[(&str, Soles)], (label, total): (&str, Soles)) -> Markup {
    let row = |label: &str, sum: Soles| html! { tr { th scope="row" { (label) } td { (locale::amount(sum)) } } };
    html! {
        table.tab.two {
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
