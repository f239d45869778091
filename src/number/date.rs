//! A day of the calendar.

use serde::Serialize;

/// A date, `2006-04-03`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Date(String);

impl Date {
    /// The date of a text, whether or not there is such a day.
    pub fn written(text: String) -> Date {
        Date(text)
    }

    /// The date as written: year, month, day.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether the calendar has this day, and it is written as it should be.
    pub fn exists(&self) -> bool {
        // At a plus too, which a parsed number may have in front.
        let numbers: Vec<Option<u32>> = self.0.split(['-', '+']).map(|part| part.parse().ok()).collect();
        match numbers.as_slice() {
            [Some(year), Some(month), Some(day)] => self.0.len() == 10 && *day >= 1 && *day <= days_in(*year, *month),
            _ => false,
        }
    }
}

fn days_in(year: u32, month: u32) -> u32 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    }
}
