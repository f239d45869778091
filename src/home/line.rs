//! A line of a bill: a kind, and the terms whose rounded sum is its amount (model.md, section 3).

use crate::home::schedule::PricedBlock;
use crate::number::currency::Money;
use crate::number::money::{Exact, Finding, Price, Rate, Soles, Volume};
use crate::plan::leaf::{Id, Text};
use crate::plan::tariff::Scheme;
use crate::plan::users::{DiscountedLine, SocialCharge};
use rust_decimal::Decimal;
use serde::Serialize;

/// One line of a bill, or beyond it: its amount is the rounded sum of its terms.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema), schemars(rename = "{Kind}Line"))]
pub struct Line<Kind = LineKind> {
    /// What it is.
    #[serde(flatten)]
    pub kind: Kind,
    /// What it is made of.
    pub terms: Vec<Term>,
    /// The sum of the terms.
    pub exact: Exact,
    /// Soles, rounded once.
    pub amount: Soles,
}

/// What a line is.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum LineKind {
    /// The whole charge of a package.
    Charge,
    /// Water.
    Water,
    /// Sewer.
    Sewer,
    /// Fixed charge.
    Fixed,
    /// What a chosen level adds.
    Added {
        /// The aspect's id.
        aspect: Id,
        /// The level's id.
        level: Id,
        /// The level, in words.
        label: Text,
        /// Whether it is paid by the m³.
        by_volume: bool,
    },
    /// Up to the minimum charge.
    TopUp,
    /// Collected for others.
    Specific {
        /// Its id in the plan.
        id: Id,
        /// What it pays for.
        label: Text,
    },
    /// The social charge's discount.
    SocialDiscount,
    /// What an institution is forgiven.
    Exemption,
}

/// One product of a line.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Term {
    /// A volume at a price.
    Volume {
        /// m³.
        m3: Volume,
        /// S/ per m³.
        price: Price,
    },
    /// A volume that costs nothing by itself, because the fixed charge includes it.
    Included {
        /// m³.
        m3: Volume,
    },
    /// A share of an amount.
    Share {
        /// The share.
        rate: Rate,
        /// Soles.
        of: Soles,
    },
    /// An amount.
    Amount {
        /// Soles.
        amount: Exact,
    },
    /// A charge of several units of use, or with some water in it.
    Charge {
        /// Soles of each unit.
        amount: Exact,
        /// How many units.
        units: u32,
        /// The m³ that all of it includes.
        included_m3: Option<Volume>,
    },
    /// An amount taken off.
    Less {
        /// Soles.
        amount: Soles,
    },
    /// A share taken off.
    LessShare {
        /// The share.
        rate: Rate,
        /// Soles.
        of: Soles,
        /// The m³ that `of` was worked out for, where the discount covers fewer than are billed.
        covered_m3: Option<Volume>,
    },
    /// An amount so many times.
    Times {
        /// How many times.
        count: u32,
        /// Soles.
        of: Soles,
    },
    /// An amount in equal parts, one of them.
    Part {
        /// Soles.
        of: Soles,
        /// How many parts.
        parts: u32,
    },
    /// A share of an amount for each of so many months.
    ShareOfMonths {
        /// The share.
        rate: Rate,
        /// Soles.
        of: Soles,
        /// How many months.
        months: u32,
    },
}

impl Term {
    /// Soles, exact.
    ///
    /// # Errors
    /// [`crate::number::refusal::Refusal::OutOfRange`] beyond the range of decimals.
    pub fn amount(&self) -> Finding<Exact> {
        match self {
            Term::Volume { m3, price } => price.of(*m3),
            Term::Share { rate, of } => of.share(*rate),
            Term::Included { .. } => Ok(Exact::ZERO),
            Term::Amount { amount } => Ok(*amount),
            Term::Charge { amount, units, .. } => amount.times(*units),
            Term::Less { amount } => Ok(amount.negated().exact()),
            Term::LessShare { rate, of, .. } => of.negated().share(*rate),
            Term::Times { count, of } => of.exact().times(*count),
            Term::Part { of, parts } => of.exact().over(Decimal::from(*parts)),
            Term::ShareOfMonths { rate, of, months } => of.share(*rate)?.times(*months),
        }
    }
}

/// Adds a line to others.
pub(crate) fn add_line<Kind>(lines: &mut Vec<Line<Kind>>, kind: Kind, terms: Vec<Term>, money: Money) -> Finding<()> {
    let exact = sum(&terms)?;
    lines.push(Line { kind, terms, exact, amount: exact.rounded(money) });
    Ok(())
}

/// Lines that are added one after another, and what they come to.
pub(super) struct Lines {
    pub lines: Vec<Line>,
    pub total: Soles,
    money: Money,
}

impl Lines {
    pub fn new(money: Money) -> Lines {
        Lines { lines: Vec::new(), total: Soles::ZERO, money }
    }

    pub fn add(&mut self, kind: LineKind, terms: Vec<Term>) -> Finding<()> {
        add_line(&mut self.lines, kind, terms, self.money)?;
        if let Some(line) = self.lines.last() {
            self.total = self.total.plus(line.amount)?;
        }
        Ok(())
    }
}

pub(crate) fn sum(terms: &[Term]) -> Finding<Exact> {
    let mut sum = Exact::ZERO;
    for term in terms {
        sum = sum.plus(term.amount()?)?;
    }
    Ok(sum)
}

/// Step 2: a volume, block by block. A limit belongs to the lower block, and is that of all units of use together.
pub(crate) fn water(volume: Volume, blocks: &[PricedBlock], scheme: Scheme, units: u32) -> Finding<Vec<Term>> {
    let mut terms = Vec::new();
    let mut below = Volume::ZERO;
    for block in blocks {
        let limit = block.up_to_m3.map(|limit| limit.times(units)).transpose()?.filter(|limit| *limit <= volume);
        let (reached, last) = limit.map_or((volume, true), |limit| (limit, limit == volume));
        match scheme {
            Scheme::IncreasingBlock | Scheme::Flat => {
                terms.push(Term::Volume { m3: reached.minus(below)?, price: block.price });
            }
            Scheme::VolumeDifferentiated if last => terms.push(Term::Volume { m3: volume, price: block.price }),
            Scheme::VolumeDifferentiated => {}
        }
        if last {
            break;
        }
        below = reached;
    }
    Ok(terms)
}

/// Whether the social discount applies to a line; always to the top-up.
pub(crate) fn discounted(social: &SocialCharge, kind: &LineKind) -> bool {
    match kind {
        LineKind::Water => social.applies_to.contains(&DiscountedLine::Water),
        LineKind::Sewer => social.applies_to.contains(&DiscountedLine::Sewer),
        LineKind::Fixed => social.applies_to.contains(&DiscountedLine::Fixed),
        LineKind::Added { by_volume: true, .. } => social.applies_to.contains(&DiscountedLine::Water),
        LineKind::Added { by_volume: false, .. } => social.applies_to.contains(&DiscountedLine::Fixed),
        LineKind::TopUp => true,
        _ => false,
    }
}
