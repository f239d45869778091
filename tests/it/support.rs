//! What the tests share: the plans, edits of their JSON, short names.

use rust_decimal::{Decimal, RoundingStrategy};
pub use serde_json::{Value as Json, json};
use std::fs;
use std::path::PathBuf;
use tarifa_clara::choice::Choice;
use tarifa_clara::home::bill::Bill;
use tarifa_clara::home::line::LineKind;
use tarifa_clara::locale::Lang;
use tarifa_clara::number::money::Soles;
use tarifa_clara::plan::Plan;
use tarifa_clara::plan::problem::Problem;
use tarifa_clara::plan::tariff::{Categories, Category};
use tarifa_clara::town::assessment::Assessment;
use tarifa_clara::view::door::Door;
use tarifa_clara::view::{TownView, document};

/// The nine pilot towns of WSP 2008.
pub const TOWNS: [&str; 9] =
    ["laredo", "nauta", "nueva-cajamarca", "sechura", "tabalosos", "talavera", "tamshiyacu", "tuman", "urcos"];
/// The plan that uses the whole format.
pub const ILLUSTRATIVE: &str = "villa-ejemplo";
/// A city with a tariff in force and two proposals, each with its own.
pub const CITY: &str = "ciudad-ejemplo";
/// A water committee, where every home pays the same.
pub const COMMITTEE: &str = "comunidad-ejemplo";

/// Every plan of the site.
pub fn all_plans() -> impl Iterator<Item = &'static str> {
    TOWNS.into_iter().chain([ILLUSTRATIVE, COMMITTEE, CITY])
}

pub fn repository(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(path)
}

pub fn text_of(path: &str) -> String {
    fs::read_to_string(repository(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

pub fn plan_text(name: &str) -> String {
    text_of(&format!("www/plans/{name}.json"))
}

pub fn plan_json(name: &str) -> Json {
    serde_json::from_str(&plan_text(name)).unwrap()
}

/// The small plan that cases change.
pub fn small() -> Json {
    serde_json::from_str(&text_of("tests/cases/base/plan.json")).unwrap()
}

pub fn read(plan: &Json) -> Plan {
    Plan::from_json(&plan.to_string()).unwrap_or_else(|problems| panic!("{:?}\n{plan:#}", said(&problems)))
}

pub fn town(name: &str) -> Plan {
    Plan::from_json(&plan_text(name)).unwrap()
}

/// Places and codes of what is wrong with a plan; empty where nothing is.
pub fn problems_of(plan: &Json) -> Vec<(String, &'static str)> {
    Plan::from_json(&plan.to_string()).map_or_else(|problems| said(&problems), |_| Vec::new())
}

pub fn said(problems: &[Problem]) -> Vec<(String, &'static str)> {
    problems.iter().map(|problem| (problem.path.clone(), problem.fault.code())).collect()
}

/// The pairs of a link's fragment.
pub fn pairs(link: &str) -> Vec<(String, String)> {
    let pair = |pair: &str| pair.split_once('=').map(|(key, value)| (key.to_owned(), value.to_owned()));
    link.split('&').filter_map(pair).collect()
}

pub fn choose(plan: &Plan, link: &str) -> Choice {
    Choice::from_pairs(plan, pairs(link)).unwrap_or_else(|problems| panic!("{link}: {:?}", said(&problems)))
}

pub fn assess(plan: &Plan, link: &str) -> Assessment {
    Assessment::of(plan, &choose(plan, link))
}

/// The pages of a choice behind all doors, one after the other.
pub fn living_page(plan: &Plan, link: &str, lang: Lang) -> String {
    let assessment = assess(plan, link);
    let view = TownView::of(plan, &assessment, lang);
    Door::ALL.map(|door| view.behind(door).into_string()).concat()
}

/// The documents behind all doors of a town, as the site has them.
pub fn site_pages(plan: &Plan, link: &str, lang: Lang) -> String {
    Door::ALL.map(|door| document::page(plan, &choose(plan, link), lang, door)).concat()
}

pub fn bill(plan: &Plan, link: &str) -> Bill {
    assess(plan, link).answer.bill.unwrap_or_else(|refusal| panic!("{link}: {}", refusal.code()))
}

/// One of the five Peruvian categories.
pub fn category(id: &str) -> Category {
    Categories::default().of_id(id).unwrap_or_else(|| panic!("no {id}"))
}

/// The bill's line of a kind; zero where it has none.
pub fn line(bill: &Bill, kind: &LineKind) -> Decimal {
    bill.lines.iter().filter(|line| line.kind == *kind).map(|line| line.amount.value()).sum()
}

pub fn spanish() -> Lang {
    Lang::from_tag("es-PE").unwrap()
}

pub fn english() -> Lang {
    Lang::from_tag("en").unwrap()
}

pub fn d(text: &str) -> Decimal {
    text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
}

/// Half away from zero, written apart from the core: `model.md`, end of section 3.
pub fn rounded(value: Decimal, decimals: u32) -> Decimal {
    value.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero)
}

pub fn centimos(value: Decimal) -> Decimal {
    rounded(value, 2)
}

pub fn sum(amounts: impl IntoIterator<Item = Soles>) -> Decimal {
    amounts.into_iter().map(Soles::value).sum()
}

/// The value at a path such as `tariff.domestic.blocks[1].up_to_m3`.
pub fn at<'j>(json: &'j mut Json, path: &str) -> &'j mut Json {
    let mut here = json;
    for part in path.split(['.', '[']) {
        here = match part.strip_suffix(']') {
            Some(index) => here.get_mut(index.parse::<usize>().unwrap()).unwrap_or_else(|| panic!("no {path}")),
            None => here.as_object_mut().unwrap_or_else(|| panic!("no {path}")).entry(part).or_insert(Json::Null),
        };
    }
    here
}

/// The plan with another value at a path.
pub fn with(mut json: Json, path: &str, value: Json) -> Json {
    *at(&mut json, path) = value;
    json
}

/// The plan without a social charge, and with nobody on it.
pub fn without_social(mut json: Json) -> Json {
    json["social_charge"] = Json::Null;
    for group in json["users"].as_array_mut().into_iter().flatten() {
        group["social_count"] = Json::Null;
    }
    for example in json["examples"].as_array_mut().into_iter().flatten() {
        example["home"]["social"] = json!(false);
    }
    json
}

/// The plan without the last key of a path.
pub fn without(mut json: Json, path: &str) -> Json {
    let (around, key) = path.rsplit_once('.').unwrap_or(("", path));
    let record = if around.is_empty() { &mut json } else { at(&mut json, around) };
    record.as_object_mut().unwrap().remove(key).unwrap_or_else(|| panic!("no {path}"));
    json
}

/// Changes a plan piece by piece, as RFC 7396 merges: records go into records, anything else replaces.
pub fn merge(plan: &mut Json, piece: &Json) {
    let (Json::Object(into), Json::Object(from)) = (&mut *plan, piece) else {
        *plan = piece.clone();
        return;
    };
    for (key, value) in from {
        merge(into.entry(key.clone()).or_insert(Json::Null), value);
    }
}
