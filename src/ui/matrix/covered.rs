//! How far targets are covered and which actions serve any, beside their codes: the class as a mark, how firm
//! it is by the edge of its frame, and dots while pairs are open.

use eframe::egui::{Align2, Color32, CornerRadius, Painter, Pos2, Rect, Stroke, StrokeKind, pos2, vec2};

use crate::analysis::coverage::{Basis, Coverage, Doubt};
use crate::model::{ActionId, TargetId};
use crate::phrase::gaps::{action_class_words, doubt_key, doubt_tip_key, target_class_words};
use crate::ui::Scene;
use crate::ui::gaps::{action_mark, doubt_chip, target_mark};
use crate::ui::theme::{Palette, Size, Weight, font, tokens};
use crate::ui::widgets::{ChipEdge, Mark, Tone};

/// Room for a mark in its frame, in points.
pub(super) const WIDTH: f32 = 36.0;
pub(super) const HEIGHT: f32 = 18.0;
/// Lengths of the broken line around it.
const DASH: f32 = 4.0;
const GAP: f32 = 3.0;

/// The coverage by decisions, computed when the session changed and once anything was decided.
#[derive(Debug)]
pub(super) struct Covered {
    revision: u64,
    coverage: Coverage,
}

/// What a header says of its item.
#[derive(Clone, Debug)]
pub(super) struct Said {
    /// Class and doubt.
    pub(super) name: String,
    /// The same, with what the doubt means.
    pub(super) tip: String,
}

impl Covered {
    /// What was kept if it still holds, or else computed anew; nothing while nothing was decided.
    pub(super) fn fresh(kept: Option<Self>, scene: &Scene<'_>) -> Option<Self> {
        let revision = scene.known.revision;
        if let Some(kept) = kept.filter(|kept| kept.revision == revision) {
            return Some(kept);
        }
        let session = scene.view.session();
        session.decisions().next()?;
        Some(Self {
            revision,
            coverage: Coverage::of(scene.view, session.coverage_rule(), Basis::Decisions),
        })
    }

    pub(super) fn target(&self, scene: &Scene<'_>, target: TargetId) -> Option<Said> {
        let one = self.coverage.targets.get(target.index())?;
        let class = target_class_words(scene.words, one.class, one.so_far);
        Some(said(scene, one.doubt, class))
    }

    pub(super) fn action(&self, scene: &Scene<'_>, action: ActionId) -> Option<Said> {
        let one = self.coverage.actions.get(action.index())?;
        let class = action_class_words(scene.words, one.class, one.direct + one.enabling, one.so_far);
        Some(said(scene, one.doubt, class))
    }

    /// The look of a target's class without words, for every frame.
    pub(super) fn paint_target(&self, painter: &Painter, target: TargetId, middle: Pos2, palette: &Palette) {
        if let Some(one) = self.coverage.targets.get(target.index()) {
            paint(
                painter,
                target_mark(one.class),
                one.doubt,
                one.so_far,
                middle,
                palette,
            );
        }
    }

    pub(super) fn paint_action(&self, painter: &Painter, action: ActionId, middle: Pos2, palette: &Palette) {
        if let Some(one) = self.coverage.actions.get(action.index()) {
            paint(
                painter,
                action_mark(one.class),
                one.doubt,
                one.so_far,
                middle,
                palette,
            );
        }
    }
}

fn said(scene: &Scene<'_>, doubt: Doubt, class: String) -> Said {
    let words = scene.words;
    let parts = [
        ("class", class.into()),
        ("doubt", words.text(doubt_key(doubt)).into()),
    ];
    let name = words.format("matrix-coverage", &parts);
    let tip = format!("{name}\n{}", words.text(doubt_tip_key(doubt)));
    Said { name, tip }
}

/// The frame of a class. There is one at each header, so that it is drawn without laying anything out.
fn frame(painter: &Painter, rect: Rect, edge: ChipEdge, tone: Tone, palette: &Palette) {
    let (ink, ground) = tone.colors(palette);
    let radius = CornerRadius::same(tokens().radius.small);
    let line = if tone == Tone::Plain {
        palette.control_line
    } else {
        ink
    };
    match edge {
        ChipEdge::Filled => {
            painter.rect_filled(rect, radius, ground);
        }
        ChipEdge::Solid => {
            let stroke = Stroke::new(tokens().stroke.hair, line);
            painter.rect_stroke(rect, radius, stroke, StrokeKind::Inside);
        }
        ChipEdge::Dashed => dashes(painter, rect, line),
    }
}

/// A broken line around a rectangle, on whole pixels.
fn dashes(painter: &Painter, rect: Rect, color: Color32) {
    let pixel = 1.0 / painter.pixels_per_point();
    let snap = |place: f32| (place / pixel).round() * pixel;
    let (min, max) = (
        pos2(snap(rect.left()), snap(rect.top())),
        pos2(snap(rect.right()), snap(rect.bottom())),
    );
    let width = tokens().stroke.hair.max(pixel);
    let dash = |from: Pos2, to: Pos2| {
        painter.rect_filled(Rect::from_min_max(from, to), 0, color);
    };
    // The same number of dashes as of gaps, with a dash at each end.
    let along = |length: f32| {
        let count = ((length - DASH) / (DASH + GAP)).round().max(1.0);
        ((length - DASH) / count, count as u32)
    };
    let (step, count) = along(max.x - min.x);
    for at in 0..=count {
        let left = min.x + step * at as f32;
        for top in [min.y, max.y - width] {
            dash(pos2(left, top), pos2(left + DASH, top + width));
        }
    }
    let (step, count) = along(max.y - min.y);
    for at in 0..=count {
        let top = min.y + step * at as f32;
        for left in [min.x, max.x - width] {
            dash(pos2(left, top), pos2(left + width, top + DASH));
        }
    }
}

/// A soft ground for firm, a broken line with dots while pairs are open, a whole line with a sign for
/// contested.
pub(super) fn paint(
    painter: &Painter,
    mark: Mark,
    doubt: Doubt,
    so_far: bool,
    middle: Pos2,
    palette: &Palette,
) {
    let rect = Rect::from_center_size(middle, vec2(WIDTH, HEIGHT));
    let (edge, tone) = doubt_chip(doubt);
    frame(painter, rect, edge, tone, palette);
    let sign = match (doubt, so_far) {
        (Doubt::Contested, true) => "!…",
        (Doubt::Contested, false) => "!",
        (_, true) => "…",
        (_, false) => "",
    };
    if sign.is_empty() {
        mark.paint(painter, middle, 4.5, palette);
        return;
    }
    mark.paint(painter, pos2(rect.left() + 9.5, middle.y), 4.5, palette);
    let (ink, _) = tone.colors(palette);
    let at = pos2(rect.left() + 17.0, middle.y - 0.5);
    let small = font(Size::Caption, Weight::SemiBold);
    painter.text(at, Align2::LEFT_CENTER, sign, small, ink);
}
