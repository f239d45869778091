//! What one home pays: the service that its choice makes, what that costs, the prices that follow, its bill line by line.
//!
//! | file | what it computes |
//! |---|---|
//! | `service` | what the chosen levels make of the service |
//! | `connection` | what is billed, and the volume it is billed for |
//! | `cost` | the annual cost of the service, item by item |
//! | `schedule` | published prices, category by category, block by block |
//! | `price` | what billing must bring, and the base price that brings it |
//! | `line` | a line of a bill and the terms it is the sum of; water, block by block |
//! | `bill` | the whole bill: water, sewer, fixed charge, specific rates, social discount, VAT, cash |
//! | `extra` | what is paid with a bill beyond its total: an instalment, arrears, reconnection |
//! | `parts` | where each sol of a bill goes |
//! | `answer` | all of that for one plan and choice, and what each other level would change |
//! | `inverse` | the bill backwards: what volumes an amount stands for |

pub mod answer;
pub mod bill;
pub mod connection;
pub mod cost;
pub mod extra;
pub mod inverse;
pub mod line;
pub mod parts;
pub mod price;
pub mod schedule;
pub mod service;
