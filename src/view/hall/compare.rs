//! Today, what is on show and what is kept: what is paid, and what service it is for.

use super::{changed, who};
use crate::locale::soles;
use crate::number::money::Soles;
use crate::plan::service::{Aspect, Level};
use crate::town::compare::{Column, Name};
use crate::view::TownView;
use crate::view::drawing::{bar, named_pictogram};
use crate::view::town::compare::{both_todays, level_of, name};
use maud::{Markup, html};

/// A card for each: its total, the difference to today, what the fund receives.
pub fn cost(view: &TownView<'_>, columns: &[Column]) -> Markup {
    let t = view.lang;
    let longest = columns.iter().filter_map(|column| column.total.ok()).fold(Soles::ZERO, Soles::at_least);
    let fund = columns.iter().any(|column| column.fund_year.is_ok());
    html! {
        p { (who(view)) ", " (t.hall_pays()) }
        ul class={ "hall-sides hall-sides-" (columns.len()) } { @for column in columns {
            li.hall-shown[column.on_show] {
                h3 { (name(column.name, t)) }
                @if let [aspect] = view.plan.aspects.as_slice() { @if let Some(level) = level_of(column, aspect) { p { (level.label.get(t)) } } }
                @match column.total { Ok(total) => { p.hall-price { (soles(total, t)) } div.hall-bar-alone { (bar(if column.on_show { "c1" } else { "c2" }, total, longest)) } } Err(refusal) => { p.soft { (refusal.text(t)) } } }
                @if let (Ok(change), false) = (column.against_today, column.name == Name::Today) { @match both_todays(view, column) { Some(both) => { p.soft { (both) } } None => { p.hall-fund { span { (t.compare_against()) } " " (changed(change, t)) } } } }
                @if let (Ok(year), true) = (column.fund_year, fund) { p.hall-fund { span { (t.hall_compare_fund()) } " " b.num { (soles(year, t)) } } }
            }
        } }
        @if view.answer.choice.kept().next().is_none() { p.soft { (t.hall_compare_alone()) } }
        @if view.vat_of_today_unknown() { p.soft { (t.pay_vat_unknown()) } }
    }
}

/// The levels of each side by side. What is the same in all is said once, so that what is not stands out.
pub fn service(view: &TownView<'_>, columns: &[Column]) -> Markup {
    let t = view.lang;
    let same = |aspect: &&Aspect| {
        let mut levels = columns.iter().map(|column| level_of(column, aspect).map(|level| &level.id));
        let first = levels.next().flatten();
        first.is_some() && levels.all(|level| level == first)
    };
    let (alike, different): (Vec<&Aspect>, Vec<&Aspect>) = view.plan.aspects.iter().partition(same);
    let alike: Vec<&str> = alike
        .iter()
        .filter_map(|aspect| Some(label(columns.first().and_then(|column| level_of(column, aspect))?, view)))
        .collect();
    html! {
        @if !different.is_empty() {
            table class={ "hall-levels hall-levels-" (columns.len()) } {
                thead { tr { th scope="col" { span.vh { (t.compare_what()) } } @for column in columns { th scope="col" { (name(column.name, t)) } } } }
                tbody { @for aspect in different { tr {
                    th scope="row" { (aspect.label.get(t)) }
                    @for column in columns { td data-l=(name(column.name, t)) { @match level_of(column, aspect) {
                        Some(level) => { div.hall-cell { (named_pictogram(level.pictogram.as_str())) span { (label(level, view)) } } }
                        None => { (t.compare_not_on_offer()) }
                    } } }
                } } }
            }
        }
        @if !alike.is_empty() { p.hall-alike { b { (t.compare_same()) } " " (alike.join(" · ")) } }
    }
}

fn label<'a>(level: &'a Level, view: &TownView<'_>) -> &'a str {
    level.label.get(view.lang)
}
