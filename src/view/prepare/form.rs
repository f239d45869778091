//! A step's form: records, lists and alternatives, each with everything inside that no other step has.

use super::Drawn;
use crate::draft::place::{Place, columns, is_cell, is_made, place};
use crate::draft::told::step_of;
use crate::plan::form::STEPS;
use crate::plan::shape::{Field, Fields, Shape};
use crate::plan::users::SourceKind;
use crate::plan::value::Value;
use maud::{Markup, html};

/// The form of the step that is open.
pub(super) fn form(drawn: &Drawn<'_>) -> Markup {
    let t = drawn.lang;
    let step = drawn.open();
    let beside = |offset: isize| drawn.step.checked_add_signed(offset).and_then(|place| STEPS.get(place));
    let way = |word: &str, to: &crate::plan::form::Step| {
        html! { button.btn.go[word == t.prepare_next()] type="button" data-step=(to.id) { (word) ": " (to.title(t)) } }
    };
    html! {
        h2 #step-title tabindex="-1" { (step.title(t)) }
        p.soft { (t.prepare_hint(step.id)) }
        @for path in step.places { (drawn.place(path)) }
        @if !["sources", "review"].contains(&step.id) { (drawn.source()) }
        p.acts {
            @if let Some(before) = beside(-1) { (way(t.prepare_before(), before)) }
            @if let Some(after) = beside(1) { (way(t.prepare_next(), after)) }
        }
    }
}

impl Drawn<'_> {
    /// A place of the step, whatever it holds.
    fn place(&self, path: &str) -> Markup {
        match place(path) {
            Some(Place { shape, field: Some((fields, field)) }) => self.of_field(path, fields, field, &shape, true),
            _ => html! {},
        }
    }

    fn of_field(&self, path: &str, fields: &'static Fields, field: &'static Field, shape: &Shape, top: bool) -> Markup {
        let t = self.lang;
        let title = fields.label(field, t);
        // A record that is whole the step needs no name of its own.
        let named = title != self.open().title(t);
        match shape {
            // The version is not for anybody to fill in.
            _ if step_of(path) != self.step || path == "format" => html! {},
            shape if is_cell(shape) => self.field(path, fields, field),
            Shape::OneOf(inner) => self.alternatives(path, &title, fields.help(field, t), inner, field.optional),
            Shape::List(of) if self.referred(path).is_some() || matches!(**of, Shape::Word(_)) => {
                self.checks(path, &title, fields.help(field, t), of)
            }
            _ if !matches!(self.draft.at(path), Some(Value::Record(_) | Value::List(_))) => html! {
                div.absent data-at=(path) {
                    p { b { (title) } @if field.optional { " " small.soft { (t.prepare_optional()) } } }
                    @if let Some(help) = fields.help(field, t) { p.soft { (help) } }
                    div.errs data-errs=(path) {}
                    button.btn type="button" data-act="begin" data-path=(path) aria-label={ (t.prepare_begin()) ": " (title) } { (t.prepare_begin()) }
                }
            },
            _ => html! {
                fieldset.group.top[top] data-at=(path) {
                    legend.vh[!named] { (title) }
                    @if let Some(help) = fields.help(field, t) { p.soft { (help) } }
                    (self.inside(path, &title, shape))
                    @if field.optional { p.acts { button.btn type="button" data-act="end" data-path=(path) aria-label={ (t.prepare_end()) ": " (title) } { (t.prepare_end()) } } }
                }
            },
        }
    }

    /// What is inside a record or a list that is there.
    fn inside(&self, path: &str, title: &str, shape: &Shape) -> Markup {
        match shape {
            Shape::Record(fields) => html! { div.errs data-errs=(path) {} (self.record(path, fields)) },
            Shape::List(of) => self.list(path, title, of),
            Shape::ByCategory(of) => self.by_category(path, of),
            _ => html! {},
        }
    }

    fn record(&self, path: &str, fields: &'static Fields) -> Markup {
        html! {
            div.fields {
                @for field in fields.list.iter().filter(|field| !is_made(fields, field)) {
                    (self.of_field(&format!("{path}.{}", field.key), fields, field, &field.shape, false))
                }
            }
        }
    }

    fn list(&self, path: &str, title: &str, of: &Shape) -> Markup {
        let count = match self.draft.at(path) {
            Some(Value::List(members)) => members.len(),
            _ => 0,
        };
        if is_cell(of) {
            return self.table(path, title, of, &[], count);
        }
        if let Some(columns) = columns(of) {
            return self.table(path, title, of, &columns, count);
        }
        let t = self.lang;
        html! {
            div.list data-at=(path) {
                div.errs data-errs=(path) {}
                @for member in 0..count {
                    @let here = format!("{path}[{member}]");
                    @let label = self.draft.label_of(&here, t);
                    @let number = member.saturating_add(1).to_string();
                    @let called = if label.is_empty() { format!("{title} {number}") } else { label };
                    details.fold data-key=(here) data-at=(here) {
                        summary { span.arrow { (called) " " span.tags id={ "price-" (here) } {} } }
                        (self.inside(&here, &called, of))
                        p.acts { (self.acts(&here, (member, count), &called)) }
                    }
                }
                p.acts { button.btn type="button" data-act="add" data-path=(path) aria-label={ (t.prepare_add()) ": " (title) } { (t.prepare_add()) } }
            }
        }
    }

    /// What each category pays, and the categories that pay nothing yet.
    fn by_category(&self, path: &str, of: &Shape) -> Markup {
        let t = self.lang;
        let there: Vec<String> = match self.draft.at(path) {
            Some(Value::Record(pairs)) => pairs.iter().map(|(key, _)| key.clone()).collect(),
            _ => Vec::new(),
        };
        let others: Vec<_> = self.draft.categories(t).into_iter().filter(|(id, _)| !there.contains(id)).collect();
        html! {
            div.list data-at=(path) {
                div.errs data-errs=(path) {}
                @for id in &there {
                    @let here = format!("{path}.{id}");
                    @let name = self.draft.category_name(id, t);
                    details.fold data-key=(here) data-at=(here) open[there.len() == 1] {
                        summary { span.arrow { (name) } }
                        (self.inside(&here, &name, of))
                        p.acts { button.small type="button" data-act="delete" data-path=(here) aria-label={ (t.prepare_delete()) ": " (name) } title=(t.prepare_delete()) { "✕" } }
                    }
                }
                p.acts { @for (id, name) in &others { button.btn type="button" data-category=(id) data-path=(path) { (t.prepare_add()) ": " (name) } } }
            }
        }
    }

    /// One of several ways to say something.
    fn alternatives(
        &self,
        path: &str,
        title: &str,
        help: Option<String>,
        fields: &'static Fields,
        optional: bool,
    ) -> Markup {
        let t = self.lang;
        let chosen = match self.draft.at(path) {
            Some(Value::Record(pairs)) => pairs.first().map(|(key, _)| key.as_str()),
            _ => None,
        };
        let field = chosen.and_then(|key| fields.field(key));
        html! {
            fieldset.group data-at=(path) {
                legend { (title) @if optional { " " small.soft { (t.prepare_optional()) } } }
                @if let Some(help) = help { p.soft { (help) } }
                div.errs data-errs=(path) {}
                div.f {
                    label for={ "of-" (path) } { (t.prepare_which()) }
                    select.line id={ "of-" (path) } data-choose=(path) {
                        option value="" { (if optional { t.prepare_none() } else { "—" }) }
                        @for one in fields.list { option value=(one.key) selected[chosen == Some(one.key)] { (fields.label(one, t)) } }
                    }
                }
                @if let Some(field) = field { (self.of_field(&format!("{path}.{}", field.key), fields, field, &field.shape, false)) }
            }
        }
    }

    /// Several of a list of words or names.
    fn checks(&self, path: &str, title: &str, help: Option<String>, of: &Shape) -> Markup {
        let offered = self.offered(path, of);
        let had: Vec<String> = match self.draft.at(path) {
            Some(Value::List(words)) => words.iter().map(crate::draft::typed::plain).collect(),
            _ => Vec::new(),
        };
        html! {
            fieldset.group data-at=(path) {
                legend { (title) }
                @if let Some(help) = help { p.soft { (help) } }
                div.errs data-errs=(path) {}
                @for (value, name) in &offered {
                    label.check { input type="checkbox" data-toggle=(path) value=(value) data-key={ "toggle-" (path) "-" (value) } checked[had.contains(value)]; " " (name) }
                }
            }
        }
    }

    /// What a list of words or names may have.
    pub(super) fn offered(&self, path: &str, of: &Shape) -> Vec<(String, String)> {
        self.choices(path, Place { shape: *of, field: None }).unwrap_or_default()
    }

    /// Where the numbers of the step come from.
    fn source(&self) -> Markup {
        let t = self.lang;
        let Some(Place { shape: Shape::Word(kinds), .. }) = place("sources[0].kind") else { return html! {} };
        let given = self.draft.source_of(self.open(), t);
        let missing = self.told.missing.get(self.step).map_or(0, |missing| missing.unsourced);
        html! {
            fieldset.group.top.source data-source=(self.open().id) {
                legend { (t.prepare_source()) }
                p.soft { (t.prepare_source_why()) }
                div.fields {
                    div.f { label for="source-kind" { (t.prepare_source_kind()) }
                        select.line #source-kind { option value="" { "—" } @for kind in SourceKind::ALL { option value=(kind.word()) selected[given.kind == kind.word()] { (kinds.label(kind.word(), t)) } } } }
                    div.f { label for="source-title" { (t.prepare_source_title()) } input.line #source-title type="text" autocomplete="off" value=(given.title); }
                    div.f { label for="source-place" { (t.prepare_source_place()) } input.line #source-place type="text" autocomplete="off" value=(given.place); }
                }
                p { button.btn type="button" data-assume data-title=(t.prepare_assumed()) { (t.prepare_assume()) } }
                p.soft id="unsourced" role="status" { @if missing > 0 { (t.prepare_unsourced(&missing.to_string())) } }
            }
        }
    }
}

/// The list that a path's words or names are offered for.
pub(super) fn offered(drawn: &Drawn<'_>, path: &str) -> Vec<String> {
    let Some(Place { shape: Shape::List(of), .. }) = place(path) else { return Vec::new() };
    drawn.offered(path, of).into_iter().map(|(value, _)| value).collect()
}
