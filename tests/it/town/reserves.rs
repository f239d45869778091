//! The fund's rate year by year, and the reserves that are kept apart from it (model.md, sections 3, 4 and 6). The rates are
//! published ones: 6.9, 11.9 and 18.2 % for the fund, 15.3, 14.7 and 12.1 % for a reserve.

use crate::plan::reading::small_to_find;
use crate::support::{bill as bill_of, *};
use crate::town::outlook::hundred_homes;
use tarifa_clara::home::parts::PartKind;
use tarifa_clara::view::TownView;

fn published() -> Json {
    json!(["0.069", "0.119", "0.182"])
}

fn reserves() -> Json {
    json!([
        {"label": "Desastres", "purpose": "Para reponer lo que un desastre rompe.", "rate": ["0.153", "0.147", "0.121"]},
        {"label": {"es": "Calidad", "en": "Quality"}, "rate": "0.01"}
    ])
}

/// A turnover of 1,000 a month: 100 homes of 10 m³ at S/ 1.
fn kept_apart() -> Json {
    with(with(hundred_homes(), "fund.rate", published()), "fund.reserves", reserves())
}

#[test]
fn each_year_has_its_own_rate_and_the_last_one_holds_after() {
    let plan = with(kept_apart(), "outlook.years", json!(4));
    let a = assess(&read(&plan), "");
    let own = &a.fund_plans.as_ref().unwrap()[0];
    let years: Vec<_> = own.years.iter().map(|year| (year.rate.to_string(), year.deposits.to_string())).collect();
    // Four quarters of 3 × 69, 3 × 119, 3 × 182.
    let said = [("0.069", "828.00"), ("0.119", "1428.00"), ("0.182", "2184.00"), ("0.182", "2184.00")];
    assert_eq!(years, said.map(|(rate, deposits)| (rate.to_owned(), deposits.to_owned())));
    assert_eq!(own.years[3].closing.to_string(), "6624.00");
    let of_reserve = |place: usize| -> Vec<String> {
        own.years.iter().map(|year| year.reserves[place].deposits.to_string()).collect()
    };
    assert_eq!(of_reserve(0), ["1836.00", "1764.00", "1452.00", "1452.00"]);
    assert_eq!(of_reserve(1), ["120.00"; 4]);

    // The first year, where the fund is shown.
    let fund = a.fund.as_ref().unwrap();
    assert_eq!([fund.month, fund.quarter, fund.year].map(|soles| soles.to_string()), ["69.00", "207.00", "828.00"]);
    let disasters = &fund.reserves[0];
    let received = [disasters.month, disasters.quarter, disasters.year].map(|soles| soles.to_string());
    assert_eq!(received, ["153.00", "459.00", "1836.00"]);
}

/// Information, and not added: 10.00, of which 0.69, 1.53 and 0.10.
#[test]
fn each_reserve_is_one_more_line_of_information_on_the_receipt() {
    let plan = read(&kept_apart());
    let a = assess(&plan, "m3=10");
    let bill = a.bill.as_ref().unwrap();
    assert_eq!((bill.subtotal.to_string(), bill.total.to_string()), ("10.00".into(), "11.80".into()));
    assert_eq!(bill.fund_part.unwrap().to_string(), "0.69");
    let parts: Vec<_> = bill.reserves.iter().map(|reserve| reserve.amount.to_string()).collect();
    assert_eq!(parts, ["1.53", "0.10"]);

    let page = living_page(&plan, "m3=10", spanish());
    for said in ["Del total al mes, a la reserva: Desastres", "Del total al mes, a la reserva: Calidad"] {
        assert!(page.contains(said), "{said}");
    }
    for said in ["Para reponer lo que un desastre rompe.", "después, 11.9\u{a0}%, 18.2\u{a0}%.", "15.3\u{a0}%"] {
        assert!(page.contains(said), "{said}");
    }
    let english = living_page(&plan, "m3=10", english());
    assert!(english.contains("Of the month's total, to the reserve: Quality"));
    let wall = TownView::of(&plan, &a, spanish()).hall().into_string();
    let received = "Reserva «Desastres»: S/\u{a0}153.00 al mes, S/\u{a0}1,836.00 al año.";
    assert!(wall.contains(received) && wall.contains("11.9\u{a0}%, 18.2\u{a0}%"), "{wall}");
    // Where the fund's rate is not known, the reserves' are.
    let open = read(&with(kept_apart(), "fund.rate", Json::Null));
    let bill = bill_of(&open, "m3=10");
    assert_eq!((bill.fund_part.unwrap_err().code(), bill.reserves.len()), ("not_given", 2));
    // A rate that a link tries stands for all years.
    let tried = assess(&open, "fund=20").fund_plans.unwrap();
    assert!(tried[0].years.iter().all(|year| year.rate.value() == d("0.2")));
}

/// S/ 12,000 over 12,000 m³. Of a sol billed 1 − 0.069 − 0.153 is left in the first year, the receipt's: b = 1 / 0.778. Where the
/// fund pays for what wears out, the reserves do not.
#[test]
fn prices_are_found_from_what_fund_and_reserves_leave_in_the_first_year() {
    let mut plan = small_to_find();
    *at(&mut plan, "fund") = json!({
        "rate": published(), "base": "billed", "pays_replacement": false,
        "reserves": [{"label": "Desastres", "rate": ["0.153", "0.147", "0.121"]}]
    });
    let a = assess(&read(&plan), "");
    let needed = a.needed.as_ref().unwrap();
    assert_eq!((needed.kept.value(), needed.reserve_rate.value()), (d("0.778"), d("0.153")));
    assert_eq!(a.prices.as_ref().unwrap().base.unwrap().to_string(), "1.2853470437");

    // η = 0.9, on what is collected: 0.9 × (1 − 0.222).
    *at(&mut plan, "collection_rate") = json!("0.9");
    *at(&mut plan, "fund.base") = json!("collected");
    assert_eq!(assess(&read(&plan), "").needed.as_ref().unwrap().kept.value(), d("0.7002"));

    // 12,000 to operate and 1,200 to replace, which the fund pays: 12,000 / 0.778 is less than 13,200 / (1 − 0.153).
    *at(&mut plan, "collection_rate") = json!(1);
    *at(&mut plan, "fund.base") = json!("billed");
    *at(&mut plan, "fund.pays_replacement") = json!(true);
    *at(&mut plan, "costs.replacement") = json!([{"id": "pump", "label": "Bomba", "cost": 12000, "life_years": 10, "interest": 0, "provision": "straight_line"}]);
    let needed = assess(&read(&plan), "").needed.unwrap();
    assert_eq!(rounded(needed.revenue.value(), 2), d("15584.42"));
    assert_eq!(rounded(d("13200") / d("0.847"), 2), d("15584.42"));
}

/// A social home pays 4.00 less: of 40.00 the operator loses 0.768, the fund 0.069, the reserves 0.163.
#[test]
fn what_the_social_charge_takes_from_the_reserves_is_named() {
    let mut plan = kept_apart();
    *at(&mut plan, "users[0].social_count") = json!(10);
    *at(&mut plan, "social_charge") = json!({
        "discount": "0.5", "covered_m3": 8, "applies_to": ["water"], "order": "operator_first", "paid_by": "municipality", "criteria": []
    });
    let plan = read(&plan);
    let a = assess(&plan, "");
    let covered = a.social.as_ref().unwrap().covered.unwrap();
    let parts = [covered.loss, covered.less_in_fund, covered.less_in_reserves, covered.not_collected];
    assert_eq!(parts.map(|part| part.to_string()), ["30.72", "2.76", "6.52", "0.00"]);
    assert!(living_page(&plan, "", spanish()).contains("Menos para las reservas"));
    let without = read(&without(with(hundred_homes(), "fund.rate", published()), "fund.target_months"));
    assert!(!living_page(&without, "", spanish()).contains("eserva"));
}

/// Of 11.80: VAT 1.80, the fund 0.69, the reserves 1.63.
#[test]
fn where_each_sol_goes_has_the_reserves() {
    let a = assess(&read(&kept_apart()), "m3=10");
    let of = |kind| a.parts.as_ref().unwrap().iter().find(|part| part.kind == kind).unwrap().amount.to_string();
    assert_eq!([PartKind::Fund, PartKind::Reserves, PartKind::Vat].map(of), ["0.69", "1.63", "1.80"]);
}
