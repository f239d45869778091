//! Pictograms and charts, as SVG without ids or inline styles: sizes are attributes, colours are classes of the sheet.

use crate::locale;
use crate::number::digits::text;
use crate::number::money::{Rate, Soles, add, div, mul, shown, sub};
use crate::number::written::joined;
use crate::plan::pictogram::shapes;
use maud::{Markup, PreEscaped, html};
use rust_decimal::Decimal;

/// A drawing of `www/pictograms` that a plan names; nothing where there is none of that name.
pub fn named_pictogram(id: &str) -> Markup {
    html! { @if let Some(shapes) = shapes(id) { (pictogram(shapes)) } }
}

/// A drawing of `www/pictograms`, by its constant in [`crate::plan::pictogram`].
pub fn pictogram(shapes: &'static str) -> Markup {
    html! { svg.pic viewBox="0 0 48 48" aria-hidden="true" { (PreEscaped(shapes)) } }
}

/// `part` of `all` on a length, between nothing and the whole length.
pub fn length(part: Decimal, all: Decimal, of: u32) -> Decimal {
    let of = Decimal::from(of);
    let scaled = mul(part, of).and_then(|product| div(product, all)).unwrap_or_default();
    shown(scaled.max(Decimal::ZERO).min(of), 2)
}

// The arithmetic of drawings, which end at their edge whatever a plan says: what no decimal holds stays where it was. Rust
// writes rust_decimal's own out wherever they are called.

/// `a` and `b`.
pub fn plus(a: Decimal, b: Decimal) -> Decimal {
    add(a, b).unwrap_or(a)
}

/// `a` without `b`.
pub fn less(a: Decimal, b: Decimal) -> Decimal {
    sub(a, b).unwrap_or(a)
}

/// `b` times `a`.
pub fn times(a: Decimal, b: Decimal) -> Decimal {
    mul(a, b).unwrap_or(a)
}

/// One of `parts` of `a`.
pub fn part_of(a: Decimal, parts: Decimal) -> Decimal {
    div(a, parts).unwrap_or(a)
}

/// Hours of water on a clock's face, which are said beside it; `inside` is what stands in its middle.
pub fn hours(hours: Decimal, inside: Markup) -> Markup {
    // The circle of radius 18 is 113.1 long, and starts at the top.
    let dash = part_of(length(hours, Decimal::from(24), 1131), Decimal::TEN);
    html! {
        svg.pic viewBox="0 0 48 48" aria-hidden="true" {
            circle cx="24" cy="24" r="18" stroke-width="8" opacity=".16" {}
            circle.ring cx="24" cy="24" r="18" stroke-width="8" stroke-dasharray={ (dash) " 114" } transform="rotate(-90 24 24)" {}
            (inside)
        }
    }
}

/// The number of hours, for a large clock.
pub fn hours_number(hours: Decimal) -> Markup {
    html! { text.ring-n x="24" y="29" { (hours.normalize()) " h" } }
}

/// A drop, for a small clock.
pub fn drop() -> Markup {
    html! { path.pw d="M24 14c4 5 6.5 8.5 6.5 12a6.5 6.5 0 0 1-13 0c0-3.5 2.5-7 6.5-12z" {} }
}

/// Ten houses, as many filled as of ten homes have the service.
pub fn ten_houses(share: Decimal) -> Markup {
    let filled = shown(times(share, Decimal::TEN), 0);
    let houses = |are_filled: bool| {
        let those = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"].iter().zip(0u8..);
        let those = those.filter(|(_, house)| (Decimal::from(*house) < filled) == are_filled);
        those.map(|(tens, _)| joined(&["M", tens, "0 5.2l4.5-4.2L", tens, "9 5.2v5.8h-9z"])).collect::<String>()
    };
    html! {
        svg.chart.homes viewBox="-.5 0 100 12" aria-hidden="true" {
            path.c1 d=(houses(true)) {}
            path.ct d=(houses(false)) {}
        }
    }
}

/// One bar of a pair, as long as `part` is of `all`.
pub fn bar(class: &str, part: Soles, all: Soles) -> Markup {
    html! {
        svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" {
            rect.ct width="100" height="10" {}
            rect class=(class) width=(text(length(part.value(), all.value(), 100))) height="10" {}
        }
    }
}

/// A coloured, patterned piece of a stacked bar.
#[derive(Clone, Copy)]
pub struct Piece {
    /// Where it begins, of 100.
    pub from: Decimal,
    /// How wide it is, of 100.
    pub width: Decimal,
    /// Its colour class.
    pub class: &'static str,
    /// Whether and how it is hatched: colour never says anything alone.
    pub hatch: Hatch,
}

/// A pattern drawn in lines.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Hatch {
    /// No lines.
    Plain,
    /// Lying lines.
    Lying,
    /// Standing lines, so many units apart.
    Standing(u8),
    /// Lying and standing lines.
    Crossed,
}

/// A stacked bar.
pub fn stacked(pieces: &[Piece]) -> Markup {
    html! {
        svg.chart viewBox="0 0 100 13" aria-hidden="true" {
            @for piece in pieces {
                rect class=(piece.class) x=(text(piece.from)) width=(text(piece.width)) height="13" {}
                @if let Some(lines) = hatch(piece.hatch, piece.from, piece.width, Decimal::from(13)) { path.ch d=(lines) {} }
                path.cd d={ "M" (text(piece.from)) " 0h.4v13h-.4z" } {}
            }
        }
    }
}

/// A column a year, as high as its amount, and the line of a target across them.
pub fn columns(amounts: &[Soles], target: Option<Soles>) -> Markup {
    let highest = amounts.iter().copied().chain(target).fold(Soles::ZERO, Soles::at_least);
    let floor = Decimal::from(46);
    let top = |amount: Soles| less(floor, length(amount.value(), highest.value(), 43));
    let step = length(Decimal::ONE, Decimal::from(amounts.len()), 100);
    html! {
        svg.chart viewBox="0 0 100 47" aria-hidden="true" {
            @for (i, amount) in amounts.iter().enumerate() {
                @let left = shown(plus(times(step, Decimal::from(i)), Decimal::ONE), 2);
                @let reached = target.is_none_or(|target| *amount >= target);
                rect class=(if reached { "c1" } else { "c2" }) x=(left) y=(top(*amount)) width=(shown(times(step, Decimal::new(8, 1)), 2)) height=(less(floor, top(*amount))) {}
            }
            @if let Some(target) = target { path.cg d={ "M0 " (top(target)) "h100" } {} }
            path.cm d="M0 46h100v.6H0z" {}
        }
    }
}

/// The swatch of a legend, in the same pattern.
pub fn swatch(class: &str, pattern: Hatch) -> Markup {
    html! {
        svg viewBox="0 0 12 8" aria-hidden="true" {
            rect class=(class) width="12" height="8" {}
            @if let Some(lines) = hatch(pattern, Decimal::ZERO, Decimal::from(12), Decimal::from(8)) { path.ch d=(lines) {} }
        }
    }
}

/// A coloured, patterned block of a column.
pub fn block(class: &str, pattern: Hatch, x: Decimal, y: Decimal, width: Decimal, height: Decimal) -> Markup {
    html! {
        g transform={ "translate(" (x) " " (y) ")" } {
            rect class=(class) width=(width) height=(height) {}
            @if let Some(lines) = hatch(pattern, Decimal::ZERO, width, height) { path.ch d=(lines) {} }
            path.cd d={ "M0 0h" (width) "v.4h-" (width) "z" } {}
        }
    }
}

fn hatch(pattern: Hatch, from: Decimal, width: Decimal, height: Decimal) -> Option<String> {
    let lying = || lines(2, 3, height, &|y| joined(&["M", &text(from), " ", &text(y), "h", &text(width)]));
    let right = |x| add(from, x).unwrap_or_default();
    let standing = |apart| lines(1, apart, width, &|x| joined(&["M", &text(right(x)), " 0v", &text(height)]));
    match pattern {
        Hatch::Plain => None,
        Hatch::Lying => Some(lying()),
        Hatch::Standing(apart) => Some(standing(apart)),
        Hatch::Crossed => Some(lying() + &standing(3)),
    }
}

/// A line at every place from the first on, so far apart, before the end.
fn lines(first: u8, apart: u8, end: Decimal, line: &dyn Fn(Decimal) -> String) -> String {
    let mut all = String::new();
    let mut next = Some(first);
    while let Some(place) = next.filter(|place| Decimal::from(*place) < end) {
        all += &line(place.into());
        next = place.checked_add(apart);
    }
    all
}

/// A share of spending on a scale with two marks, a fifth beyond the second: each part as wide as it always is.
pub fn spending_scale(percent: Decimal, marks: [Rate; 2]) -> Markup {
    let [usual, most] = marks.map(|mark| mark.percent().unwrap_or_default());
    let end = times(most, Decimal::new(12, 1));
    let parts = [(Decimal::ZERO, usual, 30), (usual, most, 20), (most, end, 10)];
    let reached =
        parts.map(
            |(low, high, wide)| {
                if percent > low { length(less(percent, low), less(high, low), wide) } else { Decimal::ZERO }
            },
        );
    let at = reached.into_iter().fold(Decimal::ZERO, plus);
    html! {
        svg.chart viewBox="0 0 60 6" aria-hidden="true" {
            rect.ok y="1.5" width="30" height="3" {}
            rect.mid x="30" y="1.5" width="20" height="3" {}
            rect.hi x="50" y="1.5" width="10" height="3" {}
            path.cm d="M29.8 1h.4v4h-.4zM49.8 1h.4v4h-.4z" {}
            path.cm transform={ "translate(" (text(at)) ")" } d="M-1.6 0h3.2L.5 2v2l1.1 2h-3.2l1.1-2V2z" {}
        }
        div.ticks aria-hidden="true" { span { (locale::percent(Decimal::ZERO)) } @for mark in marks { span { (locale::rate(mark)) } } }
    }
}

/// The hills and houses under a page's band.
pub fn land() -> Markup {
    html! {
        svg.land viewBox="0 0 800 62" preserveAspectRatio="xMaxYMax slice" aria-hidden="true" {
            path.la d="M0 62V38l70-20 60 22 90-36 110 42 70-20 100 26 90-34 110 30 100-18v32z" {}
            path.lb d="M0 62V48q120-18 230 0t240-4 330 2v16z" {}
            path.ld d="M586 22h26v16h-26zM590 38h3v18h-3zM605 38h3v18h-3zM500 44h20v12h-20zM528 47h18v9h-18zM636 45h24v11h-24zM670 48h16v8h-16z" {}
            path.lc d="M583 22l16-8 16 8zM496 44l14-9 14 9zM525 47l12-7 12 7zM632 45l16-9 16 9zM667 48l11-7 11 7z" {}
            path.le d="M0 62v-7q25-5 50 0t50 0 50 0 50 0 50 0 50 0 50 0 50 0 50 0 50 0 50 0 50 0 50 0 50 0 50 0 50 0v7z" {}
        }
    }
}

/// The tap and drop beside the name.
pub fn brand() -> Markup {
    html! {
        svg.pic viewBox="0 0 48 48" aria-hidden="true" {
            path d="M6 15v12M6 21h10M16 14h8v6c9 0 15 3 15 11h-8c0-3-3-4-7-4h-8zM20 14V8M14 8h12" {}
            path.pw d="M35 35c3 4 4 5 4 7a4 4 0 0 1-8 0c0-2 1-3 4-7z" {}
        }
    }
}
