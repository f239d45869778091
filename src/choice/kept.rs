//! The services that a choice keeps to be compared: read, kept, shown again and let go.

use super::{Choice, Levels};
use crate::plan::Plan;
use crate::plan::problem::Fault;
use crate::plan::read::{At, Problems};
use crate::plan::service::Aspect;
use crate::plan::value::Value;
use std::cmp::Ordering;

/// How many services can be kept beside the one on show: with it and today's, five columns are what a screen holds.
pub const MOST_KEPT: usize = 3;

/// The letters of those that are kept, by their places.
const LETTERS: [&str; MOST_KEPT] = ["A", "B", "C"];

/// The letter of the kept service at a place from 0.
pub fn letter(place: usize) -> &'static str {
    LETTERS.get(place).copied().unwrap_or_default()
}

/// What keeping the service on show would come to.
#[derive(Debug, Clone)]
pub enum Keeping {
    /// The choice that also keeps it.
    Keep(Choice),
    /// It is kept, at this place from 0; with the choice that keeps it no longer.
    Kept(usize, Choice),
    /// As many as there can be are kept.
    Full,
    /// It is today's, which needs no keeping.
    Today,
}

impl Choice {
    /// The services that are kept, each as its levels joined by dots, which no id has.
    pub(super) fn read_kept(&mut self, plan: &Plan, at: &At<'_>, found: &mut Problems) {
        let kept: Option<Vec<String>> = at.field("keep", found);
        for (place, text) in kept.into_iter().flatten().enumerate() {
            let path = at.key("keep").path_of_member(place);
            match self.read_service(plan, &text) {
                // What is no text was noted already.
                _ if text.is_empty() => {}
                Ok(levels) if self.kept.contains(&levels) => found.add(path, Fault::RepeatedId(text)),
                Ok(_) if self.kept.len() == MOST_KEPT => found.add("keep", Fault::TooMany(MOST_KEPT)),
                Ok(levels) => self.kept.push(levels),
                Err(fault) => found.add(path, fault),
            }
        }
    }

    fn read_service(&self, plan: &Plan, text: &str) -> Result<Levels, Fault> {
        let ids: Vec<&str> = text.split('.').collect();
        match ids.len().cmp(&plan.aspects.len()) {
            Ordering::Less => return Err(Fault::TooFew(u32::try_from(plan.aspects.len()).unwrap_or(u32::MAX))),
            Ordering::Greater => return Err(Fault::TooMany(plan.aspects.len())),
            Ordering::Equal => {}
        }
        let mut levels = Levels::new();
        for (aspect, id) in plan.aspects.iter().zip(ids) {
            let level = aspect.level(id).ok_or_else(|| Fault::UnknownReference(id.to_owned()))?;
            levels.push((aspect.id.as_str().to_owned(), level.id.as_str().to_owned()));
        }
        let choice = self.of_levels(&levels);
        match choice.first_conflict(plan) {
            Some(conflict) => Err(Fault::Conflict(conflict.link.reason.clone(), None)),
            None if choice.is_todays_package(plan) => Err(Fault::RepeatedId(text.to_owned())),
            None => Ok(levels),
        }
    }

    /// The same home with other levels, and nothing kept.
    fn of_levels(&self, levels: &Levels) -> Choice {
        Choice { levels: levels.clone(), kept: Vec::new(), ..self.clone() }
    }

    /// Whether its service is the package that a plan describes as today's, with its whole charge.
    pub fn is_todays_package(&self, plan: &Plan) -> bool {
        self.levels(plan).iter().any(|(_, level)| level.charge_per_month.is_some())
    }

    /// Each service that is kept, for this very home.
    pub fn kept(&self) -> impl Iterator<Item = Choice> {
        self.kept.iter().map(|levels| self.of_levels(levels))
    }

    /// Each service that is kept, as a link says it.
    pub fn kept_as_text(&self) -> impl Iterator<Item = String> {
        self.kept.iter().map(as_text)
    }

    /// At which place from 0 the service on show is kept.
    pub fn place_kept(&self) -> Option<usize> {
        self.kept.iter().position(|levels| *levels == self.levels)
    }

    /// The same choice with the kept service of a place on show.
    pub fn showing(&self, place: usize) -> Choice {
        let levels = self.kept.get(place).unwrap_or(&self.levels).clone();
        Choice { levels, ..self.clone() }
    }

    /// The same choice without the kept service of a place.
    pub fn without(&self, place: usize) -> Choice {
        let others = self.kept.iter().enumerate().filter(|(other, _)| *other != place);
        Choice { kept: others.map(|(_, levels)| levels.clone()).collect(), ..self.clone() }
    }

    /// What keeping the service on show would come to.
    pub fn keeping(&self, plan: &Plan) -> Keeping {
        match self.place_kept() {
            Some(place) => Keeping::Kept(place, self.without(place)),
            None if self.is_todays_package(plan) => Keeping::Today,
            None if self.kept.len() >= MOST_KEPT => Keeping::Full,
            None => {
                let kept = self.kept.iter().chain([&self.levels]).cloned().collect();
                Keeping::Keep(Choice { kept, ..self.clone() })
            }
        }
    }
}

/// The aspect of which a service that is kept at a path names a level that there is not.
pub(super) fn aspect_of<'p>(plan: &'p Plan, value: &Value, path: &str, id: &str) -> Option<&'p Aspect> {
    let place: usize = path.strip_prefix("keep[")?.strip_suffix(']')?.parse().ok()?;
    let Some(Value::List(kept)) = At::root(value).key("keep").value else { return None };
    let Some(Value::Text(text)) = kept.get(place) else { return None };
    plan.aspects
        .iter()
        .zip(text.split('.'))
        .find(|(aspect, level)| *level == id && aspect.level(id).is_none())
        .map(|(aspect, _)| aspect)
}

fn as_text(levels: &Levels) -> String {
    let mut text = String::new();
    for (_, level) in levels {
        if !text.is_empty() {
            text.push('.');
        }
        text.push_str(level);
    }
    text
}
