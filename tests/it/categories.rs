//! A plan's own categories, from the file to the wall: read, priced, chosen, found in a register, called by their labels. Amounts
//! worked out by hand.

use crate::support::*;
use tarifa_clara::choice::{Asked, Choice};
use tarifa_clara::home::answer::{Answer, Common};
use tarifa_clara::locale::Lang;
use tarifa_clara::plan::Plan;
use tarifa_clara::plan::pack::{OfHome, OfTown};
use tarifa_clara::plan::problem::Fault;
use tarifa_clara::plan::tariff::{Categories, Class};
use tarifa_clara::register::mapping::{Mapping, Unmapped};
use tarifa_clara::register::summary::RegisterSummary;
use tarifa_clara::register::{Register, example};
use tarifa_clara::view::hands::Desk;
use tarifa_clara::view::home::update::Update;

/// Strata, a subsidy beside the social tariff, businesses of two zones.
fn seven() -> Json {
    serde_json::from_str(&text_of("tests/cases/plans/own-categories.json")).unwrap()
}

const HEADER: &str = "code,category,metered,m3,social,sewer\n";

#[test]
fn without_categories_a_plan_has_the_five_of_peru() {
    let five = [
        ("social", Class::HomeSocial, "Casa de tarifa social"),
        ("domestic", Class::Home, "Casa"),
        ("commercial", Class::Business, "Negocio"),
        ("industrial", Class::Industry, "Industria o taller"),
        ("state", Class::Institution, "Institución: escuela, posta, comedor"),
    ];
    for plan in all_plans().map(town).chain([read(&with(small(), "categories", Json::Null))]) {
        assert_eq!(plan.categories, Categories::default());
        let said = plan.categories.iter().map(|one| (one.id(), one.class(), one.name(spanish()))).collect::<Vec<_>>();
        assert_eq!(said, five.map(|(id, class, name)| (id, class, name.to_owned())));
    }
}

#[test]
fn a_plan_may_name_its_own_and_some_of_the_five() {
    let plan = read(&seven());
    let said: Vec<_> = plan.categories.iter().map(|one| (one.id(), one.class(), one.name(english()))).collect();
    let own = [
        ("estrato-1", Class::HomeSocial, "Stratum 1, low"),
        ("estrato-2", Class::Home, "Stratum 2"),
        ("dom-sub", Class::HomeSocial, "Subsidised home"),
        ("social", Class::HomeSocial, "Home on a social tariff"),
        ("com-centro", Class::Business, "Business in the centre"),
        ("com-puerto", Class::Business, "Business at the port"),
        ("oficial", Class::Institution, "Public office"),
    ];
    assert_eq!(said, own.map(|(id, class, name)| (id, class, name.to_owned())));
    // One of the five may be called otherwise, or be something else.
    let plan = read(&with(seven(), "categories[3]", json!({"id": "social", "label": "Asilo", "class": "institution"})));
    let asylum = plan.categories.of_id("social").unwrap();
    assert_eq!((asylum.name(english()), asylum.class()), ("Asilo".to_owned(), Class::Institution));
}

/// 12 m³ of each, with 40 % of sewer and 18 % of tax: estrato 2 pays 10 × 0.80 + 2 × 1.50 = 11.00, 4.40, fixed 1.50; together
/// 16.90, tax 3.04. A level adds 4.00 to a business of the centre and 2.00 to one of the port.
#[test]
fn each_pays_its_own_prices() {
    let plan = read(&seven());
    for (kind, subtotal, total) in [
        ("estrato-1", "10.80", "12.74"),
        ("estrato-2", "16.90", "19.94"),
        ("dom-sub", "10.08", "11.89"),
        ("social", "6.72", "7.93"),
        ("com-centro", "59.40", "70.09"),
        ("com-puerto", "49.00", "57.82"),
        ("shop", "49.00", "57.82"),
        ("oficial", "20.16", "23.79"),
    ] {
        let answer = Answer::of(&plan, &choose(&plan, &format!("kind={kind}")));
        let bill = answer.bill.as_ref().unwrap();
        assert_eq!((bill.subtotal.to_string(), bill.total.to_string()), (subtotal.into(), total.into()), "{kind}");
        // Families spend of what they earn, others do not; a home with a shop is a family.
        assert_eq!(answer.spending.is_ok(), !matches!(kind, "com-centro" | "com-puerto" | "oficial"), "{kind}");
        let chosen = answer.choice.to_fragment();
        assert!(chosen.contains(&format!("&kind={kind}&")), "{chosen}");
        assert_eq!(choose(&plan, &chosen).to_fragment(), chosen);
        assert_eq!(Choice::open(&plan, &format!("{chosen}).")).0.unwrap().to_fragment(), chosen);
    }
    let refused = Choice::from_pairs(&plan, pairs("kind=domestic")).unwrap_err();
    let words = "estrato-1, estrato-2, dom-sub, social, com-centro, com-puerto, oficial, shop";
    assert_eq!(said(&refused), [("kind".to_owned(), "unknown_word")]);
    assert!(refused[0].fault.text(english()).contains(words));
}

/// 100 × 9.44 + 50 × 27.38 + 20 × 7.93 + 10 × 5.29 + 10 × 109.74 + 5 × 57.82 + 2 × 79.30.
#[test]
fn the_towns_bills_are_those_of_its_groups() {
    let plan = read(&seven());
    let a = assess(&plan, "");
    let town = a.town.as_ref().unwrap();
    assert_eq!(town.month.total.to_string(), "4069.60");
    // Families: 100 × 10 + 50 × 15 + 20 × 8 + 10 × 8 m³ in 180 homes; those with a shop are billed as businesses.
    assert_eq!(rounded(town.average_home_volume().unwrap().value(), 4), d("11.0556"));
    let rows = a.cross_subsidy.unwrap();
    let order: Vec<_> = rows.iter().map(|row| row.category.id()).collect();
    assert_eq!(order, ["estrato-1", "estrato-2", "dom-sub", "social", "com-centro", "com-puerto", "oficial"]);
    assert_eq!(sum(rows.iter().map(|row| row.helps)), d("0"));
    let rule = a.relief.unwrap().shops.unwrap();
    assert_eq!((rule.groups[0].billed_as.id(), rule.groups[0].otherwise_as.id()), ("com-puerto", "estrato-2"));
    // Where homes with a shop are billed as homes, they would else be a business: the first of the plan.
    let plan = read(&with(seven(), "pricing.home_with_shop", json!("estrato-2")));
    assert_eq!(assess(&plan, "").relief.unwrap().shops.unwrap().groups[0].otherwise_as.id(), "com-centro");
}

/// The five, declared under other ids with the same classes and names, come to the same everywhere.
#[test]
fn nothing_hangs_on_the_names_of_the_five() {
    for name in all_plans() {
        let (plan, own) = (town(name), read(&renamed(plan_json(name))));
        assert!(own.categories.are_own());
        let said = |plan: &Plan, link: &str| {
            let json = serde_json::to_string(&assess(plan, link)).unwrap();
            let page = |lang| {
                serde_json::to_string(&Update::of_home(plan, &Asked::of(plan, link), &mut Common::default(), lang))
                    .unwrap()
            };
            (json + &Lang::ALL.map(page).concat()).replace("own-", "")
        };
        for (category, _) in plan.tariff.categories() {
            let links = ["kind=own-", "kind="].map(|kind| format!("{kind}{}&m3=20&people=4", category.id()));
            assert_eq!(said(&own, &links[0]), said(&plan, &links[1]), "{name} {}", category.id());
        }
    }
}

fn renamed(mut plan: Json) -> Json {
    let tariff = plan["tariff"].as_object().unwrap().clone();
    let five = Categories::default();
    let texts = |id| Lang::ALL.map(|lang| (lang.main_tag(), category(id).name(lang)));
    let own = five.iter().filter(|one| tariff.contains_key(one.id())).map(|one| {
        let label: serde_json::Map<_, _> =
            texts(one.id()).map(|(tag, text)| (tag.to_owned(), json!(text))).into_iter().collect();
        json!({"id": format!("own-{}", one.id()), "label": label, "class": one.class().word()})
    });
    let own: Vec<Json> = own.collect();
    rename(&mut plan, "");
    plan["format"] = json!(2);
    plan["categories"] = json!(own);
    plan
}

fn rename(here: &mut Json, key: &str) {
    match here {
        Json::Object(record) if key == "tariff" => {
            *record = std::mem::take(record).into_iter().map(|(id, value)| (format!("own-{id}"), value)).collect();
        }
        Json::Object(record) => record.iter_mut().for_each(|(key, value)| rename(value, key)),
        Json::Array(list) => list.iter_mut().for_each(|value| rename(value, key)),
        Json::String(id) if key == "category" || key == "home_with_shop" => *id = format!("own-{id}"),
        Json::String(path) if key == "paths" => *path = path.replace("tariff.", "tariff.own-"),
        _ => {}
    }
}

/// What is read of a page, without its tags.
fn text(page: &str) -> String {
    page.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text).collect::<Vec<_>>().join(" ")
}

#[test]
fn pages_call_them_by_their_labels_and_never_by_their_ids() {
    let plan = read(&seven());
    for (lang, labels) in [
        (
            spanish(),
            ["Estrato 1, bajo", "Estrato 2", "Doméstico subsidiado", "Casa de tarifa social", "Comercial del puerto"],
        ),
        (
            english(),
            ["Stratum 1, low", "Stratum 2", "Subsidised home", "Home on a social tariff", "Business at the port"],
        ),
    ] {
        for kind in ["estrato-2", "shop", "com-centro"] {
            let page = text(&living_page(&plan, &format!("kind={kind}"), lang));
            for label in labels {
                assert!(page.contains(label), "{label}");
            }
            for id in plan.categories.ids().into_iter().filter(|id| id.contains('-')) {
                assert!(!page.contains(id), "{id} {}", lang.tag());
            }
        }
    }
    // In a sentence what it is comes before its label.
    let ballot = |kind: &str, lang| {
        let choice = choose(&plan, &format!("kind={kind}"));
        text(&Desk { plan: &plan, choice: &choice, count: None, sector: None, lang }.whole().into_string())
    };
    for (kind, lang, said) in [
        ("estrato-2", spanish(), "El precio es el de una casa (Estrato 2) con 12\u{a0}m³ al mes."),
        ("com-puerto", english(), "The price is that of a business (Business at the port) with 12\u{a0}m³ a month."),
        ("social", spanish(), "El precio es el de una casa de tarifa social con 12\u{a0}m³ al mes."),
        ("shop", spanish(), "El precio es el de una casa con tienda con 12\u{a0}m³ al mes."),
    ] {
        assert!(ballot(kind, lang).contains(said), "{}", ballot(kind, lang));
    }
    // A drawing for each, by its class; a home with a shop stands behind the homes.
    let page = living_page(&plan, "", spanish());
    let places =
        plan.categories.ids().into_iter().chain(["shop"]).map(|id| page.find(&format!("value=\"{id}\"")).unwrap());
    let places: Vec<usize> = places.collect();
    assert!(places[..7].is_sorted() && places[3] < places[7] && places[7] < places[4]);
}

#[test]
fn a_packed_plan_knows_them() {
    let plan = read(&seven());
    for lang in Lang::ALL {
        let home = Plan::from_packed::<OfHome>(&plan.packed::<OfHome>(lang)).unwrap();
        let whole = Plan::from_packed::<OfTown>(&plan.packed::<OfTown>(lang)).unwrap();
        for kind in plan.categories.ids() {
            let link = format!("kind={kind}&m3=14");
            let said = |plan: &Plan| {
                serde_json::to_string(&Update::of_home(plan, &Asked::of(plan, &link), &mut Common::default(), lang))
                    .unwrap()
            };
            assert_eq!(said(&home), said(&plan));
            assert_eq!(living_page(&whole, &link, lang), living_page(&plan, &link, lang));
        }
        // Whatever language the page is in, a register may be in another.
        let sums = summary(&whole, &[], "1,Doméstico subsidiado,yes,12,no,yes\n2,Subsidised home,yes,12,no,yes\n");
        assert_eq!((sums.rows.good, sums.month.total.to_string()), (2, "23.78".to_owned()));
    }
}

fn summary(plan: &Plan, map: &[(&str, &str)], rows: &str) -> RegisterSummary {
    let map = map.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned()));
    let mapping = Mapping::of(plan.categories, map).unwrap();
    let mut register = Register::new(plan, &choose(plan, "")).with_mapping(mapping);
    register.push(&[HEADER, rows].concat());
    register.finish().unwrap()
}

#[test]
fn a_register_says_the_id_or_the_label_in_any_language() {
    let plan = read(&seven());
    for (word, total) in [
        ("estrato-1", "12.74"),
        ("Estrato 1", "12.74"),
        ("Estrato 3", "0.00"),
        ("\"ESTRATO 1, BAJO\"", "12.74"),
        ("estrato-2", "19.94"),
        ("Estrato  2", "19.94"),
        ("STRATUM 2", "19.94"),
        ("domestico subsidiado", "11.89"),
        ("DOMÉSTICO SUBSIDIADO", "11.89"),
        ("dom-sub", "11.89"),
        ("Comercial del Puerto", "57.82"),
        // One of the five is known by the words of the five; of the others there are none here.
        ("soc", "7.93"),
        ("comercial", "0.00"),
        ("doméstico", "0.00"),
    ] {
        let sums = summary(&plan, &[], &format!("1,{word},yes,12,no,yes\n"));
        assert_eq!(sums.month.total.to_string(), total, "{word}");
        if total == "0.00" {
            let fault = sums.rows.listed[0].fault;
            assert_eq!(fault.code(), "unknown_category");
            assert_eq!(
                fault.text(spanish()),
                "La categoría debe ser una de estas: Estrato 1, bajo; Estrato 2; Doméstico subsidiado; social; \
                 Comercial del centro; Comercial del puerto; Oficial."
            );
        }
    }
    let pointed = [("category:comercial", "com-puerto"), ("category:vivienda", "Estrato 2")];
    let sums = summary(&plan, &pointed, "1,Comercial,yes,12,no,yes\n2,vivienda,yes,12,no,yes\n");
    let read: Vec<_> = sums.understood.words.iter().map(|word| word.category.map(|one| one.id())).collect();
    assert_eq!((read, sums.month.total.to_string()), (vec![Some("estrato-2"), Some("com-puerto")], "77.76".to_owned()));
    let unknown = [("category:x".to_owned(), "domestic".to_owned())];
    assert_eq!(Mapping::of(plan.categories, unknown), Err(Unmapped::Category("domestic".to_owned())));
}

/// The register to try with names them by their labels, and is the town; so are the receipts that are saved.
#[test]
fn what_is_written_is_read_again() {
    let plan = read(&seven());
    for lang in Lang::ALL {
        let service = assess(&plan, "").answer.service;
        let mut text = example(&plan, &service, lang);
        for _ in 0..2 {
            let mut register = Register::new(&plan, &choose(&plan, "")).with_csv(lang);
            register.push(&text);
            register.end();
            text = register.take_csv();
            let sums = register.finish().unwrap();
            assert_eq!((sums.rows.good, sums.rows.bad, sums.month.total.to_string()), (197, 0, "4069.60".to_owned()));
            assert_eq!(sums.categories.iter().map(|one| one.category.id()).collect::<Vec<_>>(), plan.categories.ids());
            // Only families have a part of what they spend; businesses and offices are no mistake on a list of them.
            assert_eq!(sums.above_marks.unwrap().homes, 180);
        }
    }
}

#[test]
fn a_business_on_the_social_charge_is_doubted_by_its_class() {
    let social = json!({"discount": "0.5", "covered_m3": 8, "applies_to": ["water"], "order": "operator_first",
        "criteria": []});
    let mut json = with(seven(), "social_charge", social);
    json["sources"][0]["paths"].as_array_mut().unwrap().push(json!("social_charge"));
    let plan = read(&json);
    let doubts = |kind: &str| {
        let warnings = summary(&plan, &[], &format!("1,{kind},yes,12,yes,yes\n")).understood.warnings;
        warnings.iter().map(|warning| warning.doubt.code()).collect::<Vec<_>>()
    };
    for kind in plan.categories.iter() {
        assert_eq!(doubts(kind.id()).contains(&"business_on_social_charge"), !kind.is_home(), "{}", kind.id());
    }
}

/// Places and codes of everything that is wrong with them, in words of both languages.
#[test]
fn what_is_wrong_with_them_is_said_at_its_place() {
    let own = |place: usize, key: &str, value: Json| with(seven(), &format!("categories[{place}].{key}"), value);
    let added = |one: Json| {
        let mut plan = seven();
        plan["categories"].as_array_mut().unwrap().push(one);
        plan
    };
    let cases = [
        (with(seven(), "categories", json!({})), vec![("categories", "wrong_type")]),
        (with(seven(), "categories", json!([])), vec![("categories", "too_few")]),
        (
            added(json!({"id": "estrato-2", "label": "Otro", "class": "home"})),
            vec![("categories[7].id", "repeated_id")],
        ),
        (
            own(1, "id", json!("Estrato 2")),
            vec![
                ("categories[1].id", "bad_id"),
                ("users[1].category", "unknown_word"),
                ("users[5].category", "unknown_word"),
                ("examples[0].home.category", "unknown_word"),
                ("tariff.estrato-2", "unknown_key"),
                ("tariff.Estrato 2", "missing"),
            ],
        ),
        (
            added(json!({"id": "shop", "label": "Tienda", "class": "business"})),
            vec![("categories[7].id", "bad_id"), ("tariff.shop", "missing")],
        ),
        (own(1, "class", json!("farm")), vec![("categories[1].class", "unknown_word")]),
        (without(seven(), "categories[1].class"), vec![("categories[1].class", "missing")]),
        (without(seven(), "categories[1].label"), vec![("categories[1].label", "missing")]),
        (own(2, "label", json!({"es": "Estrato 2", "en": "Stratum 2"})), vec![("categories[2].label", "repeated_id")]),
        (own(2, "label", json!({"es": "Otro", "en": "Stratum 2"})), vec![("categories[2].label", "repeated_id")]),
        (own(4, "label", json!("Casa de tarifa social")), vec![("categories[4].label", "repeated_id")]),
        (with(seven(), "users[0].category", json!("estrato-3")), vec![("users[0].category", "unknown_word")]),
        (
            with(seven(), "pricing.home_with_shop", json!("commercial")),
            vec![("pricing.home_with_shop", "unknown_word")],
        ),
        (with(seven(), "tariff.estrato-3", json!({})), vec![("tariff.estrato-3", "unknown_key")]),
        (
            without(seven(), "tariff.dom-sub"),
            vec![("tariff.dom-sub", "missing"), ("users[2].category", "no_such_category")],
        ),
        (
            with(seven(), "aspects[0].levels[1].adds[0].category", json!("commercial")),
            vec![("aspects[0].levels[1].adds[0].category", "unknown_word")],
        ),
    ];
    for (plan, expected) in cases {
        let mut found = problems_of(&plan);
        let mut expected: Vec<_> = expected.into_iter().map(|(path, code)| (path.to_owned(), code)).collect();
        found.sort();
        expected.sort();
        assert_eq!(found, expected);
    }
    let known = Plan::from_json(&with(seven(), "users[0].category", json!("estrato-3")).to_string()).unwrap_err();
    let words = "estrato-1, estrato-2, dom-sub, social, com-centro, com-puerto, oficial";
    for lang in Lang::ALL {
        assert!(known[0].fault.text(lang).contains(words));
    }
    let near = Plan::from_json(&with(seven(), "tariff.estrato-3", json!({})).to_string()).unwrap_err();
    assert!(matches!(&near[0].fault, Fault::UnknownKey(Some(near)) if near.starts_with("estrato-")));
}

/// As many as somebody may tell apart, and not one more.
#[test]
fn there_may_be_forty() {
    let plan = |count: usize| {
        let mut plan = small();
        let ids: Vec<String> = (1..=count).map(|number| format!("zone-{number}")).collect();
        let own = |id: &String| json!({"id": id, "label": format!("Zona {id}"), "class": "home"});
        plan["categories"] = ids.iter().map(own).collect();
        let schedule = plan["tariff"]["domestic"].clone();
        plan["tariff"] = ids.iter().map(|id| (id.clone(), schedule.clone())).collect::<serde_json::Map<_, _>>().into();
        plan["examples"][0]["home"]["category"] = json!("zone-1");
        plan
    };
    assert_eq!(problems_of(&plan(40)), []);
    assert_eq!(problems_of(&plan(41)), [("categories".to_owned(), "too_many")]);
}
