//! Where numbers come from: what of a plan's sources is refused, each once, and how.

use crate::support::{ILLUSTRATIVE, Json, at, english, json, plan_json, problems_of, said, spanish, text_of, with};
use tarifa_clara::plan::Plan;
use tarifa_clara::plan::problem::Problem;

fn case(name: &str) -> Json {
    serde_json::from_str(&text_of(&format!("tests/cases/plans/{name}.json"))).unwrap()
}

fn villa() -> Json {
    plan_json(ILLUSTRATIVE)
}

fn problems(plan: &Json) -> Vec<Problem> {
    Plan::from_json(&plan.to_string()).err().unwrap_or_default()
}

fn only(plan: &Json) -> Problem {
    let found = problems(plan);
    assert_eq!(found.len(), 1, "{:?}", said(&found));
    found.into_iter().next().unwrap()
}

#[test]
fn a_place_has_one_source() {
    let problem = only(&case("two-sources-one-place"));
    assert_eq!((problem.path.as_str(), problem.fault.code()), ("sources[2].paths[0]", "two_sources"));
    assert!(problem.fault.text(spanish()).contains("en sources[1].paths[1]"), "{}", problem.fault.text(spanish()));
    assert!(problem.fault.text(english()).contains("in sources[1].paths[1]"));
    let twice = with(villa(), "sources[4].paths", json!(["tax", "tax"]));
    assert_eq!(problems_of(&twice), [("sources[4].paths[1]".to_owned(), "two_sources")]);
}

/// A nearer place may have another source than what is around it.
#[test]
fn a_place_inside_another_may_have_a_source_of_its_own() {
    assert!(problems_of(&with(villa(), "sources[4].paths", json!(["tax", "tax.vat_rate"]))).is_empty());
}

#[test]
fn what_is_paid_today_stands_in_one_place() {
    let problem = only(&case("two-todays"));
    let path = "aspects[0].levels[0].charge_per_month";
    assert_eq!((problem.path.as_str(), problem.fault.code()), (path, "two_todays"));
    assert!(problem.fault.text(english()).contains("today.charge_per_month: 4."), "{}", problem.fault.text(english()));
    let mut same = case("two-todays");
    *at(&mut same, path) = json!("4.00");
    assert!(problems_of(&same).is_empty());
    *at(&mut same, "today.charge_per_month") = json!("cuatro");
    assert_eq!(problems_of(&same), [("today.charge_per_month".to_owned(), "not_a_number")]);
}

#[test]
fn what_one_missing_line_leaves_without_a_source_is_one_problem() {
    let mut plan = villa();
    *at(&mut plan, "sources[1].paths") = json!(["aspects", "losses", "collection_rate"]);
    let problem = only(&plan);
    assert_eq!((problem.path.as_str(), problem.fault.code()), ("costs", "no_source"));
    let text = problem.fault.text(english());
    assert!(text.contains("costs.operation[0].amount, costs.operation[1].amount, "), "{text}");
    assert!(text.contains(", …. "), "{text}");
    assert!(problem.fault.text(spanish()).starts_with("Aquí hay "), "{}", problem.fault.text(spanish()));
}

#[test]
fn places_that_are_alike_are_one_problem() {
    let mut plan = villa();
    let groups = at(&mut plan, "users").as_array().unwrap().len();
    let counts = (0..groups).map(|i| json!(format!("users[{i}].count")));
    let paths = ["town", "today", "examples"].into_iter().map(|path| json!(path)).chain(counts);
    *at(&mut plan, "sources[0].paths") = paths.collect();
    let found = problems(&plan);
    assert!(found.iter().all(|problem| problem.fault.code() == "no_source"), "{:?}", said(&found));
    let places: Vec<&str> = found.iter().map(|problem| problem.path.as_str()).collect();
    assert!(places.contains(&"users[0].m3") && places.len() <= 4, "{places:?}");
    let text = found[0].fault.text(english());
    assert!(text.starts_with(&format!("{groups} numbers here")) && text.contains("users[1].m3"), "{text}");
}

#[test]
fn a_plan_without_sources_is_told_so_once() {
    let none = only(&with(villa(), "sources", json!([])));
    assert_eq!((none.path.as_str(), none.fault.code()), ("sources", "no_source"));
    for unread in [json!(null), json!("WSP"), json!({})] {
        assert_eq!(only(&with(villa(), "sources", unread)).path, "sources");
    }
    assert_eq!(only(&with(villa(), "sources[0].paths", json!("town"))).path, "sources[0].paths");
}

/// One wrong letter leaves a whole part of the plan without a source: the letter is said, and not what follows from it.
#[test]
fn a_path_that_leads_nowhere_is_said_once() {
    for (written, meant) in [
        ("cots", "costs"),
        ("Costs", "costs"),
        ("costs.operatoin", "costs.operation"),
        ("costs.operation[0].amonut", "costs.operation[0].amount"),
    ] {
        let mut plan = villa();
        let rest =
            ["aspects", "losses", "collection_rate", "costs.indirect_rate", "costs.replacement", "costs.investment"];
        let mut paths: Vec<Json> = rest.into_iter().map(|path| json!(path)).collect();
        if written.contains("[0]") {
            let items = at(&mut plan, "costs.operation").as_array().unwrap().len();
            paths.extend((1..items).map(|i| json!(format!("costs.operation[{i}]"))));
        }
        paths.push(json!(written));
        let place = format!("sources[1].paths[{}]", paths.len() - 1);
        *at(&mut plan, "sources[1].paths") = Json::Array(paths);
        let problem = only(&plan);
        assert_eq!((problem.path.as_str(), problem.fault.code()), (place.as_str(), "unused_source"));
        assert!(problem.fault.text(spanish()).ends_with(&format!("¿Quiso escribir «{meant}»?")), "{written}");
        assert!(problem.fault.text(english()).ends_with(&format!("Did you mean “{meant}”?")), "{written}");
    }
    // Nothing in the plan is near: what stands there is said, and that nothing has a source.
    let found = problems_of(&with(villa(), "sources[4].paths", json!(["impuestos"])));
    assert_eq!(found, [("sources[4].paths[0]".to_owned(), "unused_source"), ("tax.vat_rate".to_owned(), "no_source")]);
    for odd in ["tax[0]", "users[01]", "users.0]", "users[0", "users[+1]", "users[99]", ".tax", ""] {
        let found = problems_of(&with(villa(), "sources[4].paths", json!(["tax", odd])));
        assert!(found.iter().all(|(path, _)| path == "sources[4].paths[1]") && found.len() == 1, "{odd}: {found:?}");
    }
}
