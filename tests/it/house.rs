//! The rules of the source itself.

use crate::support::repository;
use std::fs;
use std::path::{Path, PathBuf};

/// Every Rust file of a folder.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn core() -> Vec<PathBuf> {
    let found = sources(&repository("src"));
    assert!(found.len() > 20, "the core's source is not found any more");
    found
}

/// The only place that may name a binary float: where a JavaScript number comes in, and leaves as its digits.
#[test]
fn no_binary_float_is_in_the_core() {
    for path in core() {
        let mut at_the_border = false;
        for (number, line) in fs::read_to_string(&path).unwrap().lines().enumerate() {
            let code = line.split("//").next().unwrap_or_default();
            at_the_border |= path.ends_with("plan/value.rs") && code.contains("fn visit_f64");
            let float = code.contains("f64") || code.contains("f32") || code.contains("to_float");
            assert!(!float || at_the_border, "{}:{}: {line}", path.display(), number + 1);
            at_the_border &= !line.starts_with("    }");
        }
    }
}

/// Rounding is named where it is called, and stands in `money.rs` alone.
#[test]
fn only_money_rounds() {
    for path in core().iter().filter(|path| !path.ends_with("money.rs")) {
        for (number, line) in fs::read_to_string(path).unwrap().lines().enumerate() {
            let code = line.split("//").next().unwrap_or_default();
            for call in ["round_dp", ".round(", ".floor(", ".ceil(", ".trunc(", "trunc_with_scale", "round_sf"] {
                assert!(!code.contains(call), "{}:{}: {line}", path.display(), number + 1);
            }
        }
    }
}

#[test]
fn every_file_begins_by_saying_what_it_is() {
    let browser = ["border", "home", "reader", "town"].map(|name| repository(&format!("www/{name}/src")));
    let ours = [repository("src"), repository("tests/it")].into_iter().chain(browser);
    for path in ours.flat_map(|folder| sources(&folder)) {
        let text = fs::read_to_string(&path).unwrap();
        let first = text.lines().next().unwrap_or_default();
        assert!(first.starts_with("//! ") && first.len() > 15, "{}: {first}", path.display());
    }
}

/// The core knows no browser: what does stands in the crates of `www` alone.
#[test]
fn the_core_knows_no_browser() {
    let manifest = fs::read_to_string(repository("Cargo.toml")).unwrap();
    for path in core() {
        let text = fs::read_to_string(&path).unwrap();
        for name in ["wasm_bindgen", "web_sys", "js_sys", "JsValue"] {
            assert!(!text.contains(name), "{}: {name}", path.display());
        }
    }
    let dependencies = manifest.split("[dependencies]").nth(1).unwrap();
    assert!(!dependencies.contains("wasm"), "{dependencies}");
}

/// A year of a plan is an invented word for nobody: every text of every plan stands in both languages.
#[test]
fn every_text_of_every_plan_is_in_both_languages() {
    fn look(json: &serde_json::Value, path: &str) {
        match json {
            serde_json::Value::Object(record) if record.contains_key("es") => {
                let text = |lang: &str| record.get(lang).and_then(|text| text.as_str()).unwrap_or_default().to_owned();
                assert!(!text("es").trim().is_empty() && !text("en").trim().is_empty(), "{path}");
            }
            serde_json::Value::Object(record) => {
                record.iter().for_each(|(key, value)| look(value, &format!("{path}.{key}")));
            }
            serde_json::Value::Array(list) => {
                list.iter().enumerate().for_each(|(i, value)| look(value, &format!("{path}[{i}]")));
            }
            _ => {}
        }
    }
    for name in crate::support::all_plans() {
        look(&crate::support::plan_json(name), name);
    }
}
