//! What a page is told after a choice: new content for its parts, and the result for whoever listens.

use super::{Part, View, refused};
use crate::answer::Answer;
use crate::choice::Choice;
use crate::locale::Lang;
use crate::money::Soles;
use crate::plan::Plan;
use crate::plan::problem::Problem;
use serde::Serialize;

/// What a choice comes to.
#[derive(Default, Serialize)]
pub struct Update {
    /// The choice as the address carries it; empty when it was refused.
    pub fragment: String,
    /// The whole content with its controls, where it was asked for.
    pub html: String,
    /// New content of the elements that results touch.
    pub parts: Vec<Piece>,
    /// What stands beside a field whose value was refused.
    pub refused: Vec<Refused>,
    /// The result in one sentence, to be read.
    pub said: String,
    /// The same as it is said aloud.
    pub spoken: String,
    /// The result for the page around.
    pub result: Outcome,
}

/// New content of one element, as text.
#[derive(Serialize)]
pub struct Piece {
    /// The element's id.
    pub id: String,
    /// What stands in it.
    pub html: String,
}

impl From<Part> for Piece {
    fn from(Part { id, html }: Part) -> Piece {
        Piece { id, html: html.into_string() }
    }
}

/// Why a field's value was refused.
#[derive(Serialize)]
pub struct Refused {
    /// The field's name.
    pub field: String,
    /// What stands beside it.
    pub html: String,
}

/// The result for the page around the element: soles as decimal strings, absent where they are withheld.
#[derive(Default, Serialize)]
pub struct Outcome {
    /// What the home pays.
    pub total: Option<String>,
    /// What it pays in cash.
    pub cash: Option<String>,
    /// The total minus today's charge.
    pub against_today: Option<String>,
    /// What of its turnover is the fund's.
    pub fund_part: Option<String>,
    /// What of the family's spending the total is, in %.
    pub spending_percent: Option<String>,
}

impl Update {
    /// Of a choice that was worked out; the parts are those of the page that asks.
    pub fn of(view: &View<'_>, parts: Vec<Part>) -> Update {
        Update {
            fragment: view.answer.choice.to_fragment(),
            html: String::new(),
            parts: parts.into_iter().map(Piece::from).collect(),
            refused: Vec::new(),
            said: view.said(),
            spoken: view.spoken(),
            result: Outcome::of(view.answer),
        }
    }

    /// Of a choice that was refused: only why, so that the last good result stays.
    pub fn refused(problems: &[Problem], lang: Lang) -> Update {
        let beside = |Part { id, html }| Refused { field: id, html: html.into_string() };
        Update { refused: refused(problems, lang).into_iter().map(beside).collect(), ..Update::default() }
    }

    /// The same with what is wrong with the link that led to it.
    pub fn despite(self, problems: &[Problem], lang: Lang) -> Update {
        Update { refused: Update::refused(problems, lang).refused, ..self }
    }

    /// What a link changes in the home's part of a page, as [`Choice::open`] opens it.
    pub fn of_home(plan: &Plan, (choice, problems): (Option<Choice>, Vec<Problem>), lang: Lang) -> Update {
        let update = choice.map(|choice| {
            let answer = Answer::of(plan, &choice);
            let view = View { plan, answer: &answer, lang };
            Update::of(&view, view.parts())
        });
        update.unwrap_or_default().despite(&problems, lang)
    }
}

impl Outcome {
    fn of(answer: &Answer) -> Outcome {
        let text = |amount: Soles| amount.to_string();
        let bill = answer.bill.as_ref().ok();
        Outcome {
            total: bill.map(|bill| text(bill.total)),
            cash: bill.map(|bill| text(bill.cash)),
            against_today: answer.against_today.ok().map(text),
            fund_part: bill.and_then(|bill| bill.fund_part.ok()).map(text),
            spending_percent: answer.spending.ok().map(|spending| spending.percent.to_string()),
        }
    }
}
