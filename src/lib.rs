//! What a small town's water and sanitation service would cost each home: **plan + choice → assessment → page**.
//!
//! The calculation knows nothing of screens, and the screens know nothing of sums.
//!
//! Each wing names only those above it in this table:
//!
//! | wing | what it is for |
//! |---|---|
//! | **[`model`]** | no wing, but what they compute: the contract of the calculation, in words and figures, for an accountant |
//! | [`number`] | soles, prices, volumes, rates; the only place that rounds; how numbers are read and written; why one is withheld |
//! | [`locale`] | languages and how numbers look in them |
//! | [`plan`] | what a municipality writes: the format, its strict reading with every problem at once, its checks |
//! | [`choice`] | what a resident picks; to and from a link's fragment |
//! | [`home`] | what one home pays: the service, its cost, the base price solved from it; the bill from water and sewer to VAT and cash (`bill`; `line` is what each amount on it is made of, `inverse` reads it backwards) |
//! | [`town`] | the rest of the town: everybody's bills, subsidies, the investment fund, the years ahead, the assessment |
//! | [`draft`] | a plan in the making: what was typed, undo and redo, what is still missing, in the words of its form |
//! | [`hands`] | hands raised in an assembly, for what, in which sector; their sums |
//! | [`register`] | the register of users (padrón): its columns and their names, its rows, every bill, the totals |
//! | [`receipt_check`] | a written receipt against the right one: the first wrong line, and why |
//! | [`view`] | all that is drawn, as HTML: `view/home` and `view/town` are the page's receipt, tables and charts, before its program and with it; `view/hall` is the same on the wall of an assembly |
//! | [`workbook`] | a plan to and from a workbook that people fill in with a spreadsheet; what is wrong, cell by cell |
//!
//! `answers.rs` writes what scripts are given, `schema.rs` has the JSON Schemas of plan and answers, `command` is the command
//! line over it all, `build.rs` brings in texts and drawings from `www`; the crates of `www` are those that know JavaScript:
//! `home`, `town`, `reader`, `prepare` and `workbook` for the page, `headless` for programmers, and `border`, which they share.
//!
//! A family of five in Tabalosos with 10 m³, under the approved proposal (WSP 2008, Table 10: S/ 0.89 per m³):
//!
//! ```
//! use tarifa_clara::{choice::Choice, home::answer::Answer, plan::Plan};
//!
//! # #[cfg(feature = "cli")] {
//! let plan = Plan::from_json(include_str!("../www/plans/tabalosos.json")).expect("the plan is sound");
//! let pairs = [("people", "5"), ("m3", "10")].map(|(key, value)| (key.to_owned(), value.to_owned()));
//! let choice = Choice::from_pairs(&plan, pairs).expect("the choice is sound");
//!
//! let bill = Answer::of(&plan, &choice).bill.expect("nothing is withheld");
//! assert_eq!(bill.subtotal.to_string(), "8.90");
//! assert_eq!(bill.total.to_string(), "10.50");
//! # }
//! ```

#[cfg(feature = "json")]
pub mod answers;
pub mod choice;
#[cfg(feature = "json")]
pub mod draft;
pub mod hands;
pub mod home;
pub mod locale;
pub mod model;
pub mod number;
pub mod plan;
pub mod receipt_check;
pub mod register;
#[cfg(feature = "cli")]
pub mod schema;
pub mod town;
pub mod view;
#[cfg(feature = "workbook")]
pub mod workbook;
