//! The questions with their cards and price tags, and the home's form. Names and values of the fields are those of links.

use crate::choice::SHOP;
use crate::home::answer::{Change, PriceTag, Way};
use crate::home::connection::{Connection, VolumeRule};
use crate::locale::{self, Lang};
use crate::number::digits;
use crate::number::money::{Soles, Volume, div, mul, shown};
use crate::number::written;
use crate::plan::pictogram::{
    BUCKET, BUSINESS, CUBE, FAMILY, HOME, HOME_SHOP, INDUSTRY, INSTITUTION, SERVICE_BASIC, SOCIAL,
};
use crate::plan::service::{Aspect, Level};
use crate::plan::tariff::Category;
use crate::plan::users::{Home, SocialCharge};
use crate::view::drawing::{self, named_pictogram, pictogram};
use crate::view::home::paid;
use crate::view::home::two_todays::two_todays;
use crate::view::{Part, View};
use maud::{Markup, html};
use rust_decimal::Decimal;
use std::cmp::Ordering;

/// The drawn cubes end here; beyond, the number alone is clearer.
const MOST_CUBES: u32 = 40;

/// The aspects as rows of cards.
pub fn levels(view: &View<'_>) -> Markup {
    html! {
        p.why { (view.lang.levels_why()) }
        @for aspect in &view.plan.aspects { (ask(view, aspect)) }
        (whys(view))
        @if !view.per_home() { (view.words("levels", &["m3", "meter"])) }
    }
}

/// What moves the price at each question, behind one line for all of them.
fn whys(view: &View<'_>) -> Markup {
    let t = view.lang;
    html! {
        @if view.plan.aspects.iter().any(|aspect| aspect.why.is_some()) {
            details.words data-key="whys" {
                summary { span.arrow { (t.levels_whys()) } }
                @for aspect in &view.plan.aspects { @if let Some(why) = &aspect.why { p { b { (aspect.label.get(t)) } br; (why.get(t)) } } }
            }
        }
    }
}

fn ask(view: &View<'_>, aspect: &Aspect) -> Markup {
    let t = view.lang;
    html! {
        fieldset.ask {
            legend { (aspect.label.get(t)) }
            div.levels { @for level in &aspect.levels { (card(view, aspect, level)) } }
            div aria-live="polite" data-refused=(aspect.id) {}
        }
    }
}

fn card(view: &View<'_>, aspect: &Aspect, level: &Level) -> Markup {
    let t = view.lang;
    let id = written::joined(&[aspect.id.as_str(), "-", level.id.as_str()]);
    let tag = view.answer.tag(&aspect.id, &level.id);
    let chosen = tag.is_some_and(|tag| matches!(tag.change, Change::Chosen));
    html! {
        div.opt {
            input type="radio" name=(aspect.id) value=(level.id) id=(id) checked[chosen] aria-labelledby={ "heard-" (id) " why-" (id) };
            label.card for=(id) aria-hidden="true" {
                (named_pictogram(level.pictogram.as_str()))
                span.txt {
                    span.head {
                        b { (level.label.get(t)) }
                        @if aspect.today.as_ref() == Some(&level.id) { span.now { (t.levels_today()) } }
                        span.tags id={ "tag-" (id) } { @if let Some(tag) = tag { (price_tag(view, tag)) } }
                    }
                    span.soft id={ "why-" (id) } { (level.consequence.get(t)) }
                }
            }
        }
    }
}

/// Every price tag, as a part.
pub fn tags(view: &View<'_>) -> Vec<Part> {
    let mut parts = Vec::new();
    for tag in &view.answer.tags {
        let id = written::joined(&["tag-", tag.aspect.as_str(), "-", tag.level.as_str()]);
        parts.push(Part::of(&id, price_tag(view, tag)));
    }
    parts
}

fn price_tag(view: &View<'_>, tag: &PriceTag) -> Markup {
    let t = view.lang;
    // What stands before the price or in its place; what touching the card answers all the same, and what is said of it.
    let (mut need, mut answers, mut said) = (String::new(), String::new(), String::new());
    let mut price = None;
    match &tag.change {
        Change::Chosen => price = Some(Soles::ZERO),
        Change::Difference { amount } => price = Some(*amount),
        Change::Total { amount } => need = t.answer_a_month(&locale::soles(*amount, t)),
        Change::Withheld { refusal } => refusal.text(t).clone_into(&mut need),
        Change::Blocked { with, reason, way } => {
            need = t.levels_not_with(with.get(t));
            need.push(' ');
            match way {
                Some(way) => {
                    let also = Also::of(view, tag, way);
                    need.push_str(&t.levels_also(&also.levels));
                    price = way.amount.ok();
                    answers = also.answers;
                    said = t.levels_changed(&also.levels);
                    said.push(' ');
                    said.push_str(reason.get(t));
                }
                None => need.push_str(reason.get(t)),
            }
        }
    }
    if tag.change.is_closed() {
        answers = as_it_is(view, tag);
        said.push_str(&need);
    }
    html! {
        @if !need.is_empty() { span.tag.need data-way=[(!answers.is_empty()).then_some(answers)] data-said=(said) { (need) } }
        @if let Some(price) = price {
            span class={ "tag price " (match price.cmp(&Soles::ZERO) {
                Ordering::Greater => "more",
                Ordering::Less => "less",
                Ordering::Equal => "same",
            }) } data-total=[answered(view, tag)] { (locale::difference(price, t)) }
            @if let Some(said) = as_today(view, tag, price, &|amount| locale::soles(amount, t)) { span.tag.need { (said) } }
        }
        span.tag.on { (t.levels_chosen()) }
        (said_of(view, tag, &need, price))
    }
}

/// The total that touching the card answers: a page shows it while its program is still coming.
fn answered(view: &View<'_>, tag: &PriceTag) -> Option<String> {
    let (Change::Difference { amount }, Ok(bill)) = (&tag.change, &view.answer.bill) else { return None };
    bill.total.plus(*amount).ok().map(|total| locale::soles(total, view.lang))
}

/// The card as it is heard, which is its control's name; that it is chosen, the control says itself.
fn said_of(view: &View<'_>, tag: &PriceTag, need: &str, price: Option<Soles>) -> Markup {
    let t = view.lang;
    let aspect = view.plan.aspect(tag.aspect.as_str());
    let level = aspect.and_then(|aspect| aspect.level(tag.level.as_str()));
    let today = aspect.and_then(|aspect| aspect.today.as_ref()) == Some(&tag.level);
    let aloud = |amount| locale::spoken(amount, t);
    html! {
        span hidden id={ "heard-" (tag.aspect.as_str()) "-" (tag.level.as_str()) } {
            @if let Some(level) = level { (level.label.get(t)) ". " }
            @if today { (t.heard_level_today()) " " }
            @match tag.change {
                Change::Total { amount } => { (t.answer_a_month(&aloud(amount))) ". " }
                _ => { (need) " " }
            }
            @if let Some(price) = price.filter(|_| !matches!(tag.change, Change::Chosen)) {
                @match price.cmp(&Soles::ZERO) {
                    Ordering::Greater => { (t.heard_more(&aloud(price))) }
                    Ordering::Less => { (t.heard_less(&aloud(price))) }
                    Ordering::Equal => { (t.heard_same()) }
                }
                @if let Some(both) = as_today(view, tag, price, &aloud) { " " (both) }
            }
        }
    }
}

/// With the card that makes the whole service today's, what is paid for it today.
fn as_today(view: &View<'_>, tag: &PriceTag, change: Soles, soles: &dyn Fn(Soles) -> String) -> Option<String> {
    let aspect = view.plan.aspect(tag.aspect.as_str())?;
    let level = aspect.level(tag.level.as_str())?;
    let choice = match &tag.change {
        Change::Difference { .. } => view.answer.choice.with(aspect, level),
        Change::Blocked { way, .. } => way.as_ref()?.choice.clone(),
        _ => return None,
    };
    let total = view.answer.bill.as_ref().ok()?.total.plus(change).ok()?;
    two_todays(view.plan, &choice, total, view.lang, soles)
}

/// What else changes with a level that does not go with the others.
pub struct Also {
    /// The answers to give, as a link says them.
    answers: String,
    /// The levels, in words.
    pub levels: String,
}

impl Also {
    /// The changes of a way but the level that it leads to.
    pub fn of(view: &View<'_>, to: &PriceTag, way: &Way) -> Also {
        let mut also = Also { answers: String::new(), levels: String::new() };
        let t = view.lang;
        for (aspect, level) in way.choice.levels(view.plan) {
            if aspect.id == to.aspect || view.answer.choice.takes(&aspect.id, &level.id) {
                continue;
            }
            if !also.answers.is_empty() {
                also.answers.push('&');
                also.levels.push_str(t.and());
            }
            also.answers.push_str(&written::joined(&[aspect.id.as_str(), "=", level.id.as_str()]));
            also.levels.push_str(&t.word_quoted(level.label.get(t)));
        }
        also
    }
}

/// The answer that stands to a level's question, as a link says it.
fn as_it_is(view: &View<'_>, tag: &PriceTag) -> String {
    let aspect = view.plan.aspect(tag.aspect.as_str());
    let level = aspect.and_then(|aspect| view.answer.choice.level_of(view.plan, aspect));
    written::joined(&[tag.aspect.as_str(), "=", level.map(|level| level.id.as_str()).unwrap_or_default()])
}

/// The home's form. A question that depends on the level chosen has a place of its own, which is filled or empty.
pub fn home(view: &View<'_>) -> Markup {
    let t = view.lang;
    let home = &view.answer.choice.home;
    let by_volume = !view.per_home();
    let by_people = home.m3.is_none() || view.plan.aspects.iter().flat_map(|aspect| &aspect.levels).any(gives_litres);
    html! {
        div.box {
            div.field {
                div.lab { label for="people" { (t.home_people()) } }
                (stepper("people", &digits::text(home.people.get().into()), "numeric", None, [t.home_people_now(), t.home_people_less(), t.home_people_more()]))
                div.full aria-live="polite" data-refused="people" {}
            }
            @if by_volume && by_people {
                fieldset.field.noprint {
                    legend { (t.home_knows()) }
                    div.kinds {
                        (choice("use", "m3", Some(SERVICE_BASIC), t.home_knows_receipt(), home.m3.is_some()))
                        (choice("use", "people", Some(FAMILY), t.home_knows_people(), home.m3.is_none()))
                    }
                    div aria-live="polite" data-refused="use" {}
                }
            }
            @if by_volume {
                div.field data-when=[by_people.then_some("use=m3")] {
                    div.lab { label for="m3" { (t.home_m3()) } }
                    (stepper("m3", &written_volume(view), "decimal", Some("m³"), [t.home_m3_now(), t.home_m3_less(), t.home_m3_more()]))
                    div.full aria-live="polite" data-refused="m3" {}
                }
            }
            div.field { div.full #volume { (volume(view)) } }
            @if by_volume {
                (paid::ask(view))
                div #ask-metered { (ask_metered(view)) }
            }
            (kinds(view))
            div #ask-sewer { (ask_sewer(view)) }
            @if let Some(social) = &view.plan.social_charge { (ask_social(view, social)) }
            (others(view))
        }
        p.soft { (t.home_private()) }
    }
}

/// What few receipts have, behind a line of its own until somebody has it.
fn others(view: &View<'_>) -> Markup {
    let t = view.lang;
    let choice = &view.answer.choice;
    let (connection, late) = (view.plan.connection.is_some(), view.plan.late_payment.is_some());
    html! {
        @if connection || late {
            details.field data-others open[choice.new_connection || choice.late > 0] {
                summary.row.noprint { span.arrow { b { (t.home_others()) } } span {} }
                @if connection { (yes_no(view, "new_connection", t.home_new_connection(), Some(t.home_new_connection_help()), choice.new_connection)) (view.words("home", &["connection"])) }
                @if late {
                    div.field {
                        div.lab { label for="late" { (t.home_late()) } span.soft { (t.home_late_help()) } }
                        (stepper("late", &digits::text(choice.late.into()), "numeric", None, [t.home_late_now(), t.home_late_less(), t.home_late_more()]))
                        div.full aria-live="polite" data-refused="late" {}
                    }
                }
            }
        }
    }
}

fn gives_litres(level: &Level) -> bool {
    level.sets.as_ref().is_some_and(|facts| facts.litres_per_person_day.is_some())
}

/// Whether there is a meter, where the level leaves it to the home.
pub fn ask_metered(view: &View<'_>) -> Markup {
    let service = &view.answer.service;
    let open = service.metered.is_none() && service.charge_per_month.is_none();
    html! { @if open { (yes_no(view, "metered", view.lang.home_metered(), None, view.answer.choice.home.metered)) } }
}

/// Whether the home is connected to the sewer, where the service has one that is paid for.
pub fn ask_sewer(view: &View<'_>) -> Markup {
    let paid = view.plan.tariff.any(|schedule| schedule.sewer.is_some());
    html! {
        @if view.answer.service.sewer && paid {
            (yes_no(view, "sewer", view.lang.home_sewer(), None, view.answer.choice.home.sewer))
        }
    }
}

fn ask_social(view: &View<'_>, social: &SocialCharge) -> Markup {
    let t = view.lang;
    let covered = locale::volume(social.covered_m3);
    html! {
        (yes_no(view, "social", t.home_social(), Some(&t.home_social_help(&covered)), view.answer.choice.home.social))
        @if !social.criteria.is_empty() {
            details.noprint data-key="criteria" {
                summary.row { span.arrow { b { (t.social_checklist()) } } span {} }
                // Fields without a name are part of no link and no result.
                ul.checks { @for criterion in &social.criteria { li { label { input type="checkbox"; (criterion.get(t)) } } } }
                p.soft { (t.social_checklist_why()) " " (crate::view::sources::chip(view, "social_charge.criteria")) }
            }
        }
    }
}

fn written_volume(view: &View<'_>) -> String {
    let volume = view.answer.choice.home.m3.or_else(|| used(view));
    volume.map(|volume| digits::text(digits::shortest(volume.value()))).unwrap_or_default()
}

/// What the home uses: what was written, or what its people use.
fn used(view: &View<'_>) -> Option<Volume> {
    Connection::of_home(view.plan, &view.answer.choice.home, &view.answer.service).ok()?.m3
}

fn stepper(name: &str, value: &str, keyboard: &str, unit: Option<&str>, labels: [&str; 3]) -> Markup {
    let [now, less, more] = labels;
    html! {
        div.step {
            button type="button" data-live data-step={ (name) ":-1" } aria-label=(less) { "−" }
            input type="text" id=(name) name=(name) value=(value) inputmode=(keyboard) data-now=(now) data-least=(if name == "people" { "1" } else { "0" });
            @if let Some(unit) = unit { span.unit aria-hidden="true" { (unit) } }
            button type="button" data-live data-step={ (name) ":+1" } aria-label=(more) { "+" }
        }
    }
}

fn choice(name: &str, value: &str, drawing: Option<&'static str>, label: &str, chosen: bool) -> Markup {
    let id = written::joined(&[name, "-", value]);
    html! {
        div.opt {
            input type="radio" name=(name) value=(value) id=(id) checked[chosen] aria-label=(label);
            label.card for=(id) aria-hidden="true" { @if let Some(drawing) = drawing { (pictogram(drawing)) } span.txt { span.head { b { (label) } } } }
        }
    }
}

fn yes_no(view: &View<'_>, name: &str, label: &str, help: Option<&str>, on: bool) -> Markup {
    let t = view.lang;
    html! {
        fieldset.field.yesno {
            legend { (label) }
            @if let Some(help) = help { p.soft { (help) } }
            div.kinds {
                (choice(name, "0", None, t.no(), !on))
                (choice(name, "1", None, t.yes(), on))
            }
            div aria-live="polite" data-refused=(name) {}
        }
    }
}

fn kinds(view: &View<'_>) -> Markup {
    let t = view.lang;
    let home = &view.answer.choice.home;
    let shop = view.plan.pricing.home_with_shop.is_some();
    let categories: Vec<Category> = view.plan.tariff.categories().map(|(category, _)| category).collect();
    html! {
        @if categories.len() > 1 || shop {
            fieldset.field {
                legend { (t.home_kind()) }
                div.kinds {
                    @for category in categories {
                        (choice("kind", category.word(), Some(drawing_of(category)), &t.category(category.word()), home.category == category && home.shop != Some(true)))
                        @if shop && category == Category::Domestic { (choice("kind", SHOP, Some(HOME_SHOP), t.home_with_shop(), home.shop == Some(true))) }
                    }
                }
                div aria-live="polite" data-refused="kind" {}
            }
        } @else {
            input type="hidden" name="kind" value=(home.category.word());
        }
    }
}

/// What is at a connection, in words.
pub fn kind(home: &Home, t: Lang) -> String {
    if home.shop == Some(true) { t.home_with_shop().to_owned() } else { t.category(home.category.word()) }
}

fn drawing_of(category: Category) -> &'static str {
    match category {
        Category::Social => SOCIAL,
        Category::Domestic => HOME,
        Category::Commercial => BUSINESS,
        Category::Industrial => INDUSTRY,
        Category::State => INSTITUTION,
    }
}

/// What the volume is: in words, in buckets and in cubes.
pub fn volume(view: &View<'_>) -> Markup {
    let t = view.lang;
    let Ok(bill) = &view.answer.bill else { return html! {} };
    let Some(volume) = bill.billed else {
        return html! { p.soft { @if view.per_home() { (t.volume_per_home()) } @else { (t.volume_one_charge()) } } };
    };
    let home = &view.answer.choice.home;
    let m3 = locale::volume(volume.m3);
    // 1 m³ a month is 1000 litres in 30 days; a bucket holds 20.
    let litres = div(mul(volume.m3.value(), Decimal::from(1000)).unwrap_or_default(), Decimal::from(30));
    let litres = litres.unwrap_or_default();
    let buckets = div(litres, Decimal::from(20)).unwrap_or_default();
    let cubes = digits::whole(shown(volume.m3.value(), 0)).unwrap_or(u32::MAX);
    let whole = |number: Decimal| locale::plain(shown(number, 0));
    html! {
        p.soft {
            @match volume.rule {
                VolumeRule::Assigned => { (t.volume_assigned(&m3)) " " }
                VolumeRule::Minimum => { (t.volume_minimum(&m3)) " " }
                VolumeRule::Reading if home.m3.is_none() => { (t.volume_people(locale::VolumePeople { people: &digits::text(home.people.get().into()), m3: &m3 })) " " }
                VolumeRule::Reading => {}
            }
            (t.volume_day(locale::VolumeDay { m3: &m3, litres: &whole(litres), buckets: &whole(buckets) }))
        }
        @if cubes > 0 && cubes <= MOST_CUBES {
            div.cubes aria-hidden="true" { @for _ in 0..cubes { (pictogram(CUBE)) } }
            p.eq { (pictogram(CUBE)) b { "1 m³" } b { "=" } (pictogram(BUCKET)) b { (t.volume_buckets()) } span.soft { (t.volume_of_20()) } }
        }
    }
}

/// The drawing of a category, for tables.
pub fn category_pictogram(category: Category) -> Markup {
    drawing::pictogram(drawing_of(category))
}
