//! A packed plan: what a page is sent says of a home all that the plan itself says, and nothing else opens as one.

use crate::support::{all_plans, town};
use tarifa_clara::choice::Choice;
use tarifa_clara::locale::Lang;
use tarifa_clara::plan::Plan;
use tarifa_clara::view::update::Update;

/// Fields of a form with a bit of everything, and one that is refused.
const HOMES: [&str; 5] =
    ["", "people=7&use=people&kind=shop", "m3=31.5&sewer=0&late=2", "m3=4&social=1&new_connection=1", "people=0"];

fn said(plan: &Plan, link: &str, lang: Lang) -> String {
    let pairs = link.split('&').filter_map(|pair| pair.split_once('=')).map(|(key, value)| (key.into(), value.into()));
    serde_json::to_string(&Update::of_home(plan, Choice::open(plan, pairs), lang)).unwrap()
}

#[test]
fn a_packed_plan_answers_as_the_plan_itself() {
    for name in all_plans() {
        let plan = town(name);
        for lang in Lang::ALL {
            let packed = Plan::from_packed(&plan.packed(lang)).unwrap();
            for aspect in &plan.aspects {
                for level in &aspect.levels {
                    for home in HOMES {
                        let link = format!("{}={}&{home}", aspect.id, level.id);
                        assert_eq!(said(&packed, &link, lang), said(&plan, &link, lang), "{name} {link}");
                    }
                }
            }
        }
    }
}

#[test]
fn nothing_else_opens_as_a_packed_plan() {
    let packed = town("villa-ejemplo").packed(Lang::ALL[0]);
    assert!(Plan::from_packed("").is_none());
    assert!(Plan::from_packed(&format!("{packed}1\u{1f}")).is_none(), "a field more");
    let ends: Vec<usize> = packed.match_indices('\u{1f}').map(|(end, _)| end).collect();
    for end in &ends {
        assert!(Plan::from_packed(&packed[..*end]).is_none(), "cut off at {end}");
    }
    // A field that is a number, with letters in it.
    let price = |field: &str| field.contains('.') && field.parse::<f64>().is_ok();
    let first = ends.windows(2).find(|ends| price(&packed[ends[0] + 1..ends[1]])).unwrap();
    let broken = format!("{}x{}", &packed[..first[1]], &packed[first[1]..]);
    assert!(Plan::from_packed(&broken).is_none(), "no number");
    assert!(Plan::from_packed(&"9".repeat(9)).is_none());
    let (format, rest) = packed.split_once('\u{1f}').unwrap();
    assert!(Plan::from_packed(&format!("{}0\u{1f}{rest}", format)).is_none(), "packed by another version");
}
