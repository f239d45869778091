//! What residents choose: aspects of the service, their levels, and what each level does.

use super::cost::LevelCosts;
use super::declare::{one_of, record};
use super::leaf::{Hours, Id, Text, Whole};
use super::problem::Fault;
use super::read::{At, Problems};
use super::tariff::{Category, Tariff};
use crate::number::money::{Exact, Price, Rate};
use rust_decimal::Decimal;

record! {
    /// One question that residents answer, such as how many hours of water a day.
    Aspect {
        /// Its name in links and in choices; not one of `v`, `people`, `units_of_use`, `m3`, `use`, `kind`,
        /// `metered`, `sewer`, `social`, `new_connection`, `late`, `fund`, `ceiling`, `keep`, `paid`.
        #[cfg_attr(feature = "cli", schemars(extend("not" = super::schema::not_reserved())))]
        id: Id,
        /// The question, as it is asked.
        label: Text,
        /// Why it costs more or less, in a sentence.
        why: Option<Text> [town],
        /// The level of today's service, where it is on offer.
        today: Option<Id>,
        /// The level that is chosen before anybody chooses.
        proposed: Id,
        /// Two or more levels, from the least to the most.
        levels: Vec<Level> {least 2},
    }
    check
}

record! {
    /// One level of an aspect.
    Level {
        /// Its name in links and in choices.
        id: Id,
        /// What it is, in two or three words.
        label: Text,
        /// What changes at home, in plain words.
        consequence: Text [town],
        /// A drawing of `www/pictograms`.
        pictogram: Id [town],
        /// The facts of the service it settles.
        sets: Option<Facts>,
        /// The cost it adds.
        costs: Option<LevelCosts>,
        /// A package plan's level of today: the charge that is its whole bill, in soles a month.
        charge_per_month: Option<Exact>,
        /// A package plan's level: average long-run cost of the whole service, in soles per m³.
        average_cost_per_m3: Option<Price>,
        /// A level with a tariff of its own, where prices are given: the ordinance in force, proposal A, proposal B. Without one
        /// the plan's holds.
        tariff: Option<Tariff>,
        /// What it adds to each receipt, where prices are given.
        adds: Option<Vec<Added>>,
        /// Levels of other aspects of which one must be chosen with it.
        requires: Option<Vec<Link>>,
        /// Levels of other aspects that cannot be chosen with it.
        excludes: Option<Vec<Link>>,
    }
}

record! {
    /// What a level adds to a receipt.
    Added {
        /// The category that pays it; everybody, where it is absent.
        category: Option<Category>,
        /// How much.
        charge: AddedCharge,
    }
}

one_of! {
    /// How much a level adds.
    AddedCharge {
        /// Soles a month for each connection.
        Month = "per_month": Exact,
        /// Soles for each m³ billed.
        Volume = "per_m3": Price,
    }
}

record! {
    /// Facts of the service. A level leaves out what it does not change.
    Facts {
        /// Hours of water a day.
        hours_per_day: Option<Hours> [town],
        /// Share of homes with water.
        water_coverage: Option<Rate> [town],
        /// Share of homes with sewerage.
        sewer_coverage: Option<Rate> [town],
        /// Whether use is measured; overrides what groups and homes say.
        metered: Option<bool>,
        /// Whether there is a sewer service, and so its line in the bill.
        sewer: Option<bool>,
        /// Litres that a person uses a day.
        #[cfg_attr(feature = "cli", schemars(with = "Option<super::schema::Factor>"))]
        litres_per_person_day: Option<Decimal>,
        /// The share of production that is not billed.
        losses: Option<Rate>,
        /// Connections of user groups that this level changes.
        connections: Option<Vec<Connections>>,
    }
    check
}

impl Facts {
    fn check(&self, at: &At<'_>, found: &mut Problems) {
        let changes = self.connections.iter().flatten().map(|change| change.group.as_str());
        super::read::once(changes, &at.path_of("connections"), ".group", found);
    }
}

record! {
    /// A new number of connections of a group.
    Connections {
        /// The group's id.
        group: Id,
        /// How many connections it then has.
        count: Whole,
    }
}

record! {
    /// A tie between levels, with the reason in words.
    Link {
        /// The other aspect.
        aspect: Id,
        /// Its levels.
        levels: Vec<Id> {least 1},
        /// Why, as residents read it.
        reason: Text,
    }
}

/// Names that a link or the form uses beside the aspects, so none may have them.
pub const RESERVED: [&str; 15] = [
    "v",
    "people",
    "units_of_use",
    "m3",
    "use",
    "kind",
    "metered",
    "sewer",
    "social",
    "new_connection",
    "late",
    "fund",
    "ceiling",
    "keep",
    "paid",
];

impl Aspect {
    fn check(&self, at: &At<'_>, found: &mut Problems) {
        if RESERVED.contains(&self.id.as_str()) {
            found.add(at.path_of("id"), Fault::BadId(self.id.to_string()));
        }
        if self.levels.len() < 2 {
            found.add(at.path_of("levels"), Fault::TooFew(2));
        }
        super::read::unique(self.levels.iter().map(|level| &level.id), &at.path_of("levels"), found);
        for (key, id) in [("today", self.today.as_ref()), ("proposed", Some(&self.proposed))] {
            if let Some(id) = id
                && self.level(id.as_str()).is_none()
            {
                found.add(at.path_of(key), self.no_such_level(id.as_str()));
            }
        }
    }

    /// What is wrong with a level that it does not have.
    pub(crate) fn no_such_level(&self, id: &str) -> Fault {
        Fault::unknown(id, self.levels.iter().map(|level| level.id.as_str()))
    }

    /// The level with an id.
    pub fn level(&self, id: &str) -> Option<&Level> {
        self.levels.iter().find(|level| level.id.as_str() == id)
    }
}

impl Level {
    /// What it requires.
    pub fn required(&self) -> &[Link] {
        self.requires.as_deref().unwrap_or_default()
    }

    /// What it excludes.
    pub fn excluded(&self) -> &[Link] {
        self.excludes.as_deref().unwrap_or_default()
    }

    /// The tie that it breaks beside the levels that are `taken`: one that it requires and lacks, or excludes and has.
    pub fn broken_tie(&self, taken: &dyn Fn(&Id, &Id) -> bool) -> Option<&Link> {
        let met = |link: &Link| link.levels.iter().any(|level| taken(&link.aspect, level));
        let unmet = self.required().iter().find(|link| !met(link));
        unmet.or_else(|| self.excluded().iter().find(|link| met(link)))
    }
}

/// What chosen levels settle of the service: where two do, the later aspect's counts.
pub fn settled<T>(levels: &[(&Aspect, &Level)], fact: impl Fn(&Facts) -> Option<T>) -> Option<T> {
    levels.iter().rev().find_map(|(_, level)| fact(level.sets.as_ref()?))
}
