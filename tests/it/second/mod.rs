//! The program beside an independent second calculation (`calculator`), over plans that nobody wrote: the kinds that the format
//! knew first, family charges, and tariffs as packages with what levels add, today's tariff and increases by year.

mod calculator;

use crate::generated::{self, config, home, levels, schedule};
use crate::support::{Json, assess, json, read, with, without_social};
use calculator::{Exact, Receipt, Second, Who, exact, rounded, whole};
use num_traits::Zero;
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;
use tarifa_clara::home::bill::Bill;
use tarifa_clara::town::assessment::Assessment;

/// Of each kind.
const PLANS: u32 = 1_000;

fn decimals(low: u32, high: u32, places: u32) -> impl Strategy<Value = String> {
    (low..=high).prop_map(move |units| rust_decimal::Decimal::new(i64::from(units), places).to_string())
}

/// A plan whose homes pay the same whatever they use.
fn family_charges() -> impl Strategy<Value = Json> {
    let factor = prop_oneof![Just("1".to_owned()), decimals(1, 300, 2)];
    let publish = of((select(vec!["0.10", "0.50", "0.01", "0.001", "0.05"]), select(vec!["up", "nearest"])));
    let bought = vec((decimals(1, 4_000, 2), 1u32..=60), 3);
    (generated::plan(Some(false)), vec(factor, 3), publish, bought, any::<bool>()).prop_map(
        |(mut plan, factors, publish, bought, without_m3)| {
            plan["format"] = json!(2);
            for (category, factor) in ["domestic", "commercial", "state"].into_iter().zip(factors) {
                plan["tariff"][category] = json!({"fixed_charge": {"factor": factor}, "scheme": "flat", "blocks": []});
            }
            plan["pricing"]["publish"] =
                publish.map_or(Json::Null, |(step, direction)| json!({"step": step, "direction": direction}));
            let items = plan["costs"]["operation"].as_array_mut().unwrap().iter_mut();
            for (item, (quantity, times)) in items.zip(bought).filter(|(item, _)| item["per"] == "year") {
                item["amount"] = json!("12.35");
                item["bought"] = json!({"unit": "kg", "quantity": quantity, "times": times});
            }
            // What grows with m³ needs them all the same.
            let needless = without_m3 && !plan.to_string().contains("m3_");
            for group in plan["users"].as_array_mut().unwrap().iter_mut().filter(|_| needless) {
                group["m3"] = Json::Null;
            }
            plan
        },
    )
}

/// What a level adds for some or all.
fn adds() -> impl Strategy<Value = Json> {
    let charge = prop_oneof![
        decimals(0, 900, 2).prop_map(|amount| json!({"per_month": amount})),
        decimals(0, 900, 3).prop_map(|price| json!({"per_m3": price})),
    ];
    let who = of(select(vec!["domestic", "commercial", "state"]));
    vec((who, charge), 0..3).prop_map(|added| {
        added.into_iter().map(|(category, charge)| json!({"category": category, "charge": charge})).collect()
    })
}

/// Increases by year, of sewerage apart where it has prices of its own everywhere.
fn increases() -> impl Strategy<Value = Vec<(String, Option<String>)>> {
    vec((decimals(0, 200, 3), of(decimals(0, 200, 3))), 1..4)
}

/// A plan whose levels are a tariff in force and proposals, and with levels that add to it.
fn packages() -> impl Strategy<Value = Json> {
    let tariff = || [schedule(true).boxed(), schedule(true).boxed(), schedule(true).boxed()];
    (generated::plan(Some(true)), tariff(), of(tariff()), vec(adds(), 2), increases(), any::<bool>()).prop_map(
        |(mut plan, now, better, added, increases, pesos)| {
            plan["format"] = json!(2);
            let own = |[domestic, commercial, state]: [Json; 3]| json!({"domestic": domestic, "commercial": commercial, "state": state});
            plan["aspects"][0]["today"] = json!("low");
            plan["aspects"][1]["today"] = json!("as-is");
            plan["aspects"][0]["levels"][0]["tariff"] = own(now);
            if let Some(better) = better {
                plan["aspects"][0]["levels"][2]["tariff"] = own(better);
            }
            for (level, added) in added.into_iter().enumerate() {
                plan["aspects"][1]["levels"][level]["adds"] = added;
            }
            if pesos {
                plan["money"] = json!({"symbol": "$", "decimals": 0, "tax": "IVA"});
                plan["pricing"]["cash_step"] = Json::Null;
            }
            // Who pays the social charge is said where prices are found.
            if plan["social_charge"].is_object() {
                plan["social_charge"]["paid_by"] = Json::Null;
            }
            // What people pay today follows from its tariff alone.
            plan["today"]["charge_per_month"] = Json::Null;
            let shared = plan.to_string().contains("share_of_water");
            let increases: Vec<Json> = increases
                .into_iter()
                .map(|(water, sewer)| json!({"water": water, "sewer": sewer.filter(|_| !shared)}))
                .collect();
            plan["outlook"] = json!({"years": 5, "growth": "0.02", "discount_rate": "0.10", "increases": increases});
            let sources = plan["sources"][0]["paths"].as_array_mut().unwrap();
            sources.push(json!("outlook"));
            plan
        },
    )
}

fn shown(receipt: &Receipt) -> Vec<String> {
    receipt.lines.iter().map(ToString::to_string).collect()
}

/// The program's own receipt in the second calculation's numbers.
fn as_receipt(bill: &Bill) -> Receipt {
    let amount = |soles: tarifa_clara::number::money::Soles| exact(&soles.to_string());
    Receipt {
        lines: bill.lines.iter().map(|line| amount(line.amount)).filter(|amount| !amount.is_zero()).collect(),
        subtotal: amount(bill.subtotal),
        total: amount(bill.total),
        turnover: amount(bill.turnover),
        cash: amount(bill.cash),
    }
}

/// A home as both see it.
fn who(home: &generated::GeneratedHome) -> Who {
    Who {
        category: home.category.to_owned(),
        metered: home.metered,
        sewer: home.sewer,
        social: home.social,
        exempt: Exact::zero(),
        units: whole(home.units.into()),
        m3: exact(&home.m3),
    }
}

/// The ids of the levels that a link chooses.
fn ids(link: &str) -> Vec<&str> {
    link.split('&').map(|pair| pair.split_once('=').unwrap().1).collect()
}

/// Receipt, base price and the town's month, by both.
fn assert_same(json: &Json, chosen: &str, home: &generated::GeneratedHome) -> Assessment {
    let plan = read(json);
    let assessment = assess(&plan, &format!("{chosen}&{}", home.link()));
    let second = Second::of(json, &ids(chosen));
    let answer = &assessment.answer;
    match (&answer.bill, second.receipt(&who(home))) {
        (Ok(bill), Some(receipt)) => assert_eq!(as_receipt(bill), receipt, "{:?}", shown(&receipt)),
        (Err(_), None) => {}
        (bill, receipt) => panic!("{bill:?}, and by the second calculation {receipt:?}"),
    }
    if json["pricing"]["prices"] == "to_find" {
        let base = answer.prices.as_ref().ok().and_then(|prices| prices.base);
        assert_eq!(base.map(|base| exact(&base.to_string())), second.base(), "the base price");
    }
    match (&assessment.town, second.town()) {
        (Ok(town), Some(sums)) => {
            let month = [town.month.total, town.month.turnover];
            assert_eq!(month.map(|soles| exact(&soles.to_string())), sums, "the town's month");
        }
        (Err(_), None) => {}
        (town, sums) => panic!("{town:?}, and by the second calculation {sums:?}"),
    }
    assessment
}

proptest! {
    #![proptest_config(config(PLANS))]

    #[test]
    fn the_kinds_that_the_format_knew_first(json in generated::plan(None), chosen in levels(), home in home()) {
        assert_same(&json, chosen, &home);
    }

    #[test]
    fn family_charges_are_the_same(json in family_charges(), chosen in levels(), home in home()) {
        assert_same(&json, chosen, &home);
    }

    #[test]
    fn packages_are_the_same_today_and_in_later_years(json in packages(), chosen in levels(), home in home()) {
        let assessment = assert_same(&json, chosen, &home);
        let answer = &assessment.answer;
        let (Ok(bill), Ok(against)) = (&answer.bill, &answer.against_today) else {
            panic!("given prices withhold nothing: {:?}, {:?}", answer.bill, answer.against_today)
        };
        let today = Second::today(&json).receipt(&who(&home)).unwrap().total;
        assert_eq!(exact(&bill.total.to_string()) - exact(&against.to_string()), today, "today's receipt of this home");

        let second = Second::of(&json, &ids(chosen));
        let mut growth = (whole(1), whole(1));
        let given = json["outlook"]["increases"].as_array().unwrap();
        for (year, said) in assessment.years.as_ref().unwrap().iter().enumerate() {
            let increase = year.checked_sub(1).and_then(|before| given.get(before));
            if let Some(increase) = increase {
                let of = |key: &str| increase[key].as_str().map(|rate| whole(1) + exact(rate));
                let water = of("water").unwrap();
                growth = (&growth.0 * &water, &growth.1 * of("sewer").unwrap_or(water));
            }
            let grown = (year > 0).then(|| growth.clone());
            let receipt = second.receipt_grown(&who(&home), grown).unwrap();
            assert_eq!(exact(&said.total.to_string()), receipt.total, "year {}", year + 1);
        }
    }
}

/// The second calculation is put to what a document prints, so that it is not the program's shadow.
#[test]
fn the_second_calculation_comes_to_published_figures() {
    assert_eq!(rounded(&exact("7.875"), 2), exact("7.88"));
    assert_eq!(rounded(&exact("-7.875"), 2), exact("-7.88"));
    let mut plan = without_social(with(
        crate::support::small(),
        "tariff.domestic",
        json!({"scheme": "increasing_block", "blocks": [
        {"up_to_m3": 10, "price": "2.00"}, {"up_to_m3": 20, "price": "2.50"}, {"up_to_m3": 30, "price": "8.00"}, {"price": "12.00"}]}),
    ));
    plan["pricing"]["prices"] = json!("given");
    let levels: Vec<String> = plan["aspects"]
        .as_array()
        .unwrap()
        .iter()
        .map(|aspect| aspect["levels"][0]["id"].as_str().unwrap().to_owned())
        .collect();
    let levels: Vec<&str> = levels.iter().map(String::as_str).collect();
    let home = |m3: &str| Who {
        category: "domestic".into(),
        metered: true,
        sewer: false,
        social: false,
        exempt: whole(0),
        units: whole(1),
        m3: exact(m3),
    };
    for (m3, water) in [("10", "20.00"), ("20", "45.00"), ("25", "85.00")] {
        assert_eq!(Second::of(&plan, &levels).receipt(&home(m3)).unwrap().lines[0], exact(water), "{m3} m³");
    }
    plan["tariff"]["domestic"]["scheme"] = json!("volume_differentiated");
    for (m3, water) in [("10", "20.00"), ("20", "50.00"), ("25", "200.00")] {
        assert_eq!(Second::of(&plan, &levels).receipt(&home(m3)).unwrap().lines[0], exact(water), "{m3} m³");
    }
}
