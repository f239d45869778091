//! Whether somebody who finished primary school can read the page: the index of Szigriszt-Pazos on the INFLESZ scale
//! (Barrio-Cantalejo et al., An. Sist. Sanit. Navar. 31, 2008), where 65 to 80 is "bastante fácil" and above "muy fácil".

use crate::support::{ILLUSTRATIVE, Json, TOWNS, plan_json, repository};
use fluent_syntax::ast::{Entry, Expression, Pattern, PatternElement};
use std::fs;

/// "Bastante fácil".
const EASY: f64 = 65.0;
/// "Normal": what a single text of more than a sentence must reach at least.
const NORMAL: f64 = 55.0;
/// Below so many words an index says nothing about one text.
const ENOUGH_WORDS: usize = 12;

#[derive(Default, Clone, Copy)]
struct Counted {
    syllables: usize,
    words: usize,
    sentences: usize,
}

impl Counted {
    fn of(text: &str) -> Counted {
        let words = |sentence: &str| -> Vec<String> {
            let letters = |c: char| !c.is_alphabetic();
            sentence.to_lowercase().split(letters).filter(|word| !word.is_empty()).map(str::to_owned).collect()
        };
        let mut counted = Counted::default();
        for sentence in text.split(['.', '?', '!', ':', ';', '\n']) {
            let words = words(sentence);
            counted.sentences += usize::from(!words.is_empty());
            counted.words += words.len();
            counted.syllables += words.iter().map(|word| syllables(word)).sum::<usize>();
        }
        counted
    }

    fn and(self, other: Counted) -> Counted {
        Counted {
            syllables: self.syllables + other.syllables,
            words: self.words + other.words,
            sentences: self.sentences + other.sentences,
        }
    }

    /// 206.835 − 62.3 × syllables a word − words a sentence.
    fn index(self) -> f64 {
        let [syllables, words, sentences] = [self.syllables, self.words, self.sentences].map(|count| count as f64);
        206.835 - 62.3 * syllables / words - words / sentences
    }
}

/// The syllables of a Spanish word: vowels that follow each other are one, unless both are strong or the weak one has an
/// accent; u is silent in que, qui, gue, gui, and y counts as a vowel at the end.
fn syllables(word: &str) -> usize {
    let letters: Vec<char> = word.chars().collect();
    let vowel = |place: usize| -> Option<char> {
        let letter = *letters.get(place)?;
        let before = place.checked_sub(1).and_then(|before| letters.get(before));
        let after = letters.get(place + 1);
        match letter {
            'u' if matches!(before, Some('q')) => None,
            'u' if matches!(before, Some('g')) && matches!(after, Some('e' | 'i' | 'é' | 'í')) => None,
            'y' if after.is_none() => Some('i'),
            'a' | 'e' | 'i' | 'o' | 'u' | 'á' | 'é' | 'í' | 'ó' | 'ú' | 'ü' => Some(letter),
            _ => None,
        }
    };
    let strong = |c: char| matches!(c, 'a' | 'e' | 'o' | 'á' | 'é' | 'ó' | 'í' | 'ú');
    let mut count = 0;
    let mut last: Option<char> = None;
    for place in 0..letters.len() {
        let here = vowel(place);
        if let Some(here) = here {
            let joined = last.is_some_and(|last| !(strong(last) && strong(here)));
            count += usize::from(!joined);
        }
        last = here;
    }
    count.max(1)
}

/// What a pattern says, each variant as a text of its own; a number stands where a variable does.
fn said(pattern: &Pattern<String>) -> String {
    let mut text = String::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text += value,
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                text += &variants.last().map(|variant| said(&variant.value)).unwrap_or_default();
            }
            PatternElement::Placeable { .. } => text += "10",
        }
    }
    text
}

/// Every Spanish message of the page with its name; what is only written in lists of problems for plan writers is theirs.
fn messages() -> Vec<(String, String)> {
    let file = fs::read_to_string(repository("www/locales/es-PE.ftl")).unwrap();
    let resource = fluent_syntax::parser::parse(file).unwrap();
    let messages = resource.body.iter().filter_map(|entry| match entry {
        Entry::Message(message) => Some((message.id.name.clone(), said(message.value.as_ref()?))),
        _ => None,
    });
    messages.filter(|(name, _)| !name.starts_with("problem-")).collect()
}

/// Every Spanish text of a plan with its place.
fn texts(json: &Json, place: &str, found: &mut Vec<(String, String)>) {
    match json {
        Json::Object(record) => match record.get("es") {
            Some(Json::String(text)) => found.push((place.to_owned(), text.clone())),
            _ => record.iter().for_each(|(key, value)| texts(value, &format!("{place}.{key}"), found)),
        },
        Json::Array(list) => {
            list.iter().enumerate().for_each(|(i, value)| texts(value, &format!("{place}[{i}]"), found))
        }
        _ => {}
    }
}

fn assert_easy(what: &str, texts: &[(String, String)]) {
    let all = texts.iter().map(|(_, text)| Counted::of(text)).fold(Counted::default(), Counted::and);
    assert!(all.index() >= EASY, "{what}: {:.1}", all.index());
    let hard: Vec<String> = texts
        .iter()
        .map(|(name, text)| (name, text, Counted::of(text)))
        .filter(|(_, _, counted)| counted.words >= ENOUGH_WORDS && counted.index() < NORMAL)
        .map(|(name, text, counted)| format!("{:.1} {name}: {text}", counted.index()))
        .collect();
    assert!(hard.is_empty(), "{what}: {} hard texts\n{}", hard.len(), hard.join("\n"));
}

#[test]
fn the_index_is_that_of_its_authors() {
    for (word, count) in [
        ("agua", 2),
        ("desagüe", 3),
        ("que", 1),
        ("guía", 2),
        ("día", 2),
        ("municipalidad", 6),
        ("ley", 1),
        ("leer", 2),
        ("tarifa", 3),
        ("cuánto", 2),
        ("construye", 3),
        ("y", 1),
    ] {
        assert_eq!(syllables(word), count, "{word}");
    }
    // Two sentences, 8 words, 13 syllables: 206.835 − 62.3 × 13/8 − 8/2.
    let counted = Counted::of("El agua llega al pueblo. La casa paga.");
    assert_eq!((counted.sentences, counted.words, counted.syllables), (2, 8, 13));
    assert!((counted.index() - (206.835 - 62.3 * 13.0 / 8.0 - 4.0)).abs() < 1e-9);
}

#[test]
fn the_pages_texts_are_easy_to_read() {
    assert_easy("www/locales/es-PE.ftl", &messages());
}

#[test]
fn the_plans_texts_are_easy_to_read() {
    for name in TOWNS.into_iter().chain([ILLUSTRATIVE]) {
        let mut plan = plan_json(name);
        // Titles of documents and names are as they are.
        for source in plan["sources"].as_array_mut().unwrap() {
            source.as_object_mut().unwrap().remove("title");
        }
        plan.as_object_mut().unwrap().remove("approved");
        let mut found = Vec::new();
        texts(&plan, name, &mut found);
        assert_easy(name, &found);
    }
}
