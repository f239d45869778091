//! From when the new charge applies: a home's first year and the municipality's part, by hand.

use crate::support::*;
use crate::town::outlook::hundred_homes;
use proptest::prelude::*;
use rust_decimal::Decimal;
use tarifa_clara::number::refusal::{Missing, Refusal};
use tarifa_clara::plan::outlook::StartMoment;
use tarifa_clara::town::start::{Start, StartEffect};

/// A hundred homes that pay 5.00 today and 11.80 by the plan.
fn starting(start: Json) -> Json {
    with(hundred_homes(), "outlook.start", start)
}

fn begin(plan: &Json) -> Start {
    assess(&read(plan), "").start.unwrap()
}

fn shown(effect: &StartEffect) -> [Decimal; 6] {
    let [month, months_today, months_new] = [effect.month, effect.months_today, effect.months_new].map(Decimal::from);
    [month, months_today, months_new, effect.home.value(), effect.against_at_once.value(), effect.lacking.value()]
}

#[test]
fn each_moment_has_its_first_year_and_what_is_lacking_until_then() {
    let start = begin(&starting(json!({"proposed": "transfer", "transfer_month": 5, "improvement_month": 15})));
    assert_eq!(start.proposed, Some(StartMoment::Transfer));
    assert_eq!((start.today.to_string(), start.new.to_string()), ("5.00".into(), "11.80".into()));
    // (6,000 + 120) / 12 = 510 a month; of 100 × 5.00 the operator keeps nine tenths, 450.
    let short = start.shortfall;
    assert_eq!([short.cost, short.left, short.lacking].map(|s| s.to_string()), ["510.00", "450.00", "60.00"]);
    let effects: Vec<_> = start.options.iter().map(|option| shown(option.effect.as_ref().unwrap())).collect();
    assert_eq!(effects[0], ["1", "0", "12", "141.60", "0", "0"].map(d));
    // 4 × 5.00 + 8 × 11.80; four months at 60.
    assert_eq!(effects[1], ["5", "4", "8", "114.40", "-27.20", "240"].map(d));
    // The whole first year as today; fourteen months at 60.
    assert_eq!(effects[2], ["15", "12", "0", "60", "-81.60", "840"].map(d));
}

#[test]
fn today_enough_is_enough() {
    let plan = with(starting(json!({"improvement_month": 3})), "today.charge_per_month", json!("6.00"));
    let start = begin(&plan);
    assert_eq!(start.proposed, None);
    // 600 × 0.9 = 540 is more than 510.
    assert_eq!((start.shortfall.left.to_string(), start.shortfall.lacking.is_zero()), ("540.00".into(), true));
    assert!(start.options[2].effect.unwrap().lacking.is_zero());
}

#[test]
fn the_way_from_todays_home_charge_is_none_for_a_shop() {
    let plan = town("villa-ejemplo");
    let of = |link: &str| {
        let assessment = assess(&plan, link);
        (assessment.start.err(), assessment.transition.err())
    };
    assert_eq!(of("kind=domestic&m3=10"), (None, None));
    let others = Some(Refusal::NotGiven(Missing::ChargeTodayOfOthers));
    assert_eq!(of("kind=commercial&m3=10"), (others, others));
}

#[test]
fn what_no_document_gives_is_withheld() {
    let start = begin(&starting(json!({"proposed": "transfer", "improvement_month": 3})));
    let known: Vec<bool> = start.options.iter().map(|option| option.effect.is_ok()).collect();
    assert_eq!(known, [true, false, true], "no month, no guess");
    assert_eq!(start.options[1].effect.unwrap_err().code(), "not_given");
    let code = |plan: &Json| assess(&read(plan), "").start.unwrap_err().code();
    assert_eq!(code(&hundred_homes()), "not_given");
    assert_eq!(code(&without(starting(json!({})), "today.charge_per_month")), "not_given");
    for name in TOWNS {
        let refusal = assess(&town(name), "").start.unwrap_err();
        assert_eq!(refusal.text(english()), "The document does not say from when the new charge applies.", "{name}");
    }
}

#[test]
fn the_page_marks_what_is_proposed() {
    let page = |start: Json| {
        let plan = read(&starting(start));
        living_page(&plan, "", english())
    };
    let marked = page(json!({"proposed": "improvement", "transfer_month": 5, "improvement_month": 10}));
    assert!(marked.contains("When the service improves<small>from month 10 on</small><span class=\"badge\">Proposed"));
    assert_eq!(marked.matches(">Proposed<").count(), 1);
    assert!(marked.contains("9 × S/\u{a0}5.00 + 3 × S/\u{a0}11.80"), "the sum is shown");
    assert!(!page(json!({"transfer_month": 5})).contains(">Proposed<"));
}

proptest! {
    /// Everything adds up, and a month at today's charge costs the municipality what the first month of a transition does.
    #[test]
    fn the_three_moments_add_up(charge in 0u32..2_000, cost in 100_000u32..3_000_000, transfer in 1u32..=120, improvement in 1u32..=120) {
        let amount = |centimos: u32| Decimal::new(centimos.into(), 2).to_string();
        let mut plan = starting(json!({"transfer_month": transfer, "improvement_month": improvement}));
        merge(&mut plan, &json!({"today": {"charge_per_month": amount(charge)}, "outlook": {"transition": {"months": 2, "phases": [{"from_month": 2, "share": 1}]}}}));
        let a = assess(&read(&with(plan, "costs.operation[0].amount", json!(amount(cost)))), "");
        let start = a.start.unwrap();
        let short = start.shortfall;
        prop_assert_eq!(short.lacking, a.transition.unwrap().months[0].municipality);
        if short.lacking.is_zero() {
            prop_assert!(short.left >= short.cost);
        } else {
            prop_assert_eq!(short.cost.value() - short.left.value(), short.lacking.value());
        }
        for (option, month) in start.options.iter().zip([1, transfer, improvement]) {
            let effect = option.effect.unwrap();
            prop_assert_eq!((effect.month, effect.months_today + effect.months_new), (month, 12));
            prop_assert_eq!(effect.months_today, (month - 1).min(12));
            let paid = start.today.value() * Decimal::from(effect.months_today) + start.new.value() * Decimal::from(effect.months_new);
            prop_assert_eq!(effect.home.value(), paid);
            prop_assert_eq!(effect.against_at_once.value(), paid - start.new.value() * d("12"));
            prop_assert_eq!(effect.lacking.value(), short.lacking.value() * Decimal::from(month - 1));
        }
    }
}
