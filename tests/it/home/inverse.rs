//! The bill backwards: the volumes of an amount, their ends, and the amounts that no volume comes to.

use crate::support::{assess, d, json, plan_json, read, small, town, with};
use tarifa_clara::home::inverse::{Found, volumes};
use tarifa_clara::number::currency::SOL;
use tarifa_clara::number::money::{Exact, Finding, Soles};
use tarifa_clara::plan::Plan;

fn of(plan: &Plan, link: &str, amount: &str) -> Finding<Found> {
    volumes(plan, &assess(plan, link).answer, Exact::new(d(amount)).rounded(&SOL))
}

/// What is found, short: the one that stands for them and the ends, or the neighbours with their totals.
fn found(plan: &Plan, link: &str, amount: &str) -> String {
    let m3 = |volume: tarifa_clara::number::money::Volume| volume.value().normalize().to_string();
    match of(plan, link, amount).unwrap() {
        Found::Volumes(volumes) => volumes.map(m3).join(" "),
        Found::Never(near) => {
            near.into_iter().map(|(volume, total)| format!("{}: {total}", m3(volume))).collect::<Vec<_>>().join(", ")
        }
        Found::Always(total) => format!("always {total}"),
    }
}

/// Tabalosos, 0.89 a m³ and 18 % VAT: 8.90 before VAT is 9.995 to 10.005 m³, and coins of 0.10 hold a little more.
#[test]
fn an_amount_stands_for_the_volumes_that_round_to_it() {
    let plan = town("tabalosos");
    assert_eq!(found(&plan, "", "10.50"), "10 9.995 10.084");
    assert_eq!(found(&plan, "", "10.51"), "10.006 10.006 10.016");
    assert_eq!(found(&plan, "", "10.52"), "10.016: 10.51, 10.017: 10.53");
    let without_coin = read(&with(plan_json("tabalosos"), "pricing.cash_step", json!(null)));
    assert_eq!(found(&without_coin, "", "10.50"), "10 9.995 10.005");
}

#[test]
fn up_to_a_minimum_volume_everything_costs_the_same() {
    let plan = read(&with(small(), "tariff.domestic.minimum_m3", json!("8.5")));
    let least = assess(&plan, "m3=3&metered=1").answer.bill.unwrap().total;
    let Found::Volumes([one, from, to]) = of(&plan, "metered=1", &least.to_string()).unwrap() else { panic!() };
    assert_eq!((one.value(), from.value()), (d("8"), d("0")));
    assert!(to.value() >= d("8.5"));
    let less: Soles = least.minus(Exact::new(d("0.01")).rounded(&SOL)).unwrap();
    assert_eq!(
        found(&plan, "metered=1", &less.to_string()),
        format!("0: {least}"),
        "nothing is cheaper than the least"
    );
}

#[test]
fn where_nothing_depends_on_the_volume_no_amount_says_it() {
    let villa = town("villa-ejemplo");
    let total = assess(&villa, "metering=none").answer.bill.unwrap().total;
    for amount in ["0", "1", &total.to_string(), "1000"] {
        assert_eq!(found(&villa, "metering=none", amount), format!("always {total}"));
    }
    assert_eq!(found(&town("tabalosos"), "service=today", "10.50"), "always 5.00");
}

#[test]
fn beyond_the_most_that_can_be_written_there_is_only_a_neighbour_below() {
    let plan = town("tabalosos");
    assert_eq!(found(&plan, "", "1000000000"), "1000000: 1050200.00");
}

#[test]
fn where_there_is_no_price_the_reason_stands_instead() {
    let plan = read(&with(plan_json("villa-ejemplo"), "collection_rate", json!(null)));
    assert_eq!(of(&plan, "", "10.00").unwrap_err().code(), "not_given");
}
