//! Both items side by side: codes, titles, texts.

use eframe::egui::{Rect, Ui};

use super::card::{RoomCard, RoomText};
use super::parts::{Line, Type};
use super::state::RoomState;
use super::{Place, SCROLL_BAR, parts, sheet};
use crate::model::Side;
use crate::model::plan::Wording;
use crate::phrase::catalogue::Catalogue;
use crate::ui::theme::Weight;

/// The places of action and target: in reading order.
fn columns(rect: Rect, sizes: Type, right_to_left: bool) -> [(Side, Rect); 2] {
    let width = (rect.width() - sizes.gap) / 2.0;
    let first = rect.with_max_x(rect.left() + width);
    let second = rect.with_min_x(rect.right() - width);
    if right_to_left {
        [(Side::Action, second), (Side::Target, first)]
    } else {
        [(Side::Action, first), (Side::Target, second)]
    }
}

fn column_width(width: f32, sizes: Type) -> f32 {
    (width - sizes.gap) / 2.0 - sizes.gap * 2.0 - SCROLL_BAR
}

/// The height the higher of the two needs at this size.
pub(super) fn height(
    ui: &Ui,
    words: &Catalogue,
    card: &RoomCard,
    sizes: Type,
    width: f32,
    points: f32,
) -> f32 {
    let one = |text: &RoomText, side| {
        let lines = lines(words, text, side, sizes, (points, card.right_to_left));
        parts::height(ui, &lines, column_width(width, sizes)) + sizes.gap * 1.5 + 2.0
    };
    one(&card.action, Side::Action).max(one(&card.target, Side::Target))
}

pub(super) fn show(
    ui: &mut Ui,
    words: &Catalogue,
    card: &RoomCard,
    own: &RoomState,
    sizes: Type,
    rect: Rect,
    points: f32,
) {
    for (side, column) in columns(rect, sizes, card.right_to_left) {
        let inner = sheet(ui, column, sizes);
        let (text, salt) = match side {
            Side::Action => (&card.action, "room-action"),
            Side::Target => (&card.target, "room-target"),
        };
        let lines = lines(words, text, side, sizes, (points, card.right_to_left));
        let [by, _] = own.scroll;
        let place = Place {
            salt,
            rect: inner,
            by: by * points,
            from_top: own.is_new,
            more: words.text("room-more"),
            sizes,
        };
        place.show(ui, &lines);
    }
}

fn lines<'a>(
    words: &Catalogue,
    text: &'a RoomText,
    side: Side,
    sizes: Type,
    (points, at_right): (f32, bool),
) -> Vec<Line<'a>> {
    let key = match side {
        Side::Action => "room-action",
        Side::Target => "room-target",
    };
    let code = words.format(key, &[("code", text.code.as_str().into())]);
    let head = Line::new(code, (points * 1.15).max(sizes.main))
        .weight(Weight::SemiBold)
        .at_right(at_right)
        .aside(marks(words, text), sizes.small);
    let title = Line::new(text.title.as_str(), points).weight(Weight::Medium);
    let mut lines = vec![head, title];
    if !text.text.is_empty() {
        lines.push(Line::new(text.text.as_str(), points).above(sizes.gap * 0.6));
    }
    lines
}

/// Code and title.
pub(super) fn one_line(words: &Catalogue, text: &RoomText, side: Side, sizes: Type) -> Line<'static> {
    let key = match side {
        Side::Action => "room-action-title",
        Side::Target => "room-target-title",
    };
    let line = words.format(
        key,
        &[
            ("code", text.code.as_str().into()),
            ("title", text.title.as_str().into()),
        ],
    );
    Line::new(line, sizes.main).weight(Weight::Medium)
}

/// What must be known of the words shown: another language, a translation nobody adopted, a summary.
fn marks(words: &Catalogue, text: &RoomText) -> String {
    let mut marks = Vec::new();
    if let Some(tag) = &text.stands_in {
        marks.push(format!("[{tag}]"));
    }
    if text.is_unofficial {
        marks.push(words.text("inspector-unofficial").to_owned());
    }
    match text.wording {
        Wording::Adopted => {}
        Wording::Summary => marks.push(words.text("wording-summary").to_owned()),
        Wording::Placeholder => marks.push(words.text("wording-placeholder").to_owned()),
    }
    marks.join(" · ")
}
