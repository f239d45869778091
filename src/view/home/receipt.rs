//! The large number and the receipt: each line opens to its sum, which is what computed it, and to its source.

use crate::home::answer::charge_today;
use crate::home::bill::{Bill, Vat};
use crate::home::connection::{BilledVolume, VolumeRule};
use crate::home::extra::{Extra, ExtraKind};
use crate::home::line::{Line, LineKind, Term};
use crate::locale::{self, amount, price, soles};
use crate::number::digits;
use crate::number::money::{Exact, Rate, Soles};
use crate::number::written;
use crate::plan::Status;
use crate::plan::pictogram::TAP;
use crate::plan::tariff::PriceOrigin;
use crate::view::door::Door;
use crate::view::heard::{heard, heard_sum, said};
use crate::view::home::controls::kind;
use crate::view::home::keep;
use crate::view::home::social::what;
use crate::view::home::two_todays::two_todays;
use crate::view::sources::{chips, document, in_chosen_levels, mark};
use crate::view::{View, drawing};
use maud::{Markup, html};

/// The large number is written smaller above so many letters, its symbol's among them: from a hundred thousand soles on.
const AT_FULL_SIZE: usize = 11;

/// The number and the receipt.
pub fn result(view: &View<'_>) -> Markup {
    let t = view.lang;
    let keeping = html! {
        div.pick.noprint data-live {
            (keep::button(view, "keep"))
            @if view.answer.choice.kept().next().is_some() { (Door::Town.link(view.plan, t.keep_compare())) }
        }
    };
    view.known(
        &view.answer.bill,
        |bill| html! { (pay(view, bill, &keeping)) (slip(view, bill)) (keep::on_paper(view)) },
    )
}

/// The same where nothing can be chosen.
pub fn readable(view: &View<'_>) -> Markup {
    view.known(&view.answer.bill, |bill| html! { (pay(view, bill, &html! {})) (slip(view, bill)) })
}

/// The question that whoever comes has, what is paid today, and the answer.
pub fn answer(view: &View<'_>) -> Markup {
    let t = view.lang;
    html! {
        p { (t.answer_question()) }
        @match &view.answer.bill {
            Ok(bill) => {
                dl {
                    @if let Some(today) = today(view) { div { dt { (t.answer_today()) } dd { (view.aloud(&|soles| soles(today))) } } }
                    div.now-on { dt { (t.answer_with_this()) } dd { (view.aloud(&|soles| soles(bill.total))) } }
                }
            }
            Err(refusal) => { p { b { (t.withheld_title()) } " " (refusal.text(t)) } }
        }
    }
}

/// The total that stays in sight on a phone.
pub fn dock(view: &View<'_>) -> Markup {
    let t = view.lang;
    html! {
        @if let Ok(bill) = &view.answer.bill {
            span aria-hidden="true" { (t.pay_title()) @if let Some(today) = today(view) { br; (t.pay_today()) " " (soles(today, t)) } }
            strong.num aria-hidden="true" { (soles(bill.total, t)) }
            span.vh { (pays(view, bill)) " " (t.heard_open()) }
        }
        @if let Err(refusal) = &view.answer.bill { span { (refusal.text(t)) } }
    }
}

/// What such a home pays today.
pub fn today(view: &View<'_>) -> Option<Soles> {
    charge_today(view.plan, &view.answer.choice.home).ok()
}

/// What the home would pay and what it pays today, as it is said.
fn pays(view: &View<'_>, bill: &Bill) -> String {
    let t = view.lang;
    let total = &locale::spoken(bill.total, t);
    match today(view) {
        Some(today) => t.heard_total_and_today(locale::HeardTotalAndToday { total, today: &locale::spoken(today, t) }),
        None => t.heard_total(total),
    }
}

fn pay(view: &View<'_>, bill: &Bill, keeping: &Markup) -> Markup {
    let t = view.lang;
    html! {
        div.pay part="total" {
            p { (heard(&html! { (t.pay_title()) }, &pays(view, bill))) }
            @let (symbol, total) = (t.money().symbol, amount(bill.total, t));
            p.big.long[symbol.len().saturating_add(total.len()) > AT_FULL_SIZE] aria-hidden="true" { small { (symbol) } (total) }
            @if view.plan.status == Status::Illustrative { p { (crate::view::status(view.plan.status, t)) } }
            @if let Some(today) = today(view) {
                @let longest = bill.total.at_least(today);
                div.bars aria-hidden="true" {
                    span { (t.pay_today()) } (drawing::bar("c2", today, longest)) b.num { (amount(today, t)) }
                    span { (t.pay_with_this()) } (drawing::bar("c1", bill.total, longest)) b.num { (amount(bill.total, t)) }
                }
            }
            @if let Ok(difference) = view.answer.against_today {
                p { span.diff {
                    (view.aloud(&|soles| match two_todays(view.plan, &view.answer.choice, bill.total, t, soles) {
                        Some(both) => both,
                        None if difference > Soles::ZERO => t.pay_more(&soles(difference)),
                        None if difference < Soles::ZERO => t.pay_less(&soles(difference.negated())),
                        None => t.pay_same().to_owned(),
                    }))
                } }
                @if bill.vat.is_some() && view.vat_of_today_unknown() { p { (t.pay_vat_unknown()) } }
            }
            (view.caution())
            @if !bill.extras.is_empty() { p { (view.aloud(&|soles| t.pay_with_extras(&soles(bill.to_pay)))) } }
            (keeping)
        }
    }
}

fn slip(view: &View<'_>, bill: &Bill) -> Markup {
    let t = view.lang;
    let home = &view.answer.choice.home;
    html! {
        div.slip part="receipt" {
            div.slip-head {
                div {
                    h3 { (t.receipt_heading()) }
                    p.soft { (kind(home, t)) " · " (t.receipt_people(&digits::text(home.people.get().into()))) @if home.units() > 1 { " · " (units(view)) } @if let Some(volume) = bill.billed { " · " (volume_text(view, volume)) } }
                }
                (drawing::pictogram(TAP))
            }
            div.lines role="table" aria-label=(t.receipt_heading()) {
                div.vh role="row" { span role="columnheader" { (t.receipt_what()) } span role="columnheader" { (t.receipt_month()) } }
                @for (i, line) in bill.lines.iter().enumerate() { (self::line(view, bill, i, line)) }
                @if let Some(vat) = bill.vat.filter(charged) {
                    @let rate = locale::rate(vat.rate);
                    @let net = bill.total.minus(vat.amount).unwrap_or_default();
                    @let share = t.receipt_share_of(locale::ReceiptShareOf { rate: &rate, amount: &amount(net, t) });
                    @if !vat.included { (end(view, ("entry plain", &t.receipt_net()), bill.subtotal, &amount(bill.subtotal, t))) }
                    (opening(view, ("vat", if vat.included { t.receipt_vat_included(&rate) } else { t.receipt_vat(&rate) }), (Some("tax.vat_rate"), share), vat.amount, &vat_explained(view, bill, vat)))
                }
                (end(view, ("total", t.receipt_total()), bill.total, &soles(bill.total, t)))
                @if !bill.extras.is_empty() {
                    @for (i, extra) in bill.extras.iter().enumerate() { (self::extra(view, i, extra)) }
                    (end(view, ("due", t.receipt_to_pay()), bill.to_pay, &soles(bill.to_pay, t)))
                }
                @if !bill.cash_rounding.is_zero() { (end(view, ("soft", t.receipt_cash_rounding()), bill.cash_rounding, &amount(bill.cash_rounding, t))) }
                (end(view, ("cash", t.receipt_cash()), bill.cash, &soles(bill.cash, t)))
                @if view.plan.fund.is_some() {
                    @match bill.fund_part {
                        Ok(part) => (end(view, ("soft fund", t.receipt_fund()), part, &amount(part, t))),
                        Err(refusal) => { div.row.soft.fund role="row" { span role="rowheader" { (t.receipt_fund()) } span.void role="cell" { (refusal.text(t)) } } }
                    }
                    @for reserve in &bill.reserves { (end(view, ("soft fund", &t.receipt_reserve(reserve.label.get(t))), reserve.amount, &amount(reserve.amount, t))) }
                }
            }
            @if bill.vat.is_none() && !view.plan.tax.vat_rate.is_zero() { p.soft { (t.receipt_vat_unknown()) } }
            @if let Some(title) = bill.lines.first().and_then(|line| document(view, sources(view, &line.kind).first()?)) { p.soft.paper { (t.receipt_document(title)) } }
        }
    }
}

/// A row of the receipt that is a sum of others, or comes of them.
fn end(view: &View<'_>, (class, name): (&str, &str), amount: Soles, seen: &str) -> Markup {
    html! {
        div class={ "row " (class) } role="row" {
            span role="rowheader" { (name) }
            (cell(view, amount))
            span.num aria-hidden="true" { (seen) }
        }
    }
}

/// A row of the receipt that opens to its sum: its key and name, where its number comes from, and its sum in short.
fn opening(
    view: &View<'_>,
    (key, name): (&str, String),
    (source, brief): (Option<&str>, String),
    of: Soles,
    sum: &Markup,
) -> Markup {
    // Where every number is invented, the page says it once and lines need not.
    let source = source.filter(|_| view.plan.status != Status::Illustrative);
    html! {
        div.entry.help[of < Soles::ZERO] role="row" {
            div role="rowheader" {
                details data-key=(key) {
                    summary.row { span.arrow { (name) " " @if let Some(path) = source { (mark(view, path)) } small.brief { (brief) } } span.num aria-hidden="true" { (amount(of, view.lang)) } }
                    (sum)
                }
            }
            (cell(view, of))
        }
    }
}

/// An amount as it is heard in its column.
fn cell(view: &View<'_>, amount: Soles) -> Markup {
    html! { span.vh role="cell" { (said(amount, view.lang)) } }
}

/// The volume billed and the rule that gave it.
pub fn volume_text(view: &View<'_>, volume: BilledVolume) -> String {
    let t = view.lang;
    let m3 = locale::volume(volume.m3);
    match volume.rule {
        VolumeRule::Reading => t.receipt_volume(&m3),
        VolumeRule::Minimum => t.receipt_volume_minimum(&m3),
        VolumeRule::Assigned => t.receipt_volume_assigned(&m3),
    }
}

/// A line as it is drawn, of the bill or beyond it.
struct Entry<'a> {
    key: String,
    title: String,
    sum: Sum<'a>,
}

/// What a line's amount is made of, why, and where its numbers come from.
struct Sum<'a> {
    terms: &'a [Term],
    exact: Exact,
    amount: Soles,
    why: Option<String>,
    paths: Vec<String>,
}

fn line(view: &View<'_>, bill: &Bill, place: usize, line: &Line) -> Markup {
    let entry = Entry {
        key: written::joined(&["line-", &digits::text(place.into())]),
        title: title(view, bill, &line.kind),
        sum: sum_of(view, line),
    };
    drawn(view, entry)
}

fn extra(view: &View<'_>, place: usize, extra: &Extra) -> Markup {
    let entry = Entry {
        key: written::joined(&["extra-", &digits::text(place.into())]),
        title: extra_title(view, extra.kind),
        sum: sum_of_extra(view, extra),
    };
    drawn(view, entry)
}

fn sum_of_extra<'a>(view: &View<'_>, extra: &'a Extra) -> Sum<'a> {
    let t = view.lang;
    let (why, path) = match extra.kind {
        ExtraKind::Instalment { .. } => (t.why_instalment(), "connection"),
        ExtraKind::Arrears { .. } => (t.why_arrears(), "late_payment"),
        ExtraKind::Surcharge if extra.terms.iter().any(|term| matches!(term, Term::ShareOfMonths { .. })) => {
            (t.why_surcharge_share(), "late_payment.surcharge")
        }
        ExtraKind::Surcharge => (t.why_surcharge_amount(), "late_payment.surcharge"),
        ExtraKind::CutOff | ExtraKind::Reconnection => (t.why_cut_off(), "late_payment.cut_off"),
    };
    let Line { terms, exact, amount, .. } = extra;
    Sum { terms, exact: *exact, amount: *amount, why: Some(why.to_owned()), paths: vec![path.to_owned()] }
}

/// What a line beyond the total is called.
pub fn extra_title(view: &View<'_>, kind: ExtraKind) -> String {
    let t = view.lang;
    let title = match kind {
        ExtraKind::Instalment { instalments: 1 } => t.extra_connection(),
        ExtraKind::Instalment { instalments } => return t.extra_instalment(&digits::text(instalments.into())),
        ExtraKind::Arrears { receipts } => return t.extra_arrears(&digits::text(receipts.into())),
        ExtraKind::Surcharge => t.extra_surcharge(),
        ExtraKind::CutOff => t.extra_cut_off(),
        ExtraKind::Reconnection => t.extra_reconnection(),
    };
    title.to_owned()
}

fn drawn(view: &View<'_>, entry: Entry<'_>) -> Markup {
    let sum = &entry.sum;
    let source = sum.paths.first().map(String::as_str);
    opening(view, (&entry.key, entry.title), (source, terms_text(view, sum.terms)), sum.amount, &summed(view, sum))
}

/// A line down to its sum and its source.
pub fn explained(view: &View<'_>, line: &Line) -> Markup {
    summed(view, &sum_of(view, line))
}

/// A line beyond the total, down to its sum and its source.
pub fn extra_explained(view: &View<'_>, extra: &Extra) -> Markup {
    summed(view, &sum_of_extra(view, extra))
}

fn sum_of<'a>(view: &View<'_>, line: &'a Line) -> Sum<'a> {
    let (terms, why, paths) = (&line.terms, why(view, line), sources(view, &line.kind));
    Sum { terms, exact: line.exact, amount: line.amount, why, paths }
}

fn summed(view: &View<'_>, sum: &Sum<'_>) -> Markup {
    let exact = sum.exact.value();
    html! {
        div.calc {
            @for term in sum.terms {
                p.row { span { (heard_sum(&term_text(view, term), view.lang)) } span.num { (term.amount().map(|product| locale::exact(product.value(), view.lang)).unwrap_or_default()) } }
            }
            @if sum.terms.len() > 1 { p.row.sum { span { (view.lang.receipt_sum()) } span.num { (locale::exact(exact, view.lang)) } } }
            (rounded(view, exact, sum.amount))
            @if let Some(why) = &sum.why { p { (why) } }
            p { (chips(view, &sum.paths.iter().map(String::as_str).collect::<Vec<_>>())) }
        }
    }
}

/// VAT down to what it is a share of.
pub fn vat_explained(view: &View<'_>, bill: &Bill, vat: Vat) -> Markup {
    let t = view.lang;
    let rate = locale::rate(vat.rate);
    let net = bill.total.minus(vat.amount).unwrap_or_default();
    html! {
        div.calc {
            @if vat.included {
                p.row { span { (heard_sum(&written::joined(&[&soles(bill.total, t), " − ", &soles(net, t)]), t)) } span.num { (amount(vat.amount, t)) } }
                p { (t.receipt_vat_divided(&rate)) }
            } @else {
                @let exact = bill.subtotal.share(vat.rate).map(|exact| exact.value()).unwrap_or_default();
                p.row { span { (heard_sum(&written::joined(&[&rate, TIMES, &soles(bill.subtotal, t)]), t)) } span.num { (price(exact, t)) } }
                (rounded(view, exact, vat.amount))
            }
            p { (chips(view, &["tax.vat_rate", "pricing.include_vat"])) }
        }
    }
}

/// The step from an exact amount to céntimos, where there is one.
fn rounded(view: &View<'_>, exact: rust_decimal::Decimal, shown: Soles) -> Markup {
    html! {
        @if exact != shown.value() { p.row.sum { span { (view.lang.receipt_rounded()) } span.num { (amount(shown, view.lang)) } } }
    }
}

/// What a line is called.
pub fn title(view: &View<'_>, bill: &Bill, kind: &LineKind) -> String {
    let t = view.lang;
    let title = match kind {
        LineKind::Charge => t.line_charge(),
        LineKind::Water => {
            return t.line_water(&bill.billed.map(|volume| locale::volume(volume.m3)).unwrap_or_default());
        }
        LineKind::Sewer => t.line_sewer(),
        LineKind::Fixed => charge_name(view),
        LineKind::Added { label, .. } => label.get(t),
        LineKind::TopUp => t.line_top_up(),
        LineKind::Specific { label, .. } => label.get(t),
        LineKind::SocialDiscount => t.line_social(),
        LineKind::Exemption => t.line_exemption(),
    };
    title.to_owned()
}

/// What the charge that does not depend on use is called: where it is all that a home pays, a family charge.
pub fn charge_name(view: &View<'_>) -> &'static str {
    if view.per_home() { view.lang.line_family() } else { view.lang.line_fixed() }
}

/// Whether a VAT is a line: where the town is exempt there is none.
pub fn charged(vat: &Vat) -> bool {
    !vat.rate.is_zero()
}

const TIMES: &str = " × ";

/// The sum in one line, for paper, where nothing opens.
pub fn terms_text(view: &View<'_>, terms: &[Term]) -> String {
    let mut sum = String::new();
    for term in terms {
        // What the fixed charge includes is said where nothing else is paid by the m³.
        if terms.len() > 1 && matches!(term, Term::Included { .. }) {
            continue;
        }
        if !sum.is_empty() {
            sum.push_str(" + ");
        }
        sum.push_str(&term_text(view, term));
    }
    sum
}

fn term_text(view: &View<'_>, term: &Term) -> String {
    let t = view.lang;
    let share = |rate: Rate, of: Soles| written::joined(&[&locale::rate(rate), TIMES, &soles(of, t)]);
    match *term {
        Term::Volume { m3, price } => {
            written::joined(&[&locale::volume(m3), "\u{a0}m³", TIMES, &locale::price_of(price, t)])
        }
        Term::Share { rate, of } => share(rate, of),
        Term::Included { m3 } => t.term_included(&locale::volume(m3)),
        Term::Amount { .. } => t.term_amount().to_owned(),
        Term::Charge { amount, units, included_m3 } => {
            let mut amount = locale::price(amount.value(), t);
            if units > 1 {
                amount = written::joined(&[&t.units_of_use(&digits::text(units.into())), TIMES, &amount]);
            }
            match included_m3.map(locale::volume) {
                Some(m3) => t.term_charge(locale::TermCharge { amount: &amount, m3: &m3 }),
                None => amount,
            }
        }
        Term::Less { amount: reached } => t.term_less(&soles(reached, t)),
        Term::LessShare { rate, of, covered_m3 } => {
            let covered =
                covered_m3.map(|covered| written::joined(&[" (", &t.term_covered(&locale::volume(covered)), ")"]));
            written::joined(&["\u{2212} ", &share(rate, of), covered.as_deref().unwrap_or_default()])
        }
        Term::Times { count: 1, of } => soles(of, t),
        Term::Times { count, of } => written::joined(&[&digits::text(count.into()), TIMES, &soles(of, t)]),
        Term::Part { of, parts } => written::joined(&[&soles(of, t), " ÷ ", &digits::text(parts.into())]),
        Term::ShareOfMonths { rate, of, months } => {
            written::joined(&[&share(rate, of), TIMES, &t.term_months(&digits::text(months.into()))])
        }
    }
}

/// How many units of use share the home's connection.
pub fn units(view: &View<'_>) -> String {
    view.lang.units_of_use(&digits::text(view.answer.choice.home.units().into()))
}

/// A sentence where the arithmetic alone would not explain the line.
fn why(view: &View<'_>, line: &Line) -> Option<String> {
    let t = view.lang;
    let why = match line.kind {
        LineKind::SocialDiscount => return view.plan.social_charge.as_ref().map(|social| what(view, social)),
        LineKind::Water if view.answer.choice.home.units() > 1 => {
            return Some(t.why_units(&units(view)));
        }
        LineKind::Water if view.plan.pricing.prices == PriceOrigin::ToFind => Some(t.why_price_found()),
        LineKind::Water if view.plan.pricing.prices == PriceOrigin::AverageCost => Some(t.why_average_cost()),
        LineKind::Fixed if view.per_home() && view.plan.pricing.prices == PriceOrigin::ToFind => Some(t.why_family()),
        LineKind::Specific { .. } => Some(t.why_specific()),
        LineKind::Charge => Some(t.why_charge()),
        LineKind::TopUp => Some(t.why_top_up()),
        _ => None,
    };
    why.map(str::to_owned)
}

/// The places of the plan that a line's numbers come from.
fn sources(view: &View<'_>, kind: &LineKind) -> Vec<String> {
    let category = view.answer.choice.home.billed_as(view.plan).id();
    let tariff = view.answer.service.tariff_place();
    let of_tariff = |key: &str| vec![written::joined(&[&tariff, ".", category, ".", key])];
    match kind {
        LineKind::Charge => in_chosen_levels(view, "charge_per_month", |level| level.charge_per_month.is_some()),
        LineKind::Water if view.plan.pricing.prices == PriceOrigin::AverageCost => {
            in_chosen_levels(view, "average_cost_per_m3", |level| level.average_cost_per_m3.is_some())
        }
        LineKind::Water => of_tariff("blocks"),
        LineKind::Sewer => of_tariff("sewer"),
        LineKind::Fixed => of_tariff("fixed_charge"),
        LineKind::Added { .. } => in_chosen_levels(view, "adds", |level| level.adds.is_some()),
        LineKind::TopUp => of_tariff("minimum_charge"),
        LineKind::Specific { id, .. } => {
            let place = view.plan.specific_rates.iter().position(|rate| rate.id == *id);
            place.map(|i| written::joined(&["specific_rates[", &digits::text(i.into()), "]"])).into_iter().collect()
        }
        LineKind::SocialDiscount => vec!["social_charge.discount".into(), "social_charge.covered_m3".into()],
        LineKind::Exemption => Vec::new(),
    }
}
