//! The social charge: who pays for it, up to which ceiling, and who decides who gets it.

use crate::choice::has_ceiling;
use crate::locale::{self, amount, soles};
use crate::number::money::Soles;
use crate::plan::leaf::Text;
use crate::plan::users::{FundingOrder, SocialCharge, SocialPayer};
use crate::town::assessment::Way;
use crate::town::subsidy::{Covered, SocialGap};
use crate::view::home::social::what;
use crate::view::sources::{chip, chips};
use crate::view::{TownView, ledger};
use maud::{Markup, html};

/// What is behind the answer who pays for it.
pub fn social(view: &TownView<'_>, social: &SocialGap) -> Markup {
    html! {
       @if let Some(charge) = &view.plan.social_charge { p { (what(view, charge)) } }
       (assigned(view, social))
       (gap(view, social))
       details data-key="social-sums" { summary.row { span.arrow { (view.lang.social_sums()) } span {} } (sums(view, social)) }
       (ways(view))
    }
}

/// What the social charge costs a month with the plan's users.
pub fn assigned(view: &TownView<'_>, social: &SocialGap) -> Markup {
    let t = view.lang;
    let homes = view.assessment.town.as_ref().map(|town| town.month.on_social).unwrap_or_default();
    html! { p { (t.social_gap(locale::SocialGap { homes: &homes.to_string(), gap: &soles(social.gap, t) })) } }
}

/// Who covers the social charge, in either order; with the plan's users or those of a register.
pub fn gap(view: &TownView<'_>, social: &SocialGap) -> Markup {
    view.known(
        &social.covered,
        |covered| html! { (orders(view, social.gap, covered)) (ceiling(view, social)) (carried(view, covered)) },
    )
}

fn orders(view: &TownView<'_>, gap: Soles, social: &Covered) -> Markup {
    let t = view.lang;
    let mut rows = vec![
        (t.social_from_margin(), social.operator_first.from_margin, social.municipality_first.from_margin),
        (t.social_municipality(), social.operator_first.municipality, social.municipality_first.municipality),
        (t.social_uncovered(), social.operator_first.uncovered, social.municipality_first.uncovered),
        (t.social_less_in_fund(), social.less_in_fund, social.less_in_fund),
        (t.social_less_in_reserves(), social.less_in_reserves, social.less_in_reserves),
        (t.social_not_collected(), social.not_collected, social.not_collected),
    ];
    rows.retain(|(label, ..)| reserves(view) || *label != t.social_less_in_reserves());
    html! {
        table.tab.stackd aria-label=(t.social_heading()) {
            thead { tr { th scope="col" { (t.social_each_month()) } th scope="col" { (t.social_operator_first()) } th scope="col" { (t.social_municipality_first()) } } }
            tbody { @for (label, operator, municipality) in rows {
                tr { th scope="row" { (label) } td data-l=(t.social_operator_first()) { (amount(operator, t)) } td data-l=(t.social_municipality_first()) { (amount(municipality, t)) } }
            } }
            tfoot { tr { th scope="row" { (t.sum()) } td data-l=(t.social_operator_first()) { (amount(gap, t)) } td data-l=(t.social_municipality_first()) { (amount(gap, t)) } } }
        }
    }
}

/// Whether the fund has reserves beside it.
fn reserves(view: &TownView<'_>) -> bool {
    view.plan.fund.iter().flat_map(|fund| &fund.reserves).flatten().next().is_some()
}

fn carried(view: &TownView<'_>, social: &Covered) -> Markup {
    let t = view.lang;
    html! {
        p { (chips(view, &["social_charge.order", "social_charge.discount", "collection_rate", "fund.rate", "users"])) }
        @if let Some(homes) = social.bearable { p { (t.social_bearable(&crate::locale::plain(homes.into()))) } }
        @if let Some(each) = social.carried() { p.soft { (t.social_per_home(&soles(each, t))) } }
    }
}

/// What the municipality gives a month in the plan's order; nothing where the other users carry the social charge.
pub fn transfer(view: &TownView<'_>, gap: &SocialGap) -> Option<Soles> {
    let municipality = view.plan.social_payer() == SocialPayer::Municipality;
    gap.covered.ok().filter(|_| municipality).map(|covered| covered.municipality)
}

/// From the turnover to what the social charge takes from it, what of that the operator lacks, who gives it, and what the
/// operator has left for it; with the plan's users or those of a register.
pub fn sums(view: &TownView<'_>, social: &SocialGap) -> Markup {
    view.known(&social.covered, |covered| sums_of(view, social, covered))
}

fn sums_of(view: &TownView<'_>, social: &SocialGap, gap: &Covered) -> Markup {
    let t = view.lang;
    let from = &gap.from;
    let lost = social.gap;
    let kept = locale::rate(from.kept);
    let mut takes = vec![(t.social_lost(), lost), (t.social_less_in_fund(), gap.less_in_fund.negated())];
    takes.extend(reserves(view).then(|| (t.social_less_in_reserves(), gap.less_in_reserves.negated())));
    takes.push((t.social_not_collected(), gap.not_collected.negated()));
    html! {
        (ledger(&[(t.social_before_discounts(), from.turnover_before), (&t.register_turnover(), from.turnover.negated())], (t.social_lost(), lost), t))
        (ledger(&takes, (t.social_lacks(), gap.loss), t))
        @if let Some(given) = transfer(view, social) {
            @let cover = gap.in_order(view.plan.social_charge.as_ref().map_or(FundingOrder::OperatorFirst, |social| social.order));
            (ledger(&[(t.social_lacks(), gap.loss), (t.social_from_margin(), cover.from_margin.negated()), (t.social_uncovered(), cover.uncovered.negated())], (t.social_municipality(), given), t))
        }
        table.tab.two aria-label=(t.social_sums()) { tbody {
            tr { th scope="row" { (t.social_sum_loss()) small { (kept) " × " (soles(lost, t)) } } td { (amount(gap.loss, t)) } }
            tr { th scope="row" { (t.social_sum_margin()) small { (kept) " × (" (soles(from.turnover_before, t)) " − " (soles(from.needed.rounded(view.plan.money), t)) ")" } } td { (amount(gap.margin, t)) } }
        } }
        @if let Some(each) = gap.carried() {
            p { (t.social_each_sum(locale::SocialEachSum { gap: &soles(lost, t), given: &soles(gap.municipality, t), paying: &locale::plain(from.paying.into()), each: &soles(each, t) })) }
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
                tbody { @for way in ways { tr { th scope="row" { (label(way)) small { @let base = locale::price_of(way.base.published(), t); @if view.per_home() { (t.ways_base_home(&base)) } @else { (t.ways_base(&base)) } } } td { (soles(way.total, t)) } } } }
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
                (t.ceiling_most(&soles(most, t))) " "
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

/// The ceiling that is tried, on a page that does not ask for it.
pub fn ceiling_carried(view: &TownView<'_>) -> Markup {
    let tried = view.assessment.choice.ceiling.map(|most| most.value().normalize());
    html! { @if has_ceiling(view.plan) { input type="hidden" name="ceiling" value=[tried]; } }
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
            @if view.assessment.social.is_err() { p { (what(view, social)) } }
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
