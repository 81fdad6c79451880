//! What the marks mean, in one or two lines under the grid.

use eframe::egui::{Align, Layout, Margin, Rect, RichText, Sense, Stroke, Ui, vec2};

use super::cell::paint_kind;
use crate::model::Contribution;
use crate::phrase::catalogue::Catalogue;
use crate::ui::theme::{Size, Weight, font, palette, tokens};
use crate::ui::widgets::Mark;

const LINE: f32 = 26.0;

/// The height it takes at a width.
pub(super) fn height(width: f32) -> f32 {
    // Eleven short entries; two lines where they do not fit in one.
    let lines = if width >= 960.0 {
        1.0
    } else if width >= 500.0 {
        2.0
    } else {
        3.0
    };
    LINE * lines + 10.0
}

pub(super) fn show(ui: &mut Ui, words: &Catalogue) {
    let palette = palette(ui);
    let room = ui.max_rect();
    ui.painter().rect_filled(room, 0, palette.raised);
    let line = Stroke::new(tokens().stroke.hair, palette.line);
    ui.painter().hline(room.x_range(), room.top(), line);
    let frame = eframe::egui::Frame::new().inner_margin(Margin::symmetric(16, 5));
    frame.show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(4.0, 0.0);
        ui.with_layout(Layout::left_to_right(Align::Center).with_main_wrap(true), |ui| {
            for (mark, key) in Mark::ALL.into_iter().zip(["3", "2", "1", "0", "?", ""]) {
                entry(ui, words.text(mark.key()), key, |ui, rect| {
                    mark.paint(ui.painter(), rect.center(), 5.0, palette);
                });
            }
            let kinds = [
                (Contribution::Direct, "kind-direct", "D"),
                (Contribution::Enabling, "kind-enabling", "E"),
            ];
            for (kind, word, key) in kinds {
                entry(ui, words.text(word), key, |ui, rect| {
                    paint_kind(ui.painter(), rect.center(), kind, palette);
                });
            }
            entry(ui, words.text("matrix-tension"), "T", |ui, rect| {
                let bold = font(Size::Body, Weight::SemiBold);
                let at = rect.center() + vec2(0.0, 2.0);
                ui.painter()
                    .text(at, eframe::egui::Align2::CENTER_CENTER, "*", bold, palette.warn);
            });
        });
    });
}

/// A mark, its word and its key, kept together.
fn entry(ui: &mut Ui, word: &str, key: &str, paint: impl FnOnce(&Ui, Rect)) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        ui.set_height(LINE);
        let (rect, _) = ui.allocate_exact_size(vec2(18.0, 16.0), Sense::hover());
        paint(ui, rect);
        let palette = palette(ui);
        ui.label(
            RichText::new(word)
                .font(font(Size::Small, Weight::Regular))
                .color(palette.text),
        );
        if !key.is_empty() {
            ui.label(
                RichText::new(key)
                    .font(font(Size::Caption, Weight::Medium))
                    .color(palette.text_weak),
            );
        }
        ui.add_space(10.0);
    });
}
