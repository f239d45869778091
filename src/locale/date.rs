//! Dates in words.

use super::{DateText, Lang};
use crate::number::date::Date;

/// `2006-10-01` → "1 de octubre de 2006".
pub fn date(date: &Date, t: Lang) -> String {
    let mut parts = date.as_str().split('-');
    let (year, month, day) = (parts.next(), parts.next(), parts.next());
    let month = t.month(month.unwrap_or_default());
    let day = day.unwrap_or_default().trim_start_matches('0');
    t.date_text(DateText { day, month: &month, year: year.unwrap_or_default() })
}
