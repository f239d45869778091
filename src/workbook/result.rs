//! What the program works out of a plan at the moment of writing, in a sheet of blocked cells: the receipt of the first example
//! home, and what the service costs, needs and brings. It is not read again.

use super::style::Style;
use crate::choice::Choice;
use crate::home::bill::Bill;
use crate::locale::{self, Lang, folded};
use crate::number::currency::SOL;
use crate::number::digits;
use crate::number::money::{Soles, known};
use crate::plan::Plan;
use crate::plan::value::Value;
use crate::town::assessment::Assessment;
use crate::town::subsidy::brought;
use crate::view::home::receipt::{charged, title};
use crate::view::{TownView, View};
use rust_xlsxwriter::{Worksheet, XlsxError};

/// Whether a sheet is called so, in any language.
pub fn is_name(sheet: &str) -> bool {
    Lang::ALL.into_iter().any(|lang| folded(lang.workbook_result()) == folded(sheet))
}

/// Draws the sheet; nothing of a plan that is not sound yet.
///
/// # Errors
/// Those of the sheet.
pub fn draw(sheet: &mut Worksheet, plan: &Value, lang: Lang) -> Result<(), XlsxError> {
    sheet.set_name(lang.workbook_result())?;
    sheet.protect().set_paper_size(9).set_print_fit_to_pages(1, 0);
    let mut page = Page { sheet, decimals: SOL.decimals, row: 0, style: Style::default() };
    match Plan::from_value(plan) {
        Ok(plan) => page.results(&plan, lang)?,
        Err(_) => page.text(lang.workbook_no_result())?,
    }
    page.style.set_sizes(page.sheet)
}

struct Page<'b> {
    sheet: &'b mut Worksheet,
    /// How many decimals an amount has.
    decimals: u32,
    row: u32,
    style: Style,
}

impl Page<'_> {
    fn results(&mut self, plan: &Plan, lang: Lang) -> Result<(), XlsxError> {
        self.decimals = plan.money.decimals;
        self.text(lang.workbook_result_why())?;
        let Ok(choice) = Choice::from_value(plan, &Value::Record(Vec::new())) else { return Ok(()) };
        let assessment = Assessment::of(plan, &choice);
        let view = TownView::of(plan, &assessment, lang);
        let t = view.lang;
        if let Some(example) = plan.examples.first() {
            self.title(example.label.get(t))?;
        }
        match &assessment.answer.bill {
            Ok(bill) => self.receipt(&view, bill)?,
            Err(refusal) => self.text(refusal.text(t))?,
        }
        self.title(t.workbook_town())?;
        match &assessment.cost {
            Ok(cost) => {
                for (name, amount) in [
                    (t.cost_operating(), cost.operating),
                    (t.cost_replacing(), cost.replacing),
                    (t.cost_investing(), cost.investing),
                ] {
                    self.amount(name, amount)?;
                }
                if let Ok(total) = cost.total() {
                    self.amount(t.workbook_costs(), total)?;
                }
            }
            Err(refusal) => self.text(refusal.text(t))?,
        }
        if let Ok(needed) = &assessment.answer.needed {
            let needed = needed.revenue.rounded(plan.money);
            self.amount(t.workbook_needs(), needed)?;
            match known(&assessment.town).and_then(|town| brought(plan, &town.month)) {
                Ok(brings) => self.amount(t.workbook_brings(), brings)?,
                Err(refusal) => self.text(refusal.text(t))?,
            }
        }
        self.title(t.examples_heading())?;
        for example in &assessment.examples {
            match &example.bill {
                Ok(bill) => self.amount(example.label.get(t), bill.total)?,
                Err(refusal) => self.text(&[example.label.get(t), ": ", refusal.text(t)].concat())?,
            }
        }
        Ok(())
    }

    fn receipt(&mut self, view: &View<'_>, bill: &Bill) -> Result<(), XlsxError> {
        let t = view.lang;
        for line in &bill.lines {
            self.amount(&title(view, bill, &line.kind), line.amount)?;
        }
        if let Some(vat) = bill.vat.filter(charged) {
            let rate = locale::rate(vat.rate);
            self.amount(&if vat.included { t.receipt_vat_included(&rate) } else { t.receipt_vat(&rate) }, vat.amount)?;
        }
        self.amount(t.receipt_total(), bill.total)?;
        self.amount(t.receipt_cash(), bill.cash)
    }

    fn title(&mut self, text: &str) -> Result<(), XlsxError> {
        self.row = self.row.saturating_add(1);
        self.sheet.write_string_with_format(self.row, 0, text, &Style::title())?;
        self.next();
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<(), XlsxError> {
        self.sheet.write_string_with_format(self.row, 0, text, &Style::blocked())?;
        self.style.saw(self.row, 0, text, false);
        self.next();
        Ok(())
    }

    fn amount(&mut self, name: &str, amount: Soles) -> Result<(), XlsxError> {
        self.sheet.write_string_with_format(self.row, 0, name, &Style::blocked())?;
        self.style.saw(self.row, 0, name, false);
        let value = digits::padded(amount.value(), self.decimals);
        self.sheet.write_with_format(self.row, 1, value, &Style::blocked().merge(&Style::number(value, false)))?;
        self.style.saw(self.row, 1, &locale::plain(value), false);
        self.next();
        Ok(())
    }

    fn next(&mut self) {
        self.row = self.row.saturating_add(1);
    }
}
