//! Lists of blocks of unequal height, of which only those in sight are laid out.

use eframe::egui::{Ui, vec2};

/// With fewer blocks all are laid out in each frame, so that the keyboard reaches every one.
const MANY: usize = 40;

/// The heights of the blocks as last drawn, in points.
#[derive(Clone, Debug, Default)]
pub(super) struct Heights(Vec<f32>);

impl Heights {
    /// Adds `count` blocks; `block` draws the one at that place.
    pub(super) fn show(&mut self, ui: &mut Ui, count: usize, mut block: impl FnMut(&mut Ui, usize)) {
        self.0.resize(count, 0.0);
        for (at, height) in self.0.iter_mut().enumerate() {
            let (top, sight) = (ui.cursor().top(), ui.clip_rect());
            let is_out = top + *height < sight.top() || top > sight.bottom();
            if count > MANY && *height > 0.0 && is_out {
                ui.allocate_space(vec2(ui.available_width(), *height));
                continue;
            }
            let shown = ui.push_id(at, |ui| block(ui, at));
            *height = shown.response.rect.height();
        }
    }
}
