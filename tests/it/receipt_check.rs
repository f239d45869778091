//! A written receipt against the right one: the first wrong line, what is right, why, and whether the receipt adds up.
//! Right amounts are those of published receipts and of sums written out here.

use crate::generated::{Written, config, link, read_plan};
use crate::home::extras::charged;
use crate::support::*;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use rust_decimal::Decimal;
use tarifa_clara::home::line::LineKind;
use tarifa_clara::number::currency::SOL;
use tarifa_clara::number::written::{Unread, amount, number};
use tarifa_clara::plan::Plan;
use tarifa_clara::receipt_check::{Absent, EXEMPT, ExtraItem, Figure, Item, Receipt, ReceiptCheck, Verdict, YEAR};
use tarifa_clara::view::TownView;
use tarifa_clara::view::door::Door;

fn check(plan: &Plan, link: &str, receipt: &str) -> ReceiptCheck {
    let receipt = Receipt::from_pairs(plan, named(receipt)).unwrap_or_else(|problems| panic!("{:?}", said(&problems)));
    ReceiptCheck::of(plan, &assess(plan, link), &receipt).unwrap()
}

/// `water=8.90` as the form's `receipt-water=8.90`.
fn named(receipt: &str) -> Vec<(String, String)> {
    pairs(receipt).into_iter().map(|(key, value)| (format!("receipt-{key}"), value)).collect()
}

fn refused(plan: &Plan, receipt: &str) -> Vec<(String, &'static str)> {
    said(&Receipt::from_pairs(plan, named(receipt)).unwrap_err())
}

fn bare(figure: Figure) -> Decimal {
    match figure {
        Figure::Volume(volume) => volume.value(),
        Figure::Soles(amount) => amount.value(),
    }
}

/// The first wrong line: its field, and what would be right.
fn first(check: &ReceiptCheck) -> Option<(String, String)> {
    let row = check.first_wrong()?;
    let field = row.item.field();
    Some((field.trim_start_matches("receipt-").to_owned(), bare(row.right.unwrap()).to_string()))
}

#[track_caller]
fn assert_wrong(check: &ReceiptCheck, field: &str, right: &str) {
    assert_eq!(first(check), Some((field.to_owned(), right.to_owned())));
}

/// El Peruano, 3 July 1999: 35 m³ × 0.75 = 26.25; sewer 30 % = 7.88; 34.13; VAT 18 % = 6.14; 40.27.
fn el_peruano() -> Plan {
    let case: Json = serde_json::from_str(&text_of("tests/cases/el-peruano-1999-a.json")).unwrap();
    let mut plan = small();
    merge(&mut plan, &case["plan"]);
    read(&plan)
}

const PUBLISHED: &str = "m3=35&water=26.25&sewer=7.88&subtotal=34.13&vat=6.14&total=40.27&rounding=-0.07&cash=40.20";

#[test]
fn published_receipts_are_right() {
    let right = check(&el_peruano(), "m3=35", PUBLISHED);
    assert_eq!(first(&right), None);
    assert!(right.additions.is_empty());
    let written = right.rows.iter().filter(|row| row.verdict == Verdict::Right).count();
    assert_eq!(written, 8, "{:?}", right.rows);

    // Tabalosos, 10 m³ at 0.89: 8.90; VAT 1.60; 10.50 (WSP 2008, Table 10).
    let tabalosos = town("tabalosos");
    assert_eq!(first(&check(&tabalosos, "m3=10", "water=8.90&subtotal=8.90&vat=1.60&total=10.50&cash=10.50")), None);
}

#[test]
fn each_wrong_line_is_the_one_that_is_named() {
    let plan = el_peruano();
    for (from, to, field, right) in [
        ("m3=35", "m3=36", "m3", "35"),
        ("water=26.25", "water=27.00", "water", "26.25"),
        // Half a céntimo cut off instead of rounded up: 7.875.
        ("sewer=7.88", "sewer=7.87", "sewer", "7.88"),
        ("subtotal=34.13", "subtotal=34.31", "subtotal", "34.13"),
        // VAT on the water alone: 18 % of 26.25.
        ("vat=6.14", "vat=4.73", "vat", "6.14"),
        ("total=40.27", "total=42.07", "total", "40.27"),
        ("rounding=-0.07", "rounding=0.03", "rounding", "-0.07"),
        ("cash=40.20", "cash=40.30", "cash", "40.20"),
    ] {
        assert!(PUBLISHED.contains(from));
        assert_wrong(&check(&plan, "m3=35", &PUBLISHED.replace(from, to)), field, right);
    }
    let several = PUBLISHED.replace("7.88", "9.00").replace("6.14", "6.34").replace("40.27", "41.59");
    assert_wrong(&check(&plan, "m3=35", &several), "sewer", "7.88");
}

#[test]
fn a_fixed_charge_or_a_sewer_that_nobody_owes_should_be_nothing() {
    let plan = el_peruano();
    let absent = |link: &str, receipt: &str| {
        let check = check(&plan, link, receipt);
        let row = check.first_wrong().unwrap();
        assert_eq!(bare(row.right.unwrap()), Decimal::ZERO);
        row.absent
    };
    assert_eq!(absent("m3=35&sewer=0", "water=26.25&sewer=7.88"), Some(Absent::NotConnected));
    assert_eq!(absent("m3=35", "water=26.25&fixed=2.00"), Some(Absent::NotInTariff));
    assert_eq!(first(&check(&plan, "m3=35", "fixed=0.00")), None, "a line of nothing is no line");

    let villa = town(ILLUSTRATIVE);
    let without = check(&villa, "sewerage=none", "sewer=1.00");
    assert_eq!(without.first_wrong().unwrap().absent, Some(Absent::NoSewerage));
    let social = check(&villa, "social=0", "social=-2.00");
    assert_eq!(social.first_wrong().unwrap().absent, Some(Absent::NotSocial));
}

/// Tabalosos with the social charge up to 8 m³: half of 8 × 0.89 = 7.12 is taken off, so 8.90 − 3.56 = 5.34; VAT 0.96.
fn social() -> Plan {
    let case: Json = serde_json::from_str(&text_of("tests/cases/tabalosos-social-8.json")).unwrap();
    let mut plan = small();
    merge(&mut plan, &case["plan"]);
    read(&plan)
}

const SOCIAL: &str = "m3=10&social=1";

#[test]
fn a_discount_is_taken_off_with_or_without_its_minus() {
    let plan = social();
    for written in ["3.56", "-3.56", "− S/ 3.56", "S/ -3.56", " 3,56 "] {
        let receipt = format!("water=8.90&social={written}&subtotal=5.34&vat=0.96&total=6.30");
        let right = check(&plan, SOCIAL, &receipt);
        assert_eq!(first(&right), None, "{written}");
        assert!(right.additions.is_empty(), "{written}");
    }
    assert_wrong(&check(&plan, SOCIAL, "social=+3.56"), "social", "-3.56");
    // A rounding without a sign is one that is taken off, too; a plus is one up.
    assert_eq!(first(&check(&plan, "m3=11", "rounding=0.05")), None, "11 × 0.89 = 9.79, VAT 1.76, 11.55 → 11.50");
    assert_wrong(&check(&plan, "m3=11", "rounding=+0.05"), "rounding", "-0.05");
}

#[test]
fn a_discount_that_is_left_out_is_named_where_the_receipt_adds_up_without_it() {
    let plan = social();
    let left_out = check(&plan, SOCIAL, "water=8.90&subtotal=8.90&vat=1.60&total=10.50");
    assert_wrong(&left_out, "social", "-3.56");
    assert_eq!(left_out.first_wrong().unwrap().verdict, Verdict::LeftOut);
    assert!(left_out.additions.is_empty(), "it adds up, only to something else");
    // So it is where the receipt shows no subtotal.
    assert_wrong(&check(&plan, SOCIAL, "water=8.90&vat=1.60&total=10.50"), "social", "-3.56");
    // Of a receipt that was copied in part, nobody knows.
    assert_wrong(&check(&plan, SOCIAL, "vat=1.60&total=1.60"), "vat", "0.96");
    assert_wrong(&check(&plan, SOCIAL, "water=8.90&total=10.50"), "total", "6.30");
    assert_eq!(first(&check(&plan, SOCIAL, "water=8.90&subtotal=5.34")), None);
}

#[test]
fn a_receipt_that_does_not_add_up_says_so_even_where_another_line_is_the_first_wrong_one() {
    let plan = el_peruano();
    let wrong =
        check(&plan, "m3=35", "water=27.00&sewer=7.88&subtotal=34.13&vat=6.14&total=41.00&rounding=0.00&cash=41.00");
    assert_wrong(&wrong, "water", "26.25");
    let found: Vec<(Item, String, String)> =
        wrong.additions.iter().map(|a| (a.into.clone(), a.sum.to_string(), a.written.to_string())).collect();
    let expected = [
        (Item::Subtotal, "34.88".to_owned(), "34.13".to_owned()), // 27.00 + 7.88
        (Item::Total, "40.27".to_owned(), "41.00".to_owned()),    // 34.13 + 6.14
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_reading_below_the_minimum_is_billed_as_the_minimum() {
    let plan = read(&with(small(), "tariff.domestic.minimum_m3", json!(8)));
    assert_wrong(&check(&plan, "m3=5", "m3=5&water=5.00"), "m3", "8");
    assert_eq!(first(&check(&plan, "m3=5", "m3=8&water=8.00")), None);
}

#[test]
fn the_wrong_block_is_a_wrong_water_line() {
    let blocks = json!([{"up_to_m3": 10, "price": "2"}, {"up_to_m3": 20, "price": "2.5"}, {"price": "8"}]);
    let plan =
        with(with(small(), "tariff.domestic.scheme", json!("increasing_block")), "tariff.domestic.blocks", blocks);
    // 20 + 25 + 5 × 8 = 85, and not 25 × 8.
    assert_wrong(&check(&read(&plan), "m3=25", "water=200.00"), "water", "85.00");
}

#[test]
fn an_exempt_institutions_receipt_is_checked_as_such() {
    let villa = town(ILLUSTRATIVE);
    let link = "kind=state&m3=20";
    let whole = bill(&villa, link);
    let right = format!(
        "exempt=100&water={}&exemption={}&subtotal=0.00&total=0.00&cash=0",
        line(&whole, &LineKind::Water),
        whole.subtotal
    );
    assert_eq!(first(&check(&villa, link, &right)), None);
    let refused = check(&villa, link, &right.replace("exempt=100&", ""));
    assert_eq!(refused.first_wrong().unwrap().absent, Some(Absent::NotExempt));
}

/// The years ahead, as model.md section 7 says: S/ 0.277 grows by 5.0 % to 0.291.
#[test]
fn a_later_years_receipt_has_that_years_prices() {
    let mut json = with(small(), "tariff.domestic.blocks", json!([{"price": "0.277"}]));
    json["outlook"] = json!({"years": 3, "growth": 0, "discount_rate": 0, "indexation": {"real": 0, "index": "0.05"}});
    at(&mut json, "sources[0].paths").as_array_mut().unwrap().push(json!("outlook"));
    let plan = read(&json);
    // 10 m³: 2.77 in the first year, 2.91 in the second; 0.277 × 1.1025 = 0.305 in the third.
    for (year, right) in [("1", "2.77"), ("2", "2.91"), ("3", "3.05")] {
        assert_eq!(first(&check(&plan, "m3=10", &format!("year={year}&water={right}"))), None, "{year}");
    }
    assert_wrong(&check(&plan, "m3=10", "year=2&water=2.77"), "water", "2.91");
    assert_wrong(&check(&plan, "m3=10", "water=2.91"), "water", "2.77");
    assert_eq!(refused(&plan, "year=4"), [("receipt-year".to_owned(), "out_of_range")]);
    assert_eq!(refused(&plan, "year=0"), [("receipt-year".to_owned(), "out_of_range")]);
    assert_eq!(refused(&read(&small()), "year=1"), [("receipt-year".to_owned(), "unknown_key")]);
}

/// Today's charge is one line, and the documents don't say whether VAT is in it.
#[test]
fn todays_charge_is_one_line_whose_vat_nobody_knows() {
    let plan = town("tabalosos");
    assert_eq!(first(&check(&plan, "service=today", "charge=5.00&total=5.00&cash=5.00")), None);
    assert_wrong(&check(&plan, "service=today", "charge=5.50"), "charge", "5.00");
    let with_vat = check(&plan, "service=today", "m3=10&charge=5.00&vat=0.90&total=5.90");
    assert_wrong(&with_vat, "total", "5.00");
    assert!(with_vat.additions.is_empty(), "{:?}", with_vat.additions);
    let unknown = with_vat.rows.iter().filter(|row| row.verdict == Verdict::NotKnown).count();
    assert_eq!(unknown, 2, "m³ and VAT");
    assert_eq!(check(&plan, "service=today", "water=5.00").first_wrong().unwrap().absent, Some(Absent::OneCharge));
    assert_eq!(check(&plan, "m3=10", "charge=5.00").first_wrong().unwrap().absent, Some(Absent::ByVolume));
}

/// Where prices include VAT, the lines come to the total and VAT is of it: 11.80 / 1.18 = 10.00.
#[test]
fn vat_that_is_in_the_prices_is_not_added() {
    let plan =
        with(with(small(), "pricing.include_vat", json!(true)), "tariff.domestic.blocks", json!([{"price": "1.18"}]));
    let plan = read(&plan);
    let right = check(&plan, "m3=10", "water=11.80&vat=1.80&total=11.80&cash=11.80");
    assert_eq!(first(&right), None);
    assert!(right.additions.is_empty());
    assert_wrong(&check(&plan, "m3=10", "water=11.80&vat=2.12&total=13.92"), "vat", "1.80");
    assert_eq!(refused(&plan, "subtotal=10.00"), [("receipt-subtotal".to_owned(), "unknown_key")]);
}

#[test]
fn what_cannot_be_read_is_refused_beside_its_field() {
    let plan = el_peruano();
    for (receipt, field, code) in [
        ("water=veinte", "water", "not_a_number"),
        ("water=26.2.5", "water", "not_a_number"),
        ("water=1,234", "water", "not_a_number"), // a thousand here, a little more than one there
        ("water=26.255", "water", "too_many_decimals"),
        ("water=9999999999999", "water", "out_of_range"),
        ("m3=-1", "m3", "out_of_range"),
        ("m3=diez", "m3", "not_a_number"),
        ("light=3.00", "light", "unknown_key"),
        ("water=1.00&water=2.00", "water", "repeated_key"),
    ] {
        assert_eq!(refused(&plan, receipt), [(format!("receipt-{field}"), code)], "{receipt}");
    }
    assert_eq!(refused(&plan, "water=a&vat=b&m3=c").len(), 3, "everything at once");
    let villa = town(ILLUSTRATIVE);
    assert_eq!(refused(&villa, "exempt=101"), [("receipt-exempt".to_owned(), "out_of_range")]);
    assert_eq!(refused(&plan, "exempt=10"), [("receipt-exempt".to_owned(), "unknown_key")], "nobody is exempt here");
    assert!(check(&plan, "m3=35", "water=&total= ").is_empty(), "an empty field is not on the receipt");
}

#[test]
fn amounts_are_read_as_peru_writes_them() {
    for (text, value) in [
        ("12.50", "12.50"),
        ("12,5", "12.5"),
        ("S/ 12.50", "12.50"),
        ("S/.12.50", "12.50"),
        ("s/\u{a0}1,234.50", "1234.50"),
        ("1.234,50", "1234.50"),
        ("1 234.50", "1234.50"),
        ("1'234,567.8", "none"),
        ("1,234,567.80", "1234567.80"),
        ("12,34.50", "none"),
        ("−3.56", "-3.56"),
        ("- S/ 3.56", "-3.56"),
        ("S/ –3.56", "-3.56"),
        ("+3.56", "3.56"),
        ("--3.56", "none"),
        ("1,234", "none"),
        ("S/", "none"),
        ("", "none"),
        ("3.56 soles", "none"),
    ] {
        let read = amount(text, &SOL).map_or_else(|_| "none".to_owned(), |amount| amount.value.to_string());
        assert_eq!(read, value, "{text}");
    }
    assert!(
        amount("+3.56", &SOL).unwrap().signed
            && amount("S/ -3.56", &SOL).unwrap().signed
            && !amount("3.56", &SOL).unwrap().signed
    );
    assert_eq!(number("1.234"), Err(Unread::Thousands));
    assert_eq!(number("123456789012345678901"), Err(Unread::TooManyDigits));
}

#[test]
fn the_verdict_is_said_in_both_languages() {
    let plan = el_peruano();
    let assessment = assess(&plan, "m3=35");
    let verdict = |lang, receipt: &str| {
        let view = TownView::of(&plan, &assessment, lang);
        view.checked(&Receipt::from_pairs(&plan, named(receipt)).unwrap()).into_string()
    };
    let spanish = verdict(self::spanish(), "water=27.00");
    for said in [
        "La primera línea mal cobrada: Agua",
        "S/\u{a0}27.00",
        "S/\u{a0}26.25",
        "S/\u{a0}0.75 de más",
        "35\u{a0}m³ × S/\u{a0}0.75",
    ] {
        assert!(spanish.contains(said), "{said}: {spanish}");
    }
    let english = verdict(self::english(), "water=26.00");
    for said in ["The first wrong line: Water", "S/\u{a0}0.25 too little"] {
        assert!(english.contains(said), "{said}: {english}");
    }
    let twice = verdict(self::spanish(), "water=27.00&sewer=7.88&subtotal=34.13");
    assert!(twice.contains("27.00 + 7.88 = 34.88, pero en «Subtotal» dice 34.13"), "{twice}");
    assert!(verdict(self::spanish(), "water=26.25").contains("Todo lo escrito está bien"));
    assert!(verdict(self::english(), "").contains("There is nothing to check"));
}

/// 11.80 this month, 33.33 of the connection, 20.00 of one receipt from before and 3 % of them: 65.73. The service is cut
/// off after two.
const APART: &str = "m3=10&water=10.00&subtotal=10.00&vat=1.80&total=11.80&connection=33.33&arrears=20.00\
                     &surcharge=0.60&to-pay=65.73&rounding=-0.03&cash=65.70";

fn unknown(check: &ReceiptCheck) -> Vec<String> {
    let unknown = check.rows.iter().filter(|row| row.verdict == Verdict::NotKnown);
    unknown.map(|row| row.item.field().trim_start_matches("receipt-").to_owned()).collect()
}

fn not_owed(plan: &Plan, link: &str, receipt: &str) -> Option<Absent> {
    let check = check(plan, link, receipt);
    let row = check.first_wrong().unwrap();
    assert_eq!(row.right, Some(Figure::Soles(Default::default())), "{link}: {receipt}");
    row.absent
}

/// Whether a home owes so much from before nobody can tell: what follows is checked against what is written.
#[test]
fn what_is_paid_beyond_the_total_rests_on_the_written_arrears() {
    let (plan, link) = (read(&charged()), "new_connection=1&late=1");
    let right = check(&plan, link, APART);
    assert_eq!(first(&right), None);
    assert!(right.additions.is_empty());
    assert_eq!(unknown(&right), ["arrears"]);
    assert_eq!(right.rows.iter().filter(|row| row.verdict == Verdict::Right).count(), 10);
    for (from, to, field, right) in [
        ("connection=33.33", "connection=100.00", "connection", "33.33"),
        // 3 % of this month's receipt instead of the one that is late.
        ("surcharge=0.60", "surcharge=0.35", "surcharge", "0.60"),
        ("to-pay=65.73", "to-pay=65.37", "to-pay", "65.73"),
        ("rounding=-0.03", "rounding=0.07", "rounding", "-0.03"),
        ("cash=65.70", "cash=65.80", "cash", "65.70"),
        // Other arrears: 3 % of 40.00, not of 20.00.
        ("arrears=20.00", "arrears=40.00", "surcharge", "1.20"),
    ] {
        assert!(APART.contains(from));
        assert_wrong(&check(&plan, link, &APART.replace(from, to)), field, right);
    }
}

/// Twice this month's 11.80 is 23.60; owed were 11.80 and 23.60, 3 % of 35.40 is 1.062. With 6.50 and 12.25: 55.21.
#[test]
fn arrears_of_receipts_like_this_months_give_the_surcharge() {
    let plan = read(&charged());
    let receipt = "total=11.80&arrears=23.60&surcharge=1.06&cut-off=6.50&reconnection=12.25&to-pay=55.21\
                   &rounding=-0.01&cash=55.20";
    let right = check(&plan, "late=2", receipt);
    assert_eq!(first(&right), None);
    assert!(right.additions.is_empty());
    assert_eq!(unknown(&right), ["arrears"]);
    assert_wrong(&check(&plan, "late=2", &receipt.replace("1.06", "0.71")), "surcharge", "1.06");
    assert_wrong(&check(&plan, "late=2", &receipt.replace("6.50", "8.00")), "cut-off", "6.50");
    assert_wrong(&check(&plan, "late=2", &receipt.replace("=12.25", "=6.50")), "reconnection", "12.25");
}

/// 30.00 may be 10.00 and 20.00 or 20.00 and 10.00: 3 % of what was owed month by month is 1.20 or 1.50. Whatever it is,
/// 11.80 + 30.00 + 1.20 + 6.50 + 12.25 = 61.75.
#[test]
fn a_surcharge_on_several_receipts_of_other_amounts_is_taken_as_written() {
    let plan = read(&charged());
    let receipt = "total=11.80&arrears=30.00&surcharge=1.20&cut-off=6.50&reconnection=12.25&to-pay=61.75";
    let right = check(&plan, "late=2", receipt);
    assert_eq!(first(&right), None);
    assert_eq!(unknown(&right), ["arrears", "surcharge"]);
    assert_wrong(&check(&plan, "late=2", &receipt.replace("61.75", "61.57")), "to-pay", "61.75");
    let without = check(&plan, "late=2", &receipt.replace("&surcharge=1.20", ""));
    assert_eq!((first(&without), unknown(&without)), (None, vec!["arrears".to_owned(), "to-pay".to_owned()]));

    // So much a month needs no amounts: 2 × 1.50.
    let fixed = read(&with(charged(), "late_payment.surcharge", json!({"amount": "1.50"})));
    assert_wrong(&check(&fixed, "late=2", receipt), "surcharge", "3.00");
    assert_eq!(unknown(&check(&fixed, "late=2", receipt)), ["arrears"]);
}

#[test]
fn without_the_arrears_nobody_knows_what_is_paid_in_the_end() {
    let plan = read(&charged());
    let blank = check(&plan, "late=2", "total=11.80&surcharge=9.99&to-pay=55.21&rounding=-0.01&cash=55.20");
    assert_eq!(first(&blank), None);
    assert_eq!(unknown(&blank), ["surcharge", "to-pay", "rounding", "cash"]);
    assert!(blank.additions.is_empty(), "{:?}", blank.additions);
    assert_wrong(&check(&plan, "late=2", "total=11.80&cut-off=8.00"), "cut-off", "6.50");
    // Written as nothing, they are nothing, and nothing follows.
    let nothing = check(&plan, "late=2", "total=11.80&arrears=0&to-pay=11.80&cash=11.80");
    assert_eq!((first(&nothing), unknown(&nothing)), (None, vec!["arrears".to_owned()]));
    assert_eq!(not_owed(&plan, "late=2", "arrears=0&cut-off=6.50"), Some(Absent::NothingOwed));
}

/// 100.00 in three: 33.33, 33.34, 33.33. 11.80 + 33.34 = 45.14.
#[test]
fn a_receipt_may_bring_any_of_the_instalments() {
    let (plan, link) = (read(&charged()), "new_connection=1");
    let second = check(&plan, link, "total=11.80&connection=33.34&to-pay=45.14&rounding=-0.04&cash=45.10");
    assert_eq!(first(&second), None);
    assert!(second.additions.is_empty() && unknown(&second).is_empty());
    assert_wrong(&check(&plan, link, "connection=33.35"), "connection", "33.33");
    assert_wrong(&check(&plan, link, "connection=33.34&to-pay=45.13"), "to-pay", "45.14");
}

#[test]
fn what_the_home_does_not_owe_beyond_the_total_should_be_nothing() {
    let plan = read(&charged());
    for (link, receipt, absent) in [
        ("", "connection=33.33", Absent::NotNew),
        ("", "arrears=11.80", Absent::NothingOwed),
        ("", "surcharge=0.35", Absent::NothingOwed),
        ("late=1", "arrears=11.80&cut-off=6.50", Absent::NotYetCut),
        ("late=1", "reconnection=12.25", Absent::NotYetCut),
    ] {
        assert_eq!(not_owed(&plan, link, receipt), Some(absent), "{link}: {receipt}");
    }
    let mild = read(&without(without(charged(), "late_payment.surcharge"), "late_payment.cut_off"));
    for receipt in ["surcharge=0.35", "cut-off=6.50", "reconnection=12.25"] {
        assert_eq!(not_owed(&mild, "late=3", receipt), Some(Absent::NotInRules), "{receipt}");
    }
    assert_eq!(first(&check(&plan, "", "connection=0&arrears=0.00&to-pay=11.80")), None);
    // This month's receipt of an exempt institution is of nothing, so it is not late.
    let exempt = read(&with(charged(), "examples[0].home.exempt_share", json!(1)));
    let right = check(&exempt, "late=3", "total=0.00&to-pay=0.00&cash=0.00");
    assert_eq!((first(&right), unknown(&right).len()), (None, 0));
    assert_eq!(not_owed(&exempt, "late=3", "cut-off=6.50"), Some(Absent::NothingOwed));
}

#[test]
fn sums_with_what_is_paid_apart_are_added_up() {
    let plan = read(&charged());
    let found = |link: &str, receipt: &str| {
        let check = check(&plan, link, receipt);
        check.additions.iter().map(|a| (a.into.clone(), a.sum.to_string(), a.written.to_string())).collect::<Vec<_>>()
    };
    // 11.80 + 20.00 + 0.60 = 32.40; with or without the line of what is to be paid.
    let lines = "total=11.80&arrears=20.00&surcharge=0.60";
    let expected = |into, written: &str| vec![(into, "32.40".to_owned(), written.to_owned())];
    let to_pay = found("late=1", &format!("{lines}&to-pay=32.00&rounding=-0.10&cash=31.90"));
    assert_eq!(to_pay, expected(Item::ToPay, "32.00"));
    assert_eq!(found("late=1", &format!("{lines}&rounding=0.00&cash=32.00")), expected(Item::Cash, "32.00"));
    assert_eq!(
        found("late=1", &format!("{lines}&to-pay=32.40&rounding=-0.10&cash=32.40")),
        [(Item::Cash, "32.30".to_owned(), "32.40".to_owned())]
    );

    // 11.80 + 23.60 = 35.40 without a surcharge, a cut-off and a reconnection: they are left out.
    let left_out = check(&plan, "late=2", "total=11.80&arrears=23.60&to-pay=35.40&rounding=0.00&cash=35.40");
    assert_wrong(&left_out, "surcharge", "1.06");
    let missing = left_out.rows.iter().filter(|row| row.verdict == Verdict::LeftOut).map(|row| row.item.clone());
    let expected = [ExtraItem::Surcharge, ExtraItem::CutOff, ExtraItem::Reconnection].map(Item::Extra);
    assert_eq!(missing.collect::<Vec<_>>(), expected);
    // Arrears that are not written are not left out: perhaps nothing is owed.
    let without = check(&plan, "late=2", "total=11.80&cut-off=6.50&reconnection=12.25&to-pay=30.55");
    assert_eq!(first(&without), None);
}

/// Today's one charge, 5.00, and one receipt of it from before with 3 %.
#[test]
fn todays_charge_may_be_late_too() {
    let mut json = plan_json("tabalosos");
    json["late_payment"] = charged()["late_payment"].clone();
    json["sources"][0]["paths"].as_array_mut().unwrap().push(json!("late_payment"));
    let receipt = "charge=5.00&total=5.00&arrears=5.00&surcharge=0.15&to-pay=10.15";
    assert_eq!(first(&check(&read(&json), "service=today&late=1", receipt)), None);
}

#[test]
fn only_what_the_plan_speaks_of_is_asked_for() {
    for key in ["connection", "arrears", "surcharge", "cut-off", "reconnection", "to-pay"] {
        let unknown = [(format!("receipt-{key}"), "unknown_key")];
        assert_eq!(refused(&town("tabalosos"), &format!("{key}=1.00")), unknown);
        let only_late = read(&with(charged(), "connection", Json::Null));
        assert_eq!(Receipt::from_pairs(&only_late, named(&format!("{key}=1.00"))).is_err(), key == "connection");
        let only_connection = read(&with(charged(), "late_payment", Json::Null));
        let asked = ["connection", "to-pay"].contains(&key);
        assert_eq!(Receipt::from_pairs(&only_connection, named(&format!("{key}=1.00"))).is_ok(), asked);
    }
}

#[test]
fn what_is_paid_apart_is_explained_in_both_languages() {
    let plan = read(&charged());
    let verdict = |lang, link: &str, receipt: &str| {
        let assessment = assess(&plan, link);
        let receipt = Receipt::from_pairs(&plan, named(receipt)).unwrap();
        TownView::of(&plan, &assessment, lang).checked(&receipt).into_string()
    };
    let spanish = |link: &str, receipt: &str| verdict(self::spanish(), link, receipt);
    let english = |link: &str, receipt: &str| verdict(self::english(), link, receipt);
    let says = |page: &str, said: &[&str]| said.iter().for_each(|said| assert!(page.contains(said), "{said}: {page}"));
    says(
        &spanish("late=1", "arrears=20.00&surcharge=0.35"),
        &[
            "La primera línea mal cobrada: Recargo por atraso",
            "3\u{a0}% × S/\u{a0}20.00 × 1 mes",
            "Se toma lo que dice el recibo",
        ],
    );
    says(
        &english("new_connection=1", "connection=50.00"),
        &["The first wrong line: New connection", "S/\u{a0}100.00 ÷ 3"],
    );
    // What is to be paid: total, connection, arrears, surcharge and their sum.
    let to_pay = spanish("new_connection=1&late=1", &APART.replace("65.73", "65.37"));
    says(&to_pay, &["Total con lo que se paga aparte", ">11.80<", ">33.33<", ">20.00<", ">0.60<", ">65.73<"]);
    // Cash is rounded down from all of it.
    says(&spanish("new_connection=1&late=1", &APART.replace("65.70", "65.80")), &["de S/\u{a0}65.73 a S/\u{a0}65.70"]);
    says(&spanish("late=2", "arrears=30.00&surcharge=1.20"), &["sin saber cuánto era cada recibo"]);
    let open = english("late=2", "to-pay=1.00&rounding=0&cash=1.00");
    assert_eq!(open.matches("What is paid in the end cannot be checked").count(), 1, "{open}");
    says(&english("", "arrears=1.00"), &["Where no receipt is owed, this is not charged"]);

    let home = |link: &str| {
        let assessment = assess(&plan, link);
        let parts = TownView::of(&plan, &assessment, self::spanish()).parts_behind(Door::Tools);
        parts.into_iter().find(|part| part.id == "check-for").unwrap().html
    };
    assert!(home("new_connection=1&late=2").contains("con conexión nueva · 2 recibos sin pagar"));
    assert!(!home("").contains("conexión nueva") && !home("").contains("sin pagar"));
}

/// The fields of a receipt on which everything is as it should be.
fn right_fields(plan: &Plan, link: &str) -> Option<Vec<(String, Decimal)>> {
    let nothing = Receipt::from_pairs(plan, Vec::new()).unwrap();
    let check = ReceiptCheck::of(plan, &assess(plan, link), &nothing).ok()?;
    // What is carried over from month to month follows from no plan.
    Some(check.rows.iter().filter_map(|row| Some((row.item.field(), bare(row.right?)))).collect())
}

fn typed(plan: &Plan, link: &str, fields: &[(String, Decimal)]) -> ReceiptCheck {
    let pairs = fields.iter().map(|(field, value)| (field.clone(), value.to_string()));
    let receipt = Receipt::from_pairs(plan, pairs).unwrap_or_else(|problems| panic!("{:?}", said(&problems)));
    ReceiptCheck::of(plan, &assess(plan, link), &receipt).unwrap()
}

/// 15 m³: 10 × 0.975 + 5 × 1.571 = 17.605; sewer 45 %; fixed charge 4.886. Line by line 17.61 + 7.92 + 4.89 = 30.42, VAT 5.48,
/// 35.90. Rounded at the end alone: 17.605 + 7.92225 + 4.886 = 30.41325, with VAT 35.887635: 35.89.
fn fifteen() -> Plan {
    let blocks = json!([{"up_to_m3": "10", "price": "0.975"}, {"price": "1.571"}]);
    let sewer = json!({"share_of_water": "0.45"});
    let domestic = json!({"scheme": "increasing_block", "blocks": blocks, "sewer": sewer, "fixed_charge": {"amount": "4.886"}, "assigned_m3": 10});
    read(&with(small(), "tariff.domestic", domestic))
}

fn verdicts(check: &ReceiptCheck) -> Vec<(String, Verdict)> {
    let written = check.rows.iter().filter(|row| row.written.is_some());
    written.map(|row| (row.item.field().trim_start_matches("receipt-").to_owned(), row.verdict)).collect()
}

#[test]
fn a_centimo_of_another_order_of_rounding_is_said_to_be_that() {
    let plan = fifteen();
    let seen = |receipt: &str| check(&plan, "m3=15", receipt);
    let lines = "water=17.61&sewer=7.92&fixed=4.89";
    let ours = seen(&format!("{lines}&subtotal=30.42&vat=5.48&total=35.90&rounding=0&cash=35.90"));
    assert!(verdicts(&ours).iter().all(|(_, verdict)| *verdict == Verdict::Right), "{:?}", verdicts(&ours));

    // At the end alone, with the lines as they are printed; and with cash from it.
    for receipt in [
        "total=35.89",
        "subtotal=30.41&vat=5.47&total=35.89",
        "subtotal=30.42&vat=5.47&total=35.89&rounding=-0.09&cash=35.80",
    ] {
        let found = seen(&format!("{lines}&{receipt}"));
        assert!(found.first_wrong().is_none() && found.additions.is_empty(), "{receipt}: {:?}", found.additions);
        let total = verdicts(&found).into_iter().find(|(field, _)| field == "total");
        assert_eq!(total.unwrap().1, Verdict::Rounded, "{receipt}");
    }
    // No order of rounding gives these.
    for (receipt, field, right) in [
        ("total=35.91", "total", "35.90"),
        ("total=35.88", "total", "35.90"),
        ("fixed=4.88&total=35.89", "fixed", "4.89"),
    ] {
        assert_wrong(&seen(receipt), field, right);
    }
    // Block by block: 10 × 0.9754 = 9.754 → 9.75, 5 × 1.5708 = 7.854 → 7.85; together 17.608 → 17.61.
    let blocks = json!([{"up_to_m3": "10", "price": "0.9754"}, {"price": "1.5708"}]);
    let blocks = read(&with(
        small(),
        "tariff.domestic",
        json!({"scheme": "increasing_block", "blocks": blocks, "assigned_m3": 10}),
    ));
    assert_eq!(
        verdicts(&check(&blocks, "m3=15", "water=17.60&vat=3.17")),
        [("water".to_owned(), Verdict::Rounded), ("vat".to_owned(), Verdict::Right)]
    );
    assert_wrong(&check(&blocks, "m3=15", "water=17.62"), "water", "17.61");

    let view = |lang| {
        let assessment = assess(&plan, "m3=15");
        TownView::of(&plan, &assessment, lang)
            .checked(&Receipt::from_pairs(&plan, named("water=17.61&total=35.89")).unwrap())
            .into_string()
    };
    let spanish = view(spanish()).replace('\u{a0}', " ");
    assert!(
        spanish.contains(
            "«Total al mes»: el recibo dice S/ 35.89 y aquí sale S/ 35.90. Es solo una diferencia de redondeo."
        ),
        "{spanish}"
    );
    assert!(!spanish.contains("mal cobrada") && !spanish.contains("no suma bien"));
    assert!(view(english()).contains("a difference of rounding only"));
}

/// VAT in the prices, a discount, an exemption and a rate for others: the other orders are worked out from the same lines.
#[test]
fn every_line_is_rounded_in_another_order_from_what_it_rests_on() {
    let included = read(&with(
        with(small(), "pricing.include_vat", json!(true)),
        "tariff.domestic.blocks",
        json!([{"price": "1.1113"}]),
    ));
    // 15 × 1.1113 = 16.6695: 16.67, without VAT 14.13 (14.1271…): VAT 2.54 (2.5428…).
    assert_eq!(first(&check(&included, "m3=15", "water=16.67&vat=2.54&total=16.67")), None);
    assert_wrong(&check(&included, "m3=15", "water=16.67&vat=2.55&total=16.67"), "vat", "2.54");
    let plan = town(ILLUSTRATIVE);
    for link in LINKS {
        let fields = right_fields(&plan, link).unwrap();
        assert!(first(&typed(&plan, link, &fields)).is_none(), "{link}");
    }
}

/// "Saldo redondeo mes anterior" and "redondeo mes actual" are no matter of any plan: they count where the receipt is added up.
#[test]
fn what_is_carried_over_by_rounding_counts_and_is_not_compared() {
    let plan = el_peruano();
    let whole = "m3=35&water=26.25&sewer=7.88&subtotal=34.13&vat=6.14&total=40.27";
    let found = check(&plan, "m3=35", &format!("{whole}&rounding-before=0.04&rounding-now=-0.01&cash=40.30"));
    assert_eq!((first(&found), found.additions.len()), (None, 0));
    let not_known: Vec<String> =
        found.rows.iter().filter(|row| row.verdict == Verdict::NotKnown).map(|row| row.item.field()).collect();
    assert_eq!(not_known, ["receipt-rounding-before", "receipt-rounding-now"]);
    // Whatever they are, they are added up.
    let wrong = check(&plan, "m3=35", &format!("{whole}&rounding-before=0.04&rounding-now=-0.01&cash=40.40"));
    assert_wrong(&wrong, "cash", "40.30");
    assert_eq!((wrong.additions[0].sum.to_string(), wrong.additions[0].parts.len()), ("40.30".into(), 4));
    // One of them alone, and with arrears before it.
    assert_eq!(first(&check(&plan, "m3=35", &format!("{whole}&rounding-before=0.04&rounding=-0.01&cash=40.30"))), None);
    let late = read(&charged());
    let receipt = "water=10.00&subtotal=10.00&vat=1.80&total=11.80&arrears=11.80&surcharge=0.35&rounding-before=0.03&rounding-now=-0.08&to-pay=23.90";
    let found = check(&late, "late=1", receipt);
    assert!(found.additions.is_empty(), "{:?}", found.additions);
    assert_eq!(found.rows.iter().find(|row| row.item == Item::ToPay).unwrap().verdict, Verdict::Right);

    let view = |receipt: &str| {
        let assessment = assess(&plan, "m3=35");
        let receipt = Receipt::from_pairs(&plan, named(receipt)).unwrap();
        TownView::of(&plan, &assessment, spanish()).checked(&receipt).into_string()
    };
    assert!(view("water=26.25&rounding-now=-0.01").contains("no se puede revisar con un solo recibo"));
    assert!(
        view("rounding-before=0.04&total=40.27&rounding-now=-0.01&cash=40.40")
            .contains("Saldo de redondeo del mes anterior"),
        "it stands in the sum"
    );
}

proptest! {
    #![proptest_config(config(64))]

    /// The right receipt is right, and a céntimo more or less on any line is that line's.
    #[test]
    fn one_wrong_centimo_is_found_where_it_is(Written { plan, .. } in read_plan(None), link in link(), more in any::<bool>()) {
        let fields = right_fields(&plan, &link);
        prop_assume!(fields.is_some());
        let fields = fields.unwrap();
        let right = typed(&plan, &link, &fields);
        prop_assert_eq!(first(&right), None);
        prop_assert!(right.additions.is_empty());
        for (i, (field, value)) in fields.iter().enumerate() {
            let mut changed = fields.clone();
            changed[i].1 = if more || *value <= Decimal::ZERO { value + d("0.01") } else { value - d("0.01") };
            let check = typed(&plan, &link, &changed);
            let other: Vec<_> = check.rows.iter().filter(|row| row.written.is_some() && row.verdict != Verdict::Right).collect();
            prop_assert_eq!(other.len(), 1);
            prop_assert_eq!(other[0].item.field(), field.clone());
            prop_assert_eq!(other[0].difference().map(|(_, by)| bare(by)), Some(d("0.01")));
            let rounded = other[0].verdict == Verdict::Rounded;
            prop_assert_eq!(check.first_wrong().is_none(), rounded, "it is another order of rounding, or it is wrong");
            prop_assert!(!rounded || check.additions.is_empty());
        }
    }

    /// A receipt that an operator rounds at the end alone, or block by block, worked out here from the prices, has no wrong line.
    #[test]
    fn no_receipt_is_wrong_for_the_order_of_its_rounding(
        prices in (1i64..5000, 1i64..5000), fixed in 0i64..9000, share in 0i64..100, litres in 0i64..60_000, included in any::<bool>()
    ) {
        let [first_price, second_price, fixed] = [prices.0, prices.0 + prices.1, fixed].map(|mills| Decimal::new(mills, 3));
        let [share, vat] = [Decimal::new(share, 2), d("0.18")];
        let domestic = json!({
            "scheme": "increasing_block", "blocks": [{"up_to_m3": "10", "price": first_price.to_string()}, {"price": second_price.to_string()}],
            "sewer": {"share_of_water": share.to_string()}, "fixed_charge": {"amount": fixed.to_string()}, "assigned_m3": 10
        });
        let plan = read(&with(with(small(), "tariff.domestic", domestic), "pricing.include_vat", json!(included)));
        let m3 = Decimal::new(litres, 3);
        let blocks = [m3.min(d("10")) * first_price, (m3 - d("10")).max(Decimal::ZERO) * second_price];
        let whole = |sum: Decimal| if included { sum } else { sum * (Decimal::ONE + vat) };
        let tax = |sum: Decimal| if included { sum - sum / (Decimal::ONE + vat) } else { sum * vat };
        let at_the_end = (blocks[0] + blocks[1]) * (Decimal::ONE + share) + fixed;
        let water = centimos(blocks[0]) + centimos(blocks[1]);
        let [sewer, fixed] = [water * share, fixed].map(centimos);
        let by_block = water + sewer + fixed;
        let sum = |total: Decimal| if included { String::new() } else { format!("&subtotal={}", centimos(total)) };
        for receipt in [
            format!("vat={}&total={}{}", centimos(tax(at_the_end)), centimos(whole(at_the_end)), sum(at_the_end)),
            format!("water={water}&sewer={sewer}&fixed={fixed}&vat={}&total={}{}", centimos(tax(by_block)), centimos(by_block + if included { Decimal::ZERO } else { centimos(tax(by_block)) }), sum(by_block)),
        ] {
            let found = check(&plan, &format!("m3={m3}"), &receipt);
            prop_assert_eq!(first(&found), None, "{}", receipt);
            prop_assert!(found.additions.is_empty(), "{}: {:?}", receipt, found.additions);
        }
    }

    /// With anything owed from before, the receipt that follows from it is right, and a céntimo more or less of what can
    /// be checked is found.
    #[test]
    fn what_follows_from_any_arrears_is_right(receipts in 1u32..=24, owed in prop_oneof![0i64..1_000_000, (1i64..=24).prop_map(|n| n * 1180)], rate in 0i64..=100, new in any::<bool>()) {
        let surcharge = json!({"share_of_arrears": Decimal::new(rate, 3).to_string()});
        let plan = read(&with(charged(), "late_payment.surcharge", surcharge));
        let link = format!("late={receipts}&new_connection={}", u8::from(new));
        let mut fields = vec![("receipt-arrears".to_owned(), Decimal::new(owed, 2)), ("receipt-surcharge".to_owned(), Decimal::ONE)];
        // The surcharge is taken as written where it does not follow, and put right where it does.
        for row in typed(&plan, &link, &fields).rows {
            let right = row.right.map(bare);
            match fields.iter_mut().find(|(field, _)| *field == row.item.field()) {
                Some((_, value)) => *value = right.unwrap_or(*value),
                None => fields.extend(right.map(|right| (row.item.field(), right))),
            }
        }
        let fields: Vec<_> = typed(&plan, &link, &fields).rows.iter().filter_map(|row| Some((row.item.field(), bare(row.right.or(row.written)?)))).collect();
        let right = typed(&plan, &link, &fields);
        prop_assert_eq!(first(&right), None);
        prop_assert!(right.additions.is_empty());
        let share = Decimal::new(rate, 3) * Decimal::new(owed, 2);
        let known = match receipts {
            1 => Some(centimos(share)),
            _ if owed == 0 => Some(Decimal::ZERO),
            // So many times this month's 11.80: on average each is (n + 1) / 2 months late.
            n if owed == i64::from(n) * 1180 => Some(centimos(share * Decimal::from(n + 1) / d("2"))),
            _ => None,
        };
        let surcharge = right.rows.iter().find(|row| row.item == Item::Extra(ExtraItem::Surcharge));
        prop_assert_eq!(surcharge.unwrap().right.map(bare), known);
        for row in right.rows.iter().filter(|row| row.verdict == Verdict::Right) {
            let mut changed = fields.clone();
            let (_, value) = changed.iter_mut().find(|(field, _)| *field == row.item.field()).unwrap();
            *value -= d("0.02");
            let check = typed(&plan, &link, &changed);
            prop_assert_eq!(check.first_wrong().map(|row| row.item.field()), Some(row.item.field()));
        }
    }

    /// Whatever is typed, it is read or refused, and what is read gets a verdict in words.
    #[test]
    fn no_typed_receipt_makes_it_panic(texts in vec(prop_oneof!["[-+−0-9., S/']{0,12}", any::<String>()], 30), link in select(LINKS.to_vec())) {
        let plan = town(ILLUSTRATIVE);
        let assessment = assess(&plan, link);
        let fields = right_fields(&plan, "").unwrap();
        let names = fields.iter().map(|(field, _)| field.clone()).chain([YEAR.to_owned(), EXEMPT.to_owned()]);
        let alone = names.clone().zip(&texts).map(|(name, text)| vec![(name, text.clone())]);
        for pairs in alone.chain([names.zip(texts.clone()).collect()]) {
            match Receipt::from_pairs(&plan, pairs) {
                Ok(receipt) => {
                    let view = TownView::of(&plan, &assessment, spanish());
                    prop_assert!(!view.checked(&receipt).into_string().is_empty());
                }
                Err(problems) => prop_assert!(!problems.is_empty()),
            }
        }
    }
}

const LINKS: [&str; 5] = [
    "",
    "social=1&metered=1",
    "new_connection=1&late=2",
    "kind=industrial&m3=1000000",
    "kind=shop&metering=none&sewer=0",
];
