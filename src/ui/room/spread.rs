//! How the judgements lie: hidden until revealed, and never shown while the round is blind.

use eframe::egui::{Align2, CornerRadius, Rect, Sense, Ui, WidgetInfo, pos2, vec2};
use eframe::egui::{FontId, Role};

use super::card::{RoomCard, RoomCounts, RoomSpread};
use super::parts::{Line, Type, mark_radius, stack};
use super::state::RoomState;
use super::{sheet, within, words as keys};
use crate::model::RatingScale;
use crate::phrase::catalogue::Catalogue;
use crate::phrase::proceeding::point_words;
use crate::ui::agenda::class_key;
use crate::ui::theme::{Weight, family, palette};
use crate::ui::widgets::Mark;

/// The height it needs, revealed or not: revealing moves nothing.
pub(super) fn height(card: &RoomCard, sizes: Type, points: f32) -> f32 {
    let rows = match &card.spread {
        RoomSpread::Sealed => card.scale.points().len() + 1,
        RoomSpread::Given(counts) => counts.values.len() + missing(counts).len(),
    };
    let line = crate::ui::theme::tokens().size.line_height;
    let head = ((points * line).round() + (sizes.small * line).round()) + sizes.gap * 0.25;
    row(rows_in(sizes, points)) * rows as f32 + head + sizes.gap * 1.75
}

/// The size in which the rows are set while the texts are set in this one.
fn rows_in(sizes: Type, points: f32) -> f32 {
    (points * 0.8).max(sizes.small)
}

/// The height of a row.
fn row(points: f32) -> f32 {
    (points * 1.5).ceil()
}

pub(super) fn show(
    ui: &mut Ui,
    words: &Catalogue,
    card: &RoomCard,
    own: &RoomState,
    (sizes, points): (Type, f32),
    rect: Rect,
) {
    let inner = sheet(ui, rect, sizes);
    within(ui, "room-spread", inner, |ui| match &card.spread {
        RoomSpread::Sealed => {
            let lines = [
                Line::new(words.text("room-sealed"), points).weight(Weight::SemiBold),
                Line::new(words.text("room-sealed-why"), sizes.small).above(sizes.gap * 0.5),
            ];
            stack(ui, &lines, inner.width());
        }
        RoomSpread::Given(_) if !own.is_revealed => {
            let lines = [
                Line::new(words.text("room-hidden"), points).weight(Weight::SemiBold),
                Line::new(words.text("room-hidden-how"), sizes.small).above(sizes.gap * 0.5),
            ];
            stack(ui, &lines, inner.width());
        }
        RoomSpread::Given(counts) => given(ui, words, (card.scale, counts), (sizes, points), inner),
    });
}

fn given(
    ui: &mut Ui,
    words: &Catalogue,
    (scale, counts): (RatingScale, &RoomCounts),
    (sizes, points): (Type, f32),
    inner: Rect,
) {
    let scores = words.format("room-spread-scores", &[("count", counts.scores().into())]);
    let head = [
        Line::new(words.text(class_key(counts.class)), points).weight(Weight::SemiBold),
        Line::new(scores, sizes.small),
    ];
    stack(ui, &head, inner.width());
    ui.add_space(sizes.gap * 0.25);
    let most = counts.values.iter().map(|(_, count)| *count).max().unwrap_or(0);
    for (value, count) in &counts.values {
        let row = Row {
            name: point_words(words, scale, *value),
            mark: Some(keys::mark(*value)),
            count: *count,
            share: (most > 0).then(|| *count as f32 / most as f32),
        };
        row.show(ui, words, rows_in(sizes, points));
    }
    for (key, mark, count) in missing(counts) {
        let row = Row {
            name: words.text(key).to_owned(),
            mark,
            count,
            share: None,
        };
        row.show(ui, words, rows_in(sizes, points));
    }
}

/// What is no score. Versions that differ are an accident, and named only where there are any.
fn missing(counts: &RoomCounts) -> Vec<(&'static str, Option<Mark>, usize)> {
    let mark = Some(Mark::CannotJudge);
    let mut all = vec![("strength-cannot-judge", mark, counts.cannot_judge)];
    if counts.conflicts > 0 {
        all.push(("room-conflicts", None, counts.conflicts));
    }
    all
}

/// One line of the counts.
struct Row {
    name: String,
    mark: Option<Mark>,
    count: usize,
    /// How long the bar is, as a share of the longest; nothing for what is no score.
    share: Option<f32>,
}

impl Row {
    /// Mark, figure and word, a bar, and how often.
    fn show(&self, ui: &mut Ui, words: &Catalogue, points: f32) {
        let width = ui.available_width();
        let (rect, response) = ui.allocate_exact_size(vec2(width, row(points)), Sense::hover());
        let spoken = words.format(
            "room-spread-row",
            &[("value", self.name.as_str().into()), ("count", self.count.into())],
        );
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
        let colors = palette(ui);
        let ink = colors.text;
        let middle = rect.center().y;
        if let Some(mark) = self.mark {
            let center = pos2(rect.left() + points * 0.45, middle);
            mark.paint_in(ui.painter(), center, mark_radius(mark, points), ink);
        }
        let font = |weight| FontId::new(points, family(weight));
        let painter = ui.painter();
        let name = painter.layout_no_wrap(self.name.clone(), font(Weight::Medium), ink);
        let at = pos2(rect.left() + points * 1.2, middle - name.size().y / 2.0);
        painter.galley(at, name, ink);
        let count = self.count.to_string();
        let anchor = pos2(rect.right(), middle);
        let end = painter.text(anchor, Align2::RIGHT_CENTER, count, font(Weight::SemiBold), ink);
        let left = rect.left() + width * 0.5;
        let right = end.left().min(rect.right() - points * 1.3) - points * 0.5;
        let length = (right - left) * self.share.unwrap_or(0.0);
        if length > 0.0 {
            let bar = Rect::from_min_size(pos2(left, middle - points * 0.36), vec2(length, points * 0.72));
            painter.rect_filled(bar, CornerRadius::same(3), colors.accent_hover);
        }
    }
}
