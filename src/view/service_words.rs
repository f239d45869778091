//! Levels in words: what a service is, for whoever was not there when it was chosen.

use crate::locale::{self, Lang};
use crate::number::money::Rate;
use crate::plan::leaf::Hours;
use crate::plan::service::{Aspect, Facts, Level};

/// A service in words, level by level. Which hours and how many homes a level brings only a plan that is packed for the
/// whole town knows; any plan knows its name and its meters.
pub fn service_words<'p>(levels: impl IntoIterator<Item = (&'p Aspect, &'p Level)>, t: Lang) -> String {
    let levels: Vec<String> = levels.into_iter().map(|(_, level)| level_words(level, t)).collect();
    levels.join(" · ")
}

/// A level in words: its name, and what it settles of hours, of the homes that have water and sewerage, and of meters.
/// What its name says already is not said twice: "18 horas de agua al día", "Sin medidor".
pub fn level_words(level: &Level, t: Lang) -> String {
    let name = level.label.get(t);
    let facts = level.sets.as_ref().map(|facts| in_words(facts, t)).unwrap_or_default().join(", ");
    match facts.strip_prefix(&name.to_lowercase()) {
        Some(rest) => [name, rest].concat(),
        None if facts.is_empty() => name.to_owned(),
        None => [name, ": ", &facts].concat(),
    }
}

fn in_words(facts: &Facts, t: Lang) -> Vec<String> {
    let dry = facts.hours_per_day.is_some_and(|hours| hours.value().is_zero());
    let hours = |hours: Hours| t.today_hours(&locale::plain(hours.value().normalize()));
    let of_100 = |share: Rate| locale::plain(share.percent().unwrap_or_default().normalize());
    let sewer = match facts.sewer {
        Some(false) => Some(Rate::default()),
        _ => facts.sewer_coverage,
    };
    let some = |share: &Rate| !share.is_zero();
    let no = |none: bool, words: &str| none.then(|| words.to_owned());
    let words = [
        no(dry, t.in_words_no_water()),
        facts.hours_per_day.filter(|_| !dry).map(hours),
        facts.water_coverage.filter(|_| !dry).map(|share| t.in_words_water(&of_100(share))),
        no(sewer.is_some_and(|share| share.is_zero()), t.in_words_no_sewer()),
        sewer.filter(some).map(|share| t.in_words_sewer(&of_100(share))),
        facts.metered.map(|metered| if metered { t.in_words_meter() } else { t.in_words_no_meter() }.to_owned()),
    ];
    words.into_iter().flatten().collect()
}
