//! Assessments, the fund and registers, as scripts read them: what the command line prints, and what programmers are given.

use crate::choice::Choice;
use crate::locale::Lang;
use crate::number::currency::{Money, SOL};
use crate::number::digits;
use crate::number::refusal::{Missing, Refusal};
use crate::plan::Plan;
use crate::register::Register;
use crate::register::fault::Unusable;
use crate::register::letters::Look;
use crate::register::mapping::Mapping;
use crate::register::summary::RegisterSummary;
use crate::town::assessment::Assessment;
use crate::town::report::{Assessed, FundReport};
use serde::Serialize;
use serde_json::{Result, Value};

/// JSON as it is printed.
///
/// # Errors
/// Those of the serializer.
pub fn json(answer: &impl Serialize) -> Result<String> {
    Ok(serde_json::to_string_pretty(answer)? + "\n")
}

/// An answer as JSON, in the money of its plan: amounts know no plan, and are written as soles.
///
/// # Errors
/// Those of the serializer.
pub fn of_plan(plan: &Plan, answer: &impl Serialize) -> Result<String> {
    if std::ptr::eq(plan.money, &SOL) {
        return json(answer);
    }
    let mut answer = serde_json::to_value(answer)?;
    put_in_money(&mut answer, plan.money);
    json(&answer)
}

fn put_in_money(value: &mut Value, money: Money) {
    match value {
        Value::String(text) => {
            let whole = text.strip_suffix(".00").filter(|_| money.decimals == 0);
            let whole = whole.filter(|whole| digits::decimal(whole).is_some()).map(str::to_owned);
            if let Some(other) = whole.or_else(|| reason_in_money(text, money)) {
                *text = other;
            }
        }
        Value::Array(values) => values.iter_mut().for_each(|value| put_in_money(value, money)),
        Value::Object(record) => record.values_mut().for_each(|value| put_in_money(value, money)),
        _ => {}
    }
}

/// The reasons that name the money or its tax.
const NAMING: [Refusal; 2] = [Refusal::Denominator, Refusal::NotGiven(Missing::VatToday)];

fn reason_in_money(text: &str, money: Money) -> Option<String> {
    let mut reasons = Lang::ALL.into_iter().flat_map(|lang| NAMING.map(|reason| (lang, reason)));
    let (lang, reason) = reasons.find(|(lang, reason)| reason.text(*lang) == text)?;
    Some(reason.text(lang.in_money(money)).to_owned())
}

/// An assessment as JSON.
///
/// # Errors
/// Those of the serializer.
pub fn assessment(plan: &Plan, choice: &Choice) -> Result<String> {
    of_plan(plan, &Assessed::of(plan, &Assessment::of(plan, choice)))
}

/// What the fund receives and holds, as JSON.
///
/// # Errors
/// Those of the serializer.
pub fn fund(plan: &Plan, choice: &Choice) -> Result<String> {
    of_plan(plan, &FundReport::of(&Assessment::of(plan, choice)))
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
) -> std::result::Result<(RegisterSummary, Option<String>), Unusable> {
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
