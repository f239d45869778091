//! Who does what in the water and sanitation service, today and as it is proposed (WSP 2008, Table 9).

use super::declare::{record, words};
use super::leaf::Text;

record! {
    /// One question of who does what.
    Role {
        /// The question.
        question: Question,
        /// Who, today.
        today: Text,
        /// Who, as proposed.
        proposed: Text,
    }
}

words! {
    /// The seven questions of Table 9, in its order.
    Question {
        /// Who sets the quality and the price.
        QualityAndPrice = "quality_and_price",
        /// Who operates.
        Operates = "operates",
        /// Who supervises.
        Supervises = "supervises",
        /// Who authorises, and sets the conditions.
        Authorises = "authorises",
        /// Who owns the works.
        Owns = "owns",
        /// Who pays for improving and expanding.
        Finances = "finances",
        /// Who decides to change.
        Decides = "decides",
    }
}
