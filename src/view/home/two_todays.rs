//! What people pay today and what today's service costs are two things: the sentence with both, which stands wherever
//! today's levels are chosen or offered.

use crate::choice::Choice;
use crate::home::answer::charge_today;
use crate::locale::{self, Lang};
use crate::number::money::Soles;
use crate::plan::Plan;
use crate::plan::tariff::PriceOrigin;

/// The sentence, of a choice that comes to a total. Nothing where it is not today's service, where today's whole charge is its
/// bill, where one of both is not known, or where both are the same.
pub fn two_todays(
    plan: &Plan,
    choice: &Choice,
    total: Soles,
    t: Lang,
    soles: &dyn Fn(Soles) -> String,
) -> Option<String> {
    if !choice.is_todays(plan) || choice.is_todays_package(plan) {
        return None;
    }
    let paid = charge_today(plan, &choice.home).ok().filter(|paid| *paid != total)?;
    let (charge, cost) = (&soles(paid), &soles(total));
    // A price that an ordinance fixed, or half of one, is not what the service costs.
    let whole = plan.pricing.prices != PriceOrigin::Given && !choice.home.social && choice.home.exempt_share.is_none();
    Some(if whole && paid < total {
        t.two_todays_less(locale::TwoTodaysLess { charge, cost, payer: payer(plan, t) })
    } else {
        t.two_todays_other(locale::TwoTodaysOther { charge, cost })
    })
}

/// Who pays today what the charge does not cover.
pub fn payer(plan: &Plan, t: Lang) -> &str {
    plan.today.payer.as_ref().map_or(t.today_payer(), |payer| payer.get(t))
}
