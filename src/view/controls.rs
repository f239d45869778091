//! The questions with their cards and price tags, and the home's form. Names and values of the fields are those of links.

use super::drawing::{self, pictogram};
use super::{Part, View};
use crate::assessment::{Change, PriceTag};
use crate::bill::{Connection, VolumeRule};
use crate::locale;
use crate::money::{Soles, Volume};
use crate::plan::service::{Aspect, Level};
use crate::plan::tariff::Category;
use maud::{Markup, html};
use rust_decimal::Decimal;

/// The drawn cubes end here; beyond, the number alone is clearer.
const MOST_CUBES: u32 = 40;

/// The aspects as rows of cards.
pub fn levels(view: &View<'_>) -> Markup {
    html! {
        p.why { (view.lang.levels_why()) }
        @for aspect in &view.plan.aspects { (ask(view, aspect)) }
    }
}

fn ask(view: &View<'_>, aspect: &Aspect) -> Markup {
    let t = view.lang;
    html! {
        fieldset.ask {
            legend { (aspect.label.get(t)) }
            @if let Some(why) = &aspect.why { p.soft.why { (why.get(t)) } }
            div.levels { @for level in &aspect.levels { (card(view, aspect, level)) } }
            div data-refused=(aspect.id) {}
        }
    }
}

fn card(view: &View<'_>, aspect: &Aspect, level: &Level) -> Markup {
    let t = view.lang;
    let id = format!("{}-{}", aspect.id, level.id);
    let tag = view.assessment.tags.iter().find(|tag| tag.aspect == aspect.id && tag.level == level.id);
    let chosen = tag.is_some_and(|tag| matches!(tag.change, Change::Chosen));
    html! {
        div.opt {
            input type="radio" name=(aspect.id) value=(level.id) id=(id) checked[chosen];
            label.card for=(id) {
                (pictogram(level.pictogram.as_str()))
                span.txt {
                    span.head {
                        b { (level.label.get(t)) }
                        @if aspect.today.as_ref() == Some(&level.id) { span.now { (t.levels_today()) } }
                        span.tags id={ "tag-" (id) } { @if let Some(tag) = tag { (price_tag(view, tag)) } }
                    }
                    span.soft { (level.consequence.get(t)) }
                }
            }
        }
    }
}

/// Every price tag, as a part.
pub fn tags(view: &View<'_>) -> Vec<Part> {
    let part = |tag: &PriceTag| Part { id: format!("tag-{}-{}", tag.aspect, tag.level), html: price_tag(view, tag) };
    view.assessment.tags.iter().map(part).collect()
}

fn price_tag(view: &View<'_>, tag: &PriceTag) -> Markup {
    let t = view.lang;
    let class = |change: Soles| match change.cmp(&Soles::ZERO) {
        std::cmp::Ordering::Greater => "tag price more",
        std::cmp::Ordering::Less => "tag price less",
        std::cmp::Ordering::Equal => "tag price same",
    };
    html! {
        @match &tag.change {
            Change::Chosen => { span.tag.price.same { (locale::soles(Soles::ZERO)) } }
            Change::Difference(change) => { span class=(class(*change)) { (locale::difference(*change)) } }
            Change::Blocked(reason) => { span.tag.need { (reason.get(t)) } }
            Change::Withheld(refusal) => { span.tag.need { (refusal.text(t)) } }
        }
        span.tag.on { (t.levels_chosen()) }
    }
}

/// The home's form.
pub fn home(view: &View<'_>) -> Markup {
    let t = view.lang;
    let home = &view.assessment.choice.home;
    let service = &view.assessment.service;
    let by_people = service.litres_per_person_day.is_some() || home.m3.is_none();
    html! {
        div.box {
            div.field {
                div.lab { label for="people" { (t.home_people()) } }
                (stepper(view, "people", &home.people.get().to_string(), "numeric", None, [t.home_people_less(), t.home_people_more()]))
                div.full data-refused="people" {}
            }
            @if by_people {
                fieldset.field {
                    legend { (t.home_knows()) }
                    div.kinds {
                        (choice("use", "m3", "service-basic", t.home_knows_receipt(), home.m3.is_some()))
                        (choice("use", "people", "family", t.home_knows_people(), home.m3.is_none()))
                    }
                    div data-refused="use" {}
                }
            }
            div.field {
                div.lab { label for="m3" { (t.home_m3()) } }
                (stepper(view, "m3", &written_volume(view), "decimal", Some("m³"), [t.home_m3_less(), t.home_m3_more()]))
                div.full data-refused="m3" {}
                div.full #volume { (volume(view)) }
            }
            @if service.metered.is_none() {
                (yes_no(view, "metered", t.home_metered(), None, home.metered))
            }
            (kinds(view))
            @if service.sewer && view.plan.tariff.categories().any(|(_, schedule)| schedule.sewer.is_some()) {
                (yes_no(view, "sewer", t.home_sewer(), None, home.sewer))
            }
            @if let Some(social) = &view.plan.social_charge {
                @let covered = locale::volume(social.covered_m3);
                (yes_no(view, "social", t.home_social(), Some(&t.home_social_help(&covered)), home.social))
            }
        }
        p.soft { (t.home_private()) }
    }
}

fn written_volume(view: &View<'_>) -> String {
    let volume = view.assessment.choice.home.m3.or_else(|| used(view));
    volume.map(|volume| volume.value().normalize().to_string()).unwrap_or_default()
}

/// What the home uses: what was written, or what its people use.
fn used(view: &View<'_>) -> Option<Volume> {
    Connection::of_home(&view.assessment.choice.home, &view.assessment.service).ok()?.m3
}

fn stepper(view: &View<'_>, name: &str, value: &str, keyboard: &str, unit: Option<&str>, labels: [&str; 2]) -> Markup {
    let [less, more] = labels;
    html! {
        div.step {
            @if view.live { button type="button" data-step={ (name) ":-1" } aria-label=(less) { "−" } }
            input type="text" id=(name) name=(name) value=(value) inputmode=(keyboard) min=(if name == "people" { "1" } else { "0" }) max="9999";
            @if let Some(unit) = unit { span.unit { (unit) } }
            @if view.live { button type="button" data-step={ (name) ":+1" } aria-label=(more) { "+" } }
        }
    }
}

fn choice(name: &str, value: &str, drawing: &str, label: &str, chosen: bool) -> Markup {
    let id = format!("{name}-{value}");
    html! {
        div.opt {
            input type="radio" name=(name) value=(value) id=(id) checked[chosen];
            label.card for=(id) { (pictogram(drawing)) span.txt { span.head { b { (label) } } } }
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
                (choice(name, "0", "", t.no(), !on))
                (choice(name, "1", "", t.yes(), on))
            }
            div data-refused=(name) {}
        }
    }
}

fn kinds(view: &View<'_>) -> Markup {
    let t = view.lang;
    let home = &view.assessment.choice.home;
    let categories: Vec<Category> = view.plan.tariff.categories().map(|(category, _)| category).collect();
    html! {
        @if categories.len() > 1 {
            fieldset.field {
                legend { (t.home_kind()) }
                div.kinds { @for category in categories { (choice("kind", category.word(), drawing_of(category), &t.category(category.word()), home.category == category)) } }
                div data-refused="kind" {}
            }
        } @else {
            input type="hidden" name="kind" value=(home.category.word());
        }
    }
}

fn drawing_of(category: Category) -> &'static str {
    match category {
        Category::Social => "social",
        Category::Domestic => "home",
        Category::Commercial => "business",
        Category::Industrial => "industry",
        Category::State => "institution",
    }
}

/// What the volume is: in words, in buckets and in cubes.
pub fn volume(view: &View<'_>) -> Markup {
    let t = view.lang;
    let home = &view.assessment.choice.home;
    let billed = view.assessment.bill.as_ref().ok().and_then(|bill| bill.volume);
    let shown = billed.map(|volume| volume.billed).or_else(|| used(view)).unwrap_or_default();
    let m3 = locale::volume(shown);
    // 1 m³ a month is 1000 litres in 30 days; a bucket holds 20.
    let litres = shown
        .value()
        .checked_mul(Decimal::from(1000))
        .and_then(|l| l.checked_div(Decimal::from(30)))
        .unwrap_or_default();
    let buckets = litres.checked_div(Decimal::from(20)).unwrap_or_default();
    let cubes = crate::money::whole(shown.value().round()).unwrap_or(u32::MAX);
    html! {
        p.soft {
            @match billed.map(|volume| volume.rule) {
                Some(VolumeRule::Assigned) => { (t.volume_assigned(&m3)) }
                Some(VolumeRule::Minimum) => { (t.volume_minimum(&m3)) }
                _ if home.m3.is_none() => { (t.volume_people(locale::VolumePeople { people: &home.people.get().to_string(), m3: &m3 })) }
                _ => {}
            }
            " " (t.volume_day(locale::VolumeDay { m3: &m3, litres: &locale::plain(litres.round()), buckets: &locale::plain(buckets.round()) }))
        }
        @if cubes > 0 && cubes <= MOST_CUBES {
            div.cubes role="img" aria-label=(t.volume_cubes(&m3)) { @for _ in 0..cubes { (pictogram("cube")) } }
            p.eq { (pictogram("cube")) b { "1 m³" } b { "=" } (pictogram("bucket")) b { (t.volume_buckets()) } span.soft { (t.volume_of_20()) } }
        }
    }
}

/// The drawing of a category, for tables.
pub fn category_pictogram(category: Category) -> Markup {
    drawing::pictogram(drawing_of(category))
}
