//! The years ahead: the fund over the contract, indexation, the conventional charge. Expected values are worked out by
//! hand from `model.md`, sections 2, 6 and 7.

use crate::support::*;
use proptest::prelude::*;
use tarifa_clara::town::outlook::{ChargeParts, FundPlan, price_chain};

/// A hundred homes of 10 m³ at S/ 1: a turnover of 1,000 a month, of which the fund gets a tenth; operating costs 6,000.
pub fn hundred_homes() -> Json {
    let mut plan = small();
    merge(
        &mut plan,
        &json!({
            "users": [{"id": "homes", "label": "Casas", "category": "domestic", "metered": true, "sewer": false, "m3": 10, "count": 100}],
            "costs": {
                "operation": [{"id": "pay", "label": "Personal", "heading": "personnel", "amount": 6000, "per": "year"}],
                "replacement": [{"id": "pump", "label": "Bomba", "cost": 1200, "life_years": 10, "interest": 0, "provision": "straight_line"}],
                "investment": [{"id": "well", "label": "Pozo", "cost": 2400, "life_years": 10, "interest": 0, "tariff_share": 0}]
            },
            "collection_rate": 1,
            "fund": {"rate": "0.10", "pays_replacement": false, "base": "billed", "target_months": 3},
            "outlook": {"years": 3, "growth": 0, "discount_rate": 0, "indexation": {"real": 0, "index": 0}}
        }),
    );
    at(&mut plan, "sources[0].paths").as_array_mut().unwrap().push(json!("outlook"));
    plan
}

fn funds(plan: &Json) -> Vec<FundPlan> {
    assess(&read(plan), "").fund_plans.unwrap()
}

fn closings(plan: &FundPlan) -> Vec<String> {
    plan.years.iter().map(|year| year.closing.to_string()).collect()
}

#[test]
fn a_quarter_is_deposited_at_its_end_and_the_target_is_reached_when_it_is_held() {
    let fund = &funds(&hundred_homes())[0];
    // 100 a month, 300 a quarter; the target of 3 × 6,000 / 12 is held with the fifth deposit.
    assert_eq!(closings(fund), ["1200.00", "2400.00", "3600.00"]);
    assert_eq!(fund.target.unwrap().to_string(), "1500.00");
    assert_eq!(fund.reached, Some(15));
}

#[test]
fn a_use_is_paid_after_its_months_deposit_and_up_to_the_balance() {
    let uses = json!([
        {"label": "Antes de todo", "month": 1, "amount": "50"},
        {"label": "Con el primer depósito", "month": 3, "amount": "200"},
        {"label": "Más de lo que hay", "month": 24, "amount": "5000"}
    ]);
    let fund = &funds(&with(hundred_homes(), "fund.uses", uses))[0];
    let [first, second, third] = fund.years.as_slice() else { panic!("three years") };
    assert_eq!((first.uses.to_string(), first.not_covered.to_string()), ("200.00".into(), "50.00".into()));
    assert_eq!(first.closing.to_string(), "1000.00");
    // 1,000 + 1,200 are there, so 2,800 of the 5,000 are not covered.
    assert_eq!((second.uses.to_string(), second.not_covered.to_string()), ("2200.00".into(), "2800.00".into()));
    assert_eq!(third.closing.to_string(), "1200.00");
    assert_eq!(fund.reached, Some(18), "1,000 + 300 + 300, before the use empties it");
}

#[test]
fn growth_and_prices_raise_the_deposits_of_later_years() {
    let mut plan = hundred_homes();
    merge(&mut plan, &json!({"outlook": {"growth": "0.10", "indexation": {"real": "0.05"}}}));
    // 300 a quarter; then × 1.1 × 1.05 = 346.50; then 400.2075, deposited as 400.21.
    assert_eq!(closings(&funds(&plan)[0]), ["1200.00", "2586.00", "4186.84"]);
}

#[test]
fn a_deposit_is_the_rounded_sum_of_unrounded_months() {
    let fund = &funds(&with(hundred_homes(), "fund.rate", json!("0.0333333")))[0];
    assert_eq!(fund.years[0].deposits.to_string(), "400.00", "4 × round(3 × 33.3333), not 12 × 33.33");
}

#[test]
fn offers_stand_beside_the_plans_own_rate() {
    let offers = json!([{"label": "Uno", "rate": "0.05"}, {"label": "Dos", "rate": "0.20"}]);
    let funds = funds(&with(hundred_homes(), "fund.offers", offers));
    let shown: Vec<_> = funds.iter().map(|fund| (fund.rate.to_string(), fund.reached)).collect();
    assert_eq!(shown, [("0.10".into(), Some(15)), ("0.05".into(), Some(30)), ("0.20".into(), Some(9))]);
}

#[test]
fn what_no_document_gives_is_withheld() {
    let code = |plan: &Json| assess(&read(plan), "").fund_plans.unwrap_err().code();
    assert_eq!(code(&with(hundred_homes(), "outlook", Json::Null)), "not_given");
    assert_eq!(code(&with(hundred_homes(), "fund.rate", Json::Null)), "not_given");
    for name in TOWNS {
        let a = assess(&town(name), "");
        assert!(a.fund_plans.is_err() && a.conventional.is_err() && a.years.is_err(), "{name}");
    }
}

/// +5.0 % then +4.3 % for water, sewerage apart: the chain stays as it is after the last year given. Sewer blocks of their own at
/// S/ 0.50: a home pays 10.00 + 5.00; 10.50 + 6.00; 10.95 (1.095 published) + 6.00.
#[test]
fn increases_can_be_given_year_by_year_for_water_and_sewer_apart() {
    let mut plan = hundred_homes();
    let increases = json!([{"water": "0.05", "sewer": "0.20", "from": "2027-01-01"}, {"water": "0.043", "sewer": 0}]);
    merge(&mut plan, &json!({"outlook": {"years": 4, "indexation": null, "increases": increases}}));
    merge(&mut plan, &json!({"tariff": {"domestic": {"sewer": {"blocks": [{"price": "0.50"}]}}}}));
    *at(&mut plan, "users[0].sewer") = json!(true);
    let a = assess(&read(&plan), "m3=10&sewer=1");
    let years = a.years.as_ref().unwrap();
    let seen: Vec<_> =
        years.iter().map(|year| (year.prices[0].to_string(), year.sewer_factor.map(|f| f.to_string()))).collect();
    let apart = |price: &str| (price.to_owned(), Some("1.20".to_owned()));
    assert_eq!(seen, [("1".to_owned(), None), apart("1.050"), apart("1.095"), apart("1.095")]);
    assert_eq!(years[1].from.as_ref().unwrap().as_str(), "2027-01-01");
    // A tenth of 100 × (15.00, 16.50, 16.95, 16.95), a year.
    assert_eq!(closings(&a.fund_plans.unwrap()[0]), ["1800.00", "3780.00", "5814.00", "7848.00"]);

    // Sewerage that is a share of water grows with it; and prices grow in one way alone.
    *at(&mut plan, "tariff.domestic.sewer") = json!({"share_of_water": "0.5"});
    let refused =
        ["outlook.increases[0].sewer", "outlook.increases[1].sewer"].map(|path| (path.to_owned(), "sewer_apart"));
    assert_eq!(problems_of(&plan), refused);
    for (path, both) in [("outlook.indexation", json!({"real": 0, "index": 0})), ("outlook.increases", Json::Null)] {
        assert_eq!(problems_of(&with(plan.clone(), path, both))[0], ("outlook".to_owned(), "wrong_type"));
    }
}

#[test]
fn index_growth_waits_for_its_trigger_and_starts_again() {
    let chain = |real: &str, index: &str, trigger: Json| -> Vec<String> {
        let mut plan = hundred_homes();
        merge(&mut plan, &json!({"outlook": {"indexation": {"real": real, "index": index, "trigger": trigger}}}));
        let plan = read(&plan);
        let chain = price_chain(&plan.outlook.unwrap(), 5).unwrap();
        chain.iter().map(|growth| growth.water.normalize().to_string()).collect()
    };
    assert_eq!(chain("0", "0.02", Json::Null), ["1", "1.02", "1.0404", "1.061208", "1.08243216"]);
    // 2 % waits, 4.04 % passes 3 %.
    assert_eq!(chain("0", "0.02", json!("0.03")), ["1", "1", "1.0404", "1.0404", "1.08243216"]);
    // Reached exactly is reached.
    assert_eq!(chain("0", "0.03", json!("0.03")), ["1", "1.03", "1.0609", "1.092727", "1.12550881"]);
    // The agreed real increase does not wait.
    assert_eq!(chain("0.01", "0.02", json!("0.05"))[..3], ["1", "1.01", "1.0201"]);
}

#[test]
fn the_receipt_of_a_year_is_made_at_its_published_prices() {
    let mut plan = hundred_homes();
    merge(&mut plan, &json!({"outlook": {"indexation": {"real": "0.05"}}}));
    let years = assess(&read(&plan), "").years.unwrap();
    let totals: Vec<String> = years.iter().map(|year| year.total.to_string()).collect();
    // 10.00 + 1.80; 10.50 + 1.89; 1.1025 is published as 1.103: 11.03 + 1.99
    assert_eq!(totals, ["11.80", "12.39", "13.02"]);
    let prices: Vec<String> =
        years.iter().flat_map(|year| &year.prices).map(|price| price.value().to_string()).collect();
    assert_eq!(prices, ["1", "1.050", "1.103"]);
}

/// Operating, replacing, improving, expanding, other works, and the whole.
fn parts(parts: ChargeParts) -> [String; 6] {
    let ChargeParts { operating, replacing, improving, expanding, works, total } = parts;
    [operating, replacing, improving, expanding, works, total].map(|price| price.to_string())
}

/// New works of 20,000 over ten years, by what they are for: a share of the second is in the tariff.
fn with_purposes() -> Json {
    let work = |id: &str, cost: u32, share: &str, purpose: Json| json!({"id": id, "label": id, "cost": cost, "life_years": 10, "interest": 0, "tariff_share": share, "purpose": purpose});
    let works = json!([
        work("filters", 2400, "0", json!("improvement")),
        work("sewers", 1200, "0.5", json!("expansion")),
        work("other", 600, "0", Json::Null)
    ]);
    with(hundred_homes(), "costs.investment", works)
}

#[test]
fn new_works_stand_by_what_they_are_for() {
    let charge = assess(&read(&with_purposes()), "").conventional.unwrap();
    // 12,000 m³: 240, 120 and 60 a year; of the 120, half is in this charge.
    assert_eq!(parts(charge.conventional), ["0.500", "0.010", "0.020", "0.010", "0.005", "0.545"]);
    assert_eq!(parts(charge.ours), ["0.500", "0.010", "0.000", "0.005", "0.000", "0.515"]);
    assert_eq!(parts(charge.without_works.unwrap()), ["0.500", "0.010", "0.000", "0.000", "0.000", "0.510"]);
}

#[test]
fn the_parts_of_a_charge_add_up_to_the_whole() {
    let plan = with(with_purposes(), "costs.operation[0].amount", json!(6005));
    let plan = with(plan, "costs.replacement[0].cost", json!(1250));
    let charge = assess(&read(&plan), "").conventional.unwrap();
    // 0.50042 and 0.01042 alone would be 0.500 and 0.010; together they are 0.51083, so the second is what is left of 0.511.
    assert_eq!(parts(charge.without_works.unwrap())[..2], ["0.500", "0.011"]);
    for charge in [charge.ours, charge.conventional] {
        let [.., total] = parts(charge);
        let sum: rust_decimal::Decimal = parts(charge)[..5].iter().map(|part| d(part)).sum();
        assert_eq!(sum, d(&total));
    }
}

#[test]
fn the_charge_is_drawn_with_its_amounts_as_text_and_a_table_behind() {
    let page = |income: &str| {
        let plan = read(&with(with_purposes(), "town.income_per_person", json!(income)));
        living_page(&plan, "", english())
    };
    // 5 people × 20 × 3 % and 5 % over 10 m³: 0.30 and 0.50, both below the highest column of 0.545.
    let drawn = page("20");
    let chart = drawn.split("<svg class=\"chart parts\"").nth(1).unwrap().split("</svg>").next().unwrap();
    assert!(chart.contains(
        "role=\"img\" aria-label=\"This charge: S/\u{a0}0.515 per m³. Without works: S/\u{a0}0.510 per m³. \
         Conventional charge: S/\u{a0}0.545 per m³. With 3\u{a0}% of what it earns, an average family can pay S/\u{a0}0.300 per m³. \
         With 5\u{a0}% of what it earns, an average family can pay S/\u{a0}0.500 per m³.\""
    ));
    for (amount, times) in [
        ("0.500", 3),
        ("0.010", 4),
        ("0.020", 1),
        ("0.005", 2),
        ("0.515", 1),
        ("0.510", 1),
        ("0.545", 1),
        ("3\u{a0}%", 1),
        ("5\u{a0}%", 1),
    ] {
        assert_eq!(chart.matches(&format!(">{amount}</text>")).count(), times, "{amount}");
    }
    assert_eq!(chart.matches("<rect").count(), 2 + 3 + 5, "a part of nothing is not drawn");
    assert!(drawn.contains("Works to reach more homes</span></span></th><td data-l=\"This charge\">0.005</td>"));
    assert!(drawn.contains("The dashed lines mark what an average family can pay"));
    // 0.60 is the top of the drawing and 1.00 beyond it; 3.00 is more than four times the highest column.
    assert!(page("40").contains("5\u{a0}% lies above the drawing.") && page("40").contains(">3\u{a0}%</text>"));
    let own = with(with_purposes(), "town.income_per_person", json!("20"));
    let own =
        living_page(&read(&with(own, "town.affordable", json!({"usual": "0.02", "most": "0.04"}))), "", english());
    assert!(own.contains(">2\u{a0}%</text>") && own.contains(">4\u{a0}%</text>") && !own.contains(">3\u{a0}%</text>"));
    assert!(page("200").contains("That lies above the drawing.") && !page("200").contains(">3\u{a0}%</text>"));
}

#[test]
fn the_conventional_charge_adds_new_works() {
    let charge = assess(&read(&hundred_homes()), "").conventional.unwrap();
    let shown = |price: tarifa_clara::number::money::Price| price.to_string();
    // 12,000 m³ a year: 6,000, 120 and 240.
    assert_eq!(
        parts(charge.conventional),
        ["0.500", "0.010", "0.000", "0.000", "0.020", "0.530"],
        "no document says what the well is for"
    );
    assert_eq!(parts(charge.ours), ["0.500", "0.010", "0.000", "0.000", "0.000", "0.510"]);
    assert!(charge.without_works.is_none(), "this charge is already without works");
    assert_eq!(
        (shown(charge.long_run.unwrap()), shown(charge.long_run_with_investment.unwrap())),
        ("0.510".into(), "0.530".into())
    );
    // 3 % and 5 % of 5 × 200, over 10 m³.
    assert_eq!(
        (shown(charge.affordable.unwrap()), shown(charge.affordable_at_most.unwrap())),
        ("3.000".into(), "5.000".into())
    );
}

#[test]
fn in_the_long_run_growth_spreads_what_does_not_grow() {
    let mut plan = hundred_homes();
    merge(&mut plan, &json!({"outlook": {"years": 2, "growth": "0.5", "discount_rate": "0.25"}}));
    let charge = assess(&read(&plan), "").conventional.unwrap();
    // v = 0.8: (6,120 × 0.8 + 9,120 × 0.64) / (12,000 × 0.8 + 18,000 × 0.64) = 10,732.8 / 21,120
    assert_eq!(charge.long_run.unwrap().to_string(), "0.508");
}

#[test]
fn the_transition_is_paid_month_by_month_until_the_charge_carries_the_cost() {
    let mut plan = hundred_homes();
    merge(
        &mut plan,
        &json!({"outlook": {"transition": {"months": 4, "phases": [{"from_month": 2, "share": "0.5"}, {"from_month": 4, "share": "0.6"}]}}}),
    );
    let way = assess(&read(&plan), "").transition.unwrap();
    let shown: Vec<_> =
        way.months.iter().map(|month| (month.home.to_string(), month.municipality.to_string())).collect();
    // The cost is (6,000 + 120) / 12 = 510 a month, and of a sol billed 0.90 is left for it. Today 100 × 5.00 leave 450;
    // half of the 1,000 leaves as much; 600 leave 540, which is enough. Of the bill of 11.80, half is 5.90, 60 % 7.08.
    let expected = [("5.00", "60.00"), ("5.90", "60.00"), ("5.90", "60.00"), ("7.08", "0.00")];
    assert_eq!(shown, expected.map(|(home, municipality)| (home.to_owned(), municipality.to_owned())));
    assert_eq!((way.during.to_string(), way.after.to_string()), ("180.00".into(), "0.00".into()));

    let bad = |phases: Json| problems_of(&with(plan.clone(), "outlook.transition.phases", phases));
    let place = |i: usize| vec![(format!("outlook.transition.phases[{i}].from_month"), "out_of_range")];
    assert_eq!(bad(json!([{"from_month": 5, "share": 1}])), place(0), "after the transition's end");
    assert_eq!(
        bad(json!([{"from_month": 2, "share": 0}, {"from_month": 2, "share": 1}])),
        place(1),
        "not after the one before"
    );
    assert_eq!(assess(&read(&hundred_homes()), "").transition.unwrap_err().code(), "not_given");
}

proptest! {
    /// opening + deposits − uses = closing, every year, and each year opens with what the one before closed.
    #[test]
    fn the_fund_balances_every_year(rate in 0u32..=900, growth in 0u32..=200, index in 0u32..=200, opening in 0u32..=500_000, uses in proptest::collection::vec((1u32..=120, 0u32..=5_000_000), 0..4)) {
        let mut plan = plan_json(ILLUSTRATIVE);
        let decimal = |thousandths: u32| rust_decimal::Decimal::new(thousandths.into(), 3).to_string();
        let amount = |centimos: u32| rust_decimal::Decimal::new(centimos.into(), 2).to_string();
        merge(&mut plan, &json!({
            "fund": {"rate": decimal(rate), "opening_balance": amount(opening), "uses": uses.iter().map(|(month, sum)| json!({"label": "Obra", "month": month, "amount": amount(*sum)})).collect::<Vec<_>>()},
            "outlook": {"growth": decimal(growth), "indexation": {"index": decimal(index)}}
        }));
        let mut planned = rust_decimal::Decimal::ZERO;
        for (_, sum) in &uses { planned += d(&amount(*sum)); }
        for fund in funds(&plan) {
            let mut before = d(&amount(opening));
            let mut accounted = rust_decimal::Decimal::ZERO;
            for year in &fund.years {
                prop_assert_eq!(year.opening.value(), before);
                prop_assert_eq!(year.opening.value() + year.deposits.value() - year.uses.value(), year.closing.value());
                prop_assert!(year.closing.value() >= rust_decimal::Decimal::ZERO);
                before = year.closing.value();
                accounted += year.uses.value() + year.not_covered.value();
            }
            prop_assert_eq!(accounted, planned, "what is planned is paid or named as not covered");
        }
    }
}
