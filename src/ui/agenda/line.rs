//! One line of the agenda, painted.

use eframe::egui::{Align2, Context, CornerRadius, Painter, Pos2, Rangef, Rect, pos2, vec2};

use super::kept::Shown;
use super::layout::{COUNT, Columns};
use super::words::{class_key, codes_of, minutes_text, number, stage_text};
use crate::analysis::agenda::{Forecast, Item};
use crate::analysis::disagreement::Spread;
use crate::model::{RatingScale, Strength};
use crate::ui::Scene;
use crate::ui::lamp;
use crate::ui::text::Paragraph;
use crate::ui::theme::{Palette, Size, Weight, font};
use crate::ui::widgets::{Chip, ChipEdge, Tone};

/// What a column of the distribution counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Count {
    /// A point of the scale.
    Point(Strength),
    /// Who cannot judge.
    CannotJudge,
    /// Who did not consider the pair.
    NotConsidered,
    /// Versions that differ, and answers off the scale.
    Faults,
}

impl Count {
    /// The columns for a scale; with that for faults only where there are any.
    pub(super) fn all(scale: RatingScale, has_faults: bool) -> Vec<Self> {
        let points = scale.points().iter().map(|point| Self::Point(*point));
        points
            .chain([Self::CannotJudge, Self::NotConsidered])
            .chain(has_faults.then_some(Self::Faults))
            .collect()
    }

    fn of(self, spread: &Spread) -> u32 {
        match self {
            Self::Point(wanted) => spread
                .by_point()
                .find(|(point, _)| *point == wanted)
                .map_or(0, |(_, count)| count),
            Self::CannotJudge => spread.cannot_judge,
            Self::NotConsidered => spread.not_considered,
            Self::Faults => spread.conflicts + spread.off_scale,
        }
    }
}

/// The height of every line, in points.
pub(super) fn height(shows_codes: bool) -> f32 {
    if shows_codes { 76.0 } else { 56.0 }
}

/// Where the two rows of a line stand, from its top.
const FIRST: f32 = 19.0;
const SECOND: f32 = 38.0;
const CODES: f32 = 60.0;
/// The highest bar.
const BAR: f32 = 24.0;

#[expect(clippy::too_many_arguments, reason = "private, called once")]
pub(super) fn paint(
    painter: &Painter,
    ctx: &Context,
    scene: &Scene<'_>,
    item: &Item,
    (shown, forecast): (Shown, &Forecast),
    codes: &str,
    rect: Rect,
    (columns, counts): (&Columns, &[Count]),
    palette: &Palette,
) {
    let text = Text { ctx, painter, rect };
    let session = scene.view.session();
    let (action, target) = codes_of(scene, item.pair());
    let bold = (Size::Body, Weight::SemiBold);
    text.put(columns.codes, FIRST, action, bold, palette.text);
    text.put(columns.codes, SECOND, target, bold, palette.text);
    if lamp::is_lit(scene, item.pair()) {
        let at = rect.min + vec2(columns.codes.max - 14.0, FIRST);
        lamp::paint(painter, at, palette);
    }
    if let Some(column) = columns.texts {
        let plain = (Size::Body, Weight::Regular);
        let title = session
            .action(item.pair().action)
            .map_or("", |one| one.title(scene.lang).0);
        text.put(column, FIRST, title, plain, palette.text);
        let title = session
            .target(item.pair().target)
            .map_or("", |one| one.title(scene.lang).0);
        text.put(column, SECOND, title, plain, palette.text_weak);
    }
    distribution(painter, item.spread(), rect, columns, counts, palette);
    if let Some(column) = columns.middle {
        middle(&text, scene, item.spread(), column, palette);
    }
    let medium = (Size::Body, Weight::Medium);
    let class = scene.words.text(class_key(item.class()));
    text.put(columns.class, FIRST, class, medium, palette.text);
    let minutes = minutes_text(scene.words, forecast, shown.reached);
    let small = (Size::Small, Weight::Regular);
    let ink = if shown.reached == Some(false) {
        palette.warn
    } else {
        palette.text_weak
    };
    text.put(columns.class, SECOND, &minutes, small, ink);
    if let Some(column) = columns.stage {
        stage(&text, scene, item, column, palette);
    }
    if !codes.is_empty() {
        let start = columns.texts.map_or(columns.codes.min, |column| column.min);
        let all = Rangef::new(start, rect.width() - columns.codes.min);
        text.put(all, CODES, codes, small, palette.text_weak);
    }
}

fn middle(text: &Text<'_>, scene: &Scene<'_>, spread: &Spread, column: Rangef, palette: &Palette) {
    let (Some(median), Some(range)) = (spread.median(), spread.range()) else {
        return;
    };
    let small = (Size::Small, Weight::Regular);
    let words = scene.words;
    let median = words.format(
        "agenda-median",
        &[("median", number(words.language(), median).into())],
    );
    text.put(column, FIRST, &median, small, palette.text);
    let range = words.format("agenda-range", &[("range", range.into())]);
    text.put(column, SECOND, &range, small, palette.text_weak);
}

fn stage(text: &Text<'_>, scene: &Scene<'_>, item: &Item, column: Rangef, palette: &Palette) {
    let mut at = pos2(text.rect.left() + column.min, text.rect.top() + 10.0);
    let mut chip = |word: &str, edge: ChipEdge, tone: Tone| {
        let chip = Chip::new(word).edge(edge).tone(tone);
        let size = chip.size(text.painter);
        chip.paint(text.painter, Rect::from_min_size(at, size), palette);
        at.y += size.y + 2.0;
    };
    if let Some(word) = stage_text(scene.words, item.stage) {
        let (edge, tone) = if item.stage == crate::analysis::agenda::Stage::Differs {
            (ChipEdge::Solid, Tone::Danger)
        } else if item.stage.is_settled() {
            (ChipEdge::Filled, Tone::Accent)
        } else {
            (ChipEdge::Solid, Tone::Plain)
        };
        chip(word, edge, tone);
    }
    if item.is_to_check {
        chip(scene.words.text("lamp-to-check"), ChipEdge::Solid, Tone::Warn);
    }
    if item.is_parked {
        chip(scene.words.text("agenda-parked"), ChipEdge::Dashed, Tone::Plain);
    }
}

/// The counts as figures, and a bar below each as high as its share of all.
fn distribution(
    painter: &Painter,
    spread: &Spread,
    rect: Rect,
    columns: &Columns,
    counts: &[Count],
    palette: &Palette,
) {
    let all = (spread.said() + spread.not_considered).max(1) as f32;
    let bottom = rect.top() + 47.0;
    for (place, count) in counts.iter().enumerate() {
        let middle = rect.left() + columns.counts.min + COUNT * (place as f32 + 0.5);
        let number = count.of(spread);
        let base = Rect::from_min_max(pos2(middle - 9.0, bottom - 1.0), pos2(middle + 9.0, bottom));
        painter.rect_filled(base, 0, palette.line);
        if number == 0 {
            continue;
        }
        let ink = match count {
            Count::Point(Strength::None) | Count::CannotJudge => palette.mark_idle,
            Count::Point(_) => palette.mark,
            Count::NotConsidered => palette.mark_faint,
            Count::Faults => palette.danger,
        };
        let height = (number as f32 / all * BAR).max(2.0).round();
        let bar = Rect::from_min_max(pos2(middle - 7.0, bottom - height), pos2(middle + 7.0, bottom));
        let radius = CornerRadius {
            nw: 2,
            ne: 2,
            ..CornerRadius::ZERO
        };
        painter.rect_filled(bar, radius, ink);
        let at = pos2(middle, bottom - height - 2.0);
        let weight = if matches!(count, Count::Point(_)) {
            Weight::SemiBold
        } else {
            Weight::Regular
        };
        painter.text(
            at,
            Align2::CENTER_BOTTOM,
            number,
            font(Size::Small, weight),
            palette.text,
        );
    }
}

/// Puts text into columns of a line.
struct Text<'a> {
    ctx: &'a Context,
    painter: &'a Painter,
    rect: Rect,
}

impl Text<'_> {
    /// Puts one row of text with its middle so far below the top of the line.
    fn put(
        &self,
        column: Rangef,
        middle: f32,
        text: &str,
        (size, weight): (Size, Weight),
        ink: eframe::egui::Color32,
    ) {
        if text.is_empty() {
            return;
        }
        let galley = Paragraph::new(text, ink, column.span())
            .set_in(size, weight)
            .rows(1)
            .galley(self.ctx);
        let at: Pos2 = self.rect.min + vec2(column.min, middle - galley.size().y / 2.0);
        self.painter.galley(at, galley, ink);
    }
}
