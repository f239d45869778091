//! Places of a plan by their path, `tariff.domestic.blocks[1].up_to_m3`: what stands there.

use super::value::Value;

/// The names and positions that a path is made of; of each, whether it is a position in a list.
pub(super) fn steps(path: &str) -> impl Iterator<Item = (&str, bool)> {
    path.split('.').flat_map(|part| part.split('[').enumerate().map(|(i, step)| (step, i > 0)))
}

/// What stands in a record under a name, or in a list at a position.
pub(super) fn inside<'v>(here: &'v Value, (step, position): (&str, bool)) -> Option<&'v Value> {
    match here {
        Value::List(values) if position => values.get(position_of(step)?),
        Value::Record(pairs) if !position => pairs.iter().find(|(key, _)| key == step).map(|(_, value)| value),
        _ => None,
    }
}

/// The position in `3]`.
fn position_of(step: &str) -> Option<usize> {
    let digits = step.strip_suffix(']')?;
    digits.parse().ok().filter(|position: &usize| position.to_string() == digits)
}

/// What stands at a path, if anything does; the root at an empty one.
pub fn find<'v>(root: &'v Value, path: &str) -> Option<&'v Value> {
    if path.is_empty() { Some(root) } else { steps(path).try_fold(root, inside) }
}

/// The same, to be changed.
pub fn find_mut<'v>(root: &'v mut Value, path: &str) -> Option<&'v mut Value> {
    if path.is_empty() {
        return Some(root);
    }
    steps(path).try_fold(root, |here, (step, position)| match here {
        Value::List(values) if position => values.get_mut(position_of(step)?),
        Value::Record(pairs) if !position => pairs.iter_mut().find(|(key, _)| key == step).map(|(_, value)| value),
        _ => None,
    })
}

/// The place around a place, and what is last in its path: a name, or a position.
pub fn parted(path: &str) -> Option<(&str, Last<'_>)> {
    let last = path.rfind(['.', '[']);
    match last {
        None if path.is_empty() => None,
        None => Some(("", Last::Key(path))),
        Some(end) => {
            let (around, rest) = path.split_at_checked(end)?;
            let last = match rest.strip_prefix('[') {
                Some(step) => Last::Position(position_of(step)?),
                None => Last::Key(rest.strip_prefix('.')?),
            };
            Some((around, last))
        }
    }
}

/// What is last in a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Last<'p> {
    /// A name of a record.
    Key(&'p str),
    /// A position in a list.
    Position(usize),
}
