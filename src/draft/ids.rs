//! Short names that nobody has to think of: made from labels, unique, and followed by what refers to them.

use super::typed::plain;
use crate::plan::category::SHOP;
use crate::plan::service::RESERVED;
use crate::plan::value::Value;

/// The short name of a label: `Agua con cloro` → `agua-con-cloro`.
pub fn slug(label: &str) -> String {
    let mut id = String::new();
    for letter in label.chars().flat_map(char::to_lowercase) {
        let letter = match letter {
            'á' | 'à' | 'ä' => 'a',
            'é' | 'è' | 'ë' => 'e',
            'í' | 'ì' | 'ï' => 'i',
            'ó' | 'ò' | 'ö' => 'o',
            'ú' | 'ù' | 'ü' => 'u',
            'ñ' => 'n',
            other => other,
        };
        if letter.is_ascii_lowercase() || letter.is_ascii_digit() {
            id.push(letter);
        } else if !id.is_empty() && !id.ends_with('-') {
            id.push('-');
        }
    }
    let begin: String = id.chars().take(40).collect();
    begin.trim_end_matches('-').to_owned()
}

/// A short name that nothing in the plan has, from a label.
pub fn unique(root: &Value, label: &str) -> String {
    let slug = slug(label);
    let begin = if slug.is_empty() { "x".to_owned() } else { slug };
    let taken = |id: &str| RESERVED.contains(&id) || id == SHOP || is_taken(root, id);
    let numbered = (2u32..).map(|number| format!("{begin}-{number}"));
    std::iter::once(begin.clone()).chain(numbered).find(|id| !taken(id)).unwrap_or_default()
}

fn is_taken(value: &Value, id: &str) -> bool {
    match value {
        Value::List(values) => values.iter().any(|value| is_taken(value, id)),
        Value::Record(pairs) => pairs.iter().any(|(key, value)| {
            (key == "id" && matches!(value, Value::Text(text) if text == id)) || is_taken(value, id)
        }),
        _ => false,
    }
}

/// Whether the program made a short name from a label: then it follows the label.
pub fn is_made_of(id: &str, label: &str) -> bool {
    let Some(rest) = id.strip_prefix(&slug(label)) else { return false };
    rest.is_empty() || rest.strip_prefix('-').is_some_and(|number| number.parse::<u32>().is_ok())
}

/// Where what refers to a short name stands: the keys of references to the kind of thing at a path.
fn referring(path: &str) -> &'static [&'static str] {
    if path.contains("].levels[") && !path.contains("].tariff") && !path.contains(".costs") {
        &["today", "proposed", "levels"]
    } else if path.starts_with("aspects[") && !path.contains("].") {
        &["aspect"]
    } else if path.starts_with("users[") {
        &["group"]
    } else if path.starts_with("categories[") {
        &["category", "home_with_shop", "tariff"]
    } else {
        &[]
    }
}

/// Renames what refers to the thing at a path.
pub fn follow(root: &mut Value, path: &str, old: &str, new: &str) {
    let keys = referring(path);
    let aspect = path.split("].levels[").next().filter(|_| keys.contains(&"levels"));
    let own = aspect.and_then(|aspect| {
        let place = crate::plan::place::find(root, &format!("{aspect}].id"))?;
        Some(plain(place))
    });
    rename(root, keys, (old, new), own.as_deref(), None);
}

/// `own` is the aspect whose levels are meant; `around` the aspect that a record inside stands in or names.
fn rename(value: &mut Value, keys: &[&str], names: (&str, &str), own: Option<&str>, around: Option<&str>) {
    match value {
        Value::List(values) => values.iter_mut().for_each(|value| rename(value, keys, names, own, around)),
        Value::Record(pairs) => {
            let said = |wanted: &str| pairs.iter().find(|(key, _)| key == wanted).map(|(_, value)| plain(value));
            let is_aspect = pairs.iter().any(|(key, _)| key == "proposed");
            let named = if is_aspect { said("id") } else { said("aspect") };
            let around = named.as_deref().or(around);
            for (key, value) in pairs.iter_mut() {
                if keys.contains(&key.as_str()) && own.is_none_or(|own| around == Some(own)) {
                    replace(value, names);
                }
                rename(value, keys, names, own, around);
            }
        }
        _ => {}
    }
}

/// A reference, several, or the keys of a tariff.
fn replace(value: &mut Value, (old, new): (&str, &str)) {
    match value {
        Value::Text(text) if text == old => new.clone_into(text),
        Value::List(values) => values.iter_mut().for_each(|value| {
            if let Value::Text(text) = value
                && text == old
            {
                new.clone_into(text);
            }
        }),
        Value::Record(pairs) => {
            if let Some((key, _)) = pairs.iter_mut().find(|(key, _)| key == old) {
                new.clone_into(key);
            }
        }
        _ => {}
    }
}
