//! The trade's words: each stands somewhere on a page with what it means, in both languages.

use crate::support::{all_plans, english, living_page, spanish, text_of, town};
use std::collections::BTreeMap;

/// The words that are explained on a page, with what they mean.
fn explained(page: &str) -> Vec<(String, String)> {
    let lists = page.split("<details class=\"words\"").skip(1).map(|rest| rest.split_once("</details>").unwrap().0);
    let meaning = |entry: &str| {
        let (name, rest) = entry.split_once("</dt><dd>").unwrap();
        (name.to_owned(), rest.split_once("</dd>").unwrap().0.to_owned())
    };
    lists.flat_map(|list| list.split("<dt>").skip(1).map(meaning)).collect()
}

#[test]
fn every_word_of_the_list_is_explained_somewhere_and_always_alike() {
    for lang in [spanish(), english()] {
        let file = text_of(&format!("www/locales/{}.ftl", lang.tag()));
        let list = file.split_once("word-name = ").unwrap().1.split_once("\n}").unwrap().0;
        let mut written: Vec<&str> = list.lines().skip(1).map(|line| line.split_once("] ").unwrap().1).collect();
        for name in written.iter_mut().filter(|name| **name == "{ $tax }") {
            *name = lang.tax_name();
        }

        let mut seen: BTreeMap<String, String> = BTreeMap::new();
        for name in all_plans() {
            for (word, meaning) in explained(&living_page(&town(name), "", lang)) {
                let before = seen.insert(word.clone(), meaning.clone());
                assert!(before.is_none_or(|before| before == meaning), "{word}");
            }
        }
        let all: Vec<&str> = seen.keys().map(String::as_str).collect();
        written.sort_unstable();
        assert_eq!(all, written);
    }
}
