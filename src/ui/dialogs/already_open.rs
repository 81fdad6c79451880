//! Another window has the file open.

use std::path::PathBuf;

use eframe::egui::Context;

use super::DialogData;
use super::modal::{Modal, Width, cancel, primary};
use crate::ui::form;
use crate::ui::intent::{DialogAnswer, Intent};
use crate::ui::text::safe_line;

/// The question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AlreadyOpen {
    /// The file.
    pub path: PathBuf,
    /// Who has it open, as far as is known: a computer and a time, in words. May be empty.
    pub by: String,
}

impl AlreadyOpen {
    pub(super) fn show(&self, ctx: &Context, data: &DialogData<'_>, out: &mut Vec<Intent>) {
        let words = data.words;
        let file = safe_line(&self.path.to_string_lossy()).into_owned();
        let what = words.format("already-open-file", &[("file", file.into())]);
        Modal {
            id: "already-open",
            title: words.text("already-open-title"),
            width: Width::Narrow,
        }
        .show(
            ctx,
            words,
            out,
            &mut (),
            |ui, (), _| {
                form::body(ui, &what);
                if !self.by.is_empty() {
                    form::weak(ui, &self.by);
                }
                form::body(ui, words.text("already-open-about"));
            },
            |ui, (), within| {
                if primary(ui, within, words.text("already-open-copy"), true) {
                    within.answer(DialogAnswer::OpenCopy);
                }
                cancel(ui, within, "cancel");
            },
        );
    }
}
