//! Everything shown for one plan and one choice.

use crate::bill::Bill;
use crate::choice::Choice;
use crate::connection::Connection;
use crate::cost::CostTable;
use crate::fund::{self, FundDeposits};
use crate::money::{Finding, Price, Soles, known};
use crate::outlook::{self, ConventionalCharge, FundPlan};
use crate::parts::{Part, parts};
use crate::plan::leaf::{Id, Text};
use crate::plan::tariff::{Category, PriceOrigin};
use crate::plan::users::{Home, SocialPayer};
use crate::plan::{Plan, Status};
use crate::price::{self, Needed, Prices};
use crate::refusal::{Missing, Refusal, finding};
use crate::relief::Relief;
use crate::service::Service;
use crate::start::Start;
use crate::subsidy::{SocialGap, TodayBalance};
use crate::town::{CrossSubsidy, TownBills, cross_subsidy};
use crate::transition::Transition;
use rust_decimal::Decimal;
use serde::Serialize;

/// Everything that follows from a plan and a choice. What cannot be known is a refusal in its place.
#[derive(Debug, Clone, Serialize)]
pub struct Assessment {
    /// The plan's id.
    pub plan: Id,
    /// How sure its numbers are.
    pub status: Status,
    /// The choice, as a link says it.
    pub choice: Choice,
    /// The service chosen.
    pub service: Service,
    /// What it costs a year.
    #[serde(serialize_with = "finding")]
    pub cost: Finding<CostTable>,
    /// What billing must bring a year.
    #[serde(serialize_with = "finding")]
    pub needed: Finding<Needed>,
    /// The published prices.
    #[serde(serialize_with = "finding")]
    pub prices: Finding<Prices>,
    /// The home's bill.
    #[serde(serialize_with = "finding")]
    pub bill: Finding<Bill>,
    /// The bill's total minus today's charge as printed.
    #[serde(serialize_with = "finding")]
    pub against_today: Finding<Soles>,
    /// What of the family's spending the bill is.
    #[serde(serialize_with = "finding")]
    pub spending: Finding<Spending>,
    /// What of an extremely poor family's spending it would be, in %.
    #[serde(serialize_with = "finding")]
    pub spending_at_poverty_line: Finding<Decimal>,
    /// Where each sol of the bill goes.
    #[serde(serialize_with = "finding")]
    pub parts: Finding<Vec<Part>>,
    /// For every level of every aspect, what it would change.
    pub tags: Vec<PriceTag>,
    /// The examples' bills under the same levels.
    pub examples: Vec<ExampleBill>,
    /// The bills of the town.
    #[serde(serialize_with = "finding")]
    pub town: Finding<TownBills>,
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
    /// What the fund receives.
    #[serde(serialize_with = "finding")]
    pub fund: Finding<FundDeposits>,
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
    /// What the service brings and costs today.
    #[serde(serialize_with = "finding")]
    pub today: Finding<TodayBalance>,
}

/// The share of a family's spending.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Spending {
    /// In %, two decimals.
    pub percent: Decimal,
    /// What the family spends a month, in soles.
    pub spends: Soles,
}

/// What a level would change in this home's bill.
#[derive(Debug, Clone, Serialize)]
pub struct PriceTag {
    /// The aspect.
    pub aspect: Id,
    /// The level.
    pub level: Id,
    /// The change.
    pub change: Change,
}

/// A price tag's words.
#[derive(Debug, Clone, Serialize)]
pub enum Change {
    /// It is the one chosen.
    Chosen,
    /// The home's total with it, minus the total now.
    Difference(Soles),
    /// It cannot go with a level that is chosen of another aspect.
    Blocked {
        /// That level.
        with: Text,
        /// Why, in words.
        reason: Text,
    },
    /// One of the two totals is not known.
    Withheld(Refusal),
}

/// An example's bill.
#[derive(Debug, Clone, Serialize)]
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
    pub percent: Finding<Decimal>,
}

/// The home's bill under one way to pay for the social charge.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Way {
    /// Who pays.
    pub payer: SocialPayer,
    /// The base price.
    pub base: Price,
    /// The home's total.
    pub total: Soles,
}

/// The home's bill in a year ahead, at that year's published prices.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct YearBill {
    /// From 1.
    pub year: u32,
    /// What the first year's prices are multiplied by, unrounded.
    pub factor: Decimal,
    /// The home's total a month.
    pub total: Soles,
}

/// The service of a choice with its prices: what every bill of it needs.
struct Priced {
    service: Service,
    cost: Finding<CostTable>,
    prices: Finding<Prices>,
}

impl Priced {
    fn of(plan: &Plan, choice: &Choice) -> Priced {
        let service = Service::of(plan, choice);
        let cost = CostTable::of(plan, choice, &service);
        let prices = match choice.first_conflict(plan) {
            Some(_) => Err(Refusal::Incompatible),
            None => Prices::of(plan, &service, &cost, fund::rate(plan, choice.fund_rate), payer(plan)),
        };
        Priced { service, cost, prices }
    }

    fn bill(&self, plan: &Plan, home: &Home) -> Finding<Bill> {
        if let Some(charge) = self.service.charge_per_month {
            return Bill::of_charge(plan, charge);
        }
        let prices = known(&self.prices)?;
        Bill::of(plan, prices, &Connection::of_home(plan, home, &self.service)?)
    }
}

fn payer(plan: &Plan) -> SocialPayer {
    plan.social_charge.as_ref().map_or(SocialPayer::Municipality, |social| social.paid_by)
}

impl Assessment {
    /// Works out everything.
    pub fn of(plan: &Plan, choice: &Choice) -> Assessment {
        let fund_rate = fund::rate(plan, choice.fund_rate);
        let priced = Priced::of(plan, choice);
        let bill = priced.bill(plan, &choice.home);
        let needed = known(&priced.cost).and_then(|cost| Needed::of(plan, cost, fund_rate));
        let town = known(&priced.prices).and_then(|prices| TownBills::of(plan, &priced.service, prices));
        let month = known(&town).map(|town| &town.month);
        let social = month.and_then(|month| SocialGap::of(plan, month, known(&needed)?, choice.ceiling));
        let today = plan.today.charge_per_month.ok_or(Refusal::NotGiven(Missing::ChargeToday));
        Assessment {
            plan: plan.id.clone(),
            status: plan.status,
            choice: choice.clone(),
            against_today: known(&bill).and_then(|bill| bill.total.minus(today?.to_centimos())),
            spending: known(&bill).and_then(|bill| spending(plan, &choice.home, bill)),
            spending_at_poverty_line: known(&bill).and_then(|bill| spending_at_poverty_line(plan, &choice.home, bill)),
            parts: known(&bill).and_then(|bill| parts(plan, bill, &priced.cost, &needed, month)),
            tags: tags(plan, choice, &bill),
            examples: plan.examples.iter().map(|example| example_bill(plan, example, &priced)).collect(),
            beyond_needed: month.and_then(|month| price::beyond_needed(month, known(&needed)?, payer(plan))),
            ways: ways(plan, choice, &priced),
            cross_subsidy: known(&town).and_then(|town| cross_subsidy(plan, town)),
            relief: known(&town).and_then(|town| Relief::of(plan, &priced.service, known(&priced.prices)?, town)),
            fund: FundDeposits::of(plan, fund_rate, month),
            fund_plans: month.and_then(|month| FundPlan::all(plan, fund_rate, month.turnover, known(&priced.cost)?)),
            conventional: known(&priced.cost)
                .and_then(|cost| ConventionalCharge::of(plan, cost, known(&town)?.average_home_volume())),
            transition: known(&bill)
                .and_then(|bill| Transition::of(plan, bill, month?, known(&needed)?, known(&social))),
            start: Start::of(plan, known(&bill), month, known(&needed)),
            social,
            years: years(plan, choice, &priced),
            today: TodayBalance::of(plan),
            service: priced.service,
            cost: priced.cost,
            prices: priced.prices,
            needed,
            bill,
            town,
        }
    }
}

/// The people of a home whose bill a family pays.
fn family(home: &Home) -> Finding<Decimal> {
    match home.category {
        Category::Domestic | Category::Social => Ok(Decimal::from(home.people.get())),
        _ => Err(Refusal::NotAFamily),
    }
}

fn spending(plan: &Plan, home: &Home, bill: &Bill) -> Finding<Spending> {
    let people = family(home)?;
    let income = plan.town.income_per_person.ok_or(Refusal::NotGiven(Missing::Income))?;
    Ok(Spending { percent: bill.share_of_spending(people, income)?, spends: income.by(people)?.to_centimos() })
}

fn spending_at_poverty_line(plan: &Plan, home: &Home, bill: &Bill) -> Finding<Decimal> {
    let people = family(home)?;
    let line = plan
        .social_charge
        .as_ref()
        .and_then(|social| social.poverty_line)
        .ok_or(Refusal::NotGiven(Missing::PovertyLine))?;
    bill.share_of_spending(people, line)
}

fn example_bill(plan: &Plan, example: &crate::plan::users::Example, priced: &Priced) -> ExampleBill {
    let bill = priced.bill(plan, &example.home);
    let percent = known(&bill).and_then(|bill| spending(plan, &example.home, bill)).map(|spending| spending.percent);
    ExampleBill {
        id: example.id.clone(),
        label: example.label.clone(),
        pictogram: example.pictogram.clone(),
        bill,
        percent,
    }
}

fn tags(plan: &Plan, choice: &Choice, bill: &Finding<Bill>) -> Vec<PriceTag> {
    let chosen = choice.levels(plan);
    let tag = |aspect: &crate::plan::service::Aspect, level: &crate::plan::service::Level| {
        if chosen.iter().any(|(a, l)| a.id == aspect.id && l.id == level.id) {
            return Change::Chosen;
        }
        let changed = choice.with(aspect, level);
        if let Some(conflict) = changed.first_conflict(plan) {
            let own = conflict.aspect.id == aspect.id;
            let other = if own { conflict.link.aspect.as_str() } else { conflict.aspect.id.as_str() };
            let with = chosen.iter().find(|(a, _)| a.id.as_str() == other).map(|(_, level)| level.label.clone());
            let with = with.unwrap_or_else(|| conflict.level.label.clone());
            return Change::Blocked { with, reason: conflict.link.reason.clone() };
        }
        let difference =
            known(bill).and_then(|now| Priced::of(plan, &changed).bill(plan, &changed.home)?.total.minus(now.total));
        difference.map_or_else(Change::Withheld, Change::Difference)
    };
    let levels = plan.aspects.iter().flat_map(|aspect| aspect.levels.iter().map(move |level| (aspect, level)));
    levels
        .map(|(aspect, level)| PriceTag {
            aspect: aspect.id.clone(),
            level: level.id.clone(),
            change: tag(aspect, level),
        })
        .collect()
}

fn years(plan: &Plan, choice: &Choice, priced: &Priced) -> Finding<Vec<YearBill>> {
    let outlook = outlook::outlook(plan)?;
    let prices = known(&priced.prices)?;
    let connection = Connection::of_home(plan, &choice.home, &priced.service)?;
    let chain = outlook::price_chain(&outlook.indexation, outlook.years.get())?;
    let year = |(year, factor): (u32, Decimal)| {
        let total = Bill::of(plan, &prices.indexed(factor)?, &connection)?.total;
        Ok(YearBill { year, factor, total })
    };
    (1u32..).zip(chain).map(year).collect()
}

fn ways(plan: &Plan, choice: &Choice, priced: &Priced) -> Finding<Vec<Way>> {
    if plan.social_charge.is_none() {
        return Err(Refusal::NotGiven(Missing::SocialCharge));
    }
    if plan.pricing.prices != PriceOrigin::ToFind {
        return Ok(Vec::new());
    }
    let way = |payer| {
        let prices = Prices::of(plan, &priced.service, &priced.cost, fund::rate(plan, choice.fund_rate), payer)?;
        let total = Bill::of(plan, &prices, &Connection::of_home(plan, &choice.home, &priced.service)?)?.total;
        Ok(Way { payer, base: prices.base.unwrap_or_default(), total })
    };
    SocialPayer::ALL.iter().copied().map(way).collect()
}
