//! The fund: what goes into it, and the years until it holds its target.

use super::super::TownView;
use super::super::drawing::{columns, pictogram};
use super::large;
use crate::fund::{Basis, FundDeposits};
use crate::locale::{self, soles};
use crate::money::known;
use crate::outlook::FundPlan;
use crate::pictogram::FUND;
use crate::refusal::{Missing, Refusal};
use maud::{Markup, html};

/// The month, the year, the target and the chart of years; a reason once where a number is withheld.
pub fn fund(view: &TownView<'_>) -> Markup {
    let t = view.lang;
    let Ok(deposits) = &view.assessment.fund else {
        let refusal = view.assessment.fund.as_ref().err().copied();
        return html! {
            div.hall-lead { (pictogram(FUND)) p.hall-strong { (t.hall_fund_what()) } }
            (view.withheld(refusal.unwrap_or(Refusal::NotGiven(Missing::FundRate))))
        };
    };
    let plan =
        known(&view.assessment.fund_plans).and_then(|plans| plans.first().ok_or(Refusal::NotGiven(Missing::Outlook)));
    html! {
        div.hall-lead { (pictogram(FUND)) p.hall-strong { (t.fund_rate(&locale::rate(deposits.rate))) } }
        div.hall-two {
            div.hall-stack {
                p { (t.fund_month()) } p.hall-strong { (soles(deposits.month)) }
                p { (t.fund_year()) } (large(deposits.year))
                (basis(view, deposits))
            }
            div.hall-stack { @match plan { Ok(plan) => { (years(view, plan)) } Err(refusal) => { (view.withheld(refusal)) } } }
        }
    }
}

/// A sum that is not that of the town's receipts says so.
fn basis(view: &TownView<'_>, deposits: &FundDeposits) -> Markup {
    let t = view.lang;
    html! { @match deposits.basis {
        Basis::Bills => {}
        Basis::Homes { homes, average } => { p.soft { (t.fund_from_homes(locale::FundFromHomes { homes: &locale::plain(homes.get().into()), average: &locale::price(average.value()) })) } }
        Basis::Contract { connections, average } => { p.soft { (t.fund_from_contract(locale::FundFromContract { connections: &locale::plain(connections.get().into()), average: &locale::price(average.value()) })) } }
    } }
}

fn years(view: &TownView<'_>, plan: &FundPlan) -> Markup {
    let t = view.lang;
    html! {
        (columns(&plan.years.iter().map(|year| year.closing).collect::<Vec<_>>(), plan.target))
        p.hall-ends aria-hidden="true" { span { (t.fund_year_number("1")) } span { (t.fund_year_number(&plan.years.len().to_string())) } }
        @if let Some(target) = plan.target {
            p { (t.fund_target(&soles(target))) }
            p.hall-note { @match plan.reached { Some(month) => { (t.fund_reached(&month.to_string())) } None => { (t.fund_not_reached()) } } }
        }
    }
}
