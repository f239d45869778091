//! The hosts' page: every town, every way, and snippets that are whole.

use crate::support::{all_plans, english, spanish, town};
use tarifa_clara::plan::Plan;
use tarifa_clara::view::document;

fn plans() -> Vec<Plan> {
    all_plans().map(town).collect()
}

#[test]
fn every_town_can_be_chosen_in_both_languages() {
    for lang in [spanish(), english()] {
        let page = document::hosts(&plans(), lang);
        for plan in plans() {
            let option = format!("<option value=\"{}\">{}</option>", plan.id, plan.town.name);
            assert!(page.contains(&option), "{}: {option}", lang.tag());
        }
    }
}

#[test]
fn what_is_copied_stands_there_for_the_first_town_with_nothing_left_to_fill_in() {
    for (lang, folder) in [(spanish(), ""), (english(), "en/")] {
        let page = document::hosts(&plans(), lang);
        let codes: Vec<&str> = page.split("<code id=\"code-").skip(1).collect();
        assert_eq!(codes.len(), 12);
        for code in codes {
            let (written, _) = code.split_once("</code>").unwrap();
            let (_, text) = written.split_once("\">").unwrap();
            assert!(!text.contains('{') && text.contains("https://agua.example.pe"), "{text}");
        }
        let first = plans().remove(0);
        assert!(page.contains(&format!("https://agua.example.pe/{folder}{}.html", first.id)));
        assert!(page.contains(&format!(
            "data-tarifa-clara=&quot;{}&quot; data-lang=&quot;{}&quot;",
            first.id,
            lang.tag()
        )));
    }
}

#[test]
fn a_town_of_any_name_breaks_out_of_no_snippet() {
    let mut plan = plans().remove(0);
    plan.town.name = "\"><script>alert(1)</script>".to_owned();
    let page = document::hosts(&[plan], spanish());
    assert!(!page.contains("<script>alert") && page.contains("title=&quot;&amp;quot;&gt;"));
}

/// From each page of the site it is one touch away, and begins with the town that somebody comes from.
#[test]
fn every_page_leads_to_it() {
    for lang in [spanish(), english()] {
        let plan = town("sechura");
        let choice = crate::support::choose(&plan, "");
        for door in tarifa_clara::view::door::Door::ALL {
            assert!(document::page(&plan, &choice, lang, door).contains("href=\"para-su-pagina.html#sechura\""));
        }
        for page in [document::start(&plans(), lang), document::guide(lang)] {
            assert!(page.contains("href=\"para-su-pagina.html\""));
        }
        assert!(!document::alone(&plan, &choice, lang).contains("para-su-pagina"));
    }
}
