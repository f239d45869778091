//! Where each sol of a bill goes: parts that add up to its total (model.md, section 11).

use crate::home::bill::Bill;
use crate::home::connection::Connection;
use crate::home::cost::Cost;
use crate::home::price::{Needed, of_billed};
use crate::home::schedule::Prices;
use crate::home::service::Service;
use crate::number::money::{Finding, Rate, Soles};
use crate::plan::Plan;
use crate::plan::tariff::PriceOrigin;

use crate::number::refusal::{Missing, Refusal};
use serde::Serialize;

/// A part of a bill.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Part {
    /// What it pays for.
    pub kind: PartKind,
    /// Soles.
    pub amount: Soles,
}

/// What a part pays for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum PartKind {
    /// The whole service, where the documents don't divide it.
    Service,
    /// Operating and maintaining.
    Operation,
    /// Putting aside for what wears out.
    Replacement,
    /// New works.
    Investment,
    /// What given prices leave beyond the cost.
    Margin,
    /// The fund.
    Fund,
    /// The reserves beside it.
    Reserves,
    /// Receipts that others don't pay.
    NotCollected,
    /// Programmes and boards the receipt collects for.
    Specific,
    /// VAT.
    Vat,
}

/// The parts of a bill; those of zero are left out. What the operator keeps is divided as the town's cost is.
///
/// # Errors
/// [`Refusal::OutOfRange`] beyond the range of decimals.
pub fn parts(
    plan: &Plan,
    bill: &Bill,
    service: &Service,
    prices: &Finding<Prices>,
    cost: &Finding<Cost>,
    needed: &Finding<Needed>,
) -> Finding<Vec<Part>> {
    let mut parts = Vec::new();
    match (cost, needed) {
        (Ok(cost), Ok(needed)) => {
            let fund = bill.turnover.share(needed.fund_rate)?.rounded(plan.money);
            let not_collected = bill.turnover.share(Rate::WHOLE.minus(needed.collection_rate)?)?.rounded(plan.money);
            let mut reserves = Soles::ZERO;
            for reserve in &bill.reserves {
                let rate = of_billed(plan, needed.collection_rate, reserve.rate)?;
                reserves = reserves.plus(bill.turnover.share(rate)?.rounded(plan.money))?;
            }
            let kept = bill.turnover.minus(fund)?.minus(reserves)?.minus(not_collected)?;
            let margin = margin(plan, service, prices, needed)?;
            divide(&mut parts, plan, cost, margin, kept)?;
            parts.push(Part { kind: PartKind::Fund, amount: fund });
            parts.push(Part { kind: PartKind::Reserves, amount: reserves });
            parts.push(Part { kind: PartKind::NotCollected, amount: not_collected });
        }
        _ => {
            let fund = bill.fund_part.unwrap_or_default();
            let reserves = Soles::sum(bill.reserves.iter().map(|reserve| reserve.amount))?;
            parts.push(Part { kind: PartKind::Service, amount: bill.turnover.minus(fund)?.minus(reserves)? });
            parts.push(Part { kind: PartKind::Fund, amount: fund });
            parts.push(Part { kind: PartKind::Reserves, amount: reserves });
        }
    }
    let vat = bill.vat.map(|vat| vat.amount).unwrap_or_default();
    // Net of VAT, as turnover is: where prices include VAT, what is collected for others holds its share of it.
    let specific = bill.total.minus(vat)?.minus(bill.turnover)?;
    parts.push(Part { kind: PartKind::Specific, amount: specific });
    parts.push(Part { kind: PartKind::Vat, amount: vat });
    parts.retain(|part| !part.amount.is_zero());
    Ok(parts)
}

/// What given prices leave the operator a year beyond the town's cost.
fn margin(plan: &Plan, service: &Service, prices: &Finding<Prices>, needed: &Needed) -> Finding<Soles> {
    let given = plan.pricing.prices == PriceOrigin::Given;
    let Some(Ok(prices)) = given.then_some(prices) else { return Ok(Soles::ZERO) };
    let Ok(turnover) = turnover_before_discounts(plan, service, prices) else { return Ok(Soles::ZERO) };
    let beyond = needed.beyond(turnover.exact())?.times(12)?;
    Ok(beyond.rounded(plan.money).at_least(Soles::ZERO))
}

/// The operator's turnover of a month, net, as if nobody were on the social charge.
///
/// # Errors
/// [`Refusal::NotGiven`] where the plan has no users; else as [`Bill::of`].
fn turnover_before_discounts(plan: &Plan, service: &Service, prices: &Prices) -> Finding<Soles> {
    if service.groups.is_empty() {
        return Err(Refusal::NotGiven(Missing::Users));
    }
    let mut turnover = Soles::ZERO;
    for group in &service.groups {
        let each = Bill::of(plan, prices, &Connection::of_group(plan, group, service, false))?;
        turnover = turnover.plus(each.turnover.times(group.count.get())?)?;
    }
    Ok(turnover)
}

/// Divides what the operator keeps as the town's cost is divided; what céntimos are left go to operation.
fn divide(parts: &mut Vec<Part>, plan: &Plan, cost: &Cost, margin: Soles, kept: Soles) -> Finding<()> {
    let pays_replacement = plan.fund.as_ref().is_some_and(|fund| fund.pays_replacement);
    let replacing = if pays_replacement { Soles::ZERO } else { cost.replacing };
    let all = cost.operating.plus(replacing)?.plus(cost.investing)?.plus(margin)?;
    let mut left = kept;
    let mut others = Vec::new();
    let weights =
        [(PartKind::Replacement, replacing), (PartKind::Investment, cost.investing), (PartKind::Margin, margin)];
    for (kind, weight) in weights {
        if !all.is_zero() {
            let amount = kept.exact().by(weight.value())?.over(all.value())?.rounded(plan.money);
            left = left.minus(amount)?;
            others.push(Part { kind, amount });
        }
    }
    parts.push(Part { kind: PartKind::Operation, amount: left });
    parts.append(&mut others);
    Ok(())
}
