//! What the columns of a table ask for, found by its first rows.

use super::cells::Style;
use super::columns::Wish;
use super::flow::Flow;
use super::grid::{Grid, GridRow, Place};
use super::text::{Shaped, Side};
use crate::exchange::export::paper::CellKind;

/// How many rows are looked at to find the widths of columns; the rest follows them.
pub(super) const SAMPLE: usize = 240;
/// The widest word that a column is made to hold; longer ones are broken.
const WIDEST_WORD: f32 = 92.0;

/// The first rows, shaped.
pub(super) struct Measured {
    /// The rows with the names of columns.
    pub(super) head: Vec<Vec<Shaped>>,
    /// The rows after them.
    pub(super) rows: Vec<Vec<Shaped>>,
    /// What each column asks for.
    pub(super) wishes: Vec<Wish>,
    /// How long upright names are; 0 if none is upright.
    pub(super) upright: f32,
}

/// Shapes the first rows, and finds what each column asks for. Upright names have at most so many lines.
pub(super) fn measure(flow: &mut Flow, grid: &Grid<'_>, style: Style, lines: usize) -> Measured {
    let mut shape = |row: &GridRow<'_>| -> Vec<Shaped> {
        row.cells
            .iter()
            .map(|cell| flow.setter.shape(cell.line, style.face(row.place, cell.kind)))
            .collect()
    };
    let mut head: Vec<_> = grid.head.iter().map(&mut shape).collect();
    let rows: Vec<_> = grid.rows.iter().take(SAMPLE).map(&mut shape).collect();
    let upright = upright_length(flow, grid, &mut head, lines);
    let mut wishes = vec![Wish::default(); grid.columns];
    let mut counts = vec![(0.0_f32, false); grid.columns];
    let mut wide = Vec::new();
    let all = grid.head.iter().zip(&head).chain(grid.rows.iter().zip(&rows));
    for (row, shaped) in all {
        for (cell, shaped) in row.cells.iter().zip(shaped) {
            if row.place == Place::Section {
                continue;
            }
            let pad = 2.0 * style.pad_x(cell.kind);
            let style = Style { upright, ..style };
            let (least, most) = if let Some(length) = style.turned(row.place, cell, shaped) {
                // The lines of names are still those that gave the length.
                let lines = match row.place {
                    Place::Head => shaped.count().max(1) as f32,
                    _ => (shaped.most / length).ceil(),
                };
                let thick = lines * style.line() + pad;
                (thick, thick)
            } else {
                let least = shaped.least.min(WIDEST_WORD) + pad;
                // The sums beside the marks have a long name and little to say.
                let is_narrow = style.is_marks && cell.kind == CellKind::Short;
                let most = if is_narrow { least } else { shaped.most + pad };
                (least, most)
            };
            if cell.columns > 1 {
                wide.push((cell.column, cell.columns, least.min(40.0 * cell.columns as f32)));
                continue;
            }
            if let (Some(wish), Some((count, is_filled))) =
                (wishes.get_mut(cell.column), counts.get_mut(cell.column))
            {
                wish.least = wish.least.max(least);
                wish.most = wish.most.max(most);
                if row.place == Place::Body {
                    *is_filled |= !cell.line.is_empty();
                    wish.load += most;
                    *count += 1.0;
                }
            }
        }
    }
    for (wish, (count, is_filled)) in wishes.iter_mut().zip(counts) {
        wish.is_empty = !is_filled;
        wish.load = (wish.load / count.max(1.0)).max(wish.least);
        wish.most = wish.most.max(wish.least).max(8.0);
        wish.least = wish.least.max(8.0);
    }
    // A cell over several columns makes all of them wider.
    for (first, columns, least) in wide {
        let have: f32 = wishes
            .iter()
            .skip(first)
            .take(columns)
            .map(|wish| wish.least)
            .sum();
        let more = (least - have).max(0.0) / columns as f32;
        for wish in wishes.iter_mut().skip(first).take(columns) {
            wish.least += more;
            wish.most = wish.most.max(wish.least);
        }
    }
    even_out(grid, &mut wishes);
    Measured {
        head,
        rows,
        wishes,
        upright,
    }
}

/// Columns under upright names are all as wide.
fn even_out(grid: &Grid<'_>, wishes: &mut [Wish]) {
    let under = |wishes: &[Wish]| -> f32 {
        let each = wishes.iter().zip(&grid.upright).filter(|(_, upright)| **upright);
        each.map(|(wish, _)| wish.least).fold(0.0, f32::max)
    };
    let least = under(wishes);
    for (wish, _) in wishes
        .iter_mut()
        .zip(&grid.upright)
        .filter(|(_, upright)| **upright)
    {
        *wish = Wish {
            least,
            most: least,
            load: least,
            is_empty: false,
        };
    }
}

/// How long upright names get: as short as they can be in so many lines. None are upright if one would need
/// more. The lines stay broken at the length that is returned.
fn upright_length(flow: &Flow, grid: &Grid<'_>, head: &mut [Vec<Shaped>], lines: usize) -> f32 {
    let mut most_lines = |length: f32| -> usize {
        let mut most = 0;
        for (row, shaped) in grid.head.iter().zip(head.iter_mut()) {
            for (cell, shaped) in row.cells.iter().zip(shaped) {
                if cell.kind == CellKind::Upright {
                    most = most.max(flow.setter.break_lines(shaped, length, Side::Start).len());
                }
            }
        }
        most
    };
    if !grid.upright.contains(&true) {
        return 0.0;
    }
    let mut lengths = (0..=10_u8).map(|step| 70.0 + 10.0 * f32::from(step));
    lengths.find(|length| most_lines(*length) <= lines).unwrap_or(0.0)
}
