//! Every number has a source, and every source has something that it is the source of.

use super::Plan;
use super::problem::Fault;
use super::read::{At, Problems};
use super::thorough::around;
use super::value::Value;
use std::collections::BTreeSet;

impl Plan {
    pub(super) fn check_sources(&self, at: &At<'_>, found: &mut Problems) {
        let mut sources = BTreeSet::new();
        sources.extend(self.sources.iter().flat_map(|source| &source.paths).map(String::as_str));
        let covered = |path: &str| sources.contains(path) || around(path).any(|outer| sources.contains(outer));
        for path in std::mem::take(&mut found.numbers) {
            if !covered(&path) {
                found.add(path, Fault::NoSource);
            }
        }
        for (s, source) in self.sources.iter().enumerate() {
            for (p, path) in source.paths.iter().enumerate() {
                if at.value.is_some_and(|root| !exists(root, path)) {
                    found.add(format!("sources[{s}].paths[{p}]"), Fault::UnusedSource);
                }
            }
        }
    }
}

/// Whether a source's path leads to something in the plan.
fn exists(root: &Value, path: &str) -> bool {
    let mut here = root;
    for part in path.split('.') {
        let mut names = part.split('[');
        let key = names.next().unwrap_or_default();
        let Value::Record(pairs) = here else { return false };
        let Some((_, value)) = pairs.iter().find(|(k, _)| k == key) else { return false };
        here = value;
        for index in names {
            let position = index.strip_suffix(']').and_then(|i| i.parse::<usize>().ok());
            match (here, position) {
                (Value::List(values), Some(i)) => match values.get(i) {
                    Some(value) => here = value,
                    None => return false,
                },
                _ => return false,
            }
        }
    }
    true
}
