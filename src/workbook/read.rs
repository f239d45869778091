//! What a workbook says, as a plan's tree, with the cell of every place; and all that is wrong with it at once.

use super::arrange::sheets;
use super::build::Builder;
use super::fault::{Place, Remark, Wrong};
use super::layout::Block;
use super::open;
use super::result;
use super::source;
use super::table::{Table, tables};
use crate::locale::Lang;
use crate::number::currency::{Money, SOL};
use crate::plan::Plan;
use crate::plan::problem::{Fault, Problem};
use crate::plan::read::within;
use crate::plan::value::Value;
use std::collections::BTreeMap;

/// What was read.
pub struct Reading {
    /// The plan's tree.
    pub value: Value,
    /// What is wrong or was not read, in the order of the sheets.
    pub remarks: Vec<Remark>,
}

impl Reading {
    /// Whether it is a plan: nothing that is wrong keeps it from being one.
    pub fn is_plan(&self) -> bool {
        self.remarks.iter().all(|remark| remark.wrong.is_note())
    }
}

/// Reads a workbook. `lang` is the language in which names are told of what would be right; it may be written in any.
///
/// # Errors
/// What keeps the whole file from being read.
pub fn read(bytes: &[u8], lang: Lang) -> Result<Reading, Wrong> {
    let pages = open::sheets(bytes)?;
    let sheets = sheets();
    let blocks: Vec<&Block> = sheets.iter().flat_map(|sheet| &sheet.blocks).collect();
    let mut builder = Builder::new(lang, money_in(&pages, &blocks, lang));
    let mut found: Vec<(&Block, Table<'_>)> = Vec::new();
    for page in &pages {
        let mut said = Vec::new();
        let of_page = tables(page, &blocks, &builder.langs, builder.lang, &mut said);
        if of_page.is_empty() && !page.cells.is_empty() {
            if !result::is_name(&page.name) {
                let place = Some(Place { sheet: page.name.clone(), cell: None });
                builder.remarks.push(Remark { place, wrong: Wrong::UnknownSheet });
            }
            continue;
        }
        builder.remarks.append(&mut said);
        found.extend(of_page);
    }
    if found.is_empty() {
        return Err(Wrong::NoPlan);
    }
    for block in blocks {
        let mut own = found.iter().filter(|(of, _)| std::ptr::eq(*of, block)).map(|(_, table)| table);
        match own.next() {
            Some(table) => builder.take(block, table),
            None => builder.lacks(block),
        }
        for again in own {
            let wrong = Wrong::RepeatedTable(block.title(lang));
            builder.remarks.push(Remark { place: Some(again.place_of_title()), wrong });
        }
    }
    builder.take_sources(&|path| source::anchor(&sheets, path));
    let in_money = builder.lang;
    let places = std::mem::take(&mut builder.places);
    let faulted = std::mem::take(&mut builder.faulted);
    let (value, mut remarks) = builder.finish();
    if let Err(problems) = Plan::from_value(&value) {
        for problem in problems.into_iter().filter(|problem| !follows(problem, &faulted)) {
            let wrong = Wrong::OfPlan(problem.fault.code(), problem.fault.text_in_form(&value, in_money));
            remarks.push(Remark { place: nearest(&places, &problem.path), wrong });
        }
    }
    let order = |place: &Option<Place>| {
        let place = place.as_ref()?;
        Some((pages.iter().position(|page| page.name == place.sheet), place.cell))
    };
    remarks.sort_by_key(|remark| order(&remark.place));
    Ok(Reading { value, remarks })
}

/// The money of the plan, which says how amounts are written and what its tax is called: it is known before anything else is read.
fn money_in(pages: &[open::Sheet], blocks: &[&Block], lang: Lang) -> Money {
    let money: Vec<&Block> = blocks.iter().filter(|block| block.base == "money").copied().collect();
    let mut builder = Builder::new(lang, &SOL);
    for page in pages {
        for (block, table) in tables(page, &money, &Lang::ALL, lang, &mut Vec::new()) {
            builder.take(block, &table);
        }
    }
    builder.money()
}

/// Whether a problem only says again that a cell could not be read.
fn follows(problem: &Problem, faulted: &[String]) -> bool {
    let lacks = matches!(problem.fault, Fault::Missing | Fault::WrongType(_));
    faulted.iter().any(|cell| within(&problem.path, cell) || (lacks && within(cell, &problem.path)))
}

/// The cell of a path, or of the nearest place around it.
fn nearest(places: &BTreeMap<String, Place>, path: &str) -> Option<Place> {
    let mut path = path;
    loop {
        if let Some(place) = places.get(path) {
            return Some(place.clone());
        }
        path = path.get(..path.rfind(['.', '['])?).unwrap_or_default();
    }
}
