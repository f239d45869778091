//! The border for counting hands: what a device keeps of a count comes in as it is, and is judged here.

use super::Town;
use serde::Serialize;
use tarifa_clara::choice::Choice;
use tarifa_clara::hands::{Count, ballot};
use tarifa_clara::plan::value::Value;
use tarifa_clara::view::Part;
use tarifa_clara::view::hands::{Desk, record};
use tarifa_clara::view::home::update::Refused;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** A count as a device keeps it: everything as it was typed. */
export interface StoredCount {
  v: string;
  plan: string;
  /** What is voted beside staying as today, as links. */
  options: string[];
  place: string;
  date: string;
  /** From here to the roll a count of before has nothing. */
  begins: string;
  ends: string;
  call: '' | 'first' | 'second';
  agenda: string;
  present: StoredNumbers;
  roll: StoredNumbers;
  sectors: StoredSector[];
  /** Whether the delegates' names are on the page alone, and not kept. */
  unkept?: '' | 'names';
}

export interface StoredNumbers {
  women: string;
  men: string;
}

export interface StoredSector {
  name: string;
  /** One for each option, then to stay as today, then abstentions. */
  hands: StoredNumbers[];
  /** The place among them of what it decided without counting; a sector of before has none. */
  noted?: string;
  woman: string;
  man: string;
}

/** What a count comes to. */
export interface Counted {
  /** Whether it could be read; where it could not, the rest is empty. */
  readable: boolean;
  /** The place from 0 of the sector on show. */
  sector?: number;
  /** The whole desk with its controls; only `hands` fills it. */
  html: string;
  /** New content of the elements that a number touches. */
  parts: { id: string; html: string }[];
  /** What stands beside a field whose text was refused. */
  refused: { field: string; html: string }[];
  /** What it comes to, to be heard. */
  said: string;
}
"#;

#[derive(Default, Serialize)]
struct Counted {
    readable: bool,
    sector: Option<usize>,
    html: String,
    parts: Vec<Part>,
    refused: Vec<Refused>,
    said: String,
}

#[wasm_bindgen]
impl Town {
    /// The plan's id.
    pub fn id(&self) -> String {
        self.plan.id.to_string()
    }

    /// What would be voted under a choice beside staying as today, as links.
    ///
    /// # Errors
    /// Throws where the choice is refused.
    pub fn ballot(&self, query: &str) -> Result<Vec<String>, JsValue> {
        let options = ballot(&self.plan, &self.accepted(query)?);
        Ok(options.iter().map(Choice::to_fragment).collect())
    }

    /// The desk for a count, `undefined` before it begins, with a sector on show.
    ///
    /// # Errors
    /// Throws where the choice is refused.
    #[wasm_bindgen(unchecked_return_type = "Counted")]
    pub fn hands(
        &self,
        #[wasm_bindgen(unchecked_param_type = "StoredCount | undefined")] count: JsValue,
        query: &str,
        sector: Option<u32>,
    ) -> Result<JsValue, JsValue> {
        self.counted(count, query, sector, true)
    }

    /// What a number that was typed changes.
    ///
    /// # Errors
    /// Throws where the choice is refused.
    #[wasm_bindgen(unchecked_return_type = "Counted", js_name = updateHands)]
    pub fn update_hands(
        &self,
        #[wasm_bindgen(unchecked_param_type = "StoredCount")] count: JsValue,
        query: &str,
        sector: Option<u32>,
    ) -> Result<JsValue, JsValue> {
        self.counted(count, query, sector, false)
    }

    /// A count as CSV, without BOM; empty where it cannot be read.
    #[wasm_bindgen(js_name = handsCsv)]
    pub fn hands_csv(&self, #[wasm_bindgen(unchecked_param_type = "StoredCount")] count: JsValue) -> String {
        let count = self.read(count);
        count.and_then(|count| count.csv(&self.plan, self.lang).ok()).unwrap_or_default()
    }

    /// What a file with a count is called, without its ending.
    #[wasm_bindgen(js_name = handsFile)]
    pub fn hands_file(&self) -> String {
        format!("{}-{}", self.lang.hands_csv_name(), self.plan.id)
    }

    /// The record of a count; of none, a blank one with so many sectors for what would be voted. Empty where it cannot be read.
    ///
    /// # Errors
    /// Throws where the choice is refused.
    #[wasm_bindgen(js_name = handsRecord)]
    pub fn hands_record(
        &self,
        #[wasm_bindgen(unchecked_param_type = "StoredCount | undefined")] count: JsValue,
        query: &str,
        sectors: u32,
    ) -> Result<String, JsValue> {
        let kept = !count.is_undefined();
        let count = if !kept {
            let sectors = usize::try_from(sectors).unwrap_or(usize::MAX);
            Some(Count::blank(ballot(&self.plan, &self.accepted(query)?), sectors))
        } else {
            self.read(count)
        };
        Ok(count.map(|count| record(&self.plan, &count, kept, self.lang).into_string()).unwrap_or_default())
    }
}

impl Town {
    fn read(&self, count: JsValue) -> Option<Count> {
        let value: Value = serde_wasm_bindgen::from_value(count).ok()?;
        Count::from_value(&self.plan, &value).ok()
    }

    fn counted(&self, count: JsValue, query: &str, sector: Option<u32>, whole: bool) -> Result<JsValue, JsValue> {
        let choice = self.accepted(query)?;
        let begun = !count.is_undefined();
        let count = self.read(count);
        if begun && count.is_none() {
            return Ok(serde_wasm_bindgen::to_value(&Counted::default())?);
        }
        let sector = sector.and_then(|sector| usize::try_from(sector).ok());
        let desk = Desk { plan: &self.plan, choice: &choice, count: count.as_ref(), sector, lang: self.lang };
        let counted = Counted {
            readable: true,
            sector: desk.shown(),
            html: if whole { desk.whole().into_string() } else { String::new() },
            parts: desk.parts(),
            refused: desk.refused(),
            said: desk.said(),
        };
        Ok(serde_wasm_bindgen::to_value(&counted)?)
    }
}
