//! What is wrong, in words: each fault with what would be right.

use super::problem::{Expected, Fault};
use super::value::DEPTH;
use crate::locale::{self, Lang};
use crate::number::currency::SOL;
use crate::number::digits;
use crate::number::written::{Unread, amount};

/// The most letters of a path that are shown.
pub(super) const MOST_OF_A_PATH: usize = 160;
/// The most letters of a found value that are repeated.
const MOST_REPEATED: usize = 60;

/// A text, or how it begins: somebody may have written a million digits.
pub(super) fn cut(text: &str, most: usize) -> String {
    match text.char_indices().nth(most).and_then(|(end, _)| text.get(..end)) {
        Some(begin) => [begin, "…"].concat(),
        None => text.to_owned(),
    }
}

/// A value as a sentence repeats it: its first sixty letters, where there are more.
pub fn begin(found: &str) -> String {
    cut(found, MOST_REPEATED)
}

/// The numbers, as a plan writes them, that a text may mean which is none: `36,000` is thirty-six thousand, or thirty-six.
fn meant(found: &str) -> Vec<String> {
    match amount(found, &SOL) {
        Ok(amount) => vec![digits::text(amount.value)],
        Err(Unread::Thousands) => {
            let separators: Vec<char> = found.chars().filter(|letter| !letter.is_ascii_digit()).collect();
            let together = found.chars().filter(char::is_ascii_digit).collect();
            match separators.as_slice() {
                [','] => vec![together, found.replace(',', ".")],
                [first, others @ ..] if others.iter().all(|other| other == first) => vec![together],
                _ => Vec::new(),
            }
        }
        Err(_) => Vec::new(),
    }
}

/// The most names that a sentence lists.
const MOST_NAMED: usize = 40;

impl Fault {
    /// A reference to something that is not among these; there may be very many of them, or none.
    pub(crate) fn unknown<'k>(found: &str, known: impl Iterator<Item = &'k str>) -> Fault {
        let mut names: Vec<String> = known.take(MOST_NAMED.saturating_add(1)).map(begin).collect();
        if let Some(last) = names.get_mut(MOST_NAMED) {
            "…".clone_into(last);
        }
        match names.as_slice() {
            [] => Fault::UnknownReference(found.to_owned()),
            _ => Fault::NotAmong(found.to_owned(), names.join(", ")),
        }
    }

    /// What is wrong and what would be right, of what a form or a link can be refused for.
    pub fn text_of_choice(&self, t: Lang) -> Option<&'static str> {
        Some(match self {
            Fault::Missing => t.problem_missing(),
            Fault::RepeatedKey => t.problem_repeated_key(),
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
            Fault::NotJson(line, column, number) => {
                let (line, column) = (&line.to_string(), &column.to_string());
                let stops = t.problem_not_json(locale::ProblemNotJson { line, column });
                match number {
                    Some(number) => [stops, Fault::NotANumber(number.clone()).text(t)].join(" "),
                    None => stops,
                }
            }
            Fault::EmptyFile => t.problem_empty_file().into(),
            Fault::NotUtf8(line) => t.problem_not_utf8(&line.to_string()),
            Fault::TwoMarks => t.problem_two_marks().into(),
            Fault::TooDeep(line) => {
                t.problem_too_deep(locale::ProblemTooDeep { line: &line.to_string(), most: &DEPTH.to_string() })
            }
            Fault::More(count) => t.problem_more(&locale::plain((*count).into())),
            Fault::Version => t.problem_version().into(),
            Fault::UnknownKey(Some(near)) => t.problem_unknown_key_near(near),
            Fault::UnknownKey(None) => t.problem_unknown_key().into(),
            Fault::WrongType(Expected::OneOf(keys)) => t.problem_expected_one_of(&keys.join(", ")),
            Fault::WrongType(expected) => expected.text(t).into(),
            Fault::NotANumber(found) => match meant(found).as_slice() {
                [] => t.problem_not_a_number(&begin(found)),
                [one] => {
                    t.problem_not_a_number_but_one(locale::ProblemNotANumberButOne { found: &begin(found), meant: one })
                }
                [one, other, ..] => t.problem_not_a_number_but_two(locale::ProblemNotANumberButTwo {
                    found: &begin(found),
                    meant: one,
                    other,
                }),
            },
            Fault::TooManyDigits(found) => t.problem_too_many_digits(&begin(found)),
            Fault::UnusualNumber(found) => t.problem_unusual_number(&begin(found)),
            Fault::OutOfRange(low, high) => t.problem_out_of_range(locale::ProblemOutOfRange {
                low: &locale::plain(*low),
                high: &locale::plain(*high),
            }),
            Fault::UnknownWord(found, words) => {
                t.problem_unknown_word(locale::ProblemUnknownWord { found: &begin(found), words: &words.join(", ") })
            }
            Fault::BadId(found) => t.problem_bad_id(&begin(found)),
            Fault::RepeatedId(found) => t.problem_repeated_id(&begin(found)),
            Fault::TooLong(most) => t.problem_too_long(&most.to_string()),
            Fault::NotASymbol => t.problem_not_a_symbol().into(),
            Fault::TooFew(least) => t.problem_too_few(&least.to_string()),
            Fault::TooMany(most) => t.problem_too_many(&most.to_string()),
            Fault::UnsortedBlocks => t.problem_unsorted_blocks().into(),
            Fault::NoOpenBlock => t.problem_no_open_block().into(),
            Fault::OpenBlockInside => t.problem_open_block_inside().into(),
            Fault::BlockPrice(key) => t.problem_block_price(key),
            Fault::FlatBlocks => t.problem_flat_blocks().into(),
            Fault::FallingPrices => t.problem_falling_prices().into(),
            Fault::UnknownReference(found) => t.problem_unknown_reference(&begin(found)),
            Fault::NotAmong(found, known) => {
                t.problem_unknown_reference_among(locale::ProblemUnknownReferenceAmong { found: &begin(found), known })
            }
            Fault::OwnAspect => t.problem_own_aspect().into(),
            Fault::NeedsForPrices(key) => t.problem_needs_for_prices(key),
            Fault::MinimumChargeNotGiven => t.problem_minimum_charge_not_given().into(),
            Fault::CollectionNotAboveFund => t.problem_collection_not_above_fund().into(),
            Fault::MoreSocialThanAll => t.problem_more_social_than_all().into(),
            Fault::NoSocialCharge => t.problem_no_social_charge().into(),
            Fault::SewerApart => t.problem_sewer_apart().into(),
            Fault::PayerOfNoPrice => t.problem_payer_of_no_price().into(),
            Fault::PublishGiven => t.problem_publish_given().into(),
            Fault::BoughtByOther => t.problem_bought_by_other().into(),
            Fault::GivenOnly => t.problem_given_only().into(),
            Fault::SecondTariff => t.problem_second_tariff().into(),
            Fault::AllLost => t.problem_all_lost().into(),
            Fault::CostInPackage => t.problem_cost_in_package().into(),
            Fault::PackageOnly => t.problem_package_only().into(),
            Fault::ChargeAndAverage => t.problem_charge_and_average().into(),
            Fault::NoSource(1, _) => t.problem_no_source().into(),
            Fault::NoSource(count, first) => t.problem_no_source_of_many(locale::ProblemNoSourceOfMany {
                count: &locale::plain((*count).into()),
                places: first,
            }),
            Fault::UnusedSource(Some(near)) => t.problem_unused_source_near(&begin(near)),
            Fault::UnusedSource(None) => t.problem_unused_source().into(),
            Fault::TwoSources(first) => t.problem_two_sources(first),
            Fault::TwoTodays(charge) => t.problem_two_todays(&locale::plain(*charge)),
            Fault::Conflict(reason, _) => reason.get(t).to_owned(),
            Fault::NotADate => t.problem_not_a_date().into(),
            Fault::FeeAboveCost => t.problem_fee_above_cost().into(),
            Fault::NoMonthLeft => t.problem_no_month_left().into(),
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
