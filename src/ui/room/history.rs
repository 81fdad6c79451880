//! Earlier entries of the decision, the latest first: status, value, wording, when. Not by whom.

use eframe::egui::{Rect, Ui};

use super::card::RoomCard;
use super::parts::{Line, Type};
use super::standing::entry_lines;
use super::state::RoomState;
use super::{Place, sheet};
use crate::phrase::catalogue::Catalogue;
use crate::ui::theme::Weight;

pub(super) fn show(
    ui: &mut Ui,
    words: &Catalogue,
    card: &RoomCard,
    own: &RoomState,
    sizes: Type,
    rect: Rect,
) {
    let inner = sheet(ui, rect, sizes);
    let head = words.format("room-history", &[("count", card.history.len().into())]);
    let mut lines = vec![Line::new(head, sizes.main).weight(Weight::SemiBold)];
    if card.history.is_empty() {
        lines.push(Line::new(words.text("room-history-none"), sizes.main));
    }
    for entry in &card.history {
        lines.push(Line::new(entry.when.as_str(), sizes.small).above(sizes.gap));
        if entry.is_taken_back {
            lines.push(Line::new(words.text("room-taken-back"), sizes.main));
            continue;
        }
        lines.extend(entry_lines(words, entry, sizes, sizes.main));
    }
    let [by, _] = own.scroll;
    let place = Place {
        salt: "room-history",
        rect: inner,
        by: by * sizes.main,
        from_top: own.is_new,
        more: words.text("room-more"),
        sizes,
    };
    place.show(ui, &lines);
}
