//! What a register comes to.

use super::fault::BadRow;
use super::understood::Understood;
use crate::number::money::{Finding, Rate, Soles, Volume};
use crate::number::refusal::finding;
use crate::plan::leaf::Id;
use crate::plan::tariff::Category;
use crate::town::fund::FundDeposits;
use crate::town::outlook::FundPlan;
use crate::town::subsidy::SocialGap;
use rust_decimal::Decimal;
use serde::Serialize;

/// Every bill of the register together.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct RegisterSummary {
    /// The plan's id.
    pub plan: Id,
    /// How the file was read.
    pub understood: Understood,
    /// What was read.
    pub rows: Rows,
    /// How many connections are billed: the good rows.
    pub connections: u32,
    /// A month.
    pub month: Amounts,
    /// Twelve such months.
    pub year: Amounts,
    /// The month by category, in the plan's order; the categories add up to it.
    pub categories: Vec<CategoryMonth>,
    /// Whether VAT is within the other amounts instead of added to them.
    pub vat_included: bool,
    /// Who is on the social charge and what it takes off.
    pub beneficiaries: Beneficiaries,
    /// What these bills bring a year beyond what is needed, in soles; negative where they fall short.
    #[serde(serialize_with = "finding")]
    pub beyond_needed: Finding<Soles>,
    /// The social charge's cost with these users, and who covers it.
    #[serde(serialize_with = "finding")]
    pub social: Finding<SocialGap>,
    /// What the fund receives from these users.
    #[serde(serialize_with = "finding")]
    pub fund: Finding<FundDeposits>,
    /// The fund over the contract with these users: at the plan's rate and at every offer.
    #[serde(serialize_with = "finding")]
    pub fund_plans: Finding<Vec<FundPlan>>,
    /// Against today; withheld where the register has no such column.
    #[serde(serialize_with = "finding")]
    pub against_today: Finding<AgainstToday>,
    /// Homes whose bill is hard to pay; withheld where an average home's income is not known.
    #[serde(serialize_with = "finding")]
    pub above_marks: Finding<AboveMarks>,
}

/// What was read. Blank lines are no rows.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Rows {
    /// Rows that count.
    pub good: u32,
    /// Rows that don't.
    pub bad: u32,
    /// The first thousand of those.
    pub listed: Vec<BadRow>,
}

/// Sums of the rounded lines of all bills, in soles.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Amounts {
    /// m³ billed.
    pub m3: Volume,
    /// Water, sewer, fixed charges and top-ups.
    pub service: Soles,
    /// Collected for others.
    pub specific: Soles,
    /// Social discounts; zero or negative.
    pub discounts: Soles,
    /// What institutions are forgiven; zero or negative.
    pub exemptions: Soles,
    /// VAT.
    pub vat: Soles,
    /// What is paid.
    pub total: Soles,
    /// The operator's turnover, net.
    pub turnover: Soles,
}

impl Amounts {
    /// So many times over.
    ///
    /// # Errors
    /// [`Refusal::OutOfRange`] beyond the range of decimals.
    pub fn times(&self, count: u32) -> Finding<Amounts> {
        Ok(Amounts {
            m3: self.m3.times(count)?,
            service: self.service.times(count)?,
            specific: self.specific.times(count)?,
            discounts: self.discounts.times(count)?,
            exemptions: self.exemptions.times(count)?,
            vat: self.vat.times(count)?,
            total: self.total.times(count)?,
            turnover: self.turnover.times(count)?,
        })
    }
}

/// What a category pays in a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct CategoryMonth {
    /// The category.
    pub category: Category,
    /// How many connections.
    pub connections: u32,
    /// What they pay.
    pub month: Amounts,
}

/// Who is on the social charge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Beneficiaries {
    /// How many connections get the discount.
    pub connections: u32,
    /// What it takes off their bills a month, in soles before VAT is added.
    pub cost: Soles,
}

/// The bills against what the same connections pay today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct AgainstToday {
    /// All connections whose row says what they pay today.
    pub all: Tally,
    /// By category, in the plan's order.
    pub categories: Vec<CategoryTally>,
    /// By m³, the smallest first.
    pub bands: Vec<BandTally>,
}

/// A category's bills against today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct CategoryTally {
    /// The category.
    pub category: Category,
    /// Its bills.
    #[serde(flatten)]
    pub tally: Tally,
}

/// The bills of a band of m³ against today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct BandTally {
    /// The band.
    pub band: Band,
    /// Its bills.
    #[serde(flatten)]
    pub tally: Tally,
}

/// Bills against what was paid before.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Tally {
    /// How many were compared.
    pub connections: u32,
    /// How many would pay more.
    pub more: u32,
    /// How many would pay less.
    pub less: u32,
    /// How many would pay the same to the céntimo.
    pub same: u32,
    /// What they pay today, in soles a month.
    pub today: Soles,
    /// What they would pay, in soles a month.
    pub total: Soles,
    /// The second minus the first.
    pub difference: Soles,
}

/// How much a connection is billed for, in m³ a month. A limit belongs to the lower band, as in a tariff's blocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum Band {
    /// 0 to 8.
    #[serde(rename = "0-8")]
    UpTo8,
    /// Above 8, to 15.
    #[serde(rename = "8-15")]
    UpTo15,
    /// Above 15, to 30.
    #[serde(rename = "15-30")]
    UpTo30,
    /// Above 30.
    #[serde(rename = ">30")]
    Above30,
}

impl Band {
    /// Every one with its upper limit, the smallest first.
    pub const ALL: [(Band, Option<u32>); 4] =
        [(Band::UpTo8, Some(8)), (Band::UpTo15, Some(15)), (Band::UpTo30, Some(30)), (Band::Above30, None)];

    /// The band of a volume.
    pub fn of(volume: Volume) -> Band {
        let within = |limit: Option<u32>| limit.is_none_or(|limit| volume.value() <= Decimal::from(limit));
        Band::ALL.into_iter().find(|(_, limit)| within(*limit)).map_or(Band::Above30, |(band, _)| band)
    }
}

/// Homes by what their bill is of an average home's income.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct AboveMarks {
    /// An average home's income: soles a month.
    pub income: Soles,
    /// How many homes.
    pub homes: u32,
    /// What part of it a home can usually pay.
    pub usual: Rate,
    /// And at most.
    pub most: Rate,
    /// How many of them pay more than is usual.
    pub above_usual: u32,
    /// How many of them pay more than the most.
    pub above_most: u32,
}
