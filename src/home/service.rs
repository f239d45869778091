//! What the chosen levels make of the service: its facts and its connections.

use crate::choice::Choice;
use crate::number::money::{Exact, Price, Rate};
use crate::plan::Plan;
use crate::plan::leaf::Hours;
use crate::plan::users::UserGroup;
use rust_decimal::Decimal;
use serde::Serialize;

/// The facts of a chosen service. What no level settles is `None`.
#[derive(Debug, Clone, Serialize)]
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
    /// The groups of users, with the connections of this service.
    #[serde(skip)]
    pub groups: Vec<UserGroup>,
}

impl Service {
    /// The service that a choice describes. Later aspects settle what earlier ones also name.
    pub fn of(plan: &Plan, choice: &Choice) -> Service {
        let mut service = Service {
            hours_per_day: None,
            water_coverage: None,
            sewer_coverage: None,
            metered: None,
            sewer: true,
            litres_per_person_day: None,
            losses: plan.losses,
            charge_per_month: None,
            average_cost_per_m3: None,
            groups: plan.users.clone(),
        };
        for (_, level) in choice.levels(plan) {
            settle(&mut service.charge_per_month, &level.charge_per_month);
            settle(&mut service.average_cost_per_m3, &level.average_cost_per_m3);
            let Some(facts) = &level.sets else { continue };
            settle(&mut service.hours_per_day, &facts.hours_per_day);
            settle(&mut service.water_coverage, &facts.water_coverage);
            settle(&mut service.sewer_coverage, &facts.sewer_coverage);
            settle(&mut service.metered, &facts.metered);
            service.sewer = facts.sewer.unwrap_or(service.sewer);
            settle(&mut service.litres_per_person_day, &facts.litres_per_person_day);
            settle(&mut service.losses, &facts.losses);
            for change in facts.connections.iter().flatten() {
                for group in service.groups.iter_mut().filter(|group| group.id == change.group) {
                    group.count = change.count;
                }
            }
        }
        service
    }

    /// Whether a home is billed by what it uses.
    pub fn meters(&self, home_metered: bool) -> bool {
        self.metered.unwrap_or(home_metered)
    }
}

fn settle<T: Copy>(fact: &mut Option<T>, by_level: &Option<T>) {
    if by_level.is_some() {
        *fact = *by_level;
    }
}

/// How many connections of a group are on the social charge: never more than there are.
pub fn social_count(group: &UserGroup) -> u32 {
    group.on_social_charge().min(group.count.get())
}
