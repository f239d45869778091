//! What pages say before any program runs: every answer, the prices, other homes, and why a number is missing.

use crate::support::{
    CITY, COMMITTEE, ILLUSTRATIVE, all_plans, assess, choose, english, living_page, site_pages, spanish, town,
};
use tarifa_clara::locale::{price, soles};
use tarifa_clara::view::TownView;
use tarifa_clara::view::document;

/// The heading and the answer of every line of a page's town, in order.
fn answers(page: &str) -> Vec<(String, String)> {
    let town = page.split_once("<div id=\"town\">").unwrap().1.split_once("</section>").unwrap().0;
    let line = |line: &str| {
        let (heading, rest) = line.split_once("</h4>")?;
        let heading = heading.rsplit_once('>')?.1;
        let answer = rest.strip_prefix("<b class=\"ans\"")?.split_once('>')?.1.split_once('<')?.0;
        Some((heading.to_owned(), answer.to_owned()))
    };
    town.split("<h4").skip(1).map(|text| line(text).unwrap_or_else(|| panic!("no answer: {text}"))).collect()
}

#[test]
fn the_answers_are_those_of_the_living_page() {
    for name in all_plans() {
        let plan = town(name);
        for lang in [spanish(), english()] {
            let before = answers(&document::alone(&plan, &choose(&plan, ""), lang));
            assert_eq!(before, answers(&living_page(&plan, "", lang)), "{name}");
            assert!(
                before.len()
                    >= match name {
                        ILLUSTRATIVE => 17,
                        COMMITTEE => 3,
                        _ => 5,
                    },
                "{name}: {before:?}"
            );
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
        let page = document::alone(&plan, &choose(&plan, ""), spanish());
        let assessment = assess(&plan, "");
        for example in &assessment.examples {
            let total = example.bill.as_ref().unwrap().total;
            assert!(
                page.contains(example.label.get(spanish())) && page.contains(&soles(total, spanish())),
                "{name} {}",
                example.id
            );
        }
        for schedule in &assessment.prices.as_ref().unwrap().schedules {
            for block in &schedule.blocks {
                assert!(page.contains(&price(block.price.value(), spanish())), "{name} {}", schedule.category.id());
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
fn in_a_file_what_is_behind_the_other_answers_comes_with_the_program() {
    let plan = town(ILLUSTRATIVE);
    let before = document::alone(&plan, &choose(&plan, ""), spanish());
    let living = living_page(&plan, "", spanish());
    for behind in
        ["data-key=\"fund\"", "data-key=\"social-sums\"", "data-key=\"cost-operation\"", "class=\"chart parts\""]
    {
        assert!(!before.contains(behind) && living.contains(behind), "{behind}");
    }
}

/// From the first of two texts to the second.
fn between<'p>(page: &'p str, from: &str, to: &str) -> &'p str {
    page.split_once(from).unwrap_or_else(|| panic!("no {from}")).1.split_once(to).unwrap_or_else(|| panic!("no {to}")).0
}

#[test]
fn what_may_mislead_is_said_wherever_the_total_stands() {
    for lang in [spanish(), english()] {
        let plans: Vec<_> = all_plans().map(town).collect();
        let start = document::start(&plans, lang);
        for plan in &plans {
            let caution = plan.caution.as_ref().map(|caution| caution.get(lang));
            assert_eq!(caution.is_none(), [ILLUSTRATIVE, COMMITTEE, CITY].contains(&plan.id.as_str()), "{}", plan.id);
            let Some(caution) = caution else { continue };
            let card = between(&start, &format!("href=\"{}.html\"", plan.id), "</a>");
            let page = site_pages(plan, "", lang);
            let hall = TownView::of(plan, &assess(plan, ""), lang).hall().into_string();
            for place in [
                card,
                between(&page, "<div class=\"pay\" part=\"total\">", "<div class=\"slip\" part=\"receipt\">"),
                between(&hall, "id=\"hall-total-body\"", "id=\"hall-receipt-body\""),
            ] {
                assert!(place.contains(caution), "{}: {place}", plan.id);
            }
        }
    }
}

#[test]
fn who_pays_what_the_charge_does_not_cover_is_the_plans_to_say() {
    for (name, payer) in [("tuman", "el ingenio azucarero"), ("laredo", "la municipalidad, con dinero de todos")] {
        let plan = town(name);
        let page = site_pages(&plan, "", spanish());
        assert!(between(&page, "id=\"hoy\"", "</section>").contains(payer), "{name}");
    }
}

#[test]
fn a_charge_of_nothing_raises_no_question_of_tax_nor_of_income() {
    let asks = |name: &str| {
        let page = living_page(&town(name), "", spanish());
        [&*spanish().pay_vat_unknown(), "de lo que gana. <"].map(|said| page.contains(said))
    };
    assert_eq!(asks("tuman"), [false, false]);
    assert_eq!(asks("laredo"), [true, true]);
}
