//! From what is needed to published prices (model.md, section 4): given, solved from the cost, or a documented average.

use crate::home::connection::Connection;
use crate::home::cost::Cost;
use crate::home::line::{LineKind, discounted, sum, water};
use crate::home::schedule::{PricedSchedule, PricedSewer, Prices, Publishing};
use crate::home::service::{Service, social_count};
use crate::number::money::{self, Exact, Finding, Fraction, Price, Rate, Volume, known};
use crate::number::refusal::{Missing, Refusal};
use crate::plan::Plan;
use crate::plan::tariff::PriceOrigin;
use crate::plan::users::{FundBase, SocialPayer, YearRates};
use rust_decimal::Decimal;
use serde::Serialize;

impl Prices {
    /// The prices of a service. `payer` says who pays the social charge where prices are found.
    ///
    /// # Errors
    /// Withheld where the documents give no price, or where none can be found: see [`Refusal`].
    pub fn of(
        plan: &Plan,
        service: &Service,
        cost: &Finding<Cost>,
        fund_rate: Finding<Rate>,
        payer: SocialPayer,
    ) -> Finding<Prices> {
        Prices::beside(plan, service, cost, fund_rate, payer, &mut Turnovers::default())
    }

    /// The same, where those of other services were found before for the same payer.
    pub(super) fn beside(
        plan: &Plan,
        service: &Service,
        cost: &Finding<Cost>,
        fund_rate: Finding<Rate>,
        payer: SocialPayer,
        turnovers: &mut Turnovers,
    ) -> Finding<Prices> {
        match plan.pricing.prices {
            PriceOrigin::Given => Prices::at(plan, service, fund_rate, None, Price::ZERO, Publishing(None)),
            PriceOrigin::AverageCost => {
                let base = service.average_cost_per_m3.ok_or(Refusal::NotGiven(Missing::Price))?;
                Prices::at(plan, service, fund_rate, Some(base), base, Publishing(Some((&plan.pricing, plan.money))))
            }
            PriceOrigin::ToFind => {
                if known(cost)?.m3_billed.is_zero() && !plan.tariff.per_home() {
                    return Err(Refusal::NoVolume);
                }
                let needed = Needed::of(plan, known(cost)?, fund_rate)?;
                let base = solve(plan, &needed, || turnovers.of(plan, service, payer))?;
                Prices::at(plan, service, fund_rate, Some(base), base, Publishing(Some((&plan.pricing, plan.money))))
            }
        }
    }
}

/// What must be billed, and what the operator keeps of it.
#[derive(Debug, Clone, Copy, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Needed {
    /// k: what a sol billed leaves the operator.
    pub kept: Rate,
    /// f: the fund's part of a sol billed.
    pub fund_rate: Rate,
    /// r: the part of a sol billed that the reserves beside the fund take.
    pub reserve_rate: Rate,
    /// η: the part of a sol billed that is collected.
    pub collection_rate: Rate,
    /// R: soles a year that must be billed, net of VAT.
    pub revenue: Exact,
    /// k·R: soles a year that billing must leave the operator.
    #[serde(skip)]
    left: Fraction,
}

impl Needed {
    /// What a year's billing must bring.
    ///
    /// # Errors
    /// [`Refusal::Denominator`] where nothing is left of a sol; [`Refusal::NotGiven`] where a rate is not known; where prices
    /// are found, [`Refusal::NothingNeeded`] where the municipality pays everything, [`Refusal::NoCost`] where there is none.
    pub fn of(plan: &Plan, cost: &Cost, fund_rate: Finding<Rate>) -> Finding<Needed> {
        let collected = plan.collection_rate.ok_or(Refusal::NotGiven(Missing::CollectionRate))?;
        let (rate, reserved, pays_replacement) = match &plan.fund {
            Some(fund) => (fund_rate?, fund.reserved(1)?, fund.pays_replacement),
            None => (Rate::ZERO, Rate::ZERO, false),
        };
        let fund_rate = of_billed(plan, collected, rate)?;
        let reserve_rate = of_billed(plan, collected, reserved)?;
        let beside_fund = collected.minus(reserve_rate)?;
        let kept = beside_fund.minus(fund_rate)?;
        if kept <= Rate::ZERO {
            return Err(Refusal::Denominator);
        }
        let given = plan.municipal_contribution.unwrap_or_default();
        let total = cost.total()?;
        let all = total.exact().minus(given)?;
        if all <= Exact::ZERO && plan.pricing.prices == PriceOrigin::ToFind {
            return Err(if total.is_zero() { Refusal::NoCost } else { Refusal::NothingNeeded });
        }
        let all = all.at_least(Exact::ZERO);
        let (mut revenue, mut left) = (all.over(kept.value())?, Fraction::whole(all.value()));
        if pays_replacement {
            let rest = all.minus(cost.replacing.exact())?.at_least(Exact::ZERO);
            let (without, with) = (rest.over(kept.value())?, all.over(beside_fund.value())?);
            (revenue, left) = match without >= with {
                true => (without, Fraction::whole(rest.value())),
                false => (with, Fraction::new(all.by(kept.value())?.value(), beside_fund.value())),
            };
        }
        Ok(Needed { kept, fund_rate, reserve_rate, collection_rate: collected, revenue, left })
    }

    /// What billing must leave the operator a month, unrounded.
    ///
    /// # Errors
    /// [`Refusal::OutOfRange`] beyond the range of decimals.
    pub fn left_a_month(&self) -> Finding<Exact> {
        self.left.over(Decimal::from(12))?.value().map(Exact::new)
    }

    /// What a month's turnover leaves the operator beyond its cost, unrounded; negative where it falls short.
    ///
    /// # Errors
    /// [`Refusal::OutOfRange`] beyond the range of decimals.
    pub fn beyond(&self, turnover: Exact) -> Finding<Exact> {
        // On one denominator, which divides last.
        let (needed, under) = self.left.over(Decimal::from(12))?.terms();
        turnover.share(self.kept)?.by(under)?.minus(Exact::new(needed))?.over(under)
    }
}

/// What a rate of the fund or of a reserve takes of a sol billed.
pub(super) fn of_billed(plan: &Plan, collected: Rate, rate: Rate) -> Finding<Rate> {
    match plan.fund.as_ref().map(|fund| fund.base) {
        Some(FundBase::Collected) => Ok(Rate::new(money::mul(collected.value(), rate.value())?)),
        _ => Ok(rate),
    }
}

/// b: the base price at which a year's bills bring what is needed. Revenue is linear in it, so two values settle it.
fn solve(plan: &Plan, needed: &Needed, turnover: impl FnOnce() -> Finding<Turnover>) -> Finding<Price> {
    let target = if plan.pricing.include_vat {
        needed.revenue.plus(needed.revenue.share(plan.tax.vat_rate)?)?
    } else {
        needed.revenue
    };
    let Turnover { constant, slope } = turnover()?;
    if slope <= Exact::ZERO {
        return Err(Refusal::NoSlope);
    }
    let base = Price::new(target.minus(constant)?.over(slope.value())?.value()).solved();
    if base <= Price::ZERO { Err(Refusal::PriceNotPositive) } else { Ok(base) }
}

/// A year's exact turnover of the town: what it is without a base price, and what each sol of it adds.
#[derive(Clone, Copy)]
struct Turnover {
    constant: Exact,
    slope: Exact,
}

impl Turnover {
    fn of(plan: &Plan, service: &Service, payer: SocialPayer) -> Finding<Turnover> {
        let revenue = |base: Price| -> Finding<Exact> {
            let prices = Prices::at(plan, service, Ok(Rate::ZERO), Some(base), base, Publishing(None))?;
            exact_year(plan, service, &prices, payer)
        };
        let constant = revenue(Price::ZERO)?;
        Ok(Turnover { constant, slope: revenue(Price::new(Decimal::ONE))?.minus(constant)? })
    }
}

/// The turnovers of services that differ in whom they bill, and for what: most levels change only the cost.
#[derive(Default)]
pub(super) struct Turnovers(Vec<(Billed, Turnover)>);

/// What of a service its turnover depends on: meters, sewers, and how many connections each group has.
#[derive(PartialEq)]
struct Billed(Option<bool>, bool, Vec<u32>);

impl Turnovers {
    fn of(&mut self, plan: &Plan, service: &Service, payer: SocialPayer) -> Finding<Turnover> {
        let mut counts = Vec::new();
        for group in &service.groups {
            counts.push(group.count.get());
        }
        let billed = Billed(service.metered, service.sewer, counts);
        if let Some((_, turnover)) = self.0.iter().find(|(other, _)| *other == billed) {
            return Ok(*turnover);
        }
        let turnover = Turnover::of(plan, service, payer)?;
        self.0.push((billed, turnover));
        Ok(turnover)
    }
}

/// A year's exact turnover of the town at unpublished prices, for solving: lines 2 to 5 of every connection without
/// rounding, exempt shares taken off, and social discounts too where the other users pay them.
fn exact_year(plan: &Plan, service: &Service, prices: &Prices, payer: SocialPayer) -> Finding<Exact> {
    let mut month = Exact::ZERO;
    for group in &service.groups {
        let connection = Connection::of_group(plan, group, service, false);
        let schedule = prices.schedule(connection.category)?;
        let billed = connection.billed(schedule)?.map(|billed| billed.m3);
        let each = exact_service(billed, schedule, &connection, &|_| true)?;
        let paid = each.minus(each.share(connection.exempt)?)?;
        month = month.plus(paid.times(group.count.get())?)?;
        if let (SocialPayer::OtherUsers, Some(social)) = (payer, &plan.social_charge) {
            let covered = billed.map(|billed| connection.covered(social, billed)).transpose()?;
            let base = exact_service(covered, schedule, &connection, &|kind| discounted(social, kind))?;
            month = month.minus(base.share(social.discount)?.times(social_count(group))?)?;
        }
    }
    month.times(12)
}

/// Lines 2 to 4 unrounded. A minimum charge goes only with given prices, which are not solved for.
fn exact_service(
    volume: Option<Volume>,
    prices: &PricedSchedule,
    of: &Connection,
    counts: &dyn Fn(&LineKind) -> bool,
) -> Finding<Exact> {
    let [mut water_amount, mut sewer_amount] = [Exact::ZERO; 2];
    if let Some(volume) = volume {
        water_amount = sum(&water(volume, &prices.blocks, prices.scheme, of.units)?)?;
        sewer_amount = match (of.sewer, &prices.sewer) {
            (true, Some(PricedSewer::ShareOfWater { rate })) => water_amount.share(*rate)?,
            (true, Some(PricedSewer::Blocks { blocks })) => sum(&water(volume, blocks, prices.scheme, of.units)?)?,
            _ => Exact::ZERO,
        };
    }
    let fixed = prices.fixed_charge.times(of.units)?;
    let parts = [(LineKind::Water, water_amount), (LineKind::Sewer, sewer_amount), (LineKind::Fixed, fixed)];
    Exact::sum(parts.into_iter().filter(|(kind, _)| counts(kind)).map(|(_, amount)| amount))
}

/// The fund's rate of the first year: the plan's or, where its documents give none, one that is tried.
///
/// # Errors
/// [`Refusal::NotGiven`] where there is neither.
pub fn fund_rate(plan: &Plan, tried: Option<Rate>) -> Finding<Rate> {
    let fund = plan.fund.as_ref().ok_or(Refusal::NotGiven(Missing::Fund))?;
    fund.rate.as_ref().map(YearRates::first).or(tried).ok_or(Refusal::NotGiven(Missing::FundRate))
}
