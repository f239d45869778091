//! What a refusal tells is so: the bounds it names are those that hold, the names it lists are those that exist, and its
//! count is how many problems there are.

use crate::support::{ILLUSTRATIVE, Json, at, d, english, json, plan_json, said, small, spanish, town};
use rust_decimal::Decimal;
use std::collections::BTreeSet;
use std::time::{Duration, Instant};
use tarifa_clara::choice::Choice;
use tarifa_clara::plan::problem::{Fault, Problem, how_many};
use tarifa_clara::plan::value::Value;
use tarifa_clara::plan::{Plan, value_from_json};

fn villa() -> Json {
    plan_json(ILLUSTRATIVE)
}

fn problems(plan: &Json) -> Vec<Problem> {
    Plan::from_json(&plan.to_string()).err().unwrap_or_default()
}

fn of_choice(plan: &Plan, choice: &Json) -> Vec<Problem> {
    Choice::from_value(plan, &value_from_json(&choice.to_string()).unwrap()).err().unwrap_or_default()
}

/// The bounds that are named at a path.
fn bounds(problems: &[Problem], path: &str) -> Option<(Decimal, Decimal)> {
    problems.iter().filter(|problem| problem.path == path).find_map(|problem| match problem.fault {
        Fault::OutOfRange(low, high) => Some((low, high)),
        _ => None,
    })
}

/// The paths of what may be a number, one of each kind: list members are alike.
fn leaves(json: &Json, path: &str, kind: &str, found: &mut Vec<String>, kinds: &mut BTreeSet<String>) {
    match json {
        Json::Object(record) => {
            for (key, value) in record {
                let dot = if path.is_empty() { "" } else { "." };
                leaves(value, &format!("{path}{dot}{key}"), &format!("{kind}.{key}"), found, kinds);
            }
        }
        Json::Array(list) => {
            for (i, value) in list.iter().enumerate() {
                leaves(value, &format!("{path}[{i}]"), &format!("{kind}[]"), found, kinds);
            }
        }
        Json::String(text) if !text.starts_with(|first: char| first.is_ascii_digit()) => {}
        Json::String(_) | Json::Number(_) if kinds.insert(kind.to_owned()) => found.push(path.to_owned()),
        _ => {}
    }
}

/// What stands at a path.
fn place<'v>(plan: &'v mut Value, path: &str) -> &'v mut Value {
    path.split(['.', '[']).fold(plan, |here, part| match here {
        Value::Record(pairs) => &mut pairs.iter_mut().find(|(key, _)| key == part).unwrap().1,
        Value::List(values) => &mut values[part.trim_end_matches(']').parse::<usize>().unwrap()],
        _ => panic!("no {path}"),
    })
}

/// Whatever is out of range, the same bounds are named, and both of them are in range.
fn assert_real(path: &str, refused: &dyn Fn(&str) -> Vec<Problem>) -> bool {
    let Some((low, high)) = bounds(&refused("-1"), path) else { return false };
    let step = d("0.000001");
    for beyond in [high + step, high + Decimal::ONE, d("1000000000000"), low - step] {
        let found = refused(&beyond.to_string());
        // Between whole numbers there is none: that is said first where it is in range.
        let fraction = found.iter().any(|problem| problem.path == path && problem.fault.code() == "wrong_type");
        assert!(bounds(&found, path) == Some((low, high)) || fraction, "{path}: {beyond}, {:?}", said(&found));
    }
    for within in [low, high] {
        let found = refused(&within.to_string());
        assert_eq!(bounds(&found, path), None, "{path}: {within} is a bound that is named");
    }
    true
}

#[test]
fn the_bounds_that_a_plans_refusal_names_are_the_real_ones() {
    let mut paths = Vec::new();
    leaves(&villa(), "", "", &mut paths, &mut BTreeSet::new());
    paths.push("outlook.transition.phases[1].from_month".to_owned());
    let plan = value_from_json(&villa().to_string()).unwrap();
    let real = |path: &&String| {
        assert_real(path, &|number| {
            let mut plan = plan.clone();
            *place(&mut plan, path) = Value::Text(number.to_owned());
            Plan::from_value(&plan).err().unwrap_or_default()
        })
    };
    let tried: Vec<&String> = paths.iter().filter(real).collect();
    assert!(tried.len() > 60, "only {} numbers were tried", tried.len());
}

#[test]
fn the_bounds_that_a_choices_refusal_names_are_the_real_ones() {
    let mut open = villa();
    at(&mut open, "fund")["rate"] = Json::Null;
    let plan = Plan::from_json(&open.to_string()).unwrap();
    for key in ["people", "m3", "late", "fund", "ceiling"] {
        assert!(assert_real(key, &|number| of_choice(&plan, &json!({key: number}))), "{key} was not tried");
    }
}

/// Each with what is said of it in words.
#[test]
fn the_nearest_bounds_are_named() {
    for (path, value, low, high) in [
        ("examples[0].home.people", json!(0), "1", "10,000"),
        ("examples[0].home.people", json!(20_000_000), "1", "10,000"),
        ("costs.replacement[0].life_years", json!(0), "1", "100"),
        ("connection.instalments", json!(0), "1", "120"),
        ("late_payment.grace_days", json!(-1), "0", "30"),
        ("late_payment.cut_off.after_receipts", json!(0), "1", "24"),
        ("outlook.start.transfer_month", json!(0), "1", "120"),
        ("outlook.transition.months", json!(0), "1", "120"),
        ("outlook.transition.phases[0].from_month", json!(0), "1", "4"),
        ("outlook.transition.phases[1].from_month", json!(2), "3", "4"),
        ("pricing.cash_step", json!(-1), "0.01", "1,000"),
        ("pricing.cash_step", json!("2000000000"), "0.01", "1,000"),
    ] {
        let mut plan = villa();
        *at(&mut plan, path) = value;
        let found = problems(&plan);
        let problem = found.iter().find(|problem| problem.path == path).unwrap_or_else(|| panic!("{path}"));
        assert_eq!(problem.fault.text(english()), format!("This number must be between {low} and {high}."), "{path}");
    }
}

#[test]
fn of_what_is_unknown_the_existing_ones_are_named() {
    for (path, found, known) in [
        ("aspects[0].today", "h13", "h6, h12, h18, h24"),
        ("aspects[0].proposed", "h13", "h6, h12, h18, h24"),
        ("aspects[0].levels[3].excludes[0].levels[0]", "nothing", "none, large-users, all"),
        ("aspects[0].levels[3].excludes[0].aspect", "hours", "attention, metering, quality, sewerage"),
    ] {
        let mut plan = villa();
        *at(&mut plan, path) = json!(found);
        let problem = problems(&plan).into_iter().find(|problem| problem.path == path).unwrap();
        assert_eq!(problem.fault.code(), "unknown_reference");
        assert_eq!(problem.fault.text(spanish()), format!("No existe «{found}». Elija entre: {known}."), "{path}");
        assert_eq!(problem.fault.text(english()), format!("There is no “{found}”. Choose one of: {known}."), "{path}");
    }
    let mut plan = villa();
    *at(&mut plan, "examples[0].pictogram") = json!("dragon");
    assert!(problems(&plan)[0].fault.text(english()).contains("bucket, business, cube"));

    let plan = town(ILLUSTRATIVE);
    for (choice, path) in
        [(json!({"continuity": "h13"}), "continuity"), (json!({"keep": ["h13.tested.network.all.office"]}), "keep[0]")]
    {
        let found = of_choice(&plan, &choice);
        assert_eq!(said(&found), [(path.to_owned(), "unknown_reference")]);
        assert!(found[0].fault.text(spanish()).contains("Elija entre: h6, h12, h18, h24."));
    }
}

/// A plan with as many unknown names in its first record.
fn with_unknown(count: usize) -> Json {
    let mut plan = villa();
    for i in 0..count {
        at(&mut plan, "town")[format!("populatio{i}")] = json!(1);
    }
    plan
}

#[test]
fn the_first_hundred_are_listed_and_the_others_counted() {
    for (count, listed, more) in [(99, 99, None), (100, 100, None), (101, 101, Some(1)), (1_234, 101, Some(1_134))] {
        let found = problems(&with_unknown(count));
        assert_eq!((found.len(), how_many(&found)), (listed, count));
        let last = found.last().unwrap();
        assert_eq!(more, if let Fault::More(more) = last.fault { Some(more) } else { None });
    }
    let last = problems(&with_unknown(1_234)).pop().unwrap();
    assert_eq!((last.path.as_str(), last.fault.code()), ("", "more"));
    assert!(last.fault.text(spanish()).starts_with("Hay 1,134 problemas más"));
    assert!(last.fault.text(english()).starts_with("There are 1,134 more problems"));
    let page = tarifa_clara::view::broken_plan(&problems(&with_unknown(1_234)), english()).into_string();
    assert!(page.contains("1234 problems") && page.matches("<li>").count() == 101);
}

/// What a hostile or a broken file holds is told in seconds, on a slow computer and without optimisation too.
#[test]
fn very_many_problems_take_seconds() {
    let mut records = villa();
    *at(&mut records, "users") = Json::Array(vec![json!({"x": 1}); 10_000]);
    let mut same = villa();
    let item = at(&mut same, "costs.operation[0]").clone();
    *at(&mut same, "costs.operation") = Json::Array(vec![item; 10_000]);
    let mut sourced = villa();
    let group = at(&mut sourced, "users[0]").clone();
    let groups = (0..5_000).map(|i| {
        let mut group = group.clone();
        group["id"] = json!(format!("g{i}"));
        group
    });
    *at(&mut sourced, "users") = groups.collect();
    let source = at(&mut sourced, "sources[0]");
    source["paths"] = (0..5_000).map(|i| json!(format!("users[{i}].count"))).collect();
    let mut repeated = villa().to_string();
    repeated = repeated.replacen("\"town\":{", &format!("\"town\":{{{}", "\"name\":\"x\",".repeat(10_000)), 1);
    let mut keep = small();
    keep = json!({"keep": vec!["nothing"; 10_000], "service": keep["aspects"][0]["levels"][0]["id"]});
    let plan = Plan::from_json(&small().to_string()).unwrap();
    let refused = |text: String| Plan::from_json(&text).err().unwrap_or_default();
    for (name, least, read) in [
        ("records", 80_000, Box::new(|| problems(&records)) as Box<dyn Fn() -> Vec<Problem>>),
        ("unknown", 10_000, Box::new(|| problems(&with_unknown(10_000)))),
        ("same", 9_999, Box::new(|| problems(&same))),
        ("sourced", 1, Box::new(|| problems(&sourced))),
        ("repeated", 1, Box::new(|| refused(repeated.clone()))),
        ("keep", 10_000, Box::new(|| of_choice(&plan, &keep))),
    ] {
        let begin = Instant::now();
        let found = read();
        assert!(how_many(&found) >= least, "{name}: {}", how_many(&found));
        assert!(found.len() <= 101, "{name}");
        assert!(begin.elapsed() < Duration::from_secs(20), "{name}: {:?}", begin.elapsed());
    }
}

/// Without quotes a comma ends the number, and what follows is no JSON.
#[test]
fn a_number_with_a_comma_is_told_where_the_text_stops_being_json() {
    for (written, meant) in [
        ("0,18", Some("“0,18” is no number of the format. Did you mean 0.18? ")),
        ("36,000", Some("“36,000” may be 36000 or 36.000. ")),
        ("1,234,567", Some("“1,234,567” is no number of the format. Did you mean 1234567? ")),
        ("0 18", None),
        ("ñ,18", None),
        (",18", None),
    ] {
        let text = format!("{{\n  \"tax\": {{\"vat_rate\": {written}}}\n}}");
        let found = value_from_json(&text).unwrap_err();
        assert_eq!(said(&found), [(String::new(), "not_json")], "{written}");
        let text = found[0].fault.text(english());
        assert!(text.contains(" line 2, column "), "{text}");
        assert!(meant.map_or(text.ends_with(" there."), |meant| text.contains(meant)), "{text}");
    }
    // Also where it is the first of a list.
    let found = value_from_json("[36,000]").unwrap_err();
    assert!(found[0].fault.text(spanish()).contains("«36,000» puede ser 36000 o 36.000."));
}

/// What somebody wrote may be two numbers, or one: what it may be is said.
#[test]
fn of_what_is_no_number_it_is_said_what_it_may_mean() {
    for (written, spanish_end, english_start) in [
        ("36,000", "«36,000» puede ser 36000 o 36.000. ", "“36,000” may be 36000 or 36.000. "),
        ("1,234,567", "¿Quiso escribir 1234567? ", "“1,234,567” is no number of the format. Did you mean 1234567? "),
        ("36 000", "¿Quiso escribir 36000? ", "“36 000” is no number of the format. Did you mean 36000? "),
        ("12,5", "¿Quiso escribir 12.5? ", "“12,5” is no number of the format. Did you mean 12.5? "),
        ("1.234,50", "¿Quiso escribir 1234.50? ", "“1.234,50” is no number of the format. Did you mean 1234.50? "),
        ("S/ 12.50", "¿Quiso escribir 12.50? ", "“S/ 12.50” is no number of the format. Did you mean 12.50? "),
        ("doce", "«doce» no es un número. ", "“doce” is not a number. "),
        ("1,2,34.5,6", "«1,2,34.5,6» no es un número. ", "“1,2,34.5,6” is not a number. "),
    ] {
        let mut plan = villa();
        *at(&mut plan, "costs.operation[0].amount") = json!(written);
        let found = problems(&plan);
        assert_eq!(said(&found), [("costs.operation[0].amount".to_owned(), "not_a_number")]);
        let [es, en] = [spanish(), english()].map(|lang| found[0].fault.text(lang));
        assert!(es.contains(spanish_end) && en.starts_with(english_start), "{es} / {en}");
    }
}
