//! Which sheets a plan's workbook has, and which of the format's places stands in which column or row: made of the form's
//! steps ([`crate::plan::form`]) and the format's shapes, for writing and for reading alike.

use super::layout::{Block, Column, Group, Label, Sheet, within};
use crate::locale::Lang;
use crate::number::written::joined;
use crate::plan::form::{STEPS, root};
use crate::plan::shape::{Fields, Shape};

/// What stands in a sheet of its own, though it belongs to a step with others: its id, its step, its places.
const OWN_SHEETS: [(&str, &str, &[&str]); 6] = [
    ("investment", "wear", &["costs.investment"]),
    ("level-list", "levels", &["aspects[].levels"]),
    (
        "level-costs",
        "levels",
        &[
            "aspects[].levels[].costs.operation",
            "aspects[].levels[].costs.replacement",
            "aspects[].levels[].costs.investment",
        ],
    ),
    ("level-tariffs", "levels", &["aspects[].levels[].tariff"]),
    (
        "level-ties",
        "levels",
        &[
            "aspects[].levels[].sets.connections",
            "aspects[].levels[].adds",
            "aspects[].levels[].requires",
            "aspects[].levels[].excludes",
        ],
    ),
    ("charges", "tariff", &["specific_rates", "connection", "collateral_services", "late_payment"]),
];

/// Every sheet, in the order of the work.
pub fn sheets() -> Vec<Sheet> {
    let mut lists = Vec::new();
    for field in root().list {
        add(field.key, field.shape, vec![(root(), field)], &mut lists);
    }
    let mut sheets = Vec::new();
    for step in &STEPS {
        let own = OWN_SHEETS.iter().filter(|(_, of, _)| *of == step.id).map(|(id, _, places)| (*id, *places));
        for (id, places) in std::iter::once((step.id, step.places)).chain(own) {
            let mut blocks = Vec::new();
            fields_of_the_plan(id, places, &mut blocks);
            let elsewhere = |place: &str| id == step.id && OWN_SHEETS.iter().any(|(_, _, own)| own.contains(&place));
            for place in places.iter().filter(|place| !elsewhere(place)) {
                let (here, others) = lists.into_iter().partition(|block: &Block| nearest(&block.base) == Some(*place));
                let here: Vec<Block> = here;
                blocks.extend(here);
                lists = others;
            }
            sheets.push(Sheet { id, blocks });
        }
    }
    sheets
}

/// Of the places that a step or a sheet names, the innermost around a base.
fn nearest(base: &str) -> Option<&'static str> {
    let named = STEPS.iter().flat_map(|step| step.places).chain(OWN_SHEETS.iter().flat_map(|(_, _, places)| *places));
    let around = |place: &&&str| {
        base.strip_prefix(**place).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[', '{']))
    };
    named.filter(around).max_by_key(|place| place.len()).copied()
}

/// The places of the plan that are in no record: `id`, `losses`.
fn fields_of_the_plan(id: &str, places: &[&str], blocks: &mut Vec<Block>) {
    let mut columns = Vec::new();
    for place in places {
        if let Some(field) = root().field(place)
            && is_leaf(&field.shape)
        {
            leaf((*place).to_owned(), vec![(root(), field)], field.shape, &mut columns);
        }
    }
    if !columns.is_empty() {
        let id = joined(&["plan-", id]);
        let (labels, base, groups, around) = (Vec::new(), String::new(), Vec::new(), Vec::new());
        blocks.push(Block { id, labels, base, table: false, columns, groups, around });
    }
}

/// What fits into a cell: also a list of words or names.
fn is_leaf(shape: &Shape) -> bool {
    match shape {
        Shape::Record(_) | Shape::OneOf(_) | Shape::ByCategory(_) => false,
        Shape::List(of) => matches!(of, Shape::Word(_) | Shape::Id | Shape::Plain),
        _ => true,
    }
}

/// The block of a record or a list, and those of the lists inside it.
fn add(base: &str, shape: Shape, labels: Vec<Label>, blocks: &mut Vec<Block>) {
    if is_leaf(&shape) {
        return;
    }
    let (table, item) = match shape {
        Shape::List(of) | Shape::ByCategory(of) => (true, *of),
        _ => (false, shape),
    };
    let mut columns = Vec::new();
    let (mut groups, mut lists) = (Vec::new(), Vec::new());
    match item.fields() {
        Some(fields) => walk(fields, "", &[], &mut columns, &mut groups, &mut lists),
        None => leaf(String::new(), Vec::new(), item, &mut columns),
    }
    begin_groups(&groups, &mut columns);
    let id = base.replace(['[', ']', '{', '}'], "").replace(['.', '_'], "-");
    let around = Vec::new();
    let inner = match shape {
        Shape::List(_) => joined(&[base, "[]."]),
        Shape::ByCategory(_) => joined(&[base, "{}."]),
        _ => joined(&[base, "."]),
    };
    let bare = |group: &Group| !columns.iter().any(|column| within(&column.key, &group.key));
    let mut bare: Vec<String> = groups.iter().filter(|group| bare(group)).map(|group| group.key.clone()).collect();
    let with_lists = lists.iter().map(|(key, _, labels)| Group { key: key.clone(), labels: labels.clone() });
    groups.extend(with_lists);
    blocks.push(Block { id, labels: labels.clone(), base: base.to_owned(), table, columns, groups, around });
    for (key, shape, own) in lists {
        let place = blocks.len();
        let all = labels.iter().copied().chain(own).collect();
        add(&joined(&[&inner, &key]), shape, all, blocks);
        // What is said of a record without columns stands in the first of its tables.
        let (mine, others) = bare.into_iter().partition(|group: &String| within(&key, group));
        bare = others;
        if let Some(block) = blocks.get_mut(place) {
            let mine: Vec<String> = mine;
            block.around = mine.iter().map(|group| joined(&[&inner, group])).collect();
        }
    }
}

/// The columns of a record's fields, its records, and its lists that become tables of their own.
fn walk(
    fields: &'static Fields,
    outer: &str,
    labels: &[Label],
    columns: &mut Vec<Column>,
    groups: &mut Vec<Group>,
    lists: &mut Vec<(String, Shape, Vec<Label>)>,
) {
    for field in fields.list {
        let key = if outer.is_empty() { field.key.to_owned() } else { joined(&[outer, ".", field.key]) };
        let labels: Vec<Label> = labels.iter().copied().chain([(fields, field)]).collect();
        match field.shape {
            shape if is_leaf(&shape) => leaf(key, labels, shape, columns),
            Shape::Record(inner) | Shape::OneOf(inner) => {
                groups.push(Group { key: key.clone(), labels: labels.clone() });
                walk(inner, &key, &labels, columns, groups, lists);
            }
            shape => lists.push((key, shape, labels)),
        }
    }
}

/// A column, and one for each language that a text may be translated into.
fn leaf(key: String, labels: Vec<Label>, shape: Shape, columns: &mut Vec<Column>) {
    let mut others = Lang::ALL.into_iter().filter(|lang| lang.main_tag() != "es");
    if matches!(shape, Shape::Text) {
        let column = |lang| Column { key: key.clone(), labels: labels.clone(), shape, lang, group: None };
        columns.push(column(None));
        columns.extend(others.by_ref().map(|lang| column(Some(lang))));
    } else {
        columns.push(Column { key, labels, shape, lang: None, group: None });
    }
}

/// Gives each record the place where something is said of it as a whole: its first column that no record inside it has taken.
/// The record or item of the block itself is the outermost.
fn begin_groups(groups: &[Group], columns: &mut [Column]) {
    let mut keys: Vec<&str> = groups.iter().map(|group| group.key.as_str()).collect();
    keys.sort_by_key(|key| std::cmp::Reverse(key.matches('.').count()));
    for key in keys.into_iter().chain([""]) {
        let mut free = columns.iter_mut().filter(|column| within(&column.key, key) && column.key != key);
        if let Some(column) = free.find(|column| column.group.is_none() && column.lang.is_none()) {
            column.group = Some(key.to_owned());
        }
    }
}
