//! Hands added up: of each sector, of each option, of women, of men, of all; and who has most.

use super::{Count, Entry, Hands};
use crate::number::money::{Exact, Finding, Rate};
use crate::number::refusal::Refusal;
use rust_decimal::Decimal;

/// Numbers of hands added up.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sum {
    /// Those that are counted.
    pub hands: u32,
    /// How many numbers are counted.
    pub counted: u32,
    /// How many numbers there are.
    pub numbers: u32,
}

/// Hands added up.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Of women.
    pub women: Sum,
    /// Of men.
    pub men: Sum,
    /// Of both.
    pub all: Sum,
}

/// What a count comes to.
#[derive(Debug, Clone)]
pub struct Totals {
    /// The hands raised in each sector, without abstentions.
    pub sectors: Vec<Tally>,
    /// The hands of all sectors, one for each of [`Count::rows`].
    pub rows: Vec<Tally>,
    /// All hands raised, without abstentions.
    pub raised: Tally,
}

impl Count {
    /// Adds up what is counted.
    ///
    /// # Errors
    /// [`Refusal::OutOfRange`] beyond the range of numbers.
    pub fn totals(&self) -> Finding<Totals> {
        let options = self.options.len().saturating_add(1);
        let row = |place| Tally::of(self.sectors.iter().filter_map(|sector| sector.hands.get(place)));
        Ok(Totals {
            sectors: self
                .sectors
                .iter()
                .map(|sector| Tally::of(sector.hands.iter().take(options)))
                .collect::<Finding<_>>()?,
            rows: (0..=options).map(row).collect::<Finding<_>>()?,
            raised: Tally::of(self.sectors.iter().flat_map(|sector| sector.hands.iter().take(options)))?,
        })
    }
}

impl Sum {
    fn add(&mut self, entry: &Entry) -> Finding<()> {
        let plus = |sum: u32, more: u32| sum.checked_add(more).ok_or(Refusal::OutOfRange);
        self.numbers = plus(self.numbers, 1)?;
        if let Some(hands) = entry.counted() {
            self.hands = plus(self.hands, hands)?;
            self.counted = plus(self.counted, 1)?;
        }
        Ok(())
    }

    /// Whether any number of it is counted.
    pub fn begun(&self) -> bool {
        self.counted > 0
    }

    /// Whether every number of it is counted.
    pub fn complete(&self) -> bool {
        self.counted == self.numbers
    }
}

impl Tally {
    /// Adds hands up.
    ///
    /// # Errors
    /// [`Refusal::OutOfRange`] beyond the range of numbers.
    pub fn of<'h>(hands: impl IntoIterator<Item = &'h Hands>) -> Finding<Tally> {
        let mut tally = Tally::default();
        for hands in hands {
            tally.women.add(&hands.women)?;
            tally.men.add(&hands.men)?;
            tally.all.add(&hands.women)?;
            tally.all.add(&hands.men)?;
        }
        Ok(tally)
    }
}

impl Totals {
    /// The rows with the most hands, abstentions aside: more than one where they tie, none where no hand was raised.
    pub fn most(&self) -> Vec<usize> {
        let options = || self.rows.iter().take(self.rows.len().saturating_sub(1));
        let most = options().map(|tally| tally.all.hands).max().filter(|most| *most > 0);
        let has_most = |(place, tally): (usize, &Tally)| (Some(tally.all.hands) == most).then_some(place);
        options().enumerate().filter_map(has_most).collect()
    }

    /// What of all hands raised a tally is, in %.
    pub fn percent(&self, tally: &Tally) -> Finding<Decimal> {
        Rate::percent_of(Exact::new(tally.all.hands.into()), Exact::new(self.raised.all.hands.into()))
    }
}
