//! Reads a plan that was not read strictly when the site was built, a host's own: JavaScript's object comes in, the packed
//! plan goes out, which the town's module opens. Fetched only for such a plan.

use serde::Serialize;
use tarifa_clara::locale::Lang;
use tarifa_clara::plan::Plan;
use tarifa_clara::plan::pack::OfTown;
use tarifa_clara::plan::problem::{Fault, Problem};
use tarifa_clara::plan::value::Value;
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

/// Packs a plan, given as the JavaScript object that its JSON text stands for, with its texts in one language.
///
/// # Errors
/// Throws a `BrokenPlan` that names every problem.
#[wasm_bindgen]
pub fn pack(#[wasm_bindgen(unchecked_param_type = "object")] plan: JsValue, lang: &str) -> Result<String, JsValue> {
    let lang = Lang::of_page(lang);
    let value: Result<Value, _> = serde_wasm_bindgen::from_value(plan);
    let read = value.map_err(|_| vec![Problem { path: String::new(), fault: Fault::NotData }]);
    match read.and_then(|value| Plan::from_value(&value)) {
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
    use wasm_bindgen::JsValue;
    use wasm_bindgen_test::wasm_bindgen_test;

    #[wasm_bindgen_test]
    fn what_is_no_plan_is_refused() {
        for nonsense in [
            JsValue::NULL,
            JsValue::UNDEFINED,
            JsValue::from_f64(f64::NAN),
            JsValue::from_str("{}"),
            JsValue::symbol(None),
        ] {
            assert!(pack(nonsense, "es-PE").is_err());
        }
    }
}
