//! Our water today: hours, coverage, what is paid and what it costs.

use crate::home::answer::has_tariff_today;
use crate::locale;
use crate::number::money::{Finding, Rate, Soles};
use crate::number::refusal::{Missing, Refusal};
use crate::plan::leaf::Hours;
use crate::view::home::two_todays::payer;
use crate::view::sources::{chip, chips};
use crate::view::{TownView, drawing};
use maud::{Markup, html};

/// The section's content.
pub fn today(view: &TownView<'_>) -> Markup {
    let today = &view.plan.today;
    let t = view.lang;
    html! {
        @if let Some(when) = &today.as_of { p.why { (t.today_as_of(when.get(t))) } }
        div.box {
            div.facts {
                @if let Some(hours) = today.hours_per_day.map(Hours::value) {
                    @let hours_text = locale::plain(hours.normalize());
                    div.fact {
                        (drawing::hours(hours, drawing::hours_number(hours)))
                        div { b { @if hours.is_zero() { (t.today_no_water()) } @else { (t.today_hours(&hours_text)) } } (chip(view, "today.hours_per_day")) }
                    }
                }
                @if let Some(share) = today.water_coverage {
                    div.fact {
                        div {
                            b { (t.today_water_coverage(&percent(share))) }
                            @if let Some(sewer) = today.sewer_coverage { span.soft { (t.today_sewer_coverage(&percent(sewer))) " " } }
                            (chip(view, "today.water_coverage"))
                            (drawing::ten_houses(share.value()))
                        }
                    }
                }
            }
            (cost(view))
        }
    }
}

fn percent(share: Rate) -> String {
    locale::rate(share)
}

/// What a home pays a month, and what its water really costs.
pub fn paid_and_cost(view: &TownView<'_>) -> (Finding<Soles>, Finding<Soles>) {
    let charge = view.plan.today.charge_per_month.map(|charge| charge.rounded(view.plan.money));
    let cost = view.assessment.today.and_then(|balance| balance.cost_per_home_month);
    (charge.ok_or(Refusal::NotGiven(Missing::ChargeToday)), cost)
}

/// Who pays what is missing; or why what seems left over misleads.
pub fn missing(view: &TownView<'_>, charge: Soles, real: Soles, soles: &dyn Fn(Soles) -> String) -> String {
    let t = view.lang;
    let payer = payer(view.plan, t);
    let missing = real.minus(charge).unwrap_or_default();
    let (charge, cost) = (&soles(charge), &soles(real));
    if missing > Soles::ZERO {
        t.today_hidden(locale::TodayHidden { charge, cost, missing: &soles(missing), payer })
    } else {
        t.today_surplus(locale::TodaySurplus { charge, cost })
    }
}

fn cost(view: &TownView<'_>) -> Markup {
    let t = view.lang;
    match paid_and_cost(view) {
        (Ok(charge), Ok(real)) => {
            let longest = charge.at_least(real);
            html! {
                div.bars aria-hidden="true" {
                    span { (t.today_we_pay()) } (drawing::bar("c1", charge, longest)) b.num { (locale::soles(charge, t)) }
                    span { (t.today_it_costs()) } (drawing::bar("c4", real, longest)) b.num { (locale::soles(real, t)) }
                }
                p { (view.aloud(&|soles| missing(view, charge, real, soles))) }
                p { (chips(view, &["today.charge_per_month", "today.annual_cost", "today.households_served"])) }
            }
        }
        (Ok(charge), Err(refusal)) => html! {
            p { (view.aloud(&|soles| t.today_charge(&soles(charge)))) " " (chip(view, "today.charge_per_month")) }
            (view.withheld(refusal))
        },
        (Err(_), _) if has_tariff_today(view.plan) => html! { p { (t.today_by_tariff()) } },
        (Err(refusal), _) => view.withheld(refusal),
    }
}
