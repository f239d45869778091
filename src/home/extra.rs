//! What is paid with a receipt beyond its total (model.md, section 3, step 11, and section 10): an instalment of a new
//! connection, arrears, what follows from them. Final amounts: they are no turnover, and the fund takes nothing of them.

use crate::choice::Choice;
use crate::home::line::{Line, Term, add_line};
use crate::number::currency::Money;
use crate::number::money::{Finding, Soles};
use crate::plan::Plan;
use crate::plan::charges::{CutOff, LatePayment, NewConnection, Surcharge};
use serde::Serialize;

/// A line beyond the total.
pub type Extra = Line<ExtraKind>;

/// What a line beyond the total is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ExtraKind {
    /// The first instalment of a new connection's fee.
    Instalment {
        /// How many there are.
        instalments: u32,
    },
    /// Receipts that were not paid, each reckoned as this one.
    Arrears {
        /// How many.
        receipts: u32,
    },
    /// What is added for their being late.
    Surcharge,
    /// The cut-off.
    CutOff,
    /// The reconnection.
    Reconnection,
}

/// Everything that a choice's home pays beyond its bill's total.
///
/// # Errors
/// [`crate::number::refusal::Refusal::OutOfRange`] beyond the range of decimals.
pub fn extras(plan: &Plan, choice: &Choice, total: Soles) -> Finding<Vec<Extra>> {
    let mut extras = Vec::new();
    if let (true, Some(connection)) = (choice.new_connection, &plan.connection) {
        add_first_instalment(&mut extras, connection, plan.money)?;
    }
    if let Some(rules) = &plan.late_payment {
        add_late(&mut extras, rules, choice.late, total, plan.money)?;
    }
    Ok(extras)
}

/// The first instalment of a new connection's fee.
pub(crate) fn add_first_instalment(extras: &mut Vec<Extra>, connection: &NewConnection, money: Money) -> Finding<()> {
    let (of, parts) = (connection.fee.rounded(money), connection.instalments.get());
    add_line(extras, ExtraKind::Instalment { instalments: parts }, vec![Term::Part { of, parts }], money)
}

/// What so many unpaid receipts of this total bring.
pub(crate) fn add_late(
    extras: &mut Vec<Extra>,
    rules: &LatePayment,
    receipts: u32,
    total: Soles,
    money: Money,
) -> Finding<()> {
    // Who owes nothing, such as an exempt institution, is not late.
    if receipts == 0 || total.is_zero() {
        return Ok(());
    }
    add_line(extras, ExtraKind::Arrears { receipts }, vec![Term::Times { count: receipts, of: total }], money)?;
    add_consequences(extras, rules, receipts, Some(total), money)
}

/// What so many unpaid receipts of `each` bring beside what is owed. The oldest is as many months late as there are, the
/// newest one. Where the amount of each is not known, neither is a surcharge that is a share of them: it is left out.
pub(crate) fn add_consequences(
    extras: &mut Vec<Extra>,
    rules: &LatePayment,
    receipts: u32,
    each: Option<Soles>,
    money: Money,
) -> Finding<()> {
    let surcharge = match (&rules.surcharge, each) {
        (None, _) | (Some(Surcharge::ShareOfArrears(_)), None) => None,
        (Some(Surcharge::Amount(amount)), _) => Some(Term::Times { count: receipts, of: amount.rounded(money) }),
        (Some(Surcharge::ShareOfArrears(rate)), Some(of)) => {
            Some(Term::ShareOfMonths { rate: *rate, of, months: (1..=receipts).sum() })
        }
    };
    if let Some(term) = surcharge {
        add_line(extras, ExtraKind::Surcharge, vec![term], money)?;
    }
    if let Some(CutOff { after_receipts, fee, reconnection_fee }) = &rules.cut_off
        && receipts >= after_receipts.get()
    {
        for (kind, fee) in [(ExtraKind::CutOff, fee), (ExtraKind::Reconnection, reconnection_fee)] {
            add_line(extras, kind, vec![Term::Times { count: 1, of: fee.rounded(money) }], money)?;
        }
    }
    Ok(())
}
