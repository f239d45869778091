//! What the chosen levels make of the service: its facts and its connections (model.md, section 1).

use crate::choice::Choice;
use crate::number::money::{Exact, Price, Rate};
use crate::plan::Plan;
use crate::plan::leaf::{Hours, Id, Text};
use crate::plan::service::{Added, Aspect, Level, settled};
use crate::plan::tariff::Tariff;
use crate::plan::users::UserGroup;
use rust_decimal::Decimal;
use serde::Serialize;

/// The facts of a chosen service. What no level settles is `None`.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Service {
    /// Hours of water a day.
    pub hours_per_day: Option<Hours>,
    /// Share of homes with water.
    pub water_coverage: Option<Rate>,
    /// Share of homes with sewerage.
    pub sewer_coverage: Option<Rate>,
    /// Whether use is measured, for everybody.
    pub metered: Option<bool>,
    /// Whether bills have a sewer line.
    pub sewer: bool,
    /// Litres a person uses a day.
    pub litres_per_person_day: Option<Decimal>,
    /// The share of production that is not billed.
    pub losses: Option<Rate>,
    /// A package plan's whole charge.
    pub charge_per_month: Option<Exact>,
    /// A package plan's base price.
    pub average_cost_per_m3: Option<Price>,
    /// Where the tariff is that holds: the aspect and the level that has one; else the plan's.
    #[serde(skip)]
    own_tariff: Option<(usize, usize)>,
    /// What its levels add to each receipt.
    #[serde(skip)]
    pub adds: Vec<LevelAdds>,
    /// The groups of users, with the connections of this service.
    #[serde(skip)]
    pub groups: Vec<UserGroup>,
}

impl Service {
    /// The service that a choice describes. Later aspects settle what earlier ones also name.
    pub fn of(plan: &Plan, choice: &Choice) -> Service {
        let levels = choice.levels(plan);
        let mut groups = plan.users.clone();
        for (_, level) in &levels {
            for change in level.sets.iter().filter_map(|facts| facts.connections.as_ref()).flatten() {
                for group in groups.iter_mut().filter(|group| group.id == change.group) {
                    group.count = change.count;
                }
            }
        }
        Service {
            hours_per_day: settled(&levels, |facts| facts.hours_per_day),
            water_coverage: settled(&levels, |facts| facts.water_coverage),
            sewer_coverage: settled(&levels, |facts| facts.sewer_coverage),
            metered: settled(&levels, |facts| facts.metered),
            sewer: settled(&levels, |facts| facts.sewer).unwrap_or(true),
            litres_per_person_day: settled(&levels, |facts| facts.litres_per_person_day),
            losses: settled(&levels, |facts| facts.losses).or(plan.losses),
            charge_per_month: levels.iter().rev().find_map(|(_, level)| level.charge_per_month),
            average_cost_per_m3: levels.iter().rev().find_map(|(_, level)| level.average_cost_per_m3),
            own_tariff: plan.own_tariff(&levels),
            adds: levels.iter().filter_map(|(aspect, level)| LevelAdds::of(aspect, level)).collect(),
            groups,
        }
    }

    /// Where that tariff stands in the plan.
    pub fn tariff_place(&self) -> String {
        Plan::tariff_place(self.own_tariff)
    }

    /// The tariff that holds.
    pub fn tariff<'p>(&self, plan: &'p Plan) -> &'p Tariff {
        plan.tariff_at(self.own_tariff)
    }

    /// Whether any home pays by what it uses.
    pub fn by_use(&self, plan: &Plan) -> bool {
        !self.tariff(plan).per_home()
    }

    /// Whether a home is billed by what it uses.
    pub fn meters(&self, home_metered: bool) -> bool {
        self.metered.unwrap_or(home_metered)
    }
}

/// What a level adds to each receipt.
#[derive(Debug, Clone)]
pub struct LevelAdds {
    /// The aspect's id.
    pub aspect: Id,
    /// The level's id.
    pub level: Id,
    /// The level, in words.
    pub label: Text,
    /// What is added, and to whom.
    pub adds: Vec<Added>,
}

impl LevelAdds {
    fn of(aspect: &Aspect, level: &Level) -> Option<LevelAdds> {
        let adds = level.adds.clone()?;
        Some(LevelAdds { aspect: aspect.id.clone(), level: level.id.clone(), label: level.label.clone(), adds })
    }
}

/// How many connections of a group are on the social charge: never more than there are.
pub fn social_count(group: &UserGroup) -> u32 {
    group.on_social_charge().min(group.count.get())
}
