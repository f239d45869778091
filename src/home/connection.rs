//! What is billed: a home, a group's connection or an example, and the volume that its bill is made for (model.md,
//! section 3, step 1).

use crate::home::schedule::PricedSchedule;
use crate::home::service::Service;
use crate::number::money::{Finding, Rate, Volume};
use crate::number::refusal::{Missing, Refusal};
use crate::plan::Plan;
use crate::plan::tariff::Category;
use crate::plan::users::{Home, SocialCharge, UserGroup};
use serde::Serialize;

/// The volume a bill is made for.
#[derive(Debug, Clone, Copy, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct BilledVolume {
    /// m³ billed.
    pub m3: Volume,
    /// Which rule gave it.
    pub rule: VolumeRule,
}

/// Why this volume is billed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum VolumeRule {
    /// What the meter says, or what people use.
    Reading,
    /// The meter says less than the minimum volume.
    Minimum,
    /// Without a meter, the category's assigned volume.
    Assigned,
}

/// A connection with what its service settles.
#[derive(Debug, Clone, Copy)]
pub struct Connection {
    /// Its category.
    pub category: Category,
    /// How many units of use share it: block limits, minimum, assigned and covered volumes and charges count so many times.
    pub units: u32,
    /// Whether what it uses is measured.
    pub metered: bool,
    /// What it uses, in m³ a month, where known.
    pub m3: Option<Volume>,
    /// Whether it has a sewer line.
    pub sewer: bool,
    /// Whether it is on the social charge.
    pub social: bool,
    /// The share of its receipt that is forgiven.
    pub exempt: Rate,
}

impl Connection {
    /// A home under a service. Its volume is the written one, or that of its people.
    ///
    /// # Errors
    /// [`Refusal::OutOfRange`] beyond the range of decimals.
    pub fn of_home(plan: &Plan, home: &Home, service: &Service) -> Finding<Connection> {
        let by_people =
            || service.litres_per_person_day.map(|litres| Volume::of_people(home.people.get(), litres)).transpose();
        Ok(Connection {
            category: home.billed_as(plan),
            units: home.units(),
            metered: service.meters(home.metered),
            m3: home.m3.map_or_else(by_people, |volume| Ok(Some(volume)))?,
            sewer: service.sewer && home.sewer,
            social: home.social,
            exempt: home.exempt_share.unwrap_or_default(),
        })
    }

    /// One connection of a group under a service.
    pub fn of_group(plan: &Plan, group: &UserGroup, service: &Service, social: bool) -> Connection {
        Connection {
            category: group.billed_as(plan),
            units: group.units(),
            metered: service.meters(group.metered),
            m3: group.m3,
            sewer: service.sewer && group.sewer,
            social,
            exempt: group.exempt_share.unwrap_or_default(),
        }
    }

    /// Step 1: the volume to bill at a category's prices; none where a home pays the same whatever it uses.
    ///
    /// # Errors
    /// As [`Connection::volume`].
    pub fn billed(&self, prices: &PricedSchedule) -> Finding<Option<BilledVolume>> {
        if prices.per_home {
            return Ok(None);
        }
        self.volume(prices.minimum_m3, prices.assigned_m3).map(Some)
    }

    /// The volume to bill where it has a price.
    ///
    /// # Errors
    /// [`Refusal::NoAssignedVolume`] without a meter and an assigned volume; [`Refusal::NotGiven`] where the home's
    /// volume is not known.
    pub fn volume(&self, minimum: Volume, assigned: Option<Volume>) -> Finding<BilledVolume> {
        if !self.metered {
            let billed = assigned.ok_or(Refusal::NoAssignedVolume)?.times(self.units)?;
            return Ok(BilledVolume { m3: billed, rule: VolumeRule::Assigned });
        }
        let reading = self.m3.ok_or(Refusal::NotGiven(Missing::Litres))?;
        let minimum = minimum.times(self.units)?;
        let rule = if reading < minimum { VolumeRule::Minimum } else { VolumeRule::Reading };
        Ok(BilledVolume { m3: reading.at_least(minimum), rule })
    }

    /// The volume the social discount covers: all of it without a meter, where no difference above S can be paid.
    ///
    /// # Errors
    /// [`Refusal::OutOfRange`] beyond the range of decimals.
    pub fn covered(&self, social: &SocialCharge, billed: Volume) -> Finding<Volume> {
        Ok(if self.metered { billed.at_most(social.covered_m3.times(self.units)?) } else { billed })
    }
}

/// The m³ a month billed to each connection of a group, before any price is known; where a home pays the same whatever it uses,
/// those that the plan names, or none.
///
/// # Errors
/// [`Refusal::NoSuchCategory`] or [`Refusal::NoAssignedVolume`].
pub fn billed_volume_of_group(plan: &Plan, service: &Service, group: &UserGroup) -> Finding<Volume> {
    let connection = Connection::of_group(plan, group, service, false);
    let schedule = service.tariff(plan).schedule(connection.category).ok_or(Refusal::NoSuchCategory)?;
    if schedule.per_home() {
        return Ok(group.m3.unwrap_or_default());
    }
    Ok(connection.volume(schedule.minimum_m3.unwrap_or_default(), schedule.assigned_m3)?.m3)
}
