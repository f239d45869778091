//! Problems and places in the words of a form, for whoever fills one in, or a workbook: no key of the format is in them.

use super::form::root;
use super::place::find;
use super::problem::{Expected, Fault};
use super::shape::{Fields, Shape, peruvian};
use super::value::Value;
use crate::locale::{self, Lang};
use crate::number::digits;
use crate::number::written::joined;

/// The most letters of an item's name in a place.
const MOST_OF_A_NAME: usize = 40;

/// A place as a form has it: `Estructura tarifaria · Doméstica · Rangos de agua · n.º 2 · Hasta`.
pub fn place(plan: &Value, path: &str, t: Lang) -> String {
    let mut here = Some(plan);
    let mut shape = Shape::Record(root());
    let mut names: Vec<String> = Vec::new();
    for step in path.split(['.', '[']).filter(|step| !step.is_empty()) {
        let (name, next, value) = match (shape, step.strip_suffix(']')) {
            (Shape::Record(fields) | Shape::OneOf(fields), None) => {
                let Some(field) = fields.field(step) else { break };
                (fields.label(field, t), field.shape, here.and_then(|here| find(here, step)))
            }
            (Shape::ByCategory(of), None) => (category(plan, step, t), *of, here.and_then(|here| find(here, step))),
            (Shape::List(of), Some(number)) => {
                let member = number.parse::<usize>().ok();
                let value = match here {
                    Some(Value::List(list)) => member.and_then(|member| list.get(member)),
                    _ => None,
                };
                let number = digits::text(member.unwrap_or_default().saturating_add(1).into());
                (value.and_then(|value| name_of(value, t)).unwrap_or_else(|| t.problem_form_nth(&number)), *of, value)
            }
            _ => break,
        };
        names.push(name);
        (shape, here) = (next, value);
    }
    names.join(" · ")
}

/// What an item is called: its label, its title, or its short name.
fn name_of(item: &Value, t: Lang) -> Option<String> {
    let text = |key| match find(item, key)? {
        Value::Text(text) => Some(text.as_str()),
        texts => match find(texts, t.main_tag()).or(find(texts, "es"))? {
            Value::Text(text) => Some(text.as_str()),
            _ => None,
        },
    };
    let name = ["label", "title", "id"].into_iter().find_map(text)?;
    Some(super::explain::cut(name, MOST_OF_A_NAME))
}

/// What a category is called: by the plan, where it has its own.
pub fn category(plan: &Value, id: &str, t: Lang) -> String {
    let own = match find(plan, "categories") {
        Some(Value::List(kinds)) => {
            let is = |kind: &&Value| matches!(find(kind, "id"), Some(Value::Text(own)) if own == id);
            kinds.iter().find(is).and_then(|kind| name_of(kind, t))
        }
        _ => None,
    };
    own.or_else(|| peruvian(id, t)).unwrap_or_else(|| id.to_owned())
}

impl Fault {
    /// What is wrong and what would be right, for whoever fills in a form of a plan.
    pub fn text_in_form(&self, plan: &Value, t: Lang) -> String {
        let text = match self {
            Fault::WrongType(Expected::OneOf(_)) => t.problem_form_one_of(),
            Fault::UnsortedBlocks => t.problem_form_unsorted_blocks(),
            Fault::OpenBlockInside => t.problem_form_open_block_inside(),
            Fault::NoOpenBlock => t.problem_form_no_open_block(),
            Fault::FlatBlocks => t.problem_form_flat_blocks(),
            Fault::MinimumChargeNotGiven => t.problem_form_minimum_charge_not_given(),
            Fault::NoAssignedVolume => t.problem_form_no_assigned_volume(),
            Fault::NoSocialCharge => t.problem_form_no_social_charge(),
            Fault::PayerOfNoPrice => t.problem_form_payer_of_no_price(),
            Fault::PublishGiven => t.problem_form_publish_given(),
            Fault::BoughtByOther => t.problem_form_bought_by_other(),
            Fault::GivenOnly => t.problem_form_given_only(),
            Fault::PackageOnly => t.problem_form_package_only(),
            Fault::ChargeAndAverage => t.problem_form_charge_and_average(),
            Fault::FeeAboveCost => t.problem_form_fee_above_cost(),
            Fault::NoSource(1, _) => t.problem_form_no_source(),
            _ => return self.text_with_names(plan, t),
        };
        text.to_owned()
    }

    fn text_with_names(&self, plan: &Value, t: Lang) -> String {
        match self {
            Fault::BlockPrice(key) => t.problem_form_block_price(&label_of(&["tariff", "blocks"], key, t)),
            Fault::NeedsForPrices(key) => t.problem_form_needs_for_prices(&label_of(&[], key, t)),
            Fault::TwoTodays(charge) => t.problem_form_two_todays(&locale::plain(*charge)),
            Fault::TwoSources(first) => t.problem_form_two_sources(&place(plan, first, t)),
            Fault::NoSource(count, places) => {
                let (places, more) = match places.strip_suffix(", …") {
                    Some(places) => (places, "; …"),
                    None => (places.as_str(), ""),
                };
                let places: Vec<String> = places.split(", ").map(|path| place(plan, path, t)).collect();
                t.problem_form_no_source_of_many(locale::ProblemFormNoSourceOfMany {
                    count: &locale::plain((*count).into()),
                    places: &joined(&[&places.join("; "), more]),
                })
            }
            Fault::UnknownWord(found, words) => {
                let names: Vec<String> = words.iter().map(|word| category(plan, word, t)).collect();
                let (found, words) = (&super::begin(found), &names.join("; "));
                t.problem_unknown_word(locale::ProblemUnknownWord { found, words })
            }
            fault => fault.text(t),
        }
    }
}

/// What a key is called in a record of the plan; lists and categories on the way are passed through.
fn label_of(way: &[&str], key: &str, t: Lang) -> String {
    let into = |fields: &'static Fields, key: &&str| fields.field(key).and_then(|field| field.shape.fields());
    let fields = way.iter().try_fold(root(), into);
    let label = fields.and_then(|fields| Some(fields.label(fields.field(key)?, t)));
    label.unwrap_or_else(|| key.to_owned())
}
