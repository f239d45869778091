//! What a small town's water and sanitation service would cost each home: **plan + choice → assessment → page**.
//!
//! The calculation knows nothing of screens, and the screens know nothing of sums.
//!
//! | room | what it is for |
//! |---|---|
//! | [`money`] | soles, prices, volumes, rates; the only place that rounds |
//! | [`digits`] | a decimal digit by digit: written, read, rounded |
//! | [`plan`] | what a municipality writes: the format, its strict reading with every problem at once, its checks |
//! | [`choice`] | what a resident picks; to and from a link's fragment |
//! | [`service`] | what the chosen levels make of the service |
//! | [`cost`] | its annual cost, item by item |
//! | [`price`] | from cost to published prices |
//! | [`connection`] | what is billed, and the volume it is billed for |
//! | [`bill`] | one home's bill; a line is made of its terms, so its explanation is its computation |
//! | [`extra`] | what is paid with a receipt beyond its total: a connection's instalment, arrears, reconnection |
//! | [`town`] | every bill of the town, and what one category pays for another |
//! | [`subsidy`] | the social charge and who pays it; today's hidden subsidy |
//! | [`fund`] | what the investment fund receives |
//! | [`outlook`] | the years ahead: indexation, the fund over the contract, the conventional charge |
//! | [`relief`] | what exemptions and the rule for homes with a shop cost the others |
//! | [`transition`] | the months between today's charge and the new one |
//! | [`start`] | from when the new charge applies, and what each moment would change |
//! | [`register`] | the register of users (padrón): a CSV in chunks, every bill of it, its totals |
//! | [`parts`] | where each sol of a bill goes |
//! | [`answer`] | what one home would pay under a plan and a choice, and what each other level would change |
//! | [`assessment`] | that and the town around it: all of the above |
//! | [`compare`] | today, the choice on show and those that are kept, side by side |
//! | [`hands`] | hands raised in an assembly, for what, in which sector; their sums |
//! | [`written`] | numbers as people write them |
//! | [`receipt_check`] | a written receipt against the right one: the first wrong line, and why |
//! | [`refusal`] | why a number is withheld |
//! | [`pictogram`] | the drawings of `www/pictograms` |
//! | [`locale`] | languages and how numbers look |
//! | [`view`] | assessment → HTML, for the prerendered page and the live one |
//!
//! `main.rs` is the command line over it, `build.rs` brings in texts and drawings from `www`; the crates of `www` are those
//! that know a browser: `home`, `wasm` and `reader`, and `border`, which they share.
//!
//! A family of five in Tabalosos with 10 m³, under the approved proposal (WSP 2008, Table 10: S/ 0.89 per m³):
//!
//! ```
//! use tarifa_clara::{answer::Answer, choice::Choice, plan::Plan};
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

pub mod answer;
pub mod assessment;
pub mod bill;
pub mod choice;
pub mod compare;
pub mod connection;
pub mod cost;
pub mod digits;
pub mod extra;
pub mod fund;
pub mod hands;
pub mod locale;
pub mod money;
pub mod outlook;
pub mod parts;
pub mod pictogram;
pub mod plan;
pub mod price;
pub mod receipt_check;
pub mod refusal;
pub mod register;
pub mod relief;
pub mod service;
pub mod start;
pub mod subsidy;
pub mod town;
pub mod transition;
pub mod view;
pub mod written;
