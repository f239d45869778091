//! The sums of a count, as far as it has come.

use super::whole;
use crate::hands::{Count, Row, Sector, Sum, Tally, Totals};
use crate::locale::{self, Lang};
use maud::{Markup, html};

/// What was counted so far, sector by sector; the name of a sector leads to it.
pub fn sums(count: &Count, shown: usize, t: Lang) -> Markup {
    let Ok(totals) = count.totals() else { return html! {} };
    let open: Vec<String> = open_sectors(count, t);
    let names: Vec<String> = count.rows().map(|row| row.name(t)).collect();
    html! {
        h3 { (t.hands_totals()) }
        p.most { (most(count, &totals, t)) }
        @for said in remarks(count, &totals, t) { p { b { (said) } } }
        p { @if open.is_empty() { (t.hands_complete()) } @else { (t.hands_incomplete(&open.join(", "))) } }
        table.tab.stackd {
            thead { tr { th scope="col" { (t.hands_sum_of()) } @for name in &names { th scope="col" { (name) } } th scope="col" { (t.hands_raised()) } } }
            tbody {
                @for (place, (sector, raised)) in count.sectors.iter().zip(&totals.sectors).enumerate() {
                    tr {
                        th scope="row" { button.open type="button" data-hands="go" data-sector=(place) data-key={ "hands-go-" (place) } aria-current=[(place == shown).then_some("true")] { (sector.name(place, t)) } }
                        @if let Some(row) = decided(count, sector) { td.noted colspan=(names.len().saturating_add(1)) { (t.hands_noted_for(&row.name(t))) } } @else {
                            @for (name, hands) in names.iter().zip(&sector.hands) { td data-l=(name) { @if let Ok(tally) = Tally::of([hands]) { (cell(&tally, t)) } } }
                            td data-l=(t.hands_raised()) { (cell(raised, t)) }
                        }
                    }
                }
            }
            tfoot {
                tr {
                    th scope="row" { (totals.name(t)) }
                    @for (name, tally) in names.iter().zip(&totals.rows) { td data-l=(name) { (cell(tally, t)) } }
                    td data-l=(t.hands_raised()) { (cell(&totals.raised, t)) }
                }
                @if totals.raised.all.hands > 0 {
                    tr {
                        th scope="row" { (t.hands_share()) }
                        @for (name, share) in names.iter().zip(shares(&totals)) { td data-l=(name) { (share) } }
                        td data-l=(t.hands_raised()) { "100\u{a0}%" }
                    }
                }
            }
        }
        p.soft { (t.hands_split_key()) " " (t.hands_base()) }
    }
}

/// All hands of a tally, and below whose they are.
fn cell(tally: &Tally, t: Lang) -> Markup {
    let sum = |sum: Sum| if sum.begun() { whole(sum.hands) } else { "—".to_owned() };
    html! {
        @if tally.all.begun() {
            b { (sum(tally.all)) }
            small { (t.hands_split(locale::HandsSplit { women: &sum(tally.women), men: &sum(tally.men) })) }
        } @else { "—" }
    }
}

/// The share of each option in the hands raised; nothing for abstentions.
pub fn shares(totals: &Totals) -> Vec<String> {
    let options = totals.rows.len().saturating_sub(1);
    let share = |(place, tally)| {
        if place < options { totals.percent(tally).map(locale::percent).unwrap_or_default() } else { "–".to_owned() }
    };
    totals.rows.iter().enumerate().map(share).collect()
}

fn open_sectors(count: &Count, t: Lang) -> Vec<String> {
    let open = |(place, sector): (usize, &Sector)| (!sector.complete()).then(|| sector.name(place, t));
    count.sectors.iter().enumerate().filter_map(open).collect()
}

/// What a sector decided by a majority that nobody counted.
pub fn decided(count: &Count, sector: &Sector) -> Option<Row> {
    count.rows().nth(sector.by_majority()?)
}

/// What must be known beside the sums: which sectors they leave out, and more hands than people.
pub fn remarks(count: &Count, totals: &Totals, t: Lang) -> Vec<String> {
    let number = |number: usize| whole(u32::try_from(number).unwrap_or(u32::MAX));
    let left_out = (totals.uncounted > 0).then(|| {
        let (uncounted, all) = (&number(totals.uncounted), &number(count.sectors.len()));
        t.hands_uncounted(locale::HandsUncounted { uncounted, all })
    });
    let more = count.more_than_present(totals).into_iter().map(|(who, hands, present)| {
        let (who, hands, present) = (who.name(t), &whole(hands), &whole(present));
        t.hands_more_than_present(locale::HandsMoreThanPresent { who, hands, present })
    });
    left_out.into_iter().chain(more).collect()
}

/// Who has most hands, without a verdict, where they were counted.
pub fn most(count: &Count, totals: &Totals, t: Lang) -> String {
    match (totals.uncounted, totals.uncounted == count.sectors.len()) {
        (0, _) => most_counted(count, totals, t),
        (_, true) => t.hands_nobody_counted().to_owned(),
        (_, false) => t.hands_most_counted(&most_counted(count, totals, t)),
    }
}

fn most_counted(count: &Count, totals: &Totals, t: Lang) -> String {
    let most = totals.most();
    let names: Vec<String> =
        count.rows().enumerate().filter(|(place, _)| most.contains(place)).map(|(_, row)| row.name(t)).collect();
    let Some(tally) = most.first().and_then(|place| totals.rows.get(*place)) else {
        return t.hands_none_yet().to_owned();
    };
    let percent = &totals.percent(tally).map(locale::percent).unwrap_or_default();
    let (option, hands, all) = (&names.join(", "), &whole(tally.all.hands), &whole(totals.raised.all.hands));
    let so_far = count.sectors.iter().any(|sector| !sector.complete());
    match (names.len(), so_far) {
        (1, false) => t.hands_most(locale::HandsMost { option, hands, all, percent }),
        (1, true) => t.hands_most_so_far(locale::HandsMostSoFar { option, hands, all, percent }),
        (_, false) => t.hands_tie(locale::HandsTie { options: option, hands, all, percent }),
        (_, true) => t.hands_tie_so_far(locale::HandsTieSoFar { options: option, hands, all, percent }),
    }
}
