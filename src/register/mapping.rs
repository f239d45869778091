//! What whoever reads a register says of it: which of its columns is which, which of its words is which category.

use super::column::Column;
use super::words::named;
use crate::locale::folded;
use crate::plan::tariff::{Categories, Category};

/// Before the word of a category.
const CATEGORY: &str = "category:";

/// Columns and words that were pointed at something, before what `words.txt` says of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mapping {
    columns: Vec<(Column, String)>,
    words: Vec<(String, Category)>,
}

/// A pair that says nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unmapped {
    /// There is no such field; what was given.
    Field(String),
    /// There is no such category; what was given.
    Category(String),
}

impl Mapping {
    /// The mapping of pairs: `m3` and a heading or a column's number from 1, nothing where no column is it;
    /// `category:vivienda` and one of the plan's, `domestic`, nothing where it is to be read as it is.
    ///
    /// # Errors
    /// The first pair that names no field or no category.
    pub fn of(known: Categories, pairs: impl IntoIterator<Item = (String, String)>) -> Result<Mapping, Unmapped> {
        let mut mapping = Mapping::default();
        for (key, value) in pairs {
            if let Some(word) = key.strip_prefix(CATEGORY) {
                if value.is_empty() {
                    continue;
                }
                let category = named(known, &value).ok_or(Unmapped::Category(value))?;
                mapping.words.push((folded(word), category));
            } else {
                let column = Column::of_word(&key).ok_or(Unmapped::Field(key))?;
                mapping.columns.push((column, value));
            }
        }
        Ok(mapping)
    }

    /// What a column was pointed at: a heading, a number, or nothing at all.
    pub fn column(&self, column: Column) -> Option<&str> {
        let pointed = self.columns.iter().rev().find(|(one, _)| *one == column);
        pointed.map(|(_, heading)| heading.as_str())
    }

    /// The category that a word was pointed at.
    pub fn category(&self, word: &str) -> Option<Category> {
        if self.words.is_empty() {
            return None;
        }
        let word = folded(word);
        self.words.iter().rev().find(|(one, _)| *one == word).map(|(_, category)| *category)
    }
}
