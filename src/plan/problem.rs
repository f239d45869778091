//! What is wrong with a plan or a choice: where, what, and what would be right.

use super::leaf::Text;
use crate::locale::{self, Lang};
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

/// Everything that can be wrong. Each has a stable code, and a sentence that says what would be right.
#[derive(Debug, Clone, PartialEq)]
pub enum Fault {
    /// The text is not JSON from this line and column on.
    NotJson(usize, usize),
    /// What JavaScript gave is no plain data.
    NotData,
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
    /// A number without a source.
    NoSource,
    /// A source for nothing.
    UnusedSource,
    /// The choice breaks this level's requirement.
    Conflict(Text),
    /// Text that is not a date.
    NotADate,
    /// A connection whose fee is more than it costs.
    FeeAboveCost,
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
            Fault::NotData => "not_data",
            Fault::Version => "version",
            Fault::Missing => "missing",
            Fault::UnknownKey(_) => "unknown_key",
            Fault::RepeatedKey => "repeated_key",
            Fault::WrongType(_) => "wrong_type",
            Fault::NotANumber(_) => "not_a_number",
            Fault::TooManyDigits(_) => "too_many_digits",
            Fault::TooManyDecimals => "too_many_decimals",
            Fault::OutOfRange(..) => "out_of_range",
            Fault::UnknownWord(..) => "unknown_word",
            Fault::BadId(_) => "bad_id",
            Fault::RepeatedId(_) => "repeated_id",
            Fault::EmptyText => "empty_text",
            Fault::TooFew(_) => "too_few",
            Fault::TooMany(_) => "too_many",
            Fault::UnsortedBlocks => "unsorted_blocks",
            Fault::NoOpenBlock => "no_open_block",
            Fault::OpenBlockInside => "open_block_inside",
            Fault::BlockPrice(_) => "block_price",
            Fault::FlatBlocks => "flat_blocks",
            Fault::FallingPrices => "falling_prices",
            Fault::UnknownReference(_) => "unknown_reference",
            Fault::OwnAspect => "own_aspect",
            Fault::NeedsForPrices(_) => "needs_for_prices",
            Fault::MinimumChargeNotGiven => "minimum_charge_not_given",
            Fault::CollectionNotAboveFund => "collection_not_above_fund",
            Fault::MoreSocialThanAll => "more_social_than_all",
            Fault::ExemptAndSocial => "exempt_and_social",
            Fault::NoAssignedVolume => "no_assigned_volume",
            Fault::NoSuchCategory => "no_such_category",
            Fault::NoVolume => "no_volume",
            Fault::CostInPackage => "cost_in_package",
            Fault::PackageOnly => "package_only",
            Fault::ChargeAndAverage => "charge_and_average",
            Fault::NoSource => "no_source",
            Fault::UnusedSource => "unused_source",
            Fault::Conflict(_) => "conflict",
            Fault::NotADate => "not_a_date",
            Fault::FeeAboveCost => "fee_above_cost",
        }
    }

    /// What is wrong and what would be right, of what a form or a link can be refused for.
    pub fn text_of_choice(&self, t: Lang) -> Option<&'static str> {
        Some(match self {
            Fault::Missing => t.problem_missing(),
            Fault::RepeatedKey => t.problem_repeated_key(),
            Fault::WrongType(Expected::Bool) => t.problem_expected_bool(),
            Fault::TooManyDecimals => t.problem_too_many_decimals(),
            Fault::EmptyText => t.problem_empty_text(),
            Fault::ExemptAndSocial => t.problem_exempt_and_social(),
            Fault::NoAssignedVolume => t.problem_no_assigned_volume(),
            Fault::NoSuchCategory => t.problem_no_such_category(),
            Fault::NoVolume => t.problem_no_volume(),
            _ => return None,
        })
    }

    /// What is wrong and what would be right.
    pub fn text(&self, t: Lang) -> String {
        match self {
            Fault::Missing
            | Fault::RepeatedKey
            | Fault::TooManyDecimals
            | Fault::EmptyText
            | Fault::ExemptAndSocial
            | Fault::NoAssignedVolume
            | Fault::NoSuchCategory
            | Fault::NoVolume => self.text_of_choice(t).unwrap_or_default().to_owned(),
            Fault::NotJson(line, column) => {
                t.problem_not_json(locale::ProblemNotJson { line: &line.to_string(), column: &column.to_string() })
            }
            Fault::NotData => t.problem_not_data().into(),
            Fault::Version => t.problem_version().into(),
            Fault::UnknownKey(Some(near)) => t.problem_unknown_key_near(near),
            Fault::UnknownKey(None) => t.problem_unknown_key().into(),
            Fault::WrongType(Expected::OneOf(keys)) => t.problem_expected_one_of(&keys.join(", ")),
            Fault::WrongType(expected) => expected.text(t).into(),
            Fault::NotANumber(found) => t.problem_not_a_number(found),
            Fault::TooManyDigits(found) => t.problem_too_many_digits(found),
            Fault::OutOfRange(low, high) => t.problem_out_of_range(locale::ProblemOutOfRange {
                low: &locale::plain(*low),
                high: &locale::plain(*high),
            }),
            Fault::UnknownWord(found, words) => {
                t.problem_unknown_word(locale::ProblemUnknownWord { found, words: &words.join(", ") })
            }
            Fault::BadId(found) => t.problem_bad_id(found),
            Fault::RepeatedId(found) => t.problem_repeated_id(found),
            Fault::TooFew(least) => t.problem_too_few(&least.to_string()),
            Fault::TooMany(most) => t.problem_too_many(&most.to_string()),
            Fault::UnsortedBlocks => t.problem_unsorted_blocks().into(),
            Fault::NoOpenBlock => t.problem_no_open_block().into(),
            Fault::OpenBlockInside => t.problem_open_block_inside().into(),
            Fault::BlockPrice(key) => t.problem_block_price(key),
            Fault::FlatBlocks => t.problem_flat_blocks().into(),
            Fault::FallingPrices => t.problem_falling_prices().into(),
            Fault::UnknownReference(found) => t.problem_unknown_reference(found),
            Fault::OwnAspect => t.problem_own_aspect().into(),
            Fault::NeedsForPrices(key) => t.problem_needs_for_prices(key),
            Fault::MinimumChargeNotGiven => t.problem_minimum_charge_not_given().into(),
            Fault::CollectionNotAboveFund => t.problem_collection_not_above_fund().into(),
            Fault::MoreSocialThanAll => t.problem_more_social_than_all().into(),
            Fault::CostInPackage => t.problem_cost_in_package().into(),
            Fault::PackageOnly => t.problem_package_only().into(),
            Fault::ChargeAndAverage => t.problem_charge_and_average().into(),
            Fault::NoSource => t.problem_no_source().into(),
            Fault::UnusedSource => t.problem_unused_source().into(),
            Fault::Conflict(reason) => reason.get(t).to_owned(),
            Fault::NotADate => t.problem_not_a_date().into(),
            Fault::FeeAboveCost => t.problem_fee_above_cost().into(),
        }
    }
}

impl Expected {
    fn text(self, t: Lang) -> &'static str {
        match self {
            Expected::Record => t.problem_expected_record(),
            Expected::List => t.problem_expected_list(),
            Expected::Text => t.problem_expected_text(),
            Expected::Number => t.problem_expected_number(),
            Expected::Whole => t.problem_expected_whole(),
            Expected::Bool => t.problem_expected_bool(),
            Expected::OneOf(_) => t.problem_expected_record(),
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
