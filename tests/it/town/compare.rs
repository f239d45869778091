//! Choices side by side: what is kept in a link, and columns that say what each choice says alone.

use crate::support::*;
use crate::town::outlook::hundred_homes;
use proptest::prelude::*;
use tarifa_clara::choice::{Asked, Choice, Keeping};
use tarifa_clara::home::answer::Common;
use tarifa_clara::number::currency::SOL;
use tarifa_clara::number::money::{Finding, Soles};
use tarifa_clara::plan::{Plan, value_from_json};
use tarifa_clara::town::compare::{Column, Name, columns};
use tarifa_clara::view::TownView;
use tarifa_clara::view::door::Door;
use tarifa_clara::view::home::update::Update;

const TWO: &str = "keep=h18.tested.network.all.office&keep=h6.chlorinated.none.none.window";

fn villa() -> Plan {
    town(ILLUSTRATIVE)
}

fn compared(plan: &Plan, link: &str) -> Vec<Column> {
    columns(plan, &assess(plan, link))
}

fn refused(plan: &Plan, link: &str) -> Vec<(String, &'static str)> {
    said(&Choice::from_pairs(plan, pairs(link)).unwrap_err())
}

fn page(plan: &Plan, link: &str) -> String {
    TownView::of(plan, &assess(plan, link), english()).behind(Door::Town).into_string()
}

fn shown(amount: Finding<Soles>) -> String {
    amount.map_or_else(|refusal| refusal.code().to_owned(), |amount| amount.to_string())
}

#[test]
fn a_column_says_what_its_choice_says_alone() {
    let plan = villa();
    let home = "people=4&m3=12.5&kind=domestic&metered=1&sewer=1&social=1&ceiling=300";
    let seen = compared(&plan, &format!("continuity=h24&{home}&{TWO}"));
    let names: Vec<Name> = seen.iter().map(|column| column.name).collect();
    assert_eq!(names, [Name::Today, Name::Chosen, Name::A, Name::B]);
    let alone = [
        "continuity=h24",
        "continuity=h18&quality=tested&sewerage=network&metering=all&attention=office",
        "continuity=h6&quality=chlorinated&sewerage=none&metering=none&attention=window",
    ];
    for (column, levels) in seen[1..].iter().zip(alone) {
        let a = assess(&plan, &format!("{levels}&{home}"));
        let (bill, cost, town) = (a.bill.as_ref().unwrap(), a.cost.as_ref().unwrap(), a.town.as_ref().unwrap());
        let (social, fund) = (a.social.unwrap(), &a.fund_plans.as_ref().unwrap()[0]);
        assert_eq!((column.total, column.against_today), (Ok(bill.total), a.against_today), "{levels}");
        assert_eq!(column.spending_percent, Ok(a.spending.unwrap().percent));
        assert_eq!(column.spending_at_poverty_line, a.spending_at_poverty_line);
        assert_eq!((column.average_cost_per_m3, column.cost), (cost.average_cost_per_m3, cost.total()));
        assert_eq!(column.needed, Ok(a.needed.as_ref().unwrap().revenue.rounded(&SOL)));
        assert_eq!(column.turnover, Ok(town.month.turnover));
        assert_eq!(column.fund_year, Ok(a.fund.as_ref().unwrap().year));
        assert_eq!((column.fund_two_years, column.fund_reached), (Ok(fund.years[1].closing), Ok(fund.reached)));
        let covered = social.covered.unwrap();
        let cover = covered.operator_first;
        assert_eq!((column.social_gap, column.social_from_margin), (Ok(social.gap), Ok(cover.from_margin)));
        assert_eq!(column.social_from_municipality, Ok(cover.municipality));
        assert_eq!(column.social_uncovered, Ok(cover.uncovered));
        assert_eq!(column.social_per_paying_home, Ok(covered.per_paying_home.unwrap()));
        assert_eq!(column.municipality, Ok(a.transition.as_ref().unwrap().after), "as where the transition ends");
        for (example, whole) in column.examples.iter().zip(&a.examples) {
            assert_eq!(example.total, Ok(whole.bill.as_ref().unwrap().total), "{}", example.id);
        }
        let chosen: Vec<String> = column.levels.iter().map(|level| level.level.clone().unwrap().to_string()).collect();
        let levels: Vec<String> = a.choice.levels(&plan).iter().map(|(_, level)| level.id.to_string()).collect();
        assert_eq!(chosen, levels);
    }
    assert!(seen.iter().all(|column| column.examples.len() == plan.examples.len()));
}

/// A hundred homes of 10 m³ at 1.00; without meters everybody is billed 10 m³, and "more" costs 1,200 a year more.
fn two_services() -> Plan {
    let mut plan = hundred_homes();
    merge(&mut plan, &json!({"today": {"annual_cost": 7500, "households_served": 100}, "municipal_contribution": 120}));
    let levels = at(&mut plan, "aspects[0].levels");
    levels[0]["sets"] = json!({"metered": false});
    levels[1]["costs"] = json!({"operation": [{"id": "guard", "label": "Guardián", "heading": "personnel", "amount": 1200, "per": "year"}], "replacement": [], "investment": []});
    read(&plan)
}

#[test]
fn two_services_by_hand() {
    let plan = two_services();
    let seen = compared(&plan, "service=more&m3=5&keep=less");
    let all = |value: fn(&Column) -> Finding<Soles>| seen.iter().map(|column| shown(value(column))).collect::<Vec<_>>();
    // 5 × 1.18 for what is measured; 10 × 1.18 without a meter; 5.00 is paid today.
    assert_eq!(all(|c| c.total), ["5.00", "5.90", "11.80"]);
    assert_eq!(all(|c| c.against_today), ["0.00", "0.90", "6.80"]);
    // 6,000 + 120, and 1,200 more.
    assert_eq!(all(|c| c.cost), ["7500.00", "7320.00", "6120.00"]);
    // (cost − 120 of the municipality) / 0.9
    assert_eq!(all(|c| c.needed), ["not_today", "8000.00", "6666.67"]);
    assert_eq!(all(|c| c.turnover), ["not_given", "1000.00", "1000.00"]);
    assert_eq!(all(|c| c.fund_year), ["no_fund_today", "1200.00", "1200.00"]);
    assert_eq!(all(|c| c.fund_two_years), ["no_fund_today", "2400.00", "2400.00"]);
    // Today 5 × 12 × 100 = 6,000 of 7,500 are paid: 1,500 / 12. Then 120 / 12.
    assert_eq!(all(|c| c.municipality), ["125.00", "10.00", "10.00"]);
    // 12,000 m³ a year
    let average: Vec<String> = seen[1..].iter().map(|c| c.average_cost_per_m3.unwrap().to_string()).collect();
    assert_eq!(average, ["0.61", "0.51"]);
    // Three months of 7,200 are 1,800: the sixth quarter of 300; of 6,000 the fifth.
    let reached: Vec<Option<u32>> = seen[1..].iter().map(|c| c.fund_reached.unwrap()).collect();
    assert_eq!(reached, [Some(18), Some(15)]);
    // A family of five with 200 each.
    let share: Vec<String> = seen.iter().map(|c| c.spending_percent.unwrap().to_string()).collect();
    assert_eq!(share, ["0.50", "0.59", "1.18"]);
}

#[test]
fn what_has_no_number_says_why() {
    let plan = two_services();
    let seen = compared(&plan, "");
    let code = |refusal: tarifa_clara::number::refusal::Refusal| refusal.text(english());
    assert_eq!(
        code(seen[0].average_cost_per_m3.unwrap_err()),
        "The document does not say how much water is billed today."
    );
    assert_eq!(code(seen[0].turnover.unwrap_err()), "The document does not say whether today’s charge has VAT.");
    assert_eq!(code(seen[1].social_gap.unwrap_err()), "The plan has no social charge.");
    let mut plan = hundred_homes();
    merge(&mut plan, &json!({"fund": {"target_months": null}, "today": {"charge_per_month": null}}));
    let seen = compared(&read(&plan), "");
    assert_eq!(
        seen[1].fund_reached.unwrap_err().text(english()),
        "The document does not say what the fund should hold for an emergency."
    );
    assert_eq!(shown(seen[0].total), "not_given");
    assert_eq!(shown(seen[1].against_today), "not_given");
}

/// WSP 2008, Table 3: the charge of each town; it is a level of its plan, and always beside the proposal.
#[test]
fn today_is_always_one_of_the_columns_and_stands_there_once() {
    for name in TOWNS {
        let plan = town(name);
        let proposal = compared(&plan, "");
        assert_eq!(
            proposal.iter().map(|c| (c.name, c.on_show)).collect::<Vec<_>>(),
            [(Name::Today, false), (Name::Chosen, true)]
        );
        let level = bill(&plan, "service=today");
        assert_eq!(proposal[0].total, Ok(level.total), "{name}");
        assert_eq!(proposal[0].levels[0].level.as_ref().unwrap().as_str(), "today");
        let today = compared(&plan, "service=today&keep=approved");
        assert_eq!(
            today.iter().map(|c| (c.name, c.on_show)).collect::<Vec<_>>(),
            [(Name::Today, true), (Name::A, false)]
        );
        assert_eq!(today[1].total, proposal[1].total);
        assert_eq!(refused(&plan, "keep=today"), [("keep[0]".to_owned(), "repeated_id")]);
        assert!(matches!(choose(&plan, "service=today").keeping(&plan), Keeping::Today));
    }
    let seen = compared(&villa(), "");
    assert_eq!(shown(seen[0].total), "5.00");
    let today: Vec<&str> = seen[0].levels.iter().map(|level| level.level.as_ref().unwrap().as_str()).collect();
    assert_eq!(today, ["h6", "chlorinated", "network", "none", "window"]);
}

#[test]
fn what_is_kept_comes_back_from_its_link_and_from_its_file() {
    let plan = villa();
    let link = choose(&plan, TWO).to_fragment();
    assert!(link.ends_with(&format!("&social=0&{TWO}")), "{link}");
    assert_eq!(choose(&plan, &link).to_fragment(), link);
    let file = serde_json::to_string(&choose(&plan, TWO)).unwrap();
    assert!(file.ends_with(r#""keep":["h18.tested.network.all.office","h6.chlorinated.none.none.window"]}"#), "{file}");
    let again = Choice::from_value(&plan, &value_from_json(&file).unwrap()).unwrap();
    assert_eq!(again.to_fragment(), link);
    assert!(!serde_json::to_string(&choose(&plan, "")).unwrap().contains("keep"));
}

#[test]
fn what_cannot_be_kept_is_refused() {
    let plan = villa();
    for (link, place, code) in [
        ("keep=h13.tested.network.all.office", "keep[0]", "unknown_reference"),
        ("keep=h18.tested.network.all", "keep[0]", "too_few"),
        ("keep=h18.tested.network.all.office.h18", "keep[0]", "too_many"),
        ("keep=", "keep[0]", "empty_text"),
        ("keep=h24.tested.network.none.office", "keep[0]", "conflict"),
        ("keep=h6.tested.network.all.office", "keep[0]", "conflict"),
        (&format!("{TWO}&keep=h18.tested.network.all.office"), "keep[2]", "repeated_id"),
        (&format!("{TWO}&keep=h12.tested.network.all.office&keep=h24.tested.network.all.office"), "keep", "too_many"),
    ] {
        assert_eq!(refused(&plan, link), [(place.to_owned(), code)], "{link}");
    }
    for (file, place) in [("\"h18\"", "keep"), ("[18]", "keep[0]"), ("{}", "keep")] {
        let value = value_from_json(&format!("{{\"keep\": {file}}}")).unwrap();
        let problems = said(&Choice::from_value(&plan, &value).unwrap_err());
        assert_eq!(problems, [(place.to_owned(), "wrong_type")], "{file}");
    }
}

fn asked(plan: &Plan, link: &str) -> Update {
    Update::of_home(plan, &Asked::of(plan, &format!("#{link}")), &mut Common::default(), english())
}

/// What a stranger's link keeps must not shut out the town, the service and the home that it asks for.
#[test]
fn a_link_with_a_wrong_kept_service_opens_all_the_rest() {
    let plan = villa();
    let link = format!("continuity=h18&people=3&keep=nothing&{TWO}");
    let (choice, problems) = Choice::open(&plan, &link);
    assert_eq!(said(&problems), [("keep[0]".to_owned(), "too_few")]);
    assert_eq!(choice.unwrap().to_fragment(), choose(&plan, &format!("continuity=h18&people=3&{TWO}")).to_fragment());

    let update = asked(&plan, &link);
    assert!(update.fragment.ends_with(TWO), "{}", update.fragment);
    assert_eq!(update.refused.len(), 1);
    assert!(update.refused[0].html.contains("The link keeps an option that this plan does not have."));

    let four = "&keep=h12.tested.network.all.office&keep=h24.tested.network.all.office";
    let update = asked(&plan, &format!("{TWO}{four}"));
    assert_eq!(update.fragment.matches("keep=").count(), 3);
    assert!(update.refused[0].html.contains("Only 3 are shown."));

    let update = asked(&plan, "people=0&social=1&keep=nothing");
    assert!(update.fragment.ends_with("&social=1"), "{}", update.fragment);
    assert_eq!(update.refused.len(), 2);
}

#[test]
fn a_service_is_kept_once_shown_again_and_let_go() {
    let plan = villa();
    let Keeping::Keep(one) = choose(&plan, "continuity=h18&people=3").keeping(&plan) else { panic!() };
    assert!(one.to_fragment().ends_with("&keep=h18.tested.network.all.office"), "{}", one.to_fragment());
    let Keeping::Kept(0, none) = one.keeping(&plan) else { panic!("it is kept already") };
    assert_eq!(none.to_fragment(), choose(&plan, "continuity=h18&people=3").to_fragment());

    let mut choice = one;
    for hours in ["h12", "h24"] {
        let continuity = plan.aspect("continuity").unwrap();
        let Keeping::Keep(more) = choice.with(continuity, continuity.level(hours).unwrap()).keeping(&plan) else {
            panic!()
        };
        choice = more;
    }
    let kept: Vec<String> = choice.kept_as_text().collect();
    assert_eq!(kept, ["h18", "h12", "h24"].map(|hours| format!("{hours}.tested.network.all.office")));
    let quality = plan.aspect("quality").unwrap();
    let fourth = choice.with(quality, quality.level("chlorinated").unwrap());
    assert!(matches!(fourth.keeping(&plan), Keeping::Full));
    assert_eq!(compared(&plan, &fourth.to_fragment()).len(), 5);

    assert_eq!(fourth.showing(0).place_kept(), Some(0));
    assert_eq!(fourth.showing(0).home.people.get(), 3);
    let left: Vec<String> = fourth.without(1).kept_as_text().collect();
    assert_eq!(left, [kept[0].clone(), kept[2].clone()]);
}

#[test]
fn no_aspect_may_be_called_keep() {
    let plan = with(small(), "aspects[0].id", json!("keep"));
    assert_eq!(problems_of(&plan), [("aspects[0].id".to_owned(), "bad_id")]);
}

#[test]
fn the_page_has_the_columns_and_where_each_button_leads() {
    let plan = villa();
    let alone = page(&plan, "");
    assert_eq!(alone.matches("data-go=").count(), 1, "keep, in the comparison");
    assert_eq!(alone.matches("name=\"keep\"").count(), 0);
    let two = page(&plan, &format!("continuity=h24&{TWO}"));
    assert_eq!(two.matches("name=\"keep\"").count(), 2);
    for heading in ["Today", "Chosen now", "Option A", "Option B"] {
        assert!(two.contains(&format!("<th scope=\"col\">{heading}</th>")), "{heading}");
    }
    let show = choose(&plan, &format!("continuity=h18&{TWO}")).to_fragment().replace('&', "&amp;");
    assert!(two.contains(&format!("id=\"show-A\" data-go=\"{show}\"")));
    let shown = page(&plan, &format!("continuity=h18&{TWO}"));
    assert!(
        shown.contains("This is chosen now") && !shown.contains("id=\"show-A\"") && !shown.contains("Chosen now</th>")
    );
    let receipt =
        TownView::of(&plan, &assess(&plan, &format!("continuity=h18&{TWO}")), english()).behind(Door::Receipt);
    assert!(receipt.into_string().contains("It is kept already: it is option A."));
    // What is the same everywhere is said once; what no document says, with its reason.
    assert!(page(&plan, "quality=chlorinated").contains("The same in all:</span> Chlorinated"));
    let tabalosos = page(&town("tabalosos"), "");
    assert!(tabalosos.contains("The document does not say how many connections there are of each kind."));
}

proptest! {
    /// Whatever is kept, in whatever order: it comes back, and each column has the total that its levels have alone.
    #[test]
    fn kept_services_keep_their_totals(picked in proptest::collection::vec((0usize..4, 0usize..3, 0usize..4, 0usize..4), 0..4), m3 in 0u32..60) {
        let plan = villa();
        let level = |aspect: usize, place: usize| plan.aspects[aspect].levels[place].id.to_string();
        let links = picked.iter().map(|(a, b, c, d)| [level(0, *a), level(1, *b), level(2, *c), "all".into(), level(4, *d)].join("."));
        let link: Vec<String> = links.map(|text| format!("keep={text}")).chain([format!("m3={m3}")]).collect();
        let (choice, _) = Choice::open(&plan, &link.join("&"));
        let choice = choice.unwrap();
        let fragment = choice.to_fragment();
        prop_assert_eq!(choose(&plan, &fragment).to_fragment(), fragment.clone());
        let seen = compared(&plan, &fragment);
        prop_assert_eq!(seen.iter().filter(|column| column.on_show).count(), 1);
        for (column, kept) in seen.iter().filter(|c| Name::KEPT.contains(&c.name)).zip(choice.kept()) {
            prop_assert_eq!(column.total, Ok(bill(&plan, &kept.to_fragment()).total));
        }
    }
}

#[test]
fn todays_charge_is_that_of_a_home_and_of_no_other_example() {
    let plan = villa();
    let today = compared(&plan, "").remove(0);
    let paid = |id: &str| shown(today.examples.iter().find(|example| example.id.as_str() == id).unwrap().total);
    for home in ["family", "elderly-couple", "social-family"] {
        assert_eq!(paid(home), "5.00", "{home}");
    }
    for other in ["home-shop", "workshop", "dining-hall"] {
        assert_eq!(paid(other), "not_given", "{other}");
    }
}

/// Every drawing on the page is drawn: what stands in its `<svg>` begins with a shape, not with a name.
#[test]
fn every_drawing_is_drawn() {
    for name in all_plans() {
        let page = page(&town(name), "");
        let drawings: Vec<&str> = page.split("<svg class=\"pic\"").skip(1).collect();
        assert!(drawings.len() > 10, "{name}");
        for drawing in drawings {
            let (_, inside) = drawing.split_once('>').unwrap();
            assert!(inside.starts_with('<'), "{name}: {}", inside.chars().take(40).collect::<String>());
        }
    }
}
