//! The way to a level that does not go with the others: which of them change with it.

use super::Choice;
use crate::plan::Plan;
use crate::plan::leaf::Id;
use crate::plan::read::Problems;
use crate::plan::service::{Aspect, Level};

/// So many other levels at most: whoever touches one card should know what else changes.
const MOST_CHANGED: u32 = 2;

impl Choice {
    /// The choice with a level of an aspect in which no tie is broken: the one that changes fewest other levels; of as
    /// many, the first in the plan's order. None where more than [`MOST_CHANGED`] would have to change.
    pub fn way_to(&self, plan: &Plan, aspect: &Aspect, level: &Level) -> Option<Choice> {
        (0..=MOST_CHANGED).find_map(|changes| self.with(aspect, level).mended(plan, &aspect.id, changes))
    }

    /// It is mended at one end or the other of the first tie that it breaks.
    fn mended(self, plan: &Plan, keep: &Id, changes: u32) -> Option<Choice> {
        let Some(conflict) = self.first_conflict(plan) else { return self.home_fits(plan).then_some(self) };
        let left = changes.checked_sub(1)?;
        let ends = [&conflict.aspect.id, &conflict.link.aspect];
        let movable = plan.aspects.iter().filter(|aspect| ends.contains(&&aspect.id) && aspect.id != *keep);
        let mut others = movable.flat_map(|aspect| aspect.levels.iter().map(move |level| (aspect, level)));
        others.find_map(|(aspect, level)| self.with(aspect, level).mended(plan, keep, left))
    }

    fn home_fits(&self, plan: &Plan) -> bool {
        let mut found = Problems::default();
        self.check_home(plan, &mut found);
        found.result(()).is_ok()
    }

    /// Its levels that another choice does not take.
    pub fn beside<'p>(&self, other: &Choice, plan: &'p Plan) -> Vec<(&'p Aspect, &'p Level)> {
        let mut levels = self.levels(plan);
        levels.retain(|(aspect, level)| !other.takes(&aspect.id, &level.id));
        levels
    }
}
