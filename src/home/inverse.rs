//! The bill backwards: the volumes that an amount stands for (model.md, section 3). No second formula: the bill itself is
//! asked, and as it never falls where more is used, halving finds the first and the last litre of an amount.

use crate::home::answer::Answer;
use crate::home::bill::Bill;
use crate::number::money::{Finding, Soles, Volume};
use crate::plan::Plan;
use crate::plan::leaf::MOST_M3;
use rust_decimal::Decimal;

/// The litres of a cubic metre: a meter has no finer step.
const LITRES: u32 = 1000;
/// The most litres that can be written.
const MOST: u32 = MOST_M3.saturating_mul(LITRES);

/// What is found of an amount.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// These volumes: one that stands for them, and the first and the last. It is the largest in whole m³, or the first where
    /// none is whole.
    Volumes([Volume; 3]),
    /// No volume. The nearest below and above, with their totals.
    Never(Vec<(Volume, Soles)>),
    /// Whatever is used, this is the total.
    Always(Soles),
}

/// The volumes for which a home pays an amount, as the bill's total or in cash.
///
/// # Errors
/// As [`Bill::of`], or why there are no prices.
pub fn volumes(plan: &Plan, answer: &Answer, amount: Soles) -> Finding<Found> {
    let mut home = answer.choice.home.clone();
    let mut bill = |litres: u32| {
        home.m3 = Some(cubic(litres));
        answer.bill_of(plan, &home)
    };
    let least = bill(0)?.total;
    if bill(MOST).is_ok_and(|bill| bill.total == least) {
        return Ok(Found::Always(least));
    }
    // The first litres that are not below the amount, and the first beyond it: one more than the most where there are none.
    // What is beyond the range of decimals is above any amount.
    let mut ends = [0, 0];
    for (beyond, first) in ends.iter_mut().enumerate() {
        let mut end = MOST.saturating_add(1);
        while *first < end {
            let middle = first.midpoint(end);
            let before =
                |bill: Bill| bill.total < amount || beyond > 0 && (bill.total == amount || bill.cash == amount);
            if bill(middle).is_ok_and(before) { *first = middle.saturating_add(1) } else { end = middle }
        }
    }
    let [from, end] = ends;
    if from == end {
        let near = [from.checked_sub(1), Some(from).filter(|litres| *litres <= MOST)].into_iter().flatten();
        return Ok(Found::Never(near.filter_map(|litres| Some((cubic(litres), bill(litres).ok()?.total))).collect()));
    }
    let last = end.saturating_sub(1);
    let whole = last.saturating_sub(last % LITRES);
    let one = if whole < from { from } else { whole };
    Ok(Found::Volumes([one, from, last].map(cubic)))
}

/// Litres in m³.
fn cubic(litres: u32) -> Volume {
    Volume::new(Decimal::from_parts(litres, 0, 0, false, 3))
}
