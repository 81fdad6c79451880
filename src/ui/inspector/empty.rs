//! What the panel says while nothing is selected.

use eframe::egui::{Align, Label, Layout, RichText, Ui, vec2};

use crate::phrase::catalogue::Catalogue;
use crate::ui::theme::{Icon, Size, Weight, font, palette};

pub(super) fn show(ui: &mut Ui, words: &Catalogue) {
    let palette = palette(ui);
    let width = (ui.available_width() - 48.0).clamp(80.0, 240.0);
    ui.with_layout(Layout::top_down(Align::Center), |ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 10.0);
        ui.add_space((ui.available_height() * 0.26).min(220.0));
        Icon::Link.show(ui, 32.0, palette.mark_idle);
        ui.add_space(6.0);
        let title = RichText::new(words.text("inspector-empty"))
            .font(font(Size::Body, Weight::Medium))
            .color(palette.text);
        line(ui, width, title);
        for key in [
            words.text("inspector-empty-select"),
            words.text("inspector-empty-link"),
        ] {
            let text = RichText::new(key)
                .font(font(Size::Small, Weight::Regular))
                .color(palette.text_weak);
            line(ui, width, text);
        }
    });
}

fn line(ui: &mut Ui, width: f32, text: RichText) {
    ui.allocate_ui(vec2(width, 0.0), |ui| {
        ui.with_layout(Layout::top_down(Align::Center), |ui| {
            ui.add(Label::new(text).wrap().halign(Align::Center));
        });
    });
}
