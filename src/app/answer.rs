//! What an answer to the question on top does.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use eframe::egui;

use super::app::App;
use super::ask::{Ask, Asked, Purpose};
use super::dialog::also_listed;
use super::open::As;
use super::recovery::Recovered;
use super::workers::Done;
use crate::ui::DialogAnswer;
use crate::ui::dialogs::Dialog;
use crate::ui::notices::Level;

impl App {
    /// Carries out an answer. Answers that do not fit the question on top mean nothing.
    pub(super) fn answer(&mut self, answer: DialogAnswer, ctx: &egui::Context, frame: &eframe::Frame) {
        if answer == DialogAnswer::OpenExported {
            if let Some(path) = self.later.exported.clone() {
                self.show_on_desktop(path);
            }
            return;
        }
        let Some(Asked { ask, mut dialog }) = self.asks.pop() else {
            return;
        };
        if answer == DialogAnswer::Close
            && let Dialog::CarryOver(own) = &mut dialog
            && !own.lets_go()
        {
            self.asks.push(Asked { ask, dialog });
            return;
        }
        match (ask, answer) {
            (Ask::Unsaved(after), DialogAnswer::Save) => {
                self.later.after_save = Some(after);
                self.save(frame);
            }
            (Ask::Unsaved(after), DialogAnswer::Discard) => self.go_on(after, ctx),
            (Ask::Changed(path, _), DialogAnswer::Overwrite) => self.overwrite(path),
            (Ask::Changed(..), DialogAnswer::SaveElsewhere) => self.ask_path(Purpose::Save, frame),
            (Ask::Elsewhere(path, _), DialogAnswer::OpenCopy) => self.open_path(&path, As::Copy),
            (Ask::Damaged(damaged), DialogAnswer::Salvage) => self.open_salvaged(*damaged, ctx),
            (Ask::Damaged(damaged), DialogAnswer::ShowBackups) => {
                self.show_backups(&damaged);
                self.asks.push(Asked {
                    ask: Ask::Damaged(damaged),
                    dialog,
                });
            }
            (Ask::Recovery(offered), DialogAnswer::Recover(place)) => self.recover(offered, place, ctx),
            (Ask::Recovery(offered), DialogAnswer::EraseRecovered(place)) => {
                self.erase_recovered(offered, place);
            }
            (Ask::Packs(packing), answer) => self.answer_packs(packing, dialog, answer, ctx, frame),
            (Ask::Export(exports), answer) => {
                if let Dialog::Export(dialog) = dialog {
                    self.answer_export(exports, dialog, answer, frame);
                }
            }
            (Ask::Links(asked), answer) => self.answer_links(*asked, dialog, &answer, frame),
            (Ask::Form, answer) if matches!(dialog, Dialog::LinkSources(_)) => {
                self.answer_link_sources(dialog, &answer, frame);
            }
            (Ask::Path(purpose, _), DialogAnswer::Path(path)) => self.use_path(purpose, path, false),
            (Ask::Path(Purpose::Join, _), DialogAnswer::Paths(paths)) => self.join_files(paths),
            (Ask::Join(joining), answer) => self.answer_join(joining, dialog, &answer, frame),
            (ask, DialogAnswer::ListFolder(folder)) => {
                let also = match ask {
                    Ask::Path(purpose, _) => also_listed(purpose),
                    _ => &[],
                };
                self.list_folder(folder, also);
                self.asks.push(Asked { ask, dialog });
            }
            (Ask::Unsaved(_) | Ask::Changed(..) | Ask::Path(Purpose::Save, _), _) => {
                self.later.after_save = None;
            }
            // Closed without an answer: nothing happens, and lost work is offered again the next time.
            _ => {}
        }
    }

    fn recover(&mut self, mut offered: Vec<Recovered>, place: usize, ctx: &egui::Context) {
        if place >= offered.len() {
            self.ask(Ask::Recovery(offered));
            return;
        }
        let wanted = offered.remove(place);
        // The others are offered again at the next start: this window holds one session.
        drop(offered);
        self.open_recovered(wanted, ctx);
    }

    fn erase_recovered(&mut self, mut offered: Vec<Recovered>, place: usize) {
        if place < offered.len() {
            let erased = offered.remove(place);
            self.workers.run(move || {
                let error = erased.pending.discard().err()?;
                Some(Done::Journal(Some(error)))
            });
        }
        if !offered.is_empty() {
            self.ask(Ask::Recovery(offered));
        }
    }

    /// Shows the folder of the earlier versions, and says where it is.
    fn show_backups(&mut self, damaged: &super::open::Damaged) {
        let folder = damaged.backups.first().and_then(|backup| backup.path.parent());
        if let Some(folder) = folder.map(Path::to_path_buf) {
            let text = self.words.format(
                "backups-are-in",
                &[("folder", folder.display().to_string().into())],
            );
            self.tell(Level::Info, text);
            self.show_on_desktop(folder);
        }
    }

    /// Shows a file or folder in the program that the desktop has for it.
    pub(super) fn show_on_desktop(&self, path: PathBuf) {
        let chooser = Arc::clone(&self.services.chooser);
        self.workers
            .run_aside(move || chooser.show(&path).err().map(|_| Done::NotShown(path)));
    }
}
