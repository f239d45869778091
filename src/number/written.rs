//! Texts put together, and numbers as people write them: with a decimal comma or point, and on a receipt with the symbol of
//! its money, `S/`, and separators of thousands.

use crate::number::currency::Money;
use crate::number::digits;
use rust_decimal::Decimal;

/// The most characters of a number.
const MOST_DIGITS: usize = 20;

/// Why a text is not read as a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unread {
    /// It is none.
    NotANumber,
    /// It has separators of thousands, or can be read with and without them.
    Thousands,
    /// It is longer than a number here can be.
    TooManyDigits,
}

/// An amount as a receipt prints it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Amount {
    /// Its value.
    pub value: Decimal,
    /// Whether it has a sign of its own, plus or minus.
    pub signed: bool,
}

/// Texts one after another. As `concat`, whose panics would bring the weight of formatting to a phone.
pub fn joined(pieces: &[&str]) -> String {
    let mut text = String::new();
    for piece in pieces {
        text.push_str(piece);
    }
    text
}

/// Whether a letter is not seen, or steers what shows it: it begins a line, or turns the way of reading.
pub fn is_unseen(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// A number with a decimal comma or point. `1.234` may be a little more than one or more than a thousand: nobody guesses.
///
/// # Errors
/// Why it is not read.
pub fn number(text: &str) -> Result<Decimal, Unread> {
    read(text, false)
}

/// An amount of a money without its symbol. Where a sum has no decimals, marks stand between thousands: `12.500`.
///
/// # Errors
/// Why it is not read.
pub fn sum(text: &str, money: Money) -> Result<Decimal, Unread> {
    read(text, money.decimals == 0)
}

fn read(text: &str, whole: bool) -> Result<Decimal, Unread> {
    let (unsigned, negative) = text.strip_prefix('-').map_or((text, false), |rest| (rest, true));
    let groups: Vec<&str> = unsigned.split(|c| mark(c) || grouping(c)).take(5).collect();
    if !groups.iter().all(|part| digits(part)) {
        return Err(Unread::NotANumber);
    }
    let mut written = unsigned.replace(',', ".");
    match groups.as_slice() {
        [_] => {}
        [_, thousands @ ..] if whole && groups.len() < 5 && thousands.iter().all(|group| group.len() == 3) => {
            written = joined(&groups);
        }
        [integer, fraction] if !unsigned.contains(grouping) => {
            if fraction.len() == 3 && integer.len() <= 3 && !integer.starts_with('0') {
                return Err(Unread::Thousands);
            }
        }
        _ => return Err(Unread::Thousands),
    }
    if unsigned.len() > MOST_DIGITS {
        return Err(Unread::TooManyDigits);
    }
    let mut value = digits::decimal(&written).ok_or(Unread::NotANumber)?;
    value.set_sign_negative(negative);
    Ok(value)
}

/// The same number with a point, as links and plans write it; what is no number stays as it is, for the reader to refuse.
pub fn pointed(text: &str) -> String {
    let text = text.trim();
    number(text).map_or_else(|_| text.to_owned(), digits::text)
}

/// What stands behind a money's symbol, also where it is written `s/` or `S/.`; none where it does not begin with it.
pub fn behind_symbol(text: &str, money: Money) -> Option<&str> {
    let symbol = money.symbol.trim_end_matches('.');
    let (written, rest) = text.split_at_checked(symbol.len())?;
    written.eq_ignore_ascii_case(symbol).then(|| rest.strip_prefix('.').unwrap_or(rest))
}

/// An amount as a receipt prints it: `S/ 12.50`, `12,50`, `− S/ 1,234.50`. Separators of thousands are read where decimals
/// after another mark, or a money without any, leave no doubt.
///
/// # Errors
/// Why it is not read.
pub fn amount(text: &str, money: Money) -> Result<Amount, Unread> {
    let (before_unit, rest) = sign(text.trim());
    let (after_unit, rest) = sign(behind_symbol(rest, money).unwrap_or(rest).trim_start());
    let signed = match (before_unit, after_unit) {
        (Some(_), Some(_)) => return Err(Unread::NotANumber),
        (one, other) => one.or(other),
    };
    let mut value = sum(&ungrouped(rest).unwrap_or_else(|| rest.to_owned()), money)?;
    value.set_sign_negative(signed == Some('-'));
    Ok(Amount { value, signed: signed.is_some() })
}

/// A sign in front, `+` or `-`, and the rest. Printers and phones have several dashes.
fn sign(text: &str) -> (Option<char>, &str) {
    let signed = |c: char| matches!(c, '+' | '-' | '\u{2212}' | '\u{2013}');
    match text.chars().next() {
        Some(c) if signed(c) => {
            (Some(if c == '+' { '+' } else { '-' }), text.get(c.len_utf8()..).unwrap_or_default().trim_start())
        }
        _ => (None, text),
    }
}

/// `1,234.50` without its separators of thousands; none where there are none, or where they stand elsewhere.
fn ungrouped(text: &str) -> Option<String> {
    let (integer, decimals) = text.rsplit_once(mark)?;
    let between = integer.chars().find(|c| !c.is_ascii_digit()).filter(|c| mark(*c) || grouping(*c))?;
    // 1,234,567 has no decimals: its last separator is one of thousands, and that is left to be refused.
    if text.matches(mark).next_back() == Some(between.encode_utf8(&mut [0; 4])) {
        return None;
    }
    let mut groups = integer.split(between);
    let right = groups.next().is_some_and(|first| digits(first) && first.len() <= 3)
        && groups.all(|group| digits(group) && group.len() == 3)
        && digits(decimals);
    right.then(|| format!("{}.{decimals}", integer.replace(between, "")))
}

fn digits(part: &str) -> bool {
    !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit())
}

fn mark(c: char) -> bool {
    matches!(c, '.' | ',')
}

fn grouping(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\'' | '’')
}
