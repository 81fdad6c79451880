//! A thin bar that shows how much is done.

use eframe::egui::{CornerRadius, Painter, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::phrase::catalogue::Catalogue;
use crate::ui::theme::{Palette, palette};

/// So many of so many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// What is done.
    pub done: usize,
    /// All there is to do.
    pub all: usize,
}

impl Progress {
    /// Between 0 and 1; nothing to do counts as all done.
    pub fn fraction(self) -> f32 {
        if self.all == 0 {
            1.0
        } else {
            (self.done as f32 / self.all as f32).clamp(0.0, 1.0)
        }
    }

    /// Adds a bar of this width; its name says "12 of 16".
    pub fn show(self, ui: &mut Ui, width: f32, catalogue: &Catalogue) -> Response {
        let (rect, response) = ui.allocate_exact_size(vec2(width, 12.0), Sense::hover());
        response.widget_info(|| {
            let counts = [("done", self.done.into()), ("all", self.all.into())];
            WidgetInfo {
                value: Some(f64::from(self.fraction()) * 100.0),
                ..WidgetInfo::labeled(
                    Role::ProgressIndicator,
                    true,
                    catalogue.format("progress-of", &counts),
                )
            }
        });
        if ui.is_rect_visible(rect) {
            let bar = Rect::from_center_size(rect.center(), vec2(width, 4.0));
            paint_progress(ui.painter(), bar, self.fraction(), palette(ui));
        }
        response
    }
}

/// Paints a bar into a rectangle, for views that lay themselves out. A beginning shows, however small.
pub fn paint_progress(painter: &Painter, rect: Rect, fraction: f32, palette: &Palette) {
    let radius = CornerRadius::same((rect.height() / 2.0) as u8);
    painter.rect_filled(rect, radius, palette.track);
    if fraction > 0.0 {
        let width = (rect.width() * fraction.min(1.0)).max(rect.height());
        let done = Rect::from_min_max(rect.min, pos2(rect.left() + width, rect.bottom()));
        painter.rect_filled(done, radius, palette.wire);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fractions() {
        let fraction = |done, all| Progress { done, all }.fraction();
        assert!((fraction(4, 16) - 0.25).abs() < 1e-6);
        assert!((fraction(0, 0) - 1.0).abs() < 1e-6);
        assert!((fraction(20, 16) - 1.0).abs() < 1e-6);
    }
}
