//! The doors of a town's house: a page for each person who comes, with an address of its own.

use crate::locale::Lang;
use crate::plan::Plan;
use maud::{Markup, html};

/// A page of a town.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Door {
    /// What a home would pay, for whoever lives there.
    Receipt,
    /// What it means for everybody: other homes, who helps whom, the town's money.
    Town,
    /// For whoever leads an assembly: its guide, the wall, counting hands, the record.
    Assembly,
    /// For the promoter and the supervision board: the register, a receipt to check, files.
    Tools,
}

impl Door {
    /// Every door, in the order in which they stand.
    pub const ALL: [Door; 4] = [Door::Receipt, Door::Town, Door::Assembly, Door::Tools];

    /// Its word in addresses and in the element's `door`.
    pub fn word(self) -> &'static str {
        match self {
            Door::Receipt => "recibo",
            Door::Town => "pueblo",
            Door::Assembly => "asamblea",
            Door::Tools => "herramientas",
        }
    }

    /// The door of a word; who names none wants the receipt.
    pub fn of_word(word: &str) -> Door {
        Door::ALL.into_iter().find(|door| door.word() == word).unwrap_or(Door::Receipt)
    }

    /// What it is called.
    pub fn name(self, t: Lang) -> &'static str {
        match self {
            Door::Receipt => t.door_receipt(),
            Door::Town => t.door_town(),
            Door::Assembly => t.door_assembly(),
            Door::Tools => t.door_tools(),
        }
    }

    /// The file of a plan's page in the site. An id has no dot, so no two plans share one.
    pub fn file(self, plan: &Plan) -> String {
        match self {
            Door::Receipt => [plan.id.as_str(), ".html"].concat(),
            door => [plan.id.as_str(), ".", door.word(), ".html"].concat(),
        }
    }

    /// The places that links of before the doors led to, and that stand behind this one now.
    fn places(self) -> &'static str {
        match self {
            Door::Receipt => "",
            Door::Town => "pueblo examples town comparar compare",
            Door::Assembly => "hands",
            Door::Tools => "revisar padron",
        }
    }

    /// A link to it that takes the choice along; where there are no pages beside this one, the element opens the door itself.
    pub fn link(self, plan: &Plan, text: &str) -> Markup {
        html! { a href=(self.file(plan)) data-door=(self.word()) data-keep-choice { (text) } }
    }
}

/// All doors of a town, with the one that is open.
pub fn doors(plan: &Plan, open: Door, t: Lang) -> Markup {
    html! {
        nav.doors.noprint aria-label=(t.doors(&plan.town.name)) {
            @for door in Door::ALL {
                a href=(door.file(plan)) data-door=(door.word()) data-keep-choice data-places=(door.places()) aria-current=[(door == open).then_some("page")] { (door.name(t)) }
            }
        }
    }
}
