//! Numbers and nothing else: what may be multiplied by what, where a number is rounded, how it is read and written.
//!
//! | file | what it is for |
//! |---|---|
//! | `money` | soles, prices, volumes, rates; the only place that rounds |
//! | `currency` | what a plan's money and its tax are called, and how many decimals its sums have |
//! | `refusal` | why a number is withheld |
//! | `digits` | a decimal digit by digit: written, read, rounded |
//! | `written` | numbers as people write them |
//! | `date` | a day of the calendar |
//! | `cell` | texts as cells of a CSV |

pub mod cell;
pub mod currency;
pub mod date;
pub mod digits;
pub mod money;
pub mod refusal;
pub mod written;
