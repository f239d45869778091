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
    let browser = ["border", "headless", "home", "reader", "town"].map(|name| repository(&format!("www/{name}/src")));
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

/// The command line over the library: a crate of its own, so no wing can name it.
const COMMANDS: &str = "command";

/// The wings of the house, the lowest first. Those of one floor stand beside each other.
const FLOORS: [&[&str]; 9] = [
    &["number"],
    &["locale"],
    &["plan"],
    &["choice"],
    &["home"],
    &["town"],
    &["draft", "hands", "register", "receipt_check"],
    &["view"],
    &["workbook"],
];

fn floor_of(wing: &str) -> Option<usize> {
    FLOORS.iter().position(|floor| floor.contains(&wing))
}

/// What a text names behind a prefix: `crate::home` behind `crate::`, also in a list, `crate::{home, view}`.
fn named_behind(prefix: &str, code: &str) -> Vec<String> {
    let name = |text: &str| text.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    let mut found = Vec::new();
    for rest in code.split(prefix).skip(1) {
        let Some(list) = rest.strip_prefix('{') else {
            found.push(name(rest));
            continue;
        };
        let mut depth = 0;
        let members = list.split(|c| {
            match c {
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => {}
            }
            depth < 0 || (c == ',' && depth == 0)
        });
        found.push(name(list));
        // Past the list's own end the depth stays below zero and each letter is a part of its own: nothing that has a name.
        found.extend(members.skip(1).take_while(|part| !part.is_empty()).map(name));
    }
    found
}

/// The wings that a text names.
fn wings_named(code: &str) -> Vec<String> {
    let mut found = named_behind("crate::", code);
    found.retain(|wing| floor_of(wing).is_some());
    found
}

/// Why a file of a wing may not name another wing, in a sentence; none where it may.
fn out_of_order(wing: &str, named: &str) -> Option<String> {
    let (own, other) = (floor_of(wing)?, floor_of(named)?);
    match own.cmp(&other) {
        std::cmp::Ordering::Greater => None,
        std::cmp::Ordering::Equal if wing == named => None,
        std::cmp::Ordering::Equal => {
            Some(format!("the wings {wing} and {named} stand beside each other, so neither names the other"))
        }
        std::cmp::Ordering::Less => Some(format!("{wing} is below {named}, and a wing names only wings below it")),
    }
}

/// Code without its comments, where documentation may point anywhere.
fn code_of(text: &str) -> String {
    text.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_wing_names_only_wings_below_it() {
    let root = repository("src");
    let mut seen = std::collections::BTreeSet::new();
    let mut faults = Vec::new();
    for path in core() {
        let inside = path.strip_prefix(&root).unwrap();
        let Some(wing) = inside.parent().and_then(|folder| folder.iter().next()).and_then(|wing| wing.to_str()) else {
            continue;
        };
        if wing == COMMANDS {
            continue;
        }
        assert!(floor_of(wing).is_some(), "src/{wing} is a wing that no floor of tests/it/house.rs names");
        seen.insert(wing.to_owned());
        let named = wings_named(&code_of(&fs::read_to_string(&path).unwrap()));
        for why in named.iter().filter_map(|named| out_of_order(wing, named)) {
            faults.push(format!("src/{}: {why}", inside.display()));
        }
    }
    let floors: std::collections::BTreeSet<String> = FLOORS.concat().into_iter().map(str::to_owned).collect();
    assert_eq!(seen, floors, "a floor names a wing that is gone");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// The rule itself: what it must catch, it catches, and in words.
#[test]
fn the_order_of_wings_is_told_in_words() {
    assert_eq!(
        wings_named("use crate::{home::{bill, line}, view::View};\ncrate::plan::Plan"),
        ["home", "view", "plan"]
    );
    assert_eq!(out_of_order("town", "home"), None);
    assert_eq!(out_of_order("home", "home"), None);
    assert_eq!(out_of_order("home", "town").unwrap(), "home is below town, and a wing names only wings below it");
    assert_eq!(
        out_of_order("hands", "register").unwrap(),
        "the wings hands and register stand beside each other, so neither names the other"
    );
}

/// The map that a newcomer reads first names every wing, in the order of the floors.
#[test]
fn the_map_names_every_wing_in_order() {
    let map = fs::read_to_string(repository("src/lib.rs")).unwrap();
    let rows: Vec<&str> = map.lines().filter_map(|line| line.strip_prefix("//! | [`")?.split('`').next()).collect();
    assert_eq!(rows, FLOORS.concat());
}

/// Two files of a wing of the calculation do not name each other: one of them comes first. The format's reader is the one
/// circle: what it reads, the leaves, their problems and their packing are declared together.
#[test]
fn no_two_files_of_the_calculation_name_each_other() {
    for wing in ["number", "choice", "home", "town"] {
        let folder = repository(&format!("src/{wing}"));
        let mut named = std::collections::BTreeMap::new();
        for path in sources(&folder) {
            let own = path.file_stem().unwrap().to_str().unwrap().to_owned();
            let code = code_of(&fs::read_to_string(&path).unwrap());
            let inside = named_behind(&format!("crate::{wing}::"), &code).into_iter();
            named.insert(own, inside.collect::<std::collections::BTreeSet<_>>());
        }
        for (file, names) in &named {
            let back =
                names.iter().find(|other| *other != file && named.get(*other).is_some_and(|it| it.contains(file)));
            assert!(back.is_none(), "src/{wing}/{file}.rs and src/{wing}/{}.rs name each other", back.unwrap());
        }
    }
}
