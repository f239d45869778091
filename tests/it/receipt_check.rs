//! A written receipt against the right one: the first wrong line, what is right, why, and whether the receipt adds up.
//! Right amounts are those of published receipts and of sums written out here.

use crate::generated::{Written, config, link, read_plan};
use crate::support::*;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use rust_decimal::Decimal;
use tarifa_clara::bill::LineKind;
use tarifa_clara::plan::Plan;
use tarifa_clara::receipt_check::{Absent, EXEMPT, Figure, Item, Receipt, ReceiptCheck, Verdict, YEAR};
use tarifa_clara::view::TownView;
use tarifa_clara::written::{Unread, amount, number};

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
        let read = amount(text).map_or_else(|_| "none".to_owned(), |amount| amount.value.to_string());
        assert_eq!(read, value, "{text}");
    }
    assert!(amount("+3.56").unwrap().signed && amount("S/ -3.56").unwrap().signed && !amount("3.56").unwrap().signed);
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
        "La primera línea mal: Agua",
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

/// The fields of a receipt on which everything is as it should be.
fn right_fields(plan: &Plan, link: &str) -> Option<Vec<(String, Decimal)>> {
    let nothing = Receipt::from_pairs(plan, Vec::new()).unwrap();
    let check = ReceiptCheck::of(plan, &assess(plan, link), &nothing).ok()?;
    Some(check.rows.iter().map(|row| (row.item.field(), bare(row.right.unwrap()))).collect())
}

fn typed(plan: &Plan, link: &str, fields: &[(String, Decimal)]) -> ReceiptCheck {
    let pairs = fields.iter().map(|(field, value)| (field.clone(), value.to_string()));
    let receipt = Receipt::from_pairs(plan, pairs).unwrap_or_else(|problems| panic!("{:?}", said(&problems)));
    ReceiptCheck::of(plan, &assess(plan, link), &receipt).unwrap()
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
            let wrong = check.first_wrong();
            prop_assert_eq!(wrong.map(|row| row.item.field()), Some(field.clone()));
            prop_assert_eq!(wrong.unwrap().difference().map(|(_, by)| bare(by)), Some(d("0.01")));
            let others = check.rows.iter().filter(|row| row.verdict != Verdict::Right).count();
            prop_assert_eq!(others, 1);
        }
    }

    /// Whatever is typed, it is read or refused, and what is read gets a verdict in words.
    #[test]
    fn no_typed_receipt_makes_it_panic(texts in vec(prop_oneof!["[-+−0-9., S/']{0,12}", any::<String>()], 20), link in select(LINKS.to_vec())) {
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

const LINKS: [&str; 4] = ["", "social=1&metered=1", "kind=industrial&m3=1000000", "kind=shop&metering=none&sewer=0"];
