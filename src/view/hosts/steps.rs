//! The steps, with pictures of a real WordPress, and what to do where the calculator does not come.

use super::folded;
use super::snippets::{AGAIN, Snippets};
use crate::locale::Lang;
use maud::{Markup, html};

/// Pictures in `www/hosts` by name, with their width and height: WordPress 6.8 in the Spanish of Peru, Sechura.
type Picture = (&'static str, u32, u32);
const AUTHOR_ADDRESS: Picture = ("author-address", 900, 326);
const AUTHOR_CALCULATOR: Picture = ("author-calculator", 900, 734);
const AUTHOR_PAGE: Picture = ("author-page", 900, 720);
const EDITOR_CHOOSER: Picture = ("editor-chooser", 900, 338);
const EDITOR_PIECE: Picture = ("editor-piece", 900, 418);
const EDITOR_PAGE: Picture = ("editor-page", 900, 621);

pub fn steps(snippets: &Snippets<'_>, t: Lang) -> Markup {
    let list = |steps: &[(&str, Option<Picture>)]| html! { ol.steps { @for (step, shown) in steps { li { (step) @if let Some(shown) = *shown { (picture(shown, t)) } } } } };
    html! {
        p { (t.hosts_pictures()) }
        div.box.walk {
            h3 { (t.hosts_author()) }
            (list(&[(t.hosts_author_1(), None), (t.hosts_author_2(), Some(AUTHOR_ADDRESS)), (t.hosts_author_3(), Some(AUTHOR_CALCULATOR)), (t.hosts_author_4(), Some(AUTHOR_PAGE))]))
            (folded(t.hosts_again(), &html! {
                p { (t.hosts_again_link()) }
                p { (t.hosts_again_why()) }
                (snippets.code("again", t.hosts_again(), AGAIN))
            }))
            (folded(t.hosts_author_piece(), &html! {
                p { (t.hosts_author_piece_why()) " " a href="#pedir" { (t.hosts_ask()) } "." }
                p { (t.hosts_author_piece_then()) " " a href="#pedazo" { (t.hosts_block()) } "." }
            }))
        }
        div.box.walk {
            h3 { (t.hosts_editor()) }
            (list(&[(t.hosts_editor_1(), None), (t.hosts_editor_2(), Some(EDITOR_CHOOSER)), (t.hosts_editor_3(), Some(EDITOR_PIECE)), (t.hosts_editor_4(), Some(EDITOR_PAGE))]))
            p { (t.hosts_editor_short()) " " a href="#pedazo" { (t.hosts_block()) } "." }
        }
        div.box { h3 { (t.hosts_file()) } (list(&[t.hosts_file_1(), t.hosts_file_2(), t.hosts_file_3(), t.hosts_file_4()].map(|step| (step, None)))) }
    }
}

/// Nobody downloads it who does not come near it.
fn picture((name, width, height): Picture, t: Lang) -> Markup {
    html! { img src={ (t.way_up()) "hosts/" (name) ".webp" } width=(width) height=(height) loading="lazy" alt=(t.hosts_picture(name)); }
}
