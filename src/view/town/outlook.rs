//! The years ahead: the way to the new charge, the receipt of each year.

use crate::locale::{self, amount, soles};
use crate::number::money::shown;
use crate::town::assessment::YearBill;
use crate::town::transition::Transition;
use crate::view::TownView;
use crate::view::sources::chip;
use maud::{Markup, html};

/// The way to the new charge, month by month, and the municipality's budget along it.
pub fn transition(view: &TownView<'_>, way: &Transition) -> Markup {
    let t = view.lang;
    html! {
        table.tab.stackd aria-label=(t.transition_heading()) {
            thead { tr { th scope="col" { (t.transition_month()) } th scope="col" { (t.transition_share()) } th scope="col" { (t.transition_home()) } th scope="col" { (t.transition_municipality()) } } }
            tbody { @for month in &way.months {
                tr {
                    th scope="row" { (t.transition_month_number(&month.month.to_string())) }
                    td data-l=(t.transition_share()) { @match month.share { Some(share) => { (locale::rate(share)) } None => { (t.transition_as_today()) } } }
                    td data-l=(t.transition_home()) { (amount(month.home, t)) }
                    td data-l=(t.transition_municipality()) { (amount(month.municipality, t)) }
                }
            } }
            tfoot { tr { th scope="row" { (t.sum()) } td {} td {} td data-l=(t.transition_municipality()) { (amount(way.during, t)) } } }
        }
        table.tab.two {
            caption { (t.transition_budget()) }
            tbody {
                tr { th scope="row" { (t.transition_today()) } td { @match way.today { Ok(today) => { (soles(today, t)) } Err(refusal) => { (refusal.text(t)) } } } }
                tr { th scope="row" { (t.transition_after()) } td { (soles(way.after, t)) } }
            }
        }
        p { (chip(view, "outlook.transition")) }
    }
}

/// The receipt of each year, as prices grow.
pub fn years(view: &TownView<'_>, years: &[YearBill]) -> Markup {
    let t = view.lang;
    html! {
        @let indexation = view.plan.outlook.as_ref().and_then(|outlook| outlook.indexation.as_ref());
        p.soft { @match indexation.map(|indexation| indexation.trigger) { None => { (t.years_why_given()) } Some(Some(_)) => { (t.years_why()) } Some(None) => { (t.years_why_each()) } } }
        table.tab.two aria-label=(t.years_heading()) {
            tbody { @for year in years {
                tr { th scope="row" { (t.fund_year_number(&year.year.to_string())) small {
                    @if let Some(from) = &year.from { (t.years_from(&locale::date(from, t))) br; }
                    (t.years_factor(&locale::plain(shown(year.factor, 6)))) @if let Some(sewer) = year.sewer_factor { "; " (t.years_sewer_factor(&locale::plain(shown(sewer, 6)))) } @if !year.prices.is_empty() { br; (t.years_water()) } @for (i, price) in year.prices.iter().enumerate() { @if i > 0 { " ·" } " " (locale::price_of(*price, t)) } } } td { (soles(year.total, t)) } }
            } }
        }
        p { (chip(view, "outlook")) }
    }
}
