//! What scripts are given of an assessment: the whole with its comparison, or the fund alone.

use crate::number::money::Finding;
use crate::number::refusal::finding;
use crate::plan::Plan;
use crate::town::assessment::Assessment;
use crate::town::compare::{Column, columns};
use crate::town::fund::FundDeposits;
use crate::town::outlook::FundPlan;
use serde::Serialize;

/// An assessment, and its choice beside today's and those that are kept.
#[derive(Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Assessed<'a> {
    /// Everything that follows from the plan and the choice.
    #[serde(flatten)]
    pub assessment: &'a Assessment,
    /// Today, the choice and those that are kept, side by side.
    pub comparison: Vec<Column>,
}

impl<'a> Assessed<'a> {
    /// The report of an assessment of a plan.
    pub fn of(plan: &Plan, assessment: &'a Assessment) -> Assessed<'a> {
        Assessed { assessment, comparison: columns(plan, assessment) }
    }
}

/// The part of an assessment that is the fund's.
#[derive(Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct FundReport<'a> {
    /// What the fund receives.
    #[serde(serialize_with = "finding")]
    pub fund: &'a Finding<FundDeposits>,
    /// The fund over the contract: at the plan's rate and at every offer.
    #[serde(serialize_with = "finding")]
    pub fund_plans: &'a Finding<Vec<FundPlan>>,
}

impl<'a> FundReport<'a> {
    /// The report of an assessment.
    pub fn of(assessment: &'a Assessment) -> FundReport<'a> {
        FundReport { fund: &assessment.fund, fund_plans: &assessment.fund_plans }
    }
}
