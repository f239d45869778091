//! The register of users: where its file is opened, and what its bills come to.

use crate::home::cost::Cost;
use crate::locale::{self, Lang, amount, difference, soles};
use crate::number::money::{Exact, Rate, Soles, known};
use crate::number::refusal::Refusal;
use crate::register::fault::{BadRow, Unusable};
use crate::register::summary::{AboveMarks, AgainstToday, Amounts, Band, RegisterSummary, Tally};
use crate::register::understood::{ColumnRead, Understood, WordRead};
use crate::register::{Column, words};
use crate::town::outlook::FundPlan;
use crate::view::town::{fund as town_fund, social};
use crate::view::{TownView, ledger};
use maud::{Markup, html};

/// How many bad rows stand there before a press shows the rest.
const FIRST_BAD: usize = 5;

/// Where the file is chosen or dropped. What is read stands in `padron-result`.
pub fn desk(view: &TownView<'_>) -> Markup {
    let t = view.lang;
    // Where nobody pays by use, nothing of it is asked for.
    let asked = |column: &Column| !(view.per_home() && matches!(column, Column::Metered | Column::M3 | Column::Sewer));
    let categories = view.plan.categories;
    let cell = |column: Column| match column {
        Column::Category if categories.are_own() => format!("{}.", words::names(categories, t)),
        _ => t.register_format_cell(column.word()),
    };
    html! {
        div.box.drop data-drop {
            div.field {
                div.lab { label for="padron-file" { (t.register_choose()) } p.soft { (t.register_drop()) } }
                // The browser's own words for choosing a file are in the browser's language.
                span.file { input type="file" id="padron-file" accept=".csv,.txt,.tsv,.xlsx,.ods,text/csv,text/plain"; span.btn aria-hidden="true" { (t.register_open()) } }
            }
            div.field #padron-sheets hidden { div.lab { label for="padron-sheet" { (t.register_sheet()) } } select.inp #padron-sheet {} }
            @if !view.plan.users.is_empty() { p { button.btn type="button" data-register="example" { (t.register_example()) } } }
            details data-key="padron-format" {
                summary.row { span.arrow { (t.register_format()) } span {} }
                p.soft { (t.register_format_why()) }
                table.tab.two aria-label=(t.register_format()) {
                    thead { tr { th scope="col" { (t.register_format_column()) } th scope="col" { (t.register_format_holds()) } } }
                    tbody { @for column in Column::ALL.into_iter().filter(asked) { tr { th scope="row" { (column.name(t)) } td { (cell(column)) } } } }
                }
            }
            div #padron-progress hidden {
                p #padron-reading { (t.register_reading()) }
                progress max="100" aria-labelledby="padron-reading" {}
                button.btn type="button" data-register="cancel" { (t.register_cancel()) }
            }
            p.refused #padron-failed role="alert" hidden { (t.register_failed()) }
            p.refused #padron-unsaved role="alert" hidden { (t.register_unsaved()) }
            p.soft #padron-cancelled hidden { (t.register_cancelled()) }
        }
        (view.words("register", if view.per_home() { &["csv", "exempt"] } else { &["csv", "exempt", "meter"] }))
        div #padron-result {}
    }
}

/// What the bills come to, or why the file cannot be used.
pub fn result(view: &TownView<'_>, read: &Result<RegisterSummary, Unusable>) -> Markup {
    let t = view.lang;
    match read {
        Err(Unusable { fault, understood }) => html! {
            div.box { p.soft #padron-name {} p.refused { b { (t.register_refused()) } ". " (fault.text(t)) } }
            @if !understood.columns.is_empty() { (understanding(view, understood)) }
        },
        Ok(summary) => html! {
            div.box {
                p.soft #padron-name {}
                p { b { (t.register_rows(&locale::plain(summary.rows.good.into()))) } }
                @if summary.rows.bad > 0 { p { a href="#padron-bad" { (t.register_rows_bad(&locale::plain(summary.rows.bad.into()))) } } }
                @if summary.rows.good > 0 { (saving(view)) }
            }
            (understanding(view, &summary.understood))
            @if summary.rows.good > 0 { (sums_of(view, summary)) }
            @if summary.rows.bad > 0 { (bad_rows(t, &summary.rows.listed, summary.rows.bad)) }
        },
    }
}

/// The receipts to be saved: what can be had is shown when they are there.
fn saving(view: &TownView<'_>) -> Markup {
    let t = view.lang;
    let name = |end: &str| [view.plan.id.as_str(), "-padron", end].concat();
    html! {
        p {
            a.btn #padron-csv hidden download=(name(".csv")) { (t.register_csv()) } " "
            button.btn type="button" hidden data-save="semicolon" data-name=(name(".csv")) { (t.register_semicolon()) } " "
            button.btn type="button" hidden data-save="xlsx" data-name=(name(".xlsx")) { (t.register_xlsx()) }
        }
    }
}

/// What was understood of the file, with its columns and words to be pointed at something else.
fn understanding(view: &TownView<'_>, understood: &Understood) -> Markup {
    let t = view.lang;
    let sentences = understood.sentences(t);
    html! {
        div.box {
            h3 { (t.register_understood()) }
            @if !understood.warnings.is_empty() {
                p { b { (t.register_doubts()) } }
                ul.dots { @for warning in &understood.warnings { li { (warning.text(t)) } } }
            }
            @if !sentences.is_empty() { ul.dots { @for sentence in sentences { li { (sentence) } } } }
            p.soft { (t.register_understood_why()) }
            div.grid {
                (columns(t, &understood.columns))
                @if !understood.words.is_empty() { (words(view, &understood.words)) }
            }
        }
    }
}

/// Which column of the file is which.
fn columns(t: Lang, columns: &[ColumnRead]) -> Markup {
    let label = |number: &str, column: &ColumnRead| {
        if column.name.is_empty() { t.register_column_number(number) } else { [number, ". ", &column.name].concat() }
    };
    let named: Vec<_> = columns.iter().zip(1u32..).map(|(column, number)| (column, number.to_string())).collect();
    html! {
        table.tab.two aria-label=(t.register_understood()) {
            thead { tr { th scope="col" { (t.register_field()) } th scope="col" { (t.register_from_column()) } } }
            tbody { @for field in Column::ALL { tr {
                th scope="row" { (field.name(t)) }
                td { select.inp data-map=(field.word()) aria-label=(field.name(t)) {
                    option value="" selected[columns.iter().all(|column| column.column != Some(field))] { (t.register_no_column()) }
                    @for (column, number) in &named { option value=(number) selected[column.column == Some(field)] { (label(number, column)) } }
                } }
            } } }
        }
    }
}

/// Which category each of the file's words is.
fn words(view: &TownView<'_>, words: &[WordRead]) -> Markup {
    let t = view.lang;
    let offered = |read: &WordRead| {
        let own = read.category;
        view.plan.categories.iter().filter(move |one| view.plan.tariff.schedule(*one).is_some() || own == Some(*one))
    };
    html! {
        table.tab.two aria-label=(t.register_word()) {
            thead { tr { th scope="col" { (t.register_word()) } th scope="col" { (t.register_word_taken()) } } }
            tbody { @for read in words { tr {
                th scope="row" { (read.word) small { (t.register_word_rows(&locale::plain(read.rows.into()))) } }
                td { select.inp data-map={ "category:" (read.word) } aria-label=(read.word) {
                    @if read.category.is_none() { option value="" selected { (t.register_word_unknown()) } }
                    @for category in offered(read) { option value=(category.id()) selected[read.category == Some(category)] { (words::name(category, t)) } }
                } }
            } } }
        }
    }
}

fn sums_of(view: &TownView<'_>, summary: &RegisterSummary) -> Markup {
    let t = view.lang;
    html! {
        div.grid {
            div.stack { (money(view, summary)) (fund(view, summary)) }
            div.stack {
                (social_charge(view, summary))
                @match &summary.above_marks {
                    Ok(above) => { (above_marks(t, above)) }
                    Err(refusal) => { (withheld(view, t.register_above(), *refusal)) }
                }
                @match &summary.against_today {
                    Ok(against) => { (changes(t, against)) }
                    Err(refusal) => { (withheld(view, t.register_changes(), *refusal)) }
                }
            }
        }
    }
}

/// The result in one sentence, as it would be said.
pub fn said(t: Lang, read: &Result<RegisterSummary, Unusable>) -> String {
    match read {
        Ok(summary) => t.register_said(locale::RegisterSaid {
            connections: &locale::plain(summary.connections.into()),
            turnover: &soles(summary.month.turnover, t),
        }),
        Err(unusable) => unusable.fault.text(t),
    }
}

fn withheld(view: &TownView<'_>, heading: &str, refusal: Refusal) -> Markup {
    html! { div.box { h3 { (heading) } (view.withheld(refusal)) } }
}

fn money(view: &TownView<'_>, summary: &RegisterSummary) -> Markup {
    let t = view.lang;
    let needed = known(&view.assessment.needed).map(|needed| needed.revenue.rounded(view.plan.money));
    html! {
        div.box {
            h3 { (t.register_money()) }
            dl.three {
                div { dt { (t.register_turnover()) } dd { (soles(summary.month.turnover, t)) } }
                div { dt { (t.register_total()) } dd { (soles(summary.month.total, t)) } }
                div { dt { (t.register_turnover_year()) } dd { (soles(summary.year.turnover, t)) } }
            }
            @if let (Ok(needed), Ok(beyond)) = (needed, summary.beyond_needed) {
                p { (against_needed(t, needed, beyond, summary.year.turnover)) }
            }
            details data-key="padron-sum" { summary.row { span.arrow { (t.register_sum()) } span {} } (sums(t, &summary.month, summary.vat_included)) }
            details data-key="padron-categories" { summary.row { span.arrow { (t.register_by_category()) } span {} } (categories(t, summary)) }
        }
    }
}

/// The year against what is needed: where the municipality carries the social charge, before its discounts.
fn against_needed(t: Lang, needed: Soles, beyond: Soles, year: Soles) -> String {
    let counted = beyond.plus(needed).unwrap_or_default();
    let (needed, turnover, difference) = (&soles(needed, t), &soles(counted, t), &difference(beyond, t));
    if counted == year {
        t.register_needed(locale::RegisterNeeded { needed, turnover, difference })
    } else {
        t.register_needed_before(locale::RegisterNeededBefore { needed, turnover, difference })
    }
}

/// From the lines of all receipts to what is paid, and from there to the turnover.
fn sums(t: Lang, month: &Amounts, vat_included: bool) -> Markup {
    let vat_added = if vat_included { Soles::ZERO } else { month.vat };
    let lines = [
        (t.register_service(), month.service),
        (t.register_specific(), month.specific),
        (t.register_discounts(), month.discounts),
        (t.register_exemptions(), month.exemptions),
        (&t.register_vat(), vat_added),
    ];
    // What a partly exempt institution pays of it counts as collected for others, net of VAT as turnover is.
    let net = month.total.minus(month.vat).unwrap_or_default();
    let for_others = net.minus(month.turnover).unwrap_or_default();
    let rest = [
        (t.register_total(), month.total),
        (&t.register_less_vat(), month.vat.negated()),
        (t.register_less_specific(), for_others.negated()),
    ];
    html! {
        (ledger(&lines, (t.register_total(), month.total), t))
        (ledger(&rest, (&t.register_turnover(), month.turnover), t))
    }
}

fn categories(t: Lang, summary: &RegisterSummary) -> Markup {
    let cells = |connections: u32, month: &Amounts| {
        html! {
            td data-l=(t.register_connections()) { (locale::plain(connections.into())) }
            td data-l=(t.register_m3()) { (locale::volume(month.m3)) }
            td data-l=(t.register_pays()) { (amount(month.total, t)) }
            td data-l=(t.register_bills()) { (amount(month.turnover, t)) }
        }
    };
    html! {
        table.tab.stackd aria-label=(t.register_by_category()) {
            thead { tr { th scope="col" { (t.cross_who()) } th scope="col" { (t.register_connections()) } th scope="col" { (t.register_m3()) } th scope="col" { (t.register_pays()) } th scope="col" { (t.register_bills()) } } }
            tbody { @for row in &summary.categories { tr { th scope="row" { (row.category.name(t)) } (cells(row.connections, &row.month)) } } }
            tfoot { tr { th scope="row" { (t.sum()) } (cells(summary.connections, &summary.month)) } }
        }
    }
}

fn social_charge(view: &TownView<'_>, summary: &RegisterSummary) -> Markup {
    let t = view.lang;
    let who = locale::RegisterBeneficiaries {
        homes: &locale::plain(summary.beneficiaries.connections.into()),
        cost: &soles(summary.beneficiaries.cost, t),
    };
    html! {
        div.box {
            h3 { (t.register_social()) }
            p { (t.register_beneficiaries(who)) }
            (view.known(&summary.social, |gap| html! {
                dl.three {
                    @if let Some(given) = social::transfer(view, gap) { div { dt { (t.register_transfer()) } dd { (soles(given, t)) } } }
                    @if let Some(each) = gap.covered.ok().and_then(|covered| covered.carried()) { div { dt { (t.register_each()) } dd { (soles(each, t)) } } }
                }
                details data-key="padron-social" { summary.row { span.arrow { (t.register_sum()) } span {} } (social::sums(view, gap)) }
                details data-key="padron-orders" { summary.row { span.arrow { (t.register_orders()) } span {} } (social::gap(view, gap)) }
            }))
        }
    }
}

fn fund(view: &TownView<'_>, summary: &RegisterSummary) -> Markup {
    let t = view.lang;
    let two_years = |plans: &Vec<FundPlan>| plans.first()?.years.get(1).map(|year| year.closing);
    html! {
        div.box {
            h3 { (t.register_fund()) }
            (view.known(&summary.fund, |fund| town_fund::deposits(view, fund)))
            (view.known(&summary.fund_plans, |plans| html! {
                @if let Some(closing) = two_years(plans) { p { b { (t.register_fund_two_years(&soles(closing, t))) } } }
                (town_fund::over_the_years(view, plans))
                @if let (Some(target), Ok(cost)) = (plans.first().and_then(|own| own.target.ok()), &view.assessment.cost) {
                    details data-key="padron-target" { summary.row { span.arrow { (t.register_target()) } span {} } (target_sum(view, target, cost)) }
                }
            }))
        }
    }
}

fn target_sum(view: &TownView<'_>, target: Soles, cost: &Cost) -> Markup {
    let months = view.plan.fund.as_ref().and_then(|fund| fund.target_months).unwrap_or_default();
    let sum = locale::RegisterTargetSum {
        cost: &soles(cost.operating, view.lang),
        months: &locale::plain(months.normalize()),
        target: &soles(target, view.lang),
    };
    html! { p { (view.lang.register_target_sum(sum)) } }
}

fn changes(t: Lang, against: &AgainstToday) -> Markup {
    let by_category = against.categories.iter().map(|row| (row.category.name(t), row.tally)).collect();
    let by_size = against.bands.iter().map(|row| (band(t, row.band), row.tally)).collect();
    html! {
        div.box {
            h3 { (t.register_changes()) }
            dl.three {
                div { dt { (t.register_more()) } dd { (locale::plain(against.all.more.into())) } }
                div { dt { (t.register_less()) } dd { (locale::plain(against.all.less.into())) } }
                div { dt { (t.register_same()) } dd { (locale::plain(against.all.same.into())) } }
            }
            details data-key="padron-change-category" { summary.row { span.arrow { (t.register_by_category()) } span {} } (tallies(t, t.register_by_category(), by_category, &against.all)) }
            details data-key="padron-change-size" { summary.row { span.arrow { (t.register_by_size()) } span {} } (tallies(t, t.register_by_size(), by_size, &against.all)) }
        }
    }
}

fn band(t: Lang, band: Band) -> String {
    let limit = Band::ALL.into_iter().find(|(one, _)| *one == band).and_then(|(_, limit)| limit);
    t.register_band(&limit.map_or_else(|| "more".to_owned(), |limit| limit.to_string()))
}

fn tallies(t: Lang, name: &str, rows: Vec<(String, Tally)>, all: &Tally) -> Markup {
    let count = |label: &str, count: u32| html! { td data-l=(label) { (locale::plain(count.into())) } };
    let sum = |label: &str, sum: Soles| html! { td data-l=(label) { (amount(sum, t)) } };
    let cells = |tally: &Tally| {
        html! {
            (count(t.register_more(), tally.more)) (count(t.register_less(), tally.less)) (count(t.register_same(), tally.same))
            (sum(t.register_today(), tally.today)) (sum(t.register_then(), tally.total)) (sum(t.register_difference(), tally.difference))
        }
    };
    let heads = [
        t.register_more(),
        t.register_less(),
        t.register_same(),
        t.register_today(),
        t.register_then(),
        t.register_difference(),
    ];
    html! {
        table.tab.stackd aria-label=(name) {
            thead { tr { th scope="col" { (t.cross_who()) } @for head in heads { th scope="col" { (head) } } } }
            tbody { @for (label, tally) in &rows { tr { th scope="row" { (label) } (cells(tally)) } } }
            tfoot { tr { th scope="row" { (t.sum()) } (cells(all)) } }
        }
    }
}

fn above_marks(t: Lang, above: &AboveMarks) -> Markup {
    let count = |homes: u32| Exact::new(homes.into());
    let share = |homes: u32| Rate::percent_of(count(homes), count(above.homes)).map(locale::percent);
    let more = |share: Rate| t.register_above_share(&locale::rate(share));
    let row = |label: &str, homes: u32| {
        html! { tr { th scope="row" { (label) } td { (locale::plain(homes.into())) @if let Ok(share) = share(homes) { small { (share) } } } } }
    };
    html! {
        div.box {
            h3 { (t.register_above()) }
            p.soft { (t.register_above_why(&soles(above.income, t))) }
            table.tab.two aria-label=(t.register_above()) { tbody { (row(&more(above.usual), above.above_usual)) (row(&more(above.most), above.above_most)) (row(t.register_above_homes(), above.homes)) } }
        }
    }
}

fn bad_rows(t: Lang, listed: &[BadRow], all: u32) -> Markup {
    let (first, rest) = listed.split_at_checked(FIRST_BAD).unwrap_or((listed, &[]));
    let table = |rows: &[BadRow]| {
        html! {
            table.tab.stackd aria-label=(t.register_bad()) {
                thead { tr { th scope="col" { (t.register_bad_line()) } th.words scope="col" { (t.register_format_column()) } th.words scope="col" { (t.register_bad_cell()) } th.words scope="col" { (t.register_bad_why()) } } }
                tbody { @for row in rows { tr {
                    th scope="row" data-l=(t.register_bad_line()) { (locale::plain(row.line.into())) }
                    td.words data-l=(t.register_format_column()) { @match row.column { Some(column) => { (column.name(t)) } None => { "–" } } }
                    td.words data-l=(t.register_bad_cell()) { @if row.cell.is_empty() { "–" } @else { (row.cell) } }
                    td.words data-l=(t.register_bad_why()) { (row.fault.text(t)) }
                } } }
            }
        }
    };
    let unlisted = u32::try_from(listed.len()).ok().and_then(|listed| all.checked_sub(listed)).unwrap_or_default();
    html! {
        div.box {
            h3 #padron-bad { (t.register_bad()) }
            (table(first))
            @if !rest.is_empty() {
                details data-key="padron-bad-rest" { summary.row { span.arrow { (t.register_bad_rest(&rest.len().to_string())) } span {} } (table(rest)) }
            }
            @if unlisted > 0 { p.soft { (t.register_bad_more(&locale::plain(unlisted.into()))) } }
        }
    }
}
