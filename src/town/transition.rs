//! The months between today's charge and the new one: what a home pays, and what the municipality still pays (model.md,
//! section 5).

use crate::home::answer::charge_today;
use crate::home::bill::Bill;
use crate::home::price::Needed;
use crate::number::money::{Finding, Rate, Soles};
use crate::number::refusal::{Missing, Refusal};
use crate::plan::Plan;
use crate::plan::users::Home;
use crate::town::bills::TownMonth;
use crate::town::outlook;
use crate::town::subsidy::{Shortfall, SocialGap, TodayBalance, municipality_a_month};
use serde::Serialize;

/// The way to the new charge, month by month, and the municipality's budget along it.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Transition {
    /// Month by month.
    pub months: Vec<TransitionMonth>,
    /// What the municipality pays all these months together.
    pub during: Soles,
    /// What it pays a month today, hidden in its budget; nothing where today shows a surplus.
    #[serde(serialize_with = "crate::number::refusal::finding")]
    pub today: Finding<Soles>,
    /// What it pays a month afterwards: its part of the social charge, and its lasting contribution.
    pub after: Soles,
}

/// A month of the transition.
#[derive(Debug, Clone, Copy, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct TransitionMonth {
    /// From 1.
    pub month: u32,
    /// The share of the new charge that is paid; none while today's charge is.
    pub share: Option<Rate>,
    /// What the home pays.
    pub home: Soles,
    /// What the municipality pays for the town, until the charge carries the cost.
    pub municipality: Soles,
}

impl Transition {
    /// The plan's transition for a home's bill.
    ///
    /// # Errors
    /// [`Refusal::NotGiven`] where the plan has no transition, or does not say what such a home pays today.
    pub fn of(
        plan: &Plan,
        home: &Home,
        bill: &Bill,
        month: &TownMonth,
        needed: &Needed,
        social: Finding<&SocialGap>,
        today: Finding<&TodayBalance>,
    ) -> Finding<Transition> {
        let missing = Refusal::NotGiven(Missing::Transition);
        let steps = outlook::outlook(plan)?.transition.as_ref().ok_or(missing)?;
        let charge = plan.today.charge_per_month.ok_or(Refusal::NotGiven(Missing::ChargeToday))?;
        let today_pays = charge_today(plan, home)?;
        let mut months = Vec::new();
        for number in 1..=steps.months.get() {
            let share =
                steps.phases.iter().rev().find(|phase| phase.from_month.get() <= number).map(|phase| phase.share);
            let (home, turnover) = match share {
                Some(share) => (bill.total.share(share)?.rounded(plan.money), month.turnover.share(share)?),
                None => (today_pays, charge.times(month.connections)?),
            };
            let municipality = Shortfall::of(needed, turnover, plan.money)?.lacking;
            months.push(TransitionMonth { month: number, share, home, municipality });
        }
        Ok(Transition {
            during: Soles::sum(months.iter().map(|month| month.municipality))?,
            months,
            today: today.and_then(|today| today.hidden_a_month(plan.money)),
            after: municipality_a_month(plan, social)?,
        })
    }
}
