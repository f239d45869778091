//! The fund: what goes into it, and the years until it holds its target.

use super::large;
use crate::locale::{self, soles};
use crate::number::money::known;
use crate::number::refusal::{Missing, Refusal};
use crate::plan::pictogram::FUND;
use crate::town::fund::{Basis, FundDeposits};
use crate::town::outlook::FundPlan;
use crate::view::TownView;
use crate::view::drawing::{columns, pictogram};
use crate::view::town::fund::{basis, kept, later};
use maud::{Markup, html};

/// The month, the year, the target and the chart of years; a reason once where a number is withheld.
pub fn fund(view: &TownView<'_>) -> Markup {
    match &view.assessment.fund {
        Ok(deposits) => known_fund(view, deposits),
        Err(refusal) => html! {
            div.hall-lead.hall-alone { (pictogram(FUND)) p.hall-strong { (view.lang.hall_fund_what()) } }
            p.hall-note { (refusal.text(view.lang)) }
        },
    }
}

fn known_fund(view: &TownView<'_>, deposits: &FundDeposits) -> Markup {
    let t = view.lang;
    let plan =
        known(&view.assessment.fund_plans).and_then(|plans| plans.first().ok_or(Refusal::NotGiven(Missing::Outlook)));
    html! {
        div.hall-lead { (pictogram(FUND)) p.hall-strong { (kept(view, &locale::rate(deposits.rate))) @if let Some(later) = later(view) { " " (later) } } }
        div.hall-two {
            div.hall-stack {
                p { (t.fund_month()) } p.hall-strong { (soles(deposits.month, t)) }
                p { (t.fund_year()) } (large(deposits.year, t))
                // A sum that is not that of the town's receipts says so.
                @if !matches!(deposits.basis, Basis::Bills) { p.soft { (basis(deposits.basis, t)) } }
                @for reserve in &deposits.reserves {
                    p.soft { (t.hall_reserve(locale::HallReserve { label: reserve.label.get(t), month: &soles(reserve.month, t), year: &soles(reserve.year, t) })) }
                }
            }
            div.hall-stack { @match plan { Ok(plan) => { (years(view, plan)) } Err(refusal) => { (view.withheld(refusal)) } } }
        }
    }
}

fn years(view: &TownView<'_>, plan: &FundPlan) -> Markup {
    let t = view.lang;
    html! {
        (columns(&plan.years.iter().map(|year| year.closing).collect::<Vec<_>>(), plan.target.ok()))
        p.hall-ends aria-hidden="true" { span { (t.fund_year_number("1")) } span { (t.fund_year_number(&plan.years.len().to_string())) } }
        @if let Ok(target) = plan.target {
            p { (t.fund_target(&soles(target, t))) }
            p.hall-note { @match plan.reached { Some(month) => { (t.fund_reached(&month.to_string())) } None => { (t.fund_not_reached()) } } }
        }
    }
}
