//! Whole HTML documents. They say everything that matters before any script runs.

use crate::choice::Choice;
use crate::home::answer::charge_today;
use crate::locale::{self, Lang};
use crate::number::money::Soles;
use crate::plan::leaf::Hours;
use crate::plan::pictogram::{FAMILY, HOURS_12, SERVICE_BASIC};
use crate::plan::{Plan, Status};
use crate::town::assessment::Assessment;
use crate::view::door::Door;
use crate::view::{TownView, drawing, guide, hosts, place, status};
use maud::{DOCTYPE, Markup, html};

/// The guide's page.
const GUIDE: &str = "guia-asamblea.html";
/// The page for whoever prepares a town.
const PREPARE: &str = "preparar.html";
/// The page for hosts.
const HOSTS: &str = "para-su-pagina.html";

/// The page behind a door of a town: the proposed choice of its first example's home, and the element that brings it to
/// life. The small module answers the receipt's page; the others are drawn anew by the town's.
pub fn page(plan: &Plan, choice: &Choice, lang: Lang, door: Door) -> String {
    let assessment = Assessment::of(plan, choice);
    let view = TownView::of(plan, &assessment, lang);
    let t = lang;
    let files = format!("{}plans/{}", lang.way_up(), plan.id);
    let home = (door == Door::Receipt).then(|| format!("{files}.{}.txt", lang.tag()));
    let content = html! {
        main {
            noscript { p.noscript { (t.site_no_script()) } }
            @if door != Door::Receipt { link rel="stylesheet" href={ (lang.way_up()) "tarifa-clara-town.css" }; }
            tarifa-clara address doors door=(door.word()) plan={ (files) ".json" } packed-home=[home] packed-town={ (files) ".town." (lang.tag()) ".txt" } lang=(lang.tag()) offline={ (plan.id) ".worker.js" } data-below=(t.site_below()) { p.noscript.late { (t.failure_blocked()) " " (t.site_below()) " " a href=(door.file(plan)) target="_blank" { (t.frame_open()) } } (view.behind(door)) }
        }
    };
    let title =
        format!("{} · {}", plan.town.name, if door == Door::Receipt { t.site_question() } else { door.name(t) });
    let manifest = format!("{}manifests/{}.{}.webmanifest", lang.way_up(), plan.id, lang.tag());
    document(lang, &title, &t.page_description(&plan.town.name), Some(&door.file(plan)), Some(&manifest), &content)
}

/// A town in a file that holds everything, with nothing beside it: what can be read before its program is there.
pub fn alone(plan: &Plan, choice: &Choice, lang: Lang) -> String {
    let assessment = Assessment::of(plan, choice);
    let t = lang;
    let content = html! {
        main {
            noscript { p.noscript { (t.site_no_script()) } }
            tarifa-clara address lang=(lang.tag()) data-below=(t.site_below()) { (TownView::of(plan, &assessment, lang).alone()) }
        }
    };
    let title = format!("{} · {}", plan.town.name, t.site_question());
    document(lang, &title, &t.page_description(&plan.town.name), None, None, &content)
}

/// What stands in place of a town's page that was not kept on the device, where there is no internet. Nothing is beside it.
pub fn unkept(plan: &Plan, lang: Lang) -> String {
    let t = lang;
    let body = html! {
        body { main {
            h1 { (t.unkept_title()) }
            p { (t.unkept_why()) }
            p { a href=(Door::Receipt.file(plan)) { (Door::Receipt.name(t)) ": " (plan.town.name) } }
        } }
    };
    written(lang, &plan.town.name, &html! {}, &body)
}

/// The start page: every town, today and proposed.
pub fn start(plans: &[Plan], lang: Lang) -> String {
    let t = lang;
    let cards =
        |illustrative: bool| plans.iter().filter(move |plan| (plan.status == Status::Illustrative) == illustrative);
    let content = html! {
        main.tc {
            div.town {
                div.in { h1 { (t.site_question()) } p.lead { (t.start_lead()) } }
                (drawing::land())
            }
            div.in data-find-in {
                // Only a program can find; without one the list is there to be read.
                form.sec.find role="search" data-find hidden data-none=(t.find_none()) data-found=(t.find_found("{}")) {
                    label for="find" { (t.find_label()) }
                    input.line type="search" id="find" autocomplete="off" spellcheck="false" enterkeyhint="go";
                    p.soft role="status" {}
                }
                section.sec aria-labelledby="pueblos" {
                    h2 id="pueblos" { (t.start_towns()) }
                    ul.towns { @for plan in cards(false) { (card(plan, lang)) } }
                }
                section.sec aria-labelledby="ejemplo" {
                    h2 id="ejemplo" { (t.start_illustrative()) }
                    p.soft { (t.start_illustrative_why()) }
                    ul.towns { @for plan in cards(true) { (card(plan, lang)) } }
                }
                p.soft.sec { (t.start_towns_why()) }
                section.sec aria-labelledby="como" {
                    h2 id="como" { (t.start_how()) }
                    ol.grid.how {
                        li.box { (drawing::pictogram(HOURS_12)) p { b { (t.start_step_1()) } " " (t.start_step_1_why()) } }
                        li.box { (drawing::pictogram(FAMILY)) p { b { (t.start_step_2()) } " " (t.start_step_2_why()) } }
                        li.box { (drawing::pictogram(SERVICE_BASIC)) p { b { (t.start_step_3()) } " " (t.start_step_3_why()) } }
                    }
                }
                p.sec { a href=(PREPARE) { (t.prepare_link()) } }
                p { a href=(GUIDE) { (t.hall_guide_enter()) } }
            }
        }
    };
    document(lang, t.site_question(), t.start_lead(), Some("index.html"), None, &content)
}

/// The guide to leading an assembly: a page of its own, to be read and printed before there is any.
pub fn guide(lang: Lang) -> String {
    let content = html! {
        main.tc { div.in {
            link rel="stylesheet" href={ (lang.way_up()) "tarifa-clara-town.css" };
            section.sec { h1 { (lang.guide_title()) } (guide::sheet(lang, &guide::Stop::ALL)) }
        } }
    };
    document(lang, lang.guide_title(), lang.guide_lead(), Some(GUIDE), None, &content)
}

/// The page for whoever puts the calculator into a page of theirs.
pub fn hosts(plans: &[Plan], lang: Lang) -> String {
    let content = html! { main.tc { (hosts::sheet(plans, lang)) } };
    document(lang, lang.hosts_title(), lang.hosts_lead(), Some(HOSTS), None, &content)
}

/// The page for whoever prepares a town of their own.
#[cfg(feature = "json")]
pub fn prepare(plans: &[Plan], lang: Lang) -> String {
    let content = html! { main.tc { (super::prepare::sheet(plans, lang)) } };
    document(lang, lang.prepare_title(), lang.prepare_lead(), Some(PREPARE), None, &content)
}

/// What a page adds to its header where it stands inside somebody else's: the way out of it, and what cannot be done there.
pub fn framed(lang: Lang) -> String {
    let t = lang;
    let added = html! {
        a data-whole target="_blank" { (t.frame_open()) }
        p.noscript data-unsaved hidden { (t.frame_unsaved()) }
        p.noscript data-blocked role="alert" tabindex="-1" hidden { (t.frame_blocked()) " " b data-address {} }
    };
    added.into_string()
}

fn card(plan: &Plan, lang: Lang) -> Markup {
    let t = lang.in_money(plan.money);
    let today = &plan.today;
    let proposed = Choice::proposed(plan).map(|choice| Assessment::of(plan, &choice));
    html! {
        li {
            a.box.tcard.demo[plan.status == Status::Illustrative] href={ (plan.id) ".html" } {
                h3 { (plan.town.name) }
                p.soft { (place(&[&plan.town.district, &plan.town.province, &plan.town.department], plan, t)) }
                @if plan.status == Status::Illustrative { span.badge { (status(plan.status, t)) } }
                div.swap {
                    div {
                        span.soft { (t.levels_today()) }
                        (hours(today.hours_per_day, t))
                        @match plan.examples.first().map(|example| charge_today(plan, &example.home)) { Some(Ok(charge)) => { (per_month(charge, t)) } _ => { (t.withheld_not_given()) } }
                    }
                    i aria-hidden="true" {}
                    div {
                        span.soft { (t.start_proposal()) }
                        @if let Some(assessment) = &proposed {
                            (hours(assessment.service.hours_per_day, t))
                            @match &assessment.bill { Ok(bill) => { (per_month(bill.total, t)) } Err(_) => { (t.withheld_not_given()) } }
                            " "
                            @if let Some(price) = assessment.service.average_cost_per_m3 { span.soft { (t.start_per_m3(&locale::price_of(price, t))) } }
                        }
                    }
                }
                @if let Some(caution) = &plan.caution { p.soft { (caution.get(t)) } }
            }
        }
    }
}

fn per_month(amount: Soles, t: Lang) -> Markup {
    html! { (locale::soles(amount, t)) span.soft { (t.start_a_month()) } }
}

fn hours(hours: Option<Hours>, t: Lang) -> Markup {
    html! {
        b { @match hours.map(Hours::value) {
            None => { (t.withheld_not_given()) }
            Some(hours) if hours.is_zero() => { (t.today_no_water()) }
            Some(hours) => { (t.start_hours(&locale::plain(hours.normalize()))) }
        } }
    }
}

/// The address of the same page in another language.
fn translated(from: Lang, to: Lang, file: &str) -> String {
    if Lang::ALL.first() == Some(&to) {
        format!("{}{file}", from.way_up())
    } else {
        format!("{}{}/{file}", from.way_up(), to.main_tag())
    }
}

/// A document; without the name of its file in the site it has no links to the other pages, without a manifest it cannot
/// be installed.
fn document(
    lang: Lang,
    title: &str,
    description: &str,
    file: Option<&str>,
    manifest: Option<&str>,
    content: &Markup,
) -> String {
    let t = lang;
    let head = html! {
        meta name="description" content=(description);
        @if file.is_some() { link rel="icon" href={ (lang.way_up()) "icon.svg" } type="image/svg+xml"; }
        @if let Some(manifest) = manifest { link rel="manifest" href=(manifest); link rel="apple-touch-icon" href={ (lang.way_up()) "icon-192.png" }; }
    };
    let body = html! {
        body.page {
            header.site.tc {
                div.in {
                    a.brand href=[file.map(|_| "index.html")] { (drawing::brand()) "Tarifa Clara" }
                    @if let Some(file) = file {
                        nav aria-label=(t.site_language()) {
                            @for other in Lang::ALL {
                                a lang=(other.tag()) hreflang=(other.tag()) href=(translated(lang, other, file)) data-keep-choice aria-current=[(other == lang).then_some("true")] { (other.site_own_name()) }
                            }
                        }
                    }
                }
            }
            (content)
            footer.tc { p.foot.in.soft { (t.site_footer()) @if let Some(file) = file { " " a href={ (HOSTS) @if manifest.is_some() { "#" (file.split('.').next().unwrap_or_default()) } } { (t.hosts_link()) } } } }
        }
    };
    written(lang, title, &head, &body)
}

/// A document's text: what every head says, what else this one does, and the body.
fn written(lang: Lang, title: &str, head: &Markup, body: &Markup) -> String {
    let page = html! {
        (DOCTYPE)
        html lang=(lang.tag()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) " · Tarifa Clara" }
                meta name="color-scheme" content="light dark";
                (head)
            }
            (body)
        }
    };
    page.into_string()
}
