//! The border between the calculation and a browser: a plan and a choice come in, the view goes out. It is crossed once
//! per assessment.

use serde::Serialize;
use tarifa_clara::assessment::Assessment;
use tarifa_clara::choice::Choice;
use tarifa_clara::locale::Lang;
use tarifa_clara::money::Soles;
use tarifa_clara::plan::Plan;
use tarifa_clara::plan::problem::{Fault, Problem};
use tarifa_clara::plan::value::Value;
use tarifa_clara::receipt_check::Receipt;
use tarifa_clara::view::{self, Part};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use web_sys::UrlSearchParams;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** What is thrown for a plan that cannot be used. */
export interface BrokenPlan {
  html: string;
  problems: { path: string; code: string; message: string }[];
}

/** What a choice comes to. */
export interface View {
  /** The choice as the address carries it; "" when it was refused. */
  fragment: string;
  /** The whole content with its controls; only `view` fills it. */
  html: string;
  /** New content of the elements that results touch. */
  parts: { id: string; html: string }[];
  /** What stands beside a field whose value was refused. */
  refused: { field: string; html: string }[];
  /** The result in one sentence, to be heard. */
  said: string;
  /** The result for the page around, decimals as strings. */
  result: object;
}

/** What is found on a written receipt; or what could not be read of it. */
export interface Checked {
  html: string;
  refused: { field: string; html: string }[];
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

#[derive(Default, Serialize)]
struct View {
    fragment: String,
    html: String,
    parts: Vec<Piece>,
    refused: Vec<Refused>,
    said: String,
    result: Outcome,
}

#[derive(Default, Serialize)]
struct Checked {
    html: String,
    refused: Vec<Refused>,
}

#[derive(Serialize)]
struct Piece {
    id: String,
    html: String,
}

#[derive(Serialize)]
struct Refused {
    field: String,
    html: String,
}

/// The result for the page around the element: soles as decimal strings, absent where they are withheld.
#[derive(Default, Serialize)]
struct Outcome {
    total: Option<String>,
    cash: Option<String>,
    against_today: Option<String>,
    fund_part: Option<String>,
    spending_percent: Option<String>,
}

/// A town whose plan was read and found sound.
#[wasm_bindgen]
pub struct Town {
    plan: Plan,
    lang: Lang,
}

#[wasm_bindgen]
impl Town {
    /// Reads a plan, given as the JavaScript object that its JSON text stands for.
    ///
    /// # Errors
    /// Throws a `BrokenPlan` that names every problem.
    pub fn open(#[wasm_bindgen(unchecked_param_type = "object")] plan: JsValue, lang: &str) -> Result<Town, JsValue> {
        let lang = Lang::from_tag(lang).unwrap_or(Lang::ALL[0]);
        let value: Result<Value, _> = serde_wasm_bindgen::from_value(plan);
        let read = value.map_err(|_| vec![Problem { path: String::new(), fault: Fault::NotData }]);
        match read.and_then(|value| Plan::from_value(&value)) {
            Ok(plan) => Ok(Town { plan, lang }),
            Err(problems) => Err(serde_wasm_bindgen::to_value(&broken(&problems, lang))?),
        }
    }

    /// The whole content for a choice; of a refused one, what the plan proposes, and why.
    ///
    /// # Errors
    /// Throws only when JavaScript refuses to make the object.
    #[wasm_bindgen(unchecked_return_type = "View")]
    pub fn view(&self, query: &str) -> Result<JsValue, JsValue> {
        let (choice, refused) = match self.choice(query)? {
            Ok(choice) => (Some(choice), Vec::new()),
            Err(problems) => (Choice::proposed(&self.plan), problems),
        };
        let mut view = choice.map(|choice| self.assess(&choice, true)).unwrap_or_default();
        view.refused = self.refused(&refused);
        Ok(serde_wasm_bindgen::to_value(&view)?)
    }

    /// What another choice changes; of a refused one only why, so that the last good result stays.
    ///
    /// # Errors
    /// Throws only when JavaScript refuses to make the object.
    #[wasm_bindgen(unchecked_return_type = "View")]
    pub fn update(&self, query: &str) -> Result<JsValue, JsValue> {
        let view = match self.choice(query)? {
            Ok(choice) => self.assess(&choice, false),
            Err(problems) => View { refused: self.refused(&problems), ..View::default() },
        };
        Ok(serde_wasm_bindgen::to_value(&view)?)
    }

    /// What is found on a written receipt of a choice's home and service.
    ///
    /// # Errors
    /// Throws only when JavaScript refuses to make the object.
    #[wasm_bindgen(unchecked_return_type = "Checked")]
    pub fn check(&self, query: &str, receipt: &str) -> Result<JsValue, JsValue> {
        let choice = self.choice(query)?;
        let receipt = Receipt::from_pairs(&self.plan, pairs(receipt)?);
        let checked = match choice.and_then(|choice| Ok((choice, receipt?))) {
            Ok((choice, receipt)) => {
                let assessment = Assessment::of(&self.plan, &choice);
                Checked { html: self.draw(&assessment).checked(&receipt).into_string(), ..Checked::default() }
            }
            Err(problems) => Checked { refused: self.refused(&problems), ..Checked::default() },
        };
        Ok(serde_wasm_bindgen::to_value(&checked)?)
    }

    fn choice(&self, query: &str) -> Result<Result<Choice, Vec<Problem>>, JsValue> {
        Ok(Choice::from_pairs(&self.plan, pairs(query)?))
    }

    fn draw<'a>(&'a self, assessment: &'a Assessment) -> view::View<'a> {
        view::View { plan: &self.plan, assessment, lang: self.lang, live: true }
    }

    fn assess(&self, choice: &Choice, whole: bool) -> View {
        let assessment = Assessment::of(&self.plan, choice);
        let view = self.draw(&assessment);
        let piece = |Part { id, html }| Piece { id, html: html.into_string() };
        View {
            fragment: choice.to_fragment(),
            html: if whole { view.whole().into_string() } else { String::new() },
            parts: view.parts().into_iter().map(piece).collect(),
            refused: Vec::new(),
            said: view.said(),
            result: outcome(&assessment),
        }
    }

    fn refused(&self, problems: &[Problem]) -> Vec<Refused> {
        let refused = |Part { id, html }| Refused { field: id, html: html.into_string() };
        view::refused(problems, self.lang).into_iter().map(refused).collect()
    }
}

/// The names and values of a query, decoded.
fn pairs(query: &str) -> Result<Vec<(String, String)>, JsValue> {
    let mut pairs = Vec::new();
    for pair in UrlSearchParams::new_with_str(query)?.entries() {
        pairs.push(serde_wasm_bindgen::from_value::<(String, String)>(pair?)?);
    }
    Ok(pairs)
}

fn broken(problems: &[Problem], lang: Lang) -> BrokenPlan {
    let said = |problem: &Problem| PlanProblem {
        path: problem.path.clone(),
        code: problem.fault.code(),
        message: problem.fault.text(lang),
    };
    BrokenPlan { html: view::broken_plan(problems, lang).into_string(), problems: problems.iter().map(said).collect() }
}

fn outcome(assessment: &Assessment) -> Outcome {
    let text = |amount: Soles| amount.to_string();
    let bill = assessment.bill.as_ref().ok();
    Outcome {
        total: bill.map(|bill| text(bill.total)),
        cash: bill.map(|bill| text(bill.cash)),
        against_today: assessment.against_today.ok().map(text),
        fund_part: bill.and_then(|bill| bill.fund_part.ok()).map(text),
        spending_percent: assessment.spending.ok().map(|spending| spending.percent.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::Town;
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
            assert!(Town::open(nonsense, "es-PE").is_err());
        }
    }
}
