//! "I only know what I pay": what the page says of an amount that is typed beside a choice.

use crate::support::{english, json, plan_json, read, spanish, town, with};
use tarifa_clara::choice::Asked;
use tarifa_clara::home::answer::Common;
use tarifa_clara::locale::Lang;
use tarifa_clara::plan::Plan;
use tarifa_clara::view::home::update::Update;

/// What is heard and what is to be looked at, without tags; and the fragment that the choice still has.
fn asked(plan: &Plan, link: &str, paid: &str, lang: Lang) -> [String; 3] {
    let update = Update::of_home(plan, &Asked::of(plan, &format!("paid={paid}#{link}")), &mut Common::default(), lang);
    let html = |id: &str| update.parts.iter().find(|part| part.id == id).unwrap().html.clone();
    let text = |html: String| html.split('<').filter_map(|piece| piece.split_once('>')).map(|(_, text)| text).collect();
    let more = html("paid-more");
    let go = more.split("data-go=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default().to_owned();
    [text(html("paid")), text(more), go].map(|text: String| text.replace('\u{a0}', " ").replace("&amp;", "&"))
}

#[test]
fn an_amount_says_its_volume_its_parts_and_leads_to_them() {
    let plan = town("tabalosos");
    for paid in ["10.50", "10,50", " S/ 10.50 ", "10.5"] {
        let [said, more, go] = asked(&plan, "people=4&m3=3", paid, spanish());
        assert_eq!(said, "Con este servicio, S/ 10.50 se paga por 10 m³ (entre 9.995 y 10.084).");
        assert!(
            more.contains("Usar 10 m³") && more.contains("Suma: el recibo10 soles con 50 céntimosS/ 10.50"),
            "{more}"
        );
        assert!(go.contains("people=4&m3=10&"), "{go}");
    }
    let [said, ..] = asked(&plan, "", "10.50", english());
    assert_eq!(said, "With this service, S/ 10.50 is paid for 10 m³ (between 9.995 and 10.084).");
}

#[test]
fn an_amount_of_no_volume_names_its_neighbours() {
    let [said, more, _] = asked(&town("tabalosos"), "", "10.52", spanish());
    assert_eq!(said, "Ningún consumo da justo S/ 10.52. Lo más cerca:");
    assert_eq!(more, "10.016 m³: S/ 10.5110.017 m³: S/ 10.53");
}

#[test]
fn what_is_no_amount_is_asked_for_again() {
    let plan = town("tabalosos");
    for paid in ["12,", "doce", "-3", "12.345", "1.005"] {
        assert_eq!(asked(&plan, "", paid, spanish())[0], "Escriba el monto con cifras, como 12.50.", "{paid}");
    }
    assert_eq!(asked(&plan, "", " ", spanish())[0], "");
}

#[test]
fn where_the_amount_says_nothing_of_the_volume_that_is_said() {
    let today = asked(&town("tabalosos"), "service=today", "7.00", spanish());
    assert_eq!(today[0], "Con este servicio se paga S/ 5.00, se use lo que se use. El monto no dice cuántos m³ son.");
    assert_eq!(today[1], "");
    let withheld = read(&with(plan_json("villa-ejemplo"), "collection_rate", json!(null)));
    assert!(asked(&withheld, "", "20.00", spanish())[0].starts_with("El documento no"));
}
