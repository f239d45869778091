//! What a chosen service costs a year (model.md, section 2).

use crate::choice::Choice;
use crate::connection::billed_volume_of_group;
use crate::money::{self, Exact, Finding, Price, Rate, Soles, Volume};
use crate::plan::Plan;
use crate::plan::cost::{Asset, Driver, Heading, Investment, OperatingItem, Provision, Purpose};
use crate::plan::leaf::Text;
use crate::refusal::{Missing, Refusal};
use crate::service::Service;
use rust_decimal::Decimal;
use serde::Serialize;

/// The annual cost of a service, item by item. Every total is the sum of its lines.
#[derive(Debug, Clone, Serialize)]
pub struct CostTable {
    /// Items of operation and, last, indirect costs.
    pub operation: Vec<CostLine>,
    /// Yearly provision for assets.
    pub replacement: Vec<CostLine>,
    /// Yearly share of new works that the tariff pays.
    pub investment: Vec<CostLine>,
    /// O, in soles a year.
    pub operating: Soles,
    /// A, in soles a year.
    pub replacing: Soles,
    /// I, in soles a year: what the tariff pays of new works.
    pub investing: Soles,
    /// New works as if the tariff paid them whole, in soles a year: the conventional charge.
    pub investing_in_full: Soles,
    /// What I is for.
    pub works: Works,
    /// What new works in full are for.
    pub works_in_full: Works,
    /// Q, m³ billed a year.
    pub billed: Volume,
    /// (O + A) / Q.
    #[serde(serialize_with = "crate::refusal::finding")]
    pub average: Finding<Price>,
    /// (O + A + I in full) / Q.
    #[serde(serialize_with = "crate::refusal::finding")]
    pub average_with_investment: Finding<Price>,
}

/// New works by what they are for, in soles a year.
#[derive(Debug, Clone, Copy, Default, Serialize)]
pub struct Works {
    /// A better service.
    pub improving: Soles,
    /// The service for more people.
    pub expanding: Soles,
    /// Those of which no document says it.
    pub unsaid: Soles,
}

impl Works {
    fn add(&mut self, work: &Investment, line: &CostLine) -> Finding<()> {
        let sum = match work.purpose {
            Some(Purpose::Improvement) => &mut self.improving,
            Some(Purpose::Expansion) => &mut self.expanding,
            None => &mut self.unsaid,
        };
        *sum = sum.plus(line.amount)?;
        Ok(())
    }
}

/// One line of the cost table.
#[derive(Debug, Clone, Serialize)]
pub struct CostLine {
    /// What it is; none for indirect costs.
    pub label: Option<Text>,
    /// Its heading, for items of operation.
    pub heading: Option<Heading>,
    /// How it was worked out.
    pub working: Working,
    /// Soles a year.
    pub amount: Soles,
}

/// How a cost line was worked out.
#[derive(Debug, Clone, Serialize)]
pub enum Working {
    /// An amount a unit, times units a year.
    Driven {
        /// Soles a unit.
        amount: Exact,
        /// What it grows with.
        per: Driver,
        /// Units a year.
        units: Decimal,
    },
    /// A cost times a factor a year.
    Factored {
        /// Soles.
        cost: Exact,
        /// The factor: CRF, SFF or 1/n.
        factor: Decimal,
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

impl CostTable {
    /// The annual cost of a choice.
    ///
    /// # Errors
    /// [`Refusal::NotGiven`] where the plan has no costs or users, or losses are needed and unknown; [`Refusal::Losses`],
    /// [`Refusal::NoAssignedVolume`] and [`Refusal::OutOfRange`] as they arise.
    pub fn of(plan: &Plan, choice: &Choice, service: &Service) -> Finding<CostTable> {
        let common = plan.costs.as_ref().ok_or(Refusal::NotGiven(Missing::Costs))?;
        if plan.users.is_empty() {
            return Err(Refusal::NotGiven(Missing::Users));
        }
        let quantities = Quantities::of(plan, service)?;
        let mut costs = vec![(&common.operation, &common.replacement, &common.investment)];
        for (_, level) in choice.levels(plan) {
            if let Some(own) = &level.costs {
                costs.push((&own.operation, &own.replacement, &own.investment));
            }
        }

        // Loops and not iterators: every plan's home carries this code to a phone.
        let [mut operation, mut replacement, mut investment, mut in_full] = [const { Vec::new() }; 4];
        let [mut works, mut works_in_full] = [Works::default(); 2];
        for item in costs.iter().flat_map(|(items, _, _)| *items) {
            operation.push(quantities.operating_line(item)?);
        }
        for (_, assets, investments) in costs {
            for asset in assets {
                replacement.push(replacement_line(asset)?);
            }
            for work in investments {
                let line = investment_line(work, work.tariff_share)?;
                works.add(work, &line)?;
                investment.push(line);
                let whole = investment_line(work, Rate::WHOLE)?;
                works_in_full.add(work, &whole)?;
                in_full.push(whole);
            }
        }
        if let Some(rate) = common.indirect_rate {
            let base = total(&operation)?;
            let amount = base.share(rate)?.to_centimos();
            operation.push(CostLine {
                label: None,
                heading: Some(Heading::Other),
                working: Working::Indirect { rate, base },
                amount,
            });
        }
        let (operating, replacing) = (total(&operation)?, total(&replacement)?);
        let (investing, investing_in_full) = (total(&investment)?, total(&in_full)?);
        let without = operating.plus(replacing)?;
        let with = without.plus(investing_in_full)?;
        Ok(CostTable {
            works,
            works_in_full,
            operation,
            replacement,
            investment,
            operating,
            replacing,
            investing,
            investing_in_full,
            billed: quantities.billed,
            average: without.exact().per(quantities.billed),
            average_with_investment: with.exact().per(quantities.billed),
        })
    }

    /// O + A + I, in soles a year.
    ///
    /// # Errors
    /// [`Refusal::OutOfRange`] beyond the range of decimals.
    pub fn total(&self) -> Finding<Soles> {
        self.operating.plus(self.replacing)?.plus(self.investing)
    }
}

fn total(lines: &[CostLine]) -> Finding<Soles> {
    Soles::sum(lines.iter().map(|line| line.amount))
}

/// What operating items grow with, a year.
struct Quantities {
    connection_months: Decimal,
    billed: Volume,
    produced: Finding<Volume>,
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

    fn operating_line(&self, item: &OperatingItem) -> Finding<CostLine> {
        let units = match item.per {
            Driver::Year => Decimal::ONE,
            Driver::ConnectionMonth => self.connection_months,
            Driver::M3Produced => self.produced?.value(),
            Driver::M3Billed => self.billed.value(),
        };
        Ok(CostLine {
            label: Some(item.label.clone()),
            heading: Some(item.heading),
            working: Working::Driven { amount: item.amount, per: item.per, units },
            amount: item.amount.by(units)?.to_centimos(),
        })
    }
}

fn replacement_line(asset: &Asset) -> Finding<CostLine> {
    let (years, interest) = (asset.life_years.get(), asset.interest.value());
    let factor = match asset.provision {
        Provision::Annuity => capital_recovery(interest, years)?,
        Provision::SinkingFund => money::sub(capital_recovery(interest, years)?, interest)?,
        Provision::StraightLine => money::div(Decimal::ONE, Decimal::from(years))?,
    };
    factored(&asset.label, asset.cost, factor, years, Rate::WHOLE)
}

fn investment_line(work: &Investment, share: Rate) -> Finding<CostLine> {
    let years = work.life_years.get();
    factored(&work.label, work.cost, capital_recovery(work.interest.value(), years)?, years, share)
}

fn factored(label: &Text, cost: Exact, factor: Decimal, years: u32, share: Rate) -> Finding<CostLine> {
    Ok(CostLine {
        label: Some(label.clone()),
        heading: None,
        working: Working::Factored { cost, factor, years, share },
        amount: cost.by(factor)?.share(share)?.to_centimos(),
    })
}

/// CRF = i(1+i)^n / ((1+i)^n − 1), and 1/n without interest.
///
/// # Errors
/// [`Refusal::OutOfRange`] beyond the range of decimals, or for no years.
pub fn capital_recovery(interest: Decimal, years: u32) -> Finding<Decimal> {
    if interest.is_zero() {
        return money::div(Decimal::ONE, Decimal::from(years));
    }
    let growth = money::add(Decimal::ONE, interest)?;
    let mut power = Decimal::ONE;
    for _ in 0..years {
        power = money::mul(power, growth)?;
    }
    money::div(money::mul(interest, power)?, money::sub(power, Decimal::ONE)?)
}
