//! Lists of many lines of one height, of which only those in sight are laid out.

use eframe::egui::{Align, AsIdSalt, Layout, ScrollArea, Stroke, Ui, vec2};

use crate::ui::text::{Paragraph, safe_line};
use crate::ui::theme::{Size, Weight, palette, tokens};

/// The height of a sentence that fits on one line, and of one that takes two, in points.
const HEIGHTS: [f32; 2] = [26.0, 44.0];
/// No letter that comes often is wider than this on average, in points.
const LETTER: f32 = 7.0;
/// Room for the scroll bar, in points.
const BAR: f32 = 14.0;

/// Adds `count` lines that scroll within `height` points. The longest of them has `longest` characters;
/// `line` returns what the one at a place says, and a number of its own that stays when others go.
pub(super) fn show<'t>(
    ui: &mut Ui,
    id: impl AsIdSalt,
    height: f32,
    (count, longest): (usize, usize),
    line: impl Fn(usize) -> Option<(usize, &'t str)>,
) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let [one, two] = HEIGHTS;
    let fits = longest as f32 * LETTER < ui.available_width() - BAR;
    let row = if fits { one } else { two };
    ScrollArea::vertical()
        .id_salt(id)
        .max_height(height)
        .min_scrolled_height(height)
        .auto_shrink([false, true])
        .show_rows(ui, row, count, |ui, rows| {
            for (own, text) in rows.filter_map(line) {
                ui.push_id(own, |ui| sentence(ui, text, row));
            }
        });
}

fn sentence(ui: &mut Ui, text: &str, height: f32) {
    let size = vec2(ui.available_width(), height);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        ui.set_min_size(size);
        let width = ui.available_width() - BAR;
        let paragraph = Paragraph::new(text, palette(ui).text, width).set_in(Size::Small, Weight::Regular);
        let response = paragraph.rows(2).show(ui);
        if paragraph.rows(3).galley(ui.ctx()).rows.len() > 2 {
            response.on_hover_text(safe_line(text));
        }
        let stroke = Stroke::new(tokens().stroke.hair, palette(ui).line);
        let rect = ui.min_rect();
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, stroke);
    });
}
