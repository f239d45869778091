//! The command line as a script sees it: exit codes, messages on standard error, results on standard output.

use crate::support::{
    COMMITTEE, ILLUSTRATIVE, Json, TOWNS, assess, at, bill, json, plan_json, repository, small, town, with,
};
use std::fs;
use std::path::PathBuf;
use std::process::Command;
use tarifa_clara::locale::Lang;
use tarifa_clara::plan::Plan;
use tarifa_clara::plan::pack::{OfHome, OfTown};

pub struct Said {
    pub code: i32,
    pub out: String,
    pub err: String,
}

pub fn tarifa(arguments: &[&str]) -> Said {
    let output = Command::new(env!("CARGO_BIN_EXE_tarifa")).args(arguments).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Said { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
}

pub fn plan_file(name: &str) -> String {
    repository(&format!("www/plans/{name}.json")).to_str().unwrap().to_owned()
}

/// A file with this text, for one test.
pub fn file(name: &str, text: impl AsRef<[u8]>) -> String {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn check_says_town_and_status_of_each_sound_plan_and_what_residents_see() {
    let files: Vec<String> = TOWNS.into_iter().chain([ILLUSTRATIVE, COMMITTEE]).map(plan_file).collect();
    let arguments: Vec<&str> = ["check", "--lang", "en"].into_iter().chain(files.iter().map(String::as_str)).collect();
    let said = tarifa(&arguments);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert_eq!(said.out.lines().count(), 22);
    assert!(said.out.contains("tabalosos.json: Tabalosos, approved\n"));
    assert!(said.out.contains("villa-ejemplo.json: Villa Ejemplo, illustrative\n"));
    assert_eq!(said.out.matches(".json: What a resident will see: every example home gets a receipt.\n").count(), 11);
}

/// What is doubtful is marked and refuses nothing.
#[test]
fn check_warns_and_goes_on() {
    let falling = repository("tests/cases/plans/falling-prices.json").to_str().unwrap().to_owned();
    let said = tarifa(&["check", &falling, "--lang", "en"]);
    assert_eq!((said.code, said.out.lines().count()), (0, 2));
    let lines: Vec<&str> = said.err.lines().collect();
    assert_eq!(lines.len(), 2, "{}", said.err);
    assert!(
        lines[0].starts_with(&format!("{falling}: warning: tariff.domestic.blocks[1]: prices_fall: This m³ costs "))
    );
    assert!(tarifa(&["check", &falling]).err.contains(": prices_fall: Este m³ cuesta menos que el anterior"));
    let none = repository("tests/cases/plans/no-receipt-no-word.json").to_str().unwrap().to_owned();
    let said = tarifa(&["check", &none, "--lang", "en"]);
    assert_eq!(said.code, 0);
    assert!(said.err.contains(": warning: examples[0].home: no_receipt: "), "{}", said.err);
    let end = "no receipt can be worked out. The document does not say what part of the receipts is collected.\n";
    assert!(said.out.ends_with(end), "{}", said.out);
    for command in ["assess", "page", "start"] {
        assert_eq!(tarifa(&[command, &falling]).err, "", "{command}: warnings are for whoever checks");
    }
}

#[test]
fn a_plan_with_problems_ends_with_1_and_a_line_for_each() {
    let mut plan = plan_json("sechura");
    *at(&mut plan, "tax.vat_rate") = json!("18");
    *at(&mut plan, "examples[0].home.people") = json!(0);
    *at(&mut plan, "town.popluation") = json!(1);
    let broken = file("broken.json", plan.to_string());
    for command in ["check", "assess", "page", "start", "hosts"] {
        let said = tarifa(&[command, &broken]);
        assert_eq!((said.code, said.out.as_str()), (1, ""), "{command}");
        let lines: Vec<&str> = said.err.lines().collect();
        assert_eq!(lines.len(), 3, "{command}: {}", said.err);
        for (path, code) in [
            ("tax.vat_rate", "out_of_range"),
            ("examples[0].home.people", "out_of_range"),
            ("town.popluation", "unknown_key"),
        ] {
            let start = format!("{broken}: {path}: {code}: ");
            assert!(lines.iter().any(|line| line.len() > start.len() && line.starts_with(&start)), "{command}: {path}");
        }
    }
}

#[test]
fn messages_come_in_the_language_asked_for() {
    let broken = file("language.json", with(small(), "tax.vat_rate", json!(2)).to_string());
    assert!(tarifa(&["check", &broken]).err.contains("Este número debe estar entre 0 y 1."));
    assert!(tarifa(&["--lang", "en", "check", &broken]).err.contains("This number must be between 0 and 1."));
    assert!(tarifa(&["check", &broken, "--lang=es"]).err.contains("Este número"));
    let unknown = tarifa(&["check", &broken, "--lang", "xx"]);
    assert_eq!(unknown.code, 2);
    assert!(unknown.err.contains("es-PE, en"), "{}", unknown.err);
}

#[test]
fn a_sound_plan_beside_a_broken_one_does_not_hide_it() {
    let broken = file("beside.json", "{");
    let said = tarifa(&["check", &plan_file("sechura"), &broken]);
    assert_eq!(said.code, 1);
    assert!(said.err.starts_with(&format!("{broken}: : not_json: ")) || said.err.contains("not_json"), "{}", said.err);
}

/// Every problem at once holds for several plans too.
#[test]
fn check_says_the_problems_of_every_plan() {
    let first = file("first.json", with(small(), "tax.vat_rate", json!(2)).to_string());
    let second = file("second.json", with(small(), "town.region", json!("moon")).to_string());
    let said = tarifa(&["check", &first, &second]);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("tax.vat_rate: out_of_range"), "{}", said.err);
    assert!(said.err.contains("town.region: unknown_word"), "{}", said.err);
}

#[test]
fn what_cannot_be_used_ends_with_2_and_says_how() {
    let sechura = plan_file("sechura");
    for arguments in [
        vec![],
        vec!["chekc", &sechura],
        vec!["check"],
        vec!["assess"],
        vec!["assess", &sechura, &sechura],
        vec!["page"],
        vec!["start"],
        vec!["assess", &sechura, "--choice"],
        vec!["assess", &sechura, "--choose", "x"],
        vec!["schema", &sechura],
    ] {
        let said = tarifa(&arguments);
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{arguments:?}");
        assert!(said.err.starts_with("tarifa: ") && said.err.len() > 15, "{arguments:?}: {}", said.err);
    }
}

#[test]
fn help_and_version_are_answers() {
    let help = tarifa(&["--help"]);
    assert_eq!((help.code, help.err.as_str()), (0, ""));
    for word in [
        "check",
        "assess",
        "fund",
        "register",
        "page",
        "start",
        "hosts",
        "guide",
        "pack",
        "schema",
        "workbook",
        "plan IN.xlsx",
        "--choice",
        "--lang",
        "--csv",
        "--town",
        "--alone",
        "--help",
        "--version",
        "Exit codes",
    ] {
        assert!(help.out.contains(word), "{word}");
    }
    assert!(help.out.lines().all(|line| line.chars().count() <= 120));
    assert_eq!(tarifa(&["--version"]).out, format!("tarifa {}\n", env!("CARGO_PKG_VERSION")));
}

/// Whole counts that an assessment writes as JSON numbers; everything with a unit is a decimal string.
const COUNTS: [&str; 18] = [
    "connections",
    "paying",
    "in_full",
    "on_social",
    "years",
    "year",
    "reached",
    "fund_reached",
    "bearable",
    "month",
    "count",
    "parts",
    "months",
    "receipts",
    "instalments",
    "months_today",
    "months_new",
    "units",
];

/// Every JSON number, with its key.
fn numbers(json: &Json, key: &str, found: &mut Vec<(String, String)>) {
    match json {
        Json::Number(number) => found.push((key.to_owned(), number.to_string())),
        Json::Array(list) => list.iter().for_each(|member| numbers(member, key, found)),
        Json::Object(record) => record.iter().for_each(|(key, value)| numbers(value, key, found)),
        _ => {}
    }
}

#[test]
fn an_assessment_is_json_in_which_no_amount_is_a_binary_number() {
    for name in TOWNS.into_iter().chain([ILLUSTRATIVE]) {
        let said = tarifa(&["assess", &plan_file(name)]);
        assert_eq!((said.code, said.err.as_str()), (0, ""), "{name}");
        let json: Json = serde_json::from_str(&said.out).unwrap();
        let mut found = Vec::new();
        numbers(&json, "", &mut found);
        for (key, number) in found {
            let whole = number.chars().all(|c| c.is_ascii_digit());
            assert!(COUNTS.contains(&key.as_str()) && whole, "{name}: {key} is the JSON number {number}");
        }
        assert_eq!(json["plan"], name);
        let total = bill(&town(name), "").total.to_string();
        assert_eq!(json["bill"]["total"], total, "{name}");
        assert_eq!(json["choice"]["v"], "1");
    }
}

#[test]
fn what_is_withheld_is_written_with_its_code_and_reason() {
    let said = tarifa(&["assess", &plan_file("tabalosos")]);
    let json: Json = serde_json::from_str(&said.out).unwrap();
    assert_eq!(json["cost"]["withheld"], "not_given");
    let (es, en) = (json["cost"]["es"].as_str().unwrap(), json["cost"]["en"].as_str().unwrap());
    assert!(!es.is_empty() && !en.is_empty() && es != en);
}

#[test]
fn a_choice_file_chooses() {
    let choice = file("choice.json", r#"{"service": "approved", "people": 5, "m3": "10", "social": true}"#);
    let said = tarifa(&["assess", &plan_file("tabalosos"), "--choice", &choice]);
    assert_eq!(said.code, 0, "{}", said.err);
    let json: Json = serde_json::from_str(&said.out).unwrap();
    assert_eq!(json["bill"]["subtotal"], "5.34"); // 8.90 − 3.56 (model.md 9, cap 8)
    assert_eq!(json["choice"]["social"], true);
}

/// `assess` writes the choice it took, so that it can be kept and given again.
#[test]
fn the_choice_of_an_assessment_is_a_choice_file() {
    let plan = plan_file(ILLUSTRATIVE);
    let first = tarifa(&["assess", &plan]);
    let json: Json = serde_json::from_str(&first.out).unwrap();
    let again = tarifa(&["assess", &plan, "--choice", &file("again.json", json["choice"].to_string())]);
    assert_eq!((again.code, again.err.as_str()), (0, ""));
    assert_eq!(again.out, first.out);
}

/// WSP 2008: Tabalosos pays 5.00 today, and 10.50 for 10 m³ of the proposal.
#[test]
fn what_a_choice_file_keeps_is_compared_and_written_back() {
    let choice = file("kept.json", r#"{"service": "today", "m3": 10, "keep": ["approved"]}"#);
    let said = tarifa(&["assess", &plan_file("tabalosos"), "--choice", &choice]);
    assert_eq!(said.code, 0, "{}", said.err);
    let json: Json = serde_json::from_str(&said.out).unwrap();
    let columns = json["comparison"].as_array().unwrap();
    let shown: Vec<_> = columns.iter().map(|c| (&c["name"], &c["on_show"], &c["total"], &c["against_today"])).collect();
    let today = (&json!("today"), &json!(true), &json!("5.00"), &json!("0.00"));
    assert_eq!(shown, [today, (&json!("a"), &json!(false), &json!("10.50"), &json!("5.50"))]);
    assert_eq!(columns[1]["levels"], json!([{"aspect": "service", "level": "approved"}]));
    assert_eq!(columns[1]["turnover"]["withheld"], "not_given");
    assert_eq!(json["choice"]["keep"], json!(["approved"]));
    let again =
        tarifa(&["assess", &plan_file("tabalosos"), "--choice", &file("kept-2.json", json["choice"].to_string())]);
    assert_eq!(again.out, said.out);
    let wrong = file("kept-wrong.json", r#"{"keep": ["approved", "approved"]}"#);
    let said = tarifa(&["assess", &plan_file("tabalosos"), "--choice", &wrong]);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("keep[1]: repeated_id: "), "{}", said.err);
}

#[test]
fn a_choice_with_problems_ends_with_1_and_says_the_file() {
    let choice = file("bad-choice.json", r#"{"service": "best", "people": 0}"#);
    for command in ["assess", "page"] {
        let said = tarifa(&[command, &plan_file("sechura"), "--choice", &choice]);
        assert_eq!((said.code, said.out.as_str()), (1, ""), "{command}");
        assert!(said.err.contains(&format!("{choice}: service: unknown_reference: ")), "{}", said.err);
        assert!(said.err.contains(&format!("{choice}: people: out_of_range: ")), "{}", said.err);
    }
    assert_eq!(tarifa(&["assess", &plan_file("sechura"), "--choice", &file("no-choice.json", "[")]).code, 1);
}

#[test]
fn the_page_shows_the_total_and_the_town() {
    for name in TOWNS.into_iter().chain([ILLUSTRATIVE]) {
        for lang in Lang::ALL.map(Lang::tag) {
            let said = tarifa(&["page", &plan_file(name), "--lang", lang]);
            assert_eq!((said.code, said.err.as_str()), (0, ""), "{name}");
            let plan = town(name);
            assert!(said.out.contains(&plan.town.name), "{name}");
            assert!(
                said.out.contains(&format!("S/\u{a0}{}", bill(&plan, "").total)),
                "{name}: its total is not on its page"
            );
            assert!(said.out.starts_with("<!DOCTYPE html>"), "{name}");
            assert!(said.out.contains(&format!("lang=\"{lang}\"")), "{name}");
        }
    }
}

/// In a file that holds everything nothing is beside the page.
#[test]
fn a_page_alone_leads_to_no_other() {
    let [site, alone] =
        [&[][..], &["--alone"]].map(|more| tarifa(&[&["page", &plan_file("tabalosos")], more].concat()));
    assert_eq!((alone.code, alone.err.as_str()), (0, ""));
    for beside in ["index.html", "icon.svg", "plans/tabalosos", "hreflang", "en/tabalosos.html"] {
        assert!(site.out.contains(beside) && !alone.out.contains(beside), "{beside}");
    }
    assert_eq!(tarifa(&["check", &plan_file("tabalosos"), "--alone"]).code, 2);
}

/// Inside somebody else's page a page has a way out of it, and says what cannot be done there once that is so.
#[test]
fn what_a_page_adds_inside_another_one_is_a_link_and_two_sentences_that_wait() {
    for (lang, words) in [("es-PE", "Abrir en página completa"), ("en", "Open as a full page")] {
        let said = tarifa(&["framed", "--lang", lang]);
        assert_eq!((said.code, said.err.as_str()), (0, ""));
        assert!(said.out.starts_with(&format!("<a data-whole target=\"_blank\">{words}</a>")), "{}", said.out);
        assert_eq!(said.out.matches(" hidden>").count(), 2, "{}", said.out);
    }
    assert_eq!(tarifa(&["framed", &plan_file("tabalosos")]).code, 2);
}

/// Where a page was not kept and there is no internet, its reader is told so, with nothing that would have to be fetched.
#[test]
fn what_stands_for_a_page_that_was_not_kept_needs_nothing() {
    for (lang, words) in [("es-PE", "no está guardada"), ("en", "not kept")] {
        let said = tarifa(&["page", &plan_file("tabalosos"), "--unkept", "--lang", lang]);
        assert_eq!((said.code, said.err.as_str()), (0, ""));
        assert!(said.out.contains(words) && said.out.contains(&format!("lang=\"{lang}\"")), "{}", said.out);
        assert!(said.out.contains("href=\"tabalosos.html\"") && said.out.len() < 1000, "{}", said.out);
        for fetched in ["<link", "<script", "src="] {
            assert!(!said.out.contains(fetched), "{fetched}");
        }
    }
    assert_eq!(tarifa(&["pack", &plan_file("tabalosos"), "--unkept"]).code, 2);
}

/// By itself it is read and printed: its drawings have their colours, and what needs a program is hidden.
#[test]
fn a_page_alone_carries_its_styles() {
    let [site, alone] =
        [&[][..], &["--alone"]].map(|more| tarifa(&[&["page", &plan_file("tabalosos")], more].concat()).out);
    let sheet = crate::support::text_of("www/styles/tarifa-clara-alone.css");
    let head = alone.split("</head>").next().unwrap();
    assert!(head.ends_with(&format!("<style id=\"tarifa-clara-alone.css\">{sheet}</style>")));
    assert!(sheet.contains("[data-live]") && !sheet.contains("@import"));
    assert!(!site.contains("<style"));
}

#[test]
fn a_plan_is_packed_for_a_home_or_for_the_town() {
    let packed = |more: &[&str]| tarifa(&[&["pack", &plan_file("tabalosos")], more].concat()).out;
    assert!(Plan::from_packed::<OfHome>(&packed(&[])).is_some());
    assert!(Plan::from_packed::<OfTown>(&packed(&["--town"])).is_some());
    assert_ne!(packed(&["--town"]), packed(&["--town", "--lang", "en"]));
    assert_eq!(tarifa(&["page", &plan_file("tabalosos"), "--town"]).code, 2);
}

#[test]
fn what_a_plan_says_cannot_become_markup() {
    let evil = "<script>alert(1)</script>\"'&";
    let mut plan = small();
    for path in
        ["town.name", "aspects[0].label", "aspects[0].levels[0].consequence", "examples[0].label", "sources[0].title"]
    {
        *at(&mut plan, path) = json!(evil);
    }
    let plan = file("evil.json", plan.to_string());
    for command in ["page", "start", "hosts"] {
        let said = tarifa(&[command, &plan]);
        assert_eq!(said.code, 0, "{}", said.err);
        assert!(!said.out.contains("<script>alert"), "{command}");
        assert!(said.out.contains("&lt;script&gt;alert(1)"), "{command}");
    }
}

#[test]
fn the_start_page_has_every_town() {
    let files: Vec<String> = TOWNS.into_iter().chain([ILLUSTRATIVE]).map(plan_file).collect();
    let arguments: Vec<&str> = ["start"].into_iter().chain(files.iter().map(String::as_str)).collect();
    let said = tarifa(&arguments);
    assert_eq!(said.code, 0, "{}", said.err);
    for name in TOWNS.into_iter().chain([ILLUSTRATIVE]) {
        assert!(said.out.contains(&town(name).town.name), "{name}");
    }
}

#[test]
fn the_schema_is_json_and_says_what_it_is() {
    let said = tarifa(&["schema"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let schema: Json = serde_json::from_str(&said.out).unwrap();
    assert_eq!(schema["title"], "Plan");
    assert_eq!(schema["additionalProperties"], false);
}

#[test]
fn fund_prints_what_the_page_shows() {
    let said = tarifa(&["fund", &plan_file(ILLUSTRATIVE)]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let json: Json = serde_json::from_str(&said.out).unwrap();
    let own = &assess(&town(ILLUSTRATIVE), "").fund_plans.unwrap()[0];
    assert_eq!(json["fund_plans"][0]["years"][0]["closing"], own.years[0].closing.to_string());
    assert_eq!(json["fund_plans"].as_array().unwrap().len(), 3, "the plan's own rate and two offers");

    // Sechura (WSP 2008, Table 12): 10.2 % of 5,000 × 12.00; no document gives its growth.
    let json: Json = serde_json::from_str(&tarifa(&["fund", &plan_file("sechura")]).out).unwrap();
    assert_eq!((&json["fund"]["quarter"], &json["fund"]["year"]), (&json!("18360.00"), &json!("73440.00")));
    assert_eq!(json["fund_plans"]["withheld"], "not_given");
}
