//! What the investment fund receives (model.md, section 6).

use crate::home::price::fund_rate;
use crate::number::money::{Exact, Finding, Rate, Soles};
use crate::number::refusal::{Missing, Refusal};
use crate::plan::Plan;
use crate::plan::leaf::{Text, Whole};
use crate::plan::users::{FundBase, YearRates};
use crate::town::bills::TownMonth;
use serde::Serialize;

/// What the fund receives in its first year, as [`crate::town::outlook::FundPlan`] has it: a quarter is one deposit, rounded from
/// the exact months, and a year is four of them.
#[derive(Debug, Clone, Serialize)]
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
    /// What the reserves beside it receive.
    pub reserves: Vec<ReserveDeposits>,
}

/// What a reserve receives in its first year, as the fund does.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct ReserveDeposits {
    /// What it is called.
    pub label: Text,
    /// What it is for.
    pub purpose: Option<Text>,
    /// Its share of turnover.
    pub rate: Rate,
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
        let counted = counted(plan, turnover.exact())?;
        let [month, quarter, year] = deposits(plan, counted.share(rate)?)?;
        let mut reserves = Vec::new();
        for reserve in plan.fund.iter().flat_map(|fund| &fund.reserves).flatten() {
            let rate = reserve.rate.first();
            let [month, quarter, year] = deposits(plan, counted.share(rate)?)?;
            let (label, purpose) = (reserve.label.clone(), reserve.purpose.clone());
            reserves.push(ReserveDeposits { label, purpose, rate, month, quarter, year });
        }
        Ok(FundDeposits { rate, turnover, basis, month, quarter, year, reserves })
    }
}

/// A month, a quarter and a year of an exact month.
///
/// # Errors
/// [`Refusal::OutOfRange`] beyond the range of decimals.
pub fn deposits(plan: &Plan, accrued: Exact) -> Finding<[Soles; 3]> {
    let quarter = accrued.times(3)?.rounded(plan.money);
    Ok([accrued.rounded(plan.money), quarter, quarter.times(4)?])
}

/// The fund's rate of every year: the plan's or, where its documents give none, one that is tried.
///
/// # Errors
/// [`Refusal::NotGiven`] where there is neither.
pub fn fund_rates(plan: &Plan, tried: Option<Rate>) -> Finding<YearRates> {
    let own = plan.fund.as_ref().and_then(|fund| fund.rate.clone());
    own.map_or_else(|| fund_rate(plan, tried).map(YearRates::always), Ok)
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
