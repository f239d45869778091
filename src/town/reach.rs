//! Which levels no choice can take, because what levels require and exclude of each other leaves none.

use crate::plan::Plan;
use crate::plan::service::{Aspect, Level, Link};
use std::collections::BTreeSet;

/// A level of an aspect.
type Taken<'p> = (&'p Aspect, &'p Level);

/// Of a plan with more questions that are tied to each other nothing is said.
const MOST_TIED: usize = 60;
/// So many pairs of levels are looked at before the search for all of them is given up.
const MOST_PAIRS: u32 = 500_000;

/// The levels that cannot be chosen whatever else is, each with the positions of its aspect and its own. Where that would take
/// too long to find out, nothing is said.
pub fn unreachable(plan: &Plan) -> Vec<(usize, usize)> {
    let ties = ties(plan);
    let tied: Vec<&Aspect> = plan.aspects.iter().filter(|aspect| ties.contains(aspect.id.as_str())).collect();
    let mut search = Search { left: MOST_PAIRS };
    let mut found = Vec::new();
    if tied.len() > MOST_TIED {
        return found;
    }
    for (a, aspect) in plan.aspects.iter().enumerate() {
        for (l, level) in aspect.levels.iter().enumerate() {
            let others: Vec<&Aspect> = tied.iter().copied().filter(|other| other.id != aspect.id).collect();
            if search.completes(&mut vec![(aspect, level)], &others) == Some(false) {
                found.push((a, l));
            }
        }
    }
    found
}

/// The aspects whose levels require or exclude others, or others them.
fn ties(plan: &Plan) -> BTreeSet<&str> {
    let mut tied = BTreeSet::new();
    for aspect in &plan.aspects {
        for link in aspect.levels.iter().flat_map(|level| level.required().iter().chain(level.excluded())) {
            tied.extend([aspect.id.as_str(), link.aspect.as_str()]);
        }
    }
    tied
}

/// Whether a level's ties allow another beside it.
fn allows((_, level): Taken<'_>, (aspect, other): Taken<'_>) -> bool {
    let names = |link: &&Link| link.aspect == aspect.id;
    let takes = |link: &Link| link.levels.contains(&other.id);
    level.required().iter().filter(names).all(takes) && !level.excluded().iter().filter(names).any(takes)
}

struct Search {
    left: u32,
}

impl Search {
    /// Whether the levels taken leave a level of each of the others; none where it is given up.
    fn completes<'p>(&mut self, taken: &mut Vec<Taken<'p>>, others: &[&'p Aspect]) -> Option<bool> {
        let Some((aspect, rest)) = others.split_first() else { return Some(true) };
        // What is proposed goes together: most choices are near it.
        let proposed = |level: &&Level| level.id == aspect.proposed;
        let first = aspect.levels.iter().filter(proposed);
        for level in first.chain(aspect.levels.iter().filter(|level| !proposed(level))) {
            let next = (*aspect, level);
            let mut fits = true;
            for other in taken.iter() {
                self.left = self.left.checked_sub(1)?;
                fits &= allows(*other, next) && allows(next, *other);
            }
            if fits {
                taken.push(next);
                if self.completes(taken, rest)? {
                    return Some(true);
                }
                taken.pop();
            }
        }
        Some(false)
    }
}
