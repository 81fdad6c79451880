//! A file that cannot be read as it is.

use std::path::PathBuf;

use eframe::egui::Context;

use super::DialogData;
use super::modal::{Modal, Width, cancel, primary, secondary};
use crate::ui::form;
use crate::ui::intent::{DialogAnswer, Intent};
use crate::ui::text::safe_line;
use crate::ui::theme::Icon;
use crate::ui::widgets::Tone;

/// What is wrong, and what can be saved of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DamagedFile {
    /// The file.
    pub path: PathBuf,
    /// What is wrong and where, in the person's language.
    pub message: String,
    /// How many records are intact; nothing if no session can be made of them.
    pub intact: Option<usize>,
    /// What is lost, one line each, in the person's language.
    pub losses: Vec<String>,
    /// What is hidden from now on, in the person's language; nothing if all is seen as before.
    pub sealed: Option<String>,
    /// Whether there are backups of the file.
    pub has_backups: bool,
}

const MOST_LINES: usize = 8;

impl DamagedFile {
    pub(super) fn show(&self, ctx: &Context, data: &DialogData<'_>, out: &mut Vec<Intent>) {
        let words = data.words;
        let file = self
            .path
            .file_name()
            .unwrap_or(self.path.as_os_str())
            .to_string_lossy();
        // Of a file that was never a session, or is one of a later release, nobody shall think it broken.
        let title = if self.intact.is_some() {
            "damaged-title"
        } else {
            "damaged-unusable-title"
        };
        let title = words.format(title, &[("file", safe_line(&file).into_owned().into())]);
        Modal {
            id: "damaged-file",
            title: &title,
            width: Width::Wide,
        }
        .show(
            ctx,
            words,
            out,
            &mut (),
            |ui, (), _| {
                form::note(ui, Tone::Danger, Icon::Warning, &self.message);
                form::weak(ui, &safe_line(&self.path.to_string_lossy()));
                form::body(ui, words.text("damaged-safe"));
                if let Some(kept) = self.intact {
                    form::body(ui, &words.format("damaged-intact", &[("count", kept.into())]));
                }
                if let Some(sealed) = &self.sealed {
                    form::body(ui, sealed);
                }
                // One loss that says the same as the message need not be read twice.
                let losses = if self.losses.as_slice() == [self.message.as_str()] {
                    &[]
                } else {
                    &*self.losses
                };
                if !losses.is_empty() {
                    form::strong(ui, words.text("damaged-lost"));
                }
                for line in losses.iter().take(MOST_LINES) {
                    form::weak(ui, &words.format("list-line", &[("line", line.as_str().into())]));
                }
                let more = losses.len().saturating_sub(MOST_LINES);
                if more > 0 {
                    form::weak(ui, &words.format("damaged-more", &[("count", more.into())]));
                }
            },
            |ui, (), within| {
                if self.intact.is_some() && primary(ui, within, words.text("damaged-salvage"), true) {
                    within.answer(DialogAnswer::Salvage);
                }
                if self.has_backups && secondary(ui, within, words.text("damaged-backups")) {
                    within.answer(DialogAnswer::ShowBackups);
                }
                let has_choice = self.intact.is_some() || self.has_backups;
                cancel(ui, within, if has_choice { "cancel" } else { "close" });
            },
        );
    }
}
