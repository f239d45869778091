//! The social charge: another ceiling that is tried, and who decides who gets it.

use crate::support::*;
use tarifa_clara::choice::Choice;
use tarifa_clara::number::currency::SOL;
use tarifa_clara::plan::Plan;
use tarifa_clara::town::subsidy::Cover;

/// A hundred homes of 10 m³ at S/ 1, ten of them on a social charge that takes 4.00 off; costs leave a margin of 30.
fn ten_social_homes() -> Json {
    let mut plan = small();
    merge(
        &mut plan,
        &json!({
            "users": [{"id": "homes", "label": "Casas", "category": "domestic", "metered": true, "sewer": false, "m3": 10, "count": 100, "social_count": 10}],
            "costs": {
                "operation": [{"id": "pay", "label": "Personal", "heading": "personnel", "amount": 11640, "per": "year"}],
                "replacement": [], "investment": []
            },
            "collection_rate": 1,
            "social_charge": {
                "discount": "0.5", "covered_m3": 8, "applies_to": ["water"], "order": "operator_first",
                "paid_by": "municipality", "ceiling_per_month": 5, "criteria": []
            }
        }),
    );
    plan
}

fn page(plan: &Plan, link: &str) -> String {
    living_page(plan, link, english())
}

#[test]
fn another_ceiling_can_be_tried() {
    let plan = read(&ten_social_homes());
    let covers = |link: &str| {
        let social = assess(&plan, link).social.unwrap();
        let shown = |cover: Cover| [cover.from_margin, cover.municipality, cover.uncovered].map(|part| part.value());
        let covered = social.covered.unwrap();
        (social.ceiling.unwrap().to_string(), shown(covered.operator_first), shown(covered.municipality_first))
    };
    // 40.00 are lacking: the margin has 30, the municipality gives at most 5, or as much as is tried.
    assert_eq!(covers(""), ("5.00".into(), [30, 5, 5].map(Into::into), [30, 5, 5].map(Into::into)));
    assert_eq!(covers("ceiling=25"), ("25.00".into(), [30, 10, 0].map(Into::into), [15, 25, 0].map(Into::into)));
    assert_eq!(covers("ceiling=0"), ("0.00".into(), [30, 0, 10].map(Into::into), [30, 0, 10].map(Into::into)));
    let (_, operator_first, municipality_first) = covers("ceiling=7,50");
    assert_eq!(operator_first, ["30", "7.50", "2.50"].map(d));
    assert_eq!(municipality_first, ["30", "7.50", "2.50"].map(d));
    let open = read(&without(ten_social_homes(), "social_charge.ceiling_per_month"));
    assert_eq!(assess(&open, "").social.unwrap().ceiling, None);
    assert_eq!(
        assess(&open, "ceiling=25").social.unwrap().covered.unwrap().municipality_first.municipality.to_string(),
        "25.00"
    );
}

#[test]
fn a_tried_ceiling_is_in_the_link_and_only_then() {
    let plan = read(&ten_social_homes());
    assert!(!choose(&plan, "").to_fragment().contains("ceiling"));
    assert!(!choose(&plan, "ceiling=").to_fragment().contains("ceiling"), "an emptied field tries nothing");
    let fragment = choose(&plan, "ceiling=1500,50").to_fragment();
    assert!(fragment.ends_with("&social=0&ceiling=1500.5"), "{fragment}");
    assert_eq!(choose(&plan, &fragment).to_fragment(), fragment);
}

#[test]
fn what_no_ceiling_can_be_is_refused_beside_its_field() {
    let refused = |plan: &Plan, link: &str| said(&Choice::from_pairs(plan, pairs(link)).unwrap_err());
    let plan = read(&ten_social_homes());
    for (link, code) in [
        ("ceiling=-1", "out_of_range"),
        ("ceiling=1000000001", "out_of_range"),
        ("ceiling=mil", "not_a_number"),
        ("ceiling=1,500", "not_a_number"),
    ] {
        assert_eq!(refused(&plan, link), [("ceiling".to_owned(), code)], "{link}");
    }
    // Nothing follows from it where there is no social charge, or nobody is known to be on it.
    let without_social = read(&without_social(ten_social_homes()));
    assert_eq!(refused(&without_social, "ceiling=5"), [("ceiling".to_owned(), "unknown_key")]);
    for name in TOWNS {
        assert_eq!(refused(&town(name), "ceiling=5"), [("ceiling".to_owned(), "unknown_key")], "{name}");
        assert!(!page(&town(name), "").contains("name=\"ceiling\""), "{name}");
    }
}

#[test]
fn the_page_says_which_ceiling_holds() {
    let plan = read(&ten_social_homes());
    let (own, tried) = (page(&plan, ""), page(&plan, "ceiling=25"));
    assert!(own.contains("The municipality gives at most S/\u{a0}5.00 a month.") && !own.contains("Your try"));
    assert!(tried.contains("The municipality gives at most S/\u{a0}25.00 a month.") && tried.contains("Your try"));
    assert!(tried.contains("name=\"ceiling\" form=\"choice\" inputmode=\"decimal\" value=\"25\""));
}

/// WSP 2008, section 4.3: the municipality (1), the board (2), the operator (1).
#[test]
fn the_committee_is_shown_with_its_members_added_up() {
    for name in all_plans().filter(|name| town(name).social_charge.is_some()) {
        let page = page(&town(name), "");
        assert!(page.contains("A committee of 4 people decides"), "{name}");
        assert!(page.contains("<tr><th scope=\"row\">Neighbourhood board</th><td>2</td></tr>"), "{name}");
        assert!(page.contains("<tfoot><tr><th scope=\"row\">People</th><td>4</td></tr></tfoot>"), "{name}");
        assert!(page.contains("<li>Orphanages</li>") && page.contains("a fire or an earthquake</li>"), "{name}");
        let open = page.contains("The document does not say for how long it is given.");
        assert_eq!(open, name != ILLUSTRATIVE, "{name}: no document gives the months");
    }
    let villa = page(&town(ILLUSTRATIVE), "");
    assert!(villa.contains("It is given for 12 months. Then the committee looks at the case again."));
    assert!(
        !page(&read(&ten_social_homes()), "").contains("Who decides the social charge"),
        "the plan says nothing of it"
    );
}

/// Villa Ejemplo as proposed: 35,392.40 would be billed without the social charge and 34,609.70 with it; of each sol
/// 0.92 is collected and 0.10 of it all goes to the fund, so 0.82 is left; 424,666.65 a year are needed.
#[test]
fn every_number_of_the_gap_opens_down_to_its_sum() {
    let plan = town(ILLUSTRATIVE);
    let social = assess(&plan, "").social.unwrap();
    let covered = social.covered.unwrap();
    let from = &covered.from;
    assert_eq!((from.turnover_before.value(), from.turnover.value()), (d("35392.40"), d("34609.70")));
    assert_eq!((social.gap.value(), from.kept.value()), (d("782.70"), d("0.82")));
    assert_eq!(covered.loss.value(), d("641.81"), "0.82 × 782.70 = 641.814");
    assert_eq!(from.needed.rounded(&SOL).value(), d("35388.89"), "424,666.65 / 12");
    assert_eq!(covered.margin.value(), d("2.88"), "0.82 × (35,392.40 − 35,388.8875) = 2.880");
    assert_eq!(covered.municipality.value(), d("638.93"), "641.81 − 2.88, and the ceiling is higher");
    assert_eq!(covered.per_paying_home.unwrap().value(), d("0.07"), "(782.70 − 638.93) / 2,007 = 0.072");
    let page = page(&plan, "");
    for sum in [
        "<th scope=\"row\">Turnover if nobody had the social charge</th><td>35,392.40</td>",
        "<td>−34,609.70</td></tr></tbody><tfoot><tr><th scope=\"row\">Billed less</th><td>782.70</td>",
        "82\u{a0}% × S/\u{a0}782.70",
        "82\u{a0}% × (S/\u{a0}35,392.40 − S/\u{a0}35,388.89)",
        "<th scope=\"row\">The operator lacks</th><td>641.81</td></tr><tr><th scope=\"row\">From the operator's balance</th><td>−2.88</td>",
    ] {
        assert!(page.contains(sum), "{sum}");
    }
}
