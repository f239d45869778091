//! Who does what, today and in the proposal.

use crate::plan::roles::Role;
use crate::view::View;
use crate::view::sources::chip;
use maud::{Markup, html};

/// The questions of the plan with both answers side by side.
pub fn roles(view: &View<'_>, roles: &[Role]) -> Markup {
    let t = view.lang;
    html! {
        table.tab.stackd.said aria-label=(t.roles_title()) {
            thead { tr { th scope="col" { (t.roles_question()) } th scope="col" { (t.levels_today()) } th scope="col" { (t.start_proposal()) } } }
            tbody { @for role in roles {
                tr {
                    th scope="row" { (t.role(role.question.word())) }
                    td.words data-l=(t.levels_today()) { (role.today.get(t)) }
                    td.words data-l=(t.start_proposal()) { (role.proposed.get(t)) }
                }
            } }
        }
        p { (chip(view, "roles")) }
    }
}
