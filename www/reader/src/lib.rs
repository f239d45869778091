//! Reads a plan that was not read strictly when the site was built, a host's own: its file comes in, the packed plan goes
//! out, which the town's module opens. Fetched only for such a plan.

use serde::Serialize;
use tarifa_clara::locale::Lang;
use tarifa_clara::plan::pack::OfTown;
use tarifa_clara::plan::problem::Problem;
use tarifa_clara::plan::{Plan, value_from_bytes};
use tarifa_clara::view;
// For its allocator.
use tarifa_clara_border as _;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** What is thrown for a plan that cannot be used. */
export interface BrokenPlan {
  html: string;
  problems: { path: string; code: string; message: string }[];
}
"#;

#[derive(Serialize)]
struct BrokenPlan {
    html: String,
    problems: Vec<PlanProblem>,
}

#[derive(Serialize)]
struct PlanProblem {
    path: String,
    code: &'static str,
    message: String,
}

/// Packs a plan, given as the bytes of its JSON file, with its texts in one language.
///
/// # Errors
/// Throws a `BrokenPlan` that names every problem.
#[wasm_bindgen]
pub fn pack(file: Vec<u8>, lang: &str) -> Result<String, JsValue> {
    let lang = Lang::of_page(lang);
    match value_from_bytes(file).and_then(|value| Plan::from_value(&value)) {
        Ok(plan) => Ok(plan.packed::<OfTown>(lang)),
        Err(problems) => Err(serde_wasm_bindgen::to_value(&broken(&problems, lang))?),
    }
}

fn broken(problems: &[Problem], lang: Lang) -> BrokenPlan {
    let said = |problem: &Problem| PlanProblem {
        path: problem.path.clone(),
        code: problem.fault.code(),
        message: problem.fault.text(lang),
    };
    BrokenPlan { html: view::broken_plan(problems, lang).into_string(), problems: problems.iter().map(said).collect() }
}

#[cfg(test)]
mod tests {
    use super::pack;
    use wasm_bindgen_test::wasm_bindgen_test;

    #[wasm_bindgen_test]
    fn what_is_no_plan_is_refused() {
        for nonsense in ["", "null", "{}", "<html>", "\u{feff}", "\0"] {
            assert!(pack(nonsense.as_bytes().to_vec(), "es-PE").is_err());
        }
    }
}
