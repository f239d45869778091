//! The register of users (padrón): a CSV of connections, read chunk by chunk, every one billed exactly as a resident's
//! home is (model.md, section 8). Nothing of it is kept but sums, the first bad rows, and a number for each code.
//!
//! | file | what it is for |
//! |---|---|
//! | `letters` | the file's bytes → UTF-8 |
//! | `records` | text in chunks → rows of cells |
//! | `column` | the columns |
//! | `words` | the words for columns, categories, yes and no, from `words.txt` |
//! | `mapping` | what somebody says of the file's columns and words |
//! | `heading` | the separator, the row of the columns' names, which is which |
//! | `cells` | what a cell says |
//! | `fault` | what is wrong with a file or a row, in words |
//! | `understood` | what was understood and assumed, and what may be a mistake |
//! | `totals` | every bill, added up |
//! | `summary` | what a register comes to |
//! | `example` | a register to try with |
//! | `workbook` | a register in a workbook, and its bills as one |

mod cells;
mod column;
mod example;
pub mod fault;
mod heading;
pub mod letters;
pub mod mapping;
mod records;
pub mod summary;
mod totals;
pub mod understood;
pub mod words;
#[cfg(feature = "workbook")]
pub mod workbook;

use crate::choice::Choice;
use crate::home::answer::Answer;
use crate::home::price::fund_rate;
use crate::locale::{Lang, folded};
use crate::number::cell::safe;
use crate::number::digits;
use crate::number::money::{Finding, Soles, known};
use crate::number::refusal::{Missing, Refusal};
use crate::plan::Plan;
use crate::town::fund::{FundDeposits, fund_rates};
use crate::town::outlook::{FundPlan, Turnover};
use crate::town::subsidy::{SocialGap, beyond_needed};
use cells::{Columns, Known, Plain, Row, Sense, Shown};
pub use column::Column;
pub use example::example;
use fault::{BadRow, FileFault, RowFault, Unusable};
use heading::{Head, Heading};
use letters::{Decoder, Letters};
use mapping::Mapping;
use records::{Record, Records, State};
use rust_decimal::Decimal;
use summary::{Beneficiaries, RegisterSummary, Rows};
use totals::{Codes, Totals};
use understood::{Assumed, ColumnRead, DecimalSign, Doubt, LeftOut, LeftOutAs, Taken, Understood};
use words::{Seen, Words};

/// The most bad rows that are listed; all are counted.
pub const MOST_LISTED: usize = 1_000;
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
    decoder: Decoder,
    head: Head,
    /// None until the first rows have shown how the file is to be read.
    records: Option<Records>,
    reading: Reading,
}

/// What becomes of the records.
struct Reading {
    answer: Answer,
    totals: Totals,
    sense: Sense,
    heading: Option<Heading>,
    columns: Option<Columns>,
    /// What the row on hand has in common with others.
    likeness: Vec<u8>,
    /// The codes of all rows that count.
    codes: Codes,
    rows: Rows,
    left_out: LeftOut,
    fault: Option<FileFault>,
    out: Option<(Lang, String)>,
}

impl Register {
    /// A register that nothing was read of yet. A choice whose prices cannot be known refuses it at [`Register::finish`].
    pub fn new(plan: &Plan, choice: &Choice) -> Register {
        let answer = Answer::of(plan, choice);
        let totals = Totals::new(plan, answer.service.clone(), answer.prices.clone());
        let (words, mapping, known, shown) =
            (Words::new(plan.categories), Mapping::default(), Known::default(), Shown::default());
        let reading = Reading {
            fault: withheld(&answer),
            answer,
            totals,
            sense: Sense { words, mapping, seen: Seen::default(), known, shown, money: plan.money },
            heading: None,
            columns: None,
            likeness: Vec::new(),
            codes: Codes::default(),
            rows: Rows::default(),
            left_out: LeftOut::default(),
            out: None,
        };
        Register { decoder: Decoder::default(), head: Head::default(), records: None, reading }
    }

    /// Also writes a CSV with each good row's total and its difference to today: see [`Register::take_csv`].
    #[must_use]
    pub fn with_csv(mut self, lang: Lang) -> Register {
        self.reading.out = Some((lang, String::new()));
        self
    }

    /// Takes columns and words for what somebody says they are.
    #[must_use]
    pub fn with_mapping(mut self, mapping: Mapping) -> Register {
        self.reading.sense.mapping = mapping;
        self
    }

    /// Its bytes are such letters; without this they are UTF-8.
    #[must_use]
    pub fn with_letters(mut self, letters: Letters) -> Register {
        self.decoder = Decoder::new(letters);
        self
    }

    /// Takes the next chunk of the file's text, which may end anywhere: within a row, a quoted cell, a line's end.
    pub fn push(&mut self, text: &str) {
        self.push_bytes(text.as_bytes());
    }

    /// The same in the file's own bytes, which may also end within a letter. Where a cell's are no such letters it is empty.
    pub fn push_bytes(&mut self, bytes: &[u8]) {
        let reading = &mut self.reading;
        if reading.fault.is_some() {
            return;
        }
        let utf8 = self.decoder.utf8(bytes);
        match &mut self.records {
            Some(records) => records.push(&utf8, &mut |record| reading.take(record)),
            None if self.head.push(&utf8) => self.begin(),
            None => {}
        }
    }

    /// The first rows are there, or all there are.
    fn begin(&mut self) {
        let reading = &mut self.reading;
        let (heading, bytes) = reading.find_heading(&mut self.head);
        let mut records = Records::new(heading);
        records.push(&bytes, &mut |record| reading.take(record));
        self.records = Some(records);
    }

    /// The file ends here: whatever its last line still holds is read.
    pub fn end(&mut self) {
        if self.records.is_none() {
            self.begin();
        }
        let reading = &mut self.reading;
        if let Some(records) = &mut self.records {
            records.finish(&mut |record| reading.take(record));
        }
    }

    /// Whether the whole file, which ends here, has shown something that one of its cells leaves open: then nothing counts of
    /// what was read, and it is to be pushed once more from its start.
    pub fn once_more(&mut self) -> bool {
        self.end();
        let reading = &mut self.reading;
        let known = reading.sense.shown.known();
        if known == Known::default() || reading.sense.known != Known::default() {
            return false;
        }
        reading.begin_anew(known);
        let decoder = Decoder::new(self.decoder.letters);
        (self.decoder, self.head, self.records) = (decoder, Head::default(), None);
        true
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
    pub fn finish(mut self) -> Result<RegisterSummary, Unusable> {
        self.end();
        let understood = self.reading.understood(self.decoder.letters);
        self.reading.summary(understood)
    }
}

/// Why no bill can be known, whatever the rows say.
fn withheld(answer: &Answer) -> Option<FileFault> {
    let charged = answer.service.charge_per_month.is_some();
    answer.prices.as_ref().err().filter(|_| !charged).map(|refusal| FileFault::Withheld(*refusal))
}

impl Reading {
    /// Finds how the file is to be read: the separator, and the bytes to read.
    fn find_heading(&mut self, head: &mut Head) -> (u8, Vec<u8>) {
        head.take_mark();
        let Sense { words, mapping, .. } = &self.sense;
        let plan = self.totals.plan();
        let needed = Column::needed(self.totals.service().by_use(plan), plan.social_charge.is_some());
        let heading = if head.is_blank() { None } else { Heading::find(head, words, mapping, &needed) };
        let fault = match &heading {
            Some(heading) => heading.fault(words, mapping, &needed),
            None => Some(if head.is_blank() { FileFault::Empty } else { FileFault::NotText }),
        };
        self.fault = self.fault.take().or(fault);
        self.columns = heading.as_ref().and_then(Columns::of);
        self.write_names();
        let separator = heading.as_ref().map_or(b',', |heading| heading.separator);
        // The names of what is no text say nothing.
        self.heading = heading.filter(|_| self.fault != Some(FileFault::NotText));
        (separator, std::mem::take(&mut head.bytes))
    }

    /// Forgets all that was read but what the whole file has shown.
    fn begin_anew(&mut self, known: Known) {
        let Answer { service, prices, .. } = &self.answer;
        self.totals = Totals::new(self.totals.plan(), service.clone(), prices.clone());
        (self.sense.known, self.sense.shown) = (known, Shown::default());
        (self.heading, self.columns, self.fault) = (None, None, withheld(&self.answer));
        (self.codes, self.rows, self.left_out) = (Codes::default(), Rows::default(), LeftOut::default());
        if let Some((_, text)) = &mut self.out {
            text.clear();
        }
    }

    fn take(&mut self, record: &Record<'_>) {
        if self.fault.is_some() {
            return;
        }
        let (Some(columns), Some(heading)) = (&self.columns, &self.heading) else { return };
        if record.line <= heading.line {
            if record.line < heading.line && !record.is_blank() {
                self.left_out.add(record.line, LeftOutAs::Above, first_cell(record));
            }
            return;
        }
        let plain = Plain::read(record, columns, &self.sense, &mut self.likeness);
        if let Some(Plain { code, today }) = plain
            && let Some(alike) = self.totals.known(&self.likeness)
            && alike.count(today).is_ok()
        {
            if let Some((_, text)) = &mut self.out {
                write(text, code, &alike.written, (alike.total, today), self.sense.money.decimals);
            }
            self.rows.good = self.one_more(self.rows.good);
            self.saw_code(code, record.line);
            return;
        }
        if record.is_blank() {
            return;
        }
        if let Some(what) = self.no_user(record, columns, heading) {
            self.left_out.add(record.line, what, first_cell(record));
            return;
        }
        let counted = Row::read(record, columns, &self.sense).and_then(|row| {
            match self.totals.like(&row, &self.likeness, record.line) {
                Ok(alike) => Ok((row, alike)),
                // The one cell that only the service makes a bill need.
                Err(RowFault::Blank) => Err((RowFault::Blank, Some(Column::M3), "")),
                Err(fault) => Err((fault, None, row.code)),
            }
        });
        let money = self.sense.money;
        let counted = counted.and_then(|(row, alike)| {
            let today = row.today.map(|soles| soles.centimos(money).ok_or(Refusal::OutOfRange)).transpose();
            let counted = today.and_then(|today| alike.count(today).map(|()| today));
            let today = counted.map_err(|refusal| (RowFault::Withheld(refusal), None, row.code))?;
            if let Some((lang, text)) = &mut self.out {
                if alike.written.is_empty() {
                    let units = columns.has(Column::Units).then_some(row.units.unwrap_or(1));
                    alike.written = in_common(&row, units, *lang);
                }
                write(text, &safe(row.code), &alike.written, (alike.total, today), money.decimals);
            }
            Ok(row.code)
        });
        match counted {
            Ok(code) => {
                self.rows.good = self.one_more(self.rows.good);
                self.saw_code(code, record.line);
            }
            Err((fault, column, cell)) => {
                let word = columns.cell(record, Column::Category);
                match fault {
                    RowFault::UnknownCategory(_) => self.totals.said.word(word, None, 1, record.line),
                    RowFault::Withheld(Refusal::NoSuchCategory) => {
                        let category = cells::category(word, &self.sense);
                        self.totals.said.word(word, category, 1, record.line);
                    }
                    _ => {}
                }
                self.rows.bad = self.one_more(self.rows.bad);
                if self.rows.listed.len() < MOST_LISTED {
                    self.rows.listed.push(BadRow { line: record.line, column, cell: repeated(cell), fault });
                }
            }
        }
    }

    /// What a row is that is no user: a sum of others, or the columns' names once more.
    fn no_user(&self, record: &Record<'_>, columns: &Columns, heading: &Heading) -> Option<LeftOutAs> {
        if record.state != State::Whole {
            return None;
        }
        let [code, category] = [Column::Code, Column::Category].map(|column| columns.cell(record, column));
        let words = &self.sense.words;
        // Most codes have a digit and no blank, and are no words.
        let wordy = code.contains(' ') || !code.bytes().any(|byte| byte.is_ascii_digit());
        let mut written = record.cells().filter(|cell| !cell.is_empty());
        if wordy && words.total(code)
            || (code.is_empty() || category.is_empty()) && written.any(|cell| words.total(cell))
        {
            return Some(LeftOutAs::Total);
        }
        let repeats = |column: Column| {
            let name = heading.place(column).and_then(|place| heading.names.get(place));
            name.is_some_and(|name| folded(name) == folded(columns.cell(record, column)))
        };
        let is_name = |cell: &str| words.column(cell).is_some();
        let again = wordy && repeats(Column::Code) && repeats(Column::Category);
        // Of a heading of two rows, the second names what the first has left open.
        let more = code.is_empty() && record.cells().filter(|cell| !cell.is_empty()).all(is_name);
        (again || more).then_some(LeftOutAs::Heading)
    }

    fn saw_code(&mut self, code: &str, line: u64) {
        if !self.codes.is_new(code) {
            self.totals.said.doubt(Doubt::SameCode, 1, line);
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
            let units = self.columns.as_ref().is_some_and(|columns| columns.has(Column::Units));
            let written = Column::ALL.into_iter().filter(|column| units || *column != Column::Units);
            let names = written.map(|column| column.name(*lang)).collect::<Vec<_>>().join(",");
            *text += &[&names, lang.register_out_total(), lang.register_out_difference()].join(",");
            text.push('\n');
        }
    }

    /// How the file was read; all that counts is added up.
    fn understood(&mut self, letters: Letters) -> Understood {
        if let Err(refusal) = self.totals.settle() {
            self.fault = self.fault.take().or(Some(FileFault::Withheld(refusal)));
        }
        let Some(heading) = &self.heading else { return Understood { letters, ..Understood::default() } };
        let name = |(place, name): (usize, &String)| ColumnRead { name: repeated(name), column: heading.column(place) };
        let signs = self.sense.known.signs();
        let mut said = std::mem::take(&mut self.totals.said);
        let mut assumed = std::mem::take(&mut said.assumed);
        let (plan, service) = (self.totals.plan(), self.totals.service());
        for (column, taken, matters) in [
            (Column::Sewer, Taken::Offered, service.sewer && service.by_use(plan)),
            (Column::Exempt, Taken::Nothing, true),
            (Column::Shop, Taken::No, plan.pricing.home_with_shop.is_some()),
            (Column::Units, Taken::One, plan.shares_connections()),
            (Column::Today, Taken::NotCompared, true),
        ] {
            if matters && self.rows.good > 0 && heading.place(column).is_none() {
                assumed.push(Assumed { column, missing: true, taken, rows: self.rows.good });
            }
        }
        let silent = self.rows.good.saturating_sub(self.totals.compared());
        if heading.place(Column::Today).is_some() && silent > 0 {
            assumed.push(Assumed { column: Column::Today, missing: false, taken: Taken::NotCompared, rows: silent });
        }
        assumed.sort_by_key(|assumed| Column::ALL.iter().position(|column| *column == assumed.column));
        Understood {
            letters,
            separator: heading.separator_between(),
            heading_line: heading.line,
            columns: heading.names.iter().enumerate().map(name).collect(),
            decimal_signs: signs.map(|(column, sign)| DecimalSign { column, sign: sign.letter() }).collect(),
            words: said.take_words(),
            assumed,
            left_out: std::mem::take(&mut self.left_out),
            warnings: said.warnings,
        }
    }

    fn summary(mut self, understood: Understood) -> Result<RegisterSummary, Unusable> {
        if self.fault.is_none() && self.rows.good == 0 && self.rows.bad == 0 {
            self.fault = Some(FileFault::NoUsers);
        }
        if let Some(fault) = self.fault {
            return Err(Unusable { fault, understood: Box::new(understood) });
        }
        let unusable = |refusal| Unusable { fault: FileFault::Withheld(refusal), understood: Box::default() };
        self.sums(understood).map_err(unusable)
    }

    fn sums(self, understood: Understood) -> Finding<RegisterSummary> {
        let says_today = self.columns.as_ref().is_some_and(|columns| columns.has(Column::Today));
        let plan = self.totals.plan();
        let Answer { choice, cost, needed, .. } = &self.answer;
        let sums = self.totals.month()?;
        let (town, month) = (&sums.town(plan.money), sums.amounts(plan.money));
        let fund_rate = fund_rate(plan, choice.fund_rate);
        Ok(RegisterSummary {
            plan: plan.id.clone(),
            understood,
            connections: town.connections,
            rows: self.rows,
            month,
            year: month.times(12)?,
            categories: self.totals.categories(),
            vat_included: plan.pricing.include_vat,
            beyond_needed: known(needed).and_then(|needed| beyond_needed(plan, town, needed)),
            social: SocialGap::of(plan, town, known(needed), choice.ceiling),
            fund: FundDeposits::of(plan, fund_rate, Ok(town)),
            fund_plans: FundPlan::all(
                plan,
                fund_rates(plan, choice.fund_rate),
                &Turnover { first: town.turnover, at: None },
                known(cost),
            ),
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
fn in_common(row: &Row<'_>, units: Option<u32>, lang: Lang) -> String {
    let yes = |said: bool| if said { lang.register_yes() } else { lang.register_no() };
    let number = |value: Decimal| digits::text(digits::shortest(value));
    let mut text = String::with_capacity(USUAL_LINE);
    for cell in [
        &safe(&words::name(row.category, lang)),
        yes(row.metered),
        &row.m3.map(|m3| number(m3.value())).unwrap_or_default(),
        yes(row.social),
        yes(row.sewer),
        &row.exempt.percent().map(number).unwrap_or_default(),
        yes(row.shop),
    ] {
        text.push(',');
        text.push_str(cell);
    }
    if let Some(units) = units {
        text.push(',');
        text.push_str(&digits::text(units.into()));
    }
    text.push(',');
    text
}

/// Writes a row's line: its code, what it has in common with others, today's charge, its total and the difference.
fn write(text: &mut String, code: &str, in_common: &str, (total, today): (i64, Option<i64>), decimals: u32) {
    text.push_str(code);
    text.push_str(in_common);
    if let Some(today) = today {
        digits::add_centimos(text, today, decimals);
    }
    text.push(',');
    digits::add_centimos(text, total, decimals);
    text.push(',');
    if let Some(difference) = today.and_then(|today| total.checked_sub(today)) {
        digits::add_centimos(text, difference, decimals);
    }
    text.push('\n');
}

/// How a cell begins, to be repeated.
fn repeated(cell: &str) -> String {
    cell.chars().take(MOST_REPEATED).map(visible).collect()
}

/// How a row begins, to be repeated.
fn first_cell(record: &Record<'_>) -> String {
    repeated(record.cells().find(|cell| !cell.is_empty()).unwrap_or_default())
}

/// A letter that nobody sees becomes one that says so: it may be what is wrong with a cell.
fn visible(letter: char) -> char {
    match letter {
        letter if letter.is_whitespace() => ' ',
        letter if letter.is_control() => char::REPLACEMENT_CHARACTER,
        letter => letter,
    }
}
