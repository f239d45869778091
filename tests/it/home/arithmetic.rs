//! Rounding, the factors of replacement, the path of prices, and the typed refusals of `model.md` section 4.

use crate::plan::reading::small_to_find;
use crate::support::{Json, assess, at, bill, centimos, d, json, line, merge, problems_of, read, rounded, small, with};
use rust_decimal::Decimal;
use tarifa_clara::home::connection::VolumeRule;
use tarifa_clara::home::cost::capital_recovery;
use tarifa_clara::home::line::LineKind;
use tarifa_clara::home::schedule::{Growth, Prices};
use tarifa_clara::number::currency::SOL;
use tarifa_clara::number::money::{Exact, Price, Rate, Volume};
use tarifa_clara::number::refusal::Refusal;

#[test]
fn halves_go_away_from_zero() {
    for (exact, shown) in [
        ("7.875", "7.88"),
        ("7.874999999999999999", "7.87"),
        ("0.005", "0.01"),
        ("0.0049", "0.00"),
        ("2.665", "2.67"), // to even it would be 2.66, and as a binary float 2.66
        ("2.675", "2.68"),
        ("-0.005", "-0.01"),
        ("-2.665", "-2.67"),
        ("12", "12.00"),
    ] {
        assert_eq!(Exact::new(d(exact)).rounded(&SOL).to_string(), shown);
    }
}

#[test]
fn a_published_price_has_three_decimals_and_a_solved_one_ten() {
    assert_eq!(Price::new(d("0.3445")).published().to_string(), "0.345");
    assert_eq!(Price::new(d("0.34449999")).published().to_string(), "0.344");
    assert_eq!(Price::new(d("0.8")).published().to_string(), "0.800");
    assert_eq!(Price::new(d("0.12345678905")).solved().value(), d("0.1234567891"));
}

#[test]
fn cash_goes_down_to_the_coin() {
    for (amount, step, paid) in [
        ("9.96", "0.10", "9.90"),
        ("5.57", "0.10", "5.50"),
        ("5.57", "0.05", "5.55"),
        ("5.50", "0.10", "5.50"),
        ("0.09", "0.10", "0.00"),
    ] {
        assert_eq!(Exact::new(d(amount)).down_to_step(Exact::new(d(step)), &SOL).unwrap().to_string(), paid);
    }
}

#[test]
fn zero_is_never_shown_with_a_minus() {
    let nothing = Exact::ZERO.rounded(&SOL);
    assert_eq!(nothing.negated().to_string(), "0.00");
    assert_eq!(Exact::new(d("-0.001")).rounded(&SOL).to_string(), "0.00");
}

#[test]
fn an_amount_beyond_the_range_is_refused_not_wrapped() {
    let most = Exact::new(Decimal::MAX);
    assert_eq!(most.plus(most), Err(Refusal::OutOfRange));
    assert_eq!(most.times(2), Err(Refusal::OutOfRange));
    assert_eq!(most.by(d("1.5")), Err(Refusal::OutOfRange));
    assert_eq!(most.over(Decimal::ZERO), Err(Refusal::OutOfRange));
    assert_eq!(Exact::new(Decimal::ONE).per(Volume::ZERO), Err(Refusal::NoVolume));
    assert_eq!(Exact::new(Decimal::MIN).minus(most), Err(Refusal::OutOfRange));
    assert_eq!(Refusal::OutOfRange.code(), "out_of_range");
}

/// People × litres a day × 30 / 1000.
#[test]
fn five_people_at_70_litres_use_ten_and_a_half_m3() {
    assert_eq!(Volume::of_people(5, d("70")).unwrap().value(), d("10.5"));
    assert_eq!(Volume::new(d("680")).produced(Rate::new(d("0.32"))).unwrap().value(), Ok(d("1000")));
    assert_eq!(Volume::new(d("680")).produced(Rate::WHOLE).unwrap_err(), Refusal::Losses);
}

/// Capital recovery factors of any engineering-economy table: 6 %, 10 years 0.13587; 10 %, 5 years 0.26380.
#[test]
fn capital_recovery_is_as_in_the_tables() {
    let factor = |interest, years| rounded(capital_recovery(d(interest), years).unwrap().value().unwrap(), 5);
    assert_eq!(factor("0.06", 10), d("0.13587"));
    assert_eq!(factor("0.10", 5), d("0.26380"));
    assert_eq!(factor("0.05", 40), d("0.05828"));
    assert_eq!(factor("0.12", 1), d("1.12"));
    assert_eq!(factor("0", 8), d("0.125"), "without interest it is 1/n");
    assert!(capital_recovery(d("0.5"), 100).is_ok(), "the dearest and longest that a plan may name");
}

/// A pump of 42,000 for 10 years at 6 %: annuity 5,706.45; sinking fund 3,186.45; straight line 4,200.
#[test]
fn an_asset_is_provided_for_in_three_ways() {
    for (provision, interest, expected) in [
        ("annuity", "0.06", "5706.45"),
        ("sinking_fund", "0.06", "3186.45"),
        ("straight_line", "0.06", "4200.00"),
        ("annuity", "0", "4200.00"),
        ("sinking_fund", "0", "4200.00"),
    ] {
        let mut plan = small_to_find();
        *at(&mut plan, "costs.replacement") = json!([{
            "id": "pump", "label": "Bomba", "cost": 42000, "life_years": 10, "interest": interest, "provision": provision
        }]);
        let cost = assess(&read(&plan), "").cost.unwrap();
        assert_eq!(cost.replacing.to_string(), expected, "{provision} at {interest}");
    }
}

/// Section 2: what grows with what, indirect costs on the items before them, investment only for its tariff share.
#[test]
fn the_cost_table_follows_section_2() {
    let item = |id: &str, amount: &str, per: &str| json!({"id": id, "label": id, "heading": "other", "amount": amount, "per": per});
    let mut plan = small_to_find(); // 100 connections of 10 m³: 12,000 m³ a year
    *at(&mut plan, "losses") = json!("0.25"); // 16,000 m³ produced
    *at(&mut plan, "costs.operation") = json!([
        item("yearly", "1000.005", "year"),
        item("monthly", "0.25", "connection_month"),
        item("produced", "0.10", "m3_produced"),
        item("billed", "0.02", "m3_billed"),
    ]);
    *at(&mut plan, "costs.indirect_rate") = json!("0.10");
    *at(&mut plan, "costs.investment") = json!([{"id": "well", "label": "Pozo", "cost": 10000, "life_years": 10, "interest": 0, "tariff_share": "0.25"}]);
    let cost = assess(&read(&plan), "").cost.unwrap();
    let lines: Vec<String> = cost.operation.iter().map(|line| line.amount.to_string()).collect();
    // 1000.01 + 300 + 1600 + 240 = 3140.01, of which a tenth
    assert_eq!(lines, ["1000.01", "300.00", "1600.00", "240.00", "314.00"]);
    assert_eq!(cost.operating.to_string(), "3454.01");
    assert_eq!((cost.investing.to_string(), cost.investing_in_full.to_string()), ("250.00".into(), "1000.00".into()));
    assert_eq!(cost.m3_billed.value(), d("12000"));
    assert_eq!(rounded(cost.average_cost_per_m3.unwrap().value(), 6), rounded(d("3454.01") / d("12000"), 6));
    assert_eq!(
        rounded(cost.average_cost_per_m3_with_investment.unwrap().value(), 6),
        rounded(d("4454.01") / d("12000"), 6)
    );
}

/// 12,000 a year over 12,000 m³ is 1.00; collection, fund and contribution move R as section 4 says.
#[test]
fn what_must_be_billed_follows_section_4() {
    let needed = |edits: &[(&str, Json)]| {
        let plan = edits.iter().fold(small_to_find(), |plan, (path, value)| with(plan, path, value.clone()));
        let a = assess(&read(&plan), "");
        (rounded(a.needed.unwrap().revenue.value(), 4), a.answer.prices.unwrap().base.unwrap().value())
    };
    let fund = |rate: &str, base: &str, pays: bool| json!({"rate": rate, "base": base, "pays_replacement": pays});
    assert_eq!(needed(&[]), (d("12000"), d("1")));
    assert_eq!(needed(&[("collection_rate", json!("0.8"))]).0, d("15000"));
    assert_eq!(
        needed(&[("collection_rate", json!("0.8")), ("fund", fund("0.2", "billed", false))]).0,
        d("20000"),
        "k = η − f"
    );
    assert_eq!(
        needed(&[("collection_rate", json!("0.8")), ("fund", fund("0.25", "collected", false))]).0,
        d("20000"),
        "k = η(1 − f)"
    );
    assert_eq!(needed(&[("municipal_contribution", json!(3000))]), (d("9000"), d("0.75")));
    // the fund pays for replacement: R = max((O + I − G)/k, (O + A + I − G)/η)
    let assets = |cost: u32| json!([{"id": "a", "label": "a", "cost": cost, "life_years": 10, "interest": 0, "provision": "straight_line"}]);
    let pays = ("fund", fund("0.2", "billed", true));
    let with_assets =
        |cost| needed(&[("collection_rate", json!("0.8")), pays.clone(), ("costs.replacement", assets(cost))]).0;
    assert_eq!(with_assets(30000), d("20000"), "12,000 / 0.6 is more than 15,000 / 0.8");
    assert_eq!(with_assets(60000), d("22500"), "18,000 / 0.8 is more than 12,000 / 0.6");
}

#[test]
fn where_prices_include_vat_what_must_be_billed_grows_by_it() {
    let base = |include| {
        let plan = with(small_to_find(), "pricing.include_vat", json!(include));
        assess(&read(&plan), "").answer.prices.unwrap().base.unwrap().value()
    };
    assert_eq!((base(false), base(true)), (d("1"), d("1.18")));
}

/// Half of 40 of the 100 homes' bills is forgiven: the others pay 1/(1 − 0.2) of the price.
#[test]
fn the_social_charge_is_paid_for_in_either_way() {
    let social = |paid_by| json!({"discount": "0.5", "covered_m3": 10, "applies_to": ["water"], "order": "operator_first", "paid_by": paid_by, "criteria": []});
    let plan = |paid_by| {
        let plan = with(small_to_find(), "users[0].social_count", json!(40));
        read(&with(plan, "social_charge", social(paid_by)))
    };
    let base = |paid_by| assess(&plan(paid_by), "").answer.prices.unwrap().base.unwrap().value();
    assert_eq!((base("municipality"), base("other_users")), (d("1"), d("1.25")));
    let ways = assess(&plan("municipality"), "m3=10&social=0").ways.unwrap();
    let shown: Vec<_> = ways.iter().map(|way| (way.base.value(), way.total.to_string())).collect();
    assert_eq!(shown, [(d("1"), "11.80".to_owned()), (d("1.25"), "14.75".to_owned())]);
}

/// D = 5 × 0.42 = 2.10; k = 0.95 and f = 0.05 both end on half a céntimo, and nothing is left uncollected.
#[test]
fn where_all_is_collected_no_part_of_the_gap_was_not_collected() {
    let mut plan = small_to_find();
    *at(&mut plan, "pricing.prices") = json!("given");
    *at(&mut plan, "tariff.domestic.blocks") = json!([{"price": "0.42"}]);
    *at(&mut plan, "users[0].social_count") = json!(1);
    *at(&mut plan, "fund") = json!({"rate": "0.05", "base": "billed", "pays_replacement": false});
    *at(&mut plan, "social_charge") = json!({
        "discount": "0.5", "covered_m3": 10, "applies_to": ["water"], "order": "operator_first", "paid_by": "municipality", "criteria": []
    });
    let social = assess(&read(&plan), "").social.unwrap();
    let gap = social.covered.unwrap();
    assert_eq!((social.gap.to_string(), gap.loss.to_string()), ("2.10".to_owned(), "2.00".to_owned()));
    assert_eq!(gap.not_collected.to_string(), "0.00");
}

fn price_refusal(plan: &Json) -> &'static str {
    let a = assess(&read(plan), "");
    assert!(a.cost.is_ok() && a.today.is_err(), "cost and today stay; this plan gives no cost of today");
    let refusal = a.answer.prices.expect_err("a price was found");
    let needs: [Option<Refusal>; 4] =
        [a.answer.bill.err(), a.town.err(), a.cross_subsidy.err(), a.answer.against_today.err()];
    assert_eq!(needs, [Some(refusal); 4], "what needs prices is withheld with their reason");
    refusal.code()
}

#[test]
fn nothing_collected_leaves_no_denominator() {
    assert_eq!(price_refusal(&with(small_to_find(), "collection_rate", json!(0))), "denominator");
}

#[test]
fn no_water_billed_leaves_nothing_to_divide_by() {
    let plan = with(small_to_find(), "users[0].count", json!(0));
    assert_eq!(assess(&read(&plan), "").cost.unwrap().average_cost_per_m3.unwrap_err().code(), "no_volume");
    assert_eq!(price_refusal(&plan), "no_volume");
}

#[test]
fn fixed_charges_that_bring_all_leave_no_price() {
    // 100 × 12 × 10.00 = 12,000, all that is needed
    let plan = |fixed: &str| with(small_to_find(), "tariff.domestic.fixed_charge", json!({"amount": fixed}));
    assert_eq!(price_refusal(&plan("10.00")), "price_not_positive");
    assert_eq!(price_refusal(&plan("15.00")), "price_not_positive");
    assert!(assess(&read(&plan("9.99")), "").prices.is_ok());
}

#[test]
fn no_price_brings_anything_where_nobody_pays_for_volume() {
    assert_eq!(price_refusal(&with(small_to_find(), "users[0].exempt_share", json!(1))), "no_slope");
    assert_eq!(price_refusal(&with(small_to_find(), "tariff.domestic.blocks", json!([{"factor": 0}]))), "no_slope");
}

#[test]
fn losses_of_all_that_is_produced_are_refused() {
    let plan = with(small_to_find(), "losses", json!(1));
    assert_eq!(problems_of(&plan), [("losses".to_owned(), "all_lost")]);
    assert_eq!(Volume::new(d("680")).produced(Rate::WHOLE).unwrap_err(), Refusal::Losses);
}

#[test]
fn the_path_of_prices_is_chained_unrounded() {
    let path = |start: &str, increases: &[&str]| -> Vec<String> {
        let mut plan = small();
        *at(&mut plan, "tariff.domestic.blocks") = json!([{"price": start}]);
        let published: Prices = assess(&read(&plan), "").answer.prices.unwrap();
        let mut factor = d("1");
        let mut prices = vec![published.indexed(Growth::of_all(factor)).unwrap()];
        for increase in increases {
            factor *= d("1") + d(increase);
            prices.push(published.indexed(Growth::of_all(factor)).unwrap());
        }
        prices.iter().map(|prices| prices.schedules[0].blocks[0].price.to_string()).collect()
    };
    // +5.0 % then +4.3 % (model.md 9)
    assert_eq!(path("0.277", &["0.05", "0.043"]), ["0.277", "0.291", "0.303"]);
    assert_eq!(path("0.344", &["0.05", "0.043"]), ["0.344", "0.361", "0.377"]);
    // 1.000 → 1.0004 → 1.0008: a chain of rounded prices would stay at 1.000 for ever
    assert_eq!(path("1", &["0.0004", "0.0004"]), ["1", "1.000", "1.001"]);
    assert_eq!(path("0.8", &[]), ["0.8"]);
}

#[test]
fn the_volume_that_is_billed_follows_section_3() {
    let mut plan = small(); // assigned 10
    *at(&mut plan, "tariff.domestic.minimum_m3") = json!(6);
    let plan = read(&plan);
    let volume = |link| bill(&plan, link).billed.map(|volume| (volume.m3.value(), volume.rule)).unwrap();
    assert_eq!(volume("metered=1&m3=12.5"), (d("12.5"), VolumeRule::Reading));
    assert_eq!(volume("metered=1&m3=6"), (d("6"), VolumeRule::Reading));
    assert_eq!(volume("metered=1&m3=5.999"), (d("6"), VolumeRule::Minimum));
    assert_eq!(volume("metered=0&m3=40"), (d("10"), VolumeRule::Assigned));
}

/// The minimum charge is a top-up to itself, never added on top.
#[test]
fn a_minimum_charge_tops_up() {
    let mut plan = small();
    *at(&mut plan, "tariff.domestic.minimum_charge") = json!("8.00");
    *at(&mut plan, "tariff.domestic.sewer") = json!({"share_of_water": "0.5"});
    let plan = read(&plan);
    let amounts = |link| (line(&bill(&plan, link), &LineKind::TopUp), bill(&plan, link).subtotal.value());
    assert_eq!(amounts("m3=3"), (d("3.50"), d("8.00"))); // 3 + 1.50
    assert_eq!(amounts("m3=3&sewer=0"), (d("5.00"), d("8.00")));
    assert_eq!(amounts("m3=6"), (d("0"), d("9.00")));
}

/// Step 6: a percentage is taken on lines 2–5; step 7: what the institution is forgiven is taken on lines 2–6.
#[test]
fn specific_rates_and_exemptions_follow_section_3() {
    let mut plan = small();
    *at(&mut plan, "specific_rates") = json!([
        {"id": "board", "label": "JVS", "charge": {"rate": "0.02"}},
        {"id": "hygiene", "label": "Higiene", "charge": {"amount": "0.205"}}
    ]);
    let paying = bill(&read(&plan), "m3=10");
    assert_eq!(paying.specific.value(), d("0.20") + d("0.21"));
    assert_eq!(paying.subtotal.value(), d("10.41"));
    assert_eq!(paying.turnover.value(), d("10.00"), "specific rates are not turnover");
    *at(&mut plan, "examples[0].home.exempt_share") = json!("0.5");
    let exempt = bill(&read(&plan), "m3=10");
    assert_eq!(line(&exempt, &LineKind::Exemption), d("-5.21"), "half of 10.41 is 5.205");
    assert_eq!(exempt.subtotal.value(), d("5.20"));
    *at(&mut plan, "examples[0].home.exempt_share") = json!(1);
    let exempt = bill(&read(&plan), "m3=10");
    assert_eq!((exempt.subtotal.value(), exempt.total.value(), exempt.turnover.value()), (d("0"), d("0"), d("0")));
}

/// Where prices include VAT, net = round(total / 1.18) and VAT is the rest: 11.80 is 10.00 and 1.80.
#[test]
fn included_vat_is_taken_out_not_added() {
    let plan = read(&with(small(), "pricing.include_vat", json!(true)));
    let whole = bill(&plan, "m3=11.8");
    let vat = whole.vat.unwrap();
    assert!(vat.included);
    assert_eq!((whole.total.value(), vat.amount.value(), whole.turnover.value()), (d("11.80"), d("1.80"), d("10.00")));
    let odd = bill(&plan, "m3=9.99");
    assert_eq!(odd.vat.unwrap().amount.value(), d("9.99") - centimos(d("9.99") / d("1.18")));
}

/// Table 8 and model.md 9: 12.60 for 5 people at 200 is 1.26 %; exactly half is half-up too.
#[test]
fn the_share_of_spending_is_half_up_in_percent() {
    let percent = |part: &str, all: &str| Rate::percent_of(Exact::new(d(part)), Exact::new(d(all))).unwrap();
    assert_eq!(percent("12.60", "1000"), d("1.26"));
    assert_eq!(percent("12.345", "1000"), d("1.23"));
    assert_eq!(percent("12.35", "1000"), d("1.24"), "1.235 %");
    assert_eq!(Rate::percent_of(Exact::new(Decimal::ONE), Exact::ZERO), Err(Refusal::OutOfRange));
}

/// The operator's prior calculation (WSP 2008, section 4.3): what its margin carries before the municipality must help.
#[test]
fn the_margin_carries_so_many_social_homes() {
    let bearable = |costs: u32, social: u32| {
        let mut plan = small();
        merge(
            &mut plan,
            &json!({
                "users": [{"id": "homes", "label": "Casas", "category": "domestic", "metered": true, "sewer": false, "m3": 10, "count": 100, "social_count": social}],
                "costs": {
                    "operation": [{"id": "pay", "label": "Personal", "heading": "personnel", "amount": costs, "per": "year"}],
                    "replacement": [],
                    "investment": []
                },
                "collection_rate": 1,
                "social_charge": {
                    "discount": "0.5", "covered_m3": 8, "applies_to": ["water"], "order": "operator_first",
                    "paid_by": "municipality", "criteria": []
                }
            }),
        );
        assess(&read(&plan), "").social.unwrap().covered.unwrap().bearable
    };
    // A hundred homes bring 1,000 a month, and each social one costs 4.00: of a margin of 30, seven.
    assert_eq!(bearable(11_640, 10), Some(7));
    assert_eq!(bearable(11_640, 25), Some(7));
    assert_eq!(bearable(12_000, 10), Some(0));
    assert_eq!(bearable(13_000, 10), Some(0), "a margin below nothing carries nobody");
    assert_eq!(bearable(11_640, 0), None);
}
