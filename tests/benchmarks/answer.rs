//! One answer natively: what a home pays in Villa Ejemplo, with the price tag of every level. `cargo bench --bench answer`
//! prints the median time of one; with `-- --bills` a line for each of many homes, as the other benchmarks check themselves by.

use std::time::Instant;
use tarifa_clara::choice::Choice;
use tarifa_clara::home::answer::Answer;
use tarifa_clara::home::line::LineKind;
use tarifa_clara::plan::Plan;

/// m³ of the homes, in tenths.
const TENTHS: std::ops::Range<u32> = 0..5000;

fn main() {
    let text = include_str!("../../www/plans/villa-ejemplo.json");
    let Ok(plan) = Plan::from_json(text) else { return eprintln!("Villa Ejemplo cannot be read") };
    let choice = |tenths: u32| {
        let m3 = format!("{}.{}", tenths / 10, tenths % 10);
        Choice::from_pairs(&plan, [("m3".to_owned(), m3)]).ok()
    };
    let choices: Vec<Choice> = TENTHS.filter_map(choice).collect();
    if std::env::args().any(|argument| argument == "--bills") {
        return choices.iter().for_each(|choice| write_bill(&plan, choice));
    }
    let mut times = Vec::new();
    for choice in &choices {
        let begun = Instant::now();
        std::hint::black_box(Answer::of(&plan, choice));
        times.push(begun.elapsed());
    }
    times.sort();
    if let Some(median) = times.get(times.len() / 2) {
        println!("{}", median.as_nanos());
    }
}

/// m³, then water, sewer, fixed charge, subtotal, VAT and total.
fn write_bill(plan: &Plan, choice: &Choice) {
    let Ok(bill) = Answer::of(plan, choice).bill else { return };
    let line = |wanted: &LineKind| bill.lines.iter().find(|line| line.kind == *wanted).map(|line| line.amount);
    let lines = [LineKind::Water, LineKind::Sewer, LineKind::Fixed].map(|kind| line(&kind).unwrap_or_default().text());
    let volume = bill.billed.map(|volume| volume.m3.text()).unwrap_or_default();
    let vat = bill.vat.map(|vat| vat.amount.text()).unwrap_or_default();
    println!("{volume} {} {} {vat} {}", lines.join(" "), bill.subtotal.text(), bill.total.text());
}
