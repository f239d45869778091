//! What is wrong with a plan or a choice: where, what, and what would be right.

use super::explain::{MOST_OF_A_PATH, cut};
use super::leaf::Text;
use crate::locale::Lang;
use rust_decimal::Decimal;
use serde::Serialize;
use serde::ser::SerializeMap;

/// One problem, at one place.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    /// Where, as in `tariff.domestic.blocks[1].up_to_m3`; empty for the whole text.
    pub path: String,
    /// What is wrong there.
    pub fault: Fault,
}

impl Problem {
    /// The path as it is shown: somebody may have written a key without end.
    pub fn place(&self) -> String {
        cut(&self.path, MOST_OF_A_PATH)
    }
}

/// How many problems a list tells of: its own, and those that its last one counts.
pub fn how_many(problems: &[Problem]) -> usize {
    let told = |problem: &Problem| match problem.fault {
        Fault::More(count) => count,
        _ => 1,
    };
    problems.iter().map(told).fold(0, usize::saturating_add)
}

/// Everything that can be wrong. Each has a stable code, and a sentence that says what would be right.
#[derive(Debug, Clone, PartialEq)]
pub enum Fault {
    /// The text is not JSON from this line and column on; with the number there that has a comma.
    NotJson(usize, usize, Option<String>),
    /// There is nothing in the file.
    EmptyFile,
    /// From this line on the file is no UTF-8.
    NotUtf8(usize),
    /// The file begins with two marks of its byte order.
    TwoMarks,
    /// In this line too many lists and records stand inside each other.
    TooDeep(usize),
    /// So many problems more than are listed.
    More(usize),
    /// The format's version is not one that is read here.
    Version,
    /// A required key is absent or null.
    Missing,
    /// A key that the format does not have; with the nearest one that it has.
    UnknownKey(Option<String>),
    /// A key that stands twice.
    RepeatedKey,
    /// Another type was expected.
    WrongType(Expected),
    /// A text that is no number.
    NotANumber(String),
    /// A JSON number of more than 15 significant digits.
    TooManyDigits(String),
    /// A decimal in quotes that is spelled as nobody writes one.
    UnusualNumber(String),
    /// A number of more decimals than can be kept.
    TooManyDecimals,
    /// A number outside its range.
    OutOfRange(Decimal, Decimal),
    /// Not one of the allowed words.
    UnknownWord(String, Vec<&'static str>),
    /// An id with other than lower-case letters, digits and dashes, or a reserved one.
    BadId(String),
    /// An id that an earlier neighbour has.
    RepeatedId(String),
    /// An empty text.
    EmptyText,
    /// A text of more letters than there is room for.
    TooLong(usize),
    /// A symbol with what is none: blanks, digits, what nobody sees.
    NotASymbol,
    /// A list with too few members.
    TooFew(u32),
    /// A list with too many members.
    TooMany(usize),
    /// A block that does not end above the one before it.
    UnsortedBlocks,
    /// The last block has a limit.
    NoOpenBlock,
    /// A block without a limit that is not the last.
    OpenBlockInside,
    /// The block lacks what the plan's way of pricing needs, or has what it must not.
    BlockPrice(&'static str),
    /// More than one block in a flat scheme.
    FlatBlocks,
    /// Prices that fall with volume under `volume_differentiated`.
    FallingPrices,
    /// A reference to something that does not exist.
    UnknownReference(String),
    /// A reference to something that does not exist, with the names of what does.
    NotAmong(String, String),
    /// A level that requires itself, or another level of its own aspect.
    OwnAspect,
    /// Prices are to be found, and there are no costs or users to find them from.
    NeedsForPrices(&'static str),
    /// A minimum charge where prices are to be found.
    MinimumChargeNotGiven,
    /// Collection rate not above the fund's rate.
    CollectionNotAboveFund,
    /// More of a group on the social charge than there are in it.
    MoreSocialThanAll,
    /// Somebody is on a social charge that the plan does not have.
    NoSocialCharge,
    /// An increase of sewerage apart, where it is a share of water.
    SewerApart,
    /// Who pays the social charge, where no price depends on it.
    PayerOfNoPrice,
    /// How found prices are published, where prices are given.
    PublishGiven,
    /// So much bought so often of what does not grow with the year.
    BoughtByOther,
    /// A tariff of a level, or what it adds, where prices are not given.
    GivenOnly,
    /// A tariff of a level, where another aspect's levels have tariffs.
    SecondTariff,
    /// Losses of all that is produced.
    AllLost,
    /// Exempt and on the social charge at once.
    ExemptAndSocial,
    /// An unmetered group or home whose category has no assigned volume.
    NoAssignedVolume,
    /// The tariff has no such category.
    NoSuchCategory,
    /// No volume, and no litres per person to work it out from.
    NoVolume,
    /// A level that adds cost in a plan priced by its average cost.
    CostInPackage,
    /// A whole charge or an average cost in a plan whose prices come from elsewhere.
    PackageOnly,
    /// A package's level with both a whole charge and an average cost.
    ChargeAndAverage,
    /// So many numbers without a source: where the first of them are.
    NoSource(usize, String),
    /// A source for nothing; with the path that was probably meant.
    UnusedSource(Option<String>),
    /// A place that has a source already: there.
    TwoSources(String),
    /// A level of today with another charge than today's: that one.
    TwoTodays(Decimal),
    /// The choice breaks this level's requirement; with the link of what can be chosen instead.
    Conflict(Text, Option<String>),
    /// Text that is not a date.
    NotADate,
    /// A connection whose fee is more than it costs.
    FeeAboveCost,
    /// A phase behind the last month.
    NoMonthLeft,
}

/// A type of value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// A record.
    Record,
    /// A list.
    List,
    /// A text, or texts by language.
    Text,
    /// A number, or a decimal in quotes.
    Number,
    /// A whole number.
    Whole,
    /// true or false.
    Bool,
    /// A record with exactly one of these keys.
    OneOf(&'static [&'static str]),
}

impl Fault {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Fault::NotJson(..) => "not_json",
            Fault::EmptyFile => "empty_file",
            Fault::NotUtf8(_) => "not_utf8",
            Fault::TwoMarks => "two_marks",
            Fault::TooDeep(_) => "too_deep",
            Fault::More(_) => "more",
            Fault::Version => "version",
            Fault::Missing => "missing",
            Fault::UnknownKey(_) => "unknown_key",
            Fault::RepeatedKey => "repeated_key",
            Fault::WrongType(_) => "wrong_type",
            Fault::NotANumber(_) => "not_a_number",
            Fault::TooManyDigits(_) => "too_many_digits",
            Fault::UnusualNumber(_) => "unusual_number",
            Fault::TooManyDecimals => "too_many_decimals",
            Fault::OutOfRange(..) => "out_of_range",
            Fault::UnknownWord(..) => "unknown_word",
            Fault::BadId(_) => "bad_id",
            Fault::RepeatedId(_) => "repeated_id",
            Fault::EmptyText => "empty_text",
            Fault::TooLong(_) => "too_long",
            Fault::NotASymbol => "not_a_symbol",
            Fault::TooFew(_) => "too_few",
            Fault::TooMany(_) => "too_many",
            Fault::UnsortedBlocks => "unsorted_blocks",
            Fault::NoOpenBlock => "no_open_block",
            Fault::OpenBlockInside => "open_block_inside",
            Fault::BlockPrice(_) => "block_price",
            Fault::FlatBlocks => "flat_blocks",
            Fault::FallingPrices => "falling_prices",
            Fault::UnknownReference(_) | Fault::NotAmong(..) => "unknown_reference",
            Fault::OwnAspect => "own_aspect",
            Fault::NeedsForPrices(_) => "needs_for_prices",
            Fault::MinimumChargeNotGiven => "minimum_charge_not_given",
            Fault::CollectionNotAboveFund => "collection_not_above_fund",
            Fault::MoreSocialThanAll => "more_social_than_all",
            Fault::NoSocialCharge => "no_social_charge",
            Fault::SewerApart => "sewer_apart",
            Fault::PayerOfNoPrice => "payer_of_no_price",
            Fault::PublishGiven => "publish_given",
            Fault::BoughtByOther => "bought_by_other",
            Fault::GivenOnly => "given_only",
            Fault::SecondTariff => "second_tariff",
            Fault::AllLost => "all_lost",
            Fault::ExemptAndSocial => "exempt_and_social",
            Fault::NoAssignedVolume => "no_assigned_volume",
            Fault::NoSuchCategory => "no_such_category",
            Fault::NoVolume => "no_volume",
            Fault::CostInPackage => "cost_in_package",
            Fault::PackageOnly => "package_only",
            Fault::ChargeAndAverage => "charge_and_average",
            Fault::NoSource(..) => "no_source",
            Fault::UnusedSource(_) => "unused_source",
            Fault::TwoSources(_) => "two_sources",
            Fault::TwoTodays(_) => "two_todays",
            Fault::Conflict(..) => "conflict",
            Fault::NotADate => "not_a_date",
            Fault::FeeAboveCost => "fee_above_cost",
            Fault::NoMonthLeft => "no_month_left",
        }
    }
}

impl Serialize for Problem {
    /// `{"path", "code", "es", "en"}`.
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("path", &self.path)?;
        map.serialize_entry("code", self.fault.code())?;
        for lang in Lang::ALL {
            map.serialize_entry(lang.main_tag(), &self.fault.text(lang))?;
        }
        map.end()
    }
}
