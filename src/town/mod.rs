//! The town around the home: everybody's bills, who pays for whom, the fund, the years ahead.
//!
//! | file | what it computes |
//! |---|---|
//! | `bills` | every bill of the town, and what one category pays for another |
//! | `subsidy` | the social charge and who pays it; today's hidden subsidy |
//! | `fund` | what the investment fund receives |
//! | `outlook` | the years ahead: indexation, the fund over the contract, the conventional charge |
//! | `relief` | what exemptions and the rule for homes with a shop cost the others |
//! | `transition` | the months between today's charge and the new one |
//! | `start` | from when the new charge applies, and what each moment would change |
//! | `new_connection`, `late` | what a new connection costs, and what follows from unpaid receipts |
//! | `assessment` | the home's answer and all of the above |
//! | `report` | what scripts are given of an assessment |
//! | `review`, `reach`, `usual` | what the author of a plan should look at again: levels out of reach, numbers far from usual (`usual.txt`) |
//! | `compare` | today, the choice on show and those that are kept, side by side |

pub mod assessment;
pub mod bills;
pub mod compare;
pub mod fund;
pub mod late;
pub mod new_connection;
pub mod outlook;
mod reach;
pub mod relief;
pub mod report;
pub mod review;
pub mod start;
pub mod subsidy;
pub mod transition;
pub mod usual;
