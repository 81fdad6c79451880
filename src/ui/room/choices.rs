//! A choice of one among a few, in big type.

use eframe::egui::{
    CornerRadius, CursorIcon, Response, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2,
    vec2,
};

use super::parts::{big_focus_ring, mark_radius, width_of};
use crate::ui::text::Paragraph;
use crate::ui::theme::{Weight, palette, tokens};
use crate::ui::widgets::Mark;

/// One of a few things to choose from.
#[derive(Clone, Debug)]
pub(super) struct Choice<T> {
    pub(super) value: T,
    pub(super) name: String,
    pub(super) mark: Option<Mark>,
}

/// Adds the choices in as many rows as they need; returns the one that was clicked, the chosen one included.
/// The chosen one is filled and has a disc before it, so that no colour is needed to tell.
pub(super) fn choices<T: Copy + PartialEq>(
    ui: &mut Ui,
    label: &str,
    choices: &[Choice<T>],
    chosen: Option<T>,
    points: f32,
) -> Option<T> {
    let mut clicked = None;
    let group = UiBuilder::new()
        .id_salt(("room-choices", label))
        .accessibility_role(Role::RadioGroup)
        .accessibility_label(label);
    ui.scope_builder(group, |ui| {
        ui.spacing_mut().item_spacing = vec2(points * 0.35, points * 0.3);
        ui.horizontal_wrapped(|ui| {
            for choice in choices {
                if choice_button(ui, choice, chosen == Some(choice.value), points).clicked() {
                    clicked = Some(choice.value);
                }
            }
        });
    });
    clicked
}

fn choice_button<T>(ui: &mut Ui, choice: &Choice<T>, is_chosen: bool, points: f32) -> Response {
    let sign = points * 0.85;
    let mark = choice.mark.map_or(0.0, |_| points * 1.1);
    let weight = Weight::Medium;
    let width = width_of(ui, &choice.name, points, weight) + sign + mark + points * 0.85;
    let (rect, response) = ui.allocate_exact_size(vec2(width, points * 1.65), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is_chosen, &choice.name));
    let colors = palette(ui);
    let (ink, fill) = if is_chosen {
        (colors.surface, colors.text)
    } else if response.hovered() {
        (colors.text, colors.hover)
    } else {
        (colors.text, colors.surface)
    };
    let radius = CornerRadius::same(tokens().radius.control);
    let edge = Stroke::new((points / 18.0).max(1.0), colors.text);
    ui.painter().rect(rect, radius, fill, edge, StrokeKind::Inside);
    let mut x = rect.left() + points * 0.42;
    let center = pos2(x + sign * 0.35, rect.center().y);
    let line = Stroke::new((points / 14.0).max(1.2), ink);
    ui.painter().circle_stroke(center, points * 0.27, line);
    if is_chosen {
        ui.painter().circle_filled(center, points * 0.15, ink);
    }
    x += sign;
    if let Some(mark) = choice.mark {
        let center = pos2(x + points * 0.4, rect.center().y);
        mark.paint_in(ui.painter(), center, mark_radius(mark, points), ink);
        x += points * 1.1;
    }
    let name = Paragraph::new(&choice.name, ink, f32::INFINITY)
        .set_in_points(points, weight)
        .galley(ui.ctx());
    let at = pos2(x, rect.center().y - name.size().y / 2.0);
    ui.painter().galley(at, name, ink);
    big_focus_ring(ui, rect, &response);
    response.on_hover_cursor(CursorIcon::PointingHand)
}
