//! Sources beside numbers: in which cell the source of a path stands, `2`, or of a part of a row, `2; Con medidor: 5`.

use super::layout::{Block, Sheet, names, within};
use super::tree::{member, path_of};
use crate::locale::{Lang, folded};
use crate::number::digits;
use crate::number::written::joined;
use crate::plan::form::root;
use crate::plan::place::find;
use crate::plan::shape::Shape;
use crate::plan::value::Value;
use std::collections::BTreeMap;

/// Where the source of a path stands: in whose cell, and what of it is meant.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Anchor {
    /// Whose: the path of an item, of a field in a row of its own, of a list or record under its title.
    pub path: String,
    /// What of it, where it is not the whole: a column's or a record's key.
    pub part: String,
}

/// The ways from the plan to a path, each as the format has it and as the path has it: `tariff{}` and `tariff.domestic`.
fn ways(path: &str) -> Option<Vec<(String, String)>> {
    let mut shape = Shape::Record(root());
    let (mut pattern, mut here, mut ways) = (String::new(), String::new(), vec![Default::default()]);
    for step in path.split(['.', '[']) {
        shape = match (shape, step.strip_suffix(']')) {
            (Shape::List(of), Some(place)) => {
                pattern += "[]";
                here = member(&here, place.parse().ok()?);
                *of
            }
            (Shape::ByCategory(of), None) => {
                pattern += "{}";
                here = path_of(&here, step);
                *of
            }
            (Shape::Record(fields) | Shape::OneOf(fields), None) => {
                pattern = path_of(&pattern, step);
                here = path_of(&here, step);
                fields.field(step)?.shape
            }
            _ => return None,
        };
        ways.push((pattern.clone(), here.clone()));
    }
    (here == path).then_some(ways)
}

/// Where the source of a path stands; nothing for a path that no cell stands for.
pub fn anchor(sheets: &[Sheet], path: &str) -> Option<Anchor> {
    let ways = ways(path)?;
    let (pattern, _) = ways.last()?;
    let mut nearest: Option<(usize, Anchor)> = None;
    for block in sheets.iter().flat_map(|sheet| &sheet.blocks) {
        let item = block.item();
        if block.table && block.base == *pattern && !pattern.contains(['[', '{']) {
            return Some(Anchor { path: path.to_owned(), part: String::new() });
        }
        let part = if within(pattern, &item) { pattern.get(item.len()..).unwrap_or_default() } else { continue };
        let part = part.trim_start_matches('.');
        let Some((_, here)) = ways.iter().find(|(way, _)| *way == item) else { continue };
        let own_row = !block.table && block.columns.iter().any(|column| column.key == part);
        let known = own_row || part_name(block, part, Lang::ALL[0]).is_some() || (part.is_empty() && !item.is_empty());
        if known && nearest.as_ref().is_none_or(|(length, _)| *length <= item.len()) {
            let (path, part) = if own_row { (path, "") } else { (here.as_str(), part) };
            nearest = Some((item.len(), Anchor { path: path.to_owned(), part: part.to_owned() }));
        }
    }
    nearest.map(|(_, anchor)| anchor)
}

/// What a part of a row or a record is called.
pub fn part_name(block: &Block, part: &str, lang: Lang) -> Option<String> {
    let columns = block.columns.iter().filter(|column| column.lang.is_none());
    let columns = columns.map(|column| (&column.key, &column.labels));
    let mut parts = columns.chain(block.groups.iter().map(|group| (&group.key, &group.labels)));
    parts.find(|(key, _)| !key.is_empty() && *key == part).map(|(_, labels)| names(labels, lang))
}

/// The part that is called so, in any language.
pub fn part_named(block: &Block, name: &str, langs: &[Lang]) -> Option<String> {
    let name = folded(name);
    let keys = block.columns.iter().map(|column| &column.key).chain(block.groups.iter().map(|group| &group.key));
    let called = |key: &&String| {
        let names = langs.iter().filter_map(|lang| part_name(block, key, *lang));
        names.map(|own| folded(&own)).any(|own| own == name)
    };
    keys.into_iter().find(called).cloned()
}

/// The paths of each of a plan's sources.
pub fn paths(plan: &Value) -> Vec<Vec<&str>> {
    let Some(Value::List(sources)) = find(plan, "sources") else { return Vec::new() };
    let paths = |source| match find(source, "paths") {
        Some(Value::List(paths)) => paths.iter().filter_map(|path| super::tree::text(path, "")).collect(),
        _ => Vec::new(),
    };
    sources.iter().map(paths).collect()
}

/// The numbers of the sources that stand in cells, by whose they are.
pub fn beside(sheets: &[Sheet], plan: &Value) -> BTreeMap<String, Vec<(String, usize)>> {
    let mut beside: BTreeMap<String, Vec<(String, usize)>> = BTreeMap::new();
    for (place, paths) in paths(plan).iter().enumerate() {
        for anchor in paths.iter().filter_map(|path| anchor(sheets, path)) {
            beside.entry(anchor.path).or_default().push((anchor.part, place.saturating_add(1)));
        }
    }
    for parts in beside.values_mut() {
        parts.sort();
    }
    beside
}

/// What stands in a cell: `2; Con medidor: 5`.
pub fn text(block: &Block, parts: &[(String, usize)], lang: Lang) -> String {
    let text = |(part, number): &(String, usize)| {
        let number = digits::text((*number).into());
        match part_name(block, part, lang) {
            Some(name) => joined(&[&name, ": ", &number]),
            None => number,
        }
    };
    parts.iter().map(text).collect::<Vec<_>>().join("; ")
}
