//! Figures that must come out, from smallest plans: files of `tests/cases/arithmetic`, each with a plan, a choice, and what stands
//! where in the assessment; or with what is refused.

use crate::support::{Json, json, problems_of, read, repository, said};
use std::fs;
use tarifa_clara::choice::Choice;
use tarifa_clara::plan::value_from_json;
use tarifa_clara::town::assessment::Assessment;

fn pointed<'j>(json: &'j Json, field: &str) -> &'j Json {
    json.pointer(&format!("/{}", field.replace('.', "/"))).unwrap_or(&Json::Null)
}

#[test]
fn the_figures_of_the_smallest_plans_come_out() {
    let mut wrong = Vec::new();
    let mut files: Vec<_> =
        fs::read_dir(repository("tests/cases/arithmetic")).unwrap().map(|file| file.unwrap()).collect();
    files.sort_by_key(|file| file.file_name());
    assert!(files.len() >= 15, "only {} cases were found", files.len());
    for file in files {
        let case: Json = serde_json::from_str(&fs::read_to_string(file.path()).unwrap()).unwrap();
        let name = file.file_name();
        if let Some(refused) = case.get("refused") {
            let problems: Vec<_> =
                problems_of(&case["plan"]).into_iter().map(|(path, code)| json!([path, code])).collect();
            if Json::from(problems.clone()) != *refused {
                wrong.push(format!("{name:?}: {problems:?}"));
            }
            continue;
        }
        let plan = read(&case["plan"]);
        let choice = Choice::from_value(&plan, &value_from_json(&case["choice"].to_string()).unwrap());
        let choice = match choice {
            Ok(choice) => choice,
            Err(problems) => {
                let problems: Vec<_> = said(&problems).into_iter().map(|(path, code)| json!([path, code])).collect();
                if Json::from(problems.clone()) != case["choice_refused"] {
                    wrong.push(format!("{name:?}: {problems:?}"));
                }
                continue;
            }
        };
        let answer = serde_json::to_value(Assessment::of(&plan, &choice)).unwrap();
        for check in case["checks"].as_array().unwrap() {
            let field = check["field"].as_str().unwrap();
            let found = pointed(&answer, field);
            if *found != check["expected"] && found["withheld"] != check["expected"] {
                wrong.push(format!("{name:?}: {field} is {found}, and should be {}", check["expected"]));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
