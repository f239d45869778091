//! A decimal digit by digit: writing, reading and rounding it. `rust_decimal` does all of this too, and each of its ways
//! would weigh as much on a phone as this file.

use rust_decimal::Decimal;

/// The 96 bits of a decimal, the highest first, and where its point is.
#[derive(Clone)]
struct Digits {
    number: [u32; 3],
    scale: u32,
    negative: bool,
}

impl Digits {
    fn of(value: Decimal) -> Digits {
        let value = value.unpack();
        Digits { number: [value.hi, value.mid, value.lo], scale: value.scale, negative: value.negative }
    }

    /// The decimal again; zero has no sign.
    fn decimal(self) -> Decimal {
        let [hi, mid, lo] = self.number;
        Decimal::from_parts(lo, mid, hi, self.negative, self.scale.min(Decimal::MAX_SCALE))
    }

    /// Takes the last digit off.
    fn pop(&mut self) -> u32 {
        self.scale = self.scale.saturating_sub(1);
        self.divide(10)
    }

    /// Divides the number; what is left over.
    fn divide(&mut self, by: u64) -> u32 {
        let mut rest = 0;
        for word in &mut self.number {
            let part = (rest << 32) | u64::from(*word);
            // Most numbers are small, and dividing takes long.
            if part != 0 {
                *word = part.checked_div(by).unwrap_or_default() as u32;
                rest = part.checked_rem(by).unwrap_or_default();
            }
        }
        rest as u32
    }

    /// Puts a digit behind the last one, where there is room for it.
    fn push(&mut self, digit: u32) -> Option<()> {
        self.number = self.scaled(10, digit)?;
        self.scale = self.scale.saturating_add(1);
        Some(())
    }

    /// So many times the number and something more.
    fn scaled(&self, times: u32, more: u32) -> Option<[u32; 3]> {
        let (mut number, mut carry) = (self.number, u64::from(more));
        for word in number.iter_mut().rev() {
            let part = u64::from(*word).wrapping_mul(times.into()).wrapping_add(carry);
            *word = part as u32;
            carry = part >> 32;
        }
        (carry == 0).then_some(number)
    }

    /// Makes it one more, whatever its sign: it has lost digits, so there is room.
    fn step(&mut self) {
        self.number = self.scaled(1, 1).unwrap_or(self.number);
    }
}

/// Few numbers are longer: room for them is asked for once.
const USUAL: usize = 16;

/// A decimal in digits, as plans, links and drawings have it: `-12.50`.
pub fn text(value: Decimal) -> String {
    let mut digits = Digits::of(value);
    let (point, mut places, mut text) = (digits.scale, 0, String::with_capacity(USUAL));
    while digits.number != [0; 3] || places <= point {
        if places == point && point > 0 {
            text.insert(0, '.');
        }
        text.insert(0, char::from_digit(digits.pop(), 10).unwrap_or_default());
        places = places.saturating_add(1);
    }
    if digits.negative {
        text.insert(0, '-');
    }
    text
}

/// Writes an amount in whole céntimos as soles, `-12.50`; what has no decimals as it is.
pub fn add_centimos(text: &mut String, centimos: i64, decimals: u32) {
    if centimos < 0 {
        text.push('-');
    }
    let centimos = centimos.unsigned_abs();
    if decimals == 0 {
        return add_whole(text, centimos);
    }
    add_whole(text, centimos / 100);
    text.push('.');
    add_whole(text, centimos / 10 % 10);
    add_whole(text, centimos % 10);
}

fn add_whole(text: &mut String, number: u64) {
    if number > 9 {
        add_whole(text, number / 10);
    }
    text.push(char::from(b'0' | (number % 10) as u8));
}

/// The most zeros before the point of a decimal.
const MOST_ZEROS: i64 = 28;

/// The decimal of a number in the shape that JSON gives it, `-12.50` or `1.25e1`; none for another text, or where no
/// decimal holds it exactly.
pub fn decimal(text: &str) -> Option<Decimal> {
    let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let positive = mantissa.strip_prefix('-').unwrap_or(mantissa);
    let mut digits = Digits { number: [0; 3], scale: 0, negative: positive.len() < mantissa.len() };
    let mut point = None;
    for letter in positive.chars() {
        match letter.to_digit(10) {
            Some(digit) => digits.push(digit)?,
            None if letter == '.' && point.is_none() && digits.scale > 0 => point = Some(digits.scale),
            None => return None,
        }
    }
    let written = digits.scale;
    let decimals = written.saturating_sub(point.unwrap_or(written));
    let decimals = i64::from(decimals).checked_sub(exponent.parse::<i32>().ok()?.into())?;
    if written == 0 || point == Some(written) || decimals < -MOST_ZEROS {
        return None;
    }
    for _ in decimals..0 {
        digits.push(0)?;
    }
    digits.scale = u32::try_from(decimals.max(0)).ok().filter(|decimals| *decimals <= Decimal::MAX_SCALE)?;
    Some(digits.decimal())
}

/// How many digits can be taken off at once.
const MOST_AT_ONCE: u32 = 9;

/// A number with at most so many decimals, rounded half-up (half away from zero).
pub fn rounded(value: Decimal, decimals: u32) -> Decimal {
    let (mut digits, mut up) = (Digits::of(value), false);
    while digits.scale > decimals {
        let left = digits.scale.saturating_sub(MOST_AT_ONCE).max(decimals);
        let by = 10u64.wrapping_pow(digits.scale.abs_diff(left));
        digits.scale = left;
        up = u64::from(digits.divide(by)) >= by / 2;
    }
    if up {
        digits.step();
    }
    digits.decimal()
}

/// The same number with at least so many decimals, as far as a decimal holds them.
pub fn padded(value: Decimal, decimals: u32) -> Decimal {
    if value.scale() == decimals {
        return value;
    }
    let mut digits = Digits::of(value);
    while digits.scale < decimals && digits.push(0).is_some() {}
    digits.decimal()
}

/// The same number without zeros at the end of its decimals.
pub fn shortest(value: Decimal) -> Decimal {
    let mut digits = Digits::of(value);
    let mut shorter = digits.clone();
    while digits.scale > 0 && shorter.pop() == 0 {
        digits = shorter.clone();
    }
    digits.decimal()
}

/// The largest whole number that is not larger.
pub fn floor(value: Decimal) -> Decimal {
    let (mut digits, mut lost) = (Digits::of(value), 0);
    while digits.scale > 0 {
        lost |= digits.pop();
    }
    if digits.negative && lost > 0 {
        digits.step();
    }
    digits.decimal()
}

/// A whole number from a decimal, where the decimal is whole and fits.
pub fn whole(value: Decimal) -> Option<u32> {
    let value = shortest(value).unpack();
    (value.scale == 0 && value.hi == 0 && value.mid == 0 && !value.negative).then_some(value.lo)
}
