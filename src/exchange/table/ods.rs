//! `OpenDocument` spreadsheets, cell by cell.

use std::io::BufRead;

use super::archive::Archive;
use super::finding::Finding;
use super::gather::Gather;
use super::xml::{Element, Piece, Xml};
use super::{Cell, CellKind, Merged, ReadOptions, Table, TableFormat};

/// What was seen while reading.
#[derive(Default)]
struct Seen {
    merged: Vec<Merged>,
    formulas: usize,
    first_formula: Option<(u32, usize)>,
    comments: usize,
    has_outside: bool,
    hidden_rows: usize,
}

/// Reads a sheet of a document.
pub(super) fn read(archive: &mut Archive<'_>, options: &ReadOptions) -> Result<Table, Finding> {
    if is_locked(archive)? {
        return Err(Finding::error("table-old-or-locked"));
    }
    let mut findings = Vec::new();
    if archive
        .names()
        .any(|name| name.starts_with("Basic/") || name.starts_with("Scripts/"))
    {
        findings.push(Finding::note("table-macros"));
    }
    let Some(mut xml) = archive.part("content.xml")? else {
        return Err(Finding::error("table-no-sheet"));
    };
    let mut gather = Gather::new(options.limits);
    let mut seen = Seen::default();
    let mut sheets = Vec::new();
    let mut read = None;
    loop {
        match xml.next()? {
            Piece::Open(element) if element.name() == b"table" => {
                let name = element.get_whole("table:name").unwrap_or_default();
                let is_wanted = options.sheet.as_ref().is_none_or(|wanted| *wanted == name);
                if sheets.len() < 1_000 {
                    sheets.push(name.clone());
                }
                if is_wanted && read.is_none() {
                    sheet_rows(&mut xml, &mut gather, &mut seen)?;
                    read = (!gather.is_empty()).then_some(name);
                } else {
                    xml.skip()?;
                }
            }
            Piece::End => break,
            Piece::Open(_) | Piece::Close(_) | Piece::Text(_) => {}
        }
    }
    let Some(sheet) = read else {
        return Err(Finding::error("table-no-sheet"));
    };
    to_findings(&seen, &mut findings);
    let others: Vec<&str> = sheets
        .iter()
        .map(String::as_str)
        .filter(|name| *name != sheet)
        .collect();
    note_others(&others, &mut findings);
    Ok(Table {
        format: TableFormat::Ods,
        encoding: None,
        sheet,
        sheets,
        rows: gather.finish()?,
        merged: seen.merged,
        findings,
    })
}

/// Says which sheets were not read.
pub(super) fn note_others(others: &[&str], findings: &mut Vec<Finding>) {
    if !others.is_empty() {
        let finding = Finding::note("table-other-sheets").count("count", others.len());
        findings.push(finding.word("names", others.join(", ")));
    }
}

/// Says that cells are joined.
pub(super) fn note_merged(merged: &[Merged], findings: &mut Vec<Finding>) {
    if let Some(first) = merged.first() {
        let finding = Finding::note("table-merged").count("count", merged.len());
        findings.push(finding.in_row(first.rows.0).in_column(first.columns.0 as usize));
    }
}

fn to_findings(seen: &Seen, findings: &mut Vec<Finding>) {
    if seen.has_outside {
        findings.push(Finding::note("table-external-links"));
    }
    if seen.comments > 0 {
        findings.push(Finding::note("table-comments"));
    }
    if let Some((row, column)) = seen.first_formula {
        let finding = Finding::note("table-formulas").count("count", seen.formulas);
        findings.push(finding.in_row(row).in_column(column));
    }
    if seen.hidden_rows > 0 {
        findings.push(Finding::note("table-hidden-rows").count("count", seen.hidden_rows));
    }
    note_merged(&seen.merged, findings);
}

/// Whether the list of parts says that they are encrypted.
fn is_locked(archive: &mut Archive<'_>) -> Result<bool, Finding> {
    let Some(mut xml) = archive.part("META-INF/manifest.xml")? else {
        return Ok(false);
    };
    loop {
        match xml.next()? {
            Piece::Open(element) if element.name() == b"encryption-data" => return Ok(true),
            Piece::End => return Ok(false),
            Piece::Open(_) | Piece::Close(_) | Piece::Text(_) => {}
        }
    }
}

/// Reads the rows of a table, up to its end.
fn sheet_rows<R: BufRead>(xml: &mut Xml<R>, gather: &mut Gather, seen: &mut Seen) -> Result<(), Finding> {
    let mut row = 1_u32;
    loop {
        match xml.next()? {
            Piece::Open(element) => match element.name() {
                b"table-row" => {
                    let times = element.number("number-rows-repeated").unwrap_or(1);
                    let is_hidden = element.get("visibility").is_some_and(|kind| kind != "visible");
                    row_cells(xml, row, gather, seen)?;
                    if gather.last_row() == Some(row) {
                        seen.hidden_rows += usize::from(is_hidden);
                        for copy in 1..times {
                            gather.repeat_last(row.saturating_add(copy))?;
                        }
                    }
                    row = row.saturating_add(times);
                }
                b"table-source" => {
                    seen.has_outside = true;
                    xml.skip()?;
                }
                // Rows may stand in groups; all else holds no cells.
                b"table-rows" | b"table-row-group" | b"table-header-rows" => {}
                _ => xml.skip()?,
            },
            Piece::Close(name) if name.is("table") => return Ok(()),
            Piece::Close(_) | Piece::Text(_) => {}
            Piece::End => return Ok(()),
        }
    }
}

fn row_cells<R: BufRead>(
    xml: &mut Xml<R>,
    row: u32,
    gather: &mut Gather,
    seen: &mut Seen,
) -> Result<(), Finding> {
    let mut column = 0_usize;
    loop {
        match xml.next()? {
            Piece::Open(element) => match element.name() {
                name @ (b"table-cell" | b"covered-table-cell") => {
                    let is_covered = name == b"covered-table-cell";
                    let times = element.number("number-columns-repeated").unwrap_or(1) as usize;
                    let head = Head::of(&element);
                    if !is_covered && (head.spans.0 > 1 || head.spans.1 > 1) && seen.merged.len() < 10_000 {
                        let last_column = column as u32 + head.spans.1.saturating_sub(1);
                        seen.merged.push(Merged {
                            rows: (row, row.saturating_add(head.spans.0.saturating_sub(1))),
                            columns: (column as u32, last_column),
                        });
                    }
                    let cell = head.cell(xml, seen)?;
                    if cell.is_formula {
                        seen.formulas += 1;
                        seen.first_formula = seen.first_formula.or(Some((row, column)));
                    }
                    // What lies under a joined cell is out of sight, and never what people meant.
                    if !is_covered && !cell.text.trim().is_empty() {
                        for copy in 0..times {
                            gather.put(row, column.saturating_add(copy), cell.clone())?;
                        }
                    }
                    column = column.saturating_add(times);
                }
                _ => xml.skip()?,
            },
            Piece::Close(name) if name.is("table-row") => return Ok(()),
            Piece::Close(_) | Piece::Text(_) => {}
            Piece::End => return Ok(()),
        }
    }
}

/// What a cell says of itself.
struct Head {
    kind: CellKind,
    date: Option<String>,
    value: Option<String>,
    is_formula: bool,
    spans: (u32, u32),
}

impl Head {
    fn of(element: &Element<'_>) -> Self {
        let kind = match element.get_whole("office:value-type").as_deref() {
            Some("float" | "percentage" | "currency") => CellKind::Number,
            Some("date") => CellKind::Date,
            _ => CellKind::Text,
        };
        Self {
            kind,
            date: element.get("date-value"),
            value: element
                .get_whole("office:value")
                .or_else(|| element.get("string-value")),
            is_formula: element.get("formula").is_some(),
            spans: (
                element.number("number-rows-spanned").unwrap_or(1),
                element.number("number-columns-spanned").unwrap_or(1),
            ),
        }
    }

    /// Reads the paragraphs in the cell, up to its end.
    fn cell<R: BufRead>(self, xml: &mut Xml<R>, seen: &mut Seen) -> Result<Cell, Finding> {
        let mut shown = String::new();
        let mut paragraphs = 0;
        let mut depth = 1_u32;
        let mut in_paragraph = 0_u32;
        loop {
            match xml.next()? {
                Piece::Open(element) => match element.name() {
                    b"annotation" => {
                        seen.comments += 1;
                        xml.skip()?;
                    }
                    b"p" | b"h" => {
                        if paragraphs > 0 {
                            shown.push('\n');
                        }
                        paragraphs += 1;
                        in_paragraph += 1;
                        depth += 1;
                    }
                    b"s" => {
                        let count = element.number("c").unwrap_or(1).min(1_000);
                        shown.extend(std::iter::repeat_n(' ', count as usize));
                        depth += 1;
                    }
                    b"tab" | b"line-break" => {
                        shown.push(if element.name() == b"tab" { '\t' } else { '\n' });
                        depth += 1;
                    }
                    b"span" | b"a" => depth += 1,
                    // Pictures and shapes, with whatever is written in them.
                    _ => xml.skip()?,
                },
                Piece::Close(name) => {
                    depth -= 1;
                    if name.is("p") || name.is("h") {
                        in_paragraph = in_paragraph.saturating_sub(1);
                    }
                    if depth == 0 {
                        break;
                    }
                }
                Piece::Text(text) if in_paragraph > 0 => shown.push_str(&text),
                Piece::Text(_) => {}
                Piece::End => break,
            }
        }
        let is_error = self.is_formula && (shown.starts_with("Err:") || shown.starts_with('#'));
        let text = match (self.kind, self.date, self.value) {
            (CellKind::Date, Some(date), _) => date.split('T').next().unwrap_or_default().to_owned(),
            (_, _, Some(value)) if shown.is_empty() => value,
            _ => shown,
        };
        Ok(Cell {
            text,
            kind: if is_error { CellKind::Error } else { self.kind },
            is_formula: self.is_formula,
        })
    }
}
