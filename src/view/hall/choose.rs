//! Choosing together: one screen for each question, and what all of it comes to.

use super::today::bars;
use super::{at_home, changed, large, who};
use crate::home::answer::{Change, PriceTag};
use crate::locale::{Lang, soles};
use crate::number::money::Rate;
use crate::plan::service::{Aspect, Level};
use crate::plan::users::Example;
use crate::view::TownView;
use crate::view::drawing::named_pictogram;
use crate::view::home::controls::Also;
use crate::view::home::keep;
use crate::view::town::compare::shown_against;
use maud::{Markup, html};

/// The levels of a question as cards that can be pressed, and the total below.
pub fn aspect(view: &TownView<'_>, aspect: &Aspect) -> Markup {
    html! {
        div class={ "hall-cards hall-cards-" (aspect.levels.len()) } {
            @for (place, level) in (1u32..).zip(&aspect.levels) { (card(view, aspect, level, place)) }
        }
        // What changed with a card that was pressed.
        p.hall-note data-also {}
        (strip(view))
    }
}

/// A card leads to the choice with its level. One that does not go with the others says why in the place of what it means,
/// and leads to what else changes with it.
fn card(view: &TownView<'_>, aspect: &Aspect, level: &Level, place: u32) -> Markup {
    let t = view.lang;
    let tag = view.answer.tag(&aspect.id, &level.id);
    let change = tag.map(|PriceTag { change, .. }| change);
    let way = match change {
        Some(Change::Blocked { way, .. }) => way.as_deref(),
        _ => None,
    };
    let also = way.zip(tag).map(|(way, tag)| Also::of(view, tag, way).levels);
    let go = match way {
        Some(way) => Some(way.choice.to_fragment()),
        None if change.is_some_and(Change::is_closed) => None,
        None => Some(view.answer.choice.with(aspect, level).to_fragment()),
    };
    html! {
        button.hall-card type="button" id={ "hall-card-" (aspect.id) "-" (level.id) } data-card disabled[go.is_none()] data-go=[go] data-said=[also.as_ref().map(|also| changed_too(also, change, t))] aria-pressed=(if matches!(change, Some(Change::Chosen)) { "true" } else { "false" }) {
            span.hall-key aria-hidden="true" { (place) }
            (named_pictogram(level.pictogram.as_str()))
            span.hall-words {
                b { (level.label.get(t)) }
                @if aspect.today.as_ref() == Some(&level.id) { " " span.hall-now { (t.levels_today()) } }
                span.hall-says { @match change {
                    Some(Change::Blocked { with, reason, .. }) => {
                        b { (t.levels_not_with(with.get(t))) } " "
                        @match &also { Some(also) => { (t.levels_also(also)) } None => { (reason.get(t)) } }
                    }
                    _ => { (level.consequence.get(t)) }
                } }
            }
            @match change {
                Some(Change::Chosen) => { span.tag.hall-on { (t.levels_chosen()) } }
                Some(Change::Difference { amount: change }) => { (changed(*change, t)) }
                Some(Change::Total { amount }) => { span.tag.same { (t.answer_a_month(&soles(*amount, t))) } }
                Some(Change::Withheld { refusal }) => { span.tag.need { (refusal.text(t)) } }
                Some(Change::Blocked { .. }) | None => { @match way.map(|way| way.amount) {
                    Some(Ok(change)) => { (changed(change, t)) }
                    Some(Err(refusal)) => { span.tag.need { (refusal.text(t)) } }
                    None => {}
                } }
            }
        }
    }
}

/// What also changed, and why.
fn changed_too(also: &str, change: Option<&Change>, t: Lang) -> String {
    let why = match change {
        Some(Change::Blocked { reason, .. }) => reason.get(t),
        _ => "",
    };
    format!("{} {why}", t.levels_changed(also))
}

/// Whose total it is, and how it stands against today.
fn strip(view: &TownView<'_>) -> Markup {
    let t = view.lang;
    html! {
        @match &view.answer.bill {
            Ok(bill) => { p.hall-strip {
                span.hall-who { (who(view)) ", " (t.hall_pays()) }
                b { (soles(bill.total, t)) }
                @if let Ok(change) = view.answer.against_today { (shown_against(view, bill, change)) }
            } }
            Err(refusal) => { (view.withheld(*refusal)) }
        }
    }
}

/// The total against today, the homes whose receipt it can be, and keeping the choice.
pub fn total(view: &TownView<'_>) -> Markup {
    let t = view.lang;
    let answer = view.answer;
    html! {
        div.hall-two.hall-total {
            div.hall-stack {
                p { (who(view)) ", " (t.hall_pays()) }
                @match &answer.bill {
                    Ok(bill) => {
                        (large(bill.total, t))
                        @if let Ok(change) = answer.against_today { p { (shown_against(view, bill, change)) } }
                        @if let Some(today) = crate::view::home::receipt::today(view) { (bars(["c2", "c1"], t.pay_today(), today, t.pay_with_this(), bill.total, t)) }
                    }
                    Err(refusal) => { (view.withheld(*refusal)) }
                }
                p.pick { (keep::button(view, "hall-keep")) }
            }
            div {
                p.hall-strong { (t.hall_homes()) }
                ul.hall-homes { @for example in view.plan.examples.iter().filter(|example| in_a_link(example)) { li { (home(view, example)) } } }
            }
        }
        @let vat_unknown = view.vat_of_today_unknown() && answer.bill.as_ref().is_ok_and(|bill| bill.vat.is_some());
        @if view.plan.caution.is_some() || vat_unknown { p.hall-note {
            @if let Some(caution) = &view.plan.caution { b { (caution.get(t)) } " " }
            @if vat_unknown { (t.pay_vat_unknown()) }
        } }
    }
}

/// Whether a link can say all of an example's home: what an institution is forgiven is in none.
fn in_a_link(example: &Example) -> bool {
    example.home.exempt_share.is_none_or(Rate::is_zero)
}

fn home(view: &TownView<'_>, example: &Example) -> Markup {
    let choice = &view.answer.choice;
    let go = at_home(view, &example.home).to_fragment();
    let bill = view.assessment.examples.iter().find(|other| other.id == example.id).map(|other| &other.bill);
    html! {
        button.hall-home type="button" id={ "hall-home-" (example.id) } data-card aria-pressed=(if go == choice.to_fragment() { "true" } else { "false" }) data-go=(go) {
            (named_pictogram(example.pictogram.as_str()))
            span { (example.label.get(view.lang)) }
            @if let Some(Ok(bill)) = bill { b.num { (soles(bill.total, view.lang)) } }
        }
    }
}
