//! What the social charge takes off, and what it does not: half of what, in the plan's own terms.

use crate::locale;
use crate::plan::users::{DiscountedLine, SocialCharge};
use crate::view::View;

/// Of which lines it takes its share, up to which volume; what is paid in full all the same.
pub fn what(view: &View<'_>, social: &SocialCharge) -> String {
    let t = view.lang;
    let tariff = &view.plan.tariff;
    let (mut of, mut in_full) = (String::new(), String::new());
    let (discount, m3) = (&locale::rate(social.discount), &locale::volume(social.covered_m3));
    // Without a meter all that is billed is covered.
    let limited = view.answer.service.metered.unwrap_or(view.answer.choice.home.metered);
    if limited {
        in_full = t.social_beyond(m3);
    }
    for (line, charged) in [
        (DiscountedLine::Water, true),
        (DiscountedLine::Sewer, view.answer.service.sewer && tariff.any(|schedule| schedule.sewer.is_some())),
        (DiscountedLine::Fixed, tariff.any(|schedule| schedule.fixed_charge.is_some())),
    ] {
        if charged {
            let taken = social.applies_to.contains(&line);
            let (to, between) = if taken { (&mut of, t.and()) } else { (&mut in_full, BESIDE) };
            add(to, between, &t.social_of(line.word()));
        }
    }
    for rate in &view.plan.specific_rates {
        add(&mut in_full, BESIDE, rate.label.get(t));
    }
    let mut said = match limited {
        true => t.social_takes(locale::SocialTakes { discount, of: &of, m3 }),
        false => t.social_takes_all(locale::SocialTakesAll { discount, of: &of }),
    };
    if !in_full.is_empty() {
        add(&mut said, " ", &t.social_in_full(&in_full));
    }
    if !view.plan.tax.vat_rate.is_zero() && !view.plan.pricing.include_vat {
        add(&mut said, " ", &t.social_vat());
    }
    said
}

const BESIDE: &str = " · ";

fn add(to: &mut String, between: &str, more: &str) {
    if !to.is_empty() {
        to.push_str(between);
    }
    to.push_str(more);
}
