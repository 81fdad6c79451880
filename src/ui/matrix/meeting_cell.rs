//! One cell on the layer of decisions: the agreed value, a value in brackets, or which kind of empty. Nothing of
//! it comes from judgements.

use eframe::egui::{Align2, Painter, Pos2, Rect, Stroke, StrokeKind, pos2, vec2};

use super::cell::Cell;
use super::decided;
use crate::analysis::decided::Outcome;
use crate::analysis::mapping::Stands;
use crate::model::{Contribution, Status, Strength, Verdict};
use crate::ui::layer::{AD_REFERENDUM, RESERVED};
use crate::ui::theme::{Palette, Size, Weight, font, tokens};
use crate::ui::widgets::Mark;

/// Half the room between two brackets, and their height.
pub(super) const REACH: f32 = 12.0;
const HEIGHT: f32 = 15.0;

/// What a cell shows of the meeting's decision.
#[derive(Clone, Copy, Debug)]
pub(crate) struct MeetingCell<'m>(Option<&'m Stands>);

impl<'m> MeetingCell<'m> {
    pub(crate) fn of(stands: Option<&'m Stands>) -> Self {
        Self(stands)
    }

    /// Fills the ground: agreed links stand out, what is not decided recedes.
    pub(super) fn paint_ground(self, painter: &Painter, rect: Rect, palette: &Palette) {
        let Some(stands) = self.0 else { return };
        let ground = match stands.outcome {
            Outcome::Link(..) => palette.ok_soft,
            Outcome::Bracketed(..) => palette.warn_soft,
            Outcome::Nothing | Outcome::NotAgreed(_) => palette.surface,
            Outcome::Contested => palette.danger_soft,
        };
        painter.rect_filled(rect, 0, ground);
    }

    /// Paints it in the middle of a rectangle.
    pub(crate) fn paint(self, painter: &Painter, rect: Rect, palette: &Palette) {
        let Some(stands) = self.0 else {
            return value(None, None, false).paint(painter, rect, palette);
        };
        match stands.outcome {
            Outcome::Link(one, kind) => value(Some(one), kind, false).paint(painter, rect, palette),
            Outcome::Nothing => value(Some(Strength::None), None, false).paint(painter, rect, palette),
            Outcome::Bracketed(one, kind) => {
                value(Some(one), kind, false).paint(painter, rect, palette);
                brackets(painter, rect.center(), palette);
            }
            Outcome::NotAgreed(status) => not_agreed(painter, rect.center(), Some(status), palette),
            Outcome::Contested => value(None, None, true).paint(painter, rect, palette),
        }
        let corner = pos2(rect.right() - 6.0, rect.top() + 8.0);
        if stands.status == Some(Status::AdReferendum) {
            beside(painter, corner, AD_REFERENDUM, palette);
        } else if stands.is_reserved {
            beside(painter, corner, RESERVED, palette);
        }
    }
}

/// The cell of a value, as judgements have it: the marks of strength mean the same on both layers.
fn value(value: Option<Strength>, kind: Option<Contribution>, conflict: bool) -> Cell {
    Cell {
        mark: Mark::from(value.map(Verdict::Scored)),
        kind,
        tension: false,
        conflict,
    }
}

/// A letter in the upper corner, for what stands beside the decision.
pub(super) fn beside(painter: &Painter, middle: Pos2, text: &str, palette: &Palette) {
    let small = font(Size::Caption, Weight::SemiBold);
    painter.text(middle, Align2::CENTER_CENTER, text, small, palette.text);
}

/// Square brackets around the mark, drawn as lines.
pub(super) fn brackets(painter: &Painter, middle: Pos2, palette: &Palette) {
    let line = Stroke::new(tokens().stroke.icon, palette.warn);
    for side in [-1.0, 1.0] {
        let x = middle.x + side * REACH;
        let ends = [-1.0, 1.0].map(|end| pos2(x, middle.y + end * HEIGHT / 2.0));
        painter.line_segment(ends, line);
        for end in ends {
            painter.line_segment([end, end - vec2(side * 4.0, 0.0)], line);
        }
    }
}

/// An empty box, as papers have it for what was taken up and not agreed, with what its status says inside; empty
/// brackets where text stands in brackets and no value does.
pub(super) fn not_agreed(painter: &Painter, middle: Pos2, status: Option<Status>, palette: &Palette) {
    if status == Some(Status::Bracketed) {
        brackets(painter, middle, palette);
        return;
    }
    let rect = Rect::from_center_size(middle, vec2(13.0, 13.0));
    let line = Stroke::new(tokens().stroke.hair, palette.text_weak);
    painter.rect_stroke(rect, 0, line, StrokeKind::Inside);
    if let Some(status) = status {
        decided::mark(painter, middle, status, palette);
    }
}
