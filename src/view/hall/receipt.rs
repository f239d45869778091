//! A home's receipt, revealed line by line, with what it comes to so far beside it.

use super::{large, who};
use crate::home::bill::Bill;
use crate::locale::{self, amount, soles};
use crate::number::money::Soles;
use crate::plan::pictogram::TAP;
use crate::view::TownView;
use crate::view::drawing::pictogram;
use crate::view::home::receipt::{charged, terms_text, title, today};
use crate::view::town::compare::shown_against;
use maud::{Markup, html};

/// So few rows are written larger.
const FEW_ROWS: usize = 4;

/// A row of the receipt, and what it comes to with it.
struct Row {
    title: String,
    sum: String,
    amount: Soles,
    reached: Soles,
}

/// The receipt, or why there is none.
pub fn receipt(view: &TownView<'_>) -> Markup {
    view.known(&view.answer.bill, |bill| revealed(view, bill))
}

fn revealed(view: &TownView<'_>, bill: &Bill) -> Markup {
    let t = view.lang;
    let rows = rows(view, bill);
    let last = rows.len().saturating_add(1);
    html! {
        div.hall-two.hall-receipt {
            div.hall-slip.hall-slip-few[rows.len() <= FEW_ROWS] {
                p.hall-strong { (who(view)) }
                ul aria-live="polite" {
                    @for (step, row) in (1u32..).zip(&rows) {
                        li data-from=(step) { span { span { (row.title) } " " @if !row.sum.is_empty() { small { (row.sum) } } } b.num { (amount(row.amount, t)) } }
                    }
                    li.hall-sum data-from=(last) { span { (t.receipt_total()) } b.num { (soles(bill.total, t)) } }
                }
            }
            div.hall-so-far {
                div data-at="0" { (pictogram(TAP)) }
                @for (step, row) in (1u32..).zip(&rows) { div.hall-stack data-at=(step) { p { (t.hall_so_far()) } (large(row.reached, t)) (compared(view)) } }
                div.hall-stack data-at=(last) {
                    p { (t.receipt_total()) }
                    (large(bill.total, t))
                    (compared(view))
                    @if let Ok(change) = view.answer.against_today { p { (shown_against(view, bill, change)) } }
                    @if bill.vat.is_none() && !view.plan.tax.vat_rate.is_zero() { p.soft { (t.receipt_vat_unknown()) } }
                    @if !bill.extras.is_empty() { p.soft { (t.pay_with_extras(&soles(bill.to_pay, t))) } }
                }
            }
        }
    }
}

fn compared(view: &TownView<'_>) -> Markup {
    html! { @if let Some(charge) = today(view) { p.soft { (view.lang.pay_today()) ": " (soles(charge, view.lang)) } } }
}

/// The lines, and VAT after them: where prices include it, it adds nothing.
fn rows(view: &TownView<'_>, bill: &Bill) -> Vec<Row> {
    let t = view.lang;
    let row = |(line, reached): (&crate::home::line::Line, Soles)| Row {
        title: title(view, bill, &line.kind),
        sum: terms_text(view, &line.terms),
        amount: line.amount,
        reached,
    };
    let mut rows: Vec<Row> = bill.lines.iter().zip(bill.running().unwrap_or_default()).map(row).collect();
    rows.extend(bill.vat.filter(charged).map(|vat| {
        let rate = &locale::rate(vat.rate);
        let net = bill.total.minus(vat.amount).unwrap_or_default();
        Row {
            title: if vat.included { t.receipt_vat_included(rate) } else { t.receipt_vat(rate) },
            sum: t.receipt_share_of(locale::ReceiptShareOf { rate, amount: &soles(net, t) }),
            amount: vat.amount,
            reached: bill.total,
        }
    }));
    rows
}
