//! The steps in which a plan is filled in, in the order of the work: which fields each has, and in which order.

use super::Plan;
use super::shape::{Fields, Shape, Shaped as _};
use crate::locale::Lang;
use crate::number::written::joined;

/// A step of the form.
#[derive(Debug)]
pub struct Step {
    /// What it is called in messages and addresses.
    pub id: &'static str,
    /// The places that it has, each with everything inside it that no other step names.
    pub places: &'static [&'static str],
}

/// Every step.
pub const STEPS: [Step; 13] = [
    Step { id: "town", places: &["town", "id", "status", "caution", "money", "categories", "format"] },
    Step { id: "today", places: &["today", "approved", "roles"] },
    Step { id: "costs", places: &["costs"] },
    Step { id: "wear", places: &["costs.replacement", "costs.investment"] },
    Step { id: "levels", places: &["aspects"] },
    Step { id: "users", places: &["collection_rate", "losses", "users"] },
    Step {
        id: "tariff",
        places: &["pricing", "tax", "tariff", "specific_rates", "connection", "collateral_services", "late_payment"],
    },
    Step { id: "social", places: &["social_charge"] },
    Step { id: "fund", places: &["municipal_contribution", "fund"] },
    Step { id: "years", places: &["outlook"] },
    Step { id: "examples", places: &["examples"] },
    Step { id: "sources", places: &["sources"] },
    Step { id: "review", places: &["notes"] },
];

impl Step {
    /// What people call it.
    pub fn title(&self, lang: Lang) -> String {
        lang.named(&joined(&["step-", self.id])).unwrap_or_else(|| self.id.to_owned())
    }
}

/// The fields of the whole plan.
pub fn root() -> &'static Fields {
    match Plan::SHAPE {
        Shape::Record(fields) | Shape::OneOf(fields) => fields,
        _ => &Fields { name: "", list: &[] },
    }
}
