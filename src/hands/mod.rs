//! Hands raised in an assembly: what is voted, how many women and men of each sector raised a hand for it, and the two
//! delegates that each sector elects, a woman and a man (WSP 2008, section 3.6).
//!
//! A count says how many hands there were. Whether a vote is valid is for the assembly and the municipality to say, and
//! so is whether enough people came: those present and those on the roll are written down and set against nothing but
//! the hands.
//!
//! Where everybody sees which option has most, often nobody counts. A sector then says for what it decided, and has no
//! numbers: it enters no sum and no share, and what is summed says how many sectors it leaves out. Numbers that are
//! typed all the same go before that word, because they were counted.

mod csv;
mod read;
mod totals;

use crate::choice::{Choice, letter};
use crate::locale::{self, Lang};
use crate::number::date::Date;
use crate::plan::Plan;
use crate::plan::service::{Aspect, Level};

pub use totals::{Sum, Tally, Totals};

/// The most hands of women, or of men, that a sector can raise for one option.
pub const MOST_HANDS: u32 = 100_000;
/// The most sectors of a count: the largest town of the pilot held 58 meetings.
pub const MOST_SECTORS: usize = 100;
/// The most letters of a name, a place or a number as it is typed.
pub const MOST_LETTERS: usize = 120;
/// The most letters of an agenda.
pub const MOST_AGENDA: usize = 2_000;

/// What a count says of the delegates' names where they are not kept on the device.
pub const UNKEPT_NAMES: &str = "names";

/// What an assembly would vote on under a choice, beside staying as today: the services that are kept; where none is, the
/// one on show. Nothing where that is today's own package.
pub fn ballot(plan: &Plan, choice: &Choice) -> Vec<Choice> {
    let kept: Vec<Choice> = choice.kept().collect();
    match kept.is_empty() {
        true if choice.is_todays_package(plan) => Vec::new(),
        true => vec![choice.clone()],
        false => kept,
    }
}

/// A count, as far as it has come. What was typed stays as it is, also where it is no number.
#[derive(Debug, Clone)]
pub struct Count {
    /// What is voted beside staying as today, as it was when counting began.
    pub options: Vec<Choice>,
    /// Where the meeting is, as typed.
    pub place: String,
    /// Its date, as typed.
    pub date: String,
    /// The hour at which it begins, as typed.
    pub begins: String,
    /// The hour at which it ends, as typed.
    pub ends: String,
    /// How it was called.
    pub call: Option<Call>,
    /// What is on its agenda, as typed, in several lines.
    pub agenda: String,
    /// The people who are there.
    pub present: Hands,
    /// The people who could be there: those of the roll (padrón).
    pub roll: Hands,
    /// The sectors, at least one.
    pub sectors: Vec<Sector>,
    /// Whether the delegates' names are on the page alone, and not kept on the device.
    pub names_unkept: bool,
}

/// A sector (junta vecinal) of the town.
#[derive(Debug, Clone)]
pub struct Sector {
    /// Its name, as typed.
    pub name: String,
    /// Its hands, one for each of [`Count::rows`].
    pub hands: Vec<Hands>,
    /// The place among [`Count::rows`] of what it is noted to have decided by a majority that nobody counted.
    pub noted: Option<usize>,
    /// The woman it elects as delegate, as typed.
    pub woman: String,
    /// The man it elects as delegate, as typed.
    pub man: String,
}

/// The hands of a sector for one thing, or the people of a meeting.
#[derive(Debug, Clone)]
pub struct Hands {
    /// Of women.
    pub women: Entry,
    /// Of men.
    pub men: Entry,
}

/// A number as it is typed.
#[derive(Debug, Clone)]
pub struct Entry {
    /// What was typed.
    pub typed: String,
    /// What it says; none where nothing is typed, because nothing was counted yet.
    pub number: Result<Option<u32>, Miscount>,
}

/// How a meeting was called: it is called again where too few came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Call {
    /// The first time.
    First,
    /// The second time.
    Second,
}

/// Which people of a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum People {
    /// Those who are there.
    Present,
    /// Those of the roll.
    Roll,
}

/// Why what was typed is no number of hands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Miscount {
    /// It is no whole number from 0.
    NotWhole,
    /// It is more than [`MOST_HANDS`].
    TooMany,
}

/// What hands are raised for, in the order of a count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    /// The option at a place from 0.
    Option(usize),
    /// To stay as today, so that one can vote against the others.
    Today,
    /// For none of them.
    Abstained,
}

/// Who raises a hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// Women.
    Women,
    /// Men.
    Men,
}

/// A field whose text is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused<'c> {
    /// A number of hands: of the sector at a place from 0, for what, of whom, what is typed and why it is none.
    Hands(usize, Row, Who, &'c str, Miscount),
    /// A number of people: which, of whom, what is typed and why it is none.
    People(People, Who, &'c str, Miscount),
    /// What the sector at a place from 0 decided without counting: it has hands that were counted.
    Noted(usize),
    /// The meeting's date.
    Date,
    /// The hour at which it begins, or ends: the name of its field.
    Hour(&'static str),
}

impl Row {
    /// What it is called.
    pub fn name(self, t: Lang) -> String {
        match self {
            Row::Option(place) => t.compare_option(letter(place)),
            Row::Today => t.hands_today().to_owned(),
            Row::Abstained => t.hands_abstained().to_owned(),
        }
    }
}

impl Who {
    /// Both.
    pub const ALL: [Who; 2] = [Who::Women, Who::Men];

    /// The word that stands for them in a stored count.
    pub fn word(self) -> &'static str {
        match self {
            Who::Women => "women",
            Who::Men => "men",
        }
    }

    /// What they are called.
    pub fn name(self, t: Lang) -> &'static str {
        match self {
            Who::Women => t.hands_women(),
            Who::Men => t.hands_men(),
        }
    }
}

impl Call {
    /// Both.
    pub const ALL: [Call; 2] = [Call::First, Call::Second];

    /// The word that stands for it in a stored count.
    pub fn word(self) -> &'static str {
        match self {
            Call::First => "first",
            Call::Second => "second",
        }
    }

    /// What it is called.
    pub fn name(self, t: Lang) -> &'static str {
        match self {
            Call::First => t.hands_call_first(),
            Call::Second => t.hands_call_second(),
        }
    }
}

impl People {
    /// Both.
    pub const ALL: [People; 2] = [People::Present, People::Roll];

    /// The word that stands for them in a stored count.
    pub fn word(self) -> &'static str {
        match self {
            People::Present => "present",
            People::Roll => "roll",
        }
    }

    /// What they are called.
    pub fn name(self, t: Lang) -> &'static str {
        match self {
            People::Present => t.hands_present(),
            People::Roll => t.hands_roll(),
        }
    }
}

impl Hands {
    /// Of which nothing is typed.
    pub fn blank() -> Hands {
        let entry = || Entry::of(String::new());
        Hands { women: entry(), men: entry() }
    }

    /// What is typed of some.
    pub fn of(&self, who: Who) -> &Entry {
        match who {
            Who::Women => &self.women,
            Who::Men => &self.men,
        }
    }
}

impl Entry {
    /// Reads what was typed.
    pub fn of(typed: String) -> Entry {
        let text = typed.trim();
        let number = if text.is_empty() {
            Ok(None)
        } else if !text.bytes().all(|byte| byte.is_ascii_digit()) {
            Err(Miscount::NotWhole)
        } else {
            // Digits alone that no u32 holds are too many.
            let number = text.parse().ok().filter(|number| *number <= MOST_HANDS);
            number.map(Some).ok_or(Miscount::TooMany)
        };
        Entry { typed, number }
    }

    /// Whether anything is typed.
    pub fn begun(&self) -> bool {
        !self.typed.trim().is_empty()
    }

    /// The number, where it was counted.
    pub fn counted(&self) -> Option<u32> {
        self.number.ok().flatten()
    }
}

impl Sector {
    /// What it is called; by its place from 0 where it has no name.
    pub fn name(&self, place: usize, t: Lang) -> String {
        match self.name.trim() {
            "" => t.hands_sector(&place.saturating_add(1).to_string()),
            name => name.to_owned(),
        }
    }

    /// What it decided by a majority that nobody counted, as a place among [`Count::rows`].
    pub fn by_majority(&self) -> Option<usize> {
        self.noted.filter(|_| !self.entries().any(Entry::begun))
    }

    /// Whether nothing of it is left to count, abstentions too.
    pub fn complete(&self) -> bool {
        self.by_majority().is_some() || self.entries().all(|entry| entry.counted().is_some())
    }

    fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.hands.iter().flat_map(|hands| [&hands.women, &hands.men])
    }
}

impl Count {
    /// A count of which nothing is counted yet.
    pub fn blank(options: Vec<Choice>, sectors: usize) -> Count {
        let sector = Sector {
            name: String::new(),
            hands: (0..options.len().saturating_add(2)).map(|_| Hands::blank()).collect(),
            noted: None,
            woman: String::new(),
            man: String::new(),
        };
        Count {
            options,
            place: String::new(),
            date: String::new(),
            begins: String::new(),
            ends: String::new(),
            call: None,
            agenda: String::new(),
            present: Hands::blank(),
            roll: Hands::blank(),
            sectors: vec![sector; sectors.clamp(1, MOST_SECTORS)],
            names_unkept: false,
        }
    }

    /// What hands are raised for: the options, to stay as today, neither.
    pub fn rows(&self) -> impl Iterator<Item = Row> {
        (0..self.options.len()).map(Row::Option).chain([Row::Today, Row::Abstained])
    }

    /// What one can decide for without counting: everything but abstaining.
    pub fn decisions(&self) -> impl Iterator<Item = Row> {
        self.rows().filter(|row| *row != Row::Abstained)
    }

    /// The people of the meeting.
    pub fn people(&self, which: People) -> &Hands {
        match which {
            People::Present => &self.present,
            People::Roll => &self.roll,
        }
    }

    /// The levels by which an option differs from another one, or alone from today's service.
    pub fn differing<'p>(&self, plan: &'p Plan, option: &Choice) -> Vec<(&'p Aspect, &'p Level)> {
        let level = |choice: &Choice, aspect: &Aspect| choice.level_of(plan, aspect).map(|level| level.id.clone());
        let differs = |(aspect, chosen): &(&Aspect, &Level)| match self.options.as_slice() {
            [_] => aspect.today.as_ref() != Some(&chosen.id),
            options => options.iter().any(|other| level(other, aspect).as_ref() != Some(&chosen.id)),
        };
        option.levels(plan).into_iter().filter(differs).collect()
    }

    /// Whether the link still has what is voted: the same services in the same order, for whatever home.
    pub fn votes_on(&self, plan: &Plan, ballot: &[Choice]) -> bool {
        let services = |choices: &[Choice]| -> Vec<Vec<String>> {
            let levels = |choice: &Choice| choice.levels(plan).iter().map(|(_, level)| level.id.to_string()).collect();
            choices.iter().map(levels).collect()
        };
        services(&self.options) == services(ballot)
    }

    /// The meeting's date, where it is one.
    pub fn date(&self) -> Option<Date> {
        read::date(&self.date).ok().flatten()
    }

    /// Every field whose text is refused.
    pub fn refused(&self) -> Vec<Refused<'_>> {
        let mut refused = Vec::new();
        for (place, sector) in self.sectors.iter().enumerate() {
            for (row, hands) in self.rows().zip(&sector.hands) {
                for who in Who::ALL {
                    let Entry { typed, number } = hands.of(who);
                    refused.extend(number.err().map(|why| Refused::Hands(place, row, who, typed, why)));
                }
            }
            refused.extend((sector.noted != sector.by_majority()).then_some(Refused::Noted(place)));
        }
        for which in People::ALL {
            for who in Who::ALL {
                let Entry { typed, number } = self.people(which).of(who);
                refused.extend(number.err().map(|why| Refused::People(which, who, typed, why)));
            }
        }
        refused.extend(read::date(&self.date).is_err().then_some(Refused::Date));
        for (name, typed) in [("begins", &self.begins), ("ends", &self.ends)] {
            refused.extend((!typed.trim().is_empty() && hour(typed).is_none()).then_some(Refused::Hour(name)));
        }
        refused
    }
}

impl Refused<'_> {
    /// The name of the field.
    pub fn field(&self, count: &Count) -> String {
        match self {
            Refused::Hands(sector, row, who, ..) => {
                let place = count.rows().position(|other| other == *row).unwrap_or_default();
                field(*sector, place, *who)
            }
            Refused::People(which, who, ..) => people_field(*which, *who),
            Refused::Noted(sector) => noted_field(*sector),
            Refused::Date => "date".to_owned(),
            Refused::Hour(name) => (*name).to_owned(),
        }
    }

    /// Where it is, what is wrong and what would be right.
    pub fn text(&self, count: &Count, t: Lang) -> String {
        let sector = |place: usize| count.sectors.get(place).map(|sector| sector.name(place, t)).unwrap_or_default();
        let most = &locale::plain(MOST_HANDS.into());
        let (place, typed, why) = match self {
            Refused::Hands(place, row, who, typed, why) => {
                ([sector(*place).as_str(), &row.name(t), who.name(t)].join(", "), typed.trim(), why)
            }
            Refused::People(which, who, typed, why) => ([which.name(t), who.name(t)].join(", "), typed.trim(), why),
            Refused::Noted(place) => return t.hands_refused_noted(&sector(*place)),
            Refused::Date => return t.hands_refused_date().to_owned(),
            Refused::Hour(_) => return t.hands_refused_hour().to_owned(),
        };
        let place = &place;
        match why {
            Miscount::NotWhole => t.hands_refused_whole(locale::HandsRefusedWhole { place, typed, most }),
            Miscount::TooMany => t.hands_refused_many(locale::HandsRefusedMany { place, typed, most }),
        }
    }
}

/// The name of a field of hands, which is its path in a stored count.
pub fn field(sector: usize, row: usize, who: Who) -> String {
    format!("sectors[{sector}].hands[{row}].{}", who.word())
}

/// The name of the field where a sector says what it decided without counting.
pub fn noted_field(sector: usize) -> String {
    format!("sectors[{sector}].noted")
}

/// The name of a field of people.
pub fn people_field(which: People, who: Who) -> String {
    [which.word(), who.word()].join(".")
}

/// An hour of the day as a clock shows it, `18:30`; none where what is typed is no such hour.
pub fn hour(typed: &str) -> Option<String> {
    let (hours, minutes) = typed.trim().split_once(':')?;
    let number = |text: &str, most: u32| {
        let digits = (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        text.parse().ok().filter(|number: &u32| digits && *number <= most)
    };
    Some(format!("{:02}:{:02}", number(hours, 23)?, number(minutes, 59)?))
}

/// Levels in words.
pub fn in_words<'p>(levels: impl IntoIterator<Item = (&'p Aspect, &'p Level)>, t: Lang) -> String {
    let levels: Vec<&str> = levels.into_iter().map(|(_, level)| level.label.get(t)).collect();
    levels.join(" · ")
}
