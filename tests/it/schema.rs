//! The published JSON Schema and the reader are one truth: what the schema can say, it says as the reader does.

use crate::reading::{Wrong, mistakes};
use crate::support::{Json, all_plans, plan_json, small};
use jsonschema::Validator;
use tarifa_clara::plan::Plan;

fn schema() -> Json {
    serde_json::to_value(schemars::schema_for!(Plan)).unwrap()
}

fn validator() -> Validator {
    jsonschema::options().should_validate_formats(true).build(&schema()).unwrap()
}

#[test]
fn it_is_itself_a_valid_schema_of_draft_2020_12() {
    assert_eq!(schema()["$schema"], "https://json-schema.org/draft/2020-12/schema");
    assert!(jsonschema::meta::is_valid(&schema()));
}

#[test]
fn every_plan_of_the_site_is_valid() {
    let validator = validator();
    for name in all_plans() {
        let plan = plan_json(name);
        let errors: Vec<String> = validator.iter_errors(&plan).map(|e| format!("{}: {e}", e.instance_path)).collect();
        assert!(errors.is_empty(), "{name}: {errors:?}");
    }
    assert!(validator.is_valid(&small()));
}

/// What one place alone tells; the rest is between places, and only the reader can say it.
const SAID_BY_THE_SCHEMA: [&str; 7] =
    ["version", "missing", "unknown_key", "wrong_type", "not_a_number", "unknown_word", "not_a_date"];

#[test]
fn it_refuses_what_the_reader_refuses_at_one_place() {
    let validator = validator();
    let mut accepted = Vec::new();
    for Wrong { plan, path, code } in mistakes() {
        if SAID_BY_THE_SCHEMA.contains(&code) && validator.is_valid(&plan) {
            accepted.push((path, code));
        }
    }
    assert!(accepted.is_empty(), "the reader refuses, the schema accepts: {accepted:?}");
}

/// A bound that one record sets to a number which others may take further is the reader's alone.
const SAID_BY_THE_READER: [&str; 6] = [
    "pricing.cash_step",
    "examples[0].home.people",
    "connection.instalments",
    "late_payment.grace_days",
    "late_payment.cut_off.after_receipts",
    "outlook.start.transfer_month",
];

#[test]
fn it_refuses_numbers_out_of_their_range() {
    let validator = validator();
    let mut tried = 0;
    for Wrong { plan, path, code } in mistakes() {
        // What no binary float can hold, the validator cannot compare.
        let number = plan.pointer(&pointer(path)).and_then(Json::as_f64);
        if code == "out_of_range" && number.is_some_and(f64::is_finite) && !SAID_BY_THE_READER.contains(&path) {
            assert!(!validator.is_valid(&plan), "{path}");
            tried += 1;
        }
    }
    assert!(tried >= 5, "only {tried} were tried");
}

fn pointer(path: &str) -> String {
    format!("/{}", path.replace('[', "/").replace(']', "").replace('.', "/"))
}

#[test]
fn every_record_of_it_is_closed_and_every_key_explained() {
    let schema = schema();
    let records = schema["$defs"].as_object().unwrap().iter().filter(|(_, def)| def.get("properties").is_some());
    let mut count = 0;
    for (name, record) in records {
        count += 1;
        assert_eq!(record["additionalProperties"], false, "{name} takes unknown keys");
        for (key, property) in record["properties"].as_object().unwrap() {
            let own = property.get("description").is_some();
            assert!(own, "{name}.{key} has no description");
        }
    }
    assert!(count > 15, "only {count} records were looked at");
}
