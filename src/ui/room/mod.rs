//! The room view: one pair for the projector, in big type and without anybody's name.
//!
//! It is given a [`RoomCard`], which cannot hold a name, and nothing else of the session. Typing changes
//! nothing unless *record* is on, which a thick frame and the word itself show.

mod bar;
mod card;
mod choices;
mod form;
mod history;
mod keys;
mod parts;
mod read;
mod spread;
mod standing;
mod state;
mod texts;
mod words;

use std::time::Duration;

use eframe::egui::emath::GuiRounding as _;
use eframe::egui::{CornerRadius, Rect, Role, ScrollArea, Stroke, StrokeKind, Ui, UiBuilder, pos2, vec2};

pub use crate::phrase::askers::Askers;
pub use card::RoomCard;
pub use parts::Type;
pub use read::Reading;
pub use state::{RoomAsk, RoomState};

use super::text::Paragraph;
use super::theme::{Weight, palette, tokens};
use crate::phrase::catalogue::Catalogue;
use parts::{Line, stack};

/// Shows the pair in all the room there is; without a card it says that the agenda is empty.
pub fn show(
    ui: &mut Ui,
    card: Option<&RoomCard>,
    words: &Catalogue,
    own: &mut RoomState,
    out: &mut Vec<RoomAsk>,
) {
    let room = ui.max_rect();
    let sizes = Type::of(ui.ctx().content_rect().height());
    own.tick(ui.input(|input| input.time));
    keys::take(ui, card, own, out);
    ui.painter()
        .rect_filled(room, CornerRadius::ZERO, palette(ui).page);
    let mut inner = room.shrink2(vec2(sizes.gap * 1.5, sizes.gap));
    if own.is_recording() {
        inner = inner.shrink(frame(ui, room) - sizes.gap * 0.5);
    }
    let name = UiBuilder::new()
        .max_rect(inner)
        .accessibility_role(Role::Main)
        .accessibility_label(words.text("room-name"));
    ui.scope_builder(name, |ui| {
        ui.set_clip_rect(room);
        let bar = bar::height(ui, words, card, own, sizes, inner.width());
        let middle = Rect::from_min_max(
            pos2(
                inner.left(),
                inner.top() + bar::head_height(sizes) + sizes.gap * 0.5,
            ),
            pos2(inner.right(), inner.bottom() - bar - sizes.gap * 0.5),
        );
        bar::head(ui, words, card, own, sizes, inner.with_max_y(middle.top()));
        match card {
            None => nothing(ui, words, sizes, middle),
            Some(card) if own.is_recording() => form::show(ui, words, card, own, sizes, middle),
            Some(card) => read(ui, words, card, own, sizes, middle),
        }
        let bottom = inner.with_min_y(inner.bottom() - bar);
        bar::show(ui, words, card, own, sizes, bottom, out);
    });
    if card.is_some_and(|card| card.seconds.is_some()) {
        ui.ctx().request_repaint_after(Duration::from_millis(500));
    }
    own.is_new = false;
    own.scroll = [0.0; 2];
}

/// The frame around the window while record is on; returns how thick it is.
fn frame(ui: &Ui, room: Rect) -> f32 {
    let thick = (room.height() / 72.0).round();
    let stroke = Stroke::new(thick, palette(ui).danger);
    ui.painter()
        .rect_stroke(room, CornerRadius::ZERO, stroke, StrokeKind::Inside);
    thick
}

fn nothing(ui: &mut Ui, words: &Catalogue, sizes: Type, middle: Rect) {
    within(ui, "nothing", middle, |ui| {
        stack(
            ui,
            &[Line::new(words.text("room-nothing"), sizes.main)],
            middle.width(),
        );
    });
}

/// Texts above; what stands and the judgements below. Or the history, whose first entry is what stands.
fn read(ui: &mut Ui, words: &Catalogue, card: &RoomCard, own: &RoomState, sizes: Type, middle: Rect) {
    if own.shows_history {
        history::show(ui, words, card, own, sizes, middle);
        return;
    }
    let split = Split::of(ui, words, card, own, sizes, middle);
    let upper = middle.with_max_y(middle.top() + split.texts);
    let lower = middle.with_min_y(upper.bottom() + sizes.gap);
    texts::show(ui, words, card, own, sizes, upper, split.points);
    let (left, right) = standing::columns(lower, sizes, card.right_to_left);
    standing::show(ui, words, card, own, sizes, left, split.points);
    spread::show(ui, words, card, own, (sizes, split.points), right);
}

/// How the middle is shared, and in which size it is set.
struct Split {
    texts: f32,
    points: f32,
}

impl Split {
    /// The greatest size at which all can be seen; at the least size both parts may have to be scrolled.
    fn of(ui: &Ui, words: &Catalogue, card: &RoomCard, own: &RoomState, sizes: Type, middle: Rect) -> Self {
        let room = middle.height() - sizes.gap;
        let (left, _) = standing::columns(middle, sizes, card.right_to_left);
        let mut points = sizes.main;
        let (mut above, mut below, mut least) = (0.0, 0.0, 0.0);
        for tried in sizes.tries() {
            points = tried;
            least = spread::height(card, sizes, tried);
            above = texts::height(ui, words, card, sizes, middle.width(), tried);
            below = standing::height(ui, words, card, own, sizes, left.width(), tried).max(least);
            if above + below <= room {
                break;
            }
        }
        let texts = if above + below <= room {
            // What is over goes to the texts, so that what stands keeps its place at the bottom.
            room - below
        } else {
            let below = below.min((room - above).max(room * 0.42)).max(least);
            (room - below).max(room * 0.3)
        };
        Self { texts, points }
    }
}

/// Adds content in a rectangle of its own.
fn within<R>(ui: &mut Ui, salt: &'static str, rect: Rect, content: impl FnOnce(&mut Ui) -> R) -> R {
    let builder = UiBuilder::new().max_rect(rect.round_ui()).id_salt(salt);
    let mut child = ui.new_child(builder);
    child.set_clip_rect(rect.intersect(ui.clip_rect()));
    content(&mut child)
}

/// A sheet of paper on the page; returns the rectangle for what is written on it.
fn sheet(ui: &Ui, rect: Rect, sizes: Type) -> Rect {
    let colors = palette(ui);
    let rect = rect.round_ui();
    let edge = Stroke::new(tokens().stroke.hair, colors.line);
    let radius = CornerRadius::same(tokens().radius.card);
    ui.painter()
        .rect(rect, radius, colors.surface, edge, StrokeKind::Inside);
    rect.shrink2(vec2(sizes.gap, sizes.gap * 0.75)).round_ui()
}

/// A place for paragraphs that may be higher than it is.
#[derive(Clone, Copy)]
struct Place<'w> {
    salt: &'static str,
    rect: Rect,
    /// How far keys scroll now, in points.
    by: f32,
    /// Whether it is read from its top again.
    from_top: bool,
    /// What is said below while there is more to read: which keys show it.
    more: &'w str,
    sizes: Type,
}

impl Place<'_> {
    /// Adds the paragraphs.
    fn show(self, ui: &mut Ui, lines: &[Line<'_>]) {
        within(ui, self.salt, self.rect, |ui| {
            self.scrolled(ui, |ui, width| stack(ui, lines, width));
        });
    }

    /// Adds any content; says below it if there is more.
    fn scrolled(self, ui: &mut Ui, content: impl FnOnce(&mut Ui, f32)) {
        let mut area = ScrollArea::vertical()
            .id_salt(self.salt)
            .auto_shrink([false, false]);
        if self.from_top {
            area = area.vertical_scroll_offset(0.0);
        }
        let shown = area.show(ui, |ui| {
            if self.by.abs() > 0.0 {
                ui.scroll_with_delta(vec2(0.0, -self.by));
            }
            // Room for the bar at the side.
            content(ui, self.rect.width() - SCROLL_BAR);
        });
        let left = shown.content_size.y - shown.inner_rect.height() - shown.state.clamped_offset().y;
        if left > self.sizes.small * 0.5 {
            more_below(ui, self.more, self.rect, self.sizes);
        }
    }
}

/// Says that there is more to read below, and which keys show it.
fn more_below(ui: &mut Ui, text: &str, rect: Rect, sizes: Type) {
    let pad = vec2(sizes.gap * 0.5, 0.0);
    let size = vec2(
        parts::width_of(ui, text, sizes.small, Weight::SemiBold),
        sizes.small * 1.4,
    ) + pad * 2.0;
    let ground = Rect::from_min_size(rect.max - size, size).round_ui();
    let colors = palette(ui);
    ui.painter()
        .rect_filled(ground, CornerRadius::same(tokens().radius.small), colors.text);
    let galley = Paragraph::new(text, colors.surface, f32::INFINITY)
        .set_in_points(sizes.small, Weight::SemiBold)
        .galley(ui.ctx());
    ui.painter().galley(ground.min + pad, galley, colors.surface);
}

/// Kept free for the scroll bar, in points.
const SCROLL_BAR: f32 = 10.0;
