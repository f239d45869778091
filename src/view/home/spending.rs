//! Is it much, and where does it go: the share of spending, and the parts of the bill.

use crate::home::parts::{Part, PartKind};
use crate::home::price::fund_rate;
use crate::locale::{self, amount, soles};
use crate::number::digits;
use crate::number::money::{Soles, add};
use crate::view::View;
use crate::view::drawing::{self, Hatch, Piece};
use crate::view::sources::chip;
use maud::{Markup, html};
use rust_decimal::Decimal;
use std::borrow::Cow;

/// Both panels.
pub fn spending(view: &View<'_>) -> Markup {
    let t = view.lang;
    html! {
        div.grid {
            div.box { h3 { (t.spending_heading()) } (share(view)) }
            div.box { h3 { (t.parts_heading()) } (view.known(&view.answer.parts, |parts| divided(view, parts))) }
        }
    }
}

fn share(view: &View<'_>) -> Markup {
    let t = view.lang;
    let people = digits::text(view.answer.choice.home.people.get().into());
    view.known(&view.answer.spending, |spending| {
        html! {
            p { span.pct { (locale::percent(spending.percent)) } }
            (drawing::spending_scale(spending.percent, view.plan.town.affordable()))
            p { (view.aloud(&|soles| t.spending_of_100(locale::SpendingOf100 { people: &people, spends: &soles(spending.spends), percent: &locale::plain(spending.percent) }))) " " (chip(view, "town.income_per_person")) }
            details data-key="spending-marks" {
                summary { span.arrow { (t.spending_more()) } }
                p.soft { @let [usual, most] = view.plan.town.affordable().map(locale::rate); (t.spending_marks(locale::SpendingMarks { usual: &usual, most: &most })) }
                @if let Some(today) = view.plan.today.spending_share.filter(|today| !today.is_zero()) {
                    p.soft { (t.spending_today(&locale::rate(today))) " " (chip(view, "today.spending_share")) }
                }
                @if let Ok(percent) = view.answer.spending_at_poverty_line {
                    p.soft { (t.spending_poor(&locale::percent(percent))) " " (chip(view, "social_charge.poverty_line")) }
                }
                (view.words("spending", &["replacement", "poverty"]))
            }
        }
    })
}

fn look(kind: PartKind) -> (&'static str, Hatch) {
    match kind {
        PartKind::Service | PartKind::Operation => ("c1", Hatch::Plain),
        PartKind::Replacement => ("c2", Hatch::Lying),
        PartKind::Investment => ("c7", Hatch::Standing(4)),
        PartKind::Margin => ("c6", Hatch::Plain),
        PartKind::Fund => ("c3", Hatch::Standing(2)),
        PartKind::Reserves => ("c3", Hatch::Lying),
        PartKind::NotCollected => ("c7", Hatch::Lying),
        PartKind::Specific => ("c5", Hatch::Plain),
        PartKind::Vat => ("c4", Hatch::Standing(3)),
    }
}

fn name(view: &View<'_>, kind: PartKind) -> Cow<'static, str> {
    let t = view.lang;
    Cow::Borrowed(match kind {
        PartKind::Service
            if view.plan.fund.is_some() && fund_rate(view.plan, view.answer.choice.fund_rate).is_err() =>
        {
            t.part_service_and_fund()
        }
        PartKind::Service => t.part_service(),
        PartKind::Operation => t.part_operation(),
        PartKind::Replacement => t.part_replacement(),
        PartKind::Investment => t.part_investment(),
        PartKind::Margin => t.part_margin(),
        PartKind::Fund => t.part_fund(),
        PartKind::Reserves => t.part_reserves(),
        PartKind::NotCollected => t.part_not_collected(),
        PartKind::Specific => t.part_specific(),
        PartKind::Vat => return Cow::Owned(t.part_vat()),
    })
}

/// A bill as its parts.
pub fn divided(view: &View<'_>, parts: &[Part]) -> Markup {
    let t = view.lang;
    let total = Soles::sum(parts.iter().map(|part| part.amount)).unwrap_or_default();
    let mut from = Decimal::ZERO;
    let mut pieces = Vec::new();
    for part in parts {
        let width = drawing::length(part.amount.value(), total.value(), 100);
        let (class, hatch) = look(part.kind);
        pieces.push(Piece { from, width, class, hatch });
        from = add(from, width).unwrap_or_default();
    }
    html! {
        (drawing::stacked(&pieces))
        ul.key {
            @for part in parts {
                @let (class, hatch) = look(part.kind);
                li { (drawing::swatch(class, hatch)) span { (name(view, part.kind)) } (view.at_end(part.amount, &amount(part.amount, t))) }
            }
            li.sum { span { (t.parts_sum()) } (view.at_end(total, &soles(total, t))) }
        }
        @if parts.iter().any(|part| part.kind == PartKind::Service) { p.soft { (t.parts_not_divided()) } }
    }
}
