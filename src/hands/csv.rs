//! A count as a table for a spreadsheet: a row for each sector and thing to vote for, then the sums. It holds all that a
//! count holds, so that one that is saved may be cleared.

use super::{Call, Count, Row, Sector, Sum, Tally, in_words};
use crate::locale::Lang;
use crate::number::cell::safe;
use crate::number::money::Finding;
use crate::plan::Plan;

impl Count {
    /// The table as CSV, UTF-8 without BOM, separated like a register's. What is not counted is empty, and so is a sum that it
    /// belongs to; what was typed and is no number stands as it was typed.
    ///
    /// # Errors
    /// [`crate::number::refusal::Refusal::OutOfRange`] beyond the range of numbers.
    pub fn csv(&self, plan: &Plan, t: Lang) -> Finding<String> {
        let totals = self.totals()?;
        let heads = [
            t.hands_csv_sector(),
            t.hands_csv_option(),
            t.hands_csv_service(),
            t.hands_csv_women(),
            t.hands_csv_men(),
            t.hands_csv_total(),
            t.hands_csv_noted(),
            t.hands_csv_woman(),
            t.hands_csv_man(),
            t.hands_csv_place(),
            t.hands_csv_date(),
            t.hands_csv_begins(),
            t.hands_csv_ends(),
            t.hands_csv_call(),
            t.hands_csv_agenda(),
            t.hands_csv_present_women(),
            t.hands_csv_present_men(),
            t.hands_csv_roll_women(),
            t.hands_csv_roll_men(),
        ];
        let mut text = line(&heads);
        for (place, sector) in self.sectors.iter().enumerate() {
            let name = sector.name(place, t);
            for (at, (row, hands)) in self.rows().zip(&sector.hands).enumerate() {
                let [_, _, all] = numbers(&Tally::of([hands])?);
                let [women, men] = [&hands.women, &hands.men].map(|entry| entry.typed.trim());
                let noted = if sector.noted == Some(at) { t.register_yes() } else { "" };
                text += &self.line(
                    &[&name, &row.name(t), &self.service(row, plan, t), women, men, &all, noted],
                    Some(sector),
                    t,
                );
            }
            if let Some(tally) = totals.sectors.get(place) {
                text += &self.sum([&name, t.hands_raised(), ""], tally, Some(sector), t);
            }
        }
        for (row, tally) in self.rows().zip(&totals.rows) {
            text += &self.sum([totals.name(t), &row.name(t), &self.service(row, plan, t)], tally, None, t);
        }
        text += &self.sum([totals.name(t), t.hands_raised(), ""], &totals.raised, None, t);
        Ok(text)
    }

    fn service(&self, row: Row, plan: &Plan, t: Lang) -> String {
        let Row::Option(place) = row else { return String::new() };
        self.options.get(place).map(|option| in_words(option.levels(plan), t)).unwrap_or_default()
    }

    fn sum(&self, names: [&str; 3], tally: &Tally, of: Option<&Sector>, t: Lang) -> String {
        let [women, men, all] = &numbers(tally);
        self.line(&[names.as_slice(), &[women, men, all, ""]].concat(), of, t)
    }

    /// A row, with the delegates of its sector and the meeting.
    fn line(&self, cells: &[&str], of: Option<&Sector>, t: Lang) -> String {
        let delegates = of.map(|sector| [sector.woman.as_str(), &sector.man]).unwrap_or_default();
        let call = self.call.map(|call: Call| call.name(t)).unwrap_or_default();
        let meeting = [&self.place, &self.date, &self.begins, &self.ends, call, &self.agenda];
        let people = [&self.present, &self.roll].map(|people| [people.women.typed.as_str(), &people.men.typed]);
        line(&[cells, &delegates, &meeting, people.as_flattened()].concat())
    }
}

/// Women, men, all; nothing where something is not counted.
fn numbers(tally: &Tally) -> [String; 3] {
    let number = |sum: Sum| if sum.complete() { sum.hands.to_string() } else { String::new() };
    [number(tally.women), number(tally.men), number(tally.all)]
}

fn line(cells: &[&str]) -> String {
    let cells: Vec<String> = cells.iter().map(|cell| safe(cell.trim())).collect();
    cells.join(",") + "\n"
}
