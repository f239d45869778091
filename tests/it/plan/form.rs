//! The form's declaration: what every field and word is called, its bounds, and the step that it is in.

use crate::support::*;
use std::collections::{BTreeMap, BTreeSet};
use tarifa_clara::locale::Lang;
use tarifa_clara::plan::cost::Heading;
use tarifa_clara::plan::form::{STEPS, root};
use tarifa_clara::plan::plain::place;
use tarifa_clara::plan::problem::{Expected, Fault};
use tarifa_clara::plan::shape::{Field, Fields, Measure, Number, Shape, peruvian};
use tarifa_clara::plan::tariff::Categories;
use tarifa_clara::plan::value_from_json;
use tarifa_clara::schema::Document;

/// Every record and list of words of the format, from the root down.
#[derive(Default)]
struct Format {
    records: BTreeMap<&'static str, &'static Fields>,
    words: BTreeMap<&'static str, &'static [&'static str]>,
    numbers: Vec<(String, &'static Number)>,
    places: Vec<String>,
}

impl Format {
    fn read() -> Format {
        let mut format = Format::default();
        format.look_into(root(), "");
        format
    }

    fn look_into(&mut self, fields: &'static Fields, path: &str) {
        self.records.insert(fields.name, fields);
        for Field { key, shape, .. } in fields.list {
            let path = if path.is_empty() { (*key).to_owned() } else { format!("{path}.{key}") };
            self.places.push(path.clone());
            self.look_at(shape, &path);
        }
    }

    fn look_at(&mut self, shape: &Shape, path: &str) {
        match shape {
            Shape::Record(fields) | Shape::OneOf(fields) => self.look_into(fields, path),
            Shape::List(of) => self.look_at(of, &format!("{path}[0]")),
            Shape::ByCategory(of) => self.look_at(of, &format!("{path}.domestic")),
            Shape::Word(words) => {
                self.words.insert(words.name, words.list);
            }
            Shape::Number(number) | Shape::ByYear(number) => self.numbers.push((path.to_owned(), number)),
            _ => {}
        }
    }
}

fn dashed(name: &str) -> String {
    let letters = name.chars().enumerate();
    letters
        .map(|(i, c)| if c.is_uppercase() && i > 0 { format!("-{c}") } else { c.to_string() })
        .collect::<String>()
        .to_lowercase()
}

/// The ids of a language's messages that begin with a prefix.
fn ids(lang: Lang, prefix: &str) -> BTreeSet<String> {
    let text = text_of(&format!("www/locales/{}.ftl", lang.tag()));
    let ids = text.lines().filter_map(|line| Some(line.split_once(" = ")?.0));
    ids.filter(|id| id.starts_with(prefix)).map(str::to_owned).collect()
}

#[test]
fn every_field_has_a_label_in_every_language_and_every_label_a_field() {
    let format = Format::read();
    let fields = format.records.values().flat_map(|record| {
        record.list.iter().map(|field| format!("{}-{}", dashed(record.name), field.key.replace('_', "-")))
    });
    let fields: BTreeSet<String> = fields.collect();
    assert!(fields.len() > 180, "the format's fields are not found any more");
    for lang in Lang::ALL {
        let labels: BTreeSet<String> = fields.iter().map(|field| format!("field-{field}")).collect();
        assert_eq!(ids(lang, "field-"), labels);
        for prefix in ["help-", "unit-", "null-"] {
            let of_measures = ["money", "price", "volume", "rate", "hours"].map(|measure| format!("unit-{measure}"));
            let beside = ids(lang, prefix).into_iter().filter(|id| !of_measures.contains(id));
            let without: Vec<String> = beside.filter(|id| !fields.contains(&id[prefix.len()..])).collect();
            assert!(without.is_empty(), "{without:?} name no field");
        }
        for field in &fields {
            assert!(lang.named(&format!("field-{field}")).is_some(), "{field}");
        }
    }
}

#[test]
fn every_word_has_a_name_in_every_language_and_every_name_a_word() {
    let format = Format::read();
    let five = Categories::default().ids();
    let words = format.words.iter().map(|(name, words)| (*name, *words)).chain([("Category", five.as_slice())]);
    let words: Vec<(&str, &[&str])> = words.collect();
    for lang in Lang::ALL {
        let named = words.iter().flat_map(|(name, list)| {
            list.iter().map(move |word| format!("word-of-{}-{}", dashed(name), word.replace('_', "-")))
        });
        assert_eq!(ids(lang, "word-of-"), named.collect());
        assert!(five.iter().all(|id| peruvian(id, lang).is_some()));
        // Where people choose from a list, they tell its words apart.
        for (name, _) in &words {
            let prefix = format!("word-of-{}-", dashed(name));
            let names: Vec<Option<String>> = ids(lang, &prefix).iter().map(|id| lang.named(id)).collect();
            assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len(), "{names:?}");
        }
    }
}

#[test]
fn the_form_and_the_pages_call_things_alike() {
    let Shape::List(Shape::Record(share)) = record("Today").field("cost_shares").unwrap().shape else { panic!() };
    let Shape::Word(headings) = share.field("heading").unwrap().shape else { panic!() };
    let Shape::Word(regions) = record("Town").field("region").unwrap().shape else { panic!() };
    for lang in Lang::ALL {
        for heading in Heading::ALL {
            assert_eq!(headings.label(heading.word(), lang), lang.heading(heading.word()));
        }
        for region in regions.list {
            assert_eq!(regions.label(region, lang), lang.region(region));
        }
    }
}

fn record(name: &str) -> &'static Fields {
    Format::read().records[name]
}

/// The schema says the same of every list.
#[test]
fn a_lists_least_is_that_of_the_schema() {
    let schema = serde_json::to_value(Document::Plan.schema()).unwrap();
    let mut with_least = 0;
    for (name, fields) in Format::read().records {
        let own = if name == "Plan" { &schema } else { &schema["$defs"][name] };
        for field in fields.list.iter().filter(|field| matches!(field.shape, Shape::List(_))) {
            let said = &own["properties"][field.key]["minItems"];
            if !own["properties"].is_null() {
                assert_eq!(said.as_u64().unwrap_or_default(), u64::from(field.least), "{name}.{}", field.key);
                with_least += u32::from(field.least > 0);
            }
        }
    }
    assert_eq!(with_least, 7);
}

#[test]
fn units_are_those_of_the_plans_money() {
    let schedule = record("Schedule");
    let unit = |key: &str, lang: Lang| schedule.unit(schedule.field(key).unwrap(), lang);
    assert_eq!(unit("minimum_charge", spanish()).unwrap(), "soles al mes");
    assert_eq!(unit("assigned_m3", english()).unwrap(), "m³ a month");
    let pesos = town_of_pesos();
    assert_eq!(unit("minimum_charge", spanish().in_money(pesos.money)).unwrap(), "$ al mes");
    let plan = root();
    assert_eq!(plan.label(plan.field("tax").unwrap(), spanish().in_money(pesos.money)), "IVA");
    assert_eq!(plan.unit(plan.field("losses").unwrap(), spanish()).unwrap(), "%");
    assert_eq!(plan.unit(plan.field("id").unwrap(), spanish()), None);
}

fn town_of_pesos() -> tarifa_clara::plan::Plan {
    let mut plan = small();
    merge(&mut plan, &json!({"format": 2, "money": {"symbol": "$", "decimals": 0, "tax": "IVA"}}));
    read(&plan)
}

#[test]
fn every_field_is_in_exactly_one_step() {
    let format = Format::read();
    let named: Vec<&str> = STEPS.iter().flat_map(|step| step.places).copied().collect();
    assert_eq!(named.iter().collect::<BTreeSet<_>>().len(), named.len(), "a place is in two steps");
    let unknown: Vec<&&str> = named.iter().filter(|place| !format.places.contains(&place.to_string())).collect();
    assert!(unknown.is_empty(), "{unknown:?} are no places of the format");
    let within = |place: &str, outer: &str| {
        place.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
    };
    for place in &format.places {
        assert!(named.iter().any(|outer| within(place, outer)), "{place} is in no step");
    }
    for step in &STEPS {
        for lang in Lang::ALL {
            assert_ne!(step.title(lang), step.id);
        }
    }
}

/// The schema's bounds are the reader's ([`crate::plan::bounds`]), and so are the form's.
#[test]
fn a_numbers_bounds_are_those_of_the_schema() {
    let schema = serde_json::to_value(Document::Plan.schema()).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let plan = plan_json(ILLUSTRATIVE);
    let format = Format::read();
    let mut tried = 0;
    for (path, number) in format.numbers {
        let valid = |value: String| {
            let value = serde_json::from_str::<Json>(&value).unwrap();
            validator.is_valid(&with(plan.clone(), &path, value))
        };
        // A key that the record is not made of here, or that another place narrows, is tried elsewhere.
        if !exists(&plan, &path) || path.starts_with("pricing.") || path == "format" {
            continue;
        }
        tried += 1;
        assert!(valid(number.least.to_string()) && valid(number.most.to_string()), "{path}: its bounds are refused");
        let beyond = number.most + d(if number.measure == Measure::Count { "1" } else { "0.000001" });
        assert!(!valid(beyond.to_string()), "{path}: {beyond} is not refused");
        if !number.least.is_zero() {
            assert!(!valid((number.least - d("1")).to_string()), "{path}");
        }
    }
    assert!(tried > 60, "{tried}");
}

fn exists(plan: &Json, path: &str) -> bool {
    let mut here = plan;
    for part in path.split(['.', '[']) {
        let next = match part.strip_suffix(']') {
            Some(place) => here.get(place.parse::<usize>().unwrap()),
            None => here.get(part),
        };
        let Some(next) = next else { return false };
        here = next;
    }
    !here.is_null()
}

/// Somebody who fills in a form never sees a key of the format: not in a problem, and not in its place.
#[test]
fn problems_and_places_are_told_without_keys() {
    let plan = value_from_json(&plan_text(ILLUSTRATIVE)).unwrap();
    for (path, name) in [
        ("tariff.domestic.blocks[1].up_to_m3", "Estructura tarifaria · Doméstica · Rangos de agua · n.º 2 · Hasta"),
        (
            "aspects[0].levels[1].costs.operation[0].amount",
            "Preguntas a los vecinos · ¿Cuántas horas de agua al día? · Opciones · 12 horas · Costos que agrega · operación y mantenimiento · Luz para 6 horas más de bombeo · Monto",
        ),
        ("users[14].m3", "Grupos de usuarios · n.º 15 · Consumo de cada conexión"),
        ("losses", "Agua no facturada"),
        ("", ""),
    ] {
        assert_eq!(place(&plan, path, spanish()), name);
    }
    let own = value_from_json(&text_of("tests/cases/plans/own-categories.json")).unwrap();
    let id = tarifa_clara::plan::Plan::from_value(&own).unwrap().categories.iter().next().unwrap();
    let named = place(&own, &format!("tariff.{}", id.id()), spanish());
    assert_eq!(named, format!("Estructura tarifaria · {}", id.name(spanish())));

    let keys: BTreeSet<&str> =
        Format::read().records.values().flat_map(|record| record.list).map(|field| field.key).collect();
    let values = ["given", "flat", "year", "to_find", "average_cost", "increasing_block"];
    for fault in faults() {
        for lang in Lang::ALL {
            let text = fault.text_in_form(&plan, lang);
            let words = text.split(|c: char| !c.is_alphanumeric() && c != '_');
            // In English `given` and `year` are words that anybody uses.
            let value = |word: &&str| values.contains(word) && (word.contains('_') || lang == spanish());
            let key = |word: &&str| word.contains('_') && keys.contains(word);
            let named: Vec<&str> = words.filter(|word| key(word) || value(word)).collect();
            assert!(named.is_empty(), "{text}: {named:?}");
            assert!(!text.contains("aspects[") && !text.contains("tariff."), "{text}");
        }
    }
}

/// What the checks of a plan say beside its places, as somebody who fills in a form may meet it.
fn faults() -> Vec<Fault> {
    vec![
        Fault::Missing,
        Fault::WrongType(Expected::OneOf(&["per_month", "per_m3"])),
        Fault::WrongType(Expected::Whole),
        Fault::UnsortedBlocks,
        Fault::NoOpenBlock,
        Fault::OpenBlockInside,
        Fault::BlockPrice("price"),
        Fault::FlatBlocks,
        Fault::FallingPrices,
        Fault::NeedsForPrices("costs"),
        Fault::MinimumChargeNotGiven,
        Fault::CollectionNotAboveFund,
        Fault::MoreSocialThanAll,
        Fault::NoSocialCharge,
        Fault::SewerApart,
        Fault::PayerOfNoPrice,
        Fault::PublishGiven,
        Fault::BoughtByOther,
        Fault::GivenOnly,
        Fault::SecondTariff,
        Fault::AllLost,
        Fault::ExemptAndSocial,
        Fault::NoAssignedVolume,
        Fault::NoSuchCategory,
        Fault::NoVolume,
        Fault::CostInPackage,
        Fault::PackageOnly,
        Fault::ChargeAndAverage,
        Fault::NoSource(2, "tariff.domestic.assigned_m3, aspects[0].levels[0].sets.losses, …".to_owned()),
        Fault::NoSource(1, "losses".to_owned()),
        Fault::TwoSources("tariff.domestic.assigned_m3".to_owned()),
        Fault::TwoTodays(d("5")),
        Fault::UnknownWord("casa".to_owned(), vec!["domestic", "state"]),
        Fault::FeeAboveCost,
        Fault::NoMonthLeft,
        Fault::NotADate,
    ]
}

#[test]
fn names_stand_in_the_place_of_keys() {
    let plan = value_from_json(&plan_text(ILLUSTRATIVE)).unwrap();
    let said = |fault: Fault| fault.text_in_form(&plan, spanish());
    assert_eq!(
        said(Fault::BlockPrice("factor")),
        "Con esta manera de fijar precios, cada rango lleva solo «Veces el precio base»."
    );
    assert_eq!(said(Fault::NeedsForPrices("users")), "Para hallar los precios hace falta: Grupos de usuarios.");
    assert_eq!(
        said(Fault::UnknownWord("casa".to_owned(), vec!["domestic", "state"])),
        "«casa» no vale aquí. Elija entre: Doméstica; Estatal."
    );
    assert_eq!(
        said(Fault::NoSource(4, "losses, tax.vat_rate, users[0].m3, …".to_owned())),
        "Aquí hay 4 números sin fuente: Agua no facturada; IGV · Tasa; Grupos de usuarios · Casas de la parte alta · Consumo de cada conexión; …. Déles una, o dígalos como supuestos."
    );
}
