//! What one home pays: the service that its choice makes, what that costs, the prices that follow, its bill line by line.

pub mod answer;
pub mod bill;
pub mod connection;
pub mod cost;
pub mod extra;
pub mod parts;
pub mod price;
pub mod service;
