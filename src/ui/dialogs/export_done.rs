//! What an export wrote.

use std::path::PathBuf;

use eframe::egui::Context;

use super::DialogData;
use super::modal::{Modal, Width, primary, secondary};
use crate::ui::form;
use crate::ui::intent::{DialogAnswer, Intent};
use crate::ui::text::safe_line;

/// What was written, and how the numbers add up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportDone {
    /// The file written.
    pub path: PathBuf,
    /// What is in it and how it adds up, one line each, in the person's language.
    pub lines: Vec<String>,
}

impl ExportDone {
    pub(super) fn show(&self, ctx: &Context, data: &DialogData<'_>, out: &mut Vec<Intent>) {
        let words = data.words;
        let file = self
            .path
            .file_name()
            .unwrap_or(self.path.as_os_str())
            .to_string_lossy();
        let title = words.format(
            "export-done-title",
            &[("file", safe_line(&file).into_owned().into())],
        );
        Modal {
            id: "export-done",
            title: &title,
            width: Width::Narrow,
        }
        .show(
            ctx,
            words,
            out,
            &mut (),
            |ui, (), _| {
                for line in &self.lines {
                    form::body(ui, line);
                }
                form::weak(ui, &safe_line(&self.path.to_string_lossy()));
            },
            |ui, (), within| {
                if primary(ui, within, words.text("done"), true) {
                    within.answer(DialogAnswer::Close);
                }
                if secondary(ui, within, words.text("export-done-open")) {
                    within.answer(DialogAnswer::OpenExported);
                }
            },
        );
    }
}
