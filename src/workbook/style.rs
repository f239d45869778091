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
const QUIET: Color = Color::RGB(0x0059_6670);

/// The widths that a sheet's columns need.
#[derive(Default)]
pub struct Style {
    widths: BTreeMap<u16, usize>,
}

impl Style {
    /// Takes note of what stands in a column.
    pub fn saw(&mut self, column: u16, text: &str, heading: bool) {
        let longest = text.lines().map(|line| line.chars().count()).max().unwrap_or_default();
        let most = if heading { MOST_OF_A_HEADING } else { WIDTHS.1 };
        let width = longest.saturating_add(2).clamp(WIDTHS.0, most);
        let known = self.widths.entry(column).or_default();
        *known = width.max(*known);
    }

    /// A row of so many points.
    pub fn set_row(&self, sheet: &mut Worksheet, row: u32, points: u32) -> Result<(), XlsxError> {
        sheet.set_row_height(row, points).map(|_| ())
    }

    /// Gives every column its width.
    pub fn set_widths(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        for (column, width) in &self.widths {
            sheet.set_column_width(*column, u32::try_from(*width).unwrap_or_default())?;
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

    fn cell() -> Format {
        Format::new().set_text_wrap().set_align(FormatAlign::Top).set_border(FormatBorder::Thin).set_border_color(LINE)
    }
}
