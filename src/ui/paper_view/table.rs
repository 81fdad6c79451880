//! Tables: cells over columns and rows, marks, names written upright.

use std::f32::consts::FRAC_PI_2;
use std::sync::Arc;

use eframe::egui::epaint::TextShape;
use eframe::egui::{Color32, Galley, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::Place;
use super::setting::{self, Setting};
use crate::exchange::export::paper::{Cell, CellKind, Mark, Table};
use crate::exchange::export::{column_count, column_least, column_widths};
use crate::ui::text::safe_line;
use crate::ui::theme::{Size, Weight, palette, tokens};

/// Room between the edge of a cell and its text, in points.
const PAD: f32 = 5.0;
/// The width of a letter of a table as columns are shared out, in points.
const LETTER: f32 = 6.6;
/// The heights that upright names may take, in points.
const UPRIGHT: [f32; 4] = [110.0, 150.0, 200.0, 280.0];

/// What kind of row it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RowKind {
    /// Names columns.
    Head,
    /// Names the rows that follow.
    Group,
    /// Says something.
    Body,
    /// Sums up.
    Foot,
}

/// How a table shares out its width.
#[derive(Clone, Debug)]
pub(super) struct Shape {
    table: Option<Table>,
    columns: usize,
    least: f32,
}

impl Shape {
    /// One column.
    pub(super) fn single() -> Self {
        Self {
            table: None,
            columns: 1,
            least: 0.0,
        }
    }

    /// The shape of a table.
    pub(super) fn of(table: &Table) -> Self {
        Self {
            columns: column_count(table),
            least: column_least(table, 0.0) * LETTER,
            table: Some(table.clone()),
        }
    }

    pub(super) fn columns(&self) -> usize {
        self.columns
    }

    /// The width below which words are broken, in points.
    pub(super) fn least(&self) -> f32 {
        self.least
    }

    /// The widths of the columns, which together are that of the table.
    fn widths(&self, width: f32) -> Vec<f32> {
        let Some(table) = &self.table else {
            return vec![width];
        };
        let shares = column_widths(table, width / LETTER);
        let sum: f32 = shares.iter().sum();
        shares.iter().map(|share| share * width / sum.max(1.0)).collect()
    }
}

/// Rows of a table that are laid out together.
#[derive(Clone, Debug)]
pub(super) struct Rows {
    pub(super) cells: Vec<Vec<Cell>>,
    pub(super) shape: Arc<Shape>,
    pub(super) kind: RowKind,
}

/// Cuts rows where no cell reaches over the cut.
pub(super) fn held_together(rows: &[Vec<Cell>]) -> Vec<&[Vec<Cell>]> {
    let (mut cut, mut start, mut reach) = (Vec::new(), 0, 0);
    for (at, row) in rows.iter().enumerate() {
        let over = row.iter().map(|cell| cell.rows.max(1)).max().unwrap_or(1);
        reach = reach.max(at + over);
        if reach <= at + 1 {
            cut.extend(rows.get(start..=at));
            start = at + 1;
        }
    }
    // A cell may claim more rows than there are.
    cut.extend(rows.get(start..).filter(|rest| !rest.is_empty()));
    cut
}

/// A cell with the columns and rows it takes: first column and row, how many of each.
struct Placed<'a> {
    cell: &'a Cell,
    column: usize,
    columns: usize,
    row: usize,
    rows: usize,
}

/// Finds the place of each cell: cells from above take theirs first.
fn placed(rows: &[Vec<Cell>], columns: usize) -> Vec<Placed<'_>> {
    let mut taken = vec![0_usize; columns];
    let mut all = Vec::new();
    for (row, cells) in rows.iter().enumerate() {
        let mut column = 0;
        let mut below = vec![0_usize; columns];
        for cell in cells {
            while taken.get(column).is_some_and(|rest| *rest > 0) {
                column += 1;
            }
            if column >= columns {
                break;
            }
            let across = cell.columns.clamp(1, columns - column);
            let down = cell.rows.clamp(1, rows.len() - row);
            for rest in below.iter_mut().skip(column).take(across) {
                *rest = down;
            }
            all.push(Placed {
                cell,
                column,
                columns: across,
                row,
                rows: down,
            });
            column += across;
        }
        for (rest, new) in taken.iter_mut().zip(below) {
            *rest = (*rest).max(new).saturating_sub(1);
        }
    }
    all
}

impl Rows {
    /// Guesses their height from their letters.
    pub(super) fn guess(&self, width: f32) -> f32 {
        let mean = width / self.shape.columns().max(1) as f32;
        let of_cell = |cell: &Cell| {
            if cell.kind == CellKind::Upright {
                return UPRIGHT[1];
            }
            let text = cell.line.text();
            let width = mean * cell.columns as f32 - PAD * 2.0;
            let letters = text.chars().count();
            setting::guess(letters, text.lines().count(), width, Size::Small) / cell.rows.max(1) as f32
        };
        let of_row = |row: &Vec<Cell>| row.iter().map(of_cell).fold(0.0, f32::max) + PAD * 2.0;
        self.cells.iter().map(of_row).sum()
    }

    /// Draws them and returns their height.
    pub(super) fn draw(&self, ui: &mut Ui, place: &Place) -> f32 {
        let widths = self.shape.widths(place.table);
        let mut lefts = vec![0.0];
        for width in &widths {
            lefts.push(lefts.last().copied().unwrap_or(0.0) + width);
        }
        let edge = |at: usize| lefts.get(at.min(lefts.len() - 1)).copied().unwrap_or(0.0);
        let cells = placed(&self.cells, widths.len());
        let set: Vec<Arc<Galley>> = cells
            .iter()
            .map(|one| {
                let width = edge(one.column + one.columns) - edge(one.column) - PAD * 2.0;
                self.set(ui, one.cell, width)
            })
            .collect();
        let heights = self.heights(&cells, &set);
        let top = |row: usize| heights.iter().take(row).sum::<f32>();
        let mut y = Vec::new();
        for row in 0..=heights.len() {
            y.push(top(row));
        }
        let at_row = |row: usize| y.get(row.min(heights.len())).copied().unwrap_or(0.0);
        for (one, galley) in cells.iter().zip(set) {
            let (left, right) = (edge(one.column), edge(one.column + one.columns));
            let (left, right) = if place.is_rtl {
                (place.table - right, place.table - left)
            } else {
                (left, right)
            };
            let rect = Rect::from_min_max(
                place.at(left, at_row(one.row)),
                place.at(right, at_row(one.row + one.rows)),
            );
            self.paint(ui, one.cell, galley, rect, place.is_rtl);
        }
        for (row, cells) in self.cells.iter().enumerate() {
            let rect = Rect::from_min_max(place.at(0.0, at_row(row)), place.at(place.table, at_row(row + 1)));
            let response = ui.interact(rect, ui.scope_id().with(("row", row)), Sense::hover());
            response.widget_info(|| {
                let texts: Vec<_> = cells.iter().map(|cell| cell.line.text()).collect();
                WidgetInfo::labeled(Role::Label, true, safe_line(&texts.join(" | ")))
            });
        }
        heights.iter().sum()
    }

    /// How high each row has to be; what a cell over several rows lacks goes to the last of them.
    fn heights(&self, cells: &[Placed<'_>], set: &[Arc<Galley>]) -> Vec<f32> {
        let mut heights = vec![0.0_f32; self.cells.len()];
        let need = |cell: &Cell, galley: &Galley| match cell.kind {
            CellKind::Upright => galley.size().x + PAD * 2.0,
            _ => galley.size().y + PAD * 2.0,
        };
        for (one, galley) in cells.iter().zip(set).filter(|(one, _)| one.rows == 1) {
            if let Some(height) = heights.get_mut(one.row) {
                *height = height.max(need(one.cell, galley));
            }
        }
        for (one, galley) in cells.iter().zip(set).filter(|(one, _)| one.rows > 1) {
            let there: f32 = heights.iter().skip(one.row).take(one.rows).sum();
            if let Some(last) = heights.get_mut(one.row + one.rows - 1) {
                *last += (need(one.cell, galley) - there).max(0.0);
            }
        }
        heights
    }

    fn set(&self, ui: &Ui, cell: &Cell, width: f32) -> Arc<Galley> {
        let weight = match (self.kind, cell.kind) {
            (RowKind::Head | RowKind::Group | RowKind::Foot, _) => Weight::Medium,
            _ => Weight::Regular,
        };
        let setting = Setting::of(Size::Small, weight);
        if cell.kind == CellKind::Upright {
            // As long as it takes for its lines to stand side by side in the column.
            let long = UPRIGHT.map(|length| setting::set(ui, &cell.line, length, setting));
            let fits = long.iter().find(|galley| galley.size().y <= width + PAD * 2.0);
            let [.., longest] = &long;
            return Arc::clone(fits.unwrap_or(longest));
        }
        setting::set(ui, &cell.line, width.max(8.0), setting)
    }

    fn paint(&self, ui: &Ui, cell: &Cell, galley: Arc<Galley>, rect: Rect, is_rtl: bool) {
        let palette = palette(ui);
        let ground = match (self.kind, cell.kind) {
            (RowKind::Head | RowKind::Group | RowKind::Foot, _) => palette.raised,
            (_, CellKind::Mark(Mark::Strength(_))) => palette.accent_soft,
            (_, CellKind::Mark(Mark::Differ)) => palette.warn_soft,
            _ => Color32::TRANSPARENT,
        };
        let painter = ui.painter();
        painter.rect_filled(rect, 0, ground);
        let stroke = Stroke::new(tokens().stroke.hair, palette.line);
        painter.rect_stroke(rect, 0, stroke, StrokeKind::Middle);
        let size = galley.size();
        let ink = match cell.kind {
            CellKind::Mark(Mark::Open) => palette.text_weak,
            _ => palette.text,
        };
        match cell.kind {
            CellKind::Mark(Mark::Withheld) if cell.line.is_empty() => {
                let square = Rect::from_center_size(rect.center(), vec2(9.0, 9.0));
                painter.rect_stroke(square, 0, Stroke::new(1.0, palette.text_weak), StrokeKind::Inside);
            }
            CellKind::Mark(_) | CellKind::Short => {
                let at = pos2(rect.center().x - size.x / 2.0, rect.center().y - size.y / 2.0);
                painter.galley(at, galley, ink);
            }
            CellKind::Upright => {
                // From below to above, in the middle of the column.
                let at = pos2(rect.center().x - size.y / 2.0, rect.bottom() - PAD);
                let clipped = painter.with_clip_rect(rect.intersect(ui.clip_rect()));
                clipped.add(TextShape::new(at, galley, ink).with_angle(-FRAC_PI_2));
            }
            CellKind::Text | CellKind::RowHead | CellKind::Remark | CellKind::Number => {
                let ends = cell.kind == CellKind::Number;
                let x = if is_rtl == ends {
                    rect.left() + PAD
                } else {
                    rect.right() - PAD - size.x
                };
                painter.galley(pos2(x, rect.top() + PAD), galley, ink);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::export::paper::Line;

    fn cell(text: &str) -> Cell {
        Cell::text(Line::words(text))
    }

    fn places(rows: &[Vec<Cell>], columns: usize) -> Vec<(String, usize, usize, usize, usize)> {
        placed(rows, columns)
            .into_iter()
            .map(|one| (one.cell.line.text(), one.column, one.columns, one.row, one.rows))
            .collect()
    }

    #[test]
    fn a_cell_stands_beside_those_that_come_from_above() {
        let rows = vec![
            vec![cell("a").over_rows(2), cell("b"), cell("c").over_rows(3)],
            vec![cell("d")],
            vec![cell("e").over_columns(2)],
        ];
        let expected = [
            ("a", 0, 1, 0, 2),
            ("b", 1, 1, 0, 1),
            ("c", 2, 1, 0, 3),
            ("d", 1, 1, 1, 1),
            ("e", 0, 2, 2, 1),
        ];
        let expected: Vec<_> = expected
            .into_iter()
            .map(|(text, column, columns, row, rows)| (text.to_owned(), column, columns, row, rows))
            .collect();
        assert_eq!(places(&rows, 3), expected);
        assert_eq!(held_together(&rows).len(), 1);
    }

    #[test]
    fn what_claims_more_than_there_is_stays_in_the_table() {
        let rows = vec![
            vec![cell("a").over_rows(9), cell("b").over_columns(9)],
            vec![cell("c"), cell("d"), cell("e")],
        ];
        let all = placed(&rows, 3);
        assert!(all.iter().all(|one| one.column + one.columns <= 3));
        assert!(all.iter().all(|one| one.row + one.rows <= 2));
        assert_eq!(held_together(&rows).len(), 1);
        assert_eq!(held_together(&[]).len(), 0);
    }
}
