//! What exemptions and the rule for homes with a shop cost the others.

use crate::locale::{self, amount, soles};
use crate::number::money::Soles;
use crate::plan::tariff::{Category, PriceOrigin};
use crate::town::relief::{ExemptGroup, Relief, ShopRule};
use crate::view::TownView;
use crate::view::sources::{chip, chips};
use maud::{Markup, html};
use std::cmp::Ordering;

/// The panel; empty where nobody is forgiven anything.
pub fn relief(view: &TownView<'_>, relief: &Relief) -> Markup {
    let shops = match &relief.shops {
        Ok(rule) if rule.groups.is_empty() => None,
        Ok(rule) => Some(shops(view, rule)),
        Err(refusal) => Some(view.withheld(*refusal)),
    };
    html! {
        @if !relief.exempt.is_empty() { (exempt(view, &relief.exempt, relief.forgiven)) }
        @if let Some(shops) = shops { (shops) }
    }
}

fn exempt(view: &TownView<'_>, groups: &[ExemptGroup], all: Soles) -> Markup {
    let t = view.lang;
    let how = |group: &ExemptGroup| {
        let (count, share) = (group.connections.to_string(), locale::rate(group.share));
        t.relief_connections(locale::ReliefConnections { count: &count, share: &share })
    };
    html! {
        table.tab.two {
            caption { (t.relief_exempt()) }
            tbody { @for group in groups { tr { th scope="row" { (group.label.get(t)) small { (how(group)) } } td { (amount(group.forgiven, t)) } } } }
            tfoot { tr { th scope="row" { (t.sum()) } td { (soles(all, t)) } } }
        }
        p.soft { @if view.plan.pricing.prices == PriceOrigin::ToFind { (t.relief_exempt_why()) } @else { (t.relief_exempt_given()) } " " (chip(view, "users")) }
    }
}

fn shops(view: &TownView<'_>, rule: &ShopRule) -> Markup {
    let t = view.lang;
    let named = |category: Category| {
        let kind = t.shop_kind(category.class().word());
        t.shop_as(&category.label(t).map_or(kind.clone(), |label| format!("{kind} ({label})")))
    };
    html! {
        table.tab.stackd {
            caption { (t.shop_caption()) }
            thead { tr { th scope="col" { (t.shop_who()) } th scope="col" { (t.shop_pays()) } th scope="col" { (t.shop_otherwise()) } th scope="col" { (t.shop_difference()) } } }
            tbody { @for group in &rule.groups {
                tr {
                    th scope="row" { (group.label.get(t)) small { (t.shop_homes(&group.connections.to_string())) } }
                    td data-l=(t.shop_pays()) { (amount(group.pays, t)) small { (named(group.billed_as)) } }
                    td data-l=(t.shop_otherwise()) { (amount(group.otherwise, t)) small { (named(group.otherwise_as)) } }
                    td data-l=(t.shop_difference()) { (amount(group.costs, t)) }
                }
            } }
            tfoot { tr { th scope="row" { (t.sum()) } td {} td {} td data-l=(t.shop_difference()) { (amount(rule.costs, t)) } } }
        }
        p {
            @match rule.costs.cmp(&Soles::ZERO) {
                Ordering::Greater => { (t.shop_helped(&soles(rule.costs, t))) }
                Ordering::Less => { (t.shop_helps(&soles(rule.costs.negated(), t))) }
                Ordering::Equal => { (t.shop_same()) }
            }
            " " (chips(view, &["users", "pricing.home_with_shop"]))
        }
    }
}
