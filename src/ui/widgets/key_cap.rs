//! The keys that do the same, drawn as a small cap.

use eframe::egui::{
    Color32, CornerRadius, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, vec2,
};

use crate::ui::theme::{Size, Weight, font, palette, tokens};

/// Adds a cap with the keys, as "Ctrl+F" or "3".
pub fn key_cap(ui: &mut Ui, keys: &str) -> Response {
    let (rect, response) = ui.allocate_exact_size(key_cap_size(ui, keys), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, keys));
    if ui.is_rect_visible(rect) {
        paint_key_cap(ui, rect, keys, palette(ui).text_weak);
    }
    response
}

/// The room a cap takes.
pub fn key_cap_size(ui: &Ui, keys: &str) -> Vec2 {
    let galley = ui.painter().layout_no_wrap(
        keys.to_owned(),
        font(Size::Caption, Weight::Medium),
        Color32::PLACEHOLDER,
    );
    let height = 18.0;
    vec2(
        (galley.size().x + f32::from(tokens().space.s) + 2.0)
            .max(height)
            .round(),
        height,
    )
}

/// Paints a cap into a rectangle of [`key_cap_size`], for widgets that lay themselves out.
pub fn paint_key_cap(ui: &Ui, rect: Rect, keys: &str, ink: Color32) {
    let galley = ui
        .painter()
        .layout_no_wrap(keys.to_owned(), font(Size::Caption, Weight::Medium), ink);
    let radius = CornerRadius::same(tokens().radius.small);
    let edge = Stroke::new(tokens().stroke.hair, ink.gamma_multiply(0.45));
    ui.painter().rect_stroke(rect, radius, edge, StrokeKind::Inside);
    ui.painter()
        .galley(rect.center() - galley.size() / 2.0, galley, ink);
}
