//! What the service costs a year, item by item, and the prices that follow.

use crate::home::cost::{CostLine, CostTable, Working};
use crate::home::price::Needed;
use crate::home::schedule::{PricedBlock, PricedSchedule, PricedSewer, Prices};
use crate::locale::{self, Lang, amount, difference, soles};
use crate::number::money::{Price, Rate, shown};
use crate::plan::cost::Driver;
use crate::view::TownView;
use crate::view::sources::{chip, chips, in_chosen_levels};
use maud::{Markup, html};
use rust_decimal::Decimal;

/// The cost table.
pub fn cost(view: &TownView<'_>, table: &CostTable) -> Markup {
    let t = view.lang;
    let kinds = [
        ("operation", t.cost_operating(), &table.operation, table.operating),
        ("replacement", t.cost_replacing(), &table.replacement, table.replacing),
        ("investment", t.cost_investing(), &table.investment, table.investing),
    ];
    html! {
        p.soft { (t.cost_year()) }
        ul.lines {
            @for (key, label, lines, sum) in kinds {
                @if !lines.is_empty() {
                    li {
                        details data-key={ "cost-" (key) } {
                            summary.row { span.arrow { (label) } span.num { (amount(sum, t)) } }
                            table.tab.two aria-label=(label) { tbody { @for line in lines { (cost_line(view, line)) } } }
                        }
                    }
                }
            }
        }
        p.row.total { span { (t.cost_all()) } span.num { (table.total().map(|total| soles(total, t)).unwrap_or_default()) } }
        @if let Ok(average) = table.average_cost_per_m3 {
            p { (t.cost_average(locale::CostAverage { price: &per_m3(average, t), m3: &locale::volume(table.m3_billed) })) }
        }
        @if let Ok(average) = table.average_cost_per_m3_with_investment { p.soft { (t.cost_average_with_investment(&per_m3(average, t))) } }
        @if let (Ok(needed), Ok(beyond)) = (&view.assessment.needed, view.assessment.beyond_needed) {
            p.soft { (t.cost_needed(locale::CostNeeded { needed: &soles(needed.revenue.rounded(view.plan.money), t), why: why(needed), difference: &difference(beyond, t) })) }
        }
        @let levels = in_chosen_levels(view, "costs", |level| level.costs.is_some());
        p { (chips(view, &["costs"].into_iter().chain(levels.iter().map(String::as_str)).collect::<Vec<_>>())) }
    }
}

/// Why more must be billed than the service costs.
fn why(needed: &Needed) -> &'static str {
    match (needed.fund_rate.is_zero(), needed.collection_rate == Rate::WHOLE) {
        (_, true) if !needed.reserve_rate.is_zero() => "reserves",
        (_, false) if !needed.reserve_rate.is_zero() => "all",
        (true, true) => "neither",
        (true, false) => "unpaid",
        (false, true) => "fund",
        (false, false) => "both",
    }
}

fn per_m3(price: Price, t: Lang) -> String {
    locale::price_of(price.published(), t)
}

fn cost_line(view: &TownView<'_>, line: &CostLine) -> Markup {
    let t = view.lang;
    let plain = |value: Decimal| locale::plain(shown(value, 2));
    let working = match &line.working {
        Working::Driven { per: Driver::Year, .. } => String::new(),
        Working::Driven { amount, per, units } => {
            format!(
                "{} × {} {}",
                locale::price(amount.value(), t),
                plain(units.value().unwrap_or_default()),
                t.driver(per.word())
            )
        }
        Working::Bought { amount, quantity, times } => {
            let unit = line.unit.as_ref().map(|unit| unit.get(t)).unwrap_or_default();
            t.cost_bought(locale::CostBought {
                quantity: &plain(*quantity),
                unit,
                price: &locale::price(amount.value(), t),
                times: &times.to_string(),
            })
        }
        Working::Factored { cost, factor, years, share } => {
            let part = if share == &Rate::WHOLE { String::new() } else { format!(" × {}", locale::rate(*share)) };
            format!(
                "{} × {}{part}, {}",
                locale::price(cost.value(), t),
                locale::plain(shown(factor.value().unwrap_or_default(), 10)),
                t.cost_years(&years.to_string())
            )
        }
        Working::Indirect { rate, base } => {
            format!("{} × {}", locale::rate(*rate), soles(*base, t))
        }
    };
    html! { tr { th scope="row" { (line.label.as_ref().map_or(t.cost_indirect(), |label| label.get(t))) small { (working) } } td { (amount(line.amount, t)) } } }
}

/// The price list.
pub fn prices(view: &TownView<'_>, list: &Prices) -> Markup {
    let t = view.lang;
    let home = view.assessment.choice.home.category;
    html! {
        p.soft { @if view.plan.tax.vat_rate.is_zero() { (t.prices_untaxed()) } @else if view.plan.pricing.include_vat { (t.prices_with_vat()) } @else { (t.prices_without_vat()) } }
        ul.lines {
            @for schedule in &list.schedules {
                li {
                    details data-key={ "prices-" (schedule.category.id()) } open[schedule.category == home] {
                        summary.row { span.arrow { (schedule.category.name(t)) } span {} }
                        table.tab.two aria-label=(schedule.category.name(t)) { tbody { (schedule_rows(view, schedule)) } }
                    }
                }
            }
        }
        @if view.plan.shares_connections() { p.soft { (t.prices_units()) } }
        @if let Some(base) = list.base { p.soft { @let base = locale::price_of(base.published(), t); @if view.per_home() { (t.prices_base_home(&base)) } @else { (t.prices_base(&base)) } } }
        p { (chip(view, "tariff")) }
    }
}

fn schedule_rows(view: &TownView<'_>, schedule: &PricedSchedule) -> Markup {
    html! { @for (label, price) in listed(schedule, view.lang) { tr { th scope="row" { (label) } td { (price) } } } }
}

/// What a category pays: each thing and its price, as both are written.
pub fn listed(schedule: &PricedSchedule, t: Lang) -> Vec<(String, String)> {
    let mut rows = Vec::new();
    let mut row = |label: &str, price: String| rows.push((label.to_owned(), price));
    let included = !schedule.fixed_charge.is_zero();
    listed_blocks(&schedule.blocks, (t.prices_water(), included), t, &mut row);
    match &schedule.sewer {
        None => {}
        Some(PricedSewer::ShareOfWater { rate }) => row(t.prices_sewer(), t.prices_of_water(&locale::rate(*rate))),
        Some(PricedSewer::Blocks { blocks }) => listed_blocks(blocks, (t.prices_sewer(), included), t, &mut row),
    }
    let cubic = |volume| format!("{} m³", locale::volume(volume));
    if included {
        let amount = &locale::price(schedule.fixed_charge.value(), t);
        let m3 = schedule.included_m3.map(locale::volume);
        let charge = m3.map_or(amount.clone(), |m3| t.term_charge(locale::TermCharge { amount, m3: &m3 }));
        row(if schedule.per_home { t.line_family() } else { t.line_fixed() }, charge);
    }
    for added in &schedule.added {
        let price = added.per_month.map(|amount| locale::price(amount.value(), t));
        let price = price.or(added.per_m3.map(|price| format!("{} × m³", locale::price_of(price, t))));
        row(added.label.get(t), price.unwrap_or_default());
    }
    if !schedule.minimum_m3.is_zero() {
        row(t.prices_minimum(), cubic(schedule.minimum_m3));
    }
    if let Some(assigned) = schedule.assigned_m3 {
        row(t.prices_assigned(), cubic(assigned));
    }
    if !schedule.minimum_charge.is_zero() {
        row(t.line_top_up(), locale::price(schedule.minimum_charge.value(), t));
    }
    rows
}

/// Of water or sewer; a fixed charge includes the first m³ that cost nothing by themselves.
fn listed_blocks(
    blocks: &[PricedBlock],
    (service, included): (&str, bool),
    t: Lang,
    row: &mut dyn FnMut(&str, String),
) {
    let mut below = String::from("0");
    let mut included = included;
    for block in blocks {
        included = included && block.price.is_zero();
        let limit = block.up_to_m3.map(locale::volume);
        let range = match &limit {
            Some(limit) => t.prices_range(locale::PricesRange { from: &below, to: limit }),
            None if below == "0" => t.prices_any().to_owned(),
            None => t.prices_above(&below),
        };
        row(
            &format!("{service}, {range}"),
            if included { t.prices_included().to_owned() } else { locale::price_of(block.price, t) },
        );
        below = limit.unwrap_or_default();
    }
}
