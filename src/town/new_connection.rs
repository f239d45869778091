//! What a new connection costs, who pays it, and in which instalments (model.md, section 10).

use crate::number::currency::Money;
use crate::number::money::{Exact, Finding, Soles};
use crate::number::refusal::{Missing, Refusal};
use crate::plan::Plan;
use crate::plan::charges::{Financier, NewConnection};
use rust_decimal::Decimal;
use serde::Serialize;

/// Who pays for a new connection: fee and rest add up to the real cost, and the instalments to the fee.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct ConnectionTerms {
    /// What it costs, in soles.
    pub real_cost: Soles,
    /// What the home pays, in soles.
    pub fee: Soles,
    /// What somebody else pays, in soles.
    pub rest: Soles,
    /// Who, where a document says so.
    pub rest_paid_by: Option<Financier>,
    /// Instalments of the same amount, once for each amount that there is; the first begins with the first month's.
    pub instalments: Vec<Instalments>,
}

/// Instalments of the same amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Instalments {
    /// How many.
    pub count: u32,
    /// Soles of each.
    pub amount: Soles,
    /// Soles together.
    pub sum: Soles,
}

impl ConnectionTerms {
    /// Who pays for a new connection.
    ///
    /// # Errors
    /// [`Refusal::NotGiven`] where the plan does not say.
    pub fn of(plan: &Plan) -> Finding<ConnectionTerms> {
        let connection = plan.connection.as_ref().ok_or(Refusal::NotGiven(Missing::Connection))?;
        let NewConnection { real_cost, fee, rest_paid_by, instalments } = connection;
        let (real_cost, fee) = (real_cost.rounded(plan.money), fee.rounded(plan.money));
        Ok(ConnectionTerms {
            real_cost,
            fee,
            rest: real_cost.minus(fee)?,
            rest_paid_by: *rest_paid_by,
            instalments: grouped(&instalments_of(fee, instalments.get(), plan.money)?)?,
        })
    }
}

/// The instalments of a fee, month by month: differences of rounded cumulative sums, as the fund's months are. So they
/// add up to the fee, and none is more than a céntimo away from another.
///
/// # Errors
/// [`Refusal::OutOfRange`] beyond the range of decimals.
pub fn instalments_of(fee: Soles, count: u32, money: Money) -> Finding<Vec<Soles>> {
    let mut before = Exact::ZERO.rounded(money);
    let mut instalments = Vec::new();
    for month in 1..=count {
        let until = fee.exact().times(month)?.over(Decimal::from(count))?.rounded(money);
        instalments.push(until.minus(before)?);
        before = until;
    }
    Ok(instalments)
}

fn grouped(instalments: &[Soles]) -> Finding<Vec<Instalments>> {
    let mut groups: Vec<Instalments> = Vec::new();
    for amount in instalments {
        match groups.iter_mut().find(|group| group.amount == *amount) {
            Some(group) => {
                group.count = group.count.saturating_add(1);
                group.sum = group.sum.plus(*amount)?;
            }
            None => groups.push(Instalments { count: 1, amount: *amount, sum: *amount }),
        }
    }
    Ok(groups)
}
