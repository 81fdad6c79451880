//! The marks of the scale: told apart by shape, so also in grey, in print and from afar.

use eframe::egui::{
    Align2, Color32, Painter, Pos2, Rect, Response, Role, Sense, Shape, Stroke, StrokeKind, Ui, Vec2,
    WidgetInfo, vec2,
};

use crate::model::{RatingScale, Strength, Verdict};
use crate::phrase::scale::verdict_key;
use crate::ui::theme::{Palette, Weight, family, palette};

/// The mark of a pair. The three kinds of empty look different.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mark {
    /// 3: a filled disc.
    Strong,
    /// 2: a half disc.
    Moderate,
    /// 1: a ring.
    Weak,
    /// -1, against the target: a square.
    Constraining,
    /// -2: a square half filled.
    Counteracting,
    /// -3: a filled square.
    Cancelling,
    /// 0, considered and nothing found: a dash.
    None,
    /// Cannot judge: a question mark.
    CannotJudge,
    /// Not yet considered: a faint dot.
    NotConsidered,
}

impl Mark {
    /// The marks of the default scale, strongest first.
    pub const ALL: [Self; 6] = [
        Self::Strong,
        Self::Moderate,
        Self::Weak,
        Self::None,
        Self::CannotJudge,
        Self::NotConsidered,
    ];

    /// The marks of links, strongest for the target first, then against it.
    pub const LINKS: [Self; 6] = [
        Self::Strong,
        Self::Moderate,
        Self::Weak,
        Self::Constraining,
        Self::Counteracting,
        Self::Cancelling,
    ];

    /// The marks of a scale: its points, highest first, then the other kinds of empty.
    pub fn of_scale(scale: RatingScale) -> Vec<Self> {
        let points = scale.points().iter().rev();
        let points = points.map(|point| Self::from(Some(Verdict::Scored(*point))));
        points.chain([Self::CannotJudge, Self::NotConsidered]).collect()
    }

    /// The key of its word on a scale in the catalogue.
    pub fn key(self, scale: RatingScale) -> &'static str {
        verdict_key(scale, self.verdict())
    }

    /// The point it stands for; nothing for the kinds of empty that are no point.
    pub fn point(self) -> Option<Strength> {
        match self.verdict() {
            Some(Verdict::Scored(point)) => Some(point),
            Some(Verdict::CannotJudge) | None => None,
        }
    }

    /// The verdict it stands for; nothing for a pair not yet considered.
    pub fn verdict(self) -> Option<Verdict> {
        match self {
            Self::Strong => Some(Verdict::Scored(Strength::Strong)),
            Self::Moderate => Some(Verdict::Scored(Strength::Moderate)),
            Self::Weak => Some(Verdict::Scored(Strength::Weak)),
            Self::Constraining => Some(Verdict::Scored(Strength::Constraining)),
            Self::Counteracting => Some(Verdict::Scored(Strength::Counteracting)),
            Self::Cancelling => Some(Verdict::Scored(Strength::Cancelling)),
            Self::None => Some(Verdict::Scored(Strength::None)),
            Self::CannotJudge => Some(Verdict::CannotJudge),
            Self::NotConsidered => None,
        }
    }

    /// Its colour.
    pub fn color(self, palette: &Palette) -> Color32 {
        match self {
            Self::Strong
            | Self::Moderate
            | Self::Weak
            | Self::Constraining
            | Self::Counteracting
            | Self::Cancelling => palette.mark,
            Self::None | Self::CannotJudge => palette.mark_idle,
            Self::NotConsidered => palette.mark_faint,
        }
    }

    /// Paints it around a point in its own colour; `radius` in points.
    pub fn paint(self, painter: &Painter, center: Pos2, radius: f32, palette: &Palette) {
        self.paint_in(painter, center, radius, self.color(palette));
    }

    /// Paints it around a point in any colour, as on an accent ground.
    pub fn paint_in(self, painter: &Painter, center: Pos2, radius: f32, color: Color32) {
        let line = Stroke::new((radius * 0.3).max(1.2), color);
        let ring = radius - line.width / 2.0;
        match self {
            Self::Strong => {
                painter.circle_filled(center, radius, color);
            }
            Self::Moderate => {
                painter.add(Shape::convex_polygon(
                    half_disc(center, radius),
                    color,
                    Stroke::NONE,
                ));
                painter.circle_stroke(center, ring, line);
            }
            Self::Weak => {
                painter.circle_stroke(center, ring, line);
            }
            Self::Constraining | Self::Counteracting | Self::Cancelling => {
                let square = Rect::from_center_size(center, Vec2::splat(radius * 1.7));
                let filled = match self {
                    Self::Cancelling => square,
                    Self::Counteracting => square.with_max_x(center.x),
                    _ => Rect::NOTHING,
                };
                if filled.is_positive() {
                    painter.rect_filled(filled, 0.0, color);
                }
                painter.rect_stroke(square, 0.0, line, StrokeKind::Inside);
            }
            Self::None => {
                let reach = vec2(radius * 0.8, 0.0);
                painter.line_segment([center - reach, center + reach], line);
            }
            Self::CannotJudge => {
                let font = eframe::egui::FontId::new(radius * 2.6, family(Weight::SemiBold));
                painter.text(center, Align2::CENTER_CENTER, "?", font, color);
            }
            Self::NotConsidered => {
                painter.circle_filled(center, (radius * 0.3).max(1.0), color);
            }
        }
    }

    /// Adds it to a row; `word` is its name in the present language.
    pub fn show(self, ui: &mut Ui, radius: f32, word: &str) -> Response {
        let (rect, response) = ui.allocate_exact_size(Vec2::splat(radius * 2.0 + 4.0), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, word));
        if ui.is_rect_visible(rect) {
            self.paint(ui.painter(), rect.center(), radius, palette(ui));
        }
        response
    }
}

impl From<Option<Verdict>> for Mark {
    fn from(verdict: Option<Verdict>) -> Self {
        match verdict {
            Some(Verdict::Scored(Strength::Strong)) => Self::Strong,
            Some(Verdict::Scored(Strength::Moderate)) => Self::Moderate,
            Some(Verdict::Scored(Strength::Weak)) => Self::Weak,
            Some(Verdict::Scored(Strength::Constraining)) => Self::Constraining,
            Some(Verdict::Scored(Strength::Counteracting)) => Self::Counteracting,
            Some(Verdict::Scored(Strength::Cancelling)) => Self::Cancelling,
            Some(Verdict::Scored(Strength::None)) => Self::None,
            Some(Verdict::CannotJudge) => Self::CannotJudge,
            None => Self::NotConsidered,
        }
    }
}

/// The left half, closed.
fn half_disc(center: Pos2, radius: f32) -> Vec<Pos2> {
    (0..=16_u8)
        .map(|step| {
            let (sin, cos) = (90.0 + f32::from(step) * 180.0 / 16.0).to_radians().sin_cos();
            center + vec2(cos, sin) * radius
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::Mark;

    #[test]
    fn every_mark_is_that_of_its_verdict() {
        for mark in Mark::ALL.into_iter().chain(Mark::LINKS) {
            assert_eq!(Mark::from(mark.verdict()), mark);
        }
    }
}
