//! What was found wrong so far.

use super::category::Categories;
use super::problem::{Fault, Problem};
use super::read::within;
use super::thorough::Thorough;
use rust_decimal::Decimal;

/// What was found wrong so far, and where numbers were read.
#[derive(Default)]
pub struct Problems {
    pub(super) list: Vec<Problem>,
    /// What a text is read with that somebody writes and can put right; whoever answers a form or a link does not carry it.
    pub(super) thorough: Option<&'static Thorough>,
    /// The path of every number, for the check that each has a source.
    pub(super) numbers: Vec<String>,
    /// The categories that the text names.
    pub(super) categories: Categories,
}

impl Problems {
    /// Notes a problem, unless this very place already has one, or nothing readable stands around it.
    pub fn add(&mut self, path: impl Into<String>, fault: Fault) {
        self.note(path.into(), fault);
    }

    /// In a form's few fields it is looked for at once, among the many of a text at the end ([`Problems::listed`]).
    fn note(&mut self, path: String, fault: Fault) {
        let known = |problem: &Problem| problem.path == path || (problem.fault.shuts() && within(&path, &problem.path));
        if self.thorough.is_some() || !self.list.iter().any(known) {
            self.list.push(Problem { path, fault });
        }
    }

    /// Whether nothing is known to be wrong at a place or inside it.
    pub fn sound(&self, path: &str) -> bool {
        !self.list.iter().any(|known| within(&known.path, path))
    }

    /// Names narrower bounds where a number was last found out of wider ones.
    pub(super) fn narrow(&mut self, path: &str, low: Decimal, high: Decimal) {
        if let Some(known) = self.list.iter_mut().rev().find(|known| known.path == path)
            && matches!(known.fault, Fault::OutOfRange(..))
        {
            known.fault = Fault::OutOfRange(low, high);
        }
    }

    /// What was read, or everything that is wrong with it.
    ///
    /// # Errors
    /// The problems, where there are any.
    pub fn result<T>(self, read: T) -> Result<T, Vec<Problem>> {
        if self.list.is_empty() { Ok(read) } else { Err(self.list) }
    }
}

impl Fault {
    /// Whether what is inside the place is not readable either.
    pub(super) fn shuts(&self) -> bool {
        matches!(self, Fault::Missing | Fault::WrongType(_))
    }
}
