//! The poorest families: what the social charge is, what they pay, who pays the rest, and that the committee decides.

use super::today::bars;
use crate::home::line::LineKind;
use crate::locale::{self, soles};
use crate::number::money::Soles;
use crate::plan::Plan;
use crate::plan::pictogram::SOCIAL;
use crate::plan::users::{Example, FundingOrder, SocialCharge, SocialPayer};
use crate::town::subsidy::{Cover, Covered, SocialGap};
use crate::view::TownView;
use crate::view::drawing::pictogram;
use crate::view::home::social::what;
use maud::{Markup, html};

/// What it is, what such a family pays, and who decides.
pub fn charge(view: &TownView<'_>, social: &SocialCharge) -> Markup {
    let t = view.lang;
    html! {
        div.hall-lead { (pictogram(SOCIAL)) p.hall-strong { (what(view, social)) } }
        @if let Some(example) = view.plan.examples.iter().find(|example| example.home.social) { (family(view, example)) }
        @if !rest_is_known(view.plan) { p { b { (t.hall_social_who()) } " " (payer(view, social)) } }
        div.hall-note { h3 { (t.hall_social_decides()) } (committee(view, social)) }
    }
}

/// Whether a plan gives what the rest is worked out from. Where it does not, no choice makes it known, and the rule alone
/// is said beside the charge.
pub fn rest_is_known(plan: &Plan) -> bool {
    !plan.users.is_empty() && plan.costs.is_some() && plan.collection_rate.is_some()
}

/// Who pays the rest: how much it is, by what rule, and each part.
pub fn rest(view: &TownView<'_>, social: &SocialCharge) -> Markup {
    view.known(&view.assessment.social, |gap| covered(view, social, gap))
}

/// The example's receipt with and without it. Under one charge for all there is nothing to take off.
fn family(view: &TownView<'_>, example: &Example) -> Markup {
    let t = view.lang;
    let mut home = example.home.clone();
    let with = view.answer.bill_of(view.plan, &home);
    home.social = false;
    let without = view.answer.bill_of(view.plan, &home);
    html! {
        @match (without, with) {
            (Ok(without), Ok(with)) => {
                @if with.lines.iter().any(|line| line.kind == LineKind::SocialDiscount) {
                    div.hall-social { p { (example.label.get(t)) } (bars(["c2", "c1"], t.hall_social_without(), without.total, t.hall_social_with(), with.total, t)) }
                } @else { p.hall-note { (t.hall_social_today()) } }
            }
            (Err(refusal), _) | (_, Err(refusal)) => { (view.withheld(refusal)) }
        }
    }
}

/// Where prices are found from the cost, the other users can be who pays; else the order of the plan.
fn payer(view: &TownView<'_>, social: &SocialCharge) -> &'static str {
    let t = view.lang;
    match (view.plan.social_payer(), social.order) {
        (SocialPayer::OtherUsers, _) => t.hall_social_other_users(),
        (_, FundingOrder::OperatorFirst) => t.hall_social_operator_first(),
        (_, FundingOrder::MunicipalityFirst) => t.hall_social_municipality_first(),
    }
}

fn covered(view: &TownView<'_>, social: &SocialCharge, gap: &SocialGap) -> Markup {
    let t = view.lang;
    let homes = view.assessment.town.as_ref().map(|town| town.month.on_social).unwrap_or_default();
    let parts = |covered: &Covered| {
        let Cover { from_margin, municipality, uncovered } = covered.in_order(social.order);
        [
            (t.hall_social_operator(), from_margin),
            (t.hall_social_municipality(), municipality),
            (t.hall_social_nobody(), uncovered),
            (t.hall_social_fund(), covered.less_in_fund),
            (t.hall_social_reserves(), covered.less_in_reserves),
            (t.hall_social_unpaid(), covered.not_collected),
        ]
    };
    html! {
        p.hall-strong { (t.hall_social_gap(locale::HallSocialGap { homes: &homes.to_string(), gap: &soles(gap.gap, t) })) }
        p { (payer(view, social)) }
        (view.known(&gap.covered, |covered| html! {
            dl.hall-list {
                @for (label, amount) in parts(covered) { @if amount != Soles::ZERO { div { dt { (label) } dd { (soles(amount, t)) } } } }
            }
        }))
    }
}

fn committee(view: &TownView<'_>, social: &SocialCharge) -> Markup {
    let t = view.lang;
    let members = social.committee_members();
    html! {
        p { @if members > 0 { (t.hall_social_committee(&members.to_string())) } @else { (t.hall_social_some_committee()) } }
        @if let Some(months) = social.duration_months { p { (t.committee_duration(&months.get().to_string())) } }
    }
}
