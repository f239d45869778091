//! What a page is told after a choice: new content for its parts, and the result for whoever listens.

use crate::choice::Asked;
use crate::home::answer::{Answer, Common};
use crate::locale::Lang;
use crate::number::digits;
use crate::number::money::Soles;
use crate::plan::Plan;
use crate::view::home::paid;
use crate::view::{Part, View, refused};
use maud::html;
use serde::Serialize;

/// What a choice comes to.
#[derive(Default, Serialize)]
pub struct Update {
    /// The choice as the address carries it; empty when it was refused.
    pub fragment: String,
    /// The whole content with its controls, where it was asked for.
    pub html: String,
    /// New content of the elements that results touch.
    pub parts: Vec<Part>,
    /// What stands beside a field whose value was refused.
    pub refused: Vec<Refused>,
    /// The result in one sentence, to be read.
    pub said: String,
    /// The same as it is said aloud.
    pub spoken: String,
    /// The result for the page around.
    pub result: Outcome,
}

/// Why a field's value was refused.
#[derive(Serialize)]
pub struct Refused {
    /// The field's name.
    pub field: String,
    /// What stands beside it.
    pub html: String,
}

impl Refused {
    pub(in crate::view) fn of(field: String, text: &str) -> Refused {
        Refused { field, html: html! { p.err { (text) } }.into_string() }
    }
}

/// The result for the page around the element: soles as decimal strings, absent where they are withheld.
#[derive(Default, Serialize)]
pub struct Outcome {
    /// What the home pays.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total: Option<String>,
    /// What it pays in cash.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cash: Option<String>,
    /// The total minus today's charge.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub against_today: Option<String>,
    /// What of its turnover is the fund's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fund_part: Option<String>,
    /// What of the family's spending the total is, in %.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub spending_percent: Option<String>,
}

impl Update {
    /// Of a choice that was worked out; the parts are those of the page that asks.
    pub fn of(view: &View<'_>, parts: Vec<Part>) -> Update {
        Update {
            fragment: view.answer.choice.to_fragment(),
            html: String::new(),
            parts,
            refused: Vec::new(),
            said: view.said(),
            spoken: view.spoken(),
            result: Outcome::of(view.answer),
        }
    }

    /// The same with what is wrong with what was asked.
    pub fn despite(mut self, plan: &Plan, asked: &Asked, lang: Lang) -> Update {
        self.refused = refused(&asked.problems, asked.linked.then_some(plan), lang.in_money(plan.money));
        self
    }

    /// What is asked of the home's part of a page, beside what is known from answers before. Of a choice that was refused only
    /// why, so that the last good result stays.
    pub fn of_home<'p>(plan: &'p Plan, asked: &Asked, common: &mut Common<'p>, lang: Lang) -> Update {
        let update = match &asked.choice {
            Some(choice) => {
                let answer = Answer::beside(plan, choice, common);
                let view = View { plan, answer: &answer, lang: lang.in_money(plan.money) };
                let mut parts = view.parts();
                parts.extend(paid::found(&view, &asked.paid));
                Update::of(&view, parts)
            }
            None => Update::default(),
        };
        update.despite(plan, asked, lang)
    }
}

impl Outcome {
    /// Each amount by its name.
    pub fn named(&self) -> [(&'static str, &Option<String>); 5] {
        [
            ("total", &self.total),
            ("cash", &self.cash),
            ("against_today", &self.against_today),
            ("fund_part", &self.fund_part),
            ("spending_percent", &self.spending_percent),
        ]
    }

    fn of(answer: &Answer) -> Outcome {
        let text = |amount: Soles| digits::text(amount.value());
        let bill = answer.bill.as_ref().ok();
        Outcome {
            total: bill.map(|bill| text(bill.total)),
            cash: bill.map(|bill| text(bill.cash)),
            against_today: answer.against_today.ok().map(text),
            fund_part: bill.and_then(|bill| bill.fund_part.ok()).map(text),
            spending_percent: answer.spending.ok().map(|spending| digits::text(spending.percent)),
        }
    }
}
