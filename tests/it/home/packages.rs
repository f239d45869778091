//! Tariffs as packages: levels with a tariff of their own, what a level adds, and what this very home pays today (model.md,
//! section 1). Amounts worked out by hand.

use crate::support::*;
use tarifa_clara::home::line::LineKind;

/// A flat price for homes, another for shops: S/ 1 and 2 in the plan, 1.50 and 3 in proposal A, which also treats for 0.20 a m³ and
/// 2.00 a month of shops alone.
fn packages() -> Json {
    let flat = |price: &str| json!({"scheme": "flat", "blocks": [{"price": price}], "assigned_m3": 20});
    let tariff = |homes: &str, shops: &str| json!({"domestic": flat(homes), "commercial": flat(shops)});
    let mut plan = small();
    plan["format"] = json!(2);
    plan["tariff"] = tariff("1", "2");
    plan["aspects"] = json!([
        {"id": "package", "label": "Servicio", "today": "now", "proposed": "a", "levels": [
            {"id": "now", "label": "Como hoy", "consequence": "Igual", "pictogram": "package-today", "tariff": tariff("0.80", "1.60")},
            {"id": "a", "label": "Propuesta A", "consequence": "Mejor", "pictogram": "package-proposal", "tariff": tariff("1.50", "3")},
            {"id": "plan", "label": "Propuesta B", "consequence": "Otra", "pictogram": "package-proposal"}]},
        {"id": "treated", "label": "Planta", "today": "no", "proposed": "no", "levels": [
            {"id": "no", "label": "Sin planta", "consequence": "No", "pictogram": "sewer-network"},
            {"id": "yes", "label": "Con planta", "consequence": "Sí", "pictogram": "sewer-treated", "adds": [
                {"charge": {"per_m3": "0.20"}}, {"category": "commercial", "charge": {"per_month": "2.00"}}]}]}
    ]);
    plan
}

fn total(link: &str) -> String {
    bill(&read(&packages()), link).subtotal.to_string()
}

#[test]
fn a_level_has_a_tariff_of_its_own_and_else_the_plans_holds() {
    assert_eq!(total("m3=10"), "15.00");
    assert_eq!(total("m3=10&package=now"), "8.00");
    assert_eq!(total("m3=10&package=plan"), "10.00");
    assert_eq!(total("m3=10&kind=commercial"), "30.00");
}

#[test]
fn what_a_level_adds_is_a_line_of_its_own_for_whom_it_is_added() {
    let plan = read(&packages());
    let home = bill(&plan, "m3=10&treated=yes");
    assert_eq!(home.subtotal.to_string(), "17.00", "15.00 + 10 × 0.20");
    let shop = bill(&plan, "m3=10&kind=commercial&treated=yes");
    assert_eq!(shop.subtotal.to_string(), "34.00", "30.00 + 2.00 + 10 × 0.20");
    let added: Vec<_> = shop
        .lines
        .iter()
        .filter(|line| matches!(line.kind, LineKind::Added { .. }))
        .map(|line| line.amount.to_string())
        .collect();
    assert_eq!(added, ["2.00", "2.00"]);
    // So the levels of a plan with given prices have price tags.
    let tag = assess(&plan, "m3=10").answer.tags.last().map(|tag| serde_json::to_value(&tag.change).unwrap());
    assert_eq!(tag, Some(json!({"kind": "difference", "amount": "2.36"})), "2.00 and its VAT");
    let page = living_page(&plan, "m3=10&treated=yes", spanish());
    assert!(page.contains("10\u{a0}m³ × S/\u{a0}0.20"), "{page}");
}

#[test]
fn today_is_this_very_home_at_todays_tariff() {
    let plan = read(&packages());
    let against = |link: &str| assess(&plan, link).against_today.unwrap().to_string();
    assert_eq!(against("m3=10"), "8.26", "17.70 − 9.44");
    assert_eq!(against("m3=30"), "24.78", "53.10 − 28.32");
    assert_eq!(against("m3=10&kind=commercial"), "16.52", "35.40 − 18.88: of a shop too");
    assert_eq!(against("m3=10&package=now"), "0.00");
}

#[test]
fn packages_are_refused_where_they_cannot_be() {
    let wrong = |path: &str, value: Json| problems_of(&with(packages(), path, value));
    let one = |path: &str, code: &'static str| vec![(path.to_owned(), code)];
    let tariff = packages()["tariff"].clone();
    let place = "aspects[1].levels[1].tariff";
    assert_eq!(wrong(place, tariff), one(place, "second_tariff"));
    let place = "aspects[0].levels[1].tariff.commercial";
    assert_eq!(wrong(place, Json::Null), one(place, "missing"));
    let place = "aspects[1].levels[1].adds[0].category";
    assert_eq!(wrong(place, json!("state")), one(place, "no_such_category"));
    let place = "aspects[0].levels[0].tariff.domestic.assigned_m3";
    let unmetered = with(with(packages(), "examples[0].home.metered", json!(false)), place, Json::Null);
    assert_eq!(problems_of(&unmetered), one("examples[0].home.metered", "no_assigned_volume"));
}

/// What is looked at in the plan's tariff is looked at in every level's.
#[test]
fn a_levels_tariff_is_checked_as_the_plans() {
    let place = "aspects[0].levels[1].tariff.domestic.sewer";
    let share = with(plan_json(CITY), place, json!({"share_of_water": "0.4"}));
    assert_eq!(problems_of(&share), [("outlook.increases[1].sewer".to_owned(), "sewer_apart")]);

    let place = "aspects[0].levels[2].tariff.domestic.blocks[1].price";
    let falling = with(plan_json(CITY), place, json!("0.100"));
    let tree = tarifa_clara::plan::value_from_json(&falling.to_string()).unwrap();
    let review = tarifa_clara::town::review::Review::of(&read(&falling), &tree);
    let warned: Vec<_> = review.warnings.iter().map(|warning| (warning.path.as_str(), warning.doubt.code())).collect();
    assert_eq!(warned, [("aspects[0].levels[2].tariff.domestic.blocks[1]", "prices_fall")]);
}

/// The published form of a tariff, openly invented, on every page and in both languages.
#[test]
fn the_city_shows_its_tariff_in_force_and_two_proposals() {
    let plan = town(CITY);
    assert_eq!(
        bill(&plan, "").lines.iter().map(|line| line.amount.to_string()).collect::<Vec<_>>(),
        ["9.72", "4.21", "3.10"]
    );
    for lang in [spanish(), english()] {
        let page = living_page(&plan, "package=b&treatment=plant", lang);
        assert!(page.contains(lang.today_by_tariff()));
    }
}
