//! The conventional charge (WSP 2008, Graphic 2): what a m³ costs in its parts, with and without new works, beside what
//! families can pay. The columns and the table behind them are made of the same numbers.

use crate::locale::{self, Lang};
use crate::number::money::{Price, shown};
use crate::town::outlook::{ChargeParts, ConventionalCharge};
use crate::view::TownView;
use crate::view::drawing::{self, Hatch, less, part_of, plus, times};
use crate::view::sources::chip;
use maud::{Markup, html};
use rust_decimal::Decimal;

/// The chart is drawn in hundredths of its width; its text, in thirds of them.
const FLOOR: u32 = 96;
const HEIGHT: u32 = 80;
const LEFT: u32 = 13;
const WIDTH: u32 = 76;
/// The least distance between two lines of text.
const LINE: u32 = 6;
/// Beyond so many times the highest column, what families can pay is only written: the columns would be too low to read.
const MOST_TIMES: u32 = 4;

/// A part of a charge as it is drawn and named.
type Look = (fn(&ChargeParts) -> Price, &'static str, &'static str, Hatch);

/// The panel.
pub fn conventional(view: &TownView<'_>, charge: &ConventionalCharge) -> Markup {
    let t = view.lang;
    let all: [Look; 5] = [
        (|parts| parts.operating, t.part_operation(), "c1", Hatch::Plain),
        (|parts| parts.replacing, t.part_replacement(), "c2", Hatch::Lying),
        (|parts| parts.improving, t.part_improvement(), "c3", Hatch::Standing(3)),
        (|parts| parts.expanding, t.part_expansion(), "c4", Hatch::Crossed),
        (|parts| parts.works, t.conventional_works(), "c7", Hatch::Standing(2)),
    ];
    let columns: Vec<(&str, ChargeParts)> = [
        (t.conventional_name_ours(), Some(charge.ours)),
        (t.conventional_name_without(), charge.without_works),
        (t.conventional_name_whole(), Some(charge.conventional)),
    ]
    .into_iter()
    .filter_map(|(name, parts)| Some((name, parts?)))
    .collect();
    let looks: Vec<&Look> =
        all.iter().filter(|(part, ..)| columns.iter().any(|(_, parts)| !part(parts).is_zero())).collect();
    let [usual, most] = &view.plan.town.affordable().map(locale::rate);
    let chart = Chart::of(view.lang, charge, (&columns, &looks), [usual, most]);
    html! {
        (chart.drawn())
        (table(view, &columns, &looks))
        @match (charge.affordable, charge.affordable_at_most) {
            (Ok(low), Ok(high)) => {
                p { (t.conventional_affordable(locale::ConventionalAffordable { low: &locale::price_of(low, t), high: &locale::price_of(high, t), usual, most })) " " (chip(view, "town.income_per_person")) }
                p.soft { (t.conventional_line(locale::ConventionalLine { count: &chart.lines.len().to_string(), usual, most })) }
            }
            (Err(refusal), _) | (_, Err(refusal)) => { (view.withheld(refusal)) }
        }
        @if let (Ok(without), Ok(with)) = (charge.long_run, charge.long_run_with_investment) {
            p.soft { (t.conventional_long_run(locale::ConventionalLongRun { without: &locale::price_of(without, t), with: &locale::price_of(with, t) })) " " (chip(view, "outlook")) }
        }
    }
}

fn table(view: &TownView<'_>, columns: &[(&str, ChargeParts)], looks: &[&Look]) -> Markup {
    let t = view.lang;
    html! {
        table.tab.stackd {
            caption { (t.conventional_parts()) ", " (t.conventional_unit()) }
            thead { tr { th scope="col" { (t.conventional_part()) } @for (name, _) in columns { th scope="col" { (name) } } } }
            tbody { @for (part, label, class, hatch) in looks {
                tr {
                    th scope="row" { span.what.key { (drawing::swatch(class, *hatch)) span { (label) } } }
                    @for (name, parts) in columns { td data-l=(name) { (part(parts).value()) } }
                }
            } }
            tfoot { tr { th scope="row" { (t.sum()) } @for (name, parts) in columns { td data-l=(name) { (parts.total.value()) } } } }
        }
    }
}

/// A chart whose sizes are settled.
struct Chart<'c> {
    columns: &'c [(&'c str, ChargeParts)],
    looks: &'c [&'c Look],
    /// What the whole height stands for.
    highest: Price,
    /// What families can pay, by the share of what they earn; as many as the height holds.
    lines: Vec<(&'c str, Price)>,
    unit: String,
    said: String,
}

impl<'c> Chart<'c> {
    fn of(
        t: Lang,
        charge: &ConventionalCharge,
        (columns, looks): (&'c [(&'c str, ChargeParts)], &'c [&'c Look]),
        shares: [&'c str; 2],
    ) -> Chart<'c> {
        let dearest = columns.iter().map(|(_, parts)| parts.total).fold(Price::ZERO, Price::at_least);
        let within = |price: &Price| dearest.times(MOST_TIMES).is_ok_and(|most| *price <= most);
        let low = charge.affordable.ok().filter(within);
        let highest = low.map_or(dearest, |low| dearest.at_least(low));
        let high = charge.affordable_at_most.ok().filter(|high| *high <= highest);
        let lines: Vec<_> =
            shares.into_iter().zip([low, high]).filter_map(|(share, price)| Some((share, price?))).collect();
        let mut said: Vec<String> = Vec::new();
        for (name, parts) in columns {
            let price = locale::price_of(parts.total, t);
            said.push(t.conventional_column_said(locale::ConventionalColumnSaid { name, price: &price }));
        }
        for (share, price) in &lines {
            let price = locale::price_of(*price, t);
            said.push(t.conventional_line_said(locale::ConventionalLineSaid { share, price: &price }));
        }
        Chart { columns, looks, highest, lines, unit: t.conventional_unit(), said: said.join(" ") }
    }

    /// How far from the top a price stands.
    fn y(&self, price: Price) -> Decimal {
        less(Decimal::from(FLOOR), drawing::length(price.value(), self.highest.value(), HEIGHT))
    }

    fn drawn(&self) -> Markup {
        let slot = part_of(Decimal::from(WIDTH), Decimal::from(self.columns.len()));
        let left = |i: usize| shown(plus(times(slot, Decimal::from(i)), Decimal::from(LEFT.saturating_add(2))), 2);
        let width = Decimal::from(if self.columns.len() > 2 { 8 } else { 14 });
        let drawn = |(i, (name, parts)): (usize, &(&str, ChargeParts))| self.column(name, parts, left(i), width);
        // Words stand above every line.
        let columns: Vec<(Markup, Markup)> = self.columns.iter().enumerate().map(drawn).collect();
        html! {
            svg.chart.parts viewBox="0 0 300 330" role="img" aria-label=(self.said) {
                (self.axis())
                @for (bars, _) in &columns { (bars) }
                (self.affordable())
                @for (_, words) in &columns { (words) }
            }
        }
    }

    fn axis(&self) -> Markup {
        let step = tick_step(self.highest.value());
        let mut ticks = Vec::new();
        let mut at = Decimal::ZERO;
        while !step.is_zero() && at <= self.highest.value() {
            ticks.push(at);
            at = plus(at, step);
        }
        html! {
            text x="0" y="14" { (self.unit) }
            g transform="scale(3)" { @for tick in &ticks {
                path.cl d={ "M" (LEFT) " " (self.y(Price::new(*tick))) "h" (WIDTH) } {}
            } }
            @for tick in &ticks {
                text x=(third(Decimal::from(LEFT.saturating_sub(1)))) y=(baseline(self.y(Price::new(*tick)))) text-anchor="end" { (locale::plain(tick.normalize())) }
            }
        }
    }

    /// One charge: its parts from the floor up; and its words: each part's amount beside it, the whole above, its name.
    fn column(&self, name: &str, parts: &ChargeParts, left: Decimal, width: Decimal) -> (Markup, Markup) {
        let right = plus(left, width);
        let beside = plus(right, Decimal::TWO);
        let mut blocks: Vec<Block> = Vec::new();
        let mut reached = Price::ZERO;
        for (part, _, class, hatch) in self.looks.iter().filter(|(part, ..)| !part(parts).is_zero()) {
            let bottom = self.y(reached);
            reached = reached.plus(part(parts)).unwrap_or(reached);
            let top = self.y(reached);
            let middle = shown(part_of(plus(top, bottom), Decimal::TWO), 2);
            let height = less(bottom, top);
            blocks.push(Block { price: part(parts), class, hatch: *hatch, top, height, middle, label: middle });
        }
        let highest = spread(&mut blocks);
        let above = less(self.y(reached), Decimal::from(3)).min(less(highest, Decimal::from(LINE)));
        let bars = html! {
            g transform="scale(3)" { @for block in &blocks {
                (drawing::block(block.class, block.hatch, left, block.top, width, block.height))
                path.cl d={ "M" (right) " " (block.middle) "L" (beside) " " (block.label) } {}
            } }
        };
        let under = |line: usize| plus(times(Decimal::from(LINE), Decimal::from(line)), Decimal::from(FLOOR));
        let words = html! {
            @for block in &blocks { text x=(third(beside)) y=(baseline(block.label)) { (block.price.value()) } }
            text.all x=(third(left)) y=(baseline(above)) { (parts.total.value()) }
            @for (line, word) in (1..).zip(name.split(' ')) { text x=(third(left)) y=(third(under(line))) { (word) } }
        };
        (bars, words)
    }

    fn affordable(&self) -> Markup {
        let mut least = Decimal::from(FLOOR);
        let mut labels = Vec::new();
        for (share, price) in &self.lines {
            let y = self.y(*price);
            let label = y.min(least);
            least = less(label, Decimal::from(LINE));
            labels.push((share, y, label));
        }
        let end = LEFT.saturating_add(WIDTH);
        html! {
            g transform="scale(3)" { @for (_, y, _) in &labels { path.cg d={ "M" (LEFT) " " (y) "H" (end) } {} } }
            @for (share, _, label) in &labels { text.all x=(third(Decimal::from(end.saturating_add(1)))) y=(baseline(*label)) { (share) } }
        }
    }
}

/// A part of a column, and where its amount stands beside it.
struct Block {
    price: Price,
    class: &'static str,
    hatch: Hatch,
    top: Decimal,
    height: Decimal,
    middle: Decimal,
    label: Decimal,
}

/// Gives each amount a line of its own, from the floor up and then, where the top is reached, back down. Returns the
/// highest.
fn spread(blocks: &mut [Block]) -> Decimal {
    let line = Decimal::from(LINE);
    let (mut least, mut most) = (Decimal::from(FLOOR), Decimal::from(FLOOR.saturating_sub(HEIGHT)));
    for block in blocks.iter_mut() {
        block.label = block.label.min(least);
        least = less(block.label, line);
    }
    for block in blocks.iter_mut().rev() {
        block.label = block.label.max(most);
        most = plus(block.label, line);
    }
    blocks.last().map_or(Decimal::from(FLOOR), |block| block.label)
}

/// From hundredths of the width to the units of the text.
fn third(length: Decimal) -> Decimal {
    shown(times(length, Decimal::from(3)), 1)
}

/// Where text stands whose middle is at a height.
fn baseline(middle: Decimal) -> Decimal {
    third(plus(middle, Decimal::new(15, 1)))
}

/// The first of 0.001, 0.002, 0.005, 0.01 … of which at most four fit.
fn tick_step(highest: Decimal) -> Decimal {
    let mut unit = Decimal::new(1, 3);
    for _ in 0..12 {
        for step in [1, 2, 5].map(|step| times(unit, Decimal::from(step))) {
            if times(step, Decimal::from(4)) >= highest {
                return step;
            }
        }
        unit = times(unit, Decimal::TEN);
    }
    Decimal::ZERO
}
