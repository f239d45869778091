//! Where the numbers of a step come from, and the paths of sources when members of a list move.

use super::typed::{plain, said};
use crate::locale::Lang;
use crate::plan::form::Step;
use crate::plan::place::{find, find_mut};
use crate::plan::read::within;
use crate::plan::users::SourceKind;
use crate::plan::value::Value;

/// The source that a step's numbers share.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StepSource {
    /// What kind it is, as a plan writes it; empty where there is none yet.
    pub kind: String,
    /// The document.
    pub title: String,
    /// Table, page or article.
    pub place: String,
}

/// The source of all of a step, where there is one.
pub fn of_step(root: &Value, step: &Step, lang: Lang) -> StepSource {
    let shown = |source: &Value, key: &str| find(source, key).map(|text| said(text, lang)).unwrap_or_default();
    let source = sources(root).iter().find(|source| step.places.iter().any(|place| names(source, place)));
    source.map_or_else(StepSource::default, |source| StepSource {
        kind: find(source, "kind").map(plain).unwrap_or_default(),
        title: shown(source, "title"),
        place: shown(source, "place"),
    })
}

fn sources(root: &Value) -> &[Value] {
    match find(root, "sources") {
        Some(Value::List(sources)) => sources,
        _ => &[],
    }
}

fn names(source: &Value, place: &str) -> bool {
    matches!(find(source, "paths"), Some(Value::List(paths)) if paths.iter().any(|path| plain(path) == place))
}

/// Gives a step's numbers a source of their own: what sources of other places say stays, and so do those of single numbers.
pub fn give(root: &mut Value, step: &Step, given: &StepSource) {
    let there: Vec<&str> = step.places.iter().copied().filter(|place| has_something(find(root, place))).collect();
    let Some(Value::List(sources)) = find_mut(root, "sources") else { return };
    for source in sources.iter_mut() {
        if let Some(Value::List(paths)) = find_mut(source, "paths") {
            paths.retain(|path| !step.places.contains(&plain(path).as_str()));
        }
    }
    sources.retain(|source| !matches!(find(source, "paths"), Some(Value::List(paths)) if paths.is_empty()));
    if SourceKind::from_word(&given.kind).is_none() || there.is_empty() {
        return;
    }
    let text = |text: &str| Value::Text(text.to_owned());
    let alike = |source: &&mut Value| {
        let said = |key: &str| find(source, key).map(plain).unwrap_or_default();
        [said("kind"), said("title"), said("place")] == [given.kind.as_str(), &given.title, &given.place]
    };
    if let Some(known) = sources.iter_mut().find(alike)
        && let Some(Value::List(paths)) = find_mut(known, "paths")
    {
        paths.extend(there.into_iter().map(text));
        return;
    }
    let mut source = vec![
        ("paths".to_owned(), Value::List(there.into_iter().map(text).collect())),
        ("kind".to_owned(), text(&given.kind)),
        ("title".to_owned(), text(&given.title)),
    ];
    if !given.place.is_empty() {
        source.push(("place".to_owned(), text(&given.place)));
    }
    sources.push(Value::Record(source));
}

fn has_something(value: Option<&Value>) -> bool {
    match value {
        None | Some(Value::Null) => false,
        Some(Value::List(values)) => !values.is_empty(),
        Some(Value::Record(pairs)) => !pairs.is_empty(),
        Some(_) => true,
    }
}

/// Whether any source names something inside a list, by its position.
pub fn names_members(root: &Value, list: &str) -> bool {
    let inside = |path: &Value| within(&plain(path), list) && plain(path).len() > list.len();
    sources(root)
        .iter()
        .any(|source| matches!(find(source, "paths"), Some(Value::List(paths)) if paths.iter().any(inside)))
}

/// Follows the members of a list to their new positions; nothing where one is gone.
pub fn follow(root: &mut Value, list: &str, moved: &dyn Fn(usize) -> Option<usize>) {
    let Some(Value::List(sources)) = find_mut(root, "sources") else { return };
    for source in sources {
        let Some(Value::List(paths)) = find_mut(source, "paths") else { continue };
        *paths = paths.iter().filter_map(|path| followed(&plain(path), list, moved)).map(Value::Text).collect();
    }
}

fn followed(path: &str, list: &str, moved: &dyn Fn(usize) -> Option<usize>) -> Option<String> {
    let member = path.strip_prefix(list).and_then(|rest| rest.strip_prefix('[')).and_then(|rest| rest.split_once(']'));
    match member.and_then(|(position, rest)| Some((position.parse().ok()?, rest))) {
        Some((position, rest)) => Some(format!("{list}[{}]{rest}", moved(position)?)),
        None => Some(path.to_owned()),
    }
}
