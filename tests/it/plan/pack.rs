//! A packed plan: what a page is sent says all that the plan itself says, of a home or of the whole town, and nothing else
//! opens as one.

use crate::support::{all_plans, town};
use tarifa_clara::choice::Asked;
use tarifa_clara::home::answer::Common;
use tarifa_clara::home::service::Service;
use tarifa_clara::locale::Lang;
use tarifa_clara::plan::Plan;
use tarifa_clara::plan::pack::{Extent, OfHome, OfTown};
use tarifa_clara::register;
use tarifa_clara::town::assessment::Assessment;
use tarifa_clara::view::TownView;
use tarifa_clara::view::door::Door;
use tarifa_clara::view::home::update::Update;

/// Fields of a form with a bit of everything, and one that is refused.
const HOMES: [&str; 5] =
    ["", "people=7&use=people&kind=shop", "m3=31.5&sewer=0&late=2", "m3=4&social=1&new_connection=1", "people=0"];

fn said(plan: &Plan, link: &str, lang: Lang) -> String {
    let update = |query: &str| {
        serde_json::to_string(&Update::of_home(plan, &Asked::of(plan, query), &mut Common::default(), lang)).unwrap()
    };
    update(link) + &update(&format!("#{link}"))
}

/// Everything that is drawn of the town and of its users; nothing where the link is refused.
fn drawn(plan: &Plan, link: &str, lang: Lang) -> Option<String> {
    let choice = Asked::of(plan, link).choice?;
    let assessment = Assessment::of(plan, &choice);
    let view = TownView::of(plan, &assessment, lang);
    let parts = Door::ALL.into_iter().flat_map(|door| view.parts_behind(door)).map(|part| part.html);
    let pages = Door::ALL.into_iter().map(|door| view.behind(door).into_string());
    let users = register::example(plan, &Service::of(plan, &choice), lang);
    Some(parts.chain(pages).chain([users]).collect())
}

/// A link for each level of each question with each home.
fn links(plan: &Plan) -> impl Iterator<Item = String> {
    let levels = plan.aspects.iter().flat_map(|aspect| aspect.levels.iter().map(move |level| (&aspect.id, &level.id)));
    levels.flat_map(|(aspect, level)| HOMES.map(|home| format!("{aspect}={level}&{home}")))
}

#[test]
fn a_plan_packed_for_a_home_answers_as_the_plan_itself() {
    for name in all_plans() {
        let plan = town(name);
        for lang in Lang::ALL {
            let packed = Plan::from_packed::<OfHome>(&plan.packed::<OfHome>(lang)).unwrap();
            for link in links(&plan) {
                assert_eq!(said(&packed, &link, lang), said(&plan, &link, lang), "{name} {link}");
            }
        }
    }
}

#[test]
fn a_plan_packed_as_a_whole_is_the_plan_itself() {
    for name in all_plans() {
        let plan = town(name);
        for lang in Lang::ALL {
            let text = plan.packed::<OfTown>(lang);
            let packed = Plan::from_packed::<OfTown>(&text).unwrap();
            assert_eq!(packed.packed::<OfTown>(lang), text, "{name}");
            let mut known = 0;
            for link in links(&plan) {
                let whole = drawn(&plan, &link, lang);
                assert_eq!(drawn(&packed, &link, lang), whole, "{name} {link}");
                known += usize::from(whole.is_some());
            }
            assert!(known > 0, "{name}");
        }
    }
}

#[test]
fn nothing_else_opens_as_a_packed_plan() {
    only_its_own::<OfHome, OfTown>();
    only_its_own::<OfTown, OfHome>();
}

fn only_its_own<E: Extent, Other: Extent>() {
    let packed = town("villa-ejemplo").packed::<E>(Lang::ALL[0]);
    let opens = |text: &str| Plan::from_packed::<E>(text).is_some();
    assert!(opens(&packed));
    assert!(Plan::from_packed::<Other>(&packed).is_none(), "packed for another module");
    assert!(!opens(""));
    assert!(!opens(&format!("{packed}1\u{1f}")), "a field more");
    let ends: Vec<usize> = packed.match_indices('\u{1f}').map(|(end, _)| end).collect();
    for end in &ends {
        assert!(!opens(&packed[..*end]), "cut off at {end}");
    }
    // A field that is a number, with letters in it.
    let price = |field: &str| field.contains('.') && field.parse::<f64>().is_ok();
    let first = ends.windows(2).find(|ends| price(&packed[ends[0] + 1..ends[1]])).unwrap();
    assert!(!opens(&format!("{}x{}", &packed[..first[1]], &packed[first[1]..])), "no number");
    assert!(!opens(&"9".repeat(9)));
    let (format, rest) = packed.split_once('\u{1f}').unwrap();
    assert!(!opens(&format!("{format}0\u{1f}{rest}")), "packed by another version");
}
