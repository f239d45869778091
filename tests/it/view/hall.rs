//! The wall of an assembly: its ids, its parts, its homes, and the running sum of its receipt.

use crate::support::*;
use std::collections::BTreeSet;
use tarifa_clara::choice::Choice;
use tarifa_clara::plan::Plan;
use tarifa_clara::view::{TownView, document};

fn hall(plan: &Plan, link: &str) -> String {
    TownView::of(plan, &assess(plan, link), spanish()).hall().into_string()
}

/// The values of an attribute, in their order.
fn values<'h>(html: &'h str, attribute: &str) -> Vec<&'h str> {
    let opening = format!(" {attribute}=\"");
    html.split(&opening).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn its_ids_are_its_own_and_every_part_has_its_place() {
    for name in all_plans() {
        let plan = town(name);
        let assessment = assess(&plan, "");
        let view = TownView::of(&plan, &assessment, spanish());
        let (wall, page) = (view.hall().into_string(), living_page(&plan, "", spanish()));
        let ids = values(&wall, "id");
        let unique: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(unique.len(), ids.len(), "{name}");
        assert!(ids.iter().all(|id| id.starts_with("hall-") || *id == "hands"), "{name}: {ids:?}");
        assert!(values(&page, "id").iter().all(|id| !unique.contains(id)), "{name}");
        for part in view.hall_parts() {
            assert!(unique.contains(part.id.as_str()), "{name}: {}", part.id);
            assert!(wall.contains(&part.html), "{name}: {}", part.id);
        }
    }
}

#[test]
fn another_choice_has_the_same_screens() {
    let plan = town(ILLUSTRATIVE);
    let screens = |link: &str| {
        let wall = hall(&plan, link);
        values(&wall, "aria-labelledby").into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    for link in ["social=1", "kind=commercial&m3=5000", "metering=none&keep=h18.tested.network.all.office", "late=3"] {
        assert_eq!(screens(link), screens(""), "{link}");
    }
}

#[test]
fn every_button_leads_to_a_choice_and_every_home_to_its_bill() {
    for name in all_plans() {
        let plan = town(name);
        let assessment = assess(&plan, "");
        let wall = TownView::of(&plan, &assessment, english()).hall().into_string();
        for link in values(&wall, "data-go") {
            let (choice, problems) = Choice::open(&plan, &link.replace("&amp;", "&"));
            assert!(choice.is_some() && problems.is_empty(), "{name}: {link}");
        }
        for example in &assessment.examples {
            let Some((_, button)) = wall.split_once(&format!("id=\"hall-home-{}\"", example.id)) else {
                let home = &plan.examples.iter().find(|other| other.id == example.id).unwrap().home;
                assert!(home.exempt_share.is_some_and(|share| !share.is_zero()), "{name}: {}", example.id);
                continue;
            };
            let link = values(button, "data-go")[0].replace("&amp;", "&");
            assert_eq!(bill(&plan, &link).total, example.bill.as_ref().unwrap().total, "{name}: {}", example.id);
        }
    }
}

#[test]
fn a_receipt_reaches_its_subtotal_line_by_line() {
    let plan = town(ILLUSTRATIVE);
    for link in ["", "social=1", "m3=33&kind=shop", "kind=industrial&m3=400"] {
        let bill = bill(&plan, link);
        let running = bill.running().unwrap();
        assert_eq!(running.len(), bill.lines.len());
        let mut reached = d("0.00");
        for (line, sum) in bill.lines.iter().zip(&running) {
            reached += line.amount.value();
            assert_eq!(sum.value(), reached, "{link}");
        }
        assert_eq!(running.last(), Some(&bill.subtotal), "{link}");
    }
}

#[test]
fn a_stop_without_anything_to_say_is_left_out_and_the_numbers_close_up() {
    let numbers = |json: &Json| {
        let wall = hall(&read(json), "");
        let numbers = wall.split("hall-n\">").skip(1).filter_map(|rest| rest.split('<').next());
        numbers.map(|number| number.parse::<u32>().unwrap()).collect::<BTreeSet<_>>()
    };
    let plan = plan_json(ILLUSTRATIVE);
    assert_eq!(numbers(&plan), (1..=9).collect());
    assert_eq!(numbers(&with(plan, "roles", Json::Null)), (1..=8).collect());
}

#[test]
fn who_pays_the_rest_has_a_screen_where_it_is_known_and_else_a_line() {
    let rest = |plan: &Plan, link: &str| hall(plan, link).contains("id=\"hall-rest\"");
    let rule = spanish().hall_social_who();
    for name in all_plans().filter(|name| town(name).social_charge.is_some()) {
        let plan = town(name);
        let known = assess(&plan, "").social.is_ok();
        assert_eq!(rest(&plan, ""), known, "{name}");
        let wall = hall(&plan, "");
        let (_, social) = wall.split_once("id=\"hall-social\"").unwrap();
        let social = social.split_once("</section>").unwrap().0;
        assert_eq!(social.contains(rule), !known, "{name}");
    }
    assert!(rest(&town(ILLUSTRATIVE), "ceiling=0&continuity=h24"), "what is tried takes no screen away");
}

#[test]
fn the_guide_speaks_of_sectors_and_signers_as_the_record_does() {
    for (lang, other) in [(spanish(), "barrio"), (english(), "neighbourhood")] {
        let page = document::guide(lang);
        assert_eq!(page.matches(other).count(), 1, "{}: what a sector also is called is said once", lang.tag());
        for signs in [lang.hands_record_municipality(), lang.hands_record_operator()] {
            assert!(page.to_lowercase().contains(&signs.to_lowercase()), "{signs}");
        }
    }
}

#[test]
fn the_guide_names_all_nine_stops_in_both_languages() {
    for lang in [spanish(), english()] {
        let page = document::guide(lang);
        assert_eq!(page.matches("<li><b>").count(), 9);
        assert!(page.contains("tarifa-clara-town.css") && page.contains("WSP"));
    }
}
