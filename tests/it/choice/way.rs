//! The way to a level that does not go with the others: which levels change with it, and when there is none.

use crate::support::*;
use tarifa_clara::choice::Choice;
use tarifa_clara::home::answer::{Change, Way};
use tarifa_clara::plan::Plan;

/// A question with the levels "off", "on" and "more".
fn question(id: &str) -> Json {
    let level = |id: &str| json!({"id": id, "label": id, "consequence": "Cambia.", "pictogram": "tap"});
    json!({"id": id, "label": "¿Qué?", "proposed": "off", "levels": [level("off"), level("on"), level("more")]})
}

/// Questions a to d, whose level "on" asks for levels of others.
fn tied(ties: &[(usize, &str, Json)]) -> Plan {
    let mut plan = small();
    plan["aspects"] = ["a", "b", "c", "d"].map(question).into();
    for (aspect, other, levels) in ties {
        let level = &mut plan["aspects"][aspect]["levels"][1];
        let mut links = level["requires"].as_array().cloned().unwrap_or_default();
        links.push(json!({"aspect": other, "levels": levels, "reason": "Porque sí."}));
        level["requires"] = links.into();
    }
    read(&plan)
}

/// The levels that change on the way to a level, and the way.
fn way_to(plan: &Plan, link: &str, aspect: &str, level: &str) -> Option<(Vec<String>, Choice)> {
    let choice = choose(plan, link);
    let aspect = plan.aspect(aspect).unwrap();
    let way = choice.way_to(plan, aspect, aspect.level(level).unwrap())?;
    let mut levels = way.levels(plan);
    levels.retain(|(aspect, level)| !choice.takes(&aspect.id, &level.id));
    Some((levels.into_iter().map(|(aspect, level)| format!("{}={}", aspect.id, level.id)).collect(), way))
}

fn changes(plan: &Plan, link: &str, aspect: &str, level: &str) -> Option<Vec<String>> {
    way_to(plan, link, aspect, level).map(|(changes, _)| changes)
}

fn these(changes: &[&str]) -> Option<Vec<String>> {
    Some(changes.iter().map(|&change| change.to_owned()).collect())
}

#[test]
fn the_fewest_others_change_and_of_as_many_the_nearest() {
    let plan = tied(&[(0, "b", json!(["on", "more"]))]);
    assert_eq!(changes(&plan, "", "a", "more"), these(&["a=more"]), "what goes with the others goes alone");
    assert_eq!(changes(&plan, "", "a", "on"), these(&["a=on", "b=on"]));
    // Back from there, the other end gives way.
    assert_eq!(changes(&plan, "a=on&b=more", "b", "off"), these(&["a=off", "b=off"]));

    // From "more" down to "on" is nearer than to "off".
    let near = tied(&[(0, "b", json!(["off", "on"]))]);
    assert_eq!(changes(&near, "b=more", "a", "on"), these(&["a=on", "b=on"]));

    let chain = tied(&[(0, "b", json!(["on"])), (1, "c", json!(["more"]))]);
    assert_eq!(changes(&chain, "", "a", "on"), these(&["a=on", "b=on", "c=more"]));
    let either = tied(&[(0, "b", json!(["on", "more"])), (1, "c", json!(["more"]))]);
    assert_eq!(changes(&either, "", "a", "on"), these(&["a=on", "b=more"]), "one change rather than two");
}

#[test]
fn there_is_none_where_too_much_would_have_to_change_or_nothing_helps() {
    let three = tied(&[(0, "b", json!(["on"])), (0, "c", json!(["on"])), (0, "d", json!(["on"]))]);
    assert_eq!(changes(&three, "", "a", "on"), None);
    assert_eq!(changes(&three, "b=on", "a", "on"), these(&["a=on", "c=on", "d=on"]));
    let never = tied(&[(0, "b", json!(["on"])), (1, "a", json!(["more"]))]);
    assert_eq!(changes(&never, "", "a", "on"), None);
    let answer = assess(&never, "").answer;
    let tag = answer.tags.iter().find(|tag| tag.aspect.as_str() == "a" && tag.level.as_str() == "on").unwrap();
    assert!(matches!(&tag.change, Change::Blocked { way: None, .. }), "{tag:?}");
}

/// Villa Ejemplo: meters for all need 12 hours or more, and the card of 6 hours, today's, is the first on the page.
#[test]
fn todays_card_offers_its_way_with_the_price_of_the_whole() {
    let plan = town(ILLUSTRATIVE);
    let answer = assess(&plan, "").answer;
    let tag = &answer.tags[0];
    assert_eq!((tag.aspect.as_str(), tag.level.as_str()), ("continuity", "h6"));
    let Change::Blocked { way: Some(way), .. } = &tag.change else { panic!("{tag:?}") };
    let Way { choice, amount } = way.as_ref();
    assert_eq!(way_to(&plan, "", "continuity", "h6").unwrap().1.to_fragment(), choice.to_fragment());
    let difference = bill(&plan, &choice.to_fragment()).total.minus(answer.bill.unwrap().total).unwrap();
    assert_eq!(amount.unwrap(), difference);

    let page = living_page(&plan, "", spanish());
    let card = page.split_once("id=\"tag-continuity-h6\"").unwrap().1.split_once("</label>").unwrap().0;
    for said in [
        "data-way=\"metering=none\"",
        "data-said=\"También cambió: «Sin medidor». Con menos de 12 horas ",
        "Si lo elige, cambia también a «Sin medidor».",
        "class=\"tag price ",
    ] {
        assert!(card.contains(said), "{said}: {card}");
    }
}

/// A home that neither a meter nor an assigned volume bills cannot go where there are no meters.
#[test]
fn a_way_is_no_way_for_a_home_that_it_could_not_bill() {
    let mut plan = small();
    plan["aspects"] = ["a", "b"].map(question).into();
    plan["aspects"][0]["levels"][1]["requires"] = json!([{"aspect": "b", "levels": ["on"], "reason": "Porque sí."}]);
    plan["aspects"][1]["levels"][1]["sets"] = json!({"metered": false});
    plan["tariff"]["commercial"] = without(plan["tariff"]["domestic"].clone(), "assigned_m3");
    let plan = read(&plan);
    assert_eq!(changes(&plan, "", "a", "on"), these(&["a=on", "b=on"]));
    assert_eq!(changes(&plan, "kind=commercial", "a", "on"), None);
    // There a card leaves its question as it is, and says why.
    let page = living_page(&plan, "kind=commercial", spanish());
    for (card, answer, said) in [("a-on", "a=off", "No va con «off»."), ("b-on", "b=off", "no tiene medidor")] {
        let card = page.split_once(&format!("id=\"tag-{card}\"")).unwrap().1.split_once("</label>").unwrap().0;
        assert!(card.contains(&format!("data-way=\"{answer}\"")) && card.contains(said), "{card}");
    }
}
