//! Assessments, the fund and registers, as scripts read them.

use super::report::Failure;
use serde::Serialize;
use tarifa_clara::choice::Choice;
use tarifa_clara::locale::Lang;
use tarifa_clara::plan::Plan;
use tarifa_clara::register::Register;
use tarifa_clara::register::fault::Unusable;
use tarifa_clara::register::letters::Look;
use tarifa_clara::register::mapping::Mapping;
use tarifa_clara::register::summary::RegisterSummary;
use tarifa_clara::town::assessment::Assessment;
use tarifa_clara::town::report::{Assessed, FundReport};

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
    json(&Assessed::of(plan, &Assessment::of(plan, choice)))
}

/// What the fund receives and holds, as JSON.
///
/// # Errors
/// Those of the serializer.
pub fn fund(plan: &Plan, choice: &Choice) -> Result<String, Failure> {
    json(&FundReport::of(&Assessment::of(plan, choice)))
}

/// A register's sums and, in a language, its bills as CSV.
///
/// # Errors
/// What keeps it from being used.
pub fn register(
    plan: &Plan,
    choice: &Choice,
    users: &[u8],
    mapping: Mapping,
    bills_in: Option<Lang>,
) -> Result<(RegisterSummary, Option<String>), Unusable> {
    let mut look = Look::default();
    look.see(users);
    let mut register = Register::new(plan, choice).with_mapping(mapping).with_letters(look.letters());
    if let Some(lang) = bills_in {
        register = register.with_csv(lang);
    }
    register.push_bytes(users);
    if register.once_more() {
        register.push_bytes(users);
        register.end();
    }
    let bills = bills_in.map(|_| register.take_csv());
    Ok((register.finish()?, bills))
}
