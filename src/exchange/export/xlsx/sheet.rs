//! The sheet of a table: what it is above, the table, what belongs under it.

use rust_xlsxwriter::{IgnoreError, Worksheet, XlsxError};

use super::front::Lines;
use super::grid::{self, base};
use super::plan::Sheet;
use crate::exchange::export::paper::Block;
use crate::phrase::catalogue::Catalogue;

/// Writes the sheet.
pub(super) fn write(page: &mut Worksheet, sheet: &Sheet<'_>, words: &Catalogue) -> Result<(), XlsxError> {
    let table = sheet.table;
    let widths = grid::widths(table);
    for (column, width) in (0..).zip(&widths) {
        page.set_column_width(column, *width)?;
    }
    if table.is_wide() {
        page.set_landscape();
    }
    let last = u16::try_from(widths.len().saturating_sub(1)).unwrap_or(u16::MAX);
    let mut lines = Lines {
        page,
        words,
        row: 0,
        last,
        letters: widths.iter().sum(),
    };
    let names_part = sheet.above.iter().any(|one| matches!(one.block, Block::Part(_)));
    if let Some(part) = sheet.part.filter(|_| !names_part) {
        lines.line(part, &base().set_bold())?;
    }
    for placed in &sheet.above {
        lines.block(*placed)?;
    }
    lines.line(&table.caption, &base().set_bold().set_font_size(11))?;
    let head = lines.row;
    let place = grid::write(lines.page, words, table, head)?;
    lines.row = place.end + 1;
    for placed in &sheet.under {
        lines.block(*placed)?;
    }
    if place.body > place.head {
        page.set_freeze_panes(place.body, 1.min(last))?;
        page.set_repeat_rows(place.head, place.body - 1)?;
    }
    if grid::can_filter(table) {
        page.autofilter(place.body - 1, 0, place.end - 1, place.last_column)?;
    }
    if place.end > place.body {
        // Codes such as 1.4 are texts, and meant so.
        page.ignore_error_range(
            place.body,
            0,
            place.end - 1,
            place.last_column,
            IgnoreError::NumberStoredAsText,
        )?;
    }
    Ok(())
}
