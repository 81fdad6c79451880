//! How the item stands: status, value, wording with its brackets, and what is left open, as counts.

use eframe::egui::{Rect, Ui};

use super::card::{RoomCard, RoomEntry, Standing};
use super::parts::{Line, Type};
use super::state::RoomState;
use super::{Place, SCROLL_BAR, parts, sheet, words as keys};
use crate::phrase::catalogue::Catalogue;
use crate::phrase::proceeding::{status_key, word_key};
use crate::ui::theme::Weight;

/// The places of what stands and of the judgements, in reading order.
pub(super) fn columns(rect: Rect, sizes: Type, right_to_left: bool) -> (Rect, Rect) {
    let wide = ((rect.width() - sizes.gap) * 0.58).round();
    if right_to_left {
        let left = rect.with_min_x(rect.right() - wide);
        (left, rect.with_max_x(left.left() - sizes.gap))
    } else {
        let left = rect.with_max_x(rect.left() + wide);
        (left, rect.with_min_x(left.right() + sizes.gap))
    }
}

/// The height it needs at this size.
pub(super) fn height(
    ui: &Ui,
    words: &Catalogue,
    card: &RoomCard,
    own: &RoomState,
    sizes: Type,
    width: f32,
    points: f32,
) -> f32 {
    let lines = lines(words, card, own, sizes, points);
    parts::height(ui, &lines, width - sizes.gap * 2.0 - SCROLL_BAR) + sizes.gap * 1.5 + 2.0
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
    let inner = sheet(ui, rect, sizes);
    let lines = lines(words, card, own, sizes, points);
    let [_, by] = own.scroll;
    let place = Place {
        salt: "room-standing",
        rect: inner,
        by: by * points,
        from_top: own.is_new,
        more: words.text("room-more-standing"),
        sizes,
    };
    place.show(ui, &lines);
}

fn lines<'a>(
    words: &'a Catalogue,
    card: &'a RoomCard,
    own: &'a RoomState,
    sizes: Type,
    points: f32,
) -> Vec<Line<'a>> {
    let mut lines = Vec::new();
    if let Some(draft) = own.draft() {
        lines.push(Line::new(words.text("room-draft"), sizes.small).weight(Weight::SemiBold));
        let entry = RoomEntry {
            status: draft.status,
            value: draft.value,
            contribution: draft.contribution,
            elements: draft.elements.clone(),
            wording: draft.wording.clone(),
            word: draft.word,
            ..RoomEntry::default()
        };
        lines.extend(owned(entry_lines(words, &entry, sizes, points)));
        lines.push(Line::new(words.text("room-stands"), sizes.small).above(sizes.gap));
    }
    match &card.standing {
        Standing::Nothing => {
            lines.push(Line::new(words.text("room-undecided"), points).weight(Weight::SemiBold));
        }
        Standing::Decided(entry) => lines.extend(entry_lines(words, entry, sizes, points)),
        Standing::Differing(entries) => {
            lines.push(Line::new(words.text("room-differing"), sizes.small).weight(Weight::SemiBold));
            for entry in entries {
                lines.extend(entry_lines(words, entry, sizes, points));
            }
        }
    }
    let counts = counts(words, card);
    if !counts.is_empty() {
        lines.push(Line::new(counts, sizes.small).above(sizes.gap * 0.6));
    }
    lines
}

fn owned(lines: Vec<Line<'_>>) -> Vec<Line<'static>> {
    lines.into_iter().map(Line::into_owned).collect()
}

/// One entry: status and value; the word and the wording below.
pub(super) fn entry_lines<'a>(
    words: &'a Catalogue,
    entry: &'a RoomEntry,
    sizes: Type,
    points: f32,
) -> Vec<Line<'a>> {
    let status = words.text(status_key(entry.status));
    let mut lines = vec![Line::new(status, points).weight(Weight::SemiBold)];
    if let (Some(value), Some(name)) = (entry.value, keys::entry_value(words, entry)) {
        let line = Line::new(name, points).weight(Weight::Medium);
        lines.push(line.mark(keys::mark(value)));
    }
    if let Some(word) = entry.word {
        let word = words.text(word_key(word));
        let line = words.format("room-meeting-word", &[("word", word.into())]);
        lines.push(Line::new(line, sizes.small).above(sizes.gap * 0.4));
    }
    if !entry.wording.is_empty() {
        lines.push(Line::new(entry.wording.as_str(), points).above(sizes.gap * 0.2));
    }
    lines
}

/// What is left open, as counts without names.
fn counts(words: &Catalogue, card: &RoomCard) -> String {
    let counted = [
        ("room-reservations", card.reservations),
        ("room-comments", card.comments),
    ];
    let counted = counted.into_iter().filter(|(_, count)| *count > 0);
    let texts: Vec<_> = counted
        .map(|(key, count)| words.format(key, &[("count", count.into())]))
        .collect();
    texts.join(" · ")
}
