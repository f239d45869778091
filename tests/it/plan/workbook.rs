//! Plans as workbooks and back: nothing is lost on the way, in any language.

use crate::generated::{config, read_plan};
use crate::support::*;
use calamine::{Reader, Xlsx};
use proptest::prelude::*;
use rust_decimal::Decimal;
use std::io::{Cursor, Read};
use tarifa_clara::locale::Lang;
use tarifa_clara::plan::value::Value;
use tarifa_clara::plan::value_from_json;
use tarifa_clara::workbook;
use tarifa_clara::workbook::fault::Wrong;

/// A tree whose keys have no order, whose numbers are their values, and whose texts in Spanish alone are texts.
pub fn canonical(value: &Value) -> Json {
    match value {
        Value::Null => Json::Null,
        Value::Bool(yes) => json!(yes),
        Value::Number(text) => number(text).unwrap(),
        Value::Text(text) => number(text).unwrap_or_else(|| json!(text)),
        Value::List(list) => Json::Array(list.iter().map(canonical).collect()),
        Value::Record(pairs) => match pairs.as_slice() {
            [(tag, text)] if tag == "es" => canonical(text),
            pairs => Json::Object(pairs.iter().map(|(key, value)| (key.clone(), canonical(value))).collect()),
        },
    }
}

fn number(text: &str) -> Option<Json> {
    let exact = text.parse::<Decimal>().or_else(|_| Decimal::from_scientific(text)).ok()?;
    Some(json!(format!("number {}", exact.normalize())))
}

fn through(value: &Value, lang: Lang) -> workbook::Reading {
    let file = workbook::file(value, lang).unwrap();
    workbook::read(&file, lang).unwrap_or_else(|wrong| panic!("{}", wrong.text(lang)))
}

fn assert_kept(value: &Value, lang: Lang, name: &str) {
    let reading = through(value, lang);
    let said: Vec<String> = reading
        .remarks
        .iter()
        .map(|remark| format!("{:?}: {}", remark.place.as_ref().map(|place| place.text()), remark.wrong.text(lang)))
        .collect();
    assert!(said.is_empty(), "{name}: {said:#?}");
    let (before, after) = (canonical(value), canonical(&reading.value));
    differences(&before, &after, name);
    assert_eq!(before, after, "{name}");
}

/// Says where two trees first differ, as a whole plan is too long to look at.
fn differences(before: &Json, after: &Json, path: &str) {
    match (before, after) {
        (Json::Object(one), Json::Object(other)) => {
            for (key, value) in one {
                let other = other.get(key).unwrap_or_else(|| panic!("{path}.{key} is lost: {value}"));
                differences(value, other, &format!("{path}.{key}"));
            }
            for key in other.keys() {
                assert!(one.contains_key(key), "{path}.{key} was not there: {}", other[key]);
            }
        }
        (Json::Array(one), Json::Array(other)) => {
            assert_eq!(one.len(), other.len(), "{path}");
            for (i, (one, other)) in one.iter().zip(other).enumerate() {
                differences(one, other, &format!("{path}[{i}]"));
            }
        }
        _ => assert_eq!(before, after, "{path}"),
    }
}

#[test]
fn every_plan_of_the_site_comes_back_whole() {
    for name in all_plans() {
        let value = value_from_json(&plan_text(name)).unwrap();
        for lang in Lang::ALL {
            assert_kept(&value, lang, name);
        }
    }
}

#[test]
fn plans_of_cases_come_back_whole() {
    let mut tried = 0;
    for file in std::fs::read_dir(repository("tests/cases/plans")).unwrap() {
        let path = file.unwrap().path();
        let Ok(value) = value_from_json(&std::fs::read_to_string(&path).unwrap()) else { continue };
        if tarifa_clara::plan::Plan::from_value(&value).is_ok() {
            tried += 1;
            assert_kept(&value, Lang::ALL[tried % 2], &path.display().to_string());
        }
    }
    assert!(tried > 0);
}

/// A plan of the site with other pieces in it; sound, and not.
fn changed(piece: Json) -> Value {
    let mut plan = plan_json(ILLUSTRATIVE);
    merge(&mut plan, &piece);
    value_from_json(&plan.to_string()).unwrap()
}

#[test]
fn digits_stay_as_they_were_typed() {
    let piece = json!({
        "losses": "0.320", "collection_rate": "0.9", "municipal_contribution": "1234567.10",
        "connection": {"real_cost": "620.5", "fee": "0.1234567890123456789"},
        "tax": {"vat_rate": "0.1800"}
    });
    let value = changed(piece);
    let kept = through(&value, spanish()).value;
    let text = |path: &str| match path.split('.').fold(&kept, |here, key| match here {
        Value::Record(pairs) => &pairs.iter().find(|(name, _)| name == key).unwrap().1,
        _ => panic!("{path}"),
    }) {
        Value::Text(text) => text.clone(),
        other => panic!("{path}: {other:?}"),
    };
    assert_eq!(text("losses"), "0.320");
    assert_eq!(text("municipal_contribution"), "1234567.10");
    assert_eq!(text("connection.real_cost"), "620.5");
    assert_eq!(text("connection.fee"), "0.1234567890123456789");
    assert_eq!(text("tax.vat_rate"), "0.1800");
    // A rate is shown in percent, so it has two decimals at least.
    assert_eq!(text("collection_rate"), "0.90");
}

/// Whatever a text says, it is that text again: words of the workbook's own, what looks like a formula, a title, a number.
#[test]
fn texts_are_kept_whatever_they_say() {
    let texts = [
        "ningún documento lo dice",
        "No document says it",
        "(ninguno)",
        "\\(none)",
        "■ Grupos de usuarios",
        "=1+1",
        "007",
        "1,234.50",
        "Sí",
        "  dos  espacios ",
        "dos\nlíneas",
        "2004-05-06",
        "&lt;b&gt; & \"comillas\" <i>",
        "_x0041_",
        "#N/A",
        "’ñandú 水 🚰",
    ];
    let both: Vec<Json> = texts.iter().map(|text| json!({"es": "Nota.", "en": text})).collect();
    let alone: Vec<Json> = texts.iter().map(|text| json!(text)).collect();
    let notes = [both, alone].concat();
    let places = json!({
        "caution": texts[0], "notes": notes, "town": {"name": texts[4], "district": texts[0]},
        "today": {"as_of": {"es": texts[2], "en": texts[1]}, "payer": texts[10]}
    });
    for lang in Lang::ALL {
        assert_kept(&changed(places.clone()), lang, lang.tag());
    }
}

#[test]
fn what_is_absent_null_and_empty_stays_so() {
    let pieces = [
        json!({"roles": null, "approved": {}, "caution": null, "money": null, "town": {"affordable": null}}),
        json!({"roles": [], "approved": {"operator": null, "contract": {}}, "specific_rates": []}),
        json!({"approved": {"contract": null}, "today": {"cost_shares": [], "payer": null}}),
        json!({"costs": {"operation": [], "replacement": []}}),
        json!({"fund": {"rate": null, "reserves": [], "uses": null, "offers": []}, "outlook": null, "connection": null}),
        json!({"fund": {"rate": ["0.1"], "reserves": [{"label": "Otra", "rate": ["0.01", "0.015"]}]}}),
        json!({"fund": null, "late_payment": {"surcharge": null, "cut_off": null, "grace_days": null}}),
        json!({"late_payment": {}, "collateral_services": null}),
        json!({"social_charge": {"cases": null, "institutions": [], "committee": null, "criteria": []}}),
        json!({"outlook": {"indexation": null, "increases": [{"water": "0.02"}, {"water": 0, "from": "2030-01-31"}], "start": {}}}),
        json!({"outlook": {"transition": {"months": 4, "phases": []}}}),
        json!({"pricing": {"cash_step": null, "home_with_shop": null}}),
        json!({"tariff": {"state": {"fixed_charge": null, "sewer": null}}}),
    ];
    for (i, piece) in pieces.iter().enumerate() {
        let Ok(_) = tarifa_clara::plan::Plan::from_value(&changed(piece.clone())) else {
            assert_same_tree(&changed(piece.clone()), i);
            continue;
        };
        assert_kept(&changed(piece.clone()), Lang::ALL[i % 2], &format!("{i}"));
    }
    let mut plan = plan_json(ILLUSTRATIVE);
    let level = &mut plan["aspects"][0]["levels"][0];
    *level = json!({"id": "h6", "label": "6", "consequence": "c", "pictogram": "tap", "sets": {}, "costs": null,
        "requires": [], "excludes": null, "adds": null, "tariff": null});
    plan["aspects"][0]["levels"][1]["costs"] = json!({"operation": [], "replacement": [], "investment": []});
    plan["aspects"][0]["levels"][2]["sets"] = json!(null);
    plan["aspects"][1]["levels"][0]["costs"] = json!({"operation": [
        {"id": "bought", "label": "Cloro", "heading": "energy", "amount": "3", "per": "year", "bought": null}
    ], "replacement": [], "investment": []});
    assert_same_tree(&value_from_json(&plan.to_string()).unwrap(), 99);
}

/// What has no cell would be lost in silence: it is refused by name, as what is too long for one.
#[test]
fn what_would_be_lost_is_refused_by_name() {
    let refused = |piece: Json| workbook::file(&changed(piece), spanish()).unwrap_err();
    for (piece, path) in [
        (json!({"weather": "sunny"}), "weather"),
        (json!({"town": {"rivers": 2}}), "town.rivers"),
        (json!({"town": {"name": ["a"]}}), "town.name"),
        (json!({"notes": [{"es": "a", "qu": "b"}]}), "notes[0].qu"),
        (json!({"users": {"a": 1}}), "users"),
        (json!({"losses": true}), "losses"),
        (json!({"pricing": {"include_vat": "yes"}}), "pricing.include_vat"),
        (json!({"fund": {"rate": [{"a": 1}]}}), "fund.rate[0]"),
        (json!({"tariff": {"state": {"sewer": {"pipes": 1}}}}), "tariff.state.sewer.pipes"),
    ] {
        assert_eq!(refused(piece), Wrong::NoCell(path.to_owned()));
    }
    assert_eq!(refused(json!({"caution": "a".repeat(32_768)})), Wrong::TooLongForACell);
    assert_kept(&changed(json!({"caution": "a ".repeat(16_000)})), spanish(), "as long as a cell");
    let longest = Wrong::NoCell("a".repeat(9_000)).text(english());
    assert!(longest.len() < 300, "{longest}");
}

/// The receipt, and what the service costs, needs and brings, are those of `tarifa assess`; nobody can type over them.
#[test]
fn what_the_program_works_out_is_blocked_and_of_the_moment() {
    let cells = |value: &Value, lang: Lang, name: &str| {
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(workbook::file(value, lang).unwrap())).unwrap();
        let range = book.worksheet_range(name).unwrap();
        range.rows().map(|row| row.iter().map(ToString::to_string).collect::<Vec<_>>().join("|")).collect::<Vec<_>>()
    };
    let value = value_from_json(&plan_text(ILLUSTRATIVE)).unwrap();
    let plan = town(ILLUSTRATIVE);
    let assessment = assess(&plan, "");
    let rows = cells(&value, spanish(), "Resultado");
    let bill = bill(&plan, "");
    let has = |name: &str, amount: Decimal| {
        let row = format!("{name}|{}", amount.normalize());
        assert!(rows.contains(&row), "{row} is not in {rows:#?}");
    };
    has("Agua, 10\u{a0}m³", bill.lines[0].amount.value());
    has("Total al mes", bill.total.value());
    has("A pagar en efectivo", bill.cash.value());
    let needed = centimos(assessment.answer.needed.as_ref().unwrap().revenue.value());
    has("Cuesta el servicio", assessment.cost.as_ref().unwrap().total().unwrap().value());
    has("Se necesita facturar", needed);
    has("Se factura con los precios publicados", needed + assessment.beyond_needed.unwrap().value());
    assert!(cells(&value, english(), "Result").contains(&format!("Total a month|{}", bill.total.value().normalize())));
    // What cannot be known is said, as on the page; and what is no plan yet has no receipt.
    let laredo = cells(&value_from_json(&plan_text("laredo")).unwrap(), spanish(), "Resultado");
    assert!(laredo.contains(&"El documento no dice cuánto cuesta cada parte del servicio.|".to_owned()), "{laredo:#?}");
    let draft = cells(&changed(json!({"tax": null})), spanish(), "Resultado");
    assert!(draft[0].starts_with("Al plan todavía le falta algo"), "{draft:#?}");

    let file = workbook::file(&value, spanish()).unwrap();
    let mut archive = zip::ZipArchive::new(Cursor::new(file)).unwrap();
    let mut blocked = Vec::new();
    for place in 0..archive.len() {
        let mut part = archive.by_index(place).unwrap();
        let (name, mut text) = (part.name().unwrap().into_owned(), String::new());
        if name.starts_with("xl/worksheets/sheet") {
            part.read_to_string(&mut text).unwrap();
            blocked.push((name, text.contains("<sheetProtection")));
        }
    }
    assert_eq!(blocked.iter().filter(|(_, blocked)| *blocked).count(), 1);
    assert!(blocked.iter().any(|(name, is)| *is && *name == format!("xl/worksheets/sheet{}.xml", blocked.len())));
}

/// Also what is no sound plan yet comes back as it was.
fn assert_same_tree(value: &Value, name: usize) {
    for lang in Lang::ALL {
        differences(&canonical(value), &canonical(&through(value, lang).value), &name.to_string());
    }
}

proptest! {
    #![proptest_config(config(24))]

    #[test]
    fn every_plan_comes_back_whole(written in read_plan(None), english in any::<bool>()) {
        let value = value_from_json(&written.json.to_string()).unwrap();
        assert_kept(&value, Lang::ALL[usize::from(english)], "generated");
    }
}
