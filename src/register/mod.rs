//! The register of users (padrón): a CSV of connections, read chunk by chunk, every one billed exactly as a resident's
//! home is (model.md, section 8). Nothing of it is kept but sums and the first bad rows.
//!
//! | file | what it is for |
//! |---|---|
//! | `records` | text in chunks → rows of cells |
//! | `column` | the columns, and by which names they are known |
//! | `cells` | where the columns stand, and what a cell says |
//! | `fault` | what is wrong with a file or a row, in words |
//! | `totals` | every bill, added up |
//! | `summary` | what a register comes to |
//! | `example` | a register to try with |

mod cells;
mod column;
mod example;
pub mod fault;
mod records;
pub mod summary;
mod totals;

use crate::choice::Choice;
use crate::home::answer::Answer;
use crate::home::price::fund_rate;
use crate::locale::Lang;
use crate::number::cell::safe;
use crate::number::digits;
use crate::number::money::{Soles, known};
use crate::number::refusal::{Missing, Refusal};
use crate::plan::Plan;
use crate::town::fund::FundDeposits;
use crate::town::outlook::{FundPlan, Turnover};
use crate::town::subsidy::{SocialGap, beyond_needed};
use cells::{Columns, Plain, Row};
pub use column::Column;
pub use example::example;
use fault::{BadRow, FileFault, RowFault};
use records::{Record, Records};
use rust_decimal::Decimal;
use summary::{Beneficiaries, RegisterSummary, Rows};
use totals::Totals;

/// The most bad rows that are listed; all are counted.
pub const MOST_LISTED: usize = 1_000;
/// What spreadsheets put before UTF-8.
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();
/// How long a line of the bills usually is.
const USUAL_LINE: usize = 64;
/// The most characters of a cell that a bad row repeats.
const MOST_REPEATED: usize = 40;

/// Reads a register under a plan and a choice.
///
/// ```
/// use tarifa_clara::{choice::Choice, plan::Plan, register::Register};
///
/// # #[cfg(feature = "cli")] {
/// let plan = Plan::from_json(include_str!("../../www/plans/tabalosos.json")).expect("the plan is sound");
/// let choice = Choice::from_pairs(&plan, []).expect("the choice is sound");
/// let mut register = Register::new(&plan, &choice);
/// register.push("código;categoría;medidor;m3;social\nA-1;domés");
/// register.push("tico;sí;10,0;no\nA-2;doméstico;sí;12;no\n");
///
/// let summary = register.finish().expect("the prices are known");
/// assert_eq!(summary.rows.good, 2);
/// // 10 × 0.89 = 8.90, with VAT 10.50; 12 × 0.89 = 10.68, with VAT 12.60.
/// assert_eq!(summary.month.total.to_string(), "23.10");
/// # }
/// ```
pub struct Register {
    records: Records,
    begun: bool,
    reading: Reading,
}

/// What becomes of the records.
struct Reading {
    answer: Answer,
    totals: Totals,
    columns: Option<Columns>,
    /// What the row on hand has in common with others.
    likeness: Vec<u8>,
    rows: Rows,
    fault: Option<FileFault>,
    out: Option<(Lang, String)>,
}

impl Register {
    /// A register that nothing was read of yet. A choice whose prices cannot be known refuses it at [`Register::finish`].
    pub fn new(plan: &Plan, choice: &Choice) -> Register {
        let answer = Answer::of(plan, choice);
        let charged = answer.service.charge_per_month.is_some();
        let fault = answer.prices.as_ref().err().filter(|_| !charged).map(|refusal| FileFault::Withheld(*refusal));
        let totals = Totals::new(plan, answer.service.clone(), answer.prices.clone());
        let reading =
            Reading { answer, totals, columns: None, likeness: Vec::new(), rows: Rows::default(), fault, out: None };
        Register { records: Records::default(), begun: false, reading }
    }

    /// Also writes a CSV with each good row's total and its difference to today: see [`Register::take_csv`].
    #[must_use]
    pub fn with_csv(mut self, lang: Lang) -> Register {
        self.reading.out = Some((lang, String::new()));
        self
    }

    /// Takes the next chunk of the file's text, which may end anywhere: within a row, a quoted cell, a line's end.
    pub fn push(&mut self, text: &str) {
        self.push_utf8(text.as_bytes());
    }

    /// The same in bytes, which may also end within a letter, but not within the mark that may stand before the first.
    /// What is no UTF-8 is for the caller to see: here it is an empty cell.
    pub fn push_utf8(&mut self, bytes: &[u8]) {
        let bytes = if self.begun { bytes } else { bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes) };
        self.begun |= !bytes.is_empty();
        let reading = &mut self.reading;
        if reading.fault.is_none() {
            self.records.push(bytes, &mut |record| reading.take(record));
        }
    }

    /// The file ends here: whatever its last line still holds is read.
    pub fn end(&mut self) {
        let reading = &mut self.reading;
        self.records.finish(&mut |record| reading.take(record));
    }

    /// The CSV written since it was last taken, UTF-8 without BOM: the register's columns as they were read, total,
    /// difference. After [`Register::end`] it is complete.
    pub fn take_csv(&mut self) -> String {
        let Some((_, text)) = &mut self.reading.out else { return String::new() };
        // The next chunk will bring about as much.
        let next = String::with_capacity(text.len());
        std::mem::replace(text, next)
    }

    /// Ends, and adds up.
    ///
    /// # Errors
    /// [`FileFault`] where the file has no rows that could be read as a register, or no bill of it can be known.
    pub fn finish(mut self) -> Result<RegisterSummary, FileFault> {
        self.end();
        self.reading.summary()
    }
}

impl Reading {
    fn take(&mut self, record: &Record<'_>) {
        if self.fault.is_some() {
            return;
        }
        let Some(columns) = &self.columns else {
            if record.is_blank() {
                return;
            }
            match Columns::find(record) {
                Ok(columns) => self.columns = Some(columns),
                Err(fault) => self.fault = Some(fault),
            }
            self.write_names();
            return;
        };
        let plain = Plain::read(record, columns, &mut self.likeness);
        if let Some(Plain { code, today }) = plain
            && let Some(alike) = self.totals.known(&self.likeness)
            && alike.count(today).is_ok()
        {
            if let Some((_, text)) = &mut self.out {
                write(text, code, &alike.written, alike.total, today);
            }
            self.rows.good = self.one_more(self.rows.good);
            return;
        }
        if record.is_blank() {
            return;
        }
        let counted = Row::read(record, columns).and_then(|row| match self.totals.like(&row, &self.likeness) {
            Ok(alike) => Ok((row, alike)),
            // The one cell that only the service makes a bill need.
            Err(RowFault::Blank) => Err((RowFault::Blank, Some(Column::M3), "")),
            Err(fault) => Err((fault, None, row.code)),
        });
        let counted = counted.and_then(|(row, alike)| {
            let today = row.today.map(|soles| soles.centimos().ok_or(Refusal::OutOfRange)).transpose();
            let counted = today.and_then(|today| alike.count(today).map(|()| today));
            let today = counted.map_err(|refusal| (RowFault::Withheld(refusal), None, row.code))?;
            if let Some((lang, text)) = &mut self.out {
                if alike.written.is_empty() {
                    alike.written = in_common(&row, *lang);
                }
                write(text, &safe(row.code), &alike.written, alike.total, today);
            }
            Ok(())
        });
        match counted {
            Ok(()) => self.rows.good = self.one_more(self.rows.good),
            Err((fault, column, cell)) => {
                self.rows.bad = self.one_more(self.rows.bad);
                if self.rows.listed.len() < MOST_LISTED {
                    let cell = cell.chars().take(MOST_REPEATED).map(visible).collect();
                    self.rows.listed.push(BadRow { line: record.line, column, cell, fault });
                }
            }
        }
    }

    fn one_more(&mut self, count: u32) -> u32 {
        count.checked_add(1).unwrap_or_else(|| {
            self.fault = Some(FileFault::Withheld(Refusal::OutOfRange));
            count
        })
    }

    fn write_names(&mut self) {
        if let (Some((lang, text)), None) = (&mut self.out, &self.fault) {
            let names = Column::ALL.map(|column| column.name(*lang)).join(",");
            *text += &[&names, lang.register_out_total(), lang.register_out_difference()].join(",");
            text.push('\n');
        }
    }

    fn summary(mut self) -> Result<RegisterSummary, FileFault> {
        if let Some(fault) = self.fault {
            return Err(fault);
        }
        let says_today = self.columns.ok_or(FileFault::Empty)?.says_today();
        self.totals.settle()?;
        let plan = self.totals.plan();
        let Answer { choice, cost, needed, .. } = &self.answer;
        let sums = self.totals.month()?;
        let (town, month) = (&sums.town(), sums.amounts());
        let fund_rate = fund_rate(plan, choice.fund_rate);
        Ok(RegisterSummary {
            plan: plan.id.clone(),
            connections: town.connections,
            rows: self.rows,
            month,
            year: month.times(12)?,
            categories: self.totals.categories(),
            vat_included: plan.pricing.include_vat,
            beyond_needed: known(needed).and_then(|needed| beyond_needed(town, needed, plan.social_payer())),
            social: SocialGap::of(plan, town, known(needed), choice.ceiling),
            fund: FundDeposits::of(plan, fund_rate, Ok(town)),
            fund_plans: FundPlan::all(plan, fund_rate, &Turnover { first: town.turnover, at: None }, known(cost)),
            beneficiaries: Beneficiaries {
                connections: self.totals.beneficiaries,
                cost: Soles::ZERO.minus(month.discounts)?,
            },
            against_today: if says_today {
                self.totals.against_today()
            } else {
                Err(Refusal::NotGiven(Missing::ChargeToday))
            },
            above_marks: self.totals.above,
        })
    }
}

/// What a row's line has between its code and what it pays today.
fn in_common(row: &Row<'_>, lang: Lang) -> String {
    let yes = |said: bool| if said { lang.register_yes() } else { lang.register_no() };
    let number = |value: Decimal| digits::text(digits::shortest(value));
    let mut text = String::with_capacity(USUAL_LINE);
    for cell in [
        lang.register_category(row.category.word()).as_str(),
        yes(row.metered),
        &row.m3.map(|m3| number(m3.value())).unwrap_or_default(),
        yes(row.social),
        yes(row.sewer),
        &row.exempt.percent().map(number).unwrap_or_default(),
    ] {
        text.push(',');
        text.push_str(cell);
    }
    text.push(',');
    text
}

/// Writes a row's line: its code, what it has in common with others, today's charge, its total and the difference.
fn write(text: &mut String, code: &str, in_common: &str, total: i64, today: Option<i64>) {
    text.push_str(code);
    text.push_str(in_common);
    if let Some(today) = today {
        digits::add_centimos(text, today);
    }
    text.push(',');
    digits::add_centimos(text, total);
    text.push(',');
    if let Some(difference) = today.and_then(|today| total.checked_sub(today)) {
        digits::add_centimos(text, difference);
    }
    text.push('\n');
}

/// A letter that nobody sees becomes one that says so: it may be what is wrong with a cell.
fn visible(letter: char) -> char {
    match letter {
        letter if letter.is_whitespace() => ' ',
        letter if letter.is_control() => char::REPLACEMENT_CHARACTER,
        letter => letter,
    }
}
