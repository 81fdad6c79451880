//! A word in a small frame: the wording status of a text, the state of a round.

use eframe::egui::epaint::{RoundedRect, tessellator::path};
use eframe::egui::{
    Color32, CornerRadius, Painter, Pos2, Rect, Response, Role, Sense, Shape, Stroke, StrokeKind, Ui, Vec2,
    WidgetInfo, vec2,
};

use crate::model::Wording;
use crate::phrase::catalogue::Catalogue;
use crate::ui::theme::{Palette, Size, Weight, font, palette, tokens};

/// How the frame of a chip is drawn; the word is always there, so nothing rests on it alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChipEdge {
    /// A thin line.
    Solid,
    /// A broken line: something is still to come, as with a placeholder.
    Dashed,
    /// No line, a soft ground.
    Filled,
}

/// What a chip or notice speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Nothing special.
    Plain,
    /// What is chosen or active.
    Accent,
    /// Look at this.
    Warn,
    /// Lost or refused.
    Danger,
    /// All is well.
    Ok,
}

impl Tone {
    /// The colour of its text and of its ground.
    pub fn colors(self, palette: &Palette) -> (Color32, Color32) {
        match self {
            Self::Plain => (palette.text_weak, palette.hover),
            Self::Accent => (palette.accent, palette.accent_soft),
            Self::Warn => (palette.warn, palette.warn_soft),
            Self::Danger => (palette.danger, palette.danger_soft),
            Self::Ok => (palette.ok, palette.ok_soft),
        }
    }
}

/// A word in a small frame.
#[derive(Clone, Copy, Debug)]
pub struct Chip<'a> {
    text: &'a str,
    edge: ChipEdge,
    tone: Tone,
}

impl<'a> Chip<'a> {
    /// A plain chip with a thin line.
    pub fn new(text: &'a str) -> Self {
        Self {
            text,
            edge: ChipEdge::Solid,
            tone: Tone::Plain,
        }
    }

    /// How far the shown text is the adopted one: in words, and a placeholder with a broken line.
    pub fn wording(wording: Wording, catalogue: &'a Catalogue) -> Self {
        match wording {
            Wording::Adopted => Self::new(catalogue.text("wording-adopted"))
                .edge(ChipEdge::Filled)
                .tone(Tone::Accent),
            Wording::Summary => Self::new(catalogue.text("wording-summary")),
            Wording::Placeholder => Self::new(catalogue.text("wording-placeholder")).edge(ChipEdge::Dashed),
        }
    }

    /// How its frame is drawn.
    #[must_use]
    pub fn edge(mut self, edge: ChipEdge) -> Self {
        self.edge = edge;
        self
    }

    /// What it speaks of.
    #[must_use]
    pub fn tone(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }

    /// The room it takes.
    pub fn size(&self, painter: &Painter) -> Vec2 {
        let galley = painter.layout_no_wrap(
            self.text.to_owned(),
            font(Size::Caption, Weight::Medium),
            Color32::PLACEHOLDER,
        );
        vec2((galley.size().x + f32::from(tokens().space.m)).ceil(), 18.0)
    }

    /// Adds it to the view.
    pub fn show(&self, ui: &mut Ui) -> Response {
        let (rect, response) = ui.allocate_exact_size(self.size(ui.painter()), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, self.text));
        if ui.is_rect_visible(rect) {
            self.paint(ui.painter(), rect, palette(ui));
        }
        response
    }

    /// Paints it into a rectangle of its [`size`](Self::size), for views that lay themselves out.
    pub fn paint(&self, painter: &Painter, rect: Rect, palette: &Palette) {
        let (ink, ground) = self.tone.colors(palette);
        let radius = tokens().radius.small;
        let line = Stroke::new(
            tokens().stroke.hair,
            if self.tone == Tone::Plain {
                palette.control_line
            } else {
                ink
            },
        );
        match self.edge {
            ChipEdge::Filled => {
                painter.rect_filled(rect, CornerRadius::same(radius), ground);
            }
            ChipEdge::Solid => {
                painter.rect_stroke(rect, CornerRadius::same(radius), line, StrokeKind::Inside);
            }
            ChipEdge::Dashed => {
                painter.extend(Shape::dashed_line(&outline(rect, radius), line, 4.0, 3.0));
            }
        }
        let galley = painter.layout_no_wrap(self.text.to_owned(), font(Size::Caption, Weight::Medium), ink);
        painter.galley(rect.center() - galley.size() / 2.0, galley, ink);
    }
}

/// The closed outline of a rounded rectangle, its line inside the rectangle.
fn outline(rect: Rect, radius: u8) -> Vec<Pos2> {
    let mut points = Vec::new();
    path::rounded_rectangle(&mut points, RoundedRect::new(rect.shrink(0.5), f32::from(radius)));
    points.extend(points.first().copied());
    points
}
