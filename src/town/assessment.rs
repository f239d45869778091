//! Everything shown for one plan and one choice: the home's answer and the town around it.

use crate::choice::Choice;
use crate::home::answer::{Answer, spending};
use crate::home::bill::Bill;
use crate::home::connection::Connection;
use crate::home::cost::{CostTable, by_volume};
use crate::home::price::fund_rate;
use crate::home::schedule::{Growth, PricedBlock, Prices};
use crate::number::date::Date;
use crate::number::money::{self, Finding, Price, Soles, known};
use crate::number::refusal::{Missing, Refusal, finding};
use crate::plan::Plan;
use crate::plan::leaf::{Id, Text};
use crate::plan::tariff::PriceOrigin;
use crate::plan::users::SocialPayer;
use crate::town::bills::{CrossSubsidy, TownBills, cross_subsidy};
use crate::town::fund::{FundDeposits, fund_rates};
use crate::town::late::LateExample;
use crate::town::new_connection::ConnectionTerms;
use crate::town::outlook::{self, ConventionalCharge, FundPlan, Turnover};
use crate::town::relief::Relief;
use crate::town::start::Start;
use crate::town::subsidy::{SocialGap, TodayBalance, beyond_needed};
use crate::town::transition::Transition;
use rust_decimal::Decimal;
use serde::Serialize;
use std::ops::Deref;

/// Everything that follows from a plan and a choice. What cannot be known is a refusal in its place.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Assessment {
    /// What follows for the home: an assessment is also that.
    #[serde(flatten)]
    pub answer: Answer,
    /// What the service costs a year, item by item.
    #[serde(serialize_with = "finding")]
    pub cost: Finding<CostTable>,
    /// What the fund receives.
    #[serde(serialize_with = "finding")]
    pub fund: Finding<FundDeposits>,
    /// The bills of the town.
    #[serde(serialize_with = "finding")]
    pub town: Finding<TownBills>,
    /// The examples' bills under the same levels.
    pub examples: Vec<ExampleBill>,
    /// What published prices bring a year, minus what is needed.
    #[serde(serialize_with = "finding")]
    pub beyond_needed: Finding<Soles>,
    /// The social charge's cost and who covers it.
    #[serde(serialize_with = "finding")]
    pub social: Finding<SocialGap>,
    /// Where prices are found: the home's bill if the municipality pays the social charge, and if the other users do.
    #[serde(serialize_with = "finding")]
    pub ways: Finding<Vec<Way>>,
    /// What each category pays for the others.
    #[serde(serialize_with = "finding")]
    pub cross_subsidy: Finding<Vec<CrossSubsidy>>,
    /// What exemptions and the rule for homes with a shop cost the others.
    #[serde(serialize_with = "finding")]
    pub relief: Finding<Relief>,
    /// The fund over the contract: at the plan's rate and at every offer.
    #[serde(serialize_with = "finding")]
    pub fund_plans: Finding<Vec<FundPlan>>,
    /// What a m³ costs if the tariff paid for new works too, and what families can pay.
    #[serde(serialize_with = "finding")]
    pub conventional: Finding<ConventionalCharge>,
    /// The months between today's charge and the new one.
    #[serde(serialize_with = "finding")]
    pub transition: Finding<Transition>,
    /// What it changes from when the new charge applies.
    #[serde(serialize_with = "finding")]
    pub start: Finding<Start>,
    /// The home's bill in each of the years ahead.
    #[serde(serialize_with = "finding")]
    pub years: Finding<Vec<YearBill>>,
    /// Who pays for a new connection.
    #[serde(serialize_with = "finding")]
    pub connection: Finding<ConnectionTerms>,
    /// What the home would pay if it left receipts unpaid.
    #[serde(serialize_with = "finding")]
    pub late: Finding<LateExample>,
    /// What the service brings and costs today.
    #[serde(serialize_with = "finding")]
    pub today: Finding<TodayBalance>,
}

impl Deref for Assessment {
    type Target = Answer;

    fn deref(&self) -> &Answer {
        &self.answer
    }
}

/// An example's bill.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct ExampleBill {
    /// Its id.
    pub id: Id,
    /// What it is called.
    pub label: Text,
    /// Its drawing.
    pub pictogram: Id,
    /// Its bill.
    #[serde(serialize_with = "finding")]
    pub bill: Finding<Bill>,
    /// The share of its family's spending, in %; withheld for what is no family.
    #[serde(serialize_with = "finding")]
    pub spending_percent: Finding<Decimal>,
}

/// The home's bill under one way to pay for the social charge.
#[derive(Debug, Clone, Copy, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Way {
    /// Who pays.
    pub payer: SocialPayer,
    /// The base price.
    pub base: Price,
    /// The home's total.
    pub total: Soles,
}

/// The home's bill in a year ahead, at that year's published prices.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct YearBill {
    /// From 1.
    pub year: u32,
    /// What the first year's prices are multiplied by, unrounded.
    #[serde(serialize_with = "money::factor")]
    pub factor: Decimal,
    /// What those of sewerage are multiplied by, where they grow otherwise.
    pub sewer_factor: Option<Decimal>,
    /// From when they are paid, where the plan says it.
    pub from: Option<Date>,
    /// That year's published prices of its water, block by block, without what the fixed charge includes.
    pub prices: Vec<Price>,
    /// The home's total a month.
    pub total: Soles,
}

impl Assessment {
    /// Works out everything.
    pub fn of(plan: &Plan, choice: &Choice) -> Assessment {
        let answer = Answer::of(plan, choice);
        let fund_rate = fund_rate(plan, choice.fund_rate);
        let Answer { service, bill, needed, prices, .. } = &answer;
        let cost = CostTable::of(plan, choice, service);
        let town = known(prices).and_then(|prices| TownBills::of(plan, service, prices));
        let month = known(&town).map(|town| &town.month);
        let today = TodayBalance::of(plan);
        let social = month.and_then(|month| SocialGap::of(plan, month, known(needed), choice.ceiling));
        Assessment {
            examples: plan.examples.iter().map(|example| example_bill(plan, example, &answer)).collect(),
            beyond_needed: month.and_then(|month| beyond_needed(plan, month, known(needed)?)),
            ways: ways(plan, &answer),
            cross_subsidy: by_volume(plan).and_then(|()| cross_subsidy(plan, known(&town)?)),
            relief: known(&town).and_then(|town| Relief::of(plan, service, known(prices)?, town)),
            fund_plans: month.and_then(|month| {
                let at = |growth| Ok(TownBills::of(plan, service, &known(prices)?.indexed(growth)?)?.month.turnover);
                FundPlan::all(
                    plan,
                    fund_rates(plan, choice.fund_rate),
                    &Turnover { first: month.turnover, at: Some(&at) },
                    known(&answer.cost),
                )
            }),
            conventional: by_volume(plan)
                .and_then(|()| known(&cost))
                .and_then(|cost| ConventionalCharge::of(plan, cost, known(&town)?.average_home_volume())),
            transition: known(bill).and_then(|bill| {
                Transition::of(plan, &choice.home, bill, month?, known(needed)?, known(&social), known(&today))
            }),
            start: Start::of(plan, &choice.home, known(bill), month, known(needed)),
            social,
            years: years(plan, &answer),
            connection: ConnectionTerms::of(plan),
            late: known(bill).and_then(|bill| LateExample::of(plan, bill)),
            fund: FundDeposits::of(plan, fund_rate, month),
            today,
            cost,
            town,
            answer,
        }
    }
}

fn example_bill(plan: &Plan, example: &crate::plan::users::Example, answer: &Answer) -> ExampleBill {
    let bill = answer.bill_of(plan, &example.home);
    let spending_percent =
        known(&bill).and_then(|bill| spending(plan, &example.home, bill)).map(|spending| spending.percent);
    ExampleBill {
        id: example.id.clone(),
        label: example.label.clone(),
        pictogram: example.pictogram.clone(),
        bill,
        spending_percent,
    }
}

fn years(plan: &Plan, answer: &Answer) -> Finding<Vec<YearBill>> {
    let outlook = outlook::outlook(plan)?;
    let prices = known(&answer.prices)?;
    let connection = Connection::of_home(plan, &answer.choice.home, &answer.service)?;
    let chain = outlook::price_chain(outlook, outlook.years.get())?;
    let increases = outlook.increases.as_deref().unwrap_or_default();
    let year = |(year, growth): (u32, Growth)| {
        let prices = prices.indexed(growth)?;
        let total = Bill::of(plan, &prices, &connection)?.total;
        let schedule = prices.schedule(connection.category)?;
        let included = |block: &&PricedBlock| schedule.included_m3.is_some() && block.price.is_zero();
        let place = year.checked_sub(2).and_then(|place| usize::try_from(place).ok());
        Ok(YearBill {
            year,
            factor: growth.water,
            sewer_factor: (growth.sewer != growth.water).then_some(growth.sewer),
            from: place.and_then(|place| increases.get(place)).and_then(|increase| increase.from.clone()),
            prices: schedule.blocks.iter().skip_while(included).map(|block| block.price).collect(),
            total,
        })
    };
    (1u32..).zip(chain).map(year).collect()
}

fn ways(plan: &Plan, answer: &Answer) -> Finding<Vec<Way>> {
    if plan.social_charge.is_none() {
        return Err(Refusal::NotGiven(Missing::SocialCharge));
    }
    if plan.pricing.prices != PriceOrigin::ToFind {
        return Ok(Vec::new());
    }
    let way = |payer| {
        let prices = Prices::of(plan, &answer.service, &answer.cost, fund_rate(plan, answer.choice.fund_rate), payer)?;
        let total = Bill::of(plan, &prices, &Connection::of_home(plan, &answer.choice.home, &answer.service)?)?.total;
        Ok(Way { payer, base: prices.base.unwrap_or_default(), total })
    };
    SocialPayer::ALL.iter().copied().map(way).collect()
}
