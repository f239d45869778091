//! A plan's tree by paths such as `aspects[0].levels[1].sets`, put together place by place.

use crate::number::digits;
use crate::number::written::joined;
use crate::plan::place::{Last, find, parted};
use crate::plan::shape::{Fields, Shape};
use crate::plan::value::Value;

/// The text under a key.
pub fn text<'v>(value: &'v Value, key: &str) -> Option<&'v str> {
    match find(value, key) {
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

/// Puts a value at a path, with the records and lists around it.
pub fn put(root: &mut Value, path: &str, value: Value) {
    if let Some(here) = made(root, path) {
        *here = value;
    }
}

/// What stands at a path, which is made where it is not there yet.
fn made<'v>(root: &'v mut Value, path: &str) -> Option<&'v mut Value> {
    let Some((around, last)) = parted(path) else { return Some(root) };
    let here = made(root, around)?;
    match last {
        Last::Key(key) => {
            if !matches!(here, Value::Record(_)) {
                *here = Value::Record(Vec::new());
            }
            let Value::Record(pairs) = here else { return None };
            let place = pairs.iter().position(|(name, _)| name == key).unwrap_or_else(|| {
                pairs.push((key.to_owned(), Value::Null));
                pairs.len().saturating_sub(1)
            });
            pairs.get_mut(place).map(|(_, inner)| inner)
        }
        Last::Position(place) => {
            if !matches!(here, Value::List(_)) {
                *here = Value::List(Vec::new());
            }
            let Value::List(list) = here else { return None };
            if place == list.len() {
                list.push(Value::Null);
            }
            list.get_mut(place)
        }
    }
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
