//! Words as people write them, so that they can be compared.

/// Lower case, one blank between words, without signs and accents, whether these are written with their letter or after it.
pub fn folded(text: &str) -> String {
    let plain = |c: char| match c {
        'á' | 'à' => Some('a'),
        'é' | 'è' => Some('e'),
        'í' | 'ì' => Some('i'),
        'ó' | 'ò' => Some('o'),
        'ú' | 'ù' | 'ü' => Some('u'),
        '³' => Some('3'),
        'º' | 'ª' => Some(' '),
        '\u{300}'..='\u{36f}' => None,
        letter if letter.is_alphanumeric() => Some(letter),
        _ => Some(' '),
    };
    let letters: String = text.chars().flat_map(char::to_lowercase).filter_map(plain).collect();
    letters.split_whitespace().collect::<Vec<_>>().join(" ")
}
