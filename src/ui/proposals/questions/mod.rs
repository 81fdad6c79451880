//! The questions of the report template: the table, the one selected, and what the questions leave out.

mod draft;
mod editor;
mod table;

use eframe::egui::Ui;

use self::draft::Drafts;
use self::table::Kept;
use super::within;
use crate::model::View;
use crate::ui::{Intent, Scene, form};

/// What this part of the page keeps between frames.
#[derive(Clone, Debug, Default)]
pub(super) struct QuestionsState {
    drafts: Drafts,
    /// The number of the one shown; nothing for a new one.
    shown: Option<Shown>,
    kept: Option<Kept>,
}

/// Which question is shown.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Shown {
    /// One that was never written down.
    New,
    /// The one with this number.
    Of(String),
}

impl QuestionsState {
    /// Shows the question with this number.
    pub(super) fn turn_to(&mut self, number: String) {
        self.shown = Some(Shown::Of(number));
    }

    pub(super) fn has_unfinished(&self) -> bool {
        self.drafts.has_unfinished()
    }

    pub(super) fn flush_for_good(&mut self, view: &View<'_>, out: &mut Vec<Intent>) {
        self.drafts.flush_for_good(view, out);
    }
}

/// The table takes this share of the height, the rest is for the one shown.
const TABLE_SHARE: f32 = 0.45;

/// Shows table and editor.
pub(super) fn show(ui: &mut Ui, scene: &Scene<'_>, own: &mut QuestionsState, out: &mut Vec<Intent>) {
    if let Some(number) = own.drafts.settle(scene.view)
        && own.shown == Some(Shown::New)
    {
        own.shown = Some(Shown::Of(number));
    }
    let kept = Kept::fresh(own.kept.take(), scene);
    let room = ui.available_rect_before_wrap();
    let height = (room.height() * TABLE_SHARE).max(140.0);
    let (top, bottom) = room.split_top_bottom_at_y(room.top() + height);
    within(ui, top, "question-table", |ui| {
        ui.horizontal(|ui| {
            if table::new_button(ui, scene.words) {
                own.shown = Some(Shown::New);
            }
            table::import_button(ui, scene.words, out);
        });
        if kept.is_empty() {
            ui.add_space(12.0);
            form::strong(ui, scene.words.text("questions-none-known"));
            form::weak(ui, scene.words.text("questions-none-how"));
            table::known_button(ui, scene.words, &kept, out);
        } else if let Some(number) = table::show(ui, scene, &kept, own.shown.as_ref()) {
            own.shown = Some(Shown::Of(number));
        }
    });
    within(
        ui,
        bottom.with_min_y(bottom.top() + 8.0),
        "question-below",
        |ui| {
            super::editing(ui, "question-below", |ui| {
                if let Some(shown) = own.shown.clone() {
                    ui.push_id(("question", &shown_name(&shown)), |ui| {
                        editor::show(ui, scene, own, &shown, out);
                    });
                }
                table::left_out(ui, scene.words, &kept);
            });
        },
    );
    ui.advance_cursor_after_rect(room);
    own.kept = Some(kept);
}

fn shown_name(shown: &Shown) -> String {
    match shown {
        Shown::New => String::new(),
        Shown::Of(number) => number.clone(),
    }
}
