//! Choices side by side, all for the same home: today, the choice on show, and those that are kept. A column only gathers
//! what an [`Assessment`] found, and of today what the documents say (model.md, section 3).

use crate::choice::{Choice, MOST_KEPT};
use crate::home::answer::{charge_today, spending, spending_at_poverty_line};
use crate::home::bill::Bill;
use crate::number::money::{Exact, Finding, Price, Soles, known};
use crate::number::refusal::{Missing, Refusal, finding};
use crate::plan::Plan;
use crate::plan::leaf::Id;
use crate::plan::service::{Aspect, Level};
use crate::plan::users::{Example, Home};
use crate::town::assessment::{Assessment, ExampleBill};
use crate::town::outlook::FundPlan;
use crate::town::subsidy::{Covered, TodayBalance, municipality_a_month};
use rust_decimal::Decimal;
use serde::Serialize;

/// What a column is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Name {
    /// Today's service.
    Today,
    /// The choice on show, where it is none of the others.
    Chosen,
    /// The first that is kept.
    A,
    /// The second.
    B,
    /// The third.
    C,
}

impl Name {
    /// The names of those that are kept, by their places.
    pub const KEPT: [Name; MOST_KEPT] = [Name::A, Name::B, Name::C];
}

/// One of the choices in its numbers; what cannot be known is a refusal in its place.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Column {
    /// What it is called.
    pub name: Name,
    /// Whether it is the choice on show.
    pub on_show: bool,
    /// Its level of each aspect, in the plan's order.
    pub levels: Vec<ColumnLevel>,
    /// The home's total a month.
    #[serde(serialize_with = "finding")]
    pub total: Finding<Soles>,
    /// That minus today's charge.
    #[serde(serialize_with = "finding")]
    pub against_today: Finding<Soles>,
    /// What of the family's spending the total is, in %.
    #[serde(serialize_with = "finding")]
    pub spending_percent: Finding<Decimal>,
    /// What of an extremely poor family's spending it would be, in %.
    #[serde(serialize_with = "finding")]
    pub spending_at_poverty_line: Finding<Decimal>,
    /// The totals of the plan's examples.
    pub examples: Vec<ColumnExample>,
    /// What a m³ costs on average.
    #[serde(serialize_with = "finding")]
    pub average_cost_per_m3: Finding<Price>,
    /// What the service costs a year.
    #[serde(serialize_with = "finding")]
    pub cost: Finding<Soles>,
    /// What must be billed a year, net.
    #[serde(serialize_with = "finding")]
    pub needed: Finding<Soles>,
    /// What is billed a month, net.
    #[serde(serialize_with = "finding")]
    pub turnover: Finding<Soles>,
    /// What the fund receives a year.
    #[serde(serialize_with = "finding")]
    pub fund_year: Finding<Soles>,
    /// What it holds after two years.
    #[serde(serialize_with = "finding")]
    pub fund_two_years: Finding<Soles>,
    /// The month in which it first holds its target; none where it never does.
    #[serde(serialize_with = "finding")]
    pub fund_reached: Finding<Option<u32>>,
    /// What is billed less a month because of the social charge.
    #[serde(serialize_with = "finding")]
    pub social_gap: Finding<Soles>,
    /// What of the operator's loss by it its margin covers, which goes first.
    #[serde(serialize_with = "finding")]
    pub social_from_margin: Finding<Soles>,
    /// What of it the municipality covers then.
    #[serde(serialize_with = "finding")]
    pub social_from_municipality: Finding<Soles>,
    /// What of it nobody covers.
    #[serde(serialize_with = "finding")]
    pub social_uncovered: Finding<Soles>,
    /// About what each connection that pays in full would carry of the gap, a month.
    #[serde(serialize_with = "finding")]
    pub social_per_paying_home: Finding<Soles>,
    /// All that the municipality pays a month.
    #[serde(serialize_with = "finding")]
    pub municipality: Finding<Soles>,
}

/// A column's level of an aspect.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct ColumnLevel {
    /// The aspect.
    pub aspect: Id,
    /// The level; none where today's is not on offer.
    pub level: Option<Id>,
}

/// An example's total.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct ColumnExample {
    /// The example.
    pub id: Id,
    /// Its total a month.
    #[serde(serialize_with = "finding")]
    pub total: Finding<Soles>,
}

/// Today, then the choice on show unless it is one of the others, then those that are kept.
pub fn columns(plan: &Plan, shown: &Assessment) -> Vec<Column> {
    let choice = &shown.choice;
    let place = choice.place_kept();
    let today = choice.is_todays_package(plan);
    let mut columns = vec![Column { on_show: today, ..Column::today(plan, choice) }];
    if place.is_none() && !today {
        columns.push(Column { on_show: true, ..Column::of(plan, Name::Chosen, shown) });
    }
    for ((i, kept), name) in choice.kept().enumerate().zip(Name::KEPT) {
        columns.push(match place == Some(i) {
            true => Column { on_show: true, ..Column::of(plan, name, shown) },
            false => Column::of(plan, name, &Assessment::of(plan, &kept)),
        });
    }
    columns
}

impl Column {
    fn of(plan: &Plan, name: Name, of: &Assessment) -> Column {
        let social =
            |part: fn(&Covered) -> Finding<Soles>| known(&of.social).and_then(|gap| known(&gap.covered)).and_then(part);
        let own_fund =
            || known(&of.fund_plans).and_then(|plans| plans.first().ok_or(Refusal::NotGiven(Missing::Outlook)));
        let level = |(aspect, level): (&Aspect, &Level)| ColumnLevel {
            aspect: aspect.id.clone(),
            level: Some(level.id.clone()),
        };
        let example = |example: &ExampleBill| ColumnExample {
            id: example.id.clone(),
            total: known(&example.bill).map(|bill| bill.total),
        };
        Column {
            name,
            on_show: false,
            levels: of.choice.levels(plan).into_iter().map(level).collect(),
            total: known(&of.bill).map(|bill| bill.total),
            against_today: of.against_today,
            spending_percent: of.spending.map(|spending| spending.percent),
            spending_at_poverty_line: of.spending_at_poverty_line,
            examples: of.examples.iter().map(example).collect(),
            average_cost_per_m3: match of.service.average_cost_per_m3 {
                Some(price) => Ok(price),
                None => known(&of.cost).and_then(|cost| cost.average_cost_per_m3),
            },
            cost: known(&of.cost).and_then(|cost| cost.total()),
            needed: known(&of.needed).map(|needed| needed.revenue.rounded(plan.money)),
            turnover: known(&of.town).map(|town| town.month.turnover),
            fund_year: known(&of.fund).map(|fund| fund.year),
            fund_two_years: own_fund().and_then(after_two_years),
            fund_reached: own_fund().and_then(|fund| fund.target.map(|_| fund.reached)),
            social_gap: known(&of.social).map(|social| social.gap),
            social_from_margin: social(|gap| Ok(gap.operator_first.from_margin)),
            social_from_municipality: social(|gap| Ok(gap.operator_first.municipality)),
            social_uncovered: social(|gap| Ok(gap.operator_first.uncovered)),
            social_per_paying_home: social(|gap| gap.per_paying_home.ok_or(Refusal::NobodyPaysInFull)),
            municipality: known(&of.needed).and_then(|_| municipality_a_month(plan, known(&of.social))),
        }
    }

    /// Today's service, with what the documents say of it: one charge, the same for all homes.
    fn today(plan: &Plan, choice: &Choice) -> Column {
        let level = |aspect: &Aspect| ColumnLevel { aspect: aspect.id.clone(), level: aspect.today.clone() };
        let package = plan.aspects.iter().flat_map(|aspect| &aspect.levels).find_map(|level| level.charge_per_month);
        let charged = |home: &Home| match package {
            Some(charge) => Ok(charge),
            None => charge_today(plan, home).map(|charge| Exact::new(charge.value())),
        };
        let bill = charged(&choice.home).and_then(|charge| Bill::of_charge(plan, charge));
        let total = known(&bill).map(|bill| bill.total);
        let example = |example: &Example| ColumnExample {
            id: example.id.clone(),
            total: charged(&example.home).map(|amount| amount.rounded(plan.money)),
        };
        let cost = plan.today.annual_cost.ok_or(Refusal::NotGiven(Missing::CostToday));
        Column {
            name: Name::Today,
            on_show: false,
            levels: plan.aspects.iter().map(level).collect(),
            total,
            against_today: total.and_then(|total| total.minus(total)),
            spending_percent: known(&bill)
                .and_then(|bill| spending(plan, &choice.home, bill))
                .map(|spending| spending.percent),
            spending_at_poverty_line: known(&bill).and_then(|bill| spending_at_poverty_line(plan, &choice.home, bill)),
            examples: plan.examples.iter().map(example).collect(),
            average_cost_per_m3: Err(Refusal::NotGiven(Missing::VolumeToday)),
            cost: cost.map(|amount| amount.rounded(plan.money)),
            needed: Err(Refusal::NotToday),
            turnover: Err(Refusal::NotGiven(Missing::VatToday)),
            fund_year: Err(Refusal::NoFundToday),
            fund_two_years: Err(Refusal::NoFundToday),
            fund_reached: Err(Refusal::NoFundToday),
            social_gap: Err(Refusal::NotToday),
            social_from_margin: Err(Refusal::NotToday),
            social_from_municipality: Err(Refusal::NotToday),
            social_uncovered: Err(Refusal::NotToday),
            social_per_paying_home: Err(Refusal::NotToday),
            municipality: TodayBalance::of(plan).and_then(|today| today.hidden_a_month(plan.money)),
        }
    }
}

fn after_two_years(fund: &FundPlan) -> Finding<Soles> {
    fund.years.get(1).map(|year| year.closing).ok_or(Refusal::NotGiven(Missing::Outlook))
}
