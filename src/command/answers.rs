//! Assessments, the fund and registers, as scripts read them.

use super::report::Failure;
use serde::Serialize;
use tarifa_clara::choice::Choice;
use tarifa_clara::locale::Lang;
use tarifa_clara::number::money::Finding;
use tarifa_clara::number::refusal::finding;
use tarifa_clara::plan::Plan;
use tarifa_clara::register::Register;
use tarifa_clara::register::fault::FileFault;
use tarifa_clara::register::summary::RegisterSummary;
use tarifa_clara::town::assessment::Assessment;
use tarifa_clara::town::compare::{Column, columns};
use tarifa_clara::town::fund::FundDeposits;
use tarifa_clara::town::outlook::FundPlan;

/// What `tarifa assess` prints: an assessment, and its choice beside today's and those that are kept.
#[derive(Serialize)]
struct Assessed<'a> {
    #[serde(flatten)]
    assessment: &'a Assessment,
    comparison: Vec<Column>,
}

/// The part of an assessment that `tarifa fund` prints.
#[derive(Serialize)]
struct FundReport<'a> {
    #[serde(serialize_with = "finding")]
    deposits: &'a Finding<FundDeposits>,
    #[serde(serialize_with = "finding")]
    plans: &'a Finding<Vec<FundPlan>>,
}

/// JSON as it is printed.
///
/// # Errors
/// Those of the serializer.
pub fn json(answer: &impl Serialize) -> Result<String, Failure> {
    Ok(serde_json::to_string_pretty(answer)? + "\n")
}

/// An assessment as JSON.
///
/// # Errors
/// Those of the serializer.
pub fn assessment(plan: &Plan, choice: &Choice) -> Result<String, Failure> {
    let assessment = &Assessment::of(plan, choice);
    json(&Assessed { assessment, comparison: columns(plan, assessment) })
}

/// What the fund receives and holds, as JSON.
///
/// # Errors
/// Those of the serializer.
pub fn fund(plan: &Plan, choice: &Choice) -> Result<String, Failure> {
    let assessment = Assessment::of(plan, choice);
    json(&FundReport { deposits: &assessment.fund, plans: &assessment.fund_plans })
}

/// A register's sums and, in a language, its bills as CSV.
///
/// # Errors
/// What keeps it from being used.
pub fn register(
    plan: &Plan,
    choice: &Choice,
    users: &str,
    bills_in: Option<Lang>,
) -> Result<(RegisterSummary, Option<String>), FileFault> {
    let mut register = Register::new(plan, choice);
    if let Some(lang) = bills_in {
        register = register.with_csv(lang);
    }
    register.push(users);
    register.end();
    let bills = bills_in.map(|_| register.take_csv());
    Ok((register.finish()?, bills))
}
