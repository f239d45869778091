//! Who does what: the questions on the left, one answered at a time, today and as proposed.

use crate::plan::roles::Role;
use crate::view::TownView;
use maud::{Markup, html};

/// Every question can be pressed; the steps go from one to the next.
pub fn roles(view: &TownView<'_>, roles: &[Role]) -> Markup {
    let t = view.lang;
    html! {
        div.hall-roles {
            ol { @for (step, role) in roles.iter().enumerate() { li { button type="button" data-to=(step) { (t.role(role.question.word())) } } } }
            div aria-live="polite" {
                @for (step, role) in roles.iter().enumerate() {
                    dl data-at=(step) {
                        dt { (t.hall_role_today()) } dd { (role.today.get(t)) }
                        dt { (t.hall_role_proposed()) } dd { (role.proposed.get(t)) }
                    }
                }
            }
        }
    }
}
