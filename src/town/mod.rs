//! The town around the home: everybody's bills, who pays for whom, the fund, the years ahead.

pub mod assessment;
pub mod bills;
pub mod compare;
pub mod fund;
pub mod outlook;
pub mod relief;
pub mod start;
pub mod subsidy;
pub mod transition;
