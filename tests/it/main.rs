//! The tests of the core, by subject. One crate, so that they are linked once.
//!
//! | file | what it holds the core to |
//! |---|---|
//! | `cases` | published receipts and worked examples, as data in `tests/cases` |
//! | `towns` | the nine towns' printed figures, as data in `tests/tables.json` |
//! | `reading` | every problem of a plan, with its place, code and words |
//! | `bounds` | the bounds, names and numbers of problems that a refusal tells are the real ones |
//! | `schema` | the published JSON Schema says what the reader says |
//! | `choice` | links, forms and their refusals |
//! | `digits` | decimals are written, read and rounded as the library of decimals does it |
//! | `arithmetic` | rounding, factors, the path of prices, the refusals of section 4 |
//! | `extras` | what is paid beyond a bill's total: connection, arrears, reconnection |
//! | `outlook` | the fund over the contract, indexation, the conventional charge |
//! | `start` | from when the new charge applies |
//! | `relief` | what exemptions and the rule for homes with a shop cost the others |
//! | `social` | the ceiling that is tried, the committee |
//! | `compare` | choices side by side: what a link keeps, columns against separate assessments |
//! | `hands` | counts of hands: sums, ties, refusals, the table, the record |
//! | `pack` | a packed plan says of a home what the plan says |
//! | `properties` | what holds for every plan and choice, over generated ones |
//! | `robustness` | nothing panics, whatever is written |
//! | `register` | the register of users: delimiters, encodings, chunks, hostile files, totals to the céntimo |
//! | `receipt_check` | written receipts: the first wrong line, sums that don't add up, amounts as people write them |
//! | `files` | encodings, several files at once, one line for each problem |
//! | `command` | exit codes and messages that a script can rely on |
//! | `house` | the rules of the source itself |
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(clippy::arithmetic_side_effects, clippy::float_arithmetic)]

mod arithmetic;
mod before;
mod bounds;
mod cases;
mod choice;
mod command;
mod compare;
mod digits;
mod extras;
mod files;
mod generated;
mod hall;
mod hands;
mod house;
mod locale;
mod outlook;
mod pack;
mod properties;
mod readable;
mod reading;
mod receipt_check;
mod register;
mod relief;
mod robustness;
mod schema;
mod social;
mod start;
mod support;
mod towns;
mod words;
