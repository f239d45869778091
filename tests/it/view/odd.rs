//! Plans of other towns than the pilot's: what a page says of them is true there too.

use crate::support::*;
use tarifa_clara::view::TownView;

/// Villa Ejemplo with other values at some places.
fn villa(changes: &[(&str, Json)]) -> Json {
    changes.iter().fold(plan_json(ILLUSTRATIVE), |plan, (path, value)| with(plan, path, value.clone()))
}

/// Nothing is added to what the service costs, and nothing is known of income or of today.
fn bare() -> Json {
    without_social(villa(&[
        ("status", json!("approved")),
        ("town.region", json!("jungle")),
        ("town.income_per_person", Json::Null),
        ("today.as_of", json!("2031")),
        ("today.hours_per_day", json!(0)),
        ("today.charge_per_month", Json::Null),
        ("fund", Json::Null),
        ("specific_rates", json!([])),
        ("tax.vat_rate", json!("0")),
        ("collection_rate", json!(1)),
    ]))
}

/// Prices that an ordinance fixed, as printed: of three decimals, and VAT in them.
fn given() -> Json {
    let mut plan = small();
    merge(
        &mut plan,
        &json!({
            "status": "approved",
            "today": {"as_of": "2026", "hours_per_day": 24, "charge_per_month": null},
            "pricing": {"include_vat": true},
            "tariff": {"domestic": {
                "fixed_charge": {"amount": "3.00"},
                "scheme": "increasing_block",
                "blocks": [{"up_to_m3": 8, "price": "0.510"}, {"price": "1.2"}]
            }}
        }),
    );
    plan
}

/// A package of which one proposal has no price.
fn package() -> Json {
    serde_json::from_str(r#"{"format": 1, "id": "san-pablo", "status": "proposal",
        "town": {"name": "San Pablo", "region": "highlands", "population": 4600, "people_per_household": "3.7"},
        "today": {"as_of": "2026", "charge_per_month": 4, "hours_per_day": 6, "water_coverage": "0.70", "households_served": 900},
        "aspects": [{"id": "servicio", "label": "¿Qué servicio queremos?", "today": "hoy", "proposed": "b", "levels": [
            {"id": "hoy", "label": "Como hoy", "consequence": "Agua 6 horas al día.", "pictogram": "package-today", "charge_per_month": 4},
            {"id": "a", "label": "Propuesta A: 12 horas", "consequence": "Agua 12 horas al día.", "pictogram": "package-proposal", "average_cost_per_m3": "1.050"},
            {"id": "b", "label": "Propuesta B: 24 horas", "consequence": "Agua 24 horas al día.", "pictogram": "package-proposal"}]}],
        "users": [], "pricing": {"prices": "average_cost", "include_vat": true, "cash_step": "0.10"},
        "tariff": {"domestic": {"scheme": "flat", "blocks": [{"factor": "1.00"}], "assigned_m3": 10}},
        "specific_rates": [], "tax": {"vat_rate": "0.18"}, "fund": {"rate": null, "pays_replacement": false, "base": "billed"},
        "examples": [{"id": "familia", "label": "Una familia de cuatro, 10 m³", "pictogram": "family", "home": {
            "people": 4, "m3": 10, "category": "domestic", "metered": true, "sewer": false, "social": false}}],
        "sources": [{"paths": ["town", "today", "aspects", "pricing", "tariff", "tax", "examples"], "kind": "assumption", "title": "Supuesto"}],
        "notes": []}"#).unwrap()
}

/// What a page and its wall say, in Spanish.
fn said(json: &Json, link: &str) -> String {
    let plan = read(json);
    let wall = TownView::of(&plan, &assess(&plan, link), spanish()).hall().into_string();
    living_page(&plan, link, spanish()) + &wall
}

fn assert_says(page: &str, these: &[&str], not_these: &[&str]) {
    for text in these {
        assert!(page.contains(text), "not said: {text}");
    }
    for text in not_these {
        assert!(!page.contains(text), "said: {text}");
    }
}

#[test]
fn what_a_plan_does_not_have_is_not_spoken_of() {
    assert_says(
        &said(&bare(), ""),
        &[
            "Los datos y los montos son de 2031.",
            "El plan no tiene fondo.",
            "Son montos finales. ",
            "En soles por m³</p>",
        ],
        &[
            "IGV 0",
            "Suma, sin IGV</span>",
            "De lo que gana</th>",
            "De lo que gana\"",
            "al fondo del pueblo</span>",
            "porque una parte",
            "ya llevan IGV",
            "lo que vaya al fondo",
            "Sechura",
        ],
    );
    let villa = said(&plan_json(ILLUSTRATIVE), "");
    assert_says(
        &villa,
        &["IGV 18", "Suma, sin IGV</span>", "De lo que gana</th>", "al fondo del pueblo</span>"],
        &["Sechura"],
    );
    assert_says(
        &villa,
        &["porque una parte va al fondo y otra no se paga", "ya llevan IGV", "se guarda para obras"],
        &[],
    );
}

#[test]
fn why_more_is_billed_than_it_costs_is_what_the_plan_has() {
    let whole = |changes: &[(&str, Json)]| said(&villa(changes), "");
    assert_says(&whole(&[("collection_rate", json!(1))]), &["porque una parte va al fondo. "], &["otra no se paga"]);
    assert_says(&whole(&[("fund", Json::Null)]), &["porque una parte no se paga. "], &["otra no se paga"]);
    assert_says(
        &whole(&[("fund.base", json!("collected"))]),
        &["De lo que se cobra, el"],
        &["De lo que suman los recibos, el"],
    );
    let yearly = whole(&[("outlook.indexation.trigger", Json::Null)]);
    assert_says(&yearly, &["Los precios suben cada año, como se acordó."], &["llega a lo acordado"]);
}

#[test]
fn a_price_keeps_the_digits_it_was_published_in() {
    let page = said(&given(), "");
    assert_says(&page, &["8\u{a0}m³ × S/\u{a0}0.510 +", "de S/\u{a0}0.510 a S/\u{a0}1.20"], &["0.51 "]);
    assert_says(&said(&package(), "servicio=a"), &["10\u{a0}m³ × S/\u{a0}1.050", ">S/\u{a0}1.050<"], &["1.05000"]);
}

/// Where the proposed service has no price, the bar at the foot says so, and the other cards say what they come to.
#[test]
fn a_proposal_without_a_price_says_so_and_the_other_cards_say_theirs() {
    let plan = read(&package());
    let page = living_page(&plan, "", spanish());
    let dock = page.split_once("id=\"dock\"").unwrap().1.split_once("</a>").unwrap().0;
    assert!(dock.contains(spanish().missing_price()), "{dock}");
    for (level, amount) in [("hoy", "4.00"), ("a", "10.50")] {
        let card =
            page.split_once(&format!("id=\"tag-servicio-{level}\"")).unwrap().1.split_once("</label>").unwrap().0;
        assert!(card.contains(&format!("S/\u{a0}{amount} al mes")), "{card}");
    }
}

#[test]
fn who_pays_today_is_whom_the_plan_names() {
    let mill = json!({"es": "el ingenio azucarero", "en": "the sugar mill"});
    let page = said(&villa(&[("today.payer", mill)]), "");
    assert_says(&page, &["Falta, y lo pone el ingenio azucarero"], &["sale de dinero que era para obras"]);
}

/// The social charge says of what it takes its share, and what is paid in full.
#[test]
fn the_social_charge_says_half_of_what() {
    let all = "La cuota social quita el 50\u{a0}% de lo que se paga por agua y desagüe y cargo fijo, en los primeros 8 m³ del mes. \
               Se paga completo: lo que pase de 8 m³ · Junta vecinal de supervisión (JVS) · Programa de salud e higiene · \
               Cuidado de la cuenca. El IGV se cobra sobre lo que queda.";
    let plan = read(&plan_json(ILLUSTRATIVE));
    let page = living_page(&plan, "social=1", spanish());
    assert_eq!(page.matches(all).count(), 2, "on the receipt and in the town's panel");
    assert!(said(&plan_json(ILLUSTRATIVE), "").split_once("hall-social-body").unwrap().1.contains(all));
    let water = villa(&[
        ("social_charge.applies_to", json!(["water"])),
        ("tax.vat_rate", json!(0)),
        ("specific_rates", json!([])),
    ]);
    let said_of = |link: &str| living_page(&read(&water), link, spanish());
    let part = "quita el 50\u{a0}% de lo que se paga por agua, en los primeros 8 m³ del mes. \
                Se paga completo: lo que pase de 8 m³ · desagüe · cargo fijo. <";
    assert!(said_of("social=1").contains(&part.replace(" <", "")));
    assert!(
        said_of("social=1&metering=none&sewerage=none")
            .contains("quita el 50\u{a0}% de lo que se paga por agua. Se paga completo: cargo fijo.")
    );
    // The documents of the nine towns give neither cost nor users: their committee's panel says it.
    assert!(
        living_page(&town("tabalosos"), "", spanish())
            .contains("La cuota social quita el 50\u{a0}% de lo que se paga por agua")
    );
}

/// Not every country has a coast, highlands and a jungle.
#[test]
fn a_town_without_a_region_names_none() {
    let plan = read(&without(small(), "town.region"));
    for lang in [spanish(), english()] {
        let page = site_pages(&plan, "", lang);
        for region in ["Costa", "Sierra", "Selva", "Coast", "Highlands", "Jungle"] {
            assert!(!page.contains(region), "{region}");
        }
    }
}
