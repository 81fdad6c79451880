//! A table in a sheet: its head, its rows, and how they look.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, IgnoreError, Worksheet, XlsxError};

use super::{cells, height};
use crate::exchange::export::columns;
use crate::exchange::export::paper::{Cell, CellKind, Line, Mark, Table, TableKind};
use crate::exchange::stop::Stop;
use crate::phrase::catalogue::Catalogue;

/// Text that stands back.
pub(super) const WEAK: Color = Color::RGB(0x0055_6064);
/// The colour of lines under heads.
pub(super) const TEAL: Color = Color::RGB(0x000B_6469);
const LINE: Color = Color::RGB(0x00CF_D3D1);
const GROUND: Color = Color::RGB(0x00E6_F1EF);
const WARN: Color = Color::RGB(0x008A_4B06);

/// The widest column, in letters.
const WIDEST: f64 = 60.0;

/// Where the parts of a table stand in its sheet.
pub(super) struct Place {
    /// The first row of the head.
    pub(super) head: u32,
    /// The first row of the body.
    pub(super) body: u32,
    /// The first row after the table.
    pub(super) end: u32,
    /// The last column.
    pub(super) last_column: u16,
}

/// What kind of row it is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Row {
    Head,
    Body,
    Foot,
}

/// The format that all text begins with.
pub(super) fn base() -> Format {
    Format::new()
        .set_font_name("Arial")
        .set_font_size(height::SIZE)
        .set_text_wrap()
        .set_align(FormatAlign::Top)
}

/// The widths of the columns in letters.
pub(super) fn widths(table: &Table) -> Vec<f64> {
    let total = match table.kind {
        TableKind::Overview => 190.0,
        _ if table.is_wide() => 150.0,
        _ => 100.0,
    };
    let shares = columns::share(table, total);
    shares
        .into_iter()
        .map(|letters| f64::from(letters).clamp(4.0, WIDEST))
        .collect()
}

/// Writes a table from a row on.
pub(super) fn write(
    (page, stop): (&mut Worksheet, &Stop),
    words: &Catalogue,
    table: &Table,
    head: u32,
    widths: &[f64],
) -> Result<Place, XlsxError> {
    let width = columns::count(table);
    let mut writer = Writer {
        page,
        stop,
        words,
        width,
        widths,
        row: head,
    };
    for names in [&table.groups, &table.columns] {
        if !names.is_empty() {
            writer.rows(std::slice::from_ref(names), Row::Head)?;
        }
    }
    let body = writer.row;
    for section in &table.sections {
        if let Some(heading) = &section.heading {
            writer.group(heading)?;
        }
        writer.rows(&section.rows, Row::Body)?;
    }
    writer.rows(&table.foot, Row::Foot)?;
    let (end, last_column) = (writer.row, column(width.saturating_sub(1))?);
    if end > body {
        // Codes such as 1.4 are texts, and meant so.
        let error = IgnoreError::NumberStoredAsText;
        page.ignore_error_range(body, 0, end - 1, last_column, error)?;
    }
    Ok(Place {
        head,
        body,
        end,
        last_column,
    })
}

fn column(at: usize) -> Result<u16, XlsxError> {
    u16::try_from(at).map_err(|_too_many| XlsxError::RowColumnLimitError)
}

struct Writer<'p> {
    page: &'p mut Worksheet,
    stop: &'p Stop,
    words: &'p Catalogue,
    width: usize,
    widths: &'p [f64],
    row: u32,
}

impl Writer<'_> {
    /// The name of the rows that follow. Not merged, so that rows can be sorted.
    fn group(&mut self, heading: &Line) -> Result<(), XlsxError> {
        // No lines between: the words run over them.
        let format = Format::new().set_background_color(GROUND);
        let plain = Format::new()
            .set_font_name("Arial")
            .set_font_size(height::SIZE)
            .set_bold()
            .set_font_color(TEAL)
            .set_background_color(GROUND);
        for at in 1..self.width {
            self.page.write_blank(self.row, column(at)?, &format)?;
        }
        // Without wrapping, the words run over the empty cells beside.
        let place = (self.row, 0);
        cells::write(self.page, self.words, place, heading, CellKind::Text, &plain)?;
        self.row += 1;
        Ok(())
    }

    /// Writes rows that belong together.
    fn rows(&mut self, rows: &[Vec<Cell>], kind: Row) -> Result<(), XlsxError> {
        let first = self.row;
        let last = first + u32::try_from(rows.len()).map_err(|_many| XlsxError::RowColumnLimitError)?;
        let mut taken = vec![0_usize; self.width];
        // What a cell over several rows needs in the last of them.
        let mut needed: Vec<(u32, f64)> = Vec::new();
        for cells in rows.iter().take_while(|_| !self.stop.is_asked()) {
            let mut cells = cells.iter();
            let mut at = 0;
            let mut highest = 0.0_f64;
            while let Some(below) = taken.get_mut(at) {
                if *below > 0 {
                    *below -= 1;
                    at += 1;
                    continue;
                }
                let Some(cell) = cells.next() else {
                    self.page
                        .write_blank(self.row, column(at)?, &looks(CellKind::Text, kind))?;
                    at += 1;
                    continue;
                };
                let span = cell.columns.clamp(1, self.width - at);
                let down = u32::try_from(cell.rows.max(1) - 1).unwrap_or(u32::MAX);
                let end = self.row.saturating_add(down).min(last - 1);
                for below in taken.iter_mut().skip(at).take(span) {
                    *below = (end - self.row) as usize;
                }
                self.cell(cell, kind, (column(at)?, column(at + span - 1)?), end)?;
                let height = self.height(cell, (at, span));
                if end > self.row {
                    needed.push((end, height));
                } else {
                    highest = highest.max(height);
                }
                at += span;
            }
            for (end, rest) in &mut needed {
                if *end == self.row {
                    highest = highest.max(*rest);
                }
                *rest -= highest;
            }
            self.page.set_row_height(self.row, highest.max(height::LEAST))?;
            self.row += 1;
        }
        Ok(())
    }

    /// How high a row must be for a cell.
    fn height(&self, cell: &Cell, (at, span): (usize, usize)) -> f64 {
        let width: f64 = self.widths.iter().skip(at).take(span).sum();
        if cell.kind == CellKind::Upright {
            height::of_upright(&cell.line, width)
        } else {
            height::of(&cell.line, width, height::SIZE)
        }
    }

    fn cell(&mut self, cell: &Cell, kind: Row, (from, to): (u16, u16), end: u32) -> Result<(), XlsxError> {
        let format = looks(cell.kind, kind);
        if from < to || self.row < end {
            self.page.merge_range(self.row, from, end, to, "", &format)?;
        }
        let place = (self.row, from);
        cells::write(self.page, self.words, place, &cell.line, cell.kind, &format)
    }
}

/// How a cell looks.
fn looks(cell: CellKind, row: Row) -> Format {
    let format = base().set_border(FormatBorder::Thin).set_border_color(LINE);
    let format = match cell {
        CellKind::Upright => format.set_rotation(90).set_align(FormatAlign::Center),
        CellKind::Short | CellKind::Mark(_) => format.set_align(FormatAlign::Center),
        // Away from the words of the next column.
        CellKind::Number => format.set_align(FormatAlign::Right).set_indent(1),
        CellKind::Remark => format.set_font_color(WEAK),
        CellKind::Text | CellKind::RowHead => format,
    };
    match row {
        Row::Head => {
            let place = if cell == CellKind::Upright {
                FormatAlign::Center
            } else {
                FormatAlign::Bottom
            };
            let format = format
                .set_align(place)
                .set_border_bottom(FormatBorder::Medium)
                .set_border_bottom_color(TEAL);
            if cell == CellKind::Upright {
                format
            } else {
                format.set_bold()
            }
        }
        Row::Foot => format.set_background_color(GROUND),
        Row::Body => marked(format, cell),
    }
}

/// The ground of a mark: the stronger, the darker; a box where one is withheld.
fn marked(format: Format, cell: CellKind) -> Format {
    let ground = |format: Format, colour: u32| format.set_background_color(Color::RGB(colour));
    match cell {
        CellKind::Mark(Mark::Strength(3)) => ground(format, 0x00A9_D3CF),
        CellKind::Mark(Mark::Strength(2)) => ground(format, 0x00CF_E6E3),
        CellKind::Mark(Mark::Strength(1)) => ground(format, 0x00EC_F5F4),
        CellKind::Mark(Mark::Strength(_)) => format.set_border(FormatBorder::Medium).set_border_color(WARN),
        CellKind::Mark(Mark::Differ) => ground(format, 0x00FB_F3E4),
        CellKind::Mark(Mark::Withheld) => format.set_border(FormatBorder::Medium).set_border_color(WEAK),
        _ => format,
    }
}

/// Whether rows of the table can be filtered and sorted: one row of names, and each row by itself.
pub(super) fn can_filter(table: &Table) -> bool {
    let mut cells = table
        .sections
        .iter()
        .flat_map(|section| &section.rows)
        .flatten()
        .chain(&table.columns);
    table.groups.is_empty()
        && table.foot.is_empty()
        && !table.columns.is_empty()
        && table.kind != TableKind::Overview
        && table.sections.iter().all(|section| section.heading.is_none())
        && table.sections.iter().any(|section| !section.rows.is_empty())
        && cells.all(|cell| cell.rows <= 1 && cell.columns <= 1)
}
