//! Of the whole town: other homes, what the municipality pays today, what the fund receives, who helps whom.

use crate::locale::{self, amount, soles};
use crate::number::money::Soles;
use crate::town::assessment::ExampleBill;
use crate::town::bills::CrossSubsidy;
use crate::town::subsidy::TodayBalance;
use crate::view::TownView;
use crate::view::drawing::named_pictogram;
use crate::view::home::controls::{category_pictogram, kind};
use crate::view::home::two_todays::payer;
use crate::view::sources::{chip, chips};
use maud::{Markup, html};

/// What other homes pay for the same service.
pub fn examples(view: &TownView<'_>) -> Markup {
    let t = view.lang;
    html! {
        div.box {
            h3 { (t.examples_heading()) }
            table.tab.others aria-label=(t.examples_heading()) {
                @let shares = view.assessment.examples.iter().any(|example| example.spending_percent.is_ok());
                thead { tr { th scope="col" { (t.examples_who()) } @if !view.per_home() { th scope="col" { (t.examples_volume()) } } th scope="col" { (t.examples_pays()) } @if shares { th scope="col" { (t.examples_share()) } } } }
                tbody { @for example in &view.assessment.examples { (example_row(view, example, shares)) } }
            }
            p { (chip(view, "examples")) }
        }
    }
}

/// The same to be read in a file whose program is still to come: who pays, and how much.
pub fn readable_examples(view: &TownView<'_>) -> Markup {
    let t = view.lang;
    html! {
        div.box {
            h3 { (t.examples_heading()) }
            ul.lines {
                @for example in &view.assessment.examples {
                    li.row {
                        span { (example.label.get(t)) }
                        @match &example.bill { Ok(bill) => { span.num { (soles(bill.total, t)) } } Err(refusal) => { span { (refusal.text(t)) } } }
                    }
                }
            }
        }
    }
}

/// A shop or an institution has no family that earns: its cell stays empty, and where none has there is no column.
fn example_row(view: &TownView<'_>, example: &ExampleBill, shares: bool) -> Markup {
    let t = view.lang;
    let home = view.plan.examples.iter().find(|e| e.id == example.id).map(|e| &e.home);
    html! {
        tr {
            th scope="row" { span.what { (named_pictogram(example.pictogram.as_str())) span { (example.label.get(t)) @if let Some(home) = home { small { (kind(home, t)) @if home.social { ", " (t.examples_social()) } } } } } }
            @match &example.bill {
                Ok(bill) => {
                    @if !view.per_home() { td data-l=(t.examples_volume()) { @match bill.billed { Some(volume) => { (locale::volume(volume.m3)) " m³" } None => { (t.examples_no_volume()) } } } }
                    td.pays data-l=(t.examples_pays()) { (soles(bill.total, t)) }
                    @if shares { @match example.spending_percent { Ok(percent) => { td data-l=(t.examples_share()) { (locale::percent(percent)) } } Err(_) => { td {} } } }
                }
                Err(refusal) => { td colspan="3" { (refusal.text(t)) } }
            }
        }
    }
}

/// What the service brings and costs today.
pub fn hidden(view: &TownView<'_>, today: &TodayBalance) -> Markup {
    let t = view.lang;
    let charge = view.plan.today.charge_per_month.map(|charge| charge.rounded(view.plan.money)).unwrap_or_default();
    let homes = view.plan.today.households_served.map(|homes| locale::plain(homes.get().into())).unwrap_or_default();
    html! {
        table.tab.two {
            caption { (t.hidden_year()) }
            tbody {
                tr { th scope="row" { (t.hidden_income()) small { (homes) " × " (soles(charge, t)) " × 12" } } td { (amount(today.income, t)) } }
                tr { th scope="row" { (t.hidden_cost()) } td { (amount(today.cost.negated(), t)) } }
            }
            tfoot { tr { th scope="row" { @if today.balance < Soles::ZERO { (t.hidden_negative(payer(view.plan, t))) } @else { (t.hidden_positive()) } } td { (soles(today.balance, t)) } } }
        }
        @if today.balance >= Soles::ZERO { p.soft { (t.hidden_positive_why()) } }
        // Of another payer the page knows nothing more.
        @else if view.plan.today.payer.is_none() { p.soft { (t.hidden_negative_why()) } }
        (cost_shares(view))
        p { (chips(view, &["today.charge_per_month", "today.annual_cost", "today.households_served"])) }
    }
}

/// What today's cost goes into, as printed: the shares need not add up to 100 %.
fn cost_shares(view: &TownView<'_>) -> Markup {
    let t = view.lang;
    let today = &view.plan.today;
    html! {
        @if let Some(shares) = &today.cost_shares {
            details data-key="today-cost" {
                summary.row { span.arrow { (t.hidden_shares()) } span {} }
                table.tab.two aria-label=(t.hidden_shares()) { tbody {
                    @for share in shares { tr { th scope="row" { (t.heading(share.heading.word())) } td { (locale::rate(share.share)) } } }
                    @if let Some(cost) = today.annual_cost_per_household { tr { th scope="row" { (t.hidden_per_household()) } td { (locale::price(cost.value(), t)) } } }
                } }
                p { (chips(view, &["today.cost_shares", "today.annual_cost_per_household"])) }
            }
        }
    }
}

/// What each category pays for the others.
pub fn cross(view: &TownView<'_>, rows: &[CrossSubsidy]) -> Markup {
    let t = view.lang;
    let sum = |amount: fn(&CrossSubsidy) -> Soles| Soles::sum(rows.iter().map(amount)).unwrap_or_default();
    html! {
        p.soft { (t.cross_why()) }
        table.tab.stackd aria-label=(t.cross_heading()) {
            thead { tr { th scope="col" { (t.cross_who()) } th scope="col" { (t.cross_pays()) } th scope="col" { (t.cross_share()) } th scope="col" { (t.cross_helps()) } } }
            tbody { @for row in rows {
                tr {
                    th scope="row" { span.what { (category_pictogram(row.category)) span { (row.category.name(t)) small { (locale::volume(row.m3)) " m³" } } } }
                    td data-l=(t.cross_pays()) { (amount(row.pays, t)) } td data-l=(t.cross_share()) { (amount(row.share, t)) } td data-l=(t.cross_helps()) { (amount(row.helps, t)) }
                }
            } }
            tfoot { tr { th scope="row" { (t.sum()) } td data-l=(t.cross_pays()) { (amount(sum(|row| row.pays), t)) } td data-l=(t.cross_share()) { (amount(sum(|row| row.share), t)) } td data-l=(t.cross_helps()) { (amount(sum(|row| row.helps), t)) } } }
        }
    }
}
