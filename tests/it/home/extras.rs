//! What is paid with a receipt beyond its total (`model.md`, section 3, steps 11 and 12), worked out by hand.

use crate::generated::config;
use crate::support::{
    ILLUSTRATIVE, Json, TOWNS, all_plans, assess, bill, choose, d, english, json, living_page, merge, pairs, read,
    site_pages,
};
use crate::support::{said, small, spanish, sum, town, with, without};
use proptest::prelude::*;
use serde::Deserialize;
use tarifa_clara::choice::Choice;
use tarifa_clara::home::bill::Bill;
use tarifa_clara::home::extra::ExtraKind;
use tarifa_clara::number::currency::SOL;
use tarifa_clara::number::money::{Exact, Soles};
use tarifa_clara::plan::Plan;
use tarifa_clara::plan::charges::Financier;
use tarifa_clara::plan::value::Value;
use tarifa_clara::town::new_connection::instalments_of;

/// The small plan, 10 m³ for 10.00 and with VAT 11.80, with a connection and rules of late payment.
pub fn charged() -> Json {
    let mut plan = small();
    merge(
        &mut plan,
        &json!({
            "connection": {"real_cost": "450", "fee": "100", "rest_paid_by": "municipality", "instalments": 3},
            "late_payment": {
                "grace_days": 10,
                "surcharge": {"share_of_arrears": "0.03"},
                "cut_off": {"after_receipts": 2, "fee": "6.50", "reconnection_fee": "12.25"}
            },
            "fund": {"rate": "0.10", "base": "billed", "pays_replacement": false}
        }),
    );
    let paths = plan["sources"][0]["paths"].as_array_mut().unwrap();
    paths.extend([json!("connection"), json!("late_payment")]);
    plan
}

fn extras(bill: &Bill) -> Vec<(ExtraKind, String)> {
    bill.extras.iter().map(|extra| (extra.kind, extra.amount.to_string())).collect()
}

fn paid(bill: &Bill) -> [String; 4] {
    [bill.total, bill.to_pay, bill.cash_rounding, bill.cash].map(|amount| amount.to_string())
}

#[test]
fn without_a_word_about_it_nothing_is_paid_beyond_the_total() {
    let bill = bill(&read(&charged()), "");
    assert!(bill.extras.is_empty());
    assert_eq!(paid(&bill), ["11.80", "11.80", "0.00", "11.80"]);
}

/// 100.00 / 3 = 33.333…; 11.80 + 33.33 = 45.13, in cash 45.10.
#[test]
fn a_new_connection_brings_the_first_instalment_of_its_fee() {
    let bill = bill(&read(&charged()), "new_connection=1");
    assert_eq!(extras(&bill), [(ExtraKind::Instalment { instalments: 3 }, "33.33".to_owned())]);
    assert_eq!(paid(&bill), ["11.80", "45.13", "-0.03", "45.10"]);
}

/// One receipt of 11.80, one month late: 3 % is 0.354. Two are needed for the cut-off. 11.80 + 11.80 + 0.35 = 23.95.
#[test]
fn one_unpaid_receipt_bears_a_surcharge_and_is_not_yet_cut_off() {
    let bill = bill(&read(&charged()), "late=1");
    let expected =
        [(ExtraKind::Arrears { receipts: 1 }, "11.80".to_owned()), (ExtraKind::Surcharge, "0.35".to_owned())];
    assert_eq!(extras(&bill), expected);
    assert_eq!(paid(&bill), ["11.80", "23.95", "-0.05", "23.90"]);
}

/// Three receipts: 35.40. Owed were 11.80, then 23.60, then 35.40: 3 % of 70.80 is 2.124. With 6.50 and 12.25, 68.07.
#[test]
fn unpaid_receipts_lead_to_cut_off_and_reconnection() {
    let bill = bill(&read(&charged()), "late=3");
    let expected = [
        (ExtraKind::Arrears { receipts: 3 }, "35.40"),
        (ExtraKind::Surcharge, "2.12"),
        (ExtraKind::CutOff, "6.50"),
        (ExtraKind::Reconnection, "12.25"),
    ];
    assert_eq!(extras(&bill), expected.map(|(kind, amount)| (kind, amount.to_owned())));
    assert_eq!(paid(&bill), ["11.80", "68.07", "-0.07", "68.00"]);
}

/// 11.80 + 33.33 + 23.60 + 3 % of 35.40 (1.062) + 6.50 + 12.25 = 88.54: rounded once, after everything.
#[test]
fn cash_is_rounded_once_after_everything() {
    let bill = bill(&read(&charged()), "new_connection=1&late=2");
    assert_eq!(paid(&bill), ["11.80", "88.54", "-0.04", "88.50"]);
}

#[test]
fn a_surcharge_may_be_an_amount_a_month_or_none() {
    let surcharge = |value: Json| {
        let bill = bill(&read(&with(charged(), "late_payment.surcharge", value)), "late=3");
        bill.extras.iter().find(|extra| extra.kind == ExtraKind::Surcharge).map(|extra| extra.amount.to_string())
    };
    assert_eq!(surcharge(json!({"amount": "1.50"})), Some("4.50".to_owned()), "three months");
    assert_eq!(surcharge(Json::Null), None);
    assert_eq!(surcharge(json!({"amount": 0})), None, "nothing is no line");
}

#[test]
fn without_a_cut_off_arrears_stay_arrears() {
    let bill = bill(&read(&without(charged(), "late_payment.cut_off")), "late=24");
    // 24 × 11.80, and 3 % of 11.80 for 1 + 2 + … + 24 = 300 months
    let expected = [(ExtraKind::Arrears { receipts: 24 }, "283.20"), (ExtraKind::Surcharge, "106.20")];
    assert_eq!(extras(&bill), expected.map(|(kind, amount)| (kind, amount.to_owned())));
}

/// Prices with VAT: the total is 10.00, of which 1.53 VAT. Extras are final: 10.00 + 20.00 + 0.90 + 6.50 + 12.25.
#[test]
fn extras_bear_no_vat_whether_prices_include_it_or_not() {
    let plan = read(&with(charged(), "pricing.include_vat", json!(true)));
    let late = bill(&plan, "late=2");
    assert_eq!(paid(&late), ["10.00", "49.65", "-0.05", "49.60"]);
    assert_eq!(late.vat.unwrap().amount.to_string(), "1.53");
    assert_eq!(late.turnover.to_string(), "8.47");
    let added = bill(&read(&charged()), "late=2");
    assert_eq!((added.vat.unwrap().amount.to_string(), added.turnover.to_string()), ("1.80".into(), "10.00".into()));
}

#[test]
fn the_funds_part_spending_and_today_know_nothing_of_extras() {
    let plan = read(&charged());
    for link in ["", "new_connection=1&late=24"] {
        let a = assess(&plan, link);
        assert_eq!(a.bill.as_ref().unwrap().fund_part.unwrap().to_string(), "1.00", "{link}: 10 % of 10.00");
        assert_eq!(a.against_today.unwrap().to_string(), "6.80", "{link}: 11.80 − 5.00");
        assert_eq!(a.spending.unwrap().percent, d("1.18"), "{link}: 11.80 of 5 × 200");
        assert_eq!(sum(a.answer.parts.unwrap().iter().map(|part| part.amount)), d("11.80"), "{link}");
    }
}

/// Examples and groups are bills of the service alone.
#[test]
fn only_the_residents_home_pays_extras() {
    let a = assess(&town(ILLUSTRATIVE), "new_connection=1&late=3");
    assert_eq!(a.answer.bill.unwrap().extras.len(), 5);
    assert!(a.examples.iter().all(|example| example.bill.as_ref().unwrap().extras.is_empty()));
    let groups = &a.town.as_ref().unwrap().groups;
    assert!(groups.iter().all(|group| group.each.extras.is_empty() && group.social.extras.is_empty()));
}

/// A bill of zero is paid: nothing follows from it.
#[test]
fn who_owes_nothing_is_not_late() {
    let plan = read(&with(charged(), "examples[0].home.exempt_share", json!(1)));
    let a = assess(&plan, "late=3");
    assert_eq!(paid(a.bill.as_ref().unwrap()), ["0.00", "0.00", "0.00", "0.00"]);
    assert!(a.answer.bill.unwrap().extras.is_empty() && a.late.unwrap().bill.extras.is_empty());
}

/// Today is one charge a month: a package's bill has extras too.
#[test]
fn a_charge_without_lines_may_be_late_too() {
    let mut json = crate::support::plan_json("tabalosos");
    json["late_payment"] = charged()["late_payment"].clone();
    json["sources"][0]["paths"].as_array_mut().unwrap().push(json!("late_payment"));
    let plan = read(&json);
    let level = plan.aspects[0].levels.iter().find(|level| level.charge_per_month.is_some()).unwrap();
    let charge = level.charge_per_month.unwrap().value();
    let late = bill(&plan, &format!("{}={}&late=1", plan.aspects[0].id, level.id));
    assert_eq!((late.lines.len(), late.extras.len()), (1, 2));
    assert_eq!(late.extras[0].amount.value(), charge);
}

/// 450 = 100 of the home + 350 of the municipality; 100 = 33.33 + 33.34 + 33.33.
#[test]
fn who_pays_for_a_connection_adds_up() {
    let terms = assess(&read(&charged()), "").connection.unwrap();
    let amounts = [terms.real_cost, terms.fee, terms.rest].map(|amount| amount.to_string());
    assert_eq!(amounts, ["450.00", "100.00", "350.00"]);
    assert_eq!(terms.rest_paid_by, Some(Financier::Municipality));
    let groups: Vec<_> = terms.instalments.iter().map(|g| (g.count, g.amount.to_string(), g.sum.to_string())).collect();
    assert_eq!(groups, [(2, "33.33".into(), "66.66".into()), (1, "33.34".into(), "33.34".into())]);
}

fn soles(text: &str) -> Soles {
    Exact::new(d(text)).rounded(&SOL)
}

#[test]
fn instalments_are_differences_of_rounded_sums() {
    for (fee, count, expected) in [
        ("100.00", 3, vec!["33.33", "33.34", "33.33"]),
        ("200.00", 3, vec!["66.67", "66.66", "66.67"]),
        ("0.05", 4, vec!["0.01", "0.02", "0.01", "0.01"]), // 0.0125, 0.025, 0.0375, 0.05
        ("250.00", 1, vec!["250.00"]),
        ("0", 2, vec!["0.00", "0.00"]),
    ] {
        let found: Vec<String> =
            instalments_of(soles(fee), count, &SOL).unwrap().iter().map(Soles::to_string).collect();
        assert_eq!(found, expected, "{fee} in {count}");
    }
}

proptest! {
    #![proptest_config(config(512))]

    /// Whatever the fee and however many months: the instalments add up to it, and the first is the one on the receipt.
    #[test]
    fn instalments_add_up_to_the_fee(centimos in 0i64..100_000_000_000, count in 1u32..=120) {
        let fee = Exact::new(rust_decimal::Decimal::new(centimos, 2)).rounded(&SOL);
        let instalments = instalments_of(fee, count, &SOL).unwrap();
        prop_assert_eq!(instalments.len(), usize::try_from(count).unwrap());
        prop_assert_eq!(sum(instalments.iter().copied()), fee.value());
        let (least, most) = (instalments.iter().min().unwrap(), instalments.iter().max().unwrap());
        prop_assert!(most.value() - least.value() <= d("0.01"), "{least} and {most}");

        let fee_text = fee.to_string();
        let charge = json!({"real_cost": fee_text, "fee": fee_text, "instalments": count});
        let a = assess(&read(&with(charged(), "connection", charge)), "new_connection=1");
        let terms = a.connection.unwrap();
        prop_assert_eq!(sum(terms.instalments.iter().map(|group| group.sum)), fee.value());
        prop_assert!(terms.instalments.len() <= 2);
        let first = a.answer.bill.unwrap().extras.first().map(|extra| extra.amount).unwrap_or_default();
        prop_assert_eq!(first, instalments[0]);
        prop_assert_eq!(first, terms.instalments[0].amount);
    }
}

/// The example of the town's rules: as many receipts as lead to the cut-off, else two.
#[test]
fn the_rules_come_with_an_example_for_this_home() {
    let late = assess(&read(&charged()), "late=5").late.unwrap();
    assert_eq!(late.receipts, 2);
    // 11.80 + 23.60 + 1.06 + 6.50 + 12.25 = 55.21, whatever the form says
    assert_eq!(paid(&late.bill), ["11.80", "55.21", "-0.01", "55.20"]);
    let late = assess(&read(&without(charged(), "late_payment.cut_off")), "").late.unwrap();
    assert_eq!((late.receipts, late.bill.to_pay.to_string()), (2, "36.46".to_owned()));
}

/// No document of the nine towns says any of it, so nothing is asked and nothing is reckoned.
#[test]
fn where_no_document_says_it_it_is_withheld_and_not_asked_for() {
    for name in TOWNS {
        let plan = town(name);
        let a = assess(&plan, "");
        assert_eq!(a.connection.unwrap_err().code(), "not_given", "{name}");
        assert_eq!(a.late.unwrap_err().code(), "not_given", "{name}");
        assert!(plan.collateral_services.is_none(), "{name}");
        let page = site_pages(&plan, "", spanish());
        assert!(!page.contains("name=\"late\"") && !page.contains("name=\"new_connection\""), "{name}");
        assert!(page.contains("no dice cuánto cuesta una conexión nueva"), "{name}");
        assert_eq!(refused(&plan, "late=2"), [("late".to_owned(), "unknown_key")], "{name}");
        assert_eq!(refused(&plan, "new_connection=1"), [("new_connection".to_owned(), "unknown_key")], "{name}");
    }
}

fn refused(plan: &Plan, link: &str) -> Vec<(String, &'static str)> {
    Choice::from_pairs(plan, pairs(link)).map_or_else(|problems| said(&problems), |_| Vec::new())
}

#[test]
fn links_carry_it_and_keep_silent_where_there_is_nothing() {
    let plan = read(&charged());
    let short = choose(&plan, "").to_fragment();
    assert!(!short.contains("late") && !short.contains("new_connection"), "{short}");
    assert_eq!(choose(&plan, "late=0&new_connection=0").to_fragment(), short);
    let full = choose(&plan, "late=3&new_connection=1").to_fragment();
    assert_eq!(full, format!("{short}&new_connection=1&late=3"));
    assert_eq!(choose(&plan, &full).to_fragment(), full);

    let file = json!({"new_connection": true, "late": 3});
    let from_file = Choice::from_value(&plan, &Value::deserialize(&file).unwrap()).unwrap();
    assert_eq!(from_file.to_fragment(), full);
    let written = serde_json::to_value(&from_file).unwrap();
    assert_eq!((&written["new_connection"], &written["late"]), (&json!(true), &json!("3")));
    let again = Choice::from_value(&plan, &Value::deserialize(&written).unwrap()).unwrap();
    assert_eq!(again.to_fragment(), full, "what is written can be read");
}

#[test]
fn what_cannot_be_is_refused_beside_its_field() {
    let plan = read(&charged());
    for (link, field, code) in [
        ("late=25", "late", "out_of_range"),
        ("late=-1", "late", "out_of_range"),
        ("late=1.5", "late", "wrong_type"),
        ("late=dos", "late", "not_a_number"),
        ("late=", "late", "not_a_number"),
        ("new_connection=yes", "new_connection", "wrong_type"),
    ] {
        assert_eq!(refused(&plan, link), [(field.to_owned(), code)], "{link}");
    }
    assert!(refused(&plan, "late=24").is_empty());
    let only_late = read(&with(charged(), "connection", Json::Null));
    assert_eq!(refused(&only_late, "new_connection=0&late=1"), [("new_connection".to_owned(), "unknown_key")]);
}

#[test]
fn the_page_shows_every_line_and_the_panels() {
    let plan = town(ILLUSTRATIVE);
    let bill = bill(&plan, "new_connection=1&late=2");
    for lang in [spanish(), english()] {
        let page = living_page(&plan, "new_connection=1&late=2", lang);
        for amount in [bill.to_pay, bill.cash] {
            assert!(page.contains(&format!("S/\u{a0}{amount}")), "{amount}");
        }
        for i in 0..5 {
            assert!(page.contains(&format!("data-key=\"extra-{i}\"")), "{i}");
        }
        // 250.00 in 12: eight of 20.83 and four of 20.84; the rest of 620.00
        for text in ["8 × S/\u{a0}20.83", "166.64", "4 × S/\u{a0}20.84", "83.36", "370.00", "S/\u{a0}620.00"] {
            assert!(page.contains(text), "{text}");
        }
        for service in plan.collateral_services.iter().flatten() {
            assert!(page.contains(service.label.get(lang)), "{}", service.id);
        }
        let silent = site_pages(&plan, "", lang);
        assert!(!silent.contains("data-key=\"extra-"));
    }
}

#[test]
fn old_plans_without_the_keys_keep_opening() {
    for name in all_plans() {
        let mut json = crate::support::plan_json(name);
        for key in ["connection", "collateral_services", "late_payment"] {
            json.as_object_mut().unwrap().remove(key);
        }
        json["sources"]
            .as_array_mut()
            .unwrap()
            .retain(|source| source["paths"].as_array().unwrap().iter().all(|path| path != "connection"));
        let plan = read(&json);
        assert!(plan.connection.is_none() && plan.late_payment.is_none() && plan.collateral_services.is_none());
    }
}
