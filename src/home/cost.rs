//! What a chosen service costs a year (model.md, section 2).

use crate::choice::Choice;
use crate::home::connection::billed_volume_of_group;
use crate::home::service::Service;
use crate::number::currency::Money;
use crate::number::money::{self, Exact, Finding, Fraction, Price, Rate, Soles, Volume};
use crate::number::refusal::{Missing, Refusal};
use crate::plan::Plan;
use crate::plan::cost::{Asset, Driver, Heading, Investment, OperatingItem, Provision, Purpose};
use crate::plan::leaf::Text;
use rust_decimal::Decimal;
use serde::Serialize;
use std::ops::Deref;

/// The annual cost of a service: what its prices need to know of it.
#[derive(Debug, Clone, Copy, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Cost {
    /// O, in soles a year.
    pub operating: Soles,
    /// A, in soles a year.
    pub replacing: Soles,
    /// I, in soles a year: what the tariff pays of new works.
    pub investing: Soles,
    /// Q, m³ billed a year.
    pub m3_billed: Volume,
}

/// The annual cost of a service, item by item. Every total is the sum of its lines.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct CostTable {
    /// Items of operation and, last, indirect costs.
    pub operation: Vec<CostLine>,
    /// Yearly provision for assets.
    pub replacement: Vec<CostLine>,
    /// Yearly share of new works that the tariff pays.
    pub investment: Vec<CostLine>,
    /// What the lines come to: a table is also that.
    #[serde(flatten)]
    pub sums: Cost,
    /// New works as if the tariff paid them whole, in soles a year: the conventional charge.
    pub investing_in_full: Soles,
    /// What I is for.
    pub works: Works,
    /// What new works in full are for.
    pub works_in_full: Works,
    /// (O + A) / Q.
    #[serde(serialize_with = "crate::number::refusal::finding")]
    pub average_cost_per_m3: Finding<Price>,
    /// (O + A + I in full) / Q.
    #[serde(serialize_with = "crate::number::refusal::finding")]
    pub average_cost_per_m3_with_investment: Finding<Price>,
}

impl Deref for CostTable {
    type Target = Cost;

    fn deref(&self) -> &Cost {
        &self.sums
    }
}

/// New works by what they are for, in soles a year.
#[derive(Debug, Clone, Copy, Default, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Works {
    /// A better service.
    pub improving: Soles,
    /// The service for more people.
    pub expanding: Soles,
    /// Those of which no document says it.
    pub unsaid: Soles,
}

impl Works {
    fn add(&mut self, work: &Investment, amount: Soles) -> Finding<()> {
        let sum = match work.purpose {
            Some(Purpose::Improvement) => &mut self.improving,
            Some(Purpose::Expansion) => &mut self.expanding,
            None => &mut self.unsaid,
        };
        *sum = sum.plus(amount)?;
        Ok(())
    }
}

/// One line of the cost table.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct CostLine {
    /// What it is; none for indirect costs.
    pub label: Option<Text>,
    /// Its heading, for items of operation.
    pub heading: Option<Heading>,
    /// What it is counted in, where it is bought so many times a year.
    pub unit: Option<Text>,
    /// How it was worked out.
    pub working: Working,
    /// Soles a year.
    pub amount: Soles,
}

/// How a cost line is worked out.
#[derive(Debug, Clone, Copy, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Working {
    /// An amount a unit, times units a year.
    Driven {
        /// Soles a unit.
        amount: Exact,
        /// What it grows with.
        per: Driver,
        /// Units a year.
        #[cfg_attr(feature = "cli", schemars(with = "Decimal"))]
        units: Fraction,
    },
    /// So much bought so many times a year.
    Bought {
        /// Soles of one.
        amount: Exact,
        /// How many each time.
        #[serde(serialize_with = "money::factor")]
        quantity: Decimal,
        /// How many times a year.
        times: u32,
    },
    /// A cost times a factor a year.
    Factored {
        /// Soles.
        cost: Exact,
        /// The factor: CRF, SFF or 1/n.
        #[cfg_attr(feature = "cli", schemars(with = "Decimal"))]
        factor: Fraction,
        /// Years of life.
        years: u32,
        /// The share that counts.
        share: Rate,
    },
    /// A rate on the items before it.
    Indirect {
        /// The rate.
        rate: Rate,
        /// The sum of the items.
        base: Soles,
    },
}

impl Working {
    /// Soles a year.
    fn amount(self, money: Money) -> Finding<Soles> {
        let exact = match self {
            Working::Driven { amount, units, .. } => amount.by_fraction(units)?,
            Working::Bought { amount, quantity, times } => amount.by(quantity)?.times(times)?,
            Working::Factored { cost, factor, share, .. } => cost.share(share)?.by_fraction(factor)?,
            Working::Indirect { rate, base } => base.share(rate)?,
        };
        Ok(exact.rounded(money))
    }

    fn replacing(asset: &Asset) -> Finding<Working> {
        let (years, interest) = (asset.life_years.get(), asset.interest.value());
        let factor = match asset.provision {
            Provision::Annuity => capital_recovery(interest, years)?,
            Provision::SinkingFund => sinking_fund(interest, years)?,
            Provision::StraightLine => straight_line(years),
        };
        Ok(Working::Factored { cost: asset.cost, factor, years, share: Rate::WHOLE })
    }

    fn investing(work: &Investment, share: Rate) -> Finding<Working> {
        let years = work.life_years.get();
        let factor = capital_recovery(work.interest.value(), years)?;
        Ok(Working::Factored { cost: work.cost, factor, years, share })
    }
}

/// Items of operation, assets and new works.
type Items<'p> = (&'p [OperatingItem], &'p [Asset], &'p [Investment]);

/// What a choice's cost is made of.
struct Basis<'p> {
    /// What every choice bears, then what each level adds.
    items: Vec<Items<'p>>,
    indirect_rate: Option<Rate>,
    money: Money,
    quantities: Quantities,
}

impl<'p> Basis<'p> {
    fn of(plan: &'p Plan, choice: &Choice, service: &Service) -> Finding<Basis<'p>> {
        let common = plan.costs.as_ref().ok_or(Refusal::NotGiven(Missing::Costs))?;
        if plan.users.is_empty() {
            return Err(Refusal::NotGiven(Missing::Users));
        }
        let mut items: Vec<Items<'p>> = vec![(&common.operation, &common.replacement, &common.investment)];
        for (_, level) in choice.levels(plan) {
            if let Some(own) = &level.costs {
                items.push((&own.operation, &own.replacement, &own.investment));
            }
        }
        Ok(Basis {
            items,
            indirect_rate: common.indirect_rate,
            money: plan.money,
            quantities: Quantities::of(plan, service)?,
        })
    }

    fn sums(&self, provisions: &mut Provisions<'p>) -> Finding<Cost> {
        let [mut operating, mut replacing, mut investing] = [Soles::ZERO; 3];
        for (items, assets, works) in &self.items {
            for item in *items {
                operating = operating.plus(self.quantities.operating(item)?.amount(self.money)?)?;
            }
            let [replaced, invested] = provisions.of(assets, works, self.money)?;
            replacing = replacing.plus(replaced)?;
            investing = investing.plus(invested)?;
        }
        if let Some(rate) = self.indirect_rate {
            operating = operating.plus(Working::Indirect { rate, base: operating }.amount(self.money)?)?;
        }
        Ok(Cost { operating, replacing, investing, m3_billed: self.quantities.billed })
    }
}

/// What assets and new works come to a year, level by level: no other level changes it, so it is worked out once for all
/// choices of an answer.
#[derive(Default)]
pub(super) struct Provisions<'p>(Vec<(&'p [Asset], &'p [Investment], [Soles; 2])>);

impl<'p> Provisions<'p> {
    fn of(&mut self, assets: &'p [Asset], works: &'p [Investment], money: Money) -> Finding<[Soles; 2]> {
        let same = |(others, other_works, _): &&(&[Asset], &[Investment], _)| {
            std::ptr::eq(*others, assets) && std::ptr::eq(*other_works, works)
        };
        if let Some((_, _, sums)) = self.0.iter().find(same) {
            return Ok(*sums);
        }
        let [mut replacing, mut investing] = [Soles::ZERO; 2];
        for asset in assets {
            replacing = replacing.plus(Working::replacing(asset)?.amount(money)?)?;
        }
        for work in works {
            investing = investing.plus(Working::investing(work, work.tariff_share)?.amount(money)?)?;
        }
        self.0.push((assets, works, [replacing, investing]));
        Ok([replacing, investing])
    }
}

impl Cost {
    /// The annual cost of a choice.
    ///
    /// # Errors
    /// [`Refusal::NotGiven`] where the plan has no costs or users, or losses are needed and unknown; [`Refusal::Losses`],
    /// [`Refusal::NoAssignedVolume`] and [`Refusal::OutOfRange`] as they arise.
    pub fn of(plan: &Plan, choice: &Choice, service: &Service) -> Finding<Cost> {
        Cost::beside(plan, choice, service, &mut Provisions::default())
    }

    /// The same, where other choices were worked out before.
    pub(super) fn beside<'p>(
        plan: &'p Plan,
        choice: &Choice,
        service: &Service,
        provisions: &mut Provisions<'p>,
    ) -> Finding<Cost> {
        Basis::of(plan, choice, service)?.sums(provisions)
    }

    /// O + A + I, in soles a year.
    ///
    /// # Errors
    /// [`Refusal::OutOfRange`] beyond the range of decimals.
    pub fn total(&self) -> Finding<Soles> {
        self.operating.plus(self.replacing)?.plus(self.investing)
    }
}

impl CostTable {
    /// The annual cost of a choice, item by item.
    ///
    /// # Errors
    /// As [`Cost::of`].
    pub fn of(plan: &Plan, choice: &Choice, service: &Service) -> Finding<CostTable> {
        let basis = Basis::of(plan, choice, service)?;
        let sums = basis.sums(&mut Provisions::default())?;
        let [mut operation, mut replacement, mut investment] = [const { Vec::new() }; 3];
        let mut investing_in_full = Soles::ZERO;
        let [mut works, mut works_in_full] = [Works::default(); 2];
        for (items, assets, new_works) in &basis.items {
            for item in *items {
                let working = basis.quantities.operating(item)?;
                let line = CostLine::of(Some(&item.label), Some(item.heading), working, plan.money)?;
                operation.push(CostLine { unit: item.bought.as_ref().map(|bought| bought.unit.clone()), ..line });
            }
            for asset in *assets {
                replacement.push(CostLine::of(Some(&asset.label), None, Working::replacing(asset)?, plan.money)?);
            }
            for work in *new_works {
                let line =
                    CostLine::of(Some(&work.label), None, Working::investing(work, work.tariff_share)?, plan.money)?;
                works.add(work, line.amount)?;
                investment.push(line);
                let whole = Working::investing(work, Rate::WHOLE)?.amount(plan.money)?;
                works_in_full.add(work, whole)?;
                investing_in_full = investing_in_full.plus(whole)?;
            }
        }
        if let Some(rate) = basis.indirect_rate {
            let base = Soles::sum(operation.iter().map(|line| line.amount))?;
            operation.push(CostLine::of(None, Some(Heading::Other), Working::Indirect { rate, base }, plan.money)?);
        }
        let without = sums.operating.plus(sums.replacing)?;
        let with = without.plus(investing_in_full)?;
        Ok(CostTable {
            operation,
            replacement,
            investment,
            sums,
            investing_in_full,
            works,
            works_in_full,
            average_cost_per_m3: by_volume(plan).and_then(|()| without.exact().per(sums.m3_billed)),
            average_cost_per_m3_with_investment: by_volume(plan).and_then(|()| with.exact().per(sums.m3_billed)),
        })
    }
}

/// Whether what is paid is paid by the m³.
///
/// # Errors
/// [`Refusal::PerHome`] where it is not.
pub fn by_volume(plan: &Plan) -> Finding<()> {
    if plan.tariff.per_home() { Err(Refusal::PerHome) } else { Ok(()) }
}

impl CostLine {
    fn of(label: Option<&Text>, heading: Option<Heading>, working: Working, money: Money) -> Finding<CostLine> {
        Ok(CostLine { label: label.cloned(), heading, unit: None, working, amount: working.amount(money)? })
    }
}

/// What operating items grow with, a year.
struct Quantities {
    connection_months: Decimal,
    billed: Volume,
    produced: Finding<Fraction>,
}

impl Quantities {
    fn of(plan: &Plan, service: &Service) -> Finding<Quantities> {
        let mut billed = Volume::ZERO;
        let mut connections = Decimal::ZERO;
        for group in &service.groups {
            let each = billed_volume_of_group(plan, service, group)?;
            billed = billed.plus(each.times(group.count.get())?)?;
            connections = money::add(connections, Decimal::from(group.count.get()))?;
        }
        let billed = billed.times(12)?;
        let produced =
            service.losses.ok_or(Refusal::NotGiven(Missing::Losses)).and_then(|losses| billed.produced(losses));
        Ok(Quantities { connection_months: money::mul(connections, Decimal::from(12))?, billed, produced })
    }

    fn operating(&self, item: &OperatingItem) -> Finding<Working> {
        if let Some(bought) = &item.bought {
            return Ok(Working::Bought { amount: item.amount, quantity: bought.quantity, times: bought.times.get() });
        }
        let units = match item.per {
            Driver::Year => Fraction::whole(Decimal::ONE),
            Driver::ConnectionMonth => Fraction::whole(self.connection_months),
            Driver::M3Produced => self.produced?,
            Driver::M3Billed => Fraction::whole(self.billed.value()),
        };
        Ok(Working::Driven { amount: item.amount, per: item.per, units })
    }
}

/// (1+i)^n.
fn grown(interest: Decimal, years: u32) -> Finding<Decimal> {
    let growth = money::add(Decimal::ONE, interest)?;
    let mut power = Decimal::ONE;
    for _ in 0..years {
        power = money::mul(power, growth)?;
    }
    Ok(power)
}

/// CRF = i(1+i)^n / ((1+i)^n − 1), and 1/n without interest.
///
/// # Errors
/// [`Refusal::OutOfRange`] beyond the range of decimals.
pub fn capital_recovery(interest: Decimal, years: u32) -> Finding<Fraction> {
    if interest.is_zero() {
        return Ok(straight_line(years));
    }
    let power = grown(interest, years)?;
    Ok(Fraction::new(money::mul(interest, power)?, money::sub(power, Decimal::ONE)?))
}

/// SFF = CRF − i, which is i / ((1+i)^n − 1); 1/n without interest.
fn sinking_fund(interest: Decimal, years: u32) -> Finding<Fraction> {
    if interest.is_zero() {
        return Ok(straight_line(years));
    }
    Ok(Fraction::new(interest, money::sub(grown(interest, years)?, Decimal::ONE)?))
}

fn straight_line(years: u32) -> Fraction {
    Fraction::new(Decimal::ONE, Decimal::from(years))
}
