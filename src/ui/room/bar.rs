//! The head with place, brackets and time, and the keys below.

use eframe::egui::os::OperatingSystem;
use eframe::egui::{
    self, Align, KeyboardShortcut, Layout, ModifierNames, Modifiers, Rect, Ui, UiBuilder, vec2,
};

use super::card::RoomCard;
use super::keys::{Press, may_reveal, press};
use super::parts::{self, KeyButton, Line, Pill, Type, pill, stack};
use super::state::{RoomAsk, RoomState};
use super::{form, within};
use crate::model::brackets::count;
use crate::phrase::catalogue::Catalogue;
use crate::ui::theme::Weight;

pub(super) fn head_height(sizes: Type) -> f32 {
    (sizes.main * 1.6).ceil()
}

/// Place in the agenda, what is left, time, and whether record is on.
pub(super) fn head(
    ui: &mut Ui,
    words: &Catalogue,
    card: Option<&RoomCard>,
    own: &RoomState,
    sizes: Type,
    rect: Rect,
) {
    let rect = rect.with_max_y(rect.top() + head_height(sizes));
    let start = UiBuilder::new()
        .max_rect(rect)
        .layout(Layout::left_to_right(Align::Center));
    ui.scope_builder(start, |ui| {
        ui.spacing_mut().item_spacing = vec2(sizes.gap, 0.0);
        let Some(card) = card else { return };
        let place = words.format(
            "room-place",
            &[("place", own.place().into()), ("count", own.items().into())],
        );
        let ink = crate::ui::theme::palette(ui).text;
        crate::ui::text::Paragraph::new(&place, ink, f32::INFINITY)
            .set_in_points(sizes.main, Weight::SemiBold)
            .show(ui);
        // Of what is being typed, if something is.
        let draft = own.draft().map(|draft| count(&draft.wording));
        let brackets = draft.unwrap_or_else(|| card.brackets());
        if brackets > 0 {
            let text = words.format("room-brackets", &[("count", brackets.into())]);
            pill(ui, &text, sizes.small, Pill::Outlined);
        }
        if card.is_parked {
            pill(ui, words.text("room-parked"), sizes.small, Pill::Outlined);
        }
        if own.drafts() > 0 {
            let text = words.format("room-drafts", &[("count", own.drafts().into())]);
            pill(ui, &text, sizes.small, Pill::Filled);
        }
    });
    let end = UiBuilder::new()
        .max_rect(rect)
        .layout(Layout::right_to_left(Align::Center));
    ui.scope_builder(end, |ui| {
        ui.spacing_mut().item_spacing = vec2(sizes.gap, 0.0);
        if own.is_recording() {
            pill(ui, words.text("room-record-on"), sizes.main, Pill::Alarm);
        }
        if let Some(text) = card.and_then(|card| time(words, card, own)) {
            pill(ui, &text, sizes.small, Pill::Outlined);
        }
    });
}

/// The time left for the item, or the time over: shown, and nothing else follows from it.
fn time(words: &Catalogue, card: &RoomCard, own: &RoomState) -> Option<String> {
    let left = i64::from(card.seconds?) - own.seconds();
    let (key, seconds) = if left >= 0 {
        ("room-time-left", left)
    } else {
        ("room-time-over", -left)
    };
    let time = format!("{}:{:02}", seconds / 60, seconds % 60);
    Some(words.format(key, &[("time", time.into())]))
}

/// One of the buttons below.
struct Key<'a> {
    press: Press,
    button: KeyButton<'a>,
}

/// The keys that need the command key, as people of this system write them.
struct Commands {
    write: String,
    record: String,
}

impl Commands {
    fn of(ui: &Ui, words: &Catalogue) -> Self {
        let is_mac = ui.ctx().os() == OperatingSystem::Mac;
        let text = |key| {
            let keys = KeyboardShortcut::new(Modifiers::COMMAND, key).format(&ModifierNames::NAMES, is_mac);
            crate::ui::ui_action::keys_in_words(words, &keys)
        };
        Self {
            write: text(egui::Key::Enter),
            record: text(egui::Key::R),
        }
    }
}

fn keys<'a>(
    words: &'a Catalogue,
    commands: &'a Commands,
    card: Option<&RoomCard>,
    own: &RoomState,
) -> Vec<Key<'a>> {
    let right_to_left = card.is_some_and(|card| card.right_to_left);
    let key = |press, keys, name| Key {
        press,
        button: KeyButton {
            keys,
            name: words.text(name),
            enabled: card.is_some(),
            chosen: None,
        },
    };
    let (left, right) = if right_to_left {
        ((Press::Next, "room-next"), (Press::Previous, "room-previous"))
    } else {
        ((Press::Previous, "room-previous"), (Press::Next, "room-next"))
    };
    if own.is_recording() {
        let mut all = Vec::new();
        let mut write = key(Press::WriteDown, &commands.write, "room-write-down");
        write.button.enabled = own.draft().is_some_and(|draft| draft.fault().is_none());
        all.push(write);
        let mut forget = key(Press::Forget, "×", "room-forget");
        forget.button.enabled = own.draft().is_some();
        all.push(forget);
        let park = if card.is_some_and(|card| card.is_parked) {
            "room-unpark"
        } else {
            "room-park"
        };
        all.push(key(Press::Park, "P", park));
        all.push(key(Press::Record, &commands.record, "room-record-end"));
        return all;
    }
    let mut all = vec![key(left.0, "←", left.1), key(right.0, "→", right.1)];
    let mut reveal = key(
        Press::Reveal,
        words.text("room-key-space"),
        if own.is_revealed {
            "room-hide"
        } else {
            "room-reveal"
        },
    );
    reveal.button.enabled = card.is_some_and(may_reveal) && !own.shows_history;
    let mut history = key(Press::History, "H", "room-key-history");
    history.button.chosen = Some(own.shows_history);
    let mut language = key(Press::Language, "L", "room-authoritative");
    language.button.chosen = Some(own.is_authoritative);
    let mut leave = key(Press::Leave, words.text("key-escape"), "room-leave");
    leave.button.enabled = true;
    all.extend([
        reveal,
        history,
        language,
        key(Press::Record, "R", "room-record"),
        leave,
    ]);
    all
}

/// The height of the keys, and of the question above them if there is one.
pub(super) fn height(
    ui: &Ui,
    words: &Catalogue,
    card: Option<&RoomCard>,
    own: &RoomState,
    sizes: Type,
    width: f32,
) -> f32 {
    let commands = Commands::of(ui, words);
    let keys = keys(words, &commands, card, own);
    let rows = rows(ui, &keys, sizes, width).len();
    let above = above(words, own).map_or(0.0, |text| {
        parts::height(ui, &[said(&text, own, sizes)], width) + sizes.gap * 0.4
    });
    sizes.small * 1.7 * rows as f32 + sizes.gap * 0.4 * rows.saturating_sub(1) as f32 + above
}

fn said<'a>(text: &'a str, own: &RoomState, sizes: Type) -> Line<'a> {
    // The question is for the room; what the form lacks is for whoever fills it in.
    let points = if own.is_recording() {
        sizes.small
    } else {
        sizes.main
    };
    Line::new(text, points).weight(Weight::SemiBold)
}

/// What is said above the keys: the question before leaving; what the form lacks.
fn above(words: &Catalogue, own: &RoomState) -> Option<String> {
    if own.is_recording() {
        Some(form::said(words, own))
    } else {
        (own.is_warned && own.drafts() > 0).then(|| words.text("room-leave-question").to_owned())
    }
}

/// How many keys stand in each row.
fn rows(ui: &Ui, keys: &[Key<'_>], sizes: Type, width: f32) -> Vec<usize> {
    let mut rows = vec![0_usize];
    let mut used = 0.0;
    for key in keys {
        let wide = key.button.size(ui, sizes.small).x;
        if used > 0.0 && used + wide > width {
            rows.push(0);
            used = 0.0;
        }
        used += wide + sizes.gap * 0.5;
        if let Some(last) = rows.last_mut() {
            *last += 1;
        }
    }
    rows
}

/// The keys as buttons.
pub(super) fn show(
    ui: &mut Ui,
    words: &Catalogue,
    card: Option<&RoomCard>,
    own: &mut RoomState,
    sizes: Type,
    rect: Rect,
    out: &mut Vec<RoomAsk>,
) {
    within(ui, "room-keys", rect, |ui| {
        ui.spacing_mut().item_spacing = vec2(sizes.gap * 0.5, sizes.gap * 0.4);
        if let Some(text) = above(words, own) {
            ui.scope(|ui| stack(ui, &[said(&text, own, sizes)], rect.width()));
        }
        let commands = Commands::of(ui, words);
        let keys = keys(words, &commands, card, own);
        let mut rest = keys.as_slice();
        for count in rows(ui, &keys, sizes, rect.width()) {
            let (row, after) = rest.split_at(count.min(rest.len()));
            rest = after;
            ui.horizontal(|ui| {
                for key in row {
                    if key.button.show(ui, sizes.small).clicked() {
                        press(key.press, card, own, out);
                    }
                }
            });
        }
    });
}
