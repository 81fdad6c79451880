//! The list of shortcuts: on the screen, and as a table for the README.

use eframe::egui::{Context, Sense, Ui, UiBuilder, os::OperatingSystem, vec2};

use super::dialogs::{Modal, Width, primary};
use super::form;
use super::intent::{DialogAnswer, Intent};
use super::theme::tokens;
use super::ui_action::{Menu, UiAction};
use super::widgets::key_cap;
use crate::phrase::catalogue::Catalogue;

/// One line of the help: the keys or what the hand does, and what it does.
struct Line {
    keys: String,
    does: String,
}

const MENUS: [(Menu, &str); 5] = [
    (Menu::File, "menu-file"),
    (Menu::Edit, "menu-edit"),
    (Menu::Review, "menu-review"),
    (Menu::View, "menu-view"),
    (Menu::Help, "menu-help"),
];

/// What hands and keys do on the board and in the matrix beyond the list of actions.
const BY_HAND: [(&str, &str); 15] = [
    ("hand-drag", "hand-drag-does"),
    ("hand-click", "hand-click-does"),
    ("hand-escape", "hand-escape-does"),
    ("hand-arrows", "hand-arrows-does"),
    ("hand-ends", "hand-ends-does"),
    ("hand-group", "hand-group-does"),
    ("hand-code", "hand-code-does"),
    ("hand-enter", "hand-enter-does"),
    ("hand-agenda-move", "hand-agenda-move-does"),
    ("hand-agenda-keys", "hand-agenda-keys-does"),
    ("hand-room-move", "hand-room-move-does"),
    ("hand-room-record", "hand-room-record-does"),
    ("hand-matrix", "hand-matrix-does"),
    ("hand-wheel", "hand-wheel-does"),
    ("hand-tab", "hand-tab-does"),
];

/// Shows the list.
pub fn show(ctx: &Context, words: &Catalogue, out: &mut Vec<Intent>) {
    Modal {
        id: "shortcuts",
        title: words.text("shortcuts-title"),
        width: Width::Wide,
    }
    .show(
        ctx,
        words,
        out,
        &mut (),
        |ui, (), _| {
            for (heading, lines) in groups(words, ui.os()) {
                group(ui, &heading, &lines);
            }
        },
        |ui, (), within| {
            if primary(ui, within, words.text("close"), true) {
                within.answer(DialogAnswer::Close);
            }
        },
    );
}

fn group(ui: &mut Ui, heading: &str, lines: &[Line]) {
    form::strong(ui, heading);
    let keys_width = (ui.available_width() * 0.4).min(200.0);
    ui.spacing_mut().item_spacing.y = 4.0;
    for line in lines {
        ui.horizontal_top(|ui| {
            let (room, _) = ui.allocate_exact_size(vec2(keys_width, 20.0), Sense::hover());
            let mut cell = ui.new_child(UiBuilder::new().max_rect(room));
            key_cap(&mut cell, &line.keys);
            form::body(ui, &line.does);
        });
    }
    ui.add_space(f32::from(tokens().space.m));
}

fn groups(words: &Catalogue, os: OperatingSystem) -> Vec<(String, Vec<Line>)> {
    let by_hand = BY_HAND
        .iter()
        .map(|(keys, does)| Line {
            keys: words.text(keys).to_owned(),
            does: words.text(does).to_owned(),
        })
        .collect();
    let mut groups = vec![(words.text("shortcuts-by-hand").to_owned(), by_hand)];
    for (menu, key) in MENUS {
        let lines = UiAction::ALL
            .into_iter()
            .filter(|action| action.menu() == menu && action.shortcut().is_some())
            .map(|action| Line {
                keys: action.shortcut_text(words, os),
                does: plain(words.text(action.key())),
            })
            .collect();
        groups.push((words.text(key).to_owned(), lines));
    }
    groups
}

/// The name without the ellipsis that says a dialog follows.
fn plain(name: &str) -> String {
    name.replace('…', "")
}

/// Returns all shortcuts as Markdown tables, for the README. A test keeps the README fresh.
pub fn shortcuts_markdown(words: &Catalogue) -> String {
    let mut text = String::new();
    for (heading, lines) in groups(words, OperatingSystem::Nix) {
        let head = words.format("shortcuts-table-head", &[("group", heading.into())]);
        text.push_str(&head);
        text.push_str("\n|---|---|\n");
        for line in lines {
            let keys = line.keys.replace('|', "\\|");
            let row = format!("| {keys} | {} |\n", line.does);
            text.push_str(&row);
        }
        text.push('\n');
    }
    text.truncate(text.trim_end().len());
    text.push('\n');
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::phrase::catalogue::Language;

    #[test]
    fn every_shortcut_is_in_the_table() {
        let words = Catalogue::new(Language::English);
        let table = shortcuts_markdown(&words);
        for action in UiAction::ALL {
            let keys = action.shortcut_text(&words, OperatingSystem::Nix);
            if !keys.is_empty() {
                let row = format!("| {keys} | {} |", plain(words.text(action.key())));
                assert!(table.contains(&row), "{row} is not in\n{table}");
            }
        }
        assert!(
            table.lines().all(|line| line.is_empty() || line.starts_with('|')),
            "{table}"
        );
    }
}
