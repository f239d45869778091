//! The investment fund: what it receives, its chart over the years, and what bidders offer.

use crate::choice::open_fund;
use crate::locale::{self, Lang, amount, soles};
use crate::number::money::Soles;
use crate::plan::users::FundBase;
use crate::town::fund::{Basis, FundDeposits};
use crate::town::outlook::{FundPlan, FundYear};
use crate::view::sources::{chip, chips};
use crate::view::{TownView, drawing};
use maud::{Markup, html};

/// What the fund receives; with the plan's users or those of a register.
pub fn deposits(view: &TownView<'_>, fund: &FundDeposits) -> Markup {
    let t = view.lang;
    let rate = locale::rate(fund.rate);
    html! {
        p { (kept(view, &rate)) " " @if let Some(later) = later(view) { (later) " " } @if open_fund(view.plan) { span.src.guess { (t.fund_tried()) } } @else { (chip(view, "fund.rate")) } }
        dl.three {
            div { dt { (t.fund_month()) } dd { (soles(fund.month, t)) } }
            div { dt { (t.fund_quarter()) } dd { (soles(fund.quarter, t)) } }
            div { dt { (t.fund_year()) } dd { (soles(fund.year, t)) } }
        }
        p.soft {
            (rate) " × " (soles(fund.turnover, t)) ". "
            (basis(fund.basis, t))
            @match fund.basis {
                Basis::Bills => {}
                Basis::Homes { .. } => { " " (chips(view, &["today.households_served", "approved.average_billing"])) }
                Basis::Contract { .. } => { " " (chip(view, "approved.contract")) }
            }
        }
        (reserves(view, fund))
    }
}

/// What the reserves beside the fund receive, and what each is for.
fn reserves(view: &TownView<'_>, fund: &FundDeposits) -> Markup {
    let t = view.lang;
    html! {
        @if !fund.reserves.is_empty() {
            table.tab.stackd {
                caption { (t.reserves_heading()) }
                thead { tr { th scope="col" { (t.reserves_name()) } th scope="col" { (t.fund_column_rate()) } th scope="col" { (t.fund_month()) } th scope="col" { (t.fund_year()) } } }
                tbody { @for reserve in &fund.reserves {
                    tr {
                        th scope="row" { (reserve.label.get(t)) @if let Some(purpose) = &reserve.purpose { small { (purpose.get(t)) } } }
                        td data-l=(t.fund_column_rate()) { (locale::rate(reserve.rate)) }
                        td data-l=(t.fund_month()) { (amount(reserve.month, t)) }
                        td data-l=(t.fund_year()) { (amount(reserve.year, t)) }
                    }
                } }
            }
            p { (chip(view, "fund.reserves")) }
        }
    }
}

/// The fund's rates after the first year, where they are others.
pub fn later(view: &TownView<'_>) -> Option<String> {
    let rates = view.plan.fund.as_ref()?.rate.as_ref()?;
    let (first, later) = rates.each().split_first()?;
    let later: Vec<String> = later.iter().map(|rate| locale::rate(*rate)).collect();
    let changes = rates.each().iter().any(|rate| rate != first);
    changes.then(|| view.lang.fund_rates_later(&later.join(", ")))
}

/// What the fund's deposits are reckoned from, in words.
pub fn basis(basis: Basis, t: Lang) -> String {
    match basis {
        Basis::Bills => t.fund_from_bills().to_owned(),
        Basis::Homes { homes, average } => t.fund_from_homes(locale::FundFromHomes {
            homes: &locale::plain(homes.get().into()),
            average: &locale::price(average.value(), t),
        }),
        Basis::Contract { connections, average } => t.fund_from_contract(locale::FundFromContract {
            connections: &locale::plain(connections.get().into()),
            average: &locale::price(average.value(), t),
        }),
    }
}

/// A rate to try, where no document gives the town's. It stands outside what a change replaces, so that typing goes on.
pub fn rate_control(view: &TownView<'_>) -> Markup {
    let t = view.lang;
    let tried = view.assessment.choice.fund_rate.and_then(|rate| rate.percent().ok());
    html! {
        @if open_fund(view.plan) {
            div.box.field data-live {
                div.lab { label for="fund" { (t.fund_try()) } span.soft { (t.fund_try_why()) } }
                div.step { input type="text" id="fund" name="fund" form="choice" inputmode="decimal" value=[tried]; span.unit { "%" } }
                div.full aria-live="polite" data-refused="fund" {}
            }
        }
    }
}

/// The rate that is tried, on a page that does not ask for it.
pub fn rate_carried(view: &TownView<'_>) -> Markup {
    let tried = view.assessment.choice.fund_rate.and_then(|rate| rate.percent().ok());
    html! { @if open_fund(view.plan) { input type="hidden" name="fund" value=[tried]; } }
}

/// The fund at the plan's rate, year by year, and beside it what bidders offer.
pub fn over_the_years(view: &TownView<'_>, plans: &[FundPlan]) -> Markup {
    let t = view.lang;
    let Some((own, offers)) = plans.split_first() else { return html! {} };
    html! {
        (drawing::columns(&own.years.iter().map(|year| year.closing).collect::<Vec<_>>(), own.target.ok()))
        p.row.soft aria-hidden="true" { span { (t.fund_year_number("1")) } span { (t.fund_year_number(&own.years.len().to_string())) } }
        @if let Ok(target) = own.target {
            p { (t.fund_target(&soles(target, t))) " " (chip(view, "fund.target_months")) }
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
    let rates = plan.years.iter().any(|year| year.rate != plan.rate);
    let reserves = plan.years.first().map(|year| year.reserves.as_slice()).unwrap_or_default();
    html! {
        table.tab.stackd aria-label=(t.fund_plan_heading()) {
            thead { tr { th scope="col" { (t.fund_column_year()) } @if rates { th scope="col" { (t.fund_column_rate()) } } th scope="col" { (t.fund_column_opening()) } th scope="col" { (t.fund_column_deposits()) } th scope="col" { (t.fund_column_uses()) } th scope="col" { (t.fund_column_closing()) } } }
            tbody { @for year in &plan.years {
                tr {
                    th scope="row" { (t.fund_year_number(&year.year.to_string())) }
                    @if rates { td data-l=(t.fund_column_rate()) { (locale::rate(year.rate)) } }
                    td data-l=(t.fund_column_opening()) { (amount(year.opening, t)) }
                    td data-l=(t.fund_column_deposits()) { (amount(year.deposits, t)) }
                    td data-l=(t.fund_column_uses()) { (amount(year.uses.negated(), t)) @if !year.not_covered.is_zero() { small { (t.fund_not_covered(&soles(year.not_covered, t))) } } }
                    td data-l=(t.fund_column_closing()) { (amount(year.closing, t)) }
                }
            } }
            tfoot { tr { th scope="row" { (t.sum()) } @if rates { td {} } td {} td data-l=(t.fund_column_deposits()) { (amount(sum(|year| year.deposits), t)) } td data-l=(t.fund_column_uses()) { (amount(sum(|year| year.uses).negated(), t)) } td {} } }
        }
        @if !reserves.is_empty() {
            table.tab.stackd {
                caption { (t.reserves_years()) }
                thead { tr { th scope="col" { (t.fund_column_year()) } @for reserve in reserves { th scope="col" { (reserve.label.get(t)) } } } }
                tbody { @for year in &plan.years { tr {
                    th scope="row" { (t.fund_year_number(&year.year.to_string())) }
                    @for reserve in &year.reserves { td data-l=(reserve.label.get(t)) { (amount(reserve.deposits, t)) small { (locale::rate(reserve.rate)) } } }
                } } }
            }
        }
        ul.srcs { @for planned in view.plan.fund.iter().flat_map(|fund| fund.uses.iter().flatten()) {
            li { (t.fund_use(locale::FundUse { month: &planned.month.get().to_string(), label: planned.label.get(t), amount: &soles(planned.amount.rounded(view.plan.money), t) })) }
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
            td data-l=(t.fund_offer_closing()) { (soles(closing, t)) }
        }
    }
}

/// What of which sum is kept.
pub fn kept(view: &TownView<'_>, rate: &str) -> String {
    match view.plan.fund.as_ref().map(|fund| fund.base) {
        Some(FundBase::Collected) => view.lang.fund_rate_collected(rate),
        _ => view.lang.fund_rate(rate),
    }
}
