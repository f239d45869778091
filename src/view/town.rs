//! The whole town: other homes, who pays for the social charge, what the municipality pays today, the fund, cost and prices.

use super::View;
use super::controls::category_pictogram;
use super::drawing::pictogram;
use super::sources::{chip, chips};
use crate::assessment::{ExampleBill, Way};
use crate::cost::{CostLine, CostTable, Working};
use crate::fund::{Basis, FundDeposits};
use crate::locale::{self, amount, difference, soles};
use crate::money::{Finding, Price, Soles};
use crate::plan::cost::Driver;
use crate::plan::town::Approved;
use crate::plan::users::SocialPayer;
use crate::price::{PricedBlock, PricedSchedule, PricedSewer, Prices};
use crate::subsidy::{SocialGap, TodayBalance};
use crate::town::CrossSubsidy;
use maud::{Markup, html};

/// All panels: first what is known, at the end what no document says.
pub fn town(view: &View<'_>) -> Markup {
    let t = view.lang;
    let a = view.assessment;
    let panels: [(&str, Finding<Markup>); 6] = [
        (t.social_heading(), known(&a.social).map(|social| html! { (gap(view, social)) (ways(view)) })),
        (t.hidden_heading(), known(&a.today).map(|today| hidden(view, today))),
        (t.fund_heading(), known(&a.fund).map(|fund| deposits(view, fund))),
        (t.cross_heading(), known(&a.cross_subsidy).map(|rows| cross(view, rows))),
        (t.cost_heading(), known(&a.cost).map(|table| cost(view, table))),
        (t.prices_heading(), known(&a.prices).map(|list| prices(view, list))),
    ];
    html! {
        div.box { h3 { (t.examples_heading()) } (examples(view)) }
        div.grid {
            @for (heading, panel) in &panels { @if let Ok(panel) = panel { div.box { h3 { (heading) } (panel) } } }
            @if let Some(approved) = &view.plan.approved { div.box { h3 { (t.operator_heading()) } (operator(view, approved)) } }
            @if panels.iter().any(|(_, panel)| panel.is_err()) {
                div.box {
                    h3 { (t.withheld_heading()) }
                    @for (heading, panel) in &panels { @if let Err(refusal) = panel { p.void { b { (heading) } (refusal.text(t)) } } }
                }
            }
        }
    }
}

fn known<T>(finding: &Finding<T>) -> Finding<&T> {
    finding.as_ref().map_err(|refusal| *refusal)
}

fn examples(view: &View<'_>) -> Markup {
    let t = view.lang;
    html! {
        table.tab.stackd {
            thead { tr { th scope="col" { (t.examples_who()) } th scope="col" { (t.examples_volume()) } th scope="col" { (t.examples_pays()) } th scope="col" { (t.examples_share()) } } }
            tbody { @for example in &view.assessment.examples { (example_row(view, example)) } }
        }
        p { (chip(view, "examples")) }
    }
}

fn example_row(view: &View<'_>, example: &ExampleBill) -> Markup {
    let t = view.lang;
    let home = view.plan.examples.iter().find(|e| e.id == example.id).map(|e| &e.home);
    html! {
        tr {
            th scope="row" { span.what { (pictogram(example.pictogram.as_str())) span { (example.label.get(t)) @if let Some(home) = home { small { (t.category(home.category.word())) @if home.social { ", " (t.examples_social()) } } } } } }
            @match &example.bill {
                Ok(bill) => {
                    td data-l=(t.examples_volume()) { @match bill.volume { Some(volume) => { (locale::volume(volume.billed)) " m³" } None => { (t.examples_no_volume()) } } }
                    td.pays data-l=(t.examples_pays()) { (soles(bill.total)) }
                    td data-l=(t.examples_share()) { @match example.percent { Ok(percent) => { (locale::percent(percent)) } Err(_) => { "–" } } }
                }
                Err(refusal) => { td colspan="3" { (refusal.text(t)) } }
            }
        }
    }
}

fn gap(view: &View<'_>, social: &SocialGap) -> Markup {
    let t = view.lang;
    let homes: u32 = view
        .assessment
        .town
        .as_ref()
        .map(|town| town.groups.iter().fold(0u32, |sum, group| sum.saturating_add(group.on_social)))
        .unwrap_or_default();
    let rows = [
        (t.social_from_margin(), social.operator_first.from_margin, social.municipality_first.from_margin),
        (t.social_municipality(), social.operator_first.municipality, social.municipality_first.municipality),
        (t.social_uncovered(), social.operator_first.uncovered, social.municipality_first.uncovered),
        (t.social_less_in_fund(), social.less_in_fund, social.less_in_fund),
        (t.social_not_collected(), social.not_collected, social.not_collected),
    ];
    html! {
        p { (t.social_gap(locale::SocialGap { homes: &homes.to_string(), gap: &soles(social.gap) })) }
        table.tab.stackd {
            thead { tr { th scope="col" { (t.social_each_month()) } th scope="col" { (t.social_operator_first()) } th scope="col" { (t.social_municipality_first()) } } }
            tbody { @for (label, operator, municipality) in rows {
                tr { th scope="row" { (label) } td data-l=(t.social_operator_first()) { (amount(operator)) } td data-l=(t.social_municipality_first()) { (amount(municipality)) } }
            } }
            tfoot { tr { th scope="row" { (t.sum()) } td data-l=(t.social_operator_first()) { (amount(social.gap)) } td data-l=(t.social_municipality_first()) { (amount(social.gap)) } } }
        }
        @if let Some(each) = social.per_paying_home { p.soft { (t.social_per_home(&soles(each))) } }
    }
}

fn ways(view: &View<'_>) -> Markup {
    let t = view.lang;
    let Ok(ways) = &view.assessment.ways else { return html! {} };
    let label = |way: &Way| match way.payer {
        SocialPayer::Municipality => t.ways_municipality(),
        SocialPayer::OtherUsers => t.ways_other_users(),
    };
    html! {
        @if !ways.is_empty() {
            table.tab.two {
                caption { (t.ways_caption()) }
                tbody { @for way in ways { tr { th scope="row" { (label(way)) small { (t.ways_base(&locale::price(way.base.value()))) } } td { (soles(way.total)) } } } }
            }
        }
    }
}

fn hidden(view: &View<'_>, today: &TodayBalance) -> Markup {
    let t = view.lang;
    let charge = view.plan.today.charge_per_month.map(|charge| charge.to_centimos()).unwrap_or_default();
    let homes = view.plan.today.households_served.map(|homes| locale::plain(homes.get().into())).unwrap_or_default();
    html! {
        table.tab.two {
            caption { (t.hidden_year()) }
            tbody {
                tr { th scope="row" { (t.hidden_income()) small { (homes) " × " (soles(charge)) " × 12" } } td { (amount(today.income)) } }
                tr { th scope="row" { (t.hidden_cost()) } td { (amount(today.cost.negated())) } }
            }
            tfoot { tr { th scope="row" { @if today.balance < Soles::ZERO { (t.hidden_negative()) } @else { (t.hidden_positive()) } } td { (soles(today.balance)) } } }
        }
        p.soft { @if today.balance < Soles::ZERO { (t.hidden_negative_why()) } @else { (t.hidden_positive_why()) } }
        (cost_shares(view))
        p { (chips(view, &["today.charge_per_month", "today.annual_cost", "today.households_served"])) }
    }
}

/// What today's cost goes into, as printed: the shares need not add up to 100 %.
fn cost_shares(view: &View<'_>) -> Markup {
    let t = view.lang;
    let today = &view.plan.today;
    html! {
        @if let Some(shares) = &today.cost_shares {
            details data-key="today-cost" {
                summary.row { span.arrow { (t.hidden_shares()) } span {} }
                table.tab.two { tbody {
                    @for share in shares { tr { th scope="row" { (t.heading(share.heading.word())) } td { (locale::rate(share.share)) } } }
                    @if let Some(cost) = today.annual_cost_per_household { tr { th scope="row" { (t.hidden_per_household()) } td { (locale::price(cost.value())) } } }
                } }
                p { (chips(view, &["today.cost_shares", "today.annual_cost_per_household"])) }
            }
        }
    }
}

fn deposits(view: &View<'_>, fund: &FundDeposits) -> Markup {
    let t = view.lang;
    let rate = locale::rate(fund.rate);
    html! {
        p { (t.fund_rate(&rate)) " " (chip(view, "fund.rate")) }
        dl.three {
            div { dt { (t.fund_month()) } dd { (soles(fund.month)) } }
            div { dt { (t.fund_quarter()) } dd { (soles(fund.quarter)) } }
            div { dt { (t.fund_year()) } dd { (soles(fund.year)) } }
        }
        p.soft {
            (rate) " × " (soles(fund.turnover)) ". "
            @match fund.basis {
                Basis::Bills => { (t.fund_from_bills()) }
                Basis::Contract { connections, average } => {
                    (t.fund_from_contract(locale::FundFromContract { connections: &locale::plain(connections.get().into()), average: &locale::price(average.value()) })) " " (chip(view, "approved.contract"))
                }
            }
        }
    }
}

fn cross(view: &View<'_>, rows: &[CrossSubsidy]) -> Markup {
    let t = view.lang;
    let sum = |amount: fn(&CrossSubsidy) -> Soles| Soles::sum(rows.iter().map(amount)).unwrap_or_default();
    html! {
        p.soft { (t.cross_why()) }
        table.tab.stackd {
            thead { tr { th scope="col" { (t.cross_who()) } th scope="col" { (t.cross_pays()) } th scope="col" { (t.cross_share()) } th scope="col" { (t.cross_helps()) } } }
            tbody { @for row in rows {
                tr {
                    th scope="row" { span.what { (category_pictogram(row.category)) span { (t.category(row.category.word())) small { (locale::volume(row.volume)) " m³" } } } }
                    td data-l=(t.cross_pays()) { (amount(row.pays)) } td data-l=(t.cross_share()) { (amount(row.share)) } td data-l=(t.cross_helps()) { (amount(row.helps)) }
                }
            } }
            tfoot { tr { th scope="row" { (t.sum()) } td data-l=(t.cross_pays()) { (amount(sum(|row| row.pays))) } td data-l=(t.cross_share()) { (amount(sum(|row| row.share))) } td data-l=(t.cross_helps()) { (amount(sum(|row| row.helps))) } } }
        }
    }
}

fn cost(view: &View<'_>, table: &CostTable) -> Markup {
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
                            summary.row { span.arrow { (label) } span.num { (amount(sum)) } }
                            table.tab.two { tbody { @for line in lines { (cost_line(view, line)) } } }
                        }
                    }
                }
            }
        }
        p.row.total { span { (t.cost_all()) } span.num { (table.total().map(soles).unwrap_or_default()) } }
        @if let Ok(average) = table.average {
            p { (t.cost_average(locale::CostAverage { price: &per_m3(average), m3: &locale::volume(table.billed) })) }
        }
        @if let Ok(average) = table.average_with_investment { p.soft { (t.cost_average_with_investment(&per_m3(average))) } }
        @if let (Ok(needed), Ok(beyond)) = (&view.assessment.needed, view.assessment.beyond_needed) {
            p.soft { (t.cost_needed(locale::CostNeeded { needed: &soles(needed.revenue.to_centimos()), difference: &difference(beyond) })) }
        }
        p { (chip(view, "costs")) }
    }
}

fn per_m3(price: Price) -> String {
    locale::price(price.published().value())
}

fn cost_line(view: &View<'_>, line: &CostLine) -> Markup {
    let t = view.lang;
    let plain = |value: rust_decimal::Decimal| locale::plain(value.round_dp(2).normalize());
    let working = match &line.working {
        Working::Driven { per: Driver::Year, .. } => String::new(),
        Working::Driven { amount, per, units } => {
            format!("{} × {} {}", locale::price(amount.value()), plain(*units), t.driver(per.word()))
        }
        Working::Factored { cost, factor, years, share } => {
            let part = if share == &crate::money::Rate::WHOLE {
                String::new()
            } else {
                format!(" × {}", locale::rate(*share))
            };
            format!(
                "{} × {}{part}, {}",
                locale::price(cost.value()),
                locale::plain(factor.round_dp(6).normalize()),
                t.cost_years(&years.to_string())
            )
        }
        Working::Indirect { rate, base } => {
            format!("{} × {}", locale::rate(*rate), soles(*base))
        }
    };
    html! { tr { th scope="row" { (line.label.as_ref().map_or(t.cost_indirect(), |label| label.get(t))) small { (working) } } td { (amount(line.amount)) } } }
}

fn prices(view: &View<'_>, list: &Prices) -> Markup {
    let t = view.lang;
    let home = view.assessment.choice.home.category;
    html! {
        p.soft { @if view.plan.pricing.include_vat { (t.prices_with_vat()) } @else { (t.prices_without_vat()) } }
        ul.lines {
            @for schedule in &list.schedules {
                li {
                    details data-key={ "prices-" (schedule.category.word()) } open[schedule.category == home] {
                        summary.row { span.arrow { (t.category(schedule.category.word())) } span {} }
                        table.tab.two { tbody { (schedule_rows(view, schedule)) } }
                    }
                }
            }
        }
        @if let Some(base) = list.base { p.soft { (t.prices_base(&locale::price(base.value()))) } }
        p { (chip(view, "tariff")) }
    }
}

fn schedule_rows(view: &View<'_>, schedule: &PricedSchedule) -> Markup {
    let t = view.lang;
    html! {
        (block_rows(view, &schedule.blocks, t.prices_water()))
        @match &schedule.sewer {
            None => {}
            Some(PricedSewer::Share(rate)) => { tr { th scope="row" { (t.prices_sewer()) } td { (t.prices_of_water(&locale::rate(*rate))) } } }
            Some(PricedSewer::Blocks(blocks)) => { (block_rows(view, blocks, t.prices_sewer())) }
        }
        @if !schedule.fixed.is_zero() { tr { th scope="row" { (t.line_fixed()) } td { (locale::price(schedule.fixed.value())) } } }
        @if !schedule.minimum_m3.is_zero() { tr { th scope="row" { (t.prices_minimum()) } td { (locale::volume(schedule.minimum_m3)) " m³" } } }
        @if let Some(assigned) = schedule.assigned_m3 { tr { th scope="row" { (t.prices_assigned()) } td { (locale::volume(assigned)) " m³" } } }
        @if !schedule.minimum_charge.is_zero() { tr { th scope="row" { (t.line_top_up()) } td { (locale::price(schedule.minimum_charge.value())) } } }
    }
}

fn block_rows(view: &View<'_>, blocks: &[PricedBlock], service: &str) -> Markup {
    let t = view.lang;
    let mut below = String::from("0");
    let mut rows = Vec::new();
    for block in blocks {
        let limit = block.up_to.map(|limit| locale::volume(limit));
        let range = match &limit {
            Some(limit) => t.prices_range(locale::PricesRange { from: &below, to: limit }),
            None if below == "0" => t.prices_any().to_owned(),
            None => t.prices_above(&below),
        };
        rows.push(
            html! { tr { th scope="row" { (service) ", " (range) } td { (locale::price(block.price.value())) } } },
        );
        below = limit.unwrap_or_default();
    }
    html! { @for row in rows { (row) } }
}

fn operator(view: &View<'_>, approved: &Approved) -> Markup {
    let t = view.lang;
    let text = |text: &Option<crate::plan::leaf::Text>| text.as_ref().map(|text| text.get(t).to_owned());
    let facts = [
        (t.operator_name(), text(&approved.operator)),
        (t.operator_kind(), text(&approved.operator_kind)),
        (t.operator_origin(), approved.operator_origin.clone()),
        (t.operator_supervision(), text(&approved.supervision)),
        (t.operator_start(), approved.start_of_operations.as_ref().map(|date| date.as_str().to_owned())),
        (t.operator_capital(), approved.initial_capital.map(|capital| soles(capital.to_centimos()))),
        (t.operator_guarantee(), text(&approved.performance_guarantee)),
        (t.operator_billing(), approved.average_billing.map(|billing| soles(billing.to_centimos()))),
    ];
    html! {
        table.tab.two {
            tbody {
                @for (label, fact) in &facts { tr { th scope="row" { (label) } td { @match fact { Some(fact) => { (fact) } None => { span.void { (t.withheld_not_given()) } } } } } }
                @if let Some(contract) = &approved.contract {
                    @let facts = [
                        (t.contract_signed(), contract.signed.as_ref().map(|date| date.as_str().to_owned())),
                        (t.contract_years(), contract.years.map(|years| years.get().to_string())),
                        (t.contract_population(), contract.estimated_population.map(|people| locale::plain(people.get().into()))),
                        (t.contract_connections(), contract.connections.map(|count| locale::plain(count.get().into()))),
                        (t.contract_invoicing(), contract.average_invoicing_water.map(|average| soles(average.to_centimos()))),
                        (t.contract_billing(), contract.average_billing_water_and_sewer.map(|average| soles(average.to_centimos()))),
                    ];
                    @for (label, fact) in facts { tr { th scope="row" { (label) } td { @match fact { Some(fact) => { (fact) } None => { span.void { (t.withheld_not_given()) } } } } } }
                }
            }
        }
        @if approved.average_billing.is_some() { p.soft { (t.operator_billing_why()) } }
        p { (chips(view, &["approved.operator", "approved.average_billing", "approved.contract"])) }
    }
}
