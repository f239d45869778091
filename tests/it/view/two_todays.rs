//! What is paid today and what the same service costs: said in one sentence wherever today's levels are chosen or offered.

use crate::support::*;
use tarifa_clara::view::TownView;

fn page(json: &Json, link: &str) -> String {
    living_page(&read(json), link, spanish())
}

/// Villa Ejemplo's own levels of today.
fn todays(json: &Json) -> String {
    let level = |aspect: &Json| format!("{}={}", aspect["id"].as_str().unwrap(), aspect["today"].as_str().unwrap());
    json["aspects"].as_array().unwrap().iter().map(level).collect::<Vec<_>>().join("&")
}

#[test]
fn it_stands_under_the_total_on_the_card_in_the_comparison_and_on_the_wall() {
    let json = plan_json(ILLUSTRATIVE);
    let (plan, link) = (read(&json), todays(&json));
    let total = bill(&plan, &link).total;
    let said = format!(
        "Hoy se paga S/\u{a0}5.00; dar este mismo servicio cuesta S/\u{a0}{total}: \
         lo que falta lo pone hoy la municipalidad, con dinero de todos."
    );
    let page = living_page(&plan, &link, spanish());
    let pay = page.split_once("class=\"pay\"").unwrap().1.split_once("class=\"slip\"").unwrap().0;
    assert!(pay.contains(&said) && !pay.contains("más que hoy"), "{pay}");
    let heads = page.split_once("class=\"heads\"").unwrap().1.split_once("</ul>").unwrap().0;
    assert!(heads.contains(&said) && !heads.contains("más que hoy"), "{heads}");
    let assessment = assess(&plan, &link);
    let view = TownView::of(&plan, &assessment, spanish());
    assert_eq!(view.said(), said);
    assert!(view.spoken().starts_with("Hoy se paga cinco soles") || view.spoken().starts_with("Hoy se paga 5 soles"));
    for screen in ["total", "receipt", "cost"] {
        let wall = view.hall().into_string();
        let body =
            wall.split_once(&format!("id=\"hall-{screen}-body\"")).unwrap().1.split_once("</section>").unwrap().0;
        assert!(body.contains(&said), "{screen}: {body}");
    }
    // One question away, the card that leads there says it; the others don't.
    let near = living_page(&plan, &link.replace("continuity=h6", "continuity=h12"), spanish());
    let cards = near.split_once("id=\"recibo\"").unwrap().0;
    assert_eq!(cards.matches(&said).count(), 1);
    let card = cards.split_once("id=\"tag-continuity-h6\"").unwrap().1.split_once("</label>").unwrap().0;
    assert!(card.contains(&said), "{card}");
    assert!(!living_page(&plan, "", spanish()).contains("Hoy se paga S"));
}

#[test]
fn who_pays_the_rest_is_the_plans_to_say_and_nothing_is_said_where_a_number_is_missing() {
    let json = plan_json(ILLUSTRATIVE);
    let link = todays(&json);
    let other = with(json.clone(), "today.payer", json!({"es": "el ingenio azucarero", "en": "the sugar mill"}));
    assert!(page(&other, &link).contains("lo que falta lo pone hoy el ingenio azucarero."));
    let dear = with(json.clone(), "today.charge_per_month", json!("99.00"));
    assert!(page(&dear, &link).contains("Hoy se paga S/\u{a0}99.00; por este mismo servicio, esta casa pagaría"));
    let total = bill(&read(&json), &link).total.to_string();
    let same = page(&with(json.clone(), "today.charge_per_month", json!(total)), &link);
    assert!(same.contains("Lo mismo que hoy") && !same.contains("Hoy se paga S"));
    let unknown = page(&with(json, "today.charge_per_month", Json::Null), &link);
    assert!(!unknown.contains("Hoy se paga S"));
    // Half of a price is not what the service costs, and nor is a price that an ordinance fixed.
    let social = page(&plan_json(ILLUSTRATIVE), &format!("{link}&social=1"));
    assert!(
        social.contains("por este mismo servicio, esta casa pagaría") && !social.contains("dar este mismo servicio")
    );
    let mut given = with(small(), "aspects[0].today", json!("more"));
    given["today"]["charge_per_month"] = json!("4.00");
    assert!(
        page(&given, "")
            .contains("Hoy se paga S/\u{a0}4.00; por este mismo servicio, esta casa pagaría S/\u{a0}11.80.")
    );
}

#[test]
fn what_a_shop_pays_is_not_set_against_the_charge_of_a_home() {
    let plan = town(ILLUSTRATIVE);
    let unknown = spanish().missing_charge_today_of_others();
    for kind in ["commercial", "industrial", "state"] {
        let answer = assess(&plan, &format!("kind={kind}"));
        assert_eq!(answer.against_today.unwrap_err().text(spanish()), unknown);
        let page = living_page(&plan, &format!("kind={kind}"), spanish());
        for (from, to) in [("class=\"pay\"", "class=\"slip\""), ("id=\"dock\"", "</a>"), ("class=\"heads\"", "</ul>")] {
            let place = page.split_once(from).unwrap().1.split_once(to).unwrap().0;
            assert!(!place.contains("5.00") && !place.contains("que hoy"), "{kind}: {place}");
        }
    }
    // In the comparison, today's column has no charge for the workshop and the dining hall.
    let page = living_page(&plan, "", spanish());
    let others = page.split_once("data-key=\"compare-others\"").unwrap().1.split_once("</details>").unwrap().0;
    assert!(others.contains(unknown), "{others}");
}
