//! What is wrong with a plan: every fault has its place, its stable code and its words, and they come all at once.

use crate::generated::config;
use crate::support::{
    CITY, ILLUSTRATIVE, Json, at, d, english, json, plan_json, problems_of, said, small, spanish, text_of,
};
use crate::support::{all_plans, assess, read, town, with, without};
use proptest::prelude::*;
use rust_decimal::Decimal;
use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::{Error, F64Deserializer};
use tarifa_clara::plan::problem::{Fault, Problem};
use tarifa_clara::plan::value::Value;
use tarifa_clara::plan::{Plan, value_from_json};
use tarifa_clara::view::TownView;
use tarifa_clara::view::door::Door;

/// A plan with something wrong, and the one problem that it must say.
pub struct Wrong {
    pub plan: Json,
    pub path: &'static str,
    pub code: &'static str,
}

fn wrong(plan: Json, path: &'static str, code: &'static str) -> Wrong {
    Wrong { plan, path, code }
}

fn villa() -> Json {
    plan_json(ILLUSTRATIVE)
}

fn city() -> Json {
    plan_json(CITY)
}

/// A plan with categories of its own.
fn own() -> Json {
    serde_json::from_str(&text_of("tests/cases/plans/own-categories.json")).unwrap()
}

fn given() -> Json {
    let plan = with(small(), "tariff.domestic.scheme", json!("increasing_block"));
    with(plan, "tariff.domestic.blocks", json!([{"up_to_m3": 8, "price": "1"}, {"price": "2"}]))
}

/// The plan with the first record of a list once more at its end.
fn twice(plan: Json, list: &str) -> Json {
    let mut plan = plan;
    let members = at(&mut plan, list).as_array_mut().unwrap();
    let first = members[0].clone();
    members.push(first);
    plan
}

/// Every mistake that a plan's author can make, one at a time.
pub fn mistakes() -> Vec<Wrong> {
    let home = |key: &str, value: Json| with(villa(), &format!("examples[0].home.{key}"), value);
    let blocks = |blocks: Json| with(villa(), "tariff.domestic.blocks", blocks);
    let number = |value: Json| with(villa(), "today.charge_per_month", value);
    let date = |text: &str| with(plan_json("sechura"), "approved.contract.signed", json!(text));
    vec![
        wrong(with(villa(), "format", json!(3)), "format", "version"),
        wrong(with(villa(), "format", json!("1")), "format", "version"),
        wrong(without(villa(), "format"), "format", "missing"),
        wrong(without(villa(), "town.name"), "town.name", "missing"),
        wrong(with(villa(), "town.name", Json::Null), "town.name", "missing"),
        wrong(
            without(villa(), "aspects[0].levels[1].costs.operation[0].amount"),
            "aspects[0].levels[1].costs.operation[0].amount",
            "missing",
        ),
        wrong(with(villa(), "pricing.include_vta", json!(true)), "pricing.include_vta", "unknown_key"),
        wrong(
            with(villa(), "aspects[1].levels[2].colour", json!("blue")),
            "aspects[1].levels[2].colour",
            "unknown_key",
        ),
        wrong(with(villa(), "aspects[0].label.xx", json!("Hayka")), "aspects[0].label.xx", "unknown_key"),
        // types
        wrong(with(villa(), "town", json!(5)), "town", "wrong_type"),
        wrong(with(villa(), "town.name", json!(5)), "town.name", "wrong_type"),
        wrong(with(villa(), "status", json!(true)), "status", "wrong_type"),
        wrong(number(json!(true)), "today.charge_per_month", "wrong_type"),
        wrong(number(json!(["5"])), "today.charge_per_month", "wrong_type"),
        wrong(with(villa(), "town.population", json!("10.5")), "town.population", "wrong_type"),
        wrong(home("people", json!(2.5)), "examples[0].home.people", "wrong_type"),
        wrong(home("metered", json!(1)), "examples[0].home.metered", "wrong_type"),
        wrong(
            with(villa(), "tariff.domestic.sewer", json!({"share_of_water": "0.3", "blocks": []})),
            "tariff.domestic.sewer",
            "wrong_type",
        ),
        wrong(with(villa(), "tariff.domestic.fixed_charge", json!({})), "tariff.domestic.fixed_charge", "wrong_type"),
        wrong(
            with(villa(), "tariff.domestic.fixed_charge", json!("1.20")),
            "tariff.domestic.fixed_charge",
            "wrong_type",
        ),
        // numbers
        wrong(number(json!("12,5")), "today.charge_per_month", "not_a_number"),
        wrong(number(json!("")), "today.charge_per_month", "not_a_number"),
        wrong(number(json!("NaN")), "today.charge_per_month", "not_a_number"),
        wrong(number(json!("Infinity")), "today.charge_per_month", "not_a_number"),
        wrong(number(json!("-")), "today.charge_per_month", "not_a_number"),
        wrong(number(json!("--5")), "today.charge_per_month", "not_a_number"),
        wrong(number(json!("+5")), "today.charge_per_month", "not_a_number"),
        wrong(number(json!(".5")), "today.charge_per_month", "not_a_number"),
        wrong(number(json!("5.")), "today.charge_per_month", "not_a_number"),
        wrong(number(json!("1.2.3")), "today.charge_per_month", "not_a_number"),
        wrong(number(json!("1e")), "today.charge_per_month", "not_a_number"),
        wrong(number(json!("1e+")), "today.charge_per_month", "not_a_number"),
        wrong(number(json!("1-2")), "today.charge_per_month", "not_a_number"),
        wrong(number(json!(" 5")), "today.charge_per_month", "not_a_number"),
        wrong(number(json!("5 ")), "today.charge_per_month", "not_a_number"),
        wrong(number(json!("1_000")), "today.charge_per_month", "not_a_number"),
        wrong(number(json!("0x10")), "today.charge_per_month", "not_a_number"),
        wrong(number(json!("١٢")), "today.charge_per_month", "not_a_number"),
        wrong(number(raw("1.234567890123456")), "today.charge_per_month", "too_many_digits"),
        wrong(number(raw("0.30000000000000004")), "today.charge_per_month", "too_many_digits"),
        wrong(with(villa(), "tax.vat_rate", json!("1.01")), "tax.vat_rate", "out_of_range"),
        wrong(with(villa(), "losses", json!("1.000000000000000000000001")), "losses", "out_of_range"),
        wrong(with(villa(), "costs.indirect_rate", json!(-0.1)), "costs.indirect_rate", "out_of_range"),
        wrong(home("m3", json!(-1)), "examples[0].home.m3", "out_of_range"),
        wrong(home("m3", json!("-0.001")), "examples[0].home.m3", "out_of_range"),
        wrong(home("people", json!(0)), "examples[0].home.people", "out_of_range"),
        wrong(number(json!("1000000000.01")), "today.charge_per_month", "out_of_range"),
        wrong(
            with(villa(), "costs.replacement[0].life_years", json!(101)),
            "costs.replacement[0].life_years",
            "out_of_range",
        ),
        wrong(
            with(villa(), "costs.replacement[0].life_years", json!(0)),
            "costs.replacement[0].life_years",
            "out_of_range",
        ),
        wrong(
            with(villa(), "costs.replacement[0].interest", json!("0.51")),
            "costs.replacement[0].interest",
            "out_of_range",
        ),
        // words, ids, texts, dates
        wrong(with(villa(), "town.region", json!("moon")), "town.region", "unknown_word"),
        wrong(with(villa(), "status", json!("Approved")), "status", "unknown_word"),
        // categories
        wrong(with(villa(), "users[0].category", json!("farm")), "users[0].category", "unknown_word"),
        wrong(home("category", json!("Domestic")), "examples[0].home.category", "unknown_word"),
        wrong(with(villa(), "pricing.home_with_shop", json!("shop")), "pricing.home_with_shop", "unknown_word"),
        wrong(with(villa(), "tariff.farm", json!({})), "tariff.farm", "unknown_key"),
        wrong(
            with(city(), "aspects[0].levels[1].tariff.farm", Json::Null),
            "aspects[0].levels[1].tariff.farm",
            "unknown_key",
        ),
        wrong(with(own(), "categories", json!([])), "categories", "too_few"),
        wrong(with(own(), "categories", json!(5)), "categories", "wrong_type"),
        wrong(with(own(), "categories[0].class", json!("farm")), "categories[0].class", "unknown_word"),
        wrong(without(own(), "categories[0].class"), "categories[0].class", "missing"),
        wrong(with(own(), "categories[0].label", Json::Null), "categories[0].label", "missing"),
        wrong(with(own(), "categories[0].label", json!("")), "categories[0].label", "empty_text"),
        wrong(with(own(), "categories[0].colour", json!("red")), "categories[0].colour", "unknown_key"),
        wrong(with(villa(), "tariff.domestic.scheme", json!("flat")), "tariff.domestic.scheme", "flat_blocks"),
        wrong(with(villa(), "id", json!("Villa Ejemplo")), "id", "bad_id"),
        wrong(with(villa(), "id", json!("villa&ejemplo")), "id", "bad_id"),
        wrong(with(small(), "aspects[0].id", json!("people")), "aspects[0].id", "bad_id"),
        wrong(twice(small(), "aspects"), "aspects[1].id", "repeated_id"),
        wrong(twice(villa(), "aspects[0].levels"), "aspects[0].levels[4].id", "repeated_id"),
        wrong(twice(villa(), "users"), "users[14].id", "repeated_id"),
        wrong(twice(villa(), "specific_rates"), "specific_rates[3].id", "repeated_id"),
        wrong(twice(villa(), "roles"), "roles[7].question", "repeated_id"),
        wrong(twice(villa(), "examples"), "examples[6].id", "repeated_id"),
        wrong(twice(villa(), "costs.investment"), "costs.investment[1].id", "repeated_id"),
        wrong(
            with(villa(), "aspects[0].levels[1].costs.operation[0].id", json!("pumping")),
            "aspects[0].levels[1].costs.operation[0].id",
            "repeated_id",
        ),
        wrong(with(villa(), "town.name", json!(" \t")), "town.name", "empty_text"),
        wrong(with(villa(), "notes[0].en", json!("")), "notes[0].en", "empty_text"),
        wrong(without(villa(), "notes[0].es"), "notes[0].es", "missing"),
        wrong(date("2005-02-29"), "approved.contract.signed", "not_a_date"),
        wrong(date("1900-02-29"), "approved.contract.signed", "not_a_date"),
        wrong(date("2005-13-01"), "approved.contract.signed", "not_a_date"),
        wrong(date("2005-04-31"), "approved.contract.signed", "not_a_date"),
        wrong(date("2005-11-00"), "approved.contract.signed", "not_a_date"),
        wrong(date("26-11-2005"), "approved.contract.signed", "not_a_date"),
        wrong(date("2005-+2-28"), "approved.contract.signed", "not_a_date"),
        wrong(date("2005-1-2"), "approved.contract.signed", "not_a_date"),
        // lists
        wrong(with(small(), "aspects", json!([])), "aspects", "too_few"),
        wrong(with(small(), "examples", json!([])), "examples", "too_few"),
        wrong(with(given(), "tariff.domestic.blocks", json!([])), "tariff.domestic.blocks", "too_few"),
        wrong(
            {
                let mut plan = small();
                at(&mut plan, "aspects[0].levels").as_array_mut().unwrap().remove(0);
                plan
            },
            "aspects[0].levels",
            "too_few",
        ),
        wrong(
            with(villa(), "aspects[0].levels[3].excludes[0].levels", json!([])),
            "aspects[0].levels[3].excludes[0].levels",
            "too_few",
        ),
        // blocks
        wrong(
            blocks(json!([{"up_to_m3": 20, "factor": 1}, {"up_to_m3": 8, "factor": 2}, {"factor": 3}])),
            "tariff.domestic.blocks[1].up_to_m3",
            "unsorted_blocks",
        ),
        wrong(
            blocks(json!([{"up_to_m3": 8, "factor": 1}, {"up_to_m3": "8.000", "factor": 2}, {"factor": 3}])),
            "tariff.domestic.blocks[1].up_to_m3",
            "unsorted_blocks",
        ),
        wrong(
            blocks(json!([{"up_to_m3": 0, "factor": 1}, {"factor": 3}])),
            "tariff.domestic.blocks[0].up_to_m3",
            "unsorted_blocks",
        ),
        wrong(
            blocks(json!([{"up_to_m3": 8, "factor": 1}, {"up_to_m3": 20, "factor": 2}])),
            "tariff.domestic.blocks",
            "no_open_block",
        ),
        wrong(
            blocks(json!([{"factor": 1}, {"up_to_m3": 20, "factor": 2}, {"factor": 3}])),
            "tariff.domestic.blocks[0].up_to_m3",
            "open_block_inside",
        ),
        wrong(blocks(json!([{"up_to_m3": 8}, {"factor": 3}])), "tariff.domestic.blocks[0].factor", "block_price"),
        wrong(
            blocks(json!([{"up_to_m3": 8, "factor": 1, "price": "0.5"}, {"factor": 3}])),
            "tariff.domestic.blocks[0].price",
            "block_price",
        ),
        wrong(
            with(given(), "tariff.domestic.blocks[1]", json!({"price": 2, "factor": 2})),
            "tariff.domestic.blocks[1].factor",
            "block_price",
        ),
        wrong(
            with(given(), "tariff.domestic.fixed_charge", json!({"factor": 2})),
            "tariff.domestic.fixed_charge.factor",
            "block_price",
        ),
        wrong(
            with(villa(), "tariff.industrial.sewer.blocks[0].up_to_m3", Json::Null),
            "tariff.industrial.sewer.blocks[0].up_to_m3",
            "open_block_inside",
        ),
        wrong(
            with(villa(), "tariff.commercial.blocks[1].factor", json!("1.7")),
            "tariff.commercial.blocks[1].factor",
            "falling_prices",
        ),
        // what must fit together
        wrong(with(villa(), "aspects[0].today", json!("h13")), "aspects[0].today", "unknown_reference"),
        wrong(
            with(villa(), "aspects[0].levels[3].excludes[0].levels[0]", json!("nothing")),
            "aspects[0].levels[3].excludes[0].levels[0]",
            "unknown_reference",
        ),
        wrong(
            with(villa(), "aspects[2].levels[2].sets.connections[0].group", json!("nobody")),
            "aspects[2].levels[2].sets.connections[0].group",
            "unknown_reference",
        ),
        wrong(
            with(villa(), "aspects[0].levels[3].excludes[0].aspect", json!("continuity")),
            "aspects[0].levels[3].excludes[0].aspect",
            "own_aspect",
        ),
        wrong(with(small_to_find(), "costs", Json::Null), "costs", "needs_for_prices"),
        wrong(with(small_to_find(), "users", json!([])), "users", "needs_for_prices"),
        wrong(
            with(villa(), "tariff.domestic.minimum_charge", json!("5.00")),
            "tariff.domestic.minimum_charge",
            "minimum_charge_not_given",
        ),
        wrong(with(villa(), "collection_rate", json!("0.10")), "fund.rate", "collection_not_above_fund"),
        wrong(with(villa(), "fund.rate", json!("0.92")), "fund.rate", "collection_not_above_fund"),
        wrong(with(villa(), "fund.rate", json!(["0.1", "0.2", "0.92"])), "fund.rate", "collection_not_above_fund"),
        wrong(with(villa(), "fund.rate", json!([])), "fund.rate", "too_few"),
        wrong(
            with(plan_json("tabalosos"), "social_charge.paid_by", json!("municipality")),
            "social_charge.paid_by",
            "payer_of_no_price",
        ),
        wrong(without(villa(), "social_charge.paid_by"), "social_charge.paid_by", "needs_for_prices"),
        wrong(with(villa(), "users[0].units_of_use", json!(0)), "users[0].units_of_use", "out_of_range"),
        wrong(with(villa(), "users[0].units_of_use", json!("2.5")), "users[0].units_of_use", "wrong_type"),
        wrong(
            with(villa(), "examples[0].home.units_of_use", json!(1001)),
            "examples[0].home.units_of_use",
            "out_of_range",
        ),
        wrong(with(villa(), "fund.rate", json!(["0.1", "1.2"])), "fund.rate[1]", "out_of_range"),
        wrong(with(villa(), "fund.rate", json!({"first": "0.1"})), "fund.rate", "wrong_type"),
        wrong(with(villa(), "fund.reserves", json!([{"rate": "0.1"}])), "fund.reserves[0].label", "missing"),
        wrong(with(villa(), "fund.reserves", json!([{"label": "Desastres"}])), "fund.reserves[0].rate", "missing"),
        wrong(
            with(villa(), "fund.reserves", json!([{"label": "Desastres", "rate": ["0.1", "0.9"]}])),
            "fund",
            "collection_not_above_fund",
        ),
        wrong(
            with(with(villa(), "fund.base", json!("collected")), "fund.rate", json!(1)),
            "fund.rate",
            "collection_not_above_fund",
        ),
        wrong(with(villa(), "users[1].social_count", json!(411)), "users[1].social_count", "more_social_than_all"),
        wrong(with(villa(), "users[1].exempt_share", json!("0.5")), "users[1].exempt_share", "exempt_and_social"),
        wrong(
            with(home("social", json!(true)), "examples[0].home.exempt_share", json!(1)),
            "examples[0].home.social",
            "exempt_and_social",
        ),
        wrong(
            with(with(small(), "tariff.domestic.assigned_m3", Json::Null), "examples[0].home.metered", json!(false)),
            "examples[0].home.metered",
            "no_assigned_volume",
        ),
        wrong(
            with(small(), "examples[0].home.category", json!("state")),
            "examples[0].home.category",
            "no_such_category",
        ),
        wrong(with(small(), "examples[0].home.m3", Json::Null), "examples[0].home.m3", "no_volume"),
        wrong(
            with(
                plan_json("sechura"),
                "aspects[0].levels[1].costs",
                json!({"operation": [], "replacement": [], "investment": []}),
            ),
            "aspects[0].levels[1].costs",
            "cost_in_package",
        ),
        wrong(
            with(villa(), "aspects[0].levels[0].charge_per_month", json!("5.00")),
            "aspects[0].levels[0].charge_per_month",
            "package_only",
        ),
        wrong(
            with(villa(), "aspects[0].levels[0].average_cost_per_m3", json!("0.5")),
            "aspects[0].levels[0].average_cost_per_m3",
            "package_only",
        ),
        wrong(
            with(plan_json("sechura"), "aspects[0].levels[1].charge_per_month", json!("12.00")),
            "aspects[0].levels[1].charge_per_month",
            "charge_and_average",
        ),
        wrong(
            with(plan_json("sechura"), "costs", json!({"operation": [], "replacement": [], "investment": []})),
            "costs",
            "cost_in_package",
        ),
        wrong(with(small_to_find(), "users[0].social_count", json!(1)), "users[0].social_count", "no_social_charge"),
        wrong(with(small(), "examples[0].home.social", json!(true)), "examples[0].home.social", "no_social_charge"),
        wrong(with(villa(), "losses", json!(1)), "losses", "all_lost"),
        wrong(
            with(villa(), "aspects[0].levels[0].adds", json!([{"charge": {"per_month": "1.00"}}])),
            "aspects[0].levels[0].adds",
            "given_only",
        ),
        wrong(
            with(
                plan_json("ciudad-ejemplo"),
                "aspects[1].levels[1].tariff",
                plan_json("ciudad-ejemplo")["tariff"].clone(),
            ),
            "aspects[1].levels[1].tariff",
            "second_tariff",
        ),
        wrong(
            with(small(), "pricing.publish", json!({"step": "0.10", "direction": "up"})),
            "pricing.publish",
            "publish_given",
        ),
        wrong(
            with(villa(), "pricing.publish", json!({"step": "0.0001", "direction": "up"})),
            "pricing.publish.step",
            "out_of_range",
        ),
        wrong(with(small_to_find(), "users[0].m3", Json::Null), "users[0].m3", "missing"),
        wrong(
            with(
                villa(),
                "costs.operation[0]",
                json!({"id": "x", "label": "Cloro", "heading": "operation", "amount": 5, "per": "m3_billed", "bought": {"unit": "kg", "quantity": 2, "times": 12}}),
            ),
            "costs.operation[0].bought",
            "bought_by_other",
        ),
        wrong(
            with(
                with(villa(), "outlook.indexation", Json::Null),
                "outlook.increases",
                json!([{"water": "0.05", "sewer": "0.05"}, {"water": "0.05", "sewer": "0.04"}]),
            ),
            "outlook.increases[1].sewer",
            "sewer_apart",
        ),
        wrong(with(villa(), "money", json!("US$")), "money", "wrong_type"),
        wrong(with(villa(), "money", json!({"currency": "US$"})), "money.currency", "unknown_key"),
        wrong(with(villa(), "money", json!({"symbol": ""})), "money.symbol", "empty_text"),
        wrong(with(villa(), "money", json!({"symbol": " "})), "money.symbol", "empty_text"),
        wrong(with(villa(), "money", json!({"symbol": "dólares"})), "money.symbol", "too_long"),
        wrong(with(villa(), "money", json!({"symbol": "US $"})), "money.symbol", "not_a_symbol"),
        wrong(with(villa(), "money", json!({"symbol": "$1"})), "money.symbol", "not_a_symbol"),
        wrong(with(villa(), "money", json!({"symbol": "$\n"})), "money.symbol", "not_a_symbol"),
        wrong(with(villa(), "money", json!({"symbol": "\u{202e}$"})), "money.symbol", "not_a_symbol"),
        wrong(with(villa(), "money", json!({"decimals": 1})), "money.decimals", "unknown_word"),
        wrong(with(villa(), "money", json!({"decimals": 3})), "money.decimals", "unknown_word"),
        wrong(with(villa(), "money", json!({"decimals": "2"})), "money.decimals", "wrong_type"),
        wrong(with(villa(), "money", json!({"tax": ""})), "money.tax", "empty_text"),
        wrong(with(villa(), "money", json!({"tax": "Impuesto al valor agregado"})), "money.tax", "too_long"),
        wrong(with(villa(), "money", json!({"tax": "IVA\u{0}"})), "money.tax", "not_a_symbol"),
        wrong(
            with(villa(), "town.affordable", json!({"usual": 0, "most": "0.05"})),
            "town.affordable.usual",
            "out_of_range",
        ),
        wrong(
            with(villa(), "town.affordable", json!({"usual": "0.04", "most": "0.03"})),
            "town.affordable.most",
            "out_of_range",
        ),
        wrong(with(villa(), "pricing.cash_step", json!("0.001")), "pricing.cash_step", "out_of_range"),
        wrong(with(villa(), "pricing.cash_step", json!(2000)), "pricing.cash_step", "out_of_range"),
        wrong(
            with(small(), "pricing.home_with_shop", json!("commercial")),
            "pricing.home_with_shop",
            "no_such_category",
        ),
        wrong(with(villa(), "today.hours_per_day", json!(25)), "today.hours_per_day", "out_of_range"),
        wrong(home("people", json!(10001)), "examples[0].home.people", "out_of_range"),
        wrong(with(villa(), "examples[0].pictogram", json!("dragon")), "examples[0].pictogram", "unknown_reference"),
        wrong(twice(villa(), "today.cost_shares"), "today.cost_shares[7].heading", "repeated_id"),
        wrong(twice(villa(), "social_charge.applies_to"), "social_charge.applies_to[3]", "repeated_id"),
        // a decimal in quotes that nobody writes so
        wrong(number(json!("00.5")), "today.charge_per_month", "unusual_number"),
        wrong(number(json!("05")), "today.charge_per_month", "unusual_number"),
        wrong(number(json!("1e1")), "today.charge_per_month", "unusual_number"),
        wrong(number(json!("-0")), "today.charge_per_month", "unusual_number"),
        wrong(with(villa(), "users[0].count", json!("010")), "users[0].count", "unusual_number"),
        wrong(
            with(
                villa(),
                "outlook.transition.phases",
                json!([{"from_month": 4, "share": 0.5}, {"from_month": 4, "share": 1}]),
            ),
            "outlook.transition.phases[1].from_month",
            "no_month_left",
        ),
        wrong(number(json!("0.00000000000000000000000000001")), "today.charge_per_month", "too_many_decimals"),
        wrong(number(raw("1e-40")), "today.charge_per_month", "too_many_decimals"),
        // who gets the social charge, homes with a shop, what works are for, from when
        wrong(
            with(villa(), "social_charge.committee[1].members", json!(0)),
            "social_charge.committee[1].members",
            "out_of_range",
        ),
        wrong(without(villa(), "social_charge.committee[0].who"), "social_charge.committee[0].who", "missing"),
        wrong(
            with(villa(), "social_charge.duration_months", json!(0)),
            "social_charge.duration_months",
            "out_of_range",
        ),
        wrong(with(villa(), "social_charge.cases", json!("Un incendio")), "social_charge.cases", "wrong_type"),
        wrong(
            with(villa(), "social_charge.institutions[0]", json!(" ")),
            "social_charge.institutions[0]",
            "empty_text",
        ),
        wrong(with(villa(), "users[7].shop", json!("yes")), "users[7].shop", "wrong_type"),
        wrong(
            with(villa(), "costs.investment[0].purpose", json!("repair")),
            "costs.investment[0].purpose",
            "unknown_word",
        ),
        wrong(with(villa(), "outlook.start.proposed", json!("later")), "outlook.start.proposed", "unknown_word"),
        wrong(
            with(villa(), "outlook.start.transfer_month", json!(121)),
            "outlook.start.transfer_month",
            "out_of_range",
        ),
        wrong(
            with(villa(), "outlook.start.improvement_month", json!(0)),
            "outlook.start.improvement_month",
            "out_of_range",
        ),
        wrong(with(small(), "aspects[0].id", json!("ceiling")), "aspects[0].id", "bad_id"),
        // sources
        wrong(with(villa(), "municipal_contribution", json!("100")), "municipal_contribution", "no_source"),
        wrong(
            with(villa(), "sources[4].paths", json!(["tax", "tariff.rural"])),
            "sources[4].paths[1]",
            "unused_source",
        ),
        wrong(with(villa(), "sources[4].paths", json!(["tax", "users[14]"])), "sources[4].paths[1]", "unused_source"),
        wrong(with(villa(), "sources[4].paths", json!(["tax", "tax"])), "sources[4].paths[1]", "two_sources"),
        wrong(
            with(plan_json("tabalosos"), "aspects[0].levels[0].charge_per_month", json!("5.01")),
            "aspects[0].levels[0].charge_per_month",
            "two_todays",
        ),
        // what is charged beside the tariff
        wrong(with(villa(), "connection.fee", json!("620.01")), "connection.fee", "fee_above_cost"),
        wrong(without(villa(), "connection.real_cost"), "connection.real_cost", "missing"),
        wrong(with(villa(), "connection.fee", json!(-1)), "connection.fee", "out_of_range"),
        wrong(with(villa(), "connection.rest_paid_by", json!("nobody")), "connection.rest_paid_by", "unknown_word"),
        wrong(with(villa(), "connection.instalments", json!(121)), "connection.instalments", "out_of_range"),
        wrong(with(villa(), "connection.instalments", json!(0)), "connection.instalments", "out_of_range"),
        wrong(with(villa(), "collateral_services", json!([])), "collateral_services", "too_few"),
        wrong(twice(villa(), "collateral_services"), "collateral_services[6].id", "repeated_id"),
        wrong(
            without(villa(), "collateral_services[1].maximum_price"),
            "collateral_services[1].maximum_price",
            "missing",
        ),
        wrong(with(villa(), "late_payment.grace_days", json!(31)), "late_payment.grace_days", "out_of_range"),
        wrong(
            with(villa(), "late_payment.surcharge", json!({"amount": 1, "share_of_arrears": "0.02"})),
            "late_payment.surcharge",
            "wrong_type",
        ),
        wrong(
            with(villa(), "late_payment.surcharge", json!({"share_of_arrears": "1.01"})),
            "late_payment.surcharge.share_of_arrears",
            "out_of_range",
        ),
        wrong(
            with(villa(), "late_payment.cut_off.after_receipts", json!(25)),
            "late_payment.cut_off.after_receipts",
            "out_of_range",
        ),
        wrong(
            with(
                villa(),
                "sources[6].paths",
                json!(["connection.fee", "connection.real_cost", "late_payment", "collateral_services"]),
            ),
            "connection.instalments",
            "no_source",
        ),
        // proposed levels that cannot go together
        wrong(with(villa(), "aspects[0].proposed", json!("h6")), "aspects[3].proposed", "conflict"),
    ]
}

/// Mistakes that others refer to: a level that is not there, a list that cannot be read.
fn referred_to() -> Vec<Wrong> {
    vec![
        wrong(with(villa(), "users", json!({})), "users", "wrong_type"),
        wrong(with(villa(), "aspects[0].proposed", json!("h13")), "aspects[0].proposed", "unknown_reference"),
        wrong(
            with(villa(), "aspects[3].levels[2].requires[0].levels[0]", json!("h13")),
            "aspects[3].levels[2].requires[0].levels[0]",
            "unknown_reference",
        ),
        wrong(
            with(villa(), "aspects[3].levels[2].requires[0].aspect", json!("hours")),
            "aspects[3].levels[2].requires[0].aspect",
            "unknown_reference",
        ),
    ]
}

/// Amounts so large that no decimal holds them.
fn beyond_decimals() -> Vec<Wrong> {
    let number = |value: Json| with(villa(), "today.charge_per_month", value);
    vec![
        wrong(number(json!("79228162514264337593543950336")), "today.charge_per_month", "out_of_range"),
        wrong(number(json!("99999999999999999999999999999999999999999999")), "today.charge_per_month", "out_of_range"),
        wrong(number(raw("1e400")), "today.charge_per_month", "out_of_range"),
        wrong(number(json!("1e99999999999999999999")), "today.charge_per_month", "out_of_range"),
    ]
}

/// The small plan with prices to be found.
pub fn small_to_find() -> Json {
    let mut plan = small();
    *at(&mut plan, "pricing.prices") = json!("to_find");
    *at(&mut plan, "tariff.domestic.blocks") = json!([{"factor": 1}]);
    *at(&mut plan, "collection_rate") = json!(1);
    *at(&mut plan, "losses") = json!(0);
    *at(&mut plan, "costs") = json!({
        "operation": [{"id": "work", "label": "Trabajo", "heading": "personnel", "amount": 12000, "per": "year"}],
        "replacement": [],
        "investment": []
    });
    *at(&mut plan, "users") = json!([{
        "id": "homes", "label": "Casas", "category": "domestic", "metered": true, "sewer": true, "m3": 10, "count": 100
    }]);
    plan
}

/// A JSON number with just these digits.
pub fn raw(digits: &str) -> Json {
    Json::Number(serde_json::Number::from_string_unchecked(digits.to_owned()))
}

fn problems(plan: &Json) -> Vec<Problem> {
    Plan::from_json(&plan.to_string()).err().unwrap_or_default()
}

fn assert_worded(problem: &Problem) {
    let (es, en) = (problem.fault.text(spanish()), problem.fault.text(english()));
    assert!(es.len() > 10 && en.len() > 10, "{}: {es:?}, {en:?}", problem.fault.code());
    assert_ne!(es, en, "{}", problem.fault.code());
    assert!(!es.contains(['{', '}']) && !en.contains(['{', '}']), "{es} {en}: a variable is left in the words");
}

#[test]
fn the_plans_that_mistakes_are_made_in_are_sound() {
    for plan in [villa(), small(), given(), small_to_find(), plan_json("sechura")] {
        assert_eq!(problems_of(&plan), []);
    }
}

fn assert_said_alone(mistakes: Vec<Wrong>) {
    let mut failures = Vec::new();
    for Wrong { plan, path, code } in mistakes {
        let found = problems(&plan);
        if said(&found) != [(path.to_owned(), code)] {
            failures.push(format!("{path}: {code}, and found {:?}", said(&found)));
        }
        found.iter().for_each(assert_worded);
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// One mistake says one problem: stand-ins for what could not be read add no others.
#[test]
fn every_mistake_is_said_at_its_place_with_its_code_and_nothing_else_is() {
    assert_said_alone(mistakes());
}

/// "A check that trips over such a stand-in says nothing" (`read.rs`).
#[test]
fn what_refers_to_a_mistake_is_not_said_to_be_wrong_too() {
    assert_said_alone(referred_to());
}

#[test]
fn an_amount_that_no_decimal_holds_is_out_of_range() {
    assert_said_alone(beyond_decimals());
    for number in [from_javascript(1e300), Value::Number("1e1000000000000".to_owned())] {
        assert_eq!(charge_of_value(number), Err(vec![("today.charge_per_month".to_owned(), "out_of_range")]));
    }
}

/// The browser's door: the same tree, without JSON text in between.
#[test]
fn both_doors_say_the_same() {
    for Wrong { plan, path, code } in mistakes() {
        let value: Value = Value::deserialize(&plan).unwrap();
        let by_tree = Plan::from_value(&value).err().unwrap_or_default();
        assert_eq!(said(&by_tree), problems_of(&plan), "{path}: {code}");
    }
    for name in crate::support::all_plans() {
        assert!(Plan::from_value(&Value::deserialize(&plan_json(name)).unwrap()).is_ok(), "{name}");
    }
}

/// The codes of `problem.rs`, so that a new fault without a test is noticed.
#[test]
fn no_fault_is_without_a_test() {
    let source = text_of("src/plan/problem.rs");
    let codes = source.lines().filter(|line| line.trim_start().starts_with("Fault::"));
    let codes = codes.filter_map(|line| line.split_once("=> \"")?.1.split_once('"').map(|(code, _)| code));
    let codes: Vec<&str> = codes.collect();
    assert!(codes.len() > 30, "the codes of problem.rs are not found any more: {codes:?}");
    let mistakes = mistakes();
    // These cannot be made in a plan's JSON tree: some have tests of their own, here or in `files` and `bounds`, and
    // only a choice has lists that can be too long.
    let tried = |code: &&&str| {
        let elsewhere = ["empty_file", "not_utf8", "two_marks", "more"];
        ["not_json", "too_deep", "repeated_key", "too_many"].contains(*code)
            || elsewhere.contains(*code)
            || mistakes.iter().any(|w| w.code == **code)
    };
    let untried: Vec<_> = codes.iter().filter(|code| !tried(code)).collect();
    assert!(untried.is_empty(), "{untried:?}");
}

#[test]
fn text_that_is_no_json_is_one_problem_with_its_line_and_column() {
    for text in ["{", "[1,]", "{\"a\" 1}", "nul", "{} {}", "{'a': 1}", "{\"format\": 01}", "{\"format\": NaN}"] {
        let found = Plan::from_json(text).unwrap_err();
        assert_eq!(said(&found), [(String::new(), "not_json")], "{text}");
        assert!(found[0].fault.text(english()).contains("line 1"), "{text}");
        assert_worded(&found[0]);
    }
}

#[test]
fn text_may_begin_with_a_byte_order_mark() {
    assert!(Plan::from_json(&format!("\u{feff}{}", small())).is_ok());
}

/// What serde_json calls a number among its own is a record where somebody writes it.
#[test]
fn a_record_with_a_librarys_own_key_is_no_number() {
    let disguised = json!({"$serde_json::private::Number": "1"});
    let text = with(villa(), "tax.vat_rate", disguised.clone()).to_string();
    assert_eq!(said(&Plan::from_json(&text).unwrap_err()), [("tax.vat_rate".to_owned(), "wrong_type")]);
    let escaped = text.replace("$serde", "\\u0024serde");
    assert_eq!(said(&Plan::from_json(&escaped).unwrap_err()), [("tax.vat_rate".to_owned(), "wrong_type")]);
    let text = with(villa(), "town", disguised).to_string();
    assert_eq!(
        said(&Plan::from_json(&text).unwrap_err())[0],
        ("town.$serde_json::private::Number".to_owned(), "unknown_key")
    );
}

#[test]
fn what_is_json_but_no_plan_is_said_at_the_root() {
    for text in ["null", "5", "\"plan\"", "[]", "true"] {
        let found = Plan::from_json(text).unwrap_err();
        assert_eq!(found.len(), 1, "{text}: {:?}", said(&found));
        assert_eq!(found[0].path, "", "{text}");
    }
    let keys = Plan::from_json("{}").unwrap_err();
    assert!(keys.iter().any(|problem| problem.path == "town.name" || problem.path == "town"), "{:?}", said(&keys));
    assert!(keys.iter().all(|problem| problem.fault == Fault::Missing), "{:?}", said(&keys));
}

#[test]
fn a_key_that_stands_twice_is_refused_and_the_rest_is_still_read() {
    let text = small().to_string().replacen("\"town\":{", "\"town\":{\"name\":\"Otro\",", 1);
    let text = text.replacen("\"vat_rate\":", "\"vat_rate\":2,\"vat_rate\":", 1);
    let found = Plan::from_json(&text).unwrap_err();
    let mut places = said(&found);
    places.sort();
    assert_eq!(places[0], ("tax.vat_rate".to_owned(), "repeated_key"));
    assert_eq!(places[1], ("town.name".to_owned(), "repeated_key"));
    found.iter().for_each(assert_worded);
}

#[test]
fn a_misspelt_key_is_refused_with_the_one_that_was_meant() {
    let plan = with(without(villa(), "town.population"), "town.popluation", json!(10000));
    let found = problems(&plan);
    assert_eq!(said(&found), [("town.popluation".to_owned(), "unknown_key")]);
    assert_eq!(found[0].fault, Fault::UnknownKey(Some("population".to_owned())));
    assert!(found[0].fault.text(spanish()).contains("«population»"));
    assert!(found[0].fault.text(english()).contains("“population”"));
    let far = problems(&with(villa(), "town.weather", json!("sunny")));
    assert_eq!(far[0].fault, Fault::UnknownKey(None));
}

#[test]
fn all_problems_are_said_at_once() {
    let mut plan = villa();
    *at(&mut plan, "town.name") = json!("");
    *at(&mut plan, "tax.vat_rate") = json!("18");
    *at(&mut plan, "tariff.domestic.blocks[1].up_to_m3") = json!("4");
    *at(&mut plan, "users[3].m3") = json!(-5);
    *at(&mut plan, "users[4].counts") = json!(1);
    *at(&mut plan, "examples[0].home.people") = json!(0);
    *at(&mut plan, "fund.rate") = json!("0.95");
    *at(&mut plan, "aspects[3].levels[1].requires[0].levels[0]") = json!("h13");
    let mut found = problems_of(&plan);
    found.sort();
    let mut expected = [
        ("town.name", "empty_text"),
        ("tax.vat_rate", "out_of_range"),
        ("tariff.domestic.blocks[1].up_to_m3", "unsorted_blocks"),
        ("users[3].m3", "out_of_range"),
        ("users[4].counts", "unknown_key"),
        ("examples[0].home.people", "out_of_range"),
        ("fund.rate", "collection_not_above_fund"),
        ("aspects[3].levels[1].requires[0].levels[0]", "unknown_reference"),
    ]
    .map(|(path, code)| (path.to_owned(), code));
    expected.sort();
    assert_eq!(found, expected);
}

#[test]
fn a_range_is_said_in_words_that_a_town_hall_reads() {
    let found = problems(&with(villa(), "tax.vat_rate", json!("18")));
    assert_eq!(found[0].fault, Fault::OutOfRange(d("0"), d("1")));
    assert_eq!(found[0].fault.text(english()), "This number must be between 0 and 1.");
    assert_eq!(found[0].fault.text(spanish()), "Este número debe estar entre 0 y 1.");
}

/// A decimal with more places than the calculation can carry lies within its range all the same.
#[test]
fn a_decimal_too_long_to_be_held_is_not_said_to_be_out_of_a_range_it_is_in() {
    let long = format!("0.{}1", "1".repeat(40));
    for value in [json!(long), raw("1e-40"), json!("1e-40")] {
        let found = problems_of(&with(villa(), "tax.vat_rate", value.clone()));
        assert!(!found.iter().any(|(_, code)| *code == "out_of_range"), "{value}: {found:?}");
    }
}

fn charge(value: Json) -> Option<Decimal> {
    let plan = Plan::from_json(&with(villa(), "today.charge_per_month", value).to_string()).ok()?;
    plan.today.charge_per_month.map(|charge| charge.value())
}

#[test]
fn numbers_are_exact_however_they_are_written() {
    for (written, value) in [
        (json!("0.1"), "0.1"),
        (raw("0.1"), "0.1"),
        (raw("12.50"), "12.50"),
        (raw("123456789.123456"), "123456789.123456"),
        (raw("0.123456789012345"), "0.123456789012345"),
        (raw("0.000123456789012345"), "0.000123456789012345"),
        (raw("1e3"), "1000"),
        (raw("1E+3"), "1000"),
        (raw("1.5e-3"), "0.0015"),
        (raw("100000000.000000000"), "100000000"),
        (json!("123456789.1234567890123456"), "123456789.1234567890123456"),
        (json!("1000000000"), "1000000000"),
        (json!(0), "0"),
    ] {
        assert_eq!(charge(written.clone()), Some(d(value)), "{written}");
    }
}

#[test]
fn minus_zero_is_zero() {
    for written in [raw("-0"), raw("-0.00"), raw("-0e5")] {
        let value = charge(written.clone()).unwrap_or_else(|| panic!("{written} is refused"));
        assert!(value.is_zero());
        assert!(!value.to_string().starts_with('-'), "{written} is shown as {value}");
    }
}

/// What a browser hands over for a JavaScript number.
fn from_javascript(number: f64) -> Value {
    let deserializer: F64Deserializer<Error> = number.into_deserializer();
    Value::deserialize(deserializer).unwrap()
}

fn charge_of_value(number: Value) -> Result<Decimal, Vec<(String, &'static str)>> {
    let Value::Record(mut pairs) = Value::deserialize(villa()).unwrap() else { panic!() };
    let today = pairs.iter_mut().find(|(key, _)| key == "today").unwrap();
    let Value::Record(today) = &mut today.1 else { panic!() };
    today.iter_mut().find(|(key, _)| key == "charge_per_month").unwrap().1 = number;
    match Plan::from_value(&Value::Record(pairs)) {
        Ok(plan) => Ok(plan.today.charge_per_month.unwrap().value()),
        Err(problems) => Err(said(&problems)),
    }
}

#[test]
fn a_javascript_number_is_what_was_typed() {
    for (number, value) in [(0.1, "0.1"), (12.5, "12.5"), (1e-7, "0.0000001"), (123456789.123456, "123456789.123456")] {
        assert_eq!(charge_of_value(from_javascript(number)), Ok(d(value)), "{number}");
    }
    let refused = |number: f64| charge_of_value(from_javascript(number)).unwrap_err()[0].1;
    assert_eq!(refused(0.1 + 0.2), "too_many_digits");
    assert_eq!(refused(f64::NAN), "not_a_number");
    assert_eq!(refused(f64::INFINITY), "not_a_number");
    assert_eq!(refused(f64::NEG_INFINITY), "not_a_number");
    assert_eq!(refused(-1.0), "out_of_range");
    assert_ne!(refused(5e-324), "out_of_range", "nothing that small can be held, but it is in range");
}

proptest! {
    #![proptest_config(config(64))]

    /// Up to 15 significant digits, JSON text, a decimal string and a browser's number are one amount.
    #[test]
    fn a_number_is_the_same_through_every_door(units in 0u64..1_000_000_000_000_000, places in 6u32..15) {
        let exact = Decimal::new(units.try_into().unwrap(), places);
        let text = exact.to_string();
        let through_json = charge_of_value(Value::deserialize(raw(&text)).unwrap());
        prop_assert_eq!(through_json, Ok(exact));
        prop_assert_eq!(charge_of_value(Value::Text(text.clone())), Ok(exact));
        prop_assert_eq!(charge_of_value(from_javascript(text.parse().unwrap())), Ok(exact));
    }
}

#[test]
fn a_tree_that_only_a_browser_can_build_is_refused_in_words() {
    for (value, code) in [
        (Value::Number("NaN".to_owned()), "not_a_number"),
        (Value::Number(String::new()), "not_a_number"),
        (Value::Bool(false), "wrong_type"),
        (Value::List(vec![Value::Null; 3]), "wrong_type"),
    ] {
        assert_eq!(charge_of_value(value.clone()), Err(vec![("today.charge_per_month".to_owned(), code)]), "{value:?}");
    }
}

#[test]
fn what_is_nested_too_deeply_is_refused_before_the_stack_ends() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        for depth in [33, 127, 100_000] {
            let text = format!("\n{}1{}", open.repeat(depth), close.repeat(depth));
            let found = value_from_json(&text).unwrap_err();
            assert_eq!(said(&found), [(String::new(), "too_deep")], "{depth} {open}");
            assert!(found[0].fault.text(english()).contains("line 2"), "{depth} {open}");
            assert_worded(&found[0]);
        }
        assert!(value_from_json(&format!("{}1{}", open.repeat(32), close.repeat(32))).is_ok());
    }
}

#[test]
fn the_source_of_a_number_is_the_one_that_names_the_nearest_place() {
    let plan = town("sechura");
    let place = |path: &str| plan.source(path).unwrap().place.as_ref().unwrap().get(english()).to_owned();
    assert_eq!(place("aspects[0].levels[0].charge_per_month"), "Table 3");
    assert_eq!(place("aspects[0].levels[0].sets.metered"), "Section 2.2");
    assert_eq!(place("approved.operator"), "Table 8");
    assert_eq!(place("approved.contract.years"), "Table 12");
    assert!(plan.source("approvedly").is_none());
    assert!(plan.source("notes").is_none());
}

/// Tabalosos: today's charge is Table 3's, the proposal's price Table 10's. A level's own costs have its source.
#[test]
fn the_page_names_the_source_of_the_chosen_level() {
    let part = |plan: &Plan, link: &str, id: &str| {
        let assessment = assess(plan, link);
        let view = TownView::of(plan, &assessment, english());
        let mut parts = [Door::Receipt, Door::Town].into_iter().flat_map(|door| view.parts_behind(door));
        parts.find(|part| part.id == id).unwrap().html
    };
    let tabalosos = town("tabalosos");
    for (link, table, other) in [("service=today", "Table 3<", "Table 10<"), ("", "Table 10<", "Table 3<")] {
        let receipt = part(&tabalosos, link, "result");
        assert!(receipt.contains(table) && !receipt.contains(other), "{link}");
    }

    let mut json = plan_json(ILLUSTRATIVE);
    let source = json!({
        "paths": ["aspects[0].levels[2].costs"],
        "kind": "document",
        "title": {"es": "Presupuesto", "en": "Budget"},
        "place": {"es": "Hoja 7", "en": "Sheet 7"}
    });
    json["sources"].as_array_mut().unwrap().push(source);
    let villa = read(&json);
    assert!(part(&villa, "continuity=h18", "behind-cost").contains("Sheet 7"));
    assert!(!part(&villa, "continuity=h12", "behind-cost").contains("Sheet 7"));
}

/// Format 1 says who pays the social charge in every plan; where no price depends on it, it changed nothing.
#[test]
fn a_plan_of_format_1_is_read_as_before() {
    for name in all_plans() {
        let now = plan_json(name);
        assert_eq!(now["format"], 2, "{name}: what is written is format 2");
        if now["social_charge"].is_null() {
            continue;
        }
        let mut before = with(now.clone(), "format", json!(1));
        for payer in ["other_users", "municipality"] {
            if now["pricing"]["prices"] != "to_find" {
                *at(&mut before, "social_charge.paid_by") = json!(payer);
            }
            let [before, now] = [&before, &now].map(|plan| serde_json::to_value(assess(&read(plan), "")).unwrap());
            assert_eq!(before, now, "{name}");
        }
    }
}
