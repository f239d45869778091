//! What the investment fund receives (model.md, section 6).

use crate::number::money::{Exact, Finding, Rate, Soles};
use crate::number::refusal::{Missing, Refusal};
use crate::plan::Plan;
use crate::plan::leaf::Whole;
use crate::plan::users::FundBase;
use crate::town::bills::TownMonth;
use serde::Serialize;

/// What the fund receives in its first year, as [`crate::town::outlook::FundPlan`] has it: a quarter is one deposit, rounded from
/// the exact months, and a year is four of them.
#[derive(Debug, Clone, Copy, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct FundDeposits {
    /// Its share of turnover.
    pub rate: Rate,
    /// The turnover of a month that it is taken on, net.
    pub turnover: Soles,
    /// What that turnover is made of.
    pub basis: Basis,
    /// Soles a month.
    pub month: Soles,
    /// Soles a quarter, as it is deposited.
    pub quarter: Soles,
    /// Soles a year.
    pub year: Soles,
}

/// Where the turnover comes from.
#[derive(Debug, Clone, Copy, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Basis {
    /// The bills of the plan's groups.
    Bills,
    /// A contract's connections and average invoicing.
    Contract {
        /// How many connections it names.
        connections: Whole,
        /// Soles of each, a month.
        average: Exact,
    },
    /// The homes with water today and the average bill.
    Homes {
        /// How many homes have water.
        homes: Whole,
        /// Soles of each, a month.
        average: Exact,
    },
}

impl FundDeposits {
    /// The fund's deposits from the town's bills or, in a plan without groups of users, from its contract.
    ///
    /// # Errors
    /// [`Refusal::NotGiven`] where no document gives the rate, or neither users nor contract are known.
    pub fn of(plan: &Plan, rate: Finding<Rate>, month: Finding<&TownMonth>) -> Finding<FundDeposits> {
        let rate = rate?;
        let (basis, turnover) = match month {
            Ok(month) => (Basis::Bills, month.turnover),
            Err(refusal) => documented_turnover(plan).ok_or(refusal)??,
        };
        let accrued = counted(plan, turnover.exact())?.share(rate)?;
        let quarter = accrued.times(3)?.rounded(plan.money);
        Ok(FundDeposits { rate, turnover, basis, month: accrued.rounded(plan.money), quarter, year: quarter.times(4)? })
    }
}

/// What of a turnover the fund's rate is taken on.
///
/// # Errors
/// [`Refusal::NotGiven`] where it is taken on what is collected and no document says how much that is.
pub fn counted(plan: &Plan, turnover: Exact) -> Finding<Exact> {
    match plan.fund.as_ref().map(|fund| fund.base) {
        Some(FundBase::Collected) => {
            turnover.share(plan.collection_rate.ok_or(Refusal::NotGiven(Missing::CollectionRate))?)
        }
        _ => Ok(turnover),
    }
}

/// The turnover that the documents let one think of: the contract's connections and invoicing or, without a contract,
/// the homes that have water today and the average bill.
fn documented_turnover(plan: &Plan) -> Option<Finding<(Basis, Soles)>> {
    let approved = plan.approved.as_ref()?;
    let contract = approved.contract.as_ref();
    let (basis, count, average) = match contract.and_then(|c| Some((c.connections?, c.average_invoicing_water?))) {
        Some((connections, average)) => (Basis::Contract { connections, average }, connections, average),
        None => {
            let (homes, average) = (plan.today.households_served?, approved.average_billing?);
            (Basis::Homes { homes, average }, homes, average)
        }
    };
    let turnover = average.times(count.get()).map(|amount| amount.rounded(plan.money));
    Some(turnover.map(|turnover| (basis, turnover)))
}
