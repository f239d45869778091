//! A register that is kept in a workbook (xlsx, ods): a sheet → the text that a register is read from; and the bills as a
//! workbook.

use super::column::Column;
use super::heading::OF_SHEETS;
use super::records::{Record, Records};
use calamine::{Data, DataRef, Ods, Reader, SheetType, SheetVisible, Xlsx, XlsxCellReader};
use rust_decimal::Decimal;
use rust_xlsxwriter::{Workbook as Book, XlsxError};
use std::io::Cursor;
use std::rc::Rc;

/// Numbers with more zeros than that are none of a register.
const MOST_ZEROS: i32 = 20;

type Bytes = Cursor<Rc<[u8]>>;

/// A workbook.
pub struct Workbook {
    file: File,
    sheets: Vec<String>,
}

enum File {
    Xlsx(Box<Xlsx<Bytes>>),
    Ods(Box<Ods<Bytes>>),
}

impl Workbook {
    /// Opens one; nothing where it is none, or is locked.
    pub fn open(bytes: &[u8]) -> Option<Workbook> {
        let bytes: Rc<[u8]> = bytes.into();
        let cursor = || Cursor::new(Rc::clone(&bytes));
        let file = match Xlsx::new(cursor()) {
            Ok(xlsx) => File::Xlsx(Box::new(xlsx)),
            Err(_) => File::Ods(Box::new(Ods::new(cursor()).ok()?)),
        };
        let sheets = match &file {
            File::Xlsx(xlsx) => xlsx.sheets_metadata(),
            File::Ods(ods) => ods.sheets_metadata(),
        };
        let shown = sheets.iter().filter(|sheet| {
            matches!(sheet.visible, SheetVisible::Visible) && matches!(sheet.typ, SheetType::WorkSheet)
        });
        let sheets = shown.map(|sheet| sheet.name.clone()).collect();
        Some(Workbook { file, sheets })
    }

    /// The names of the sheets that are not hidden.
    pub fn sheets(&self) -> &[String] {
        &self.sheets
    }

    /// A sheet as text, each of its rows one line; nothing where it cannot be read.
    pub fn text(&mut self, sheet: &str) -> Option<String> {
        let mut text = SheetText::default();
        match &mut self.file {
            File::Xlsx(xlsx) => {
                let mut cells = xlsx.worksheet_cells_reader(sheet).ok()?;
                while let Some((cell, style)) = cells.next_cell_with_style_id().ok()? {
                    let shown = shown(cell.get_value(), format_of(&cells, style));
                    text.put(cell.get_position(), &shown);
                }
            }
            File::Ods(ods) => {
                let range = ods.worksheet_range(sheet).ok()?;
                let (row, column) = range.start().unwrap_or_default();
                for (down, right, value) in range.used_cells() {
                    let at = |from: u32, by: usize| from.saturating_add(u32::try_from(by).unwrap_or(u32::MAX));
                    text.put((at(row, down), at(column, right)), &shown(&referred(value), ""));
                }
            }
        }
        Some(text.text)
    }
}

/// The text of a sheet, as far as it was read.
#[derive(Default)]
struct SheetText {
    text: String,
    row: u32,
    column: u32,
}

impl SheetText {
    /// Puts a cell in its place, on the line of its row.
    fn put(&mut self, (row, column): (u32, u32), cell: &str) {
        if cell.is_empty() {
            return;
        }
        while self.row < row {
            self.text.push('\n');
            (self.row, self.column) = (self.row.saturating_add(1), 0);
        }
        while self.column < column {
            self.text.push(char::from(OF_SHEETS));
            self.column = self.column.saturating_add(1);
        }
        // A cell is one line, and quotes mean nothing in it.
        let quoted = cell.starts_with('"');
        let plain = cell.replace(char::is_control, " ");
        self.text += &if quoted { ["\"", &plain.replace('"', "\"\""), "\""].concat() } else { plain };
    }
}

/// The code of a cell's number format.
pub(crate) fn format_of<'s, R: std::io::Read + std::io::Seek>(
    cells: &'s XlsxCellReader<'_, R>,
    style: usize,
) -> &'s str {
    let style = cells.styles().get(style);
    style.and_then(|style| style.number_format.as_ref()).map_or("", |format| format.format_code.as_str())
}

fn referred(value: &Data) -> DataRef<'_> {
    match value {
        Data::Int(value) => DataRef::Int(*value),
        Data::Float(value) => DataRef::Float(*value),
        Data::String(value) => DataRef::SharedString(value),
        Data::Bool(value) => DataRef::Bool(*value),
        Data::DateTime(value) => DataRef::DateTime(*value),
        Data::DateTimeIso(value) => DataRef::DateTimeIso(value.clone()),
        Data::DurationIso(value) => DataRef::DurationIso(value.clone()),
        Data::Error(value) => DataRef::Error(value.clone()),
        Data::Empty => DataRef::Empty,
    }
}

/// A cell as its sheet shows it, but with every digit.
pub(crate) fn shown(value: &DataRef<'_>, format: &str) -> String {
    match value {
        DataRef::Empty => String::new(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(yes) => yes.to_string(),
        DataRef::Int(number) => formatted(number.to_string(), format),
        // Spreadsheets have fifteen digits; what the file has behind them is no number that anybody wrote.
        DataRef::Float(number) => formatted(format!("{number:.14e}"), format),
        DataRef::DateTime(date) => {
            let (year, month, day, hours, minutes, ..) = date.to_ymd_hms_milli();
            let day = format!("{year:04}-{month:02}-{day:02}");
            if (hours, minutes) == (0, 0) { day } else { format!("{day} {hours:02}:{minutes:02}") }
        }
        DataRef::Error(error) => error.to_string(),
    }
}

/// A number in its format, where that is one of percent or of codes; otherwise with a point and all its decimals.
fn formatted(number: String, format: &str) -> String {
    let section = format.split(';').next().unwrap_or_default();
    let Some((negative, digits, point)) = parts(&number) else { return number };
    let percent = section.ends_with('%');
    let point = if percent { point.saturating_add(2) } else { point };
    let Some(plain) = written(&digits, point) else { return number };
    let is_whole = !plain.contains('.') && !negative;
    match code_in(section, &plain).filter(|_| is_whole) {
        Some(code) => code,
        None => [if negative { "-" } else { "" }, &plain, if percent { "%" } else { "" }].concat(),
    }
}

/// Sign and digits of a number, and how many of these stand before the point.
fn parts(number: &str) -> Option<(bool, String, i32)> {
    let (mantissa, exponent) = number.split_once('e').unwrap_or((number, ""));
    let positive = mantissa.strip_prefix('-').unwrap_or(mantissa);
    let (whole, rest) = positive.split_once('.').unwrap_or((positive, ""));
    let exponent = if exponent.is_empty() { 0 } else { exponent.parse::<i32>().ok()? };
    let point = i32::try_from(whole.len()).ok()?.checked_add(exponent)?;
    let digits = [whole, rest].concat();
    digits.bytes().all(|byte| byte.is_ascii_digit()).then_some((positive.len() < mantissa.len(), digits, point))
}

/// Digits with their point. One more zero stands behind three decimals, so that these are none of thousands.
fn written(digits: &str, point: i32) -> Option<String> {
    if !(-MOST_ZEROS..=MOST_ZEROS).contains(&point) {
        return None;
    }
    let before = usize::try_from(point).unwrap_or_default();
    let zeros = usize::try_from(point.checked_neg()?).unwrap_or_default();
    let missing = before.saturating_sub(digits.len());
    let digits = ["0".repeat(zeros), digits.to_owned(), "0".repeat(missing)].concat();
    let (whole, decimals) = digits.split_at_checked(before)?;
    let (whole, decimals) = (whole.trim_start_matches('0'), decimals.trim_end_matches('0'));
    let whole = if whole.is_empty() { "0" } else { whole };
    Some(match decimals.len() {
        0 => whole.to_owned(),
        3 => [whole, ".", decimals, "0"].concat(),
        _ => [whole, ".", decimals].concat(),
    })
}

/// A whole number in a format of zeros and of letters that stand there as they are, as codes have: `000000`, `"A-"000`.
fn code_in(section: &str, whole: &str) -> Option<String> {
    let (mut letters, mut zeros, mut quoted, mut escaped) = (Vec::new(), 0usize, false, false);
    for letter in section.chars() {
        match letter {
            _ if escaped => {
                letters.push(Some(letter));
                escaped = false;
            }
            '"' => quoted = !quoted,
            _ if quoted => letters.push(Some(letter)),
            '\\' => escaped = true,
            '0' => {
                letters.push(None);
                zeros = zeros.saturating_add(1);
            }
            '-' | ' ' | '/' => letters.push(Some(letter)),
            _ => return None,
        }
    }
    if zeros < 2 {
        return None;
    }
    let missing = zeros.saturating_sub(whole.len());
    let filled = ["0".repeat(missing), whole.to_owned()].concat();
    // The first zero stands for all digits that have none of their own.
    let (first, rest) = filled.split_at_checked(filled.len().saturating_sub(zeros.saturating_sub(1)))?;
    let (mut first, mut rest) = (Some(first), rest.chars());
    let mut code = String::new();
    for letter in letters {
        match (letter, first.take()) {
            (Some(letter), kept) => {
                code.push(letter);
                first = kept;
            }
            (None, Some(digits)) => code += digits,
            (None, None) => code.extend(rest.next()),
        }
    }
    Some(code)
}

/// The bills of a register as a workbook, from the CSV that a register writes.
pub struct Bills {
    book: Book,
    records: Records,
    row: u32,
    failed: bool,
}

impl Bills {
    /// A workbook without rows.
    pub fn new() -> Bills {
        let mut book = Book::new();
        book.add_worksheet();
        Bills { book, records: Records::new(b','), row: 0, failed: false }
    }

    /// Takes the next chunk of the CSV.
    pub fn push(&mut self, csv: &[u8]) {
        let Bills { book, records, row, failed } = self;
        records.push(csv, &mut |record| *failed |= write(book, row, record).is_err());
    }

    /// The workbook's file; nothing where there are more rows than a sheet has.
    pub fn save(mut self) -> Option<Vec<u8>> {
        if self.failed {
            return None;
        }
        self.book.save_to_buffer().ok()
    }
}

impl Default for Bills {
    fn default() -> Bills {
        Bills::new()
    }
}

/// Writes a row: codes and words as text, so that 000123 stays, and numbers as such.
fn write(book: &mut Book, row: &mut u32, record: &Record<'_>) -> Result<(), XlsxError> {
    let sheet = book.worksheet_from_index(0)?;
    for (column, (place, cell)) in (0u16..).zip(record.cells().enumerate()) {
        let is_number = !matches!(
            Column::ALL.get(place),
            Some(Column::Code | Column::Category | Column::Metered | Column::Social | Column::Sewer | Column::Shop)
        );
        match cell.parse::<Decimal>() {
            Ok(number) if is_number => sheet.write(*row, column, number)?,
            _ if cell.is_empty() => continue,
            _ => sheet.write_string(*row, column, cell)?,
        };
    }
    *row = row.saturating_add(1);
    Ok(())
}
