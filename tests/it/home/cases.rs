//! Published receipts and worked examples. A case is a file of `tests/cases`: its source, the pieces of a plan that
//! change `base/plan.json` (merged as RFC 7396 does), a link, and the amounts that must come out, as strings.

use crate::support::{Json, bill, d, line, merge, read, repository, small, text_of};
use crate::support::{assess, centimos};
use std::fs;
use tarifa_clara::home::bill::Bill;
use tarifa_clara::home::line::LineKind;
use tarifa_clara::number::money::Exact;

fn cases() -> Vec<Json> {
    let mut files: Vec<_> = fs::read_dir(repository("tests/cases")).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    let json = files.into_iter().filter(|file| file.extension().is_some_and(|extension| extension == "json"));
    json.map(|file| serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap()).collect()
}

/// What a case calls an amount of a bill.
fn named(bill: &Bill, name: &str) -> rust_decimal::Decimal {
    match name {
        "water" => line(bill, &LineKind::Water),
        "sewer" => line(bill, &LineKind::Sewer),
        "fixed" => line(bill, &LineKind::Fixed),
        "top_up" => line(bill, &LineKind::TopUp),
        "social_discount" => line(bill, &LineKind::SocialDiscount),
        "exemption" => line(bill, &LineKind::Exemption),
        "subtotal" => bill.subtotal.value(),
        "vat" => bill.vat.unwrap().amount.value(),
        "total" => bill.total.value(),
        "turnover" => bill.turnover.value(),
        "cash" => bill.cash.value(),
        "cash_rounding" => bill.cash_rounding.value(),
        other => panic!("a case names no such amount: {other}"),
    }
}

#[test]
fn published_receipts_come_out_to_the_centimo() {
    let cases = cases();
    assert!(cases.len() >= 12, "only {} cases were found", cases.len());
    for case in cases {
        let name = case["name"].as_str().unwrap();
        assert!(!case["source"].as_str().unwrap().is_empty(), "{name}: without a source");
        let mut json = small();
        merge(&mut json, &case["plan"]);
        let plan = read(&json);
        let link = case["choice"].as_str().unwrap();
        let bill = bill(&plan, link);
        for (key, expected) in case["expected"].as_object().unwrap() {
            let found = match key.as_str() {
                "against_today" => assess(&plan, link).against_today.unwrap().value(),
                key => named(&bill, key),
            };
            assert_eq!(found, d(expected.as_str().unwrap()), "{name}: {key}");
            assert_eq!(
                found.scale(),
                plan.money.decimals,
                "{name}: {key} is shown with its céntimos, where it has any"
            );
        }
        if let Some(share) = case.get("share") {
            let text = |key: &str| share[key].as_str().unwrap();
            let percent =
                bill.share_of_spending(d(text("people")), Exact::new(d(text("spending_per_person")))).unwrap();
            assert_eq!(percent, d(text("percent")), "{name}: share of spending");
        }
    }
}

/// Both examples of the poor family stand beside the 3 % and 5 % marks, so half-up in % is half-up of the quotient.
#[test]
fn the_base_of_the_cases_is_a_sound_plan() {
    let plan = read(&small());
    assert_eq!(bill(&plan, "m3=10").subtotal.value(), d("10.00"));
    assert_eq!(centimos(d("10") * d("0.18")), bill(&plan, "m3=10").vat.unwrap().amount.value());
    assert!(text_of("tests/cases/base/plan.json").contains("\"format\": 1"));
}
