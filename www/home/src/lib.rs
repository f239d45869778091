//! What one home would pay, for a page that the command line has already drawn: it opens a packed plan and answers each
//! choice with new content for the page's parts. The first and smallest thing a visit downloads.

use tarifa_clara::choice::Choice;
use tarifa_clara::locale::Lang;
use tarifa_clara::plan::Plan;
use tarifa_clara::view::update::Update;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use web_sys::UrlSearchParams;

// A third of the size of the standard library's.
#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

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
        let lang = Lang::from_tag(lang).unwrap_or(Lang::ALL[0]);
        Some(Home { plan: Plan::from_packed(packed)?, lang })
    }

    /// What another choice changes; of a refused one only why, so that the last good result stays.
    ///
    /// # Errors
    /// Throws only when JavaScript refuses to make the object.
    #[wasm_bindgen(unchecked_return_type = "import('../../wasm/pkg/tarifa_clara.js').Update")]
    pub fn update(&self, query: &str) -> Result<JsValue, JsValue> {
        let mut pairs = Vec::new();
        for pair in UrlSearchParams::new_with_str(query)?.entries() {
            let pair = js_sys::Array::from(&pair?);
            pairs.extend(Option::zip(pair.get(0).as_string(), pair.get(1).as_string()));
        }
        let opened = Choice::open(&self.plan, pairs);
        Ok(serde_wasm_bindgen::to_value(&Update::of_home(&self.plan, opened, self.lang))?)
    }
}
