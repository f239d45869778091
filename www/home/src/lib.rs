//! What one home would pay, for a page that the command line has already drawn: it opens a packed plan and answers each
//! choice with new content for the page's parts. The first and smallest thing a visit downloads.

use tarifa_clara::choice::Choice;
use tarifa_clara::locale::Lang;
use tarifa_clara::plan::Plan;
use tarifa_clara::plan::pack::OfHome;
use tarifa_clara::view::update::Update;
use tarifa_clara_border::pairs;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

/// A town whose plan was packed with this module.
#[wasm_bindgen]
pub struct Home {
    plan: Plan,
    lang: Lang,
}

#[wasm_bindgen]
impl Home {
    /// Opens a packed plan; nothing where it was packed for another module.
    pub fn open(packed: &str, lang: &str) -> Option<Home> {
        Some(Home { plan: Plan::from_packed::<OfHome>(packed)?, lang: tarifa_clara_border::lang(lang) })
    }

    /// What another choice changes; of a refused one only why, so that the last good result stays.
    ///
    /// # Errors
    /// Throws only when JavaScript refuses to make the object.
    #[wasm_bindgen(unchecked_return_type = "import('../../../wasm/pkg/es-PE/tarifa_clara.js').Update")]
    pub fn update(&self, query: &str) -> Result<JsValue, JsValue> {
        let opened = Choice::open(&self.plan, pairs(query)?);
        Ok(serde_wasm_bindgen::to_value(&Update::of_home(&self.plan, opened, self.lang))?)
    }
}
