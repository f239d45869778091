//! The social charge: who pays for it, up to which ceiling, and who decides who gets it.

use crate::choice::has_ceiling;
use crate::locale::{self, amount, soles};
use crate::plan::leaf::Text;
use crate::plan::users::{SocialCharge, SocialPayer};
use crate::town::assessment::Way;
use crate::town::subsidy::SocialGap;
use crate::view::TownView;
use crate::view::sources::{chip, chips};
use maud::{Markup, html};

/// What is behind the answer who pays for it.
pub fn social(view: &TownView<'_>, social: &SocialGap) -> Markup {
    html! { (assigned(view, social)) (gap(view, social)) (sums(view, social)) (ways(view)) }
}

/// What the social charge costs a month with the plan's users.
pub fn assigned(view: &TownView<'_>, social: &SocialGap) -> Markup {
    let t = view.lang;
    let homes = view.assessment.town.as_ref().map(|town| town.month.on_social).unwrap_or_default();
    html! { p { (t.social_gap(locale::SocialGap { homes: &homes.to_string(), gap: &soles(social.gap) })) } }
}

/// Who covers the social charge, in either order; with the plan's users or those of a register.
pub fn gap(view: &TownView<'_>, social: &SocialGap) -> Markup {
    let t = view.lang;
    let rows = [
        (t.social_from_margin(), social.operator_first.from_margin, social.municipality_first.from_margin),
        (t.social_municipality(), social.operator_first.municipality, social.municipality_first.municipality),
        (t.social_uncovered(), social.operator_first.uncovered, social.municipality_first.uncovered),
        (t.social_less_in_fund(), social.less_in_fund, social.less_in_fund),
        (t.social_not_collected(), social.not_collected, social.not_collected),
    ];
    html! {
        table.tab.stackd {
            thead { tr { th scope="col" { (t.social_each_month()) } th scope="col" { (t.social_operator_first()) } th scope="col" { (t.social_municipality_first()) } } }
            tbody { @for (label, operator, municipality) in rows {
                tr { th scope="row" { (label) } td data-l=(t.social_operator_first()) { (amount(operator)) } td data-l=(t.social_municipality_first()) { (amount(municipality)) } }
            } }
            tfoot { tr { th scope="row" { (t.sum()) } td data-l=(t.social_operator_first()) { (amount(social.gap)) } td data-l=(t.social_municipality_first()) { (amount(social.gap)) } } }
        }
        (ceiling(view, social))
        p { (chips(view, &["social_charge.order", "social_charge.discount", "collection_rate", "fund.rate", "users"])) }
        @if let Some(homes) = social.bearable { p { (t.social_bearable(&crate::locale::plain(homes.into()))) } }
        @if let Some(each) = social.per_paying_home { p.soft { (t.social_per_home(&soles(each))) } }
    }
}

/// Each number of the gap down to its sum.
fn sums(view: &TownView<'_>, social: &SocialGap) -> Markup {
    let t = view.lang;
    let from = &social.from;
    let kept = locale::rate(from.kept);
    let needed = soles(from.needed.to_centimos());
    let rest = social.operator_first.municipality.plus(social.operator_first.uncovered).unwrap_or_default();
    let rows = [
        (t.social_sum_gap(), [soles(from.turnover_before), " − ".into(), soles(from.turnover)].concat(), social.gap),
        (t.social_sum_loss(), [&kept, " × ", &soles(social.gap)].concat(), social.loss),
        (
            t.social_sum_margin(),
            [&kept, " × (", &soles(from.turnover_before), " − ", &needed, ")"].concat(),
            social.margin,
        ),
        (
            t.social_sum_rest(),
            [soles(social.loss), " − ".into(), soles(social.operator_first.from_margin)].concat(),
            rest,
        ),
    ];
    let homes = locale::plain(from.paying.into());
    html! {
        details data-key="social-sums" {
            summary.row { span.arrow { (t.social_sums()) } span {} }
            table.tab.two { tbody {
                @for (label, sum, result) in &rows { tr { th scope="row" { (label) small { (sum) } } td { (soles(*result)) } } }
                @if let Some(each) = social.per_paying_home {
                    tr { th scope="row" { (t.social_sum_home()) small { (soles(social.gap)) " ÷ " (homes) } } td { (soles(each)) } }
                }
            } }
        }
    }
}

/// The home's receipt, by who pays for the social charge.
fn ways(view: &TownView<'_>) -> Markup {
    let t = view.lang;
    let Ok(ways) = &view.assessment.ways else { return html! {} };
    let label = |way: &Way| match way.payer {
        SocialPayer::Municipality => t.ways_municipality(),
        SocialPayer::OtherUsers => t.ways_other_users(),
    };
    html! {
        @if !ways.is_empty() {
            table.tab.two {
                caption { (t.ways_caption()) }
                tbody { @for way in ways { tr { th scope="row" { (label(way)) small { (t.ways_base(&locale::price(way.base.published().value()))) } } td { (soles(way.total)) } } } }
            }
        }
    }
}

/// The most the municipality gives, as the plan says or as it is tried.
fn ceiling(view: &TownView<'_>, social: &SocialGap) -> Markup {
    let t = view.lang;
    html! {
        @if let Some(most) = social.ceiling {
            p {
                (t.ceiling_most(&soles(most))) " "
                @if view.assessment.choice.ceiling.is_some() { span.src.guess { (t.ceiling_tried()) } } @else { (chip(view, "social_charge.ceiling_per_month")) }
            }
        }
    }
}

/// Another ceiling to try. It stands outside what a change replaces, so that typing goes on.
pub fn ceiling_control(view: &TownView<'_>) -> Markup {
    let t = view.lang;
    let tried = view.assessment.choice.ceiling.map(|most| most.value().normalize());
    html! {
        @if has_ceiling(view.plan) {
            div.box.field data-live {
                div.lab { label for="ceiling" { (t.ceiling_try()) } span.soft { (t.ceiling_try_why()) } }
                div.step { input type="text" id="ceiling" name="ceiling" form="choice" inputmode="decimal" value=[tried]; span.unit { (t.ceiling_try_unit()) } }
                div.full aria-live="polite" data-refused="ceiling" {}
            }
        }
    }
}

/// Who decides, for how long, and who else may ask; empty where the plan says none of it.
pub fn committee(view: &TownView<'_>, social: &SocialCharge) -> Markup {
    let t = view.lang;
    let seats = social.committee.as_deref().unwrap_or_default();
    let (cases, institutions) =
        (social.cases.as_deref().unwrap_or_default(), social.institutions.as_deref().unwrap_or_default());
    let members = social.committee_members();
    html! {
        @if !seats.is_empty() || !cases.is_empty() || !institutions.is_empty() || social.duration_months.is_some() {
            @if !seats.is_empty() {
                table.tab.two {
                    caption { (t.committee_who(&members.to_string())) }
                    tbody { @for seat in seats { tr { th scope="row" { (seat.who.get(t)) } td { (seat.members.get()) } } } }
                    tfoot { tr { th scope="row" { (t.committee_members()) } td { (members) } } }
                }
            }
            p { @match social.duration_months { Some(months) => { (t.committee_duration(&months.get().to_string())) } None => { (t.committee_no_duration()) } } }
            (listed(view, t.committee_cases(), cases))
            (listed(view, t.committee_institutions(), institutions))
            p { (chips(view, &["social_charge.committee", "social_charge.duration_months", "social_charge.cases", "social_charge.institutions"])) }
        }
    }
}

fn listed(view: &TownView<'_>, heading: &str, items: &[Text]) -> Markup {
    html! {
        @if !items.is_empty() {
            p { (heading) }
            ul.dots { @for item in items { li { (item.get(view.lang)) } } }
        }
    }
}
