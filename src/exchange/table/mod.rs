//! Tables of any origin as plain rows of cells: delimited text, pasted tables, spreadsheets.
//!
//! Nothing in a table is carried out: formulas are read as the values stored beside them, macros and links
//! to other files are left alone and named. What is read is bounded by [`Limits`] whatever a file says of
//! itself, since a spreadsheet of a kilobyte can claim a sheet of billions of cells.

mod archive;
mod delimited;
mod encoding;
mod finding;
mod gather;
mod number;
mod ods;
mod pipes;
mod xlsx;
mod xlsx_parts;
mod xml;

pub use encoding::Encoding;
pub use finding::{Finding, Severity, Value, column_name};

use gather::Gather;

/// How much of a table is read. More than that is refused, never cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file.
    pub bytes: usize,
    /// Bytes that a part of a spreadsheet unfolds to.
    pub unfolded: u64,
    /// Parts of a spreadsheet.
    pub parts: usize,
    /// Rows with content.
    pub rows: usize,
    /// Columns.
    pub columns: usize,
    /// Cells up to the last one with content of each row.
    pub cells: usize,
    /// Bytes of text in one cell.
    pub cell: usize,
    /// Bytes of text in all cells.
    pub text: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            bytes: 32 << 20,
            unfolded: 96 << 20,
            parts: 2_000,
            rows: 200_000,
            columns: 512,
            cells: 500_000,
            cell: 1 << 18,
            text: 24 << 20,
        }
    }
}

/// How a table is to be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadOptions {
    /// The sheet of a workbook by its name; the first one in sight that has content, if none is named.
    pub sheet: Option<String>,
    /// The encoding of a text; guessed if none is named.
    pub encoding: Option<Encoding>,
    /// What stands between the cells of a text; guessed if none is named.
    pub delimiter: Option<char>,
    /// How much is read.
    pub limits: Limits,
}

/// What kind of file a table was read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableFormat {
    /// Text with a character between cells; none if every line is one cell.
    Delimited(Option<char>),
    /// A table drawn with vertical bars, as in Markdown.
    Pipes,
    /// An Excel workbook.
    Xlsx,
    /// An `OpenDocument` spreadsheet.
    Ods,
}

/// What a cell held besides text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CellKind {
    /// Text.
    #[default]
    Text,
    /// A number; its text is what the sheet shows, as far as that can be told.
    Number,
    /// A date, as year-month-day.
    Date,
    /// An error value such as a reference to nothing.
    Error,
}

/// A cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// What it says, lines ended by `\n`.
    pub text: String,
    /// What it held.
    pub kind: CellKind,
    /// Whether the text is the stored result of a formula.
    pub is_formula: bool,
}

/// A row with content.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Its number in the sheet, or the line of the text that it begins on; from 1.
    pub number: u32,
    /// Its cells, up to the last one with content.
    pub cells: Vec<Cell>,
}

impl Row {
    /// The text of a cell, without space at its ends; empty where there is none.
    pub fn text(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", |cell| cell.text.trim())
    }
}

/// Cells that are joined into one: the first row and column and the last, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Merged {
    /// Row numbers, first and last, from 1.
    pub rows: (u32, u32),
    /// Columns, first and last, from 0.
    pub columns: (u32, u32),
}

/// A table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What it was read from.
    pub format: TableFormat,
    /// The encoding of a text; none for a spreadsheet.
    pub encoding: Option<Encoding>,
    /// The sheet that was read; empty for a text.
    pub sheet: String,
    /// All sheets of the workbook.
    pub sheets: Vec<String>,
    /// The rows with content, in order.
    pub rows: Vec<Row>,
    /// Joined cells; their text stands in the first of them.
    pub merged: Vec<Merged>,
    /// What was noticed while reading.
    pub findings: Vec<Finding>,
}

impl Table {
    /// The number of columns of the widest row.
    pub fn width(&self) -> usize {
        self.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0)
    }
}

/// Reads a table from the bytes of a file or from pasted text.
///
/// What it is is told from its content, not from a name. The error is a finding that says why nothing could
/// be read, with the place where that shows.
pub fn read_table(bytes: &[u8], options: &ReadOptions) -> Result<Table, Finding> {
    if bytes.len() > options.limits.bytes {
        let most = options.limits.bytes >> 20;
        return Err(Finding::error("table-too-large").count("most", most));
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return workbook(bytes, options);
    }
    if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        return Err(Finding::error("table-old-or-locked"));
    }
    let decoded = encoding::decode(bytes, options.encoding)?;
    let mut findings = Vec::new();
    if decoded.is_guess {
        findings.push(Finding::note("table-encoding-guessed").word("encoding", decoded.encoding.name()));
    }
    let mut gather = Gather::new(options.limits);
    let format = if options.delimiter.is_none() && pipes::is_drawn(&decoded.text) {
        pipes::read(&decoded.text, &mut gather, &mut findings)?;
        TableFormat::Pipes
    } else {
        let (text, named, skipped) = delimited::without_hint(&decoded.text);
        let delimiter = options.delimiter.or(named).or_else(|| delimited::guess(text));
        delimited::read(text, delimiter, skipped, &mut gather)?;
        TableFormat::Delimited(delimiter)
    };
    Ok(Table {
        format,
        encoding: Some(decoded.encoding),
        sheet: String::new(),
        sheets: Vec::new(),
        rows: gather.finish()?,
        merged: Vec::new(),
        findings,
    })
}

fn workbook(bytes: &[u8], options: &ReadOptions) -> Result<Table, Finding> {
    let mut archive = archive::Archive::open(bytes, options.limits)?;
    if archive.has("content.xml") {
        return ods::read(&mut archive, options);
    }
    if archive.has("xl/workbook.bin") {
        return Err(Finding::error("table-old-or-locked"));
    }
    xlsx::read(&mut archive, options)
}

#[cfg(test)]
mod tests;
