//! The empty place "no counterpart": while a card is dragged, the line above the other column takes it and
//! a proposal for it is begun.

use eframe::egui::{self, Id, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo};

use super::drag::LinkDrag;
use crate::model::GapOf;
use crate::ui::Intent;
use crate::ui::proposals::usual;
use crate::ui::scene::Scene;
use crate::ui::text::Paragraph;
use crate::ui::theme::{Size, Weight, palette, tokens};

/// Shows the place while a link is dragged; `rect` is the line above the column it is not from.
pub(super) fn show(ui: &Ui, scene: &Scene<'_>, rect: Rect, from: LinkDrag, out: &mut Vec<Intent>) {
    let rect = rect.shrink2(egui::vec2(8.0, 4.0));
    let name = scene.words.text("board-no-counterpart");
    let response = ui.interact(rect, Id::unique("no-counterpart"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    let palette = palette(ui);
    let is_over = response.dnd_hover_payload::<LinkDrag>().is_some();
    let (ground, ink) = if is_over {
        (palette.accent_soft, palette.accent)
    } else {
        (palette.surface, palette.text_weak)
    };
    let radius = tokens().radius.control;
    ui.painter().rect_filled(rect, radius, ground);
    let stroke = Stroke::new(tokens().stroke.hair, ink);
    ui.painter().rect_stroke(rect, radius, stroke, StrokeKind::Inside);
    let galley = Paragraph::new(name, ink, (rect.width() - 16.0).max(16.0))
        .set_in(Size::Small, Weight::Medium)
        .rows(1)
        .galley(ui.ctx());
    let at = rect.center() - galley.size() / 2.0;
    ui.painter().galley(at, galley, ink);
    if response.dnd_release_payload::<LinkDrag>().is_some() {
        let gap = GapOf {
            side: from.side,
            item: from.item,
        };
        let begun = usual(scene.view.session(), Some(gap));
        out.push(Intent::Propose(Box::new(begun)));
    }
}
