//! Every number has a source, and every source has something that it is the source of.

use super::Plan;
use super::place::{find, inside, steps};
use super::problem::Fault;
use super::read::{At, Problems, within};
use super::thorough::around;
use super::value::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Of numbers without a source so many are named.
const MOST_NAMED: usize = 3;
/// Of a record so many keys are looked at for the one that a path meant: the format's records have no more.
const MOST_KEYS: usize = 50;

impl Plan {
    pub(super) fn check_sources(&self, at: &At<'_>, found: &mut Problems) {
        let Some(root) = at.value else { return };
        let unread = found.list.iter().any(|known| known.fault.shuts() && within(&known.path, "sources"));
        let mut sources: BTreeMap<&str, String> = BTreeMap::new();
        // What a path that leads nowhere probably meant has its source: the one word that is wrong is said once.
        let mut meant = BTreeSet::new();
        for (s, source) in self.sources.iter().enumerate() {
            for (p, path) in source.paths.iter().enumerate() {
                let place = format!("sources[{s}].paths[{p}]");
                if let Some(first) = sources.get(path.as_str()) {
                    found.add(place, Fault::TwoSources(first.clone()));
                    continue;
                }
                if find(root, path).is_none() {
                    let near = meant_by(root, path, found);
                    meant.extend(near.clone());
                    found.add(place.clone(), Fault::UnusedSource(near));
                }
                sources.insert(path, place);
            }
        }
        let numbers = std::mem::take(&mut found.numbers);
        // Where the sources cannot be read, whether a number has one is not known.
        if !unread {
            let named = |path: &str| sources.contains_key(path) || meant.contains(path);
            without_source(&numbers, &named, found);
        }
        found.numbers = numbers;
    }
}

/// Numbers without a source that are told of together.
struct Unsourced<'p> {
    place: &'p str,
    count: usize,
    first: Vec<&'p str>,
}

/// Notes the numbers that no source names: those of one place once, and those of places that are alike.
fn without_source(numbers: &[String], named: &dyn Fn(&str) -> bool, found: &mut Problems) {
    let sourced = |path: &&str| named(path) || around(path).any(named);
    let (known, unknown): (Vec<&str>, Vec<&str>) = numbers.iter().map(String::as_str).partition(sourced);
    let with_some: BTreeSet<&str> = known.into_iter().flat_map(around).collect();
    let (mut kinds, mut list): (BTreeMap<String, usize>, Vec<Unsourced<'_>>) = Default::default();
    for path in unknown {
        // The outermost place none of whose numbers has a source.
        let around = around(path).skip(1).find(|outer| !with_some.contains(outer));
        let place = if with_some.is_empty() { "sources" } else { around.unwrap_or(path) };
        let next = list.len();
        let position = *kinds.entry(without_positions(place)).or_insert(next);
        if position == next {
            list.push(Unsourced { place, count: 0, first: Vec::new() });
        }
        let Some(alike) = list.get_mut(position) else { continue };
        alike.count = alike.count.saturating_add(1);
        if alike.first.len() < MOST_NAMED {
            alike.first.push(path);
        }
    }
    for Unsourced { place, count, first } in list {
        let place = if let ([only], 1) = (first.as_slice(), count) { *only } else { place };
        let more = if count > first.len() { ", …" } else { "" };
        found.add(place, Fault::NoSource(count, first.join(", ") + more));
    }
}

/// A path without the positions in its lists: `users[].m`.
fn without_positions(path: &str) -> String {
    path.chars().filter(|letter| !letter.is_ascii_digit()).collect()
}

/// The path that was probably meant by one that leads nowhere: each name of it is there, or a letter or two away.
fn meant_by(root: &Value, path: &str, found: &Problems) -> Option<String> {
    let (mut here, mut meant) = (root, String::new());
    for (step, position) in steps(path) {
        let mut near = step.to_owned();
        if let (Value::Record(pairs), None) = (here, inside(here, (step, position))) {
            let keys: Vec<&str> = pairs.iter().take(MOST_KEYS).map(|(key, _)| key.as_str()).collect();
            near = found.nearest(step, &keys)?;
        }
        here = inside(here, (&near, position))?;
        let mark = match position {
            true => "[",
            false if meant.is_empty() => "",
            false => ".",
        };
        meant += mark;
        meant += &near;
    }
    Some(meant)
}
