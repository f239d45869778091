//! What a home is shown: today's service, the questions, the receipt, and how to take the result along.
//!
//! | file | what it draws |
//! |---|---|
//! | `today` | our water today |
//! | `controls` | the questions, the cards with their price tags, the home's form |
//! | `receipt` | the large number and the receipt, each line down to its sum and its source |
//! | `paid` | the amount of a receipt, and the m³ it stands for |
//! | `spending` | the share of spending, where each sol goes |
//! | `keep` | keeping a service to compare it |
//! | `take` | share, WhatsApp, QR code, paper, listen |
//! | `social` | what the social charge takes off, and what it does not |
//! | `two_todays` | what is paid today, and what the same service costs |
//! | `words` | the trade's words, explained where they stand |
//! | `update` | what a page is told after a choice |

pub mod controls;
pub mod keep;
pub mod paid;
pub mod receipt;
pub mod social;
pub mod spending;
pub mod take;
pub mod today;
pub mod two_todays;
pub mod update;
pub mod words;

use crate::locale;
use crate::number::money::Soles;
use crate::number::written;
use crate::view::{Part, View};

impl View<'_> {
    /// The parts of Mi recibo that a change of the choice may change.
    pub fn parts(&self) -> Vec<Part> {
        let mut parts = self.asked();
        parts.push(Part::of("answer", receipt::answer(self)));
        parts.push(Part::of("result", receipt::result(self)));
        parts.push(Part::of("spending", spending::spending(self)));
        parts.push(Part::of("dock", receipt::dock(self)));
        parts
    }

    /// The parts of the questions, which every page of a town has.
    pub fn asked(&self) -> Vec<Part> {
        let mut parts = controls::tags(self);
        parts.push(Part::of("volume", controls::volume(self)));
        parts.push(Part::of("ask-metered", controls::ask_metered(self)));
        parts.push(Part::of("ask-sewer", controls::ask_sewer(self)));
        parts.push(Part::of("kept", keep::fields(self)));
        parts
    }

    /// The result in one sentence, to be read.
    pub fn said(&self) -> String {
        self.sentence(&|amount| locale::soles(amount, self.lang))
    }

    /// The result in one sentence, as it would be said.
    pub fn spoken(&self) -> String {
        self.sentence(&|amount| locale::spoken(amount, self.lang))
    }

    fn sentence(&self, soles: &dyn Fn(Soles) -> String) -> String {
        let t = self.lang;
        let bill = match &self.answer.bill {
            Ok(bill) => bill,
            Err(refusal) => return refusal.text(t).to_owned(),
        };
        let total = &soles(bill.total);
        let both = two_todays::two_todays(self.plan, &self.answer.choice, bill.total, t, soles);
        let said = match self.answer.against_today {
            _ if both.is_some() => both.unwrap_or_default(),
            Ok(difference) if difference > Soles::ZERO => {
                t.said_more(locale::SaidMore { total, difference: &soles(difference) })
            }
            Ok(difference) if difference < Soles::ZERO => {
                t.said_less(locale::SaidLess { total, difference: &soles(difference.negated()) })
            }
            Ok(_) => t.said_same(total),
            Err(_) => t.said_alone(total),
        };
        if bill.extras.is_empty() {
            return said;
        }
        written::joined(&[&said, " ", &t.pay_with_extras(&soles(bill.to_pay))])
    }
}
