//! What the town's rules forgive some of its users, and what that costs the others (model.md, section 5): exempt groups
//! one by one, and the rule for homes with a shop.

use crate::home::bill::{self, Bill};
use crate::home::connection::Connection;
use crate::home::line::LineKind;
use crate::home::schedule::Prices;
use crate::home::service::Service;
use crate::number::money::{Finding, Rate, Soles};
use crate::plan::Plan;
use crate::plan::leaf::{Id, Text};
use crate::plan::tariff::{Category, Class};
use crate::plan::users::UserGroup;
use crate::town::bills::{GroupBills, TownBills};
use serde::Serialize;

/// What is forgiven a month, net of VAT, at the published prices.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Relief {
    /// Group by group, those that are exempt.
    pub exempt: Vec<ExemptGroup>,
    /// What they are forgiven together: the sum of the groups.
    pub forgiven: Soles,
    /// The rule for homes with a shop.
    #[serde(serialize_with = "crate::number::refusal::finding")]
    pub shops: Finding<ShopRule>,
}

/// An exempt group.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct ExemptGroup {
    /// Its id in the plan.
    pub id: Id,
    /// What it is called.
    pub label: Text,
    /// How many they are.
    pub connections: u32,
    /// The share of their receipt that is forgiven.
    pub share: Rate,
    /// Soles a month.
    pub forgiven: Soles,
}

/// What the rule for homes with a shop costs the others.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct ShopRule {
    /// Group by group; none where the plan has no such homes, or makes no difference between them and others.
    pub groups: Vec<ShopGroup>,
    /// Soles a month: positive is what the others carry, negative what they are helped with.
    pub costs: Soles,
}

/// A group of homes with a shop: its bill under the rule, and the one it would have without it. Both are the operator's
/// turnover of one home a month, without the social charge.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct ShopGroup {
    /// Its id in the plan.
    pub id: Id,
    /// What it is called.
    pub label: Text,
    /// How many they are.
    pub connections: u32,
    /// The category in which the rule bills them.
    pub billed_as: Category,
    /// What each pays under it.
    pub pays: Soles,
    /// The category in which they would be billed without it.
    pub otherwise_as: Category,
    /// What each would pay.
    pub otherwise: Soles,
    /// (otherwise − pays) × connections.
    pub costs: Soles,
}

impl Relief {
    /// What a month's bills forgive.
    ///
    /// # Errors
    /// [`crate::number::refusal::Refusal::OutOfRange`] beyond the range of decimals.
    pub fn of(plan: &Plan, service: &Service, prices: &Prices, town: &TownBills) -> Finding<Relief> {
        let groups = || service.groups.iter().zip(&town.groups);
        let mut exempt = Vec::new();
        for (group, bills) in groups().filter(|(group, _)| group.count.get() > 0) {
            let Some(share) = group.exempt_share.filter(|share| !share.is_zero()) else { continue };
            exempt.push(ExemptGroup {
                id: group.id.clone(),
                label: group.label.clone(),
                connections: group.count.get(),
                share,
                forgiven: forgiven(plan, group, bills)?,
            });
        }
        let mut shops = Ok(ShopRule::default());
        for (group, bills) in groups().filter(|(group, _)| group.count.get() > 0 && group.shop == Some(true)) {
            shops = shops.and_then(|rule| rule.with(plan, service, prices, group, bills));
        }
        Ok(Relief { forgiven: Soles::sum(exempt.iter().map(|group| group.forgiven))?, exempt, shops })
    }
}

fn forgiven(plan: &Plan, group: &UserGroup, bills: &GroupBills) -> Finding<Soles> {
    let lines = bills.each.lines.iter().filter(|line| line.kind == LineKind::Exemption);
    let each = Soles::sum(lines.map(|line| line.amount.negated()))?;
    bill::net(plan, each.times(group.count.get())?)
}

/// The category of a home with a shop if the rule were not: its own or, where the rule bills it as a home, a business.
fn otherwise(plan: &Plan, group: &UserGroup) -> Option<Category> {
    let rule = plan.pricing.home_with_shop?;
    let is_other = |category: &Category| match rule == group.category {
        true => category.class() == Class::Business && *category != rule,
        false => *category == group.category,
    };
    plan.tariff.categories().map(|(category, _)| category).find(is_other)
}

impl ShopRule {
    fn with(
        mut self,
        plan: &Plan,
        service: &Service,
        prices: &Prices,
        group: &UserGroup,
        bills: &GroupBills,
    ) -> Finding<ShopRule> {
        let Some(other) = otherwise(plan, group) else { return Ok(self) };
        let connection = Connection { category: other, ..Connection::of_group(plan, group, service, false) };
        let (pays, otherwise) = (bills.each.turnover, Bill::of(plan, prices, &connection)?.turnover);
        let costs = otherwise.minus(pays)?.times(group.count.get())?;
        self.costs = self.costs.plus(costs)?;
        self.groups.push(ShopGroup {
            id: group.id.clone(),
            label: group.label.clone(),
            connections: group.count.get(),
            billed_as: bills.category,
            pays,
            otherwise_as: other,
            otherwise,
            costs,
        });
        Ok(self)
    }
}
