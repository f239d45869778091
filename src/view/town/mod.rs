//! What the town's part of a page shows, as questions with their answers, each opening to what is behind it.

pub mod charges;
pub mod compare;
pub mod conventional;
pub mod cost;
pub mod operator;
pub mod outlook;
pub mod overview;
pub mod panels;
pub mod relief;
pub mod roles;
pub mod social;
pub mod start;
