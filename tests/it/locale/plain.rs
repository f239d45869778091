//! Words that a neighbour does not use: none stands in the open on what a resident reads, in any plan, in Spanish.

use crate::support::*;
use std::collections::BTreeSet;
use tarifa_clara::view::document;
use tarifa_clara::view::door::Door;

const NOT_IN_THE_OPEN: [&str; 11] = [
    "asignado",
    "reposición",
    "factura",
    "exonera",
    "saldo del operador",
    "convencional",
    "postor",
    "subtotal",
    "a la larga",
    " supuesto",
    "consumo fijo",
];

/// What stands on a page without anything being opened: of each fold only its line.
fn in_the_open(html: &str) -> String {
    let mut open = String::new();
    let mut rest = html;
    while let Some((before, folded)) = rest.split_once("<details") {
        open.push_str(before);
        let (tag, _) = folded.split_once('>').unwrap();
        if tag.contains(" open") {
            rest = folded;
            continue;
        }
        let (_, from_summary) = folded.split_once("<summary").unwrap();
        let (line, mut inside) = from_summary.split_once("</summary>").unwrap();
        open.push_str(line.split_once('>').unwrap().1);
        open.push('\n');
        let mut depth = 1;
        while depth > 0 {
            let end = inside.find("</details>").unwrap();
            match inside.find("<details") {
                Some(start) if start < end => {
                    depth += 1;
                    inside = &inside[start + 8..];
                }
                _ => {
                    depth -= 1;
                    inside = &inside[end + 10..];
                }
            }
        }
        rest = inside;
    }
    open.push_str(rest);
    open
}

/// The words between the tags.
fn words(html: &str) -> String {
    html.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text)).collect::<Vec<_>>().join(" ")
}

/// The sections of a page that are the home's.
fn of_the_home(page: &str) -> String {
    let section = |id: &str| {
        let (_, rest) = page.split_once(&format!("id=\"{id}\"")).unwrap_or_else(|| panic!("no {id}"));
        rest.split_once("</section>").unwrap().0
    };
    ["hoy", "servicio", "casa", "recibo", "gasto"].map(section).join("\n")
}

#[test]
fn what_a_resident_reads_has_the_words_of_a_neighbour() {
    let mut found = BTreeSet::new();
    for name in all_plans() {
        let plan = town(name);
        let links = plan
            .aspects
            .iter()
            .flat_map(|aspect| aspect.levels.iter().map(move |level| format!("{}={}", aspect.id, level.id)));
        let mut links: Vec<String> = links.collect();
        if name == ILLUSTRATIVE {
            links.extend(
                ["kind=state&m3=30", "social=1", "metering=none", "late=2&new_connection=1"].map(str::to_owned),
            );
        }
        for link in links {
            let Ok(_) = tarifa_clara::choice::Choice::from_pairs(&plan, pairs(&link)) else { continue };
            let page = document::page(&plan, &choose(&plan, &link), spanish(), Door::Receipt);
            let open = words(&in_the_open(&of_the_home(&page))).to_lowercase();
            for word in NOT_IN_THE_OPEN {
                if let Some((before, _)) = open.split_once(word) {
                    let around: String = before.chars().skip(before.chars().count().saturating_sub(60)).collect();
                    found.insert(format!("{name}: {around}{word}"));
                }
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}
