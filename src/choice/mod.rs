//! What a resident picks: one level of each aspect, and a home. One flat list of names and values serves as the form,
//! the link and the JSON file: `v=1&continuity=h12&people=5&m3=10&kind=domestic&metered=1&sewer=1&social=0`,
//! and where they say something `new_connection=1&late=2`, and once for each service that is kept to be compared
//! `keep=h12.tested.network.all.office`.

mod kept;
pub mod link;
mod way;

use crate::number::digits;
use crate::number::money::{Exact, Rate};
use crate::number::written;
use crate::plan::Plan;
use crate::plan::charges::MOST_UNPAID;
use crate::plan::leaf::{Id, Whole};
use crate::plan::problem::{Fault, Problem};
use crate::plan::read::{At, Problems, Read};
use crate::plan::service::{Aspect, Level, Link, RESERVED, settled};
use crate::plan::tariff::Class;
use crate::plan::users::{Home, Units};
use crate::plan::value::Value;
use rust_decimal::Decimal;
use serde::ser::{Serialize, SerializeMap, Serializer};

pub use crate::plan::category::SHOP;
pub use kept::{Keeping, MOST_KEPT, letter};
pub use link::Asked;

/// The version of links: old ones keep opening.
const VERSION: &str = "1";

/// The fields that say yes or no.
const FLAGS: [&str; 4] = ["metered", "sewer", "social", "new_connection"];

/// Aspect and level ids, in the plan's order.
type Levels = Vec<(String, String)>;

/// One level of each aspect, and a home.
#[derive(Debug, Clone)]
pub struct Choice {
    levels: Levels,
    /// The services kept to be compared with this one: at most [`MOST_KEPT`], each once, and never today's package,
    /// which is always beside them.
    kept: Vec<Levels>,
    /// The home whose bill is asked for.
    pub home: Home,
    /// Whether its connection is new, and the first instalment of the fee comes with the receipt.
    pub new_connection: bool,
    /// How many receipts it has not paid.
    pub late: u32,
    /// A rate of the fund to try, where the plan's documents give none.
    pub fund_rate: Option<Rate>,
    /// Another ceiling of what the municipality gives a month to the social charge, to try it.
    pub ceiling: Option<Exact>,
}

/// A tie that a choice breaks.
#[derive(Debug, Clone, Copy)]
pub struct Conflict<'p> {
    /// The aspect of the level that has the tie.
    pub aspect: &'p Aspect,
    /// That level.
    pub level: &'p Level,
    /// The tie.
    pub link: &'p Link,
}

impl Choice {
    /// The proposed levels and the first example's home: where the page starts. `None` only where the plan has no example.
    pub fn proposed(plan: &Plan) -> Option<Choice> {
        let levels = plan
            .aspects
            .iter()
            .map(|aspect| (aspect.id.as_str().to_owned(), aspect.proposed.as_str().to_owned()))
            .collect();
        let home = Choice::home_of(plan, &plan.examples.first()?.home);
        Some(Choice { levels, kept: Vec::new(), home, new_connection: false, late: 0, fund_rate: None, ceiling: None })
    }

    /// A home of the plan as a choice has it.
    pub fn home_of(plan: &Plan, home: &Home) -> Home {
        let mut home = home.clone();
        // Where a home with a shop pays as any other, it is no kind of its own.
        home.shop = home.shop.filter(|shop| *shop && plan.pricing.home_with_shop.is_some());
        home.units_of_use = plan.shares_connections().then(|| home.units_of_use.unwrap_or(Units::ONE));
        home
    }

    /// Reads a choice from the fields of a form, already decoded. What it leaves out is as proposed.
    ///
    /// # Errors
    /// Everything wrong with it; the path of a problem is the name of the field.
    pub fn from_pairs(plan: &Plan, pairs: impl IntoIterator<Item = (String, String)>) -> Result<Choice, Vec<Problem>> {
        let pairs = pairs.into_iter().collect();
        let (choice, found) = Choice::read_all(plan, &typed(pairs), Problems::default());
        found.result(choice)?.ok_or_else(Vec::new)
    }

    /// Reads a choice from a JavaScript object or from JSON.
    ///
    /// # Errors
    /// Everything wrong with it; the path of a problem is the name of the field.
    pub fn from_value(plan: &Plan, value: &Value) -> Result<Choice, Vec<Problem>> {
        let value = link::as_said(plan, value);
        let (choice, found) = Choice::read_all(plan, &value, Problems::of_a_text());
        let named = |problem| with_levels(plan, &value, problem);
        let problems = |problems: Vec<Problem>| problems.into_iter().map(named).collect::<Vec<_>>();
        found.listed(choice).map_err(problems)?.ok_or_else(Vec::new)
    }

    /// As [`Choice::read`], with the ties between levels.
    fn read_all(plan: &Plan, value: &Value, found: Problems) -> (Option<Choice>, Problems) {
        let (choice, mut found) = Choice::read(plan, value, found);
        if let Some(choice) = &choice {
            choice.check_ties(plan, &mut found);
        }
        (choice, found)
    }

    /// What could be read, with what is proposed in place of all else, and what is wrong; no choice only where the plan has
    /// no home to begin with.
    fn read(plan: &Plan, value: &Value, mut found: Problems) -> (Option<Choice>, Problems) {
        let at = At::root(value);
        let mut keys: Vec<&str> = plan.aspects.iter().map(|aspect| aspect.id.as_str()).collect();
        for key in RESERVED {
            if asked(plan, key) {
                keys.push(key);
            }
        }
        at.only_keys(&keys, &mut found);
        let Some(mut choice) = Choice::proposed(plan) else {
            found.add("examples", Fault::TooFew(1));
            return (None, found);
        };
        if !at.key("v").absent()
            && !matches!(at.key("v").value, Some(Value::Number(v) | Value::Text(v)) if v == VERSION)
        {
            found.add("v", Fault::Version);
        }
        choice.read_levels(plan, &at, &mut found);
        choice.read_home(plan, &at, &mut found);
        choice.read_payment(plan, &at, &mut found);
        if asked(plan, "fund") && !at.key("fund").absent() {
            let percent = at.key("fund").decimal(Decimal::ZERO, Decimal::ONE_HUNDRED, &mut found);
            choice.fund_rate = Rate::of_percent(percent).ok().filter(|_| found.sound("fund"));
        }
        if has_ceiling(plan) {
            choice.ceiling = said(&at, "ceiling", &mut found);
        }
        choice.read_kept(plan, &at, &mut found);
        (Some(choice), found)
    }

    fn read_levels(&mut self, plan: &Plan, at: &At<'_>, found: &mut Problems) {
        for ((id, chosen), aspect) in self.levels.iter_mut().zip(&plan.aspects) {
            if let Some(level) = said::<String>(at, id, found) {
                if aspect.level(&level).is_some() {
                    *chosen = level;
                } else {
                    found.add(id.as_str(), Fault::UnknownReference(level));
                }
            }
        }
    }

    /// The ties that the levels break, each with the way out of it that keeps the level whose tie it is.
    fn check_ties(&self, plan: &Plan, found: &mut Problems) {
        if plan.aspects.iter().any(|aspect| !found.sound(aspect.id.as_str())) {
            return;
        }
        for (aspect, level) in self.levels(plan) {
            if let Some(link) = self.conflict(level) {
                let instead = self.way_to(plan, aspect, level).map(|way| way.to_fragment());
                found.add(aspect.id.as_str(), Fault::Conflict(link.reason.clone(), instead));
            }
        }
    }

    fn read_home(&mut self, plan: &Plan, at: &At<'_>, found: &mut Problems) {
        if let Some(people) = said(at, "people", found) {
            self.home.people = people;
        }
        if let Some(units) = self.home.units_of_use {
            self.home.units_of_use = Some(said(at, "units_of_use", found).unwrap_or(units));
        }
        match said::<String>(at, "use", found).as_deref() {
            Some("people") => self.home.m3 = None,
            Some("m3") if at.key("m3").absent() => found.add("m3", Fault::Missing),
            None | Some("m3") => self.home.m3 = said(at, "m3", found).or(self.home.m3),
            Some(other) => found.add("use", Fault::UnknownWord(other.to_owned(), vec!["people", "m3"])),
        }
        self.read_kind(plan, at, found);
        for (key, flag) in
            [("metered", &mut self.home.metered), ("sewer", &mut self.home.sewer), ("social", &mut self.home.social)]
        {
            *flag = said(at, key, found).unwrap_or(*flag);
        }
        self.home.check(at, found);
        self.check_home(plan, found);
    }

    /// What the home pays beside its bill. Keys of a plan that does not ask for them are unknown already.
    fn read_payment(&mut self, plan: &Plan, at: &At<'_>, found: &mut Problems) {
        if asked(plan, "new_connection") {
            self.new_connection = said(at, "new_connection", found).unwrap_or_default();
        }
        if asked(plan, "late") {
            self.late = said::<Whole<MOST_UNPAID>>(at, "late", found).map_or(0, Whole::get);
        }
    }

    fn read_kind(&mut self, plan: &Plan, at: &At<'_>, found: &mut Problems) {
        let Some(word) = said::<String>(at, "kind", found) else { return };
        let before = self.home.category;
        match plan.categories.of_id(&word) {
            _ if word == SHOP && plan.pricing.home_with_shop.is_some() => {
                // The proposed home may have a shop and a category of its own; any other home with a shop is a family's.
                if self.home.shop.is_none() && self.home.category.class() != Class::Home {
                    let homes = plan.categories.iter().find(|category| category.class() == Class::Home);
                    self.home.category = homes.unwrap_or(self.home.category);
                }
                self.home.shop = Some(true);
            }
            Some(category) if plan.tariff.schedule(category).is_some() => {
                self.home.category = category;
                self.home.shop = None;
            }
            _ => {
                let mut words: Vec<&str> = plan.tariff.categories().map(|(category, _)| category.id()).collect();
                words.extend(plan.pricing.home_with_shop.map(|_| SHOP));
                found.add("kind", Fault::UnknownWord(word, words));
            }
        }
        if self.home.category != before {
            self.home.exempt_share = None;
        }
    }

    /// What the home and the service must say together.
    fn check_home(&self, plan: &Plan, found: &mut Problems) {
        let levels = self.levels(plan);
        let tariff = plan.tariff_at(plan.own_tariff(&levels));
        let Some(schedule) = tariff.schedule(self.home.billed_as(plan)) else {
            found.add("kind", Fault::NoSuchCategory);
            return;
        };
        if schedule.per_home() {
            return;
        }
        let metered = settled(&levels, |facts| facts.metered).unwrap_or(self.home.metered);
        if !metered && schedule.assigned_m3.is_none() {
            found.add("metered", Fault::NoAssignedVolume);
        }
        let litres = settled(&levels, |facts| facts.litres_per_person_day);
        if metered && self.home.m3.is_none() && litres.is_none() {
            found.add("use", Fault::NoVolume);
        }
    }

    /// The level chosen of an aspect.
    pub fn level_of<'p>(&self, plan: &'p Plan, aspect: &Aspect) -> Option<&'p Level> {
        let (_, level) = self.levels.iter().find(|(id, _)| id == aspect.id.as_str())?;
        plan.aspect(aspect.id.as_str())?.level(level)
    }

    /// The levels chosen, in the plan's order, each with its place in the plan.
    pub fn levels<'p>(&self, plan: &'p Plan) -> Vec<(&'p Aspect, &'p Level)> {
        let mut levels = Vec::new();
        for aspect in &plan.aspects {
            if let Some(level) = self.level_of(plan, aspect) {
                levels.push((aspect, level));
            }
        }
        levels
    }

    /// The same choice with one level changed.
    pub fn with(&self, aspect: &Aspect, level: &Level) -> Choice {
        let mut changed = self.clone();
        for (id, chosen) in &mut changed.levels {
            if id == aspect.id.as_str() {
                *chosen = level.id.as_str().to_owned();
            }
        }
        changed
    }

    /// Whether prices are the same as of another choice: nothing else that it says changes them.
    pub(crate) fn has_prices_of(&self, other: &Choice) -> bool {
        self.levels == other.levels && self.fund_rate == other.fund_rate
    }

    /// Whether it takes a level of an aspect.
    pub fn takes(&self, aspect: &Id, level: &Id) -> bool {
        self.levels.iter().any(|(id, chosen)| id == aspect.as_str() && chosen == level.as_str())
    }

    /// Whether it takes today's level of every question.
    pub fn is_todays(&self, plan: &Plan) -> bool {
        let takes = |aspect: &Aspect| aspect.today.as_ref().is_some_and(|level| self.takes(&aspect.id, level));
        plan.aspects.iter().all(takes)
    }

    /// The tie that a level would break beside the other levels of this choice.
    pub fn conflict<'p>(&self, level: &'p Level) -> Option<&'p Link> {
        level.broken_tie(&|aspect, level| self.takes(aspect, level))
    }

    /// The first tie between levels that this choice breaks.
    pub fn first_conflict<'p>(&self, plan: &'p Plan) -> Option<Conflict<'p>> {
        let broken = |(aspect, level)| self.conflict(level).map(|link| Conflict { aspect, level, link });
        self.levels(plan).into_iter().find_map(broken)
    }

    /// What kind of user its home is, as links and forms say it: a category's id, or [`SHOP`].
    pub fn kind(&self) -> &'static str {
        if self.home.shop == Some(true) { SHOP } else { self.home.category.id() }
    }

    /// Tells the pairs that say this choice, in the order of links.
    fn tell(&self, pair: &mut dyn FnMut(&str, &str)) {
        let flag = |on: bool| if on { "1" } else { "0" };
        pair("v", VERSION);
        for (aspect, level) in &self.levels {
            pair(aspect, level);
        }
        pair("people", &digits::text(self.home.people.get().into()));
        if let Some(units) = self.home.units_of_use {
            pair("units_of_use", &digits::text(units.get().into()));
        }
        match self.home.m3 {
            Some(volume) => pair("m3", &digits::text(digits::shortest(volume.value()))),
            None => pair("use", "people"),
        }
        pair("kind", self.kind());
        pair("metered", flag(self.home.metered));
        pair("sewer", flag(self.home.sewer));
        pair("social", flag(self.home.social));
        if self.new_connection {
            pair("new_connection", flag(true));
        }
        if self.late > 0 {
            pair("late", &digits::text(self.late.into()));
        }
        if let Some(percent) = self.fund_rate.and_then(|rate| rate.percent().ok()) {
            pair("fund", &digits::text(percent));
        }
        if let Some(most) = self.ceiling {
            pair("ceiling", &digits::text(digits::shortest(most.value())));
        }
        for text in self.kept_as_text() {
            pair("keep", &text);
        }
    }

    /// The canonical fragment of a link, without its `#`.
    pub fn to_fragment(&self) -> String {
        let mut text = String::new();
        self.tell(&mut |key, value| {
            let and = if text.is_empty() { "" } else { "&" };
            text.push_str(&written::joined(&[and, key, "=", value]));
        });
        text
    }
}

impl Serialize for Choice {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut pairs: Vec<(String, String)> = Vec::new();
        self.tell(&mut |key, value| pairs.push((key.to_owned(), value.to_owned())));
        let mut map = serializer.serialize_map(None)?;
        for (key, value) in &pairs {
            match key.as_str() {
                flag if FLAGS.contains(&flag) => map.serialize_entry(key, &(value == "1"))?,
                // One list, below.
                "keep" => {}
                _ => map.serialize_entry(key, value)?,
            }
        }
        if !self.kept.is_empty() {
            map.serialize_entry("keep", &self.kept_as_text().collect::<Vec<_>>())?;
        }
        map.end()
    }
}

/// A problem which names the levels that there are, where it is one that there is not. Whoever answers a form does not carry
/// them: there the levels are on show.
fn with_levels(plan: &Plan, value: &Value, problem: Problem) -> Problem {
    let Fault::UnknownReference(id) = &problem.fault else { return problem };
    let aspect = plan.aspect(&problem.path).or_else(|| kept::aspect_of(plan, value, &problem.path, id));
    let fault = aspect.map(|aspect| aspect.no_such_level(id));
    Problem { fault: fault.unwrap_or(problem.fault), path: problem.path }
}

/// The fields of a form as the values they stand for; what is kept stands in one list.
fn typed(pairs: Vec<(String, String)>) -> Value {
    let (mut record, mut kept) = (Vec::new(), Vec::new());
    for (key, value) in pairs {
        let value = match key.as_str() {
            key if FLAGS.contains(&key) && (value == "0" || value == "1") => Value::Bool(value == "1"),
            "fund" | "ceiling" if value.is_empty() => Value::Null,
            "m3" | "people" | "units_of_use" | "late" | "fund" | "ceiling" => Value::Text(written::pointed(&value)),
            "keep" => {
                kept.push(Value::Text(value));
                continue;
            }
            _ => Value::Text(value),
        };
        record.push((key, value));
    }
    if !kept.is_empty() {
        record.push(("keep".to_owned(), Value::List(kept)));
    }
    Value::Record(record)
}

/// What a key says, where it says something that can be read.
fn said<T: Read>(at: &At<'_>, key: &str, found: &mut Problems) -> Option<T> {
    at.field::<Option<T>>(key, found).filter(|_| found.sound(key))
}

/// Whether a plan has something to say to a field of the choice.
fn asked(plan: &Plan, key: &str) -> bool {
    match key {
        "units_of_use" => plan.shares_connections(),
        "new_connection" => plan.connection.is_some(),
        "late" => plan.late_payment.is_some(),
        "fund" => open_fund(plan),
        "ceiling" => has_ceiling(plan),
        // The form's, beside the choice.
        "paid" => false,
        _ => true,
    }
}

/// Whether the plan has a fund whose rate no document gives.
pub fn open_fund(plan: &Plan) -> bool {
    plan.fund.as_ref().is_some_and(|fund| fund.rate.is_none())
}

/// Whether the plan has a social charge and the homes that are on it, so that a ceiling changes something.
pub fn has_ceiling(plan: &Plan) -> bool {
    plan.social_charge.is_some() && !plan.users.is_empty()
}
