//! Rows that are alike go once through [`Bill::of`] and are counted; totals are counts × rounded lines.

use super::cells::{Row, category_of};
use super::column::Column;
use super::fault::RowFault;
use super::summary::{AboveMarks, AgainstToday, Amounts, Band, BandTally, CategoryMonth, CategoryTally, Tally};
use super::understood::{Assumed, Doubt, Taken, Warning, WordRead};
use crate::home::bill::Bill;
use crate::home::connection::Connection;
use crate::home::line::LineKind;
use crate::home::schedule::Prices;
use crate::home::service::Service;
use crate::locale::folded;
use crate::number::currency::Money;
use crate::number::money::{Exact, Finding, Rate, Soles, Volume, known};
use crate::number::refusal::{Missing, Refusal};
use crate::plan::Plan;
use crate::plan::tariff::Category;
use crate::town::bills::TownMonth;
use rust_decimal::Decimal;
use std::cmp::Ordering;
use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap};
use std::hash::{BuildHasherDefault, Hasher};

/// How many kinds of rows are kept before they are added up, so that no register fills the memory. A town has some
/// thousands; beyond this a row may go through its bill again, with the same result.
const MOST_KEPT: usize = 32_768;
/// The most words of categories that are told apart, and the most letters of each.
const MOST_WORDS: usize = 50;
const MOST_LETTERS: usize = 40;
/// How many lines a warning names.
const MOST_LINES: usize = 5;

/// All rows that are alike but for their code and what they pay today.
pub struct Alike {
    /// What each pays in céntimos.
    pub total: i64,
    /// What stands in the CSV between the code of each and what it pays today; empty until it is first written.
    pub written: String,
    /// How many units of use share each.
    units: u32,
    /// The category that each says it has, and that in which it is billed.
    own: Category,
    category: Category,
    /// What one of them comes to in a month.
    each: Sums,
    /// How large each is, in m³.
    size: Option<Volume>,
    /// Whether it is on the social charge, and that changes its bill.
    helped: bool,
    /// What of an average home's income the bill is, in %; none for what is no home.
    percent: Option<Finding<Decimal>>,
    /// What may be a mistake in each.
    doubts: Vec<Doubt>,
    /// What was assumed of each.
    assumed: Vec<(Column, Taken)>,
    /// The line of the first of them.
    line: u64,
    count: u32,
    /// Those that say what they pay today.
    compared: Compared,
}

impl Alike {
    fn of(row: &Row<'_>, plan: &Plan, service: &Service, prices: &Finding<Prices>) -> Result<Alike, RowFault> {
        let category = plan.pricing.billed_as(row.category, Some(row.shop));
        let schedule = service.tariff(plan).schedule(category).ok_or(RowFault::Withheld(Refusal::NoSuchCategory))?;
        let metered = service.meters(row.metered);
        let charged = service.charge_per_month.is_some() || schedule.per_home();
        if metered && !charged && row.m3.is_none() {
            return Err(RowFault::Blank);
        }
        // Without a meter its m³ change nothing; one charge is the same for all, but m³ say how large a home is.
        let m3 = row.m3.filter(|_| metered || charged);
        let connection = Connection {
            category,
            units: row.units.unwrap_or(1),
            metered,
            m3,
            sewer: service.sewer && row.sewer,
            social: row.social,
            exempt: row.exempt,
        };
        let mut alike = Alike::billed(&connection, plan, service, prices).map_err(RowFault::Withheld)?;
        alike.own = row.category;
        let no_use = metered && !charged && row.m3.is_some_and(Volume::is_zero);
        let percent = row.exempt.percent().unwrap_or_default();
        alike.doubts = Doubt::OF_LIKENESS
            .into_iter()
            .filter(|doubt| match doubt {
                Doubt::UnmeteredZero => no_use && !row.metered,
                Doubt::MeteredZero => no_use && row.metered,
                Doubt::SmallExemption => !percent.is_zero() && percent <= Decimal::ONE,
                Doubt::BusinessOnSocial => row.social && !row.category.is_home(),
                Doubt::NoSocialCharge => row.social && plan.social_charge.is_none(),
                Doubt::SameCode => false,
            })
            .collect();
        alike.assumed =
            row.blank.iter().filter_map(|column| Some((*column, taken(*column, row, plan, service)?))).collect();
        Ok(alike)
    }

    fn billed(of: &Connection, plan: &Plan, service: &Service, prices: &Finding<Prices>) -> Finding<Alike> {
        let bill_of = |social| match service.charge_per_month {
            Some(charge) => Bill::of_charge(plan, charge),
            None => Bill::of(plan, known(prices)?, &Connection { social, ..*of }),
        };
        let bill = bill_of(of.social)?;
        let without_social = if of.social { Some(bill_of(false)?.turnover) } else { None };
        let percent = of.category.is_home().then(|| {
            // The average home's, as many as share the receipt.
            let (people, income) = average_home(plan)?;
            bill.share_of_spending(people, income.times(of.units)?)
        });
        Ok(Alike {
            total: bill.total.centimos(plan.money).ok_or(Refusal::OutOfRange)?,
            written: String::new(),
            units: of.units,
            own: of.category,
            category: of.category,
            each: Sums::of(&bill, without_social, plan.money)?,
            size: bill.billed.map(|volume| volume.m3).or(of.m3),
            helped: bill.lines.iter().any(|line| matches!(line.kind, LineKind::SocialDiscount)),
            percent,
            doubts: Vec::new(),
            assumed: Vec::new(),
            line: 0,
            count: 0,
            compared: Compared::default(),
        })
    }

    /// Counts one more, with what it pays today in céntimos, where it says so.
    pub fn count(&mut self, today: Option<i64>) -> Finding<()> {
        let count = self.count.checked_add(1).ok_or(Refusal::OutOfRange)?;
        if let Some(today) = today {
            self.compared.add(&Compared::one(today, self.total))?;
        }
        self.count = count;
        Ok(())
    }
}

/// What is taken where a row says nothing in a column; none where that makes no difference.
fn taken(column: Column, row: &Row<'_>, plan: &Plan, service: &Service) -> Option<Taken> {
    let by_use = service.by_use(plan);
    match column {
        Column::Metered => (service.metered.is_none() && by_use).then_some(Taken::No),
        Column::Social => plan.social_charge.is_some().then_some(Taken::No),
        Column::Sewer => (service.sewer && by_use).then_some(if row.sewer { Taken::Offered } else { Taken::Unmarked }),
        Column::Exempt => Some(Taken::Nothing),
        Column::Shop => plan.pricing.home_with_shop.is_some().then_some(Taken::No),
        Column::Units => Some(Taken::One),
        Column::Code | Column::Category | Column::M3 | Column::Today => None,
    }
}

/// What rows have in common that is said before their sums.
#[derive(Default)]
pub struct Said {
    /// The words of their categories, each folded, with the line of the first that says it.
    words: BTreeMap<String, (u64, WordRead)>,
    /// What may be a mistake.
    pub warnings: Vec<Warning>,
    /// What was assumed where cells are blank.
    pub assumed: Vec<Assumed>,
}

impl Said {
    /// So many rows say a word for a category, the first on this line; of very many words the first.
    pub fn word(&mut self, word: &str, category: Option<Category>, rows: u32, line: u64) {
        let key = folded(word);
        if self.words.len() >= MOST_WORDS && !self.words.contains_key(&key) {
            return;
        }
        let as_written = || word.chars().take(MOST_LETTERS).collect();
        let read = || (line, WordRead { word: as_written(), category, rows: 0 });
        let (first, said) = self.words.entry(key).or_insert_with(read);
        if line < *first {
            (*first, said.word) = (line, as_written());
        }
        said.rows = said.rows.saturating_add(rows);
    }

    /// The words of categories; what nobody knows first, as there is something to be done.
    pub fn take_words(&mut self) -> Vec<WordRead> {
        let mut words: Vec<WordRead> = std::mem::take(&mut self.words).into_values().map(|(_, read)| read).collect();
        words.sort_by_key(|word| word.category);
        words
    }

    /// So many rows may have a mistake.
    pub fn doubt(&mut self, doubt: Doubt, rows: u32, line: u64) {
        if !self.warnings.iter().any(|warning| warning.doubt == doubt) {
            self.warnings.push(Warning { doubt, rows: 0, lines: Vec::new() });
        }
        let Some(warning) = self.warnings.iter_mut().find(|warning| warning.doubt == doubt) else { return };
        warning.rows = warning.rows.saturating_add(rows);
        let place = warning.lines.partition_point(|before| *before < line);
        warning.lines.insert(place, line);
        warning.lines.truncate(MOST_LINES);
    }

    fn assume(&mut self, column: Column, taken: Taken, rows: u32) {
        let known = self.assumed.iter_mut().find(|assumed| assumed.column == column && assumed.taken == taken);
        match known {
            Some(assumed) => assumed.rows = assumed.rows.saturating_add(rows),
            None => self.assumed.push(Assumed { column, missing: false, taken, rows }),
        }
    }

    fn add(&mut self, likeness: &[u8], alike: &Alike) {
        self.word(category_of(likeness), Some(alike.own), alike.count, alike.line);
        for doubt in &alike.doubts {
            self.doubt(*doubt, alike.count, alike.line);
        }
        for (column, taken) in &alike.assumed {
            self.assume(*column, *taken, alike.count);
        }
    }
}

/// Bills against what was paid before, in whole céntimos.
#[derive(Clone, Copy, Default)]
pub struct Compared {
    more: u32,
    less: u32,
    same: u32,
    today: i64,
    total: i64,
}

impl Compared {
    fn one(today: i64, total: i64) -> Compared {
        let is = |wanted| u32::from(total.cmp(&today) == wanted);
        Compared { more: is(Ordering::Greater), less: is(Ordering::Less), same: is(Ordering::Equal), today, total }
    }

    fn add(&mut self, other: &Compared) -> Finding<()> {
        let count = |one: u32, other: u32| one.checked_add(other).ok_or(Refusal::OutOfRange);
        *self = Compared {
            more: count(self.more, other.more)?,
            less: count(self.less, other.less)?,
            same: count(self.same, other.same)?,
            today: added(self.today, other.today)?,
            total: added(self.total, other.total)?,
        };
        Ok(())
    }

    fn none(&self) -> bool {
        self.more == 0 && self.less == 0 && self.same == 0
    }

    /// What it comes to in soles.
    ///
    /// # Errors
    /// [`Refusal::OutOfRange`] beyond the range of decimals.
    fn tally(&self, money: Money) -> Finding<Tally> {
        let Compared { more, less, same, .. } = *self;
        let [today, total] = [self.today, self.total].map(|centimos| Soles::of_centimos(centimos, money));
        let connections = more.checked_add(less).and_then(|both| both.checked_add(same)).ok_or(Refusal::OutOfRange)?;
        Ok(Tally { connections, more, less, same, today, total, difference: total.minus(today)? })
    }
}

fn added(one: i64, other: i64) -> Finding<i64> {
    one.checked_add(other).ok_or(Refusal::OutOfRange)
}

/// Hashes what rows have in common, and codes (FNV-1a): short, and from a file that harms nobody but whoever opens it.
struct Mixed(u64);

impl Default for Mixed {
    fn default() -> Mixed {
        Mixed(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Mixed {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// How many codes there is a place for at first; a power of two, as later.
const FIRST_PLACES: usize = 1_024;

/// The codes of all rows, each as its hash: of a million, two that differ have the same once in thirty million registers.
#[derive(Default)]
pub struct Codes {
    /// Half of them at least are free, which is 0.
    places: Vec<u64>,
    taken: usize,
}

impl Codes {
    /// Whether no row before had this code.
    pub fn is_new(&mut self, code: &str) -> bool {
        if self.taken >= self.places.len() / 2 {
            let more = self.places.len().saturating_mul(2).max(FIRST_PLACES);
            let before = std::mem::replace(&mut self.places, vec![0; more]);
            for hash in before.into_iter().filter(|hash| *hash != 0) {
                self.put(hash);
            }
        }
        let mut mixed = Mixed::default();
        mixed.write(code.as_bytes());
        let is_new = self.put(mixed.finish().max(1));
        self.taken = self.taken.saturating_add(is_new.into());
        is_new
    }

    fn put(&mut self, hash: u64) -> bool {
        let last = self.places.len().saturating_sub(1);
        let mut place = hash as usize & last;
        while let Some(there) = self.places.get_mut(place) {
            if *there == 0 || *there == hash {
                return std::mem::replace(there, hash) == 0;
            }
            place = place.wrapping_add(1) & last;
        }
        false
    }
}

/// What connections pay in a month: the sums of a [`TownMonth`], in whole céntimos, as there are very many of them.
#[derive(Default)]
pub struct Sums {
    connections: u32,
    on_social: u32,
    paying: u32,
    m3: Volume,
    amounts: [i64; 9],
}

/// The bills of a register, as far as it was read.
pub struct Totals {
    plan: Plan,
    service: Service,
    prices: Finding<Prices>,
    kept: HashMap<Box<[u8]>, Box<Alike>, BuildHasherDefault<Mixed>>,
    by_category: BTreeMap<Category, Sums>,
    /// Connections on the social charge whose bill it changes.
    pub beneficiaries: u32,
    /// Homes above the marks.
    pub above: Finding<AboveMarks>,
    /// What is said before the sums.
    pub said: Said,
    /// All connections that say what they pay today, those by category and by m³.
    all: Compared,
    compared_by_category: BTreeMap<Category, Compared>,
    bands: BTreeMap<Band, Compared>,
}

impl Totals {
    pub fn new(plan: &Plan, service: Service, prices: Finding<Prices>) -> Totals {
        Totals {
            above: average_income(plan).and_then(|income| AboveMarks::of_income(income, plan.town.affordable())),
            said: Said::default(),
            plan: plan.clone(),
            service,
            prices,
            kept: HashMap::default(),
            by_category: BTreeMap::new(),
            beneficiaries: 0,
            all: Compared::default(),
            compared_by_category: BTreeMap::new(),
            bands: BTreeMap::new(),
        }
    }

    /// The rows that have this in common, where there were some.
    pub fn known(&mut self, likeness: &[u8]) -> Option<&mut Alike> {
        self.kept.get_mut(likeness).map(Box::as_mut)
    }

    /// The rows that are like one of a line, which have this in common.
    pub fn like(&mut self, row: &Row<'_>, likeness: &[u8], line: u64) -> Result<&mut Alike, RowFault> {
        if self.kept.len() >= MOST_KEPT {
            self.settle().map_err(RowFault::Withheld)?;
        }
        let (plan, service, prices) = (&self.plan, &self.service, &self.prices);
        Ok(match self.kept.entry(likeness.into()) {
            Entry::Occupied(alike) => alike.into_mut(),
            Entry::Vacant(place) => place.insert(Box::new(Alike { line, ..Alike::of(row, plan, service, prices)? })),
        })
    }

    /// Adds up what was counted.
    ///
    /// # Errors
    /// [`Refusal::OutOfRange`] beyond the range of decimals.
    pub fn settle(&mut self) -> Finding<()> {
        for (likeness, alike) in std::mem::take(&mut self.kept) {
            self.said.add(&likeness, &alike);
            self.by_category.entry(alike.category).or_default().add(&alike.each, alike.count)?;
            if alike.helped {
                self.beneficiaries = self.beneficiaries.checked_add(alike.count).ok_or(Refusal::OutOfRange)?;
            }
            if let (Some(percent), Ok(above)) = (alike.percent, &mut self.above) {
                above.add(percent?, alike.count.checked_mul(alike.units).ok_or(Refusal::OutOfRange)?)?;
            }
            let compared = alike.compared;
            if compared.none() {
                continue;
            }
            self.all.add(&compared)?;
            self.compared_by_category.entry(alike.category).or_default().add(&compared)?;
            if let Some(size) = alike.size {
                self.bands.entry(Band::of(size)).or_default().add(&compared)?;
            }
        }
        Ok(())
    }

    /// What was added up.
    ///
    /// # Errors
    /// [`Refusal::OutOfRange`] beyond the range of decimals.
    pub fn month(&self) -> Finding<Sums> {
        let mut month = Sums::default();
        for sums in self.by_category.values() {
            month.add(sums, 1)?;
        }
        Ok(month)
    }

    /// What was added up, category by category.
    pub fn categories(&self) -> Vec<CategoryMonth> {
        let month = |(category, sums): (&Category, &Sums)| CategoryMonth {
            category: *category,
            connections: sums.connections,
            month: sums.amounts(self.plan.money),
        };
        self.by_category.iter().map(month).collect()
    }

    /// The bills against today.
    ///
    /// # Errors
    /// [`Refusal::OutOfRange`] beyond the range of decimals.
    pub fn against_today(&self) -> Finding<AgainstToday> {
        let (mut categories, mut bands) = (Vec::new(), Vec::new());
        for (category, compared) in &self.compared_by_category {
            categories.push(CategoryTally { category: *category, tally: compared.tally(self.plan.money)? });
        }
        for (band, compared) in &self.bands {
            bands.push(BandTally { band: *band, tally: compared.tally(self.plan.money)? });
        }
        Ok(AgainstToday { all: self.all.tally(self.plan.money)?, categories, bands })
    }

    /// How many say what they pay today.
    pub fn compared(&self) -> u32 {
        self.all.more.saturating_add(self.all.less).saturating_add(self.all.same)
    }

    /// The service that bills are of.
    pub fn service(&self) -> &Service {
        &self.service
    }

    /// The plan that prices come from.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }
}

impl Sums {
    /// What one connection pays; of one on the social charge also its turnover without it.
    fn of(bill: &Bill, without_social: Option<Soles>, money: Money) -> Finding<Sums> {
        let month = TownMonth::of(bill, without_social)?;
        let vat = bill.vat.map(|vat| vat.amount).unwrap_or_default();
        let mut sums = Sums {
            connections: month.connections,
            on_social: month.on_social,
            paying: month.paying,
            m3: month.m3,
            amounts: [0; 9],
        };
        let soles = [
            month.service,
            month.specific,
            month.discounts,
            month.exemptions,
            month.vat_added,
            month.total,
            month.turnover,
            month.turnover_before_discounts,
            vat,
        ];
        for (amount, soles) in sums.amounts.iter_mut().zip(soles) {
            *amount = soles.centimos(money).ok_or(Refusal::OutOfRange)?;
        }
        Ok(sums)
    }

    /// Adds the same so many times over.
    fn add(&mut self, other: &Sums, count: u32) -> Finding<()> {
        for (sum, more) in [
            (&mut self.connections, other.connections),
            (&mut self.on_social, other.on_social),
            (&mut self.paying, other.paying),
        ] {
            *sum = more.checked_mul(count).and_then(|more| sum.checked_add(more)).ok_or(Refusal::OutOfRange)?;
        }
        self.m3 = self.m3.plus(other.m3.times(count)?)?;
        for (sum, more) in self.amounts.iter_mut().zip(other.amounts) {
            *sum = added(*sum, more.checked_mul(count.into()).ok_or(Refusal::OutOfRange)?)?;
        }
        Ok(())
    }

    /// As of the plan's own groups of users.
    pub fn town(&self, money: Money) -> TownMonth {
        let [service, specific, discounts, exemptions, vat_added, total, turnover, turnover_before_discounts, _] =
            self.amounts.map(|centimos| Soles::of_centimos(centimos, money));
        TownMonth {
            connections: self.connections,
            m3: self.m3,
            service,
            specific,
            discounts,
            exemptions,
            vat_added,
            total,
            turnover,
            turnover_before_discounts,
            on_social: self.on_social,
            paying: self.paying,
        }
    }

    /// What all of it comes to.
    pub fn amounts(&self, money: Money) -> Amounts {
        let month = self.town(money);
        let [.., vat] = self.amounts;
        Amounts {
            m3: Volume::new(month.m3.value().normalize()),
            service: month.service,
            specific: month.specific,
            discounts: month.discounts,
            exemptions: month.exemptions,
            vat: Soles::of_centimos(vat, money),
            total: month.total,
            turnover: month.turnover,
        }
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
    Ok(income.by(people)?.rounded(plan.money))
}

impl AboveMarks {
    fn of_income(income: Soles, [usual, most]: [Rate; 2]) -> Finding<AboveMarks> {
        let positive = income > Soles::ZERO;
        positive
            .then_some(AboveMarks { income, homes: 0, usual, most, above_usual: 0, above_most: 0 })
            .ok_or(Refusal::OutOfRange)
    }

    fn add(&mut self, percent: Decimal, count: u32) -> Finding<()> {
        let above = |share: Rate| share.percent().map(|mark| if percent > mark { count } else { 0 });
        let (usual, most) = (above(self.usual)?, above(self.most)?);
        for (sum, more) in [(&mut self.homes, count), (&mut self.above_usual, usual), (&mut self.above_most, most)] {
            *sum = sum.checked_add(more).ok_or(Refusal::OutOfRange)?;
        }
        Ok(())
    }
}
