//! Links as they arrive: with marks behind them, encoded, escaped, with names that others append, with one answer that
//! nobody can read. What they say is read, what cannot be is named.

use crate::generated::config;
use crate::support::{choose, english, pairs, repository, said, spanish, town};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use std::fs;
use tarifa_clara::choice::{Asked, Choice};
use tarifa_clara::home::answer::Common;
use tarifa_clara::plan::{Plan, value_from_json};
use tarifa_clara::view::home::update::Update;

/// As the page writes it.
const LINK: &str = "v=1&continuity=h18&quality=tested&sewerage=network&metering=all&attention=office\
                    &people=7&m3=12.5&kind=domestic&metered=1&sewer=1&social=0&late=2\
                    &keep=h12.tested.network.all.office";

/// What comes behind a value and is no part of it.
const NOISE: [&str; 30] = [
    "", ".", ",", ";", ":", ")", "]", "»", "…", "...", "!", "?", "\"", "'", "”", "’", ">", "*", "_", "~", " ",
    "\u{a0}", "\n", "\u{200b}", "\u{200e}", "\u{feff}", "\u{ad}", ").", "👍🏽", "%",
];

/// What trackers append.
const TRACKERS: [&str; 8] = [
    "fbclid=IwAR0",
    "gclid=a.b-c",
    "utm_source=whats",
    "utm_campaign=",
    "ref=x",
    "msclkid=1",
    "igshid=2==",
    "mc_cid=9",
];

fn villa() -> Plan {
    town("villa-ejemplo")
}

fn encoded(text: &str) -> String {
    let byte = |byte: u8| if byte.is_ascii_alphanumeric() { char::from(byte).into() } else { format!("%{byte:02X}") };
    text.bytes().map(byte).collect()
}

/// The fragment of the choice that a link opens; nothing may be left out.
#[track_caller]
fn opened(plan: &Plan, link: &str) -> String {
    let (choice, problems) = Choice::open(plan, link);
    assert_eq!(said(&problems), [], "{link}");
    choice.unwrap_or_else(|| panic!("{link}")).to_fragment()
}

#[test]
fn what_a_sentence_puts_behind_a_link_is_no_part_of_it() {
    let plan = villa();
    assert_eq!(opened(&plan, LINK), LINK);
    for noise in NOISE {
        for written in [noise.to_owned(), encoded(noise)] {
            assert_eq!(opened(&plan, &format!("{LINK}{written}")), LINK);
        }
    }
    assert_eq!(opened(&plan, "people=“7”&m3=(12,5)"), opened(&plan, "people=7&m3=12.5"));
}

#[test]
fn an_encoded_or_escaped_link_opens() {
    let plan = villa();
    let (once, keep) = (encoded(LINK), LINK.replace('&', "%26").replace('=', "%3D"));
    for link in [&once, &encoded(&once), &encoded(&encoded(&once)), &keep, &keep.replace('%', "%25")] {
        assert_eq!(opened(&plan, link), LINK);
    }
    for and in ["&amp;", "&amp;amp;", "&#38;", "&#038;", "&#x26;", "%26amp%3B", ";", "&&", "& "] {
        assert_eq!(opened(&plan, &LINK.replace('&', and)), LINK);
    }
}

#[test]
fn what_trackers_append_is_ignored_wherever_it_stands() {
    let plan = villa();
    for tracker in TRACKERS {
        for link in [
            format!("{LINK}&{tracker}"),
            format!("{tracker}&{LINK}"),
            format!("{LINK}?{tracker}"),
            format!("{LINK}#{tracker}"),
        ] {
            assert_eq!(opened(&plan, &link), LINK);
        }
    }
    assert_eq!(opened(&plan, &format!("door=pueblo&{LINK}")), LINK, "a page that has all doors says which is open");
    assert_eq!(opened(&plan, &format!("{LINK}#{LINK}")), LINK, "pasted twice");
}

#[test]
fn an_answer_that_cannot_be_read_is_left_out_alone_and_named() {
    let plan = villa();
    for (from, to, path, code) in [
        ("people=7", "people=siete", "people", "not_a_number"),
        ("people=7", "people=0", "people", "out_of_range"),
        ("people=7", "people=7&people=8", "people", "repeated_key"),
        ("people=7", "people=7½", "people", "not_a_number"),
        ("m3=12.5", "m3=.5", "m3", "not_a_number"),
        ("m3=12.5", "m3=1 200", "m3", "not_a_number"),
        ("m3=12.5", "m3=-3", "m3", "out_of_range"),
        ("quality=tested", "quality=golden", "quality", "unknown_reference"),
        ("kind=domestic", "kind=church", "kind", "unknown_word"),
        ("social=0", "social=", "social", "wrong_type"),
        ("social=0", "social=true", "social", "wrong_type"),
        ("late=2", "late=99", "late", "out_of_range"),
        ("late=2", "weather=fine", "weather", "unknown_key"),
        ("late=2", "fund=5", "fund", "unknown_key"),
    ] {
        let (link, name) = (LINK.replace(from, to), from.split('=').next().unwrap());
        let (choice, problems) = Choice::open(&plan, &link);
        assert_eq!(said(&problems), [(path.to_owned(), code)], "{link}");
        let rest: Vec<&str> = LINK.split('&').filter(|pair| !pair.starts_with(&format!("{name}="))).collect();
        assert_eq!(choice.unwrap().to_fragment(), choose(&plan, &rest.join("&")).to_fragment(), "{link}");
    }
}

/// A question by its words; a name that the plan does not have as it stands there.
#[test]
fn what_is_left_out_is_said_in_the_words_of_the_page() {
    let plan = villa();
    let link = "#v=1&people=siete&social=true&quality=golden&weather=fine&m3=12.5";
    let of = |lang| Update::of_home(&plan, &Asked::of(&plan, link), &mut Common::default(), lang);
    let update = of(spanish());
    assert_eq!(update.fragment, choose(&plan, "m3=12.5").to_fragment());
    let beside: Vec<&str> = update.refused.iter().map(|beside| beside.field.as_str()).collect();
    let html: String = update.refused.iter().map(|beside| beside.html.as_str()).collect();
    for field in ["people", "social", "quality", "weather"] {
        assert!(beside.contains(&field), "{field}: {beside:?}");
    }
    for words in [
        "«¿Cuántas personas viven en casa?»",
        "«¿Ver el recibo con cuota social?»",
        "«weather»",
        plan.aspects[1].label.get(spanish()),
    ] {
        assert!(html.contains(words), "{words}: {html}");
    }
    let html: String = of(english()).refused.iter().map(|beside| beside.html.clone()).collect();
    assert!(html.contains("“How many people live at home?” in the link is left out."), "{html}");
}

/// The tie of a level that the link says, or of one that it leaves open: what cannot be beside it is left out alone.
#[test]
fn levels_that_cannot_go_together_leave_out_one_of_them() {
    let plan = villa();
    for (link, left, stands) in [
        ("continuity=h24&metering=none&people=7", "continuity", "metering=none&people=7"),
        ("metering=all&continuity=h6&people=7", "continuity", "metering=all&people=7"),
        ("continuity=h6&people=7&social=true", "continuity", "people=7"),
    ] {
        let (choice, problems) = Choice::open(&plan, link);
        assert!(said(&problems).contains(&(left.to_owned(), "conflict")), "{link}: {:?}", said(&problems));
        assert_eq!(choice.unwrap().to_fragment(), choose(&plan, stands).to_fragment(), "{link}");
    }
}

#[test]
fn a_link_of_another_version_or_of_which_nothing_can_be_read_opens_nothing_and_says_so() {
    let plan = villa();
    for link in ["v=2&people=7", "people=nadie", "v=1&quality=golden&social=", "v=1x", "late=99"] {
        let (choice, problems) = Choice::open(&plan, link);
        assert!(choice.is_none() && !problems.is_empty(), "{link}");
    }
    // Where there is something else to begin with, that is opened.
    let asked = Asked::of(&plan, "paid=20.45#people=nadie#people=7");
    assert_eq!((asked.paid.as_str(), asked.problems.len()), ("20.45", 1));
    assert_eq!(asked.choice.unwrap().home.people.get(), 7);
}

#[test]
fn a_hosts_own_fragment_is_none_of_ours() {
    let plan = villa();
    for link in ["tab=2", "/ruta?x=1", "!/a=b&c=d", "fbclid=IwAR0", "=", "&&=&%ff", "hola", "%20", "_=1;2=3"] {
        let (choice, problems) = Choice::open(&plan, link);
        assert!(choice.is_none() && problems.is_empty(), "{link}: {:?}", said(&problems));
    }
    for link in ["", "door=pueblo"] {
        assert_eq!(opened(&plan, link), choose(&plan, "").to_fragment(), "it asks for what is proposed");
    }
}

/// A form is no link: what somebody types there stays until it is right.
#[test]
fn a_form_is_read_as_it_was_typed() {
    let plan = villa();
    for typed in ["people=7&m3=12.", "people=7%2C", "people=7&tab=2", "people=7&fbclid=x", "people=5%268"] {
        let asked = Asked::of(&plan, typed);
        assert!(asked.choice.is_none() && !asked.linked && !asked.problems.is_empty(), "{typed}");
    }
    let asked = Asked::of(&plan, "people=7&m3=12%2C5%E2%80%8B&paid=S%2F+10");
    assert_eq!(
        (asked.paid.as_str(), asked.choice.unwrap().home.m3.unwrap().value().to_string()),
        ("S/ 10", "12.5".into())
    );
}

/// `tests/cases/choices`: what links brought into a choice file.
#[test]
fn a_choice_file_is_read_without_what_a_link_brought_into_it() {
    let plan = town("tabalosos");
    let right = choose(&plan, "service=today&people=5&m3=10").to_fragment();
    let mut read = 0;
    for file in fs::read_dir(repository("tests/cases/choices")).unwrap() {
        let text = fs::read_to_string(file.unwrap().path()).unwrap();
        let choice = Choice::from_value(&plan, &value_from_json(&text).unwrap());
        assert_eq!(choice.unwrap_or_else(|problems| panic!("{text}: {:?}", said(&problems))).to_fragment(), right);
        read += 1;
    }
    assert_eq!(read, 2);
    let unknown = value_from_json(r#"{"service": "today", "weather": "fine"}"#).unwrap();
    assert_eq!(said(&Choice::from_value(&plan, &unknown).unwrap_err()), [("weather".to_owned(), "unknown_key")]);
}

/// A pair of the link with noise around it.
fn noisy(noise: Vec<&'static str>, trackers: Vec<&'static str>, and: &str, places: &[Index]) -> String {
    let mut pieces: Vec<String> = Vec::new();
    for (pair, noise) in LINK.split('&').zip(noise) {
        pieces.push(format!("{pair}{noise}"));
    }
    for (tracker, place) in trackers.iter().zip(places) {
        pieces.insert(place.index(pieces.len() + 1), (*tracker).to_owned());
    }
    pieces.join(and)
}

proptest! {
    #![proptest_config(config(256))]

    /// Noise behind every value, names of trackers anywhere, encoded so often: the link says what it said.
    #[test]
    fn a_link_with_noise_at_every_place_says_what_it_said(
        noise in vec(select(NOISE.to_vec()), 14),
        trackers in vec(select(TRACKERS.to_vec()), 0..4),
        places in vec(any::<Index>(), 4),
        and in select(vec!["&", "&amp;", ";", "& ", "&\u{200b}", "&#38;"]),
        times in 0usize..4,
    ) {
        let link = (0..times).fold(noisy(noise, trackers, and, &places), |link, _| encoded(&link));
        prop_assert_eq!(opened(&villa(), &link), LINK);
    }

    /// With one answer spoiled: that one is named, and all others stand.
    #[test]
    fn with_one_answer_spoiled_every_other_stands(
        noise in vec(select(NOISE.to_vec()), 14), spoiled in 1usize..13, by in select(vec!["no", "?", "-1x", "ñandú", "\u{202e}9q", "=5=6"])
    ) {
        let plan = villa();
        let mut parts: Vec<String> = LINK.split('&').map(str::to_owned).collect();
        let name = parts[spoiled].split('=').next().unwrap().to_owned();
        parts[spoiled] = format!("{name}={by}");
        let link: Vec<String> = parts.iter().zip(noise).map(|(pair, noise)| format!("{pair}{noise}")).collect();
        let (choice, problems) = Choice::open(&plan, &link.join("&"));
        prop_assert_eq!(said(&problems).into_iter().map(|(path, _)| path).collect::<Vec<_>>(), vec![name]);
        parts.remove(spoiled);
        prop_assert_eq!(choice.unwrap().to_fragment(), choose(&plan, &parts.join("&")).to_fragment());
    }

    /// Whatever stands behind the #, it is read or left, and what is opened is what the page writes.
    #[test]
    fn no_link_makes_it_panic(link in prop_oneof![any::<String>(), "[a-z0-9=&;%#?. ]{0,40}", vec(select(vec!["people", "m3", "keep", "v", "=", "&", "%", "3D", "26", "7", "x", "\u{1f}", "ñ"]), 0..24).prop_map(|pieces| pieces.concat())]) {
        let plan = villa();
        for link in [link.clone(), format!("{LINK}&{link}"), format!("{link}&{LINK}")] {
            let (choice, problems) = Choice::open(&plan, &link);
            if let Some(choice) = choice {
                let fragment = choice.to_fragment();
                prop_assert_eq!(Choice::from_pairs(&plan, pairs(&fragment)).unwrap().to_fragment(), fragment);
            }
            for (place, _) in said(&problems) {
                prop_assert!(!place.contains('\u{1f}'), "what crosses the border has separators of its own: {place}");
            }
        }
    }
}
