//! Editing of texts that a meeting agrees on: fields, choices, brackets, and what changed. Shared by decisions
//! and proposals.

pub(in crate::ui) mod brackets;
pub(in crate::ui) mod changed;

use eframe::egui::{ComboBox, Id, Response, ScrollArea, TextEdit, Ui};

use crate::ui::theme::{Size, Weight, font, palette};
use crate::ui::widgets::labelled;

/// A field for a long text grows to this height, then scrolls inside.
const TALLEST: f32 = 200.0;
/// Twelve decision words are seen without scrolling.
const LONGEST_LIST: f32 = 420.0;

/// A line of small print.
pub(in crate::ui) fn small(ui: &mut Ui, text: &str) {
    crate::ui::form::weak(ui, text);
}

/// A choice from a list, with its label above.
pub(in crate::ui) fn choose<T: Copy + PartialEq>(
    ui: &mut Ui,
    label: &str,
    chosen: &mut T,
    list: &[(T, &str)],
) {
    let shown = list
        .iter()
        .find(|(one, _)| one == chosen)
        .map_or("", |(_, name)| name);
    labelled(ui, label, |ui| {
        ComboBox::from_id_salt(label)
            .width(ui.available_width())
            .height(LONGEST_LIST)
            .truncate()
            .selected_text(shown)
            .show_ui(ui, |ui| {
                for (one, name) in list {
                    ui.selectable_value(chosen, *one, *name);
                }
            })
            .response
            .accessible_name(label);
    });
}

/// A field for a long text, with its label above.
pub(in crate::ui) fn area(ui: &mut Ui, name: &str, hint: &str, id: Id, text: &mut String) -> Response {
    let hint = eframe::egui::RichText::new(hint).color(palette(ui).text_weak);
    labelled(ui, name, |ui| {
        ScrollArea::vertical()
            .id_salt(id)
            .max_height(TALLEST)
            .animated(false)
            .show(ui, |ui| {
                let edit = TextEdit::multiline(text)
                    .id(id)
                    .font(font(Size::Body, Weight::Regular))
                    .desired_rows(3)
                    .desired_width(f32::INFINITY)
                    .hint_text(hint);
                ui.add(edit).accessible_name(name)
            })
            .inner
    })
}

/// A field of one line, with its label above.
pub(in crate::ui) fn line(ui: &mut Ui, name: &str, hint: &str, text: &mut String) -> Response {
    let hint = eframe::egui::RichText::new(hint).color(palette(ui).text_weak);
    labelled(ui, name, |ui| {
        let edit = TextEdit::singleline(text)
            .font(font(Size::Body, Weight::Regular))
            .desired_width(f32::INFINITY)
            .hint_text(hint);
        ui.add(edit).accessible_name(name)
    })
}
