//! A plan in the making, for the page on which a town is prepared: what somebody does comes in, the parts of the page that it
//! changes go out. Fetched by that page alone.

use serde::Serialize;
use tarifa_clara::draft::change::Act;
use tarifa_clara::draft::sourced::StepSource;
use tarifa_clara::locale::Lang;
use tarifa_clara::plan::problem::Problem;
use tarifa_clara::view;
use tarifa_clara::view::prepare::Desk;
// For its allocator.
use tarifa_clara_border as _;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** What a page is told after something was done. */
export interface Change {
  /** New content of the elements that it touches. */
  parts: { id: string; html: string }[];
  /** What is wrong with fields of the step that is open; `empty` where they are only not filled in yet. */
  wrong: { path: string; place: string; text: string; empty: boolean }[];
  /** The step that is open. */
  step: string;
  /** Where one is then: a path, or "". */
  focus: string;
  /** What the town is called. */
  name: string;
  /** Whether there is a step to take back. */
  undo: boolean;
  /** Whether there is one to take again. */
  redo: boolean;
}
"#;

/// A plan in the making.
#[wasm_bindgen]
pub struct Draft {
    desk: Desk,
}

type Answer = Result<JsValue, JsValue>;

#[wasm_bindgen]
impl Draft {
    /// Opens the bytes of a plan's file: as it is, as what a new town begins with (`empty`), or as what another town begins
    /// with (`nameless`).
    ///
    /// # Errors
    /// Throws what is wrong with the file, as HTML.
    pub fn open(file: Vec<u8>, how: &str, lang: &str) -> Result<Draft, JsValue> {
        let lang = Lang::of_page(lang);
        let draft = tarifa_clara::draft::Draft::open(file).map_err(|problems| broken(&problems, lang))?;
        let draft = match how {
            "empty" => draft.emptied(),
            "nameless" => draft.for_another_town(),
            _ => draft,
        };
        Ok(Draft { desk: Desk::of(draft, lang) })
    }

    /// The plan's text.
    pub fn text(&self) -> String {
        self.desk.draft.text()
    }

    /// The plan's short name, for its file.
    pub fn id(&self) -> String {
        self.desk.draft.shown("id", self.desk.lang())
    }

    /// How a place is shown where it is typed.
    pub fn shown(&self, path: &str) -> String {
        self.desk.draft.shown(path, self.desk.lang())
    }

    /// Opens a step.
    ///
    /// # Errors
    /// Throws only when JavaScript refuses to make the object.
    #[wasm_bindgen(unchecked_return_type = "Change")]
    pub fn step(&mut self, step: &str) -> Answer {
        let change = self.desk.open(step);
        told(&change)
    }

    /// Opens the step that a place is in.
    ///
    /// # Errors
    /// As [`Draft::step`].
    #[wasm_bindgen(unchecked_return_type = "Change")]
    pub fn go(&mut self, path: &str) -> Answer {
        let change = self.desk.go(Some(path.to_owned()));
        told(&change)
    }

    /// Puts what was typed into a place.
    ///
    /// # Errors
    /// As [`Draft::step`].
    #[wasm_bindgen(unchecked_return_type = "Change")]
    pub fn set(&mut self, path: &str, typed: &str) -> Answer {
        let change = self.desk.set(path, typed);
        told(&change)
    }

    /// Says that no document gives what stands at a place.
    ///
    /// # Errors
    /// As [`Draft::step`].
    #[wasm_bindgen(js_name = setNull, unchecked_return_type = "Change")]
    pub fn set_null(&mut self, path: &str) -> Answer {
        self.desk.draft.set_null(path);
        told(&self.desk.change(false, None))
    }

    /// What was typed is finished: what comes next is a step of its own.
    pub fn finish(&mut self) {
        self.desk.draft.finish();
    }

    /// Does something with a list or record: `add`, `copy`, `up`, `down`, `delete`, `begin`, `end`.
    ///
    /// # Errors
    /// As [`Draft::step`].
    #[wasm_bindgen(unchecked_return_type = "Change")]
    pub fn act(&mut self, act: &str, path: &str) -> Answer {
        let focus = Act::of_word(act).and_then(|act| self.desk.draft.act(act, path));
        told(&self.desk.change(true, focus))
    }

    /// Chooses one of the alternatives of a place, or none.
    ///
    /// # Errors
    /// As [`Draft::step`].
    #[wasm_bindgen(unchecked_return_type = "Change")]
    pub fn choose(&mut self, path: &str, key: &str) -> Answer {
        self.desk.draft.choose(path, key);
        told(&self.desk.change(true, None))
    }

    /// Puts a word into a list of words, or takes it out.
    ///
    /// # Errors
    /// As [`Draft::step`].
    #[wasm_bindgen(unchecked_return_type = "Change")]
    pub fn toggle(&mut self, path: &str, word: &str) -> Answer {
        self.desk.toggle(path, word);
        told(&self.desk.change(false, None))
    }

    /// A category that a tariff did not have.
    ///
    /// # Errors
    /// As [`Draft::step`].
    #[wasm_bindgen(js_name = addCategory, unchecked_return_type = "Change")]
    pub fn add_category(&mut self, path: &str, id: &str) -> Answer {
        let focus = self.desk.draft.add_category(path, id);
        told(&self.desk.change(true, focus))
    }

    /// Gives the numbers of a step a source.
    ///
    /// # Errors
    /// As [`Draft::step`].
    #[wasm_bindgen(js_name = giveSource, unchecked_return_type = "Change")]
    pub fn give_source(&mut self, step: &str, kind: &str, title: &str, place: &str) -> Answer {
        if let Some(step) = Desk::step_named(step) {
            let [kind, title, place] = [kind, title, place].map(|text| text.trim().to_owned());
            self.desk.draft.give_source(step, &StepSource { kind, title, place });
        }
        told(&self.desk.change(false, None))
    }

    /// Fills a table with cells of a spreadsheet, from the cell at a path on.
    ///
    /// # Errors
    /// As [`Draft::step`].
    #[wasm_bindgen(unchecked_return_type = "Change")]
    pub fn paste(&mut self, path: &str, text: &str) -> Answer {
        let lang = self.desk.lang();
        self.desk.draft.paste(path, text, lang);
        told(&self.desk.change(true, Some(path.to_owned())))
    }

    /// A table as a spreadsheet takes it.
    #[wasm_bindgen(js_name = copiedOut)]
    pub fn copied_out(&self, list: &str) -> String {
        self.desk.draft.copied_out(list, self.desk.lang())
    }

    /// Takes the last step back.
    ///
    /// # Errors
    /// As [`Draft::step`].
    #[wasm_bindgen(unchecked_return_type = "Change")]
    pub fn undo(&mut self) -> Answer {
        let focus = self.desk.draft.undo();
        told(&self.desk.go(focus))
    }

    /// Takes the last step that was taken back again.
    ///
    /// # Errors
    /// As [`Draft::step`].
    #[wasm_bindgen(unchecked_return_type = "Change")]
    pub fn redo(&mut self) -> Answer {
        let focus = self.desk.draft.redo();
        told(&self.desk.go(focus))
    }
}

fn told(change: &impl Serialize) -> Answer {
    Ok(serde_wasm_bindgen::to_value(change)?)
}

fn broken(problems: &[Problem], lang: Lang) -> JsValue {
    JsValue::from_str(&view::broken_plan(problems, lang).into_string())
}

#[cfg(test)]
mod tests {
    use super::Draft;
    use wasm_bindgen_test::wasm_bindgen_test;

    #[wasm_bindgen_test]
    fn what_is_no_plan_is_refused_in_words() {
        for nonsense in ["", "null", "[]", "<html>", "\u{feff}", "\0"] {
            let refused = Draft::open(nonsense.as_bytes().to_vec(), "", "es-PE").err();
            let words = refused.and_then(|html| html.as_string()).unwrap_or_default();
            assert!(words.contains("<p>"), "{nonsense}");
        }
    }

    #[wasm_bindgen_test]
    fn a_plan_of_nothing_has_a_form_and_its_text_again() {
        let text = Draft::open(b"{}".to_vec(), "", "es-PE").map(|mut draft| {
            assert!(draft.set("town.name", "Pueblo").is_ok() && draft.undo().is_ok());
            draft.text()
        });
        assert_eq!(text.ok().as_deref(), Some("{}\n"));
    }
}
