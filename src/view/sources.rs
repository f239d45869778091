//! Where numbers come from: the mark beside a number, and the list at the end.

use crate::locale::Lang;
use crate::number::digits;
use crate::number::written;
use crate::plan::Status;
use crate::plan::service::Level;
use crate::plan::users::{Source, SourceKind};
use crate::view::View;
use maud::{Markup, html};

/// The source of the number at a path of the plan, in a word or two, leading to its place in the list.
pub fn chip(view: &View<'_>, path: &str) -> Markup {
    html! {
        @if let Some((place, source)) = source(view, path).filter(|(_, source)| tells(view, source)) {
            a.src.guess[guessed(source)] href={ "#fuente-" (digits::text(place.into())) } aria-label=(view.lang.heard_source(name(source, view.lang))) { (name(source, view.lang)) }
        }
    }
}

/// The same without a link, for what can itself be pressed.
pub fn mark(view: &View<'_>, path: &str) -> Markup {
    html! {
        @if let Some((_, source)) = source(view, path).filter(|(_, source)| tells(view, source)) { span.src.guess[guessed(source)] { (name(source, view.lang)) } }
    }
}

/// The document that the number at a path is from.
pub fn document<'a>(view: &View<'a>, path: &str) -> Option<&'a str> {
    let (_, source) = source(view, path)?;
    (!guessed(source)).then(|| source.title.get(view.lang))
}

fn source<'a>(view: &View<'a>, path: &str) -> Option<(usize, &'a Source)> {
    let source = view.plan.source(path)?;
    let place = view.plan.sources.iter().position(|other| std::ptr::eq(other, source))?;
    Some((place, source))
}

/// Whether a mark tells anything: where every number is invented, the page says it once, and the marks would only be noise.
fn tells(view: &View<'_>, source: &Source) -> bool {
    view.plan.status != Status::Illustrative || source.kind != SourceKind::Illustrative
}

fn guessed(source: &Source) -> bool {
    matches!(source.kind, SourceKind::Assumption | SourceKind::Illustrative)
}

fn name(source: &Source, t: Lang) -> &str {
    match (source.kind, &source.place) {
        (SourceKind::Assumption, _) => t.source_assumption(),
        (SourceKind::Illustrative, _) => t.source_illustrative(),
        (_, Some(place)) => place.get(t),
        (_, None) => source.title.get(t),
    }
}

/// The sources of several numbers; those that would read the same stand once.
pub fn chips(view: &View<'_>, paths: &[&str]) -> Markup {
    let mut shown: Vec<(&str, &str)> = Vec::new();
    for path in paths {
        let Some((_, source)) = source(view, path) else { continue };
        let name = name(source, view.lang);
        if !shown.iter().any(|(_, known)| *known == name) {
            shown.push((path, name));
        }
    }
    html! { @for (path, _) in shown { (chip(view, path)) " " } }
}

/// The places of a key in the chosen levels that give it.
pub fn in_chosen_levels(view: &View<'_>, key: &str, given: fn(&Level) -> bool) -> Vec<String> {
    let mut places = Vec::new();
    for (a, aspect) in view.plan.aspects.iter().enumerate() {
        for (l, level) in aspect.levels.iter().enumerate() {
            if given(level) && view.answer.choice.takes(&aspect.id, &level.id) {
                let [a, l] = [a, l].map(|place| digits::text(place.into()));
                places.push(written::joined(&["aspects[", &a, "].levels[", &l, "].", key]));
            }
        }
    }
    places
}

/// The documents of the plan.
fn titles<'a>(view: &View<'a>) -> Vec<&'a str> {
    let mut titles = Vec::new();
    for source in &view.plan.sources {
        if !titles.contains(&source.title.get(view.lang)) {
            titles.push(source.title.get(view.lang));
        }
    }
    titles
}

/// The documents, each with the places that marks name: paper has this for the list that opens on demand.
pub fn on_paper(view: &View<'_>) -> Markup {
    html! { ul.paper.srcs { @for title in titles(view) { li { b { (title) } @for place in places(view, title) { " · " (place) } } } } }
}

/// The places of a document that marks name, each once.
fn places<'a>(view: &View<'a>, title: &str) -> Vec<&'a str> {
    let mut places = Vec::new();
    for source in view.plan.sources.iter().filter(|source| source.title.get(view.lang) == title) {
        let place = name(source, view.lang);
        if place != title && !places.contains(&place) {
            places.push(place);
        }
    }
    places
}

/// A title for whoever listens: a name in quotation marks with its translation in brackets behind it is not in the page's
/// language. Nothing else tells which it is; documents about Peru's water are in Spanish or in English, so it is the other.
fn titled(title: &str, t: Lang) -> Markup {
    let other = if t.main_tag() == "es" { "en" } else { "es" };
    for (open, close) in [("«", "»"), ("“", "”")] {
        let Some((before, (name, after))) =
            title.split_once(open).and_then(|(before, rest)| Some((before, rest.split_once(close)?)))
        else {
            continue;
        };
        if after.starts_with(" (") {
            return html! { (before) (open) span lang=(other) { (name) } (close) (after) };
        }
    }
    html! { (title) }
}

/// Every source of the plan under its document, and what has to be known about the documents.
pub fn sources(view: &View<'_>) -> Markup {
    let t = view.lang;
    html! {
        @for title in titles(view) {
            div.box {
                h3 { (titled(title, t)) }
                ul.srcs {
                    @for (place, source) in view.plan.sources.iter().enumerate().filter(|(_, source)| source.title.get(t) == title) {
                        li id={ "fuente-" (place) } { span.src.guess[guessed(source)] { (name(source, t)) } @if let Some(note) = &source.note { " " (note.get(t)) } }
                    }
                }
            }
        }
        @if !view.plan.notes.is_empty() {
            div.box.noprint {
                h3 { (t.notes_heading()) }
                ul.srcs { @for note in &view.plan.notes { li { (note.get(t)) } } }
            }
        }
    }
}
