//! What a page says of the town before any program runs: every answer, the prices, other homes, and why a number is missing.

use crate::support::{ILLUSTRATIVE, all_plans, assess, choose, english, living_page, spanish, town};
use tarifa_clara::locale::{price, soles};
use tarifa_clara::view::document::{self, Place};

/// The heading and the answer of every line of a page's town, in order.
fn answers(page: &str) -> Vec<(String, String)> {
    let town = page.split_once("<div id=\"town\">").unwrap().1.split_once("</section>").unwrap().0;
    let line = |line: &str| {
        let (heading, rest) = line.split_once("</h4>")?;
        let heading = heading.rsplit_once('>')?.1;
        let answer = rest.strip_prefix("<b class=\"ans\">")?.split_once('<')?.0;
        Some((heading.to_owned(), answer.to_owned()))
    };
    town.split("<h4").skip(1).map(|text| line(text).unwrap_or_else(|| panic!("no answer: {text}"))).collect()
}

#[test]
fn the_answers_are_those_of_the_living_page() {
    for name in all_plans() {
        let plan = town(name);
        for lang in [spanish(), english()] {
            let before = answers(&document::page(&plan, &choose(&plan, ""), lang, Place::Site));
            assert_eq!(before, answers(&living_page(&plan, "", lang)), "{name}");
            assert!(before.len() >= if name == ILLUSTRATIVE { 17 } else { 5 }, "{name}: {before:?}");
        }
    }
}

#[test]
fn every_line_says_its_answer() {
    for name in all_plans() {
        for (heading, answer) in answers(&living_page(&town(name), "", spanish())) {
            assert!(!answer.trim().is_empty(), "{name}: {heading}");
        }
    }
}

#[test]
fn prices_other_homes_and_reasons_need_no_program() {
    for name in all_plans() {
        let plan = town(name);
        let page = document::page(&plan, &choose(&plan, ""), spanish(), Place::Site);
        let assessment = assess(&plan, "");
        for example in &assessment.examples {
            let total = example.bill.as_ref().unwrap().total;
            assert!(
                page.contains(example.label.get(spanish())) && page.contains(&soles(total)),
                "{name} {}",
                example.id
            );
        }
        for schedule in &assessment.prices.as_ref().unwrap().schedules {
            for block in &schedule.blocks {
                assert!(page.contains(&price(block.price.value())), "{name} {}", schedule.category.word());
            }
        }
        for refusal in
            [assessment.social.as_ref().err(), assessment.cost.as_ref().err(), assessment.fund.as_ref().err()]
        {
            assert!(refusal.is_none_or(|refusal| page.contains(refusal.text(spanish()))), "{name}");
        }
    }
}

#[test]
fn what_is_behind_the_other_answers_comes_with_the_program() {
    let plan = town(ILLUSTRATIVE);
    let before = document::page(&plan, &choose(&plan, ""), spanish(), Place::Site);
    let living = living_page(&plan, "", spanish());
    for behind in
        ["data-key=\"fund\"", "data-key=\"social-sums\"", "data-key=\"cost-operation\"", "class=\"chart parts\""]
    {
        assert!(!before.contains(behind) && living.contains(behind), "{behind}");
    }
}
