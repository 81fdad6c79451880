//! What an export wrote, with its counts and losses.

use eframe::egui::{ScrollArea, Ui};

use super::{ExportsMade, shown_file};
use crate::phrase::catalogue::Catalogue;
use crate::ui::dialogs::modal::{Within, danger, list_height, primary, secondary};
use crate::ui::form;
use crate::ui::intent::DialogAnswer;
use crate::ui::text::safe_line;
use crate::ui::theme::Icon;
use crate::ui::widgets::Tone;

pub(super) fn show(ui: &mut Ui, made: &ExportsMade, words: &Catalogue) {
    let count = [("count", made.written.len().into())];
    form::strong(ui, &words.format("export-written", &count));
    form::weak(ui, &safe_line(&made.folder.to_string_lossy()));
    if made.cancelled {
        form::note(ui, Tone::Warn, Icon::Info, words.text("export-cancelled"));
    }
    if let Some(name) = &made.named {
        let parts = [("file", safe_line(name).into_owned().into())];
        let text = words.format("export-level-in-name", &parts);
        form::note(ui, Tone::Warn, Icon::Info, &text);
    }
    for failed in &made.failed {
        form::note(ui, Tone::Danger, Icon::Warning, failed);
    }
    if !made.existing.is_empty() {
        let list = made.existing.join(words.text("list-separator"));
        let text = words.format("packs-existing", &[("files", list.into())]);
        form::note(ui, Tone::Warn, Icon::Warning, &text);
    }
    let most = list_height(ui.ctx(), 200.0);
    ScrollArea::vertical()
        .id_salt("export-written")
        .max_height(most)
        .auto_shrink([false, true])
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            for (file, said) in &made.written {
                let file = safe_line(file).into_owned();
                if said.is_empty() {
                    form::body(ui, &file);
                } else {
                    let parts = [("file", file.into()), ("what", said.as_str().into())];
                    form::body(ui, &words.format("export-file", &parts));
                }
            }
        });
}

pub(super) fn buttons(ui: &mut Ui, made: &ExportsMade, within: &mut Within<'_, '_>) {
    let words = within.words;
    if primary(ui, within, words.text("done"), true) {
        within.answer(DialogAnswer::Close);
    }
    if !made.written.is_empty() && secondary(ui, within, words.text("export-open-folder")) {
        within.answer(DialogAnswer::OpenFolder(made.folder.clone()));
    }
    if let Some(file) = shown_file(made)
        && secondary(ui, within, words.text("export-done-open"))
    {
        within.answer(DialogAnswer::OpenFolder(file));
    }
    if !made.existing.is_empty() && danger(ui, within, words.text("packs-replace")) {
        within.answer(DialogAnswer::ReplaceExports);
    }
}
