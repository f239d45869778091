//! What the modules for a browser share: a small allocator, and how a query comes in.

use wasm_bindgen::JsValue;
use web_sys::UrlSearchParams;

// A third of the size of the standard library's.
#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// The names and values of a query, decoded.
///
/// # Errors
/// Throws only when JavaScript refuses to read it.
pub fn pairs(query: &str) -> Result<Vec<(String, String)>, JsValue> {
    let mut pairs = Vec::new();
    for pair in UrlSearchParams::new_with_str(query)?.entries() {
        let pair = js_sys::Array::from(&pair?);
        pairs.extend(Option::zip(pair.get(0).as_string(), pair.get(1).as_string()));
    }
    Ok(pairs)
}
