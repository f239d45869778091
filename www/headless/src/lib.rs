//! The border for programmers: a plan, a choice and a register come in as their files' bytes, answers go out as the JSON that
//! the command line prints. What cannot be used is thrown as JSON too. The JavaScript around it is in `package`.

use serde::Serialize;
use tarifa_clara::answers;
use tarifa_clara::choice::Choice;
use tarifa_clara::locale::Lang;
use tarifa_clara::plan::problem::{Expected, Fault, Problem};
use tarifa_clara::plan::value::Value;
use tarifa_clara::plan::{Plan, value_from_bytes};
use tarifa_clara::register::Column;
use tarifa_clara::register::fault::Unusable;
use tarifa_clara::register::mapping::{Mapping, Unmapped};
use tarifa_clara::register::understood::Understood;
use tarifa_clara::town::review::{Review, Warning};
// For its allocator.
use tarifa_clara_border as _;
use wasm_bindgen::prelude::wasm_bindgen;

/// What a plan is, after it was read.
#[derive(Serialize)]
struct Checked {
    sound: bool,
    receipts: String,
    problems: Vec<Told>,
}

/// One thing that is wrong, or only to be looked at again.
#[derive(Serialize)]
struct Told {
    place: String,
    code: &'static str,
    message: String,
    warning: bool,
}

/// What of a question cannot be used, and why.
#[derive(Serialize)]
struct Refused {
    code: &'static str,
    problems: Vec<Told>,
    /// Of a register, what was understood all the same.
    understood: Option<Box<Understood>>,
}

type Answer<T> = Result<T, Refused>;

/// What is to be corrected.
const PLAN: &str = "broken_plan";
const CHOICE: &str = "broken_choice";
const REGISTER: &str = "broken_register";
const OPTIONS: &str = "broken_options";

/// What there are schemas of in the package.
const DOCUMENTS: [&str; 3] = ["plan", "assessment", "register"];

/// Whether a plan is right, and what to look at again in it.
///
/// # Errors
/// Throws a `Refused` with every problem.
#[wasm_bindgen]
pub fn check(plan: Vec<u8>, lang: &str) -> Result<String, String> {
    checked(plan, lang).map_err(Refused::thrown)
}

/// The assessment of a plan and a choice.
///
/// # Errors
/// Throws a `Refused` with every problem of one of them.
#[wasm_bindgen]
pub fn assess(plan: Vec<u8>, choice: Vec<u8>, lang: &str) -> Result<String, String> {
    assessed(plan, choice, lang).map_err(Refused::thrown)
}

/// What a register of users comes to, `{"summary": …, "csv": …}`: with the bills one by one where `csv` asks for them.
///
/// # Errors
/// Throws a `Refused` with every problem of the first of them that cannot be used.
#[wasm_bindgen]
pub fn register(
    plan: Vec<u8>,
    choice: Vec<u8>,
    users: &[u8],
    map: Vec<u8>,
    csv: bool,
    lang: &str,
) -> Result<String, String> {
    registered(plan, choice, users, map, csv, lang).map_err(Refused::thrown)
}

/// The `Refused` of what only JavaScript sees: by `code`, that a plan, a choice or options are no data, that a register is no
/// file, or that the memory was not enough.
#[wasm_bindgen]
pub fn refusal(code: &str, lang: &str) -> String {
    let refused = language(lang).map_or_else(
        |refused| refused,
        |lang| match code {
            REGISTER => Refused::saying(REGISTER, "not_file", lang.data_not_file()),
            _ => match [PLAN, CHOICE, OPTIONS].into_iter().find(|known| *known == code) {
                Some(code) => Refused::saying(code, "not_data", lang.data_not_json()),
                None => Refused::saying("no_memory", "no_memory", lang.data_no_memory()),
            },
        },
    );
    refused.thrown()
}

/// The `Refused` of a schema that there is not.
#[wasm_bindgen(js_name = noSchema)]
pub fn no_schema(of: &str, lang: &str) -> String {
    let fault = Fault::UnknownWord(of.to_owned(), DOCUMENTS.to_vec());
    language(lang).map_or_else(|refused| refused, |lang| Refused::option("of", fault, lang)).thrown()
}

fn checked(plan: Vec<u8>, lang: &str) -> Answer<String> {
    let lang = language(lang)?;
    let broken = |problems: Vec<Problem>| Refused::of(PLAN, &problems, lang);
    let value = value_from_bytes(plan).map_err(broken)?;
    let plan = Plan::from_value(&value).map_err(broken)?;
    let review = Review::of(&plan, &value);
    let lang = lang.in_money(plan.money);
    let told = |Warning { path, doubt }: &Warning| Told {
        place: path.clone(),
        code: doubt.code(),
        message: doubt.text(lang),
        warning: true,
    };
    let problems = review.warnings.iter().map(told).collect();
    Ok(answers::json(&Checked { sound: true, receipts: review.receipts.text(lang), problems })?)
}

fn assessed(plan: Vec<u8>, choice: Vec<u8>, lang: &str) -> Answer<String> {
    let (plan, choice) = plan_and_choice(plan, choice, language(lang)?)?;
    Ok(answers::assessment(&plan, &choice)?)
}

fn registered(plan: Vec<u8>, choice: Vec<u8>, users: &[u8], map: Vec<u8>, csv: bool, lang: &str) -> Answer<String> {
    let lang = language(lang)?;
    let (plan, choice) = plan_and_choice(plan, choice, lang)?;
    let mapping = mapping(&plan, map, lang)?;
    let lang = lang.in_money(plan.money);
    let (summary, bills) = answers::register(&plan, &choice, users, mapping, csv.then_some(lang))
        .map_err(|unusable| Refused::of_register(unusable, lang))?;
    // The summary is written in the plan's money, of which the bills know themselves.
    Ok(["{\"summary\":", &answers::of_plan(&plan, &summary)?, ",\"csv\":", &answers::json(&bills)?, "}"].concat())
}

fn language(tag: &str) -> Answer<Lang> {
    let known = Lang::ALL.map(Lang::tag).to_vec();
    let unknown = || Refused::option("lang", Fault::UnknownWord(tag.to_owned(), known), Lang::ALL[0]);
    Lang::from_tag(tag).ok_or_else(unknown)
}

fn plan_and_choice(plan: Vec<u8>, choice: Vec<u8>, lang: Lang) -> Answer<(Plan, Choice)> {
    let plan = value_from_bytes(plan).and_then(|value| Plan::from_value(&value));
    let plan = plan.map_err(|problems| Refused::of(PLAN, &problems, lang))?;
    let choice = value_from_bytes(choice).and_then(|value| Choice::from_value(&plan, &value));
    let choice = choice.map_err(|problems| Refused::of(CHOICE, &problems, lang))?;
    Ok((plan, choice))
}

/// What is said of a register's columns and words: `{"m3": "Lectura", "sewer": null, "category:pensión": "domestic"}`.
fn mapping(plan: &Plan, map: Vec<u8>, lang: Lang) -> Answer<Mapping> {
    let wrong = |place: &str, expected| Refused::option(place, Fault::WrongType(expected), lang);
    let Ok(Value::Record(said)) = value_from_bytes(map) else { return Err(wrong("map", Expected::Record)) };
    let pair = |(key, value): (String, Value)| match value {
        Value::Text(value) | Value::Number(value) => Ok((key, value)),
        Value::Null => Ok((key, String::new())),
        _ => Err(wrong(&["map.", &key].concat(), Expected::Text)),
    };
    let pairs = said.into_iter().map(pair).collect::<Answer<Vec<_>>>()?;
    Mapping::of(plan.categories, pairs).map_err(|unmapped| {
        let (word, known) = match unmapped {
            Unmapped::Field(word) => (word, Column::ALL.map(Column::word).to_vec()),
            Unmapped::Category(word) => (word, plan.categories.ids()),
        };
        Refused::option("map", Fault::UnknownWord(word, known), lang)
    })
}

impl Told {
    fn of(problem: &Problem, lang: Lang) -> Told {
        let (place, code, message) = (problem.place(), problem.fault.code(), problem.fault.text(lang));
        Told { place, code, message, warning: false }
    }
}

impl Refused {
    fn of(code: &'static str, problems: &[Problem], lang: Lang) -> Refused {
        let problems = problems.iter().map(|problem| Told::of(problem, lang)).collect();
        Refused { code, problems, understood: None }
    }

    fn option(place: &str, fault: Fault, lang: Lang) -> Refused {
        Refused::of(OPTIONS, &[Problem { path: place.to_owned(), fault }], lang)
    }

    fn saying(code: &'static str, what: &'static str, message: &str) -> Refused {
        let told = Told { place: String::new(), code: what, message: message.to_owned(), warning: false };
        Refused { code, problems: vec![told], understood: None }
    }

    fn of_register(unusable: Unusable, lang: Lang) -> Refused {
        let Unusable { fault, understood } = unusable;
        Refused { understood: Some(understood), ..Refused::saying(REGISTER, fault.code(), &fault.text(lang)) }
    }

    fn thrown(self) -> String {
        answers::json(&self).unwrap_or_default()
    }
}

impl From<serde_json::Error> for Refused {
    /// What the serializer says: it takes all that there is.
    fn from(error: serde_json::Error) -> Refused {
        Refused::saying(OPTIONS, "unwritable", &error.to_string())
    }
}
