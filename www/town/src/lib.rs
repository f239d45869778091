//! The whole town, fetched where somebody looks at it: a packed plan and a choice come in, the view goes out. The border is
//! crossed once per assessment.

mod hands;

use serde::Serialize;
use std::mem::ManuallyDrop;
use tarifa_clara::choice::Choice;
use tarifa_clara::home::service::Service;
use tarifa_clara::locale::Lang;
use tarifa_clara::plan::Plan;
use tarifa_clara::plan::pack::OfTown;
use tarifa_clara::plan::problem::Problem;
use tarifa_clara::receipt_check::Receipt;
use tarifa_clara::register;
use tarifa_clara::town::assessment::Assessment;
use tarifa_clara::view::door::Door;
use tarifa_clara::view::home::paid;
use tarifa_clara::view::home::update::{Refused, Update};
use tarifa_clara::view::{self, TownView};
use tarifa_clara_border::pairs;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** What a register of users comes to. */
export interface RegisterRead {
  html: string;
  /** The result in one sentence, to be heard. */
  said: string;
  /** The last of the bills as CSV. */
  csv: string;
  /** Whether the file could be read as a register. */
  usable: boolean;
}

/** What a choice comes to. */
export interface Update {
  /** The choice as the address carries it; "" when it was refused. */
  fragment: string;
  /** The whole content with its controls; only `view` fills it. */
  html: string;
  /** New content of the elements that results touch. */
  parts: { id: string; html: string }[];
  /** What stands beside a field whose value was refused. */
  refused: { field: string; html: string }[];
  /** The result in one sentence, to be read. */
  said: string;
  /** The same as it is said aloud. */
  spoken: string;
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
struct RegisterRead {
    html: String,
    said: String,
    csv: String,
    usable: bool,
}

#[derive(Default, Serialize)]
struct Checked {
    html: String,
    refused: Vec<Refused>,
}

/// A town whose plan was packed with this module.
#[wasm_bindgen]
pub struct Town {
    plan: Plan,
    lang: Lang,
}

#[wasm_bindgen]
impl Town {
    /// Opens a packed plan; nothing where it was packed for another module.
    pub fn open(packed: &str, lang: &str) -> Option<Town> {
        Some(Town { plan: ManuallyDrop::into_inner(Plan::from_packed::<OfTown>(packed)?), lang: Lang::of_page(lang) })
    }

    /// The whole content behind a door for a choice; of a refused one, what the plan proposes, and why.
    ///
    /// # Errors
    /// Throws only when JavaScript refuses to make the object.
    #[wasm_bindgen(unchecked_return_type = "Update")]
    pub fn view(&self, query: &str, door: &str) -> Result<JsValue, JsValue> {
        let (choice, problems) = Choice::open(&self.plan, pairs(query)?);
        let choice = choice.or_else(|| Choice::proposed(&self.plan));
        let update = choice.map(|choice| self.assess(&choice, Door::of_word(door), None)).unwrap_or_default();
        Ok(serde_wasm_bindgen::to_value(&update.despite(&problems, self.lang))?)
    }

    /// What another choice changes behind a door; of a refused one only why, so that the last good result stays.
    ///
    /// # Errors
    /// Throws only when JavaScript refuses to make the object.
    #[wasm_bindgen(unchecked_return_type = "Update")]
    pub fn update(&self, query: &str, door: &str) -> Result<JsValue, JsValue> {
        let (mut pairs, mut paid) = (pairs(query)?, String::new());
        // Asked beside the choice.
        pairs.retain(|(name, value)| {
            name != "paid" || {
                paid.clone_from(value);
                false
            }
        });
        let (choice, problems) = Choice::open(&self.plan, pairs);
        let update = choice.map(|choice| self.assess(&choice, Door::of_word(door), Some(&paid))).unwrap_or_default();
        Ok(serde_wasm_bindgen::to_value(&update.despite(&problems, self.lang))?)
    }

    /// The town on the wall of an assembly, for a choice that was accepted; nothing for another.
    ///
    /// # Errors
    /// Throws only when JavaScript refuses to read the query.
    pub fn hall(&self, query: &str) -> Result<String, JsValue> {
        let html = |view: &TownView<'_>| view.hall().into_string();
        Ok(self.seen(query, html)?.unwrap_or_default())
    }

    /// What a choice changes on the wall.
    ///
    /// # Errors
    /// Throws only when JavaScript refuses to make the objects.
    #[wasm_bindgen(js_name = hallParts, unchecked_return_type = "Update[\"parts\"]")]
    pub fn hall_parts(&self, query: &str) -> Result<JsValue, JsValue> {
        Ok(serde_wasm_bindgen::to_value(&self.seen(query, |view| view.hall_parts())?.unwrap_or_default())?)
    }

    /// What is made of the view of a choice that was accepted.
    fn seen<T>(&self, query: &str, make: impl Fn(&TownView<'_>) -> T) -> Result<Option<T>, JsValue> {
        let (choice, _) = Choice::open(&self.plan, pairs(query)?);
        Ok(choice.map(|choice| make(&TownView::of(&self.plan, &Assessment::of(&self.plan, &choice), self.lang))))
    }

    /// A register of users to be read under a choice.
    ///
    /// # Errors
    /// Throws where the choice is refused.
    pub fn register(&self, query: &str) -> Result<Register, JsValue> {
        let choice = self.accepted(query)?;
        let register = register::Register::new(&self.plan, &choice).with_csv(self.lang);
        Ok(Register { register, choice })
    }

    /// A register (CSV) to try with: the plan's own groups of users under a choice.
    ///
    /// # Errors
    /// Throws where the choice is refused.
    #[wasm_bindgen(js_name = exampleRegister)]
    pub fn example_register(&self, query: &str) -> Result<String, JsValue> {
        let service = Service::of(&self.plan, &self.accepted(query)?);
        Ok(register::example(&self.plan, &service, self.lang))
    }

    fn accepted(&self, query: &str) -> Result<Choice, JsValue> {
        self.choice(query)?.map_err(|problems| {
            let paths: Vec<&str> = problems.iter().map(|problem| problem.path.as_str()).collect();
            JsValue::from_str(&paths.join(" "))
        })
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
                Checked {
                    html: TownView::of(&self.plan, &assessment, self.lang).checked(&receipt).into_string(),
                    ..Checked::default()
                }
            }
            Err(problems) => Checked { refused: view::refused_receipt(&problems, self.lang), ..Checked::default() },
        };
        Ok(serde_wasm_bindgen::to_value(&checked)?)
    }

    fn choice(&self, query: &str) -> Result<Result<Choice, Vec<Problem>>, JsValue> {
        Ok(Choice::from_pairs(&self.plan, pairs(query)?))
    }

    /// What a choice comes to, with an amount that is asked about; without one the whole content.
    fn assess(&self, choice: &Choice, door: Door, paid: Option<&str>) -> Update {
        let assessment = Assessment::of(&self.plan, choice);
        let view = TownView::of(&self.plan, &assessment, self.lang);
        let mut parts = view.parts(door);
        parts.extend(paid::found(&view, paid.unwrap_or_default()));
        let html = if paid.is_none() { view.whole(door).into_string() } else { String::new() };
        Update { html, ..Update::of(&view, parts) }
    }
}

/// A register of users that is being read.
#[wasm_bindgen]
pub struct Register {
    register: register::Register,
    choice: Choice,
}

#[wasm_bindgen]
impl Register {
    /// Takes the next chunk of the file's text in UTF-8; the bills of its rows as CSV, in UTF-8 too: made into texts of
    /// JavaScript and back, they would take longer than to be worked out.
    pub fn push(&mut self, utf8: &[u8]) -> Vec<u8> {
        self.register.push_utf8(utf8);
        self.register.take_csv().into_bytes()
    }

    /// The file ends here: what all its bills come to. The town must be the one that the register is of.
    ///
    /// # Errors
    /// Throws only when JavaScript refuses to make the object.
    #[wasm_bindgen(unchecked_return_type = "RegisterRead")]
    pub fn finish(mut self, town: &Town) -> Result<JsValue, JsValue> {
        self.register.end();
        let csv = self.register.take_csv();
        let read = self.register.finish();
        let assessment = Assessment::of(&town.plan, &self.choice);
        let view = TownView::of(&town.plan, &assessment, town.lang);
        let html = view::register::result(&view, &read).into_string();
        let said = view::register::said(town.lang, &read);
        Ok(serde_wasm_bindgen::to_value(&RegisterRead { html, said, csv, usable: read.is_ok() })?)
    }
}
