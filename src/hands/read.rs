//! Reading a count as a device keeps it: strict in its shape, because anybody can write there; what was typed into a field
//! is judged later, beside the field.

use super::{Call, Count, Entry, Hands, MOST_AGENDA, MOST_LETTERS, MOST_SECTORS, Sector, UNKEPT_NAMES, Who};
use crate::choice::{Choice, MOST_KEPT};
use crate::number::date::Date;
use crate::plan::Plan;
use crate::plan::problem::{Expected, Fault, Problem};
use crate::plan::read::{At, Problems, Read};
use crate::plan::value::Value;

/// The version of stored counts.
const VERSION: &str = "1";

/// As typed: a text of so many letters at most, that may be empty.
struct Typed<const MOST: usize>(String);

impl<const MOST: usize> Read for Typed<MOST> {
    fn read(at: &At<'_>, found: &mut Problems) -> Self {
        match at.value {
            Some(Value::Text(text)) if text.chars().count() <= MOST => return Typed(text.clone()),
            Some(Value::Text(_)) => found.add(at.path.clone(), Fault::TooMany(MOST)),
            _ => at.expected(Expected::Text, found),
        }
        Typed(String::new())
    }
}

fn typed(at: &At<'_>, key: &str, found: &mut Problems) -> String {
    at.field::<Typed<MOST_LETTERS>>(key, found).0
}

/// What a later version asks for and a count of before does not have: nothing is typed there.
fn later<T: Read>(at: &At<'_>, key: &str, found: &mut Problems) -> Option<T> {
    let at = at.key(key);
    at.value.is_some().then(|| T::read(&at, found))
}

fn later_typed<const MOST: usize>(at: &At<'_>, key: &str, found: &mut Problems) -> String {
    later::<Typed<MOST>>(at, key, found).map(|typed| typed.0).unwrap_or_default()
}

/// One of a list of words, or nothing where no word stands.
fn word<T>(at: &At<'_>, key: &str, from: impl Fn(&str) -> Option<T>, found: &mut Problems) -> Option<T> {
    let word = later_typed::<MOST_LETTERS>(at, key, found);
    let read = from(&word);
    if read.is_none() && !word.is_empty() {
        found.add(at.path_of(key), Fault::UnknownReference(word));
    }
    read
}

impl Read for Hands {
    fn read(at: &At<'_>, found: &mut Problems) -> Hands {
        at.only_keys(&Who::ALL.map(Who::word), found);
        let [women, men] = Who::ALL.map(|who| Entry::of(typed(at, who.word(), found)));
        Hands { women, men }
    }
}

impl Read for Sector {
    fn read(at: &At<'_>, found: &mut Problems) -> Sector {
        at.only_keys(&["name", "hands", "noted", "woman", "man"], found);
        let [name, woman, man] = ["name", "woman", "man"].map(|key| typed(at, key, found));
        let hands: Vec<Hands> = at.field("hands", found);
        // Nobody decides to abstain, which stands last.
        let noted =
            word(at, "noted", |word| (0..hands.len().saturating_sub(1)).find(|row| row.to_string() == word), found);
        Sector { name, hands, noted, woman, man }
    }
}

impl Count {
    /// Reads a stored count of a plan: `{"v": "1", "plan": "tabalosos", "options": [link], "place": "", "date": "2026-11-22",
    /// "begins": "18:30", "ends": "", "call": "second", "agenda": "", "present": {"women": "40", "men": "31"},
    /// "roll": {"women": "", "men": ""}, "sectors": [{"name": "", "hands": [{"women": "12", "men": "9"}], "noted": "",
    /// "woman": "", "man": ""}], "unkept": "names"}`. A sector notes the place from 0, among what one can vote for, of what it decided. What
    /// stands there from `begins` to `roll`, `noted` and `unkept` may be missing.
    ///
    /// # Errors
    /// Everything that keeps it from being one; never for what was typed.
    pub fn from_value(plan: &Plan, value: &Value) -> Result<Count, Vec<Problem>> {
        let at = At::root(value);
        let mut found = Problems::default();
        let meeting = ["place", "date", "begins", "ends", "call", "agenda", "present", "roll", "unkept"];
        at.only_keys(&[&["v", "plan", "options", "sectors"], meeting.as_slice()].concat(), &mut found);
        if at.field::<String>("v", &mut found) != VERSION {
            found.add("v", Fault::Version);
        }
        let of = at.field::<String>("plan", &mut found);
        if of != plan.id.as_str() {
            found.add("plan", Fault::UnknownReference(of));
        }
        let links: Vec<String> = at.field("options", &mut found);
        if links.is_empty() {
            found.add("options", Fault::TooFew(1));
        }
        if links.len() > MOST_KEPT {
            found.add("options", Fault::TooMany(MOST_KEPT));
        }
        let mut options = Vec::new();
        for (place, link) in links.iter().take(MOST_KEPT).enumerate() {
            match option(plan, link) {
                Ok(choice) => options.push(choice),
                Err(fault) => found.add(format!("options[{place}]"), fault),
            }
        }
        let [place, date] = ["place", "date"].map(|key| typed(&at, key, &mut found));
        let [begins, ends] = ["begins", "ends"].map(|key| later_typed::<MOST_LETTERS>(&at, key, &mut found));
        let call = word(&at, "call", |word| Call::ALL.into_iter().find(|call| call.word() == word), &mut found);
        let agenda = later_typed::<MOST_AGENDA>(&at, "agenda", &mut found);
        let [present, roll] = ["present", "roll"].map(|key| later(&at, key, &mut found).unwrap_or_else(Hands::blank));
        let names_unkept = word(&at, "unkept", |word| (word == UNKEPT_NAMES).then_some(()), &mut found).is_some();
        let sectors = sectors(&at.key("sectors"), links.len(), &mut found);
        found.result(Count { options, place, date, begins, ends, call, agenda, present, roll, sectors, names_unkept })
    }
}

/// An option as a link says it, without services that it would keep.
fn option(plan: &Plan, link: &str) -> Result<Choice, Fault> {
    let pairs = link.split('&').map(|pair| pair.split_once('=').unwrap_or((pair, "")));
    let pairs = pairs.map(|(key, value)| (key.to_owned(), value.to_owned()));
    let unknown = || Fault::UnknownReference(link.chars().take(MOST_LETTERS).collect());
    let choice = Choice::from_pairs(plan, pairs).map_err(|_| unknown())?;
    if choice.kept().next().is_some() || choice.is_todays_package(plan) { Err(unknown()) } else { Ok(choice) }
}

/// The sectors, each with a row for every option, to stay as today, and abstentions.
fn sectors(at: &At<'_>, options: usize, found: &mut Problems) -> Vec<Sector> {
    let rows = options.saturating_add(2);
    if let Some(Value::List(list)) = at.value
        && list.len() > MOST_SECTORS
    {
        found.add(at.path.clone(), Fault::TooMany(MOST_SECTORS));
        return Vec::new();
    }
    let sectors = Vec::<Sector>::read(at, found);
    if sectors.is_empty() {
        found.add(at.path.clone(), Fault::TooFew(1));
    }
    for (place, sector) in sectors.iter().enumerate() {
        let path = format!("{}[{place}].hands", at.path);
        if sector.hands.len() < rows {
            found.add(path, Fault::TooFew(u32::try_from(rows).unwrap_or(u32::MAX)));
        } else if sector.hands.len() > rows {
            found.add(path, Fault::TooMany(rows));
        }
    }
    sectors
}

/// A date as it is typed; none where nothing is.
pub fn date(typed: &str) -> Result<Option<Date>, Vec<Problem>> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    let value = Value::Text(typed.trim().to_owned());
    let mut found = Problems::default();
    let date = Date::read(&At::root(&value), &mut found);
    found.result(Some(date))
}
