//! What a plan or a file is read with, beside what reads a form: it takes hundreds of thousands of problems, names what was
//! meant and has one spelling of numbers. The module of what one home pays does without, and does not carry it.

use super::found::Problems;
use super::problem::{Fault, Problem};
use super::read::At;
use super::value::Value;
use std::collections::BTreeSet;

/// The most problems of a text that are said one by one; the others are counted.
const MOST_LISTED: usize = 100;
/// After so many problems nothing is guessed any more: it would not be listed.
const MOST_GUESSED: usize = 1_000;
/// How many letters another key may be away to have been meant.
const MOST_LETTERS_OFF: usize = 2;

/// What it adds to the reading.
pub struct Thorough {
    /// The known key that was probably meant by another.
    pub(super) nearest: fn(&str, &[&str]) -> Option<String>,
    /// Takes note of a number that was read.
    pub(super) number: fn(&At<'_>, &mut Problems),
}

static THOROUGH: Thorough = Thorough { nearest, number };

impl Problems {
    /// Nothing yet, for a text that somebody writes and can put right: it ends with [`Problems::listed`].
    pub fn of_a_text() -> Problems {
        Problems { thorough: Some(&THOROUGH), ..Problems::default() }
    }

    /// The known key that was probably meant by another.
    pub(super) fn nearest(&self, key: &str, keys: &[&str]) -> Option<String> {
        self.thorough.filter(|_| self.list.len() < MOST_GUESSED).and_then(|thorough| (thorough.nearest)(key, keys))
    }

    /// What was read, or what is wrong with it: of very many problems the first, and how many more there are.
    ///
    /// # Errors
    /// The problems, where there are any.
    pub fn listed<T>(self, read: T) -> Result<T, Vec<Problem>> {
        let mut listed = self.of_each_place();
        let more = listed.len().saturating_sub(MOST_LISTED);
        if more > 0 {
            listed.truncate(MOST_LISTED);
            listed.push(Problem { path: String::new(), fault: Fault::More(more) });
        }
        if listed.is_empty() { Ok(read) } else { Err(listed) }
    }

    /// The first problem of each place, unless nothing readable stands around it.
    pub(super) fn of_each_place(self) -> Vec<Problem> {
        let (mut known, mut shut) = (BTreeSet::new(), BTreeSet::new());
        let mut first = Vec::new();
        for problem in self.list {
            let path = &problem.path;
            if known.contains(path) || around(path).any(|outer| shut.contains(outer)) {
                continue;
            }
            if problem.fault.shuts() {
                shut.insert(path.clone());
            }
            known.insert(path.clone());
            first.push(problem);
        }
        first
    }
}

/// At most two letters away.
fn nearest(key: &str, keys: &[&str]) -> Option<String> {
    // Of a much longer key not every letter is looked at: a letter has up to four bytes.
    let near = |known: &&&str| key.len().abs_diff(known.len()) <= MOST_LETTERS_OFF.saturating_mul(4);
    let distances = keys.iter().filter(near).map(|known| (strsim::damerau_levenshtein(key, known), known));
    distances.min().filter(|(letters, _)| *letters <= MOST_LETTERS_OFF).map(|(_, known)| (*known).to_owned())
}

fn number(at: &At<'_>, found: &mut Problems) {
    if let Some(Value::Text(text)) = at.value
        && !usual(text)
    {
        found.add(at.path.clone(), Fault::UnusualNumber(text.clone()));
    }
    found.numbers.push(at.path.clone());
}

/// Whether a decimal in quotes is spelled as a receipt has it, `0.50` or `12`: digits, with a point between them. Zeros in
/// front are a slip of the hand, and nobody writes powers of ten there, or a minus before nothing. A JSON number may be
/// written in every way that JSON has.
fn usual(text: &str) -> bool {
    let whole = text.split('.').next().unwrap_or_default();
    text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') && (whole == "0" || !whole.starts_with('0'))
}

/// The places around a place, each by what its path begins with.
pub(super) fn around(path: &str) -> impl Iterator<Item = &str> {
    let ends = path.char_indices().filter(|(_, letter)| matches!(letter, '.' | '['));
    [""].into_iter().chain(ends.filter_map(|(end, _)| path.get(..end)))
}
