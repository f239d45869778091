//! The hosts' page: for whoever puts the calculator into a page of their own. Choosing, a preview, what to copy, which way
//! survives where, the steps with pictures, what to ask an administrator for, what is kept in the reader's browser.

mod snippets;
mod steps;

use self::snippets::{POLICY, SCRIPT, SITE, Snippets, folder};
use crate::locale::Lang;
use crate::plan::Plan;
use crate::view::door::Door;
use crate::view::section;
use maud::{Markup, html};

/// The doors that a page may be made of, beside all of them.
const FEWER: [&[Door]; 3] =
    [&[Door::Receipt], &[Door::Receipt, Door::Town], &[Door::Receipt, Door::Town, Door::Assembly]];

/// What is kept in a browser, and as what.
const KEPT: [(&str, &str); 3] =
    [("tarifa-clara.hands.…", "hands"), ("tarifa-clara.hall.…", "hall"), ("tarifa-clara.address.…", "address")];

/// What the element says to the page around it.
const EVENTS: [&str; 4] = ["tarifa-ready", "tarifa-change", "tarifa-error", "tarifa-resize"];

/// The page below its header.
pub fn sheet(plans: &[Plan], t: Lang) -> Markup {
    let Some(first) = plans.first() else { return html! {} };
    let snippets = Snippets { town: first, t };
    html! {
        div.town { div.in { h1 { (t.hosts_title()) } p.lead { (t.hosts_lead()) } } (super::drawing::land()) }
        div.in.hosts data-embeds="no" {
            noscript { p.noscript { (t.hosts_no_script()) } }
            (section("elija", t.hosts_choose(), true, choosing(plans, t)))
            (section("mire", t.hosts_look(), true, preview(first, t)))
            (section("copie", t.hosts_copy(), false, snippets.ways()))
            (section("donde", t.hosts_where(), false, places(t)))
            (section("pasos", t.hosts_steps(), false, steps::steps(&snippets, t)))
            (section("pedir", t.hosts_ask(), false, asking(&snippets, t)))
            (section("guarda", t.hosts_kept(), false, kept(t)))
        }
    }
}

/// What can be chosen. Only a program can follow it; without one the first town's snippets are there.
fn choosing(plans: &[Plan], t: Lang) -> Markup {
    html! {
        form.box.choices data-hosts hidden data-site=(SITE) {
            (field("town", t.hosts_town(), &html! {
                select.line #town { @for plan in plans { option value=(plan.id) { (plan.town.name) } } }
            }))
            (field("view", t.hosts_view(), &html! {
                select.line #view {
                    option value="" { (t.hosts_view_all()) }
                    @for doors in FEWER {
                        option value=(joined(doors, " ", Door::word)) { (t.hosts_view_only()) " " (joined(doors, " · ", |door| door.name(t))) }
                    }
                }
            }))
            (field("lang", t.site_language(), &html! {
                select.line #lang {
                    @for other in Lang::ALL {
                        option value=(other.tag()) selected[other == t] data-folder=(folder(other)) data-words=(other.hosts_words()) data-question=(other.site_question()) { (other.site_own_name()) }
                    }
                }
            }))
            (field("theme", t.hosts_theme(), &html! {
                select.line #theme {
                    option value="" { (t.hosts_theme_page()) }
                    option value="light" { (t.hosts_theme_light()) }
                    option value="dark" { (t.hosts_theme_dark()) }
                }
            }))
            (field("own", t.hosts_accent(), &html! {
                select.line #own { option value="" { (t.hosts_accent_none()) } option value="own" { (t.hosts_accent_own()) } }
                input #accent type="color" value="#8a1538" aria-label=(t.hosts_accent_which()) hidden;
            }))
            div.here hidden {
                label for="here" { (t.hosts_here()) }
                p.soft #here-why { (t.hosts_here_why()) }
                input.line #here type="url" autocomplete="off" spellcheck="false" placeholder=(SITE) aria-describedby="here-why here-wrong";
                p.err #here-wrong hidden { (t.hosts_here_wrong()) }
            }
        }
    }
}

fn field(name: &str, label: &str, control: &Markup) -> Markup {
    html! { div.choice { label for=(name) { (label) } (control) } }
}

fn preview(first: &Plan, t: Lang) -> Markup {
    let width = |word: &str, label: &str, on: bool| html! { button.btn type="button" data-width=(word) aria-pressed=(on) { (label) } };
    html! {
        p { (t.hosts_look_why()) }
        div.acts role="group" aria-label=(t.hosts_width()) data-widths hidden {
            (width("narrow", t.hosts_width_narrow(), false))
            (width("middle", t.hosts_width_middle(), false))
            (width("full", t.hosts_width_full(), true))
        }
        div.pane role="group" aria-label=(t.hosts_look()) tabindex="0" {
            div.guest { tarifa-clara town=(first.id) lang=(t.tag()) heading="3" { p { a href={ (first.id) ".html" } { (t.hosts_words()) } } } }
        }
    }
}

/// Which way survives where; on a phone each place is a block.
fn places(t: Lang) -> Markup {
    html! {
        p { (t.hosts_where_why()) }
        table.places role="table" {
            thead role="rowgroup" { tr role="row" { th role="columnheader" scope="col" { (t.hosts_where_place()) } th role="columnheader" scope="col" { (t.hosts_where_use()) } th role="columnheader" scope="col" { (t.hosts_where_reason()) } } }
            tbody role="rowgroup" {
                @for place in ["plain", "editor", "author", "classic", "joomla", "gob", "other"] {
                    tr role="row" { th role="rowheader" scope="row" { (t.hosts_place(place)) } td role="cell" { (t.hosts_place_use(place)) } td role="cell" { (t.hosts_place_reason(place)) } }
                }
            }
        }
    }
}

/// What is to be asked of whoever runs the host's system, and of whoever runs the server of this site.
fn asking(snippets: &Snippets<'_>, t: Lang) -> Markup {
    html! {
        p { (t.hosts_ask_why()) }
        (snippets.code("ask", t.hosts_ask(), POLICY))
        p { code { "'wasm-unsafe-eval'" } " " (t.hosts_policy_wasm()) }
        p { (t.hosts_ask_server()) }
        pre { code { "Access-Control-Allow-Origin: *" } }
        p { (t.hosts_ask_trusted()) " " code { "trusted-types tarifa-clara" } }
        p { (t.hosts_ask_joomla()) }
        p { (t.hosts_ask_footer()) }
        (snippets.code("footer", t.hosts_footer(), SCRIPT))
    }
}

fn kept(t: Lang) -> Markup {
    html! {
        p { (t.hosts_kept_why()) }
        dl.kept { @for (key, word) in KEPT { dt { code { (key) } } dd { (t.hosts_key(word)) } } }
        p { (t.hosts_kept_who()) }
        p { (t.hosts_kept_not()) }
        p { (t.hosts_events()) " " @for (i, event) in EVENTS.iter().enumerate() { @if i > 0 { ", " } code { (event) } } ". " (t.hosts_events_where()) " " a href={ (t.way_up()) "custom-elements.json" } { "custom-elements.json" } ", " a href={ (t.way_up()) "tarifa-clara.d.ts" } { "tarifa-clara.d.ts" } "." }
    }
}

fn folded(summary: &str, content: &Markup) -> Markup {
    html! { details.entry { summary { span.arrow { (summary) } } div.folded { (content) } } }
}

fn joined<'a>(doors: &[Door], between: &str, word: impl Fn(Door) -> &'a str) -> String {
    doors.iter().map(|door| word(*door)).collect::<Vec<_>>().join(between)
}
