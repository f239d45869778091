//! The years ahead: how the town and its prices grow.

use super::cost::{Interest, Years};
use super::declare::{record, words};
use super::leaf::Count;
use super::problem::{Expected, Fault};
use super::read::{At, Problems};
use crate::number::date::Date;
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
        /// How prices grow: every year in the same way. Absent where the increase of each year is given.
        indexation: Option<Indexation>,
        /// How prices grow from the second year on, year by year; after the last one nothing grows. Absent where
        /// `indexation` says it.
        increases: Option<Vec<Increase>> {least 1},
        /// The months between today's charge and the new one.
        transition: Option<Transition>,
        /// From when the new charge applies.
        start: Option<Start>,
    }
    check
}

impl Outlook {
    /// Prices grow in one of two ways.
    fn check(&self, at: &At<'_>, found: &mut Problems) {
        if self.indexation.is_some() == self.increases.is_some() && found.sound(&at.path) {
            at.expected(Expected::OneOf(&["indexation", "increases"]), found);
        }
        if self.increases.as_ref().is_some_and(Vec::is_empty) {
            found.add(at.path_of("increases"), Fault::TooFew(1));
        }
    }
}

record! {
    /// How much prices grow from one year to the next.
    Increase {
        /// Of water, of fixed and of minimum charges.
        water: Rate,
        /// Of sewerage, where it has prices of its own that grow otherwise.
        sewer: Option<Rate>,
        /// From when it is paid.
        from: Option<Date>,
    }
}

record! {
    /// From when the new charge applies. Months count from the contract's signature, which is in month 1.
    Start {
        /// Which moment was proposed or decided.
        proposed: Option<StartMoment>,
        /// The month in which the operator takes over the service, at most 120.
        transfer_month: Option<Month>,
        /// The month from which the service is better, at most 120.
        improvement_month: Option<Month>,
    }
}

/// A month of the way to the new charge: ten years are the most.
pub type Month = Count<120>;

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
    pub fn month(&self, moment: StartMoment) -> Option<Month> {
        match moment {
            StartMoment::AtOnce => Some(Month::ONE),
            StartMoment::Transfer => self.transfer_month,
            StartMoment::Improvement => self.improvement_month,
        }
    }
}

record! {
    /// The months between today's charge and the new one.
    Transition {
        /// How many months it takes, at most 120 (the pilot towns: four).
        months: Month,
        /// The share of the new charge that is paid, from a month on; before the first, today's charge.
        phases: Vec<Phase>,
    }
    check
}

record! {
    /// A step towards the new charge.
    Phase {
        /// The month it begins with, from 1.
        from_month: Month,
        /// The share of the new charge.
        share: Rate,
    }
}

impl Transition {
    /// Each phase begins after the one before it, and within the months.
    fn check(&self, at: &At<'_>, found: &mut Problems) {
        if !found.sound(&at.path_of("months")) {
            return;
        }
        let (mut least, most) = (1, self.months.get());
        for (i, phase) in self.phases.iter().enumerate() {
            let place = format!("{}[{i}].from_month", at.path_of("phases"));
            let month = phase.from_month.get();
            let [low, high] = [least, most].map(Decimal::from);
            found.narrow(&place, low, high);
            if least > most {
                found.add(place, Fault::NoMonthLeft);
            } else if (least..=most).contains(&month) {
                least = month.saturating_add(1);
            } else {
                found.add(place, Fault::OutOfRange(low, high));
            }
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
