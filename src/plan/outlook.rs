//! The years ahead: how the town and its prices grow.

use super::cost::{Interest, Years};
use super::read::record;
use crate::money::Rate;

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
