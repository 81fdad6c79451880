//! The sheet of a table: what it is above, the table, what belongs under it.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::front::Lines;
use super::grid::{self, base};
use super::plan::Sheet;
use crate::exchange::export::paper::{Block, CellKind, Table, TableKind};
use crate::exchange::stop::Stop;
use crate::phrase::catalogue::Catalogue;

/// An overview of so many rows can be read on one page.
const MOST_ON_PAGE: usize = 40;

/// Writes the sheet.
pub(super) fn write(
    page: &mut Worksheet,
    sheet: &Sheet<'_>,
    words: &Catalogue,
    stop: &Stop,
) -> Result<(), XlsxError> {
    let table = sheet.table;
    let widths = widths(sheet);
    for (column, width) in (0..).zip(&widths) {
        page.set_column_width(column, *width)?;
    }
    if sheet.tables().any(Table::is_wide) {
        page.set_landscape();
    }
    let rows = table
        .sections
        .iter()
        .map(|section| section.rows.len())
        .sum::<usize>();
    if table.kind == TableKind::Overview && rows <= MOST_ON_PAGE {
        page.set_print_fit_to_pages(1, 1);
    }
    let last = u16::try_from(widths.len().saturating_sub(1)).unwrap_or(u16::MAX);
    let mut lines = Lines {
        page,
        words,
        stop,
        row: 0,
        last,
        widths: &widths,
    };
    let names_part = sheet.above.iter().any(|one| matches!(one.block, Block::Part(_)));
    if let Some(part) = sheet.part.filter(|_| !names_part) {
        lines.line(part, &base().set_bold())?;
    }
    for placed in &sheet.above {
        lines.block(*placed)?;
    }
    if !table.is_named_above {
        lines.large(&table.caption, &base().set_bold(), 11.0)?;
    }
    let head = lines.row;
    let place = grid::write((lines.page, stop), words, table, head, &widths)?;
    lines.row = place.end + 1;
    for placed in &sheet.under {
        lines.row += u32::from(matches!(placed.block, Block::Heading(_)));
        lines.block(*placed)?;
    }
    let named = named_columns(table).min(last);
    if !sheet.has_one() {
        // The head of one table says nothing of another; what the rows are called stays in sight.
        page.set_freeze_panes(0, named)?;
    } else if place.body > place.head {
        page.set_freeze_panes(place.body, named)?;
        page.set_repeat_rows(place.head, place.body - 1)?;
    }
    if grid::can_filter(table) && sheet.has_one() {
        page.autofilter(place.body - 1, 0, place.end - 1, place.last_column)?;
    }
    Ok(())
}

/// The widths of the columns in letters: room for each of the tables.
fn widths(sheet: &Sheet<'_>) -> Vec<f64> {
    sheet
        .tables()
        .map(grid::widths)
        .fold(Vec::new(), |mut all, widths| {
            all.resize(all.len().max(widths.len()), 0.0);
            for (most, width) in all.iter_mut().zip(widths) {
                *most = most.max(width);
            }
            all
        })
}

/// How many columns at the start name the rows: they stay in sight.
fn named_columns(table: &Table) -> u16 {
    let first = table.sections.iter().find_map(|section| section.rows.first());
    let names = first.and_then(|row| row.iter().take(2).position(|cell| cell.kind == CellKind::RowHead));
    names.map_or(1, |at| if at == 0 { 1 } else { 2 })
}
