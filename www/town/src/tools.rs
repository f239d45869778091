//! The border for the tools of promoter and board: a register of users comes in chunk by chunk, a written receipt as a form's
//! fields.

use super::Town;
use serde::Serialize;
use tarifa_clara::choice::Choice;
use tarifa_clara::choice::link::pairs;
use tarifa_clara::home::service::Service;
use tarifa_clara::plan::pack::SEPARATOR;
use tarifa_clara::receipt_check::Receipt;
use tarifa_clara::register::mapping::Mapping;
use tarifa_clara::register::{self, letters};
use tarifa_clara::town::assessment::Assessment;
use tarifa_clara::view::home::update::Refused;
use tarifa_clara::view::{self, TownView};
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

#[wasm_bindgen]
impl Town {
    /// What sees in which letters a register is written.
    pub fn look(&self) -> Look {
        Look::default()
    }

    /// A register of users to be read under a choice, in the letters that were seen in it; what its columns and words are, each
    /// before what it is taken for.
    ///
    /// # Errors
    /// Throws where the choice is refused.
    pub fn register(&self, query: &str, look: &Look, map: &str) -> Result<Register, JsValue> {
        let choice = self.accepted(query)?;
        let mut said = map.split(SEPARATOR).map(str::to_owned);
        let mapping = Mapping::of(self.plan.categories, std::iter::from_fn(|| Some((said.next()?, said.next()?))))
            .map_err(|_| JsValue::from_str(map))?;
        let register = register::Register::new(&self.plan, &choice);
        let register = register.with_csv(self.lang).with_mapping(mapping).with_letters(look.look.letters());
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

    /// What is found on a written receipt of a choice's home and service.
    ///
    /// # Errors
    /// Throws only when JavaScript refuses to make the object.
    #[wasm_bindgen(unchecked_return_type = "Checked")]
    pub fn check(&self, query: &str, receipt: &str) -> Result<JsValue, JsValue> {
        let choice = self.choice(query);
        let receipt = Receipt::from_pairs(&self.plan, pairs(receipt));
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
}

/// Sees which letters a register is written in.
#[wasm_bindgen]
#[derive(Default)]
pub struct Look {
    look: letters::Look,
}

#[wasm_bindgen]
impl Look {
    /// Takes the next chunk of the file.
    pub fn see(&mut self, bytes: &[u8]) {
        self.look.see(bytes);
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
    /// Takes the next chunk of the file; the bills of its rows as CSV in UTF-8: made into texts of JavaScript and back, they
    /// would take longer than to be worked out.
    pub fn push(&mut self, bytes: &[u8]) -> Vec<u8> {
        self.register.push_bytes(bytes);
        self.register.take_csv().into_bytes()
    }

    /// The file ends here: whether it is to be pushed once more from its start, because all of it has shown what a cell of it
    /// leaves open. Then no bill of before holds.
    #[wasm_bindgen(js_name = onceMore)]
    pub fn once_more(&mut self) -> bool {
        self.register.once_more()
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
