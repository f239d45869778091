//! What is to be copied: three ways to put the calculator into a page, and what must be let through for each.
//!
//! Snippets are written here for the first town, at an address to be filled in; `www/element/from-site/hosts.js` fills in the
//! same templates as somebody chooses.

use super::folded;
use crate::locale::Lang;
use crate::plan::Plan;
use crate::view::door::Door;
use maud::{Markup, html};

/// Where the site is, until its build or its reader says it.
pub const SITE: &str = "https://agua.example.pe/";

/// The page that a pasted address leads to.
const ADDRESS: &str = "{page}";
/// The same page to a WordPress that remembers that the address failed.
pub const AGAIN: &str = "{page}?2";
const DIVISION: &str = "\
<div data-tarifa-clara=\"{town}\"{data}>
  <a href=\"{page}\">{words}</a>
</div>
<script type=\"module\" src=\"{site}tarifa-clara.js\"></script>";
pub const SCRIPT: &str = "<script type=\"module\" src=\"{site}tarifa-clara.js\"></script>";
const ELEMENT: &str = "\
<tarifa-clara town=\"{town}\"{attributes}>
  <a href=\"{page}\">{words}</a>
</tarifa-clara>
<script type=\"module\" src=\"{site}tarifa-clara.js\"></script>";
/// The build knows the name and the sum of the program of this very version (`www/tools/page-files.js`).
const PINNED: &str = "\
<script type=\"module\" src=\"{site}tarifa-clara.pinned.js\"
  integrity=\"sha384-pinned\" crossorigin=\"anonymous\"></script>";
const FRAME: &str = "\
<iframe class=\"tarifa-clara\" src=\"{page}\"
  title=\"{title}\"
  width=\"100%\" height=\"700\" allow=\"fullscreen\"></iframe>
<script src=\"{site}tarifa-clara-frame.js\" async></script>";

/// What a content policy must let the piece do, and the frame.
const POLICY_OF_PIECE: &str = "\
script-src {origin} 'wasm-unsafe-eval'
style-src {origin}
connect-src {origin}";
const POLICY_OF_FRAME: &str = "\
frame-src {origin}
script-src {origin}";
const POLICY_OF_ADDRESS: &str = "frame-src {origin}";
pub const POLICY: &str = "\
script-src {origin} 'wasm-unsafe-eval'
style-src {origin}
connect-src {origin}
frame-src {origin}";

/// What is to be copied, as it is for one town.
pub struct Snippets<'a> {
    pub town: &'a Plan,
    pub t: Lang,
}

impl Snippets<'_> {
    pub fn ways(&self) -> Markup {
        let t = self.t;
        let ways = |word: &str| html! { h3 { (t.hosts_way(word)) } p { (t.hosts_way_why(word)) } };
        html! {
            p { (t.hosts_copy_why()) }
            p.soft data-filled="no" { (t.hosts_fill(SITE)) }
            div.box #direccion {
                (ways("address"))
                p data-if="yes" { (t.hosts_embeds()) } p data-if="no" { (t.hosts_embeds_not()) }
                (self.code("address", &t.hosts_way("address"), ADDRESS))
                (self.policy("address", POLICY_OF_ADDRESS))
            }
            div.box #pedazo {
                (ways("piece"))
                (self.code("piece", &t.hosts_way("piece"), DIVISION))
                (self.policy("piece", POLICY_OF_PIECE))
                (folded(t.hosts_block(), &html! { p { (t.hosts_block_why()) } (self.code("block", t.hosts_block(), &in_wordpress(DIVISION))) }))
                (folded(t.hosts_element(), &html! { p { (t.hosts_element_why()) } (self.code("element", t.hosts_element(), ELEMENT)) }))
                (folded(t.hosts_pinned(), &html! {
                    p { (t.hosts_pinned_why()) }
                    p { (t.hosts_pinned_but()) }
                    (self.code("pinned", t.hosts_pinned(), PINNED))
                }))
            }
            div.box #marco {
                (ways("frame"))
                (self.code("frame", &t.hosts_way("frame"), FRAME))
                (self.policy("frame", POLICY_OF_FRAME))
            }
            p.vh #said role="status" data-copied=(t.hosts_copied()) data-selected=(t.hosts_selected()) {}
        }
    }

    /// A template as it is for the first town, and the button that copies it.
    pub fn code(&self, name: &str, what: &str, template: &str) -> Markup {
        let t = self.t;
        html! {
            div.snippet {
                pre { code id={ "code-" (name) } data-template=(template) { (self.filled(template)) } }
                button.btn.go type="button" data-copy={ "code-" (name) } aria-label={ (t.hosts_copy_this()) ": " (what) } data-copied=(t.hosts_copied_this()) hidden { (t.hosts_copy_this()) }
            }
        }
    }

    fn policy(&self, name: &str, template: &str) -> Markup {
        let t = self.t;
        folded(
            t.hosts_policy(),
            &html! {
                p { (t.hosts_policy_why()) }
                (self.code(&format!("policy-{name}"), t.hosts_policy(), template))
                @if template.contains("wasm-unsafe-eval") { p { code { "'wasm-unsafe-eval'" } " " (t.hosts_policy_wasm()) } }
            },
        )
    }

    fn filled(&self, template: &str) -> String {
        let t = self.t;
        let page = format!("{SITE}{}{}", folder(t), Door::Receipt.file(self.town));
        let title = escaped(&format!("{}: {}", self.town.town.name, t.site_question()));
        let lang = t.tag();
        [
            ("page", page.as_str()),
            ("site", SITE),
            ("origin", SITE.trim_end_matches('/')),
            ("town", self.town.id.as_str()),
            ("title", &title),
            ("words", t.hosts_words()),
            ("attributes", &format!(" lang=\"{lang}\"")),
            ("data", &format!(" data-lang=\"{lang}\"")),
        ]
        .into_iter()
        .fold(template.to_owned(), |text, (name, value)| text.replace(&format!("{{{name}}}"), value))
    }
}

/// As WordPress itself writes down a block of HTML: pasted on an empty line, it becomes one.
fn in_wordpress(html: &str) -> String {
    format!("<!-- wp:html -->\n{html}\n<!-- /wp:html -->")
}

/// The folder of a language's pages.
pub fn folder(lang: Lang) -> String {
    if Lang::ALL.first() == Some(&lang) { String::new() } else { format!("{}/", lang.main_tag()) }
}

/// A text inside quotes.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}
