//! The contract of the calculation, for an accountant: what is added to what, in which order, and rounded where.
#![cfg_attr(feature = "cli", doc = include_str!("model.md"))]
