//! Something is not saved, and the session is about to be left.

use eframe::egui::Context;

use super::DialogData;
use super::modal::{Modal, Width, cancel, danger, primary};
use crate::model::UtcSeconds;
use crate::phrase::time::clock;
use crate::ui::form;
use crate::ui::intent::{DialogAnswer, Intent};

/// What is to be done once the question is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BeforeWhat {
    /// The window closes.
    Quit,
    /// The session closes.
    Close,
    /// Another session takes its place.
    Replace,
}

/// The question, with what would be lost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnsavedWork {
    /// The session's title.
    pub title: String,
    /// How many changes are in no file.
    pub changes: usize,
    /// When it was last saved; nothing if it never was.
    pub saved: Option<UtcSeconds>,
    /// What is to be done then.
    pub before: BeforeWhat,
}

impl UnsavedWork {
    pub(super) fn show(&self, ctx: &Context, data: &DialogData<'_>, out: &mut Vec<Intent>) {
        let words = data.words;
        let title = words.format(
            match self.before {
                BeforeWhat::Quit => "unsaved-quit",
                BeforeWhat::Close => "unsaved-close",
                BeforeWhat::Replace => "unsaved-replace",
            },
            &[("title", self.title.as_str().into())],
        );
        let lost = match self.saved {
            Some(at) => words.format(
                "unsaved-since",
                &[
                    ("count", self.changes.into()),
                    ("time", clock(at, data.zone).into()),
                ],
            ),
            None => words.format("unsaved-never", &[("count", self.changes.into())]),
        };
        Modal {
            id: "unsaved",
            title: &title,
            width: Width::Narrow,
        }
        .show(
            ctx,
            words,
            out,
            &mut (),
            |ui, (), _| {
                form::body(ui, &lost);
            },
            |ui, (), within| {
                if primary(ui, within, words.text("unsaved-save"), true) {
                    within.answer(DialogAnswer::Save);
                }
                if danger(ui, within, words.text("unsaved-discard")) {
                    within.answer(DialogAnswer::Discard);
                }
                cancel(ui, within, "cancel");
            },
        );
    }
}
