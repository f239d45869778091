//! Nothing panics, whatever is written: in a plan, in a choice, in a number. What still reads is assessed and drawn.

use crate::generated::config;
use crate::support::{ILLUSTRATIVE, TOWNS, plan_text, small, town};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde::Deserialize;
use tarifa_clara::choice::Choice;
use tarifa_clara::locale::Lang;
use tarifa_clara::plan::problem::Problem;
use tarifa_clara::plan::service::RESERVED;
use tarifa_clara::plan::value::Value;
use tarifa_clara::plan::{Plan, value_from_json};
use tarifa_clara::town::assessment::Assessment;
use tarifa_clara::town::review::Review;
use tarifa_clara::view::document;
use tarifa_clara::view::door::Door;
use tarifa_clara::view::{TownView, broken_plan, refused};

/// What is done to a place of a plan.
#[derive(Debug, Clone)]
enum Edit {
    Delete,
    Replace(Value),
    Duplicate,
    /// Another place's value.
    Copy(Index),
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

fn number(digits: &str) -> Value {
    Value::Number(digits.to_owned())
}

/// What an author might write, or a hostile page: extremes, other types, other words of the format.
fn value() -> impl Strategy<Value = Value> {
    let odd = vec![
        Value::Null,
        Value::Bool(true),
        Value::Bool(false),
        Value::List(Vec::new()),
        Value::List(vec![Value::Null]),
        Value::Record(Vec::new()),
        text(""),
        text("\u{0}\u{202e}<b>&"),
        text("-"),
        text("1e"),
        text("0.0000000000000000000000000001"),
        text("79228162514264337593543950335"),
        text("-79228162514264337593543950335"),
        number("1e-400"),
        number("1e400"),
        number("NaN"),
        number(""),
    ];
    let plausible = vec![
        number("0"),
        number("1"),
        number("2"),
        number("100"),
        number("10000000"),
        number("1000000"),
        number("1000000000"),
        text("0"),
        text("1"),
        text("0.5"),
        text("0.9999999999999999999999999999"),
        text("1000000000"),
        text("999999.999999999"),
        text("given"),
        text("average_cost"),
        text("to_find"),
        text("volume_differentiated"),
        text("collected"),
        text("other_users"),
        text("industrial"),
        text("today"),
    ];
    prop_oneof![
        1 => select(odd),
        3 => select(plausible),
        1 => any::<String>().prop_map(Value::Text),
        1 => any::<i64>().prop_map(|n| Value::Number(n.to_string())),
        1 => (0u64..3_000_000, 0u32..9).prop_map(|(units, places)| {
            Value::Text(rust_decimal::Decimal::new(units.try_into().unwrap(), places).to_string())
        }),
    ]
}

fn edit() -> impl Strategy<Value = (Index, Edit)> {
    let edit = prop_oneof![
        1 => Just(Edit::Delete),
        4 => value().prop_map(Edit::Replace),
        1 => Just(Edit::Duplicate),
        1 => any::<Index>().prop_map(Edit::Copy),
    ];
    (any::<Index>(), edit)
}

fn count(value: &Value) -> usize {
    1 + match value {
        Value::List(values) => values.iter().map(count).sum(),
        Value::Record(pairs) => pairs.iter().map(|(_, value)| count(value)).sum::<usize>(),
        _ => 0,
    }
}

/// The value that is so many places further on.
fn nth(value: &Value, place: usize) -> Option<&Value> {
    fn look<'v>(value: &'v Value, left: &mut usize) -> Option<&'v Value> {
        if *left == 0 {
            return Some(value);
        }
        *left -= 1;
        match value {
            Value::List(values) => values.iter().find_map(|value| look(value, left)),
            Value::Record(pairs) => pairs.iter().find_map(|(_, value)| look(value, left)),
            _ => None,
        }
    }
    let mut left = place;
    look(value, &mut left)
}

/// Edits the value that is so many places further on; whether it was found.
fn change(value: &mut Value, left: &mut usize, edit: &Edit, copied: &Value) -> bool {
    fn members(value: &mut Value) -> Vec<&mut Value> {
        match value {
            Value::List(values) => values.iter_mut().collect(),
            Value::Record(pairs) => pairs.iter_mut().map(|(_, value)| value).collect(),
            _ => Vec::new(),
        }
    }
    let mut here = None;
    for (i, member) in members(value).into_iter().enumerate() {
        if *left == 0 {
            match edit {
                Edit::Replace(other) => *member = other.clone(),
                Edit::Copy(_) => *member = copied.clone(),
                Edit::Delete | Edit::Duplicate => here = Some(i),
            }
            if here.is_none() {
                return true;
            }
            break;
        }
        *left -= 1;
        if change(member, left, edit, copied) {
            return true;
        }
    }
    let Some(i) = here else { return false };
    match (value, edit) {
        (Value::List(values), Edit::Delete) => drop(values.remove(i)),
        (Value::Record(pairs), Edit::Delete) => drop(pairs.remove(i)),
        (Value::List(values), _) => values.insert(i, values[i].clone()),
        (Value::Record(pairs), _) => pairs.insert(i, pairs[i].clone()),
        _ => return false,
    }
    true
}

fn edited(mut plan: Value, edits: &[(Index, Edit)]) -> Value {
    for (place, edit) in edits {
        let size = count(&plan);
        let copied = match edit {
            Edit::Copy(from) => nth(&plan, from.index(size)).cloned().unwrap_or(Value::Null),
            _ => Value::Null,
        };
        let mut left = place.index(size);
        change(&mut plan, &mut left, edit, &copied);
    }
    plan
}

/// Everything that a host may ask of a plan and a choice.
fn exercise(plan: &Plan, choice: &Choice) {
    let assessment = Assessment::of(plan, choice);
    let json = serde_json::to_string(&assessment).unwrap();
    assert!(json.starts_with('{'));
    for lang in Lang::ALL {
        let view = TownView::of(plan, &assessment, lang);
        assert!(!view.said().is_empty());
        for door in Door::ALL {
            assert!(!view.behind(door).into_string().is_empty());
            assert!(!view.parts_behind(door).is_empty());
            assert!(!document::page(plan, choice, lang, door).is_empty());
        }
        assert!(!document::alone(plan, choice, lang).is_empty());
    }
}

fn explain(problems: &[Problem]) {
    assert!(!problems.is_empty(), "refused without a reason");
    for lang in Lang::ALL {
        assert!(!broken_plan(problems, lang).into_string().is_empty());
        assert!(!refused(problems, None, lang).is_empty());
        assert!(problems.iter().all(|problem| !problem.fault.code().is_empty()));
    }
}

fn try_plan(value: &Value) {
    match Plan::from_value(value) {
        Ok(plan) => {
            let review = Review::of(&plan, value);
            for lang in Lang::ALL {
                assert!(review.warnings.iter().all(|warning| !warning.doubt.text(lang).is_empty()));
                assert!(!review.receipts.text(lang).is_empty());
            }
            match Choice::from_pairs(&plan, []) {
                Ok(choice) => exercise(&plan, &choice),
                Err(problems) => explain(&problems),
            }
        }
        Err(problems) => explain(&problems),
    }
}

fn parsed(name: &str) -> Value {
    value_from_json(&plan_text(name)).unwrap()
}

fn names() -> impl Strategy<Value = &'static str> {
    prop_oneof![3 => Just(ILLUSTRATIVE), 2 => select(TOWNS.to_vec())]
}

#[test]
fn the_editor_edits() {
    let plan = parsed("sechura");
    let mut changed = plan.clone();
    let mut left = 0;
    assert!(change(&mut changed, &mut left, &Edit::Delete, &Value::Null));
    assert_eq!(count(&changed), count(&plan) - 1, "the format's version is gone");
    assert_eq!(nth(&plan, 0), Some(&plan));
    let mut doubled = plan.clone();
    assert!(change(&mut doubled, &mut 0, &Edit::Duplicate, &Value::Null));
    assert_eq!(count(&doubled), count(&plan) + 1);
    let last = count(&plan) - 2;
    assert!(change(&mut plan.clone(), &mut last.clone(), &Edit::Replace(Value::Null), &Value::Null));
    assert!(!change(&mut plan.clone(), &mut (last + 1), &Edit::Replace(Value::Null), &Value::Null));
}

proptest! {
    #![proptest_config(config(400))]

    #[test]
    fn no_edit_of_a_plan_makes_it_panic(name in names(), edits in vec(edit(), 1..4)) {
        try_plan(&edited(parsed(name), &edits));
    }

    /// Numbers alone, so that most plans still read and everything is worked out with them.
    #[test]
    fn no_number_of_a_plan_makes_it_panic(place in any::<Index>(), other in value(), also in any::<Index>(), least in any::<bool>()) {
        let mut plan = parsed(ILLUSTRATIVE);
        let mut numbers: Vec<&mut Value> = Vec::new();
        gather(&mut plan, "", &mut numbers);
        let size = numbers.len();
        let extreme = if least { "0" } else { "10000000" };
        *numbers[place.index(size)] = other;
        *numbers[also.index(size)] = text(extreme);
        try_plan(&plan);
    }

    #[test]
    fn no_choice_makes_it_panic(
        name in names(),
        pairs in vec((select(keys()), prop_oneof![select(WORDS.to_vec()).prop_map(str::to_owned), any::<String>()]), 0..6),
        strange in of_pairs(),
    ) {
        let plan = town(name);
        let pairs = pairs.into_iter().map(|(key, value)| (key.to_owned(), value)).chain(strange);
        match Choice::from_pairs(&plan, pairs) {
            Ok(choice) => exercise(&plan, &choice),
            Err(problems) => explain(&problems),
        }
    }

    #[test]
    fn no_choice_file_makes_it_panic(value in prop_oneof![value(), vec((select(keys()), value()), 0..5).prop_map(|pairs| {
        Value::Record(pairs.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
    })]) {
        let plan = town(ILLUSTRATIVE);
        match Choice::from_value(&plan, &value) {
            Ok(choice) => exercise(&plan, &choice),
            Err(problems) => explain(&problems),
        }
    }

    #[test]
    fn no_text_makes_it_panic(text in any::<String>()) {
        explain(&Plan::from_json(&text).unwrap_err());
    }

    /// A piece of a real plan, cut anywhere.
    #[test]
    fn no_cut_text_makes_it_panic(place in any::<Index>()) {
        let text = plan_text("tuman");
        let places: Vec<usize> = text.char_indices().map(|(i, _)| i).collect();
        explain(&Plan::from_json(&text[..*place.get(&places)]).unwrap_err());
    }
}

/// Every name that a link gives a meaning, those of aspects, and two of nothing.
fn keys() -> Vec<&'static str> {
    let others = ["service", "continuity", "quality", "sewerage", "metering", "attention", "", "__proto__"];
    RESERVED.into_iter().chain(others).collect()
}

const WORDS: [&str; 38] = [
    "1",
    "0",
    "",
    "5",
    "-0",
    "10",
    "12,5",
    "1000000",
    "999999.999",
    "0.000000000000000000000001",
    "-1",
    "1e5",
    "NaN",
    "people",
    "m3",
    "domestic",
    "social",
    "commercial",
    "industrial",
    "state",
    "today",
    "approved",
    "h6",
    "h12",
    "h18",
    "h24",
    "none",
    "network",
    "treated",
    "all",
    "window",
    "office",
    "tested",
    "untreated",
    "h18.tested.network.all.office",
    "h6.untreated.none.none.window",
    "h24.tested.treated.all",
    ".",
];

fn of_pairs() -> impl Strategy<Value = Option<(String, String)>> {
    prop_oneof![5 => Just(None), 1 => any::<(String, String)>().prop_map(Some)]
}

/// The number-like leaves of a plan; `paths` of sources and texts are left alone.
fn gather<'v>(value: &'v mut Value, key: &str, found: &mut Vec<&'v mut Value>) {
    match value {
        Value::Number(_) if key != "format" => found.push(value),
        Value::Text(text)
            if text.starts_with(|c: char| c.is_ascii_digit()) && !["es", "en", "since"].contains(&key) =>
        {
            found.push(value);
        }
        Value::List(values) => values.iter_mut().for_each(|value| gather(value, key, found)),
        Value::Record(pairs) => pairs.iter_mut().for_each(|(key, value)| gather(value, key, found)),
        _ => {}
    }
}

/// The largest that a plan may name, everywhere at once: refused as out of range, never wrapped.
#[test]
fn a_plan_of_the_largest_numbers_is_worked_out_or_withheld() {
    for extreme in ["1", "0.5", "100", "0.0000000001", "1000000", "1000000000"] {
        let mut plan = parsed(ILLUSTRATIVE);
        let mut numbers = Vec::new();
        gather(&mut plan, "", &mut numbers);
        for number in numbers {
            let before = number.clone();
            let (Value::Number(digits) | Value::Text(digits)) = &before else { panic!() };
            let fraction = digits.starts_with("0.");
            *number = if fraction && extreme.starts_with('1') { text("1") } else { text(extreme) };
        }
        try_plan(&plan);
    }
    assert!(Plan::from_value(&Value::deserialize(small()).unwrap()).is_ok());
}
