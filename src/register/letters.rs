//! The bytes of a register → UTF-8. A register is what a spreadsheet or an old program of accounts saved, and its words are few
//! and checked one by one; so what the file does not say of its letters is seen in them.

use serde::Serialize;
use std::borrow::Cow;

/// How a file writes its letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum Letters {
    /// UTF-8.
    #[default]
    #[serde(rename = "utf-8")]
    Utf8,
    /// UTF-16, the lower byte first, as spreadsheets save "Unicode text".
    #[serde(rename = "utf-16le")]
    Utf16Le,
    /// UTF-16, the higher byte first.
    #[serde(rename = "utf-16be")]
    Utf16Be,
    /// What spreadsheets and browsers call Latin-1 (encoding.spec.whatwg.org).
    #[serde(rename = "windows-1252")]
    Windows,
    /// Code page 850, of programs for DOS.
    #[serde(rename = "cp850")]
    Dos,
}

/// What windows-1252 has in the places where Latin-1 has nothing to read, from 0x80.
const WINDOWS: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";
/// What code page 850 has from 0x80.
const DOS: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\
                   \u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}";
/// The letters of Spanish in the middle of a word, where the two code pages have another each.
const OF_WINDOWS: &[u8] = b"\xe1\xe9\xed\xf3\xfa\xf1\xc1\xc9\xcd\xd3\xda\xd1";
const OF_DOS: &[u8] = b"\xa0\x82\xa1\xa2\xa3\xa4\xb5\x90\xd6\xe0\xa5";
/// As many letters tell one code page from the other.
const ENOUGH: u32 = 4_096;

/// Sees how a file writes its letters, chunk by chunk.
#[derive(Default)]
pub struct Look {
    first: Vec<u8>,
    /// A letter that the next chunk ends.
    cut: Vec<u8>,
    no_utf8: bool,
    before: u8,
    of_windows: u32,
    of_dos: u32,
}

impl Look {
    /// Takes the next chunk of the file.
    pub fn see(&mut self, bytes: &[u8]) {
        if let Some(missing) = 4usize.checked_sub(self.first.len()) {
            self.first.extend(bytes.iter().take(missing));
        }
        let told = if bytes.is_ascii() { &[] } else { bytes };
        for byte in told {
            if self.of_windows.saturating_add(self.of_dos) >= ENOUGH {
                break;
            }
            if *byte >= 0x80 && self.before.is_ascii_alphabetic() {
                self.of_windows = self.of_windows.saturating_add(OF_WINDOWS.contains(byte).into());
                self.of_dos = self.of_dos.saturating_add(OF_DOS.contains(byte).into());
            }
            self.before = *byte;
        }
        self.before = bytes.last().copied().unwrap_or(self.before);
        if self.no_utf8 {
            return;
        }
        let joined;
        let bytes = if self.cut.is_empty() {
            bytes
        } else {
            joined = [&self.cut, bytes].concat();
            &joined
        };
        let cut = match str::from_utf8(bytes) {
            Ok(_) => &[][..],
            Err(error) => {
                self.no_utf8 |= error.error_len().is_some();
                bytes.get(error.valid_up_to()..).unwrap_or_default()
            }
        };
        self.cut = if self.no_utf8 { Vec::new() } else { cut.to_vec() };
    }

    /// What was seen, where the file ends here.
    pub fn letters(&self) -> Letters {
        match self.first.as_slice() {
            [0xff, 0xfe, ..] | [_, 0, 1..=0xff, 0] => Letters::Utf16Le,
            [0xfe, 0xff, ..] | [0, _, 0, 1..=0xff] => Letters::Utf16Be,
            _ if !self.no_utf8 && self.cut.is_empty() => Letters::Utf8,
            _ if self.of_dos > self.of_windows => Letters::Dos,
            _ => Letters::Windows,
        }
    }
}

/// Makes UTF-8 of a file's bytes, chunk by chunk.
#[derive(Default)]
pub struct Decoder {
    /// How the file writes its letters.
    pub letters: Letters,
    high: Vec<char>,
    /// Half a unit of UTF-16, and the first of two that are one letter.
    half: Option<u8>,
    first: Option<u16>,
}

impl Decoder {
    /// What reads such letters.
    pub fn new(letters: Letters) -> Decoder {
        let high = match letters {
            Letters::Dos => DOS.chars().collect(),
            _ => WINDOWS.chars().collect(),
        };
        Decoder { letters, high, half: None, first: None }
    }

    /// The next chunk's letters in UTF-8.
    pub fn utf8<'b>(&mut self, bytes: &'b [u8]) -> Cow<'b, [u8]> {
        match self.letters {
            Letters::Utf8 => Cow::Borrowed(bytes),
            Letters::Windows | Letters::Dos => {
                let text: String = bytes.iter().map(|byte| self.letter(*byte)).collect();
                Cow::Owned(text.into_bytes())
            }
            Letters::Utf16Le | Letters::Utf16Be => Cow::Owned(self.of_units(bytes).into_bytes()),
        }
    }

    /// Each byte is a letter.
    fn letter(&self, byte: u8) -> char {
        let place = byte.checked_sub(0x80).map(usize::from);
        place.and_then(|place| self.high.get(place)).copied().unwrap_or(char::from(byte))
    }

    fn of_units(&mut self, bytes: &[u8]) -> String {
        let mut text = String::with_capacity(bytes.len());
        for byte in bytes {
            let Some(half) = self.half.take() else {
                self.half = Some(*byte);
                continue;
            };
            let pair = [half, *byte];
            let unit =
                if self.letters == Letters::Utf16Le { u16::from_le_bytes(pair) } else { u16::from_be_bytes(pair) };
            match (self.first.take(), unit) {
                (None, 0xd800..=0xdbff) => self.first = Some(unit),
                (first, _) => {
                    let letters = char::decode_utf16(first.into_iter().chain([unit]));
                    text.extend(letters.map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER)));
                }
            }
        }
        text
    }
}
