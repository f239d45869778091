//! Who is helped and who pays for it (model.md, section 5): the social charge both ways, and today's hidden subsidy.

use crate::home::price::Needed;
use crate::number::currency::Money;
use crate::number::money::{Exact, Finding, Rate, Soles, known};
use crate::number::refusal::{Missing, Refusal};
use crate::plan::Plan;
use crate::plan::users::{FundingOrder, SocialPayer};
use crate::town::bills::TownMonth;
use rust_decimal::Decimal;
use serde::Serialize;

/// What the social charge costs a month, and who covers it.
#[derive(Debug, Clone, Copy, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct SocialGap {
    /// D: what is billed less because of the social charge.
    pub gap: Soles,
    /// The most the municipality gives a month: what is tried, else the plan's; none where there is no limit.
    pub ceiling: Option<Soles>,
    /// Who covers it; withheld where no document says what the service costs.
    #[serde(flatten, serialize_with = "crate::number::refusal::finding")]
    #[cfg_attr(feature = "cli", schemars(with = "Option<Covered>"))]
    pub covered: Finding<Covered>,
}

/// Who covers what the social charge costs a month.
#[derive(Debug, Clone, Copy, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Covered {
    /// What of the gap the operator loses.
    pub loss: Soles,
    /// What of it the fund gets less.
    pub less_in_fund: Soles,
    /// What of it the reserves beside the fund get less.
    pub less_in_reserves: Soles,
    /// What of it would not have been collected.
    pub not_collected: Soles,
    /// What the operator keeps beyond its cost, before discounts; negative where it falls short.
    pub margin: Soles,
    /// The prior calculation: how many homes like those now on the social charge the margin can carry before the
    /// municipality must compensate; none where none is on it.
    pub bearable: Option<u32>,
    /// The operator's margin first, then the municipality.
    pub operator_first: Cover,
    /// The municipality first, then the operator's margin.
    pub municipality_first: Cover,
    /// What the municipality gives: in the plan's order, and nothing where the other users pay the social charge.
    pub municipality: Soles,
    /// About what each connection that pays in full carries a month: the gap less what the municipality gives; none where
    /// nobody pays in full.
    pub per_paying_home: Option<Soles>,
    /// What these are worked out from.
    pub from: GapSources,
}

/// What a gap is worked out from, so that it can be opened down to its sums.
#[derive(Debug, Clone, Copy, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct GapSources {
    /// The turnover of a month as if nobody were on the social charge.
    pub turnover_before: Soles,
    /// The turnover of a month.
    pub turnover: Soles,
    /// What a sol billed leaves the operator.
    pub kept: Rate,
    /// What billing must bring a month.
    pub needed: Exact,
    /// Connections that pay in full.
    pub paying: u32,
}

/// Who covers the operator's loss. The three add up to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Cover {
    /// From the operator's margin.
    pub from_margin: Soles,
    /// From the municipality.
    pub municipality: Soles,
    /// From nobody.
    pub uncovered: Soles,
}

impl SocialGap {
    /// The social charge's gap of a month. `tried` stands for the plan's ceiling, to see what it would change.
    ///
    /// # Errors
    /// [`Refusal::NotGiven`] where the plan has no social charge.
    pub fn of(plan: &Plan, month: &TownMonth, needed: Finding<&Needed>, tried: Option<Exact>) -> Finding<SocialGap> {
        let social = plan.social_charge.as_ref().ok_or(Refusal::NotGiven(Missing::SocialCharge))?;
        let ceiling = tried.or(social.ceiling_per_month).map(|amount| amount.rounded(plan.money));
        let gap = month.turnover_before_discounts.minus(month.turnover)?;
        let covered = needed.and_then(|needed| Covered::of(plan, social.order, month, needed, (gap, ceiling)));
        Ok(SocialGap { gap, ceiling, covered })
    }
}

impl Covered {
    /// Who covers it in an order.
    pub fn in_order(&self, order: FundingOrder) -> Cover {
        in_order(order, self.operator_first, self.municipality_first)
    }

    /// About what each connection that pays in full carries a month, where it carries something.
    pub fn carried(&self) -> Option<Soles> {
        self.per_paying_home.filter(|each| !each.is_zero())
    }

    fn of(
        plan: &Plan,
        order: FundingOrder,
        month: &TownMonth,
        needed: &Needed,
        (gap, ceiling): (Soles, Option<Soles>),
    ) -> Finding<Covered> {
        let loss = gap.share(needed.kept)?.rounded(plan.money);
        // The rest of the gap is divided, so that all add up and nothing is given to what takes nothing.
        let mut rest = gap.minus(loss)?;
        let [fund, reserves] = [needed.fund_rate, needed.reserve_rate].map(Rate::is_zero);
        let lost = Rate::WHOLE.minus(needed.collection_rate)?;
        let not_collected = if fund && reserves { rest } else { gap.share(lost)?.rounded(plan.money) };
        rest = rest.minus(not_collected)?;
        let less_in_reserves = match (fund, reserves) {
            (_, true) => Soles::ZERO,
            (true, false) => rest,
            (false, false) => gap.share(needed.reserve_rate)?.rounded(plan.money),
        };
        let from = GapSources {
            turnover_before: month.turnover_before_discounts,
            turnover: month.turnover,
            kept: needed.kept,
            needed: needed.revenue.over(Decimal::from(12))?,
            paying: month.paying,
        };
        let margin = needed.beyond(from.turnover_before.exact())?.rounded(plan.money);
        let operator_first = cover(ceiling, FundingOrder::OperatorFirst, loss, margin)?;
        let municipality_first = cover(ceiling, FundingOrder::MunicipalityFirst, loss, margin)?;
        let municipality = match plan.social_payer() {
            SocialPayer::OtherUsers => Soles::ZERO,
            SocialPayer::Municipality => in_order(order, operator_first, municipality_first).municipality,
        };
        let carried = gap.minus(municipality)?.exact();
        let paying = Decimal::from(month.paying);
        Ok(Covered {
            loss,
            less_in_fund: rest.minus(less_in_reserves)?,
            less_in_reserves,
            not_collected,
            margin,
            bearable: bearable(margin, loss, month.on_social)?,
            operator_first,
            municipality_first,
            municipality,
            per_paying_home: if paying.is_zero() { None } else { Some(carried.over(paying)?.rounded(plan.money)) },
            from,
        })
    }
}

fn in_order(order: FundingOrder, operator_first: Cover, municipality_first: Cover) -> Cover {
    match order {
        FundingOrder::OperatorFirst => operator_first,
        FundingOrder::MunicipalityFirst => municipality_first,
    }
}

/// margin / (loss of one home), in whole homes.
fn bearable(margin: Soles, loss: Soles, homes: u32) -> Finding<Option<u32>> {
    if loss <= Soles::ZERO {
        return Ok(None);
    }
    let carried = margin.at_least(Soles::ZERO).exact().times(homes)?;
    carried.whole_times(loss.exact()).map(Some)
}

/// Who covers a loss, in one order or the other.
fn cover(ceiling: Option<Soles>, order: FundingOrder, loss: Soles, margin: Soles) -> Finding<Cover> {
    let municipality = |amount: Soles| ceiling.map_or(amount, |most| amount.at_most(most));
    let operator = |amount: Soles| amount.at_most(margin.at_least(Soles::ZERO));
    let (from_margin, municipality) = match order {
        FundingOrder::OperatorFirst => {
            let from_margin = operator(loss);
            (from_margin, municipality(loss.minus(from_margin)?))
        }
        FundingOrder::MunicipalityFirst => {
            let given = municipality(loss);
            (operator(loss.minus(given)?), given)
        }
    };
    Ok(Cover { from_margin, municipality, uncovered: loss.minus(from_margin)?.minus(municipality)? })
}

/// What the municipality pays a month under a charge that carries the cost: its lasting contribution, and its part of
/// the social charge after the operator's margin.
///
/// # Errors
/// As [`SocialGap::of`], in a plan with a social charge.
pub fn municipality_a_month(plan: &Plan, social: Finding<&SocialGap>) -> Finding<Soles> {
    let given = plan.municipal_contribution.unwrap_or_default().over(Decimal::from(12))?.rounded(plan.money);
    match plan.social_charge {
        Some(_) => given.plus(known(&social?.covered)?.operator_first.municipality),
        None => Ok(given),
    }
}

/// What a month's billing lacks to carry the cost, which the municipality pays. Lacking = cost − left, or nothing where
/// enough is left.
#[derive(Debug, Clone, Copy, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Shortfall {
    /// What a month's billing must leave the operator.
    pub cost: Soles,
    /// What it leaves.
    pub left: Soles,
    /// What is missing; zero where enough is left.
    pub lacking: Soles,
}

impl Shortfall {
    /// The shortfall of a month in which so much is billed, net.
    ///
    /// # Errors
    /// [`Refusal::OutOfRange`] beyond the range of decimals.
    pub fn of(needed: &Needed, turnover: Exact, money: Money) -> Finding<Shortfall> {
        let left = turnover.share(needed.kept)?;
        let lacking = Exact::ZERO.minus(needed.beyond(turnover)?)?.at_least(Exact::ZERO).rounded(money);
        let cost = needed.left_a_month()?.rounded(money);
        // Lacking is rounded once, and what is left takes the remainder, so that the three add up.
        let left = if lacking.is_zero() { left.rounded(money).at_least(cost) } else { cost.minus(lacking)? };
        Ok(Shortfall { cost, left, lacking })
    }
}

/// What the service brings and costs today, a year. Negative balance: the hidden subsidy; positive: a surplus that
/// misleads where the service is poor and the network wears out (WSP 2008, section 2).
#[derive(Debug, Clone, Copy, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct TodayBalance {
    /// Charge × 12 × homes served.
    pub income: Soles,
    /// What the service costs.
    pub cost: Soles,
    /// Income − cost.
    pub balance: Soles,
    /// What it costs each home served, a month.
    #[serde(serialize_with = "crate::number::refusal::finding")]
    pub cost_per_home_month: Finding<Soles>,
}

impl TodayBalance {
    /// The balance of today's service (WSP 2008, Tables 3 and 7).
    ///
    /// # Errors
    /// [`Refusal::NotGiven`] where a document leaves one of the numbers out.
    pub fn of(plan: &Plan) -> Finding<TodayBalance> {
        let charge = plan.today.charge_per_month.ok_or(Refusal::NotGiven(Missing::ChargeToday))?;
        let cost = plan.today.annual_cost.ok_or(Refusal::NotGiven(Missing::CostToday))?;
        let homes = plan.today.households_served.ok_or(Refusal::NotGiven(Missing::HouseholdsServed))?.get();
        let income = charge.times(12)?.times(homes)?.rounded(plan.money);
        let months = Decimal::from(12);
        let cost_per_home_month = match homes {
            0 => Err(Refusal::NobodyServed),
            _ => Ok(cost.over(months)?.over(Decimal::from(homes))?.rounded(plan.money)),
        };
        let cost = cost.rounded(plan.money);
        Ok(TodayBalance { income, cost, balance: income.minus(cost)?, cost_per_home_month })
    }

    /// What the municipality pays a month, hidden in its budget; nothing where today shows a surplus.
    ///
    /// # Errors
    /// [`Refusal::OutOfRange`] beyond the range of decimals.
    pub fn hidden_a_month(&self, money: Money) -> Finding<Soles> {
        let hidden = self.balance.negated().at_least(Soles::ZERO);
        Ok(hidden.exact().over(Decimal::from(12))?.rounded(money))
    }
}

/// What published prices bring a year. Social discounts are part of what they bring only where
/// the other users pay them: otherwise the municipality does, outside the prices.
///
/// # Errors
/// [`Refusal::OutOfRange`] beyond the range of decimals.
pub fn brought(plan: &Plan, month: &TownMonth) -> Finding<Soles> {
    let turnover = match plan.social_payer() {
        SocialPayer::Municipality => month.turnover_before_discounts,
        SocialPayer::OtherUsers => month.turnover,
    };
    turnover.times(12)
}

/// What published prices bring a year beyond what is needed.
///
/// # Errors
/// [`Refusal::OutOfRange`] beyond the range of decimals.
pub fn beyond_needed(plan: &Plan, month: &TownMonth, needed: &Needed) -> Finding<Soles> {
    brought(plan, month)?.minus(needed.revenue.rounded(plan.money))
}
