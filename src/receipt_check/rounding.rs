//! The same receipt rounded in another order (model.md, section 12). Some operators round every block of a line, others
//! nothing before the end of the bill; what differs by that alone is no mistake of anybody.

use super::item::{Figure, Item};
use crate::home::bill::Bill;
use crate::home::line::{LineKind, Term, discounted};
use crate::number::currency::Money;
use crate::number::money::{Exact, Finding, Rate};
use crate::plan::Plan;

/// How an amount is rounded on its way into the next sum.
type Round = fn(Exact, Money) -> Exact;

fn not(amount: Exact, _: Money) -> Exact {
    amount
}

fn to_a_sum(amount: Exact, money: Money) -> Exact {
    amount.rounded(money).exact()
}

/// A bill as another order of rounding gives it.
pub(super) struct Rounded(Bill);

impl Rounded {
    /// Rounded at the end of the bill alone, and block by block.
    pub(super) fn all(plan: &Plan, bill: &Bill) -> Finding<[Rounded; 2]> {
        Ok([Rounded::of(plan, bill, not)?, Rounded::of(plan, bill, to_a_sum)?])
    }

    fn of(plan: &Plan, bill: &Bill, round: Round) -> Finding<Rounded> {
        let mut other = bill.clone();
        let mut sum = Exact::ZERO;
        let mut drifts: Vec<(LineKind, Exact)> = Vec::new();
        for line in &mut other.lines {
            let mut drift = Exact::ZERO;
            for (_, by) in drifts.iter().filter(|(kind, _)| rests_on(plan, &line.kind, kind)) {
                drift = drift.plus(*by)?;
            }
            let mut amount = Exact::ZERO;
            for term in &line.terms {
                amount = amount.plus(round(term.amount()?.plus(follows(term, drift)?)?, plan.money))?;
            }
            let amount = round(amount, plan.money);
            drifts.push((line.kind.clone(), amount.minus(line.amount.exact())?));
            line.amount = amount.rounded(plan.money);
            sum = sum.plus(amount)?;
        }
        other.subtotal = sum.rounded(plan.money);
        other.total = other.subtotal;
        if let Some(vat) = &mut other.vat {
            let net = if vat.included { sum.over(Rate::WHOLE.plus(vat.rate)?.value())? } else { sum };
            let tax = round(net.share(vat.rate)?, plan.money);
            vat.amount = tax.rounded(plan.money);
            if !vat.included {
                other.total = sum.plus(tax)?.rounded(plan.money);
            }
        }
        let more = other.total.minus(bill.total)?;
        other.pay(plan, bill.to_pay.plus(more)?)?;
        Ok(Rounded(other))
    }

    /// Whether something is written as this order of rounding gives it.
    pub(super) fn gives(&self, item: &Item, written: Figure) -> bool {
        item.right(&self.0) == Some(written)
    }
}

/// Whether a line is worked out from another one's amount.
fn rests_on(plan: &Plan, line: &LineKind, other: &LineKind) -> bool {
    let service =
        matches!(other, LineKind::Water | LineKind::Sewer | LineKind::Fixed | LineKind::Added { .. } | LineKind::TopUp);
    match line {
        LineKind::Sewer => *other == LineKind::Water,
        LineKind::TopUp | LineKind::Specific { .. } => service,
        LineKind::SocialDiscount => plan.social_charge.as_ref().is_some_and(|social| discounted(social, other)),
        LineKind::Exemption => service || matches!(other, LineKind::Specific { .. }),
        LineKind::Charge | LineKind::Water | LineKind::Fixed | LineKind::Added { .. } => false,
    }
}

/// What becomes more or less of a term with the lines that it rests on.
fn follows(term: &Term, drift: Exact) -> Finding<Exact> {
    match term {
        Term::Share { rate, .. } => drift.share(*rate),
        Term::Less { .. } => Exact::ZERO.minus(drift),
        Term::LessShare { rate, covered_m3: None, .. } => Exact::ZERO.minus(drift.share(*rate)?),
        _ => Ok(Exact::ZERO),
    }
}
