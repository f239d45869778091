//! The published JSON Schema and the reader are one truth: what the schema can say, it says as the reader does.

use crate::generated::config;
use crate::plan::reading::{Wrong, mistakes, raw};
use crate::support::*;
use jsonschema::Validator;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use std::collections::BTreeSet;
use std::sync::LazyLock;
use tarifa_clara::home::service::Service;
use tarifa_clara::locale::Lang;
use tarifa_clara::plan::problem::Fault;
use tarifa_clara::plan::service::RESERVED;
use tarifa_clara::register::{self, Register};
use tarifa_clara::schema::Document;
use tarifa_clara::town::report::{Assessed, FundReport};

fn schema() -> Json {
    serde_json::to_value(Document::Plan.schema()).unwrap()
}

fn validator() -> &'static Validator {
    static VALIDATOR: LazyLock<Validator> =
        LazyLock::new(|| jsonschema::options().should_validate_formats(true).build(&schema()).unwrap());
    &VALIDATOR
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
    let own = serde_json::from_str(&text_of("tests/cases/plans/own-categories.json")).unwrap();
    assert!(validator.is_valid(&own), "a plan with categories of its own");
}

/// What one place alone tells, and so the schema: an editor says it while somebody writes.
const SAID_BY_THE_SCHEMA: [&str; 14] = [
    "version",
    "missing",
    "unknown_key",
    "wrong_type",
    "not_a_number",
    "unusual_number",
    "out_of_range",
    "unknown_word",
    "bad_id",
    "empty_text",
    "too_long",
    "not_a_symbol",
    "too_few",
    "not_a_date",
];

/// What only the reader can say: how places fit together, how exactly a number is held, what is no JSON yet, and what a
/// validator is not told (which drawings there are).
const SAID_BY_THE_READER: [&str; 45] = [
    "all_lost",
    "block_price",
    "bought_by_other",
    "charge_and_average",
    "collection_not_above_fund",
    "conflict",
    "cost_in_package",
    "empty_file",
    "exempt_and_social",
    "falling_prices",
    "fee_above_cost",
    "flat_blocks",
    "given_only",
    "minimum_charge_not_given",
    "more",
    "more_social_than_all",
    "needs_for_prices",
    "no_assigned_volume",
    "no_month_left",
    "no_open_block",
    "no_social_charge",
    "no_source",
    "no_such_category",
    "no_volume",
    "not_json",
    "not_utf8",
    "open_block_inside",
    "own_aspect",
    "package_only",
    "payer_of_no_price",
    "publish_given",
    "repeated_id",
    "repeated_key",
    "second_tariff",
    "sewer_apart",
    "too_deep",
    "too_many",
    "too_many_decimals",
    "too_many_digits",
    "two_marks",
    "two_sources",
    "two_todays",
    "unknown_reference",
    "unsorted_blocks",
    "unused_source",
];

/// A bound that another place narrows.
fn narrowed(path: &str) -> bool {
    (path.starts_with("outlook.transition.phases[") && path.ends_with("].from_month"))
        || (path.starts_with("users[") && path.ends_with("].m3"))
        || path.starts_with("town.affordable.")
}

fn is_said_by_the_schema(path: &str, code: &str) -> bool {
    SAID_BY_THE_SCHEMA.contains(&code) && !narrowed(path)
}

#[test]
fn every_fault_is_said_by_the_schema_or_by_the_reader_alone() {
    let source = text_of("src/plan/problem.rs");
    let lines = source.lines().filter(|line| line.trim_start().starts_with("Fault::"));
    let codes: BTreeSet<&str> = lines.filter_map(|line| Some(line.split_once("=> \"")?.1.split_once('"')?.0)).collect();
    let lists: Vec<&str> = SAID_BY_THE_SCHEMA.into_iter().chain(SAID_BY_THE_READER).collect();
    assert_eq!(lists.len(), codes.len());
    assert_eq!(lists.into_iter().collect::<BTreeSet<_>>(), codes);
}

#[test]
fn it_refuses_what_the_reader_refuses_at_one_place() {
    let validator = validator();
    let mut accepted = Vec::new();
    for Wrong { plan, path, code } in mistakes() {
        if is_said_by_the_schema(path, code) && validator.is_valid(&plan) {
            accepted.push((path, code));
        }
        if SAID_BY_THE_READER.contains(&code) && code != "repeated_id" {
            let errors: Vec<String> =
                validator.iter_errors(&plan).map(|error| format!("{}: {error}", error.instance_path)).collect();
            assert!(errors.is_empty(), "{path}: {code} is the reader's, and the schema says {errors:?}");
        }
    }
    assert!(accepted.is_empty(), "the reader refuses, the schema accepts: {accepted:?}");
}

/// Every name that a link uses for the home is refused, and named where somebody writes an aspect.
#[test]
fn reserved_names_are_refused_and_named() {
    let (schema, validator) = (schema(), validator());
    let description = schema["$defs"]["Aspect"]["properties"]["id"]["description"].as_str().unwrap();
    for name in RESERVED {
        let plan = with(small(), "aspects[0].id", json!(name));
        assert!(!validator.is_valid(&plan) && problems_of(&plan).contains(&("aspects[0].id".to_owned(), "bad_id")));
        assert!(description.contains(&format!("`{name}`")), "{name}: {description}");
        for lang in Lang::ALL {
            let text = Fault::BadId("x".to_owned()).text(lang);
            assert!(text.split([' ', ',', '.']).any(|word| word == name), "{name}: {text}");
        }
    }
}

/// What can stand in a place: what an author might write, on both sides of every bound. Not the JSON number
/// `1.0`, which is whole for the reader and for the standard, and not for this validator.
fn value() -> impl Strategy<Value = Json> {
    let bounds = ["0", "0.01", "0.5", "1", "2", "24", "30", "100", "120", "10000", "1000000", "10000000", "1000000000"];
    let around = (select(bounds.to_vec()), -2_i64..=2, 0..=5_u32)
        .prop_map(|(bound, off, places)| (d(bound) + rust_decimal::Decimal::new(off, places)).to_string());
    let spelled = vec![
        "1e-1",
        "1E2",
        "1e+1",
        "-0",
        "00.5",
        "05",
        "0.50",
        "1.0",
        "10.00",
        "100.000",
        "120.0",
        "0.500",
        "0.5001",
        "1.",
        ".5",
        "+1",
        " 1",
        "1 ",
        "",
        " ",
        "-1",
        "0x1",
        "1,5",
        "NaN",
        "٣",
        "0.4999999",
        "24.0",
        "1000000000.0",
        "10000000.00",
    ];
    let texts = vec![
        "v",
        "people",
        "keep",
        "new_connection",
        "x",
        "Ñ",
        "a b",
        "-",
        "es",
        "given",
        "h12",
        "\t",
        "2005-02-28",
        "2005-02-29",
        "2005-2-28",
        "+005-02-28",
        "2005-+2-28",
        "0000-01-01",
    ];
    prop_oneof![
        4 => around.clone().prop_map(Json::from),
        4 => around.prop_map(|digits| raw(&d(&digits).normalize().to_string())),
        3 => select(spelled).prop_map(Json::from),
        2 => select(texts).prop_map(Json::from),
        1 => select(vec!["-0", "5e-1", "1.5", "2.5E-1", "-1e0"]).prop_map(raw),
        2 => select(vec![json!(null), json!(true), json!([]), json!([null]), json!({}), json!({"es": "x"}), json!({"en": "x"}),
            json!({"es": "x", "en": " "}), json!({"es": "x", "qu": "x"}), json!({"amount": 1}), json!({"amount": null}),
            json!({"amount": 1, "factor": 1}), json!({"blocks": []}), json!({"rate": "2"}), json!(["water", "water"])]),
    ]
}

#[derive(Debug, Clone)]
enum Edit {
    Put(Json),
    Remove,
    Add(&'static str),
    Empty,
    First,
}

fn edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        6 => value().prop_map(Edit::Put),
        1 => Just(Edit::Remove),
        1 => select(vec!["x", "es", "id", "levels", "factor", "social"]).prop_map(Edit::Add),
        1 => Just(Edit::Empty),
        1 => Just(Edit::First),
    ]
}

/// Every place of a plan, as JSON pointers.
fn places(json: &Json, path: &str, found: &mut Vec<String>) {
    found.push(path.to_owned());
    match json {
        Json::Object(record) => record.iter().for_each(|(key, value)| places(value, &format!("{path}/{key}"), found)),
        Json::Array(list) => {
            list.iter().enumerate().for_each(|(i, value)| places(value, &format!("{path}/{i}"), found))
        }
        _ => {}
    }
}

fn edited(mut plan: Json, place: Index, edit: Edit) -> Json {
    let mut all = Vec::new();
    places(&plan, "", &mut all);
    let path = place.get(&all);
    match (edit, plan.pointer_mut(path).unwrap()) {
        (Edit::Put(value), here) => *here = value,
        (Edit::Add(key), Json::Object(record)) => drop(record.insert(key.to_owned(), json!("x"))),
        (Edit::Empty, Json::Object(record)) => record.clear(),
        (Edit::Empty, Json::Array(list)) => list.clear(),
        (Edit::First, Json::Array(list)) => list.truncate(1),
        _ => {
            let (around, key) = path.rsplit_once('/').unwrap_or_default();
            match plan.pointer_mut(around) {
                Some(Json::Object(record)) => drop(record.remove(key)),
                Some(Json::Array(list)) if !list.is_empty() => drop(list.remove(key.parse().unwrap_or_default())),
                _ => {}
            }
        }
    }
    plan
}

proptest! {
    #![proptest_config(config(300))]

    #[test]
    fn schema_and_reader_agree_about_what_a_schema_can_say(
        name in prop_oneof![3 => Just(Some(ILLUSTRATIVE)), 1 => Just(Some("sechura")), 1 => Just(None)],
        place in any::<Index>(),
        edit in edit(),
    ) {
        let plan = edited(name.map_or_else(small, plan_json), place, edit.clone());
        let found = problems_of(&plan);
        let sayable: Vec<_> = found.iter().filter(|(_, code)| SAID_BY_THE_SCHEMA.contains(code)).collect();
        let said: Vec<_> = found.iter().filter(|(path, code)| is_said_by_the_schema(path, code)).collect();
        let by_schema: Vec<String> =
            validator().iter_errors(&plan).map(|error| format!("{}: {error}", error.instance_path)).collect();
        let agree = if by_schema.is_empty() { said.is_empty() } else { !sayable.is_empty() };
        prop_assert!(agree, "{:?}\nreader {:?}\nschema {:?}", edit, found, by_schema);
    }
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
