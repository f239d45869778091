//! Hands added up: of each sector, of each option, of women, of men, of all; and who has most.

use super::{Count, Entry, Hands, People, Who};
use crate::locale::Lang;
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
    /// The hands of all sectors that are counted, one for each of [`Count::rows`].
    pub rows: Vec<Tally>,
    /// All hands raised there, without abstentions.
    pub raised: Tally,
    /// How many sectors decided by a majority that nobody counted.
    pub uncounted: usize,
}

impl Count {
    /// Adds up what is counted.
    ///
    /// # Errors
    /// [`Refusal::OutOfRange`] beyond the range of numbers.
    pub fn totals(&self) -> Finding<Totals> {
        let options = self.options.len().saturating_add(1);
        let counted = || self.sectors.iter().filter(|sector| sector.by_majority().is_none());
        let row = |place| Tally::of(counted().filter_map(|sector| sector.hands.get(place)));
        Ok(Totals {
            sectors: self
                .sectors
                .iter()
                .map(|sector| Tally::of(sector.hands.iter().take(options)))
                .collect::<Finding<_>>()?,
            rows: (0..=options).map(row).collect::<Finding<_>>()?,
            raised: Tally::of(counted().flat_map(|sector| sector.hands.iter().take(options)))?,
            uncounted: self.sectors.len().saturating_sub(counted().count()),
        })
    }

    /// Of whom more hands were counted than people are written down as present: how many hands, abstentions too, and how
    /// many people.
    pub fn more_than_present(&self, totals: &Totals) -> Vec<(Who, u32, u32)> {
        let more = |who: Who| {
            let hands = totals.rows.iter().fold(0u32, |sum, row| sum.saturating_add(row.of_whom(who).hands));
            let present = self.people(People::Present).of(who).counted()?;
            (hands > present).then_some((who, hands, present))
        };
        Who::ALL.into_iter().filter_map(more).collect()
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

    /// Whether every number of it is counted; not where there is none to count.
    pub fn complete(&self) -> bool {
        self.begun() && self.counted == self.numbers
    }
}

impl Tally {
    /// Of some.
    pub fn of_whom(&self, who: Who) -> Sum {
        match who {
            Who::Women => self.women,
            Who::Men => self.men,
        }
    }

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
    /// What the sectors that are summed are called together.
    pub fn name(&self, t: Lang) -> &'static str {
        if self.uncounted == 0 { t.hands_all_sectors() } else { t.hands_counted_sectors() }
    }

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
