//! What a link says, whatever was made of it on its way. Chats and mails put marks behind it, encode it, escape it, and
//! append names of their own; who reads it wants the answers that it carries.

use super::{Choice, typed};
use crate::plan::Plan;
use crate::plan::problem::{Fault, Problem};
use crate::plan::read::{Problems, within};
use crate::plan::service::RESERVED;
use crate::plan::value::Value;

/// Names that trackers append, a list in JSON: the page takes them off its own address as well. One that ends in `_`
/// stands for all that begin so.
const TRACKERS: &str = include_str!("../../www/trackers.json");

/// By this name a page that has all doors says before the choice which is open.
const DOOR: &str = "door";

/// So often a link may have been encoded, each time the one before: nobody has met more than three.
const ENCODED: u32 = 4;

/// What a page asks.
pub struct Asked {
    /// The choice that it asks for; none where that cannot be had.
    pub choice: Option<Choice>,
    /// What is wrong with what it asks.
    pub problems: Vec<Problem>,
    /// Whether a link asks, and what is wrong was left out of it.
    pub linked: bool,
    /// The amount that is asked about beside the choice.
    pub paid: String,
}

impl Asked {
    /// Reads `people=5&paid=20`, the fields of a form; or `paid=20#people=5#people=4`, links beside the amount, each for where
    /// nothing can be had of the one before.
    pub fn of(plan: &Plan, query: &str) -> Asked {
        let mut links = query.split('#');
        let (mut fields, mut paid) = (pairs(links.next().unwrap_or_default()), String::new());
        fields.retain_mut(|(name, value)| {
            let chooses = name != "paid";
            if !chooses {
                paid = std::mem::take(value);
            }
            chooses
        });
        let Some(link) = links.next() else {
            let (choice, problems) = match Choice::from_pairs(plan, fields) {
                Ok(choice) => (Some(choice), Vec::new()),
                Err(problems) => (None, problems),
            };
            return Asked { choice, problems, linked: false, paid };
        };
        let (choice, problems) = Choice::open(plan, link);
        let choice = choice.or_else(|| links.find_map(|link| Choice::open(plan, link).0));
        Asked { choice, problems, linked: true, paid }
    }
}

impl Choice {
    /// Opens a link: of an answer that is unknown or cannot be read only that one is left out. Gives the choice, and what
    /// was left out; no choice where nothing could be read. A link with no name of ours is somebody else's: it gives neither.
    pub fn open(plan: &Plan, link: &str) -> (Option<Choice>, Vec<Problem>) {
        let mut answers = answers(plan, link);
        if !link.is_empty() && !answers.iter().any(|(name, _)| is_ours(plan, name) || name == DOOR) {
            return (None, Vec::new());
        }
        answers.retain(|(name, _)| is_ours(plan, name) || name != DOOR);
        let mut left_out: Vec<Problem> = Vec::new();
        loop {
            let (choice, mut problems) = read(plan, &answers);
            // What cannot be read goes first; what is at odds with it may be right then.
            let unread =
                |problem: &Problem| answers.iter().any(|(name, _)| *name == problem.path) && !is_odds(&problem.fault);
            if problems.iter().any(unread) {
                problems.retain(|problem| unread(problem) || !shuts(problem));
            } else if let Some(place) =
                problems.iter().find(|problem| shuts(problem)).map(|problem| problem.path.clone())
                && let Some(name) = at_odds(plan, &answers, &place)
            {
                problems.iter_mut().filter(|problem| shuts(problem)).for_each(|problem| problem.path.clone_from(&name));
            }
            let before = answers.len();
            answers.retain(|(name, _)| !problems.iter().any(|problem| shuts(problem) && problem.path == *name));
            let opens = !problems.iter().any(shuts);
            let version = problems.iter().any(|problem| problem.fault == Fault::Version);
            problems.retain(|problem| left_out.iter().all(|known| known.path != problem.path));
            left_out.extend(problems);
            if answers.len() == before || version {
                let says = left_out.is_empty() || answers.iter().any(|(name, _)| name != "v");
                return (choice.filter(|_| opens && says), left_out);
            }
        }
    }
}

fn read(plan: &Plan, answers: &[(String, String)]) -> (Option<Choice>, Vec<Problem>) {
    let (choice, found) = Choice::read(plan, &typed(answers.iter().cloned()), Problems::default());
    (choice, found.result(()).err().unwrap_or_default())
}

/// Whether nothing opens with it. A service that is kept and cannot be is not read in the first place.
fn shuts(problem: &Problem) -> bool {
    !within(&problem.path, "keep")
}

/// Whether it is wrong only beside another answer, or beside what a link leaves open.
fn is_odds(fault: &Fault) -> bool {
    matches!(
        fault,
        Fault::Conflict(..)
            | Fault::NoAssignedVolume
            | Fault::NoSuchCategory
            | Fault::NoVolume
            | Fault::ExemptAndSocial
    )
}

/// The answer without which all others can be: the one at the place that is at odds, or else the last.
fn at_odds(plan: &Plan, answers: &[(String, String)], place: &str) -> Option<String> {
    let goes = |name: &&str| {
        let others: Vec<_> = answers.iter().filter(|(other, _)| other != name).cloned().collect();
        others.len() < answers.len() && !read(plan, &others).1.iter().any(shuts)
    };
    let names = answers.iter().rev().map(|(name, _)| name.as_str());
    std::iter::once(place).chain(names).find(goes).map(str::to_owned)
}

/// The names and values of a link, as far as they may be ours.
fn answers(plan: &Plan, link: &str) -> Vec<(String, String)> {
    let mut text = link.to_owned();
    for _ in 0..ENCODED {
        text = decoded(&text);
    }
    let mut answers = Vec::new();
    // `&amp;` and `&#38;` are an `&`, and names may have been appended as to an address.
    for piece in text.split(['&', ';', '?', '#']) {
        let Some((name, value)) = piece.split_once('=') else { continue };
        let name = name.split_whitespace().next_back().unwrap_or_default();
        let answer = (name.trim_matches(noise).to_owned(), said(value).to_owned());
        if !answer.0.is_empty() && !is_appended(plan, &answer.0) && !answers.contains(&answer) {
            answers.push(answer);
        }
    }
    answers
}

/// What a choice file says, without what a link brought into it.
pub(super) fn as_said(plan: &Plan, value: &Value) -> Value {
    match value {
        Value::Text(text) => Value::Text(said(text).to_owned()),
        Value::List(values) => Value::List(values.iter().map(|value| as_said(plan, value)).collect()),
        Value::Record(pairs) => {
            let ours = pairs.iter().filter(|(name, _)| !is_appended(plan, name));
            Value::Record(ours.map(|(name, value)| (name.clone(), as_said(plan, value))).collect())
        }
        other => other.clone(),
    }
}

fn is_ours(plan: &Plan, name: &str) -> bool {
    RESERVED.contains(&name) || plan.aspect(name).is_some()
}

/// Whether a name is a tracker's.
fn is_appended(plan: &Plan, name: &str) -> bool {
    let tracks = |known: &str| name == known || (known.ends_with('_') && name.starts_with(known));
    !is_ours(plan, name) && TRACKERS.split('"').any(tracks)
}

/// A value without the marks that somebody's sentence put around it. A point, a comma or a sign before a number is its own.
fn said(value: &str) -> &str {
    value.trim_end_matches(noise).trim_start_matches(|c| noise(c) && !matches!(c, '.' | ',' | '-' | '\u{2212}'))
}

/// Marks and drawings: all but letters and digits, which may be those of fractions and powers.
fn noise(c: char) -> bool {
    match c {
        '\0'..='\u{7f}' => !c.is_ascii_alphanumeric(),
        'ª' | '²' | '³' | '¹' | 'º' | '¼'..='¾' => false,
        '\u{80}'..='\u{bf}' | '\u{2000}'..='\u{206f}' | '\u{20d0}'..='\u{20ff}' | '\u{2190}'..='\u{2bff}' => true,
        '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ff0f}' | '\u{fff0}'..='\u{ffff}' | '\u{1f000}'..='\u{1faff}' => true,
        _ => false,
    }
}

/// The names and values of a query, decoded.
pub fn pairs(query: &str) -> Vec<(String, String)> {
    let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    pairs.map(|(name, value)| (decoded(name), decoded(value))).collect()
}

/// A text that was encoded for a query, without what nobody sees.
fn decoded(text: &str) -> String {
    let (mut bytes, mut rest) = (Vec::new(), text.bytes());
    while let Some(byte) = rest.next() {
        let mut ahead = rest.clone();
        let mut digit = || char::from(ahead.next()?).to_digit(16);
        bytes.push(match (byte, digit(), digit()) {
            (b'%', Some(high), Some(low)) => {
                rest = ahead;
                ((high << 4) | low) as u8
            }
            (b'+', ..) => b' ',
            _ => byte,
        });
    }
    String::from_utf8_lossy(&bytes).chars().filter(|c| !unseen(*c)).collect()
}

fn unseen(c: char) -> bool {
    match c {
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' => true,
        '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}' => true,
        _ => c.is_control() && !c.is_whitespace(),
    }
}
