//! What the social charge takes off, and what it does not: half of what, in the plan's own terms.

use crate::locale;
use crate::number::written;
use crate::plan::users::{DiscountedLine, SocialCharge};
use crate::view::View;

/// Of which lines it takes its share, up to which volume; what is paid in full all the same.
pub fn what(view: &View<'_>, social: &SocialCharge) -> String {
    let t = view.lang;
    let tariff = &view.plan.tariff;
    let homes = || [&tariff.social, &tariff.domestic].into_iter().flatten();
    let charged = |line: &DiscountedLine| match line {
        DiscountedLine::Water => true,
        DiscountedLine::Sewer => view.answer.service.sewer && homes().any(|schedule| schedule.sewer.is_some()),
        DiscountedLine::Fixed => homes().any(|schedule| schedule.fixed_charge.is_some()),
    };
    let lines = [DiscountedLine::Water, DiscountedLine::Sewer, DiscountedLine::Fixed];
    let (mut of, mut in_full) = (Vec::new(), Vec::new());
    for line in lines.iter().filter(|line| charged(line)) {
        if social.applies_to.contains(line) {
            of.push(t.social_of(line.word()))
        } else {
            in_full.push(t.social_beside(line.word()))
        }
    }
    let (last, first) =
        of.split_last().map_or((String::new(), Vec::new()), |(last, first)| (last.clone(), first.to_vec()));
    let of = if first.is_empty() { last } else { written::joined(&[&first.join(", "), t.and(), &last]) };
    let (discount, m3) = (&locale::rate(social.discount), &locale::volume(social.covered_m3));
    // Without a meter all that is billed is covered.
    let limited = view.answer.service.metered.unwrap_or(view.answer.choice.home.metered);
    let takes = if limited {
        in_full.insert(0, t.social_beyond(m3));
        t.social_takes(locale::SocialTakes { discount, of: &of, m3 })
    } else {
        t.social_takes_all(locale::SocialTakesAll { discount, of: &of })
    };
    in_full.extend(view.plan.specific_rates.iter().map(|rate| rate.label.get(t).to_owned()));
    let mut said = vec![takes];
    if !in_full.is_empty() {
        said.push(t.social_in_full(&in_full.join(" · ")));
    }
    if !view.plan.tax.vat_rate.is_zero() && !view.plan.pricing.include_vat {
        said.push(t.social_vat().to_owned());
    }
    said.join(" ")
}
