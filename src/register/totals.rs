//! Each distinct home goes once through [`Bill::of`] and is counted; totals are counts × rounded lines.

use super::cells::Row;
use super::fault::RowFault;
use super::summary::{AboveMarks, Amounts, Band, MARKS, Tally};
use crate::home::bill::Bill;
use crate::home::connection::Connection;
use crate::home::line::LineKind;
use crate::home::schedule::Prices;
use crate::home::service::Service;
use crate::number::money::{Exact, Finding, Rate, Soles, Volume, known};
use crate::number::refusal::{Missing, Refusal};
use crate::plan::Plan;
use crate::plan::tariff::Category;
use crate::town::bills::TownMonth;
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// How many distinct homes are kept before they are added up, so that no register fills the memory. A town has some
/// hundreds; beyond this a home may go through its bill again, with the same result.
const MOST_DISTINCT: usize = 8_192;

/// What two connections must share to have the same bill.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    m3: Option<Volume>,
    category: Category,
    metered: bool,
    social: bool,
    sewer: bool,
    exempt: Rate,
}

/// A distinct home: its bill, and how many have it.
struct Counted {
    bill: Bill,
    /// Of one on the social charge, its turnover without it.
    without_social: Option<Soles>,
    count: u32,
    /// What those that say it pay today.
    tally: Tally,
    /// What of an average home's income the bill is, in %; none for what is no home.
    percent: Option<Finding<Decimal>>,
}

/// What connections pay in a month.
#[derive(Default)]
pub struct Sums {
    /// As of the plan's own groups of users.
    pub town: TownMonth,
    /// VAT, added or included.
    pub vat: Soles,
}

/// The bills of a register, as far as it was read.
pub struct Totals {
    plan: Plan,
    service: Service,
    prices: Finding<Prices>,
    homes: BTreeMap<Key, Finding<Counted>>,
    /// What was added up.
    pub month: Sums,
    /// The same by category.
    pub by_category: BTreeMap<Category, Sums>,
    /// Connections on the social charge whose bill it changes.
    pub beneficiaries: u32,
    /// Homes above the marks.
    pub above: Finding<AboveMarks>,
    /// All connections that say what they pay today.
    pub all: Tally,
    /// Those by category.
    pub categories: BTreeMap<Category, Tally>,
    /// Those by m³.
    pub bands: BTreeMap<Band, Tally>,
}

impl Totals {
    pub fn new(plan: &Plan, service: Service, prices: Finding<Prices>) -> Totals {
        Totals {
            above: average_income(plan).and_then(AboveMarks::of_income),
            plan: plan.clone(),
            service,
            prices,
            homes: BTreeMap::new(),
            month: Sums::default(),
            by_category: BTreeMap::new(),
            beneficiaries: 0,
            all: Tally::default(),
            categories: BTreeMap::new(),
            bands: BTreeMap::new(),
        }
    }

    /// Counts a row; what it would pay.
    pub fn count(&mut self, row: &Row<'_>) -> Result<Soles, RowFault> {
        self.plan.tariff.schedule(row.category).ok_or(RowFault::Withheld(Refusal::NoSuchCategory))?;
        let metered = self.service.meters(row.metered);
        let charged = self.service.charge_per_month.is_some();
        if metered && !charged && row.m3.is_none() {
            return Err(RowFault::Blank);
        }
        // Without a meter its m³ change nothing; a package's charge is the same for all, but m³ say how large a home is.
        let m3 = row.m3.filter(|_| metered || charged);
        let key = Key { m3, category: row.category, metered, social: row.social, sewer: row.sewer, exempt: row.exempt };
        if self.homes.len() >= MOST_DISTINCT && !self.homes.contains_key(&key) {
            self.settle().map_err(RowFault::Withheld)?;
        }
        let (plan, service, prices) = (&self.plan, &self.service, &self.prices);
        let found = self.homes.entry(key).or_insert_with(|| key.counted(plan, service, prices));
        let home = found.as_mut().map_err(|refusal| RowFault::Withheld(*refusal))?;
        home.count = home.count.checked_add(1).ok_or(RowFault::Withheld(Refusal::OutOfRange))?;
        let total = home.bill.total;
        if let Some(today) = row.today {
            home.tally.add(today, total).map_err(RowFault::Withheld)?;
        }
        Ok(total)
    }

    /// Adds up what was counted.
    ///
    /// # Errors
    /// [`Refusal::OutOfRange`] beyond the range of decimals.
    pub fn settle(&mut self) -> Finding<()> {
        for (key, home) in std::mem::take(&mut self.homes) {
            let Ok(Counted { bill, without_social, count, tally, percent }) = home else { continue };
            for sums in [&mut self.month, self.by_category.entry(key.category).or_default()] {
                sums.add(&bill, without_social, count)?;
            }
            if bill.lines.iter().any(|line| line.kind == LineKind::SocialDiscount) {
                self.beneficiaries = self.beneficiaries.checked_add(count).ok_or(Refusal::OutOfRange)?;
            }
            if let (Some(percent), Ok(above)) = (percent, &mut self.above) {
                above.add(percent?, count)?;
            }
            if tally.connections > 0 {
                let size = bill.billed.map(|volume| volume.m3).or(key.m3);
                self.compare(key.category, size, &tally.settled(bill.total)?)?;
            }
        }
        Ok(())
    }

    fn compare(&mut self, category: Category, size: Option<Volume>, tally: &Tally) -> Finding<()> {
        self.all.merge(tally)?;
        self.categories.entry(category).or_default().merge(tally)?;
        size.map_or(Ok(()), |size| self.bands.entry(Band::of(size)).or_default().merge(tally))
    }

    /// The plan that prices come from.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }
}

impl Sums {
    fn add(&mut self, bill: &Bill, without_social: Option<Soles>, count: u32) -> Finding<()> {
        self.town.add(bill, without_social, count)?;
        let vat = bill.vat.map(|vat| vat.amount).unwrap_or_default();
        self.vat = self.vat.plus(vat.times(count)?)?;
        Ok(())
    }

    /// What all of it comes to in a month.
    pub fn amounts(&self) -> Amounts {
        let month = &self.town;
        Amounts {
            m3: Volume::new(month.m3.value().normalize()),
            service: month.service,
            specific: month.specific,
            discounts: month.discounts,
            exemptions: month.exemptions,
            vat: self.vat,
            total: month.total,
            turnover: month.turnover,
        }
    }
}

impl Key {
    fn counted(self, plan: &Plan, service: &Service, prices: &Finding<Prices>) -> Finding<Counted> {
        let connection = |social| Connection {
            category: self.category,
            metered: self.metered,
            m3: self.m3,
            sewer: service.sewer && self.sewer,
            social,
            exempt: self.exempt,
        };
        let bill_of = |social| match service.charge_per_month {
            Some(charge) => Bill::of_charge(plan, charge),
            None => Bill::of(plan, known(prices)?, &connection(social)),
        };
        let bill = bill_of(self.social)?;
        let without_social = if self.social { Some(bill_of(false)?.turnover) } else { None };
        let is_home = matches!(self.category, Category::Domestic | Category::Social);
        let percent = is_home.then(|| {
            let (people, income) = average_home(plan)?;
            bill.share_of_spending(people, income)
        });
        Ok(Counted { bill, without_social, count: 0, tally: Tally::default(), percent })
    }
}

/// People of an average home, and what each earns.
fn average_home(plan: &Plan) -> Finding<(Decimal, Exact)> {
    let income = plan.town.income_per_person.ok_or(Refusal::NotGiven(Missing::Income))?;
    let people = plan.town.people_per_household.ok_or(Refusal::NotGiven(Missing::PeoplePerHome))?;
    Ok((people, income))
}

fn average_income(plan: &Plan) -> Finding<Soles> {
    let (people, income) = average_home(plan)?;
    Ok(income.by(people)?.to_centimos())
}

impl AboveMarks {
    fn of_income(income: Soles) -> Finding<AboveMarks> {
        let positive = income > Soles::ZERO;
        positive.then_some(AboveMarks { income, homes: 0, above_3: 0, above_5: 0 }).ok_or(Refusal::OutOfRange)
    }

    fn add(&mut self, percent: Decimal, count: u32) -> Finding<()> {
        let [three, five] = MARKS.map(|mark| if percent > Decimal::from(mark) { count } else { 0 });
        for (sum, more) in [(&mut self.homes, count), (&mut self.above_3, three), (&mut self.above_5, five)] {
            *sum = sum.checked_add(more).ok_or(Refusal::OutOfRange)?;
        }
        Ok(())
    }
}
