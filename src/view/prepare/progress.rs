//! The steps with what each still lacks, and everything that is wrong, a touch away.

use super::Drawn;
use crate::draft::told::{Missing, Wrong};
use crate::plan::form::STEPS;
use maud::{Markup, html};

/// Of what is only not filled in yet, so many places of a step are listed.
const MOST_LISTED: usize = 12;

/// The steps in the order of the work.
pub(super) fn steps(drawn: &Drawn<'_>) -> Markup {
    let t = drawn.lang;
    html! {
        ol {
            @for (place, step) in STEPS.iter().enumerate() {
                @let missing = drawn.told.missing.get(place).copied().unwrap_or_default();
                li {
                    button type="button" data-step=(step.id) aria-current=[(place == drawn.step).then_some("step")] {
                        span { (step.title(t)) }
                        (lacks(drawn, missing))
                    }
                }
            }
        }
    }
}

fn lacks(drawn: &Drawn<'_>, missing: Missing) -> Markup {
    let t = drawn.lang;
    let publishing = missing.for_publishing.saturating_add(missing.unsourced);
    html! {
        @if missing.for_receipt > 0 { small.receipt { (t.prepare_for_receipt(&missing.for_receipt.to_string())) } }
        @else if publishing > 0 { small { (t.prepare_for_publishing(&publishing.to_string())) } }
        @else { small.done { (t.prepare_complete()) } }
    }
}

/// A problem as a link to its field.
pub(super) fn link(wrong: &Wrong) -> Markup {
    html! { a href={ "#" (wrong.path) } data-go=(wrong.path) { (wrong.place) } ": " (wrong.text) }
}

/// Everything that is wrong; what is only not filled in, by step.
pub(super) fn problems(drawn: &Drawn<'_>) -> Markup {
    let t = drawn.lang;
    let wrong: Vec<&Wrong> = drawn.told.wrong.iter().filter(|wrong| !wrong.empty).collect();
    let unsourced: usize = drawn.told.missing.iter().map(|missing| missing.unsourced).sum();
    html! {
        h2 { (t.prepare_problems()) }
        @if drawn.told.wrong.is_empty() { p { (t.prepare_nothing_wrong()) } }
        @if !wrong.is_empty() {
            h3 { (t.prepare_wrong(&wrong.len().to_string())) }
            ul.wrongs { @for wrong in &wrong { li { (link(wrong)) } } }
        }
        @for step in &STEPS {
            @let open: Vec<&Wrong> = drawn.told.wrong.iter().filter(|wrong| wrong.empty && wrong.step == step.id).collect();
            @if !open.is_empty() {
                details data-key={ "open-" (step.id) } {
                    summary { span.arrow { (step.title(t)) ": " (t.prepare_to_fill(&open.len().to_string())) } }
                    ul.wrongs {
                        @for wrong in open.iter().take(MOST_LISTED) { li { a href={ "#" (wrong.path) } data-go=(wrong.path) { (wrong.place) } } }
                        @if open.len() > MOST_LISTED { li.soft { (t.prepare_and_more(&open.len().saturating_sub(MOST_LISTED).to_string())) } }
                    }
                }
            }
        }
        @if unsourced > 0 { p.soft { (t.prepare_unsourced_all(&unsourced.to_string())) } }
    }
}
