//! The page before its program: what it is for, what to begin with, and the empty desk that the program fills.

use crate::locale::Lang;
use crate::plan::{Plan, Status};
use maud::{Markup, html};

/// What a template is made from, and what it is called in messages.
const TEMPLATES: [(&str, &str); 3] =
    [("comunidad-ejemplo", "home"), ("ciudad-ejemplo", "blocks"), ("tabalosos", "packages")];
/// What somebody looks around in.
const FILLED: &str = "villa-ejemplo";

/// The page below its header.
pub fn sheet(plans: &[Plan], t: Lang) -> Markup {
    html! {
        div.town { div.in { h1 { (t.prepare_title()) } p.lead { (t.prepare_lead()) } } (crate::view::drawing::land()) }
        div.in.prepare data-prepare data-lang=(t.tag()) {
            noscript { p.noscript { (t.prepare_no_script()) } }
            p #prepare-said role="status" {}
            div.err #prepare-failed role="alert" tabindex="-1" hidden {}
            (begin(plans, t))
            (desk(t))
        }
    }
}

fn begin(plans: &[Plan], t: Lang) -> Markup {
    let kind =
        |illustrative: bool| plans.iter().filter(move |plan| (plan.status == Status::Illustrative) == illustrative);
    html! {
        div #begin hidden {
            section.sec #drafts aria-labelledby="drafts-h" hidden { h2 #drafts-h { (t.prepare_drafts()) } p.soft { (t.prepare_drafts_why()) } ul {} }
            section.sec aria-labelledby="new-h" {
                h2 #new-h { (t.prepare_new()) }
                ul.grid {
                    @for (plan, word) in TEMPLATES {
                        li.box { h3 { (t.prepare_template(word)) } p { (t.prepare_template_why(word)) } button.btn.go type="button" data-template=(plan) aria-label={ (t.prepare_start()) ": " (t.prepare_template(word)) } { (t.prepare_start()) } }
                    }
                }
            }
            section.sec aria-labelledby="other-h" {
                h2 #other-h { (t.prepare_other()) }
                div.grid {
                    div.box {
                        h3 { (t.prepare_town()) } p { (t.prepare_town_why()) }
                        label.vh for="prepare-town" { (t.hosts_town()) }
                        select.line #prepare-town { @for plan in kind(false).chain(kind(true)) { option value=(plan.id) { (plan.town.name) } } }
                        p { button.btn type="button" data-town { (t.prepare_start()) } }
                    }
                    div.box {
                        h3 { (t.prepare_file()) } p { (t.prepare_file_why()) }
                        label.vh for="prepare-file" { (t.prepare_file()) }
                        input #prepare-file type="file" accept=".json,application/json";
                    }
                    div.box {
                        h3 { (t.prepare_filled()) } p { (t.prepare_filled_why()) }
                        p { button.btn type="button" data-filled=(FILLED) { (t.prepare_look()) } }
                    }
                }
            }
        }
    }
}

fn desk(t: Lang) -> Markup {
    html! {
        div #desk hidden data-failed=(t.prepare_not_fetched()) data-kept=(t.prepare_kept()) data-unkept=(t.prepare_unkept()) data-elsewhere=(t.prepare_elsewhere()) data-copied=(t.prepare_copied()) data-deleted=(t.prepare_deleted()) data-nameless=(t.prepare_nameless()) data-open=(t.prepare_open()) data-delete=(t.prepare_delete()) data-pasted=(t.prepare_pasted()) data-sure=(t.prepare_sure()) {
            div.bar role="group" aria-label=(t.prepare_title()) {
                strong #desk-name {}
                button.btn type="button" #undo { (t.prepare_undo()) }
                button.btn type="button" #redo { (t.prepare_redo()) }
                button.btn.go type="button" #save { (t.prepare_save()) }
                button.btn type="button" #leave { (t.prepare_leave()) }
                p.soft #desk-kept role="status" {}
                p.err #desk-elsewhere role="alert" hidden { span { (t.prepare_elsewhere()) } " " button.btn type="button" #take-mine { (t.prepare_take_mine()) } " " button.btn type="button" #take-other { (t.prepare_take_other()) } }
            }
            div.work {
                nav #steps aria-label=(t.prepare_steps()) {}
                form #form autocomplete="off" novalidate {}
                aside #beside aria-label=(t.prepare_receipt()) {}
            }
            section.box #problems aria-label=(t.prepare_problems()) {}
        }
    }
}
