//! What the author of a plan is warned of, each warning with its place, and what is said of its receipts.

use crate::support::{
    ILLUSTRATIVE, Json, all_plans, at, english, json, merge, plan_json, small, spanish, text_of, with,
};
use std::collections::BTreeSet;
use std::time::{Duration, Instant};
use tarifa_clara::number::currency::SOL;
use tarifa_clara::plan::{Plan, value_from_json};
use tarifa_clara::town::review::Review;
use tarifa_clara::town::usual::table;

fn villa() -> Json {
    plan_json(ILLUSTRATIVE)
}

fn case(name: &str) -> Json {
    serde_json::from_str(&text_of(&format!("tests/cases/plans/{name}.json"))).unwrap()
}

fn review(plan: &Json) -> Review {
    let tree = value_from_json(&plan.to_string()).unwrap();
    Review::of(&Plan::from_value(&tree).unwrap(), &tree)
}

fn warnings(plan: &Json) -> Vec<(String, &'static str)> {
    review(plan).warnings.into_iter().map(|warning| (warning.path, warning.doubt.code())).collect()
}

fn receipts(plan: &Json) -> String {
    review(plan).receipts.text(english())
}

#[test]
fn of_the_plans_of_the_site_nothing_is_doubtful() {
    for name in all_plans() {
        assert_eq!(warnings(&plan_json(name)), [], "{name}");
        assert!(receipts(&plan_json(name)).ends_with("every example home gets a receipt."), "{name}");
    }
}

/// Each with a code of its own, at its place.
fn doubtful() -> Vec<(Json, &'static str, &'static str)> {
    let tied = |level: &str, key: &str, levels: Json| {
        let link = json!([{"aspect": "metering", "levels": levels, "reason": "Así es."}]);
        with(villa(), &format!("{level}.{key}"), link)
    };
    let mut late = villa();
    *at(&mut late, "fund.uses[1].month") = json!(121);
    vec![
        (case("no-receipt-no-word"), "examples[0].home", "no_receipt"),
        (case("falling-prices"), "tariff.domestic.blocks[1]", "prices_fall"),
        (with(villa(), "town.income_per_person", json!("42000")), "town.income_per_person", "unusual"),
        (with(villa(), "tax.vat_rate", json!("0.018")), "tax.vat_rate", "unusual"),
        (with(plan_json("sechura"), "fund.rate", json!("0.95")), "fund.rate", "unusual"),
        (
            with(plan_json("tabalosos"), "aspects[0].levels[1].average_cost_per_m3", json!("89")),
            "aspects[0].levels[1].average_cost_per_m3",
            "unusual",
        ),
        (with(villa(), "today.sewer_coverage", json!("0.0051")), "today.sewer_coverage", "unusual"),
        (with(villa(), "costs.operation[0].amount", json!("96000000")), "examples[0].home", "heavy_receipt"),
        (with(villa(), "today.households_served", json!(2501)), "today.households_served", "more_served_than_homes"),
        (with(villa(), "today.households_served", json!(1000)), "today.water_coverage", "other_coverage"),
        (with(villa(), "users[0].count", json!(10_001)), "users", "more_connections_than_people"),
        (
            tied("aspects[0].levels[0]", "excludes", json!(["none", "large-users", "all"])),
            "aspects[0].levels[0]",
            "unreachable",
        ),
        (
            with(villa(), "outlook.transition.phases[1].share", json!("0.4")),
            "outlook.transition.phases[1].share",
            "phase_falls",
        ),
        (
            with(villa(), "outlook.start.improvement_month", json!(4)),
            "outlook.start.improvement_month",
            "improved_before_transfer",
        ),
        (late, "fund.uses[1].month", "use_after_the_end"),
        (with(villa(), "fund.rate", json!(["0.1", "0.1", "0.2"])), "fund", "kept_apart_rises"),
        (with(villa(), "fund.rate", json!(["0.1", "0.9"])), "fund.rate[1]", "unusual"),
    ]
}

#[test]
fn what_is_doubtful_is_said_at_its_place_in_both_languages() {
    for (plan, path, code) in doubtful() {
        let found = review(&plan).warnings;
        let warning = found.iter().find(|warning| warning.path == path && warning.doubt.code() == code);
        let all: Vec<_> = found.iter().map(|warning| (&warning.path, warning.doubt.code())).collect();
        let warning = warning.unwrap_or_else(|| panic!("{path}: {code} is not in {all:?}"));
        let [es, en] = [spanish(), english()].map(|lang| warning.doubt.text(lang));
        assert!(es != en && es.ends_with('.') && en.ends_with('.'), "{es} / {en}");
    }
}

/// The list of the contract is that of the program, and each of it has a case here.
#[test]
fn no_warning_is_without_a_case_and_a_line_in_the_contract() {
    let source = text_of("src/town/review.rs");
    let lines = source.lines().filter(|line| line.trim_start().starts_with("Doubt::"));
    let codes: BTreeSet<&str> = lines.filter_map(|line| Some(line.split_once("=> \"")?.1.split_once('"')?.0)).collect();
    let tried: BTreeSet<&str> = doubtful().into_iter().map(|(_, _, code)| code).chain(["more"]).collect();
    assert_eq!(tried, codes);
    let contract = text_of("src/model.md");
    let table = contract.split("| code of the warning |").nth(1).unwrap().split("\n\n").next().unwrap();
    let told: BTreeSet<&str> = table.lines().skip(2).map(|line| line.split('`').nth(1).unwrap()).collect();
    assert_eq!(told, codes);
}

/// 0 says that there is none.
#[test]
fn what_is_not_there_is_not_unusual() {
    for path in ["tax.vat_rate", "today.sewer_coverage", "today.charge_per_month"] {
        assert_eq!(warnings(&with(villa(), path, json!(0))), [], "{path}");
    }
}

#[test]
fn an_unusual_number_is_said_with_its_limits_and_where_they_come_from() {
    let found = review(&with(villa(), "town.income_per_person", json!("42000"))).warnings;
    let text = found[0].doubt.text(english());
    let begin =
        "42,000 is far from what is usual, which is S/ 60 to S/ 4,000 (an assumption of the project; in 2004 the ";
    assert!(text.starts_with(begin), "{text}");
}

/// A line that nobody can read would be skipped in silence.
#[test]
fn every_line_of_what_is_usual_is_read() {
    let text = text_of("src/town/usual.txt");
    let lines: Vec<&str> = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    assert_eq!(table(&SOL).count(), lines.len());
    let places = lines.iter().map(|line| line.split('|').next().unwrap().trim());
    let schema = serde_json::to_string(&tarifa_clara::schema::Document::Plan.schema()).unwrap();
    for place in places {
        let key = place.trim_end_matches(" S/").rsplit('.').next().unwrap().trim_end_matches("[]");
        assert!(schema.contains(&format!("\"{key}\"")), "{place}: the format has no {key}");
    }
    let other = |lang| table(&SOL).next().unwrap().why(lang).to_owned();
    assert_ne!(other(spanish()), other(english()));
}

#[test]
fn the_homes_without_a_receipt_are_named() {
    let every = receipts(&villa());
    assert_eq!(every, "What a resident will see: every example home gets a receipt.");
    let none = receipts(&case("no-receipt-no-word"));
    assert!(
        none.starts_with("What a resident will see: no receipt can be worked out. The document does not say "),
        "{none}"
    );
    // How much a person uses is only known of the dearest level, which is not the proposed one.
    let mut plan = with(case("two-todays"), "today.charge_per_month", json!(3));
    *at(&mut plan, "aspects[0].levels[2].sets.litres_per_person_day") = json!(90);
    let mut other = at(&mut plan, "examples[0]").clone();
    merge(&mut other, &json!({"id": "otra", "label": "Una pareja", "home": {"m3": null}}));
    plan["examples"].as_array_mut().unwrap().push(other);
    assert_eq!(receipts(&plan), "What a resident will see: of 2 example homes, 1 get no receipt: Una pareja.");
    assert!(warnings(&plan).contains(&("examples[1].home".to_owned(), "no_receipt")));
}

/// A level whose price no document gives is there to be seen, and has no receipt.
#[test]
fn a_level_without_a_receipt_is_said() {
    let plan = with(case("two-todays"), "today.charge_per_month", json!(3));
    assert_eq!(warnings(&plan), [("aspects[0].levels[2]".to_owned(), "no_receipt")]);
    assert!(receipts(&plan).contains("every example home"));
}

/// Two levels that require each other's opposite can be taken by nobody, and whatever hangs on them neither.
#[test]
fn a_level_behind_an_unreachable_one_is_unreachable_too() {
    let level = |id: &str, ties: Json| {
        let mut level = json!({"id": id, "label": id, "consequence": "Así.", "pictogram": "home"});
        merge(&mut level, &ties);
        level
    };
    let tie =
        |key: &str, aspect: &str, to: &str| json!({key: [{"aspect": aspect, "levels": [to], "reason": "Así es."}]});
    let aspect = |id: &str, other: Json| json!({"id": id, "label": id, "today": null, "proposed": "no", "levels": [level("no", json!({})), level("yes", other)]});
    let mut plan = small();
    let mut aspects = plan["aspects"].as_array().unwrap().clone();
    let first = aspects.len();
    aspects.push(aspect("one", tie("requires", "two", "yes")));
    aspects.push(aspect("two", tie("requires", "three", "yes")));
    aspects.push(aspect("three", tie("excludes", "one", "yes")));
    plan["aspects"] = Json::Array(aspects);
    assert_eq!(warnings(&plan), [(format!("aspects[{first}].levels[1]"), "unreachable")]);
}

/// A puzzle that nobody solves is given up, and very many warnings are counted.
#[test]
fn a_hostile_plan_is_reviewed_in_seconds() {
    let begin = Instant::now();
    let mut plan = villa();
    let offers = (0..5_000).map(|_| json!({"label": "Operador", "rate": "0.95"}));
    *at(&mut plan, "fund.offers") = offers.collect();
    let found = warnings(&plan);
    assert_eq!((found.len(), found.last().unwrap().1), (101, "more"));
    assert!(review(&plan).warnings.last().unwrap().doubt.text(english()).starts_with("4,900 more warnings"));
    let mut puzzle = small();
    let questions = 24;
    let aspects = (0..questions).map(|a| {
        let levels = (0..questions).map(|l| {
            let others = (0..questions).filter(|other| *other != a && l > 0);
            let ties: Vec<Json> = others
                .map(|other| json!({"aspect": format!("a{other}"), "levels": [format!("l{l}")], "reason": "No."}))
                .collect();
            json!({"id": format!("l{l}"), "label": "Nivel", "consequence": "Así.", "pictogram": "home", "excludes": ties})
        });
        let levels: Vec<Json> = levels.collect();
        json!({"id": format!("a{a}"), "label": "Pregunta", "today": null, "proposed": "l0", "levels": levels})
    });
    let aspects: Vec<Json> = puzzle["aspects"].as_array().unwrap().iter().cloned().chain(aspects).collect();
    puzzle["aspects"] = Json::Array(aspects);
    assert!(warnings(&puzzle).is_empty());
    assert!(begin.elapsed() < Duration::from_secs(60), "{:?}", begin.elapsed());
}
