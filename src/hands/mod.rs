//! Hands raised in an assembly: what is voted, how many women and men of each sector raised a hand for it, and the two
//! delegates that each sector elects, a woman and a man (WSP 2008, section 3.6).
//!
//! A count says how many hands there were. Whether a vote is valid is for the assembly and the municipality to say.

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
    /// The sectors, at least one.
    pub sectors: Vec<Sector>,
}

/// A sector (junta vecinal) of the town.
#[derive(Debug, Clone)]
pub struct Sector {
    /// Its name, as typed.
    pub name: String,
    /// Its hands, one for each of [`Count::rows`].
    pub hands: Vec<Hands>,
    /// The woman it elects as delegate, as typed.
    pub woman: String,
    /// The man it elects as delegate, as typed.
    pub man: String,
}

/// The hands of a sector for one thing.
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
    /// The meeting's date.
    Date,
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

impl Hands {
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

    /// Whether all its hands are counted, abstentions too.
    pub fn complete(&self) -> bool {
        self.hands.iter().flat_map(|hands| [&hands.women, &hands.men]).all(|entry| entry.counted().is_some())
    }
}

impl Count {
    /// A count of which nothing is counted yet.
    pub fn blank(options: Vec<Choice>, sectors: usize) -> Count {
        let entry = || Entry::of(String::new());
        let hands = || Hands { women: entry(), men: entry() };
        let sector = Sector {
            name: String::new(),
            hands: (0..options.len().saturating_add(2)).map(|_| hands()).collect(),
            woman: String::new(),
            man: String::new(),
        };
        let sectors = vec![sector; sectors.clamp(1, MOST_SECTORS)];
        Count { options, place: String::new(), date: String::new(), sectors }
    }

    /// What hands are raised for: the options, to stay as today, neither.
    pub fn rows(&self) -> impl Iterator<Item = Row> {
        (0..self.options.len()).map(Row::Option).chain([Row::Today, Row::Abstained])
    }

    /// The levels by which an option differs from another one, or alone from today's service, in words.
    pub fn differing(&self, plan: &Plan, option: &Choice, t: Lang) -> String {
        let level = |choice: &Choice, aspect: &Aspect| choice.level_of(plan, aspect).map(|level| level.id.clone());
        let differs = |(aspect, chosen): &(&Aspect, &Level)| match self.options.as_slice() {
            [_] => aspect.today.as_ref() != Some(&chosen.id),
            options => options.iter().any(|other| level(other, aspect).as_ref() != Some(&chosen.id)),
        };
        in_words(option.levels(plan).into_iter().filter(differs), t)
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
        }
        refused.extend(read::date(&self.date).is_err().then_some(Refused::Date));
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
            Refused::Date => "date".to_owned(),
        }
    }

    /// Where it is, what is wrong and what would be right.
    pub fn text(&self, count: &Count, t: Lang) -> String {
        let Refused::Hands(place, row, who, typed, why) = self else { return t.hands_refused_date().to_owned() };
        let sector = count.sectors.get(*place).map(|sector| sector.name(*place, t)).unwrap_or_default();
        let place = [sector.as_str(), &row.name(t), who.name(t)].join(", ");
        let most = &locale::plain(MOST_HANDS.into());
        match why {
            Miscount::NotWhole => {
                t.hands_refused_whole(locale::HandsRefusedWhole { place: &place, typed: typed.trim(), most })
            }
            Miscount::TooMany => {
                t.hands_refused_many(locale::HandsRefusedMany { place: &place, typed: typed.trim(), most })
            }
        }
    }
}

/// The name of a field of hands, which is its path in a stored count.
pub fn field(sector: usize, row: usize, who: Who) -> String {
    format!("sectors[{sector}].hands[{row}].{}", who.word())
}

/// Levels in words.
pub fn in_words<'p>(levels: impl IntoIterator<Item = (&'p Aspect, &'p Level)>, t: Lang) -> String {
    let levels: Vec<&str> = levels.into_iter().map(|(_, level)| level.label.get(t)).collect();
    levels.join(" · ")
}
