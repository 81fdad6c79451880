//! What follows when a thread is done.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use eframe::egui;

use super::app::App;
use super::ask::{Ask, Coming};
use super::dialog::sealed_in_words;
use super::handle::Later;
use super::open::{As, Damaged, Opening, open};
use super::open_document::SaveState;
use super::pages::sweep_pages;
use super::recovery::{self, Found, Recovered};
use super::trouble::{shown_name, trouble};
use super::workers::{Done, Locking};
use crate::command::Document;
use crate::exchange::session_file::{examples, read_session};
use crate::store::{Expected, Locked, StoreError, lock};
use crate::ui::notices::{Level, Notice};
use crate::ui::{Intent, UiAction};

impl App {
    /// Goes on with what a thread reports.
    pub(super) fn done(&mut self, done: Done, ctx: &egui::Context) {
        match done {
            Done::Opened(opening) => self.opened(*opening, ctx),
            Done::Saved(outcome) => self.saved(*outcome, ctx),
            Done::Exported(exporting) => self.exported(*exporting),
            Done::ExportLooked(looked) => self.export_looked(*looked),
            Done::ExportWritten(written) => self.export_written(*written),
            Done::EarlierRead(number, path, read) => self.earlier_read(number, &path, *read),
            Done::Join(done) => self.join_done(done, ctx),
            Done::Compared(number, compared) => self.compared(number, compared),
            Done::LinksRead(done) => self.links_read(*done),
            Done::LinksBeside(path, read) => self.links_beside_read(&path, read),
            Done::LinksKept(path, kept) => self.links_kept(&path, kept),
            Done::PageNotMade(why) => self.tell(Level::Error, why),
            Done::Packed(packed) => self.packed(*packed),
            Done::Chosen(chosen) => self.chosen(chosen),
            Done::Found(found) => self.found(found),
            Done::Listed(folder, entries) => self.listed(folder, entries),
            Done::TableRead(read) => self.table_read(*read),
            Done::VersionsCompared(number, compared) => self.versions_compared(number, compared),
            Done::CarryCounted(number, edition, outlook) => self.carry_counted(number, edition, outlook),
            Done::Carried(number, carried) => self.carried(number, carried, ctx),
            Done::Reported(path, result) => self.reported(&path, result),
            Done::Missing(missing) => self.later.missing = missing,
            Done::Journal(trouble) => self.journal_trouble(trouble),
            Done::Preferences(error) => {
                let text = trouble(&self.words, &error);
                self.tell(Level::Warning, text);
            }
            Done::Locked(path, locking) => self.locked(&path, locking),
            Done::NotShown(path) => {
                let path = path.display().to_string();
                let text = self.words.format("cannot-show", &[("file", path.into())]);
                self.tell(Level::Warning, text);
            }
            Done::Crashed => {
                self.give_up_tables();
                self.later = Later {
                    job: self.later.job,
                    exported: self.later.exported.take(),
                    missing: std::mem::take(&mut self.later.missing),
                    ..Later::default()
                };
                if let Some(open) = &mut self.open
                    && open.save == SaveState::Saving
                {
                    open.save = SaveState::Failed(self.words.text("trouble-crashed").to_owned());
                }
                let notice = Notice::new(Level::Error, self.words.text("trouble-crashed"))
                    .details(self.words.text("save-work-is-kept"))
                    .action(self.words.text("action-save-as"), Intent::Act(UiAction::SaveAs));
                self.notices.push(notice);
            }
        }
    }

    /// Reads a file on the disk thread.
    pub(super) fn open_path(&mut self, path: &Path, how: As) {
        if how == As::Itself && self.open.as_ref().is_some_and(|open| open.is_at(path)) {
            let text = self
                .words
                .format("open-already", &[("file", shown_name(path).into())]);
            self.tell(Level::Info, text);
            return;
        }
        let (services, me, path) = (self.services.clone(), self.me(), path.to_path_buf());
        self.workers
            .run(move || Some(Done::Opened(Box::new(open(&services, &path, how, &me)))));
    }

    /// Opens a session that comes with the program. It stands in no file of the person's.
    pub(super) fn open_example(&mut self, place: usize, ctx: &egui::Context) {
        let Some(example) = examples().into_iter().nth(place) else {
            return;
        };
        // A test reads every example.
        if let Ok(opened) = read_session(example.text.as_bytes()) {
            let document = self.document(Document::open(opened.session));
            self.put(document, None, ctx);
        }
    }

    fn opened(&mut self, opening: Opening, ctx: &egui::Context) {
        match opening {
            Opening::Ready {
                path,
                session,
                fingerprint,
                lock,
                names,
            } => {
                if let Some(open) = self.open.as_mut().filter(|open| open.is_at(&path)) {
                    // Recovered meanwhile, with more than the file has.
                    open.lock = open.lock.take().or(lock);
                    return;
                }
                let mut document = self.document(Document::open(session));
                document.names = names;
                self.put(document.bound(path, Some(fingerprint), lock), None, ctx);
            }
            Opening::Copied(session) => {
                let document = self.document(Document::open_unsaved(session));
                self.put(document, None, ctx);
            }
            Opening::Elsewhere(path, holder) => self.ask(Ask::Elsewhere(path, holder)),
            Opening::Damaged(damaged) => self.ask(Ask::Damaged(Box::new(damaged))),
            Opening::Refused(error) => {
                let text = trouble(&self.words, &error);
                self.tell(Level::Error, text);
            }
        }
    }

    /// Opens what is intact of a damaged file as a new session, and says what is lost.
    pub(super) fn open_salvaged(&mut self, damaged: Damaged, ctx: &egui::Context) {
        let salvage = damaged.salvage;
        let Some(session) = salvage.session else { return };
        let title = self.words.format(
            "salvaged",
            &[
                ("file", shown_name(&damaged.path).into()),
                ("kept", salvage.kept.into()),
            ],
        );
        let losses = salvage.lost.iter().take(20);
        let places: Vec<_> = sealed_in_words(&self.words, &salvage.sealed)
            .into_iter()
            .chain(losses.map(|loss| loss.sentence(&self.words)))
            .collect();
        let document = self.document(Document::open_unsaved(session));
        self.put(document, None, ctx);
        let notice = Notice::new(Level::Warning, title).details(places.join("\n"));
        self.notices.push(notice);
    }

    /// Looks for work of earlier runs, and whether recent files are still there.
    pub(super) fn look_for_lost_work(&self) {
        let services = self.services.clone();
        self.workers.run(move || {
            sweep_pages(&services);
            Some(Done::Found(recovery::look(&services)))
        });
        self.look_for_recent();
    }

    /// Finds out which recent files are still there.
    pub(super) fn look_for_recent(&self) {
        let disk = Arc::clone(&self.services.disk);
        let recent: Vec<PathBuf> = self
            .preferences
            .recent
            .iter()
            .map(|one| one.path.clone())
            .collect();
        if !recent.is_empty() {
            self.workers.run(move || {
                let missing = recent.into_iter().filter(|path| disk.metadata(path).is_err());
                Some(Done::Missing(missing.collect()))
            });
        }
    }

    fn found(&mut self, found: Found) {
        for error in &found.unreadable {
            let text = trouble(&self.words, error);
            self.tell(Level::Warning, text);
        }
        for folder in &found.unusable {
            let folder = folder.display().to_string();
            let text = self
                .words
                .format("recovery-unusable", &[("folder", folder.into())]);
            self.tell(Level::Warning, text);
        }
        if !found.recovered.is_empty() {
            self.ask(Ask::Recovery(found.recovered));
        }
    }

    /// Opens recovered work. It counts as unsaved and is tied to its file, which stays as it is.
    pub(super) fn open_recovered(&mut self, recovered: Recovered, ctx: &egui::Context) {
        let Recovered {
            session,
            changes,
            expected,
            pending,
            ..
        } = recovered;
        let mut document = self.document(Document::open_unsaved(session));
        document.count_earlier_changes(changes);
        let about = pending.about.clone();
        let document = match about.path {
            Some(path) => document.bound(path, expected, None),
            None => document,
        };
        let coming = Coming {
            document,
            journal: Some(pending),
            notice: None,
        };
        self.put_coming(coming, ctx);
    }

    /// Takes the lock of the session's file, now that no other session of this window holds it.
    pub(super) fn lock_file(&mut self) {
        let Some(path) = self.open.as_ref().and_then(|open| open.path.clone()) else {
            return;
        };
        let (services, me) = (self.services.clone(), self.me());
        self.later.is_locking = true;
        self.workers.run(move || {
            let locking = match lock(services.disk.as_ref(), &services.dirs, &path, &me) {
                Ok(Locked::Ours(lock)) => Locking::Free(Some(lock)),
                Ok(Locked::Elsewhere(_)) => Locking::Elsewhere,
                Err(_) => Locking::Free(None),
            };
            Some(Done::Locked(path, locking))
        });
    }

    fn locked(&mut self, path: &Path, locking: Locking) {
        self.later.is_locking = false;
        let waiting = self.later.save_next.take();
        let Some(open) = self.open.as_mut().filter(|open| open.is_at(path)) else {
            return;
        };
        match locking {
            Locking::Elsewhere if open.lock.is_none() => {
                // The other window's file is not for this one to write to.
                open.path = None;
                open.fingerprint = None;
                let text = self
                    .words
                    .format("recovered-apart", &[("file", shown_name(path).into())]);
                self.tell(Level::Warning, text);
            }
            Locking::Elsewhere | Locking::Free(None) => self.save_waiting(waiting),
            Locking::Free(lock) => {
                open.lock = lock;
                self.save_waiting(waiting);
            }
        }
    }

    fn save_waiting(&mut self, waiting: Option<(PathBuf, Expected)>) {
        if let Some((path, expected)) = waiting {
            self.save_to(path, expected);
        }
    }

    fn journal_trouble(&mut self, error: Option<StoreError>) {
        let about = self.words.text("journal-trouble-details");
        if error.is_none() {
            self.notices.retain(|notice| notice.details != about);
        }
        let notice = match error {
            Some(error) => Notice::new(Level::Error, trouble(&self.words, &error))
                .details(about)
                .action(self.words.text("action-save-as"), Intent::Act(UiAction::SaveAs)),
            None => Notice::new(Level::Info, self.words.text("journal-works-again")),
        };
        self.notices.push(notice);
    }
}
