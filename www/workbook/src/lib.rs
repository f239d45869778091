//! The border for registers in workbooks: a file comes in, the text of one of its sheets goes out; bills as CSV come in, a
//! workbook goes out.

use tarifa_clara::register::workbook;
use tarifa_clara_border as _;
use wasm_bindgen::prelude::wasm_bindgen;

/// A workbook that was opened.
#[wasm_bindgen]
pub struct Workbook {
    workbook: workbook::Workbook,
}

#[wasm_bindgen]
impl Workbook {
    /// Opens one; nothing where it is none, or is locked.
    pub fn open(bytes: &[u8]) -> Option<Workbook> {
        workbook::Workbook::open(bytes).map(|workbook| Workbook { workbook })
    }

    /// The names of the sheets that are not hidden.
    pub fn sheets(&self) -> Vec<String> {
        self.workbook.sheets().to_vec()
    }

    /// A sheet as the text, in UTF-8, that a register is read from; nothing where it cannot be read.
    pub fn text(&mut self, sheet: &str) -> Option<Vec<u8>> {
        self.workbook.text(sheet).map(String::into_bytes)
    }
}

/// Bills that become a workbook.
#[wasm_bindgen]
#[derive(Default)]
pub struct Bills {
    bills: workbook::Bills,
}

#[wasm_bindgen]
impl Bills {
    /// A workbook without rows.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Bills {
        Bills::default()
    }

    /// Takes the next chunk of the bills' CSV.
    pub fn push(&mut self, csv: &[u8]) {
        self.bills.push(csv);
    }

    /// The workbook's file; nothing where there are more rows than a sheet has.
    pub fn save(self) -> Option<Vec<u8>> {
        self.bills.save()
    }
}
