//! The first screen: hours, coverage, what is paid and what it costs.

use crate::locale::{self, Lang, soles};
use crate::number::money::{Rate, Soles};
use crate::plan::leaf::Hours;
use crate::view::TownView;
use crate::view::drawing::{bar, drop, hours, ten_houses};
use crate::view::home::today::{missing, paid_and_cost};
use maud::{Markup, html};

/// Hours on a clock, homes with water, and the two bars.
pub fn today(view: &TownView<'_>) -> Markup {
    let t = view.lang;
    let today = &view.plan.today;
    let (charge, cost) = paid_and_cost(view);
    html! {
        div.hall-two {
            @if let Some(hours_a_day) = today.hours_per_day.map(Hours::value) {
                @let text = locale::plain(hours_a_day.normalize());
                div.hall-clock {
                    (hours(hours_a_day, drop()))
                    p.hall-strong { @if hours_a_day.is_zero() { (t.today_no_water()) } @else { (t.today_hours(&text)) } }
                }
            }
            div.hall-facts {
                @if let Some(share) = today.water_coverage { (coverage(share, &t.hall_coverage_water(&locale::rate(share)))) }
                @if let Some(share) = today.sewer_coverage { (coverage(share, &t.hall_coverage_sewer(&locale::rate(share)))) }
                @match (charge, cost) {
                    (Ok(charge), Ok(cost)) => { (bars(["c1", "c4"], t.today_we_pay(), charge, t.today_it_costs(), cost, t)) }
                    (Ok(charge), Err(refusal)) => { p.hall-strong { (t.today_charge(&soles(charge, t))) } (view.withheld(refusal)) }
                    (Err(refusal), _) => { (view.withheld(refusal)) }
                }
            }
        }
        @if let (Ok(charge), Ok(cost)) = (charge, cost) { p.hall-note { (missing(view, charge, cost, &|amount| soles(amount, t))) } }
        @if let Some(when) = &today.as_of { p.soft { (t.today_as_of(when.get(t))) } }
    }
}

fn coverage(share: Rate, text: &str) -> Markup {
    html! { div { p { (text) } (ten_houses(share.value())) } }
}

/// Two amounts as bars, the second against the first, each in its colour.
pub fn bars(colours: [&str; 2], first: &str, amount: Soles, second: &str, other: Soles, t: Lang) -> Markup {
    let longest = amount.at_least(other);
    html! {
        div.bars.hall-bars {
            span { (first) } (bar(colours[0], amount, longest)) b.num { (soles(amount, t)) }
            span { (second) } (bar(colours[1], other, longest)) b.num { (soles(other, t)) }
        }
    }
}
