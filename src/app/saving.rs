//! Saving, as the window sees it: one at a time, never in its way.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use eframe::egui;

use super::app::App;
use super::ask::{Ask, Purpose};
use super::journal_worker::ToJournal;
use super::open_document::{JournalBase, SaveState};
use super::save::{SaveFailure, SaveOrder, SaveOutcome, Written, save};
use super::trouble::{cause, shown_name, trouble};
use super::workers::Done;
use crate::model::UtcSeconds;
use crate::store::Expected;
use crate::ui::notices::{Level, Notice};
use crate::ui::{Intent, UiAction};

impl App {
    /// Saves to the session's file; asks for one if it has none.
    pub(super) fn save(&mut self, frame: &eframe::Frame) {
        let Some(open) = &self.open else { return };
        match open.path.clone() {
            None => self.ask_path(Purpose::Save, frame),
            Some(path) => {
                let expected = open.fingerprint.map_or(Expected::Nothing, Expected::Seen);
                self.save_to(path, expected);
            }
        }
    }

    /// Saves to a file. While a save is running the request waits for it.
    pub(super) fn save_to(&mut self, path: PathBuf, expected: Expected) {
        if self.later.is_saving || self.later.is_locking {
            self.later.save_next = Some((path, expected));
            return;
        }
        let me = self.me();
        let Some(open) = &mut self.open else { return };
        let holds_lock = open.lock.is_some() && open.is_at(&path);
        let order = SaveOrder {
            session: Arc::clone(open.document.session()),
            revision: open.document.revision(),
            changes: open.changes(),
            path,
            expected,
            locking: (!holds_lock).then_some(me),
            at: self.services.clock.now(),
        };
        open.save = SaveState::Saving;
        self.later.is_saving = true;
        let services = self.services.clone();
        self.workers
            .run(move || Some(Done::Saved(Box::new(save(&services, order)))));
    }

    /// Notes what came of a save.
    pub(super) fn saved(&mut self, outcome: SaveOutcome, ctx: &egui::Context) {
        self.later.is_saving = false;
        match outcome.result {
            Ok(written) => {
                if let Some(open) = &mut self.open {
                    open.mark_saved(outcome.revision, outcome.changes);
                }
                self.note_saved(&outcome.path, outcome.at, written);
            }
            Err(failure) => {
                // What waited for this save waits for the answer to what went wrong.
                self.later.save_next = None;
                self.note_failed(outcome.path, failure);
                return;
            }
        }
        if let Some((path, expected)) = self.later.save_next.take() {
            let expected = self.expected_now(&path, expected);
            self.save_to(path, expected);
        } else if let Some(after) = self.later.after_save.take() {
            // Asks again if something was changed during the save.
            self.when_safe(after, ctx);
        }
    }

    /// What to expect of a file to which a save has just ended.
    fn expected_now(&self, path: &Path, expected: Expected) -> Expected {
        let own = self.open.as_ref().filter(|open| open.is_at(path));
        own.and_then(|open| open.fingerprint)
            .map_or(expected, Expected::Seen)
    }

    fn note_saved(&mut self, path: &Path, at: UtcSeconds, written: Written) {
        let Some(open) = &mut self.open else { return };
        if let Some(lock) = written.lock {
            open.lock = Some(lock);
        } else if !open.is_at(path) {
            // The lock of another file is no longer ours to hold.
            open.lock = None;
        }
        let is_elsewhere = !open.is_at(path);
        open.path = Some(path.to_path_buf());
        open.fingerprint = Some(written.fingerprint);
        open.save = SaveState::Saved(at);
        let title = open.title();
        let is_unsaved = open.is_unsaved();
        let is_final = open.document.session().final_note().is_some();
        self.preferences.remember_recent(path, &title, at.0);
        self.preferences.note_final(path, is_final);
        if is_unsaved {
            // Changes made during the save: the journal gets a whole state with them.
            self.write_whole(at);
        } else if let Some(open) = &mut self.open {
            open.journal = JournalBase::None;
            self.workers.journal(ToJournal::Saved(open.about(false, at)));
        }
        if let Some(warning) = written.backup_warning {
            let text = trouble(&self.words, &warning);
            self.tell(Level::Warning, text);
        }
        if is_elsewhere {
            self.move_links_beside();
        }
        // What was said of failed attempts is over.
        let again = Intent::Act(UiAction::Save);
        self.notices
            .retain(|notice| notice.actions.iter().all(|(_, intent)| *intent != again));
    }

    fn note_failed(&mut self, path: PathBuf, failure: SaveFailure) {
        let words = &self.words;
        let (reason, title, ask) = match failure {
            SaveFailure::Changed(at) => {
                let open = self.open.as_ref();
                let is_own = open.is_some_and(|open| open.is_at(&path) && open.fingerprint.is_some());
                if is_own {
                    let reason = words.text("cause-changed").to_owned();
                    (reason, None, Some(Ask::Changed(path, at)))
                } else {
                    let reason = words.text("cause-exists").to_owned();
                    let mut ask = self.path_ask(Purpose::Save);
                    ask.begin_at(&path);
                    ask.problem.clone_from(&reason);
                    (reason, None, Some(Ask::Path(Purpose::Save, ask)))
                }
            }
            SaveFailure::Store(error) => {
                if let (Some(open), Some(in_place)) = (&mut self.open, error.in_place())
                    && open.is_at(&path)
                {
                    // What we wrote stands there, though perhaps not after a power cut.
                    open.fingerprint = Some(in_place);
                }
                (cause(words, &error), Some(trouble(words, &error)), None)
            }
            SaveFailure::Elsewhere => {
                let cause = words.text("cause-open-elsewhere").to_owned();
                let args = [
                    ("file", path.display().to_string().into()),
                    ("cause", cause.as_str().into()),
                ];
                let title = words.format("trouble-write", &args);
                (cause, Some(title), None)
            }
            SaveFailure::NotTheSame => {
                let text = words.format("save-not-the-same", &[("file", shown_name(&path).into())]);
                (text.clone(), Some(text), None)
            }
        };
        if let Some(open) = &mut self.open {
            open.save = SaveState::Failed(reason);
        }
        if let Some(ask) = ask {
            self.ask(ask);
        }
        if let Some(title) = title {
            // What was waited with does not happen: the person has to see this first.
            self.later.after_save = None;
            let notice = Notice::new(Level::Error, title)
                .details(self.words.text("save-work-is-kept"))
                .action(self.words.text("save-try-again"), Intent::Act(UiAction::Save))
                .action(self.words.text("action-save-as"), Intent::Act(UiAction::SaveAs));
            self.notices.push(notice);
        }
    }

    /// Replaces the file that somebody else changed.
    pub(super) fn overwrite(&mut self, path: PathBuf) {
        self.save_to(path, Expected::Anything);
    }
}
