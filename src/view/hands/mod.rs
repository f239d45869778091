//! Counting hands: what is voted, one sector at a time with its numbers, the sums. A field's name is its path in the
//! stored count, so that a script needs to know nothing of what it is.

mod record;
mod sums;

use crate::choice::{Choice, SHOP};
use crate::hands::{
    Call, Count, Hands, MOST_AGENDA, MOST_LETTERS, MOST_SECTORS, People, Row, Sector, Tally, UNKEPT_NAMES, Who, ballot,
    field, in_words, noted_field, people_field,
};
use crate::home::answer::{Answer, charge_today};
use crate::locale::{self, Lang, soles};
use crate::plan::Plan;
use crate::view::home::receipt::{units, volume_text};
use crate::view::home::update::Refused;
use crate::view::service_words::service_words;
use crate::view::{Part, View};
use maud::{Markup, html};

pub use record::record;
use sums::{decided, most, remarks, shares, sums};

/// What the desk is drawn from.
#[derive(Clone, Copy)]
pub struct Desk<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The choice on show.
    pub choice: &'a Choice,
    /// The count, once it has begun.
    pub count: Option<&'a Count>,
    /// The place from 0 of the sector on show; the first that is not complete, where it is none.
    pub sector: Option<usize>,
    /// The language.
    pub lang: Lang,
}

impl Desk<'_> {
    /// Everything, with its controls. A note with `data-note` waits for a reason that only a browser knows.
    pub fn whole(&self) -> Markup {
        let t = self.lang;
        html! {
            div.stack {
                p.note data-note="lost" hidden { b { (t.hands_lost()) } }
                p.note data-note="other" hidden { b { (t.hands_other()) } }
                div.note data-note="aside" hidden {
                    p { b { (t.hands_aside()) } }
                    div.acts {
                        button.btn type="button" data-hands="aside" { (t.hands_aside_save()) }
                        button.btn type="button" data-hands="ask-forget" { (t.hands_aside_clear()) }
                    }
                    (question("forget", t.hands_aside_ask(), html! { p { (t.hands_aside_why()) } }, t.hands_clear_yes(), "aside", t))
                }
                @match self.count {
                    None => { (self.start()) }
                    Some(count) => { (self.counting(count)) }
                }
            }
        }
    }

    /// What a number that is typed changes, while its field stays.
    pub fn parts(&self) -> Vec<Part> {
        let Some(count) = self.count else { return Vec::new() };
        let place = self.place(count);
        let mut parts = vec![Part::of("hands-sums", sums(count, place, self.lang))];
        if let Some(sector) = count.sectors.get(place) {
            let alls = sector.hands.iter().enumerate();
            parts.extend(alls.map(|(row, hands)| Part::of(&format!("hands-all-{row}"), all(hands, self.lang))));
            let ask = self.lang.hands_remove_ask(&sector.name(place, self.lang));
            parts.push(Part::of("ask-remove-h", html! { (ask) }));
        }
        parts.push(Part::of("hands-loss", html! { (loss(count, self.lang)) }));
        parts
    }

    /// What stands beside the fields whose text is refused.
    pub fn refused(&self) -> Vec<Refused> {
        let Some(count) = self.count else { return Vec::new() };
        let refused = count.refused();
        refused.iter().map(|refused| Refused::of(refused.field(count), &refused.text(count, self.lang))).collect()
    }

    /// What the count comes to, in a sentence or two.
    pub fn said(&self) -> String {
        let t = self.lang;
        let Some(count) = self.count else { return t.hands_cleared().to_owned() };
        let Ok(totals) = count.totals() else { return String::new() };
        let place = self.place(count);
        let Some(shown) = count.sectors.get(place) else { return String::new() };
        let sector = &shown.name(place, t);
        let hands = &whole(totals.sectors.get(place).map_or(0, |tally| tally.all.hands));
        let here = match decided(count, shown) {
            Some(row) => t.hands_in_sector_noted(locale::HandsInSectorNoted { sector, option: &row.name(t) }),
            None => t.hands_in_sector(locale::HandsInSector { hands, sector }),
        };
        [vec![here, most(count, &totals, t)], remarks(count, &totals, t)].concat().join(" ")
    }

    /// The place from 0 of the sector on show.
    pub fn shown(&self) -> Option<usize> {
        self.count.map(|count| self.place(count))
    }

    fn place(&self, count: &Count) -> usize {
        let last = count.sectors.len().saturating_sub(1);
        let first_open = || count.sectors.iter().position(|sector| !sector.complete()).unwrap_or_default();
        self.sector.unwrap_or_else(first_open).min(last)
    }

    fn start(&self) -> Markup {
        let t = self.lang;
        let options = ballot(self.plan, self.choice);
        html! {
            div.box {
                @if options.is_empty() {
                    (self.heading())
                    p { (t.hands_ballot_none()) }
                } @else {
                    div.vote {
                        div {
                            (self.heading())
                            (self.options(&options))
                            @if self.choice.kept().next().is_none() { p.soft { (t.hands_ballot_on_show()) } }
                        }
                        div {
                            form.ask data-hands="start" autocomplete="off" {
                                label for="hands-sectors" { (t.hands_how_many()) }
                                (stepper("hands-sectors", "hands-sectors", t.hands_how_many(), "1", 1, t))
                                p.full data-range hidden { span.err { (t.hands_sectors_range(&MOST_SECTORS.to_string())) } }
                                div.acts {
                                    button.btn.go type="submit" { (t.hands_start()) }
                                    button.btn type="button" data-hands="record" { (t.hands_blank()) }
                                }
                            }
                            p.soft { (t.hands_kept()) }
                        }
                    }
                }
            }
        }
    }

    fn heading(&self) -> Markup {
        html! { h3 #hands-start tabindex="-1" { (self.lang.hands_ballot()) } }
    }

    /// What is voted: each option with what it is and costs, and staying as today.
    fn options(&self, options: &[Choice]) -> Markup {
        let t = self.lang;
        // A level's name answers its question; of a package it says nothing to whoever did not read it, and there is room.
        let words = |option: &Choice| match self.plan.aspects.as_slice() {
            [_] => service_words(option.levels(self.plan), t),
            _ => in_words(option.levels(self.plan), t),
        };
        html! {
            ul.ballot {
                @for (place, option) in options.iter().enumerate() { li { (self.named(Row::Option(place), options)) " " span.soft { (words(option)) }
                    @if let Some(said) = two_todays(self.plan, option, t) { p { (said) } }
                } }
                li { (self.named(Row::Today, options)) }
            }
            @if let Some(option) = options.first() { p.soft { (t.hands_pays(&home(self.plan, option, t))) } }
        }
    }

    fn named(&self, row: Row, options: &[Choice]) -> Markup {
        named(self.plan, row, options, self.lang)
    }

    fn counting(&self, count: &Count) -> Markup {
        let t = self.lang;
        let place = self.place(count);
        html! {
            @if !count.votes_on(self.plan, &ballot(self.plan, self.choice)) {
                div.note { p { b { (t.hands_changed()) } } p { button.btn type="button" data-hands="ask-clear" { (t.hands_anew()) } } }
            }
            @if let Some(sector) = count.sectors.get(place) { (self.sector(count, place, sector)) }
            div.box #hands-sums { (sums(count, place, t)) }
            (self.minutes(count))
        }
    }

    fn sector(&self, count: &Count, place: usize, sector: &Sector) -> Markup {
        let t = self.lang;
        let (number, all) = (&place.saturating_add(1).to_string(), &count.sectors.len().to_string());
        let at = |key: &str| format!("sectors[{place}].{key}");
        let go = |to: usize, text: &str, key: &str| html! { button.btn type="button" data-hands="go" data-sector=(to) data-key=(key) { (text) } };
        html! {
            form.box data-hands="sector" autocomplete="off" {
                div.top {
                    h3 #hands-sector tabindex="-1" { (t.hands_sector_of(locale::HandsSectorOf { number, all })) }
                    (text(&at("name"), t.hands_name(), &sector.name))
                }
                @for (place_of_row, (row, hands)) in count.rows().zip(&sector.hands).enumerate() { (self.row(count, place, place_of_row, row, hands)) }
                p.soft { (t.hands_empty()) }
                div.noted {
                    @let name = noted_field(place);
                    label for=(name) { (t.hands_noted()) }
                    select.inp id=(name) name=(name) {
                        option value="" { (t.hands_noted_not()) }
                        @for (row_place, row) in count.decisions().enumerate() { option value=(row_place) selected[sector.noted == Some(row_place)] { (t.hands_noted_for(&row.name(t))) } }
                    }
                    (refusal(&name))
                    p.soft { (t.hands_noted_why()) }
                }
                div.names {
                    (text(&at("woman"), t.hands_woman(), &sector.woman))
                    (text(&at("man"), t.hands_man(), &sector.man))
                }
                p.soft { (t.hands_names_kept()) }
                div.checks {
                    label {
                        input id="unkept" type="checkbox" name="unkept" value=(UNKEPT_NAMES) checked[count.names_unkept];
                        (t.hands_names_unkept())
                    }
                }
                div.acts {
                    @if let Some(before) = place.checked_sub(1) { (go(before, t.hands_previous(), "hands-previous")) }
                    @if place.saturating_add(1) < count.sectors.len() { (go(place.saturating_add(1), t.hands_next(), "hands-next")) }
                    @if count.sectors.len() < MOST_SECTORS { button.btn type="button" data-hands="add" data-key="hands-add" { (t.hands_add()) } }
                    @if count.sectors.len() > 1 { button.btn type="button" data-hands="ask-remove" { (t.hands_remove()) } }
                }
                (question("remove", &t.hands_remove_ask(&sector.name(place, t)), html! { p { (t.hands_remove_why()) } }, t.hands_remove_yes(), "", t))
            }
        }
    }

    fn row(&self, count: &Count, sector: usize, place: usize, row: Row, hands: &Hands) -> Markup {
        let t = self.lang;
        let label = format!("hands-row-{place}");
        html! {
            div.row role="group" aria-labelledby=(label) {
                div.for id=(label) { (self.named(row, &count.options)) }
                div.nums {
                    @for who in Who::ALL {
                        @let name = field(sector, place, who);
                        div.who {
                            label for=(name) { (who.name(t)) }
                            (stepper(&name, &name, &format!("{}, {}", row.name(t), who.name(t)), &hands.of(who).typed, 0, t))
                        }
                    }
                    div.all id={ "hands-all-" (place) } { (all(hands, t)) }
                }
                @for who in Who::ALL { (refusal(&field(sector, place, who))) }
            }
        }
    }

    fn minutes(&self, count: &Count) -> Markup {
        let t = self.lang;
        html! {
            form.box data-hands="minutes" autocomplete="off" {
                h3 { (t.hands_minutes()) }
                div.names {
                    (text("place", t.hands_place(), &count.place))
                    (typed("date", "date", t.hands_date(), &count.date))
                    (typed("time", "begins", t.hands_begins(), &count.begins))
                    (typed("time", "ends", t.hands_ends(), &count.ends))
                    div.named {
                        label for="call" { (t.hands_call()) }
                        select.inp id="call" name="call" {
                            option value="" { (t.hands_call_none()) }
                            @for call in Call::ALL { option value=(call.word()) selected[count.call == Some(call)] { (call.name(t)) } }
                        }
                    }
                    div.named.agenda {
                        label for="agenda" { (t.hands_agenda()) }
                        textarea.inp id="agenda" name="agenda" rows="3" maxlength=(MOST_AGENDA) { (count.agenda) }
                    }
                    @for which in People::ALL { (people(count, which, t)) }
                }
                div.acts {
                    button.btn.go type="button" data-hands="record" data-key="hands-record" { (t.hands_record()) }
                    button.btn type="button" data-hands="csv" { (t.hands_csv()) }
                    button.btn type="button" data-hands="ask-clear" { (t.hands_clear()) }
                }
                (clearing(count, t))
                p.soft { (t.hands_kept()) " " (t.hands_kept_private()) }
            }
        }
    }
}

/// What clearing would lose.
fn loss(count: &Count, t: Lang) -> String {
    let hands = count
        .totals()
        .map_or(0, |totals| totals.rows.iter().fold(0u32, |sum, tally| sum.saturating_add(tally.all.hands)));
    let sectors = &count.sectors.len().to_string();
    t.hands_clear_why(locale::HandsClearWhy { hands: &whole(hands), sectors })
}

/// Asks before a count is cleared.
fn clearing(count: &Count, t: Lang) -> Markup {
    question("clear", t.hands_clear_ask(), html! { p #hands-loss { (loss(count, t)) } }, t.hands_clear_yes(), "csv", t)
}

/// A thing to vote for, with what the home pays.
fn named(plan: &Plan, row: Row, options: &[Choice], t: Lang) -> Markup {
    let t = t.in_money(plan.money);
    let pays = match row {
        Row::Option(place) => {
            options.get(place).and_then(|option| Answer::of(plan, option).bill.ok()).map(|bill| bill.total)
        }
        Row::Today => options.first().and_then(|option| charge_today(plan, &option.home).ok()),
        Row::Abstained => None,
    };
    html! {
        b { (row.name(t)) }
        @if let Some(pays) = pays { " " span.pays { (soles(pays, t)) } }
    }
}

/// Where an option is today's service and its price is not what a home pays today: both, and who pays the difference.
fn two_todays(plan: &Plan, option: &Choice, t: Lang) -> Option<String> {
    let (t, total) = (t.in_money(plan.money), Answer::of(plan, option).bill.ok()?.total);
    crate::view::home::two_todays::two_todays(plan, option, total, t, &|amount| soles(amount, t))
}

/// The home whose totals are shown, in words that go on in a sentence.
fn home(plan: &Plan, choice: &Choice, t: Lang) -> String {
    let answer = Answer::of(plan, choice);
    let view = View { plan, answer: &answer, lang: t };
    let (category, shop) = (choice.home.category, choice.home.shop == Some(true));
    let mut home = t.hands_home(if shop { SHOP } else { category.class().word() });
    if let Some(label) = category.label(t).filter(|_| !shop) {
        home = format!("{home} ({label})");
    }
    if let Some(volume) = answer.bill.as_ref().ok().and_then(|bill| bill.billed) {
        home = [home, t.hands_home_with(&volume_text(&view, volume))].join(" ");
    }
    if choice.home.units() > 1 {
        home = [home.as_str(), &units(&view)].join(", ");
    }
    if choice.home.social {
        home = [home.as_str(), t.check_social()].join(", ");
    }
    home
}

/// Asks before something is lost, with what would save it, if anything.
fn question(name: &str, ask: &str, why: Markup, yes: &str, save: &str, t: Lang) -> Markup {
    let title = format!("ask-{name}-h");
    html! {
        div.panel.ask id={ "ask-" (name) } role="group" aria-labelledby=(title) tabindex="-1" hidden {
            p { b id=(title) { (ask) } }
            (why)
            div.acts {
                @match save {
                    "csv" => { button.btn.go type="button" data-hands="csv" { (t.hands_csv()) } }
                    "aside" => { button.btn.go type="button" data-hands="aside" { (t.hands_aside_save()) } }
                    _ => {}
                }
                button.btn type="button" data-hands=(name) data-said=[(save == "aside").then(|| t.hands_aside_cleared())] { (yes) }
                button.btn type="button" data-hands="no" { (t.hands_no()) }
            }
        }
    }
}

/// Where it is said why a field's text is refused.
fn refusal(name: &str) -> Markup {
    html! { div.full aria-live="polite" data-refused=(name) {} }
}

/// A number to type, or to count up and down.
fn stepper(id: &str, name: &str, what: &str, value: &str, least: u32, t: Lang) -> Markup {
    let most = if least == 0 { crate::hands::MOST_HANDS } else { u32::try_from(MOST_SECTORS).unwrap_or(u32::MAX) };
    html! {
        div.step {
            button type="button" data-count="-1" data-of=(name) aria-label=(t.hands_less(what)) { "−" }
            input type="text" inputmode="numeric" id=(id) name=(name) value=(value) maxlength=(MOST_LETTERS) data-least=(least) data-most=(most);
            button type="button" data-count="1" data-of=(name) aria-label=(t.hands_more(what)) { "+" }
        }
    }
}

fn text(name: &str, label: &str, value: &str) -> Markup {
    html! {
        div.named {
            label for=(name) { (label) }
            input.inp type="text" id=(name) name=(name) value=(value) maxlength=(MOST_LETTERS);
        }
    }
}

/// A date or an hour.
fn typed(kind: &str, name: &str, label: &str, value: &str) -> Markup {
    html! {
        div.named {
            label for=(name) { (label) }
            input.inp type=(kind) id=(name) name=(name) value=(value);
            (refusal(name))
        }
    }
}

/// How many women and men.
fn people(count: &Count, which: People, t: Lang) -> Markup {
    let label = format!("hands-{}", which.word());
    html! {
        div.both role="group" aria-labelledby=(label) {
            div.legend id=(label) { (which.name(t)) }
            @for who in Who::ALL {
                @let name = people_field(which, who);
                div.named {
                    label for=(name) { (who.name(t)) }
                    input.inp type="text" inputmode="numeric" id=(name) name=(name) value=(count.people(which).of(who).typed) maxlength=(MOST_LETTERS);
                }
            }
            @for who in Who::ALL { (refusal(&people_field(which, who))) }
        }
    }
}

/// The hands of one thing.
fn all(hands: &Hands, t: Lang) -> Markup {
    let tally = Tally::of([hands]).unwrap_or_default();
    html! { @if tally.all.begun() { (t.hands_one_all(&whole(tally.all.hands))) } @else { "—" } }
}

fn whole(number: u32) -> String {
    locale::plain(number.into())
}
