//! One cell: its mark, its kind and its tension, told apart without colour.

use eframe::egui::{Align2, Painter, Pos2, Rect, pos2, vec2};

use crate::model::{Contribution, Current, Judgement, Verdict};
use crate::ui::theme::{Palette, Size, Weight, font};
use crate::ui::widgets::Mark;

/// What a cell shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Cell {
    /// The strength, or which kind of empty.
    pub(crate) mark: Mark,
    /// A link's kind: a whole line below the mark for direct, a broken one for enabling.
    pub(crate) kind: Option<Contribution>,
    /// Whether a star says that the action could work against the target.
    pub(crate) tension: bool,
    /// Whether versions contradict each other; the mark means nothing then.
    pub(crate) conflict: bool,
}

impl Cell {
    /// What a pair shows, by what is said of it now.
    pub(crate) fn of(current: &Current<'_, Judgement>) -> Self {
        match current {
            Current::Said(judgement) => Self {
                mark: mark_of(Some(judgement.verdict)),
                kind: judgement.contribution,
                tension: judgement.tension,
                conflict: false,
            },
            Current::Absent => Self::EMPTY,
            Current::Conflict => Self {
                conflict: true,
                ..Self::EMPTY
            },
        }
    }

    const EMPTY: Self = Self {
        mark: Mark::NotConsidered,
        kind: None,
        tension: false,
        conflict: false,
    };

    /// Whether a link is drawn for the pair.
    pub(crate) fn is_link(self) -> bool {
        !matches!(self.mark, Mark::None | Mark::CannotJudge | Mark::NotConsidered)
    }

    /// Paints it in the middle of a rectangle.
    pub(crate) fn paint(self, painter: &Painter, rect: Rect, palette: &Palette) {
        let middle = rect.center();
        if self.conflict {
            let bold = font(Size::Body, Weight::SemiBold);
            painter.text(middle, Align2::CENTER_CENTER, "!", bold, palette.danger);
            return;
        }
        // Links stand a little higher: the line of their kind is below.
        let at = if self.is_link() {
            middle - vec2(0.0, 3.0)
        } else {
            middle
        };
        self.mark.paint(painter, at, RADIUS, palette);
        if let Some(kind) = self.kind {
            paint_kind(painter, middle + vec2(0.0, 9.0), kind, palette);
        }
        if self.tension {
            let bold = font(Size::Body, Weight::SemiBold);
            let corner = at + vec2(RADIUS + 4.0, -RADIUS + 3.0);
            painter.text(corner, Align2::CENTER_CENTER, "*", bold, palette.warn);
        }
    }
}

/// Radius of a mark in points.
const RADIUS: f32 = 5.5;

/// The line that tells a link's kind, as links on the board do: whole for direct, broken for enabling.
pub(crate) fn paint_kind(painter: &Painter, middle: Pos2, kind: Contribution, palette: &Palette) {
    // On whole pixels, or the gaps of the broken line would blur away.
    let pixel = 1.0 / painter.pixels_per_point();
    let snap = |place: f32| (place / pixel).round() * pixel;
    let top = snap(middle.y - 1.0);
    let dash = |from: f32, to: f32| {
        let min = pos2(snap(middle.x + from), top);
        let max = pos2(snap(middle.x + to), top + snap(2.0));
        painter.rect_filled(Rect::from_min_max(min, max), 0, palette.mark);
    };
    match kind {
        Contribution::Direct => dash(-8.0, 8.0),
        Contribution::Enabling => {
            for start in [-8.0, -2.0, 4.0] {
                dash(start, start + 4.0);
            }
        }
    }
}

/// The mark of a verdict, or that of a pair not yet considered.
pub(crate) fn mark_of(verdict: Option<Verdict>) -> Mark {
    Mark::from(verdict)
}
