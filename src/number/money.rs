//! Soles, prices, volumes and rates: what may be multiplied by what, and the only place that rounds.
//!
//! Every operation that could leave the range of [`Decimal`] returns [`Refusal::OutOfRange`] instead of panicking.
//! Rounding is half-up (half away from zero), as `model.md` section 3 says, and happens only in [`Exact::rounded`],
//! [`Exact::down_to_step`], [`Exact::whole_times`], [`Price::published`], [`Price::published_to`], [`Price::solved`] and [`Rate::percent_of`]; what
//! is only shown with fewer digits goes through [`shown`].

use crate::number::currency::Money;
use crate::number::digits;
use crate::number::refusal::Refusal;
use rust_decimal::Decimal;
use serde::{Serialize, Serializer};
use std::fmt;

/// The result of a step of the calculation: a value, or the reason why there is none.
pub type Finding<T> = Result<T, Refusal>;

/// What a finding holds, to look at; or its refusal.
///
/// # Errors
/// The finding's refusal.
pub fn known<T>(finding: &Finding<T>) -> Finding<&T> {
    finding.as_ref().map_err(|refusal| *refusal)
}

fn half_up(value: Decimal, decimals: u32) -> Decimal {
    digits::padded(digits::rounded(value, decimals), decimals)
}

/// A number with at most so many decimals, to show it where nothing is added up from it.
pub fn shown(value: Decimal, decimals: u32) -> Decimal {
    digits::shortest(digits::rounded(value, decimals))
}

pub(crate) fn add(a: Decimal, b: Decimal) -> Finding<Decimal> {
    a.checked_add(b).ok_or(Refusal::OutOfRange)
}

pub(crate) fn sub(a: Decimal, b: Decimal) -> Finding<Decimal> {
    // Not `checked_sub`, which is all of the addition's code once more. Zero keeps no sign.
    let mut turned = b;
    turned.set_sign_negative(b.is_sign_positive() && !b.is_zero());
    add(a, turned)
}

pub(crate) fn mul(a: Decimal, b: Decimal) -> Finding<Decimal> {
    a.checked_mul(b).ok_or(Refusal::OutOfRange)
}

pub(crate) fn div(a: Decimal, b: Decimal) -> Finding<Decimal> {
    a.checked_div(b).ok_or(Refusal::OutOfRange)
}

/// The most decimals with which an unrounded number is written out: as many as a solved base price has.
const MOST_DECIMALS: u32 = 10;

/// A number as answers have it: with its own decimals, and of a long quotient the first ten, rounded half-up.
fn written(value: Decimal, least: u32) -> String {
    digits::text(digits::padded(digits::rounded(value, MOST_DECIMALS), least))
}

/// Writes a bare number, such as a factor, as answers have it.
///
/// # Errors
/// Those of the serializer.
pub fn factor<S: Serializer>(value: &Decimal, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&written(*value, 0))
}

/// A quotient that is worked out last: what is divided first and multiplied then loses exact half céntimos.
#[derive(Debug, Clone, Copy)]
pub struct Fraction {
    over: Decimal,
    under: Decimal,
}

impl Fraction {
    /// So much over so much.
    pub fn new(over: Decimal, under: Decimal) -> Fraction {
        Fraction { over, under }
    }

    /// A whole number of something.
    pub fn whole(value: Decimal) -> Fraction {
        Fraction::new(value, Decimal::ONE)
    }

    /// What is divided, and by what.
    pub fn terms(self) -> (Decimal, Decimal) {
        (self.over, self.under)
    }

    /// It divided once more.
    ///
    /// # Errors
    /// [`Refusal::OutOfRange`] beyond the range of decimals.
    pub fn over(self, divisor: Decimal) -> Finding<Fraction> {
        Ok(Fraction::new(self.over, mul(self.under, divisor)?))
    }

    /// The quotient, to show it.
    ///
    /// # Errors
    /// [`Refusal::OutOfRange`] over nothing.
    pub fn value(self) -> Finding<Decimal> {
        div(self.over, self.under)
    }
}

impl Serialize for Fraction {
    /// The quotient as answers have a bare number; nothing for one over nothing.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.value().ok().map(|value| written(value, 0)).serialize(serializer)
    }
}

macro_rules! quantity {
    ($(#[$meta:meta])* $name:ident, $decimals:literal decimals at least) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
        pub struct $name(Decimal);

        impl $name {
            /// Nothing of it.
            pub const ZERO: $name = $name(Decimal::ZERO);

            /// The bare number, to show it.
            pub fn value(self) -> Decimal {
                self.0
            }

            /// Whether it is exactly zero.
            pub fn is_zero(self) -> bool {
                self.0.is_zero()
            }

            /// The larger of two.
            pub fn at_least(self, floor: Self) -> Self {
                if self < floor { floor } else { self }
            }

            /// The smaller of two.
            pub fn at_most(self, ceiling: Self) -> Self {
                if self > ceiling { ceiling } else { self }
            }

            /// The sum of two.
            ///
            /// # Errors
            /// [`Refusal::OutOfRange`] beyond the range of decimals.
            pub fn plus(self, other: Self) -> Finding<Self> {
                add(self.0, other.0).map($name)
            }

            /// The difference of two.
            ///
            /// # Errors
            /// [`Refusal::OutOfRange`] beyond the range of decimals.
            pub fn minus(self, other: Self) -> Finding<Self> {
                sub(self.0, other.0).map($name)
            }

            /// The sum of many.
            ///
            /// # Errors
            /// [`Refusal::OutOfRange`] beyond the range of decimals.
            pub fn sum(many: impl IntoIterator<Item = Self>) -> Finding<Self> {
                many.into_iter().try_fold(Self::ZERO, Self::plus)
            }

            /// So many times over.
            ///
            /// # Errors
            /// [`Refusal::OutOfRange`] beyond the range of decimals.
            pub fn times(self, count: u32) -> Finding<Self> {
                mul(self.0, Decimal::from(count)).map($name)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl Serialize for $name {
            /// A decimal string: binary floats never carry money.
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.text())
            }
        }

        impl $name {
            /// It in digits, as answers have it.
            pub fn text(self) -> String {
                written(self.0, $decimals)
            }
        }
    };
}

quantity! {
    /// An amount in the plan's money, rounded as its sums are, soles to the céntimo: what stands on a receipt or in a table.
    Soles, 2 decimals at least
}
quantity! {
    /// An amount in the plan's money before rounding.
    Exact, 2 decimals at least
}
quantity! {
    /// The plan's money per m³, net or gross as the plan's `pricing.include_vat` says.
    Price, 0 decimals at least
}
quantity! {
    /// Cubic metres.
    Volume, 0 decimals at least
}
quantity! {
    /// A fraction: 0.18 is 18 %.
    Rate, 0 decimals at least
}

impl Soles {
    /// A share of an amount, not yet rounded.
    ///
    /// # Errors
    /// [`Refusal::OutOfRange`] beyond the range of decimals.
    pub fn share(self, rate: Rate) -> Finding<Exact> {
        mul(self.0, rate.0).map(Exact)
    }

    /// The same amount with its sign turned.
    pub fn negated(self) -> Soles {
        let mut turned = self.0;
        turned.set_sign_positive(self.0.is_sign_negative() || self.0.is_zero());
        Soles(turned)
    }

    /// It in whole céntimos, or what is the smallest of its money, where they are not too many: what is done a million times
    /// over.
    pub fn centimos(self, money: Money) -> Option<i64> {
        let value = digits::padded(self.0, money.decimals);
        if value.scale() == money.decimals { value.mantissa().try_into().ok() } else { None }
    }

    /// The amount of so many céntimos.
    pub fn of_centimos(centimos: i64, money: Money) -> Soles {
        Soles(Decimal::new(centimos, money.decimals))
    }

    /// The same amount, to go on calculating with.
    pub fn exact(self) -> Exact {
        Exact(self.0)
    }
}

impl Exact {
    /// An amount as a plan writes it.
    pub fn new(value: Decimal) -> Exact {
        Exact(value)
    }

    /// Rounded half-up to the decimals of its money: soles to the céntimo.
    ///
    /// ```
    /// use tarifa_clara::number::{currency::SOL, money::Exact};
    /// let sewer = Exact::new("7.875".parse()?);
    /// assert_eq!(sewer.rounded(&SOL).to_string(), "7.88");
    /// # Ok::<(), rust_decimal::Error>(())
    /// ```
    pub fn rounded(self, money: Money) -> Soles {
        Soles(half_up(self.0, money.decimals))
    }

    /// Rounded down to a whole number of `step`s (0.10 in Peru): what cash can pay.
    ///
    /// # Errors
    /// [`Refusal::OutOfRange`] if `step` is zero.
    pub fn down_to_step(self, step: Exact, money: Money) -> Finding<Soles> {
        let steps = digits::floor(div(self.0, step.0)?);
        mul(steps, step.0).map(|paid| Exact(paid).rounded(money))
    }

    /// A share of it.
    ///
    /// # Errors
    /// [`Refusal::OutOfRange`] beyond the range of decimals.
    pub fn share(self, rate: Rate) -> Finding<Exact> {
        mul(self.0, rate.0).map(Exact)
    }

    /// Multiplied by a bare number.
    ///
    /// # Errors
    /// [`Refusal::OutOfRange`] beyond the range of decimals.
    pub fn by(self, factor: Decimal) -> Finding<Exact> {
        mul(self.0, factor).map(Exact)
    }

    /// Multiplied by a quotient, which is divided last.
    ///
    /// # Errors
    /// [`Refusal::OutOfRange`] beyond the range of decimals.
    pub fn by_fraction(self, fraction: Fraction) -> Finding<Exact> {
        div(mul(self.0, fraction.over)?, fraction.under).map(Exact)
    }

    /// Divided by a bare number.
    ///
    /// # Errors
    /// [`Refusal::OutOfRange`] for a zero divisor.
    pub fn over(self, divisor: Decimal) -> Finding<Exact> {
        div(self.0, divisor).map(Exact)
    }

    /// How many whole times another amount goes into it.
    ///
    /// # Errors
    /// [`Refusal::OutOfRange`] for a zero amount, a negative result or one beyond 4,294,967,295.
    pub fn whole_times(self, each: Exact) -> Finding<u32> {
        digits::whole(digits::floor(div(self.0, each.0)?)).ok_or(Refusal::OutOfRange)
    }

    /// Soles per m³ of a volume.
    ///
    /// # Errors
    /// [`Refusal::NoVolume`] where there is no volume.
    pub fn per(self, volume: Volume) -> Finding<Price> {
        if volume.is_zero() {
            return Err(Refusal::NoVolume);
        }
        div(self.0, volume.0).map(Price)
    }
}

impl Price {
    /// A price as a plan writes it.
    pub fn new(value: Decimal) -> Price {
        Price(value)
    }

    /// What a volume costs at this price, not yet rounded.
    ///
    /// # Errors
    /// [`Refusal::OutOfRange`] beyond the range of decimals.
    pub fn of(self, volume: Volume) -> Finding<Exact> {
        mul(self.0, volume.0).map(Exact)
    }

    /// A price as published: rounded half-up to 3 decimals.
    pub fn published(self) -> Price {
        Price(half_up(self.0, 3))
    }

    /// A price as published to a whole number of `step`s: the nearest, a half up, or where `up` the next.
    ///
    /// # Errors
    /// [`Refusal::OutOfRange`] if `step` is zero.
    pub fn published_to(self, step: Exact, up: bool) -> Finding<Price> {
        let steps = div(self.0, step.0)?;
        let whole = match (up, digits::floor(steps)) {
            (false, _) => digits::rounded(steps, 0),
            (true, below) if below < steps => add(below, Decimal::ONE)?,
            (true, exact) => exact,
        };
        mul(whole, step.0).map(Price)
    }

    /// A base price as solved: rounded half-up to 10 decimals before any use.
    pub fn solved(self) -> Price {
        Price(digits::rounded(self.0, 10))
    }

    /// This price times a factor of the tariff.
    ///
    /// # Errors
    /// [`Refusal::OutOfRange`] beyond the range of decimals.
    pub fn by(self, factor: Decimal) -> Finding<Price> {
        mul(self.0, factor).map(Price)
    }
}

impl Volume {
    /// A volume in m³.
    pub fn new(value: Decimal) -> Volume {
        Volume(value)
    }

    /// People × litres a day × 30 days, in m³ a month.
    ///
    /// # Errors
    /// [`Refusal::OutOfRange`] beyond the range of decimals.
    pub fn of_people(people: u32, litres_a_day: Decimal) -> Finding<Volume> {
        let litres = mul(mul(Decimal::from(people), litres_a_day)?, Decimal::from(30))?;
        div(litres, Decimal::from(1000)).map(|m3| Volume(digits::shortest(m3)))
    }

    /// m³ produced behind a billed volume: billed / (1 − losses).
    ///
    /// # Errors
    /// [`Refusal::Losses`] where nothing that is produced arrives.
    pub fn produced(self, losses: Rate) -> Finding<Fraction> {
        let arriving = sub(Decimal::ONE, losses.0)?;
        if arriving <= Decimal::ZERO {
            return Err(Refusal::Losses);
        }
        Ok(Fraction::new(self.0, arriving))
    }
}

impl Rate {
    /// All of it.
    pub const WHOLE: Rate = Rate(Decimal::ONE);

    /// A fraction; 0.18 is 18 %.
    pub fn new(value: Decimal) -> Rate {
        Rate(value)
    }

    /// From a percentage: 10.2 → 0.102.
    ///
    /// # Errors
    /// [`Refusal::OutOfRange`] beyond the range of decimals.
    pub fn of_percent(percent: Decimal) -> Finding<Rate> {
        div(percent, Decimal::ONE_HUNDRED).map(Rate)
    }

    /// As a percentage, for showing: 0.102 → 10.2.
    ///
    /// # Errors
    /// [`Refusal::OutOfRange`] beyond the range of decimals.
    pub fn percent(self) -> Finding<Decimal> {
        mul(self.0, Decimal::ONE_HUNDRED).map(digits::shortest)
    }

    /// What an amount is of another, as a percentage rounded half-up to two decimals.
    ///
    /// # Errors
    /// [`Refusal::OutOfRange`] where the whole is zero.
    pub fn percent_of(part: Exact, all: Exact) -> Finding<Decimal> {
        let hundredfold = mul(part.0, Decimal::ONE_HUNDRED)?;
        div(hundredfold, all.0).map(|percent| half_up(percent, 2))
    }
}
