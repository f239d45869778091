//! Plans and choices that nobody wrote: any mix of what the format allows, as JSON text, so that reading is tried too.

use crate::support::{Json, json, without_social};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use rust_decimal::Decimal;
use tarifa_clara::plan::Plan;

/// How a run is repeated: the same cases every time, unless `PROPTEST_RNG_SEED` and `PROPTEST_CASES` say otherwise.
pub fn config(cases: u32) -> ProptestConfig {
    let asked = ProptestConfig::default();
    let seeded = std::env::var_os("PROPTEST_RNG_SEED").is_some();
    let many = std::env::var_os("PROPTEST_CASES").is_some();
    ProptestConfig {
        cases: if many { asked.cases } else { cases },
        rng_seed: if seeded { asked.rng_seed } else { proptest::test_runner::RngSeed::Fixed(20_071_001) },
        failure_persistence: None,
        max_global_rejects: 20_000,
        max_shrink_iters: 2_000,
        ..asked
    }
}

/// A decimal of so many places, as text.
fn decimal(low: i64, high: i64, places: u32) -> impl Strategy<Value = String> {
    (low..=high).prop_map(move |units| Decimal::new(units, places).to_string())
}

/// m³ a month: whole ones, and ones that end anywhere.
pub fn volume() -> impl Strategy<Value = String> {
    prop_oneof![decimal(0, 60, 0), decimal(0, 60_000, 3), select(vec!["8".to_owned(), "8.001".into(), "7.999".into()])]
}

fn factor() -> impl Strategy<Value = String> {
    prop_oneof![decimal(1, 30, 1), decimal(100, 3_000, 3)]
}

/// One to four blocks, with rising limits and non-falling factors or prices; the first of several may cost nothing.
fn blocks(key: &'static str) -> impl Strategy<Value = Json> {
    (vec((1u32..15_000, factor()), 0..4), factor(), 0u8..4).prop_map(move |(steps, last, free)| {
        let mut amounts: Vec<String> = steps.iter().map(|(_, amount)| amount.clone()).chain([last]).collect();
        amounts.sort_by_key(|amount| amount.parse::<Decimal>().unwrap());
        if free == 0 && amounts.len() > 1 {
            amounts[0] = "0".to_owned();
        }
        let mut limit = 0;
        let limits = steps.iter().map(|(step, _)| {
            limit += i64::from(*step);
            json!(Decimal::new(limit, 3).to_string())
        });
        let limits: Vec<Json> = limits.chain([Json::Null]).collect();
        let block = |(limit, amount): (&Json, &String)| json!({"up_to_m3": limit, key: amount});
        Json::Array(limits.iter().zip(&amounts).map(block).collect())
    })
}

fn sewer(key: &'static str) -> impl Strategy<Value = Json> {
    prop_oneof![
        Just(Json::Null),
        decimal(0, 100, 2).prop_map(|rate| json!({"share_of_water": rate})),
        blocks(key).prop_map(|blocks| json!({"blocks": blocks})),
    ]
}

/// What a category pays, where prices are given or to be found.
pub fn schedule(given: bool) -> impl Strategy<Value = Json> {
    let key = if given { "price" } else { "factor" };
    let fixed = prop_oneof![
        Just(Json::Null),
        decimal(0, 300, 2).prop_map(|amount| json!({"amount": amount})),
        decimal(0, 30, 1).prop_map(move |factor| if given {
            json!({"amount": factor})
        } else {
            json!({"factor": factor})
        }),
    ];
    let minimum_charge = if given { of(decimal(0, 1500, 2)).boxed() } else { Just(None).boxed() };
    let scheme = select(vec!["increasing_block", "volume_differentiated", "flat"]);
    (fixed, scheme, blocks(key), of(decimal(0, 12, 0)), volume(), minimum_charge, sewer(key)).prop_map(
        move |(fixed, scheme, blocks, minimum, assigned, minimum_charge, sewer)| {
            let one = blocks.as_array().is_some_and(|blocks| blocks.len() == 1);
            json!({
                "fixed_charge": fixed,
                "scheme": if scheme == "flat" && !one { "increasing_block" } else { scheme },
                "blocks": blocks,
                "minimum_m3": minimum,
                "assigned_m3": assigned,
                "minimum_charge": minimum_charge,
                "sewer": sewer
            })
        },
    )
}

const CATEGORIES: [&str; 3] = ["domestic", "commercial", "state"];

fn group() -> impl Strategy<Value = Json> {
    let social =
        prop_oneof![3 => (0u32..=100).prop_map(|part| (part, None)), 1 => of(decimal(1, 100, 2)).prop_map(|e| (0, e))];
    let how = (volume(), 0u32..400, of(1u32..6));
    (select(CATEGORIES.to_vec()), any::<bool>(), any::<bool>(), how, social, of(any::<bool>())).prop_map(
        |(category, metered, sewer, (m3, count, units), (social_part, exempt), shop)| {
            json!({
                "label": "Casas", "category": category, "metered": metered, "sewer": sewer, "m3": m3, "count": count,
                "units_of_use": units,
                "social_count": if social_part == 0 { Json::Null } else { json!(count * social_part / 100) },
                "exempt_share": exempt, "shop": shop
            })
        },
    )
}

fn specific_rate() -> impl Strategy<Value = Json> {
    prop_oneof![
        decimal(0, 100, 3).prop_map(|rate| json!({"rate": rate})),
        decimal(0, 1500, 3).prop_map(|amount| json!({"amount": amount})),
    ]
}

fn operation() -> impl Strategy<Value = Json> {
    prop_oneof![
        decimal(0, 20_000_000, 2).prop_map(|amount| json!({"per": "year", "amount": amount})),
        decimal(0, 300, 2).prop_map(|amount| json!({"per": "connection_month", "amount": amount})),
        decimal(0, 200, 3).prop_map(|amount| json!({"per": "m3_produced", "amount": amount})),
        decimal(0, 200, 3).prop_map(|amount| json!({"per": "m3_billed", "amount": amount})),
    ]
    .prop_map(|mut item| {
        item["heading"] = json!("other");
        item
    })
}

fn asset() -> impl Strategy<Value = Json> {
    let provision = select(vec!["annuity", "sinking_fund", "straight_line"]);
    (1_000u32..900_000, 1u32..60, prop_oneof![Just("0".to_owned()), decimal(1, 20, 2)], provision).prop_map(
        |(cost, years, interest, provision)| json!({"cost": cost, "life_years": years, "interest": interest, "provision": provision}),
    )
}

fn investment() -> impl Strategy<Value = Json> {
    (1_000u32..900_000, 1u32..40, decimal(0, 20, 2), select(vec!["0", "1", "0.25"]), of(select(vec!["improvement", "expansion"]))).prop_map(
        |(cost, years, interest, share, purpose)| json!({"cost": cost, "life_years": years, "interest": interest, "tariff_share": share, "purpose": purpose}),
    )
}

fn costs(least: usize) -> impl Strategy<Value = Json> {
    (vec(operation(), least..4), vec(asset(), 0..3), vec(investment(), 0..3)).prop_map(
        |(operation, replacement, investment)| json!({"operation": operation, "replacement": replacement, "investment": investment}),
    )
}

/// Gives every item of a cost a name of its own.
fn named(mut costs: Json, place: &str) -> Json {
    for list in ["operation", "replacement", "investment"] {
        for (i, item) in costs[list].as_array_mut().unwrap().iter_mut().enumerate() {
            item["id"] = json!(format!("{place}-{list}-{i}"));
            item["label"] = json!("Cosa");
        }
    }
    costs
}

fn identified(items: Vec<Json>, name: &str) -> Vec<Json> {
    let with_id = |(i, mut item): (usize, Json)| {
        item["id"] = json!(format!("{name}-{i}"));
        item
    };
    items.into_iter().enumerate().map(with_id).collect()
}

fn social_charge() -> impl Strategy<Value = Json> {
    let discount = prop_oneof![3 => Just("0.50".to_owned()), 1 => decimal(0, 100, 2)];
    let lines = prop_oneof![Just(vec!["water", "sewer", "fixed"]), subsequence(vec!["water", "sewer", "fixed"], 0..=3)];
    let order = select(vec!["operator_first", "municipality_first"]);
    let payer = select(vec!["municipality", "other_users"]);
    (discount, decimal(0, 14_000, 3), lines, order, payer, of(0u32..900)).prop_map(
        |(discount, covered, lines, order, payer, ceiling)| {
            json!({
                "discount": discount, "covered_m3": covered, "applies_to": lines, "order": order, "paid_by": payer,
                "ceiling_per_month": ceiling, "poverty_line": "55", "criteria": []
            })
        },
    )
}

/// One rate, or one for each year.
fn year_rates(most: i64) -> impl Strategy<Value = Json> {
    prop_oneof![
        decimal(0, most, 2).prop_map(|rate| json!(rate)),
        vec(decimal(0, most, 2), 1..4).prop_map(|rates| json!(rates)),
    ]
}

fn fund() -> impl Strategy<Value = Json> {
    // Apart from it at most 2 × 10 %: what is collected is more than all that is kept.
    let reserve = year_rates(10).prop_map(|rate| json!({"label": "Desastres", "rate": rate}));
    (of(year_rates(30)), any::<bool>(), select(vec!["billed", "collected"]), of(vec(reserve, 0..3))).prop_map(
        |(rate, pays, base, reserves)| json!({"rate": rate, "pays_replacement": pays, "base": base, "reserves": reserves}),
    )
}

fn aspects() -> impl Strategy<Value = Json> {
    (costs(0), costs(0), decimal(0, 60, 2), 40u32..140).prop_map(|(good, best, losses, litres)| {
        let level = |id: &str| json!({"id": id, "label": "Nivel", "consequence": "Cambia.", "pictogram": "tap"});
        let (mut low, mut good_level, mut best_level) = (level("low"), level("good"), level("best"));
        low["sets"] = json!({"sewer": false});
        good_level["costs"] = named(good, "good");
        good_level["sets"] = json!({"litres_per_person_day": litres});
        best_level["costs"] = named(best, "best");
        best_level["sets"] = json!({"losses": losses, "litres_per_person_day": litres + 10});
        best_level["requires"] =
            json!([{"aspect": "metering", "levels": ["metered"], "reason": "Sin medidor no alcanza."}]);
        let (open, mut metered) = (level("as-is"), level("metered"));
        metered["sets"] = json!({"metered": true});
        json!([
            {"id": "service", "label": "¿Qué servicio?", "proposed": "good", "levels": [low, good_level, best_level]},
            {"id": "metering", "label": "¿Medidores?", "proposed": "as-is", "levels": [open, metered]}
        ])
    })
}

fn origin(given: Option<bool>) -> impl Strategy<Value = bool> {
    match given {
        Some(given) => Just(given).boxed(),
        None => any::<bool>().boxed(),
    }
}

/// What is charged beside the tariff, in céntimos and parts of them.
fn charges() -> impl Strategy<Value = (Option<Json>, Option<Json>)> {
    let connection =
        (decimal(0, 100_000, 3), decimal(0, 100_000, 3), 1u32..=120).prop_map(|(rest, fee, instalments)| {
            let real_cost = (rest.parse::<Decimal>().unwrap() + fee.parse::<Decimal>().unwrap()).to_string();
            json!({"real_cost": real_cost, "fee": fee, "rest_paid_by": "programme", "instalments": instalments})
        });
    let surcharge = prop_oneof![
        decimal(0, 500, 2).prop_map(|amount| json!({"amount": amount})),
        decimal(0, 100, 3).prop_map(|share| json!({"share_of_arrears": share})),
    ];
    let cut_off = (1u32..=24, decimal(0, 3_000, 2), decimal(0, 3_000, 2))
        .prop_map(|(after, fee, again)| json!({"after_receipts": after, "fee": fee, "reconnection_fee": again}));
    let late = (of(0u32..=30), of(surcharge), of(cut_off)).prop_map(
        |(grace, surcharge, cut_off)| json!({"grace_days": grace, "surcharge": surcharge, "cut_off": cut_off}),
    );
    (of(connection), of(late))
}

/// A sound plan. `given` fixes where prices come from: an ordinance or the cost. Its pieces are boxed: side by side, they
/// would fill the stack of a test's thread.
pub fn plan(given: Option<bool>) -> impl Strategy<Value = Json> {
    origin(given).prop_flat_map(|given| {
        let tariff = [schedule(given).boxed(), schedule(given).boxed(), schedule(given).boxed()];
        let coin = select(vec![None, Some("0.10"), Some("0.05")]);
        let money = (any::<bool>(), select(vec!["0", "0.18", "0.19"]), coin, of(select(CATEGORIES.to_vec())));
        let collected = prop_oneof![1 => Just("1".to_owned()), 3 => decimal(60, 100, 2)];
        let rates = (of(fund()), collected, decimal(0, 60, 2), of(0u32..3_000));
        let indirect = of(decimal(0, 20, 2));
        let who = (vec(group(), 1..6), of(social_charge()), vec(specific_rate(), 0..3), charges()).boxed();
        (tariff, money, rates, costs(1).boxed(), indirect, who, aspects().boxed()).prop_map(
            move |(tariff, (include_vat, vat, coin, shops), (fund, collected, losses, given_by_town), costs, indirect, who, aspects)| {
                let (groups, social, specific, (connection, late)) = who;
                let [domestic, commercial, state] = tariff;
                let mut costs = named(costs, "all");
                costs["indirect_rate"] = json!(indirect);
                let specific: Vec<Json> =
                    specific.into_iter().map(|charge| json!({"label": "Otros", "charge": charge})).collect();
                let plan = json!({
                    "format": 1, "id": "generated", "status": "illustrative",
                    "town": {"name": "Generado", "region": "coast", "income_per_person": "187.5"},
                    "today": {"charge_per_month": "5.00", "annual_cost": "40000", "households_served": 700},
                    "aspects": aspects,
                    "costs": costs,
                    "users": identified(groups, "group"),
                    "pricing": {"prices": if given { "given" } else { "to_find" }, "include_vat": include_vat, "cash_step": coin, "home_with_shop": shops},
                    "tariff": {"domestic": domestic, "commercial": commercial, "state": state},
                    "specific_rates": identified(specific, "rate"),
                    "connection": connection,
                    "late_payment": late,
                    "social_charge": social,
                    "fund": fund,
                    "tax": {"vat_rate": vat},
                    "collection_rate": collected,
                    "losses": losses,
                    "municipal_contribution": given_by_town,
                    "examples": [{"id": "family", "label": "Familia", "pictogram": "family", "home": {
                        "people": 5, "units_of_use": 2, "m3": 10, "category": "domestic", "metered": true, "sewer": true, "social": false
                    }}],
                    "sources": [{"kind": "illustrative", "title": "Generado", "paths": [
                        "town", "today", "aspects", "costs", "users", "pricing", "tariff", "specific_rates",
                        "social_charge", "fund", "tax", "collection_rate", "losses", "municipal_contribution", "examples", "connection", "late_payment"
                    ]}],
                    "notes": []
                });
                if plan["social_charge"].is_null() { without_social(plan) } else { plan }
            },
        )
    })
}

/// A plan that was read, and its JSON.
#[derive(Clone)]
pub struct Written {
    pub plan: Plan,
    pub json: Json,
}

impl std::fmt::Debug for Written {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.json.to_string())
    }
}

/// A plan that was read. `given` fixes where prices come from.
pub fn read_plan(given: Option<bool>) -> impl Strategy<Value = Written> {
    plan(given).prop_map(|json| {
        let plan = Plan::from_json(&json.to_string());
        let plan = plan.unwrap_or_else(|problems| panic!("a generated plan is refused: {problems:?}\n{json:#}"));
        Written { plan, json }
    })
}

/// A home as a link describes it.
#[derive(Debug, Clone)]
pub struct GeneratedHome {
    pub category: &'static str,
    pub metered: bool,
    pub sewer: bool,
    pub social: bool,
    pub m3: String,
    pub people: u32,
    /// Homes that share the connection; 1 where it is not said.
    pub units: u32,
}

impl GeneratedHome {
    pub fn link(&self) -> String {
        let GeneratedHome { category, m3, people, units, .. } = self;
        let flag = u8::from;
        let (metered, sewer, social) = (flag(self.metered), flag(self.sewer), flag(self.social));
        format!(
            "people={people}&units_of_use={units}&m3={m3}&kind={category}&metered={metered}&sewer={sewer}&social={social}"
        )
    }
}

pub fn home() -> impl Strategy<Value = GeneratedHome> {
    let units = prop_oneof![2 => Just(1u32), 1 => 2u32..6];
    (select(CATEGORIES.to_vec()), any::<bool>(), any::<bool>(), any::<bool>(), volume(), 1u32..12, units).prop_map(
        |(category, metered, sewer, social, m3, people, units)| GeneratedHome {
            category,
            metered,
            sewer,
            social,
            m3,
            people,
            units,
        },
    )
}

/// The kinds of user that a link may name: the categories, a home with a shop.
pub const KINDS: [&str; 4] = ["domestic", "commercial", "state", "shop"];

/// A home as a plan proposes it, with a shop, an exemption and without m³, or not.
pub fn proposed_home() -> impl Strategy<Value = Json> {
    (home(), of(any::<bool>()), of(decimal(0, 100, 2)), any::<bool>()).prop_map(|(home, shop, exempt, by_people)| {
        let GeneratedHome { category, metered, sewer, social, m3, people, units } = home;
        json!({
            "units_of_use": if units > 1 { json!(units) } else { Json::Null },
            "category": category, "metered": metered, "sewer": sewer, "people": people, "shop": shop,
            "m3": if by_people { Json::Null } else { json!(m3) },
            "social": social && exempt.is_none(), "exempt_share": exempt
        })
    })
}

/// Levels that go together.
pub fn levels() -> impl Strategy<Value = &'static str> {
    select(vec![
        "service=low&metering=as-is",
        "service=low&metering=metered",
        "service=good&metering=as-is",
        "service=good&metering=metered",
        "service=best&metering=metered",
    ])
}

/// A whole link.
pub fn link() -> impl Strategy<Value = String> {
    (levels(), home()).prop_map(|(levels, home)| format!("{levels}&{}", home.link()))
}
