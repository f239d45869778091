//! How numbers look and sound.

use crate::support::{d, english, spanish};
use tarifa_clara::locale::{soles, spoken};
use tarifa_clara::number::currency::SOL;
use tarifa_clara::number::money::Exact;

#[test]
fn amounts_are_written_and_said_as_in_peru() {
    for (amount, written, said, in_english) in [
        ("16.34", "S/\u{a0}16.34", "16 soles con 34 céntimos", "16 soles and 34 céntimos"),
        ("1234.50", "S/\u{a0}1,234.50", "1234 soles con 50 céntimos", "1234 soles and 50 céntimos"),
        ("1.01", "S/\u{a0}1.01", "un sol con un céntimo", "one sol and one céntimo"),
        ("10", "S/\u{a0}10.00", "10 soles", "10 soles"),
        ("0.05", "S/\u{a0}0.05", "5 céntimos", "5 céntimos"),
        ("0.01", "S/\u{a0}0.01", "un céntimo", "one céntimo"),
        ("0", "S/\u{a0}0.00", "0 soles", "0 soles"),
    ] {
        let amount = Exact::new(d(amount)).rounded(&SOL);
        assert_eq!(soles(amount, spanish()), written);
        assert_eq!(spoken(amount, spanish()), said);
        assert_eq!(spoken(amount, english()), in_english);
    }
}
