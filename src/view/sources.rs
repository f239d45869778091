//! Where numbers come from: the mark beside a number, and the list at the end.

use super::View;
use crate::locale::Lang;
use crate::plan::users::{Source, SourceKind};
use maud::{Markup, html};

/// The source of the number at a path of the plan, in a word or two.
pub fn chip(view: &View<'_>, path: &str) -> Markup {
    html! { @if let Some(source) = view.plan.source(path) { (mark(source, view.lang)) } }
}

fn mark(source: &Source, t: Lang) -> Markup {
    let guess = matches!(source.kind, SourceKind::Assumption | SourceKind::Illustrative);
    let text = match (source.kind, &source.place) {
        (SourceKind::Assumption, _) => t.source_assumption(),
        (SourceKind::Illustrative, _) => t.source_illustrative(),
        (_, Some(place)) => place.get(t),
        (_, None) => source.title.get(t),
    };
    html! { span.src.guess[guess] { (text) } }
}

/// Every source of the plan, and what has to be known about its documents.
pub fn sources(view: &View<'_>) -> Markup {
    let t = view.lang;
    html! {
        div.box {
            ul.srcs {
                @for source in &view.plan.sources {
                    li { (mark(source, t)) " " b { (source.title.get(t)) } @if let Some(note) = &source.note { " " (note.get(t)) } }
                }
            }
        }
        @if !view.plan.notes.is_empty() {
            div.box {
                h3 { (t.notes_heading()) }
                ul.srcs { @for note in &view.plan.notes { li { (note.get(t)) } } }
            }
        }
    }
}
