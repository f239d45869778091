//! The family charge: what a home pays whatever it uses, found from the cost (model.md, section 4). Amounts worked out by hand.

use crate::support::*;

/// Santa Rosa, 180 homes, as it had to be written when every category needed blocks: with a block of factor 0, and 10 m³ that nobody
/// measures.
fn written_with_a_trick() -> Json {
    serde_json::from_str(&text_of("tests/cases/plans/water-committee.json")).unwrap()
}

/// The same without the trick.
fn committee() -> Json {
    let mut plan = written_with_a_trick();
    plan["format"] = json!(2);
    plan["tariff"] = json!({"domestic": {"scheme": "flat", "fixed_charge": {"factor": 1}, "blocks": []}});
    plan["users"][0].as_object_mut().unwrap().remove("m3");
    for example in plan["examples"].as_array_mut().unwrap() {
        example["home"].as_object_mut().unwrap().remove("m3");
    }
    plan
}

/// 7,710 and 1,800 of chlorine in operation, 1,000 and 600 put aside: 11,110 over 180 homes and 12 months is 5.1435.
#[test]
fn a_family_charge_is_the_cost_over_homes_and_months() {
    for plan in [committee(), written_with_a_trick()].map(|plan| read(&plan)) {
        let a = assess(&plan, "");
        assert_eq!(a.answer.prices.as_ref().unwrap().base.unwrap().to_string(), "5.1435185185");
        let bill = a.answer.bill.as_ref().unwrap();
        assert!(bill.billed.is_none() && bill.lines.len() == 1, "one charge, and no volume");
        assert_eq!((bill.total.to_string(), bill.cash.to_string()), ("5.14".to_owned(), "5.10".to_owned()));
        assert_eq!(a.beyond_needed.unwrap().to_string(), "-7.60", "12 × 180 × 5.14 − 11,110");
        for withheld in [a.cross_subsidy.err(), a.conventional.err(), a.cost.unwrap().average_cost_per_m3.err()] {
            assert_eq!(withheld.unwrap().code(), "per_home");
        }
    }
}

#[test]
fn it_is_rounded_as_the_plan_says() {
    let total = |step: &str, direction: &str| {
        let publish = json!({"step": step, "direction": direction});
        let a = assess(&read(&with(committee(), "pricing.publish", publish)), "");
        (a.answer.bill.unwrap().total.to_string(), a.beyond_needed.unwrap().to_string())
    };
    let pair = |total: &str, beyond: &str| (total.to_owned(), beyond.to_owned());
    assert_eq!(total("0.10", "up"), pair("5.20", "122.00"));
    assert_eq!(total("0.10", "nearest"), pair("5.10", "-94.00"));
    assert_eq!(total("0.50", "nearest"), pair("5.00", "-310.00"));
    assert_eq!(total("1", "up"), pair("6.00", "1850.00"));
    // What is a whole number of steps already goes no further up.
    let exact = with(
        with(committee(), "costs.operation[0].amount", json!(50)),
        "pricing.publish",
        json!({"step": "0.10", "direction": "up"}),
    );
    assert_eq!(assess(&read(&exact), "").answer.bill.unwrap().total.to_string(), "5.00", "10,800 / 2,160");
}

/// 2.5 kg at 14.00, twelve times a year, is 420.00.
#[test]
fn what_is_bought_is_a_price_a_quantity_and_times() {
    let bought = json!({"id": "cloro", "label": "Cloro", "heading": "operation", "amount": "14.00", "per": "year",
        "bought": {"unit": "kg", "quantity": "2.5", "times": 12}});
    let plan = read(&with(committee(), "aspects[0].levels[1].costs.operation[0]", bought));
    let cost = assess(&plan, "").cost.unwrap();
    let line = cost.operation.iter().find(|line| line.unit.is_some()).unwrap();
    assert_eq!(line.amount.to_string(), "420.00");
    let page = living_page(&plan, "", spanish());
    assert!(page.contains("2.5 kg × S/\u{a0}14.00 × 12 veces al año"));
}

/// No price per m³, no question about m³ or meters, and the charge by its own name.
#[test]
fn the_pages_speak_of_a_charge_by_the_home() {
    for json in [committee(), written_with_a_trick(), plan_json("comunidad-ejemplo")] {
        let plan = read(&json);
        for lang in [spanish(), english()] {
            let page = living_page(&plan, "", lang);
            for unsaid in
                ["m³ ×", "por m³:", "per m³:", "name=\"m3\"", "name=\"metered\"", "Cargo fijo", "Fixed charge"]
            {
                assert!(!page.contains(unsaid), "{}: {unsaid}", plan.id.as_str());
            }
        }
        let page = living_page(&plan, "", spanish());
        assert!(page.contains("Cuota familiar") && page.contains("Aquí se paga por casa"), "{}", plan.id.as_str());
    }
}

/// The receipts of the years ahead name no price per m³ either.
#[test]
fn the_years_of_a_charge_by_the_home_speak_of_no_water() {
    let mut plan = plan_json(COMMITTEE);
    plan["outlook"] = json!({"years": 3, "growth": 0, "discount_rate": 0, "indexation": {"real": "0.05", "index": 0}});
    plan["sources"][0]["paths"].as_array_mut().unwrap().push(json!("outlook"));
    let plan = read(&plan);
    let totals: Vec<_> = assess(&plan, "").years.unwrap().iter().map(|year| year.total.to_string()).collect();
    assert_eq!(totals, ["4.10", "4.31", "4.52"], "4.10; 4.305; 4.52025 is published as 4.520");
    let page = living_page(&plan, "", spanish());
    assert!(page.contains(spanish().years_heading()) && !page.contains(spanish().years_water()));
}

/// A cost that grows with the m³ needs those of everybody.
#[test]
fn a_cost_by_the_m3_needs_what_everybody_uses() {
    let by_m3 = with(committee(), "costs.operation[0].per", json!("m3_billed"));
    assert_eq!(problems_of(&by_m3), [("users[0].m3".to_owned(), "missing")]);
    let known = with(with(by_m3, "costs.operation[0].amount", json!("0.01")), "users[0].m3", json!(10));
    assert_eq!(assess(&read(&known), "").cost.unwrap().operation[0].amount.to_string(), "216.00", "0.01 × 21,600 m³");
}

/// The regulator's list, as data of its source.
#[test]
fn the_contract_has_the_regulators_26_costs_by_their_groups() {
    let list: Json = serde_json::from_str(&text_of("tests/family-charge.json")).unwrap();
    let contract = text_of("src/model.md");
    let mut count = 0;
    for group in list["groups"].as_array().unwrap() {
        let items: Vec<&str> = group["items"].as_array().unwrap().iter().map(|item| item.as_str().unwrap()).collect();
        count += items.len();
        let row = contract.lines().find(|line| line.starts_with(&format!("| {} |", group["es"].as_str().unwrap())));
        assert!(row.unwrap().ends_with(&format!("| {} |", items.join("; "))), "{}", group["id"]);
    }
    assert_eq!(count, 26);
    let headings = ["operation", "maintenance", "administration", "minor_rehabilitation"];
    assert!(headings.iter().all(|heading| contract.contains(&format!("| `{heading}` | "))));
}
