//! What comes of the plan as somebody fills it in: an example's receipt, cost → needed → billed, the price of each level.

use super::{Drawn, progress};
use crate::draft::place::place;
use crate::home::answer::{Answer, Change};
use crate::home::cost::Cost;
use crate::locale::{self, soles};
use crate::number::money::{Finding, Soles, known};
use crate::plan::Plan;
use crate::plan::place::find;
use crate::plan::shape::Shape;
use crate::plan::value::Value;
use crate::town::bills::TownBills;
use crate::town::subsidy::brought;
use crate::view::home::receipt;
use crate::view::{Part, View};
use maud::{Markup, PreEscaped, html};

/// What stands beside the form; and the receipt, where one came out.
pub(super) fn beside(drawn: &Drawn<'_>, before: &str) -> (Markup, Option<String>) {
    let t = drawn.lang;
    let first = drawn.told.wrong.iter().find(|wrong| wrong.stops);
    let (Some(plan), Some(answer)) = (&drawn.told.plan, drawn.answer) else {
        let markup = html! {
            h2 { (t.prepare_receipt()) }
            p { (t.prepare_no_receipt(&drawn.told.wrong.iter().filter(|wrong| wrong.stops).count().to_string())) }
            @if let Some(first) = first { p.first { (progress::link(first)) } }
            @if !before.is_empty() { p.soft { (t.prepare_last_receipt()) } div.before { (PreEscaped(before)) } }
        };
        return (markup, None);
    };
    let view = View { plan, answer, lang: t };
    let example = plan.examples.first().map(|example| example.label.get(t)).unwrap_or_default();
    let receipt = html! {
        p { b { (example) } }
        (receipt::readable(&view))
        (sums(drawn, plan, answer))
    };
    let receipt = receipt.into_string();
    let unsourced = drawn.told.missing.iter().any(|missing| missing.unsourced > 0);
    let markup = html! {
        h2 { (t.prepare_receipt()) }
        @if unsourced { p { span.badge { (t.prepare_to_confirm()) } } }
        (PreEscaped(&receipt))
        @if let Some(wrong) = drawn.told.wrong.first() { p.first { (progress::link(wrong)) } }
    };
    (markup, Some(receipt))
}

/// Cost → needed → billed, a year.
fn sums(drawn: &Drawn<'_>, plan: &Plan, answer: &Answer) -> Markup {
    let t = drawn.lang;
    let cost = known(&answer.cost).and_then(Cost::total);
    let needed = known(&answer.needed).map(|needed| needed.revenue.rounded(plan.money));
    let prices = known(&answer.prices);
    let billed = prices.and_then(|prices| brought(plan, &TownBills::of(plan, &answer.service, prices)?.month));
    let sum = |label: &str, sum: Finding<Soles>| {
        html! { div { dt { (label) } dd.num { @match sum { Ok(sum) => { (soles(sum, t)) } Err(_) => { "—" } } } } }
    };
    html! {
        dl.sums aria-label=(t.prepare_sums()) {
            (sum(t.prepare_cost(), cost))
            (sum(t.prepare_needed(), needed))
            (sum(t.prepare_billed(), billed))
        }
    }
}

/// What is computed within the form: where each block begins, and what each level adds to the receipt.
pub(super) fn computed(drawn: &Drawn<'_>) -> Vec<Part> {
    let mut parts = Vec::new();
    match drawn.open().id {
        "levels" => {
            prices(drawn, &mut parts);
            blocks_in(drawn, "aspects", &mut parts);
        }
        "tariff" => blocks_in(drawn, "tariff", &mut parts),
        _ => {}
    }
    if let Some(missing) = drawn.told.missing.get(drawn.step) {
        let text = if missing.unsourced > 0 {
            drawn.lang.prepare_unsourced(&missing.unsourced.to_string())
        } else {
            String::new()
        };
        parts.push(Part::of("unsourced", html! { (text) }));
    }
    parts
}

fn prices(drawn: &Drawn<'_>, parts: &mut Vec<Part>) {
    let t = drawn.lang;
    let members = |path: &str| match find(drawn.draft.tree(), path) {
        Some(Value::List(members)) => members.len(),
        _ => 0,
    };
    for a in 0..members("aspects") {
        // Levels may be called otherwise now.
        for key in ["today", "proposed"] {
            let path = format!("aspects[{a}].{key}");
            let options = place(&path).and_then(|place| {
                Some(drawn.options(&path, place, &drawn.referred(&path)?, &drawn.draft.shown(&path, t)))
            });
            parts.push(Part::of(&path, options.unwrap_or_default()));
        }
        let list = format!("aspects[{a}].levels");
        for l in 0..members(&list) {
            let path = format!("{list}[{l}]");
            let id = |path: &str| drawn.draft.shown(&format!("{path}.id"), t);
            let (aspect, level) = (id(&format!("aspects[{a}]")), id(&path));
            let tags = drawn.answer.iter().flat_map(|answer| &answer.tags);
            let tag = tags.into_iter().find(|tag| tag.aspect.as_str() == aspect && tag.level.as_str() == level);
            let price = html! {
                @match tag.map(|tag| &tag.change) {
                    Some(Change::Chosen) => { span.tag.on { (t.levels_chosen()) } }
                    Some(Change::Difference { amount }) => { span.tag { (locale::difference(*amount, t)) } }
                    Some(Change::Total { amount }) => { span.tag { (soles(*amount, t)) } }
                    _ => {}
                }
            };
            parts.push(Part::of(&format!("price-{path}"), price));
        }
    }
}

/// The lower end of every block inside a place.
fn blocks_in(drawn: &Drawn<'_>, path: &str, parts: &mut Vec<Part>) {
    match (find(drawn.draft.tree(), path), place(path).map(|place| place.shape)) {
        (Some(Value::List(blocks)), Some(Shape::List(Shape::Record(fields)))) if fields.name == "Block" => {
            let mut from = "0".to_owned();
            for (row, _) in blocks.iter().enumerate() {
                let here = format!("{path}[{row}]");
                parts.push(Part::of(&format!("from-{here}"), html! { (from) }));
                from = drawn.draft.shown(&format!("{here}.up_to_m3"), drawn.lang);
            }
        }
        (Some(Value::List(members)), _) => {
            for member in 0..members.len() {
                blocks_in(drawn, &format!("{path}[{member}]"), parts);
            }
        }
        (Some(Value::Record(pairs)), _) => {
            for (key, _) in pairs {
                blocks_in(drawn, &format!("{path}.{key}"), parts);
            }
        }
        _ => {}
    }
}
