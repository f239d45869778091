//! The answer to the resident's question, "what would my home pay?" (model.md, section 3): what a phone works out first.
//! The rest of the town is in [`crate::town::assessment`].

use crate::choice::Choice;
use crate::home::bill::Bill;
use crate::home::connection::Connection;
use crate::home::cost::{Cost, Provisions};
use crate::home::extra::extras;
use crate::home::parts::{Part, parts};
use crate::home::price::{Needed, Turnovers, fund_rate};
use crate::home::schedule::Prices;
use crate::home::service::Service;
use crate::number::money::{Finding, Soles, known};
use crate::number::refusal::{Missing, Refusal, finding};
use crate::plan::leaf::{Id, Text};
use crate::plan::service::{Aspect, Level};
use crate::plan::users::Home;
use crate::plan::{Plan, Status};
use rust_decimal::Decimal;
use serde::Serialize;

/// What follows for a home from a plan and a choice. What cannot be known is a refusal in its place.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Answer {
    /// The plan's id.
    pub plan: Id,
    /// How sure its numbers are.
    pub status: Status,
    /// The choice, as a link says it.
    pub choice: Choice,
    /// The service chosen.
    pub service: Service,
    /// What it costs a year; an assessment has it item by item.
    #[serde(skip)]
    pub cost: Finding<Cost>,
    /// What billing must bring a year.
    #[serde(serialize_with = "finding")]
    pub needed: Finding<Needed>,
    /// The published prices.
    #[serde(serialize_with = "finding")]
    pub prices: Finding<Prices>,
    /// The home's bill.
    #[serde(serialize_with = "finding")]
    pub bill: Finding<Bill>,
    /// The bill's total minus today's charge as printed, for a home.
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
}

/// The share of a family's spending.
#[derive(Debug, Clone, Copy, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Spending {
    /// In %, two decimals.
    pub percent: Decimal,
    /// What the family spends a month, in soles.
    pub spends: Soles,
}

/// What a level would change in this home's bill.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
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
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Change {
    /// It is the one chosen.
    Chosen,
    /// The home's total with it, minus the total now.
    Difference {
        /// Soles a month.
        amount: Soles,
    },
    /// The home's total with it, where the total now is not known.
    Total {
        /// Soles a month.
        amount: Soles,
    },
    /// It cannot go with a level that is chosen of another aspect.
    Blocked {
        /// That level.
        with: Text,
        /// Why, in words.
        reason: Text,
        /// The way to it all the same, where little else has to change.
        way: Option<Box<Way>>,
    },
    /// The total with it is not known.
    Withheld {
        /// Why.
        refusal: Refusal,
    },
}

impl Change {
    /// Whether nothing leads to the level: a choice with it is refused.
    pub fn is_closed(&self) -> bool {
        match self {
            Change::Blocked { way, .. } => way.is_none(),
            // What neither its meter nor its people say how to bill is no home of such a service.
            Change::Withheld { refusal } => {
                matches!(refusal, Refusal::NoAssignedVolume | Refusal::NotGiven(Missing::Litres))
            }
            _ => false,
        }
    }
}

/// A choice with a level that does not go with the others, and with what else has to change.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Way {
    /// The choice.
    pub choice: Choice,
    /// The home's total with it, minus the total now: all that changes together.
    #[serde(serialize_with = "finding")]
    pub amount: Finding<Soles>,
}

/// The service of a choice with its prices: what every bill of it needs. No home changes it.
struct Priced {
    service: Service,
    cost: Finding<Cost>,
    prices: Finding<Prices>,
}

/// How many services are remembered with their prices. One answer asks for one a level, and seldom more.
const MOST_PRICED: usize = 64;

/// What choices of one plan have in common: those of one answer and, where it is kept, of the answers that follow, most of
/// which are of another home with the same service.
#[derive(Default)]
pub struct Common<'p> {
    provisions: Provisions<'p>,
    turnovers: Turnovers,
    /// Services that others were compared with, each with the choice that was first made of it.
    priced: Vec<(Choice, Priced)>,
}

impl Priced {
    fn of<'p>(plan: &'p Plan, choice: &Choice, common: &mut Common<'p>) -> Priced {
        let service = Service::of(plan, choice);
        let cost = Cost::beside(plan, choice, &service, &mut common.provisions);
        let prices = match choice.first_conflict(plan) {
            Some(_) => Err(Refusal::Incompatible),
            None => {
                let fund_rate = fund_rate(plan, choice.fund_rate);
                Prices::beside(plan, &service, &cost, fund_rate, plan.social_payer(), &mut common.turnovers)
            }
        };
        Priced { service, cost, prices }
    }
}

fn bill(plan: &Plan, service: &Service, prices: &Finding<Prices>, home: &Home) -> Finding<Bill> {
    match service.charge_per_month {
        Some(charge) => Bill::of_charge(plan, charge),
        None => Bill::of(plan, known(prices)?, &Connection::of_home(plan, home, service)?),
    }
}

impl Answer {
    /// Works it out.
    pub fn of(plan: &Plan, choice: &Choice) -> Answer {
        Answer::beside(plan, choice, &mut Common::default())
    }

    /// The same, where something may be known from answers before.
    pub fn beside<'p>(plan: &'p Plan, choice: &Choice, common: &mut Common<'p>) -> Answer {
        let fund_rate = fund_rate(plan, choice.fund_rate);
        let priced = Priced::of(plan, choice, common);
        let mut bill = bill(plan, &priced.service, &priced.prices, &choice.home);
        if let Ok(known) = &mut bill
            && let Err(refusal) = extras(plan, choice, known.total).and_then(|extras| known.add_extras(plan, extras))
        {
            bill = Err(refusal);
        }
        let needed = known(&priced.cost).and_then(|cost| Needed::of(plan, cost, fund_rate));
        let today = charge_today(plan, &choice.home);
        Answer {
            plan: plan.id.clone(),
            status: plan.status,
            choice: choice.clone(),
            against_today: known(&bill).and_then(|bill| bill.total.minus(today?)),
            spending: known(&bill).and_then(|bill| spending(plan, &choice.home, bill)),
            spending_at_poverty_line: known(&bill).and_then(|bill| spending_at_poverty_line(plan, &choice.home, bill)),
            parts: known(&bill)
                .and_then(|bill| parts(plan, bill, &priced.service, &priced.prices, &priced.cost, &needed)),
            tags: tags(plan, choice, &bill, common),
            service: priced.service,
            cost: priced.cost,
            prices: priced.prices,
            needed,
            bill,
        }
    }

    /// What a level would change.
    pub fn tag(&self, aspect: &Id, level: &Id) -> Option<&PriceTag> {
        self.tags.iter().find(|tag| tag.aspect == *aspect && tag.level == *level)
    }

    /// Another home's bill under the same levels.
    ///
    /// # Errors
    /// As [`Bill::of`], or why there are no prices.
    pub fn bill_of(&self, plan: &Plan, home: &Home) -> Finding<Bill> {
        bill(plan, &self.service, &self.prices, home)
    }
}

/// What a home pays today: its receipt at today's tariff, where today's level has one; else today's charge as printed, which is a
/// family's. What a shop, an institution or several homes that share a receipt pay is then another charge, which no document gives.
///
/// # Errors
/// [`Refusal::NotGiven`] where there is none, or the home is no family's; as [`Bill::of`] at today's tariff.
pub fn charge_today(plan: &Plan, home: &Home) -> Finding<Soles> {
    if let Some(service) = tariff_today(plan, home) {
        let fund_rate = fund_rate(plan, None);
        let prices = Prices::of(plan, &service, &Err(Refusal::NotToday), fund_rate, plan.social_payer());
        return bill(plan, &service, &prices, home).map(|bill| bill.total);
    }
    let charge = plan.today.charge_per_month.ok_or(Refusal::NotGiven(Missing::ChargeToday))?;
    let forgiven = home.exempt_share.is_some_and(|share| !share.is_zero());
    if family(home).is_ok() && home.shop != Some(true) && home.units() == 1 && !forgiven {
        Ok(charge.rounded(plan.money))
    } else {
        Err(Refusal::NotGiven(Missing::ChargeTodayOfOthers))
    }
}

/// Today's service, where a level of today has a tariff.
fn tariff_today(plan: &Plan, home: &Home) -> Option<Service> {
    if !has_tariff_today(plan) {
        return None;
    }
    let mut choice = Choice::proposed(plan)?;
    choice.home = home.clone();
    for aspect in &plan.aspects {
        if let Some(level) = aspect.today.as_ref().and_then(|today| aspect.level(today.as_str())) {
            choice = choice.with(aspect, level);
        }
    }
    Some(Service::of(plan, &choice))
}

/// Whether a level of today's service has a tariff: then every connection's receipt of today is known.
pub fn has_tariff_today(plan: &Plan) -> bool {
    plan.aspects.iter().any(|aspect| {
        let today = aspect.today.as_ref().and_then(|today| aspect.level(today.as_str()));
        today.is_some_and(|level| level.tariff.is_some())
    })
}

/// The people of a home whose bill a family pays.
fn family(home: &Home) -> Finding<Decimal> {
    if home.category.is_home() { Ok(Decimal::from(home.people.get())) } else { Err(Refusal::NotAFamily) }
}

/// What of a family's spending a bill is.
pub(crate) fn spending(plan: &Plan, home: &Home, bill: &Bill) -> Finding<Spending> {
    let people = family(home)?;
    let income =
        plan.town.income_per_person.filter(|income| !income.is_zero()).ok_or(Refusal::NotGiven(Missing::Income))?;
    Ok(Spending { percent: bill.share_of_spending(people, income)?, spends: income.by(people)?.rounded(plan.money) })
}

/// What of an extremely poor family's spending a bill would be, in %.
pub(crate) fn spending_at_poverty_line(plan: &Plan, home: &Home, bill: &Bill) -> Finding<Decimal> {
    let people = family(home)?;
    let line = plan
        .social_charge
        .as_ref()
        .and_then(|social| social.poverty_line)
        .ok_or(Refusal::NotGiven(Missing::PovertyLine))?;
    bill.share_of_spending(people, line)
}

fn tags<'p>(plan: &'p Plan, choice: &Choice, bill: &Finding<Bill>, common: &mut Common<'p>) -> Vec<PriceTag> {
    let mut tags = Vec::new();
    for aspect in &plan.aspects {
        for level in &aspect.levels {
            let change = change(plan, choice, bill, (aspect, level), common);
            tags.push(PriceTag { aspect: aspect.id.clone(), level: level.id.clone(), change });
        }
    }
    tags
}

fn change<'p>(
    plan: &'p Plan,
    choice: &Choice,
    bill: &Finding<Bill>,
    (aspect, level): (&Aspect, &Level),
    common: &mut Common<'p>,
) -> Change {
    if choice.takes(&aspect.id, &level.id) {
        return Change::Chosen;
    }
    let changed = choice.with(aspect, level);
    if let Some(conflict) = changed.first_conflict(plan) {
        let other = if conflict.aspect.id == aspect.id { &conflict.link.aspect } else { &conflict.aspect.id };
        let with = plan.aspect(other.as_str()).and_then(|other| choice.level_of(plan, other)).unwrap_or(conflict.level);
        let way = choice.way_to(plan, aspect, level);
        let way = way.map(|choice| Box::new(Way { amount: difference(plan, &choice, bill, common), choice }));
        return Change::Blocked { with: with.label.clone(), reason: conflict.link.reason.clone(), way };
    }
    if bill.is_err() {
        return match total_beside(plan, &changed, common) {
            Ok(amount) => Change::Total { amount },
            Err(refusal) => Change::Withheld { refusal },
        };
    }
    match difference(plan, &changed, bill, common) {
        Ok(amount) => Change::Difference { amount },
        Err(refusal) => Change::Withheld { refusal },
    }
}

/// The home's total with another choice, minus the total now.
fn difference<'p>(plan: &'p Plan, changed: &Choice, bill: &Finding<Bill>, common: &mut Common<'p>) -> Finding<Soles> {
    total_beside(plan, changed, common)?.minus(known(bill)?.total)
}

/// What a home pays a month for a choice, without what only a connection or a debt adds.
///
/// # Errors
/// As [`Bill::of`], or why there are no prices.
pub fn total(plan: &Plan, choice: &Choice) -> Finding<Soles> {
    total_beside(plan, choice, &mut Common::default())
}

fn total_beside<'p>(plan: &'p Plan, choice: &Choice, common: &mut Common<'p>) -> Finding<Soles> {
    if !common.priced.iter().any(|(known, _)| known.has_prices_of(choice)) {
        let priced = Priced::of(plan, choice, common);
        if common.priced.len() >= MOST_PRICED {
            common.priced.clear();
        }
        common.priced.push((choice.clone(), priced));
    }
    let known = common.priced.iter().find(|(known, _)| known.has_prices_of(choice));
    let (_, priced) = known.ok_or(Refusal::OutOfRange)?;
    bill(plan, &priced.service, &priced.prices, &choice.home).map(|bill| bill.total)
}
