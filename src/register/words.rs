//! The words of a register: which heading is which column, which word which category, what is yes and what no. They are those
//! of the file `words.txt`, and what the plan calls its categories.

use super::column::Column;
use crate::locale::{Lang, folded};
use crate::plan::tariff::{Categories, Category};
use std::cell::RefCell;

const FILE: &str = include_str!("words.txt");

/// Every word that the program knows, by what it stands for.
pub struct Words {
    /// The plan's categories.
    pub categories: Categories,
    entries: Vec<Entry>,
    ignored: Vec<&'static str>,
}

struct Entry {
    key: &'static str,
    /// Which of the key's lines it stands on.
    rank: usize,
    word: String,
}

impl Words {
    /// Those of the file, for a plan with such categories.
    pub fn new(categories: Categories) -> Words {
        let lines = FILE.lines().filter(|line| !line.starts_with('#'));
        let lines: Vec<(&str, &str)> = lines.filter_map(|line| line.split_once(" = ")).collect();
        let each = |(key, words): &(&'static str, &'static str)| {
            let key = *key;
            words.split(", ").map(move |word| (key, word)).collect::<Vec<_>>()
        };
        let ignored = lines.iter().filter(|(key, _)| *key == "ignored").flat_map(each).map(|(_, word)| word).collect();
        let mut words = Words { categories, entries: Vec::new(), ignored };
        for (place, line) in lines.iter().enumerate() {
            let rank = lines.iter().take(place).filter(|(key, _)| *key == line.0).count();
            for (key, word) in each(line) {
                let word = if Column::of_word(key).is_some() { words.heading(word) } else { folded(word) };
                words.entries.push(Entry { key, rank, word });
            }
        }
        words
    }

    /// The column of a heading, and how well it names it: 0 is its own name.
    pub fn column(&self, heading: &str) -> Option<(Column, usize)> {
        let heading = self.heading(heading);
        let mut named = self.entries.iter().filter(|entry| entry.word == heading);
        named.find_map(|entry| Some((Column::of_word(entry.key)?, entry.rank)))
    }

    /// The category that a word is known for: what the plan calls it, or else what others do.
    pub fn category(&self, word: &str) -> Option<Category> {
        let known = || {
            let word = folded(word);
            let mut known = self.entries.iter().filter(|entry| entry.word == word);
            known.find_map(|entry| self.categories.of_id(entry.key.strip_suffix("-category")?))
        };
        named(self.categories, word).or_else(known)
    }

    /// Yes or no; none for another word. A dash is a no, as where a list has nothing to mark.
    pub fn yes(&self, word: &str) -> Option<bool> {
        if is_dash(word) {
            return Some(false);
        }
        let word = folded(word);
        ["yes", "no"].into_iter().find(|key| self.is(key, &word)).map(|key| key == "yes")
    }

    /// Whether a cell names a sum of other rows.
    pub fn total(&self, cell: &str) -> bool {
        let cell = folded(cell);
        let begins = |word: &str| cell.strip_prefix(word).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
        self.entries.iter().any(|entry| entry.key == "total" && begins(&entry.word))
    }

    fn is(&self, key: &str, word: &str) -> bool {
        self.entries.iter().any(|entry| entry.key == key && entry.word == word)
    }

    /// A heading without the small words between its own.
    fn heading(&self, heading: &str) -> String {
        let folded = folded(heading);
        let own: Vec<&str> = folded.split(' ').filter(|word| !self.ignored.contains(word)).collect();
        own.join(" ")
    }
}

/// The most words of categories that are remembered: a register has few, and each of its rows says one.
const MOST_SEEN: usize = 50;

/// The words of categories that were met, each with what it was taken for.
#[derive(Default)]
pub struct Seen(RefCell<Vec<(String, Option<Category>)>>);

impl Seen {
    /// The category of a word, which is looked for when it is first met.
    pub fn category(&self, word: &str, look: impl FnOnce() -> Option<Category>) -> Option<Category> {
        if let Some((_, category)) = self.0.borrow().iter().find(|(seen, _)| seen == word) {
            return *category;
        }
        let category = look();
        let mut seen = self.0.borrow_mut();
        if seen.len() < MOST_SEEN {
            seen.push((word.to_owned(), category));
        }
        category
    }
}

/// The category that has this id or label, in any language.
pub fn named(categories: Categories, word: &str) -> Option<Category> {
    let word = folded(word);
    categories.iter().find(|one| std::iter::once(one.id()).chain(one.labels()).any(|name| folded(name) == word))
}

/// What a register calls a category.
pub fn name(category: Category, t: Lang) -> String {
    category.label(t).map_or_else(|| t.register_category(category.class().word()), str::to_owned)
}

/// What a register calls each of them.
pub fn names(categories: Categories, t: Lang) -> String {
    categories.iter().map(|category| name(category, t)).collect::<Vec<_>>().join("; ")
}

/// Whether a cell only has a dash where others have something.
pub fn is_dash(cell: &str) -> bool {
    !cell.is_empty() && cell.chars().all(|c| matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}'))
}
