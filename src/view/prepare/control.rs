//! One field: what is typed or chosen in it, by its path in the plan.

use super::Drawn;
use crate::draft::place::Place;
use crate::locale::Lang;
use crate::plan::pictogram::names;
use crate::plan::place::{Last, find, parted};
use crate::plan::shape::{Field, Fields, Measure, Shape};
use crate::plan::value::Value;
use maud::{Markup, html};

/// Texts of more than a few words.
const LONG: [&str; 9] = ["caution", "why", "consequence", "reason", "purpose", "note", "notes", "today", "proposed"];
/// What stands in the plan where no document says it.
const NULL: &str = "null";

/// Something that can be chosen: its value, and what it is called.
type Choice = (String, String);

impl Drawn<'_> {
    /// A field with its label, its unit, its help and its third state.
    pub(super) fn field(&self, path: &str, fields: &'static Fields, field: &'static Field) -> Markup {
        let t = self.lang;
        let unit = fields.unit(field, t);
        // What is chosen by its name needs no short name.
        let is_named = matches!(field.shape, Shape::Id) && self.referred(path).is_some();
        let help = fields.help(field, t).filter(|_| !is_named);
        let place = Place { shape: field.shape, field: Some((fields, field)) };
        let described = html! { @if help.is_some() { "help-" (path) } };
        html! {
            div.f {
                label for=(path) { (fields.label(field, t)) @if let Some(unit) = unit { " " small { "(" (unit) ")" } } @if field.optional { " " small.soft { (t.prepare_optional()) } } }
                @if let Some(help) = &help { p.soft id={ "help-" (path) } { (help) } }
                (self.control(path, place, None, &described.into_string()))
                (self.third_state(path, fields, field))
                div.errs data-errs=(path) {}
            }
        }
    }

    /// "No document says it", which is not the same as not filled in yet.
    fn third_state(&self, path: &str, fields: &'static Fields, field: &'static Field) -> Markup {
        let asked = field.optional && matches!(field.shape, Shape::Number(_) | Shape::ByYear(_));
        let on = matches!(self.draft.at(path), Some(Value::Null));
        html! {
            @if asked { label.null { input type="checkbox" data-null=(path) checked[on]; " " (fields.null_said(field, self.lang)) } }
        }
    }

    /// What is typed or chosen in, alone; in a table its label is heard and not seen.
    pub(super) fn control(&self, path: &str, place: Place, heard: Option<&str>, described: &str) -> Markup {
        let t = self.lang;
        let shown = self.draft.shown(path, t);
        let described = (!described.is_empty()).then_some(described);
        if let Some(choices) = self.choices(path, place) {
            return html! {
                select.line id=(path) name=(path) aria-label=[heard] aria-describedby=[described] { (self.options(path, place, &choices, &shown)) }
            };
        }
        let key = match parted(path) {
            Some((_, Last::Key(key))) => key,
            _ => "notes",
        };
        let long = matches!(place.shape, Shape::Text)
            && LONG.contains(&key)
            && place.field.is_none_or(|(fields, _)| fields.name != "Aspect" || key == "why");
        let mode = match place.shape {
            Shape::Number(number) if number.measure == Measure::Count => Some("numeric"),
            Shape::Number(_) => Some("decimal"),
            _ => None,
        };
        // In a table what is empty says what that means; elsewhere that is ticked.
        let is_null = matches!(self.draft.at(path), Some(Value::Null));
        let empty = match place.field {
            Some((fields, field)) => fields.null(field, t).or_else(|| is_null.then(|| "—".to_owned())),
            None => None,
        };
        let empty = empty.filter(|_| heard.is_some());
        html! {
            @if long {
                textarea.line rows="2" id=(path) name=(path) aria-label=[heard] aria-describedby=[described] { (shown) }
            } @else {
                input.line.number[mode.is_some()] type="text" id=(path) name=(path) value=(shown) inputmode=[mode] autocomplete="off" placeholder=[empty] aria-label=[heard] aria-describedby=[described];
            }
        }
    }

    /// The options of a select: none yet, each choice, that no document says it, and what stands there though it is none.
    pub(super) fn options(&self, path: &str, place: Place, choices: &[Choice], shown: &str) -> Markup {
        let t = self.lang;
        let known = choices.iter().any(|(value, _)| value == shown);
        let null = matches!(self.draft.at(path), Some(Value::Null));
        let said = match place.field {
            Some((fields, field)) if field.optional => Some(fields.null_said(field, t)),
            _ => None,
        };
        html! {
            option value="" { "—" }
            @for (value, name) in choices { option value=(value) selected[value == shown] { (name) } }
            @if let Some(said) = said { option value=(NULL) data-null selected[null] { (said) } }
            @if !known && !shown.is_empty() { option value=(shown) selected { (shown) } }
        }
    }

    /// What a place may be chosen from; none where it is typed.
    pub(super) fn choices(&self, path: &str, place: Place) -> Option<Vec<Choice>> {
        let t = self.lang;
        match place.shape {
            Shape::Word(words) => {
                Some(words.list.iter().map(|word| ((*word).to_owned(), words.label(word, t))).collect())
            }
            Shape::Bool => Some(vec![("true".into(), t.yes().into()), ("false".into(), t.no().into())]),
            Shape::Category => Some(self.draft.categories(t)),
            Shape::Id => self.referred(path),
            _ => None,
        }
    }

    /// What a short name may refer to.
    pub(super) fn referred(&self, path: &str) -> Option<Vec<Choice>> {
        let (around, key) = match parted(path)? {
            (around, Last::Key(key)) => (around, key),
            _ => return None,
        };
        let level_of = |aspect: &str| self.named(&format!("{aspect}.levels"));
        match key {
            "pictogram" => Some(names().map(|name| (name.to_owned(), drawing(name, self.lang))).collect()),
            "today" | "proposed" => Some(level_of(around)),
            "aspect" => Some(self.named("aspects")),
            "group" => Some(self.named("users")),
            "levels" => {
                let aspect = self.draft.shown(&format!("{around}.aspect"), self.lang);
                let position = self.named("aspects").iter().position(|(id, _)| *id == aspect)?;
                Some(level_of(&format!("aspects[{position}]")))
            }
            _ => None,
        }
    }

    /// The members of a list by their short names and labels.
    fn named(&self, list: &str) -> Vec<Choice> {
        let count = match find(self.draft.tree(), list) {
            Some(Value::List(members)) => members.len(),
            _ => 0,
        };
        let member = |place: usize| {
            let path = format!("{list}[{place}]");
            let id = self.draft.shown(&format!("{path}.id"), self.lang);
            let label = self.draft.label_of(&path, self.lang);
            (id.clone(), if label.is_empty() { id } else { label })
        };
        (0..count).map(member).filter(|(id, _)| !id.is_empty()).collect()
    }
}

/// What a drawing shows.
fn drawing(name: &str, t: Lang) -> String {
    t.named(&format!("drawing-{name}")).unwrap_or_else(|| name.to_owned())
}
