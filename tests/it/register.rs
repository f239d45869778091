//! The register of users: the same rows in every shape of file, chunks, hostile files, totals to the céntimo.

use crate::support::{
    ILLUSTRATIVE, Json, assess, category, choose, d, english, read, repository, small, spanish, town, with,
};
use crate::support::{json, plan_json, without};
use proptest::prelude::*;
use rust_decimal::Decimal;
use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};
use tarifa_clara::home::bill::Bill;
use tarifa_clara::home::connection::Connection;
use tarifa_clara::home::line::LineKind;
use tarifa_clara::locale::Lang;
use tarifa_clara::number::money::{Rate, Soles, Volume};
use tarifa_clara::number::refusal::Refusal;
use tarifa_clara::plan::Plan;
use tarifa_clara::plan::tariff::{Categories, Category};
use tarifa_clara::register::fault::{FileFault, RowFault};
use tarifa_clara::register::summary::{Amounts, Band, RegisterSummary};
use tarifa_clara::register::{Column, MOST_LISTED, Register, example};

const HEADER: &str = "code,category,metered,m3,social,today\n";

fn try_summary(plan: &Plan, link: &str, text: &str) -> Result<RegisterSummary, FileFault> {
    let mut register = Register::new(plan, &choose(plan, link));
    register.push(text);
    if register.once_more() {
        register.push(text);
    }
    register.finish().map_err(|unusable| unusable.fault)
}

fn summary(plan: &Plan, text: &str) -> RegisterSummary {
    try_summary(plan, "", text).unwrap_or_else(|fault| panic!("{}", fault.text(english())))
}

/// The summary of rows under the names of all columns.
fn rows(plan: &Plan, rows: &str) -> RegisterSummary {
    summary(plan, &[HEADER, rows].concat())
}

fn csv(plan: &Plan, lang: Lang, text: &str) -> String {
    let mut register = Register::new(plan, &choose(plan, "")).with_csv(lang);
    register.push(text);
    register.end();
    register.take_csv()
}

/// Line, column and code of every bad row that is listed.
fn faults(summary: &RegisterSummary) -> Vec<(u64, &'static str, &'static str)> {
    let listed = summary.rows.listed.iter();
    listed.map(|row| (row.line, row.column.map_or("", Column::word), row.fault.code())).collect()
}

fn tabalosos() -> Plan {
    town("tabalosos")
}

fn data(name: &str) -> String {
    repository(&format!("tests/register/{name}")).to_str().unwrap().to_owned()
}

const FILES: [&str; 4] = ["comma-utf8.csv", "semicolon-latin1-crlf.csv", "tab-bom-cr.csv", "semicolon-bom-quoted.csv"];

fn tarifa(arguments: &[&str]) -> (i32, String, String) {
    let Output { status, stdout, stderr } =
        Command::new(env!("CARGO_BIN_EXE_tarifa")).args(arguments).output().unwrap();
    (status.code().unwrap(), String::from_utf8(stdout).unwrap(), String::from_utf8(stderr).unwrap())
}

fn plan_file(name: &str) -> String {
    repository(&format!("www/plans/{name}.json")).to_str().unwrap().to_owned()
}

fn file(name: &str, bytes: &[u8]) -> String {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, bytes).unwrap();
    path.to_str().unwrap().to_owned()
}

/// S/ 0.89 per m³ (WSP 2008, Table 10), VAT 18 %; every home has a meter under the proposal.
/// A-1 10 m³: 8.90 + 1.60 = 10.50; A-2 12.5 m³: 11.125 → 11.13 + 2.00 = 13.13; Á-3 10 m³, half of 8 m³ (7.12) off:
/// 8.90 − 3.56 = 5.34 + 0.96 = 6.30; A-5 20 m³: 17.80 + 3.20 = 21.00. Ñ-4 is a shop, and the tariff has none.
#[test]
fn every_shape_of_file_gives_the_same_summary() {
    for name in FILES {
        let (code, out, err) = tarifa(&["register", &plan_file("tabalosos"), &data(name)]);
        assert_eq!((code, err.as_str()), (0, ""), "{name}");
        let found: Json = serde_json::from_str(&out).unwrap();
        let month = json!({
            "m3": "52.5", "service": "46.73", "specific": "0", "discounts": "-3.56", "vat": "7.76", "total": "50.93",
            "turnover": "43.17"
        });
        let number = |at: &Json, key: &str| d(at[key].as_str().unwrap());
        for key in month.as_object().unwrap().keys() {
            assert_eq!(number(&found["month"], key), number(&month, key), "{name}: {key}");
            let year = number(&month, key) * Decimal::from(12);
            assert_eq!(number(&found["year"], key), year, "{name}: {key} of the year");
        }
        assert_eq!((&found["rows"]["good"], &found["rows"]["bad"]), (&json!(4), &json!(1)), "{name}");
        let row = json!({
            "line": 5, "column": null, "cell": "Ñ-4", "code": "no_such_category",
            "es": "El plan no tiene tarifa para este tipo de usuario.",
            "en": "The plan has no tariff for this kind of user."
        });
        let listed = found["rows"]["listed"].as_array().unwrap();
        assert_eq!(listed.len(), 1, "{name}");
        for (key, value) in row.as_object().unwrap() {
            assert_eq!(&listed[0][key], value, "{name}: {key}");
        }
        assert_eq!((&found["plan"], &found["connections"]), (&json!("tabalosos"), &json!(4)));
        assert_eq!(found["beneficiaries"], json!({"connections": 1, "cost": "3.56"}), "{name}");
        let tally = json!({
            "connections": 3, "more": 1, "less": 1, "same": 1, "today": "25.13", "total": "29.93", "difference": "4.80"
        });
        assert_eq!(found["against_today"]["all"], tally, "{name}");
        for (list, key, value) in [("categories", "category", "domestic"), ("bands", "band", "8-15")] {
            let mut expected = tally.clone();
            expected[key] = json!(value);
            assert_eq!(found["against_today"][list], json!([expected]), "{name}");
        }
        let above =
            json!({"income": "800.10", "homes": 4, "usual": "0.03", "most": "0.05", "above_usual": 0, "above_most": 0});
        assert_eq!(found["above_marks"], above, "{name}");
    }
}

#[test]
fn a_chunk_may_end_anywhere() {
    let plan = tabalosos();
    let text = "\u{feff}\r\ncódigo;categoría;medidor;m3;social;hoy;nota\r\n\r\n\"A\n\"\"1\";doméstico;sí;\"10,5\";no;5;\"a\r\nñ;b\"\r\n\
                Ñ2;doméstico;sí;malo;no;;\r\n;;;;;;\r\nÑ3;doméstico;sí;7;x;;\"\"\r\nÑ4;doméstico;sí;7;x;;\"ab";
    let whole = summary(&plan, text);
    assert_eq!((whole.rows.good, faults(&whole)), (2, vec![(7, "m3", "not_a_number"), (10, "", "unclosed_quote")]));
    let expected = serde_json::to_string(&whole).unwrap();
    let bills = csv(&plan, spanish(), text);
    let check = |chunks: &[&str]| {
        let mut register = Register::new(&plan, &choose(&plan, "")).with_csv(spanish());
        let mut written = String::new();
        for chunk in chunks {
            register.push(chunk);
            written += &register.take_csv();
        }
        register.end();
        written += &register.take_csv();
        assert_eq!(written, bills, "{chunks:?}");
        assert_eq!(serde_json::to_string(&register.finish().unwrap()).unwrap(), expected, "{chunks:?}");
    };
    for at in (0..=text.len()).filter(|at| text.is_char_boundary(*at)) {
        let (one, other) = text.split_at(at);
        check(&[one, other]);
        check(&[one, "", other]);
    }
    let each: Vec<String> = text.chars().map(String::from).collect();
    check(&each.iter().map(String::as_str).collect::<Vec<_>>());
}

/// Bytes may also end within a letter.
#[test]
fn a_chunk_of_bytes_may_end_within_a_letter() {
    let plan = tabalosos();
    let text = "\u{feff}código;categoría;medidor;m3;social\nÑandú;doméstico;sí;10;no\n";
    let mut register = Register::new(&plan, &choose(&plan, "")).with_csv(spanish());
    let (mark, rest) = text.as_bytes().split_at(3);
    register.push_bytes(mark);
    for byte in rest {
        register.push_bytes(&[*byte]);
    }
    register.end();
    assert_eq!(register.take_csv(), csv(&plan, spanish(), text));
}

/// Rows that are alike are worked out once: none may take from another what is its own.
#[test]
fn a_row_says_the_same_when_one_like_it_was_seen() {
    let plan = town(ILLUSTRATIVE);
    let header = "code,category,metered,m3,social,sewer,exempt,today\n";
    let mut each = Vec::new();
    for code in ["a-1", "\"=1,2\"", " Ñ 3 ", "-4"] {
        for category in ["doméstico", "Domestico", "estatal", "chacra", ""] {
            for m3 in ["10", "10.5", "\"10,50\"", "0010", "1.234", "-1", ""] {
                for end in [",,,", ",x,,5", ",1,25,12.3456", "x,1,,99999999999", ",x,,3.10,,", ",x,,0.5, ,z", ",no"] {
                    each.push(format!("{code},{category},1,{m3},{end}\n"));
                }
            }
        }
    }
    let alone = |row: &String| {
        let out = csv(&plan, english(), &[header, row].concat());
        out.split_once('\n').unwrap().1.to_owned()
    };
    let expected: String = each.iter().map(alone).collect();
    let twice = csv(&plan, english(), &[header, &each.concat(), &each.concat()].concat());
    assert!(expected.lines().count() > 150);
    assert_eq!(twice.split_once('\n').unwrap().1, expected.repeat(2));
    let good = expected.lines().count() as u32;
    let found = summary(&plan, &[header, &each.concat(), &each.concat()].concat());
    assert_eq!((found.rows.good, found.rows.good + found.rows.bad), (good * 2, each.len() as u32 * 2));
}

/// What `Bill::of` says of one row, as the core bills a resident's home.
fn alone(plan: &Plan, link: &str, category: Category, metered: bool, m3: Decimal, social: bool) -> Bill {
    let assessment = assess(plan, link);
    let connection = Connection {
        category,
        units: 1,
        metered: assessment.service.meters(metered),
        m3: Some(Volume::new(m3)),
        sewer: assessment.service.sewer,
        social,
        exempt: Rate::ZERO,
    };
    Bill::of(plan, &assessment.answer.prices.unwrap(), &connection).unwrap()
}

/// Adds bills up one by one and compares every sum.
fn equals_line_by_line(summary: &RegisterSummary, bills: &[Bill]) {
    let sum = |amount: &dyn Fn(&Bill) -> Decimal| bills.iter().map(amount).sum::<Decimal>();
    let lines = |wanted: &dyn Fn(&LineKind) -> bool| {
        sum(&|bill: &Bill| bill.lines.iter().filter(|line| wanted(&line.kind)).map(|line| line.amount.value()).sum())
    };
    let month = &summary.month;
    assert_eq!(summary.connections as usize, bills.len());
    assert_eq!(month.m3.value(), sum(&|bill| bill.billed.unwrap().m3.value()));
    assert_eq!(month.total.value(), sum(&|bill| bill.total.value()));
    assert_eq!(month.turnover.value(), sum(&|bill| bill.turnover.value()));
    assert_eq!(month.vat.value(), sum(&|bill| bill.vat.unwrap().amount.value()));
    assert_eq!(month.specific.value(), sum(&|bill| bill.specific.value()));
    let discounts = lines(&|kind| *kind == LineKind::SocialDiscount);
    assert_eq!(month.discounts.value(), discounts);
    assert_eq!(summary.beneficiaries.cost.value(), -discounts);
    let service =
        |kind: &LineKind| matches!(kind, LineKind::Water | LineKind::Sewer | LineKind::Fixed | LineKind::TopUp);
    assert_eq!(month.service.value(), lines(&service));
    let added = if summary.vat_included { Decimal::ZERO } else { month.vat.value() };
    assert_eq!(month.service.value() + month.specific.value() + discounts + added, month.total.value());
    assert_eq!(summary.year.total.value(), month.total.value() * Decimal::from(12));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn totals_are_those_of_the_bills_one_by_one(
        users in prop::collection::vec((0..5usize, any::<bool>(), 0..800u32, any::<bool>(), prop::option::of(0..9000i64)), 2000),
        link in prop::sample::select(vec!["", "metering=large-users", "metering=none&sewerage=none"]),
    ) {
        let plan = town(ILLUSTRATIVE);
        let assessment = assess(&plan, link);
        let prices = assessment.prices.as_ref().unwrap();
        let (mut text, mut bills) = (HEADER.to_owned(), Vec::new());
        let (mut counts, mut over) = ([0u32; 3], [0u32; 3]);
        let income = plan.town.people_per_household.unwrap() * plan.town.income_per_person.unwrap().value();
        for (i, (category, metered, tenths, social, today)) in users.iter().enumerate() {
            let (category, m3) = (plan.categories.iter().nth(*category).unwrap(), Decimal::new(i64::from(*tenths), 1));
            let today = today.map(|centimos| Decimal::new(centimos, 2));
            let word = category.id();
            let said = today.map(|today| today.to_string()).unwrap_or_default();
            text += &format!("U-{i},{word},{metered},{m3},{social},{said}\n");
            let connection = Connection {
                category, units: 1, metered: assessment.service.meters(*metered), m3: Some(Volume::new(m3)),
                sewer: assessment.service.sewer, social: *social, exempt: Rate::ZERO,
            };
            let bill = Bill::of(&plan, prices, &connection).unwrap();
            if let Some(today) = today {
                let which = usize::from(bill.total.value() >= today) + usize::from(bill.total.value() > today);
                counts[which] += 1;
            }
            if category.is_home() {
                over[0] += 1;
                let percent = crate::support::centimos(bill.total.value() * d("100") / income);
                over[1] += u32::from(percent > d("3"));
                over[2] += u32::from(percent > d("5"));
            }
            bills.push(bill);
        }
        let found = try_summary(&plan, link, &text).unwrap();
        equals_line_by_line(&found, &bills);
        let against = found.against_today.unwrap();
        prop_assert_eq!([against.all.less, against.all.same, against.all.more], counts);
        let categories = against.categories.iter().map(|entry| entry.tally);
        let bands = against.bands.iter().map(|entry| entry.tally);
        for parts in [categories.collect::<Vec<_>>(), bands.collect::<Vec<_>>()] {
            prop_assert_eq!(parts.iter().map(|tally| tally.connections).sum::<u32>(), against.all.connections);
            prop_assert_eq!(parts.iter().map(|tally| tally.more).sum::<u32>(), against.all.more);
            let differences: Decimal = parts.iter().map(|tally| tally.difference.value()).sum();
            prop_assert_eq!(differences, against.all.difference.value());
        }
        let above = found.above_marks.unwrap();
        prop_assert_eq!([above.homes, above.above_usual, above.above_most], over);
    }

    #[test]
    fn nothing_panics_whatever_is_written(text in "(code;category;metered;m3;social;today\n)?[a-z0-9;,\"\t\r\n\0=.ñ-]{0,300}", cut in 0..300usize) {
        let plan = tabalosos();
        let mut register = Register::new(&plan, &choose(&plan, "")).with_csv(spanish());
        let cut = (0..=cut.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap();
        register.push(&text[..cut]);
        register.push(&text[cut..]);
        register.end();
        let _ = register.take_csv();
        let _ = register.finish();
    }
}

/// More distinct homes than are kept at once.
#[test]
fn very_many_distinct_homes_add_up_as_well() {
    let plan = tabalosos();
    let volumes: Vec<Decimal> = (0..20_000i64).map(|i| Decimal::new(i * 7 % 20_000, 2)).collect();
    let text: String = volumes.iter().map(|m3| format!("c,domestic,1,{m3},0,\n")).collect();
    let found = rows(&plan, &text);
    let total: Decimal = volumes
        .iter()
        .map(|m3| {
            let net = crate::support::centimos(m3 * d("0.89"));
            net + crate::support::centimos(net * d("0.18"))
        })
        .sum();
    assert_eq!((found.rows.good, found.month.total.value()), (20_000, total));
}

/// The examples of the page and the same homes in a register come to the same.
#[test]
fn the_illustrative_town_bills_a_register_as_its_examples() {
    let plan = town(ILLUSTRATIVE);
    let examples = assess(&plan, "").examples;
    let ids = ["family", "elderly-couple", "home-shop", "social-family", "workshop"];
    let expected: Decimal = ids
        .iter()
        .map(|id| examples.iter().find(|example| example.id.as_str() == *id).unwrap())
        .map(|example| example.bill.as_ref().unwrap().total.value())
        .sum();
    let found = rows(
        &plan,
        "1,domestic,no,10,no,\n2,domestic,no,5,no,\n3,comercial,sí,12,no,\n4,domestic,no,8,yes,\n5,industrial,yes,40,no,\n",
    );
    assert_eq!((found.rows.bad, found.month.total.value()), (0, expected));
    assert_eq!(found.beneficiaries.connections, 1);
}

/// Villa Ejemplo proposes a meter for every connection; the other levels leave it to the row, or take meters away.
#[test]
fn the_service_settles_meters_and_sewers() {
    let plan = town(ILLUSTRATIVE);
    let text = format!("{HEADER}1,domestic,no,,no,\n2,domestic,yes,3,no,\n");
    for (link, meters) in [
        ("metering=all", [true, true]),
        ("metering=large-users", [false, true]),
        ("metering=none", [false, false]),
        ("metering=none&sewerage=none", [false, false]),
    ] {
        let found = try_summary(&plan, link, &text).unwrap();
        let m3 = [Decimal::ZERO, d("3")];
        let readable = meters.into_iter().zip(m3).filter(|(metered, m3)| !metered || !m3.is_zero());
        let bills: Vec<Bill> = readable
            .map(|(metered, m3)| {
                let bill = alone(&plan, link, category("domestic"), metered, m3, false);
                assert_eq!(bill.billed.unwrap().m3.value(), if metered { m3 } else { d("10") }, "{link}");
                let sewer = bill.lines.iter().any(|line| line.kind == LineKind::Sewer);
                assert_eq!(sewer, !link.contains("sewerage=none"), "{link}");
                bill
            })
            .collect();
        equals_line_by_line(&found, &bills);
        let missing: &[_] = if meters[0] { &[(2, "m3", "blank")] } else { &[] };
        assert_eq!(faults(&found), missing, "{link}");
    }
    // Tabalosos today: S/ 5.00 for every home, whatever it uses, and the proposal puts in a meter everywhere.
    let plan = tabalosos();
    let text = format!("{HEADER}1,domestic,no,,no,5\n2,domestic,yes,30,yes,6\n");
    let today = try_summary(&plan, "service=today", &text).unwrap();
    assert_eq!((today.month.total.value(), today.rows.bad), (d("10.00"), 0));
    let against = today.against_today.unwrap();
    assert_eq!((against.all.same, against.all.less), (1, 1));
    assert_eq!(against.bands.iter().map(|entry| entry.band).collect::<Vec<_>>(), [Band::UpTo30]);
    assert_eq!(faults(&summary(&plan, &text)), [(2, "m3", "blank")]);
}

#[test]
fn without_a_meter_the_assigned_volume_is_billed() {
    let plan = read(&small());
    let found = rows(&plan, "1,domestic,no,,no,\n2,domestic,no,99,no,\n3,domestic,yes,7,no,\n");
    // 10 + 10 + 7 m³ at S/ 1, each with 18 %: 11.80 + 11.80 + 8.26.
    assert_eq!((found.month.m3.value(), found.month.total.value()), (d("27"), d("31.86")));
    let plan = read(&without(small(), "tariff.domestic.assigned_m3"));
    let found = rows(&plan, "1,domestic,no,5,no,\n2,domestic,yes,5,no,\n");
    assert_eq!((found.rows.good, faults(&found)), (1, vec![(2, "", "no_assigned_volume")]));
}

/// 4.3 people × 186.07 = 800.10 a month. 26 m³: 23.14 + 4.17 = 27.31, 3.41 %; 40 m³: 35.60 + 6.41 = 42.01, 5.25 %;
/// 22 m³: 19.58 + 3.52 = 23.10, 2.89 %.
#[test]
fn homes_above_3_and_5_percent_are_counted() {
    let found = rows(&tabalosos(), "1,domestic,1,22,0,\n2,domestic,1,26,0,\n3,domestic,1,40,0,\n");
    let above = found.above_marks.unwrap();
    assert_eq!((above.homes, above.above_usual, above.above_most), (3, 2, 1));
    // Where a plan says what a family can pay, that counts.
    let mut own = with(plan_json("tabalosos"), "town.affordable", json!({"usual": "0.02", "most": "0.03"}));
    own["sources"][0]["paths"].as_array_mut().unwrap().push(json!("town.affordable"));
    let above = rows(&read(&own), "1,domestic,1,22,0,\n2,domestic,1,26,0,\n3,domestic,1,40,0,\n").above_marks.unwrap();
    assert_eq!((above.homes, above.above_usual, above.above_most), (3, 3, 2));
    let withheld = |path: &str| {
        let json = without(small(), path);
        rows(&read(&json), "1,domestic,1,5,0,\n").above_marks.unwrap_err().text(english())
    };
    assert!(withheld("town.income_per_person").contains("earns"));
    assert!(withheld("town.people_per_household").contains("average home"));
    let none = try_summary(&tabalosos(), "", "code,category,metered,m3,social\n1,domestic,1,5,0\n").unwrap();
    assert_eq!(none.against_today.unwrap_err().code(), "not_given");
}

#[test]
fn bands_end_at_their_limits() {
    let band = |m3: &str| Band::of(Volume::new(d(m3)));
    assert_eq!(
        ["0", "8", "8.01", "15.0", "15.1", "30", "30.001"].map(band),
        [Band::UpTo8, Band::UpTo8, Band::UpTo15, Band::UpTo15, Band::UpTo30, Band::UpTo30, Band::Above30]
    );
}

#[test]
fn prices_with_vat_have_it_within() {
    let plan = read(&with(small(), "pricing.include_vat", json!(true)));
    let found = rows(&plan, "1,domestic,1,10,0,\n2,domestic,1,10,0,\n");
    // 10.00 with VAT: 8.47 net (10 / 1.18 = 8.4746), 1.53 of VAT.
    let month = found.month;
    assert!(found.vat_included);
    assert_eq!([month.total, month.vat, month.turnover].map(|soles| soles.value()), [d("20"), d("3.06"), d("16.94")]);
}

#[test]
fn every_fault_of_a_row_is_told_with_its_line_and_column() {
    let long = "x".repeat(100_000);
    let cases = [
        (",domestic,1,5,0,", "code", "blank"),
        ("a,,1,5,0,", "category", "blank"),
        ("a,domestic,1,,0,", "m3", "blank"),
        ("a,domestic", "m3", "blank"),
        ("a,chacra,1,5,0,", "category", "unknown_category"),
        ("a,domestic,quizás,5,0,", "metered", "not_yes_or_no"),
        ("a,domestic,1,5,2,", "social", "not_yes_or_no"),
        ("a,domestic,1,cinco,0,", "m3", "not_a_number"),
        ("a,domestic,1,1e3,0,", "m3", "not_a_number"),
        ("a,domestic,1,5.,0,", "m3", "not_a_number"),
        ("a,domestic,1,+5,0,", "m3", "not_a_number"),
        ("a,domestic,1,5\0,0,", "m3", "not_a_number"),
        ("a,domestic,1,5,0,$ 5.00", "today", "not_a_number"),
        ("a,domestic,1,S/ 5.00,0,", "m3", "not_a_number"),
        ("a,domestic,1,1 23,0,", "m3", "not_a_number"),
        ("a,domestic,1,1.234.5,0,", "m3", "not_a_number"),
        ("a,domestic,1,1.234,0,", "m3", "thousands_separator"),
        ("a,domestic,1,5.123456789012345678901,0,", "m3", "too_many_digits"),
        ("a,domestic,1,-5,0,", "m3", "number_out_of_range"),
        ("a,domestic,1,1000000.01,0,", "m3", "number_out_of_range"),
        ("a,domestic,1,5,0,1000000001", "today", "number_out_of_range"),
        ("a,domestic,1,12,5,no,", "social", "not_yes_or_no"),
        ("a,domestic,1,5,0,5,00", "", "too_many_cells"),
        ("a,comercial,1,5,0,", "", "no_such_category"),
        (long.as_str(), "", "row_too_long"),
        ("\"a,domestic,1,5,0,", "", "unclosed_quote"),
    ];
    let mut codes = Vec::new();
    for (row, column, code) in cases {
        // A good row before it still counts.
        let found = rows(&tabalosos(), &format!("g,domestic,1,10,0,\n{row}"));
        assert_eq!(faults(&found), [(3, column, code)], "{row:.60}");
        assert_eq!((found.rows.good, found.month.total.value()), (1, d("10.50")), "{row:.60}");
        let bad = &found.rows.listed[0];
        assert!(bad.cell.chars().count() <= 40);
        for lang in Lang::ALL {
            assert!(bad.fault.text(lang).len() > 5);
        }
        codes.push(bad.fault.code());
    }
    let all = [
        RowFault::Blank,
        RowFault::UnknownCategory(Categories::default()),
        RowFault::NotYesOrNo,
        RowFault::NotANumber,
        RowFault::Thousands,
        RowFault::TooManyDigits,
        RowFault::OutOfRange(1),
        RowFault::TooManyCells,
        RowFault::TooLong,
        RowFault::UnclosedQuote,
        RowFault::Withheld(Refusal::NoSuchCategory),
    ];
    assert!(all.iter().all(|fault| codes.contains(&fault.code())), "a fault is without a test");
    assert_eq!(RowFault::OutOfRange(1_000_000).text(english()), "This number must be between 0 and 1,000,000.");
}

#[test]
fn numbers_and_words_are_read_as_people_write_them() {
    for m3 in ["10", "10.0", "10,00", "010", "10.000000", "10000e0"] {
        let found = rows(&tabalosos(), &format!("a,domestic,1,\"{m3}\",0,\n"));
        assert_eq!(found.rows.bad, u32::from(m3 == "10000e0"), "{m3}");
    }
    for (m3, billed) in [("0.125", "0.125"), ("0,5", "0.5"), ("1234.567", "1234.567"), ("-0", "0")] {
        let found = rows(&tabalosos(), &format!("a,domestic,1,\"{m3}\",0,\n"));
        assert_eq!(found.month.m3.value(), d(billed), "{m3}");
    }
    let words = [
        ("social", "social"),
        ("SOCIAL", "social"),
        ("doméstico", "domestic"),
        ("Domestico", "domestic"),
        ("Dome\u{301}stica", "domestic"),
        ("COMERCIAL", "commercial"),
        ("commercial", "commercial"),
        ("Industrial", "industrial"),
        ("estatal", "state"),
        ("State", "state"),
    ];
    for (word, category) in words {
        let found = rows(&town(ILLUSTRATIVE), &format!("a,{word},1,25,0,5\n"));
        assert_eq!(found.against_today.unwrap().categories[0].category.id(), category, "{word}");
    }
    for (word, yes) in [
        ("sí", 1),
        ("SÍ", 1),
        ("si", 1),
        ("X", 1),
        ("1", 1),
        ("True", 1),
        ("YES", 1),
        ("", 0),
        ("No", 0),
        ("0", 0),
        ("FALSE", 0),
    ] {
        let found = rows(&tabalosos(), &format!("a,domestic,1,25,{word},5\n"));
        assert_eq!((found.rows.bad, found.beneficiaries.connections), (0, yes), "{word}");
    }
}

#[test]
fn a_file_that_is_no_register_is_refused_in_one_sentence() {
    let refusal = |text: &str| try_summary(&tabalosos(), "", text).map(|found| found.rows).unwrap_err();
    for text in ["", "\u{feff}", "\n\r\n\n", ";;;\n", "   \n"] {
        assert_eq!(refusal(text), FileFault::Empty, "{text:?}");
    }
    assert_eq!(
        refusal("code;category;hoy\n1;domestic;5"),
        FileFault::MissingColumns(vec![Column::Metered, Column::M3, Column::Social])
    );
    assert_eq!(refusal("1,domestic,1,5,0,5\n").code(), "missing_columns");
    assert_eq!(refusal("code,category,metered,m3,social,Código\n"), FileFault::RepeatedColumn(Column::Code));
    assert_eq!(refusal("code,category,metered,m3,M³,social\n"), FileFault::RepeatedColumn(Column::M3));
    assert_eq!(refusal("c\0o\0d\0e\0"), FileFault::NotText);
    assert_eq!(refusal(&format!("\"{HEADER}1,domestic,1,5,0,\n")), FileFault::NotText);
    assert_eq!(refusal(&"x".repeat(200_000)), FileFault::NotText);
    let two = FileFault::MissingColumns(vec![Column::Code, Column::M3]);
    assert_eq!(two.text(spanish()), "En las primeras 20 filas no están estas columnas: código, m3.");
    assert_eq!(two.text(english()), "The first 20 rows do not have these columns: code, m3.");
    let json = serde_json::to_value(FileFault::Withheld(Refusal::Incompatible)).unwrap();
    assert_eq!(json["withheld"], "incompatible");
    // Columns that nobody knows may stand twice.
    assert_eq!(refusal("x,x,code,category,metered,m3,social\n"), FileFault::NoUsers);
}

#[test]
fn a_plan_without_prices_refuses_every_register() {
    let plan = town(ILLUSTRATIVE);
    let broken = read(&with(crate::support::plan_json(ILLUSTRATIVE), "collection_rate", Json::Null));
    assert!(assess(&plan, "").prices.is_ok());
    let text = format!("{HEADER}1,domestic,1,5,0,\n");
    let (prices, found) = (assess(&broken, "").answer.prices.err(), try_summary(&broken, "", &text).err());
    assert_eq!(found, prices.map(FileFault::Withheld));
    assert!(found.is_some());
}

#[test]
fn all_bad_rows_are_counted_and_a_thousand_listed() {
    let text = format!("{HEADER}{}g,domestic,1,10,0,\n", "a,b,c,d,e,f\n".repeat(2_500));
    let found = summary(&tabalosos(), &text);
    assert_eq!((found.rows.bad, found.rows.good, found.rows.listed.len()), (2_500, 1, MOST_LISTED));
    assert_eq!(found.rows.listed.last().unwrap().line, 1_001);
}

#[test]
fn lines_are_counted_as_an_editor_does() {
    for end in ["\n", "\r\n", "\r"] {
        let text = format!("{HEADER}\ng,domestic,1,10,0,\n\n\n\"b\nb\",x,1,1,1,\n b,x,1,1,1,\n").replace('\n', end);
        let found = summary(&tabalosos(), &text);
        assert_eq!(found.rows.listed.iter().map(|row| row.line).collect::<Vec<_>>(), [6, 8], "{end:?}");
    }
}

#[test]
fn rows_may_have_fewer_or_more_blank_cells_than_columns() {
    let found = rows(&tabalosos(), "a,domestic,1,10\nb,domestic,1,10,,,,,,\n\"c\",\"domestic\",\"1\",\" 10 \"");
    assert_eq!((found.rows.good, found.rows.bad), (3, 0));
}

/// Tabalosos, 10 m³: 10.50; with the social charge 6.30.
#[test]
fn the_csv_out_carries_no_formula() {
    let text = "code;category;metered;m3;social;today\n=1+1;domestic;1;10;0;5\n\"+a;\"\"b\"\"\";domestic;1;10;1;10,50\n\
                -2;domestic;1;10;0;\n@x;domestic;1;10;0;10.5\n\" \t=1\";domestic;1;10;0;\n＝1;domestic;1;10;0;\nmal;x;1;10;0;\n\
                \"a\nb,c\";domestic;0;010,0;0;\n\"a;=1+1;b\";domestic;1;10;0;\n";
    let expected = "code,category,metered,m3,social,sewer,exempt,shop,today,total,difference\n\
                    '=1+1,domestic,yes,10,no,yes,0,no,5.00,10.50,5.50\n\
                    \"'+a;\"\"b\"\"\",domestic,yes,10,yes,yes,0,no,10.50,6.30,-4.20\n\
                    '-2,domestic,yes,10,no,yes,0,no,,10.50,\n\
                    '@x,domestic,yes,10,no,yes,0,no,10.50,10.50,0.00\n\
                    '=1,domestic,yes,10,no,yes,0,no,,10.50,\n\
                    '＝1,domestic,yes,10,no,yes,0,no,,10.50,\n\
                    \"a\nb,c\",domestic,no,10,no,yes,0,no,,10.50,\n\
                    \"a;'=1+1;b\",domestic,yes,10,no,yes,0,no,,10.50,\n";
    assert_eq!(csv(&tabalosos(), english(), text), expected);
    let spanish_out = csv(&tabalosos(), spanish(), text);
    assert!(spanish_out.starts_with(
        "código,categoría,medidor,m3,social,desagüe,exonerado,tienda,hoy,total,diferencia\n'=1+1,doméstico,sí,10,no,"
    ));
    // What goes out can come in again, and says the same.
    let again = summary(&tabalosos(), &spanish_out);
    assert_eq!((again.rows.bad, again.month.total), (0, summary(&tabalosos(), text).month.total));
    assert_eq!(csv(&tabalosos(), english(), "code\n"), "");
}

#[test]
fn the_command_says_what_it_did_and_what_it_could_not() {
    let (plan, users) = (plan_file("tabalosos"), data(FILES[1]));
    let (code, out, err) = tarifa(&["register", &plan, &users, "--csv", "--lang", "en"]);
    assert_eq!(
        (code, err),
        (
            0,
            format!(
                "{users}: columns: Columns of the file: 1 Código = code; 2 Categoría = category; 3 Medidor = metered; \
                 4 Consumo (m3) = m3; 5 Cuota social = social; 6 Hoy = today\n\
                 {users}: understood: The file is not UTF-8: it was read with the letters of Windows-1252.\n\
                 {users}: understood: Rows with a blank “social”: 1. It was taken as no.\n\
                 {users}: understood: There is no column “sewer” (rows: 4). They were taken to have what the service offers.\n\
                 {users}: understood: There is no column “exempt” (rows: 4). It was taken as 0 %.\n\
                 {users}: understood: Rows with a blank “today”: 1. They are not compared with what is paid today.\n\
                 {users}: 5: no_such_category: The plan has no tariff for this kind of user.\n"
            )
        )
    );
    let expected = "code,category,metered,m3,social,sewer,exempt,shop,today,total,difference\n\
                    A-1,domestic,yes,10,no,yes,0,no,5.00,10.50,5.50\n\
                    A-2,domestic,yes,12.5,no,yes,0,no,13.13,13.13,0.00\n\
                    Á-3,domestic,no,10,yes,yes,0,no,7.00,6.30,-0.70\n\
                    A-5,domestic,yes,20,no,yes,0,no,,21.00,\n";
    assert_eq!(out, expected);
    let choice = file("register-choice.json", br#"{"service": "today"}"#);
    let (code, out, _) = tarifa(&["register", &plan, &users, "--choice", &choice]);
    let found: Json = serde_json::from_str(&out).unwrap();
    assert_eq!((code, &found["month"]["total"]), (0, &json!("20.00")));
    let columns = file("register-columns.csv", b"code,category\n");
    let (code, out, err) = tarifa(&["register", &plan, &columns]);
    assert_eq!((code, out.as_str()), (1, ""));
    assert_eq!(
        err,
        format!(
            "{columns}: missing_columns: En las primeras 20 filas no están estas columnas: medidor, m3, social.\n\
             {columns}: columns: Columnas del archivo: 1 code = code; 2 category = category\n"
        )
    );
    for wrong in [vec!["register", &plan], vec!["register", &plan, "no-such.csv"], vec!["assess", &plan, "--csv"]] {
        assert_eq!(tarifa(&wrong).0, 2, "{wrong:?}");
    }
}

/// The plan's own groups as a register: the same bills, so the same town.
#[test]
fn the_example_register_is_the_town_itself() {
    let plan = town(ILLUSTRATIVE);
    for link in ["", "metering=large-users", "metering=none&sewerage=none", "continuity=h24&metering=all"] {
        for lang in Lang::ALL {
            let a = assess(&plan, link);
            let text = example(&plan, &a.service, lang);
            let found = try_summary(&plan, link, &text).unwrap_or_else(|fault| panic!("{}", fault.text(english())));
            let month = &a.town.as_ref().unwrap().month;
            assert_eq!((found.rows.bad, found.connections), (0, month.connections), "{link}");
            assert_eq!(found.month.total, month.total, "{link}");
            assert_eq!(found.month.turnover, month.turnover, "{link}");
            assert_eq!(found.month.exemptions, month.exemptions, "{link}");
            assert_eq!(found.beyond_needed, a.beyond_needed, "{link}");
            assert_eq!(json!(found.social.unwrap()), json!(a.social.unwrap()), "{link}");
            assert_eq!(json!(found.fund.unwrap()), json!(a.fund.unwrap()), "{link}");
            assert_eq!(json!(found.fund_plans.unwrap()), json!(a.fund_plans.clone().unwrap()), "{link}");
        }
    }
    assert_eq!(example(&tabalosos(), &assess(&tabalosos(), "").service, spanish()), "", "no document names its users");
}

/// Categories, and the lines of all bills, add up to the month.
#[test]
fn a_register_adds_up_both_ways() {
    let plan = town(ILLUSTRATIVE);
    let found = summary(&plan, &example(&plan, &assess(&plan, "").service, english()));
    let sum =
        |amount: fn(&Amounts) -> Soles| Soles::sum(found.categories.iter().map(|row| amount(&row.month))).unwrap();
    assert!(found.categories.len() > 3);
    assert_eq!(sum(|month| month.total), found.month.total);
    assert_eq!(sum(|month| month.turnover), found.month.turnover);
    assert_eq!(found.categories.iter().map(|row| row.connections).sum::<u32>(), found.connections);
    let Amounts { service, specific, discounts, exemptions, vat, total, .. } = found.month;
    assert_eq!(Soles::sum([service, specific, discounts, exemptions, vat]).unwrap(), total);
}

/// What a row says of its sewer and its exemption is in its bill.
#[test]
fn rows_may_say_their_sewer_and_their_exemption() {
    let plan = town(ILLUSTRATIVE);
    let header = "code,category,metered,m3,social,desagüe,exonerado\n";
    let total = |row: &str| summary(&plan, &[header, row].concat()).month.total;
    let by_hand = |sewer, exempt: &str| {
        let a = assess(&plan, "");
        let connection = Connection {
            category: category("state"),
            units: 1,
            metered: true,
            m3: Some(Volume::new(d("40"))),
            sewer,
            social: false,
            exempt: Rate::new(d(exempt)),
        };
        Bill::of(&plan, a.prices.as_ref().unwrap(), &connection).unwrap().total
    };
    assert_eq!(total("a,state,yes,40,no,yes,0"), by_hand(true, "0"));
    assert_eq!(total("a,state,yes,40,no,no,50"), by_hand(false, "0.5"));
    // Blank, it is what it would be without the column.
    assert_eq!(total("a,state,yes,40,no,,50"), by_hand(true, "0.5"));
    assert_eq!(total("a,state,yes,40,no,yes,12.5"), by_hand(true, "0.125"));
    assert_eq!(total("a,state,yes,40,no,yes,100"), Soles::ZERO);
    let bad = summary(&plan, &[header, "a,social,no,8,yes,yes,50\nb,state,yes,1,no,yes,101\n"].concat());
    assert_eq!(faults(&bad), [(2, "exempt", "exempt_and_social"), (3, "exempt", "number_out_of_range")]);
}

/// What is no UTF-8 is read as a browser reads it: 0x80 is the euro sign, 0x81 stays what it is (windows-1252).
#[test]
fn a_file_of_windows_is_read_with_its_own_letters() {
    let users =
        file("register-windows.csv", b"code,category,metered,m3,social\n\x80\x81\x93\xd1\x9f,domestic,1,10,0\n");
    let (code, out, _) = tarifa(&["register", &plan_file("tabalosos"), &users, "--csv", "--lang", "en"]);
    assert_eq!(code, 0);
    assert!(out.contains("\n€\u{81}“ÑŸ,domestic,"), "{out}");
}

/// What nobody sees before a sign does not hide the sign, and is shown where it makes a cell wrong.
#[test]
fn letters_that_nobody_sees_hide_nothing() {
    let out = csv(&tabalosos(), english(), &format!("{HEADER}\u{200b}=1,domestic,1,10,0,\n\0@x,domestic,1,10,0,\n"));
    let codes: Vec<&str> = out.lines().skip(1).filter_map(|line| line.split(',').next()).collect();
    assert_eq!(codes, ["'\u{200b}=1", "'\0@x"]);
    let found = rows(&tabalosos(), "a,dom\0estic,1,10,0,\n");
    assert_eq!(found.rows.listed[0].cell, "dom\u{fffd}estic");
}
