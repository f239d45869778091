//! What a link says, whatever was made of it on its way. Chats and mails put marks behind it, encode it, escape it, and
//! append names of their own; who reads it wants the answers that it carries.

use super::{Choice, typed};
use crate::plan::Plan;
use crate::plan::problem::{Fault, Problem};
use crate::plan::read::Problems;
use crate::plan::service::{Aspect, RESERVED};
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
        let names: Vec<String> = answers.iter().map(|(name, _)| name.clone()).collect();
        let (choice, mut found) = Choice::read(plan, &typed(answers), Problems::default());
        let choice = choice.map(|choice| choice.without_odds(plan, &mut found));
        let left_out = found.result(()).err().unwrap_or_default();
        let known = left_out.iter().all(|problem| problem.fault != Fault::Version);
        let unread = |name: &str| name != "keep" && left_out.iter().any(|problem| problem.path == name);
        let says = |name: &String| name != "v" && !unread(name);
        let opens = known && (left_out.is_empty() || names.iter().any(says));
        (choice.filter(|_| opens), left_out)
    }

    /// The same with what is proposed in place of what cannot be beside other answers.
    fn without_odds(mut self, plan: &Plan, found: &mut Problems) -> Choice {
        let Some(proposed) = Choice::proposed(plan) else { return self };
        let (home, first) = (&mut self.home, &proposed.home);
        if !found.sound("social") {
            home.social = first.social;
        }
        if !found.sound("metered") {
            home.metered = first.metered;
        }
        if !found.sound("use") {
            home.m3 = first.m3;
        }
        let mut again = Problems::default();
        self.check_home(plan, &mut again);
        if !again.sound("") {
            found.add("kind", Fault::NoSuchCategory);
            self.home = first.clone();
        }
        while let Some(conflict) = self.first_conflict(plan) {
            let changed =
                |aspect: &Aspect| self.level_of(plan, aspect).is_some_and(|level| level.id != aspect.proposed);
            // One end of the tie was asked for; with both as they are proposed there is none.
            let other = plan.aspect(conflict.link.aspect.as_str()).filter(|_| !changed(conflict.aspect));
            let aspect = other.unwrap_or(conflict.aspect);
            let Some(level) = self.level_of(plan, aspect).filter(|_| changed(aspect)) else { return proposed };
            let instead = self.way_to(plan, aspect, level).map(|way| way.to_fragment());
            found.add(aspect.id.as_str(), Fault::Conflict(conflict.link.reason.clone(), instead));
            let Some(level) = aspect.level(aspect.proposed.as_str()) else { return proposed };
            self = self.with(aspect, level);
        }
        self
    }
}

/// The names and values of a link, as far as they may be ours.
fn answers(plan: &Plan, link: &str) -> Vec<(String, String)> {
    let mut text = link.to_owned();
    for _ in 0..ENCODED {
        text = decoded(&text);
    }
    let mut answers = Vec::new();
    // `&amp;` and `&#38;` are an `&`, and names may have been appended as to an address.
    for (name, value) in split(&text, &['&', ';', '?', '#']) {
        let answer = (name, said(&value));
        if !answer.0.is_empty() && !is_appended(plan, &answer.0) && !answers.contains(&answer) {
            answers.push(answer);
        }
    }
    answers
}

/// Each name with its value, up to one of the ends. Of what stands before a `=` the name is the last word.
fn split(text: &str, ends: &[char]) -> Vec<(String, String)> {
    let (mut pairs, mut name, mut value) = (Vec::new(), String::new(), None);
    for c in text.chars().chain(ends.first().copied()) {
        match &mut value {
            _ if ends.contains(&c) => {
                let name = std::mem::take(&mut name);
                pairs.extend(value.take().map(|value| (name, value)));
            }
            Some(value) => String::push(value, c),
            None if c == '=' => value = Some(String::new()),
            None if c.is_ascii_alphanumeric() || c == '_' || c == '-' => name.push(c),
            None => name.clear(),
        }
    }
    pairs
}

/// What a choice file says, without what a link brought into it.
pub(super) fn as_said(plan: &Plan, value: &Value) -> Value {
    match value {
        Value::Text(text) => Value::Text(said(text)),
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
fn said(value: &str) -> String {
    let mut said = String::new();
    for c in value.chars() {
        if !said.is_empty() || !noise(c) || matches!(c, '.' | ',' | '-' | '\u{2212}') {
            said.push(c);
        }
    }
    while said.chars().next_back().is_some_and(noise) {
        said.pop();
    }
    said
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
    let mut pairs = split(query, &['&']);
    for (_, value) in &mut pairs {
        *value = decoded(value);
    }
    pairs
}

/// A text that was encoded for a query, without what nobody sees. As the standard library's, which would weigh three times
/// as much.
fn decoded(text: &str) -> String {
    let (mut decoded, mut rest) = (String::new(), text.bytes());
    let (mut code, mut left, mut least) = (0, 0u32, 0);
    while let Some(byte) = rest.next() {
        let mut ahead = rest.clone();
        let mut digit = || char::from(ahead.next()?).to_digit(16);
        let byte = match byte {
            b'%' if let (Some(high), Some(low)) = (digit(), digit()) => {
                rest = ahead;
                (high << 4) | low
            }
            b'+' => u32::from(b' '),
            byte => byte.into(),
        };
        // UTF-8: how many bytes are left of a letter, and what it must be at least.
        (code, left, least) = match (byte, left) {
            (..0x80, _) => (byte, 0, 0),
            (0x80..0xc0, 1..) => ((code << 6) | (byte & 0x3f), left.saturating_sub(1), least),
            (0xc0..0xe0, _) => (byte & 0x1f, 1, 0x80),
            (0xe0..0xf0, _) => (byte & 0x0f, 2, 0x800),
            (0xf0.., _) => (byte & 0x07, 3, 0x1_0000),
            _ => (u32::from(char::REPLACEMENT_CHARACTER), 0, 0),
        };
        if left == 0 {
            let letter = char::from_u32(code).filter(|_| code >= least).unwrap_or(char::REPLACEMENT_CHARACTER);
            decoded.extend(Some(letter).filter(|letter| !unseen(*letter)));
        }
    }
    decoded
}

fn unseen(c: char) -> bool {
    match c {
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' => true,
        '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}' => true,
        _ => c.is_control() && !c.is_whitespace(),
    }
}
