//! The form to check a receipt, and what is found: the first wrong line with its sum, and the whole receipt behind it.

use crate::home::bill::Bill;
use crate::home::connection::VolumeRule;
use crate::home::extra::Extra;
use crate::home::line::LineKind;
use crate::locale::{self, Lang, amount, soles};
use crate::number::money::Soles;
use crate::plan::Status;
use crate::receipt_check::{Addition, EXEMPT, ExtraItem, Figure, Item, ReceiptCheck, Row, Verdict, YEAR, years};
use crate::view::home::controls::kind;
use crate::view::home::receipt::{charge_name, explained, extra_explained, title, vat_explained, volume_text};
use crate::view::{TownView, problems};
use maud::{Markup, html};
use std::cmp::Ordering;

/// What a receipt of the plan may show, to be copied from one.
pub fn form(view: &TownView<'_>) -> Markup {
    let t = view.lang;
    let years = years(view.plan);
    html! {
        div.grid {
            form.box.copy data-receipt autocomplete="off" {
                (problems::summary(t.check_wrong_title(), None))
                p.soft { (t.check_empty_field()) }
                @if years > 1 { (field(YEAR, &t.check_year(&years.to_string()), None, "1", "numeric")) }
                @let items = Item::all(view.plan);
                @for (heading, items) in folded(&items) {
                    @match heading {
                        None => { @for item in items { (item_field(view, item)) } }
                        Some(Fold::Exempt) => { (fold(t.check_exempted(), html! { @for item in items { (item_field(view, item)) } (field(EXEMPT, t.check_exempt(), None, "", "decimal")) })) }
                        Some(Fold::Others) => { (fold(t.check_others(), html! { @for item in items { (item_field(view, item)) } })) }
                    }
                }
                div.acts {
                    button.btn.go type="submit" { (t.check_submit()) }
                    button.btn type="reset" { (t.check_reset()) }
                }
                (view.words("check", &["subtotal", "vat"]))
            }
            div {
                div #checked aria-live="polite" {}
                p.void { b { (t.check_here()) } }
            }
        }
    }
}

/// What few receipts have stands behind a line of its own, where a receipt has it.
#[derive(Clone, Copy, PartialEq)]
enum Fold {
    Exempt,
    Others,
}

impl Fold {
    fn of(item: &Item) -> Option<Fold> {
        match item {
            Item::Line(LineKind::Exemption) => Some(Fold::Exempt),
            Item::Extra(_) | Item::RoundingBefore | Item::RoundingNow | Item::ToPay => Some(Fold::Others),
            _ => None,
        }
    }
}

/// The receipt's order, in runs of what is folded together.
fn folded(items: &[Item]) -> impl Iterator<Item = (Option<Fold>, &[Item])> {
    items.chunk_by(|one, next| Fold::of(one) == Fold::of(next)).map(|run| (run.first().and_then(Fold::of), run))
}

fn fold(heading: &str, fields: Markup) -> Markup {
    html! { details.field { summary.row { span.arrow { (heading) } span {} } (fields) } }
}

fn item_field(view: &TownView<'_>, item: &Item) -> Markup {
    let hint = item.taken_off().then(|| view.lang.check_taken_off());
    field(&item.field(), &name(view, item), hint, "", "decimal")
}

fn field(name: &str, label: &str, hint: Option<&str>, value: &str, keyboard: &str) -> Markup {
    html! {
        div.field {
            div.lab { label for=(name) { (label) @if let Some(hint) = hint { " " span.soft { "(" (hint) ")" } } } }
            input.inp type="text" inputmode=(keyboard) name=(name) id=(name) value=(value);
            div.full aria-live="polite" data-refused=(name) {}
        }
    }
}

/// The home and the service whose receipt is checked.
pub fn checked_home(view: &TownView<'_>) -> Markup {
    let t = view.lang;
    let home = &view.assessment.choice.home;
    let mut facts = vec![kind(home, t)];
    if let Ok(bill) = &view.assessment.bill {
        facts.extend(bill.billed.map(|volume| volume_text(view, volume)));
        if view.plan.tariff.categories().any(|(_, schedule)| schedule.sewer.is_some()) {
            let sewer = bill.lines.iter().any(|line| line.kind == LineKind::Sewer);
            facts.push(if sewer { t.check_with_sewer() } else { t.check_without_sewer() }.to_owned());
        }
    }
    if home.social {
        facts.push(t.check_social().to_owned());
    }
    if view.assessment.choice.new_connection {
        facts.push(t.check_new_connection().to_owned());
    }
    if view.assessment.choice.late > 0 {
        facts.push(t.extra_arrears(&view.assessment.choice.late.to_string()));
    }
    html! {
        @if view.plan.status == Status::Illustrative { p { (view.badge()) } }
        p { (t.check_for()) }
        p { b { (facts.join(" · ")) } br; a href="#casa" { (t.check_change_home()) } }
        p { (view.levels_of(&view.answer.choice)) br; a href="#servicio" { (t.check_change_service()) } }
    }
}

/// What a thing on the receipt is called.
fn name(view: &TownView<'_>, item: &Item) -> String {
    let t = view.lang;
    let text = match item {
        Item::Volume => t.check_volume(),
        Item::Line(LineKind::Charge) => t.check_charge(),
        Item::Line(LineKind::Water) => t.check_water(),
        Item::Line(LineKind::Sewer) => t.line_sewer(),
        Item::Line(LineKind::Fixed) => charge_name(view),
        Item::Line(LineKind::Added { label, .. }) => label.get(t),
        Item::Line(LineKind::TopUp) => t.line_top_up(),
        Item::Line(LineKind::Specific { label, .. }) => label.get(t),
        Item::Line(LineKind::SocialDiscount) => t.line_social(),
        Item::Line(LineKind::Exemption) => t.line_exemption(),
        Item::Subtotal => t.receipt_subtotal(),
        Item::Vat => return t.check_vat(),
        Item::Total => t.receipt_total(),
        Item::Extra(ExtraItem::Instalment) => t.extra_connection(),
        Item::Extra(ExtraItem::Arrears) => t.check_arrears(),
        Item::Extra(ExtraItem::Surcharge) => t.extra_surcharge(),
        Item::Extra(ExtraItem::CutOff) => t.extra_cut_off(),
        Item::Extra(ExtraItem::Reconnection) => t.extra_reconnection(),
        Item::RoundingBefore => t.check_rounding_before(),
        Item::RoundingNow => t.check_rounding_now(),
        Item::ToPay => t.receipt_to_pay(),
        Item::CashRounding => t.check_rounding(),
        Item::Cash => t.receipt_cash(),
    };
    text.to_owned()
}

/// The verdict: everything written is right, or the first wrong line.
pub fn found(view: &TownView<'_>, check: &ReceiptCheck) -> Markup {
    let t = view.lang;
    if check.is_empty() {
        return html! { p.err { (t.check_nothing()) } };
    }
    html! {
        @match check.first_wrong() {
            Some(row) => { (wrong(view, check, row)) }
            None => { (right(view, check)) }
        }
        details {
            summary.row { span.arrow { (t.check_whole()) } span {} }
            (whole(view, check))
        }
    }
}

fn right(view: &TownView<'_>, check: &ReceiptCheck) -> Markup {
    let t = view.lang;
    let blank = check.rows.iter().filter(|row| row.verdict == Verdict::NotWritten && counts(row));
    let blank: Vec<String> = blank.map(|row| name(view, &row.item)).collect();
    let rounded: Vec<&Row> = check.rows.iter().filter(|row| row.verdict == Verdict::Rounded).collect();
    let compared = check.rows.iter().any(|row| row.verdict == Verdict::Right) || !rounded.is_empty();
    html! {
        div.box.panel.fine {
            @if compared { h3 { (t.check_right()) } }
            @if rounded.is_empty() { @if compared { p { (t.check_right_why()) } } } @else {
                @for row in rounded {
                    p { (t.check_rounded_line(locale::CheckRoundedLine { item: &name(view, &row.item), written: &figure(row.written, t), right: &figure(row.right, t) })) }
                }
                p { (t.check_rounded_why()) }
            }
            (not_known(view, check))
            @if !blank.is_empty() { p { (t.check_not_checked(&blank.join(", "))) } }
        }
    }
}

/// Why what is written cannot be checked, each reason once.
fn not_known(view: &TownView<'_>, check: &ReceiptCheck) -> Markup {
    let t = view.lang;
    let untold = t.check_not_known_vat();
    let mut reasons: Vec<&str> = Vec::new();
    for row in check.rows.iter().filter(|row| row.verdict == Verdict::NotKnown) {
        let reason = match row.item {
            Item::Volume => t.check_not_known_volume(),
            Item::RoundingBefore | Item::RoundingNow => t.check_not_known_carried(),
            Item::Extra(ExtraItem::Arrears) => t.check_not_known_arrears(),
            Item::Extra(_) => t.check_not_known_surcharge(),
            Item::ToPay | Item::CashRounding | Item::Cash => t.check_not_known_to_pay(),
            _ => untold.as_str(),
        };
        if reasons.last() != Some(&reason) {
            reasons.push(reason);
        }
    }
    html! { @for reason in reasons { p { (reason) } } }
}

fn wrong(view: &TownView<'_>, check: &ReceiptCheck, row: &Row) -> Markup {
    let t = view.lang;
    let name = name(view, &row.item);
    let left_out = row.verdict == Verdict::LeftOut;
    html! {
        div.box.panel {
            h3 { @if left_out { (t.check_left_out(&name)) } @else { (t.check_wrong(&name)) } }
            div.bars.told {
                @if !left_out { span { (t.check_says()) } b.num { (figure(row.written, t)) } }
                span { (t.check_should()) } b.num { (figure(row.right, t)) }
                @if !left_out { span { (t.check_difference()) } b.num { (difference(view, row)) } }
            }
            @if left_out { p { (t.check_left_out_why()) } }
            p { b { (t.check_reason()) } }
            (reason(view, check, row))
            @if check.year > 1 { p { (t.check_year_why(&check.year.to_string())) } }
            @for addition in check.additions.iter().filter(|addition| addition.into != row.item) { (does_not_add_up(view, addition)) }
            (not_known(view, check))
        }
    }
}

/// Why what is right is right: the sum that computed it, or why there is nothing.
fn reason(view: &TownView<'_>, check: &ReceiptCheck, row: &Row) -> Markup {
    let t = view.lang;
    let bill = &check.bill;
    if let Some(absent) = row.absent {
        return html! { p { (absent.text(t)) } };
    }
    match &row.item {
        Item::Volume => volume(view, bill),
        Item::Line(kind) => {
            html! { @if let Some(line) = bill.lines.iter().find(|line| line.kind == *kind) { (explained(view, line)) } }
        }
        Item::Subtotal => column(view, &lines(view, bill), bill.subtotal),
        Item::Vat => html! { @if let Some(vat) = bill.vat { (vat_explained(view, bill, vat)) } },
        Item::Total => match bill.vat {
            Some(vat) if !vat.included => {
                let parts = [
                    (t.receipt_subtotal().to_owned(), bill.subtotal),
                    (t.receipt_vat(&locale::rate(vat.rate)), vat.amount),
                ];
                column(view, &parts, bill.total)
            }
            _ => column(view, &lines(view, bill), bill.total),
        },
        Item::Extra(item) => {
            let extra = bill.extras.iter().find(|extra| ExtraItem::of(extra.kind) == *item);
            html! { @if let Some(extra) = extra { (extra_explained(view, extra)) } }
        }
        Item::ToPay => column(view, &beyond(view, check), bill.to_pay),
        Item::RoundingBefore | Item::RoundingNow => html! {},
        Item::CashRounding => cash(view, bill),
        Item::Cash => {
            let mut parts = beyond(view, check);
            parts.push((t.check_rounding().to_owned(), bill.cash_rounding));
            html! { (column(view, &parts, bill.cash)) (cash(view, bill)) }
        }
    }
}

/// The total and what is paid beyond it.
fn beyond(view: &TownView<'_>, check: &ReceiptCheck) -> Vec<(String, Soles)> {
    let total = (view.lang.receipt_total().to_owned(), check.bill.total);
    let extra = |extra: &Extra| (name(view, &Item::Extra(ExtraItem::of(extra.kind))), extra.amount);
    let carried = [Item::RoundingBefore, Item::RoundingNow];
    let carried = carried.into_iter().filter_map(|item| Some((name(view, &item), check.written(&item)?)));
    std::iter::once(total).chain(check.bill.extras.iter().map(extra)).chain(carried).collect()
}

fn lines(view: &TownView<'_>, bill: &Bill) -> Vec<(String, Soles)> {
    bill.lines.iter().map(|line| (title(view, bill, &line.kind), line.amount)).collect()
}

fn column(view: &TownView<'_>, parts: &[(String, Soles)], sum: Soles) -> Markup {
    html! {
        div.calc {
            @for (name, part) in parts { p.row { span { (name) } span.num { (amount(*part, view.lang)) } } }
            p.row.sum { span { (view.lang.receipt_sum()) } span.num { (amount(sum, view.lang)) } }
        }
    }
}

fn volume(view: &TownView<'_>, bill: &Bill) -> Markup {
    let t = view.lang;
    let Some(volume) = bill.billed else { return html! {} };
    let m3 = locale::volume(volume.m3);
    html! {
        p {
            @match volume.rule {
                VolumeRule::Reading => { (t.check_volume_reading()) }
                VolumeRule::Minimum => { (t.volume_minimum(&m3)) }
                VolumeRule::Assigned => { (t.volume_assigned(&m3)) }
            }
        }
    }
}

fn cash(view: &TownView<'_>, bill: &Bill) -> Markup {
    let t = view.lang;
    html! {
        p {
            @if bill.cash_rounding.is_zero() { (t.check_cash_exact()) }
            @else { (t.check_cash_down(locale::CheckCashDown { total: &soles(bill.to_pay, t), cash: &soles(bill.cash, t) })) }
        }
    }
}

fn does_not_add_up(view: &TownView<'_>, addition: &Addition) -> Markup {
    let t = view.lang;
    let mut sum = String::new();
    for part in &addition.parts {
        let less = *part < Soles::ZERO;
        let first = sum.is_empty();
        if !first {
            sum.push_str(if less { " − " } else { " + " });
        }
        sum.push_str(&amount(if less && !first { part.negated() } else { *part }, t));
    }
    if addition.parts.len() > 1 {
        sum = format!("{sum} = {}", amount(addition.sum, t));
    }
    let (item, written) = (&name(view, &addition.into), &amount(addition.written, t));
    html! { p { (t.check_does_not_add_up(locale::CheckDoesNotAddUp { sum: &sum, item, written })) } }
}

fn figure(figure: Option<Figure>, t: Lang) -> String {
    match figure {
        Some(Figure::Volume(volume)) => format!("{}\u{a0}m³", locale::volume(volume)),
        Some(Figure::Soles(amount)) => soles(amount, t),
        None => "–".to_owned(),
    }
}

/// How much too much or too little.
fn difference(view: &TownView<'_>, row: &Row) -> String {
    let t = view.lang;
    match row.difference() {
        Some((Ordering::Greater, more)) => t.check_more(&figure(Some(more), t)),
        Some((_, less)) => t.check_less(&figure(Some(less), t)),
        None => String::new(),
    }
}

/// Whether a row says anything: it is written, or the right receipt has it.
fn counts(row: &Row) -> bool {
    row.written.is_some() || row.right.is_some_and(|right| right != Figure::Soles(Soles::ZERO))
}

fn whole(view: &TownView<'_>, check: &ReceiptCheck) -> Markup {
    let t = view.lang;
    html! {
        table.tab.stackd aria-label=(t.check_title()) {
            thead { tr { th scope="col" { (t.check_line()) } th scope="col" { (t.check_says()) } th scope="col" { (t.check_should()) } th scope="col" { (t.check_verdict()) } } }
            tbody { @for row in check.rows.iter().filter(|row| counts(row)) {
                tr {
                    th scope="row" { (name(view, &row.item)) }
                    td data-l=(t.check_says()) { (figure(row.written, t)) }
                    td data-l=(t.check_should()) { (figure(row.right, t)) }
                    td data-l=(t.check_verdict()) { (verdict(view, row)) }
                }
            } }
        }
    }
}

fn verdict(view: &TownView<'_>, row: &Row) -> Markup {
    let t = view.lang;
    match row.verdict {
        Verdict::NotWritten => html! { (t.check_blank()) },
        Verdict::Right => html! { span.tag.same { (t.check_ok()) } },
        Verdict::Rounded => html! { span.tag.same { (t.check_rounded()) } },
        Verdict::Wrong => html! { span.tag.need { b { (difference(view, row)) } } },
        Verdict::LeftOut => html! { span.tag.need { b { (t.check_missing()) } } },
        Verdict::NotKnown => html! { (t.check_unknown()) },
    }
}
