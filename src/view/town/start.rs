//! From when the new charge applies: the three moments side by side.

use crate::locale::{self, amount, difference, soles};
use crate::town::start::{Start, StartEffect, StartOption};
use crate::view::TownView;
use crate::view::sources::chip;
use maud::{Markup, html};

/// The panel.
pub fn start(view: &TownView<'_>, start: &Start) -> Markup {
    let t = view.lang;
    let short = &start.shortfall;
    let (cost, left, lacking) = (soles(short.cost, t), soles(short.left, t), soles(short.lacking, t));
    html! {
        p {
            @if short.lacking.is_zero() {
                (t.start_when_enough(locale::StartWhenEnough { cost: &cost, left: &left }))
            } @else {
                (t.start_when_lacking(locale::StartWhenLacking { cost: &cost, left: &left, lacking: &lacking }))
            }
        }
        table.tab.stackd aria-label=(t.start_when_heading()) {
            thead { tr {
                th scope="col" { (t.start_when_moment()) } th scope="col" { (t.start_when_home()) } th scope="col" { (t.start_when_against()) }
                th scope="col" { (t.start_when_lacking_sum()) }
            } }
            tbody { @for option in &start.options { (row(view, start, option)) } }
        }
        p.soft { (t.start_when_why()) " " (chip(view, "outlook.start")) }
    }
}

fn row(view: &TownView<'_>, start: &Start, option: &StartOption) -> Markup {
    let t = view.lang;
    html! {
        tr {
            th scope="row" {
                (t.start_moment(option.moment.word()))
                @if let Ok(effect) = &option.effect { small { (t.start_when_month(&effect.month.to_string())) } }
                @if start.proposed == Some(option.moment) { span.badge { (t.start_when_proposed()) } }
            }
            @match &option.effect {
                Ok(effect) => {
                    td data-l=(t.start_when_home()) { (amount(effect.home, t)) small { (terms(view, start, effect)) } }
                    td data-l=(t.start_when_against()) { (difference(effect.against_at_once, t)) }
                    td data-l=(t.start_when_lacking_sum()) { (amount(effect.lacking, t)) }
                }
                Err(refusal) => { td colspan="3" { (view.withheld(*refusal)) } }
            }
        }
    }
}

/// `4 × S/ 5.00 + 8 × S/ 21.59`: what the first year is the sum of.
fn terms(view: &TownView<'_>, start: &Start, effect: &StartEffect) -> String {
    let term = |months: u32, each| {
        view.lang
            .start_when_term(locale::StartWhenTerm { months: &months.to_string(), amount: &soles(each, view.lang) })
    };
    let terms = [(effect.months_today, start.today), (effect.months_new, start.new)];
    let terms: Vec<String> =
        terms.into_iter().filter(|(months, _)| *months > 0).map(|(months, each)| term(months, each)).collect();
    terms.join(" + ")
}
