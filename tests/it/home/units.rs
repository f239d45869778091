//! Units of use (model.md, section 3, step 0): several homes or shops behind one connection. Expected values are worked out by hand.

use crate::support::*;
use tarifa_clara::choice::Choice;
use tarifa_clara::home::line::LineKind;
use tarifa_clara::locale::Lang;
use tarifa_clara::plan::Plan;
use tarifa_clara::receipt_check::{Receipt, ReceiptCheck};
use tarifa_clara::register::fault::Unusable;
use tarifa_clara::register::summary::RegisterSummary;
use tarifa_clara::register::{self, Column, Register};
use tarifa_clara::view::TownView;

/// The first 8 m³ at S/ 1, those above at 2; sewer half of the water; S/ 2 fixed; at least 5 m³, 10 without a meter. A yard of four
/// families shares one connection.
fn yard() -> Json {
    let mut plan = small();
    *at(&mut plan, "tariff.domestic") = json!({
        "fixed_charge": {"amount": 2}, "scheme": "increasing_block",
        "blocks": [{"up_to_m3": 8, "price": 1}, {"price": 2}],
        "minimum_m3": 5, "assigned_m3": 10, "sewer": {"share_of_water": "0.5"}
    });
    *at(&mut plan, "tax.vat_rate") = json!(0);
    *at(&mut plan, "social_charge") = json!({
        "discount": "0.5", "covered_m3": 8, "applies_to": ["water", "sewer", "fixed"], "order": "operator_first",
        "paid_by": "municipality", "criteria": []
    });
    let group = |id: &str, m3: u32, count: u32| json!({"id": id, "label": id, "category": "domestic", "metered": true, "sewer": true, "m3": m3, "count": count});
    plan["users"] = json!([group("homes", 10, 60), group("yards", 40, 10)]);
    *at(&mut plan, "users[1].units_of_use") = json!(4);
    plan
}

fn lines(plan: &Plan, link: &str) -> Vec<String> {
    bill(plan, link).lines.iter().map(|line| line.amount.to_string()).collect()
}

#[test]
fn limits_volumes_and_charges_count_for_each_unit_and_the_volume_once() {
    let plan = read(&yard());
    // 32 × 1 + 8 × 2, half of it, 4 × 2: four times the home of 10 m³.
    assert_eq!(lines(&plan, "m3=40&units_of_use=4&sewer=1"), ["48.00", "24.00", "8.00"]);
    assert_eq!(lines(&plan, "m3=10&units_of_use=1&sewer=1"), ["12.00", "6.00", "2.00"]);
    assert_eq!(lines(&plan, "m3=40&units_of_use=1&sewer=1"), ["72.00", "36.00", "2.00"]);
    // At least 4 × 5; without a meter 4 × 10.
    for (link, m3) in
        [("m3=12&units_of_use=4", "20"), ("m3=3&metered=0&units_of_use=4", "40"), ("m3=21&units_of_use=4", "21")]
    {
        assert_eq!(bill(&plan, link).billed.unwrap().m3.value(), d(m3), "{link}");
    }
    // Half of 4 × 8 m³ at S/ 1, of their sewer and of the charges: (32 + 16 + 8) / 2.
    let discount = line(&bill(&plan, "m3=40&units_of_use=4&sewer=1&social=1"), &LineKind::SocialDiscount);
    assert_eq!(discount, d("-28"));
    // A minimum charge of S/ 8 is 32 for four; what a level adds to the receipt or others collect with it counts once.
    let least = read(&with(without(yard(), "tariff.domestic.minimum_m3"), "tariff.domestic.minimum_charge", json!(8)));
    assert_eq!(lines(&least, "m3=10&units_of_use=4&sewer=1"), ["10.00", "5.00", "8.00", "9.00"]);
}

/// One connection of 10 m³ pays 20.00, a yard 80.00; an average home is billed (600 + 400) / (60 + 40) m³.
#[test]
fn the_town_bills_connections_and_averages_homes() {
    let town = assess(&read(&yard()), "").town.unwrap();
    assert_eq!((town.month.connections, town.month.total.to_string()), (70, "2000.00".into()));
    assert_eq!(town.average_home_volume().unwrap().value(), d("10"));
}

/// S/ 12,000 a year of 60 homes and 10 yards of four: S/ 10 for each of 100 homes and month.
#[test]
fn a_family_charge_is_found_for_each_home() {
    let mut plan = yard();
    merge(
        &mut plan,
        &json!({
            "pricing": {"prices": "to_find"}, "collection_rate": 1, "losses": 0,
            "costs": {"operation": [{"id": "pay", "label": "Pago", "heading": "personnel", "amount": 12000, "per": "year"}], "replacement": [], "investment": []},
            "tariff": {"domestic": {"fixed_charge": null, "blocks": [], "sewer": null, "minimum_m3": null, "assigned_m3": null}}
        }),
    );
    *at(&mut plan, "tariff.domestic.fixed_charge") = json!({"factor": 1});
    let plan = read(&plan);
    let a = assess(&plan, "units_of_use=4");
    assert_eq!(a.prices.as_ref().unwrap().base.unwrap().value(), d("10"));
    assert_eq!(
        (a.bill.as_ref().unwrap().total.to_string(), a.beyond_needed.unwrap().to_string()),
        ("40.00".into(), "0.00".into())
    );
}

fn shown(plan: &Plan, link: &str, lang: Lang) -> String {
    let wall = TownView::of(plan, &assess(plan, link), lang).hall().into_string();
    living_page(plan, link, lang) + &wall
}

#[test]
fn they_are_asked_for_and_said_where_a_town_has_them_and_nowhere_else() {
    let plan = read(&yard());
    let page = shown(&plan, "m3=40&units_of_use=4&sewer=1", spanish());
    for said in [
        "¿Cuántas casas o negocios comparten esta conexión?",
        "4 unidades de uso × S/\u{a0}2.00",
        " · 4 unidades de uso · 40\u{a0}m³",
    ] {
        assert!(page.contains(said), "{said}");
    }
    assert!(shown(&plan, "m3=40&units_of_use=4", english()).contains("4 units of use × S/\u{a0}2.00"));
    // One says nothing.
    let one = shown(&plan, "m3=10&units_of_use=1", spanish());
    assert!(!one.contains("1 unidades") && !one.contains("unidades de uso ×"));
    for name in all_plans() {
        let page = shown(&town(name), "", spanish());
        assert!(!page.contains("comparten esta conexión") && !page.contains("name=\"units_of_use\""), "{name}");
    }
}

#[test]
fn a_link_says_them_where_a_town_has_them() {
    let plan = read(&yard());
    let said = |link: &str| choose(&plan, link).to_fragment();
    assert!(said("units_of_use=4").contains("&units_of_use=4&"));
    assert_eq!(said(&said("units_of_use=4")), said("units_of_use=4"));
    assert!(said("").contains("&units_of_use=1&"), "as one may be chosen where the example has more");
    let json = serde_json::to_value(choose(&plan, "units_of_use=4")).unwrap();
    assert_eq!(json["units_of_use"], "4");
    for wrong in ["0", "1001", "2.5", "x"] {
        let problems = Choice::from_pairs(&plan, pairs(&format!("units_of_use={wrong}"))).unwrap_err();
        assert_eq!(problems[0].path, "units_of_use", "{wrong}");
    }
    let (opened, left_out) = Choice::open(&plan, "m3=12&units_of_use=4.");
    assert!(opened.unwrap().to_fragment().contains("units_of_use=4&m3=12") && left_out.is_empty());
    let other = town("tabalosos");
    assert!(!choose(&other, "m3=12").to_fragment().contains("units"));
    let problems = Choice::from_pairs(&other, pairs("units_of_use=4")).unwrap_err();
    assert_eq!(crate::support::said(&problems), [("units_of_use".to_owned(), "unknown_key")]);
}

#[test]
fn a_receipt_of_several_units_is_checked_with_them() {
    let plan = read(&yard());
    let town = assess(&plan, "m3=40&units_of_use=4&sewer=1");
    let written = [("receipt-water", "72.00"), ("receipt-fixed", "8.00")];
    let written = written.map(|(name, value)| (name.to_owned(), value.to_owned()));
    let receipt = Receipt::from_pairs(&plan, written).unwrap();
    let check = ReceiptCheck::of(&plan, &town, &receipt).unwrap();
    let wrong = check.first_wrong().unwrap();
    assert_eq!(
        (wrong.item.field(), check.rows.iter().filter(|row| row.written.is_some()).count()),
        ("receipt-water".into(), 2)
    );
    let said = TownView::of(&plan, &town, spanish()).checked(&receipt).into_string();
    assert!(said.contains("32\u{a0}m³") && said.contains("Esta conexión tiene 4 unidades de uso"), "{said}");
}

fn registered(plan: &Plan, text: &str) -> Result<RegisterSummary, Unusable> {
    let mut register = Register::new(plan, &choose(plan, ""));
    register.push(text);
    register.finish()
}

#[test]
fn a_register_may_have_a_column_of_them_under_any_of_its_names() {
    let plan = read(&yard());
    for heading in ["unidades de uso", "U. de uso", "UU", "N° unidades", "Nro. de unidades de uso", "units of use"] {
        let text = format!(
            "code,category,metered,m3,social,sewer,{heading}\n1,domestic,yes,10,no,yes,\n2,domestic,yes,40,no,yes,4\n3,domestic,yes,40,no,yes,4.0\n"
        );
        let found = registered(&plan, &text).unwrap();
        assert_eq!((found.rows.good, found.month.total.to_string()), (3, "180.00".into()), "{heading}");
        let assumed: Vec<_> = found.understood.assumed.iter().map(|one| (one.column, one.missing, one.rows)).collect();
        assert!(assumed.contains(&(Column::Units, false, 1)), "{assumed:?}");
    }
    // Without the column each has one; that is said where the town has others.
    let without = "code,category,metered,m3,social\n1,domestic,yes,10,no\n";
    let says = |plan: &Plan| {
        registered(plan, without).unwrap().understood.assumed.iter().any(|one| one.column == Column::Units)
    };
    assert!(says(&plan) && !says(&town("tabalosos")));
    let bad = registered(&plan, "code,category,metered,m3,social,UU\n1,domestic,yes,10,no,0\n2,domestic,yes,10,no,dos\n3,domestic,yes,10,no,2.5\n").unwrap();
    let bad: Vec<_> = bad.rows.listed.iter().map(|row| (row.line, row.column, row.fault.code())).collect();
    assert_eq!(bad, [2, 3, 4].map(|line| (line, Some(Column::Units), "not_units_of_use")));
}

/// What is written has the column where the file has it, and the plan's own users come to the town's sums.
#[test]
fn they_are_written_again_and_a_register_of_the_plans_users_is_the_town() {
    let plan = read(&yard());
    let mut register = Register::new(&plan, &choose(&plan, "")).with_csv(english());
    register.push("code,category,metered,m3,social,UU\n2,domestic,yes,40,no,4\n");
    register.end();
    let expected = "code,category,metered,m3,social,sewer,exempt,shop,units of use,today,total,difference\n2,domestic,yes,40,no,yes,0,no,4,,80.00,\n";
    assert_eq!(register.take_csv(), expected);
    let a = assess(&plan, "");
    let example = register::example(&plan, &a.service, spanish());
    let found = registered(&plan, &example).unwrap();
    assert_eq!(found.month.total, a.town.as_ref().unwrap().month.total);
    assert!(
        register::example(&town(ILLUSTRATIVE), &assess(&town(ILLUSTRATIVE), "").service, spanish())
            .starts_with("código,categoría,medidor,m3,social,desagüe,exonerado,tienda,hoy\n")
    );
}

/// A yard of four pays 80.00 of what four homes earn: as much of it as one home's 20.00.
#[test]
fn a_shared_receipt_is_set_against_what_its_homes_earn() {
    let mut plan = yard();
    merge(&mut plan, &json!({"town": {"people_per_household": 4, "income_per_person": 110}}));
    let found = registered(
        &read(&plan),
        "code,category,metered,m3,social,UU\n1,domestic,yes,10,no,1\n2,domestic,yes,40,no,4\n",
    )
    .unwrap();
    let above = found.above_marks.unwrap();
    // 20 of 440 are 4.55 %.
    assert_eq!((above.homes, above.above_usual, above.above_most), (5, 5, 0));
}

/// What is printed of today is a home's: four that share a receipt pay something else, which no document gives.
#[test]
fn nothing_of_today_is_set_against_a_receipt_that_several_share() {
    let plan = with(yard(), "today.charge_per_month", json!("6.00"));
    assert!(assess(&read(&plan), "units_of_use=1").answer.against_today.is_ok());
    assert_eq!(assess(&read(&plan), "units_of_use=4").answer.against_today.unwrap_err().code(), "not_given");
}
