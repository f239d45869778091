//! Where numbers come from: the mark beside a number, and the list at the end.

use super::View;
use crate::locale::Lang;
use crate::plan::users::{Source, SourceKind};
use maud::{Markup, PreEscaped, html};

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

/// The sources of several numbers, each once.
pub fn chips(view: &View<'_>, paths: &[&str]) -> Markup {
    let mut marks: Vec<String> = Vec::new();
    for path in paths {
        let mark = chip(view, path).into_string();
        if !marks.contains(&mark) {
            marks.push(mark);
        }
    }
    html! { @for mark in marks { (PreEscaped(mark)) " " } }
}

/// Every source of the plan under its document, and what has to be known about the documents.
pub fn sources(view: &View<'_>) -> Markup {
    let t = view.lang;
    let mut titles: Vec<&str> = Vec::new();
    for source in &view.plan.sources {
        if !titles.contains(&source.title.get(t)) {
            titles.push(source.title.get(t));
        }
    }
    html! {
        @for title in titles {
            div.box {
                h3 { (title) }
                ul.srcs {
                    @for source in view.plan.sources.iter().filter(|source| source.title.get(t) == title) {
                        li { (mark(source, t)) @if let Some(note) = &source.note { " " (note.get(t)) } }
                    }
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
