//! The tests of the core, by subject. One crate, so that they are linked once.
//!
//! A folder holds what its wing of `src` is held to; what goes through the whole house stands beside them.
//!
//! | file | what it holds the core to |
//! |---|---|
//! | `number/digits` | decimals are written, read and rounded as the library of decimals does it |
//! | `locale/numbers`, `locale/words`, `locale/plain`, `locale/readable` | how numbers look; the trade's words are explained or stay behind a fold; texts are easy to read |
//! | `plan/reading` | every problem of a plan, with its place, code and words |
//! | `plan/bounds` | the bounds, names and numbers of problems that a refusal tells are the real ones |
//! | `plan/form` | the form's fields, labels, words, bounds and steps; problems in its words |
//! | `plan/workbook` | plans as workbooks and back: nothing is lost, the sheet of results |
//! | `plan/changed` | workbooks that people changed, read or answered cell by cell; hostile files |
//! | `plan/sources` | where numbers come from: one source for a place, one problem for one slip |
//! | `plan/schema` | the published JSON Schemas say what the reader says, and what answers are |
//! | `plan/pack` | a packed plan says of a home what the plan says |
//! | `choice/links` | links, forms and their refusals |
//! | `choice/way` | the way to a level that does not go with the others |
//! | `home/cases` | published receipts and worked examples, as data in `tests/cases` |
//! | `home/family` | a charge by the home, found from the cost |
//! | `home/figures` | figures of smallest plans, as data in `tests/cases/arithmetic` |
//! | `home/arithmetic` | rounding, factors, the path of prices, the refusals of section 4 |
//! | `home/extras` | what is paid beyond a bill's total: connection, arrears, reconnection |
//! | `home/included` | the m³ that a fixed charge includes |
//! | `home/inverse` | the volumes that an amount stands for |
//! | `home/units` | several homes or shops behind one connection |
//! | `home/packages` | tariffs of levels, what levels add, what this home pays today |
//! | `town/towns` | the nine towns' printed figures, as data in `tests/tables.json` |
//! | `town/outlook` | the fund over the contract, indexation, the conventional charge |
//! | `town/reserves` | the fund's rate year by year, and the reserves kept apart from it |
//! | `town/start`, `town/relief`, `town/social` | from when the new charge applies; what rules cost the others; the ceiling, the committee |
//! | `town/review` | what the author of a plan is warned of, and what is said of its receipts |
//! | `town/compare` | choices side by side: what a link keeps, columns against separate assessments |
//! | `draft` | a plan in the making: what is typed, undo and redo, what is missing, in the words of its form |
//! | `categories` | a plan's own categories, from the file to the wall |
//! | `hands` | counts of hands: sums, ties, refusals, the table, the record |
//! | `register` | the register of users: delimiters, encodings, chunks, hostile files, totals to the céntimo |
//! | `understood` | what is understood of a register, and said before its sums: headings, words, letters, decimal signs |
//! | `workbook` | registers kept in workbooks: cells as shown, with every digit; bills saved as one |
//! | `receipt_check` | written receipts: the first wrong line, sums that don't add up, amounts as people write them |
//! | `view/before`, `view/hall`, `view/hosts`, `view/paid` | what a page says before its program runs; the wall of an assembly; what hosts copy; what an amount stands for |
//! | `view/prepare` | the forms in which a town is prepared have every place of a plan, each with a label |
//! | `view/odd` | what is said is true of plans unlike the pilot's |
//! | `view/two_todays` | what is paid today beside what the same service costs |
//! | `money` | plans of another money than the sol, through the whole house |
//! | `properties` | what holds for every plan and choice, over generated ones |
//! | `second` | the program beside an independent second calculation, over generated plans |
//! | `robustness` | nothing panics, whatever is written |
//! | `files` | encodings, several files at once, one line for each problem |
//! | `command` | exit codes and messages that a script can rely on |
//! | `model` | `src/model.md` and the code agree: citations, sums, tables, refusals, rounding |
//! | `house` | the rules of the source itself |
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(clippy::arithmetic_side_effects, clippy::float_arithmetic)]

mod categories;
mod command;
mod draft;
mod files;
mod generated;
mod hands;
mod house;
mod model;
mod money;
mod properties;
mod receipt_check;
mod register;
mod robustness;
mod second;
mod support;
mod understood;
mod workbook;

mod choice {
    mod links;
    mod noise;
    mod way;
}
mod home {
    mod arithmetic;
    mod cases;
    pub mod extras;
    mod family;
    mod figures;
    mod included;
    mod inverse;
    mod packages;
    mod units;
}
mod locale {
    mod numbers;
    mod plain;
    mod readable;
    mod words;
}
mod number {
    mod digits;
}
mod plan {
    mod bounds;
    mod changed;
    mod form;
    mod pack;
    pub mod reading;
    mod schema;
    mod sources;
    pub mod workbook;
}
mod town {
    mod compare;
    pub mod outlook;
    mod relief;
    mod reserves;
    mod review;
    mod social;
    mod start;
    mod towns;
}
mod view {
    mod before;
    mod hall;
    mod hosts;
    mod odd;
    mod paid;
    mod prepare;
    mod two_todays;
}
