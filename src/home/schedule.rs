//! Published prices: what each category pays, block by block, in soles, and what of it a later year makes (model.md,
//! sections 4 and 7).

use crate::home::service::{LevelAdds, Service};
use crate::number::currency::Money;
use crate::number::digits;
use crate::number::money::{Exact, Finding, Price, Rate, Volume};
use crate::number::refusal::Refusal;
use crate::plan::Plan;
use crate::plan::leaf::{Id, Text};
use crate::plan::service::AddedCharge;
use crate::plan::tariff::{Block, Category, Direction, FixedCharge, Pricing, Schedule, Scheme, Sewer};
use rust_decimal::Decimal;
use serde::Serialize;

/// The prices of a chosen service.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Prices {
    /// S/ per m³ before factors: solved, or documented. None where prices are given.
    pub base: Option<Price>,
    /// What each category pays.
    pub schedules: Vec<PricedSchedule>,
    /// The fund's part of what is billed at these prices.
    #[serde(serialize_with = "crate::number::refusal::finding")]
    pub fund_rate: Finding<Rate>,
}

/// A category's schedule with its prices in soles.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct PricedSchedule {
    /// The category.
    pub category: Category,
    /// Soles a month, whatever the use.
    pub fixed_charge: Exact,
    /// How blocks are applied.
    pub scheme: Scheme,
    /// Water.
    pub blocks: Vec<PricedBlock>,
    /// The m³ that the fixed charge includes: those of its first blocks, where these cost nothing by themselves and what is used
    /// beyond them is all that is paid by the m³.
    pub included_m3: Option<Volume>,
    /// m³ billed at least to a metered user.
    pub minimum_m3: Volume,
    /// m³ billed to an unmetered user.
    pub assigned_m3: Option<Volume>,
    /// The least that water, sewer and fixed charge come to.
    pub minimum_charge: Exact,
    /// Sewer.
    pub sewer: Option<PricedSewer>,
    /// Whether a home pays the same whatever it uses.
    pub per_home: bool,
    /// What chosen levels add, one by one.
    pub added: Vec<PricedAdded>,
}

/// What a level adds to a receipt.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct PricedAdded {
    /// The aspect's id.
    pub aspect: Id,
    /// The level's id.
    pub level: Id,
    /// The level, in words.
    pub label: Text,
    /// Soles a month; none where it is paid by the m³.
    pub per_month: Option<Exact>,
    /// S/ per m³; none where it is paid by the month.
    pub per_m3: Option<Price>,
}

impl PricedAdded {
    fn of(levels: &[LevelAdds], category: Category) -> Vec<PricedAdded> {
        let mut added = Vec::new();
        for level in levels {
            for one in level.adds.iter().filter(|one| one.category.is_none_or(|own| own == category)) {
                let (per_month, per_m3) = match one.charge {
                    AddedCharge::Month(amount) => (Some(amount), None),
                    AddedCharge::Volume(price) => (None, Some(price)),
                };
                added.push(PricedAdded {
                    aspect: level.aspect.clone(),
                    level: level.level.clone(),
                    label: level.label.clone(),
                    per_month,
                    per_m3,
                });
            }
        }
        added
    }
}

/// How prices are published: not at all, or as the plan says, in its money.
#[derive(Clone, Copy)]
pub(super) struct Publishing<'p>(pub Option<(&'p Pricing, Money)>);

impl Publishing<'_> {
    /// A price per m³.
    fn price(self, price: Price) -> Finding<Price> {
        match self.0.map(|(pricing, _)| &pricing.publish) {
            None => Ok(price),
            Some(None) => Ok(price.published()),
            Some(Some(publish)) => price.published_to(publish.step, publish.direction == Direction::Up),
        }
    }

    /// A charge a month.
    fn charge(self, charge: Price) -> Finding<Exact> {
        match self.0 {
            Some((Pricing { publish: None, .. }, money)) => Ok(Exact::new(charge.value()).rounded(money).exact()),
            _ => Ok(Exact::new(self.price(charge)?.value())),
        }
    }
}

/// A block with its price.
#[derive(Debug, Clone, Copy, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct PricedBlock {
    /// Its upper limit, which still belongs to it.
    pub up_to_m3: Option<Volume>,
    /// S/ per m³.
    pub price: Price,
}

/// What sewerage costs.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum PricedSewer {
    /// A share of the water line.
    ShareOfWater {
        /// The share.
        rate: Rate,
    },
    /// Blocks of its own.
    Blocks {
        /// The blocks.
        blocks: Vec<PricedBlock>,
    },
}

/// What the first year's prices are multiplied by, unrounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Growth {
    /// Those of water, fixed and minimum charges.
    pub water: Decimal,
    /// Those of sewerage.
    pub sewer: Decimal,
}

impl Growth {
    /// Everything alike.
    pub fn of_all(factor: Decimal) -> Growth {
        Growth { water: factor, sewer: factor }
    }
}

impl Prices {
    /// The tariff with every factor times the base price, and published.
    pub(super) fn at(
        plan: &Plan,
        service: &Service,
        fund_rate: Finding<Rate>,
        shown: Option<Price>,
        base: Price,
        publish: Publishing<'_>,
    ) -> Finding<Prices> {
        let mut schedules = Vec::new();
        for (category, schedule) in service.tariff(plan).categories() {
            let added = PricedAdded::of(&service.adds, category);
            schedules.push(PricedSchedule::at(category, schedule, added, base, publish)?);
        }
        Ok(Prices { base: shown, fund_rate, schedules })
    }

    /// The prices of a later year: each of these times a factor of the unrounded chain, rounded half-up to 3 decimals. Before the
    /// first increase they are what they were, whatever their decimals.
    ///
    /// # Errors
    /// [`Refusal::OutOfRange`] beyond the range of decimals.
    pub fn indexed(&self, growth: Growth) -> Finding<Prices> {
        if growth == Growth::of_all(Decimal::ONE) {
            return Ok(self.clone());
        }
        let amount = |amount: Exact| Ok(Exact::new(Price::new(amount.value()).by(growth.water)?.published().value()));
        let blocks = |blocks: &[PricedBlock], factor: Decimal| -> Finding<Vec<PricedBlock>> {
            blocks
                .iter()
                .map(|block| Ok(PricedBlock { up_to_m3: block.up_to_m3, price: block.price.by(factor)?.published() }))
                .collect()
        };
        let added = |one: &PricedAdded| -> Finding<PricedAdded> {
            Ok(PricedAdded {
                per_month: one.per_month.map(amount).transpose()?,
                per_m3: one.per_m3.map(|price| Ok(price.by(growth.water)?.published())).transpose()?,
                ..one.clone()
            })
        };
        let schedule = |schedule: &PricedSchedule| -> Finding<PricedSchedule> {
            Ok(PricedSchedule {
                added: schedule.added.iter().map(added).collect::<Finding<_>>()?,
                fixed_charge: amount(schedule.fixed_charge)?,
                minimum_charge: amount(schedule.minimum_charge)?,
                blocks: blocks(&schedule.blocks, growth.water)?,
                sewer: match &schedule.sewer {
                    Some(PricedSewer::Blocks { blocks: own }) => {
                        Some(PricedSewer::Blocks { blocks: blocks(own, growth.sewer)? })
                    }
                    other => other.clone(),
                },
                ..schedule.clone()
            })
        };
        Ok(Prices {
            base: self.base,
            fund_rate: self.fund_rate,
            schedules: self.schedules.iter().map(schedule).collect::<Finding<_>>()?,
        })
    }

    /// What a category pays.
    ///
    /// # Errors
    /// [`Refusal::NoSuchCategory`] where the tariff has none.
    pub fn schedule(&self, category: Category) -> Finding<&PricedSchedule> {
        self.schedules.iter().find(|schedule| schedule.category == category).ok_or(Refusal::NoSuchCategory)
    }
}

impl PricedSchedule {
    fn at(
        category: Category,
        schedule: &Schedule,
        added: Vec<PricedAdded>,
        base: Price,
        publish: Publishing<'_>,
    ) -> Finding<PricedSchedule> {
        let fixed_charge = match &schedule.fixed_charge {
            None => Exact::ZERO,
            Some(FixedCharge::Amount(amount)) => *amount,
            Some(FixedCharge::Factor(factor)) => publish.charge(base.by(*factor)?)?,
        };
        let mut its = PricedSchedule {
            category,
            fixed_charge,
            scheme: schedule.scheme,
            blocks: Vec::new(),
            included_m3: None,
            minimum_m3: Volume::ZERO,
            assigned_m3: None,
            minimum_charge: schedule.minimum_charge.unwrap_or_default(),
            sewer: None,
            per_home: schedule.per_home(),
            added,
        };
        // Where no m³ has a price, nothing is said of m³.
        if !its.per_home {
            its.blocks = priced(&schedule.blocks, base, publish)?;
            if !fixed_charge.is_zero() && schedule.scheme != Scheme::VolumeDifferentiated {
                let free = its.blocks.iter().take_while(|block| block.price.is_zero());
                its.included_m3 = free.last().and_then(|block| block.up_to_m3);
            }
            its.minimum_m3 = schedule.minimum_m3.unwrap_or_default();
            its.assigned_m3 = schedule.assigned_m3;
            its.sewer = match &schedule.sewer {
                None => None,
                Some(Sewer::ShareOfWater(rate)) => Some(PricedSewer::ShareOfWater { rate: *rate }),
                Some(Sewer::Blocks(blocks)) => Some(PricedSewer::Blocks { blocks: priced(blocks, base, publish)? }),
            };
        }
        Ok(its)
    }
}

fn priced(blocks: &[Block], base: Price, publish: Publishing<'_>) -> Finding<Vec<PricedBlock>> {
    let mut priced = Vec::new();
    for block in blocks {
        let price = match block.price {
            Some(price) => price,
            // A factor of 1.00 makes no price of four decimals.
            None => publish.price(base.by(digits::shortest(block.factor.unwrap_or_default()))?)?,
        };
        priced.push(PricedBlock { up_to_m3: block.up_to_m3, price });
    }
    Ok(priced)
}
