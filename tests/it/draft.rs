//! A plan in the making: what is typed, what is done with lists, the way back, what is missing, in the user's words.

use crate::support::*;
use tarifa_clara::draft::Draft;
use tarifa_clara::draft::change::Act;
use tarifa_clara::draft::sourced::StepSource;
use tarifa_clara::draft::told::{Told, Wrong};
use tarifa_clara::locale::Lang;
use tarifa_clara::plan::form::STEPS;

const ES: Lang = Lang::ALL[0];

fn open(name: &str) -> Draft {
    Draft::open_text(&plan_text(name)).unwrap()
}

fn json(draft: &Draft) -> Json {
    serde_json::from_str(&draft.text()).unwrap()
}

fn told(draft: &Draft) -> Told {
    draft.told(ES)
}

fn wrong<'t>(told: &'t Told, path: &str) -> &'t Wrong {
    told.wrong.iter().find(|wrong| wrong.path == path).unwrap_or_else(|| panic!("{path}: {:#?}", told.wrong))
}

#[test]
fn opening_and_saving_changes_nothing() {
    for name in all_plans() {
        let draft = open(name);
        // The tree has keys in their order, and every digit.
        let again = Draft::open_text(&draft.text()).unwrap();
        assert!(again.tree() == draft.tree() && again.text() == draft.text(), "{name}");
    }
    let later = plan_text(COMMITTEE)
        .replace("\"region\"", "\"climate\": {\"rain\": [1.50, null, \"\\u0007\\\"\"]},\n    \"region\"");
    let draft = Draft::open_text(&later).unwrap();
    let kept: Json = serde_json::from_str(&later).unwrap();
    assert_eq!(json(&draft), kept);
    assert!(draft.text().contains("1.50"));
    assert!(told(&draft).plan.is_none());
    assert_eq!(wrong(&told(&draft), "town.climate").step, "town");
}

#[test]
fn every_bundled_plan_is_whole() {
    for name in all_plans() {
        let told = told(&open(name));
        assert!(told.plan.is_some() && told.wrong.is_empty(), "{name}: {:?}", told.wrong);
        assert!(told.missing.iter().all(|missing| *missing == Default::default()), "{name}");
    }
}

#[test]
fn numbers_are_taken_as_they_are_typed() {
    let mut draft = open(COMMITTEE);
    for (path, typed, stands) in [
        ("costs.operation[0].amount", "S/ 1 234,50", json!("1234.50")),
        ("costs.operation[0].amount", "1,234.50", json!("1234.50")),
        ("costs.operation[0].amount", "0.050", json!("0.050")),
        ("costs.operation[0].amount", "12,5", json!("12.5")),
        ("costs.operation[0].amount", "1.20", json!("1.20")),
        ("costs.operation[0].amount", "1,234", json!("1,234")),
        ("costs.operation[0].amount", "doce", json!("doce")),
        ("costs.operation[0].amount", "-5", json!("-5")),
        ("collection_rate", "95 %", json!("0.95")),
        ("collection_rate", "5.0", json!("0.050")),
        ("collection_rate", "100", json!("1.00")),
        ("users[0].count", "1 130", json!("1 130")),
        ("users[0].count", "113", json!(113)),
        ("costs.operation[0].heading", "Administración", json!("administration")),
        ("users[0].metered", "sí", json!(true)),
        ("tariff.domestic.scheme", "otra", json!("otra")),
    ] {
        draft.set(path, typed, ES);
        let plan = json(&draft);
        let pointer = format!("/{}", path.replace(['.', '['], "/").replace(']', ""));
        assert_eq!(plan.pointer(&pointer), Some(&stands), "{path} {typed}");
    }
    draft.set("costs.operation[0].amount", "1,234", ES);
    let told = told(&draft);
    assert!(wrong(&told, "costs.operation[0].amount").text.contains("1234"));
    assert_eq!(draft.shown("costs.operation[0].amount", ES), "1,234");
    draft.set("collection_rate", "18", ES);
    assert_eq!(
        (draft.shown("collection_rate", ES), json(&draft)["collection_rate"].clone()),
        ("18".into(), json!("0.18"))
    );
}

#[test]
fn a_number_has_three_states() {
    let mut draft = open(COMMITTEE);
    draft.set_null("town.population");
    assert_eq!(json(&draft)["town"]["population"], Json::Null);
    draft.set("town.population", "", ES);
    assert_eq!(json(&draft)["town"].get("population"), None);
    draft.set("town.population", "500", ES);
    let keys: Vec<String> = json(&draft)["town"].as_object().unwrap().keys().cloned().collect();
    assert!(keys.contains(&"population".to_owned()));
    // In the format's place, not at the end.
    assert!(draft.text().find("\"population\"") < draft.text().find("\"households\""));
}

#[test]
fn everything_is_undone_to_the_beginning_and_redone() {
    let mut draft = open("villa-ejemplo");
    let began = draft.text();
    draft.set("town.name", "V", ES);
    draft.set("town.name", "Villa", ES);
    draft.act(Act::Add, "costs.operation");
    draft.set("costs.operation[0].label", "Otra cosa", ES);
    draft.act(Act::Copy, "users[0]");
    draft.act(Act::Down, "users[0]");
    draft.act(Act::Delete, "aspects[0]");
    draft.act(Act::End, "fund");
    draft.act(Act::Begin, "fund");
    draft.choose("tariff.domestic.sewer", "share_of_water");
    draft.act(Act::Delete, "tariff.domestic");
    draft.add_category("tariff", "domestic");
    draft.toggle("social_charge.applies_to", "sewer", &["water", "sewer", "fixed"].map(str::to_owned));
    draft.set_null("losses");
    draft.paste("users[1].label", "Uno\tSocial\nDos\tDoméstico", ES);
    draft.give_source(
        &STEPS[2],
        &StepSource { kind: "assumption".into(), title: "Nosotros".into(), place: String::new() },
    );
    let ended = draft.text();
    let mut steps = 0;
    while draft.undo().is_some() {
        steps += 1;
    }
    assert_eq!(draft.text(), began);
    // Letter by letter in one place is one step.
    assert_eq!(steps, 15);
    while draft.redo().is_some() {}
    assert_eq!(draft.text(), ended);
    draft.undo();
    draft.set("town.name", "Nueva", ES);
    assert_eq!(draft.can(), (true, false));
}

#[test]
fn what_changes_nothing_is_no_step() {
    let mut draft = open(COMMITTEE);
    draft.set("town.name", "Comunidad Ejemplo", ES);
    draft.set("town.name", "Otra", ES);
    draft.set("town.name", "Comunidad Ejemplo", ES);
    assert_eq!(draft.can(), (false, false));
    draft.act(Act::Up, "users[0]");
    draft.act(Act::Down, "users[1]");
    assert_eq!(draft.can(), (false, false));
}

#[test]
fn short_names_follow_their_labels_and_references_follow_them() {
    let mut draft = open(COMMITTEE);
    draft.act(Act::Add, "aspects[0].levels");
    draft.set("aspects[0].levels[2].label", "Con cloro y análisis", ES);
    assert_eq!(json(&draft)["aspects"][0]["levels"][2]["id"], json!("con-cloro-y-analisis"));
    draft.set("aspects[0].proposed", "con-cloro-y-analisis", ES);
    draft.set("aspects[0].levels[2].label", "Ñandú", ES);
    let plan = json(&draft);
    assert_eq!(
        (&plan["aspects"][0]["levels"][2]["id"], &plan["aspects"][0]["proposed"]),
        (&json!("nandu"), &json!("nandu"))
    );
    // A name that somebody gave stays, and none is given twice.
    draft.set("aspects[0].levels[1].label", "Clorada", ES);
    assert_eq!(json(&draft)["aspects"][0]["levels"][1]["id"], json!("chlorinated"));
    draft.act(Act::Copy, "aspects[0].levels[1]");
    draft.act(Act::Copy, "aspects[0].levels[1]");
    let ids: Vec<Json> =
        json(&draft)["aspects"][0]["levels"].as_array().unwrap().iter().map(|level| level["id"].clone()).collect();
    assert_eq!(ids, ["plain", "chlorinated", "chlorinated-3", "chlorinated-2", "nandu"].map(|id| json!(id)));
    let mut draft = open(COMMITTEE).emptied();
    draft.set("town.name", "San José", ES);
    assert_eq!(json(&draft)["id"], json!("san-jose"));
}

#[test]
fn sources_follow_members_that_move() {
    let mut draft = open("tabalosos");
    let paths = |draft: &Draft| -> Vec<String> {
        let plan = json(draft);
        let sources = plan["sources"].as_array().unwrap().clone();
        sources
            .iter()
            .flat_map(|source| source["paths"].as_array().unwrap().clone())
            .map(|path| path.as_str().unwrap().to_owned())
            .collect()
    };
    let before = paths(&draft);
    let named = before.iter().find(|path| path.contains(".levels[0]")).expect("a source of a level").clone();
    let list = format!("{}.levels", named.split(".levels").next().unwrap());
    draft.act(Act::Copy, &format!("{list}[0]"));
    draft.act(Act::Up, &format!("{list}[1]"));
    assert!(paths(&draft).contains(&named.replace(".levels[0]", ".levels[1]")), "{:?}", paths(&draft));
    draft.act(Act::Delete, &format!("{list}[1]"));
    assert!(!paths(&draft).iter().any(|path| path.starts_with(&format!("{list}[1]")) && !before.contains(path)));
    while draft.undo().is_some() {}
    assert_eq!(paths(&draft), before);
}

#[test]
fn cells_of_a_spreadsheet_fill_rows_from_one_cell_on() {
    let mut draft = open(COMMITTEE).emptied();
    let cells =
        "Cloro\tOperación\t14,00\tUna vez al año\tkg\t2,5\t12\nSueldo\tPersonal\tS/ 1 200,00\r\nLuz\tenergía y luz\tx";
    assert_eq!(draft.paste("costs.operation[3].label", cells, ES).as_deref(), Some("costs.operation"));
    let plan = json(&draft);
    let rows = plan["costs"]["operation"].as_array().unwrap();
    assert_eq!(rows.len(), 6);
    assert_eq!(
        (&rows[3]["label"], &rows[3]["amount"], &rows[3]["heading"]),
        (&json!("Cloro"), &json!("14.00"), &json!("operation"))
    );
    assert_eq!(rows[3]["bought"], json!({"unit": "kg", "quantity": "2.5", "times": 12}));
    assert_eq!(
        (&rows[4]["id"], &rows[4]["amount"], rows[4].get("bought")),
        (&json!("sueldo"), &json!("1200.00"), None)
    );
    assert_eq!((&rows[5]["amount"], &rows[5]["heading"]), (&json!("x"), &json!("energía y luz")));
    // What comes out goes in again.
    let out = draft.copied_out("costs.operation", ES);
    let text = draft.text();
    let body = out.split_once('\n').unwrap().1.to_owned();
    draft.paste("costs.operation[0].label", &body, ES);
    assert_eq!(draft.text(), text);
}

#[test]
fn problems_are_said_with_row_and_item() {
    let mut draft = open("villa-ejemplo");
    draft.set("tariff.domestic.blocks[1].factor", "barato", ES);
    draft.set("costs.operation[2].amount", "", ES);
    let told = told(&draft);
    assert!(told.plan.is_none());
    let place = &wrong(&told, "tariff.domestic.blocks[1].factor").place;
    assert!(place.starts_with("Tarifa › Doméstica › ") && place.contains(", fila 2 › "), "{place}");
    let missing = wrong(&told, "costs.operation[2].amount");
    assert!(missing.place.starts_with("Lo que cuesta › ") && missing.place.contains("fila 3 ("), "{}", missing.place);
    assert_eq!(missing.text, "Falta llenar esto.");
    let step = |id: &str| STEPS.iter().position(|step| step.id == id).unwrap();
    assert_eq!((told.missing[step("costs")].for_receipt, told.missing[step("tariff")].for_receipt), (1, 1));
}

#[test]
fn without_sources_and_words_there_is_a_receipt() {
    for name in all_plans() {
        let mut draft = open(name).for_another_town();
        draft.set("aspects[0].label", "", ES);
        let told = told(&draft);
        assert!(told.plan.is_some(), "{name}: {:#?}", told.wrong);
        assert!(told.missing.iter().any(|missing| missing.unsourced > 0), "{name}");
        assert!(told.missing.iter().all(|missing| missing.for_receipt == 0), "{name}");
        for step in &STEPS {
            draft.give_source(
                step,
                &StepSource { kind: "assumption".into(), title: "Nosotros".into(), place: String::new() },
            );
        }
        let told = draft.told(ES);
        assert_eq!(told.missing.iter().map(|missing| missing.unsourced).sum::<usize>(), 0, "{name}");
    }
}

#[test]
fn templates_have_structure_and_words_but_no_numbers() {
    for name in [COMMITTEE, CITY, "tabalosos"] {
        let draft = open(name).emptied();
        let told = told(&draft);
        assert!(told.plan.is_none(), "{name}");
        let plan = json(&draft);
        assert_eq!((&plan["sources"], &plan["status"]), (&json!([]), &json!("proposal")));
        assert_eq!(plan["town"].get("name"), None);
        assert_eq!(plan["aspects"].as_array().unwrap().len(), plan_json(name)["aspects"].as_array().unwrap().len());
        // Nothing is wrong but that it is not filled in.
        for wrong in &told.wrong {
            assert!(!wrong.text.contains("JSON") && !wrong.place.contains("_"), "{wrong:?}");
        }
    }
}

#[test]
fn what_is_no_plan_is_refused() {
    for nonsense in ["", "null", "[]", "12", "<html>"] {
        assert!(Draft::open_text(nonsense).is_err(), "{nonsense}");
    }
    assert!(Draft::open_text("{}").is_ok());
}
