//! The forms in which a town is prepared: every place of a plan is in one of them, with a label, and texts stay texts.

use crate::support::*;
use std::collections::BTreeSet;
use tarifa_clara::choice::Choice;
use tarifa_clara::draft::Draft;
use tarifa_clara::draft::place::{Place, place};
use tarifa_clara::locale::{Lang, soles};
use tarifa_clara::plan::form::STEPS;
use tarifa_clara::plan::shape::Shape;
use tarifa_clara::town::assessment::Assessment;
use tarifa_clara::view::prepare::Desk;

fn forms(text: &str, lang: Lang) -> String {
    let mut desk = Desk::of(Draft::open_text(text).unwrap(), lang);
    let form = |step: &str| desk.open(step).parts.into_iter().find(|part| part.id == "form").unwrap().html;
    STEPS.iter().map(|step| step.id).map(form).collect()
}

/// The paths of everything that is written in a plan.
fn written(value: &Json, path: &str, found: &mut BTreeSet<String>) {
    let inside = |key: &str| if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
    let translated = matches!(place(path), Some(Place { shape: Shape::Text, .. }));
    match value {
        Json::Object(pairs) if !translated => pairs.iter().for_each(|(key, value)| written(value, &inside(key), found)),
        Json::Array(values) => {
            values.iter().enumerate().for_each(|(i, value)| written(value, &format!("{path}[{i}]"), found));
        }
        _ => {
            found.insert(path.to_owned());
        }
    }
}

#[test]
fn everything_that_is_written_in_a_plan_is_in_a_form() {
    for name in all_plans() {
        let forms = forms(&plan_text(name), Lang::ALL[0]);
        let mut paths = BTreeSet::new();
        written(&plan_json(name), "", &mut paths);
        for path in paths {
            // Words and levels of a list are ticked; what is not there at all is offered.
            let list = path.rsplit_once('[').map_or("", |(list, _)| list);
            let offered = [
                format!("name=\"{path}\""),
                format!("data-toggle=\"{list}\""),
                format!("data-path=\"{path}\""),
                format!("data-choose=\"{path}\""),
            ];
            let made = path == "format" || (path.ends_with(".id") && place(&path.replace(".id", ".label")).is_some());
            assert!(made || offered.iter().any(|one| forms.contains(one)), "{name}: {path} is in no form");
        }
    }
}

/// Also where the municipality pays the social charge, outside the prices.
#[test]
fn cost_needed_and_billed_are_those_of_the_town() {
    let mut seen = 0;
    for name in all_plans() {
        let mut desk = Desk::of(Draft::open_text(&plan_text(name)).unwrap(), spanish());
        let beside = desk.open("town").parts.into_iter().find(|part| part.id == "beside").unwrap().html;
        let plan = town(name);
        let assessment = Assessment::of(&plan, &Choice::proposed(&plan).unwrap());
        let (Ok(cost), Ok(needed), Ok(beyond)) = (&assessment.cost, &assessment.needed, assessment.beyond_needed)
        else {
            continue;
        };
        let needed = needed.revenue.rounded(plan.money);
        for amount in [cost.total().unwrap(), needed, needed.plus(beyond).unwrap()] {
            let said = format!("<dd class=\"num\">{}</dd>", soles(amount, spanish().in_money(plan.money)));
            assert!(beside.contains(&said), "{name}: {said} is not in {beside}");
        }
        seen += 1;
    }
    assert!(seen > 1, "no plan's prices are found from its cost");
}

#[test]
fn every_field_of_a_form_has_a_name_that_is_heard() {
    let page = forms(&plan_text(ILLUSTRATIVE), Lang::ALL[1]);
    for field in page.split("<input").chain(page.split("<select")).chain(page.split("<textarea")).skip(1) {
        let tag = field.split('>').next().unwrap();
        let id = tag.split("id=\"").nth(1).and_then(|rest| rest.split('"').next());
        let labelled = id.is_some_and(|id| page.contains(&format!("<label for=\"{id}\"")));
        let heard = tag.contains("aria-label=\"") && !tag.contains("aria-label=\"\"");
        let within = tag.contains("type=\"checkbox\"");
        assert!(labelled || heard || within || !tag.contains("name="), "{tag}");
    }
}

#[test]
fn texts_of_a_plan_stay_texts() {
    let mut plan = plan_json(ILLUSTRATIVE);
    for text in ["/town/name", "/users/0/label", "/aspects/0/levels/0/label", "/costs/operation/0/label", "/notes/0"] {
        *plan.pointer_mut(text).unwrap() = json!("<script>1</script>\"'");
    }
    let mut desk = Desk::of(Draft::open_text(&plan.to_string()).unwrap(), Lang::ALL[0]);
    desk.draft.set("users[0].count", "<b>x</b>", Lang::ALL[0]);
    for step in &STEPS {
        for part in desk.open(step.id).parts {
            assert!(!part.html.contains("<script>") && !part.html.contains("<b>x</b>"), "{}: {}", step.id, part.id);
        }
    }
}
