//! What is charged beside the tariff: a new connection, collateral services, late payment.

use crate::locale::{self, amount, soles};
use crate::number::money::Soles;
use crate::plan::charges::{CollateralService, Surcharge};
use crate::plan::leaf::Whole;
use crate::town::late::LateExample;
use crate::town::new_connection::ConnectionTerms;
use crate::view::TownView;
use crate::view::home::receipt::{extra_title, terms_text};
use crate::view::sources::chip;
use maud::{Markup, html};

/// Who pays for a new connection, and the instalments of what the home pays.
pub fn connection(view: &TownView<'_>, terms: &ConnectionTerms) -> Markup {
    let t = view.lang;
    let count: u32 = terms.instalments.iter().map(|group| group.count).sum();
    html! {
        table.tab.two {
            caption { (t.connection_who_pays()) }
            tbody {
                tr { th scope="row" { (t.connection_fee()) } td { (amount(terms.fee, t)) } }
                @if !terms.rest.is_zero() {
                    tr {
                        th scope="row" { (t.connection_rest()) small { @match terms.rest_paid_by { Some(who) => { (t.connection_financier(who.word())) } None => { (t.connection_financier_not_given()) } } } }
                        td { (amount(terms.rest, t)) }
                    }
                }
            }
            tfoot { tr { th scope="row" { (t.connection_real_cost()) } td { (soles(terms.real_cost, t)) } } }
        }
        @if count > 1 && !terms.fee.is_zero() {
            table.tab.two {
                caption { (t.connection_instalments(&count.to_string())) }
                tbody { @for group in &terms.instalments { tr { th scope="row" { (group.count) " × " (soles(group.amount, t)) } td { (amount(group.sum, t)) } } } }
                tfoot { tr { th scope="row" { (t.sum()) } td { (soles(terms.fee, t)) } } }
            }
        }
        p.soft { (final_amounts(view)) " " (chip(view, "connection")) }
    }
}

/// The list of maximum prices.
pub fn collateral(view: &TownView<'_>, services: &[CollateralService]) -> Markup {
    let t = view.lang;
    html! {
        p.soft { (t.collateral_why()) }
        table.tab.two {
            caption { (t.collateral_caption()) }
            tbody { @for service in services {
                tr { th scope="row" { (service.label.get(t)) } td { (soles(service.maximum_price.rounded(view.plan.money), t)) } }
            } }
        }
        p.soft { (final_amounts(view)) " " (chip(view, "collateral_services")) }
    }
}

/// The rules of late payment, and what they come to for this home.
pub fn late(view: &TownView<'_>, example: &LateExample) -> Markup {
    let t = view.lang;
    let bill = &example.bill;
    let receipts = example.receipts.to_string();
    html! {
        ul.srcs { @for rule in rules(view) { li { (rule) } } }
        @if bill.extras.is_empty() { p { (t.late_nothing_owed()) } }
        @else {
            table.tab.two {
                caption { (t.late_example(&receipts)) }
                tbody {
                    tr { th scope="row" { (t.late_this_month()) } td { (amount(bill.total, t)) } }
                    @for extra in &bill.extras { tr { th scope="row" { (extra_title(view, extra.kind)) small { (terms_text(view, &extra.terms)) } } td { (amount(extra.amount, t)) } } }
                    @if !bill.cash_rounding.is_zero() { tr { th scope="row" { (t.receipt_cash_rounding()) } td { (amount(bill.cash_rounding, t)) } } }
                }
                tfoot { tr { th scope="row" { (t.receipt_cash()) } td { (soles(bill.cash, t)) } } }
            }
            p.soft { (t.why_arrears()) }
        }
        p.soft { (final_amounts(view)) " " (chip(view, "late_payment")) }
    }
}

fn rules(view: &TownView<'_>) -> Vec<String> {
    let t = view.lang;
    let Some(late) = &view.plan.late_payment else { return Vec::new() };
    let mut rules = Vec::new();
    match late.grace_days.map_or(0, Whole::get) {
        0 if late.surcharge.is_none() => {}
        0 => rules.push(t.late_no_grace().to_owned()),
        days => rules.push(t.late_grace(&days.to_string())),
    }
    rules.push(match &late.surcharge {
        None => t.late_no_surcharge().to_owned(),
        Some(Surcharge::Amount(each)) => t.late_surcharge_amount(&soles(each.rounded(view.plan.money), t)),
        Some(Surcharge::ShareOfArrears(rate)) => t.late_surcharge_share(&locale::rate(*rate)),
    });
    rules.push(match &late.cut_off {
        None => t.late_no_cut_off().to_owned(),
        Some(cut_off) => {
            let [fee, reconnection]: [Soles; 2] =
                [cut_off.fee, cut_off.reconnection_fee].map(|fee| fee.rounded(view.plan.money));
            t.late_cut_off(locale::LateCutOff {
                receipts: &cut_off.after_receipts.get().to_string(),
                fee: &soles(fee, t),
                reconnection: &soles(reconnection, t),
            })
        }
    });
    rules
}

/// Whether these amounts bear VAT, where there is any.
fn final_amounts(view: &TownView<'_>) -> String {
    if view.plan.tax.vat_rate.is_zero() {
        view.lang.charges_final_untaxed().to_owned()
    } else {
        view.lang.charges_final()
    }
}
