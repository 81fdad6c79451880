//! Rows of facts as a workbook, written as they come: a sheet never stands in memory as a whole.
//!
//! No cell becomes a formula, whatever it begins with: texts are stored as texts, and marked so that editing
//! such a cell does not make it one.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, IgnoreError, Workbook, Worksheet, XlsxError};

use super::paper::Properties;
use super::xlsx::cut;
use crate::exchange::stop::Stop;
use crate::model::UtcSeconds;
use crate::phrase::catalogue::{Catalogue, Language};
use crate::phrase::safe;

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A text; an empty one leaves the cell empty.
    Text(String),
    /// A number; one that is none (infinite, undefined) leaves the cell empty.
    Number(f64),
    /// Nothing.
    Empty,
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<f64> for Value {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Value {
    fn from(number: u32) -> Self {
        Self::Number(f64::from(number))
    }
}

/// One sheet.
pub struct Sheet<'a> {
    /// What it is called; made to fit what sheets may be called.
    pub name: &'a str,
    /// The names of its columns.
    pub columns: &'a [&'a str],
    /// Its rows in order. A row may be shorter than the names; what is longer is written all the same.
    pub rows: Box<dyn Iterator<Item = Vec<Value>> + 'a>,
}

/// A finished workbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The content of the file.
    pub bytes: Vec<u8>,
    /// How many rows it has, besides those of the names.
    pub rows: usize,
    /// How many texts were too long for a cell; each says how much was cut.
    pub cut: usize,
}

/// Writes the sheets in order. The same rows and properties give the same bytes.
///
/// # Errors
/// [`XlsxError`] for more than 1,048,575 rows or 16,384 columns, or where the temporary file through which
/// each sheet goes cannot be written.
pub fn write(sheets: Vec<Sheet<'_>>, properties: &Properties) -> Result<Written, XlsxError> {
    write_until(sheets, properties, &Stop::never())
}

/// The same; what is returned once it was called off is of no use.
pub(super) fn write_until(
    sheets: Vec<Sheet<'_>>,
    properties: &Properties,
    stop: &Stop,
) -> Result<Written, XlsxError> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&described(properties)?);
    let mut names = super::xlsx::Names::default();
    let mut written = Written {
        bytes: Vec::new(),
        rows: 0,
        cut: 0,
    };
    let words = Catalogue::new(Language::from_tag(&properties.lang).unwrap_or_default());
    for sheet in sheets {
        let page = workbook.add_worksheet_with_constant_memory()?;
        page.set_name(names.fitting(sheet.name))?;
        fill(page, &words, sheet, &mut written, stop)?;
    }
    workbook.save_to_writer(stop.until(&mut written.bytes))?;
    Ok(written)
}

/// What the file says of itself: no author, and the session's time for the clock's.
pub(super) fn described(properties: &Properties) -> Result<DocProperties, XlsxError> {
    // Workbooks know no time before 1900 and none after 9999.
    let seconds = properties.created.0.clamp(0, UtcSeconds::LATEST.0);
    let created = ExcelDateTime::from_timestamp(seconds)?;
    let line = |text: &str| {
        let text = safe::shown(text).replace('\n', " ");
        text.chars().take(MOST_DESCRIBED).collect::<String>()
    };
    Ok(DocProperties::new()
        .set_title(line(&properties.title))
        .set_subject(line(&properties.subject))
        .set_creation_datetime(&created))
}

/// The longest title that Excel shows.
const MOST_DESCRIBED: usize = 255;

fn fill(
    page: &mut Worksheet,
    words: &Catalogue,
    sheet: Sheet<'_>,
    written: &mut Written,
    stop: &Stop,
) -> Result<(), XlsxError> {
    let head = Format::new().set_bold();
    let quoted = Format::new().set_quote_prefix();
    let last_column = u16::try_from(sheet.columns.len().saturating_sub(1)).unwrap_or(u16::MAX);
    page.set_freeze_panes(1, 0)?;
    page.set_column_range_width(0, last_column, 18)?;
    for (column, name) in (0_u16..).zip(sheet.columns) {
        page.write_string_with_format(0, column, safe::shown(name), &head)?;
    }
    let mut last_row = 0;
    for (row, cells) in (1_u32..).zip(sheet.rows.take_while(|_| !stop.is_asked())) {
        for (column, value) in (0_u16..).zip(cells) {
            match value {
                Value::Number(number) if number.is_finite() => {
                    page.write_number(row, column, number)?;
                }
                Value::Text(text) if !text.is_empty() => {
                    let shown = safe::shown(&text);
                    let kept = cut(words, &shown);
                    written.cut += usize::from(kept.is_some());
                    let kept = kept.as_deref().unwrap_or(&shown);
                    if starts_formula(kept) {
                        page.write_string_with_format(row, column, kept, &quoted)?;
                    } else {
                        page.write_string(row, column, kept)?;
                    }
                }
                Value::Text(_) | Value::Number(_) | Value::Empty => {}
            }
        }
        written.rows += 1;
        last_row = row;
    }
    page.autofilter(0, 0, last_row, last_column)?;
    // Codes such as 1.4 are texts, and meant so.
    if last_row > 0 {
        page.ignore_error_range(1, 0, last_row, last_column, IgnoreError::NumberStoredAsText)?;
    }
    Ok(())
}

/// Whether a cell with the text would become a formula, were it typed in.
pub(super) fn starts_formula(text: &str) -> bool {
    text.trim_start()
        .starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}
