//! The years ahead: growth and indexation, the published prices of each year, the fund over the contract, and what a m³
//! costs in the long run (model.md, sections 2, 6 and 7).

use crate::home::cost::{Cost, CostTable, Works};
use crate::home::schedule::Growth;
use crate::number::currency::Money;
use crate::number::money::{self, Exact, Finding, Price, Rate, Soles, Volume};
use crate::number::refusal::{Missing, Refusal};
use crate::plan::Plan;
use crate::plan::leaf::Text;
use crate::plan::outlook::{Indexation, Outlook};
use crate::plan::users::{PlannedUse, YearRates};
use crate::town::fund::{counted, deposits};
use rust_decimal::Decimal;
use serde::Serialize;

/// The plan's outlook.
///
/// # Errors
/// [`Refusal::NotGiven`] where the plan has none.
pub fn outlook(plan: &Plan) -> Finding<&Outlook> {
    plan.outlook.as_ref().ok_or(Refusal::NotGiven(Missing::Outlook))
}

/// What prices are multiplied by in each year, from 1 in the first: the increases of the years before, unrounded.
///
/// # Errors
/// [`Refusal::OutOfRange`] beyond the range of decimals.
pub fn price_chain(outlook: &Outlook, years: u32) -> Finding<Vec<Growth>> {
    let given = outlook.increases.as_deref().unwrap_or_default();
    if let Some(indexation) = &outlook.indexation {
        return Ok(indexed(indexation, years)?.into_iter().map(Growth::of_all).collect());
    }
    let mut reached = Growth::of_all(Decimal::ONE);
    let mut chain = vec![reached];
    let mut increases = given.iter();
    for _ in 1..years {
        if let Some(increase) = increases.next() {
            let sewer = increase.sewer.unwrap_or(increase.water);
            reached = Growth { water: grown(reached.water, increase.water)?, sewer: grown(reached.sewer, sewer)? };
        }
        chain.push(reached);
    }
    Ok(chain)
}

fn grown(factor: Decimal, rate: Rate) -> Finding<Decimal> {
    money::mul(factor, money::add(Decimal::ONE, rate.value())?)
}

/// Π (1 + X)(1 + Φ), unrounded. With a trigger, index growth adds up and is applied whole once it reaches the trigger; then the
/// count starts again.
fn indexed(indexation: &Indexation, years: u32) -> Finding<Vec<Decimal>> {
    let (mut chained, mut waiting) = (Decimal::ONE, Decimal::ONE);
    let mut chain = Vec::new();
    for year in 0..years {
        if year > 0 {
            chained = grown(chained, indexation.real)?;
            waiting = grown(waiting, indexation.index)?;
            let growth = money::sub(waiting, Decimal::ONE)?;
            if indexation.trigger.is_none_or(|trigger| growth >= trigger.value()) {
                chained = money::mul(chained, waiting)?;
                waiting = Decimal::ONE;
            }
        }
        chain.push(chained);
    }
    Ok(chain)
}

/// How much larger than the first each year is by growth alone: (1 + g)^y.
fn growth_chain(growth: Rate, years: u32) -> Finding<Vec<Decimal>> {
    let step = money::add(Decimal::ONE, growth.value())?;
    let mut size = Decimal::ONE;
    let mut chain = Vec::new();
    for year in 0..years {
        if year > 0 {
            size = money::mul(size, step)?;
        }
        chain.push(size);
    }
    Ok(chain)
}

/// The fund over the contract.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct FundPlan {
    /// Its share of turnover in the first year.
    pub rate: Rate,
    /// Who offers it; none for the plan's own rate.
    pub offer: Option<Text>,
    /// Year by year.
    pub years: Vec<FundYear>,
    /// What it should hold for an emergency; withheld where the plan sets no target, or does not say what the service costs.
    #[serde(serialize_with = "crate::number::refusal::finding")]
    pub target: Finding<Soles>,
    /// The month whose closing balance first holds the target; none where none does.
    pub reached: Option<u32>,
}

/// A year of the fund: opening + deposits − uses = closing.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct FundYear {
    /// From 1.
    pub year: u32,
    /// Its share of turnover.
    pub rate: Rate,
    /// What it holds at the start.
    pub opening: Soles,
    /// The year's deposits.
    pub deposits: Soles,
    /// What it paid.
    pub uses: Soles,
    /// What it was meant to pay and did not hold.
    pub not_covered: Soles,
    /// What it holds at the end.
    pub closing: Soles,
    /// What each reserve beside it receives, in the plan's order.
    pub reserves: Vec<ReserveYear>,
}

/// A year of a reserve.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct ReserveYear {
    /// What it is called.
    pub label: Text,
    /// Its share of turnover.
    pub rate: Rate,
    /// The year's deposits.
    pub deposits: Soles,
}

/// The turnover of a month in the first year, and where sewerage grows otherwise than water how that of a later year is found.
pub struct Turnover<'t> {
    /// Net, in soles.
    pub first: Soles,
    /// That of later prices, where the town's bills are at hand.
    pub at: Option<&'t dyn Fn(Growth) -> Finding<Soles>>,
}

impl Turnover<'_> {
    fn grown(&self, growth: Growth) -> Finding<Exact> {
        if growth.water == growth.sewer {
            return self.first.exact().by(growth.water);
        }
        self.at.ok_or(Refusal::SewerApart)?(growth).map(Soles::exact)
    }
}

impl FundPlan {
    /// The plan's own rate and, after it, every bidder's offer.
    ///
    /// # Errors
    /// [`Refusal::NotGiven`] where rate or outlook are not known.
    pub fn all(
        plan: &Plan,
        own: Finding<YearRates>,
        turnover: &Turnover<'_>,
        cost: Finding<&Cost>,
    ) -> Finding<Vec<FundPlan>> {
        let own = own?;
        let fund = plan.fund.as_ref().ok_or(Refusal::NotGiven(Missing::Fund))?;
        let offers =
            fund.offers.iter().flatten().map(|offer| (Some(offer.label.clone()), YearRates::always(offer.rate)));
        let rates = std::iter::once((None, own)).chain(offers);
        rates.map(|(offer, rates)| FundPlan::of(plan, &rates, offer, turnover, cost)).collect()
    }

    fn of(
        plan: &Plan,
        rates: &YearRates,
        offer: Option<Text>,
        turnover: &Turnover<'_>,
        cost: Finding<&Cost>,
    ) -> Finding<FundPlan> {
        let fund = plan.fund.as_ref().ok_or(Refusal::NotGiven(Missing::Fund))?;
        let outlook = outlook(plan)?;
        let target = fund
            .target_months
            .ok_or(Refusal::NotGiven(Missing::FundTarget))
            .and_then(|months| Ok(cost?.operating.exact().by(months)?.over(Decimal::from(12))?.rounded(plan.money)));
        let count = outlook.years.get();
        let chains = price_chain(outlook, count)?.into_iter().zip(growth_chain(outlook.growth, count)?);
        let uses = fund.uses.as_deref().unwrap_or_default();
        let mut balance = fund.opening_balance.unwrap_or_default().rounded(plan.money);
        let mut reached = None;
        let mut years = Vec::new();
        for (year, (prices, size)) in (1u32..).zip(chains) {
            let counted = counted(plan, turnover.grown(prices)?)?;
            let month = |rate| counted.share(rate)?.by(size);
            let mut reserves = Vec::new();
            for reserve in fund.reserves.iter().flatten() {
                let rate = reserve.rate.of_year(year);
                let [.., year] = deposits(plan, month(rate)?)?;
                reserves.push(ReserveYear { label: reserve.label.clone(), rate, deposits: year });
            }
            let rate = rates.of_year(year);
            let [_, deposit, _] = deposits(plan, month(rate)?)?;
            let mut row = FundYear {
                year,
                rate,
                reserves,
                opening: balance,
                deposits: Soles::ZERO,
                uses: Soles::ZERO,
                not_covered: Soles::ZERO,
                closing: balance,
            };
            for month_of_year in 1..=12u32 {
                if month_of_year.is_multiple_of(3) {
                    row.deposits = row.deposits.plus(deposit)?;
                    balance = balance.plus(deposit)?;
                }
                let number = year
                    .checked_sub(1)
                    .and_then(|y| y.checked_mul(12)?.checked_add(month_of_year))
                    .ok_or(Refusal::OutOfRange)?;
                row.pay(uses, number, plan.money, &mut balance)?;
                if reached.is_none() && target.is_ok_and(|target| balance >= target) {
                    reached = Some(number);
                }
            }
            row.closing = balance;
            years.push(row);
        }
        Ok(FundPlan { rate: rates.first(), offer, years, target, reached })
    }
}

impl FundYear {
    /// Pays what is planned for a month, after its deposit and up to the balance.
    fn pay(&mut self, uses: &[PlannedUse], month: u32, money: Money, balance: &mut Soles) -> Finding<()> {
        for planned in uses.iter().filter(|planned| planned.month.get() == month) {
            let wanted = planned.amount.rounded(money);
            let paid = wanted.at_most(*balance);
            *balance = balance.minus(paid)?;
            self.uses = self.uses.plus(paid)?;
            self.not_covered = self.not_covered.plus(wanted.minus(paid)?)?;
        }
        Ok(())
    }
}

/// What a m³ costs: as the tariff pays it, with new works paid by the tariff too, and in the long run; beside it what
/// families can pay (WSP 2008, Graphic 2).
#[derive(Debug, Clone, Copy, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct ConventionalCharge {
    /// What this charge pays: O + A + I.
    pub ours: ChargeParts,
    /// The conventional charge: O + A and new works in full.
    pub conventional: ChargeParts,
    /// O + A; none where this charge pays for no new works, and is that already.
    pub without_works: Option<ChargeParts>,
    /// Over the years of the outlook, without new works.
    #[serde(serialize_with = "crate::number::refusal::finding")]
    pub long_run: Finding<Price>,
    /// Over the years of the outlook, with new works.
    #[serde(serialize_with = "crate::number::refusal::finding")]
    pub long_run_with_investment: Finding<Price>,
    /// What an average family can pay a m³ with 3 % of what it earns.
    #[serde(serialize_with = "crate::number::refusal::finding")]
    pub affordable: Finding<Price>,
    /// The same with 5 %.
    #[serde(serialize_with = "crate::number::refusal::finding")]
    pub affordable_at_most: Finding<Price>,
}

/// A charge per m³ in its parts, which add up to it to the third decimal: each is what it adds to the published sum of
/// those before it.
#[derive(Debug, Clone, Copy, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct ChargeParts {
    /// Operating and maintaining.
    pub operating: Price,
    /// Putting aside for what wears out.
    pub replacing: Price,
    /// New works that make the service better.
    pub improving: Price,
    /// New works that bring it to more people.
    pub expanding: Price,
    /// New works of which no document says what they are for.
    pub works: Price,
    /// All of it.
    pub total: Price,
}

impl ChargeParts {
    fn of(cost: &CostTable, works: &Works) -> Finding<ChargeParts> {
        let (mut soles, mut published) = (Soles::ZERO, Price::ZERO);
        let mut part = |amount: Soles| {
            soles = soles.plus(amount)?;
            let reached = soles.exact().per(cost.m3_billed)?.published();
            let added = reached.minus(published)?;
            published = reached;
            Ok(added)
        };
        Ok(ChargeParts {
            operating: part(cost.operating)?,
            replacing: part(cost.replacing)?,
            improving: part(works.improving)?,
            expanding: part(works.expanding)?,
            works: part(works.unsaid)?,
            total: published,
        })
    }
}

impl ConventionalCharge {
    /// The conventional charge. `home_volume` is what an average home is billed a month.
    ///
    /// # Errors
    /// [`Refusal::NoVolume`] where nothing is billed.
    pub fn of(plan: &Plan, cost: &CostTable, home_volume: Finding<Volume>) -> Finding<ConventionalCharge> {
        let without_works = ChargeParts::of(cost, &Works::default())?;
        let [usual, most] = plan.town.affordable();
        Ok(ConventionalCharge {
            ours: ChargeParts::of(cost, &cost.works)?,
            conventional: ChargeParts::of(cost, &cost.works_in_full)?,
            without_works: (!cost.investing.is_zero()).then_some(without_works),
            long_run: long_run(plan, cost, Soles::ZERO),
            long_run_with_investment: long_run(plan, cost, cost.investing_in_full),
            affordable: affordable(plan, home_volume, usual),
            affordable_at_most: affordable(plan, home_volume, most),
        })
    }
}

/// Σ (O_t + A + I)·v^t / Σ Q_t·v^t over the years of the outlook, at the end of each; O and Q grow with the town.
fn long_run(plan: &Plan, cost: &CostTable, investing: Soles) -> Finding<Price> {
    let outlook = outlook(plan)?;
    let discount = money::div(Decimal::ONE, money::add(Decimal::ONE, outlook.discount_rate.value())?)?;
    let (mut costs, mut volumes, mut worth) = (Exact::ZERO, Decimal::ZERO, Decimal::ONE);
    for size in growth_chain(outlook.growth, outlook.years.get())? {
        worth = money::mul(worth, discount)?;
        let year = cost.operating.exact().by(size)?.plus(cost.replacing.exact())?.plus(investing.exact())?;
        costs = costs.plus(year.by(worth)?)?;
        volumes = money::add(volumes, money::mul(money::mul(cost.m3_billed.value(), size)?, worth)?)?;
    }
    costs.per(Volume::new(volumes)).map(Price::published)
}

fn affordable(plan: &Plan, home_volume: Finding<Volume>, share: Rate) -> Finding<Price> {
    let missing = Refusal::NotGiven(Missing::Income);
    let people = plan.town.people_per_household.ok_or(missing)?;
    let earns = plan.town.income_per_person.ok_or(missing)?.by(people)?;
    earns.share(share)?.per(home_volume?).map(Price::published)
}
