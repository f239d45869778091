//! What the home's part of a page shows: today's service, the questions, the receipt.

pub mod controls;
pub mod keep;
pub mod receipt;
pub mod spending;
pub mod take;
pub mod today;
pub mod update;
pub mod words;
