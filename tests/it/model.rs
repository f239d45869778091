//! `src/model.md` and the code agree: what it cites and what cites it, its tables, its sums, its refusals, its rounding.

use crate::support::*;
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use tarifa_clara::home::bill::{self, Bill};
use tarifa_clara::home::extra::ExtraKind;
use tarifa_clara::home::line::LineKind;
use tarifa_clara::home::parts::PartKind;
use tarifa_clara::home::schedule::PricedSchedule;
use tarifa_clara::number::currency::SOL;
use tarifa_clara::number::money::{Exact, Finding, Price, Rate, Soles, known};
use tarifa_clara::number::refusal::Refusal;
use tarifa_clara::plan::Plan;
use tarifa_clara::plan::category::{Categories, Class, MOST};
use tarifa_clara::town::assessment::Assessment;
use tarifa_clara::town::outlook::ChargeParts;
use tarifa_clara::town::subsidy::{Covered, TodayBalance};

fn document() -> String {
    text_of("src/model.md")
}

// The document's own order: sections, steps, the files that a section names.

/// What a section holds: its steps, and the files it says it is computed in.
#[derive(Default)]
struct Section {
    steps: BTreeSet<u32>,
    files: BTreeSet<String>,
    says_nothing_is_computed: bool,
}

/// The number behind a heading's words: `## 3. One home's bill`, `### Step 7. Social discount`.
fn numbered(line: &str, before: &str) -> Option<u32> {
    line.strip_prefix(before)?.split_once(". ")?.0.parse().ok()
}

fn sections() -> BTreeMap<u32, Section> {
    let mut sections: BTreeMap<u32, Section> = BTreeMap::new();
    let mut here = None;
    // A paragraph in italics says where a section is computed.
    for paragraph in document().split("\n\n") {
        for line in paragraph.lines() {
            if line.starts_with("## ") {
                here = numbered(line, "## ");
                if let Some(number) = here {
                    assert_eq!(number as usize, sections.len() + 1, "sections follow each other: {line}");
                    sections.insert(number, Section::default());
                }
            }
            if let (Some(step), Some(number)) = (numbered(line, "### Step "), here) {
                let steps = &mut sections.get_mut(&number).unwrap().steps;
                assert!(step as usize == steps.len() && steps.insert(step), "steps follow each other: {line}");
            }
        }
        let Some(section) = here.and_then(|number| sections.get_mut(&number)) else { continue };
        section.says_nothing_is_computed |= paragraph.contains("Nothing is computed here");
        if paragraph.starts_with("*Computed in ") || paragraph.starts_with("*Named in ") {
            section.files.extend(named_paths(paragraph));
        }
    }
    sections
}

/// Sections and steps that a citation names: what stands behind `model.md` up to the next sentence.
#[derive(Debug, Default, PartialEq)]
struct Cited {
    sections: Vec<u32>,
    steps: Vec<u32>,
}

fn cited(behind: &str) -> Cited {
    let (mut found, mut steps, mut counts) = (Cited::default(), false, true);
    for word in behind.split_whitespace() {
        let ends = word.ends_with([')', ':', ';']) || (word.ends_with('.') && word.len() > 1);
        match word.trim_matches(|c: char| !c.is_alphanumeric()) {
            "section" | "sections" => (steps, counts) = (false, true),
            "step" | "steps" => (steps, counts) = (true, true),
            "and" | "to" | "of" | "the" | "end" | "" => {}
            other => match other.parse() {
                Ok(number) if counts && steps => found.steps.push(number),
                Ok(number) if counts => found.sections.push(number),
                _ => counts = false,
            },
        }
        if ends {
            break;
        }
    }
    found
}

#[test]
fn citations_are_read_as_they_are_written() {
    let both = |sections: &[u32], steps: &[u32]| Cited { sections: sections.to_vec(), steps: steps.to_vec() };
    assert_eq!(cited(", section 3, step 11): an instalment of 12"), both(&[3], &[11]));
    assert_eq!(cited(", sections 2, 6 and 7)."), both(&[2, 6, 7], &[]));
    assert_eq!(cited("`, end of section 3."), both(&[3], &[]));
    assert_eq!(cited(" 9, cap 8)"), both(&[9], &[]));
    assert_eq!(cited("`, section 3, steps 11 and 12), worked"), both(&[3], &[11, 12]));
    assert_eq!(cited(", section 10; step 11 of a bill)"), both(&[10], &[]));
    assert_eq!(cited("`.\n//! 4 more"), both(&[], &[]));
}

/// Every file of a folder that people write.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            let built = ["target", "pkg", "dist", "node_modules"].iter().any(|name| path.ends_with(name));
            found.extend(if built { Vec::new() } else { files(&path) });
        } else if path
            .extension()
            .is_some_and(|extension| ["rs", "json", "js", "mjs"].iter().any(|it| extension == *it))
        {
            found.push(path);
        }
    }
    found
}

/// The files of `src` that a text names in its backticks.
fn named_paths(text: &str) -> impl Iterator<Item = String> {
    text.split('`').filter(|name| name.starts_with("src/")).map(str::to_owned)
}

/// Every file whose text may cite the document, with the text on one line.
fn citing() -> Vec<(String, String)> {
    let root = repository("");
    let mut found = Vec::new();
    for folder in ["src", "tests", "www/border", "www/home", "www/reader", "www/town", "www/element", "www/tools"] {
        for path in files(&repository(folder)).iter().filter(|path| !path.ends_with("tests/it/model.rs")) {
            let text = fs::read_to_string(path).unwrap();
            let line = |line: &str| line.trim_start().trim_start_matches(['/', '!', '*']).trim_start().to_owned();
            let joined = text.lines().map(line).collect::<Vec<_>>().join(" ");
            found.push((path.strip_prefix(&root).unwrap().to_str().unwrap().to_owned(), joined));
        }
    }
    found
}

/// What a file cites of the document.
fn citations(text: &str) -> Vec<Cited> {
    text.split("model.md").skip(1).map(cited).collect()
}

#[test]
fn what_is_cited_of_the_document_is_in_it() {
    let sections = sections();
    let mut count = 0;
    for (file, text) in citing() {
        for Cited { sections: numbers, steps } in citations(&text) {
            count += numbers.len();
            for number in &numbers {
                assert!(sections.contains_key(number), "{file}: model.md has no section {number}");
            }
            let of = numbers.first().and_then(|number| sections.get(number));
            for step in steps {
                assert!(
                    of.is_some_and(|section| section.steps.contains(&step)),
                    "{file}: {numbers:?} has no step {step}"
                );
            }
        }
    }
    assert!(count >= 40, "only {count} citations were found");
}

/// `Step 7: …` in the files of a bill is a step of section 3.
#[test]
fn the_steps_of_a_bill_are_those_of_section_3() {
    let steps = &sections()[&3].steps;
    let mut seen = BTreeSet::new();
    for (file, text) in citing().iter().filter(|(file, _)| file.starts_with("src/home/") || file.ends_with("paid.rs")) {
        for behind in ["Step ", "Steps "].iter().flat_map(|word| text.split(word).skip(1)) {
            let Cited { sections: numbers, .. } = cited(behind);
            for number in numbers {
                assert!(steps.contains(&number), "{file}: section 3 of model.md has no step {number}");
                seen.insert(number);
            }
        }
    }
    assert!(seen.len() >= 7, "the steps are not found any more: {seen:?}");
}

/// A section that computes says where; the file it names is there and cites it; and what cites a section is named in it.
#[test]
fn every_section_and_its_files_name_each_other() {
    let sections = sections();
    assert_eq!(sections.len(), 13);
    let cites: BTreeMap<String, BTreeSet<u32>> = citing()
        .into_iter()
        .filter(|(file, _)| file.starts_with("src/") && file.ends_with(".rs"))
        .map(|(file, text)| (file, citations(&text).into_iter().flat_map(|cited| cited.sections).collect()))
        .collect();
    for (number, section) in &sections {
        assert_eq!(
            section.files.is_empty(),
            section.says_nothing_is_computed,
            "section {number}: where is it computed?"
        );
        for file in &section.files {
            let cited = cites.get(file).unwrap_or_else(|| panic!("section {number} names {file}, which is not there"));
            assert!(cited.contains(number), "{file} does not cite section {number} of model.md, which names it");
        }
    }
    for (file, numbers) in cites {
        for number in numbers {
            assert!(sections[&number].files.contains(&file), "{file} cites section {number}, which does not name it");
        }
    }
}

// Sums: every line of a block of sums is worked out again.

/// An expression of numbers, + − × / and brackets; none where it has letters in it.
fn value(text: &str) -> Option<Decimal> {
    let (sum, rest) = added(text.trim())?;
    rest.is_empty().then_some(sum)
}

fn added(text: &str) -> Option<(Decimal, &str)> {
    let (mut sum, mut rest) = multiplied(text)?;
    loop {
        let minus = rest.starts_with(['−', '-']);
        let Some(behind) = rest.strip_prefix(['+', '−', '-']) else { return Some((sum, rest)) };
        let (term, left) = multiplied(behind.trim_start())?;
        (sum, rest) = (if minus { sum - term } else { sum + term }, left);
    }
}

fn multiplied(text: &str) -> Option<(Decimal, &str)> {
    let (mut product, mut rest) = factor(text)?;
    loop {
        let over = rest.starts_with('/');
        let Some(behind) = rest.strip_prefix(['×', '/']) else { return Some((product, rest)) };
        let (by, left) = factor(behind.trim_start())?;
        (product, rest) = (if over { product.checked_div(by)? } else { product.checked_mul(by)? }, left);
    }
}

fn factor(text: &str) -> Option<(Decimal, &str)> {
    if let Some(inside) = text.strip_prefix('(') {
        let (sum, rest) = added(inside.trim_start())?;
        return Some((sum, rest.strip_prefix(')')?.trim_start()));
    }
    if let Some(negative) = text.strip_prefix(['−', '-']) {
        return factor(negative).map(|(number, rest)| (-number, rest));
    }
    let end = text.find(|c: char| !c.is_ascii_digit() && c != '.' && c != ',').unwrap_or(text.len());
    let (digits, rest) = text.split_at(end);
    Some((digits.replace(',', "").parse().ok()?, rest.trim_start()))
}

/// The decimals that a number is written with.
fn decimals(text: &str) -> u32 {
    text.trim().split_once('.').map_or(0, |(_, fraction)| fraction.len() as u32)
}

/// Whether a line's sums are right: behind `=` the same, behind `→` and `≈` rounded half-up to what is shown. None where
/// it is a formula in letters.
fn right(line: &str) -> Option<Result<(), String>> {
    let sum = line.rsplit_once(": ").map_or(line, |(_, sum)| sum);
    let mut before = None;
    let mut rest = sum;
    loop {
        let end = rest.find(['=', '→', '≈']).unwrap_or(rest.len());
        let (text, behind) = rest.split_at(end);
        let now = value(text)?;
        if let Some((sign, was)) = before {
            let agree = if sign == '=' { was == now } else { rounded(was, decimals(text)) == now };
            if !agree {
                return Some(Err(format!("{line}: {was} {sign} {now}")));
            }
        }
        let Some(sign) = behind.chars().next() else { break };
        before = Some((sign, now));
        rest = &behind[sign.len_utf8()..];
    }
    before.map(|_| Ok(()))
}

#[test]
fn a_wrong_sum_is_seen() {
    assert_eq!(value("(3,287.92 − 105.80) × 2 / 4"), Some(d("1591.06")));
    assert_eq!(value("2 − 3 − 4 × 5"), Some(d("-21")));
    assert_eq!(value("k × 2"), None);
    assert!(right("line: 0.02 × 16.99 = 0.3398 → 0.34").unwrap().is_ok());
    assert!(right("line: 0.02 × 16.99 = 0.3397 → 0.34").unwrap().is_err());
    assert!(right("line: 0.02 × 16.99 = 0.3398 → 0.33").unwrap().is_err());
    assert!(right("of 3: 100 × 1 / 3 ≈ 33.33").unwrap().is_ok());
    assert!(right("k = η − f").is_none());
}

/// The lines of the document's blocks of sums.
fn sums() -> Vec<String> {
    let text = document();
    let blocks = text.split("```text\n").skip(1).filter_map(|block| block.split("```").next());
    blocks.flat_map(str::lines).map(str::to_owned).collect()
}

#[test]
fn every_sum_of_the_document_is_right() {
    let (mut checked, mut formulas, mut wrong) = (0, Vec::new(), Vec::new());
    for line in sums() {
        match right(&line) {
            Some(found) => {
                wrong.extend(found.err());
                checked += 1;
            }
            None => formulas.push(line),
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(checked >= 80, "only {checked} sums were found");
    // What is no sum has letters where a sum has numbers.
    for formula in formulas {
        let letters = formula.split(['=']).next_back().unwrap().chars().any(char::is_alphabetic);
        assert!(letters && !formula.contains(": "), "neither a sum nor a formula: {formula}");
    }
}

// Tables.

struct Table {
    head: Vec<String>,
    rows: Vec<Vec<String>>,
}

fn cells(line: &str) -> Vec<String> {
    let inside = line.trim().trim_start_matches('|').trim_end_matches('|');
    inside.split('|').map(|cell| cell.trim().replace("**", "")).collect()
}

fn tables() -> Vec<Table> {
    let mut tables: Vec<Table> = Vec::new();
    let mut open = false;
    for line in document().lines() {
        if !line.starts_with('|') {
            open = false;
        } else if !open {
            tables.push(Table { head: cells(line), rows: Vec::new() });
            open = true;
        } else if !line.starts_with("|---") {
            tables.last_mut().unwrap().rows.push(cells(line));
        }
    }
    tables
}

/// The table with such a first heading.
fn table(head: &str) -> Table {
    let mut found: Vec<Table> = tables().into_iter().filter(|table| table.head[0] == head).collect();
    assert_eq!(found.len(), 1, "tables that begin with {head:?}");
    found.remove(0)
}

/// A number as a cell writes it: 3,800.01, −5.29; an empty cell is zero.
fn number(cell: &str) -> Decimal {
    if cell.is_empty() { Decimal::ZERO } else { d(&cell.replace(',', "").replace('−', "-")) }
}

impl Table {
    fn rows(&self) -> impl Iterator<Item = (&str, &[String])> {
        self.rows.iter().map(|row| (row[0].as_str(), &row[1..]))
    }

    /// Holds the columns behind the first to what was computed, row by row.
    fn says(&self, computed: &[(&str, Vec<Decimal>)]) {
        let names: Vec<&str> = self.rows().map(|(name, _)| name).collect();
        assert_eq!(names, computed.iter().map(|(name, _)| *name).collect::<Vec<_>>(), "{:?}", self.head);
        for ((name, cells), (_, values)) in self.rows().zip(computed) {
            let written: Vec<Decimal> = cells.iter().map(|cell| number(cell)).collect();
            assert_eq!(written, *values, "{:?}, {name}", self.head);
        }
    }
}

/// A figure of something.
type Figure<T> = fn(&T) -> Decimal;

/// The town of the examples.
fn pozo_hondo() -> Json {
    serde_json::from_str(&text_of("src/model.json")).unwrap()
}

fn assessed(link: &str) -> Assessment {
    assess(&read(&pozo_hondo()), link)
}

/// As if an ordinance had fixed a base price of 0.95.
fn at_given_prices() -> Plan {
    let mut plan = without(pozo_hondo(), "social_charge.paid_by");
    *at(&mut plan, "pricing.prices") = json!("given");
    let categories: Vec<String> = plan["tariff"].as_object().unwrap().keys().cloned().collect();
    for category in categories {
        for block in at(&mut plan, &format!("tariff.{category}.blocks")).as_array_mut().unwrap() {
            let factor = block.as_object_mut().unwrap().remove("factor").unwrap();
            let factor = d(factor.as_str().unwrap_or(&factor.to_string()));
            block["price"] = json!((factor * d("0.95")).to_string());
        }
    }
    read(&plan)
}

#[test]
fn the_groups_are_those_of_the_plan() {
    let plan = read(&pozo_hondo());
    let rows: Vec<Vec<String>> = plan
        .users
        .iter()
        .map(|group| {
            let social = group.on_social_charge().to_string();
            let (count, m3) = (group.count.get().to_string(), group.m3.unwrap().to_string());
            vec![group.label.get(english()).to_owned(), group.category.id().to_owned(), count, social, m3]
        })
        .collect();
    assert_eq!(table("group").rows, rows);
}

#[test]
fn the_table_of_the_plan_names_every_key() {
    let schema = serde_json::to_value(schemars::schema_for!(Plan)).unwrap();
    let keys: BTreeSet<String> =
        schema["properties"].as_object().unwrap().keys().map(|key| format!("`{key}`")).collect();
    let named: Vec<String> = table("key of the plan").rows.iter().map(|row| row[0].clone()).collect();
    assert_eq!(named.iter().cloned().collect::<BTreeSet<_>>(), keys);
    assert_eq!(named.len(), keys.len(), "a key stands twice");
}

#[test]
fn the_categories_are_those_of_the_code() {
    let five = Categories::default().iter().map(|one| [one.id(), one.class().word()].map(|word| format!("`{word}`")));
    let named = table("category of Peru").rows.iter().map(|row| [row[0].clone(), row[1].clone()]).collect::<Vec<_>>();
    assert_eq!(five.collect::<Vec<_>>(), named);
    assert_eq!(Class::ALL.len(), named.len());
    assert!(document().contains(&format!("there are {} at most", MOST)));
}

#[test]
fn the_cost_comes_out_item_by_item() {
    let cost = assessed("").cost.unwrap();
    let [operation, replacement, investment] = [&cost.operation, &cost.replacement, &cost.investment]
        .map(|lines| lines.iter().map(|line| line.amount.value()).collect::<Vec<_>>());
    let computed = [
        operation,
        vec![cost.operating.value()],
        replacement,
        vec![cost.replacing.value()],
        investment,
        vec![cost.investing.value(), cost.total().unwrap().value()],
    ]
    .concat();
    let written: Vec<Decimal> = table("item").rows.iter().map(|row| number(&row[2])).collect();
    assert_eq!(written, computed);

    let charge = assessed("").conventional.unwrap();
    let parts = |charge: ChargeParts| {
        let works = [charge.improving, charge.expanding, charge.works].map(Price::value).iter().sum();
        [charge.operating.value(), charge.replacing.value(), works, charge.total.value()]
    };
    let (ours, conventional) = (parts(charge.ours), parts(charge.conventional));
    let rows = ["operating", "putting aside", "new works", "together"];
    let computed: Vec<_> = rows.iter().enumerate().map(|(i, name)| (*name, vec![ours[i], conventional[i]])).collect();
    table("S/ per m³").says(&computed);
    assert_eq!(shown(charge.long_run), sum_said("long-run cost"));
    assert_eq!(shown(charge.affordable), sum_said("a family can pay"));
    assert_eq!(shown(charge.affordable_at_most), sum_said("and at most"));
    assert_eq!(rounded(cost.average_cost_per_m3.unwrap().value(), 5), sum_said("average cost"));
    assert_eq!(
        rounded(cost.average_cost_per_m3_with_investment.unwrap().value(), 5),
        sum_said("average cost with new works")
    );
}

fn shown(price: Finding<Price>) -> Decimal {
    price.unwrap().value()
}

/// What the document's sum with this label comes to, where there is one such sum.
fn sum_said(label: &str) -> Decimal {
    let lines: Vec<String> = sums().into_iter().filter(|line| line.starts_with(&format!("{label}: "))).collect();
    assert_eq!(lines.len(), 1, "sums that begin with {label:?}");
    number(lines[0].rsplit(['=', '→', '≈']).next().unwrap().trim())
}

#[test]
fn the_bills_come_out_line_by_line() {
    let town = assessed("");
    let groups = &known(&town.town).unwrap().groups;
    let group = |id: &str| groups.iter().find(|group| group.id.as_str() == id).unwrap();
    let bills =
        [town.answer.bill.as_ref().unwrap(), &group("homes").social, &group("shops").each, &group("school").each];
    let specific: Figure<Bill> =
        |bill| bill.lines.iter().find(|line| matches!(line.kind, LineKind::Specific { .. })).unwrap().amount.value();
    let rows: [(&str, Figure<Bill>); 11] = [
        ("water", |bill| line(bill, &LineKind::Water)),
        ("sewer", |bill| line(bill, &LineKind::Sewer)),
        ("fixed charge", |bill| line(bill, &LineKind::Fixed)),
        ("supervision board", specific),
        ("social discount", |bill| line(bill, &LineKind::SocialDiscount)),
        ("exemption", |bill| line(bill, &LineKind::Exemption)),
        ("subtotal", |bill| bill.subtotal.value()),
        ("VAT", |bill| bill.vat.unwrap().amount.value()),
        ("total", |bill| bill.total.value()),
        ("turnover", |bill| bill.turnover.value()),
        ("in cash", |bill| bill.cash.value()),
    ];
    let computed: Vec<_> = rows.iter().map(|(name, of)| (*name, bills.iter().map(|bill| of(bill)).collect())).collect();
    table("line").says(&computed);

    assert_eq!(town.against_today.unwrap().value(), sum_said("against today"));
    assert_eq!(town.spending.unwrap().percent, sum_said("of 4 people with 210"));
    assert_eq!(town.spending_at_poverty_line.unwrap(), sum_said("of 4 people with 80"));
    assert_eq!(bills[0].fund_part.unwrap().value(), sum_said("the fund's part"));
    let six_hours = assessed("hours=h6").answer.bill.unwrap().total.value();
    assert_eq!(six_hours - bills[0].total.value(), sum_said("six hours instead of twelve"));

    // The same lines with VAT in them.
    let gross = read(&with(pozo_hondo(), "pricing.include_vat", json!(true)));
    let net_of = |soles: &str| bill::net(&gross, Exact::new(d(soles)).rounded(&SOL)).unwrap().value();
    assert_eq!(net_of("17.33"), sum_said("if 17.33 included VAT, net"));
    assert_eq!(net_of("16.99"), sum_said("and turnover"));
}

#[test]
fn prices_follow_from_the_cost() {
    let town = assessed("");
    let needed = known(&town.needed).unwrap();
    assert_eq!((needed.kept.value(), needed.revenue.value()), (sum_said("k"), sum_said("R")));
    let collected = assess(&read(&with(pozo_hondo(), "fund.base", json!("collected"))), "").answer.needed.unwrap();
    assert_eq!(collected.kept.value(), sum_said("if the fund took its part of what is collected, k"));

    let schedules = &known(&town.prices).unwrap().schedules;
    let block = |category, i: usize| {
        let of = |schedule: &&PricedSchedule| schedule.category == category;
        schedules.iter().find(of).unwrap().blocks[i].price.value()
    };
    let computed = [
        ("a home's m³ up to 8", vec![d("1"), block(category("domestic"), 0)]),
        ("a home's m³ above 8", vec![d("1.5"), block(category("domestic"), 1)]),
        ("a shop's m³", vec![d("2"), block(category("commercial"), 0)]),
        ("the school's m³", vec![d("1"), block(category("state"), 0)]),
    ];
    table("price of").says(&computed);

    let ways = known(&town.ways).unwrap();
    let bases: Vec<Decimal> = ways.iter().map(|way| way.base.value()).collect();
    let written: Vec<Decimal> = sums()
        .iter()
        .filter(|line| line.starts_with("b: "))
        .map(|line| number(line.rsplit('≈').next().unwrap().trim()))
        .collect();
    assert_eq!(bases, written);
    for way in ways {
        assert!(document().contains(&format!("S/ {}", way.total)), "{}", way.total);
    }
}

#[test]
fn the_towns_month_comes_out() {
    let town = assessed("");
    let month = known(&town.town).unwrap().month;
    let computed = [
        ("water, sewer, fixed charges", month.service),
        ("supervision board", month.specific),
        ("social discounts", month.discounts),
        ("exemptions", month.exemptions),
        ("VAT", month.vat_added),
        ("total", month.total),
        ("turnover", month.turnover),
        ("turnover as if nobody were on the social charge", month.turnover_before_discounts),
    ];
    table("the town, a month").says(&computed.map(|(name, soles)| (name, vec![soles.value()])));
    assert_eq!(town.beyond_needed.unwrap().value(), sum_said("a year beyond what is needed"));
}

#[test]
fn who_pays_for_the_social_charge_comes_out() {
    let gaps = [assessed(""), assess(&at_given_prices(), "")]
        .map(|town| town.social.unwrap())
        .map(|social| (social.gap, social.covered.unwrap()));
    let rows: [(&str, Figure<(Soles, Covered)>); 13] = [
        ("gap, D", |of| of.0.value()),
        ("the operator's loss", |of| of.1.loss.value()),
        ("less in the fund", |of| of.1.less_in_fund.value()),
        ("not collected", |of| of.1.not_collected.value()),
        ("the operator's margin", |of| of.1.margin.value()),
        ("homes that it can carry", |of| of.1.bearable.unwrap().into()),
        ("operator first: from the margin", |of| of.1.operator_first.from_margin.value()),
        ("operator first: from the municipality", |of| of.1.operator_first.municipality.value()),
        ("operator first: uncovered", |of| of.1.operator_first.uncovered.value()),
        ("municipality first: from the margin", |of| of.1.municipality_first.from_margin.value()),
        ("municipality first: from the municipality", |of| of.1.municipality_first.municipality.value()),
        ("municipality first: uncovered", |of| of.1.municipality_first.uncovered.value()),
        ("about, for each that pays in full", |of| of.1.per_paying_home.unwrap().value()),
    ];
    let computed: Vec<_> = rows.iter().map(|(name, of)| (*name, gaps.iter().map(of).collect())).collect();
    table("social charge, a month").says(&computed);
}

#[test]
fn what_categories_pay_for_each_other_comes_out() {
    let town = assessed("");
    let rows = known(&town.cross_subsidy).unwrap();
    let computed: Vec<_> = rows
        .iter()
        .map(|row| (row.category.id(), vec![row.m3.value(), row.pays.value(), row.share.value(), row.helps.value()]))
        .collect();
    table("category").says(&computed);
    let turnover = |kind: &str| assessed(&format!("m3=10&kind={kind}")).answer.bill.unwrap().turnover.value();
    assert_eq!(turnover("commercial") - turnover("domestic"), sum_said("it would pay more"));
    assert_eq!(town.relief.as_ref().unwrap().forgiven.value(), -number(&table("line").rows[5][4]));
}

#[test]
fn the_way_to_the_new_charge_comes_out() {
    let town = assessed("");
    let today = known(&town.today).unwrap();
    assert_eq!(today.balance.value(), sum_said("balance"));
    assert_eq!(today.hidden_a_month(&SOL).unwrap().value(), sum_said("hidden in the budget, a month"));
    let each = today.cost_per_home_month.unwrap().value();
    assert_eq!(each, sum_said("what the service costs each home served, a month"));

    let way = known(&town.transition).unwrap();
    let rows: Vec<Vec<Decimal>> =
        table("month").rows.iter().map(|row| row.iter().map(|cell| number(cell)).collect()).collect();
    let computed: Vec<Vec<Decimal>> = way
        .months
        .iter()
        .map(|month| {
            let share = month.share.map(Rate::value).unwrap_or_default();
            vec![month.month.into(), share, month.home.value(), month.municipality.value()]
        })
        .collect();
    assert_eq!(rows, computed);
    assert_eq!(way.during.value(), sum_said("all four months"));

    let start = known(&town.start).unwrap();
    let computed: Vec<_> = ["at once", "transfer", "improvement"]
        .into_iter()
        .zip(&start.options)
        .map(|(name, option)| {
            let of = option.effect.unwrap();
            (name, vec![of.month.into(), of.home.value(), of.against_at_once.value(), of.lacking.value()])
        })
        .collect();
    table("from when").says(&computed);
}

#[test]
fn the_fund_and_the_years_come_out() {
    let town = assessed("");
    let fund = known(&town.fund).unwrap();
    let received = [("month", fund.month), ("quarter", fund.quarter), ("year", fund.year)];
    received.into_iter().for_each(|(label, soles)| assert_eq!(soles.value(), sum_said(label)));

    let plan = &known(&town.fund_plans).unwrap()[0];
    let [funds, prices] = ["opening", "factor"].map(|second| {
        let mut found = tables().into_iter().filter(|table| table.head[0] == "year" && table.head[1] == second);
        let rows = found.next().unwrap().rows;
        rows.iter().map(|row| row.iter().map(|cell| number(cell)).collect()).collect::<Vec<Vec<Decimal>>>()
    });
    let computed: Vec<Vec<Decimal>> = plan
        .years
        .iter()
        .map(|year| {
            vec![year.year.into(), year.opening.value(), year.deposits.value(), year.uses.value(), year.closing.value()]
        })
        .collect();
    assert_eq!(funds, computed);
    assert_eq!(plan.target.unwrap().value(), sum_said("target"));
    assert!(document().contains(&format!("in month {},", plan.reached.unwrap())));

    let computed: Vec<Vec<Decimal>> = known(&town.years)
        .unwrap()
        .iter()
        .map(|year| {
            let prices = year.prices.iter().map(|price| price.value());
            [vec![year.year.into(), year.factor], prices.collect(), vec![year.total.value()]].concat()
        })
        .collect();
    assert_eq!(prices, computed);
}

#[test]
fn late_payment_and_the_parts_of_a_bill_come_out() {
    let town = assessed("");
    let bill = &known(&town.late).unwrap().bill;
    let extra = |is: fn(ExtraKind) -> bool| bill.extras.iter().find(|extra| is(extra.kind)).unwrap().amount;
    let computed = [
        ("total", bill.total),
        ("arrears", extra(|kind| matches!(kind, ExtraKind::Arrears { .. }))),
        ("surcharge", extra(|kind| kind == ExtraKind::Surcharge)),
        ("cut-off", extra(|kind| kind == ExtraKind::CutOff)),
        ("reconnection", extra(|kind| kind == ExtraKind::Reconnection)),
        ("to pay", bill.to_pay),
        ("cash paid", bill.cash),
    ];
    table("line beyond the total").says(&computed.map(|(name, soles)| (name, vec![soles.value()])));
    assert_eq!(known(&town.connection).unwrap().rest.value(), sum_said("the rest"));

    let part = |(name, kind): (&'static str, PartKind)| {
        let parts = known(&town.answer.parts).unwrap();
        (name, vec![parts.iter().find(|part| part.kind == kind).unwrap().amount.value()])
    };
    let kinds = [
        ("operating", PartKind::Operation),
        ("putting aside", PartKind::Replacement),
        ("the fund", PartKind::Fund),
        ("not collected", PartKind::NotCollected),
        ("supervision board", PartKind::Specific),
        ("VAT", PartKind::Vat),
    ];
    assert_eq!(kinds.len(), known(&town.answer.parts).unwrap().len());
    table("where 20.45 goes").says(&kinds.map(part));
}

// Section 9: figures that others published.

fn slug(town: &str) -> String {
    town.to_lowercase().replace(' ', "-").replace('á', "a")
}

#[test]
fn published_receipts_come_out() {
    let flat = |price: &str, share: &str| {
        let schedule = json!({"scheme": "flat", "blocks": [{"price": price}], "sewer": {"share_of_water": share}});
        read(&with(small(), "tariff.domestic", schedule))
    };
    let receipts = table("m³").rows;
    assert_eq!(receipts.len(), 2);
    for row in receipts {
        let [m3, price, share, ..] = row.as_slice() else { panic!("{row:?}") };
        let bill = bill(&flat(price, share), &format!("m3={m3}"));
        let (water, sewer) = (line(&bill, &LineKind::Water), line(&bill, &LineKind::Sewer));
        let amounts = [water, sewer, bill.subtotal.value(), bill.vat.unwrap().amount.value(), bill.total.value()];
        assert_eq!(row[3..].iter().map(|cell| number(cell)).collect::<Vec<_>>(), amounts, "{row:?}");
    }

    let limits = json!([{"up_to_m3": 10, "price": 2}, {"up_to_m3": 20, "price": "2.5"}, {"up_to_m3": 30, "price": 8}, {"price": 12}]);
    for (m3, cells) in table("m³ used").rows() {
        let water = |scheme: &str| {
            let schedule = json!({"scheme": scheme, "blocks": limits});
            line(&bill(&read(&with(small(), "tariff.domestic", schedule)), &format!("m3={m3}")), &LineKind::Water)
        };
        let computed = ["increasing_block", "volume_differentiated"].map(water);
        assert_eq!(cells.iter().map(|cell| number(cell)).collect::<Vec<_>>(), computed, "{m3} m³");
    }

    for row in table("first price").rows {
        let mut price = Price::new(d(&row[0]));
        let path = ["0", "0.05", "0.043"].map(|increase| {
            price = price.by(d("1") + d(increase)).unwrap();
            price.published().to_string()
        });
        assert_eq!(row, path);
    }

    for (amount, paid) in table("amount").rows() {
        let cash = Exact::new(d(amount)).down_to_step(Exact::new(d("0.10")), &SOL).unwrap();
        assert_eq!(cash.to_string(), paid[0]);
    }
    for (bill, cells) in table("bill").rows() {
        let percent = Rate::percent_of(Exact::new(d(bill)), Exact::new(d(&cells[0]))).unwrap();
        assert_eq!(percent, d(&cells[1]));
    }
}

#[test]
fn the_tables_of_the_pilot_towns_come_out() {
    for (name, cells) in table("town of Table 4").rows() {
        let plan = town(&slug(name));
        let [charge, income, people, percent] = cells else { panic!("{name}") };
        assert_eq!(plan.town.income_per_person.unwrap().value(), number(income), "{name}");
        assert_eq!(plan.town.people_per_household.unwrap(), number(people), "{name}");
        let bill = Bill::of_charge(&plan, Exact::new(number(charge))).unwrap();
        let share = bill.share_of_spending(number(people), Exact::new(number(income))).unwrap();
        assert_eq!(share, number(percent), "{name}");
    }
    for (name, cells) in table("town of Table 7").rows() {
        let plan = town(&slug(name));
        let today = TodayBalance::of(&plan).unwrap();
        let charge = plan.today.charge_per_month.unwrap().value();
        let homes = Decimal::from(plan.today.households_served.unwrap().get());
        let cost = today.cost.value();
        let computed = [charge, homes, cost, rounded(cost / homes, 1), today.balance.value()];
        assert_eq!(cells.iter().map(|cell| number(cell)).collect::<Vec<_>>(), computed, "{name}");
        assert_eq!(today.cost_per_home_month.unwrap().value(), rounded(cost / homes / d("12"), 2), "{name}");
    }
    let proposals = table("town of Table 10");
    for (name, cells) in proposals.rows() {
        let a = assess(&town(&slug(name)), "service=approved&people=5&m3=10&metered=1&social=0");
        let bill = a.answer.bill.unwrap();
        let computed =
            [a.answer.service.average_cost_per_m3.unwrap().value(), bill.subtotal.value(), bill.total.value()];
        assert_eq!(cells.iter().map(|cell| number(cell)).collect::<Vec<_>>(), computed, "{name}");
    }
    assert_eq!(proposals.rows.len(), TOWNS.len());

    for (covered, cells) in table("m³ covered").rows() {
        let mut plan = plan_json("tabalosos");
        *at(&mut plan, "social_charge.covered_m3") = json!(covered);
        let bill = bill(&read(&plan), "service=approved&people=5&m3=10&metered=1&social=1");
        assert_eq!(number(&cells[0]), line(&bill, &LineKind::SocialDiscount), "{covered} m³");
        assert_eq!(number(&cells[1]), bill.subtotal.value(), "{covered} m³");
    }

    let fund = assess(&town("sechura"), "service=approved").fund.unwrap();
    let computed = [fund.turnover, fund.month, fund.quarter, fund.year].map(|soles| soles.value());
    let rows = table("turnover a month").rows;
    assert_eq!(rows[0].iter().map(|cell| number(cell)).collect::<Vec<_>>(), computed);
}

// What the document names of the code.

#[test]
fn the_refusals_are_those_of_the_code() {
    let code = text_of("src/number/refusal.rs");
    let codes = code.split("pub fn code(self)").nth(1).unwrap().split("\n    }\n").next().unwrap();
    let codes: BTreeSet<&str> =
        codes.lines().filter_map(|line| line.split("=> \"").nth(1)?.split('"').next()).collect();
    assert!(codes.contains(Refusal::NobodyServed.code()) && codes.len() >= 16);
    let rows = table("code").rows;
    let named: BTreeSet<&str> = rows.iter().map(|row| row[0].trim_matches('`')).collect();
    assert_eq!(named, codes);
    assert_eq!(named.len(), rows.len(), "a code stands twice");
}

/// The functions of `money.rs` that round, as `Exact::rounded`.
fn that_round() -> BTreeSet<String> {
    let (mut of, mut name, mut found) = (String::new(), None, BTreeSet::new());
    for line in text_of("src/number/money.rs").lines() {
        if let Some(block) = line.strip_prefix("impl ") {
            of = format!("{}::", block.split_whitespace().next().unwrap());
        }
        let function = line.trim_start().trim_start_matches("pub ").strip_prefix("fn ");
        if let Some(function) = function {
            let scope = if line.starts_with(' ') { of.as_str() } else { "" };
            name = Some(format!("{scope}{}", function.split(['(', '<']).next().unwrap()));
        } else if ["half_up(", "digits::rounded(", "digits::floor("].iter().any(|call| line.contains(call)) {
            found.insert(name.clone().unwrap());
        }
    }
    // What the others round with.
    assert!(found.remove("half_up"));
    found
}

#[test]
fn the_places_that_round_are_those_of_the_code() {
    let rows = table("place in the program").rows;
    let named: BTreeSet<String> = rows.iter().map(|row| row[0].trim_matches('`').to_owned()).collect();
    assert_eq!(named, that_round());
    for (place, decimals) in
        [("`Exact::rounded`", 2), ("`Price::published`", 3), ("`Price::solved`", 10), ("`Rate::percent_of`", 2)]
    {
        let row = rows.iter().find(|row| row[0] == place).unwrap();
        assert_eq!(row[2], format!("half up, {decimals} decimals"));
    }
    let tenth = d("0.12345678915");
    let digits = [
        (Exact::new(tenth).rounded(&SOL).value(), 2),
        (Price::new(tenth).published().value(), 3),
        (Price::new(tenth).solved().value(), 10),
        (Rate::percent_of(Exact::new(tenth), Exact::new(d("1"))).unwrap(), 2),
    ];
    digits.into_iter().for_each(|(value, decimals)| assert_eq!(value.scale(), decimals));
}

#[test]
fn what_is_left_out_withholds_what_the_document_says() {
    type Withheld = fn(&Assessment) -> bool;
    let results: [(&str, Withheld); 17] = [
        ("cost", |a| a.cost.is_err()),
        ("what must be billed", |a| a.needed.is_err()),
        ("prices", |a| a.prices.is_err()),
        ("bill", |a| a.bill.is_err()),
        ("town", |a| a.town.is_err()),
        ("social gap", |a| a.social.is_err()),
        ("fund", |a| a.fund.is_err()),
        ("transition", |a| a.transition.is_err()),
        ("start", |a| a.start.is_err()),
        ("years", |a| a.years.is_err()),
        ("conventional charge", |a| a.conventional.is_err()),
        ("share of spending", |a| a.spending.is_err()),
        ("against today", |a| a.against_today.is_err()),
        ("today's balance", |a| a.today.is_err()),
        ("new connection", |a| a.connection.is_err()),
        ("late payment", |a| a.late.is_err()),
        ("where each sol goes", |a| a.parts.is_err()),
    ];
    assert!(results.iter().all(|(_, withheld)| !withheld(&assessed(""))), "in Pozo Hondo nothing is withheld");
    // Much needs prices: the document lists it once.
    let text = document().replace('\n', " ");
    let rest = text.split("is called *the rest* below: ").nth(1).unwrap().split(". ").next().unwrap();
    for (path, cells) in table("left out").rows() {
        let path = path.trim_matches('`');
        let left_out = with(pozo_hondo(), path, Json::Null);
        let left_out = if path == "social_charge" { without_social(left_out) } else { left_out };
        let a = assess(&read(&left_out), "");
        let found: BTreeSet<&str> =
            results.iter().filter(|(_, withheld)| withheld(&a)).map(|(name, _)| *name).collect();
        let said = cells[0].replace("the rest", rest);
        assert_eq!(said.split(", ").collect::<BTreeSet<_>>(), found, "without {path}");
    }
}

/// No table of figures stands in the document that no test reads.
#[test]
fn every_table_of_figures_is_held_to_the_code() {
    let here = text_of("tests/it/model.rs");
    let figure = |cell: &String| cell.contains('.') && cell.chars().all(|c| c.is_ascii_digit() || ".,−".contains(c));
    for table in tables() {
        let figures = table.rows.iter().flatten().any(figure);
        let read = here.contains(&format!("table(\"{}\")", table.head[0])) || table.head[0] == "year";
        assert!(read || !figures, "no test reads the table {:?}", table.head);
    }
}
