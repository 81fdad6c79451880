//! Excel workbooks, cell by cell.

use std::io::BufRead;

use super::archive::Archive;
use super::delimited::plain_line_ends;
use super::finding::Finding;
use super::gather::Gather;
use super::number::{self, Shape};
use super::xlsx_parts::{SharedTexts, Sheet, rich_text, shapes, without_escapes, workbook};
use super::xml::{Element, Piece, Xml};
use super::{Cell, CellKind, Merged, ReadOptions, Table, TableFormat};

/// Joined areas that are kept; more are counted only.
const MOST_MERGED: usize = 10_000;

/// What is known of the workbook while its sheet is read.
struct Known {
    texts: SharedTexts,
    shapes: Vec<Shape>,
    is_1904: bool,
}

/// What was seen in a sheet.
#[derive(Default)]
struct Seen {
    merged: Vec<Merged>,
    hidden_rows: usize,
    formulas: usize,
    first_formula: Option<(u32, usize)>,
    first_bare: Option<(u32, usize)>,
}

/// Reads a sheet of a workbook.
pub(super) fn read(archive: &mut Archive<'_>, options: &ReadOptions) -> Result<Table, Finding> {
    let book = workbook(archive)?;
    let mut findings = left_alone(archive);
    let known = Known {
        texts: SharedTexts::read(archive, &options.limits)?,
        shapes: shapes(archive)?,
        is_1904: book.is_1904,
    };
    let wanted: Vec<&Sheet> = match &options.sheet {
        Some(name) => book.sheets.iter().filter(|sheet| sheet.name == *name).collect(),
        None => book.sheets.iter().filter(|sheet| !sheet.is_hidden).collect(),
    };
    let mut gather = Gather::new(options.limits);
    let mut seen = Seen::default();
    let mut read = None;
    for sheet in wanted {
        seen = Seen::default();
        if let Some(xml) = archive.part(&sheet.part)? {
            sheet_rows(xml, &known, &mut gather, &mut seen)?;
        }
        if !gather.is_empty() {
            read = Some(sheet);
            break;
        }
    }
    let Some(sheet) = read else {
        return Err(Finding::error("table-no-sheet"));
    };
    seen_to_findings(&seen, &mut findings);
    let others = book.sheets.iter().filter(|one| one.part != sheet.part);
    let others: Vec<&str> = others.map(|one| one.name.as_str()).collect();
    super::ods::note_others(&others, &mut findings);
    Ok(Table {
        format: TableFormat::Xlsx,
        encoding: None,
        sheet: sheet.name.clone(),
        sheets: book.sheets.iter().map(|one| one.name.clone()).collect(),
        rows: gather.finish()?,
        merged: seen.merged,
        findings,
    })
}

/// Names what a workbook holds that is never read.
fn left_alone(archive: &Archive<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    if archive.names().any(|name| name.ends_with("vbaProject.bin")) {
        findings.push(Finding::note("table-macros"));
    }
    if archive
        .names()
        .any(|name| name.starts_with("xl/externalLinks/") || name == "xl/connections.xml")
    {
        findings.push(Finding::note("table-external-links"));
    }
    if archive
        .names()
        .any(|name| name.starts_with("xl/comments") || name.contains("threadedComments/"))
    {
        findings.push(Finding::note("table-comments"));
    }
    findings
}

fn seen_to_findings(seen: &Seen, findings: &mut Vec<Finding>) {
    if let Some((row, column)) = seen.first_formula {
        let finding = Finding::note("table-formulas").count("count", seen.formulas);
        findings.push(finding.in_row(row).in_column(column));
    }
    if let Some((row, column)) = seen.first_bare {
        let finding = Finding::warning("table-formula-without-value");
        findings.push(finding.in_row(row).in_column(column));
    }
    if seen.hidden_rows > 0 {
        findings.push(Finding::note("table-hidden-rows").count("count", seen.hidden_rows));
    }
    super::ods::note_merged(&seen.merged, findings);
}

fn sheet_rows<R: BufRead>(
    mut xml: Xml<R>,
    known: &Known,
    gather: &mut Gather,
    seen: &mut Seen,
) -> Result<(), Finding> {
    let mut row = 0_u32;
    let mut column = 0_usize;
    let mut is_hidden = false;
    loop {
        let (place, kind, shape) = match xml.next()? {
            Piece::Open(element) => match element.name() {
                b"row" => {
                    row = element.number("r").unwrap_or_else(|| row.saturating_add(1));
                    column = 0;
                    is_hidden = element
                        .get("hidden")
                        .is_some_and(|flag| flag == "1" || flag == "true");
                    continue;
                }
                b"c" => cell_head(&element, known, (row.max(1), column)),
                b"mergeCell" => {
                    let area = element.get("ref").and_then(|area| merged(&area));
                    seen.merged
                        .extend(area.filter(|_| seen.merged.len() < MOST_MERGED));
                    continue;
                }
                _ => continue,
            },
            Piece::End => return Ok(()),
            Piece::Close(_) | Piece::Text(_) => continue,
        };
        let rows_before = gather.last_row();
        let cell = cell(&mut xml, known, &kind, shape)?;
        if place.0 < rows_before.unwrap_or(0) {
            return Err(Finding::error("table-rows-out-of-order").in_row(place.0));
        }
        if cell.is_formula {
            seen.formulas += 1;
            seen.first_formula = seen.first_formula.or(Some(place));
            seen.first_bare = seen.first_bare.or_else(|| cell.text.is_empty().then_some(place));
        }
        gather.put(place.0, place.1, cell)?;
        if is_hidden && gather.last_row() != rows_before {
            seen.hidden_rows += 1;
        }
        column = place.1 + 1;
    }
}

/// The place, the kind and the shape of a cell.
fn cell_head(element: &Element<'_>, known: &Known, usual: (u32, usize)) -> ((u32, usize), String, Shape) {
    let place = element.get("r").and_then(|name| place(&name));
    let place = place.map_or(usual, |(row, column)| (row, column as usize));
    let shape = element
        .number("s")
        .and_then(|style| known.shapes.get(style as usize));
    (
        place,
        element.get("t").unwrap_or_default(),
        shape.copied().unwrap_or_default(),
    )
}

/// Reads what is in a cell, up to its end.
fn cell<R: BufRead>(xml: &mut Xml<R>, known: &Known, kind: &str, shape: Shape) -> Result<Cell, Finding> {
    let mut value = String::new();
    let mut inline = None;
    let mut is_value = false;
    let mut is_formula = false;
    loop {
        match xml.next()? {
            Piece::Open(element) => match element.name() {
                b"v" => is_value = true,
                b"f" => {
                    is_formula = true;
                    xml.skip()?;
                }
                b"is" => inline = Some(rich_text(xml, "is")?),
                _ => xml.skip()?,
            },
            Piece::Close(name) if name.is("c") => break,
            Piece::Close(_) => is_value = false,
            Piece::Text(text) if is_value => value.push_str(&text),
            Piece::Text(_) => {}
            Piece::End => break,
        }
    }
    let (text, kind) = match (inline, kind) {
        (Some(text), _) => (text, CellKind::Text),
        (None, "s") => {
            let text = value.trim().parse().ok().and_then(|place| known.texts.get(place));
            (text.unwrap_or_default().to_owned(), CellKind::Text)
        }
        (None, "str" | "inlineStr") => (without_escapes(value), CellKind::Text),
        (None, "b") => (
            (if value.trim() == "1" { "TRUE" } else { "FALSE" }).to_owned(),
            CellKind::Text,
        ),
        (None, "e") => (value, CellKind::Error),
        (None, "d") => (value, CellKind::Date),
        (None, _) if value.trim().is_empty() => (String::new(), CellKind::Text),
        (None, _) => match (shape, number::date(value.trim(), known.is_1904)) {
            (Shape::Date, Some(date)) => (date, CellKind::Date),
            _ => (number::shown(value.trim(), shape), CellKind::Number),
        },
    };
    Ok(Cell {
        text: plain_line_ends(text),
        kind,
        is_formula,
    })
}

/// The row from 1 and the column from 0 of a name such as `C5`.
fn place(name: &str) -> Option<(u32, u32)> {
    let split = name.find(|one: char| one.is_ascii_digit())?;
    let (letters, digits) = name.split_at_checked(split)?;
    let mut column = 0_u32;
    for letter in letters.bytes() {
        let letter = letter.to_ascii_uppercase();
        if !letter.is_ascii_uppercase() {
            return None;
        }
        column = column
            .checked_mul(26)?
            .checked_add(u32::from(letter - b'A') + 1)?;
    }
    Some((
        digits.parse().ok().filter(|row| *row > 0)?,
        column.checked_sub(1)?,
    ))
}

/// An area such as `A2:A5`.
fn merged(area: &str) -> Option<Merged> {
    let (from, to) = area.split_once(':')?;
    let ((first_row, first_column), (last_row, last_column)) = (place(from)?, place(to)?);
    Some(Merged {
        rows: (first_row, last_row),
        columns: (first_column, last_column),
    })
}
