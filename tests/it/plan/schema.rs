//! The published JSON Schema and the reader are one truth: what the schema can say, it says as the reader does.

use crate::plan::reading::{Wrong, mistakes};
use crate::support::{Json, all_plans, assess, choose, plan_json, small, spanish, town};
use jsonschema::Validator;
use tarifa_clara::home::service::Service;
use tarifa_clara::register::{self, Register};
use tarifa_clara::schema::Document;
use tarifa_clara::town::report::{Assessed, FundReport};

fn schema() -> Json {
    serde_json::to_value(Document::Plan.schema()).unwrap()
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

/// What there is to say where an answer is not as its schema says; and whatever it holds, it is no answer of another kind.
fn departures(document: Document, answer: &impl serde::Serialize) -> Vec<String> {
    let schema = serde_json::to_value(document.schema()).unwrap();
    assert!(jsonschema::meta::is_valid(&schema), "{document:?}");
    let validator = jsonschema::options().build(&schema).unwrap();
    let answer = serde_json::to_value(answer).unwrap();
    validator.iter_errors(&answer).map(|error| format!("{}: {error}", error.instance_path)).collect()
}

/// Every plan with what it proposes, today's levels, meters or none, a home on the social charge, a shop, what is owed.
#[test]
fn every_answer_is_as_its_schema_says() {
    let none: Vec<String> = Vec::new();
    for name in all_plans() {
        let plan = town(name);
        let mut links = vec!["".to_owned(), "social=1&m3=12.5".into(), "service=today".into(), "keep=proposal".into()];
        if name == "villa-ejemplo" {
            links = vec!["".into(), "continuity=h6".into(), "metering=none".into(), "social=1&m3=30".into()];
            links.extend(["kind=shop", "kind=state", "new_connection=1&late=2&ceiling=100"].map(str::to_owned));
            links.push("keep=h12.tested.network.all.office".into());
        }
        for link in links {
            let Ok(choice) = tarifa_clara::choice::Choice::from_pairs(&plan, crate::support::pairs(&link)) else {
                continue;
            };
            let assessment = tarifa_clara::town::assessment::Assessment::of(&plan, &choice);
            assert_eq!(departures(Document::Assessment, &Assessed::of(&plan, &assessment)), none, "{name} {link}");
            assert_eq!(departures(Document::Fund, &FundReport::of(&assessment)), none, "{name} {link}");
            let mut register = Register::new(&plan, &choice);
            let service = Service::of(&plan, &choice);
            register.push(&register::example(&plan, &service, spanish()));
            register.push("mala;;;;\n");
            register.end();
            if let Ok(summary) = register.finish() {
                assert_eq!(departures(Document::Register, &summary), none, "{name} {link}");
            }
        }
    }
}

/// A schema that everything fits would say nothing.
#[test]
fn the_schemas_of_answers_refuse_what_is_not_one() {
    let plan = town("villa-ejemplo");
    let assessment = assess(&plan, "");
    let sound = serde_json::to_value(Assessed::of(&plan, &assessment)).unwrap();
    for (path, value) in [
        ("bill.total", serde_json::json!("16.3")),
        ("bill.total", serde_json::json!(16.34)),
        ("bill.lines[0].kind", serde_json::json!("Water")),
        ("bill.vat.rate", Json::Null),
        ("fund", serde_json::json!({"withheld": "not_given"})),
        ("tags[0].change.kind", serde_json::json!("maybe")),
    ] {
        let changed = crate::support::with(sound.clone(), path, value.clone());
        assert_ne!(departures(Document::Assessment, &changed), Vec::<String>::new(), "{path}: {value}");
    }
    assert_ne!(departures(Document::Fund, &choose(&plan, "")), Vec::<String>::new());
}

/// Amounts have two decimals at least and ten at most, whatever they are a quotient of.
#[test]
fn amounts_are_written_with_two_decimals_and_quotients_with_ten_at_most() {
    fn look(json: &Json, path: &str, seen: &mut usize) {
        match json {
            Json::Object(record) => record.iter().for_each(|(key, value)| look(value, &format!("{path}.{key}"), seen)),
            Json::Array(list) => list.iter().for_each(|value| look(value, path, seen)),
            Json::String(text) if text.parse::<rust_decimal::Decimal>().is_ok() => {
                let decimals = text.split_once('.').map_or(0, |(_, decimals)| decimals.len());
                let key = path.rsplit('.').next().unwrap();
                assert!(decimals <= 10, "{path}: {text}");
                if ["total", "amount", "exact", "revenue", "turnover", "fixed_charge", "uses", "lacking"].contains(&key)
                {
                    assert!(decimals >= 2, "{path}: {text}");
                    *seen += 1;
                }
            }
            _ => {}
        }
    }
    let mut seen = 0;
    for name in all_plans() {
        let plan = town(name);
        let assessment = assess(&plan, "");
        look(&serde_json::to_value(Assessed::of(&plan, &assessment)).unwrap(), name, &mut seen);
    }
    assert!(seen > 500, "only {seen} amounts were found");
}
