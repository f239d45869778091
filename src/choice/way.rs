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
    /// many, the first question of the plan, and there the level that is nearest to the one that stands. None where more than [`MOST_CHANGED`] would have to change.
    pub fn way_to(&self, plan: &Plan, aspect: &Aspect, level: &Level) -> Option<Choice> {
        let wanted = self.with(aspect, level);
        wanted.mended(plan, &aspect.id, 1).or_else(|| wanted.mended(plan, &aspect.id, MOST_CHANGED))
    }

    /// It is mended at one end or the other of the first tie that it breaks.
    fn mended(&self, plan: &Plan, keep: &Id, changes: u32) -> Option<Choice> {
        let Some(conflict) = self.first_conflict(plan) else {
            let mut found = Problems::default();
            self.check_home(plan, &mut found);
            return found.result(()).ok().map(|()| self.clone());
        };
        let left = changes.checked_sub(1)?;
        for aspect in &plan.aspects {
            if aspect.id != *keep && (aspect.id == conflict.aspect.id || aspect.id == conflict.link.aspect) {
                let stands = aspect.levels.iter().position(|level| self.takes(&aspect.id, &level.id))?;
                for distance in 1..aspect.levels.len() {
                    for (place, level) in aspect.levels.iter().enumerate() {
                        let there = (place.abs_diff(stands) == distance).then(|| self.with(aspect, level));
                        if let Some(way) = there.and_then(|there| there.mended(plan, keep, left)) {
                            return Some(way);
                        }
                    }
                }
            }
        }
        None
    }
}
