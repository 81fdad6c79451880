//! A picture as it will be, on its white ground in both themes, as large as there is room.

use eframe::egui::{
    ColorImage, Image, Role, Sense, Stroke, StrokeKind, TextureFilter, TextureHandle, TextureOptions, Ui,
    Vec2, WidgetInfo,
};

use crate::exchange::picture::Points;
use crate::ui::theme::{palette, tokens};

/// Smooth where there is less room than points.
const SMALLER: TextureOptions = TextureOptions {
    mipmap_mode: Some(TextureFilter::Linear),
    ..TextureOptions::LINEAR
};

/// A picture being looked at.
#[derive(Clone)]
pub struct PictureView {
    points: Points,
    /// Made when it is first shown.
    texture: Option<TextureHandle>,
}

impl std::fmt::Debug for PictureView {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Points { width, height, .. } = self.points;
        write!(f, "PictureView({width} x {height})")
    }
}

impl PictureView {
    /// Takes a picture.
    pub fn new(points: Points) -> Self {
        Self {
            points,
            texture: None,
        }
    }

    /// Shows it as large as it fits into this room; `label` names it for screen readers.
    pub fn show(&mut self, ui: &mut Ui, label: &str, room: Vec2) {
        let Points { width, height, rgb } = &self.points;
        let texture = self.texture.get_or_insert_with(|| {
            let image = ColorImage::from_rgb([*width, *height], rgb);
            ui.ctx().load_texture("export-picture", image, SMALLER)
        });
        let whole = Vec2::new(*width as f32, *height as f32);
        let size = whole * fitting(whole, room - Vec2::splat(2.0));
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, label));
        Image::from_texture(&*texture).paint_at(ui, rect);
        let edge = Stroke::new(tokens().stroke.hair, palette(ui).line);
        ui.painter().rect_stroke(rect, 0, edge, StrokeKind::Outside);
    }
}

/// By how much a picture is made smaller or larger to fit.
fn fitting(whole: Vec2, room: Vec2) -> f32 {
    (room.x / whole.x.max(1.0))
        .min(room.y / whole.y.max(1.0))
        .max(0.01)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_fits_by_its_longer_side() {
        let fits = |whole: [f32; 2]| fitting(whole.into(), Vec2::new(100.0, 50.0));
        assert!((fits([200.0, 50.0]) - 0.5).abs() < 1e-6);
        assert!((fits([50.0, 100.0]) - 0.5).abs() < 1e-6);
    }
}
