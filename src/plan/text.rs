//! The tree of a file: its bytes, its encoding, its JSON.

use super::problem::{Fault, Problem};
use super::value::Value;
use serde_json::error::Category;

/// What editors put at the beginning of a text to say how it is encoded.
const MARK: char = '\u{feff}';

/// The tree of a file's bytes: UTF-8, or UTF-16 that says so with its mark. Another encoding is not guessed: a plan's texts
/// and numbers are published, and whoever wrote them can save them again.
///
/// # Errors
/// One problem that says what keeps the bytes from being JSON, and in which line.
pub fn value_from_bytes(bytes: Vec<u8>) -> Result<Value, Vec<Problem>> {
    decoded(bytes).map_err(whole).and_then(|text| value_from_json(&text))
}

/// The tree of a JSON text.
///
/// # Errors
/// One problem that says what keeps the text from being JSON, and in which line.
pub fn value_from_json(text: &str) -> Result<Value, Vec<Problem>> {
    let text = text.strip_prefix(MARK).unwrap_or(text);
    if text.starts_with(MARK) {
        return Err(whole(Fault::TwoMarks));
    }
    if text.trim().is_empty() {
        return Err(whole(Fault::EmptyFile));
    }
    serde_json::from_str(text).map_err(|error| {
        whole(match error.classify() {
            // Any JSON is a tree: what the tree itself refuses is its depth.
            Category::Data => Fault::TooDeep(error.line()),
            _ => Fault::NotJson(error.line(), error.column(), with_comma(text, error.line(), error.column())),
        })
    })
}

/// The number with a comma, `0,18`, in whose midst a text stops being JSON.
fn with_comma(text: &str, line: usize, column: usize) -> Option<String> {
    let of_number = |letter: char| letter.is_ascii_digit() || letter == ',';
    let line = text.lines().nth(line.checked_sub(1)?)?;
    let (before, after) = line.split_at_checked(column.checked_sub(1)?)?;
    let begin = before.get(before.trim_end_matches(of_number).len()..)?;
    let end = after.get(..after.find(|letter| !of_number(letter)).unwrap_or(after.len()))?;
    let number = [begin, end.trim_end_matches(',')].concat();
    let digit = |part: &str| part.starts_with(|letter: char| letter.is_ascii_digit());
    (digit(begin) && digit(end) && begin.contains(',')).then_some(number)
}

fn whole(fault: Fault) -> Vec<Problem> {
    vec![Problem { path: String::new(), fault }]
}

fn decoded(bytes: Vec<u8>) -> Result<String, Fault> {
    let text = match bytes.as_slice() {
        [0xff, 0xfe, 0, 0, ..] => Err(1),
        [0xff, 0xfe, ..] => utf_16(&bytes, u16::from_le_bytes),
        [0xfe, 0xff, ..] => utf_16(&bytes, u16::from_be_bytes),
        // UTF-16 and UTF-32 that do not say so: half of their bytes are nothing, which no JSON begins with.
        _ if bytes.iter().take(4).any(|byte| *byte == 0) => Err(1),
        _ => String::from_utf8(bytes).map_err(|error| {
            let sound = error.as_bytes().get(..error.utf8_error().valid_up_to()).unwrap_or_default();
            line_after(sound.iter().map(|byte| char::from(*byte)))
        }),
    };
    text.map_err(Fault::NotUtf8)
}

fn utf_16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, usize> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let letters = || char::decode_utf16(pairs.iter().map(|pair| unit(*pair)));
    match letters().collect::<Result<String, _>>() {
        Ok(text) if rest.is_empty() => Ok(text),
        _ => Err(line_after(letters().map_while(Result::ok))),
    }
}

/// The line in which a text stands after these letters.
fn line_after(letters: impl Iterator<Item = char>) -> usize {
    letters.filter(|letter| *letter == '\n').count().saturating_add(1)
}
