//! The town on the wall of an assembly: one idea a screen, large, to be driven with a clicker. The numbers are those of
//! the page; nothing is worked out here.
//!
//! | file | its screens |
//! |---|---|
//! | `today` | our water today |
//! | `choose` | one for each question of the plan, with its levels as cards; what all of it comes to |
//! | `receipt` | a home's receipt, line by line |
//! | `social` | the poorest families |
//! | `fund` | the fund |
//! | `roles` | who does what |
//! | `compare` | today, what is on show and what is kept |
//! | `take` | counting hands, and the code for the phones in the hall |
//!
//! `data-from="2"` shows from the second step on, `data-at="2"` at that step alone; `www/element/hall/hall.js` does it.

mod choose;
mod compare;
mod fund;
mod receipt;
mod roles;
mod social;
mod take;
mod today;

use crate::choice::Choice;
use crate::locale::{self, Lang};
use crate::number::money::Soles;
use crate::plan::users::Home;
use crate::plan::{Plan, Status};
use crate::town::compare::columns;
use crate::view::guide::{self, Stop};
use crate::view::home::controls;
use crate::view::home::receipt as receipt_text;
use crate::view::{Part, TownView, status};
use maud::{Markup, html};
use std::borrow::Cow;
use std::cmp::Ordering;

/// One screen of the wall.
struct Screen<'a> {
    /// Its part of the ids.
    name: String,
    /// The stop of the meeting that it belongs to.
    stop: Stop,
    /// Its heading.
    title: Cow<'a, str>,
    /// What stands below.
    body: Markup,
}

impl<'a> Screen<'a> {
    fn new(name: impl Into<String>, stop: Stop, title: impl Into<Cow<'a, str>>, body: Markup) -> Screen<'a> {
        Screen { name: name.into(), stop, title: title.into(), body }
    }

    fn body_id(&self) -> String {
        format!("hall-{}-body", self.name)
    }

    /// Whether a change of the choice may change it.
    fn follows_choice(&self) -> bool {
        !matches!(self.stop, Stop::Today | Stop::Roles | Stop::Hands | Stop::Take)
    }
}

impl TownView<'_> {
    /// All screens, the bar that moves through them, and the guide. Which screens there are depends on the plan alone.
    pub fn hall(&self) -> Markup {
        let t = self.lang;
        let stops = stops(self.plan);
        let name = t.hall_name(&self.plan.town.name);
        html! {
            div.tc.hall role="region" aria-label=(name) lang=(t.tag()) {
                div.hall-stage {
                    h1.vh { (name) }
                    @for screen in screens(self) { (drawn(&screen, &stops)) }
                    (bar(self))
                }
                (overlay(t, &stops))
            }
        }
    }

    /// The parts of the hall that a change of the choice may change.
    pub fn hall_parts(&self) -> Vec<Part> {
        let following = screens(self).into_iter().filter(Screen::follows_choice);
        following.map(|screen| Part::of(&screen.body_id(), screen.body)).collect()
    }
}

/// The stops that a plan has something to say at, in the order of the meeting.
pub(in crate::view) fn stops(plan: &Plan) -> Vec<Stop> {
    let there = |stop: &Stop| match stop {
        Stop::Social => plan.social_charge.is_some(),
        Stop::Fund => plan.fund.is_some(),
        Stop::Roles => plan.roles.is_some(),
        _ => true,
    };
    Stop::ALL.into_iter().filter(there).collect()
}

fn screens<'a>(view: &TownView<'a>) -> Vec<Screen<'a>> {
    let t = view.lang;
    let plan = view.plan;
    let columns = columns(plan, view.assessment);
    let mut screens = vec![Screen::new("today", Stop::Today, t.hall_today_title(&plan.town.name), today::today(view))];
    screens.extend(plan.aspects.iter().map(|aspect| {
        Screen::new(format!("ask-{}", aspect.id), Stop::Choose, aspect.label.get(t), choose::aspect(view, aspect))
    }));
    screens.push(Screen::new("total", Stop::Choose, t.hall_total_title(), choose::total(view)));
    screens.push(Screen::new("receipt", Stop::Receipt, t.hall_receipt_title(), receipt::receipt(view)));
    if let Some(social) = &plan.social_charge {
        screens.push(Screen::new("social", Stop::Social, t.hall_social_title(), social::charge(view, social)));
        if social::rest_is_known(plan) {
            screens.push(Screen::new("rest", Stop::Social, t.hall_social_who(), social::rest(view, social)));
        }
    }
    if plan.fund.is_some() {
        screens.push(Screen::new("fund", Stop::Fund, t.fund_heading(), fund::fund(view)));
    }
    if let Some(roles) = &plan.roles {
        screens.push(Screen::new("roles", Stop::Roles, t.roles_title(), roles::roles(view, roles)));
    }
    screens.push(Screen::new("cost", Stop::Compare, t.hall_compare_cost(), compare::cost(view, &columns)));
    if plan.aspects.len() > 1 {
        screens.push(Screen::new("service", Stop::Compare, t.hall_compare_service(), compare::service(view, &columns)));
    }
    screens.push(Screen::new("hands", Stop::Hands, t.hall_hands_title(), take::hands()));
    screens.push(Screen::new("take", Stop::Take, t.hall_take_title(), take::code(t)));
    screens
}

fn drawn(screen: &Screen<'_>, stops: &[Stop]) -> Markup {
    let heading = format!("hall-{}-h", screen.name);
    let number = stops.iter().position(|stop| *stop == screen.stop).unwrap_or_default().saturating_add(1);
    html! {
        section.hall-screen id={ "hall-" (screen.name) } data-screen data-whole[screen.stop == Stop::Receipt] data-linked[screen.stop == Stop::Take] aria-labelledby=(heading) hidden {
            h2 id=(heading) tabindex="-1" { span.hall-n { (number) } " " (screen.title) }
            div.hall-body id=(screen.body_id()) { (screen.body) }
        }
    }
}

fn bar(view: &TownView<'_>) -> Markup {
    let t = view.lang;
    let status = match view.plan.status {
        Status::Illustrative => t.hall_invented(),
        other => status(other, t),
    };
    html! {
        nav.hall-bar aria-label=(t.hall_controls()) {
            button.hall-go type="button" data-do="back" aria-label=(t.hall_back()) { (arrow("M30 10 16 24l14 14")) }
            button.hall-go type="button" data-do="next" aria-label=(t.hall_next()) { (arrow("m18 10 14 14-14 14")) }
            p.hall-place { span.vh { (t.hall_screen()) " " } span data-here {} " / " span data-all {} }
            p.hall-town { b { (view.plan.town.name) } span.badge { (status) } }
            button.hall-go type="button" data-do="guide" { (t.hall_guide()) }
            button.hall-go type="button" data-do="leave" { (t.hall_leave()) }
        }
    }
}

fn arrow(path: &str) -> Markup {
    html! { svg viewBox="0 0 48 48" aria-hidden="true" { path d=(path) {} } }
}

/// The guide over the screens, so that it is there wherever the page is opened from.
fn overlay(t: Lang, stops: &[Stop]) -> Markup {
    html! {
        div.hall-guide role="dialog" aria-modal="true" aria-labelledby="hall-guide-h" hidden {
            div.hall-guide-acts.noprint {
                button.btn type="button" data-do="print" { (t.guide_print()) }
                button.btn type="button" data-do="shut" { (t.guide_shut()) }
            }
            h1 #hall-guide-h tabindex="-1" { (t.guide_title()) }
            (guide::sheet(t, stops))
        }
    }
}

/// The home on show: as the example that it is, or what is known of it.
fn who(view: &TownView<'_>) -> String {
    let t = view.lang;
    let chosen = &view.answer.choice;
    let here = chosen.to_fragment();
    let example = view.plan.examples.iter().find(|example| at_home(view, &example.home).to_fragment() == here);
    if let Some(example) = example {
        return example.label.get(t).to_owned();
    }
    let kind = controls::kind(&chosen.home, t);
    let shared = chosen.home.units() > 1;
    let kind = if shared { format!("{kind} · {}", receipt_text::units(view)) } else { kind };
    match view.answer.bill.as_ref().ok().and_then(|bill| bill.billed) {
        Some(volume) => format!("{kind} · {}", receipt_text::volume_text(view, volume)),
        None => format!("{kind} · {}", t.receipt_people(&chosen.home.people.get().to_string())),
    }
}

/// The same choice for another home.
fn at_home(view: &TownView<'_>, home: &Home) -> Choice {
    let mut other = view.answer.choice.clone();
    other.home = Choice::home_of(view.plan, home);
    other
}

/// A change, with its sign and an arrow.
fn changed(change: Soles, t: Lang) -> Markup {
    let class = match change.cmp(&Soles::ZERO) {
        Ordering::Greater => "tag more",
        Ordering::Less => "tag less",
        Ordering::Equal => "tag same",
    };
    html! { span class=(class) { (locale::difference(change, t)) } }
}

/// A large amount. The longer it is, the smaller, so that it stays on one line.
fn large(amount: Soles, t: Lang) -> Markup {
    let (symbol, text) = (t.money().symbol, locale::amount(amount, t));
    html! { p.hall-large.hall-long[symbol.len().saturating_add(text.len()) > 8] { small { (symbol) } (text) } }
}
