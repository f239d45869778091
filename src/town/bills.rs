//! Every bill of the town, group by group: totals are sums of rounded lines, and what one category pays for another
//! (model.md, sections 4 and 5).

use crate::home::bill::{self, Bill};
use crate::home::connection::Connection;
use crate::home::line::LineKind;
use crate::home::schedule::Prices;
use crate::home::service::{Service, social_count};
use crate::number::money::{self, Exact, Finding, Soles, Volume};
use crate::number::refusal::{Missing, Refusal};
use crate::plan::Plan;
use crate::plan::leaf::{Id, Text};
use crate::plan::tariff::Category;
use rust_decimal::Decimal;
use serde::Serialize;

/// The bills of a month.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct TownBills {
    /// Group by group.
    pub groups: Vec<GroupBills>,
    /// All connections together, a month.
    pub month: TownMonth,
}

/// The bills of a group.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct GroupBills {
    /// Its id in the plan.
    pub id: Id,
    /// What it is called.
    pub label: Text,
    /// The category whose prices it pays.
    pub category: Category,
    /// How many units of use are behind each connection.
    pub units: u32,
    /// How many are billed in full.
    pub in_full: u32,
    /// How many are on the social charge.
    pub on_social: u32,
    /// The bill of each without the social charge.
    pub each: Bill,
    /// The bill of each on the social charge.
    pub social: Bill,
}

/// What all connections pay in a month: sums of their rounded lines.
#[derive(Debug, Clone, Copy, Default, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct TownMonth {
    /// How many connections.
    pub connections: u32,
    /// m³ billed.
    pub m3: Volume,
    /// Water, sewer, fixed charges and top-ups.
    pub service: Soles,
    /// Collected for others, before exemptions.
    pub specific: Soles,
    /// Social discounts; zero or negative.
    pub discounts: Soles,
    /// Exemptions; zero or negative.
    pub exemptions: Soles,
    /// VAT that is added to these.
    pub vat_added: Soles,
    /// What is paid: the sum of the above.
    pub total: Soles,
    /// The operator's turnover, net.
    pub turnover: Soles,
    /// The turnover as if nobody were on the social charge.
    pub turnover_before_discounts: Soles,
    /// How many are on the social charge.
    pub on_social: u32,
    /// Connections that pay in full, without social charge or exemption.
    pub paying: u32,
}

impl GroupBills {
    /// Every kind of bill of the group, with how many get it.
    fn counted(&self) -> [(&Bill, u32); 2] {
        [(&self.each, self.in_full), (&self.social, self.on_social)]
    }
}

impl TownBills {
    /// Bills every group of a service.
    ///
    /// # Errors
    /// [`Refusal::NotGiven`] where the plan has no users; else as [`Bill::of`].
    pub fn of(plan: &Plan, service: &Service, prices: &Prices) -> Finding<TownBills> {
        if service.groups.is_empty() {
            return Err(Refusal::NotGiven(Missing::Users));
        }
        let mut groups = Vec::new();
        for group in &service.groups {
            let on_social = social_count(group);
            groups.push(GroupBills {
                id: group.id.clone(),
                label: group.label.clone(),
                category: group.billed_as(plan),
                units: group.units(),
                in_full: group.count.get().saturating_sub(on_social),
                on_social,
                each: Bill::of(plan, prices, &Connection::of_group(plan, group, service, false))?,
                social: Bill::of(plan, prices, &Connection::of_group(plan, group, service, true))?,
            });
        }
        let mut month = TownMonth::default();
        for group in &groups {
            month.add(&TownMonth::of(&group.each, None)?, group.in_full)?;
            month.add(&TownMonth::of(&group.social, Some(group.each.turnover))?, group.on_social)?;
        }
        Ok(TownBills { groups, month })
    }
}

impl TownBills {
    /// What an average home is billed, in m³ a month.
    ///
    /// # Errors
    /// [`Refusal::NoVolume`] where the town has no homes.
    pub fn average_home_volume(&self) -> Finding<Volume> {
        let homes = |group: &&GroupBills| group.category.is_home();
        let (mut volume, mut count) = (Volume::ZERO, 0);
        for group in self.groups.iter().filter(homes) {
            for (bill, connections) in group.counted() {
                let billed = bill.billed.map(|volume| volume.m3).unwrap_or_default();
                volume = volume.plus(billed.times(connections)?)?;
                count = counted(count, connections.checked_mul(group.units).ok_or(Refusal::OutOfRange)?)?;
            }
        }
        match count {
            0 => Err(Refusal::NoVolume),
            _ => Ok(Volume::new(money::div(volume.value(), Decimal::from(count))?)),
        }
    }
}

impl TownMonth {
    /// What one connection pays; of one on the social charge also its turnover without it.
    ///
    /// # Errors
    /// [`Refusal::OutOfRange`] beyond the range of decimals.
    pub(crate) fn of(bill: &Bill, without_social: Option<Soles>) -> Finding<TownMonth> {
        let exempt = bill.lines.iter().any(|line| matches!(line.kind, LineKind::Exemption));
        let mut month = TownMonth {
            connections: 1,
            m3: bill.billed.map(|volume| volume.m3).unwrap_or_default(),
            vat_added: bill.vat.filter(|vat| !vat.included).map(|vat| vat.amount).unwrap_or_default(),
            total: bill.total,
            turnover: bill.turnover,
            turnover_before_discounts: without_social.unwrap_or(bill.turnover),
            on_social: without_social.is_some().into(),
            paying: (without_social.is_none() && !exempt).into(),
            ..TownMonth::default()
        };
        for line in &bill.lines {
            let sum = match line.kind {
                LineKind::Specific { .. } => &mut month.specific,
                LineKind::SocialDiscount => &mut month.discounts,
                LineKind::Exemption => &mut month.exemptions,
                _ => &mut month.service,
            };
            *sum = sum.plus(line.amount)?;
        }
        Ok(month)
    }

    /// Adds another month's sums, so many times over.
    ///
    /// # Errors
    /// [`Refusal::OutOfRange`] beyond the range of decimals.
    pub(crate) fn add(&mut self, other: &TownMonth, count: u32) -> Finding<()> {
        for (sum, more) in [
            (&mut self.connections, other.connections),
            (&mut self.on_social, other.on_social),
            (&mut self.paying, other.paying),
        ] {
            *sum = counted(*sum, more.checked_mul(count).ok_or(Refusal::OutOfRange)?)?;
        }
        self.m3 = self.m3.plus(other.m3.times(count)?)?;
        for (sum, more) in [
            (&mut self.service, other.service),
            (&mut self.specific, other.specific),
            (&mut self.discounts, other.discounts),
            (&mut self.exemptions, other.exemptions),
            (&mut self.vat_added, other.vat_added),
            (&mut self.total, other.total),
            (&mut self.turnover, other.turnover),
            (&mut self.turnover_before_discounts, other.turnover_before_discounts),
        ] {
            *sum = sum.plus(more.times(count)?)?;
        }
        Ok(())
    }
}

fn counted(before: u32, more: u32) -> Finding<u32> {
    before.checked_add(more).ok_or(Refusal::OutOfRange)
}

/// What a category pays a year, and what it would pay if all paid the same for a m³.
#[derive(Debug, Clone, Copy, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct CrossSubsidy {
    /// The category.
    pub category: Category,
    /// m³ billed a year.
    pub m3: Volume,
    /// Soles a year, net, before discounts and exemptions.
    pub pays: Soles,
    /// Its share by volume of what the town pays.
    pub share: Soles,
    /// What it pays beyond its share: positive helps, negative is helped. All together are zero.
    pub helps: Soles,
}

/// The balance between categories: what each pays minus its share by volume; the last takes the remainder, so the
/// balances add up to zero.
///
/// # Errors
/// [`Refusal::NoVolume`] where nothing is billed.
pub fn cross_subsidy(plan: &Plan, town: &TownBills) -> Finding<Vec<CrossSubsidy>> {
    let mut rows: Vec<CrossSubsidy> = Vec::new();
    for (category, _) in plan.tariff.categories() {
        let mut row =
            CrossSubsidy { category, m3: Volume::ZERO, pays: Soles::ZERO, share: Soles::ZERO, helps: Soles::ZERO };
        let groups: Vec<_> = town.groups.iter().filter(|group| group.category == category).collect();
        for (bill, count) in groups.iter().flat_map(|group| group.counted()) {
            let months = |month: Soles| month.times(count)?.times(12);
            row.pays = row.pays.plus(months(bill.service_amount()?)?)?;
            if let Some(volume) = bill.billed {
                row.m3 = row.m3.plus(volume.m3.times(count)?.times(12)?)?;
            }
        }
        row.pays = bill::net(plan, row.pays)?;
        if !groups.is_empty() {
            rows.push(row);
        }
    }
    let pays = Soles::sum(rows.iter().map(|row| row.pays))?;
    let volume = Volume::sum(rows.iter().map(|row| row.m3))?;
    let last = rows.len().saturating_sub(1);
    let mut left = pays;
    for (i, row) in rows.iter_mut().enumerate() {
        row.share = if i == last {
            left
        } else {
            pays.exact().by(row.m3.value())?.per(volume).map(|p| Exact::new(p.value()).rounded(plan.money))?
        };
        left = left.minus(row.share)?;
        row.helps = row.pays.minus(row.share)?;
    }
    Ok(rows)
}
