//! The operator and its contract, as the documents name them.

use crate::locale::{self, soles};
use crate::number::date::Date;
use crate::plan::leaf::Text;
use crate::plan::town::Approved;
use crate::view::View;
use crate::view::sources::chips;
use maud::{Markup, html};

/// The facts of both; what a document leaves out says so.
pub fn operator(view: &View<'_>, approved: &Approved) -> Markup {
    let t = view.lang;
    let date = |date: &Date| locale::date(date, t);
    let text = |text: &Option<Text>| text.as_ref().map(|text| text.get(t).to_owned());
    let facts = [
        (t.operator_name(), text(&approved.operator)),
        (t.operator_kind(), text(&approved.operator_kind)),
        (t.operator_origin(), approved.operator_origin.clone()),
        (t.operator_supervision(), text(&approved.supervision)),
        (t.operator_start(), approved.start_of_operations.as_ref().map(date)),
        (t.operator_capital(), approved.initial_capital.map(|capital| soles(capital.rounded(view.plan.money), t))),
        (t.operator_guarantee(), text(&approved.performance_guarantee)),
        (t.operator_billing(), approved.average_billing.map(|billing| soles(billing.rounded(view.plan.money), t))),
    ];
    html! {
        table.tab.two aria-label=(t.operator_heading()) {
            tbody {
                @for (label, fact) in &facts { tr { th scope="row" { (label) } td { @match fact { Some(fact) => { (fact) } None => { span.void { (t.withheld_not_given()) } } } } } }
                @if let Some(contract) = &approved.contract {
                    @let facts = [
                        (t.contract_signed(), contract.signed.as_ref().map(date)),
                        (t.contract_years(), contract.years.map(|years| years.get().to_string())),
                        (t.contract_population(), contract.estimated_population.map(|people| locale::plain(people.get().into()))),
                        (t.contract_connections(), contract.connections.map(|count| locale::plain(count.get().into()))),
                        (t.contract_invoicing(), contract.average_invoicing_water.map(|average| soles(average.rounded(view.plan.money), t))),
                        (t.contract_billing(), contract.average_billing_water_and_sewer.map(|average| soles(average.rounded(view.plan.money), t))),
                    ];
                    @for (label, fact) in facts { tr { th scope="row" { (label) } td { @match fact { Some(fact) => { (fact) } None => { span.void { (t.withheld_not_given()) } } } } } }
                }
            }
        }
        @if approved.average_billing.is_some() { p.soft { (t.operator_billing_why()) } }
        p { (chips(view, &["approved.operator", "approved.average_billing", "approved.contract"])) }
    }
}
