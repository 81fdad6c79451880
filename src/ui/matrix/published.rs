//! The small sign of links that others have published, in the corner of their cells.

use eframe::egui::{Align2, Painter, Pos2, Ui, pos2};

use super::layout::Layout;
use crate::ui::published::Published;
use crate::ui::theme::{Palette, Size, Weight, font, palette};

/// Paints the signs of the cells in sight.
pub(super) fn marks(ui: &Ui, layout: &Layout<'_>, published: &Published) {
    let painter = ui.painter().with_clip_rect(layout.body.intersect(ui.clip_rect()));
    for pair in published.pairs() {
        let (row, column) = (pair.action.index(), pair.target.index());
        if !layout.rows.contains(&row) || !layout.columns.contains(&column) {
            continue;
        }
        if let Some(rect) = layout.cell(row, column) {
            sign(
                &painter,
                pos2(rect.right() - 5.0, rect.bottom() - 7.5),
                palette(ui),
            );
        }
    }
}

/// A letter in a corner: no mark of strength looks like it.
pub(super) fn sign(painter: &Painter, middle: Pos2, palette: &Palette) {
    let small = font(Size::Caption, Weight::SemiBold);
    painter.text(middle, Align2::CENTER_CENTER, "P", small, palette.text_weak);
}
