//! How a sheet looks: its formats, and columns as wide as what stands in them.

use crate::plan::shape::{Measure, Shape};
use rust_decimal::Decimal;
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, Worksheet, XlsxError};
use std::collections::BTreeMap;

/// The narrowest and the widest column, in letters.
const WIDTHS: (usize, usize) = (9, 44);
/// The widest column of numbers and short words: a heading is broken rather.
const MOST_OF_A_HEADING: usize = 18;

const INK: Color = Color::RGB(0x0017_3F5F);
const HEADING: Color = Color::RGB(0x00DC_E9F2);
const LINE: Color = Color::RGB(0x00C4_CDD5);
const BLOCKED: Color = Color::RGB(0x00EE_EEEE);
const QUIET: Color = Color::RGB(0x0059_6670);

/// The points of a line, and of a title.
const LINE_HEIGHT: usize = 15;
const TITLE_HEIGHT: u32 = 22;

/// The widths that a sheet's columns need, and with them the heights of its rows.
#[derive(Default)]
pub struct Style {
    widths: BTreeMap<u16, usize>,
    seen: Vec<(u32, u16, Vec<usize>)>,
    titles: Vec<u32>,
}

impl Style {
    /// Takes note of what stands in a cell.
    pub fn saw(&mut self, row: u32, column: u16, text: &str, heading: bool) {
        let lines: Vec<usize> = text.lines().map(|line| line.chars().count()).collect();
        let longest = lines.iter().copied().max().unwrap_or_default();
        let most = if heading { MOST_OF_A_HEADING } else { WIDTHS.1 };
        self.seen.push((row, column, lines));
        let width = longest.saturating_add(2).clamp(WIDTHS.0, most);
        let known = self.widths.entry(column).or_default();
        *known = width.max(*known);
    }

    /// Takes note of a title.
    pub fn saw_title(&mut self, row: u32) {
        self.titles.push(row);
    }

    /// Gives every column its width, and every row of several lines its height: not every program finds it.
    pub fn set_sizes(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        for (column, width) in &self.widths {
            sheet.set_column_width(*column, u32::try_from(*width).unwrap_or_default())?;
        }
        let mut heights: BTreeMap<u32, usize> = BTreeMap::new();
        for (row, column, lines) in &self.seen {
            let width = self.widths.get(column).map_or(WIDTHS.1, |width| width.saturating_sub(1)).max(1);
            let height: usize = lines.iter().map(|length| length.div_ceil(width).max(1)).sum();
            let known = heights.entry(*row).or_default();
            *known = height.max(*known);
        }
        for (row, lines) in heights.into_iter().filter(|(_, lines)| *lines > 1) {
            let points = u32::try_from(lines.saturating_mul(LINE_HEIGHT)).unwrap_or_default();
            sheet.set_row_height(row, points)?;
        }
        for row in &self.titles {
            sheet.set_row_height(*row, TITLE_HEIGHT)?;
        }
        Ok(())
    }

    /// A title.
    pub fn title() -> Format {
        Format::new().set_bold().set_font_size(13).set_font_color(INK)
    }

    /// The head of a column.
    pub fn heading() -> Format {
        Style::cell().set_bold().set_font_color(INK).set_background_color(HEADING)
    }

    /// What a row is called.
    pub fn label() -> Format {
        Style::cell().set_font_color(INK)
    }

    /// What stands before the source of a whole table.
    pub fn beside_title() -> Format {
        Format::new().set_font_color(QUIET).set_align(FormatAlign::Right)
    }

    /// What a row is counted in.
    pub fn unit() -> Format {
        Style::cell().set_font_color(QUIET)
    }

    /// A text.
    pub fn text() -> Format {
        Style::cell()
    }

    /// A day.
    pub fn date() -> Format {
        Style::cell().set_num_format("yyyy-mm-dd").set_align(FormatAlign::Left)
    }

    /// A number with the decimals that it was typed with.
    pub fn number(value: Decimal, percent: bool) -> Format {
        let decimals = value.scale().saturating_sub(if percent { 2 } else { 0 });
        Style::decimals(decimals, percent)
    }

    fn decimals(decimals: u32, percent: bool) -> Format {
        let zeros = "0".repeat(usize::try_from(decimals).unwrap_or_default());
        let point = if zeros.is_empty() { "" } else { "." };
        let (whole, sign) = if percent { ("0", "%") } else { ("#,##0", "") };
        Style::cell().set_num_format([whole, point, &zeros, sign].concat())
    }

    /// A place that nobody has filled in: what is typed there is shown as such a place is.
    pub fn empty(shape: &Shape) -> Format {
        match shape {
            Shape::Number(number) if number.measure == Measure::Rate => Style::cell().set_num_format("0.0%"),
            Shape::Date => Style::date(),
            _ => Style::cell(),
        }
    }

    /// What the program works out.
    pub fn blocked() -> Format {
        Style::cell().set_background_color(BLOCKED)
    }

    fn cell() -> Format {
        Format::new().set_text_wrap().set_align(FormatAlign::Top).set_border(FormatBorder::Thin).set_border_color(LINE)
    }
}
