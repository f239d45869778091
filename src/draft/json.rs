//! The text of a plan, as the bundled ones are written: every key, number and word as it stands in the tree.

use crate::plan::value::Value;

/// The JSON of a tree, a line for each place.
pub fn text(value: &Value) -> String {
    let mut text = String::new();
    write(value, "\n", &mut text);
    text.push('\n');
    text
}

fn write(value: &Value, line: &str, text: &mut String) {
    match value {
        Value::Null => text.push_str("null"),
        Value::Bool(true) => text.push_str("true"),
        Value::Bool(false) => text.push_str("false"),
        Value::Number(digits) => text.push_str(digits),
        Value::Text(written) => quote(written, text),
        Value::List(values) if values.is_empty() => text.push_str("[]"),
        Value::Record(pairs) if pairs.is_empty() => text.push_str("{}"),
        Value::List(values) => {
            let inner = [line, "  "].concat();
            for (i, value) in values.iter().enumerate() {
                text.push_str(if i == 0 { "[" } else { "," });
                text.push_str(&inner);
                write(value, &inner, text);
            }
            text.push_str(line);
            text.push(']');
        }
        Value::Record(pairs) => {
            let inner = [line, "  "].concat();
            for (i, (key, value)) in pairs.iter().enumerate() {
                text.push_str(if i == 0 { "{" } else { "," });
                text.push_str(&inner);
                quote(key, text);
                text.push_str(": ");
                write(value, &inner, text);
            }
            text.push_str(line);
            text.push('}');
        }
    }
}

fn quote(written: &str, text: &mut String) {
    text.push('"');
    for letter in written.chars() {
        match letter {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\n' => text.push_str("\\n"),
            '\r' => text.push_str("\\r"),
            '\t' => text.push_str("\\t"),
            control if u32::from(control) < 0x20 => text.push_str(&format!("\\u{:04x}", u32::from(control))),
            other => text.push(other),
        }
    }
    text.push('"');
}
