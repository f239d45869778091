//! The whole town as questions with their answers, each opening to what is behind it.
//!
//! | file | what it draws |
//! |---|---|
//! | `panels` | the questions and their answers |
//! | `overview` | other homes, what water costs today, who helps whom |
//! | `fund` | the fund: what it receives, its chart over the years, what bidders offer |
//! | `social`, `relief` | who pays for the social charge and who decides it; what exemptions cost the others |
//! | `outlook`, `start` | the way to the new charge, the receipt of each year; from when the new charge applies |
//! | `conventional` | the conventional charge, drawn in its parts |
//! | `charges` | a new connection, the maximum prices of collateral services, the rules of late payment |
//! | `cost`, `operator` | the cost table and the price list; the operator and its contract |
//! | `roles` | who does what, today and in the proposal |
//! | `compare` | today, the choice on show and those that are kept side by side |

pub mod charges;
pub mod compare;
pub mod conventional;
pub mod cost;
pub mod fund;
pub mod operator;
pub mod outlook;
pub mod overview;
pub mod panels;
pub mod relief;
pub mod roles;
pub mod social;
pub mod start;
