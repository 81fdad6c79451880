//! The small mark of a decision in the corner of a cell: quiet, and told apart by shape.

use eframe::egui::{Align2, Painter, Pos2, Rect, Stroke, pos2, vec2};

use super::layout::Layout;
use crate::model::{ActionId, Current, Pair, Status, TargetId};
use crate::phrase::proceeding::status_key;
use crate::phrase::readback;
use crate::ui::Scene;
use crate::ui::lamp;
use crate::ui::theme::{Icon, Palette, Size, Weight, font, tokens};

/// The sentence of a pair, with how far the meeting has come where it has taken it up.
pub(super) fn named(scene: &Scene<'_>, pair: Pair) -> String {
    let sentence = lamp::told(scene, pair, readback::of_pair(scene.words, scene.view, pair));
    let key = match scene.view.session().decision(pair) {
        Current::Said(decision) => status_key(decision.status),
        Current::Conflict => "decision-count-conflicts",
        Current::Absent => return sentence,
    };
    let args = [
        ("sentence", sentence.into()),
        ("status", scene.words.text(key).into()),
    ];
    scene.words.format("decision-beside", &args)
}

/// Paints the marks of the cells in sight that have a decision.
pub(super) fn marks(painter: &Painter, scene: &Scene<'_>, layout: &Layout<'_>, palette: &Palette) {
    let session = scene.view.session();
    if session.decisions().next().is_none() {
        return;
    }
    for row in layout.rows.clone() {
        for column in layout.columns.clone() {
            let Some(rect) = layout.cell(row, column) else {
                continue;
            };
            let pair = Pair::new(ActionId::at(row), TargetId::at(column));
            let corner = pos2(rect.left() + 7.0, rect.top() + 7.0);
            match session.decision(pair) {
                Current::Said(decision) => mark(painter, corner, decision.status, palette),
                Current::Conflict => letter(painter, corner, "!", palette),
                Current::Absent => {}
            }
        }
    }
}

/// Paints the lamps of the cells in sight that stand on texts that changed.
pub(super) fn lamps(painter: &Painter, scene: &Scene<'_>, layout: &Layout<'_>, palette: &Palette) {
    if lamp::is_dark(scene) {
        return;
    }
    for row in layout.rows.clone() {
        for column in layout.columns.clone() {
            let pair = Pair::new(ActionId::at(row), TargetId::at(column));
            if lamp::is_lit(scene, pair)
                && let Some(rect) = layout.cell(row, column)
            {
                lamp::paint_small(painter, pos2(rect.left() + 6.0, rect.bottom() - 7.0), palette);
            }
        }
    }
}

/// A tick for agreed, brackets for bracketed, a short line for put off or not pursued, a dot for all that is
/// still on its way.
pub(super) fn mark(painter: &Painter, middle: Pos2, status: Status, palette: &Palette) {
    match status {
        Status::Agreed | Status::AdReferendum | Status::WithReservation => {
            let rect = Rect::from_center_size(middle, vec2(9.0, 9.0));
            Icon::Check.paint(painter, rect, palette.ok);
        }
        Status::Bracketed => letter(painter, middle, "[ ]", palette),
        Status::Deferred | Status::NotPursued => {
            let line = Stroke::new(tokens().stroke.icon, palette.text_weak);
            let reach = vec2(3.0, 0.0);
            painter.line_segment([middle - reach, middle + reach], line);
        }
        Status::Open | Status::InDiscussion | Status::AgreedInGroup => {
            painter.circle_filled(middle, 1.8, palette.text_weak);
        }
    }
}

fn letter(painter: &Painter, middle: Pos2, text: &str, palette: &Palette) {
    let small = font(Size::Caption, Weight::SemiBold);
    painter.text(middle, Align2::CENTER_CENTER, text, small, palette.warn);
}
