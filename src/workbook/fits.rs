//! Whether a tree has a cell for everything in it: what has none would be lost, so it is refused by name.

use super::fault::Wrong;
use super::tree::{member, path_of};
use crate::locale::Lang;
use crate::plan::shape::Shape;
use crate::plan::value::Value;

/// Looks at a value and everything inside it.
///
/// # Errors
/// The first place that has no cell: a key of another format, another type of value.
pub fn fits(value: &Value, shape: &Shape, path: &str) -> Result<(), Wrong> {
    let no_cell = |path: &str| Err(Wrong::NoCell(path.to_owned()));
    match (value, shape) {
        (Value::Record(pairs), Shape::Record(fields) | Shape::OneOf(fields)) => {
            pairs.iter().try_for_each(|(key, value)| {
                let path = path_of(path, key);
                fields.field(key).map_or_else(|| no_cell(&path), |field| fits(value, &field.shape, &path))
            })
        }
        (Value::Record(pairs), Shape::ByCategory(of)) => {
            pairs.iter().try_for_each(|(key, value)| fits(value, of, &path_of(path, key)))
        }
        (Value::Record(texts), Shape::Text) => texts.iter().try_for_each(|(tag, text)| {
            let known = Lang::ALL.into_iter().any(|lang| lang.main_tag() == tag);
            if known && matches!(text, Value::Text(_)) { Ok(()) } else { no_cell(&path_of(path, tag)) }
        }),
        (Value::List(list), Shape::List(of)) => {
            list.iter().enumerate().try_for_each(|(place, value)| fits(value, of, &member(path, place)))
        }
        (Value::List(list), Shape::ByYear(number)) => {
            let of = Shape::Number(number);
            list.iter().enumerate().try_for_each(|(place, value)| fits(value, &of, &member(path, place)))
        }
        (Value::Null, _) | (Value::Bool(_), Shape::Bool) | (Value::Number(_), Shape::Number(_) | Shape::ByYear(_)) => {
            Ok(())
        }
        (Value::Text(_), shape) if !is_made_of_others(shape) => Ok(()),
        _ => no_cell(path),
    }
}

fn is_made_of_others(shape: &Shape) -> bool {
    matches!(shape, Shape::Record(_) | Shape::OneOf(_) | Shape::List(_) | Shape::ByCategory(_) | Shape::Bool)
}
