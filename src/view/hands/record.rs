//! The record for the minutes: the hands of each sector, its delegates and places to sign on the first sheet, and as its
//! annex what was voted. What is not filled in has an empty place to write in, so that a blank record serves where no device
//! does.

use super::{clearing, decided, home, most, named, remarks, shares, two_todays, whole};
use crate::choice::{Choice, letter};
use crate::hands::{Count, People, Row, Sector, Sum, Tally, Totals, Who, hour};
use crate::home::schedule::PricedSchedule;
use crate::locale::{self, Lang, soles};
use crate::number::money::{Finding, Soles};
use crate::plan::{Plan, Status};
use crate::town::assessment::Assessment;
use crate::town::compare::{Column, columns};
use crate::view::service_words::{level_words, service_words};
use crate::view::town::cost::listed;
use crate::view::{place, status};
use maud::{Markup, html};

/// An option with what follows from it.
struct Voted<'c> {
    choice: &'c Choice,
    assessment: Assessment,
    /// Today's service, and this one.
    columns: Vec<Column>,
}

/// The record of a count, with the buttons to print it, to leave it and, where the device keeps it, to clear it. A script
/// draws the code of each option's link, or writes the link where it cannot.
pub fn record(plan: &Plan, count: &Count, kept: bool, t: Lang) -> Markup {
    let t = t.in_money(plan.money);
    let voted = |choice| {
        let assessment = Assessment::of(plan, choice);
        Voted { choice, columns: columns(plan, &assessment), assessment }
    };
    let voted: Vec<Voted<'_>> = count.options.iter().map(voted).collect();
    let town = &plan.town;
    html! {
        div.stack {
            div.acts {
                button.btn.go type="button" data-hands="print" { (t.hands_record_print()) }
                button.btn type="button" data-hands="back" { (t.hands_record_back()) }
                @if kept { button.btn type="button" data-hands="ask-clear" { (t.hands_clear()) } }
            }
            @if kept { (clearing(count, t)) }
            article.record lang=(t.tag()) aria-labelledby="hands-record" tabindex="0" {
                header {
                    h3 #hands-record tabindex="-1" { (t.hands_record_title()) }
                    @let place = place(&[&town.district, &town.province, &town.department], plan, t);
                    p { b { (town.name) } @if !place.is_empty() { " · " (place) } @if plan.status == Status::Illustrative { " · " b { (status(plan.status, t)) } } }
                    p { (t.hands_record_why()) }
                    (meeting(count, t))
                }
                h4 { (t.hands_record_counted()) }
                (hands(plan, count, t))
                h4 { (t.hands_record_delegates()) }
                (delegates(count, t))
                (signatures(t))
                p { (t.hands_record_note()) }
                section.annex {
                    h3 { (t.hands_record_annex()) }
                    h4 { (t.hands_record_choice()) }
                    (services(plan, count, &voted, t))
                    h4 { (t.hands_record_prices()) @if plan.pricing.include_vat { small { (t.prices_with_vat()) } } @else { small { (t.prices_without_vat()) } } }
                    (prices(&voted, t))
                    div.linked data-linked {
                        h4 { (t.hands_record_links()) }
                        ul { @for (place, option) in voted.iter().enumerate() {
                            li { b { (Row::Option(place).name(t)) } div data-code=(option.choice.to_fragment()) data-label=(t.take_qr_label()) {} }
                        } }
                    }
                }
            }
        }
    }
}

/// Where and when it was, how it was called, what for, and how many people came.
fn meeting(count: &Count, t: Lang) -> Markup {
    let number = |which, who| count.people(which).of(who).counted();
    let shown = |number: Option<u32>| number.map(whole).unwrap_or_default();
    let both = |which| number(which, Who::Women)?.checked_add(number(which, Who::Men)?);
    html! {
        dl.meeting {
            (filled(t.hands_place(), &count.place))
            (filled(t.hands_date(), &count.date().map(|date| locale::date(&date, t)).unwrap_or_default()))
            (filled(t.hands_begins(), &hour(&count.begins).unwrap_or_default()))
            (filled(t.hands_ends(), &hour(&count.ends).unwrap_or_default()))
            (filled(t.hands_call(), count.call.map_or("", |call| call.name(t))))
            div.agenda { dt { (t.hands_agenda()) ":" } dd { (count.agenda.trim()) } }
        }
        table.people {
            thead { tr { td {} @for who in Who::ALL { th scope="col" { (who.name(t)) } } th scope="col" { (t.hands_record_total()) } } }
            tbody { @for which in People::ALL {
                tr { th scope="row" { (which.name(t)) } @for who in Who::ALL { td data-l=(who.name(t)) { (shown(number(which, who))) } } td data-l=(t.hands_record_total()) { (shown(both(which))) } }
            } }
        }
    }
}

fn filled(label: &str, value: &str) -> Markup {
    html! { div { dt { (label) ":" } dd { (value.trim()) } } }
}

/// The heads of a table's columns: the options, and to stay as today.
fn heads(count: &Count, t: Lang) -> Vec<String> {
    count.rows().filter(|row| *row != Row::Abstained).map(|row| row.name(t)).collect()
}

/// What is voted: each level in words with what it means at home, what the home and the plan's examples pay.
fn services(plan: &Plan, count: &Count, voted: &[Voted<'_>], t: Lang) -> Markup {
    let chosen = voted.iter().filter_map(|option| option.columns.last());
    let today = voted.first().and_then(|option| option.columns.first());
    let columns: Vec<&Column> = chosen.chain(today).collect();
    let paid =
        |total: Finding<Soles>| total.map(|total| soles(total, t)).unwrap_or_else(|refusal| refusal.text(t).to_owned());
    let home = count.options.first().map(|option| home(plan, option, t)).unwrap_or_default();
    let heads = heads(count, t);
    html! {
        table.meant {
            thead { tr { th scope="col" { (t.hands_record_what()) } @for head in &heads { th scope="col" { (head) } } } }
            tbody {
                @for (place, aspect) in plan.aspects.iter().enumerate() {
                    tr {
                        th scope="row" { (aspect.label.get(t)) }
                        @for (head, column) in heads.iter().zip(&columns) {
                            @let level = column.levels.get(place).and_then(|level| aspect.level(level.level.as_ref()?.as_str()));
                            td data-l=(head) {
                                @match level {
                                    None => { (t.compare_not_on_offer()) }
                                    Some(level) => { div { b { (level_words(level, t)) "." } " " (level.consequence.get(t)) } }
                                }
                            }
                        }
                    }
                }
                tr.sum { th scope="row" { (t.hands_record_home(&home)) } @for (head, column) in heads.iter().zip(&columns) { td data-l=(head) { (paid(column.total)) } } }
                @for (place, example) in plan.examples.iter().enumerate() {
                    tr { th scope="row" { (example.label.get(t)) } @for (head, column) in heads.iter().zip(&columns) { td data-l=(head) { @if let Some(example) = column.examples.get(place) { (paid(example.total)) } } } }
                }
            }
        }
    }
}

/// The prices of each category, each option in its column.
fn prices(voted: &[Voted<'_>], t: Lang) -> Markup {
    let lists: Vec<Vec<(String, String, String)>> = voted.iter().map(|option| price_list(option, t)).collect();
    let mut groups: Vec<(String, Vec<String>)> = Vec::new();
    for (category, label, _) in lists.iter().flatten() {
        match groups.iter_mut().find(|(known, _)| known == category) {
            Some((_, labels)) if labels.contains(label) => {}
            Some((_, labels)) => labels.push(label.clone()),
            None => groups.push((category.clone(), vec![label.clone()])),
        }
    }
    let price = |list: &[(String, String, String)], category: &str, label: &str| {
        let found = list.iter().find(|(a, b, _)| a == category && b == label);
        found.map_or_else(|| "–".to_owned(), |(_, _, price)| price.clone())
    };
    html! {
        div.prices {
            @for (category, labels) in &groups {
                table {
                    caption { (category) }
                    thead { tr { th scope="col" { (category) } @for (place, _) in voted.iter().enumerate() { th scope="col" { (letter(place)) } } } }
                    tbody { @for label in labels { tr { th scope="row" { (label) } @for (place, list) in lists.iter().enumerate() { td data-l=(letter(place)) { (price(list, category, label)) } } } } }
                }
            }
        }
    }
}

/// Category, what is paid for, its price; or the one charge that is everything, or why there is none.
fn price_list(option: &Voted<'_>, t: Lang) -> Vec<(String, String, String)> {
    let all = |price| vec![(t.check_charge().to_owned(), t.check_charge().to_owned(), price)];
    if let Some(charge) = option.assessment.service.charge_per_month {
        return all(soles(charge.rounded(t.money()), t));
    }
    match &option.assessment.prices {
        Err(refusal) => all(refusal.text(t).to_owned()),
        Ok(prices) => {
            let of = |schedule: &PricedSchedule| {
                // Without sewerage nobody is charged for it.
                let sewer = schedule.sewer.clone().filter(|_| option.assessment.service.sewer);
                let category = schedule.category.name(t);
                let rows = listed(&PricedSchedule { sewer, ..schedule.clone() }, t).into_iter();
                rows.map(|(label, price)| (category.clone(), label, price)).collect::<Vec<_>>()
            };
            prices.schedules.iter().flat_map(of).collect()
        }
    }
}

/// The result, what each option is, the hands of each sector and of all; a sum stands there only where all of it is counted.
fn hands(plan: &Plan, count: &Count, t: Lang) -> Markup {
    let Ok(totals) = count.totals() else { return html! {} };
    let mut heads = heads(count, t);
    heads.push(t.hands_raised().to_owned());
    heads.push(t.hands_abstained().to_owned());
    html! {
        p { @if count.sectors.iter().all(Sector::complete) { b { (most(count, &totals, t)) } } @else { b { (t.hands_record_most_blank()) } " " span.blank {} } }
        @for said in remarks(count, &totals, t) { p { b { (said) } } }
        ul {
            @for (place, option) in count.options.iter().enumerate() {
                @let words = service_words(count.differing(plan, option), t);
                li {
                    (named(plan, Row::Option(place), &count.options, t)) @if !words.is_empty() { " · " (words) }
                    @if let Some(said) = two_todays(plan, option, t) { ". " (said) }
                }
            }
            li { (named(plan, Row::Today, &count.options, t)) }
        }
        table.hands {
            thead { tr { th scope="col" { (t.hands_sum_of()) } th scope="col" { (t.hands_record_who()) } @for head in &heads { th scope="col" { (head) } } } }
            @for (place, sector) in count.sectors.iter().enumerate() {
                @let name = sector.name(place, t);
                @if let Some(row) = decided(count, sector) {
                    tbody { tr { th scope="rowgroup" { (name) } td.noted colspan=(heads.len().saturating_add(1)) { (t.hands_noted_for(&row.name(t))) } } }
                } @else if let Some(raised) = totals.sectors.get(place) {
                    @let tallies: Vec<Tally> = sector.hands.iter().filter_map(|hands| Tally::of([hands]).ok()).collect();
                    (group(&name, &in_order(&tallies, raised), &heads, t))
                }
            }
            (group(totals.name(t), &in_order(&totals.rows, &totals.raised), &heads, t))
            @if totals.raised.all.complete() && totals.raised.all.hands > 0 { (share(&totals, &heads, t)) }
        }
        p { (t.hands_base()) @if let Some(option) = count.options.first() { " " (t.hands_pays(&home(plan, option, t))) } }
    }
}

/// The options, to stay as today, what was raised, who abstains.
fn in_order(rows: &[Tally], raised: &Tally) -> Vec<Tally> {
    let (abstained, options) = rows.split_last().map_or((None, rows), |(last, options)| (Some(*last), options));
    options.iter().copied().chain([*raised]).chain(abstained).collect()
}

fn group(name: &str, tallies: &[Tally], heads: &[String], t: Lang) -> Markup {
    let number = |sum: Sum| if sum.complete() { whole(sum.hands) } else { String::new() };
    html! {
        tbody {
            tr { th scope="rowgroup" rowspan="3" { (name) } th scope="row" { (Who::Women.name(t)) } @for (head, tally) in heads.iter().zip(tallies) { td data-l=(head) { (number(tally.women)) } } }
            tr { th scope="row" { (Who::Men.name(t)) } @for (head, tally) in heads.iter().zip(tallies) { td data-l=(head) { (number(tally.men)) } } }
            tr.sum { th scope="row" { (t.hands_record_total()) } @for (head, tally) in heads.iter().zip(tallies) { td data-l=(head) { (number(tally.all)) } } }
        }
    }
}

fn share(totals: &Totals, heads: &[String], t: Lang) -> Markup {
    let mut shares = shares(totals);
    // As the heads stand: what was raised comes before those who abstain.
    shares.insert(shares.len().saturating_sub(1), "100\u{a0}%".to_owned());
    html! {
        tbody { tr { th scope="row" colspan="2" { (t.hands_share()) } @for (head, share) in heads.iter().zip(&shares) { td data-l=(head) { (share) } } } }
    }
}

fn delegates(count: &Count, t: Lang) -> Markup {
    html! {
        table.signs {
            thead { tr {
                th scope="col" { (t.hands_sum_of()) }
                @for who in [t.hands_record_woman(), t.hands_record_man()] { th scope="col" { (who) } th scope="col" { (t.hands_record_id()) } th scope="col" { (t.hands_record_sign()) } }
            } }
            tbody {
                @for (place, sector) in count.sectors.iter().enumerate() {
                    tr {
                        th scope="row" { (sector.name(place, t)) }
                        @for (who, name) in [(t.hands_record_woman(), &sector.woman), (t.hands_record_man(), &sector.man)] {
                            td data-l=(who) { (name.trim()) }
                            td data-l=(t.hands_record_id()) {}
                            td data-l=(t.hands_record_sign()) {}
                        }
                    }
                }
            }
        }
    }
}

fn signatures(t: Lang) -> Markup {
    html! {
        div.signed {
            @for who in [t.hands_record_municipality(), t.hands_record_operator()] {
                dl {
                    div { dt { b { (who) } } dd {} }
                    @for label in [t.hands_record_person(), t.hands_record_post(), t.hands_record_id(), t.hands_record_sign()] { div { dt { (label) ":" } dd {} } }
                }
            }
        }
    }
}
