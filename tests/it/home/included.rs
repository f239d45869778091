//! What a fixed charge includes (model.md, section 3, step 2): a water committee whose S/ 15.00 include 7 m³, and S/ 2.50 for each m³
//! beyond them. Said so, and never 7 m³ at S/ 0.00.

use crate::support::*;
use tarifa_clara::home::line::{LineKind, Term};
use tarifa_clara::locale::Lang;
use tarifa_clara::plan::Plan;
use tarifa_clara::view::TownView;

fn committee() -> Json {
    let mut plan = small();
    *at(&mut plan, "tariff.domestic") = json!({
        "fixed_charge": {"amount": 15}, "scheme": "increasing_block",
        "blocks": [{"up_to_m3": 7, "price": 0}, {"price": "2.50"}]
    });
    *at(&mut plan, "tax.vat_rate") = json!(0);
    *at(&mut plan, "outlook") = json!({"years": 3, "growth": 0, "discount_rate": 0, "increases": [{"water": "0.1"}]});
    at(&mut plan, "sources[0].paths").as_array_mut().unwrap().push(json!("outlook"));
    plan
}

/// Everything that is shown: the page behind all doors, the wall, and what stands before the program runs.
fn shown(plan: &Plan, link: &str, lang: Lang) -> String {
    let assessment = assess(plan, link);
    let wall = TownView::of(plan, &assessment, lang).hall().into_string();
    living_page(plan, link, lang) + &wall
}

#[test]
fn what_is_used_within_the_charge_costs_nothing_and_beyond_it_its_price() {
    let plan = read(&committee());
    for (m3, water, total) in [
        ("0", "0", "15.00"),
        ("5", "0", "15.00"),
        ("7", "0", "15.00"),
        ("7.5", "1.25", "16.25"),
        ("10", "7.5", "22.50"),
    ] {
        let bill = bill(&plan, &format!("m3={m3}"));
        assert_eq!((line(&bill, &LineKind::Water), bill.total.to_string()), (d(water), total.to_owned()), "{m3}");
    }
    let bill = bill(&plan, "m3=10");
    let [included, beyond] = bill.lines[0].terms.as_slice() else { panic!("{:?}", bill.lines[0]) };
    assert!(matches!(included, Term::Included { m3 } if m3.value() == d("7")));
    assert!(matches!(beyond, Term::Volume { m3, .. } if m3.value() == d("3")));
}

#[test]
fn it_is_said_to_be_included_wherever_it_is_shown() {
    let plan = read(&committee());
    let page = shown(&plan, "m3=10", spanish());
    for said in [
        "S/\u{a0}15.00, con 7\u{a0}m³ incluidos",
        "3\u{a0}m³ × S/\u{a0}2.50",
        "incluido en el cargo fijo",
        "7\u{a0}m³ que ya incluye el cargo fijo",
    ] {
        assert!(page.contains(said), "{said}");
    }
    assert!(!page.contains("S/\u{a0}0.00 ") && !page.contains("× S/\u{a0}0.00"));
    assert!(!page.contains("7\u{a0}m³ × "));
    let within = shown(&plan, "m3=5", english());
    assert!(within.contains("5\u{a0}m³ that the fixed charge includes") && !within.contains("× S/\u{a0}0.00"));
    // The prices of later years are those of what is paid by the m³.
    let years = assess(&plan, "m3=10").answer.prices.unwrap().schedules[0].included_m3;
    assert_eq!(years.map(|m3| m3.value()), Some(d("7")));
    let assessment = assess(&plan, "m3=10");
    let seen: Vec<_> =
        assessment.years.as_ref().unwrap().iter().map(|year| (year.prices.len(), year.total.to_string())).collect();
    assert_eq!(seen, [(1, "22.50".into()), (1, "24.75".into()), (1, "24.75".into())]);
}

#[test]
fn without_a_fixed_charge_or_a_price_of_zero_nothing_is_included() {
    let mut free = committee();
    *at(&mut free, "tariff.domestic.fixed_charge") = Json::Null;
    let free = read(&free);
    assert!(free_of_included(&free));
    assert!(free_of_included(&read(&with(committee(), "tariff.domestic.blocks[0].price", json!("0.10")))));
    // Where all m³ have the price of the block that is reached, the charge includes none of the home's that is beyond.
    let all = read(&with(committee(), "tariff.domestic.scheme", json!("volume_differentiated")));
    assert!(free_of_included(&all));
    assert_eq!(bill(&all, "m3=10").total.to_string(), "40.00");
    assert!(shown(&all, "m3=5", spanish()).contains("5\u{a0}m³ que ya incluye el cargo fijo"));
}

fn free_of_included(plan: &Plan) -> bool {
    !shown(plan, "m3=10", spanish()).contains("incluidos")
}
