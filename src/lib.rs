//! Tarifa Clara.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::indexing_slicing))]

pub mod assessment;
pub mod bill;
pub mod choice;
pub mod cost;
pub mod fund;
pub mod locale;
pub mod money;
pub mod parts;
pub mod plan;
pub mod price;
pub mod refusal;
pub mod service;
pub mod subsidy;
pub mod town;
pub mod view;
