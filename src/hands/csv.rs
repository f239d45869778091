//! A count as a table for a spreadsheet: a row for each sector and thing to vote for, then the sums. It holds all that a
//! count holds, so that one that is saved may be cleared.

use super::{Count, Row, Sector, Sum, Tally, in_words};
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
            t.hands_csv_woman(),
            t.hands_csv_man(),
            t.hands_csv_place(),
            t.hands_csv_date(),
        ];
        let mut text = line(&heads);
        for (place, sector) in self.sectors.iter().enumerate() {
            let name = sector.name(place, t);
            for (row, hands) in self.rows().zip(&sector.hands) {
                let [_, _, all] = numbers(&Tally::of([hands])?);
                let [women, men] = [&hands.women, &hands.men].map(|entry| entry.typed.trim());
                text += &self.line(&name, row, plan, t, [women, men, &all], Some(sector));
            }
            if let Some(tally) = totals.sectors.get(place) {
                text += &self.sum(&name, tally, Some(sector), t);
            }
        }
        for (row, tally) in self.rows().zip(&totals.rows) {
            let [women, men, all] = numbers(tally);
            text += &self.line(t.hands_all_sectors(), row, plan, t, [&women, &men, &all], None);
        }
        text += &self.sum(t.hands_all_sectors(), &totals.raised, None, t);
        Ok(text)
    }

    fn line(&self, sector: &str, row: Row, plan: &Plan, t: Lang, hands: [&str; 3], of: Option<&Sector>) -> String {
        let service = match row {
            Row::Option(place) => {
                self.options.get(place).map(|option| in_words(option.levels(plan), t)).unwrap_or_default()
            }
            _ => String::new(),
        };
        self.cells(sector, &row.name(t), &service, hands, of)
    }

    fn sum(&self, sector: &str, tally: &Tally, of: Option<&Sector>, t: Lang) -> String {
        let [women, men, all] = numbers(tally);
        self.cells(sector, t.hands_raised(), "", [&women, &men, &all], of)
    }

    fn cells(
        &self,
        sector: &str,
        name: &str,
        service: &str,
        [women, men, all]: [&str; 3],
        of: Option<&Sector>,
    ) -> String {
        let [woman, man] = of.map(|sector| [sector.woman.trim(), sector.man.trim()]).unwrap_or_default();
        line(&[sector, name, service, women, men, all, woman, man, self.place.trim(), self.date.trim()])
    }
}

/// Women, men, all; nothing where something is not counted.
fn numbers(tally: &Tally) -> [String; 3] {
    let number = |sum: Sum| if sum.complete() { sum.hands.to_string() } else { String::new() };
    [number(tally.women), number(tally.men), number(tally.all)]
}

fn line(cells: &[&str]) -> String {
    let cells: Vec<String> = cells.iter().map(|cell| safe(cell)).collect();
    cells.join(",") + "\n"
}
