//! Decimals digit by digit: the same as `rust_decimal` writes, reads and rounds them.

use crate::support::d;
use proptest::prelude::*;
use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};
use tarifa_clara::number::digits;

fn decimals() -> impl Strategy<Value = Decimal> {
    let any = (any::<[u32; 3]>(), any::<bool>(), 0u32..=28);
    let any = any.prop_map(|([lo, mid, hi], negative, scale)| Decimal::from_parts(lo, mid, hi, negative, scale));
    let short = (-2_000_000i64..2_000_000, 0u32..=28).prop_map(|(number, scale)| Decimal::new(number, scale));
    prop_oneof![any, short.clone(), short]
}

proptest! {
    #[test]
    fn what_is_written_is_read_again(value in decimals()) {
        prop_assert_eq!(digits::text(value), value.to_string());
        let read = digits::decimal(&value.to_string()).unwrap();
        prop_assert_eq!(read.to_string(), value.to_string());
    }

    #[test]
    fn digits_with_a_point_are_read(text in "-?[0-9]{1,30}([.][0-9]{1,30})?") {
        let scaled = |value: Decimal| (value, value.scale());
        prop_assert_eq!(digits::decimal(&text).map(scaled), Decimal::from_str_exact(&text).ok().map(scaled));
    }

    #[test]
    fn rounding_is_half_away_from_zero(value in decimals(), decimals in 0u32..12) {
        let mut expected = value.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero);
        prop_assert_eq!(digits::rounded(value, decimals), expected);
        prop_assert_eq!(digits::rounded(value, decimals).scale(), value.scale().min(decimals));
        expected.rescale(decimals);
        let padded = digits::padded(digits::rounded(value, decimals), decimals);
        prop_assert_eq!((padded, padded.scale()), (expected, expected.scale()));
    }

    #[test]
    fn the_rest_is_as_the_library_has_it(value in decimals()) {
        prop_assert_eq!(digits::shortest(value).to_string(), value.normalize().to_string());
        prop_assert_eq!(digits::floor(value), value.floor());
        let whole = if value == value.trunc() { value.to_u32() } else { None };
        prop_assert_eq!(digits::whole(value), whole);
    }
}

#[test]
fn an_exponent_moves_the_point() {
    for (text, number) in
        [("1e3", "1000"), ("1.25E+1", "12.5"), ("-12.50e-3", "-0.01250"), ("0e-28", "0.0000000000000000000000000000")]
    {
        assert_eq!(digits::decimal(text).unwrap().to_string(), number);
    }
}

#[test]
fn zero_has_no_sign() {
    assert_eq!(digits::rounded(d("-0.004"), 2).to_string(), "0.00");
    assert_eq!(digits::decimal("-0.0").unwrap().to_string(), "0.0");
}

#[test]
fn what_no_decimal_holds_is_not_read() {
    let texts = [
        "",
        "-",
        ".",
        "1.2.3",
        "--1",
        "+1",
        "1.",
        ".5",
        "1e",
        "1e5.",
        "1e99",
        "1_0",
        "1,5",
        " 1",
        "79228162514264337593543950336",
    ];
    for text in texts {
        assert_eq!(digits::decimal(text), None, "{text}");
    }
    let finest = format!("0.{}1", "0".repeat(27));
    assert_eq!(digits::decimal(&finest).unwrap().to_string(), finest);
    assert_eq!(digits::decimal(&format!("0.{}1", "0".repeat(28))), None);
    assert_eq!(digits::decimal("79228162514264337593543950335"), Some(Decimal::MAX));
}
