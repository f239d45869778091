//! The steps, and what to do where the calculator does not come.

use super::folded;
use super::snippets::{AGAIN, Snippets};
use crate::locale::Lang;
use maud::{Markup, html};

pub fn steps(snippets: &Snippets<'_>, t: Lang) -> Markup {
    let list = |steps: &[&str]| html! { ol.steps { @for step in steps { li { (step) } } } };
    html! {
        div.box {
            h3 { (t.hosts_author()) }
            (list(&[t.hosts_author_1(), t.hosts_author_2(), t.hosts_author_3(), t.hosts_author_4()]))
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
        div.box {
            h3 { (t.hosts_editor()) }
            (list(&[t.hosts_editor_1(), t.hosts_editor_2(), t.hosts_editor_3(), t.hosts_editor_4()]))
            p { (t.hosts_editor_short()) " " a href="#pedazo" { (t.hosts_block()) } "." }
        }
        div.box { h3 { (t.hosts_file()) } (list(&[t.hosts_file_1(), t.hosts_file_2(), t.hosts_file_3(), t.hosts_file_4()])) }
    }
}
