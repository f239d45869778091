//! A plan's tree by paths such as `aspects[0].levels[1].sets`: looking into it, and putting it together place by place.

use crate::number::digits;
use crate::number::written::joined;
use crate::plan::shape::{Fields, Shape};
use crate::plan::value::Value;

/// What stands under a key of a record, `sets.hours_per_day` also further inside.
pub fn inside<'v>(value: &'v Value, key: &str) -> Option<&'v Value> {
    if key.is_empty() {
        return Some(value);
    }
    key.split('.').try_fold(value, |here, key| match here {
        Value::Record(pairs) => pairs.iter().find(|(name, _)| name == key).map(|(_, value)| value),
        _ => None,
    })
}

/// The text under a key.
pub fn text<'v>(value: &'v Value, key: &str) -> Option<&'v str> {
    match inside(value, key) {
        Some(Value::Text(text)) => Some(text),
        _ => None,
    }
}

/// A path and a key in what stands there.
pub fn path_of(path: &str, key: &str) -> String {
    if path.is_empty() || key.is_empty() { joined(&[path, key]) } else { joined(&[path, ".", key]) }
}

/// The path of a list's member.
pub fn member(path: &str, place: usize) -> String {
    joined(&[path, "[", &digits::text(place.into()), "]"])
}

/// What stands at a path.
pub fn at<'v>(root: &'v Value, path: &str) -> Option<&'v Value> {
    steps(path).try_fold(root, |here, step| match (here, step) {
        (Value::Record(pairs), Step::Key(key)) => pairs.iter().find(|(name, _)| name == key).map(|(_, value)| value),
        (Value::List(list), Step::Member(place)) => list.get(place),
        _ => None,
    })
}

enum Step<'p> {
    Key(&'p str),
    Member(usize),
}

fn steps(path: &str) -> impl Iterator<Item = Step<'_>> {
    let parts = path.split(['.', '[']).filter(|part| !part.is_empty());
    parts.map(|part| match part.strip_suffix(']').and_then(|digits| digits.parse().ok()) {
        Some(place) => Step::Member(place),
        None => Step::Key(part),
    })
}

/// Puts a value at a path, with the records and lists around it.
pub fn put(root: &mut Value, path: &str, value: Value) {
    let mut here = root;
    for step in steps(path) {
        here = match step {
            Step::Key(key) => {
                if !matches!(here, Value::Record(_)) {
                    *here = Value::Record(Vec::new());
                }
                let Value::Record(pairs) = here else { return };
                let place = pairs.iter().position(|(name, _)| name == key).unwrap_or_else(|| {
                    pairs.push((key.to_owned(), Value::Null));
                    pairs.len().saturating_sub(1)
                });
                match pairs.get_mut(place) {
                    Some((_, inner)) => inner,
                    None => return,
                }
            }
            Step::Member(place) => {
                if !matches!(here, Value::List(_)) {
                    *here = Value::List(Vec::new());
                }
                let Value::List(list) = here else { return };
                if place == list.len() {
                    list.push(Value::Null);
                }
                match list.get_mut(place) {
                    Some(inner) => inner,
                    None => return,
                }
            }
        };
    }
    *here = value;
}

/// The tree with its keys in the format's order, and texts of one language as such.
pub fn ordered(value: Value, shape: &Shape) -> Value {
    match (value, shape) {
        (Value::Record(pairs), Shape::Record(fields) | Shape::OneOf(fields)) => Value::Record(of_fields(pairs, fields)),
        (Value::Record(pairs), Shape::ByCategory(of)) => {
            Value::Record(pairs.into_iter().map(|(key, value)| (key, ordered(value, of))).collect())
        }
        (Value::List(list), Shape::List(of)) => Value::List(list.into_iter().map(|value| ordered(value, of)).collect()),
        (Value::Record(mut pairs), Shape::Text) => {
            pairs.sort_by_key(|(tag, _)| tag != "es");
            match pairs.as_slice() {
                [(tag, text)] if tag == "es" => text.clone(),
                _ => Value::Record(pairs),
            }
        }
        (value, _) => value,
    }
}

fn of_fields(mut pairs: Vec<(String, Value)>, fields: &Fields) -> Vec<(String, Value)> {
    let mut list = Vec::new();
    for field in fields.list {
        if let Some(place) = pairs.iter().position(|(key, _)| key == field.key) {
            let (key, value) = pairs.swap_remove(place);
            list.push((key, ordered(value, &field.shape)));
        }
    }
    list
}
