//! What one home would pay, for a page that the command line has already drawn: it opens a packed plan and answers each
//! choice with new content for the page's parts. The first and smallest thing a visit downloads, so what crosses the
//! border here is text between separators, as a packed plan is: the conversion of lists and objects would weigh more than
//! the smallest views do.

use tarifa_clara::choice::Asked;
use tarifa_clara::home::answer::Common;
use tarifa_clara::locale::Lang;
use tarifa_clara::plan::Plan;
use tarifa_clara::plan::pack::{OfHome, SEPARATOR};
use tarifa_clara::view::home::update::Update;
use tarifa_clara_border as _;
use wasm_bindgen::prelude::wasm_bindgen;

/// A town whose plan was packed with this module.
#[wasm_bindgen]
pub struct Home {
    plan: &'static Plan,
    lang: Lang,
    /// What answers have in common: somebody who looks around mostly changes the home.
    common: Common<'static>,
}

#[wasm_bindgen]
impl Home {
    /// Opens a packed plan; nothing where it was packed for another module.
    pub fn open(packed: &str, lang: &str) -> Option<Home> {
        // A page keeps its plan.
        let plan = Box::leak(Box::new(Plan::from_packed::<OfHome>(packed)?));
        Some(Home { plan, lang: Lang::of_page(lang), common: Common::default() })
    }

    /// What another choice changes; of a refused one only why, so that the last good result stays. It is asked as
    /// [`Asked::of`] reads it; the answer goes as triples: what it is (`text`, `part`, `refused`, `result`), its name, its
    /// value.
    pub fn update(&mut self, query: &str) -> String {
        let update = Update::of_home(self.plan, &Asked::of(self.plan, query), &mut self.common, self.lang);
        let mut told = String::new();
        let mut tell = |what: &str, name: &str, value: &str| {
            for text in [what, name, value] {
                told.push_str(text);
                told.push(SEPARATOR);
            }
        };
        tell("text", "fragment", &update.fragment);
        tell("text", "said", &update.said);
        tell("text", "spoken", &update.spoken);
        for part in &update.parts {
            tell("part", &part.id, &part.html);
        }
        for beside in &update.refused {
            tell("refused", &beside.field, &beside.html);
        }
        for (name, value) in update.result.named() {
            if let Some(value) = value {
                tell("result", name, value);
            }
        }
        told
    }
}
