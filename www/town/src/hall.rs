//! The border for the wall of an assembly.

use super::Town;
use tarifa_clara::town::assessment::Assessment;
use tarifa_clara::view::TownView;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

#[wasm_bindgen]
impl Town {
    /// The town on the wall of an assembly, for a choice that was accepted; nothing for another.
    pub fn hall(&self, query: &str) -> String {
        self.seen(query, |view| view.hall().into_string()).unwrap_or_default()
    }

    /// What a choice changes on the wall.
    ///
    /// # Errors
    /// Throws only when JavaScript refuses to make the objects.
    #[wasm_bindgen(js_name = hallParts, unchecked_return_type = "Update[\"parts\"]")]
    pub fn hall_parts(&self, query: &str) -> Result<JsValue, JsValue> {
        Ok(serde_wasm_bindgen::to_value(&self.seen(query, |view| view.hall_parts()).unwrap_or_default())?)
    }
}

impl Town {
    /// What is made of the view of a choice that was accepted.
    fn seen<T>(&self, query: &str, make: impl Fn(&TownView<'_>) -> T) -> Option<T> {
        let choice = self.choice(query).ok()?;
        Some(make(&TownView::of(&self.plan, &Assessment::of(&self.plan, &choice), self.lang)))
    }
}
