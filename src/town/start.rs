//! From when the new charge applies: at once, when the operator takes over, or when the service improves. What each
//! would mean for a home in its first year, and for the municipality until then (model.md, section 5). The phases of a
//! transition are not in it.

use crate::home::answer::charge_today;
use crate::home::bill::Bill;
use crate::home::price::Needed;
use crate::number::money::{Finding, Soles};
use crate::number::refusal::{Missing, Refusal};
use crate::plan::Plan;
use crate::plan::outlook::StartMoment;
use crate::plan::users::Home;
use crate::town::bills::TownMonth;
use crate::town::subsidy::Shortfall;
use serde::Serialize;

/// The months of the first year, counted from the contract's signature.
const FIRST_YEAR: u32 = 12;

/// The three moments from which the new charge can apply, side by side.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Start {
    /// The one proposed or decided; none where the document doesn't say.
    pub proposed: Option<StartMoment>,
    /// What the home pays a month until then: today's charge as printed.
    pub today: Soles,
    /// What it pays a month from then on.
    pub new: Soles,
    /// What a month at today's charge lacks for the town, which the municipality pays.
    pub shortfall: Shortfall,
    /// Each moment, in the order of time.
    pub options: Vec<StartOption>,
}

/// One moment.
#[derive(Debug, Clone, Copy, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct StartOption {
    /// Which.
    pub moment: StartMoment,
    /// What it would mean; withheld where no document gives its month.
    #[serde(serialize_with = "crate::number::refusal::finding")]
    pub effect: Finding<StartEffect>,
}

/// What it means that the new charge begins in a month.
#[derive(Debug, Clone, Copy, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct StartEffect {
    /// The first month of the new charge, from 1.
    pub month: u32,
    /// How many months of the first year are paid at today's charge.
    pub months_today: u32,
    /// How many are paid at the new one: the rest of twelve.
    pub months_new: u32,
    /// What the home pays in the first year.
    pub home: Soles,
    /// That, minus what it pays if the charge applies at once.
    pub against_at_once: Soles,
    /// What the municipality pays in all months until then, also those after the first year.
    pub lacking: Soles,
}

impl Start {
    /// The three moments for a home's bill.
    ///
    /// # Errors
    /// [`Refusal::NotGiven`] where the plan doesn't speak of it, or does not say what such a home pays today.
    pub fn of(
        plan: &Plan,
        home: &Home,
        bill: Finding<&Bill>,
        month: Finding<&TownMonth>,
        needed: Finding<&Needed>,
    ) -> Finding<Start> {
        let missing = Refusal::NotGiven(Missing::Start);
        let start = plan.outlook.as_ref().and_then(|outlook| outlook.start.as_ref()).ok_or(missing)?;
        let charge = plan.today.charge_per_month.ok_or(Refusal::NotGiven(Missing::ChargeToday))?;
        let (today, new) = (charge_today(plan, home)?, bill?.total);
        let shortfall = Shortfall::of(needed?, charge.times(month?.connections)?, plan.money)?;
        let option = |moment: &StartMoment| {
            let first = start.month(*moment).ok_or(Refusal::NotGiven(Missing::StartMonth));
            let effect = first.and_then(|first| StartEffect::of(first.get(), today, new, shortfall.lacking));
            StartOption { moment: *moment, effect }
        };
        Ok(Start {
            proposed: start.proposed,
            today,
            new,
            shortfall,
            options: StartMoment::ALL.iter().map(option).collect(),
        })
    }
}

impl StartEffect {
    fn of(month: u32, today: Soles, new: Soles, lacking: Soles) -> Finding<StartEffect> {
        let before = month.saturating_sub(1);
        let months_today = before.min(FIRST_YEAR);
        let months_new = FIRST_YEAR.saturating_sub(months_today);
        let home = today.times(months_today)?.plus(new.times(months_new)?)?;
        Ok(StartEffect {
            month,
            months_today,
            months_new,
            home,
            against_at_once: home.minus(new.times(FIRST_YEAR)?)?,
            lacking: lacking.times(before)?,
        })
    }
}
