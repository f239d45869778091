//! What a home would pay that left receipts unpaid: a worked example (model.md, section 10).

use crate::home::bill::Bill;
use crate::home::extra::add_late;
use crate::number::money::Finding;
use crate::number::refusal::{Missing, Refusal};
use crate::plan::Plan;
use serde::Serialize;

/// What a home would pay that leaves receipts unpaid: a worked example.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct LateExample {
    /// How many.
    pub receipts: u32,
    /// The bill that comes then.
    pub bill: Bill,
}

/// The unpaid receipts of the worked example, where the service is never cut off.
const RECEIPTS: u32 = 2;

impl LateExample {
    /// This bill after as many unpaid receipts as the service is cut off for.
    ///
    /// # Errors
    /// [`Refusal::NotGiven`] where the plan has no rules; [`Refusal::OutOfRange`] beyond the range of decimals.
    pub fn of(plan: &Plan, bill: &Bill) -> Finding<LateExample> {
        let rules = plan.late_payment.as_ref().ok_or(Refusal::NotGiven(Missing::LatePayment))?;
        let receipts = rules.cut_off.as_ref().map_or(RECEIPTS, |cut_off| cut_off.after_receipts.get());
        let (mut bill, mut extras) = (bill.clone(), Vec::new());
        add_late(&mut extras, rules, receipts, bill.total, plan.money)?;
        bill.add_extras(plan, extras)?;
        Ok(LateExample { receipts, bill })
    }
}
