//! Today, the choice on show and those that are kept, side by side: who they are, and the same numbers of each.

use crate::choice;
use crate::home::bill::Bill;
use crate::locale::{self, Lang, difference, percent, soles};
use crate::number::money::{Finding, Price, Soles};
use crate::number::refusal::Refusal;
use crate::plan::service::{Aspect, Level};
use crate::plan::users::Example;
use crate::town::compare::{Column, Name, columns};
use crate::view::TownView;
use crate::view::drawing::named_pictogram;
use crate::view::home::keep;
use crate::view::home::two_todays::two_todays;
use maud::{Markup, html};
use rust_decimal::Decimal;
use std::cmp::Ordering;

/// A row of the table: what it says of each column.
struct Row {
    label: String,
    pictogram: Option<String>,
    cells: Vec<Finding<String>>,
    /// Whether its numbers are changes, marked as more or less.
    changes: bool,
}

impl Row {
    fn of<T>(
        label: &str,
        columns: &[Column],
        value: impl Fn(&Column) -> Finding<T>,
        shown: impl Fn(T) -> String,
    ) -> Row {
        let cells = columns.iter().map(|column| value(column).map(&shown)).collect();
        Row { label: label.to_owned(), pictogram: None, cells, changes: false }
    }

    /// Why it says nothing of any column, in the words of the last one: of today fewer things are known.
    fn unknown(&self) -> Option<Refusal> {
        let reasons: Option<Vec<Refusal>> = self.cells.iter().map(|cell| cell.as_ref().err().copied()).collect();
        reasons?.last().copied()
    }
}

/// The home's group.
const HOME: &str = "home";

/// The rows that concern the same.
struct Group<'t> {
    key: &'static str,
    heading: &'t str,
    rows: Vec<Row>,
}

fn heads(view: &TownView<'_>, columns: &[Column]) -> Markup {
    html! { ul.heads { @for column in columns { (head(view, column)) } } }
}

/// The section's content.
pub fn compare(view: &TownView<'_>) -> Markup {
    let t = view.lang;
    let columns = columns(view.plan, view.assessment);
    let groups = groups(view, &columns);
    let aspects = html! { @for aspect in &view.plan.aspects { (aspect_row(view, aspect, &columns)) } };
    html! {
        div.pick data-live { @if !columns.iter().any(|column| column.on_show && place(column.name).is_some()) { (keep::button(view, "keep-here")) } }
        div.box.sides {
            (heads(view, &columns))
            (folded("service", t.compare_service(), &columns, &aspects, &[], t))
            @for group in &groups {
                @if group.rows.iter().any(|row| row.unknown().is_none()) { (drawn_group(group, &columns, t)) }
            }
            @if view.vat_of_today_unknown() { p.soft { (t.pay_vat_unknown()) } }
            (unknown(view, &groups))
            (view.words("compare", &["turnover", "margin", "fund"]))
        }
    }
}

/// What a column is called.
pub fn name(name: Name, t: Lang) -> String {
    match name {
        Name::Today => t.levels_today().to_owned(),
        Name::Chosen => t.compare_chosen().to_owned(),
        Name::A | Name::B | Name::C => t.compare_option(letter(name)),
    }
}

fn place(name: Name) -> Option<usize> {
    Name::KEPT.iter().position(|kept| *kept == name)
}

fn letter(name: Name) -> &'static str {
    place(name).map(choice::letter).unwrap_or_default()
}

/// Who a column is, with its total and what can be done with it.
fn head(view: &TownView<'_>, column: &Column) -> Markup {
    let t = view.lang;
    let labels: Vec<&str> = view.plan.aspects.iter().filter_map(|aspect| level(column, aspect, t)).collect();
    html! {
        li {
            h3 { (name(column.name, t)) }
            @match column.total { Ok(total) => { p.total { (soles(total, t)) } } Err(refusal) => { p.soft { (refusal.text(t)) } } }
            @if let (Ok(change), false) = (column.against_today, column.name == Name::Today) { p { @match both_todays(view, column) { Some(both) => { (both) } None => { (against(change, t)) } } } }
            @if column.on_show && column.name != Name::Chosen { p { b { (t.compare_on_show()) } } }
            p.soft { (labels.join(" · ")) }
            @if let Some(place) = place(column.name) { (buttons(view, column, place)) }
        }
    }
}

fn buttons(view: &TownView<'_>, column: &Column, place: usize) -> Markup {
    let t = view.lang;
    let choice = &view.assessment.choice;
    let letter = letter(column.name);
    html! {
        div.pick data-live {
            @if !column.on_show { button.btn type="button" id={ "show-" (letter) } data-go=(choice.showing(place).to_fragment()) { (t.compare_show(letter)) } }
            button.btn type="button" id={ "drop-" (letter) } data-go=(choice.without(place).to_fragment()) data-said=(t.keep_removed(letter)) { (t.keep_remove(letter)) }
        }
    }
}

/// What is paid today and what it costs, where a column's service is today's.
pub fn both_todays(view: &TownView<'_>, column: &Column) -> Option<String> {
    let kept = place(column.name).and_then(|place| view.assessment.choice.kept().nth(place));
    two_todays(view.plan, kept.as_ref().unwrap_or(&view.assessment.choice), column.total.ok()?, view.lang, &|amount| {
        soles(amount, view.lang)
    })
}

/// The bill on show against today: what both come to where the service is today's, else the difference.
pub fn shown_against(view: &TownView<'_>, bill: &Bill, change: Soles) -> Markup {
    let both = two_todays(view.plan, &view.answer.choice, bill.total, view.lang, &|amount| soles(amount, view.lang));
    html! { @match both { Some(both) => { span.soft { (both) } } None => { (against(change, view.lang)) } } }
}

/// How much more or less than today.
fn against(change: Soles, t: Lang) -> Markup {
    html! {
        @match change.cmp(&Soles::ZERO) {
            Ordering::Greater => { span.tag.more { (t.pay_more(&soles(change, t))) } }
            Ordering::Less => { span.tag.less { (t.pay_less(&soles(change.negated(), t))) } }
            Ordering::Equal => { span.tag.same { (t.pay_same()) } }
        }
    }
}

/// A column's level of an aspect in words.
fn level<'p>(column: &Column, aspect: &'p Aspect, t: Lang) -> Option<&'p str> {
    Some(level_of(column, aspect)?.label.get(t))
}

/// A column's level of an aspect.
pub fn level_of<'p>(column: &Column, aspect: &'p Aspect) -> Option<&'p Level> {
    let chosen = column.levels.iter().find(|chosen| chosen.aspect == aspect.id)?;
    aspect.level(chosen.level.as_ref()?.as_str())
}

/// One table behind its heading; that of the home, which everybody asks for, is open.
fn folded(key: &str, heading: &str, columns: &[Column], rows: &Markup, reasons: &[Refusal], t: Lang) -> Markup {
    html! {
        details data-key={ "compare-" (key) } open[key == HOME] {
            summary.row { h3.arrow { (heading) } span {} }
            table.tab.cmp {
                caption { span.vh { (heading) ". " (t.compare_caption()) } }
                thead { tr { th scope="col" { (t.compare_what()) } @for column in columns { th scope="col" { (name(column.name, t)) } } } }
                tbody { (rows) }
            }
            @for (number, reason) in (1u32..).zip(reasons) { p.soft { b { (t.compare_note(&number.to_string())) } " " (reason.text(t)) } }
        }
    }
}

fn drawn_group(group: &Group<'_>, columns: &[Column], t: Lang) -> Markup {
    let mut reasons = Vec::new();
    let known = group.rows.iter().filter(|row| row.unknown().is_none());
    let rows = html! { @for row in known { (drawn(row, columns, &mut reasons, t)) } };
    folded(group.key, group.heading, columns, &rows, &reasons, t)
}

/// Levels that are the same in all columns are said once, so that what is not the same stands out.
fn aspect_row(view: &TownView<'_>, aspect: &Aspect, columns: &[Column]) -> Markup {
    let t = view.lang;
    let levels: Vec<&str> =
        columns.iter().map(|column| level(column, aspect, t).unwrap_or(t.compare_not_on_offer())).collect();
    let same = levels.first().filter(|first| columns.len() > 1 && levels.iter().all(|level| level == *first));
    html! {
        tr {
            th scope="row" { (aspect.label.get(t)) }
            @match same {
                Some(level) => { td.all colspan=(columns.len()) { span.soft { (t.compare_same()) } " " (level) } }
                None => { @for (column, level) in columns.iter().zip(&levels) { td data-l=(name(column.name, t)) { (level) } } }
            }
        }
    }
}

fn drawn(row: &Row, columns: &[Column], reasons: &mut Vec<Refusal>, t: Lang) -> Markup {
    html! {
        tr {
            th scope="row" { @match &row.pictogram { Some(drawing) => { span.what { (named_pictogram(drawing)) span { (row.label) } } } None => { (row.label) } } }
            @for (column, cell) in columns.iter().zip(&row.cells) {
                td data-l=(name(column.name, t)) {
                    @match cell {
                        Ok(text) => { @if row.changes { span class=(class(text)) { (text) } } @else { (text) } }
                        Err(refusal) => { span.soft { (t.compare_unknown(&note(reasons, *refusal).to_string())) } }
                    }
                }
            }
        }
    }
}

/// More and less have an arrow, beside their sign.
fn class(change: &str) -> &'static str {
    match change.chars().next() {
        Some('+') => "tag more",
        Some('\u{2212}') => "tag less",
        _ => "tag same",
    }
}

/// The number of the note with a reason, from 1.
fn note(reasons: &mut Vec<Refusal>, reason: Refusal) -> usize {
    let place = reasons.iter().position(|known| *known == reason).unwrap_or_else(|| {
        reasons.push(reason);
        reasons.len().saturating_sub(1)
    });
    place.saturating_add(1)
}

/// What can be said of no column, by its reason.
fn unknown(view: &TownView<'_>, groups: &[Group<'_>]) -> Markup {
    let mut withheld: Vec<(&str, Refusal)> = Vec::new();
    for Group { heading, rows, .. } in groups {
        match rows.first().and_then(Row::unknown) {
            Some(reason) if rows.iter().all(|row| row.unknown() == Some(reason)) => withheld.push((heading, reason)),
            _ => withheld.extend(rows.iter().filter_map(|row| Some((row.label.as_str(), row.unknown()?)))),
        }
    }
    html! { @if !withheld.is_empty() { h3 { (view.lang.withheld_heading()) } (view.unknown(&withheld)) } }
}

/// The numbers by whom they concern.
fn groups<'t>(view: &TownView<'_>, columns: &[Column]) -> [Group<'t>; 5] {
    let t = view.lang;
    let money =
        |label: &str, value: fn(&Column) -> Finding<Soles>| Row::of(label, columns, value, |amount| soles(amount, t));
    let share = |label: &str, value: fn(&Column) -> Finding<Decimal>| Row::of(label, columns, value, percent);
    let example = |(place, example): (usize, &Example)| {
        let total =
            |column: &Column| column.examples.get(place).map_or(Err(Refusal::NotToday), |example| example.total);
        let pictogram = Some(example.pictogram.to_string());
        Row { pictogram, ..Row::of(example.label.get(t), columns, total, |amount| soles(amount, t)) }
    };
    let reached = |month: Option<u32>| match month {
        Some(month) => t.fund_month_number(&month.to_string()),
        None => t.compare_never().to_owned(),
    };
    let price = |price: Price| locale::price_of(price.published(), t);
    [
        Group {
            key: HOME,
            heading: t.compare_home(),
            rows: vec![
                money(t.compare_total(), |c| c.total),
                Row {
                    changes: true,
                    ..Row::of(t.compare_against(), columns, |c| c.against_today, |change| difference(change, t))
                },
                share(t.compare_share(), |c| c.spending_percent),
                share(t.compare_share_poor(), |c| c.spending_at_poverty_line),
            ],
        },
        Group {
            key: "others",
            heading: t.compare_others(),
            rows: view.plan.examples.iter().enumerate().map(example).collect(),
        },
        Group {
            key: "town",
            heading: t.compare_town(),
            rows: vec![
                Row::of(t.compare_average(), columns, |c| c.average_cost_per_m3, price),
                money(t.compare_cost(), |c| c.cost),
                money(&t.compare_needed(), |c| c.needed),
                money(&t.compare_turnover(), |c| c.turnover),
                money(t.compare_municipality(), |c| c.municipality),
            ],
        },
        Group {
            key: "fund",
            heading: t.fund_heading(),
            rows: vec![
                money(t.compare_fund_year(), |c| c.fund_year),
                money(t.compare_fund_two_years(), |c| c.fund_two_years),
                Row::of(t.compare_fund_reached(), columns, |c| c.fund_reached, reached),
            ],
        },
        Group {
            key: "social",
            heading: t.compare_social(),
            rows: vec![
                money(t.compare_social_gap(), |c| c.social_gap),
                money(t.social_from_margin(), |c| c.social_from_margin),
                money(t.social_municipality(), |c| c.social_from_municipality),
                money(t.social_uncovered(), |c| c.social_uncovered),
                money(t.compare_social_per_home(), |c| c.social_per_paying_home),
            ],
        },
    ]
}
