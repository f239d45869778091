//! Where each sol of a bill goes: parts that add up to its total.

use crate::bill::Bill;
use crate::cost::CostTable;
use crate::money::{Finding, Rate, Soles};
use crate::plan::Plan;
use crate::plan::tariff::PriceOrigin;
use crate::price::Needed;
use crate::town::TownMonth;
use rust_decimal::Decimal;
use serde::Serialize;

/// A part of a bill.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Part {
    /// What it pays for.
    pub kind: PartKind,
    /// Soles.
    pub amount: Soles,
}

/// What a part pays for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
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
/// [`crate::refusal::Refusal::OutOfRange`] beyond the range of decimals.
pub fn parts(
    plan: &Plan,
    bill: &Bill,
    cost: &Finding<CostTable>,
    needed: &Finding<Needed>,
    month: Finding<&TownMonth>,
) -> Finding<Vec<Part>> {
    let mut parts = Vec::new();
    let mut kept = bill.turnover;
    match (cost, needed) {
        (Ok(cost), Ok(needed)) => {
            let fund = bill.turnover.share(needed.fund)?.to_centimos();
            let not_collected = bill.turnover.share(Rate::WHOLE.minus(needed.collected)?)?.to_centimos();
            kept = kept.minus(fund)?.minus(not_collected)?;
            parts.extend(divided(plan, cost, needed, month, kept)?);
            parts.push(Part { kind: PartKind::Fund, amount: fund });
            parts.push(Part { kind: PartKind::NotCollected, amount: not_collected });
        }
        _ => {
            if let Ok(fund) = bill.fund_part {
                kept = kept.minus(fund)?;
                parts.push(Part { kind: PartKind::Fund, amount: fund });
            }
            parts.insert(0, Part { kind: PartKind::Service, amount: kept });
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

fn divided(
    plan: &Plan,
    cost: &CostTable,
    needed: &Needed,
    month: Finding<&TownMonth>,
    kept: Soles,
) -> Finding<Vec<Part>> {
    let pays_replacement = plan.fund.as_ref().is_some_and(|fund| fund.pays_replacement);
    let replacing = if pays_replacement { Soles::ZERO } else { cost.replacing };
    let mut weights = vec![(PartKind::Replacement, replacing), (PartKind::Investment, cost.investing)];
    if let (PriceOrigin::Given, Ok(month)) = (plan.pricing.prices, month) {
        let beyond = month.turnover_before_discounts.times(12)?.exact().minus(needed.revenue)?.share(needed.kept)?;
        weights.push((PartKind::Margin, beyond.to_centimos().at_least(Soles::ZERO)));
    }
    let all = Soles::sum(weights.iter().map(|(_, weight)| *weight))?.plus(cost.operating)?;
    let mut left = kept;
    let mut parts = Vec::new();
    for (kind, weight) in weights {
        let amount = if all.value() == Decimal::ZERO {
            Soles::ZERO
        } else {
            kept.exact().by(weight.value())?.over(all.value())?.to_centimos()
        };
        left = left.minus(amount)?;
        parts.push(Part { kind, amount });
    }
    parts.insert(0, Part { kind: PartKind::Operation, amount: left });
    Ok(parts)
}
