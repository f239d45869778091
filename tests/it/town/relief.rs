//! What exemptions and the rule for homes with a shop cost the others (model.md, section 5), by hand.

use crate::generated::{Written, config, levels, read_plan};
use crate::support::*;
use crate::town::outlook::hundred_homes;
use proptest::prelude::*;
use rust_decimal::Decimal;
use tarifa_clara::town::relief::{Relief, ShopRule};

/// Homes at S/ 1 a m³, businesses at S/ 2 and 1.00 fixed; 0.20 on each receipt for the board. A hall half exempt, a
/// school wholly, and four homes with a shop that use 12 m³.
fn three_groups() -> Json {
    let mut plan = small();
    let group = |id: &str, m3: u32, count: u32| json!({"id": id, "label": id, "category": "domestic", "metered": true, "sewer": false, "m3": m3, "count": count});
    let (mut hall, mut school, mut shops) = (group("hall", 10, 3), group("school", 5, 1), group("shops", 12, 4));
    hall["exempt_share"] = json!("0.5");
    school["exempt_share"] = json!(1);
    shops["shop"] = json!(true);
    merge(
        &mut plan,
        &json!({
            "users": [hall, school, shops],
            "tariff": {"commercial": {"scheme": "flat", "blocks": [{"price": 2}], "fixed_charge": {"amount": 1}, "assigned_m3": 20}},
            "specific_rates": [{"id": "board", "label": "Junta", "charge": {"amount": "0.20"}}],
            "pricing": {"home_with_shop": "commercial"}
        }),
    );
    plan
}

fn relief(plan: &Json) -> Relief {
    assess(&read(plan), "").relief.unwrap()
}

fn rule(plan: &Json) -> ShopRule {
    relief(plan).shops.unwrap()
}

#[test]
fn each_exempt_group_has_its_row_and_the_rows_add_up() {
    let rows = |plan: &Json| -> (Vec<(String, u32, String)>, String) {
        let relief = relief(plan);
        let row =
            |g: &tarifa_clara::town::relief::ExemptGroup| (g.id.to_string(), g.connections, g.forgiven.to_string());
        (relief.exempt.iter().map(row).collect(), relief.forgiven.to_string())
    };
    // Half of 10.00 + 0.20 is 5.10, three times; all of 5.00 + 0.20, once.
    let (exempt, sum) = rows(&three_groups());
    assert_eq!(exempt, [("hall".into(), 3, "15.30".into()), ("school".into(), 1, "5.20".into())]);
    assert_eq!(sum, "20.50");
    // 15.30 / 1.18 = 12.966, 5.20 / 1.18 = 4.407: the rows come to 17.38, and 20.50 / 1.18 to 17.37.
    let (exempt, sum) = rows(&with(three_groups(), "pricing.include_vat", json!(true)));
    assert_eq!(exempt, [("hall".into(), 3, "12.97".into()), ("school".into(), 1, "4.41".into())]);
    assert_eq!(sum, "17.38");
}

#[test]
fn a_group_of_homes_with_a_shop_is_billed_as_the_rule_says() {
    let town = |plan: &Json| assess(&read(plan), "").town.unwrap();
    let shops = &town(&three_groups()).groups[2];
    assert_eq!((shops.category, shops.each.turnover.to_string()), (category("commercial"), "25.00".into()));
    let shops = &town(&with(three_groups(), "pricing.home_with_shop", Json::Null)).groups[2];
    assert_eq!((shops.category, shops.each.turnover.to_string()), (category("domestic"), "12.00".into()));
    let shops = &town(&with(three_groups(), "users[2].shop", json!(false))).groups[2];
    assert_eq!(shops.category, category("domestic"));
}

#[test]
fn the_rule_for_homes_with_a_shop_costs_the_difference_of_their_two_bills() {
    // As a business 12 × 2 + 1, as a home 12 × 1: four homes pay 13.00 more each, which helps the others.
    let helps = rule(&three_groups());
    let shops = &helps.groups[0];
    assert_eq!((shops.billed_as, shops.otherwise_as), (category("commercial"), category("domestic")));
    assert_eq!((shops.pays.to_string(), shops.otherwise.to_string()), ("25.00".into(), "12.00".into()));
    assert_eq!(
        (shops.connections, shops.costs.to_string(), helps.costs.to_string()),
        (4, "-52.00".into(), "-52.00".into())
    );
    // Billed as homes by the rule, they would else be businesses: that is what it costs the others.
    let costs = rule(&with(three_groups(), "pricing.home_with_shop", json!("domestic")));
    assert_eq!(
        (costs.groups[0].billed_as, costs.groups[0].otherwise_as),
        (category("domestic"), category("commercial"))
    );
    assert_eq!(costs.costs.to_string(), "52.00");
    // No rule, no such homes, or nothing to compare with: nothing to say.
    assert!(rule(&with(three_groups(), "pricing.home_with_shop", Json::Null)).groups.is_empty());
    assert!(rule(&with(three_groups(), "users[2].count", json!(0))).groups.is_empty());
    let alone = with(three_groups(), "pricing.home_with_shop", json!("domestic"));
    assert!(rule(&without(alone, "tariff.commercial")).groups.is_empty());
}

#[test]
fn a_bill_that_cannot_be_compared_withholds_the_rule_alone() {
    let plan = with(three_groups(), "users[2].metered", json!(false));
    let relief = relief(&without(plan.clone(), "tariff.domestic.assigned_m3"));
    assert_eq!(relief.shops.unwrap_err().code(), "no_assigned_volume");
    assert_eq!(relief.forgiven.to_string(), "20.50");
    // What they are billed as must have its assigned volume already in the plan.
    let problems = problems_of(&without(plan, "tariff.commercial.assigned_m3"));
    assert_eq!(problems, [("users[2].metered".to_owned(), "no_assigned_volume")]);
}

#[test]
fn the_page_says_which_way_the_rule_goes() {
    let page = |plan: &Json| {
        let plan = read(plan);
        living_page(&plan, "", english())
    };
    let helps = "With the rule these homes pay S/\u{a0}52.00 more a month together. With it they help the others.";
    let costs = "With the rule these homes pay S/\u{a0}52.00 less a month together. That is what it costs the others.";
    let (more, less) =
        (page(&three_groups()), page(&with(three_groups(), "pricing.home_with_shop", json!("domestic"))));
    assert!(more.contains(helps) && !more.contains(costs));
    assert!(less.contains(costs) && !less.contains(helps));
    assert!(more.contains("3 connections, forgiven 50\u{a0}%") && more.contains("1 connection, forgiven 100\u{a0}%"));
    assert!(!page(&hundred_homes()).contains("What is forgiven"), "nobody is forgiven anything");
}

#[test]
fn what_no_document_gives_is_withheld() {
    for name in TOWNS {
        assert_eq!(assess(&town(name), "").relief.unwrap_err().code(), "not_given", "{name}");
    }
}

proptest! {
    #![proptest_config(config(96))]

    /// The rows are what the bills forgive, and their sums what is shown.
    #[test]
    fn what_is_forgiven_adds_up(Written { plan, .. } in read_plan(None), levels in levels()) {
        let a = assess(&plan, levels);
        prop_assume!(a.relief.is_ok());
        let (relief, town) = (a.relief.unwrap(), a.town.unwrap());
        prop_assert_eq!(relief.forgiven.value(), sum(relief.exempt.iter().map(|group| group.forgiven)));
        if !plan.pricing.include_vat {
            prop_assert_eq!(relief.forgiven.value(), -town.month.exemptions.value());
        }
        let rule = relief.shops.unwrap();
        prop_assert_eq!(rule.costs.value(), sum(rule.groups.iter().map(|group| group.costs)));
        for row in &rule.groups {
            let bills = town.groups.iter().find(|group| group.id == row.id).unwrap();
            prop_assert_eq!((row.pays, row.billed_as), (bills.each.turnover, bills.category));
            let difference = row.otherwise.value() - row.pays.value();
            prop_assert_eq!(row.costs.value(), difference * Decimal::from(row.connections));
        }
    }

    /// What a home would pay without the rule is what it pays where it is no home with a shop.
    #[test]
    fn the_other_bill_is_that_of_the_other_category(Written { plan, json } in read_plan(Some(true)), levels in levels()) {
        let Ok(relief) = assess(&plan, levels).relief else { return Ok(()) };
        for row in relief.shops.unwrap().groups {
            let place = plan.users.iter().position(|group| group.id == row.id).unwrap();
            let other = with(json.clone(), &format!("users[{place}].shop"), json!(false));
            let other = read(&with(other, &format!("users[{place}].category"), json!(row.otherwise_as.id())));
            prop_assert_eq!(assess(&other, levels).town.unwrap().groups[place].each.turnover, row.otherwise);
        }
    }
}
