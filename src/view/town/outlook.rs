//! The years ahead: the fund over the contract, the way to the new charge, the receipt of each year.

use crate::locale::{self, amount, soles};
use crate::number::money::{Soles, shown};
use crate::town::assessment::YearBill;
use crate::town::outlook::{FundPlan, FundYear};
use crate::town::transition::Transition;
use crate::view::sources::{chip, chips};
use crate::view::{TownView, drawing};
use maud::{Markup, html};

/// The fund at the plan's rate, year by year, and beside it what bidders offer.
pub fn fund(view: &TownView<'_>, plans: &[FundPlan]) -> Markup {
    let t = view.lang;
    let Some((own, offers)) = plans.split_first() else { return html! {} };
    html! {
        (drawing::columns(&own.years.iter().map(|year| year.closing).collect::<Vec<_>>(), own.target))
        p.row.soft aria-hidden="true" { span { (t.fund_year_number("1")) } span { (t.fund_year_number(&own.years.len().to_string())) } }
        @if let Some(target) = own.target {
            p { (t.fund_target(&soles(target))) " " (chip(view, "fund.target_months")) }
            p { b { (reached(view, own)) } }
        }
        details data-key="fund-years" {
            summary.row { span.arrow { (t.fund_table()) } span {} }
            (years_table(view, own))
        }
        @if !offers.is_empty() {
            table.tab.stackd {
                caption { (t.fund_offers()) }
                thead { tr { th scope="col" { (t.fund_offer()) } th scope="col" { (t.fund_offer_rate()) } th scope="col" { (t.fund_offer_reached()) } th scope="col" { (t.fund_offer_closing()) } } }
                tbody { @for plan in plans { (offer(view, plan)) } }
            }
        }
        p { (chips(view, &["fund", "outlook"])) }
    }
}

fn reached(view: &TownView<'_>, plan: &FundPlan) -> String {
    match plan.reached {
        Some(month) => view.lang.fund_reached(&month.to_string()),
        None => view.lang.fund_not_reached().to_owned(),
    }
}

fn years_table(view: &TownView<'_>, plan: &FundPlan) -> Markup {
    let t = view.lang;
    let sum = |amount: fn(&FundYear) -> Soles| Soles::sum(plan.years.iter().map(amount)).unwrap_or_default();
    html! {
        table.tab.stackd {
            thead { tr { th scope="col" { (t.fund_column_year()) } th scope="col" { (t.fund_column_opening()) } th scope="col" { (t.fund_column_deposits()) } th scope="col" { (t.fund_column_uses()) } th scope="col" { (t.fund_column_closing()) } } }
            tbody { @for year in &plan.years {
                tr {
                    th scope="row" { (t.fund_year_number(&year.year.to_string())) }
                    td data-l=(t.fund_column_opening()) { (amount(year.opening)) }
                    td data-l=(t.fund_column_deposits()) { (amount(year.deposits)) }
                    td data-l=(t.fund_column_uses()) { (amount(year.uses.negated())) @if !year.not_covered.is_zero() { small { (t.fund_not_covered(&soles(year.not_covered))) } } }
                    td data-l=(t.fund_column_closing()) { (amount(year.closing)) }
                }
            } }
            tfoot { tr { th scope="row" { (t.sum()) } td {} td data-l=(t.fund_column_deposits()) { (amount(sum(|year| year.deposits))) } td data-l=(t.fund_column_uses()) { (amount(sum(|year| year.uses).negated())) } td {} } }
        }
        ul.srcs { @for planned in view.plan.fund.iter().flat_map(|fund| fund.uses.iter().flatten()) {
            li { (t.fund_use(locale::FundUse { month: &planned.month.get().to_string(), label: planned.label.get(t), amount: &soles(planned.amount.to_centimos()) })) }
        } }
    }
}

fn offer(view: &TownView<'_>, plan: &FundPlan) -> Markup {
    let t = view.lang;
    let closing = plan.years.last().map(|year| year.closing).unwrap_or_default();
    html! {
        tr {
            th scope="row" { (plan.offer.as_ref().map_or(t.fund_own_rate(), |label| label.get(t))) }
            td data-l=(t.fund_offer_rate()) { (locale::rate(plan.rate)) }
            td data-l=(t.fund_offer_reached()) { @match plan.reached { Some(month) => { (t.fund_month_number(&month.to_string())) } None => { "–" } } }
            td data-l=(t.fund_offer_closing()) { (soles(closing)) }
        }
    }
}

/// The way to the new charge, month by month, and the municipality's budget along it.
pub fn transition(view: &TownView<'_>, way: &Transition) -> Markup {
    let t = view.lang;
    html! {
        table.tab.stackd {
            thead { tr { th scope="col" { (t.transition_month()) } th scope="col" { (t.transition_share()) } th scope="col" { (t.transition_home()) } th scope="col" { (t.transition_municipality()) } } }
            tbody { @for month in &way.months {
                tr {
                    th scope="row" { (t.transition_month_number(&month.month.to_string())) }
                    td data-l=(t.transition_share()) { @match month.share { Some(share) => { (locale::rate(share)) } None => { (t.transition_as_today()) } } }
                    td data-l=(t.transition_home()) { (amount(month.home)) }
                    td data-l=(t.transition_municipality()) { (amount(month.municipality)) }
                }
            } }
            tfoot { tr { th scope="row" { (t.sum()) } td {} td {} td data-l=(t.transition_municipality()) { (amount(way.during)) } } }
        }
        table.tab.two {
            caption { (t.transition_budget()) }
            tbody {
                tr { th scope="row" { (t.transition_today()) } td { @match way.today { Ok(today) => { (soles(today)) } Err(refusal) => { (refusal.text(t)) } } } }
                tr { th scope="row" { (t.transition_after()) } td { (soles(way.after)) } }
            }
        }
        p { (chip(view, "outlook.transition")) }
    }
}

/// The receipt of each year, as prices grow.
pub fn years(view: &TownView<'_>, years: &[YearBill]) -> Markup {
    let t = view.lang;
    html! {
        p.soft { (t.years_why()) }
        table.tab.two {
            tbody { @for year in years {
                tr { th scope="row" { (t.fund_year_number(&year.year.to_string())) small { (t.years_factor(&locale::plain(shown(year.factor, 6)))) br; (t.years_water()) @for (i, price) in year.prices.iter().enumerate() { @if i > 0 { " ·" } " " (locale::price(price.value())) } } } td { (soles(year.total)) } }
            } }
        }
        p { (chip(view, "outlook")) }
    }
}
