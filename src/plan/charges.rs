//! What is charged beside the tariff: a new connection, collateral services, late payment. The ordinance on charges
//! settles them (WSP 2008, section 4). Their amounts are final: VAT is in them.

use super::declare::{one_of, record, words};
use super::leaf::{Count, Id, Text, Whole};
use super::problem::Fault;
use super::read::{At, Problems};
use crate::number::money::{Exact, Rate};

record! {
    /// A new connection.
    NewConnection {
        /// What it really costs, in soles, VAT included.
        real_cost: Exact [town],
        /// What the home pays of it, in soles, VAT included: at most what it costs.
        fee: Exact,
        /// Who finances the rest; null where no document says so.
        rest_paid_by: Option<Financier> [town],
        /// In how many monthly instalments the fee may be paid, at most 120, ten years; 1 is all at once.
        instalments: Count<120>,
    }
    check
}

words! {
    /// Who finances what a home does not pay of its connection.
    Financier {
        /// The municipality.
        Municipality = "municipality",
        /// The investment fund.
        Fund = "fund",
        /// A programme or a donor.
        Programme = "programme",
        /// The other users, with their charge.
        OtherUsers = "other_users",
    }
}

record! {
    /// A service beside water and sewerage: a reconnection, a meter test, moving a connection.
    CollateralService {
        /// Its name.
        id: Id,
        /// What is done.
        label: Text,
        /// The most the operator may charge for it, in soles, VAT included.
        maximum_price: Exact,
    }
}

record! {
    /// What follows when receipts are not paid.
    LatePayment {
        /// Days after the last day to pay in which nothing is added, at most 30, so that a receipt is late when the next
        /// one comes; without it, none.
        grace_days: Option<Whole<30>> [town],
        /// What is added for being late; without it, nothing.
        surcharge: Option<Surcharge>,
        /// When the service is cut off; without it, never.
        cut_off: Option<CutOff>,
    }
}

one_of! {
    /// What is added for being late.
    Surcharge {
        /// Soles for each month in which something is owed, VAT included.
        Amount = "amount": Exact,
        /// A share of what is owed, for each month in which it is owed. Surcharges bear no surcharge.
        ShareOfArrears = "share_of_arrears": Rate,
    }
}

record! {
    /// When the service is cut off, and what it costs.
    CutOff {
        /// The number of unpaid receipts, at most 24.
        after_receipts: Count<MOST_UNPAID>,
        /// What the cut-off costs, in soles, VAT included.
        fee: Exact,
        /// What the reconnection costs, in soles, VAT included.
        reconnection_fee: Exact,
    }
}

/// The most unpaid receipts that are reckoned with: two years.
pub const MOST_UNPAID: u32 = 24;

impl NewConnection {
    fn check(&self, at: &At<'_>, found: &mut Problems) {
        let [cost, fee] = ["real_cost", "fee"].map(|key| at.path_of(key));
        if found.sound(&cost) && self.fee > self.real_cost {
            found.add(fee, Fault::FeeAboveCost);
        }
    }
}
