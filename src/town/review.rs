//! What the author of a plan should look at again, though nothing of it is wrong, and whether residents get a receipt
//! (model.md, section 1). Said by `tarifa check`, and nowhere to residents.

use crate::choice::Choice;
use crate::home::answer::{Answer, Change, spending};
use crate::locale::{self, Lang, plain};
use crate::number::digits;
use crate::number::money::known;
use crate::number::refusal::Refusal;
use crate::plan::leaf::Text;
use crate::plan::outlook::{Outlook, Start};
use crate::plan::tariff::{Block, PriceOrigin, Scheme, Sewer, falling};
use crate::plan::users::Fund;
use crate::plan::value::Value;
use crate::plan::{Plan, begin};
use crate::town::reach::unreachable;
use crate::town::usual::{Usual, table};
use rust_decimal::Decimal;

/// What a plan is warned of, and what residents get.
#[derive(Debug)]
pub struct Review {
    /// What should be looked at again.
    pub warnings: Vec<Warning>,
    /// Whether there is a receipt.
    pub receipts: Receipts,
}

/// One thing to look at again, at one place.
#[derive(Debug)]
pub struct Warning {
    /// Where, as of a [`crate::plan::problem::Problem`].
    pub path: String,
    /// What is doubtful there.
    pub doubt: Doubt,
}

/// Everything that is doubtful. Each has a stable code, and a sentence.
#[derive(Debug)]
pub enum Doubt {
    /// With this level, or for this example, there is no receipt.
    NoReceipt(Refusal),
    /// A number far from what is usual.
    Unusual(Decimal, Usual),
    /// A receipt of so many hundredths of what its family spends.
    HeavyReceipt(Decimal),
    /// More homes have the service than there are.
    MoreServedThanHomes(u32),
    /// The share of homes served is another than the coverage that is said.
    OtherCoverage(Decimal),
    /// More connections than inhabitants.
    MoreConnectionsThanPeople(u64),
    /// A m³ costs less the more is used.
    PricesFall,
    /// No choice can take this level.
    Unreachable,
    /// A phase asks for less than the one before it.
    PhaseFalls,
    /// The service is better before it has an operator.
    ImprovedBeforeTransfer,
    /// The fund is meant to pay it after its last month.
    UseAfterTheEnd(u32),
    /// Prices are found with the first year's rates, and later more is kept apart.
    KeptApartRises(u32),
    /// So much more than is listed.
    More(usize),
}

impl Doubt {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Doubt::NoReceipt(_) => "no_receipt",
            Doubt::Unusual(..) => "unusual",
            Doubt::HeavyReceipt(_) => "heavy_receipt",
            Doubt::MoreServedThanHomes(_) => "more_served_than_homes",
            Doubt::OtherCoverage(_) => "other_coverage",
            Doubt::MoreConnectionsThanPeople(_) => "more_connections_than_people",
            Doubt::PricesFall => "prices_fall",
            Doubt::Unreachable => "unreachable",
            Doubt::PhaseFalls => "phase_falls",
            Doubt::ImprovedBeforeTransfer => "improved_before_transfer",
            Doubt::UseAfterTheEnd(_) => "use_after_the_end",
            Doubt::KeptApartRises(_) => "kept_apart_rises",
            Doubt::More(_) => "more",
        }
    }

    /// What is doubtful, and what to do about it.
    pub fn text(&self, t: Lang) -> String {
        match self {
            Doubt::NoReceipt(refusal) => t.doubt_no_receipt(refusal.text(t)),
            Doubt::Unusual(found, usual) => {
                let [least, most] = usual.limits();
                let (found, why) = (&plain(*found), usual.why(t));
                t.doubt_unusual(locale::DoubtUnusual { found, least: &least, most: &most, why })
            }
            Doubt::HeavyReceipt(percent) => t.doubt_heavy_receipt(&plain(*percent)),
            Doubt::MoreServedThanHomes(homes) => t.doubt_more_served_than_homes(&plain((*homes).into())),
            Doubt::OtherCoverage(coverage) => t.doubt_other_coverage(&plain(*coverage)),
            Doubt::MoreConnectionsThanPeople(count) => t.doubt_more_connections_than_people(&plain((*count).into())),
            Doubt::PricesFall => t.doubt_prices_fall().into(),
            Doubt::Unreachable => t.doubt_unreachable().into(),
            Doubt::PhaseFalls => t.doubt_phase_falls().into(),
            Doubt::ImprovedBeforeTransfer => t.doubt_improved_before_transfer().into(),
            Doubt::UseAfterTheEnd(months) => t.doubt_use_after_the_end(&plain((*months).into())),
            Doubt::KeptApartRises(year) => t.doubt_kept_apart_rises(&plain((*year).into())),
            Doubt::More(count) => t.doubt_more(&plain((*count).into())),
        }
    }
}

/// Which of the homes that everybody is shown get a receipt under what is proposed.
#[derive(Debug)]
pub struct Receipts {
    /// How many there are.
    homes: usize,
    /// Those without one, and why.
    without: Vec<(Text, Refusal)>,
}

/// So many warnings are listed.
const MOST_LISTED: usize = 100;

/// So many homes without a receipt are named.
const MOST_NAMED: usize = 5;

impl Receipts {
    /// What residents would see, in a sentence.
    pub fn text(&self, t: Lang) -> String {
        let Some((_, refusal)) = self.without.first() else { return t.receipts_every().into() };
        if self.without.len() == self.homes {
            return t.receipts_none(refusal.text(t));
        }
        let named = self.without.iter().take(MOST_NAMED).map(|(label, _)| begin(label.get(t)));
        let more = if self.without.len() > MOST_NAMED { "; …" } else { "" };
        let count = digits::text(self.without.len().into());
        let names = named.collect::<Vec<_>>().join("; ") + more;
        t.receipts_some(locale::ReceiptsSome { count: &count, homes: &digits::text(self.homes.into()), names: &names })
    }
}

impl Review {
    /// Looks at a sound plan, and at the tree that it was read from.
    pub fn of(plan: &Plan, tree: &Value) -> Review {
        let mut found = Found(Vec::new());
        let receipts = found.receipts(plan);
        numbers(tree, String::new(), String::new(), &table(plan.money).collect::<Vec<_>>(), &mut found);
        found.homes(plan);
        found.prices(plan);
        for (a, l) in unreachable(plan) {
            found.add(format!("aspects[{a}].levels[{l}]"), Doubt::Unreachable);
        }
        if let Some(outlook) = &plan.outlook {
            found.outlook(plan, outlook);
        }
        if let Some(fund) = plan.fund.as_ref().filter(|_| plan.pricing.prices == PriceOrigin::ToFind) {
            found.kept_apart(fund);
        }
        Review { warnings: found.listed(), receipts }
    }
}

/// What is found doubtful.
struct Found(Vec<Warning>);

/// A receipt of more than so many hundredths of what a family spends is doubtful. An assumption of the project: beyond 5 % the
/// page says that it is heavy.
const HEAVY: Decimal = Decimal::from_parts(20, 0, 0, false, 0);

/// A coverage so far from the share of homes served is doubtful.
const FAR: Decimal = Decimal::from_parts(1, 0, 0, false, 1);

impl Found {
    /// Of very many the first, and how many more there are.
    fn listed(mut self) -> Vec<Warning> {
        let more = self.0.len().saturating_sub(MOST_LISTED);
        self.0.truncate(MOST_LISTED);
        if more > 0 {
            self.add("", Doubt::More(more));
        }
        self.0
    }

    fn add(&mut self, path: impl Into<String>, doubt: Doubt) {
        self.0.push(Warning { path: path.into(), doubt });
    }

    /// The receipt of each example under what is proposed, and of the first under each other level.
    fn receipts(&mut self, plan: &Plan) -> Receipts {
        let mut receipts = Receipts { homes: plan.examples.len(), without: Vec::new() };
        let Some(choice) = Choice::proposed(plan) else { return receipts };
        let answer = Answer::of(plan, &choice);
        for (i, example) in plan.examples.iter().enumerate() {
            let path = format!("examples[{i}].home");
            match answer.bill_of(plan, &example.home) {
                Ok(bill) => {
                    let heavy = spending(plan, &example.home, &bill).ok().filter(|spent| spent.percent > HEAVY);
                    if let Some(spent) = heavy {
                        self.add(path, Doubt::HeavyReceipt(spent.percent));
                    }
                }
                Err(refusal) => {
                    self.add(path, Doubt::NoReceipt(refusal));
                    receipts.without.push((example.label.clone(), refusal));
                }
            }
        }
        if known(&answer.bill).is_err() {
            return receipts;
        }
        let levels = plan.aspects.iter().enumerate();
        let places = levels.flat_map(|(a, aspect)| (0..aspect.levels.len()).map(move |l| (a, l)));
        for ((a, l), tag) in places.zip(&answer.tags) {
            if let Change::Withheld { refusal } = tag.change {
                self.add(format!("aspects[{a}].levels[{l}]"), Doubt::NoReceipt(refusal));
            }
        }
        receipts
    }

    /// How many homes and connections there are.
    fn homes(&mut self, plan: &Plan) {
        let households = plan.town.households.map(|homes| homes.get());
        if let (Some(homes), Some(served)) = (households, plan.today.households_served.map(|homes| homes.get())) {
            let share = Decimal::from(served).checked_div(homes.into());
            let coverage = plan.today.water_coverage.map(|coverage| coverage.value());
            let far = |(share, coverage): (Decimal, Decimal)| {
                share.checked_sub(coverage).is_some_and(|difference| difference.abs() > FAR)
            };
            if served > homes {
                self.add("today.households_served", Doubt::MoreServedThanHomes(homes));
            } else if let Some((share, _)) = share.zip(coverage).filter(|both| far(*both)) {
                self.add("today.water_coverage", Doubt::OtherCoverage(digits::rounded(share, 2)));
            }
        }
        let connections = plan.users.iter().map(|group| u64::from(group.count.get())).fold(0, u64::saturating_add);
        if plan.town.population.is_some_and(|people| connections > people.get().into()) {
            self.add("users", Doubt::MoreConnectionsThanPeople(connections));
        }
    }

    fn prices(&mut self, plan: &Plan) {
        for (own, tariff) in plan.tariffs() {
            let place = Plan::tariff_place(own);
            for (category, schedule) in tariff.categories() {
                // Under a price for all that is used it is refused.
                if schedule.scheme == Scheme::VolumeDifferentiated {
                    continue;
                }
                let place = format!("{place}.{}", category.id());
                self.falling(&format!("{place}.blocks"), &schedule.blocks);
                if let Some(Sewer::Blocks(blocks)) = &schedule.sewer {
                    self.falling(&format!("{place}.sewer.blocks"), blocks);
                }
            }
        }
    }

    fn falling(&mut self, path: &str, blocks: &[Block]) {
        for (i, _) in falling(blocks) {
            self.add(format!("{path}[{i}]"), Doubt::PricesFall);
        }
    }

    /// Prices that are found bring what the operator needs in the first year.
    fn kept_apart(&mut self, fund: &Fund) {
        let rates = |year| {
            let of_fund = fund.rate.as_ref().map(|rates| rates.of_year(year)).unwrap_or_default();
            fund.reserved(year).and_then(|reserved| of_fund.plus(reserved)).unwrap_or_default()
        };
        let first = rates(1);
        if let Some(year) = (2..=fund.years_of_rates()).find(|year| rates(*year) > first) {
            self.add("fund", Doubt::KeptApartRises(year));
        }
    }

    fn outlook(&mut self, plan: &Plan, outlook: &Outlook) {
        let phases = outlook.transition.as_ref().map_or(&[][..], |transition| &transition.phases);
        for (i, (before, phase)) in phases.iter().zip(phases.iter().skip(1)).enumerate() {
            if phase.share < before.share {
                let path = format!("outlook.transition.phases[{}].share", i.saturating_add(1));
                self.add(path, Doubt::PhaseFalls);
            }
        }
        if let Some(Start { transfer_month: Some(transfer), improvement_month: Some(improvement), .. }) = &outlook.start
            && improvement.get() < transfer.get()
        {
            self.add("outlook.start.improvement_month", Doubt::ImprovedBeforeTransfer);
        }
        let months = outlook.years.get().saturating_mul(12);
        let uses = plan.fund.iter().flat_map(|fund| &fund.uses).flatten();
        for (i, planned) in uses.enumerate() {
            if planned.month.get() > months {
                self.add(format!("fund.uses[{i}].month"), Doubt::UseAfterTheEnd(months));
            }
        }
    }
}

/// Looks at every number inside a place: `path` leads to it, and `kind` to any that is like it.
fn numbers(here: &Value, path: String, kind: String, usual: &[Usual], found: &mut Found) {
    match here {
        Value::Record(pairs) => {
            let dot = if path.is_empty() { "" } else { "." };
            for (key, value) in pairs {
                numbers(value, [&path, dot, key].concat(), [&kind, dot, key].concat(), usual, found);
            }
        }
        Value::List(values) => {
            for (i, value) in values.iter().enumerate() {
                numbers(value, format!("{path}[{i}]"), [&kind, "[]"].concat(), usual, found);
            }
        }
        Value::Number(text) | Value::Text(text) => {
            let limits = usual.iter().find(|usual| usual.fits(&kind)).copied();
            if let Some((limits, number)) = limits.zip(digits::decimal(text)).filter(|(limits, it)| !limits.holds(*it))
            {
                found.add(path, Doubt::Unusual(number, limits));
            }
        }
        Value::Null | Value::Bool(_) => {}
    }
}
