//! Links and forms: what they carry comes back, what they cannot carry is refused beside its field.

use crate::support::{
    Json, TOWNS, all_plans, assess, category, choose, d, json, pairs, plan_json, read, said, small, spanish, town, with,
};
use serde::Deserialize;
use tarifa_clara::choice::Choice;
use tarifa_clara::plan::problem::Fault;
use tarifa_clara::plan::value::Value;
use tarifa_clara::plan::{Plan, value_from_json};

fn refused(plan: &Plan, link: &str) -> Vec<(String, &'static str)> {
    Choice::from_pairs(plan, pairs(link)).map_or_else(|problems| said(&problems), |_| Vec::new())
}

fn villa() -> Plan {
    town("villa-ejemplo")
}

#[test]
fn a_link_that_says_nothing_is_what_the_plan_proposes() {
    for name in all_plans() {
        let plan = town(name);
        let proposed = Choice::proposed(&plan).unwrap();
        assert_eq!(choose(&plan, "").to_fragment(), proposed.to_fragment(), "{name}");
        assert!(proposed.first_conflict(&plan).is_none(), "{name}");
        let first = &plan.examples[0].home;
        assert_eq!(proposed.home.people.get(), first.people.get());
        for aspect in &plan.aspects {
            assert_eq!(proposed.level_of(&plan, aspect).unwrap().id, aspect.proposed, "{name}");
        }
    }
}

/// The names of a link are for years: this very text must keep opening.
#[test]
fn an_old_link_keeps_opening() {
    let plan = villa();
    let link = "v=1&continuity=h18&quality=chlorinated&sewerage=none&metering=all&attention=window\
                &people=4&m3=12.5&kind=commercial&metered=1&sewer=0&social=0";
    let choice = choose(&plan, link);
    assert_eq!(choice.to_fragment(), link);
    assert_eq!(choice.home.people.get(), 4);
    assert_eq!(choice.home.m3.unwrap().value(), d("12.5"));
    assert_eq!(choice.home.category, category("commercial"));
    assert_eq!((choice.home.metered, choice.home.sewer, choice.home.social), (true, false, false));
    let levels: Vec<String> = choice.levels(&plan).iter().map(|(_, level)| level.id.to_string()).collect();
    assert_eq!(levels, ["h18", "chlorinated", "none", "all", "window"]);
    assert_eq!(choose(&plan, "v=1&people=3").home.people.get(), 3, "a link may say only some of it");
}

#[test]
fn every_choice_comes_back_from_its_link() {
    for name in all_plans() {
        let plan = town(name);
        for aspect in &plan.aspects {
            for level in &aspect.levels {
                let choice = Choice::proposed(&plan).unwrap().with(aspect, level);
                if choice.first_conflict(&plan).is_none() {
                    let link = choice.to_fragment();
                    assert_eq!(choose(&plan, &link).to_fragment(), link, "{name}");
                }
            }
        }
        for example in &plan.examples {
            let mut choice = Choice::proposed(&plan).unwrap();
            choice.home = example.home.clone();
            let link = choice.to_fragment();
            assert_eq!(choose(&plan, &link).to_fragment(), link, "{name}");
        }
    }
}

#[test]
fn the_assessments_choice_is_a_choice_file() {
    let plan = villa();
    let choice = choose(&plan, "continuity=h18&people=3&use=people&kind=domestic&social=1");
    let file = serde_json::to_string(&choice).unwrap();
    let again = Choice::from_value(&plan, &value_from_json(&file).unwrap());
    let again =
        again.unwrap_or_else(|problems| panic!("assess writes a choice that it refuses: {:?}", said(&problems)));
    assert_eq!(again.to_fragment(), choice.to_fragment());
}

#[test]
fn a_choice_file_may_be_written_with_json_types() {
    let file = json!({"v": 1, "continuity": "h6", "metering": "none", "people": 7, "m3": 12.5, "metered": false, "social": true});
    let choice = Choice::from_value(&villa(), &Value::deserialize(&file).unwrap()).unwrap();
    assert_eq!(choice.home.people.get(), 7);
    assert_eq!(choice.home.m3.unwrap().value(), d("12.5"));
    assert!(choice.home.social && !choice.home.metered);
}

/// A phone's keyboard in Peru may offer a comma only.
#[test]
fn a_comma_is_a_decimal_point_and_spaces_around_do_no_harm() {
    for written in ["12,5", "12.5", " 12.5 ", "12,50"] {
        let pairs = [("m3".to_owned(), written.to_owned())];
        let choice = Choice::from_pairs(&villa(), pairs).unwrap();
        assert_eq!(choice.home.m3.unwrap().value(), d("12.5"), "{written:?}");
        assert!(choice.to_fragment().contains("&m3=12.5&"));
    }
}

/// What somebody emptied is not what the plan proposes: the last good result stays, and the field says why.
#[test]
fn an_emptied_field_is_refused_beside_itself() {
    for field in ["people", "m3", "kind", "continuity"] {
        let refused = refused(&villa(), &format!("{field}="));
        assert!(refused.iter().any(|(path, _)| path == field), "{field}: {refused:?}");
    }
    assert_eq!(refused(&villa(), "use=people&m3="), [], "the m³ of people are not asked for");
}

#[test]
fn what_cannot_be_is_refused_beside_its_field() {
    let plan = villa();
    for (link, field, code) in [
        ("v=2", "v", "version"),
        ("people=0", "people", "out_of_range"),
        ("people=-3", "people", "out_of_range"),
        ("people=two", "people", "not_a_number"),
        ("people=2,5", "people", "wrong_type"),
        ("people=99999999999", "people", "out_of_range"),
        ("m3=-1", "m3", "out_of_range"),
        ("m3=1,000.5", "m3", "not_a_number"),
        ("m3=1,234", "m3", "not_a_number"), // a thousand here, a little more than one there
        ("people=10001", "people", "out_of_range"),
        ("m3=1e9", "m3", "out_of_range"),
        ("m3=NaN", "m3", "not_a_number"),
        ("use=litres", "use", "unknown_word"),
        ("use=m3", "m3", "missing"),
        ("use=m3&m3=", "m3", "not_a_number"),
        ("kind=church", "kind", "unknown_word"),
        ("metered=yes", "metered", "wrong_type"),
        ("sewer=2", "sewer", "wrong_type"),
        ("social=true", "social", "wrong_type"),
        ("continuty=h6", "continuty", "unknown_key"),
        ("weather=fine", "weather", "unknown_key"),
        ("people=3&people=4", "people", "repeated_key"),
    ] {
        assert_eq!(refused(&plan, link), [(field.to_owned(), code)], "{link}");
    }
}

/// A level that is not there is one problem, not also a broken tie of another aspect.
#[test]
fn a_level_that_does_not_exist_is_refused_alone() {
    assert_eq!(refused(&villa(), "continuity=h13"), [("continuity".to_owned(), "unknown_reference")]);
}

#[test]
fn several_refusals_come_at_once() {
    let found = refused(&villa(), "people=0&m3=-1&kind=church&continuity=h13");
    let fields: Vec<&str> = found.iter().map(|(field, _)| field.as_str()).collect();
    for field in ["people", "m3", "kind", "continuity"] {
        assert!(fields.contains(&field), "{field} is not among {found:?}");
    }
}

/// Villa Ejemplo: 24 hours exclude unmetered use, and meters for all need 12 hours or more.
#[test]
fn levels_that_cannot_go_together_are_refused_in_the_plans_words() {
    let plan = villa();
    let once = |field: &str| vec![(field.to_owned(), "conflict")];
    assert_eq!(refused(&plan, "continuity=h24&metering=none"), once("continuity"), "said once, where the tie is");
    let problems = Choice::from_pairs(&plan, pairs("continuity=h6&metering=all&people=9")).unwrap_err();
    assert_eq!(said(&problems), once("metering"));
    let Fault::Conflict(reason, Some(instead)) = &problems[0].fault else { panic!() };
    let all = plan.aspect("metering").unwrap().level("all").unwrap();
    assert_eq!(reason, &all.required()[0].reason);
    // The way out keeps what has the tie, and all else that the link says.
    let then = choose(&plan, instead);
    assert_eq!((then.home.people.get(), then.first_conflict(&plan).is_none()), (9, true));
    let beside = tarifa_clara::view::refused(&problems, None, spanish());
    let go = format!("data-go=\"{}\">", instead.replace('&', "&amp;"));
    assert!(beside[0].html.contains(&go), "{}", beside[0].html);
}

#[test]
fn a_home_must_fit_the_tariff() {
    for name in TOWNS {
        assert_eq!(refused(&town(name), "kind=industrial"), [("kind".to_owned(), "unknown_word")], "{name}");
    }
    let plan = read(&with(small(), "tariff.domestic.assigned_m3", Json::Null));
    assert_eq!(refused(&plan, "metered=0"), [("metered".to_owned(), "no_assigned_volume")]);
    assert_eq!(refused(&plan, "use=people"), [("use".to_owned(), "no_volume")]);
}

/// The small plan with one more category, as the domestic one is.
fn merged(plan: Json, category: &str) -> Json {
    let domestic = plan["tariff"]["domestic"].clone();
    with(plan, category, domestic)
}

/// A home with a shop is one kind of home, billed in the category that the plan says.
#[test]
fn a_home_with_a_shop_is_a_kind_of_its_own_where_the_plan_says_how_it_is_billed() {
    let json = merged(small(), "tariff.commercial");
    assert_eq!(refused(&read(&json), "kind=shop"), [("kind".to_owned(), "unknown_word")]);
    let plan = read(&with(json, "pricing.home_with_shop", json!("commercial")));
    let shop = choose(&plan, "kind=shop");
    assert_eq!((shop.home.category, shop.home.billed_as(&plan)), (category("domestic"), category("commercial")));
    assert!(shop.to_fragment().contains("&kind=shop&"));
    assert_eq!(choose(&plan, &shop.to_fragment()).to_fragment(), shop.to_fragment());
    assert_eq!(choose(&plan, "kind=domestic").home.billed_as(&plan), category("domestic"));
}

/// The proposed home with a shop, in a plan with the rule or without: what is written is what is read.
#[test]
fn a_proposed_home_with_a_shop_is_read_back_as_it_was_written() {
    let shop = with(merged(small(), "tariff.commercial"), "examples[0].home.shop", json!(true));
    let without_rule = choose(&read(&shop), "");
    assert_eq!((without_rule.kind(), without_rule.home.shop), ("domestic", None));

    let ruled = with(shop, "pricing.home_with_shop", json!("commercial"));
    for own in ["domestic", "commercial"] {
        let plan = read(&with(ruled.clone(), "examples[0].home.category", json!(own)));
        let proposed = choose(&plan, "");
        let again = choose(&plan, &proposed.to_fragment());
        assert_eq!((again.kind(), again.home.category.id()), ("shop", own));
        assert_eq!(choose(&plan, "kind=shop").home.category.id(), own);
    }
    let plan = read(&with(ruled, "examples[0].home.category", json!("commercial")));
    assert_eq!(assess(&plan, "kind=shop").spending.unwrap_err().code(), "not_a_family");
}

/// An institution's exemption is its own: a home that changes its category leaves it behind.
#[test]
fn another_kind_of_home_does_not_keep_the_examples_exemption() {
    let json = with(small(), "examples[0].home.exempt_share", json!(1));
    let plan = read(&json);
    assert!(choose(&plan, "m3=3").home.exempt_share.is_some());
    assert!(choose(&plan, "kind=domestic").home.exempt_share.is_some(), "the same kind is the same home");
    let json = merged(json, "tariff.state");
    assert!(choose(&read(&json), "kind=state").home.exempt_share.is_none());
    assert_eq!(refused(&plan, "social=1"), [("social".to_owned(), "exempt_and_social")]);
    assert_eq!(plan_json("villa-ejemplo")["examples"][5]["home"]["exempt_share"], 1);
}

/// A rate is tried only where no document gives the town's, and then everything that follows from it is worked out.
#[test]
fn a_rate_of_the_fund_can_be_tried_where_none_is_given() {
    let plan = town("tabalosos");
    assert_eq!(assess(&plan, "").fund.unwrap_err().code(), "not_given");
    let tried = assess(&plan, "fund=10.2");
    let fund = tried.fund.unwrap();
    // 1,062 homes of Table 7 at the 12.60 of Table 8: 13,381.20 a month
    assert_eq!((fund.turnover.to_string(), fund.month.to_string()), ("13381.20".into(), "1364.88".into()));
    assert_eq!((fund.quarter.to_string(), fund.year.to_string()), ("4094.65".into(), "16378.60".into()));
    assert_eq!(tried.answer.bill.unwrap().fund_part.unwrap().to_string(), "0.91", "10.2 % of 8.90");
    let fragment = tried.answer.choice.to_fragment();
    assert!(fragment.ends_with("&fund=10.2"), "{fragment}");
    assert_eq!(choose(&plan, &fragment).to_fragment(), fragment);

    let refused = |name: &str, link: &str| said(&Choice::from_pairs(&town(name), pairs(link)).unwrap_err());
    assert_eq!(refused("tabalosos", "fund=101"), [("fund".to_owned(), "out_of_range")]);
    assert_eq!(refused("tabalosos", "fund=diez"), [("fund".to_owned(), "not_a_number")]);
    assert_eq!(refused("sechura", "fund=5"), [("fund".to_owned(), "unknown_key")], "Sechura's contract gives its rate");
    assert!(choose(&plan, "fund=").fund_rate.is_none());
}

/// It is asked beside a choice, and no part of one.
#[test]
fn what_an_amount_stands_for_is_in_no_link() {
    assert_eq!(refused(&villa(), "paid=20.45"), [("paid".to_owned(), "unknown_key")]);
}
