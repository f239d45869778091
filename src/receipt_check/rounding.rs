//! The same receipt rounded in another order (model.md, section 12). Some operators round every block of a line, others
//! nothing before the end of the bill; what differs by that alone is no mistake of anybody.

use super::item::{Figure, Item};
use crate::home::bill::Bill;
use crate::home::line::{LineKind, Term, discounted};
use crate::number::money::{Exact, Finding, Rate};
use crate::plan::Plan;

/// How an amount is rounded on its way into the next sum.
type Round = fn(Exact) -> Exact;

fn not(amount: Exact) -> Exact {
    amount
}

fn to_centimos(amount: Exact) -> Exact {
    amount.to_centimos().exact()
}

/// A bill as another order of rounding gives it.
pub(super) struct Rounded(Bill);

impl Rounded {
    /// Rounded at the end of the bill alone, and block by block.
    pub(super) fn all(plan: &Plan, bill: &Bill) -> Finding<[Rounded; 2]> {
        Ok([Rounded::of(plan, bill, not)?, Rounded::of(plan, bill, to_centimos)?])
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
                amount = amount.plus(round(term.amount()?.plus(follows(term, drift)?)?))?;
            }
            let amount = round(amount);
            drifts.push((line.kind.clone(), amount.minus(line.amount.exact())?));
            line.amount = amount.to_centimos();
            sum = sum.plus(amount)?;
        }
        other.subtotal = sum.to_centimos();
        other.total = other.subtotal;
        if let Some(vat) = &mut other.vat {
            let net = if vat.included { sum.over(Rate::WHOLE.plus(vat.rate)?.value())? } else { sum };
            let tax = round(net.share(vat.rate)?);
            vat.amount = tax.to_centimos();
            if !vat.included {
                other.total = sum.plus(tax)?.to_centimos();
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
