//! What a new town begins with: another plan without what is only that town's.

use crate::plan::form::root;
use crate::plan::shape::Shape;
use crate::plan::value::Value;

/// Numbers that say how a tariff is built or what a home is like, and not what anything costs or measures in a town: the
/// times of a base price, the step that is rounded to, examples. A template keeps them.
const KEPT: [&str; 5] = ["format", "factor", "step", "cash_step", "decimals"];

/// The short name of a town that has no name yet.
pub const NAMELESS: &str = "mi-pueblo";

/// What another town's plan leaves to a new one: all but its name, its sources and what is said of its documents.
pub fn nameless(plan: &mut Value) {
    let Value::Record(pairs) = plan else { return };
    for (key, value) in pairs {
        match key.as_str() {
            "id" => *value = Value::Text(NAMELESS.to_owned()),
            "status" => *value = Value::Text("proposal".to_owned()),
            "sources" | "notes" => *value = Value::List(Vec::new()),
            "caution" | "roles" | "approved" => *value = Value::Null,
            "town" => {
                if let Value::Record(town) = value {
                    town.retain(|(key, _)| !["name", "district", "province", "department"].contains(&key.as_str()));
                }
            }
            _ => {}
        }
    }
}

/// The same without its numbers: structure and words alone.
pub fn empty(plan: &mut Value) {
    nameless(plan);
    without_numbers(plan, &Shape::Record(root()));
}

fn without_numbers(value: &mut Value, shape: &Shape) {
    match (value, shape) {
        (Value::Record(pairs), Shape::Record(fields)) => pairs.retain_mut(|(key, value)| {
            let Some(field) = fields.field(key) else { return true };
            let kept = KEPT.contains(&key.as_str()) || key == "examples";
            if kept {
                return true;
            }
            without_numbers(value, &field.shape);
            !is_number(&field.shape)
        }),
        // Which of them it is stays known.
        (Value::Record(pairs), Shape::OneOf(fields)) => {
            for (key, value) in pairs {
                match fields.field(key) {
                    Some(field) if is_number(&field.shape) && !KEPT.contains(&key.as_str()) => *value = Value::Null,
                    Some(field) => without_numbers(value, &field.shape),
                    None => {}
                }
            }
        }
        (Value::Record(pairs), Shape::ByCategory(of)) => {
            pairs.iter_mut().for_each(|(_, value)| without_numbers(value, of))
        }
        (Value::List(values), Shape::List(of)) => values.iter_mut().for_each(|value| without_numbers(value, of)),
        _ => {}
    }
}

fn is_number(shape: &Shape) -> bool {
    matches!(shape, Shape::Number(_) | Shape::ByYear(_))
}
