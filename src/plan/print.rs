//! A plan's tree as JSON text that people read: records and lists that fit into a line stand in one, numbers as they were typed.

use super::value::Value;
use serde_json::Value as Json;

/// The most letters of a line.
const LINE: usize = 120;

/// The text.
pub fn text(value: &Value) -> String {
    let mut text = String::new();
    print(value, 0, 0, &mut text);
    text.push('\n');
    text
}

/// Prints a value that stands behind so many letters, in lines that begin after so many blanks.
fn print(value: &Value, indent: usize, before: usize, text: &mut String) {
    let in_line = in_one_line(value);
    let (open, close, members): (char, char, Vec<(String, &Value)>) = match value {
        Value::List(list) if !list.is_empty() => ('[', ']', list.iter().map(|one| (String::new(), one)).collect()),
        Value::Record(pairs) if !pairs.is_empty() => {
            ('{', '}', pairs.iter().map(|(key, one)| (quoted(key) + ": ", one)).collect())
        }
        _ => return text.push_str(&in_line),
    };
    if indent.saturating_add(before).saturating_add(in_line.chars().count()) < LINE {
        return text.push_str(&in_line);
    }
    let inner = indent.saturating_add(2);
    text.push(open);
    for (place, (key, one)) in members.iter().enumerate() {
        text.push_str(if place == 0 { "\n" } else { ",\n" });
        text.push_str(&" ".repeat(inner));
        text.push_str(key);
        print(one, inner, key.chars().count().saturating_add(1), text);
    }
    text.push('\n');
    text.push_str(&" ".repeat(indent));
    text.push(close);
}

fn in_one_line(value: &Value) -> String {
    match value {
        Value::Null => "null".to_owned(),
        Value::Bool(yes) => yes.to_string(),
        Value::Number(digits) => digits.clone(),
        Value::Text(text) => quoted(text),
        Value::List(list) => ["[", &list.iter().map(in_one_line).collect::<Vec<_>>().join(", "), "]"].concat(),
        Value::Record(pairs) => {
            let pairs = pairs.iter().map(|(key, one)| [&quoted(key), ": ", &in_one_line(one)].concat());
            ["{", &pairs.collect::<Vec<_>>().join(", "), "}"].concat()
        }
    }
}

fn quoted(text: &str) -> String {
    Json::from(text).to_string()
}
