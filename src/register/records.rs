//! Text in chunks → records, each with the line where it begins.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

/// The most bytes of a row; what is longer is one bad row, so that an open quotation mark cannot fill the memory.
pub const MOST_BYTES: usize = 65_536;
/// The most cells of a row.
const MOST_CELLS: usize = 1_024;

/// A row as it stands in the file.
pub struct Record<'r> {
    /// The line where it begins, from 1.
    pub line: u64,
    /// Whether it could be read as a row.
    pub state: State,
    text: &'r str,
    ends: &'r [usize],
}

/// Whether a record could be read as a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It ends where a row ends.
    Whole,
    /// It is longer than a row can be; its cells are not kept.
    TooLong,
    /// The file ends inside a quoted cell.
    Unclosed,
}

impl<'r> Record<'r> {
    /// A cell from 0, without the blanks around it; empty where the row has none there.
    pub fn cell(&self, index: usize) -> &'r str {
        let from = index.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let to = self.ends.get(index).copied().unwrap_or(from);
        trimmed(self.text.get(from..to).unwrap_or_default())
    }

    /// How many cells it has.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Its cells.
    pub fn cells(&self) -> impl Iterator<Item = &'r str> {
        (0..self.len()).map(|index| self.cell(index))
    }

    /// Whether nothing stands in it.
    pub fn is_blank(&self) -> bool {
        self.state == State::Whole && self.cells().all(str::is_empty)
    }
}

/// A text without the blanks around it; most have none.
fn trimmed(text: &str) -> &str {
    match text.as_bytes() {
        [only] if only.is_ascii_graphic() => text,
        [first, .., last] if first.is_ascii_graphic() && last.is_ascii_graphic() => text,
        _ => text.trim(),
    }
}

/// Reads records from chunks that may end anywhere.
pub struct Records {
    reader: Reader,
    output: Vec<u8>,
    ends: Vec<usize>,
    filled: usize,
    cells: usize,
    too_long: bool,
    place: Place,
}

impl Records {
    /// Records whose cells this stands between.
    pub fn new(separator: u8) -> Records {
        Records {
            reader: ReaderBuilder::new().delimiter(separator).build(),
            output: vec![0; MOST_BYTES],
            ends: vec![0; MOST_CELLS],
            filled: 0,
            cells: 0,
            too_long: false,
            place: Place { line: 1, after_return: false, record: None },
        }
    }

    /// The file ends here: hands on what is left.
    pub fn finish(&mut self, take: &mut impl FnMut(&Record<'_>)) {
        // The end of a line closes every record but one with an open quotation mark.
        self.push(b"\n", take);
        if self.place.record.is_some() {
            self.hand_on(State::Unclosed, take);
        }
    }

    /// Takes the next chunk and hands on every record that ends in it.
    pub fn push(&mut self, mut input: &[u8], take: &mut impl FnMut(&Record<'_>)) {
        while !input.is_empty() {
            let output = self.output.get_mut(self.filled..).unwrap_or_default();
            let ends = self.ends.get_mut(self.cells..).unwrap_or_default();
            let (result, taken, filled, cells) = self.reader.read_record(input, output, ends);
            let (done, rest) = input.split_at_checked(taken).unwrap_or((input, &[]));
            self.place.pass(done);
            input = rest;
            self.filled = self.filled.saturating_add(filled);
            self.cells = self.cells.saturating_add(cells);
            match result {
                ReadRecordResult::InputEmpty | ReadRecordResult::End => {}
                ReadRecordResult::OutputFull | ReadRecordResult::OutputEndsFull => {
                    (self.too_long, self.filled, self.cells) = (true, 0, 0);
                }
                ReadRecordResult::Record => self.hand_on(State::Whole, take),
            }
        }
    }

    fn hand_on(&mut self, state: State, take: &mut impl FnMut(&Record<'_>)) {
        let state = if self.too_long && state == State::Whole { State::TooLong } else { state };
        let cells = if state == State::Whole { self.cells } else { 0 };
        take(&Record {
            line: self.place.record.take().unwrap_or(self.place.line),
            state,
            text: self.output.get(..self.filled).and_then(|text| str::from_utf8(text).ok()).unwrap_or_default(),
            ends: self.ends.get(..cells).unwrap_or_default(),
        });
        (self.too_long, self.filled, self.cells) = (false, 0, 0);
    }
}

/// Where reading is: lines end with CR LF, LF or CR.
struct Place {
    line: u64,
    after_return: bool,
    record: Option<u64>,
}

impl Place {
    fn pass(&mut self, bytes: &[u8]) {
        for byte in bytes {
            match byte {
                b'\n' if self.after_return => {}
                b'\n' | b'\r' => self.line = self.line.saturating_add(1),
                _ if self.record.is_some() => {}
                _ => self.record = Some(self.line),
            }
            self.after_return = *byte == b'\r';
        }
    }
}
