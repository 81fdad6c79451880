//! Headings inside panels.

use eframe::egui::text::{LayoutJob, TextFormat};
use eframe::egui::{Label, Response, RichText, Sense, Ui};

use crate::ui::theme::{Size, Weight, font, palette, tokens};

/// The name of a part of a panel or of a field, in small weak type above it.
pub fn section_label(ui: &mut Ui, text: &str) -> Response {
    ui.label(
        RichText::new(text)
            .font(font(Size::Small, Weight::Medium))
            .color(palette(ui).text_weak),
    )
}

/// A label with what it belongs to closely below it, a little apart from what is above. The label is only
/// painted: what is below carries the same words as its accessible name, and they need not be heard twice.
pub fn labelled<R>(ui: &mut Ui, text: &str, add: impl FnOnce(&mut Ui) -> R) -> R {
    let apart = f32::from(tokens().space.xs);
    ui.add_space(apart);
    ui.vertical(|ui| {
        let within = std::mem::replace(&mut ui.spacing_mut().item_spacing.y, apart);
        let ink = palette(ui).text_weak;
        let galley = ui
            .painter()
            .layout_no_wrap(text.to_owned(), font(Size::Small, Weight::Medium), ink);
        let (rect, _) = ui.allocate_exact_size(galley.size(), Sense::hover());
        ui.painter().galley(rect.min, galley, ink);
        ui.spacing_mut().item_spacing.y = within;
        add(ui)
    })
    .inner
}

/// A figure and what it counts: the figure stands out, the word steps back.
///
/// Both are one label that stays whole: in a wrapped row it goes to the next line together.
pub fn count_label(ui: &mut Ui, figure: &str, word: &str) -> Response {
    let palette = palette(ui);
    let mut job = LayoutJob::default();
    let format = |weight, ink| TextFormat::simple(font(Size::Small, weight), ink);
    job.append(figure, 0.0, format(Weight::SemiBold, palette.text));
    job.append(" ", 0.0, format(Weight::Regular, palette.text));
    job.append(word, 0.0, format(Weight::Regular, palette.text_weak));
    ui.add(Label::new(job).extend())
}
