//! The years ahead: how the town and its prices grow.

use super::cost::{Interest, Years};
use super::leaf::Count;
use super::problem::Fault;
use super::read::{At, Problems, record, words};
use crate::number::money::Rate;
use rust_decimal::Decimal;

record! {
    /// The years ahead that the town looks at.
    Outlook {
        /// How many years: the contract's.
        years: Years,
        /// How much connections grow a year.
        growth: Rate,
        /// Interest a year at which later costs and volumes count less.
        discount_rate: Interest,
        /// How prices grow.
        indexation: Indexation,
        /// The months between today's charge and the new one.
        transition: Option<Transition>,
        /// From when the new charge applies.
        start: Option<Start>,
    }
}

record! {
    /// From when the new charge applies. Months count from the contract's signature, which is in month 1.
    Start {
        /// Which moment was proposed or decided.
        proposed: Option<StartMoment>,
        /// The month in which the operator takes over the service, at most 120.
        transfer_month: Option<Count>,
        /// The month from which the service is better, at most 120.
        improvement_month: Option<Count>,
    }
    check
}

words! {
    /// The moments from which a new charge can apply.
    StartMoment {
        /// With the contract's signature.
        AtOnce = "at_once",
        /// When the operator takes over.
        Transfer = "transfer",
        /// When the service improves.
        Improvement = "improvement",
    }
}

impl Start {
    /// The first month of the new charge if it applies from a moment, where the plan says it.
    pub fn month(&self, moment: StartMoment) -> Option<Count> {
        match moment {
            StartMoment::AtOnce => Some(Count::ONE),
            StartMoment::Transfer => self.transfer_month,
            StartMoment::Improvement => self.improvement_month,
        }
    }

    fn check(&self, at: &At<'_>, found: &mut Problems) {
        for (key, month) in [("transfer_month", self.transfer_month), ("improvement_month", self.improvement_month)] {
            if month.is_some_and(|month| month.get() > MOST_MONTHS) {
                found.add(at.path_of(key), Fault::OutOfRange(Decimal::ONE, Decimal::from(MOST_MONTHS)));
            }
        }
    }
}

record! {
    /// The months between today's charge and the new one.
    Transition {
        /// How many months it takes, at most 120 (the pilot towns: four).
        months: Count,
        /// The share of the new charge that is paid, from a month on; before the first, today's charge.
        phases: Vec<Phase>,
    }
    check
}

record! {
    /// A step towards the new charge.
    Phase {
        /// The month it begins with, from 1.
        from_month: Count,
        /// The share of the new charge.
        share: Rate,
    }
}

/// The most months until the new charge, or to it: ten years.
const MOST_MONTHS: u32 = 120;

impl Transition {
    fn check(&self, at: &At<'_>, found: &mut Problems) {
        if self.months.get() > MOST_MONTHS {
            found.add(at.path_of("months"), Fault::OutOfRange(Decimal::ONE, Decimal::from(MOST_MONTHS)));
        }
        let mut least = 1;
        for (i, phase) in self.phases.iter().enumerate() {
            let month = phase.from_month.get();
            if month < least || month > self.months.get() {
                let place = format!("{}[{i}].from_month", at.path_of("phases"));
                found.add(place, Fault::OutOfRange(Decimal::from(least), Decimal::from(self.months.get())));
            }
            least = month.saturating_add(1);
        }
    }
}

record! {
    /// How prices grow from one year to the next.
    Indexation {
        /// X: the real increase agreed, a year.
        real: Rate,
        /// Φ: the growth of the price index that is expected, a year.
        index: Rate,
        /// Index growth is applied whole once it has reached this; without it, every year.
        trigger: Option<Rate>,
    }
}
