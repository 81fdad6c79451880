//! A paper as it will be: headings, paragraphs, tables with their spans, marks, boxes and notes.
//!
//! It is cut into pieces once. A piece out of sight is as high as its letters let one guess, and is laid out
//! only when it comes into sight; so a table of a thousand rows costs no more than a screenful.

mod picture;
mod pieces;
mod setting;
mod table;

use eframe::egui::{
    Align2, FontId, Id, Key, Pos2, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2,
    WidgetInfo, pos2, vec2,
};

use crate::exchange::export::paper::Paper;
use crate::model::Lang;
use crate::ui::theme::{Weight, family, palette, tokens};
use crate::ui::widgets::focus_ring;
pub use picture::PictureView;
use pieces::Piece;

/// The widest that running text is set, in points.
const WIDEST: f32 = 860.0;
/// Room around the paper, in points.
const MARGIN: f32 = 24.0;

/// A paper being looked at.
#[derive(Clone, Debug)]
pub struct PaperView {
    pieces: Vec<Piece>,
    /// How high each piece is, guessed until it was laid out.
    heights: Vec<Height>,
    /// The widths of running text and of tables that the heights hold for.
    widths: (f32, f32),
    /// The width in which no table breaks its words; a narrower window scrolls sideways.
    least: f32,
    draft: Option<String>,
    is_rtl: bool,
    /// How many pieces were laid out in the last frame.
    laid_out: usize,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Height {
    Guessed(f32),
    Known(f32),
}

impl Height {
    fn points(self) -> f32 {
        match self {
            Self::Guessed(points) | Self::Known(points) => points,
        }
    }
}

impl PaperView {
    /// Cuts a paper into pieces.
    pub fn new(paper: &Paper) -> Self {
        let pieces = pieces::of(paper);
        Self {
            least: pieces.iter().map(Piece::least).fold(0.0, f32::max),
            heights: Vec::new(),
            widths: (0.0, 0.0),
            draft: paper.frame.draft.clone(),
            is_rtl: Lang::new(&paper.lang).is_ok_and(|lang| lang.is_right_to_left()),
            pieces,
            laid_out: 0,
        }
    }

    /// How many pieces it has: what can be laid out by itself.
    pub fn pieces(&self) -> usize {
        self.pieces.len()
    }

    /// How many of them were laid out in the last frame.
    pub fn laid_out(&self) -> usize {
        self.laid_out
    }

    /// Shows it in all the room there is; `label` names it for screen readers.
    pub fn show(&mut self, ui: &mut Ui, label: &str) {
        let room = ui.available_size();
        let sight = room.x - 12.0;
        let page = sight.max(self.least + MARGIN * 2.0);
        self.fit(text_width(sight), page - MARGIN * 2.0);
        let named = UiBuilder::new()
            .accessibility_role(Role::Document)
            .accessibility_label(label);
        ui.scope_builder(named, |ui| {
            let outer = Rect::from_min_size(ui.cursor().min, room);
            let focus = ui.interact(outer, Id::unique("paper-focus"), Sense::click());
            focus.widget_info(|| WidgetInfo::labeled(Role::ScrollView, true, label));
            ui.painter()
                .rect_filled(outer, tokens().radius.control, palette(ui).surface);
            let edge = Stroke::new(tokens().stroke.hair, palette(ui).line);
            ui.painter()
                .rect_stroke(outer, tokens().radius.control, edge, StrokeKind::Inside);
            self.paint_draft(ui, outer.shrink(1.0));
            let area = ScrollArea::both().id_salt("paper").auto_shrink([false, false]);
            area.show_viewport(ui, |ui, viewport| {
                if focus.has_focus() {
                    scroll_by_keys(ui, viewport.height());
                }
                self.content(ui, viewport, page);
            });
            focus_ring(ui, outer, &focus);
        });
    }

    /// Guesses all heights anew for other widths of text and tables.
    fn fit(&mut self, text: f32, table: f32) {
        let is_near = |(one, other): (f32, f32)| (one - text).abs() < 0.5 && (other - table).abs() < 0.5;
        if is_near(self.widths) && self.heights.len() == self.pieces.len() {
            return;
        }
        self.widths = (text, table);
        self.heights = self
            .pieces
            .iter()
            .map(|piece| Height::Guessed(piece.guess(text, table)))
            .collect();
    }

    fn content(&mut self, ui: &mut Ui, viewport: Rect, page: f32) {
        let above = self.heights.iter().map(|height| height.points());
        let total = above.sum::<f32>() + MARGIN * 2.0;
        let (text, table) = self.widths;
        ui.set_width(page);
        ui.set_height(total);
        let origin = ui.min_rect().min + vec2(MARGIN, MARGIN);
        let (from, to) = (viewport.top() - MARGIN, viewport.bottom() - MARGIN);
        self.laid_out = 0;
        let mut y = 0.0;
        let mut is_settled = true;
        for (at, piece) in self.pieces.iter().enumerate() {
            let Some(height) = self.heights.get_mut(at) else {
                break;
            };
            if y > to {
                break;
            }
            if y + height.points() >= from {
                let place = Place {
                    min: origin + vec2(0.0, y),
                    text,
                    table,
                    is_rtl: self.is_rtl,
                };
                let drawn = ui.push_id(at, |ui| piece.draw(ui, &place)).inner;
                self.laid_out += 1;
                if (height.points() - drawn).abs() > 0.5 {
                    is_settled = false;
                }
                *height = Height::Known(drawn);
            }
            y += height.points();
        }
        if !is_settled {
            ui.ctx().request_repaint();
        }
    }

    /// The word across a paper that is not final, behind its text and always in sight.
    fn paint_draft(&self, ui: &Ui, outer: Rect) {
        let Some(word) = &self.draft else { return };
        let size = (outer.width() / (word.chars().count().max(4) as f32)).clamp(40.0, 150.0);
        let font = FontId::new(size, family(Weight::SemiBold));
        let ink = palette(ui).line.gamma_multiply(0.55);
        let galley = ui.painter().layout_no_wrap(word.clone(), font, ink);
        let middle = outer.center() - galley.size() / 2.0;
        let shape = eframe::egui::epaint::TextShape::new(middle, galley, ink)
            .with_angle_and_anchor(-0.42, Align2::CENTER_CENTER);
        ui.painter().with_clip_rect(outer).add(shape);
    }
}

/// How wide running text is set where so much is in sight.
fn text_width(sight: f32) -> f32 {
    (sight - MARGIN * 2.0).min(WIDEST)
}

fn scroll_by_keys(ui: &mut Ui, page: f32) {
    let steps = [
        (Key::PageDown, -page * 0.9),
        (Key::PageUp, page * 0.9),
        (Key::ArrowDown, -48.0),
        (Key::ArrowUp, 48.0),
        (Key::End, -1.0e7),
        (Key::Home, 1.0e7),
    ];
    for (key, by) in steps {
        if ui.input(|input| input.key_pressed(key)) {
            ui.scroll_with_delta(Vec2::new(0.0, by));
        }
    }
}

/// Where a piece is drawn.
struct Place {
    min: Pos2,
    /// The width of running text.
    text: f32,
    /// The width of tables.
    table: f32,
    is_rtl: bool,
}

impl Place {
    fn at(&self, x: f32, y: f32) -> Pos2 {
        pos2(self.min.x + x, self.min.y + y)
    }
}
