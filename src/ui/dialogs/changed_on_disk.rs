//! Somebody else changed the file since it was opened, and it is about to be overwritten.

use std::path::PathBuf;

use eframe::egui::Context;

use super::DialogData;
use super::modal::{Modal, Width, cancel, danger, primary};
use crate::model::UtcSeconds;
use crate::phrase::time::date_and_clock;
use crate::ui::form;
use crate::ui::intent::{DialogAnswer, Intent};
use crate::ui::text::safe_line;

/// The question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangedOnDisk {
    /// The file.
    pub path: PathBuf,
    /// When it was changed, as the disk has it; nothing if it is gone.
    pub changed: Option<UtcSeconds>,
}

impl ChangedOnDisk {
    pub(super) fn show(&self, ctx: &Context, data: &DialogData<'_>, out: &mut Vec<Intent>) {
        let words = data.words;
        let file = safe_line(&self.path.to_string_lossy()).into_owned();
        let what = match self.changed {
            Some(at) => words.format(
                "changed-at",
                &[
                    ("file", file.into()),
                    ("time", date_and_clock(at, data.zone).into()),
                ],
            ),
            None => words.format("changed-gone", &[("file", file.into())]),
        };
        Modal {
            id: "changed-on-disk",
            title: words.text("changed-title"),
            width: Width::Narrow,
        }
        .show(
            ctx,
            words,
            out,
            &mut (),
            |ui, (), _| {
                form::body(ui, &what);
                form::body(ui, words.text("changed-about"));
            },
            |ui, (), within| {
                if primary(ui, within, words.text("action-save-as"), true) {
                    within.answer(DialogAnswer::SaveElsewhere);
                }
                if danger(ui, within, words.text("changed-overwrite")) {
                    within.answer(DialogAnswer::Overwrite);
                }
                cancel(ui, within, "cancel");
            },
        );
    }
}
